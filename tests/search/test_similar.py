"""What was probably meant: typing errors, what sounds alike, and what is nearest."""

import pytest
from things import index_of, thing

from kiosk.search.index import SearchIndex
from kiosk.search.similar import Meant, Similar, Way, _without_longer, rarest, together


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return index_of(
        "Torch", "Lanterns", "Zhongke Lab", "Bridge of Sighs and Long Tales", "中山大学", "中心医院", "重庆山城药业", "A5"
    )  # fmt: skip


@pytest.fixture(scope="module")
def similar(index: SearchIndex) -> Similar:
    return index._similar


def meant(index: SearchIndex, way: Way) -> list[tuple[int, str, list[str]]]:
    """Return how far, what, and the titles that hold it."""
    rows = [(one, sorted(index._row(code).titles[0].text for code in one.codes)) for one in way]
    return [(one.far, one.text, titles) for one, titles in rows]


@pytest.mark.parametrize("typed", ["torhc", "otrch", "torc", "toorch", "torck", "tprch", "xorch", "orch", "xtorch"])
def test_a_typing_error_is_mended(index: SearchIndex, similar: Similar, typed: str) -> None:
    (one,) = meant(index, similar.meant(typed))
    assert one[0] == 2
    assert one[2] == ["Torch"]
    assert "torch".startswith(one[1])


@pytest.mark.parametrize("typed", ["trhoc", "xoxch", "to", "tor", "oxc", "torxx", "xxtorch"])
def test_two_errors_in_a_short_word_and_any_in_a_very_short_one_are_not(similar: Similar, typed: str) -> None:
    assert similar.meant(typed) == []


@pytest.mark.parametrize("typed", ["lamtirns", "lnaternss", "lanerms", "alnetrns", "lantxxrns"])
def test_two_errors_are_mended_from_seven_letters(index: SearchIndex, similar: Similar, typed: str) -> None:
    far = {titles[0]: far for far, _, titles in meant(index, similar.meant(typed))}
    assert far == {"Lanterns": 4}


@pytest.mark.parametrize("typed", ["lxmtirns", "lanxxx", "lantxxx", "xxnterns"])
def test_three_errors_and_two_in_six_letters_are_not(similar: Similar, typed: str) -> None:
    assert similar.meant(typed) == []


def test_the_beginning_of_a_word_is_mended_too(index: SearchIndex, similar: Similar) -> None:
    assert meant(index, similar.meant("lamte")) == [(2, "lante", ["Lanterns"])]


def test_the_word_itself_was_not_merely_meant(similar: Similar) -> None:
    assert "torch" not in [one.text for one in similar.meant("torch")]
    assert "lanterns" not in [one.text for one in similar.meant("lanterns")]


def test_digits_are_meant(similar: Similar) -> None:
    assert similar.meant("12345") == []


def test_initials_are_mended_from_four_to_eight_letters_and_are_farther() -> None:
    index = index_of("Quiet Willow Xylem Yard Zone Jade Vale Kite Ring")
    title = [index.rows[0].titles[0].text]
    assert meant(index, index._similar.meant("qwxz")) == [(3, "qwx", title)]
    assert meant(index, index._similar.meant("qwxyzjkv")) == [(3, "qwxyzjv", title), (5, "qwxyzj", title)]
    assert index._similar.meant("qwxyzjvrk") == []
    assert index._similar.meant("qxw") == []


def test_very_long_words_are_not_mended() -> None:
    name = "abcdefghij" * 4
    index = index_of(name + "klm")
    assert [one.far for one in index._similar.meant(name[:-1] + "x")] == [2, 4]
    assert index._similar.meant(name + "x") == []


def test_what_sounds_alike_is_nearer_than_an_error(index: SearchIndex, similar: Similar) -> None:
    assert meant(index, similar.meant("zongsan"))[0] == (1, "zolsal", ["中山大学"])
    assert meant(index, similar.meant("con"))[0] == (1, "col", ["重庆山城药业"])
    assert similar.meant("co") == []
    assert [one.far for one in similar.meant("zongsan")] == sorted(one.far for one in similar.meant("zongsan"))


def test_other_characters_of_the_same_sound_are_meant(index: SearchIndex, similar: Similar) -> None:
    assert (
        meant(index, similar.meant("钟山"))
        == [
            (1, "zhongshan", ["中山大学"]),
            (2, "zolsal", ["中山大学"]),
            (2, "钟山", []),
        ][:2]
    )


def test_a_name_with_most_of_the_characters_is_meant(index: SearchIndex, similar: Similar) -> None:
    found = meant(index, similar.meant("大学山"))
    assert (2, "大学山", ["中山大学"]) in found
    assert (3, "山大京", ["中山大学"]) in meant(index, similar.meant("山大京"))
    assert meant(index, similar.meant("山龘京")) == []
    assert meant(index, similar.meant("龘")) == []


def test_characters_are_not_read_aloud_where_no_name_is() -> None:
    index = index_of("Torch")
    assert index._similar.meant("钟山") == []
    assert index._similar.nearest("钟山") == []


def test_names_that_hold_two_characters_of_a_word_are_found_those_with_rare_ones_first() -> None:
    index = index_of("甲乙", "甲丙", "甲丁", "乙丁戊", "己", "庚")
    way = index._similar.by_signs("甲乙丁")
    assert [title for _, _, titles in meant(index, way) for title in titles] == ["乙丁戊", "甲乙", "甲丁"]
    assert [one.far for one in way] == [0, 1, 2]
    assert {one.text for one in way} <= set("甲乙丁")
    assert index._similar.by_signs("己庚") == []
    assert index._similar.by_signs("abc") == []


