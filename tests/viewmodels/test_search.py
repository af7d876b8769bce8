"""The search asks one index at a time, and takes the next one whole."""

from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal
from things import edition_of, panel

from kiosk.content.edition import Edition
from kiosk.search import LONGEST_QUERY
from kiosk.search.builder import publications
from kiosk.viewmodels.search import SearchViewModel


class Guide(QObject):
    """What is shown, to be set at once."""

    changed = Signal()
    edition: Edition | None = None

    def show(self, edition: Edition) -> None:
        self.edition = edition
        self.changed.emit()


class LaterWork:
    """Work that waits until the test has it done."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def start(self, _name: str, do: object) -> SimpleNamespace:
        self.do = do
        return SimpleNamespace(tell_to_stop=lambda: self.told.append("stop"))

    def finish(self) -> None:
        self.do(Event())


@pytest.fixture
def guide() -> Guide:
    return Guide()


@pytest.fixture
def work() -> LaterWork:
    return LaterWork()


@pytest.fixture
def search(guide: Guide, work: LaterWork) -> SearchViewModel:
    view = SearchViewModel(guide, work)
    view.query = "thing"
    return view


def things(count: int, word: str = "Thing") -> Edition:
    return edition_of(*(f"{word} {number}" for number in range(count)))


def names(view: SearchViewModel) -> list[str]:
    return [card["entryId"] for row in view.lines.rows for card in row.cards]


def test_the_first_edition_is_searched_as_far_as_it_has_been_read(search: SearchViewModel, guide: Guide) -> None:
    edition = things(70)
    guide.show(edition)
    assert (search.total, search.ready, names(search)) == (0, False, [])
    begun, whole = publications(edition)
    search._use(edition, begun)
    assert (search.total, search.ready, len(names(search))) == (64, False, 60)
    assert "q" in search.leads
    search._use(edition, whole)
    assert (search.total, search.ready) == (70, True)
    assert "q" not in search.leads


def test_a_newer_edition_is_searched_once_it_has_been_read_whole(
    search: SearchViewModel, guide: Guide, work: LaterWork
) -> None:
    guide.show(things(2))
    work.finish()
    newer = edition_of("Thing 1", "Thing New", *(f"Other {number}" for number in range(70)))
    guide.show(newer)
    assert names(search) == ["Thing 1"], "what is no more is not shown"
    begun, whole = publications(newer)
    search._use(newer, begun)
    assert names(search) == ["Thing 1"]
    assert search.ready
    search._use(newer, whole)
    assert names(search) == ["Thing 1", "Thing New"]


def test_an_index_of_an_edition_that_is_not_shown_any_more_is_not_asked(
    search: SearchViewModel, guide: Guide, work: LaterWork
) -> None:
    before, newer = things(5), things(3)
    guide.show(before)
    assert not work.told
    guide.show(newer)
    assert work.told == ["stop"]
    work.finish()
    *_, late = publications(before)
    search._use(before, late)
    assert search.total == 3


def test_what_leads_on_after_a_shorter_query_is_that_of_the_newest_index(
    search: SearchViewModel, guide: Guide, work: LaterWork
) -> None:
    search.query = "thinqq"
    for title, onward in (("Thing", "g"), ("Think", "k")):
        guide.show(edition_of(title))
        work.finish()
        assert (search.shorter, search.onward) == ("thin", onward)


def test_entries_of_several_panels_are_examples_while_nothing_is_typed(search: SearchViewModel, guide: Guide) -> None:
    search.query = ""
    guide.show(edition_of("A", "B", "C", others=panel("D", "E")))
    assert names(search) == ["A", "D", "B", "E"]


@pytest.mark.parametrize(
    ("before", "written", "kept", "told"),
    [
        ("a", "a", "a", 0),
        ("a", "ab", "ab", 1),
        ("a", "a\n", "a ", 1),
        ("a", "a\x07", "a", 1),
        ("a", "  a", "a", 1),
        ("", " ", "", 1),
        ("a", "\u3000b", "b", 1),
        ("a", "x" * 200, "x" * LONGEST_QUERY, 1),
    ],
)
def test_a_query_is_kept_without_what_cannot_be_shown_and_whoever_wrote_more_is_told(
    search: SearchViewModel, before: str, written: str, kept: str, told: int
) -> None:
    search.query = before
    heard: list[str] = []
    search.queryChanged.connect(lambda: heard.append(search.query))
    search.query = written
    assert search.query == kept
    assert heard == [kept] * told


def test_characters_are_added_and_taken_away_at_the_end(search: SearchViewModel) -> None:
    search.clear()
    for character in "ab c":
        search.type(character)
    assert search.query == "ab c"
    search.erase()
    search.erase()
    assert search.query == "ab"
    search.clear()
    search.erase()
    assert search.query == ""


def test_lines_have_as_many_columns_as_there_are_and_at_least_one(
    search: SearchViewModel, guide: Guide, work: LaterWork
) -> None:
    guide.show(things(5))
    work.finish()
    told: list[int] = []
    search.columnsChanged.connect(lambda: told.append(search.columns))
    for columns in (2, 2, 0, -1):
        search.columns = columns
    assert told == [2]
    assert [len(row.cards) for row in search.lines.rows] == [2, 2, 1]
    assert (search.count, search.best["entryId"]) == (5, names(search)[0])
