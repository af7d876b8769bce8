"""The guide as QML reads it: names, languages, figures, and a view model for each panel."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement

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

    @Property("QVariantMap", constant=True)
    def name(self) -> Mapping[str, object]:
        """The whole name."""
        return dict(self._guide.name.texts)

    @Property("QVariantMap", constant=True)
    def shortName(self) -> Mapping[str, object]:
        """The name for the top bar."""
        return dict(self._guide.short_name.texts)

    @Property("QVariantMap", constant=True)
    def tagline(self) -> Mapping[str, object]:
        """What the place is, in one line."""
        return dict(self._guide.tagline.texts) if self._guide.tagline else {}

    @Property("QVariantList", constant=True)
    def languages(self) -> Sequence[object]:
        """`code` and `name` of each language, the default one first."""
        return self._writer.list(self._guide.languages)

    @Property("QVariantList", constant=True)
    def figures(self) -> Sequence[object]:
        """The large numbers of the home screen."""
        return self._writer.list(self._guide.figures)

    @Property("QVariantList", constant=True)
    def panels(self) -> Sequence[object]:
        """The view models of the panels, in the order of the dock."""
        return list(self._panels.values())
