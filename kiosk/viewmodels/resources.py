"""What the guide ships beside its content, for the QML singletons: colours, words, icons."""

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk import paths

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Resources(QObject):
    """Filled once by start-up, before the window is made."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._theme: Mapping[str, object] = {}
        self._strings: Mapping[str, object] = {}
        self._family = ""

    def fill(self, theme: Path, family: str) -> None:
        """Take the colours from the file `theme`; `family` is the font's name."""
        self._theme = json.loads(theme.read_text(encoding="utf-8"))
        self._strings = read_strings(paths.STRINGS)
        self._family = family
        self.changed.emit()

    theme = Property("QVariantMap", lambda self: self._theme, notify=changed)
    strings = Property("QVariantMap", lambda self: self._strings, notify=changed)
    family = Property(str, lambda self: self._family, notify=changed)
    icons = Property(str, lambda _: paths.ICONS.as_uri(), constant=True)


def read_strings(folder: Path) -> dict[str, dict[str, str]]:
    """Return the guide's own words, key to language code to text, from a file for each language."""
    strings: dict[str, dict[str, str]] = {}
    for file in sorted(folder.glob("*.json")):
        for key, text in json.loads(file.read_text(encoding="utf-8")).items():
            strings.setdefault(key, {})[file.stem] = text
    return strings
