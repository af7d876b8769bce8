"""Numbers that QML counts itself, in the words of every language."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.viewmodels.words import Words, Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_REMEMBERED = 1024


@QmlElement
@QmlSingleton
class Numbers(QObject):
    """Answers what `Words.number` asks; `Writer` writes these numbers as it writes those of the content."""

    @Slot(int, "QStringList", result="QVariantMap")
    def words(self, number: int, languages: Sequence[str]) -> Mapping[str, object]:
        """Return the number with its digits grouped, in each of these languages."""
        return dict(_words(number, tuple(languages)))


@lru_cache(_REMEMBERED)
def _words(number: int, languages: Sequence[str]) -> Words:
    return Writer(languages).number(number)
