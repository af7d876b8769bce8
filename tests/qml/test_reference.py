"""The screens look as they did when someone last looked at them and found them good.

`make references` draws the reference pictures anew; look at them before committing them.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.tour import screens, settle

REFERENCES = Path(__file__).parent / "reference"
DIFFERENCES = Path(__file__).parents[2] / "build" / "reference"
BLOCK = 8
"""Pixels are compared by the mean of blocks of this size, so that the smoothing of edges may differ."""

MOST = 20
"""How far the mean of a block may be off, of 255."""

PICTURES = {
    (1920, 1080): [
        "attract-en",
        "home-en",
        "home-zh",
        "history-en",
        "zones-zh",
        "master-plan-en",
        "sectors-zh",
        "organizations-en",
        "organization-zh",
        "search-en",
        "search-in-vain-zh",
        "idle-warning-en",
    ],
    (1080, 1920): ["home-zh", "history-en", "zones-en", "search-zh"],
}


@pytest.mark.parametrize("size", PICTURES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_screens_look_as_their_reference_pictures(visit: Callable, size: tuple[int, int]) -> None:
    one = visit(size=size, still=True)
    ways = dict(screens(one.stage, one.edition, one.clock))
    unlike = []
    for name in PICTURES[size]:
        screen, _, language = name.rpartition("-")
        ways[screen]()
        one.words.setProperty("language", language)
        settle()
        picture = one.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        file = REFERENCES / f"{name}-{size[0]}x{size[1]}.png"
        if os.environ.get("GUIDE_DRAW_REFERENCES"):
            REFERENCES.mkdir(exist_ok=True)
            assert picture.save(str(file))
        elif (off := difference(picture, QImage(str(file)), file.name)) > MOST:
            unlike.append(f"{file.name} is off by {off} of 255; see {DIFFERENCES / file.name}")
    assert not unlike, "\n".join(unlike)


def difference(picture: QImage, reference: QImage, name: str) -> int:
    """Return by how much the worst block is off, from 0 to 255; a picture of the difference is kept."""
    assert reference.size() == picture.size(), f"there is no reference {name} of this size"
    apart = picture.copy()
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, reference.convertToFormat(QImage.Format.Format_RGB32))
    painter.end()
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    apart.save(str(DIFFERENCES / name))
    blocks = apart.scaled(
        apart.width() // BLOCK,
        apart.height() // BLOCK,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    colors = (QColor(blocks.pixel(x, y)) for x in range(blocks.width()) for y in range(blocks.height()))
    return max(max(color.red(), color.green(), color.blue()) for color in colors)


def test_a_changed_picture_is_noticed() -> None:
    one = QImage(160, 80, QImage.Format.Format_RGB32)
    one.fill(QColor("#FFFFFF"))
    other = one.copy()
    painter = QPainter(other)
    painter.fillRect(40, 40, 16, 16, QColor("#0B2730"))
    painter.end()
    assert difference(one, one.copy(), "same.png") == 0
    assert difference(one, other, "other.png") > MOST
