"""The kinds of panel that content may name, each with its model.

A new kind is a module beside this one and a line in `KINDS`; see docs/adding-a-panel.md.
"""

from kiosk.content.models import Panel
from kiosk.content.panels.article import Article
from kiosk.content.panels.history import History
from kiosk.content.panels.organizations import Organizations
from kiosk.content.panels.sectors import Sectors
from kiosk.content.panels.zones import Zones

KINDS: dict[str, type[Panel]] = {
    "history": History,
    "zones": Zones,
    "sectors": Sectors,
    "organizations": Organizations,
    "article": Article,
}
