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

    @Property("QVariantMap", notify=changed)
    def theme(self) -> Mapping[str, object]:
        """The theme's file as it is."""
        return self._theme

    @Property("QVariantMap", notify=changed)
    def strings(self) -> Mapping[str, object]:
        """The guide's own words: key to language code to text."""
        return self._strings

    @Property(str, notify=changed)
    def family(self) -> str:
        """The name of the font."""
        return self._family

    @Property(str, constant=True)
    def icons(self) -> str:
        """The address of the folder of icons."""
        return paths.ICONS.as_uri()


def read_strings(folder: Path) -> dict[str, dict[str, str]]:
    """Return the guide's own words, key to language code to text, from a file for each language."""
    strings: dict[str, dict[str, str]] = {}
    for file in sorted(folder.glob("*.json")):
        for key, text in json.loads(file.read_text(encoding="utf-8")).items():
            strings.setdefault(key, {})[file.stem] = text
    return strings
