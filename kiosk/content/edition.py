"""One complete, checked set of content: what the guide shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kiosk.content.collation import Order, order
from kiosk.content.models import Entry, Guide, Image, Panel, values_in


@dataclass(frozen=True)
class Edition:
    """The guide and its panels by id, in the order of guide.yaml.

    Entries are named as content names them: `panel/entry`.
    """

    folder: Path
    guide: Guide
    panels: Mapping[str, Panel]

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """Every entry of every panel under its name."""
        return {f"{panel}/{entry.id}": entry for panel, model in self.panels.items() for entry in model.entries}

    @cached_property
    def rows(self) -> Mapping[str, Mapping[str, int]]:
        """For each panel, the position of each entry by its id, in the order of the file or of time."""
        return {
            panel: {entry.id: row for row, entry in enumerate(model.entries)} for panel, model in self.panels.items()
        }

    @cached_property
    def pictures(self) -> frozenset[str]:
        """The files of all pictures, by their path in the folder."""
        models = (self.guide, *self.panels.values())
        return frozenset(value.file for model in models for _, value in values_in(model) if isinstance(value, Image))

    @cached_property
    def orders(self) -> Mapping[str, Mapping[str, Order]]:
        """For each directory, its entries as each language sorts them."""
        codes = self.guide.codes
        return {
            name: {code: order(panel.entries, panel.filter_keys(), code, codes) for code in codes}
            for name, panel in self.panels.items()
            if panel.directory
        }

    def warm_up(self) -> None:
        """Work out what is looked up later."""
        _ = self.entries, self.rows, self._much_related, self.pictures, self.orders

    def find(self, kind: str, entry_id: str) -> str | None:
        """Return the name of the entry with this id in a panel of this `kind`."""
        for panel, model in self.panels.items():
            if model.kind == kind and f"{panel}/{entry_id}" in self.entries:
                return f"{panel}/{entry_id}"
        return None

    def place_of(self, entry: Entry) -> Entry | None:
        """Return the entry that says where on the campus `entry` is, or None."""
        kind = entry.refers.get(entry.place_key, "")
        names = (self.find(kind, target) for target in (entry.values_of(entry.place_key) if kind else ()))
        return next((self.entries[name] for name in names if name), None)

    def related(self, name: str) -> tuple[str, ...]:
        """Return what belongs to an entry: what it names, then what names it, each once."""
        return self._relations.get(name, ())

    def related_by_panel(self, name: str) -> Mapping[str, Sequence[str]]:
        """Return the same by the panel in which they are."""
        return self._much_related.get(name) or _by_panel(self.related(name))

    @cached_property
    def _much_related(self) -> Mapping[str, Mapping[str, Sequence[str]]]:
        return {name: _by_panel(targets) for name, targets in self._relations.items() if len(targets) > _MANY}

    @cached_property
    def _relations(self) -> Mapping[str, tuple[str, ...]]:
        named: dict[str, dict[str, None]] = {name: {} for name in self.entries}
        for name, entry in self.entries.items():
            for target in (*entry.see_also, *(self.find(kind, other) for kind, other in entry.refers_to)):
                if target and target != name:
                    named[name][target] = None
        both = {name: dict(targets) for name, targets in named.items()}
        for name, targets in named.items():
            for target in targets:
                both[target].setdefault(name)
        return {name: tuple(targets) for name, targets in both.items()}


_MANY = 100
"""How many relations of one entry take too long to be sorted whenever it is shown."""


def _by_panel(names: Sequence[str]) -> Mapping[str, Sequence[str]]:
    panels: dict[str, list[str]] = {}
    for name in names:
        panels.setdefault(name.split("/")[0], []).append(name)
    return panels
