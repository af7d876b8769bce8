"""The search as QML reads it: what was typed, what it finds, which keys lead on."""

from collections.abc import Mapping, Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.background import Background, Work
from kiosk.content.edition import Edition
from kiosk.search import LONGEST_QUERY
from kiosk.viewmodels.guide import GuideViewModel
from kiosk.viewmodels.links import ways_in
from kiosk.viewmodels.results import Results, hit_rows, results
from kiosk.viewmodels.rows import RowsModel

if TYPE_CHECKING:
    from kiosk.search.index import SearchIndex

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SearchViewModel(QObject):
    """Everything in the guide by its name. While nothing is typed, the hits are examples of every panel."""

    queryChanged = Signal()
    foundChanged = Signal()
    readyChanged = Signal()
    waysChanged = Signal()
    columnsChanged = Signal()
    _published = Signal(object, object)

    def __init__(self, guide: GuideViewModel, background: Background) -> None:
        """Search what `guide` shows, as soon as `fill` has been called."""
        super().__init__()
        self._guide = guide
        self._background = background
        self._edition: Edition | None = None
        self._index: SearchIndex | None = None
        self._work: Work | None = None
        self._query = ""
        self._columns = 1
        self._results = Results()
        self._lines = RowsModel({"cards": lambda row: list(row.cards), "turns": lambda row: row.turns}, (), self)
        self._published.connect(self._use)
        guide.changed.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Read what the guide shows, in a thread, and search it as far as it has been read."""
        if self._guide.edition is None or self._guide.edition is self._edition:
            return
        from kiosk.search.builder import publications  # not for the first frame
        from kiosk.search.index import SearchIndex

        if self._work:
            self._work.tell_to_stop()
        self._index = self._index or SearchIndex()
        edition = self._edition = self._guide.edition

        def publish(stopped: Event) -> None:
            for index in publications(edition, stopped.is_set):
                self._published.emit(edition, index)

        self._work = self._background.start("search", publish)
        self.waysChanged.emit()
        self._look_again()

    def close(self) -> None:
        """Stop what runs beside, for good; to be called before the end."""
        self._guide.changed.disconnect(self.fill)
        if self._work:
            self._work.stop()

    @Slot(object, object)
    def _use(self, edition: Edition, index: "SearchIndex") -> None:
        # A signal that was already under way may be of the edition before. Where all of that
        # has been read, it is searched until all of the newer one has been.
        if edition is self._edition and (index.complete or not self.ready):
            self._index = index
            self._look_again()
            self.readyChanged.emit()

    @Slot()
    def _look_again(self) -> None:
        """Find the same again in what is there now; the view keeps its place."""
        self._results = results(self._edition, self._index, self._query)
        rows = hit_rows(self._results, self._columns)
        # What stays the same is left alone: a finger may be on it.
        if tuple(rows) != self._lines.rows:
            self._lines.update(rows, [row.name for row in self._lines.rows], [row.name for row in rows])
        self.foundChanged.emit()

    def _find_anew(self) -> None:
        self._results = results(self._edition, self._index, self._query)
        self._lines.replace(hit_rows(self._results, self._columns))
        self.queryChanged.emit()
        self.foundChanged.emit()

    @Property(int, constant=True)
    def longestQuery(self) -> int:
        """How many characters of a query are kept."""
        return LONGEST_QUERY

    @Property(str, notify=queryChanged)
    def query(self) -> str:
        """What has been typed, at most `longestQuery` characters."""
        return self._query

    @query.setter
    def query(self, query: str) -> None:
        self._write(query)

    def _write(self, query: str) -> None:
        signs = (" " if one.isspace() else one for one in query)
        cleaned = "".join(one for one in signs if one.isprintable())[:LONGEST_QUERY].lstrip()
        if cleaned != self._query:
            self._query = cleaned
            self._find_anew()
        elif cleaned != query:
            self.queryChanged.emit()  # the field still shows what was left out

    @Slot(str)
    def type(self, character: str) -> None:
        """Add a character at the end."""
        self._write(self._query + character)

    @Slot()
    def erase(self) -> None:
        """Take the last character away."""
        self._write(self._query[:-1])

    @Slot()
    def clear(self) -> None:
        """Take everything away."""
        self._write("")

    @Property(int, notify=foundChanged)
    def count(self) -> int:
        """How many hits are shown."""
        return len(self._results.hits)

    @Property("QVariantMap", notify=foundChanged)
    def best(self) -> Mapping[str, object]:
        """The first hit; empty where there is none."""
        return dict(self._results.hits[0]) if self._results.hits else {}

    @Property(RowsModel, constant=True)
    def lines(self) -> RowsModel:
        """What was found, where it is, its names, and what of them matched: lines of `columns` hits, under the role `cards`; similar names begin where `turns`."""
        return self._lines

    @Property(int, notify=columnsChanged)
    def columns(self) -> int:
        """How many hits stand in a line."""
        return self._columns

    @columns.setter
    def columns(self, columns: int) -> None:
        if columns != self._columns and columns > 0:
            self._columns = columns
            self._lines.replace(hit_rows(self._results, columns))
            self.columnsChanged.emit()

    @Property(int, notify=foundChanged)
    def total(self) -> int:
        """How many entries match, shown or not; the hits after them are similar names."""
        return self._results.total

    @Property(bool, notify=readyChanged)
    def ready(self) -> bool:
        """Whether everything can be found."""
        return self._index is not None and self._index.complete

    @Property(str, notify=foundChanged)
    def leads(self) -> str:
        """The characters that still lead to a result."""
        return self._results.leads

    @Property(str, notify=foundChanged)
    def shorter(self) -> str:
        """Where nothing matched, the longest beginning of what was typed that does; else empty."""
        return self._results.shorter

    @Property(str, notify=foundChanged)
    def onward(self) -> str:
        """The characters that lead on after `shorter`, but for the space; empty where these are too many to help."""
        return self._results.onward

    @Property("QVariantList", notify=waysChanged)
    def ways(self) -> Sequence[object]:
        """Return links to where something is whatever was typed: each panel, and each directory by sector."""
        return ways_in(self._edition) if self._edition else []
