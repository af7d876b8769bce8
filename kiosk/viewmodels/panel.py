"""A panel as QML reads it: its content in all languages, its entries as a list model."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.models import Image, Note
from kiosk.drawings import qrcode
from kiosk.viewmodels.pictures import picture
from kiosk.viewmodels.rows import RowsModel
from kiosk.viewmodels.words import Words, Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PanelViewModel(QObject):
    """Any panel. A kind that needs more than its content derives from this.

    Where a slot takes a `revision`, a binding hands over the panel's: it is not used, but
    makes the binding ask again when the content has changed.
    """

    changed = Signal()

    def __init__(self, edition: Edition, panel_id: str, writer: Writer, parent: QObject) -> None:
        """Show the panel `panel_id` of `edition`."""
        super().__init__(parent)
        self._id = panel_id
        self._revision = 0
        self._entries = RowsModel({"entryId": lambda note: note.id, "entry": self.entry_map}, (), parent=self)
        self._read(edition, writer)
        self._entries.replace(self._panel.entries)

    def take(self, edition: Edition, writer: Writer) -> None:
        """Show the same panel as it is in a newer edition."""
        before = list(self._rows)
        self._read(edition, writer)
        self._revision += 1
        self._entries.update(self._panel.entries, before, list(self._rows))
        self.changed.emit()

    def _read(self, edition: Edition, writer: Writer) -> None:
        """Look up what is shown; what a kind needs besides, it looks up here too."""
        self._edition = edition
        self._writer = writer
        self._panel = edition.panels[self._id]
        self._rows = edition.rows[self._id]

    def entry_map(self, note: Note) -> dict[str, object]:
        """Return an entry with all that its kind has, and links to what belongs to it."""
        fields = {
            **self._writer.map(note),
            **{name: picture(self._edition.folder, value) for name, value in note if isinstance(value, Image)},
            "name": f"{self._id}/{note.id}",
            "title": dict(note.heading.texts),
            "related": links(
                self._edition,
                self._edition.related_by_panel(f"{self._id}/{note.id}"),
                {FILTERS[self._panel.kind]: note.id} if self._panel.kind in FILTERS else {},
            ),
        }
        if (sort := self._sort_of(note)) is not None:
            fields["take"] = self._take(note, sort)
        return fields

    def _sort_of(self, _note: Note) -> Words | None:
        """Return what a text card says an entry is; None where entries are not taken along."""
        return None

    def _place_of(self, _note: Note) -> Words:
        """Return where on the campus an entry is; empty where that is not known."""
        return {}

    def _take(self, note: Note, sort: Words) -> Mapping[str, str]:
        """Return what the QR code of an entry holds; its modules are worked out when it is seen."""
        if website := getattr(note, "website", None):
            taken = qrcode.to_website(website)
        else:
            guide = self._edition.guide
            lines = [
                qrcode.line(sort.values()),
                qrcode.line(self._place_of(note).values(), needed=False),
                qrcode.line(guide.short_name.texts.values()),
                qrcode.line(guide.name.texts.values(), needed=False),
            ]
            taken = qrcode.to_card(note.heading.texts.values(), lines)
        return {"text": taken.text, "address": taken.address}

    @Slot(str, result=int)
    @Slot(str, int, result=int)
    def rowOf(self, entry: str, _revision: int = 0) -> int:
        """Return the row of the entry with this id, or -1."""
        return self._rows.get(entry, -1)

    @Slot(int, result=str)
    def idAt(self, row: int) -> str:
        """Return the id of the entry in this row, or an empty text."""
        return self._panel.entries[row].id if 0 <= row < len(self._rows) else ""

    @Slot(str, result="QVariantMap")
    @Slot(str, int, result="QVariantMap")
    def entry(self, entry: str, _revision: int = 0) -> Mapping[str, object]:
        """Return the entry with this id, or an empty map."""
        row = self._rows.get(entry)
        return {} if row is None else self.entry_map(self._panel.entries[row])

    def _file(self, part: str) -> str:
        """Return the address of this kind's QML file, or an empty text where it has none."""
        file = paths.QML / "Guide" / "Panels" / f"{self._panel.kind.capitalize()}{part}.qml"
        return QUrl.fromLocalFile(str(file)).toString() if file.is_file() else ""

    @Property(str, constant=True)
    def source(self) -> str:
        """The address of the panel's QML file."""
        return self._file("Panel")

    @Property(str, constant=True)
    def preview(self) -> str:
        """The address of the small picture on the panel's tile; empty where it has none."""
        return self._file("Preview")

    @Property(str, constant=True)
    def detail(self) -> str:
        """The address of the sheet for its entries; empty where they open in the panel."""
        return self._file("Detail")

    @Property(str, constant=True)
    def panelId(self) -> str:
        """The id under which guide.yaml lists the panel."""
        return self._id

    @Property(str, constant=True)
    def kind(self) -> str:
        """The kind: `history`, `zones`, ..."""
        return self._panel.kind

    @Property(int, notify=changed)
    def revision(self) -> int:
        """How often the content has changed since the panel was made."""
        return self._revision

    @Property(str, notify=changed)
    def icon(self) -> str:
        """The name of its icon."""
        return panel_icon(self._edition, self._id)

    @Property("QVariantMap", notify=changed)
    def title(self) -> Mapping[str, object]:
        """What the panel is called."""
        return dict(self._panel.title.texts)

    @Property("QVariantMap", notify=changed)
    def subtitle(self) -> Mapping[str, object]:
        """What is in it, in a few words; empty where content does not say."""
        return dict(self._panel.subtitle.texts) if self._panel.subtitle else {}

    @Property(RowsModel, constant=True)
    def entries(self) -> RowsModel:
        """The entries under the roles `entryId` and `entry`."""
        return self._entries


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


def panel_link(edition: Edition, panel_id: str) -> dict[str, object]:
    """Return a link to a panel itself."""
    return {
        "panel": panel_id,
        "entry": "",
        "kind": edition.panels[panel_id].kind,
        "sheet": False,
        "icon": panel_icon(edition, panel_id),
        "title": dict(edition.panels[panel_id].title.texts),
    }


FILTERS = {"sectors": "sector", "zones": "zone"}
"""The kinds of panel by whose entries the directory can be filtered, and what the filter is called."""

_MOST_LINKS = 12
"""How many links lead to one panel; a field of work may have thousands of organizations."""


def links(
    edition: Edition, by_panel: Mapping[str, Sequence[str]], narrowed: Mapping[str, str]
) -> list[dict[str, object]]:
    """Return links to these entries; where very many lead to one panel, the last leads to the panel itself.

    That one has `more`, how many are not listed, in place of a title; to a directory it leads `narrowed` to those that belong here.
    """
    found: list[dict[str, object]] = []
    for panel_id, there in by_panel.items():
        listed = there if len(there) <= _MOST_LINKS else there[: _MOST_LINKS - 1]
        found += [link(edition, name) for name in listed]
        if len(listed) < len(there):
            rest = panel_link(edition, panel_id)
            narrow = {"filter": dict(narrowed)} if narrowed and rest["kind"] == "organizations" else {}
            found.append({**rest, **narrow, "title": {}, "more": len(there) - len(listed)})
    return found
