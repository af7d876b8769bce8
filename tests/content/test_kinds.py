"""What each kind of panel brings to the rest of the guide."""

import pytest

from kiosk.content.models import Flaw
from kiosk.content.panels import KINDS
from kiosk.content.panels.article import Article
from kiosk.content.panels.history import History
from kiosk.content.panels.organizations import Organization, Organizations
from kiosk.content.panels.sectors import Sectors
from kiosk.content.panels.zones import Zones


def organization(name: object = "A", **keys: object) -> Organization:
    return Organization.model_validate({"id": "a", "kind": "company", "name": name, **keys})


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("AstraZeneca", "A"),
        ("China Pharmaceutical University", "CPU"),
        ("One Two Three Four", "OTT"),
        ("Institute of Health", "IH"),
        ("3M Company", "3C"),
        ("institute of health", "I"),
        ({"zh": "阿斯利康"}, "阿"),
        ({"zh": "阿斯利康", "en": "Astra Zeneca"}, "AZ"),
    ],
)
def test_a_monogram_is_up_to_three_initials_of_the_latin_name_or_the_first_character(
    name: object, letters: str
) -> None:
    assert organization(name).monogram_letters == letters
    assert organization(name, monogram="XY").monogram_letters == "XY"


def test_featured_organizations_come_first_in_the_order_of_the_file() -> None:
    panel = Organizations.model_validate(
        {
            "kind": "organizations",
            "title": "All",
            "organizations": [
                {"id": name, "name": name, "kind": "company", "featured": str(featured).lower()}
                for name, featured in (("a", False), ("b", True), ("c", False), ("d", True))
            ],
        }
    )
    assert [entry.id for entry in panel.entries] == ["b", "d", "a", "c"]
    assert [entry.stands_first for entry in panel.entries] == [True, True, False, False]


def test_an_organization_is_what_one_of_its_kind_is_called() -> None:
    kinds = [{"id": "company", "title": "Companies", "singular": "Company"}, {"id": "school", "title": "Schools"}]
    panel = Organizations.model_validate({"kind": "organizations", "title": "All", "kinds": kinds})
    described = [panel.described(organization(kind=kind)) for kind in ("company", "school", "gone")]
    assert [text and text.best() for text in described] == ["Company", "Schools", None]


def space(*areas: float, total: float | None = None, plan: bool = False) -> Zones:
    zones = [{"id": f"z-{at}", "title": "Zone", "area_m2": str(area)} for at, area in enumerate(areas)]
    whole = {"total": {"area_m2": str(total), "label": "in all"}} if total else {}
    master = {"master_plan": {"title": "Plan", "parts": [{"count": "1", "title": "One"}]}} if plan else {}
    return Zones.model_validate({"kind": "zones", "title": "Space", "zones": zones, **whole, **master})


@pytest.mark.parametrize(
    ("areas", "total", "way"),
    [
        ((400, 600), 1000, None),
        ((400, 601), 1000, ("total", "area_m2")),
        ((400, 1000), 1000, ("total", "area_m2")),
        ((400, 1001), 1000, ("zones", 1, "area_m2")),
        ((1001, 1001), 1000, ("total", "area_m2")),
        ((1001,), None, None),
    ],
)
def test_zones_that_are_larger_than_the_whole_are_told_where_the_mistake_is(
    areas: tuple[float, ...], total: float | None, way: tuple[str | int, ...] | None
) -> None:
    flaws = list(space(*areas, total=total).flaws())
    said = {"sum": f"{sum(areas):,}", "total": "1,000"}
    assert flaws == ([Flaw("area-over-total", way, said)] if way else [])


def test_a_master_plan_is_a_view_of_its_own() -> None:
    assert space(1, plan=True).views == ("master-plan",)
    assert space(1).views == ()


def test_what_is_taken_along_of_a_zone_says_that_it_is_a_space_of_an_event_when_and_of_others_nothing() -> None:
    zones = space(1)
    assert zones.described(zones.entries[0]) == zones.title
    history = History.model_validate(
        {"kind": "history", "title": "H", "events": [{"id": "e", "title": "E", "date": "2019-03"}]}
    )
    assert str(history.described(history.entries[0])) == "2019-03"
    sectors = Sectors.model_validate({"kind": "sectors", "title": "S", "sectors": [{"id": "s", "title": "S"}]})
    assert sectors.described(sectors.entries[0]) is None


def test_only_organizations_open_on_a_sheet_and_are_a_directory() -> None:
    assert [kind for kind, model in KINDS.items() if model.sheet] == ["organizations"]
    assert [kind for kind, model in KINDS.items() if model.directory] == ["organizations"]
    assert list(Organizations.filter_keys()) == ["kind", "sectors", "zone"]


@pytest.mark.parametrize(
    ("panel", "kind", "key"),
    [
        (Organizations, "sectors", "sectors"),
        (Organizations, "zones", "zone"),
        (Organizations, "history", None),
        (Article, "zones", None),
    ],
)
def test_a_directory_is_narrowed_by_the_key_that_names_such_entries(
    panel: type[Organizations], kind: str, key: str | None
) -> None:
    assert panel.filter_by(kind) == key


def test_a_key_holds_several_ids_or_one() -> None:
    assert Organization.holds_several("sectors")
    assert not Organization.holds_several("zone")
    full = organization(sectors=["s", "t"], zone="z")
    assert [full.values_of(key) for key in ("sectors", "zone")] == [("s", "t"), ("z",)]
    assert [organization().values_of(key) for key in ("sectors", "zone")] == [(), ()]
    assert full.refers_to == [("sectors", "s"), ("sectors", "t"), ("zones", "z")]
