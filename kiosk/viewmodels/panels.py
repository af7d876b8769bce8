"""The view model of each kind of panel."""

from collections.abc import Mapping

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


def make_panels(
    edition: Edition, writer: Writer, parent: QObject, before: Mapping[str, PanelViewModel] | None = None
) -> dict[str, PanelViewModel]:
    """Return a view model for each panel, by its id, in the order of the guide.

    Panels that were there `before` go on living with the newer content.
    """
    panels: dict[str, PanelViewModel] = {}
    for name, panel in edition.panels.items():
        known = before.get(name) if before else None
        if known and known.property("kind") == panel.kind:
            known.take(edition, writer)
            panels[name] = known
        else:
            panels[name] = VIEW_MODELS.get(panel.kind, PanelViewModel)(edition, name, writer, parent)
    return panels
