"""The guide as QML reads it: names, languages, figures, and a view model for each panel."""

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.content.edition import Edition
from kiosk.viewmodels.history import HistoryViewModel
from kiosk.viewmodels.organizations import OrganizationsViewModel
from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.words import Writer
from kiosk.viewmodels.zones import ZonesViewModel

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

VIEW_MODELS: dict[str, type[PanelViewModel]] = {
    "history": HistoryViewModel,
    "zones": ZonesViewModel,
    "organizations": OrganizationsViewModel,
}
"""The kinds of panel that need more than `PanelViewModel`."""


@QmlElement
@QmlUncreatable("There is one guide, and the window has it.")
class GuideViewModel(QObject):
    """One edition of the content."""

    def __init__(self, edition: Edition, parent: QObject | None = None) -> None:
        """Show `edition`."""
        super().__init__(parent)
        self._edition = edition
        self._guide = edition.guide
        self._writer = Writer(edition.guide.codes)
        self._panels = {
            name: VIEW_MODELS.get(panel.kind, PanelViewModel)(edition, name, self._writer, self)
            for name, panel in edition.panels.items()
        }

    @Slot(str, result=QObject)
    def panel(self, name: str) -> QObject | None:
        """Return the panel with this id, or None."""
        return self._panels.get(name)

    name = Property("QVariantMap", lambda self: dict(self._guide.name.texts), constant=True)
    shortName = Property("QVariantMap", lambda self: dict(self._guide.short_name.texts), constant=True)  # noqa: N815
    tagline = Property(
        "QVariantMap", lambda self: dict(self._guide.tagline.texts) if self._guide.tagline else {}, constant=True
    )
    languages = Property("QVariantList", lambda self: self._writer.value(self._guide.languages), constant=True)
    figures = Property("QVariantList", lambda self: self._writer.value(self._guide.figures), constant=True)
    panels = Property("QVariantList", lambda self: list(self._panels.values()), constant=True)
