"""Fingers and keys reach the layer on top, and nothing beneath it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from scene import drag, exists, find, is_a, middle, press, release, tap, wait_until, walk

from kiosk.tour import call

KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
LAYERS = {"Attract": "attract", "IdleWarning": "warning", "Sheet": "sheet", "Shell": "shell"}


def settled(one) -> None:
    wait_until(lambda: not one.busy, "the transition ends")


def pass_time(one, seconds: float) -> None:
    one.clock.now += seconds
    one.session.advance()


def warn(one) -> None:
    pass_time(one, 76)
    assert one.session.property("phase") == "warning"


def end(one) -> None:
    """Let the session end, whatever is held down."""
    warn(one)
    pass_time(one, 21)
    assert one.session.property("phase") == "attract"


def continued(one) -> None:
    """Wait until the warning has gone."""
    assert one.session.property("phase") == "active"
    wait_until(lambda: layer(one) in {"shell", "sheet"}, "the warning has gone")


def did(one) -> dict[str, object]:
    """Return all that a press may have done."""
    shown = one.stage.guide.panel("organizations").property("filters")
    return one.state() | {"shown": shown, "query": one.stage.search.property("query")}


def begin(one, finger: QPointingDevice) -> None:
    wait_until(lambda: exists(one.window, "attract-en"), "the attract screen begins to come")
    tap(one.window, finger, "attract-en")
    settled(one)


def begin_beside_a_finger(one, finger: QPointingDevice, held: int = 1) -> None:
    """Begin a session with one more finger than the `held` ones, at once after the end of the one before."""
    wait_until(lambda: exists(one.window, "attract-en"), "the attract screen begins to come")
    point = middle(find(one.window, "attract-en"))
    for deed in ("press", "release"):
        touch = QTest.touchEvent(one.window, finger)
        for number in range(held):
            touch.stationary(number)
        getattr(touch, deed)(held, point, one.window).commit()
    assert one.session.property("phase") == "active"


def go(one, finger: QPointingDevice, *targets: str) -> None:
    for target in targets:
        tap(one.window, finger, target)
        settled(one)


def kind(item: QQuickItem) -> str:
    """Return the name of the item's QML file."""
    return str(item.metaObject().className()).partition("_QML")[0]


def layer(one) -> str:
    """Return the layer in which the focus is; "" where nothing has it."""
    item = one.window.activeFocusItem()
    while item and kind(item) not in LAYERS:
        item = item.parentItem()
    return LAYERS[kind(item)] if item else ""


def focused(one) -> str:
    item = one.window.activeFocusItem()
    return item.objectName() if item else ""


def tab_to(one, name: str) -> None:
    for _ in range(200):
        if focused(one) == name:
            return
        QTest.keyClick(one.window, Qt.Key.Key_Tab)
    raise AssertionError(f"no tab leads to {name}")


def compose(one, preedit: str) -> None:
    QCoreApplication.sendEvent(one.window.activeFocusItem(), QInputMethodEvent(preedit, []))


@pytest.fixture
def untouched(visit: Callable):
    """A visit before anybody has touched the screen."""
    one = visit()
    one.at_first = did(one)
    return one


@pytest.fixture
def started(untouched, finger: QPointingDevice):
    """A visit whose session has just begun, in English."""
    begin(untouched, finger)
    return untouched


@pytest.fixture
def searching(started, finger: QPointingDevice):
    """A visit that has typed into the search field."""
    wait_until(lambda: bool(started.stage.search.property("ready")), "the index is filled")
    go(started, finger, "dock-search")
    for letter in "astra":
        QTest.keyClick(started.window, letter)
    assert started.stage.search.property("best")["entryId"] == "astrazeneca"
    return started


# Keys


def test_a_key_does_nothing_during_a_transition(started, finger: QPointingDevice) -> None:
    tab_to(started, "dock-sectors")
    for key, place in zip(KEYS, ("history", "zones", "history", "zones", "history"), strict=True):
        tap(started.window, finger, f"dock-{place}")
        before = did(started)
        QTest.keyClick(started.window, key)
        assert did(started) == before
        assert layer(started) == ""
        settled(started)
        assert did(started) == before
        assert focused(started) == "dock-sectors"


