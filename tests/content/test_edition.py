"""An edition knows its entries by name, and what belongs to what."""

from pathlib import Path

import pytest

from kiosk.content.edition import Edition
from kiosk.content.loader import load
from kiosk.content.panels.history import Event
from kiosk.content.panels.organizations import Organization


def test_what_an_entry_names_belongs_to_it_and_it_to_that(edition: Edition) -> None:
    assert "organizations/astrazeneca" in edition.related("history/boao-2019")
    assert "history/boao-2019" in edition.related("organizations/astrazeneca")


def test_every_relation_holds_in_both_directions_and_once(edition: Edition) -> None:
    for name in edition.entries:
        related = edition.related(name)
        assert len(set(related)) == len(related)
        assert name not in related
        assert all(name in edition.related(other) for other in related)


def test_an_organization_belongs_to_its_sectors(edition: Edition) -> None:
    assert "organizations/hisky-medical" in edition.related("sectors/medical-equipment")
    assert "sectors/medical-equipment" in edition.related("organizations/hisky-medical")


def test_nothing_belongs_to_an_entry_that_is_not_there(edition: Edition) -> None:
    assert edition.related("history/nowhere") == ()


def test_events_stand_in_the_order_of_time_wherever_they_stand_in_the_file(content: Path) -> None:
    file = content / "history.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("date: 1993\n", "date: 2030\n"), encoding="utf-8")
    found = load(content).edition
    assert found
    dates = [event.date for event in found.panels["history"].entries]
    assert dates == sorted(dates)
    assert found.panels["history"].entries[-1].id == "incubator-1993"


@pytest.mark.parametrize(("date", "digits"), [("1993", "1993"), ("2019-03", "201903"), ("2019-09-05", "20190905")])
def test_an_event_is_also_found_by_the_digits_of_its_date(date: str, digits: str) -> None:
    assert list(Event.model_validate({"id": "a", "title": "A", "date": date}).also_found) == [digits]


def test_an_organization_brings_its_reading_and_its_monogram_to_the_search() -> None:
    plain = {"id": "a", "name": "乐山", "kind": "company"}
    set_by_staff = Organization.model_validate({**plain, "pinyin": "yue shan", "monogram": "LS"})
    assert (set_by_staff.reading, list(set_by_staff.abbreviations)) == ("yue shan", ["LS"])
    bare = Organization.model_validate(plain)
    assert (bare.reading, list(bare.abbreviations), list(bare.also_found)) == (None, [], [])


def test_the_search_shows_organizations_before_entries_of_other_panels(edition: Edition) -> None:
    ranks = {name: panel.rank for name, panel in edition.panels.items()}
    assert [name for name in ranks if ranks[name] == min(ranks.values())] == ["organizations"]
