"""The rules of a session in the window, with a clock that the tests drive."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from scene import drag, exists, find, is_a, middle, press, release, tap, wait_until, walk


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
    for target in ("keep-exploring", "warning-scrim"):
        pass_time(started, 76)
        wait_until(lambda: exists(started.window, "keep-exploring"), "the question is shown")
        point = middle(find(started.window, target)) if target == "keep-exploring" else QPoint(200, 300)
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


def everything(one) -> dict[str, object]:
    """Return all that a visitor can change: places, language, filters, and every scroll position."""
    state: dict[str, object] = dict(one.state())
    state["filters"] = one.stage.guide.panel("organizations").property("filters")
    state["query"] = one.stage.search.property("query")
    views = [item for item in walk(one.window.contentItem()) if is_a(item, "QQuickFlickable")]
    for view in views:
        place = (round(view.property("contentX")), round(view.property("contentY")))
        if place != (0, 0):
            state[f"scrolled {where(view)}"] = place
    return state


def where(item: QQuickItem | None) -> str:
    while item and not item.objectName():
        item = item.parentItem()
    return item.objectName() if item else ""


def test_the_next_visitor_finds_the_guide_as_it_was_at_the_start(visit: Callable, finger: QPointingDevice) -> None:
    one = visit(size=(1280, 720), still=True)
    before = everything(one)
    tap(one.window, finger, "attract-zh")
    tap(one.window, finger, "tile-organizations")
    tap(one.window, finger, "filter-by-kind-company")
    directory = middle(find(one.window, "directory"))
    drag(one.window, finger, directory, directory - QPoint(0, 200))
    filters = middle(find(one.window, "filters"))
    drag(one.window, finger, filters, filters - QPoint(0, 200))
    wait_until(lambda: not find(one.window, "directory").property("moving"), "the directory rests")
    tap(one.window, finger, "organization-astrazeneca")
    tap(one.window, finger, "link-history/boao-2019")
    tap(one.window, finger, "dock-zones")
    tap(one.window, finger, "zone-phase-2")
    tap(one.window, finger, "segment-#master-plan")
    tap(one.window, finger, "dock-sectors")
    tap(one.window, finger, "sector-smart-healthcare")
    tap(one.window, finger, "dock-search")
    tap(one.window, finger, "key-a")
    changed = everything(one)
    assert {"panel", "entries", "trail", "language", "filters", "query"} <= difference(before, changed).keys()
    pass_time(one, 76)
    pass_time(one, 21)
    assert one.session.property("phase") == "attract"
    wait_until(lambda: everything(one) == before, f"all is as before: {difference(before, everything(one))}")


def difference(one: dict[str, object], two: dict[str, object]) -> dict[str, object]:
    return {key: (one.get(key), two.get(key)) for key in one.keys() | two.keys() if one.get(key) != two.get(key)}


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