def test_nothing_is_typed_or_opened_while_the_search_still_comes(searching, finger: QPointingDevice) -> None:
    go(searching, finger, "dock-history")
    tap(searching.window, finger, "dock-back")
    before = did(searching)
    for key in ("z", Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        assert searching.busy
        QTest.keyClick(searching.window, key)
    assert did(searching) == before
    settled(searching)
    assert did(searching) == before
    QTest.keyClick(searching.window, "z")
    assert searching.stage.search.property("query") == "astraz"


def test_a_key_under_the_warning_continues_and_presses_nothing(started) -> None:
    tab_to(started, "tile-zones")
    before = did(started)
    for key in KEYS:
        warn(started)
        QTest.keyClick(started.window, key)
        assert did(started) == before
        assert layer(started) == "warning"
        continued(started)
        assert did(started) == before
        assert focused(started) == "tile-zones"


def test_return_under_the_warning_opens_no_result_and_the_field_is_typed_into_again(searching) -> None:
    before = did(searching)
    warn(searching)
    QTest.keyClick(searching.window, Qt.Key.Key_Return)
    assert did(searching) == before
    continued(searching)
    QTest.keyClick(searching.window, "z")
    assert searching.stage.search.property("query") == "astraz"


def test_a_key_under_a_sheet_presses_nothing(started, finger: QPointingDevice) -> None:
    go(started, finger, "tile-organizations")
    tab_to(started, "dock-zones")
    go(started, finger, "organization-astrazeneca")
    before = did(started)
    for key in KEYS:
        QTest.keyClick(started.window, key)
        assert did(started) == before
        assert layer(started) == "sheet"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["tab", "backtab"])
def test_tab_goes_round_inside_a_sheet(started, finger: QPointingDevice, key: Qt.Key) -> None:
    go(started, finger, "tile-organizations", "organization-astrazeneca")
    places = []
    for _ in range(40):
        QTest.keyClick(started.window, key)
        assert layer(started) == "sheet"
        places.append(focused(started))
    assert {"sheet-close", "link-history/boao-2019"} <= set(places)
    assert places.count("sheet-close") > 1


def test_a_sheet_is_closed_by_keys_and_the_next_opens_without_their_place(started, finger: QPointingDevice) -> None:
    go(started, finger, "tile-organizations", "organization-astrazeneca")
    tab_to(started, "sheet-close")
    QTest.keyClick(started.window, Qt.Key.Key_Space)
    settled(started)
    assert (started.panel, started.navigation.property("sheet")) == ("organizations", "")
    go(started, finger, "organization-tigermed")
    QTest.keyClick(started.window, Qt.Key.Key_Space)
    assert started.navigation.property("sheet") == "tigermed"


def test_a_key_on_attract_after_a_session_reaches_nothing_beneath(started) -> None:
    tab_to(started, "dock-zones")
    end(started)
    for key in KEYS:
        QTest.keyClick(started.window, key)
        assert did(started) == started.at_first
        assert started.session.property("phase") == "attract"
        assert layer(started) == "attract"


def test_the_attract_screen_is_left_by_tab_and_space(untouched) -> None:
    tab_to(untouched, "attract-zh")
    QTest.keyClick(untouched.window, Qt.Key.Key_Space)
    assert untouched.session.property("phase") == "active"
    assert untouched.state()["language"] == "zh"


def test_the_next_visitor_begins_without_a_tab_position(untouched, finger: QPointingDevice) -> None:
    firsts = []
    for _ in range(2):
        wait_until(lambda: exists(untouched.window, "attract-en"), "the attract screen begins to come")
        tab_to(untouched, "attract-en")
        begin(untouched, finger)
        assert focused(untouched) == ""
        QTest.keyClick(untouched.window, Qt.Key.Key_Space)
        assert did(untouched) == untouched.at_first
        QTest.keyClick(untouched.window, Qt.Key.Key_Tab)
        firsts.append(focused(untouched))
        go(untouched, finger, "tile-zones")
        tab_to(untouched, "zone-phase-2")
        end(untouched)
        assert (focused(untouched), layer(untouched)) == ("", "attract")
    assert firsts == ["segment-en", "segment-en"]


