"""A QR code, drawn in whole pixels."""

from itertools import groupby

from PySide6.QtCore import Property, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.services import qrcode

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class QrCode(QQuickPaintedItem):
    """The code of `text` with the white around it, `side` wide: black on white in every theme.

    Its size is known at once. Its modules take some milliseconds to work out: that is done
    when it is seen and `delay` is over, so that no motion stops for it.
    """

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._text = ""
        self._pixels_per_mm = 4.0
        self._ratio = 1.0
        self._room = 0.0
        self._rows: tuple[tuple[bool, ...], ...] = ()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._work_out)
        self.visibleChanged.connect(self._begin)
        self.changed.connect(self.update)
        # Between two pixels, the nearest: never a mixture.
        self.setAntialiasing(False)
        self.setSmooth(False)

    @Slot()
    def _begin(self) -> None:
        if self._text and not self._rows and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    @Slot()
    def _work_out(self) -> None:
        self._rows = qrcode.matrix(self._text) if self._text else ()
        self.changed.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw each run of dark modules as one rectangle."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(QRectF(0, 0, self.width(), self.height()), Qt.GlobalColor.white)
        if not self._rows:
            return
        size = self._module() / self._ratio
        areas: list[QRectF] = []
        for down, row in enumerate(self._rows, qrcode.QUIET):
            across = qrcode.QUIET
            for dark, run in groupby(row):
                length = len(list(run))
                if dark:
                    areas.append(QRectF(across * size, down * size, length * size, size))
                across += length
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        painter.drawRects(areas)

    def _module(self) -> int:
        """Return the pixels of the screen that a module is wide."""
        count = qrcode.modules(self._text)
        return qrcode.module_pixels(count, self._pixels_per_mm * self._ratio, self._room * self._ratio)

    @Property(float, notify=changed)
    def side(self) -> float:
        """How wide and high the whole code is."""
        return (qrcode.modules(self._text) + 2 * qrcode.QUIET) * self._module() / self._ratio if self._text else 0.0

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Whether it is seen and its modules are still to come."""
        return self._timer.isActive()

    @Property(str, notify=changed)
    def text(self) -> str:
        """What a phone reads."""
        return self._text

    @text.setter
    def text(self, text: str) -> None:
        if text != self._text:
            self._text, self._rows = text, ()
            self._begin()

    @Property(int, notify=changed)
    def delay(self) -> int:
        """Milliseconds to wait before the modules are worked out."""
        return self._timer.interval()

    @delay.setter
    def delay(self, delay: int) -> None:
        self._timer.setInterval(delay)
        self.changed.emit()

    @Property(float, notify=changed)
    def pixelsPerMillimetre(self) -> float:
        """How many lengths of one make a millimetre on the real panel."""
        return self._pixels_per_mm

    @pixelsPerMillimetre.setter
    def pixelsPerMillimetre(self, pixels: float) -> None:
        self._pixels_per_mm = pixels
        self.changed.emit()

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """How many pixels of the screen make a length of one."""
        return self._ratio

    @ratio.setter
    def ratio(self, ratio: float) -> None:
        self._ratio = ratio or 1.0
        self.changed.emit()

    @Property(float, notify=changed)
    def room(self) -> float:
        """How wide it may be at most."""
        return self._room

    @room.setter
    def room(self, room: float) -> None:
        self._room = room
        self.changed.emit()
