"""The living picture of the attract screen: a turning double helix."""

import math

from PySide6.QtCore import Property, QLineF, QPointF, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_DEPTHS = 17
"""Steps from back to front, each of its own size and strength."""

_NO_PEN = QColor(0, 0, 0, 0)

_TURNS = 1.45
"""How many turns fill the width of the picture."""


@QmlElement
class Helix(QQuickPaintedItem):
    """Two strands of dots and the rungs between them. `phase` turns it, in radians."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        """Start unturned."""
        super().__init__(parent)
        self._phase = 0.0
        self._unit = 1.0
        self._first = QColor()
        self._second = QColor()
        self.setAntialiasing(True)
        self.changed.connect(self.update)

    def paint(self, painter: QPainter) -> None:
        """Draw from back to front: far dots, rungs, near dots."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layers: list[list[tuple[QColor, QPointF]]] = [[] for _ in range(_DEPTHS)]
        rungs: list[tuple[QPointF, QPointF]] = []
        step = 15 * self._unit
        middle, reach = self.height() / 2, self.height() / 2 - 22 * self._unit
        for number in range(int(self.width() / step) + 3):
            x = (number - 1) * step
            along = x / self.width()
            angle = along * _TURNS * math.tau + self._phase
            swell = 0.80 + 0.20 * math.sin(along * math.pi * 1.3 + self._phase * 0.37)
            lean = (along - 0.5) * reach * 0.25 * math.sin(self._phase * 0.23)
            height, depth = math.sin(angle) * reach * swell * 0.88, math.cos(angle)
            one, two = QPointF(x, middle + lean + height), QPointF(x, middle + lean - height)
            layers[_layer(depth)].append((self._first, one))
            layers[_layer(-depth)].append((self._second, two))
            if number % 2:
                rungs.append((one, two))
        for layer in range(_DEPTHS):
            if layer == _DEPTHS // 2:
                self._draw_rungs(painter, rungs)
            self._draw_dots(painter, layers[layer], layer / (_DEPTHS - 1))

    def _draw_dots(self, painter: QPainter, dots: list[tuple[QColor, QPointF]], nearness: float) -> None:
        painter.setPen(_NO_PEN)
        for color in (self._first, self._second):
            shade = QColor(color)
            shade.setAlphaF(0.30 + 0.70 * nearness)
            painter.setBrush(shade)
            radius = (4.5 + 9 * nearness) * self._unit
            for own, point in dots:
                if own is color:
                    painter.drawEllipse(point, radius, radius)

    def _draw_rungs(self, painter: QPainter, rungs: list[tuple[QPointF, QPointF]]) -> None:
        """Draw each rung in two halves, each in the colour of the strand it hangs on."""
        for color, halves in (
            (self._first, [QLineF(one, (one + two) / 2) for one, two in rungs]),
            (self._second, [QLineF(two, (one + two) / 2) for one, two in rungs]),
        ):
            shade = QColor(color)
            shade.setAlphaF(0.34)
            painter.setPen(QPen(shade, 3 * self._unit))
            painter.drawLines(halves)

    @Property(float, notify=changed)
    def phase(self) -> float:
        """How far the helix has turned, in radians."""
        return self._phase

    @phase.setter
    def phase(self, phase: float) -> None:
        self._phase = phase
        self.changed.emit()

    @Property(float, notify=changed)
    def unit(self) -> float:
        """Pixels for a length of one."""
        return self._unit

    @unit.setter
    def unit(self, unit: float) -> None:
        self._unit = unit
        self.changed.emit()

    @Property(QColor, notify=changed)
    def first(self) -> QColor:
        """The colour of one strand."""
        return self._first

    @first.setter
    def first(self, color: QColor) -> None:
        self._first = color
        self.changed.emit()

    @Property(QColor, notify=changed)
    def second(self) -> QColor:
        """The colour of the other strand."""
        return self._second

    @second.setter
    def second(self, color: QColor) -> None:
        self._second = color
        self.changed.emit()


def _layer(depth: float) -> int:
    """Return the layer of a depth from -1 (back) to 1 (front)."""
    return min(_DEPTHS - 1, int((depth + 1) / 2 * _DEPTHS))
