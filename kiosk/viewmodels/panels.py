"""The view model of each kind of panel."""

from PySide6.QtCore import QObject

from kiosk.content.edition import Edition
from kiosk.viewmodels.history import HistoryViewModel
from kiosk.viewmodels.organizations import OrganizationsViewModel
from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.words import Writer
from kiosk.viewmodels.zones import ZonesViewModel

VIEW_MODELS: dict[str, type[PanelViewModel]] = {
    "history": HistoryViewModel,
    "zones": ZonesViewModel,
    "organizations": OrganizationsViewModel,
}
"""The kinds of panel that need more than `PanelViewModel`."""


def make_panels(edition: Edition, writer: Writer, parent: QObject) -> dict[str, PanelViewModel]:
    """Return a view model for each panel, by its id, in the order of the guide."""
    return {
        name: VIEW_MODELS.get(panel.kind, PanelViewModel)(edition, name, writer, parent)
        for name, panel in edition.panels.items()
    }
