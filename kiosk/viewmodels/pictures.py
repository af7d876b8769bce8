"""Pictures of the content as QML reads them: where the file lies, how large it is, what it shows."""

import logging
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImageIOHandler, QImageReader

from kiosk.content.models import Image
from kiosk.content.pictures import FORMATS

logger = logging.getLogger(__name__)

_SHOWN = frozenset(name.lower().encode() for name in FORMATS)
"""By what the file holds and not by its name. SVG and PDF are programs, not pictures."""

_REMEMBERED = 4096


def picture(folder: Path, image: Image) -> dict[str, object]:
    """Return a picture in the content folder as a map for `Picture.qml`.

    `source` is its address, `width` and `height` are its pixels as it is shown upright;
    all three are left out when the file holds no picture. `alt` and `credit` are words.
    """
    words: dict[str, object] = {
        name: dict(text.texts) for name, text in (("alt", image.alt), ("credit", image.credit)) if text
    }
    path = folder.absolute() / image.file
    try:
        version = path.stat().st_mtime_ns
    except OSError:
        version = 0
    width, height = _size(str(path), version)
    if not width:
        return words
    address = QUrl.fromLocalFile(str(path))
    # Another version of a file has another address, else Qt would take the one that it remembers.
    address.setFragment(str(version))
    encoded = address.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return {**words, "source": encoded, "width": width, "height": height}


@lru_cache(_REMEMBERED)
def _size(path: str, version: int) -> tuple[int, int]:
    """Return width and height in pixels, or two zeros; `version` tells one state of the file from the next."""
    del version
    reader = QImageReader(path)
    # Only the head of the file is read here.
    size = reader.size() if reader.canRead() and bytes(reader.format().data()) in _SHOWN else QSize()
    if size.isEmpty():
        logger.warning("%s cannot be shown as a picture", path)
        return 0, 0
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return (size.height(), size.width()) if turned else (size.width(), size.height())
