"""Areas drawn to scale."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from kiosk.content.edition import Edition
from kiosk.content.loader import load
from kiosk.viewmodels.words import Writer
from kiosk.viewmodels.zones import ZonesViewModel

WIDTH, HEIGHT = 1200.0, 700.0
AREAS = [[500], [300, 200], [1000], [300_000, 92_000, 200_000], [*range(1, 16), *range(10_000, 160_000, 10_000)]]


def drawn(folder: Path, areas: list[int], total: float | None) -> list[dict[str, float]]:
    (folder / "guide.yaml").write_text(
        "name: N\nshort_name: S\nlanguages: [{code: en, name: English}]\npanels: [space]\n", encoding="utf-8"
    )
    lines = ["kind: zones", "title: Space", f"zones: {'' if areas else '[]'}"]
    lines += [f"  - {{id: z{at}, title: Zone, area_m2: {area}}}" for at, area in enumerate(areas)]
    lines += [f"total: {{area_m2: {total:.0f}, label: all}}"] if total else []
    (folder / "space.yaml").write_text("\n".join(lines), encoding="utf-8")
    edition = load(folder).edition
    assert edition
    keeper = QObject()
    return ZonesViewModel(edition, "space", Writer(["en"]), keeper).treemap(WIDTH, HEIGHT)


@pytest.mark.parametrize("areas", AREAS, ids=lambda areas: f"{len(areas)} zones")
@pytest.mark.parametrize("part", [1, 0.6])
def test_areas_are_to_scale_within_one_percent_with_the_rest(tmp_path: Path, areas: list[int], part: float) -> None:
    total = sum(areas) / part
    cells = drawn(tmp_path, areas, total)
    assert sorted(cell["row"] for cell in cells) == ([-1] if part < 1 else []) + list(range(len(areas)))
    for cell in cells:
        area = areas[cell["row"]] if cell["row"] >= 0 else total - sum(areas)
        assert cell["width"] * cell["height"] == pytest.approx(area / total * WIDTH * HEIGHT, rel=0.01)


@pytest.mark.parametrize("areas", AREAS, ids=lambda areas: f"{len(areas)} zones")
def test_rectangles_lie_inside_and_apart(tmp_path: Path, areas: list[int]) -> None:
    cells = drawn(tmp_path, areas, sum(areas) * 1.2)
    near = 1e-6
    for cell in cells:
        assert cell["x"] >= -near
        assert cell["y"] >= -near
        assert cell["x"] + cell["width"] <= WIDTH + near
        assert cell["y"] + cell["height"] <= HEIGHT + near
    for one, other in itertools.combinations(cells, 2):
        wide = min(one["x"] + one["width"], other["x"] + other["width"]) - max(one["x"], other["x"])
        high = min(one["y"] + one["height"], other["y"] + other["height"]) - max(one["y"], other["y"])
        assert wide <= near or high <= near


def test_without_zones_there_is_nothing_to_draw(tmp_path: Path) -> None:
    assert drawn(tmp_path, [], None) == []


@pytest.mark.parametrize(("width", "height"), [(0, 700), (1200, 0), (-1, -1)])
def test_without_room_there_is_nothing_to_draw(edition: Edition, width: float, height: float) -> None:
    keeper = QObject()
    assert ZonesViewModel(edition, "zones", Writer(["en"]), keeper).treemap(width, height) == []
