"""Areas to scale: rectangles that fill a rectangle, each as near to a square as can be."""

from collections.abc import Sequence
from dataclasses import dataclass

REST = -1
"""The row of the part that no area itemizes."""
_LEAST_REST = 0.001
"""A rest smaller than this part of the total is rounding, not space."""


@dataclass(frozen=True)
class Cell:
    """A rectangle for the area in `row`, or for the `REST`; in the unit of the whole, which is pixels."""

    row: int
    x: float
    y: float
    width: float
    height: float


def rest(total: float | None, areas: Sequence[float]) -> float:
    """Return what the areas leave of a total, in its unit; 0 where there is no total, or only rounding is left."""
    left = (total or 0.0) - sum(areas)
    return left if total and left > total * _LEAST_REST else 0.0


def treemap(areas: Sequence[float], left: float, width: float, height: float) -> list[Cell]:
    """Return a rectangle for each area, and for what is `left` of the total; the largest first.

    Source: Bruls, Huizing, van Wijk, Squarified Treemaps, 2000.
    """
    import squarify  # not for the first frame

    wanted = [(area, row) for row, area in enumerate(areas)] + ([(left, REST)] if left else [])
    wanted.sort(reverse=True)
    if not wanted or width <= 0 or height <= 0:
        return []
    sizes = squarify.normalize_sizes([area for area, _ in wanted], width, height)
    cells = squarify.squarify(sizes, 0, 0, width, height)
    return [
        Cell(row, cell["x"], cell["y"], cell["dx"], cell["dy"]) for cell, (_, row) in zip(cells, wanted, strict=True)
    ]
