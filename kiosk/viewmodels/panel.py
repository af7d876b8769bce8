"""A panel as QML reads it: its content in all languages, its entries as a list model."""

from collections.abc import Mapping

from PySide6.QtCore import Property, QObject, QUrl, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.models import Note
from kiosk.viewmodels.rows import RowsModel
from kiosk.viewmodels.words import Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Panels come from the guide.")
class PanelViewModel(QObject):
    """Any panel. A kind that needs more than its content derives from this."""

    def __init__(self, edition: Edition, panel_id: str, writer: Writer, parent: QObject) -> None:
        """Show the panel `panel_id` of `edition`."""
        super().__init__(parent)
        self._edition = edition
        self._id = panel_id
        self._writer = writer
        self._panel = edition.panels[panel_id]
        self._rows = {note.id: index for index, note in enumerate(self._panel.entries)}
        self._entries = RowsModel(
            {"entryId": lambda note: note.id, "entry": self.entry_map}, self._panel.entries, parent=self
        )

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return an entry with all that its kind has, and links to what belongs to it."""
        content = self._writer.value(note)
        fields = content if isinstance(content, dict) else {}
        return {
            **fields,
            "name": f"{self._id}/{note.id}",
            "title": dict(note.heading.texts),
            "related": [link(self._edition, name) for name in self._edition.related(f"{self._id}/{note.id}")],
        }

    @Slot(str, result=int)
    def rowOf(self, entry: str) -> int:
        """Return the row of the entry with this id, or -1."""
        return self._rows.get(entry, -1)

    @Slot(int, result=str)
    def idAt(self, row: int) -> str:
        """Return the id of the entry in this row, or an empty text."""
        return self._panel.entries[row].id if 0 <= row < len(self._rows) else ""

    @Slot(str, result="QVariantMap")
    def entry(self, entry: str) -> Mapping[str, object]:
        """Return the entry with this id, or an empty map."""
        row = self._rows.get(entry)
        return {} if row is None else self.entry_map(self._panel.entries[row])

    def _file(self, part: str) -> str:
        """Return the address of this kind's QML file, or an empty text where it has none."""
        file = paths.QML / "Guide" / "Panels" / f"{self._panel.kind.capitalize()}{part}.qml"
        return QUrl.fromLocalFile(str(file)).toString() if file.is_file() else ""

    source = Property(str, lambda self: self._file("Panel"), constant=True)
    preview = Property(str, lambda self: self._file("Preview"), constant=True)
    detail = Property(str, lambda self: self._file("Detail"), constant=True)
    panelId = Property(str, lambda self: self._id, constant=True)  # noqa: N815
    kind = Property(str, lambda self: self._panel.kind, constant=True)
    icon = Property(str, lambda self: panel_icon(self._edition, self._id), constant=True)
    title = Property("QVariantMap", lambda self: dict(self._panel.title.texts), constant=True)
    subtitle = Property(
        "QVariantMap", lambda self: dict(self._panel.subtitle.texts) if self._panel.subtitle else {}, constant=True
    )
    entries = Property(QObject, lambda self: self._entries, constant=True)


ICONS = {"history": "history", "zones": "map", "sectors": "layers", "organizations": "building-2", "article": "info"}
"""The icon of each kind of panel, where the panel's file names none."""

SHEETS = frozenset({"organizations"})
"""The kinds of panel whose entries open as a sheet over the panel."""


def panel_icon(edition: Edition, panel_id: str) -> str:
    """Return the icon of a panel."""
    panel = edition.panels[panel_id]
    return panel.icon or ICONS.get(panel.kind, "info")


def link(edition: Edition, name: str) -> dict[str, object]:
    """Return a link to an entry `panel/entry`: where it leads, and what is written on it."""
    panel_id, entry_id = name.split("/")
    note = edition.entries[name]
    return {
        "panel": panel_id,
        "entry": entry_id,
        "kind": edition.panels[panel_id].kind,
        "sheet": edition.panels[panel_id].kind in SHEETS,
        "icon": getattr(note, "icon", None) or panel_icon(edition, panel_id),
        "title": dict(note.heading.texts),
    }
