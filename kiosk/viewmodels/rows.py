"""A list model over frozen rows."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_NO_PARENT = QModelIndex()
_FIRST_ROLE = 0x0100
"""Qt.ItemDataRole.UserRole, as a number: `Qt` with all that is in it takes 17 ms to import."""


@QmlElement
class RowsModel(QAbstractListModel):
    """Rows, and for each role a function that reads it from a row when it is asked for."""

    countChanged = Signal()

    def __init__(self, roles: Mapping[str, Callable[[Any], object]], rows: Sequence[Any], parent: QObject) -> None:
        """Show `rows`; `parent` keeps the model alive as long as QML may ask it."""
        super().__init__(parent)
        self._readers = list(roles.values())
        self._names = {_FIRST_ROLE + at: QByteArray(name.encode()) for at, name in enumerate(roles)}
        self._rows = tuple(rows)

    def update(self, rows: Sequence[Any], old: Sequence[object], new: Sequence[object]) -> None:
        """Show the rows of a newer edition; views keep their places.

        `old` and `new` are the names of the rows until now and from now on. Rows at both
        ends that keep their names stay; between them, rows are added or removed.
        """
        shorter = min(len(old), len(new))
        head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
        tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
        more = len(new) - len(old)
        first = min(len(old), len(new)) - tail
        if more > 0:
            self.beginInsertRows(_NO_PARENT, first, first + more - 1)
        elif more < 0:
            self.beginRemoveRows(_NO_PARENT, first, first - more - 1)
        self._rows = tuple(rows)
        if more > 0:
            self.endInsertRows()
        elif more < 0:
            self.endRemoveRows()
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        if more:
            self.countChanged.emit()

    def replace(self, rows: Sequence[Any]) -> None:
        """Show other rows; views begin anew."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()
        self.countChanged.emit()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they are, for Python."""
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles under the names that QML uses."""
        return self._names

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """Return what the role's function reads from the row."""
        reader = role - _FIRST_ROLE
        if not (index.isValid() and index.row() < len(self._rows) and 0 <= reader < len(self._readers)):
            return None
        return self._readers[reader](self._rows[index.row()])

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)
