"""Words grow alone: with the scale of type they double, and nothing around them moves out of its measure."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtQml import qmlContext
from PySide6.QtQuick import QQuickItem
from scene import is_a, shown, walk
from shiboken6 import isValid

from kiosk.tour import screens, settle

FITTED = {"Monogram", "ZoneCell", "SectorsPreview"}
"""What takes the size of its frame."""

SHARED_OUT = {"MasterPlan"}
"""Where the gaps share out what the words leave."""


def written_in(item: QQuickItem) -> str:
    """Return the QML file that places the item, without `.qml`."""
    context = qmlContext(item)
    return Path(context.baseUrl().toLocalFile()).stem if context else ""


def measures(item: QQuickItem) -> Iterator[tuple[str, float, int]]:
    """Yield what is measured in an item, in pixels, and by how much it grows with twice the type."""
    file = written_in(item)
    if file in FITTED:
        return
    # The names on attract share their room.
    shares = file == "Attract" and item.property("size") is not None
    if (is_a(item, "QQuickText") or is_a(item, "QQuickTextInput")) and not shares:
        yield "type", item.property("size") or item.property("font").pixelSize(), 2
    if is_a(item, "QQuickIconImage"):
        yield "icon", item.width(), 2 if file == "PillButton" else 1
    if is_a(item, "QQuickAbstractButton"):
        for side in ("left", "right", "top", "bottom"):
            yield f"{side} margin", item.property(f"{side}Padding"), 1
        if file in {"Keyboard", "Sheet"} and item.objectName() != "sheet-beside":
            yield "width of the target", item.width(), 1
            yield "height of the target", item.height(), 1
    if is_a(item, "QQuickBasePositioner") and file not in SHARED_OUT:
        yield "gap", item.property("spacing"), 1


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_twice_the_type_doubles_words_and_leaves_margins_gaps_targets_and_icons(
    visit: Callable, size: tuple[int, int]
) -> None:
    one = visit(size=size, still=True)
    scale = one.stage.singleton("Guide.Core", "Type")
    seen: set[str] = set()
    wrong = []
    for name, go in screens(one.stage, one.edition, one.clock):
        scale.setProperty("scale", 1)
        go()
        settle()
        before = [(item, list(measures(item))) for item in walk(one.window.contentItem()) if shown(item)]
        scale.setProperty("scale", 2)
        settle()
        for item, designed in before:
            # A list with fewer rows in sight has let some of them go.
            if isValid(item):
                for (what, was, growth), (_, now, _) in zip(designed, measures(item), strict=True):
                    seen.add(what)
                    if abs(now - was * growth) > growth:
                        wrong.append(f"{name}: {what} of {item} in {written_in(item)}.qml went from {was} to {now}")
    assert not wrong, "\n".join(wrong)
    assert seen >= {"type", "icon", "gap", "left margin", "width of the target"}


def test_a_heading_on_a_screen_is_drawn_twice_as_large(visit: Callable) -> None:
    one = visit(still=True)
    one.go("history")
    settle()
    (title,) = (
        item
        for item in walk(one.window.contentItem())
        if shown(item) and is_a(item, "QQuickText") and written_in(item) == "PanelHeader" and item.property("size")
    )
    height = title.height()
    one.stage.singleton("Guide.Core", "Type").setProperty("scale", 2)
    settle()
    assert title.property("font").pixelSize() == 2 * 68
    assert title.height() == pytest.approx(2 * height, abs=4)
