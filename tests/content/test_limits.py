"""How much content may hold: as much as this, and no more, so that every screen stands."""

from collections.abc import Callable

import pytest
from pydantic import BaseModel, ValidationError

from kiosk.content.models import Entry, Figure, Guide, Language
from kiosk.content.panels.article import Article, Section
from kiosk.content.panels.history import Event, History
from kiosk.content.panels.organizations import Kind, Organization, Organizations
from kiosk.content.panels.sectors import Sector, Sectors
from kiosk.content.panels.zones import Feature, MasterPlan, Part, Target, Zone, Zones

FIGURE = {"value": "500+", "label": "enterprises"}
PANEL = {"title": "Panel"}


def entry(at: int, **keys: object) -> dict[str, object]:
    return {"id": f"e-{at}", "title": "Entry", **keys}


def guide(**lists: object) -> dict[str, object]:
    return {
        "name": "Name",
        "short_name": "Short",
        "languages": [{"code": "en", "name": "English"}],
        "panels": ["history"],
        **lists,
    }


@pytest.mark.parametrize(
    ("model", "key", "item", "most", "others"),
    [
        (Guide, "languages", lambda _: {"code": "en", "name": "English"}, 8, guide()),
        (Guide, "panels", lambda at: f"panel-{at}", 12, guide()),
        (Guide, "figures", lambda _: FIGURE, 8, guide()),
        (Section, "see_also", lambda _: "history/boao-2019", 50, entry(0)),
        (Article, "sections", entry, 100, {**PANEL, "kind": "article"}),
        (History, "events", lambda at: entry(at, date="1993"), 500, {**PANEL, "kind": "history"}),
        (Sectors, "sectors", entry, 24, {**PANEL, "kind": "sectors"}),
        (Zones, "zones", lambda at: entry(at, area_m2="1"), 60, {**PANEL, "kind": "zones"}),
        (Zone, "features", lambda _: {"text": "Wide"}, 24, entry(0, area_m2="1")),
        (Zone, "figures", lambda _: FIGURE, 12, entry(0, area_m2="1")),
        (MasterPlan, "parts", lambda _: {"count": "1", "title": "One"}, 6, {"title": "Plan"}),
        (
            MasterPlan,
            "targets",
            lambda _: {"value": "5", "label": "five"},
            12,
            {"title": "Plan", "parts": [{"count": "1", "title": "One"}]},
        ),
        (Organization, "sectors", lambda _: "bio", 24, {"id": "a", "name": "A", "kind": "company"}),
        (
            Organizations,
            "kinds",
            lambda at: {"id": f"k-{at}", "title": "Kinds"},
            60,
            {**PANEL, "kind": "organizations"},
        ),
    ],
)
def test_a_list_holds_as_many_as_its_screen_has_room_for(
    model: type[BaseModel], key: str, item: Callable[[int], object], most: int, others: dict[str, object]
) -> None:
    assert len(getattr(model.model_validate({**others, key: [item(at) for at in range(most)]}), key)) == most
    with pytest.raises(ValidationError, match="too_long"):
        model.model_validate({**others, key: [item(at) for at in range(most + 1)]})


@pytest.mark.parametrize(
    ("model", "key", "others"),
    [(Guide, "languages", guide()), (Guide, "panels", guide()), (MasterPlan, "parts", {"title": "Plan"})],
)
def test_a_list_without_which_nothing_can_be_shown_is_not_empty(
    model: type[BaseModel], key: str, others: dict[str, object]
) -> None:
    with pytest.raises(ValidationError, match="too_short"):
        model.model_validate({**others, key: []})


@pytest.mark.parametrize(
    "model", [Guide, Language, Figure, Entry, Event, Sector, Zone, Kind, Organization, Section, Feature, Part, Target]
)
def test_what_has_been_read_does_not_change(model: type[BaseModel]) -> None:
    assert model.model_config["frozen"]
    assert model.model_config["extra"] == "forbid"
