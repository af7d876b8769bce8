"""What the search screen shows, from its inputs alone."""

from pathlib import Path

import pytest
from small import edition, organization

from kiosk.content.edition import Edition
from kiosk.search.builder import publications
from kiosk.search.index import SearchIndex
from kiosk.viewmodels.results import KEYS, Results, hit_rows, results

NAMES = ["Astra", "Astral", "Astoria", "Bravo", "𠮷田 Labs", "Zebra"]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    organizations = [organization(name) for name in NAMES if name.isascii()]
    organizations.append("  - {id: yoshida, name: {en: 𠮷田 Labs}, kind: company, monogram: YL}")
    return edition(tmp_path_factory.mktemp("shown"), organizations)


@pytest.fixture(scope="module")
def index(shown: Edition) -> SearchIndex:
    *_, whole = publications(shown)
    return whole


def ids(found: Results) -> list[str]:
    return [f"{hit['panelId']}/{hit['entryId']}" for hit in found.hits]


def test_before_there_is_an_edition_there_is_nothing_and_every_key_leads_on() -> None:
    found = results(None, SearchIndex(), "astra")
    assert (found.hits, found.total, found.leads) == ((), 0, KEYS)


def test_while_nothing_is_typed_there_are_examples_of_every_panel_in_turn(shown: Edition, index: SearchIndex) -> None:
    found = results(shown, index, "  ")
    assert ids(found) == ["sectors/bio", "zones/north", "directory/astra", "sectors/devices"]
    assert (found.total, found.shorter, found.onward) == (0, "", "")


def test_a_hit_says_where_it_leads_what_is_on_it_and_what_matched(shown: Edition, index: SearchIndex) -> None:
    (hit,) = results(shown, index, "bravo").hits
    assert hit == {
        "panelId": "directory",
        "entryId": "bravo",
        "kind": "organizations",
        "sheet": True,
        "icon": "building-2",
        "monogram": "B",
        "panelTitle": {"en": "Directory", "zh": "机构"},
        "title": {"en": "Bravo", "zh": "Bravo"},
        "marks": {"en": [[0, 5]], "zh": [[0, 5]]},
    }


def test_marks_are_counted_as_qml_counts_characters(shown: Edition, index: SearchIndex) -> None:
    (hit,) = results(shown, index, "labs").hits
    assert hit["monogram"] == "YL"
    assert hit["marks"] == {"en": [[4, 4]]}, "a rare character counts as two"


def test_the_keys_that_lead_on_are_those_of_the_keyboard(shown: Edition, index: SearchIndex) -> None:
    found = results(shown, index, "ast")
    assert (found.total, found.leads) == (3, "or ")
    assert results(shown, index, "astra").leads == "l "


def test_until_everything_has_been_read_every_key_may_lead_on(shown: Edition, index: SearchIndex) -> None:
    begun = SearchIndex(index.tables, index.rows, index.texts, index.syllables, complete=False)
    assert results(shown, begun, "ast").leads == KEYS


def test_a_query_in_vain_offers_its_beginning_and_the_keys_that_lead_on_from_it(
    shown: Edition, index: SearchIndex
) -> None:
    found = results(shown, index, "astq")
    assert (found.total, found.shorter, found.onward) == (0, "ast", "or")
    assert ids(found), "what was probably meant"
    assert results(shown, index, "ast").shorter == ""


def test_what_the_edition_does_not_have_any_more_is_not_shown(tmp_path: Path, index: SearchIndex) -> None:
    newer = edition(tmp_path, [organization("Astra")])
    assert ids(results(newer, index, "ast")) == ["directory/astra"]


def hits(count: int) -> list[dict[str, str]]:
    return [{"panelId": "p", "entryId": str(number)} for number in range(count)]


@pytest.mark.parametrize(
    ("count", "total", "columns", "wanted"),
    [
        (0, 0, 2, []),
        (4, 0, 2, [("01", False), ("23", False)]),
        (5, 5, 2, [("01", False), ("23", False), ("4", False)]),
        (5, 9, 3, [("012", False), ("34", False)]),
        (5, 3, 2, [("01", False), ("2", False), ("34", True)]),
        (6, 1, 2, [("0", False), ("12", True), ("34", False), ("5", False)]),
        (3, 1, 1, [("0", False), ("1", True), ("2", False)]),
    ],
)
def test_similar_names_begin_a_row_of_their_own(
    count: int, total: int, columns: int, wanted: list[tuple[str, bool]]
) -> None:
    rows = hit_rows(Results(hits(count), total), columns)
    assert [("".join(card["entryId"] for card in row.cards), row.turns) for row in rows] == wanted


def test_a_row_is_known_again_by_its_hits() -> None:
    one, two = hit_rows(Results(hits(2), 1), 1)
    assert (one.name, two.name) == ((False, "p/0"), (True, "p/1"))
