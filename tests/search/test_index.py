"""What visitors type finds what they mean."""

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

import pytest
import queries
import synthetic

from kiosk.content.edition import Edition
from kiosk.content.loader import load
from kiosk.content.panels.organizations import Organization
from kiosk.reading.values import LocalizedText
from kiosk.search.index import SearchIndex


@pytest.fixture(scope="module")
def shipped(edition: Edition) -> SearchIndex:
    index = SearchIndex()
    index.fill(edition)
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
    index = SearchIndex()
    index.fill(crowded)
    return index


@pytest.fixture
def short_turns() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.parametrize(("query", "name"), queries.SHIPPED)
def test_what_is_typed_finds_what_is_meant_first(shipped: SearchIndex, query: str, name: str) -> None:
    assert [hit.name for hit in shipped.find(query).hits][:1] == [name]


@pytest.mark.parametrize(("query", "name"), [*queries.SHIPPED, *queries.MADE_UP])
def test_among_many_organizations_too(crowd: SearchIndex, query: str, name: str) -> None:
    assert [hit.name for hit in crowd.find(query).hits][:1] == [name]


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


@pytest.mark.usefixtures("short_turns")
def test_what_is_there_is_found_while_the_index_is_filled(crowded: Edition) -> None:
    index = SearchIndex()
    filling = threading.Thread(target=index.fill, args=(crowded,))
    totals: list[int] = []
    filling.start()
    for query in cycle(("made up", "zhezi", "yxgs", "方谜语", "tangram 为测试", "aslikang", "qzwxx", "phase 2")):
        for end in range(1, len(query) + 1):
            assert all(hit.name in crowded.entries for hit in index.find(query[:end]).hits)
            index.next_characters(query[:end])
        found = index.find("made up")
        totals.append(found.total)
        if not filling.is_alive():
            break
    filling.join()
    assert totals == sorted(totals)
    assert len(set(totals)) > 2
    assert index.find("made up").total == 2_000


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
    monkeypatch.setattr(shipped, "_with_similar", None)  # it would take long at each key
    for end in range(len(query) + 1):
        found = shipped.beginning(query[:end])
    assert found == beginning
    assert shipped.beginning(query) == beginning


def test_names_come_before_texts(shipped: SearchIndex) -> None:
    assert shipped.find("confocal").hits[0].name == "organizations/hisky-medical"


def test_a_filling_that_is_stopped_leaves_the_index_unready(edition: Edition) -> None:
    index = SearchIndex()
    index.fill(edition, lambda: True)
    assert not index.ready


@pytest.mark.parametrize(
    "query",
    ["", "a", "as", "aslk", "tiger", "peking ", "peking y", "2019", "zhong", "hzh", "pilot t", "phase ", "phase"],
)
def test_every_key_that_is_offered_leads_to_a_result(shipped: SearchIndex, crowd: SearchIndex, query: str) -> None:
    for index in (shipped, crowd):
        for character in index.next_characters(query):
            found = index.find(query + character)
            assert found.total, character
            assert found.total, character
