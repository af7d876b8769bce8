"""Areas drawn to scale."""

import itertools

import pytest

from kiosk.drawings.treemap import REST, Cell, rest, treemap

WIDTH, HEIGHT = 1200.0, 700.0
AREAS = [[500], [300, 200], [1000], [300_000, 92_000, 200_000], [*range(1, 16), *range(10_000, 160_000, 10_000)]]


def drawn(areas: list[int], total: float | None) -> list[Cell]:
    return treemap(areas, rest(total, areas), WIDTH, HEIGHT)


@pytest.mark.parametrize(
    ("total", "areas", "left"),
    [
        (None, [500.0], 0),
        (0.0, [], 0),
        (1000.0, [], 1000),
        (1000.0, [400.0, 350.0], 250),
        (1000.0, [400.0, 598.0], 2),
        (1000.0, [400.0, 599.0], 0),
        (1000.0, [400.0, 600.0], 0),
        (1000.0, [700.0, 600.0], 0),
    ],
)
def test_the_rest_is_what_the_areas_leave_but_for_rounding(
    total: float | None, areas: list[float], left: float
) -> None:
    assert rest(total, areas) == left


@pytest.mark.parametrize("areas", AREAS, ids=lambda areas: f"{len(areas)} zones")
@pytest.mark.parametrize("part", [1, 0.6])
def test_areas_are_to_scale_within_one_percent_with_the_rest(areas: list[int], part: float) -> None:
    total = sum(areas) / part
    cells = drawn(areas, total)
    assert sorted(cell.row for cell in cells) == ([-1] if part < 1 else []) + list(range(len(areas)))
    for cell in cells:
        area = areas[cell.row] if cell.row >= 0 else total - sum(areas)
        assert cell.width * cell.height == pytest.approx(area / total * WIDTH * HEIGHT, rel=0.01)


@pytest.mark.parametrize("areas", AREAS, ids=lambda areas: f"{len(areas)} zones")
def test_rectangles_lie_inside_and_apart(areas: list[int]) -> None:
    cells = drawn(areas, sum(areas) * 1.2)
    near = 1e-6
    for cell in cells:
        assert cell.x >= -near
        assert cell.y >= -near
        assert cell.x + cell.width <= WIDTH + near
        assert cell.y + cell.height <= HEIGHT + near
    for one, other in itertools.combinations(cells, 2):
        wide = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
        high = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
        assert wide <= near or high <= near


def test_without_zones_there_is_nothing_to_draw() -> None:
    assert drawn([], None) == []


@pytest.mark.parametrize(("width", "height"), [(0, 700), (1200, 0), (-1, -1)])
def test_without_room_there_is_nothing_to_draw(width: float, height: float) -> None:
    assert treemap([500], 0, width, height) == []


def test_the_largest_comes_first_and_the_rest_has_no_row_of_its_own() -> None:
    assert [cell.row for cell in treemap([100, 900, 500], 700, WIDTH, HEIGHT)] == [1, REST, 2, 0]
