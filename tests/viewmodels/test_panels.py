"""Panels as QML reads them: rows and ids, the line of time, areas to scale."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from small import edition, organization

from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.panels import make_panel
from kiosk.viewmodels.words import Writer

HISTORY = """
kind: history
title: History
subtitle: {en: From the start, zh: 从头}
events:
  - {id: third, date: 2004, title: Third}
  - {id: first, date: 2000, title: First}
  - {id: second, date: 2001-01-01, title: Second}
"""
SPACE = """
kind: zones
title: Zones
total: {area_m2: 1000, label: in all}
zones:
  - {id: small, title: Small, area_m2: 150}
  - {id: large, title: Large, area_m2: 450}
"""


@pytest.fixture
def panel(tmp_path: Path) -> Callable[[str], PanelViewModel]:
    made = edition(tmp_path, [organization("A")], history=HISTORY, space=SPACE)
    keeper = QObject()
    views = {name: make_panel(made, name, Writer(["en", "zh"]), keeper) for name in made.panels}
    views["keeper"] = keeper
    return views.__getitem__


def test_rows_and_ids_lead_to_each_other_and_nowhere_else(panel: Callable[[str], PanelViewModel]) -> None:
    history = panel("history")
    assert [history.idAt(row) for row in range(-1, 4)] == ["", "first", "second", "third", ""]
    assert [history.rowOf(name) for name in ("first", "second", "third", "nobody")] == [0, 1, 2, -1]
    assert history.entry("second")["name"] == "history/second"
    assert history.entry("nobody") == {}
    assert history.entries.rowCount() == 3


def test_an_edition_that_is_shown_anew_is_told_of(tmp_path: Path, panel: Callable[[str], PanelViewModel]) -> None:
    history, told = panel("history"), []
    history.changed.connect(lambda: told.append(history.property("revision")))
    before = history.property("revision")
    newer = edition(tmp_path / "newer", [organization("A")], history=HISTORY.replace("third", "fourth"))
    assert make_panel(newer, "history", Writer(["en"]), history.parent(), history) is history
    assert len(told) == 1
    assert told[0] != before
    assert history.idAt(2) == "fourth"


def test_a_panel_of_another_kind_is_another_view_model(tmp_path: Path, panel: Callable[[str], PanelViewModel]) -> None:
    other = edition(tmp_path / "other", [organization("A")], history=SPACE)
    assert make_panel(other, "history", Writer(["en"]), panel("history").parent(), panel("history")) is not panel(
        "history"
    )


def test_events_have_their_places_on_a_line_that_is_true_to_scale(panel: Callable[[str], PanelViewModel]) -> None:
    history = panel("history")
    assert history.property("positions") == [0, 0.25, 1]
    assert history.entry("second")["position"] == 0.25
    assert history.spread(800, 100) == [0, 200, 800]
    assert history.spread(800, 300) == [0, 300, 800]
    assert history.property("ticks")[1] == {"label": "2001", "position": 0.25}
    assert [tick["label"] for tick in history.property("ticks")] == ["2000", "2001", "2002", "2003", "2004"]


def test_zones_and_the_rest_are_areas_to_scale(panel: Callable[[str], PanelViewModel]) -> None:
    space = panel("space")
    cells = space.treemap(200, 50)
    assert {cell["row"]: round(cell["width"] * cell["height"]) for cell in cells} == {0: 1500, 1: 4500, -1: 4000}
    assert space.property("largest") == "large"
    assert space.property("restText") == {"en": "400", "zh": "400"}
    assert space.property("total")["areaM2"] == 1000
    assert space.property("masterPlan") == {}
    assert space.entry("large")["areaText"] == {"en": "450", "zh": "450"}


def test_without_zones_none_is_the_largest(tmp_path: Path) -> None:
    keeper = QObject()
    made = edition(tmp_path, [], space="kind: zones\ntitle: Zones\n")
    view = make_panel(made, "space", Writer(["en"]), keeper)
    assert view.property("largest") == ""
    assert view.treemap(200, 50) == []


@pytest.mark.parametrize("columns", [0, -1])
def test_a_directory_has_at_least_one_column(panel: Callable[[str], PanelViewModel], columns: int) -> None:
    directory = panel("directory")
    directory.columns = 2
    directory.columns = columns
    assert directory.columns == 2


def test_a_subtitle_is_told_in_every_language_or_left_out(panel: Callable[[str], PanelViewModel]) -> None:
    assert panel("history").property("subtitle") == {"en": "From the start", "zh": "从头"}
    assert panel("space").property("subtitle") == {}


@pytest.mark.parametrize(
    ("name", "files"), [("history", ("Panel", "Preview")), ("directory", ("Panel", "Preview", "Detail"))]
)
def test_a_kind_names_its_qml_files_and_only_one_with_a_sheet_its_detail(
    panel: Callable[[str], PanelViewModel], name: str, files: tuple[str, ...]
) -> None:
    view = panel(name)
    found = [view.property(part) for part in ("source", "preview", "detail")]
    kind = view.property("kind").capitalize()
    assert [address.rpartition("/")[2] for address in found if address] == [f"{kind}{part}.qml" for part in files]