def test_a_key_held_over_the_end_of_a_session_does_nothing_when_it_is_let_go(started) -> None:
    tab_to(started, "tile-history")
    QTest.keyPress(started.window, Qt.Key.Key_Space)
    end(started)
    QTest.keyRelease(started.window, Qt.Key.Key_Space)
    assert did(started) == started.at_first


def ringed(one, name: str) -> bool:
    """Whether the ring is drawn that shows where keys have led."""
    return bool(find(one.window, name).property("background").childItems()[1].isVisible())


def test_the_ring_around_what_keys_have_led_to_stays_through_a_transition(started, finger: QPointingDevice) -> None:
    tab_to(started, "dock-zones")
    QTest.keyClick(started.window, Qt.Key.Key_Space)
    while started.busy:
        assert ringed(started, "dock-zones")
        QTest.qWait(10)
    assert started.panel == "zones"
    go(started, finger, "dock-history")
    assert ringed(started, "dock-zones")
    assert not ringed(started, "dock-history")
    warn(started)
    QTest.keyClick(started.window, Qt.Key.Key_A)
    continued(started)
    assert ringed(started, "dock-zones")
    end(started)
    begin(started, finger)
    assert not ringed(started, "dock-zones")


def test_escape_ends_the_demo_from_every_layer(visit: Callable, finger: QPointingDevice) -> None:
    one = visit(demo=True)
    ends: list[bool] = []
    one.stage.engine.quit.connect(lambda: ends.append(True))

    def escapes() -> bool:
        ends.clear()
        QTest.keyClick(one.window, Qt.Key.Key_Escape)
        QTest.qWait(1)
        return bool(ends)

    assert escapes()
    begin(one, finger)
    assert escapes()
    go(one, finger, "tile-organizations")
    tap(one.window, finger, "organization-astrazeneca")
    assert one.busy
    assert escapes()
    settled(one)
    assert layer(one) == "sheet"
    assert escapes()
    warn(one)
    assert escapes()


# The search field


@pytest.mark.parametrize("over", ["warning", "transition"])
def test_a_word_that_is_being_composed_is_not_left_hanging(searching, finger: QPointingDevice, over: str) -> None:
    field = find(searching.window, "search-field")
    compose(searching, "zen")
    assert field.property("inputMethodComposing")
    if over == "warning":
        warn(searching)
    else:
        tap(searching.window, finger, "dock-history")
    assert not field.property("inputMethodComposing")
    assert field.property("preeditText") == ""
    if over == "warning":
        QTest.keyClick(searching.window, Qt.Key.Key_A)
        continued(searching)
    else:
        settled(searching)
        go(searching, finger, "dock-back")
    assert focused(searching) == "search-field"
    QTest.keyClick(searching.window, "z")
    assert searching.stage.search.property("query") == "astraz"
    compose(searching, "hang")
    assert field.property("preeditText") == "hang"


# Fingers


HELD = (
    ((), "tile-history"),
    ((), "segment-zh"),
    ((), "dock-zones"),
    (("tile-organizations",), "filter-by-kind-company"),
    (("tile-zones",), "zone-phase-2"),
    (("tile-history",), "scrubber-touch"),
    (("tile-organizations", "organization-astrazeneca"), "link-history/boao-2019"),
    (("tile-organizations", "organization-astrazeneca"), "sheet-close"),
    (("dock-search",), "key-a"),
)
"""The way to what is held down, and its name."""


@pytest.mark.parametrize("lifted", ["at once", "while attract comes", "in the next session"])
def test_what_is_held_over_the_end_of_a_session_does_nothing_when_it_is_lifted(
    started, finger: QPointingDevice, lifted: str
) -> None:
    screen = next(item for item in walk(started.window.contentItem()) if kind(item) == "Attract")
    for ways, target in (HELD[0], HELD[1], HELD[3], HELD[-1]):
        go(started, finger, *ways)
        point = middle(find(started.window, target))
        press(started.window, finger, point)
        end(started)
        if lifted == "while attract comes":
            # On a machine that is busy it may have come whole by then, which the finger must not notice either.
            wait_until(lambda: screen.opacity() > 0, "the attract screen begins to cover what is beneath")
        elif lifted == "in the next session":
            begin_beside_a_finger(started, finger)
        release(started.window, finger, point)
        assert did(started) == started.at_first, target
        if lifted != "in the next session":
            begin(started, finger)
        settled(started)
        assert did(started) == started.at_first, target