def test_at_most_eight_names_are_found_by_characters() -> None:
    index = index_of(*(f"甲乙{number}" for number in range(9)))
    assert len(index._similar.by_signs("甲乙")) == 8


def test_the_longest_part_that_a_name_begins_with_is_nearest(index: SearchIndex, similar: Similar) -> None:
    assert meant(index, similar.nearest("torchlight")) == [(0, "torch", ["Torch"])]
    assert meant(index, similar.nearest("mytorch")) == [(0, "torch", ["Torch"])]
    assert (
        meant(index, similar.nearest("torchx")) == meant(index, similar.nearest("xtorch")) == [(0, "torch", ["Torch"])]
    )
    assert meant(index, similar.nearest("白中山大学")) == [(0, "zhongshandaxue", ["中山大学"])]


def test_a_part_of_four_letters_tells_nothing() -> None:
    index = index_of("Torc", "Light")
    for letters in ("torcxxxx", "xxxxtorc"):
        assert {one.text for one in index._similar.nearest(letters)} == {""}


def test_of_both_ends_the_rarer_is_nearest() -> None:
    index = index_of("Torch A", "Torch B", "Light")
    assert meant(index, index._similar.nearest("torchlight")) == [(0, "light", ["Light"])]


def test_at_most_eight_names_are_nearest() -> None:
    index = index_of(*(f"Torch {number}" for number in range(9)))
    assert [len(one.codes) for one in index._similar.nearest("torchlight")] == [8]


def test_letters_that_mean_nothing_find_names_with_the_same_first_letter(index: SearchIndex, similar: Similar) -> None:
    near = meant(index, similar.nearest("tzzzz"))
    assert [(far, text) for far, text, _ in near] == [(0, ""), (1, ""), (2, "")]
    assert {title for _, _, titles in near for title in titles} == {"Torch", "Bridge of Sighs and Long Tales"}
    assert meant(index, similar.nearest("tochrhhh"))[0][2] == ["Torch"]


def test_a_first_letter_that_no_name_has_is_passed_over() -> None:
    index = index_of("Torch", "Apple")
    for letters, title in (("qt", "Torch"), ("qqq", "Apple")):
        near = meant(index, index._similar.nearest(letters))
        assert {one for _, _, titles in near for one in titles} == {title}


def test_nearest_are_at_most_eight_words_of_three_names_each() -> None:
    coined = [f"q{first}{second}" for first in "abcdefghijk" for second in "vwxyz"]
    index = index_of(
        *coined, *(thing(f"{word}-{n}", f"{word.title()} Qavern {n}") for word in coined[:1] for n in range(5))
    )
    way = index._similar.nearest("qavzzz")
    assert len(way) == 8
    assert max(len(one.codes) for one in way) == 3


@pytest.mark.parametrize("typed", ["q", "7", "12345"])
def test_a_letter_and_digits_have_nothing_near(similar: Similar, typed: str) -> None:
    assert similar.nearest(typed) == []


def test_nothing_is_near_where_there_is_nothing() -> None:
    assert SearchIndex()._similar.nearest("torch") == []
    assert SearchIndex()._similar.meant("torch") == []


A, B, C = {1, 2}, {2, 3}, {3}


def test_entries_that_hold_something_meant_by_each_word_come_together_the_nearest_first() -> None:
    ways = [[Meant(0, "a", A), Meant(2, "b", B)], [Meant(1, "c", B), Meant(3, "d", C)]]
    assert list(together(ways)) == [{2}, {2, 3}, {3}]
    assert list(together(ways[:1])) == [A, B]
    assert list(together([[Meant(2, "b", B), Meant(0, "a", A)]])) == [A, B]
    assert list(together([])) == []


def test_what_is_as_far_comes_at_once() -> None:
    assert list(together([[Meant(1, "a", A), Meant(1, "c", C)]])) == [A | C]


def test_of_words_that_no_entry_holds_all_the_rarest_are_kept() -> None:
    many, few, other, none = (
        [Meant(0, text, codes)] for text, codes in (("m", {1, 2, 3}), ("f", {3}), ("o", {4, 5}), ("n", set()))
    )
    assert rarest([many, few, other, none]) == [few, many]
    assert rarest([other, many]) == [other]
    assert rarest([none]) == []


def test_a_word_that_only_meets_one_of_those_kept_is_left_out() -> None:
    first, second, third = [Meant(0, "a", {1})], [Meant(0, "b", {1, 2})], [Meant(0, "c", {2, 3, 4})]
    assert rarest([third, second, first]) == [first, second]


def test_pieces_that_begin_with_a_better_one_are_left_out() -> None:
    assert _without_longer({"torc": 1, "torch": 1, "torchx": 2, "tor": 2}, 3) == {"torc": 1, "tor": 2}
    assert _without_longer({"torchx": 1, "tarch": 1}, 4, "torch") == {"tarch": 1}
    assert _without_longer({"torc": 1, "torch": 1}, 5) == {"torc": 1, "torch": 1}
    assert list(_without_longer({"torb": 1, "tora": 1, "tor": 1, "abc": 2}, 4)) == ["tor", "tora", "torb", "abc"]
