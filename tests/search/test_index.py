"""What visitors type finds what they mean."""

from array import array
from dataclasses import replace
from itertools import product

import pytest
import queries
import synthetic
from things import ThingsThatComeFirst, index_of, matching, panel, similar, thing

from kiosk.content.edition import Edition
from kiosk.content.loader import load
from kiosk.content.panels.organizations import Organization
from kiosk.reading.values import LocalizedText
from kiosk.search.builder import publications
from kiosk.search.index import SearchIndex, code_of, row_of
from kiosk.search.similar import CHARACTERS


@pytest.fixture(scope="module")
def shipped(edition: Edition) -> SearchIndex:
    *_, index = publications(edition)
    return index


@pytest.fixture(scope="module")
def crowded(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The shipped content with 2,000 organizations more."""
    many = load(synthetic.write(tmp_path_factory.mktemp("many"), 2_000)).edition
    assert many
    made = [
        Organization.model_construct(
            id=entry, name=LocalizedText({"en": english, "zh": chinese}), kind="company", pinyin=pinyin or None
        )
        for entry, english, chinese, pinyin in queries.ORGANIZATIONS
    ]
    panel = edition.panels["organizations"]
    others = many.panels["organizations"].organizations
    bigger = panel.model_copy(update={"organizations": (*panel.organizations, *made, *others)})
    bigger.__dict__.pop("entries", None)
    return replace(edition, panels={**edition.panels, "organizations": bigger})


@pytest.fixture(scope="module")
def crowd(crowded: Edition) -> SearchIndex:
    *_, index = publications(crowded)
    return index


@pytest.mark.parametrize(("query", "name"), queries.SHIPPED)
def test_what_is_typed_finds_what_is_meant_first(shipped: SearchIndex, query: str, name: str) -> None:
    assert [hit.name for hit in shipped.find(query).hits][:1] == [name]


@pytest.mark.uncounted  # hundreds of queries, which counting makes three times as slow
@pytest.mark.parametrize(("query", "name"), [*queries.SHIPPED, *queries.MADE_UP])
def test_among_many_organizations_too(crowd: SearchIndex, query: str, name: str) -> None:
    assert [hit.name for hit in crowd.find(query).hits][:1] == [name]


@pytest.mark.uncounted
@pytest.mark.parametrize(("query", "name"), queries.AMONG_THREE)
def test_what_more_than_one_may_be_meant_by_finds_each_among_the_first(
    crowd: SearchIndex, query: str, name: str
) -> None:
    assert name in [hit.name for hit in crowd.find(query).hits][:3]


@pytest.mark.parametrize(
    "query", ["zzzz", "qzwxx", "inqxz", "xyzxyz", "vv", "asdfghjkl", "x1x1", "qqq www", "ß", "éàù"]
)
def test_letters_always_find_something_near(crowd: SearchIndex, shipped: SearchIndex, query: str) -> None:
    for index in (crowd, shipped):
        found = index.find(query)
        assert found.hits


def test_what_is_merely_nearest_has_no_marks(crowd: SearchIndex) -> None:
    hits = crowd.find("qzwxx").hits
    assert hits
    assert [hit.marks for hit in hits if hit.marks] == []


def test_an_empty_index_and_an_empty_query_find_nothing(shipped: SearchIndex) -> None:
    assert not SearchIndex().find("astra").hits
    assert not shipped.find("").hits
    assert not shipped.find(" - ").hits


def test_what_matched_is_marked_in_each_language(shipped: SearchIndex) -> None:
    assert shipped.find("likang").hits[0].marks == {"zh": ((2, 2),)}


@pytest.mark.parametrize(
    ("query", "name", "marks"),
    [
        ("zongke", "zhongke", {"zh": ((0, 2),)}),
        ("tangrma", "tangram", {"en": ((0, 6),)}),
        ("啊四里康", "astrazeneca", {"zh": ((0, 4),)}),
        ("phase 2", "zones/phase-2", {"en": ((0, 5),), "zh": ((2, 1),)}),
        ("astra qqzzx", "astrazeneca", {"en": ((0, 5),)}),
        ("tigermed hangzhuo", "tigermed", {"en": ((0, 7), (9, 8)), "zh": ((0, 2),)}),
    ],
)
def test_what_was_meant_is_marked(crowd: SearchIndex, query: str, name: str, marks: object) -> None:
    hit = crowd.find(query).hits[0]
    assert (hit.name.removeprefix("organizations/"), hit.marks) == (name, marks)


def test_a_similar_name_is_told_as_such(shipped: SearchIndex) -> None:
    found = shipped.find("tigermad")
    assert (found.hits[0].name, found.total) == ("organizations/tigermed", 0)
    assert shipped.find("tigermed").total == 1


def test_what_is_only_similar_is_not_counted(crowd: SearchIndex) -> None:
    found = crowd.find("Lantern Bridge Imaging Co. 111")
    assert found.total < 3
    assert found.total < len(found.hits)


def test_a_long_name_is_found_to_its_last_letter(shipped: SearchIndex) -> None:
    reading = "beijingdaxuechangsanjiaoweilaijishushengmingjiankangyanjiuyuan"
    for end in range(10, min(len(reading), 60) + 1):
        found = shipped.find(reading[:end])
        assert (found.hits[0].name, found.total) == ("organizations/peking-university-institute", 1), reading[:end]


@pytest.mark.parametrize(
    ("query", "beginning"),
    [
        ("phqxz", "ph"),
        ("astra zzz", "astra z"),
        ("zzqastra", "z"),
        ("  astra  qqq", "astra  q"),
        ("阿斯龘龘", "阿斯"),
        ("龘astra", ""),
        ("", ""),
    ],
)
def test_the_longest_beginning_that_finds_something(
    shipped: SearchIndex, monkeypatch: pytest.MonkeyPatch, query: str, beginning: str
) -> None:
    monkeypatch.setattr(SearchIndex, "_with_similar", None)  # it would take long at each key
    for end in range(len(query) + 1):
        found = shipped.beginning(query[:end])
    assert found == beginning
    assert shipped.beginning(query) == beginning


def test_names_come_before_texts(shipped: SearchIndex) -> None:
    assert shipped.find("confocal").hits[0].name == "organizations/hisky-medical"


@pytest.mark.parametrize(
    "query",
    ["", "a", "as", "aslk", "tiger", "peking ", "peking y", "2019", "zhong", "hzh", "pilot t", "phase ", "phase"],
)
@pytest.mark.uncounted
def test_every_key_that_is_offered_leads_to_a_result(shipped: SearchIndex, crowd: SearchIndex, query: str) -> None:
    for index in (shipped, crowd):
        for character in index.next_characters(query):
            found = index.find(query + character)
            assert found.total, character


def test_the_number_of_an_entry_sorts_by_rank_then_length_then_row() -> None:
    numbers = [code_of(*one) for one in product((-3, 0, 1, 2, 9), (0, 1, 40, 65_535), (0, 1, 70_000))]
    assert numbers == sorted(set(numbers))
    assert array("q", numbers).tolist() == numbers


def test_a_very_long_title_changes_no_rank() -> None:
    assert code_of(0, 65_534, 0) < code_of(0, 10**9, 3) < code_of(1, 0, 0)
    assert code_of(0, 65_535, 3) == code_of(0, 65_536, 3)


@pytest.mark.parametrize("rank", [-3, 0, 1, 9])
def test_the_number_of_an_entry_tells_its_row(rank: int) -> None:
    assert [row_of(code_of(rank, length, row)) for length in (0, 99_999) for row in (0, 7, 70_000)] == [
        0,
        7,
        70_000,
    ] * 2


def test_names_as_written_come_before_names_as_read_then_initials_then_texts() -> None:
    index = index_of(
        thing("in-text", "A", text="It is about ming vases."),
        thing("inner-initials", "An Maker Institute New Growth"),
        "Maker Institute New Growth Centre",
        "Maker Institute New Growth",
        thing("read-inside", {"zh": "北方的黄金的光明", "en": "North Gold Light of the Many Long Words Here"}),
        thing("read-longer", {"zh": "明天", "en": "Tomorrow and Tomorrow and Tomorrow and Tomorrow"}),
        thing("read-whole", {"zh": "明", "en": "A Very Long Name That Says Nothing of All This But More"}),
        "Very Long Name of a Laboratory Which Ends in Ming",
        "Mingle with Everybody Whom You Meet in the Evening Here",
        "Ming",
    )
    wanted = ["Ming", "Mingle with Everybody Whom You Meet in the Evening Here"]
    wanted += ["Very Long Name of a Laboratory Which Ends in Ming", "read-whole", "read-longer", "read-inside"]
    wanted += ["Maker Institute New Growth", "Maker Institute New Growth Centre", "inner-initials", "in-text"]
    assert matching(index, "ming") == wanted


def test_an_abbreviation_that_is_typed_whole_comes_with_whole_names() -> None:
    index = index_of("Mingle", thing("short", "Something Much Longer", short=("MING",)), "Ming")
    assert matching(index, "ming") == ["Ming", "short", "Mingle"]


def test_among_equals_a_low_rank_and_then_the_shorter_title_come_first() -> None:
    index = index_of("Torch ABC", "Torch B", "Torch A", first=panel("Torch ABCDE", kind=ThingsThatComeFirst))
    assert matching(index, "torch") == ["Torch ABCDE", "Torch B", "Torch A", "Torch ABC"]


def test_several_words_are_found_in_any_order_written_ones_before_read_ones_and_initials() -> None:
    index = index_of(
        thing("in-text", "Paper", text="A lab for ming vases."),
        thing("initials", "Paper Maker Institute New Growth Lab"),
        thing("read", {"zh": "光明", "en": "Light of the Many Long Words of Our Lab Here in Town"}),
        thing("written", "Lab of Many Other Very Long Names, Last of Them Is That of Ming, and of Another"),
    )
    for query in ("lab ming", "ming lab", "ming  lab", "min la"):
        assert matching(index, query) == ["written", "read", "initials", "in-text"]
    assert matching(index, "lab nowhere") == []


def test_words_typed_apart_are_found_in_names_where_they_are_one() -> None:
    index = index_of("AstraZeneca", thing("zh", {"zh": "阿斯利康"}))
    assert [matching(index, query) for query in ("astra zen", "ast ra", "a si li kang", "as lk")] == [
        ["AstraZeneca"], ["AstraZeneca"], ["zh"], ["zh"],
    ]  # fmt: skip


def test_letters_that_unicode_does_not_divide_are_found_by_plain_ones() -> None:
    index = index_of("Ørsted", "Łódź Æther")
    assert [matching(index, query) for query in ("orsted", "Ørs", "lodz", "aether", "ØRSTED")] == [
        ["Ørsted"], ["Ørsted"], ["Łódź Æther"], ["Łódź Æther"], ["Ørsted"],
    ]  # fmt: skip


def test_syllables_and_initials_can_be_mixed_in_four_to_twenty_four_letters() -> None:
    index = index_of(thing("a", {"zh": "阿斯利康"}), thing("z", {"zh": "中国药科大学研究院"}))
    assert [matching(index, query) for query in ("asli", "aslika", "aslikang", "silk")] == [["a"]] * 4
    assert [matching(index, query) for query in ("sli", "xslikang", "aslikanx", "aslik9")] == [[]] * 4
    assert matching(index, "zguoyaokedaxueyanjiuyuan") == ["z"]
    assert matching(index, "zhguoyaokedaxueyanjiuyuan") == []
    assert index.find("aslikang").hits[0].marks == {"zh": ((0, 4),)}


def test_one_initial_and_one_syllable_are_mixed_too() -> None:
    index = index_of(thing("c", {"zh": "重庆山城药业"}), thing("x", {"zh": "城西"}))
    assert [matching(index, query) for query in ("cqing", "chongq", "shanchengy", "yyao")] == [["c"]] * 3 + [[]]
    assert matching(index, "ccyao") == []


def test_mixed_letters_are_asked_only_where_nothing_else_is_found() -> None:
    index = index_of(thing("a", {"zh": "阿斯利康"}), "Asli Lab")
    assert matching(index, "asli") == ["Asli Lab"]


def test_with_fewer_than_three_that_match_similar_ones_follow() -> None:
    two = index_of("Torch A", "Torch B", "Torcs")
    assert (matching(two, "torch"), similar(two, "torch")) == (["Torch A", "Torch B"], ["Torcs"])
    three = index_of("Torch A", "Torch B", "Torch C", "Torcs")
    assert (matching(three, "torch"), similar(three, "torch")) == (["Torch A", "Torch B", "Torch C"], [])


def test_no_more_hits_come_than_are_wanted() -> None:
    index = index_of(*(f"Torch {number:03}" for number in range(70)), "Paper", "Papes")
    assert (len(index.find("torch").hits), index.find("torch").total) == (60, 70)
    assert [hit.name for hit in index.find("torch", 2).hits] == ["things/Torch 000", "things/Torch 001"]
    assert [hit.name for hit in index_of("Torch", "Torch A", "Torch B").find("torch", 2).hits][1:] == ["things/Torch A"]
    assert [hit.name for hit in index.find("paper", 1).hits] == ["things/Paper"]
    assert [hit.name for hit in index.find("paper", 2).hits] == ["things/Paper", "things/Papes"]


@pytest.mark.parametrize(("names", "marks"), [(29, ((0, 5), (6, 4))), (30, ((0, 5),))])
def test_what_thirty_names_hold_is_no_mistake(names: int, marks: object) -> None:
    hits = index_of(*(f"Torch {number}" for number in range(names)), "Paper Torcs").find("torch paper").hits
    assert [(hit.name, hit.marks) for hit in hits] == [("things/Paper Torcs", {"": marks})]


def test_where_no_entry_holds_all_words_those_that_hold_the_rarest_come() -> None:
    index = index_of("Torch One", "Torch Two", "Paper Three")
    assert similar(index, "torch paper") == ["Paper Three"]
    assert index.find("torch paper").hits[0].marks == {"": ((0, 5),)}


def test_at_most_eight_come_where_no_entry_holds_all_words() -> None:
    index = index_of(*(f"Torch {number}" for number in range(12)))
    assert len(similar(index, "torch qqqqqq")) == 8


def test_digits_in_what_was_mistyped_are_meant() -> None:
    index = index_of("Torch 5", "Torch 7")
    assert similar(index, "trch7") == ["Torch 7"]


def test_words_are_also_looked_for_as_one_word_that_was_mistyped() -> None:
    index = index_of("Torchlight")
    assert similar(index, "torc hlihgt") == ["Torchlight"]


def test_characters_of_a_name_in_another_order_are_similar() -> None:
    index = index_of(thing("a", {"zh": "阿斯利康"}), thing("b", {"zh": "山城"}))
    assert similar(index, "康阿龘龘龘龘龘龘") == ["a"]


SMALL = index_of(
    thing("astra", {"en": "AstraZeneca", "zh": "阿斯利康"}, text="Makes paper. 制造纸张", short=("AZX", "7", "ASXY")),
    thing("hisky", {"en": "Hisky Medical 360", "zh": "海斯凯尔医学"}),
    thing("boao", {"en": "Partnership at Boao", "zh": "博鳌合作"}, words=("20190305",)),
    thing("phase", {"en": "Phase II of the Park", "zh": "园区二期"}),
    thing("pku", {"en": "Peking University", "zh": "北京大学"}, text="Peking has a lake."),
)


@pytest.mark.parametrize(
    "query",
    ["", " ", "a", "as", "az", "asl", "asli", "aslik", "aslika", "h", "hi", "his", "hs", "p", "pe", "pa", "ph", "phase", "phase ",
     "peking", "peking ", "peking u", "u pe", "zen a", "2", "20", "2019", "boao 2", "boao ", "3", "m", "me", "ma", "l", "la",
     "阿", "阿斯", "医 h", "hisky m", "med h", "bei", "beij", "beijing d", "daxue ", "7", "pape", "qq"],
)  # fmt: skip
def test_the_keys_that_lead_on_are_those_with_which_something_is_found(query: str) -> None:
    wanted = {one for one in CHARACTERS if SMALL.find(query + one).total}
    if query.strip() and not query[-1].isspace() and SMALL.find(query).total:
        wanted.add(" ")
    assert SMALL.next_characters(query) == wanted


def test_what_many_do_not_hear_lights_no_key() -> None:
    index = index_of(thing("one", {"zh": "女娲"}), thing("two", {"zh": "女神"}))
    assert index.next_characters("") == {"n", "w", "s"}
    assert index.next_characters("nv ") == {"n", "w", "s"}


def test_keys_lead_on_among_the_names_of_very_many_too() -> None:
    index = index_of(*(f"Torch {first}{second}" for first in "abcdefghijk" for second in "opqrstuvwxy"), "Paper z")
    assert len(index.find("torch").hits) == 60
    assert index.next_characters("torch ") == {*"abcdefghijk", "t"}
    assert index.next_characters("torch a") == {*"opqrstuvwxy", " "}


def test_keys_that_lead_on_only_by_mixed_letters_are_lit_where_few_are_found() -> None:
    few = index_of(*(thing(str(at), {"zh": f"阿斯利康{sign}"}) for at, sign in enumerate("甲乙丙")))
    many = index_of(*(thing(str(at), {"zh": f"阿斯利康{sign}"}) for at, sign in enumerate("甲乙丙丁")))
    assert "i" in few.next_characters("asl")
    assert "i" not in many.next_characters("asl")
    assert matching(many, "asli") == ["0", "1", "2", "3"]


def test_the_last_answers_lie_on_the_index_that_gave_them() -> None:
    before, after = index_of("Torch"), index_of("Torch", "Torch Two")
    for _ in range(2):
        assert [one.find("torch").total for one in (before, after)] == [1, 2]
        assert [one.find("torch two").total for one in (before, after)] == [0, 1]
        assert [one.beginning("torch two") for one in (before, after)] == ["torch t", "torch two"]
        assert [one.next_characters("torch tw") for one in (before, after)] == [set(), {"o", " "}]


def test_an_answer_is_the_same_whatever_was_asked_before() -> None:
    index = index_of(*(thing(str(at), f"Torch {at}", text=f"正文{at}纸张") for at in range(20)))
    asked = ["torch", "torch 1", "正", "正文", "正文1", "文1纸", "1 torch", "trch", "纸", "纸张"]
    first = [replace(index).find(query) for query in asked]
    assert [index.find(query) for query in (*asked, *reversed(asked))] == [*first, *reversed(first)]
