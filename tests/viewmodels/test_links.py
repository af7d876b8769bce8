"""Where buttons lead, and what is on them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from small import edition, organization

from kiosk.viewmodels.links import entry_link, narrowed_link, panel_icon, panel_link, related_links, ways_in

HISTORY = """
kind: history
icon: award
title: {en: History, zh: 历程}
events:
  - {id: start, date: 1993, title: {en: Start, zh: 起点}, see_also: [sectors/bio]}
"""
TWO = [organization("Alpha", sectors="[bio]", zone="north"), organization("Bravo", sectors="[devices]")]


def test_a_link_to_an_entry_says_where_it_leads_and_what_is_on_it(tmp_path: Path) -> None:
    found = edition(tmp_path, TWO, history=HISTORY)
    assert entry_link(found, "directory/alpha") == {
        "panel": "directory",
        "entry": "alpha",
        "kind": "organizations",
        "sheet": True,
        "icon": "building-2",
        "title": {"en": "Alpha", "zh": "Alpha"},
    }
    assert entry_link(found, "sectors/bio")["icon"] == "pill"
    assert entry_link(found, "sectors/devices")["icon"] == "layers"
    assert entry_link(found, "history/start")["sheet"] is False


def test_a_link_to_a_panel_has_no_entry(tmp_path: Path) -> None:
    found = edition(tmp_path, TWO, history=HISTORY)
    link = panel_link(found, "history")
    assert (link["panel"], link["entry"], link["sheet"], link["icon"]) == ("history", "", False, "award")
    assert link["title"] == {"en": "History", "zh": "历程"}


@pytest.mark.parametrize(
    ("panel", "icon"), [("history", "award"), ("sectors", "layers"), ("zones", "map"), ("directory", "building-2")]
)
def test_a_panel_has_the_icon_of_its_file_or_of_its_kind(tmp_path: Path, panel: str, icon: str) -> None:
    assert panel_icon(edition(tmp_path, TWO, history=HISTORY), panel) == icon


def test_a_directory_is_narrowed_to_what_refers_to_an_entry(tmp_path: Path) -> None:
    found = edition(tmp_path, TWO, history=HISTORY)
    assert narrowed_link(found, "directory", "sectors", "bio")["filter"] == {"sectors": "bio"}
    assert narrowed_link(found, "directory", "zones", "north")["filter"] == {"zone": "north"}
    assert "filter" not in narrowed_link(found, "directory", "history", "start")
    assert "filter" not in narrowed_link(found, "history", "sectors", "bio")


def where(links: Sequence[dict[str, object]]) -> list[str]:
    return [f"{link['panel']}/{link['entry']}" for link in links]


def test_what_belongs_together_is_linked_both_ways(tmp_path: Path) -> None:
    found = edition(tmp_path, TWO, history=HISTORY)
    assert where(related_links(found, "directory/alpha")) == ["sectors/bio", "zones/north"]
    assert where(related_links(found, "sectors/bio")) == ["directory/alpha", "history/start"]
    assert where(related_links(found, "sectors/empty")) == []


@pytest.mark.parametrize(("count", "listed", "more"), [(12, 12, None), (13, 11, 2), (40, 11, 29)])
def test_very_many_in_one_panel_are_cut_and_the_last_link_leads_to_them_all(
    tmp_path: Path, count: int, listed: int, more: int | None
) -> None:
    organizations = [organization(f"A{number:02}", sectors="[bio]") for number in range(count)]
    links = related_links(edition(tmp_path, organizations), "sectors/bio")
    assert len([link for link in links if link["entry"]]) == listed
    rest = [link for link in links if not link["entry"]]
    assert [(link["more"], link["filter"], link["title"]) for link in rest] == (
        [(more, {"sectors": "bio"}, {})] if more else []
    )


def test_ways_in_lead_to_every_panel_and_into_the_directory_by_each_sector_that_has_somebody(tmp_path: Path) -> None:
    ways = ways_in(edition(tmp_path, TWO, history=HISTORY))
    assert [(way["panel"], way.get("filter")) for way in ways] == [
        ("sectors", None),
        ("zones", None),
        ("directory", {}),
        ("directory", {"sectors": "bio"}),
        ("directory", {"sectors": "devices"}),
        ("history", None),
    ]
    assert (ways[3]["icon"], ways[3]["title"]) == ("pill", {"en": "Bio", "zh": "生物"})
    assert {way["entry"] for way in ways} == {""}
