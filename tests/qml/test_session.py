"""The rules of a session in the window, with a clock that the tests drive."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from illustrated import LONG, article, illustrated
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from scene import drag, exists, find, is_a, middle, press, release, shown, tap, wait_until, walk

from kiosk import paths
from kiosk.tour import settle


def settled(one) -> None:
    wait_until(lambda: not one.busy, "the transition ends")


def pass_time(one, seconds: float) -> None:
    one.clock.now += seconds
    one.session.advance()


@pytest.fixture
def started(visit: Callable, finger: QPointingDevice):
    """A visit whose session has just begun, in English."""
    one = visit()
    tap(one.window, finger, "attract-en")
    settled(one)
    return one


def test_after_75_seconds_the_guide_asks_and_after_20_more_it_starts_over(started) -> None:
    pass_time(started, 74.9)
    assert started.session.property("phase") == "active"
    pass_time(started, 0.2)
    assert started.session.property("phase") == "warning"
    wait_until(lambda: exists(started.window, "countdown"), "the countdown is shown")
    assert find(started.window, "countdown").property("text") == "20"
    pass_time(started, 13)
    assert find(started.window, "countdown").property("text") == "7"
    pass_time(started, 7)
    assert started.session.property("phase") == "attract"


def test_the_button_and_any_touch_continue(started, finger: QPointingDevice) -> None:
    for anywhere in (None, QPoint(200, 300)):
        pass_time(started, 76)
        wait_until(lambda: exists(started.window, "keep-exploring"), "the question is shown")
        point = anywhere or middle(find(started.window, "keep-exploring"))
        press(started.window, finger, point)
        release(started.window, finger, point)
        assert started.session.property("phase") == "active"
        wait_until(lambda: not exists(started.window, "keep-exploring"), "the question leaves")
        pass_time(started, 70)
        assert started.session.property("phase") == "active"


def test_the_touch_that_continues_presses_nothing_beneath_the_question(started, finger: QPointingDevice) -> None:
    tile = middle(find(started.window, "tile-history"))
    pass_time(started, 76)
    wait_until(lambda: exists(started.window, "keep-exploring"), "the question is shown")
    press(started.window, finger, tile)
    wait_until(lambda: not exists(started.window, "keep-exploring"), "the question leaves")
    release(started.window, finger, tile)
    assert started.panel == ""


def test_a_session_can_be_continued_more_than_ten_times(started, finger: QPointingDevice) -> None:
    for _ in range(12):
        pass_time(started, 76)
        assert started.session.property("phase") == "warning"
        press(started.window, finger, QPoint(60, 60))
        release(started.window, finger, QPoint(60, 60))
        assert started.session.property("phase") == "active"


@pytest.mark.parametrize("deed", ["press", "move", "wheel", "key"])
def test_everything_that_happens_in_the_window_is_activity(started, finger: QPointingDevice, deed: str) -> None:
    pass_time(started, 60)
    empty = QPoint(5, 500)
    if deed == "press":
        press(started.window, finger, empty)
        release(started.window, finger, empty)
    elif deed == "move":
        QTest.mouseMove(started.window, QPoint(7, 501))
        QTest.mouseMove(started.window, empty)
    elif deed == "wheel":
        QTest.wheelEvent(started.window, empty, QPoint(0, 120))
    else:
        QTest.keyClick(started.window, Qt.Key.Key_A)
    pass_time(started, 60)
    assert started.session.property("phase") == "active"


def test_a_finger_that_only_rests_does_not_keep_the_session(started, finger: QPointingDevice) -> None:
    press(started.window, finger, QPoint(5, 500))
    pass_time(started, 76)
    assert started.session.property("phase") == "warning"
    pass_time(started, 21)
    assert started.session.property("phase") == "attract"
    release(started.window, finger, QPoint(5, 500))
    assert started.session.property("phase") == "attract"


CHANGED_BY_VISITORS: dict[str, Callable] = {
    "Words.language": lambda one: one.words.property("language"),
    "SearchViewModel.query": lambda one: one.stage.search.property("query"),
    "Navigation.panel": lambda one: one.panel,
    "Navigation.entries": lambda one: one.state()["entries"],
    "Navigation.filters": lambda one: one.state()["filters"],
    "Navigation.sheet": lambda one: one.state()["sheet"],
    "Navigation.trail": lambda one: one.state()["trail"],
    "Flickable.contentX": lambda one: scrolled(one, "contentX"),
    "Flickable.contentY": lambda one: scrolled(one, "contentY"),
    "Keyboard.digits": lambda one: keyboard(one).property("digits"),
    "Keyboard.fingers": lambda one: keyboard(one).property("fingers").toVariant(),
    "Tappable.pressed": lambda one: [item.objectName() for item in items(one) if item.property("pressed")],
    "Layers.focused": lambda one: one.stage.singleton("Guide.Core", "Layers").property("focused").objectName(),
}
"""The table of docs/architecture.md, and how to look at what stands in it."""


def items(one) -> list[QQuickItem]:
    return list(walk(one.window.contentItem()))


def keyboard(one) -> QQuickItem:
    return next(item for item in items(one) if item.objectName() == "keyboard")


def scrolled(one, way: str) -> list[tuple[str, int]]:
    """Return how far everything is scrolled, where it is at all."""
    views = [item for item in items(one) if is_a(item, "QQuickFlickable")]
    return [(where(view), round(view.property(way))) for view in views if round(view.property(way))]


def where(item: QQuickItem | None) -> str:
    while item and not item.objectName():
        item = item.parentItem()
    return item.objectName() if item else ""


def everything(one) -> dict[str, object]:
    """Return all that a visitor can change."""
    return {name: look(one) for name, look in CHANGED_BY_VISITORS.items()}


def difference(one: dict[str, object], two: dict[str, object]) -> dict[str, object]:
    return {key: (one[key], two[key]) for key in one if one[key] != two[key]}


def end_session(one) -> None:
    pass_time(one, 76)
    pass_time(one, 21)
    assert one.session.property("phase") == "attract"


def test_what_a_visitor_can_change_stands_in_one_table(visit: Callable) -> None:
    page = (Path(__file__).parents[2] / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = page.partition("### What a visitor can change")[2].partition("\n## ")[0]
    rows = [line.split("|")[2] for line in section.splitlines() if line.startswith("| ")][1:]
    table = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    assert table == CHANGED_BY_VISITORS.keys()
    known = visit(still=True).navigation.metaObject()
    for at in range(known.propertyOffset(), known.propertyCount()):
        name = f"Navigation.{known.property(at).name()}"
        assert name in table or not known.property(at).isWritable(), (
            f"{name} can change: write into docs/architecture.md how it goes back, and here how to look at it"
        )


def test_the_next_visitor_finds_the_guide_as_it_was_at_the_start(visit: Callable, finger: QPointingDevice) -> None:
    one = visit(size=(1024, 600), still=True)
    one.window.setProperty("panelInches", 10.1)  # a panel on which the digits are a page of the keyboard
    before = everything(one)
    tap(one.window, finger, "attract-zh")
    tap(one.window, finger, "tile-organizations")
    tap(one.window, finger, "filter-by-kind-company")
    tap(one.window, finger, "dock-history")
    tap(one.window, finger, "event-provincial-park-2010")
    tap(one.window, finger, "dock-zones")
    tap(one.window, finger, "segment-#master-plan")
    tap(one.window, finger, "dock-sectors")
    text = middle(find(one.window, "sector-biopharmaceuticals"))
    drag(one.window, finger, text, text - QPoint(0, 120))
    wait_until(lambda: not any(item.property("moving") for item in items(one)), "the text rests")
    tap(one.window, finger, "dock-search")
    tap(one.window, finger, "key-a")
    tap(one.window, finger, "key-digits")
    tap(one.window, finger, "dock-organizations")
    tap(one.window, finger, "organization-astrazeneca")
    QTest.keyClick(one.window, Qt.Key.Key_Tab)
    press(one.window, finger, middle(find(one.window, "sheet-close")))
    changed = difference(before, everything(one)).keys()
    assert changed == CHANGED_BY_VISITORS.keys() - {"Keyboard.fingers"}  # they have a test of their own
    end_session(one)
    assert not difference(before, everything(one))


def test_everything_that_scrolls_is_at_its_beginning_for_the_next_visitor(
    visit: Callable, tmp_path: Path, finger: QPointingDevice
) -> None:
    one = visit(scrolling(tmp_path), size=(1024, 600), still=True)
    before = everything(one)
    tap(one.window, finger, "attract-en")
    moved: set[str] = set()
    for panel in ("", *one.edition.panels, "#search"):
        one.go(panel)
        settle()
        moved |= scroll_all(one)
    assert {"history-cards", "panel-zones", "sector-biopharmaceuticals", "directory", "article-contents"} <= moved
    end_session(one)
    assert not difference(before, everything(one))


def scrolling(folder: Path) -> Path:
    """Write content into `folder` of which much scrolls."""
    return article(illustrated(folder), [f'id: s{at}, title: Section {at}, text: "{LONG}"' for at in range(30)], "news")


def scroll_all(one) -> set[str]:
    """Scroll all that is seen to its end; return what moved."""
    moved = set()
    for view in [item for item in items(one) if is_a(item, "QQuickFlickable") and shown(item)]:
        for place, size, origin, room in (
            ("contentX", "contentWidth", "originX", view.width()),
            ("contentY", "contentHeight", "originY", view.height()),
        ):
            end = view.property(origin) + view.property(size) - room
            if end > view.property(place) + 1:
                view.setProperty(place, end)
                moved.add(where(view))
    return moved


def test_a_tap_on_the_shown_panel_in_the_dock_forgets_all_that_was_changed_in_it(
    visit: Callable, tmp_path: Path, finger: QPointingDevice
) -> None:
    one = visit(scrolling(tmp_path), size=(1024, 600), still=True)
    moved: set[str] = set()
    for name, panel in one.edition.panels.items():
        one.go(name)
        settle()
        before = (scrolled(one, "contentX"), scrolled(one, "contentY"))
        for chosen in (False, True):
            if chosen:
                one.go(name, "" if panel.sheet else panel.entries[-1].id)
                one.narrow(name, zone="phase-2")
                settle()
            moved |= scroll_all(one)
            tap(one.window, finger, f"dock-{name}")
            settle()
            assert (scrolled(one, "contentX"), scrolled(one, "contentY")) == before, name
            assert (one.entry(name), one.state()["filters"][name]) == ("", {}), name
    assert {"history-cards", "panel-zones", "directory", "article-contents"} <= moved


HEARD_BY = {"onCleared": "Beginning.qml", "onRewound": "Beginning.qml", "onEnded": "Main.qml"}


def test_panels_do_not_put_themselves_back() -> None:
    wrong = [
        f"{file.relative_to(paths.QML)} hears {name} by itself: what scrolls goes back without it, entries and filters "
        "live in Navigation, and anything else is put back at onReached of a Beginning"
        for file in sorted(paths.QML.rglob("*.qml"))
        for name, listener in HEARD_BY.items()
        if file.name != listener and re.search(rf"\b{name}\b", file.read_text(encoding="utf-8"))
    ]
    assert not wrong, "\n".join(wrong)


def test_the_first_tap_after_a_reset_works(started, finger: QPointingDevice) -> None:
    tap(started.window, finger, "tile-zones")
    settled(started)
    pass_time(started, 76)
    pass_time(started, 21)
    wait_until(lambda: exists(started.window, "attract-zh"), "the attract screen is there")
    tap(started.window, finger, "attract-zh")
    assert started.session.property("phase") == "active"
    settled(started)
    assert started.state()["language"] == "zh"
    tap(started.window, finger, "tile-sectors")
    assert started.panel == "sectors"


def test_a_touch_while_the_attract_screen_still_comes_works(started, finger: QPointingDevice) -> None:
    pass_time(started, 76)
    pass_time(started, 21)
    wait_until(lambda: exists(started.window, "attract-en"), "the attract screen begins to come")
    tap(started.window, finger, "attract-en")
    assert started.session.property("phase") == "active"
