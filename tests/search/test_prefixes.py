"""Prefixes lead to the entries in which a word begins with them."""

import random
from itertools import pairwise

import pytest

from kiosk.search import LONGEST_QUERY
from kiosk.search.prefixes import DEPTH, END, HEAD, Prefixes, PrefixesBuilder

TEXTS = {
    "astrazeneca": (0, 5),
    "astra": (0,),
    "asilikang": (0, 1, 3, 5),
    "aa": (0,),
    "a": (0,),
    "phase2": (0, 5),
    "phase25": (0, 5),
    "阿斯利康": (0, 1, 2, 3),
    "阿斯": (0,),
    "g7": (0, 1),
}


def built(texts: dict[str, tuple[int, ...]] = TEXTS) -> Prefixes:
    builder = PrefixesBuilder()
    for code, (text, starts) in enumerate(texts.items()):
        builder.add(text, starts, code)
    for _ in builder.build():
        pass
    return builder.built


def words(texts: dict[str, tuple[int, ...]]) -> list[tuple[str, int]]:
    return [(text[start:] + END, code) for code, (text, starts) in enumerate(texts.items()) for start in starts]


PREFIXES = sorted(
    {word[:size] for word, _ in words(TEXTS) for size in range(1, len(word) + 1)} | {"b", "ab", "aaa", "斯阿"}
)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_prefix_leads_to_the_entries_with_a_word_that_begins_with_it(prefix: str) -> None:
    wanted = {code for word, code in words(TEXTS) if word.startswith(prefix)}
    table = built()
    assert table.codes(prefix) == wanted
    assert table.any(prefix) is bool(wanted)
    for code in range(len(TEXTS)):
        assert table.meets(prefix, {code, -1}) is (code in wanted)
    assert not table.meets(prefix, set())


@pytest.mark.parametrize("prefix", ["", *(prefix for prefix in PREFIXES if END not in prefix)])
def test_what_follows_a_prefix_is_known(prefix: str) -> None:
    followers = {word[len(prefix)] for word, _ in words(TEXTS) if word.startswith(prefix) and len(word) > len(prefix)}
    assert built().after(prefix) == followers


def test_with_its_end_only_a_whole_text_is_found() -> None:
    table = built()
    assert table.codes("astra" + END) == {1}
    assert table.codes("zeneca" + END) == {0}
    assert table.codes("a" + END) == {4}
    assert table.codes("astraz" + END) == set()


@pytest.mark.parametrize(
    ("first", "heads"),
    [
        ("a", {"astra", "asili", "aa", "a"}),
        ("as", {"astra", "asili"}),
        ("ph", {"phase"}),
        ("2", {""}),
        ("阿", {"阿斯利康", "阿斯"}),
        ("b", set()),
    ],
)
def test_the_heads_of_words_end_before_numbers(first: str, heads: set[str]) -> None:
    assert built().heads(first) == heads
    assert all(len(head) <= HEAD for head in heads)


def test_different_words_are_told_once_up_to_a_size() -> None:
    table = built()
    assert list(table.words("astra", 20)) == ["astra", "astrazeneca"]
    assert list(table.words("astra", 7)) == ["astra", "astraze"]
    assert list(table.words("phas", 20)) == ["phase"]
    assert list(table.words("asi", 4)) == ["asil"]
    assert list(table.words("b", 4)) == []


def test_nothing_is_found_where_nothing_was_added() -> None:
    for table in (Prefixes(), built({}), built({"astra": ()}), built({"": (0,)})):
        assert (table.codes("a"), table.any("a"), table.after(""), table.heads("a")) == (set(), False, set(), set())
        assert table.text == ""


def test_a_whole_query_and_the_end_after_it_are_told_apart() -> None:
    same = "x" * (LONGEST_QUERY - 1)
    table = built({same + "a": (0,), same + "b": (0,), same + "ab": (0,), same + "aa": (0,)})
    assert table.codes(same + "a" + END) == {0}
    assert table.codes(same + "a") == {0, 2, 3}
    assert table.codes(same + "b") == {1}
    assert table.after(same) == {"a", "b"}
    assert table.after(same + "a") == {END, "a", "b"}


def test_what_is_longer_than_any_query_is_found_by_its_beginning() -> None:
    same = "x" * DEPTH
    table = built({same + "b": (0,), same + "a": (0,), same[1:] + "z": (0,)})
    assert table.codes(same + "q") == {0, 1}
    assert table.after(same) == set()
    assert table.after(same[1:]) == {"x", "z"}


def test_places_are_kept_in_order_however_often_more_are_added() -> None:
    chance = random.Random(5)  # noqa: S311
    builder = PrefixesBuilder()
    texts: dict[str, tuple[int, ...]] = {}
    for _ in range(6):
        for _ in range(40):
            text = "".join(chance.choices("ab7", k=chance.randint(1, 9)))
            if text not in texts:
                texts[text] = (0, *sorted({chance.randrange(len(text)) for _ in range(2)} - {0}))
                builder.add(text, texts[text], len(texts) - 1)
        for _ in builder.build():
            pass
        for prefix in {word[:size] for word, _ in words(texts) for size in (1, 2, 3, 5, 9)}:
            assert builder.built.codes(prefix) == {code for word, code in words(texts) if word.startswith(prefix)}
        for bucket in builder.built.buckets.values():
            tails = [builder.built.text[place : place + DEPTH].split(END)[0] + END for place in bucket.places]
            assert all(one <= other for one, other in pairwise(tails))


def test_what_was_built_is_never_changed_and_shares_what_stays() -> None:
    builder = PrefixesBuilder()
    builder.add("astra", (0,), 0)
    builder.add("zeneca", (0,), 1)
    assert builder.built.codes("a") == set()
    list(builder.build())
    first = builder.built
    builder.add("assay", (0,), 2)
    assert first.codes("as") == {0}
    list(builder.build())
    assert builder.built is not first
    assert (first.codes("as"), first.codes("z"), first.after("as")) == ({0}, {1}, {"t"})
    assert (builder.built.codes("as"), builder.built.codes("z")) == ({0, 2}, {1})
    assert builder.built.buckets["ze"] is first.buckets["ze"]
    assert builder.built.after("as") == {"t", "s"}


def test_building_pauses_after_each_pair_of_first_characters() -> None:
    builder = PrefixesBuilder()
    for code, text in enumerate(["aa", "ab", "ba", "abc"]):
        builder.add(text, (0,), code)
    pauses = 0
    for _ in builder.build():
        pauses += 1
        assert not builder.built.any("a"), "nothing half built is seen"
    assert pauses == 1 + len({"aa", "ab", "ba"})
    assert builder.built.codes("ab") == {1, 3}
