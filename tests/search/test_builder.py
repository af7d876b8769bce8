"""An edition is read into indexes, each finding more, beside the thread that asks them."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, replace
from itertools import count, cycle

import pytest
from things import ThingsThatComeFirst, ThingsThatComeLast, edition_of, index_of, matching, panel, thing

from kiosk.search.builder import SearchIndexBuilder, publications
from kiosk.search.index import Found, SearchIndex
from kiosk.search.marks import spellings

QUERIES = ("t", "thing", "thing 1", "thing 19", "19", "tihng", "shiwu", "sw", "事物", "事", "text 7", "正文")


def things(number: int) -> list[object]:
    return [
        thing(f"t-{at}", {"en": f"Thing {at}", "zh": f"事物{at}"}, text=f"Text {at}, 正文{at}.")
        for at in range(1, number + 1)
    ]


def answers(index: SearchIndex) -> list[tuple[Found, frozenset[str], str]]:
    fresh = replace(index)  # without the last answers
    return [(fresh.find(query), fresh.next_characters(query), fresh.beginning(query)) for query in QUERIES]


@pytest.fixture
def short_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.parametrize(
    ("number", "sizes"),
    [(0, [0]), (1, [1]), (63, [63]), (64, [64]), (65, [64, 65]), (128, [64, 128]), (200, [64, 128, 200])],
)
def test_batches_double_and_only_the_last_index_is_complete(number: int, sizes: list[int]) -> None:
    published = list(publications(edition_of(*things(number))))
    assert [len(index.rows) for index in published] == sizes
    assert [index.complete for index in published] == [False] * (len(sizes) - 1) + [True]
    assert [index.find("thing").total for index in published] == sizes


def test_what_was_published_is_never_changed_by_what_is_published_later() -> None:
    seen = [(index, answers(index)) for index in publications(edition_of(*things(300)))]
    assert len({id(index) for index, _ in seen}) == len(seen) == 4
    assert all(answers(index) == before for index, before in seen)
    assert seen[0][1] != seen[-1][1]


@pytest.mark.usefixtures("short_turns")
def test_an_older_index_gives_the_same_answers_while_a_newer_one_is_made() -> None:
    published: list[SearchIndex] = []
    making = threading.Thread(target=lambda: published.extend(publications(edition_of(*things(600)))))
    older = index_of(*things(70))
    before = answers(older)
    making.start()
    asked = 0
    while making.is_alive():
        assert answers(older) == before
        for index in published[-1:]:
            assert index.find("thing").total == len(index.rows)
        asked += 1
    making.join()
    assert asked > 1
    assert len(published) == 5
    assert published[-1].find("thing").total == 600


@pytest.mark.usefixtures("short_turns")
def test_what_was_read_so_far_is_found_meanwhile() -> None:
    newest = SearchIndex()

    def make() -> None:
        nonlocal newest
        for index in publications(edition_of(*things(600))):
            newest = index

    making = threading.Thread(target=make)
    making.start()
    totals = [0]
    for query in cycle(QUERIES):
        running = making.is_alive()
        index = newest  # who asks holds one index
        assert len(index.find(query).hits) <= len(index.rows)
        totals.append(index.find("thing").total)
        if not running:
            break
    making.join()
    assert totals == sorted(totals)
    assert len(set(totals)) > 2
    assert totals[-1] == 600


def test_nothing_of_an_index_can_be_set() -> None:
    index = index_of("Torch")
    for name in ("tables", "rows", "texts", "syllables", "complete"):
        with pytest.raises(FrozenInstanceError):
            setattr(index, name, None)
    result = index.find("torch")
    values = [(result, "total"), (result.hits[0], "name"), (index.tables.written, "text"), (index._similar, "names")]
    values += [(index.tables.written.buckets["to"], "codes"), (index._similar.meant("torc")[0], "far")]
    values += [(spellings("Torch", ())[0], "text")]
    for value, name in values:
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, None)


def test_another_index_begins_without_the_last_answers() -> None:
    index = index_of("Torch")
    index.find("torch")
    assert index._answers.ranked
    assert not replace(index)._answers.ranked


def test_indexes_share_what_stays_the_same() -> None:
    first, second = publications(edition_of(*(f"Alpha {n}" for n in range(64)), "Beta"))
    assert second.rows[:64] == first.rows
    assert second.rows[0] is first.rows[0]
    assert second.tables.written.buckets["al"] is first.tables.written.buckets["al"]
    assert "be" not in first.tables.written.buckets


@pytest.mark.parametrize("pieces", [0, 1, 2, 15, 16, 17, 40, 200])
def test_a_reading_that_is_stopped_ends_before_its_next_piece_of_work(pieces: int) -> None:
    number, told = count(), list[bool]()

    def stopped() -> bool:
        told.append(next(number) >= pieces)
        return told[-1]

    whole = list(publications(edition_of(*things(200))))
    published = list(publications(edition_of(*things(200)), stopped))
    assert told == [False] * pieces + [True]
    assert len(published) < len(whole)
    assert not any(index.complete for index in published)


def test_a_piece_of_work_is_four_entries_or_one_bucket() -> None:
    steps = SearchIndexBuilder(edition_of(*things(60))).build()
    pieces = [step for step in steps if step is None]
    *_, index = publications(edition_of(*things(60)))
    buckets = sum(len(table.buckets) for table in index.tables)
    assert len(pieces) == 60 // 4 + len(index.tables) + buckets


def test_an_index_goes_as_soon_as_nobody_holds_it() -> None:
    index = index_of("Torch", "阿斯利康")
    for query in ("torch", "阿斯", "trch", "zzz"):
        assert index.find(query).hits
        index.next_characters(query)
        index.beginning(query)
    gone = weakref.ref(index)
    gc.disable()  # which nobody waits for
    del index
    left = gone()
    gc.enable()
    assert left is None


def test_panels_that_rank_first_are_read_and_found_first() -> None:
    first, last = panel("Alpha A", kind=ThingsThatComeFirst), panel("Alpha C", kind=ThingsThatComeLast)
    edition = edition_of("Alpha B Long", "Alpha B", last=last, first=first)
    *_, index = publications(edition)
    assert [row.name for row in index.rows] == [
        "first/Alpha A",
        "things/Alpha B Long",
        "things/Alpha B",
        "last/Alpha C",
    ]
    assert matching(index, "alpha") == ["Alpha A", "Alpha B", "Alpha B Long", "Alpha C"]


def test_an_entry_is_found_by_the_reading_that_it_brings() -> None:
    index = index_of(thing("read", {"zh": "重庆"}, pinyin="zhong qing"), thing("plain", {"zh": "重庆"}))
    assert matching(index, "chongqing") == ["plain"]
    assert matching(index, "zhongqing") == ["read", "plain"]


def test_an_abbreviation_is_found_when_it_is_typed_whole() -> None:
    index = index_of(thing("one", "Torch", short=("XY-Z", "Q")))
    assert [matching(index, query) for query in ("xyz", "XY Z", "q", "xy", "x", "xyzz")] == [["one"]] * 3 + [[]] * 3


def test_words_that_are_also_found_are_found_by_their_beginnings() -> None:
    index = index_of(thing("one", "Torch", words=("2019-11", "Expo")))
    assert [matching(index, query) for query in ("2019", "201911", "2019 11", "exp", "11", "xpo")] == [["one"]] * 4 + [
        []
    ] * 2


def test_texts_are_searched_by_the_beginnings_of_words_and_by_any_chinese_characters() -> None:
    index = index_of(thing("one", "Torch", text="It measures paper. 检测纸张 和 卵石"))
    assert [matching(index, query) for query in ("meas", "paper", "测纸", "石")] == [["one"]] * 4
    assert [matching(index, query) for query in ("easures", "张和", "tmeasures")] == [[]] * 3


def test_a_syllable_is_learned_from_the_first_reading_of_a_chinese_character_only() -> None:
    assert index_of(thing("one", {"en": "Lab", "zh": "重庆A5"})).syllables == {"chong", "qing"}