def test_what_is_held_when_the_warning_comes_does_nothing_when_it_is_lifted(started, finger: QPointingDevice) -> None:
    for ways, target in HELD:
        go(started, finger, *ways)
        before = did(started)
        point = middle(find(started.window, target))
        press(started.window, finger, point)
        warn(started)
        release(started.window, finger, point)
        assert did(started) == before, target
        continued(started)
        assert did(started) == before, target
        call(started.navigation, "home")
        settled(started)


def test_what_is_held_when_another_finger_leads_elsewhere_does_nothing_when_it_is_lifted(
    started, finger: QPointingDevice
) -> None:
    window = started.window
    language, dock = (middle(find(window, name)) for name in ("segment-zh", "dock-zones"))
    press(window, finger, language, 0)
    QTest.touchEvent(window, finger).stationary(0).press(1, dock, window).commit()
    QTest.touchEvent(window, finger).stationary(0).release(1, dock, window).commit()
    assert started.panel == "zones"
    settled(started)
    release(window, finger, language, 0)
    assert (started.panel, started.state()["language"]) == ("zones", "en")


def test_a_press_during_a_transition_does_nothing_when_it_is_lifted_after_it(started, finger: QPointingDevice) -> None:
    tap(started.window, finger, "tile-zones")
    dock = find(started.window, "dock-history")
    press(started.window, finger, middle(dock))
    assert not dock.property("pressed")
    settled(started)
    QTest.touchEvent(started.window, finger).move(0, middle(dock) + QPoint(3, 0), started.window).commit()
    release(started.window, finger, middle(dock))
    assert started.panel == "zones"


@pytest.mark.parametrize("still", [False, True], ids=["in motion", "still"])
def test_the_press_that_continues_presses_nothing_beneath(
    visit: Callable, finger: QPointingDevice, *, still: bool
) -> None:
    one = visit(still=still)
    begin(one, finger)
    tile = find(one.window, "tile-zones")
    warn(one)
    press(one.window, finger, middle(tile))
    assert not tile.property("pressed")
    continued(one)
    release(one.window, finger, middle(tile))
    assert one.panel == ""


def test_the_button_that_continues_answers_to_its_press(started, finger: QPointingDevice) -> None:
    warn(started)
    wait_until(lambda: exists(started.window, "keep-exploring"), "the question is shown")
    button = find(started.window, "keep-exploring")
    press(started.window, finger, middle(button))
    assert button.property("pressed")
    continued(started)
    assert not button.property("pressed")
    release(started.window, finger, QPoint(60, 500))
    assert did(started) == started.at_first


def test_keys_held_with_several_fingers_type_nothing_under_the_warning_nor_after_the_session(
    searching, finger: QPointingDevice
) -> None:
    window, keyboard = searching.window, find(searching.window, "keyboard")
    points = [middle(find(window, f"key-{letter}")) for letter in "qpm"]

    def touch_all(deed: str) -> None:
        touch = QTest.touchEvent(window, finger)
        for number, point in enumerate(points):
            getattr(touch, deed)(number, point, window)
        touch.commit()

    before = did(searching)
    touch_all("press")
    assert sorted(keyboard.property("held").toVariant()) == ["m", "p", "q"]
    warn(searching)
    assert keyboard.property("held").toVariant() == []
    touch_all("release")
    continued(searching)
    assert did(searching) == before

    touch_all("press")
    end(searching)
    begin_beside_a_finger(searching, finger, held=3)
    settled(searching)
    touch_all("release")
    assert did(searching) == searching.at_first
    go(searching, finger, "dock-search", "key-q", "key-p")
    assert searching.stage.search.property("query") == "qp"
    assert not keyboard.property("begun").toVariant()


# Drags


def views(one) -> list[QQuickItem]:
    return [item for item in walk(one.window.contentItem()) if is_a(item, "QQuickFlickable")]


