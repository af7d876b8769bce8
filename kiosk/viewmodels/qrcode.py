"""How the QR codes that QML draws look."""

from itertools import groupby

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.drawings import qrcode

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class QrCodes(QObject):
    """Answers what `QrCode.qml` asks.

    WORKAROUND PySide: an item of a class in Python that QML has made is never let go, and
    codes come and go with the entries that are opened. So the item is one of QML.
    """

    @Slot(str, result=int)
    def across(self, text: str) -> int:
        """Return how many modules the code of a text has on a side, with the white around it."""
        return qrcode.modules(text) + 2 * qrcode.QUIET

    @Slot(str, float, float, result=int)
    def module_pixels(self, text: str, pixels_per_mm: float, room: float) -> int:
        """Return how many pixels of the screen a module is wide, in `room` pixels for all."""
        return qrcode.module_pixels(qrcode.modules(text), pixels_per_mm, room)

    @Slot(str, result="QVariantList")
    def runs(self, text: str) -> list[list[int]]:
        """Return x, y and length of each run of dark modules, in modules; takes some milliseconds for a new text."""
        found: list[list[int]] = []
        for y, row in enumerate(qrcode.matrix(text) if text else (), qrcode.QUIET):
            x = qrcode.QUIET
            for dark, run in groupby(row):
                length = len(list(run))
                if dark:
                    found.append([x, y, length])
                x += length
        return found
