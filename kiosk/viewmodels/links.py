"""Links to entries and panels, as the buttons of QML read them."""

from collections.abc import Sequence

from kiosk.content.edition import Edition

Link = dict[str, object]
"""Where a button leads (`panel`, `entry`, `sheet`), and what is on it (`kind`, `icon`, `title`)."""

_MOST_LINKS = 12
"""How many links lead to one panel; a field of work may have thousands of organizations."""


def panel_icon(edition: Edition, panel_id: str) -> str:
    """Return the icon of a panel."""
    panel = edition.panels[panel_id]
    return panel.icon or panel.usual_icon


def panel_link(edition: Edition, panel_id: str) -> Link:
    """Return a link to a panel itself."""
    panel = edition.panels[panel_id]
    return {
        "panel": panel_id,
        "entry": "",
        "kind": panel.kind,
        "sheet": False,
        "icon": panel_icon(edition, panel_id),
        "title": dict(panel.title.texts),
    }


def entry_link(edition: Edition, name: str) -> Link:
    """Return a link to the entry `panel/entry`."""
    panel_id, entry_id = name.split("/")
    entry = edition.entries[name]
    return {
        **panel_link(edition, panel_id),
        "entry": entry_id,
        "sheet": bool(edition.panels[panel_id].sheet),
        "icon": getattr(entry, "icon", None) or panel_icon(edition, panel_id),
        "title": dict(entry.heading.texts),
    }


def narrowed_link(edition: Edition, panel_id: str, kind: str, entry_id: str) -> Link:
    """Return a link to a panel; to a directory, narrowed to those that refer to this entry of a panel of that `kind`."""
    key = edition.panels[panel_id].filter_by(kind)
    return {**panel_link(edition, panel_id), **({"filter": {key: entry_id}} if key else {})}


def related_links(edition: Edition, name: str) -> list[Link]:
    """Return links to all that belongs to the entry `panel/entry`.

    Where very many are in one panel, the last leads to the panel itself. It has `more`, how many
    are not listed, in place of a title.
    """
    own_panel, entry_id = name.split("/")
    found: list[Link] = []
    for panel_id, there in edition.related_by_panel(name).items():
        listed: Sequence[str] = there if len(there) <= _MOST_LINKS else there[: _MOST_LINKS - 1]
        found += [entry_link(edition, one) for one in listed]
        if len(listed) < len(there):
            rest = narrowed_link(edition, panel_id, edition.panels[own_panel].kind, entry_id)
            found.append({**rest, "title": {}, "more": len(there) - len(listed)})
    return found


def ways_in(edition: Edition) -> list[Link]:
    """Return links to every panel, and to each directory narrowed to what many look for: for what no name finds."""
    found: list[Link] = []
    for panel_id, panel in edition.panels.items():
        there = panel_link(edition, panel_id)
        found.append({**there, "filter": {}} if panel.directory else there)
        kind = panel.entry_model().refers.get(panel.way_in)
        if not kind:
            continue
        present = {target for entry in panel.entries for target in entry.values_of(panel.way_in)}
        names = (
            f"{other_id}/{entry.id}"
            for other_id, other in edition.panels.items()
            if other.kind == kind
            for entry in other.entries
            if entry.id in present
        )
        for one in (entry_link(edition, name) for name in names):
            narrowed = narrowed_link(edition, panel_id, kind, str(one["entry"]))
            found.append({**narrowed, "icon": one["icon"], "title": one["title"]})
    return found
