"""The directory with hundreds of organizations: letters, filters, and what stays."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import synthetic
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from scene import drag, exists, find, is_a, names, rect, release, tap, wait_until, walk

from kiosk.content.loader import load
from kiosk.tour import call, settle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return synthetic.write(tmp_path / "content", 300)


@pytest.fixture
def directory(visit: Callable, folder: Path):
    one = visit(folder, still=True, demo=False)
    one.go("organizations")
    wait_until(lambda: exists(one.window, "letter-rail"), "the rail is there")
    return one


def place(one, letter: str) -> QPoint:
    """Return where on the rail this letter is."""
    return rect(find(one.window, f"letter-{letter}")).center().toPoint()


def titles(one, language: str = "en") -> list[str]:
    """Return the names on the cards, from the top."""
    view = one.stage.guide.panel("organizations")
    edition = {entry.id: entry.name.texts[language] for entry in view.inputs.panel.entries}
    area = rect(find(one.window, "directory"))
    cards = [find(one.window, name) for name in names(one.window) if name.startswith("organization-")]
    cards = [card for card in cards if rect(card).bottom() > area.top() + 60]
    cards.sort(key=lambda card: (round(rect(card).top()), rect(card).left()))
    return [edition[card.objectName().removeprefix("organization-")] for card in cards]


def begins(one, letter: str) -> Callable[[], bool]:
    return lambda: any(title[0] == letter for title in titles(one)[:2])


def test_a_tap_on_a_letter_leads_to_its_first_organization(directory, finger: QPointingDevice) -> None:
    tap(directory.window, finger, find(directory.window, "letter-R"))
    wait_until(begins(directory, "R"), "R is at the top")


def test_the_list_follows_a_drag_and_the_letter_is_shown_large(directory, finger: QPointingDevice) -> None:
    drag(directory.window, finger, place(directory, "C"), place(directory, "T"), lift=False)
    wait_until(lambda: find(directory.window, "letter-large").property("text") == "T", "the letter is shown large")
    assert rect(find(directory.window, "letter-bubble")).right() < rect(find(directory.window, "letter-rail")).left()
    wait_until(begins(directory, "T"), "the list has followed")
    release(directory.window, finger, place(directory, "T"))
    assert not exists(directory.window, "letter-bubble")


def test_a_letter_without_entries_is_dimmed_and_leads_to_the_nearest(directory, finger: QPointingDevice) -> None:
    assert find(directory.window, "letter-G").opacity() < find(directory.window, "letter-F").opacity()
    tap(directory.window, finger, find(directory.window, "letter-G"))
    wait_until(begins(directory, "F"), "F is at the top")


def test_sliding_off_the_rail_leaves_the_list_where_it_is(directory, finger: QPointingDevice) -> None:
    start = place(directory, "T")
    drag(directory.window, finger, start, start - QPoint(400, 0))
    assert begins(directory, "C")()


def test_a_change_of_language_sorts_anew_and_keeps_the_filters(directory, finger: QPointingDevice) -> None:
    tap(directory.window, finger, "filter-by-kind-company")
    before = titles(directory, "zh")
    tap(directory.window, finger, "segment-zh")
    wait_until(lambda: titles(directory, "zh") != before, "the directory is sorted anew")
    assert titles(directory, "zh")[0].startswith("草图")  # cǎo
    assert directory.stage.guide.panel("organizations").property("filters") == {"kind": "company"}


def test_the_filter_by_zone_shows_as_many_as_it_says_from_the_top(directory, finger: QPointingDevice) -> None:
    view = directory.stage.guide.panel("organizations")
    tap(directory.window, finger, find(directory.window, "letter-W"))
    wait_until(begins(directory, "W"), "W is at the top")
    zones = next(group for group in view.property("filterGroups") if group["key"] == "zone")
    said = {choice["id"]: choice["count"] for choice in zones["choices"]}
    filters = find(directory.window, "filters")
    filters.setProperty("contentY", filters.property("contentHeight") - filters.height())
    tap(directory.window, finger, "filter-by-zone-phase-2")
    assert view.property("shownCount") == said["phase-2"]
    wait_until(begins(directory, "C"), "the list is at its top")


def test_the_end_of_a_session_lifts_all_filters_and_leads_to_the_top(directory, finger: QPointingDevice) -> None:
    view = directory.stage.guide.panel("organizations")
    directory.narrow("organizations", zone="phase-2")
    tap(directory.window, finger, find(directory.window, "letter-W"))
    for seconds in (76, 21):
        directory.clock.now += seconds
        directory.session.advance()
    assert view.property("filters") == {}
    directory.go("organizations")
    wait_until(begins(directory, "C"), "the list is at its top")


def test_newer_content_keeps_the_filters(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True, demo=True)
    one.go("organizations")
    view = one.stage.guide.panel("organizations")
    one.narrow("organizations", kind="company", zone="phase-2")
    before = view.property("shownCount")
    file = folder / "organizations.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(?<=kind: )institute(?=\n    sectors)", "company", text), encoding="utf-8")
    one.stage.live.deliver(load(folder))
    wait_until(lambda: view.property("shownCount") > before, "the newer content is shown")
    assert view.property("filters") == {"kind": "company", "zone": "phase-2"}


def test_a_filter_that_newer_content_does_not_have_is_lifted_and_spoils_no_other(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True, demo=True)
    one.go("organizations")
    view = one.stage.guide.panel("organizations")
    one.narrow("organizations", kind="company", zone="phase-2")
    for file in folder.glob("*.yaml"):
        file.write_text(file.read_text(encoding="utf-8").replace("phase-2", "phase-3"), encoding="utf-8")
    one.stage.live.deliver(load(folder))
    wait_until(lambda: view.property("filters") == {"kind": "company"}, "the zone is lifted")
    settle()
    assert view.property("filters") == {"kind": "company"}
    assert 0 < view.property("shownCount") < view.property("allCount")
    call(find(one.window, "filter-by-kind-institute"), "click")
    assert view.property("filters") == {"kind": "institute"}
    assert 0 < view.property("shownCount") < view.property("allCount")


def test_a_link_to_all_of_a_sector_opens_the_directory_narrowed_to_it(directory, finger: QPointingDevice) -> None:
    directory.go("sectors", "medical-equipment")
    wait_until(lambda: exists(directory.window, "link-organizations/"), "the link is there")
    link = find(directory.window, "link-organizations/")
    around = link.parentItem()
    while around and not around.inherits("QQuickFlickable"):
        around = around.parentItem()
    if around:
        around.setProperty("contentY", max(0, around.property("contentHeight") - around.height()))
    tap(directory.window, finger, link)
    assert directory.panel == "organizations"
    assert directory.stage.guide.panel("organizations").property("filters") == {"sectors": "medical-equipment"}


def test_a_filter_that_a_link_has_chosen_can_be_taken_back_though_it_is_the_only_one(
    visit: Callable, tmp_path: Path, finger: QPointingDevice
) -> None:
    content = synthetic.write(tmp_path / "content", 60)
    file = content / "organizations.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"\n    zone: (?!phase-2\n).*", "", text), encoding="utf-8")
    one = visit(content, still=True)
    one.go("organizations")
    assert not exists(one.window, "filter-by-zone-phase-2")
    view = one.stage.guide.panel("organizations")
    one.narrow("organizations", zone="phase-2")
    assert 0 < view.property("shownCount") < view.property("allCount")
    one.window.grabWindow()
    filters = find(one.window, "filters")
    filters.setProperty("contentY", filters.property("contentHeight") - filters.height())
    tap(one.window, finger, "filter-by-zone-all")
    assert view.property("shownCount") == view.property("allCount")


def test_between_two_rows_the_rail_still_marks_a_letter(directory) -> None:
    rows = find(directory.window, "directory")
    for y in range(0, 800, 5):
        rows.setProperty("contentY", y)
        assert rows.property("firstRow") >= 0, y


def test_only_what_is_seen_exists(directory) -> None:
    assert len([name for name in names(directory.window) if name.startswith("organization-")]) <= 12


def test_where_more_are_named_than_content_counts_the_number_of_all_is_not_shown(
    visit: Callable, tmp_path: Path
) -> None:
    one = visit(synthetic.write(tmp_path / "content", 1_200), still=True)
    one.go("organizations")
    seen = {item.property("text") for item in walk(find(one.window, "panel-organizations")) if is_a(item, "QQuickText")}
    assert "1,200 enterprises and institutions" in seen
    counts = [text for text in seen if re.fullmatch(r"[\d,]+", text)]
    assert counts
    assert all(text == f"{int(text.replace(',', '')):,}" for text in counts)
