"""The search, typed with fingers, with a hardware keyboard, and by composing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from scene import drag, exists, find, is_a, middle, names, press, rect, release, tap, visible_rect, wait_until, walk

from kiosk.tour import call

FINGER_PIXELS = 80.6
"""20 mm on a panel of 21.5 inches with 1920 x 1080."""


def settled(one) -> None:
    wait_until(lambda: not one.busy, "the transition ends")


def pass_time(one, seconds: float) -> None:
    one.clock.now += seconds
    one.session.advance()


def opened(one, finger: QPointingDevice, language: str = "en"):
    tap(one.window, finger, f"attract-{language}")
    settled(one)
    tap(one.window, finger, "dock-search")
    settled(one)
    wait_until(lambda: bool(one.stage.search.property("ready")), "the index is filled")
    return one


@pytest.fixture
def seeking(visit: Callable, finger: QPointingDevice):
    """A visit that has just come to the search, in English."""
    return opened(visit(), finger)


def type_keys(one, finger: QPointingDevice, text: str) -> None:
    for character in text:
        tap(one.window, finger, "key-space" if character == " " else f"key-{character}")


def keys(one, text: str) -> None:
    """Type on a hardware keyboard."""
    for character in text:
        QTest.keyClick(one.window, character)


def query(one) -> str:
    return str(one.stage.search.property("query"))


def shown_hits(one) -> list[str]:
    return [name.removeprefix("hit-") for name in names(one.window) if name.startswith("hit-") and "/" in name]


def test_the_search_is_in_the_dock_over_every_panel(visit: Callable, finger: QPointingDevice) -> None:
    one = visit()
    tap(one.window, finger, "attract-en")
    settled(one)
    for panel in one.edition.panels:
        tap(one.window, finger, f"dock-{panel}")
        settled(one)
        tap(one.window, finger, "dock-search")
        settled(one)
        assert one.panel == "#search"
        assert exists(one.window, "search-field")
        tap(one.window, finger, "dock-back")
        settled(one)
        assert one.panel == panel


def test_letters_digits_space_delete_and_clear(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "ab 19")
    assert query(seeking) == "ab 19"
    assert find(seeking.window, "search-field").property("text") == "ab 19"
    tap(seeking.window, finger, "key-erase")
    assert query(seeking) == "ab 1"
    tap(seeking.window, finger, "key-clear")
    assert query(seeking) == ""
    tap(seeking.window, finger, "key-erase")
    assert query(seeking) == ""


def test_a_query_has_at_most_60_characters(seeking, finger: QPointingDevice) -> None:
    seeking.stage.search.setProperty("query", "x" * 100)
    assert query(seeking) == "x" * 60
    tap(seeking.window, finger, "key-a")
    assert query(seeking) == "x" * 60


def test_a_result_names_its_panel_and_both_languages_and_marks_what_matched(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "astra")
    assert shown_hits(seeking)[0] == "organizations/astrazeneca"
    seeking.window.grabWindow()
    card = find(seeking.window, "hit-organizations/astrazeneca")
    texts = [item.property("text") for item in walk(card) if is_a(item, "QQuickText") and item.isVisible()]
    assert {"AstraZeneca", "阿斯利康", "Organizations"} <= set(texts)
    mark = next(item for item in walk(card) if item.objectName() == "mark")
    title = next(item for item in walk(card) if is_a(item, "QQuickText") and item.property("text") == "AstraZeneca")
    assert abs(rect(mark).left() - rect(title).left()) < 4
    assert 0.3 < mark.width() / title.property("contentWidth") < 0.6


def test_a_result_opens_in_its_place_and_back_returns_to_the_results(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "astra")
    before = shown_hits(seeking)
    for way in ("sheet-close", "sheet-beside"):
        tap(seeking.window, finger, "hit-organizations/astrazeneca")
        settled(seeking)
        assert (seeking.panel, seeking.navigation.property("sheet")) == ("organizations", "astrazeneca")
        tap(seeking.window, finger, way)
        settled(seeking)
        assert (seeking.panel, query(seeking), shown_hits(seeking)) == ("#search", "astra", before)

    tap(seeking.window, finger, "key-clear")
    type_keys(seeking, finger, "boao")
    tap(seeking.window, finger, "hit-history/boao-2019")
    settled(seeking)
    assert (seeking.panel, seeking.entry("history")) == ("history", "boao-2019")
    tap(seeking.window, finger, "dock-back")
    settled(seeking)
    assert (seeking.panel, query(seeking)) == ("#search", "boao")


def hits_in_sight(one) -> dict[str, QRectF]:
    """Return the results of which something can be seen, and where they lie."""
    found = {name: find(one.window, f"hit-{name}") for name in shown_hits(one)}
    return {name: rect(hit) for name, hit in found.items() if not visible_rect(hit).isEmpty()}


@pytest.mark.parametrize("end", [False, True], ids=["midway", "at the end"])
def test_back_finds_the_results_scrolled_as_they_were(visit: Callable, finger: QPointingDevice, *, end: bool) -> None:
    one = opened(visit(size=(1280, 720), still=True), finger)
    type_keys(one, finger, "a")
    view = find(one.window, "hits")
    assert view.property("interactive")
    first = hits_in_sight(one)
    drag(one.window, finger, middle(view), middle(view) - QPoint(0, 100))
    wait_until(lambda: not view.property("moving"), "the results have come to rest")
    if end:
        call(view, "positionViewAtEnd")
    assert view.property("atYEnd") == end
    before = hits_in_sight(one)
    assert before != first
    tap(one.window, finger, f"hit-{list(before)[-1]}")
    assert one.panel != "#search"
    call(one.navigation, "back")
    assert one.panel == "#search"
    one.window.grabWindow()
    assert hits_in_sight(one) == before


def test_two_fingers_each_press_their_own_key(seeking, finger: QPointingDevice) -> None:
    window = seeking.window
    a, b = (middle(find(window, f"key-{letter}")) for letter in "ab")
    press(window, finger, a, 0)
    QTest.touchEvent(window, finger).move(0, a, window).press(1, b, window).commit()
    assert find(window, "key-a").property("down")
    assert find(window, "key-b").property("down")
    QTest.touchEvent(window, finger).release(0, a, window).stationary(1).commit()
    release(window, finger, b, 1)
    assert query(seeking) == "ab"


def test_three_fingers_in_turn_lose_nothing(seeking, finger: QPointingDevice) -> None:
    window = seeking.window
    points = [middle(find(window, f"key-{letter}")) for letter in "asd"]
    for _ in range(5):
        press(window, finger, points[0], 0)
        QTest.touchEvent(window, finger).stationary(0).press(1, points[1], window).commit()
        QTest.touchEvent(window, finger).release(0, points[0], window).stationary(1).press(
            2, points[2], window
        ).commit()
        QTest.touchEvent(window, finger).release(1, points[1], window).stationary(2).commit()
        release(window, finger, points[2], 2)
    assert query(seeking) == "asd" * 5


def test_a_finger_may_leave_in_the_moment_in_which_the_next_comes(seeking, finger: QPointingDevice) -> None:
    window = seeking.window
    a, b = (middle(find(window, f"key-{letter}")) for letter in "ab")
    for number in range(10):
        here, there = (a, b) if number % 2 == 0 else (b, a)
        if number == 0:
            press(window, finger, here, 0)
        QTest.touchEvent(window, finger).release(number, here, window).press(number + 1, there, window).commit()
    release(window, finger, a, 10)
    assert query(seeking) == "ab" * 5 + "a"


def test_two_fingers_on_one_key_are_two_characters(seeking, finger: QPointingDevice) -> None:
    window = seeking.window
    a = middle(find(window, "key-a"))
    press(window, finger, a, 0)
    QTest.touchEvent(window, finger).stationary(0).press(1, a, window).commit()
    QTest.touchEvent(window, finger).release(0, a, window).stationary(1).commit()
    release(window, finger, a, 1)
    assert query(seeking) == "aa"


def test_a_mouse_types_too(seeking) -> None:
    QTest.mouseClick(seeking.window, Qt.MouseButton.LeftButton, pos=middle(find(seeking.window, "key-a")))
    assert query(seeking) == "a"


def test_a_finger_that_slides_off_a_key_takes_it_back(seeking, finger: QPointingDevice) -> None:
    window = seeking.window
    a, away = middle(find(window, "key-a")), middle(find(window, "search-field"))
    press(window, finger, a)
    QTest.touchEvent(window, finger).move(0, away, window).commit()
    release(window, finger, away)
    assert query(seeking) == ""


def test_fast_taps_lose_nothing(seeking, finger: QPointingDevice) -> None:
    points = [(letter, middle(find(seeking.window, f"key-{letter}"))) for letter in "wuxi1"] * 4
    for _, point in points:
        press(seeking.window, finger, point)
        release(seeking.window, finger, point)
    assert query(seeking) == "wuxi1" * 4


def test_the_same_key_many_times_in_a_row(seeking, finger: QPointingDevice) -> None:
    point = middle(find(seeking.window, "key-e"))
    for _ in range(20):
        press(seeking.window, finger, point)
        release(seeking.window, finger, point)
    assert query(seeking) == "e" * 20


def test_a_hardware_keyboard_types_too(seeking, finger: QPointingDevice) -> None:
    keys(seeking, "astra")
    assert query(seeking) == "astra"
    QTest.keyClick(seeking.window, Qt.Key.Key_Backspace)
    assert query(seeking) == "astr"
    tap(seeking.window, finger, "key-a")
    keys(seeking, "z")
    assert query(seeking) == "astraz"
    QTest.keyClick(seeking.window, Qt.Key.Key_Return)
    settled(seeking)
    assert (seeking.panel, seeking.navigation.property("sheet")) == ("organizations", "astrazeneca")
    keys(seeking, "qqq")
    assert query(seeking) == "astraz"


def test_after_back_the_hardware_keyboard_types_on(seeking, finger: QPointingDevice) -> None:
    keys(seeking, "bo")
    tap(seeking.window, finger, "dock-history")
    settled(seeking)
    tap(seeking.window, finger, "dock-back")
    settled(seeking)
    keys(seeking, "ao")
    assert query(seeking) == "boao"


def compose(one, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QCoreApplication.sendEvent(one.window.activeFocusItem(), event)


def test_chinese_is_composed(seeking) -> None:
    field = find(seeking.window, "search-field")
    for preedit in ("a", "a's", "a'si"):
        compose(seeking, preedit)
    assert field.property("inputMethodComposing")
    assert field.property("preeditText") == "a'si"
    assert query(seeking) == ""
    compose(seeking, "", "阿斯")
    assert query(seeking) == "阿斯"
    assert "organizations/astrazeneca" in shown_hits(seeking)


def test_spaces_of_every_kind_divide_words(seeking) -> None:
    compose(seeking, "", "阿斯利康")
    compose(seeking, "", "\u3000")
    compose(seeking, "", "博鳌")
    assert query(seeking) == "阿斯利康 博鳌"
    assert seeking.stage.search.property("total") > 0


def test_a_blank_that_is_not_searched_for_does_not_stay_in_the_field(seeking) -> None:
    keys(seeking, "  ")
    assert find(seeking.window, "search-field").property("text") == ""
    keys(seeking, "a ")
    assert find(seeking.window, "search-field").property("text") == query(seeking) == "a "


def test_a_touch_brings_the_hardware_keyboard_back_to_the_field(seeking, finger: QPointingDevice) -> None:
    for target, typed in (("search-field", "q"), ("key-a", "a")):
        QTest.keyClick(seeking.window, Qt.Key.Key_Tab)
        keys(seeking, "z")
        assert "z" not in query(seeking)
        tap(seeking.window, finger, target)
        keys(seeking, "q")
        assert query(seeking).endswith(typed + "q" if target == "key-a" else "q")


def test_similar_names_are_not_counted_among_those_that_match(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "phase iii")
    total = seeking.stage.search.property("total")
    found = shown_hits(seeking)
    said = find(seeking.window, "search-status").property("text")
    assert 0 < total < len(found)
    assert said == f"{total} found"
    within = walk(find(seeking.window, "hits"))
    words = {item.property("text"): rect(item) for item in within if is_a(item, "QQuickText") and item.isVisible()}
    matching, similar = (rect(find(seeking.window, f"hit-{found[at]}")) for at in (total - 1, total))
    assert matching.bottom() < words["Similar names"].top() < words["Similar names"].bottom() < similar.top()


def test_the_keyboard_remembers_no_finger(seeking, finger: QPointingDevice) -> None:
    keyboard = find(seeking.window, "keyboard")
    point = middle(find(seeking.window, "key-a"))
    for number in range(5):
        press(seeking.window, finger, point, number)
        assert keyboard.property("begun").toVariant()
        release(seeking.window, finger, point, number)
    assert query(seeking) == "aaaaa"
    assert not keyboard.property("begun").toVariant()


def test_keys_that_lead_to_nothing_are_dimmed_and_still_work(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "astr")
    assert not find(seeking.window, "key-a").property("dimmed")
    dead = find(seeking.window, "key-q")
    assert dead.property("dimmed")
    tap(seeking.window, finger, dead)
    assert query(seeking) == "astrq"


def test_what_is_not_found_is_said_and_a_shorter_search_is_offered(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "astrqq")
    said = find(seeking.window, "search-status").property("text")
    assert "“astrqq”" in said
    assert "After “astr” you can type: A" in said
    assert all(
        item.property("dimmed") for item in walk(find(seeking.window, "keyboard")) if len(item.objectName()) == 5
    )
    tap(seeking.window, finger, "search-shorter")
    assert query(seeking) == "astr"
    assert "organizations/astrazeneca" in shown_hits(seeking)
    assert not exists(seeking.window, "search-shorter")


def test_where_nothing_is_found_there_are_ways_elsewhere(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "9999")
    assert shown_hits(seeking) == []
    tap(seeking.window, finger, "way-organizations/medical-equipment")
    settled(seeking)
    directory = seeking.stage.guide.panel("organizations")
    assert seeking.panel == "organizations"
    assert directory.property("filters") == {"sectors": "medical-equipment"}
    tap(seeking.window, finger, "dock-back")
    settled(seeking)
    assert (seeking.panel, query(seeking)) == ("#search", "9999")
    tap(seeking.window, finger, "way-organizations/")
    settled(seeking)
    assert seeking.panel == "organizations"
    assert directory.property("filters") == {}
    tap(seeking.window, finger, "dock-back")
    settled(seeking)
    tap(seeking.window, finger, "way-history/")
    settled(seeking)
    assert seeking.panel == "history"


def ways(one) -> list[str]:
    return [name for name in names(one.window) if name.startswith("way-")]


def test_the_ways_elsewhere_are_there_only_where_nothing_is_found(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "astra")
    assert not ways(seeking)


def test_a_tall_screen_shows_them_where_few_are_found_too(visit: Callable, finger: QPointingDevice) -> None:
    one = opened(visit(size=(1080, 1920)), finger)
    assert "way-organizations/" in ways(one)
    type_keys(one, finger, "astra")
    assert "way-organizations/" in ways(one)
    tap(one.window, finger, "key-clear")
    type_keys(one, finger, "o")
    assert not ways(one)


def test_the_language_changes_in_place(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "astra")
    before = shown_hits(seeking)
    tap(seeking.window, finger, "segment-zh")
    assert (seeking.panel, query(seeking), shown_hits(seeking)) == ("#search", "astra", before)
    texts = [
        item.property("text")
        for item in walk(find(seeking.window, "hit-organizations/astrazeneca"))
        if is_a(item, "QQuickText")
    ]
    assert "入驻机构" in texts
    assert texts.index("阿斯利康") < texts.index("AstraZeneca")


def test_search_in_the_dock_again_begins_anew(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "as")
    tap(seeking.window, finger, "dock-search")
    assert (seeking.panel, query(seeking)) == ("#search", "")


def test_the_end_of_a_session_clears_the_search(seeking, finger: QPointingDevice) -> None:
    type_keys(seeking, finger, "astra")
    compose(seeking, "zen")
    pass_time(seeking, 76)
    pass_time(seeking, 21)
    assert (seeking.panel, query(seeking)) == ("", "")
    wait_until(lambda: exists(seeking.window, "attract-en"), "the attract screen is there")
    opened(seeking, finger)
    assert find(seeking.window, "search-field").property("text") == ""
    assert not find(seeking.window, "search-field").property("inputMethodComposing")
    type_keys(seeking, finger, "a")
    assert query(seeking) == "a"


def test_typing_holds_idle_off_but_an_abandoned_keyboard_does_not(seeking, finger: QPointingDevice) -> None:
    for letter in "astra":
        pass_time(seeking, 60)
        assert seeking.session.property("phase") == "active"
        type_keys(seeking, finger, letter)
    compose(seeking, "z")
    pass_time(seeking, 60)
    assert seeking.session.property("phase") == "active"
    pass_time(seeking, 16)
    assert seeking.session.property("phase") == "warning"
    pass_time(seeking, 21)
    assert seeking.session.property("phase") == "attract"


def test_hardware_keys_during_the_attract_screen_reach_nothing(visit: Callable) -> None:
    one = visit()
    keys(one, "abc")
    assert query(one) == ""


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_key_is_as_large_as_a_finger(visit: Callable, finger: QPointingDevice, size: tuple[int, int]) -> None:
    one = opened(visit(size=size), finger)
    keys = [item for item in walk(find(one.window, "keyboard")) if item.objectName().startswith("key-")]
    assert len(keys) == 26 + 10 + 3
    assert all(min(key.width(), key.height()) >= FINGER_PIXELS for key in keys)


@pytest.mark.parametrize(
    ("size", "inches", "form"),
    [
        ((1920, 1080), 21.5, "beside"),
        ((1080, 1920), 21.5, "above"),
        ((1280, 720), 21.5, "beside"),
        ((1280, 720), 15.6, "beside"),
        ((1280, 720), 10.1, "beside"),
        ((1280, 800), 10.1, "behind"),
        ((1024, 600), 10.1, "behind"),
        ((800, 1280), 10.1, "above"),
        ((800, 480), 7, "beside"),
    ],
)
def test_where_keys_are_large_the_results_stay_in_sight_and_every_key_can_be_reached(
    visit: Callable, finger: QPointingDevice, size: tuple[int, int], inches: float, form: str
) -> None:
    one = visit(size=size, still=True)
    one.window.setProperty("panelInches", inches)
    one = opened(one, finger)
    keyboard = find(one.window, "keyboard")
    assert keyboard.property("form") == form
    assert find(one.window, "hits").height() >= 0.1 * size[1]
    target, gap = one.theme.property("target"), keyboard.property("gap")
    across = (keyboard.width() + gap) / (14.4 if form == "beside" else 10) - gap
    for name in ("e", "1", "erase", "clear", "space"):
        if form == "behind" and name == "1":
            tap(one.window, finger, "key-digits")
            assert not exists(one.window, "key-e")
        key = find(one.window, f"key-{name}")
        assert rect(keyboard).adjusted(-1, -1, 1, 1).contains(visible_rect(key))
        assert visible_rect(key) == rect(key), "nothing scrolls"
        assert key.width() >= min(target, int(across))
        assert key.height() >= min(target, keyboard.property("keyHeight"))
        assert min(key.width(), key.height()) >= round(72 * one.theme.property("unit"))
        assert all(visible_rect(text) == rect(text) and rect(key).contains(rect(text)) for text in written(key))
        tap(one.window, finger, f"key-{name}")
        assert query(one) == {"e": "e", "1": "e1", "erase": "e", "clear": "", "space": ""}[name]


def written(key: QQuickItem) -> list[QQuickItem]:
    return [item for item in walk(key) if is_a(item, "QQuickText") and item.isVisible() and item.property("text")]
