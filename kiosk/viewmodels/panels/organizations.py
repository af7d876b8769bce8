"""The directory of organizations: sorted, under letters, with filters whose counts follow each other, cards in rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.models import Entry
from kiosk.content.panels.organizations import Organizations
from kiosk.viewmodels.directory import CardRow, Directory, DirectoryInputs, directory
from kiosk.viewmodels.panel import PanelInputs, PanelViewModel
from kiosk.viewmodels.rows import RowsModel

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_PREVIEWED = 8


@QmlElement
class OrganizationsViewModel(PanelViewModel):
    """Organizations, featured ones first, filtered by kind, sector and zone."""

    filtersChanged = Signal()
    columnsChanged = Signal()
    languageChanged = Signal()
    linesChanged = Signal()
    narrowed = Signal()
    """Other filters were chosen: what is shown begins anew."""

    def __init__(self, panel_id: str, parent: QObject) -> None:
        """Stand for the panel `panel_id`, in one column until QML says how many fit."""
        super().__init__(panel_id, parent)
        self._directory_inputs: DirectoryInputs | None = None
        self._directory = Directory()
        self._lines = RowsModel(
            {"cards": lambda row: [self.entry_map(card) for card in row.cards], "heading": lambda row: row.heading},
            (),
            parent=self,
        )

    def derive(self, inputs: PanelInputs) -> None:
        """Work the directory out anew; a filter that the edition does not have any more is lifted."""
        if self._directory_inputs is None:
            self._directory_inputs = DirectoryInputs(inputs.edition, inputs.panel_id)
            self._follow()
        else:
            # In a turn of its own, so that thousands of organizations delay no frame.
            QTimer.singleShot(0, self._follow)

    @Slot()
    def _follow(self) -> None:
        """Show the newer edition; rows that it has too keep their places."""
        before = self._become(edition=self.inputs.edition)
        self._lines.update(self._directory.rows, _names(before.rows), _names(self._directory.rows))
        self.linesChanged.emit()
        self.filtersChanged.emit()

    def _become(self, **changes: Any) -> Directory:
        """Work the directory out from inputs of which some have changed; return what it was before."""
        before = self._directory
        self._directory_inputs = replace(self._wanted, **changes)
        self._directory = directory(self._directory_inputs)
        return before

    @property
    def _wanted(self) -> DirectoryInputs:
        assert self._directory_inputs, "a directory is asked only after it was shown"  # noqa: S101
        return self._directory_inputs

    def entry_map(self, entry: Entry) -> dict[str, object]:
        """Return an organization with its kind in words and a monogram in any case."""
        described = self.inputs.panel.described(entry)
        return {
            **super().entry_map(entry),
            "kindTitle": dict(self.inputs.writer.words(described)) if described else {},
            "monogram": entry.monogram_letters,
        }

    @Property("QVariantMap", notify=filtersChanged)
    def filters(self) -> Mapping[str, str]:
        """What is wanted of the entries: the id by the key under which it stands, such as `zone`. Empty for all.

        What was set and the edition does not have is left out, until an edition has it.
        """
        return {one.key: one.chosen for one in self._directory.filters if one.chosen}

    @filters.setter
    def filters(self, filters: Mapping[str, str]) -> None:
        wanted = {key: chosen for key, chosen in filters.items() if chosen}
        if wanted != self._wanted.filters:
            self._become(filters=wanted)
            self._lines.replace(self._directory.rows)
            self.linesChanged.emit()
            self.filtersChanged.emit()
            self.narrowed.emit()

    @Property("QVariantList", notify=filtersChanged)
    def filterGroups(self) -> Sequence[object]:
        """Return `key`, `chosen`, `count` without it, and `choices` of each filter: those that have organizations.

        A choice has `id`, `title` and `count`, how many it would show within the other filters.
        """
        return [
            {
                "key": one.key,
                "chosen": one.chosen,
                "count": one.any_count,
                "choices": [
                    {"id": choice.id, "title": dict(choice.title.texts), "count": choice.count}
                    for choice in one.choices
                ],
            }
            for one in self._directory.filters
        ]

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The language by which the directory is sorted."""
        return self._wanted.language

    @language.setter
    def language(self, language: str) -> None:
        if language != self._wanted.language:
            before = self._become(language=language)
            # About as many rows as before, each with other cards: the place in the list stays.
            self._lines.update(self._directory.rows, range(len(before.rows)), range(len(self._directory.rows)))
            self.languageChanged.emit()
            self.linesChanged.emit()

    @Property(int, notify=columnsChanged)
    def columns(self) -> int:
        """How many cards stand in a row."""
        return self._wanted.columns

    @columns.setter
    def columns(self, columns: int) -> None:
        if columns != self._wanted.columns and columns > 0:
            self._become(columns=columns)
            self._lines.replace(self._directory.rows)
            self.columnsChanged.emit()
            self.linesChanged.emit()

    @Property("QVariantList", notify=linesChanged)
    def letters(self) -> Sequence[object]:
        """`letter` and `row` of each letter: its first line, or -1; empty where there are few organizations."""
        return [{"letter": letter, "row": row} for letter, row in self._directory.letters.items()]

    @Property(int, notify=filtersChanged)
    def shownCount(self) -> int:
        """How many organizations the filters show."""
        return self._directory.shown

    @Property(int, notify=filtersChanged)
    def allCount(self) -> int:
        """How many organizations there are without filters."""
        return self._directory.total

    @Property(RowsModel, constant=True)
    def lines(self) -> RowsModel:
        """Rows of cards under the role `cards`, with the words above them under `heading`."""
        return self._lines

    @Property("QVariantList", notify=filtersChanged)
    def first(self) -> Sequence[object]:
        """Return the monograms of the first organizations, for a small picture of all."""
        return [entry.monogram_letters for entry in self.inputs.panel.entries[:_PREVIEWED]]

    @Property("QVariantMap", notify=filtersChanged)
    def total(self) -> Mapping[str, object]:
        """How many there are in all, named here or not; empty where content does not say."""
        return self.inputs.writer.map(cast("Organizations", self.inputs.panel).total)

    @Property(bool, notify=filtersChanged)
    def allNamed(self) -> bool:
        """Whether the guide names as many as there are in all, or more because more have come since."""
        return all_named(cast("Organizations", self.inputs.panel))


def _names(rows: Sequence[CardRow]) -> list[object]:
    return [row.name for row in rows]


def all_named(panel: Organizations) -> bool:
    """Return whether a panel names at least as many organizations as it says that there are in all."""
    said = panel.total.value.best() if panel.total else ""
    number = re.fullmatch(r"\D*(\d+|\d{1,3}(?:,\d{3})+)\s*\+?", said, re.ASCII)
    return number is not None and len(panel.entries) >= int(number[1].replace(",", ""))
