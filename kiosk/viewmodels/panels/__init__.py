"""The view models of the kinds of panel that need more than `PanelViewModel`.

The kind `awards` has the class `AwardsViewModel` in `awards.py` beside this file, or none.
"""

from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import QObject

from kiosk.content.edition import Edition
from kiosk.viewmodels.panel import PanelViewModel
from kiosk.viewmodels.words import Writer


def make_panel(
    edition: Edition, name: str, writer: Writer, parent: QObject, before: PanelViewModel | None = None
) -> PanelViewModel:
    """Return a view model that shows the panel `name` of `edition`.

    That of the same panel `before` goes on living with the newer content, if it is still of the same kind.
    """
    kind = edition.panels[name].kind
    known = before if before and before.property("kind") == kind else None
    panel = known or _view_model(kind)(name, parent)
    panel.show(edition, writer)
    return panel


def _view_model(kind: str) -> type[PanelViewModel]:
    module = f"{__name__}.{kind}"
    if not find_spec(module):
        return PanelViewModel
    found: type[PanelViewModel] = getattr(import_module(module), f"{kind.capitalize()}ViewModel")
    return found
