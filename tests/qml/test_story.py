"""A visitor's whole visit, done with a finger."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from scene import drag, exists, find, middle, move, names, press, rect, release, tap, wait_until

from kiosk.paths import CONTENT


@pytest.fixture
def guide(visit: Callable, finger: QPointingDevice) -> Callable:
    """Tap and wait until what moves has come to rest; `guide.visit` is the visit."""
    one = visit()

    def do(target: str) -> None:
        tap(one.window, finger, target)
        settled(one)

    do.visit = one
    do.finger = finger
    return do


def settled(one) -> None:
    wait_until(lambda: not one.busy, "the transition ends")


def test_a_whole_visit_in_two_languages(guide: Callable) -> None:
    one = guide.visit
    assert one.session.property("phase") == "attract"
    guide("attract-zh")
    assert one.state() == {"panel": "", "entries": {}, "filters": {}, "sheet": "", "trail": [], "language": "zh"}
    assert find(one.window, "home-name").property("text") == "无锡国际生命科学创新园"

    guide("tile-history")
    assert one.panel == "history"
    guide("event-provincial-park-2010")
    assert one.entry("history") == "provincial-park-2010"

    guide("dock-zones")
    guide("zone-phase-2")
    assert find(one.window, "zone-title").property("text") == "园区二期"
    guide("segment-en")
    assert find(one.window, "zone-title").property("text") == "Phase II"
    assert (one.panel, one.entry("zones")) == ("zones", "phase-2")

    guide("segment-#master-plan")
    guide("dock-sectors")
    guide("sector-medical-equipment")
    assert one.entry("sectors") == "medical-equipment"

    guide("dock-organizations")
    guide("organization-astrazeneca")
    assert find(one.window, "sheet-title").property("text") == "AstraZeneca"
    guide("link-history/boao-2019")
    assert (one.panel, one.entry("history")) == ("history", "boao-2019")
    guide("dock-back")
    assert (one.panel, one.navigation.property("sheet")) == ("organizations", "astrazeneca")
    guide("sheet-close")
    assert one.navigation.property("sheet") == ""
    guide("dock-home")
    assert not exists(one.window, "dock-back")


def test_back_leads_through_every_place_and_then_is_gone(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-sectors")
    guide("sector-smart-healthcare")
    guide("dock-zones")
    guide("dock-history")
    guide("dock-back")
    assert one.panel == "zones"
    guide("dock-back")
    assert (one.panel, one.entry("sectors")) == ("sectors", "smart-healthcare")
    guide("dock-back")
    assert one.panel == ""
    assert not exists(one.window, "dock-back")


def test_a_sheet_closes_by_a_tap_beside_it_and_by_its_cross(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-organizations")
    for way in ("sheet-close", "sheet-beside"):
        guide("organization-tigermed")
        assert exists(one.window, "sheet")
        guide(way)
        wait_until(lambda: not exists(one.window, "sheet"), f"the sheet leaves after {way}")
    assert one.panel == "organizations"


def test_a_sheet_that_a_link_has_opened_closes_to_where_the_link_is(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-history")
    one.go("history", "boao-2019")
    settled(one)
    guide("link-organizations/astrazeneca")
    assert (one.panel, one.navigation.property("sheet")) == ("organizations", "astrazeneca")
    one.go("organizations", "tigermed", sheet=True)
    settled(one)
    guide("sheet-close")
    assert (one.panel, one.entry("history"), one.navigation.property("sheet")) == ("history", "boao-2019", "")
    guide("dock-back")
    guide("dock-back")
    assert one.panel == ""


def test_on_a_tall_screen_a_sheet_is_as_high_as_it_needs(visit: Callable, tmp_path: Path) -> None:
    content = shutil.copytree(CONTENT, tmp_path / "content")
    file = content / "organizations.yaml"
    said = "One of the four organizations that the campus profile names."
    text = file.read_text(encoding="utf-8")
    assert said in text
    file.write_text(text.replace(said, said + " This is said at length." * 150), encoding="utf-8")
    one = visit(content, (1080, 1920), still=True)

    def looks(entry: str) -> tuple[float, bool]:
        one.go("organizations", entry, sheet=True)
        one.window.grabWindow()
        code, sheet = rect(find(one.window, "qr-code")), rect(find(one.window, "sheet"))
        assert sheet.bottom() == one.window.height()
        assert sheet.contains(code)
        return sheet.height() / one.window.height(), sheet.bottom() - code.bottom() < 0.06 * one.window.height()

    for entry, low, high in (("astrazeneca", 0.5, 0.7), ("tigermed", 0.77, 0.79)):
        wait_until(lambda entry=entry, low=low, high=high: low <= looks(entry)[0] <= high, f"{entry} has its height")
        assert looks(entry)[1], "the code is at the bottom, with no empty band under it"


def test_a_press_is_answered_at_once_and_acts_only_on_release(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    tile = find(one.window, "tile-zones")
    press(one.window, guide.finger, middle(tile))
    assert tile.property("pressed")
    assert one.panel == ""
    release(one.window, guide.finger, middle(tile))
    assert one.panel == "zones"


def test_sliding_off_cancels(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    tile = find(one.window, "tile-zones")
    away = QPoint(30, middle(tile).y())
    press(one.window, guide.finger, middle(tile))
    move(one.window, guide.finger, away)
    wait_until(lambda: not tile.property("pressed"), "the tile is let go")
    release(one.window, guide.finger, away)
    assert one.panel == ""


def test_a_second_tap_during_a_transition_does_nothing(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    tap(one.window, guide.finger, "tile-history")
    assert one.busy
    for target in ("dock-zones", "dock-sectors", "dock-home"):
        tap(one.window, guide.finger, target)
    assert one.panel == "history"
    settled(one)
    assert one.panel == "history"


def test_a_double_tap_opens_one_thing(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    point = middle(find(one.window, "tile-organizations"))
    for _ in range(2):
        press(one.window, guide.finger, point)
        release(one.window, guide.finger, point)
    settled(one)
    assert (one.panel, one.navigation.property("sheet")) == ("organizations", "")


def test_the_press_that_wakes_the_screen_reaches_nothing_beneath(guide: Callable) -> None:
    one = guide.visit
    point = QPoint(1000, 300)  # where home has a tile
    press(one.window, guide.finger, point)
    assert one.session.property("phase") == "attract"
    release(one.window, guide.finger, point)
    assert one.session.property("phase") == "active"
    settled(one)
    assert rect(find(one.window, "tile-history")).contains(point)
    assert one.panel == ""


def test_a_second_finger_that_was_down_on_the_attract_screen_presses_nothing(guide: Callable) -> None:
    one = guide.visit
    first, second = QPoint(300, 300), QPoint(1000, 300)
    press(one.window, guide.finger, first, 0)
    press(one.window, guide.finger, second, 1)
    release(one.window, guide.finger, first, 0)
    settled(one)
    wait_until(lambda: exists(one.window, "tile-history"), "home is there")
    release(one.window, guide.finger, second, 1)
    assert one.panel == ""


def test_dragging_the_cards_opens_another_and_they_come_to_rest(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-history")
    cards = find(one.window, "history-cards")
    centre = middle(cards)
    drag(one.window, guide.finger, centre, centre - QPoint(800, 0))
    wait_until(lambda: cards.property("resting"), "the cards come to rest")
    shown = one.entry("history")
    assert shown not in {"", "incubator-1993"}
    wait_until(lambda: rect(find(one.window, f"event-{shown}")).left() >= 0, "the open card is whole on the screen")
    assert rect(find(one.window, f"event-{shown}")).right() <= 1920


def test_a_drag_on_the_cards_presses_none_of_them(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-history")
    card = find(one.window, "event-provincial-park-2010")
    start = middle(card)
    drag(one.window, guide.finger, start, start - QPoint(40, 0), lift=False)
    assert not card.property("pressed")
    release(one.window, guide.finger, start - QPoint(40, 0))
    wait_until(lambda: find(one.window, "history-cards").property("resting"), "the cards rest")
    assert one.entry("history") != "provincial-park-2010"


def test_the_scrubber_leads_to_the_event_beneath_the_finger_by_tap_and_by_drag(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-history")
    line = rect(find(one.window, "scrubber-touch"))
    last = one.edition.panels["history"].entries[-1].id
    end = QPoint(int(line.right()) - 10, int(line.center().y()))
    press(one.window, guide.finger, end)
    release(one.window, guide.finger, end)
    assert one.entry("history") == last
    drag(one.window, guide.finger, end, QPoint(int(line.left()) + 10, end.y()))
    assert one.entry("history") == "incubator-1993"


def test_a_language_changes_in_place(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-history")
    guide("event-torch-base-2015")
    settled(one)
    cards = find(one.window, "history-cards")
    wait_until(lambda: cards.property("resting"), "the cards rest")
    before, place = one.state(), cards.property("contentX")
    guide("segment-zh")
    assert one.state() == before | {"language": "zh"}
    assert cards.property("contentX") == place


def test_the_filters_narrow_the_directory_and_are_taken_back(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-organizations")
    guide("filter-by-kind-institute")
    assert not exists(one.window, "organization-astrazeneca")
    assert exists(one.window, "organization-peking-university-institute")
    guide("filter-by-kind-institute")
    assert exists(one.window, "organization-astrazeneca")
    guide("filter-by-kind-company")
    guide("filter-by-sector-biopharmaceuticals")
    assert not [name for name in names(one.window) if name.startswith("organization-")]
    guide("show-all")
    assert exists(one.window, "organization-astrazeneca")


def test_a_tap_on_the_shown_panel_in_the_dock_leads_back_to_its_beginning(guide: Callable) -> None:
    one = guide.visit
    guide("attract-en")
    guide("tile-history")
    guide("event-provincial-park-2010")
    guide("dock-history")
    assert find(one.window, "event-incubator-1993").property("open")
    wait_until(lambda: rect(find(one.window, "event-incubator-1993")).left() == 60, "the first card is at its place")
