"""An edition knows its entries by name, and what belongs to what."""

from pathlib import Path

import pytest
from PIL import Image

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


def write(folder: Path, organizations: str) -> Edition:
    """Return an edition with two zones, a sector, and these organizations."""
    panels = {
        "guide": "name: G\nshort_name: G\nlanguages: [{code: en, name: E}]\npanels: [space, fields, first, second]\n",
        "space": "kind: zones\ntitle: Z\nzones: [{id: north, title: N, area_m2: 1}, {id: south, title: S, area_m2: 2}]\n",
        "fields": "kind: sectors\ntitle: S\nsectors: [{id: bio, title: B, see_also: [space/south, fields/bio]}]\n",
        "first": f"kind: organizations\ntitle: O\nkinds: [{{id: k, title: K}}]\norganizations:\n{organizations}",
        "second": "kind: zones\ntitle: Z\nzones: [{id: south, title: S, area_m2: 2}, {id: west, title: W, area_m2: 2}]\n",
    }
    for name, text in panels.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    found = load(folder).edition
    assert found
    return found


@pytest.fixture
def made(tmp_path: Path) -> Edition:
    return write(
        tmp_path,
        "- {id: a, name: A, kind: k, sectors: [bio], zone: south, see_also: [space/north, space/south]}\n"
        "- {id: b, name: B, kind: k, zone: west, featured: true}\n"
        "- {id: c, name: C, kind: k}\n",
    )


def test_an_entry_belongs_to_what_it_names_then_to_what_names_it_and_not_to_itself(made: Edition) -> None:
    assert made.related("first/a") == ("space/north", "space/south", "fields/bio")
    assert made.related("fields/bio") == ("space/south", "first/a")
    assert made.related("space/south") == ("fields/bio", "first/a")
    assert made.related("first/c") == ()


def test_an_id_is_looked_for_in_every_panel_of_its_kind(made: Edition) -> None:
    assert made.find("zones", "south") == "space/south"
    assert made.find("zones", "west") == "second/west"
    assert made.find("sectors", "west") is None
    assert made.related("first/b") == ("second/west",)


def test_the_place_of_an_organization_is_its_zone(made: Edition) -> None:
    places = [made.place_of(made.entries[f"first/{name}"]) for name in "abc"]
    assert [place and place.id for place in places] == ["south", "west", None]
    assert made.place_of(made.entries["fields/bio"]) is None


def test_every_entry_knows_its_row(made: Edition) -> None:
    assert made.rows["first"] == {"b": 0, "a": 1, "c": 2}
    assert made.rows["space"] == {"north": 0, "south": 1}


@pytest.mark.parametrize("count", [100, 101, 250])
def test_relations_are_the_same_by_panel_however_many_they_are(tmp_path: Path, count: int) -> None:
    lines = (f"- {{id: o-{at}, name: O, kind: k, sectors: [bio]}}\n" for at in range(count))
    found = write(tmp_path, "".join(lines))
    found.warm_up()
    assert {panel: len(names) for panel, names in found.related_by_panel("fields/bio").items()} == {
        "space": 1,
        "first": count,
    }
    assert list(found.related_by_panel("first/o-7")) == ["fields"]


def test_an_edition_knows_its_pictures(made: Edition, content: Path) -> None:
    assert made.pictures == frozenset()
    (content / "media").mkdir()
    for name in ("a.png", "b.png"):
        Image.new("RGB", (2, 2)).save(content / "media" / name)
    file = content / "sectors.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("icon: pill", "icon: pill\n    image: {file: media/a.png, alt: A}"),
        encoding="utf-8",
    )
    found = load(content).edition
    assert found
    assert found.pictures == {"media/a.png"}


def test_only_directories_are_sorted_in_every_language(edition: Edition) -> None:
    assert list(edition.orders) == ["organizations"]
    assert list(edition.orders["organizations"]) == edition.guide.codes
