"""What scrolls says so, and where in the whole one is."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import synthetic
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from scene import drag, find, is_a, rect, shown, wait_until, walk

from kiosk.tour import settle


@pytest.fixture
def sheet(visit: Callable, content: Path):
    """The sheet of an organization that has more to say than fits."""
    file = content / "organizations.yaml"
    long = "It has so much to say that no sheet has room for all of it. " * 60
    said = re.compile(r"^    text:\n      en: .*", re.MULTILINE)
    file.write_text(said.sub(f"    text:\n      en: {long}", file.read_text("utf-8"), count=1), "utf-8")
    one = visit(content, still=True)
    one.go("organizations", one.edition.panels["organizations"].entries[0].id, sheet=True)
    settle()
    return one


def indicators(item: QQuickItem) -> list[QQuickItem]:
    return [one for one in walk(item) if is_a(one, "QQuickScrollIndicator") and shown(one)]


def bar(indicator: QQuickItem) -> QRectF:
    """Return where the bar lies in the window."""
    return rect(indicator.property("contentItem"))


def scroll_to_end(view: QQuickItem) -> None:
    # How long a list is, it only knows at its end.
    for _ in range(3):
        settle()
        _go_to_end(view)
    settle()


def _go_to_end(view: QQuickItem) -> None:
    end = view.property("originY") + view.property("contentHeight") + view.property("bottomMargin") - view.height()
    view.setProperty("contentY", end)


def test_the_bar_runs_from_below_the_cross_to_the_lower_end(sheet) -> None:
    (indicator,) = indicators(find(sheet.window, "sheet"))
    view = indicator.parentItem()
    unit = sheet.theme.property("unit")
    first, room = bar(indicator), rect(view)
    assert first.top() == pytest.approx(room.top() + view.property("barTop"), abs=1)
    assert first.top() >= rect(find(sheet.window, "sheet-close")).bottom()
    assert first.right() == pytest.approx(room.right() - 4 * unit, abs=1)
    assert first.width() == 8 * unit
    track = room.height() - view.property("barTop")
    assert first.height() / track == pytest.approx(view.height() / view.property("contentHeight"), abs=0.01)
    scroll_to_end(view)
    assert bar(indicator).bottom() == pytest.approx(room.bottom(), abs=1)


def test_a_finger_that_begins_on_the_bar_moves_the_text(sheet, finger: QPointingDevice) -> None:
    (indicator,) = indicators(find(sheet.window, "sheet"))
    view = indicator.parentItem()
    start = rect(indicator).center().toPoint()
    drag(sheet.window, finger, start, start - QPoint(0, 200))
    wait_until(lambda: view.property("contentY") > 100, "the text follows the finger")


def test_what_fits_has_no_bar(visit: Callable) -> None:
    one = visit(still=True)
    one.session.begin()
    settle()
    find(one.window, "home-name")
    assert not indicators(one.window.contentItem())


@pytest.mark.parametrize(("place", "name"), [("organizations", "directory"), ("#search", "hits")])
def test_the_bar_of_a_list_stands_beside_its_cards_and_stays_long_enough_to_be_seen(
    visit: Callable, tmp_path: Path, place: str, name: str
) -> None:
    one = visit(synthetic.write(tmp_path / "content", 300), still=True)
    one.go(place)
    wait_until(lambda: bool(one.stage.search.property("ready")), "the index is filled")
    one.stage.search.setProperty("query", "a")
    settle()
    view = find(one.window, name)
    hidden = [item for item in walk(view.parentItem()) if is_a(item, "QQuickScrollIndicator")]
    indicator = next(item for item in hidden if item.parentItem() == view.parentItem())
    # Letters tell where one is in a long directory.
    assert shown(indicator) == (name == "hits")
    assert bar(indicator).left() == pytest.approx(rect(view).right() + 14, abs=1)
    assert bar(indicator).height() == pytest.approx(40, abs=1)
    scroll_to_end(view)
    assert bar(indicator).bottom() == pytest.approx(rect(view).bottom(), abs=1)
