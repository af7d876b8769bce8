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


def make_panel(
    edition: Edition, name: str, writer: Writer, parent: QObject, before: PanelViewModel | None = None
) -> PanelViewModel:
    """Return a view model for the panel `name`.

    That of the same panel `before` goes on living with the newer content, if it is still of the same kind.
    """
    kind = edition.panels[name].kind
    if before and before.property("kind") == kind:
        before.take(edition, writer)
        return before
    return VIEW_MODELS.get(kind, PanelViewModel)(edition, name, writer, parent)
