"""What a directory shows, from its inputs alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from small import edition, organization

from kiosk.viewmodels.directory import Directory, DirectoryInputs, Filter, directory

FEW = [
    organization("Delta", zone="north", sectors="[bio, devices]"),
    organization("Alpha", kind="school", sectors="[bio]"),
    organization("Charlie", zone="south", featured="true"),
    organization("Bravo", zone="south", sectors="[devices]"),
]


def inputs(folder: Path, organizations: Sequence[str] = FEW, **changes: object) -> DirectoryInputs:
    return replace(DirectoryInputs(edition(folder, organizations), "directory"), **changes)


def rows(found: Directory) -> list[list[str]]:
    return [[card.id for card in row.cards] for row in found.rows]


def filters(found: Directory) -> Mapping[str, Filter]:
    return {one.key: one for one in found.filters}


def counts(found: Directory, key: str) -> dict[str, int]:
    return {choice.id: choice.count for choice in filters(found)[key].choices}


def test_few_stand_in_the_order_of_their_names_with_featured_ones_first_and_without_letters(tmp_path: Path) -> None:
    found = directory(inputs(tmp_path))
    assert rows(found) == [["charlie"], ["alpha"], ["bravo"], ["delta"]]
    assert [row.heading for row in found.rows] == [""] * 4
    assert found.letters == {}
    assert (found.total, found.shown) == (4, 4)


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        (2, [["charlie", "alpha"], ["bravo", "delta"]]),
        (3, [["charlie", "alpha", "bravo"], ["delta"]]),
        (4, [["charlie", "alpha", "bravo", "delta"]]),
        (9, [["charlie", "alpha", "bravo", "delta"]]),
    ],
)
def test_rows_hold_as_many_cards_as_there_are_columns(tmp_path: Path, columns: int, wanted: list[list[str]]) -> None:
    assert rows(directory(inputs(tmp_path, columns=columns))) == wanted


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        ({"kind": "company"}, ["bravo", "charlie", "delta"]),
        ({"kind": "school"}, ["alpha"]),
        ({"sectors": "bio"}, ["alpha", "delta"]),
        ({"zone": "south"}, ["bravo", "charlie"]),
        ({"kind": "company", "sectors": "devices"}, ["bravo", "delta"]),
        ({"kind": "company", "sectors": "devices", "zone": "south"}, ["bravo"]),
        ({"kind": "school", "zone": "south"}, []),
        ({"sectors": "empty"}, []),
    ],
)
def test_filters_show_what_has_all_that_is_wanted(tmp_path: Path, wanted: dict[str, str], shown: list[str]) -> None:
    found = directory(inputs(tmp_path, filters=wanted, columns=9))
    assert sorted(card for row in rows(found) for card in row) == shown
    assert (found.total, found.shown) == (4, len(shown))
    assert {key: one.chosen for key, one in filters(found).items() if one.chosen} == wanted


@pytest.mark.parametrize("wanted", [{"zone": "gone"}, {"kind": "gone"}, {"sectors": "gone"}, {"colour": "red"}])
def test_a_choice_that_the_edition_does_not_have_is_lifted(tmp_path: Path, wanted: dict[str, str]) -> None:
    found = directory(inputs(tmp_path, filters=wanted))
    assert found.shown == 4
    assert not any(one.chosen for one in found.filters)


def test_a_filter_counts_its_choices_within_the_others(tmp_path: Path) -> None:
    found = directory(inputs(tmp_path, filters={"zone": "south"}))
    assert counts(found, "kind") == {"company": 2, "school": 0}
    assert counts(found, "sectors") == {"bio": 0, "devices": 1}
    assert counts(found, "zone") == {"north": 1, "south": 2}
    assert [filters(found)[key].any_count for key in ("kind", "sectors", "zone")] == [2, 2, 4]


def test_a_filter_offers_what_some_have_in_the_order_of_the_content(tmp_path: Path) -> None:
    found = directory(inputs(tmp_path))
    assert list(filters(found)) == ["kind", "sectors", "zone"]
    assert [choice.title.best(["en"]) for choice in filters(found)["sectors"].choices] == ["Bio", "Devices"]
    assert [choice.title.best(["en"]) for choice in filters(found)["kind"].choices] == ["Companies", "Schools"]


def many(count: int, letters: str, featured: int = -1) -> list[str]:
    """Return so many organizations, in turn under each of these letters."""
    return [
        organization(f"{letters[number % len(letters)]}{number:02}", featured=str(number == featured).lower())
        for number in range(count)
    ]


@pytest.mark.parametrize(("count", "lettered"), [(19, False), (20, True)])
def test_from_twenty_on_there_are_letters(tmp_path: Path, count: int, *, lettered: bool) -> None:
    found = directory(inputs(tmp_path, many(count, "AB")))
    assert bool(found.letters) is lettered
    assert bool(found.rows[0].heading) is lettered


@pytest.mark.parametrize(("count", "headings"), [(24, ["A", "B", "C", "D"]), (23, [""])])
def test_with_six_under_each_letter_every_letter_begins_a_row(tmp_path: Path, count: int, headings: list[str]) -> None:
    found = directory(inputs(tmp_path, many(count, "ABCD"), columns=4))
    assert [row.heading for row in found.rows if row.heading] == [heading for heading in headings if heading]
    assert [len(row.cards) for row in found.rows[:2]] == ([4, 2] if headings[0] else [4, 4])


def test_featured_ones_stand_before_the_letters_and_under_theirs(tmp_path: Path) -> None:
    found = directory(inputs(tmp_path, many(24, "AB", featured=23), columns=3))
    assert (rows(found)[0], found.rows[0].heading) == (["b23"], "featured")
    assert [row.heading for row in found.rows if row.heading] == ["featured", "A", "B"]
    assert [row.name for row in found.rows if "b23" in [card.id for card in row.cards]] == [
        ("featured", "b23"),
        ("B", found.rows[-1].cards[0].id),
    ]


def test_featured_ones_among_few_under_each_letter_part_from_the_rest(tmp_path: Path) -> None:
    found = directory(inputs(tmp_path, many(20, "ABCDEFGH", featured=3), columns=5))
    assert [row.heading for row in found.rows if row.heading] == ["featured", "from-a-to-z"]
    assert found.shown == 20
    assert sum(len(row.cards) for row in found.rows) == 21


def test_each_letter_knows_its_first_row_and_the_others_have_none(tmp_path: Path) -> None:
    found = directory(inputs(tmp_path, many(24, "AC", featured=1), columns=5))
    assert found.letters["A"] == 1
    assert found.letters["C"] == 4
    assert {letter for letter, row in found.letters.items() if row >= 0} == {"A", "C"}
    assert found.letters["B"] == found.letters["#"] == -1
    assert len(found.letters) == 27


def test_a_language_has_its_own_order(tmp_path: Path) -> None:
    organizations = [
        "  - {id: one, name: {en: Zebra, zh: 阿}, kind: company}",
        "  - {id: two, name: {en: Apple, zh: 中}, kind: company}",
    ]
    start = inputs(tmp_path, organizations)
    assert rows(directory(replace(start, language="en"))) == [["two"], ["one"]]
    assert rows(directory(replace(start, language="zh"))) == [["one"], ["two"]]
    assert rows(directory(replace(start, language="xx"))) == [["two"], ["one"]]


def test_a_directory_of_nobody_is_empty(tmp_path: Path) -> None:
    found = directory(inputs(tmp_path, []))
    assert (found.total, found.shown, found.rows, found.letters) == (0, 0, [], {})
    assert [one.choices for one in found.filters] == [[], [], []]
