"""The helix of the attract screen looks as it did: `make references` draws its picture anew."""

import math
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kiosk.viewmodels.helix import Helix

PICTURE = Path(__file__).with_name("helix.png")
WIDTH, HEIGHT = 480, 120
NEAR = 6
"""By how much of 255 a colour may differ: other processors round otherwise."""


@pytest.fixture
def helix(qapp: QGuiApplication) -> Helix:
    del qapp
    item = Helix()
    item.setSize(QSizeF(WIDTH, HEIGHT))
    item.setProperty("first", QColor("#3dd6c6"))
    item.setProperty("second", QColor("#ff9d5c"))
    item.setProperty("unit", 0.8)
    item.setProperty("phase", 4.0)
    return item


def drawn(helix: Helix) -> QImage:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#06222c"))
    painter = QPainter(image)
    helix.paint(painter)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> int:
    """Return by how much of 255 the colours differ where they differ most."""
    bytes_of = (bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits()) for image in (one, other))
    return max(abs(here - there) for here, there in zip(*bytes_of, strict=True))


def test_it_looks_as_its_reference_picture(helix: Helix) -> None:
    if "GUIDE_DRAW_REFERENCES" in os.environ:
        drawn(helix).save(str(PICTURE))
    assert difference(drawn(helix), QImage(str(PICTURE))) <= NEAR


def test_a_whole_number_of_turns_of_all_its_motions_looks_the_same_and_any_part_does_not(helix: Helix) -> None:
    before = drawn(helix)
    helix.setProperty("phase", 4.0 + math.tau * 100)  # 0.37 and 0.23 of it are whole turns too
    assert difference(drawn(helix), before) <= NEAR
    helix.setProperty("phase", 4.2)
    assert difference(drawn(helix), before) > NEAR


def test_a_dot_that_is_nearest_of_all_is_drawn_too(helix: Helix) -> None:
    before = drawn(helix)
    helix.setProperty("phase", 0.0)  # the first dot stands in front then
    assert difference(drawn(helix), before) > NEAR


@pytest.mark.parametrize("name", ["phase", "unit", "first", "second"])
def test_whatever_changes_is_told(helix: Helix, name: str) -> None:
    told: list[str] = []
    helix.changed.connect(lambda: told.append(name))
    value = QColor("white") if name in {"first", "second"} else 2.5
    helix.setProperty(name, value)
    assert helix.property(name) == value
    assert told == [name]