def places(one) -> list[tuple[int, int]]:
    """Return how far everything is scrolled."""
    return [(round(view.property("contentX")), round(view.property("contentY"))) for view in views(one)]


@pytest.fixture
def small(visit: Callable, finger: QPointingDevice):
    """A visit on a small screen, on which much scrolls."""
    one = visit(size=(1024, 600))
    one.at_first = did(one)
    begin(one, finger)
    return one


DRAGGED = {
    "cards": ("history", "history-cards", QPoint(-700, 0)),
    "cards beyond their end": ("history", "history-cards", QPoint(500, 0)),
    "a list": ("organizations", "directory", QPoint(0, -200)),
    "a text": ("sectors", "sector-biopharmaceuticals", QPoint(0, -120)),
}
dragged = pytest.mark.parametrize("dragged", DRAGGED.values(), ids=DRAGGED)


def dragging(
    one, finger: QPointingDevice, dragged: tuple[str, str, QPoint], *, lift: bool
) -> tuple[QQuickItem, QPoint]:
    """Drag something in its panel; return what moves, and where the finger is."""
    panel, name, way = dragged
    go(one, finger, f"dock-{panel}")
    view = next(item for item in walk(find(one.window, name)) if is_a(item, "QQuickFlickable"))
    start = middle(view)
    for _ in range(5):  # where the machine is busy, a finger that lifts may have been too slow to set it going
        drag(one.window, finger, start, start + way, lift=lift, steps=6)
        if view.property("moving"):
            return view, start + way
    raise AssertionError(f"{name} does not move")


def come_to_rest(one) -> None:
    wait_until(lambda: not any(view.property("moving") for view in views(one)), "nothing is moved any more")
    cards = next(view for view in views(one) if view.objectName() == "history-cards")
    wait_until(lambda: bool(cards.property("resting")), "the cards have come to rest")


@dragged
def test_a_drag_over_the_end_of_a_session_leaves_nothing(
    small, finger: QPointingDevice, dragged: tuple[str, str, QPoint]
) -> None:
    at_first = places(small)
    for lifted in ("at once", "in the next session", "before"):
        view, point = dragging(small, finger, dragged, lift=lifted == "before")
        end(small)
        if lifted == "in the next session":
            begin_beside_a_finger(small, finger)
            settled(small)
        if lifted != "before":
            for part in (0.3, 0.6, 1):
                onward = point + dragged[2] * part
                QTest.touchEvent(small.window, finger).move(0, onward, small.window).commit()
            release(small.window, finger, onward)
        assert did(small) == small.at_first
        come_to_rest(small)
        assert did(small) == small.at_first
        assert not view.property("dragging")
        assert places(small) == at_first
        if lifted != "in the next session":
            begin(small, finger)


@dragged
def test_what_is_dragged_when_the_warning_comes_follows_the_finger_no_longer(
    small, finger: QPointingDevice, dragged: tuple[str, str, QPoint]
) -> None:
    _, point = dragging(small, finger, dragged, lift=False)
    warn(small)
    come_to_rest(small)
    before = (places(small), did(small))
    QTest.touchEvent(small.window, finger).move(0, point + dragged[2], small.window).commit()
    release(small.window, finger, point + dragged[2])
    continued(small)
    come_to_rest(small)
    assert (places(small), did(small)) == before


def test_a_flick_stops_under_the_warning(small, finger: QPointingDevice) -> None:
    view, _ = dragging(small, finger, DRAGGED["a list"], lift=True)
    assert view.property("flicking")
    warn(small)
    assert not view.property("moving")


# Looks


def test_nothing_looks_different_while_it_is_disabled(started, finger: QPointingDevice) -> None:
    go(started, finger, "dock-history", "dock-search")
    for panel in ("", "history", "zones", "sectors", "organizations", "#search"):
        call(started.navigation, "open", panel, "", False)
        settled(started)
        come_to_rest(started)
        before = started.window.grabWindow()
        assert exists(started.window, "dock-back")
        call(started.navigation, "settle")
        assert not find(started.window, "dock-home").isEnabled()
        assert started.window.grabWindow() == before, panel
        settled(started)
