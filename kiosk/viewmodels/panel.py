"""A panel as QML reads it: its content in all languages, its entries as a list model."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.models import Entry, Image, Panel
from kiosk.drawings import qrcode
from kiosk.viewmodels.links import panel_icon, related_links
from kiosk.viewmodels.pictures import picture
from kiosk.viewmodels.rows import RowsModel
from kiosk.viewmodels.words import Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class PanelInputs:
    """From what everything that a panel shows is worked out."""

    edition: Edition
    panel_id: str
    writer: Writer

    @property
    def panel(self) -> Panel:
        """The panel as the content has it."""
        return self.edition.panels[self.panel_id]

    @property
    def rows(self) -> Mapping[str, int]:
        """The row of each entry by its id."""
        return self.edition.rows[self.panel_id]


def entry_map(inputs: PanelInputs, entry: Entry) -> dict[str, object]:
    """Return an entry as QML reads it: all that its kind has, and links to what belongs to it."""
    edition, panel = inputs.edition, inputs.panel
    name = f"{inputs.panel_id}/{entry.id}"
    fields = {
        **inputs.writer.map(entry),
        **{key: picture(edition.folder, value) for key, value in entry if isinstance(value, Image)},
        "name": name,
        "title": dict(entry.heading.texts),
        "related": related_links(edition, name),
    }
    if (described := panel.described(entry)) is not None:
        fields["take"] = _taken_along(inputs, entry, inputs.writer.words(described))
    return fields


def _taken_along(inputs: PanelInputs, entry: Entry, described: Mapping[str, str]) -> Mapping[str, str]:
    """Return what the QR code of an entry holds; its modules are worked out when it is seen."""
    if website := getattr(entry, "website", None):
        taken = qrcode.to_website(website)
    else:
        guide, place = inputs.edition.guide, inputs.edition.place_of(entry)
        lines = [
            qrcode.card_line(described.values()),
            qrcode.card_line(place.heading.texts.values() if place else (), needed=False),
            qrcode.card_line(guide.short_name.texts.values()),
            qrcode.card_line(guide.name.texts.values(), needed=False),
        ]
        taken = qrcode.to_card(entry.heading.texts.values(), lines)
    return {"text": taken.text, "address": taken.address}


@QmlElement
class PanelViewModel(QObject):
    """Any panel, empty until `show`. A kind that needs more than its content derives from this.

    What a slot answers does not tell of its changes: `PanelAnswer.qml` asks again.
    """

    changed = Signal()

    def __init__(self, panel_id: str, parent: QObject) -> None:
        """Stand for the panel `panel_id`."""
        super().__init__(parent)
        self._id = panel_id
        self._inputs: PanelInputs | None = None
        self._revision = 0
        roles = {"entryId": lambda entry: entry.id, "entry": self.entry_map}
        self._entries = RowsModel(roles, (), parent=self)

    @property
    def inputs(self) -> PanelInputs:
        """What is shown."""
        assert self._inputs, "a panel is asked only after it was shown"  # noqa: S101
        return self._inputs

    def show(self, edition: Edition, writer: Writer) -> None:
        """Show the panel as it is in `edition`, and tell that it has changed."""
        before = list(self._inputs.rows) if self._inputs else []
        self._inputs = PanelInputs(edition, self._id, writer)
        self.derive(self._inputs)
        self._revision += 1
        self._entries.update(self._inputs.panel.entries, before, list(self._inputs.rows))
        self.changed.emit()

    def derive(self, inputs: PanelInputs) -> None:
        """Work out what a kind shows besides the content itself."""

    def entry_map(self, entry: Entry) -> dict[str, object]:
        """Return an entry as QML reads it."""
        return entry_map(self.inputs, entry)

    @Slot(str, result=int)
    def rowOf(self, entry_id: str) -> int:
        """Return the row of the entry with this id, or -1."""
        return self.inputs.rows.get(entry_id, -1)

    @Slot(int, result=str)
    def idAt(self, row: int) -> str:
        """Return the id of the entry in this row, or an empty text."""
        entries = self.inputs.panel.entries
        return entries[row].id if 0 <= row < len(entries) else ""

    @Slot(str, result="QVariantMap")
    def entry(self, entry_id: str) -> Mapping[str, object]:
        """Return the entry with this id, or an empty map."""
        row = self.inputs.rows.get(entry_id)
        return {} if row is None else self.entry_map(self.inputs.panel.entries[row])

    def _file(self, part: str) -> str:
        """Return the address of this kind's QML file, or an empty text where it has none."""
        file = paths.QML / "Guide" / "Panels" / f"{self.inputs.panel.kind.capitalize()}{part}.qml"
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
        return self._file("Detail") if self.inputs.panel.sheet else ""

    @Property(str, constant=True)
    def panelId(self) -> str:
        """The id under which guide.yaml lists the panel."""
        return self._id

    @Property(str, constant=True)
    def kind(self) -> str:
        """The kind: `history`, `zones`, ..."""
        return self.inputs.panel.kind

    @Property(int, notify=changed)
    def revision(self) -> int:
        """How often the panel has been shown anew: for `PanelAnswer.qml`."""
        return self._revision

    @Property(str, notify=changed)
    def icon(self) -> str:
        """The name of its icon."""
        return panel_icon(self.inputs.edition, self._id)

    @Property("QVariantMap", notify=changed)
    def title(self) -> Mapping[str, object]:
        """What the panel is called."""
        return dict(self.inputs.panel.title.texts)

    @Property("QVariantMap", notify=changed)
    def subtitle(self) -> Mapping[str, object]:
        """What is in it, in a few words; empty where content does not say."""
        subtitle = self.inputs.panel.subtitle
        return dict(subtitle.texts) if subtitle else {}

    @Property(RowsModel, constant=True)
    def entries(self) -> RowsModel:
        """The entries under the roles `entryId` and `entry`."""
        return self._entries
