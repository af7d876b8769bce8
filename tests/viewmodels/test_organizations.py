"""The directory: featured organizations first, filters whose counts follow each other."""

from dataclasses import replace
from pathlib import Path

import pytest
import synthetic
from PySide6.QtCore import QObject

from kiosk.content.collation import key
from kiosk.content.edition import Edition
from kiosk.content.loader import load
from kiosk.content.panels.organizations import Organization
from kiosk.viewmodels.panels import make_panel
from kiosk.viewmodels.panels.organizations import OrganizationsViewModel
from kiosk.viewmodels.words import Writer


@pytest.fixture
def keeper() -> QObject:
    return QObject()


@pytest.fixture
def directory(edition: Edition, keeper: QObject) -> OrganizationsViewModel:
    return make_panel(edition, "organizations", Writer(["en", "zh"]), keeper)


def shown(directory: OrganizationsViewModel) -> list[Organization]:
    return [card for line in directory.lines.rows for card in line.cards]


def counts(directory: OrganizationsViewModel, key: str) -> dict[str, int]:
    group = next(one for one in directory.filterGroups if one["key"] == key)
    return {str(choice["id"]): int(choice["count"]) for choice in group["choices"]}


def test_featured_organizations_come_first(directory: OrganizationsViewModel) -> None:
    featured = [organization.featured for organization in shown(directory)]
    assert featured == sorted(featured, reverse=True)
    assert True in featured
    assert False in featured


def test_the_count_of_each_kind_follows_the_chosen_sector(directory: OrganizationsViewModel) -> None:
    assert sum(counts(directory, "kind").values()) == directory.allCount
    directory.filters = {"sectors": "medical-equipment"}
    assert counts(directory, "kind") == {"company": 1, "institute": 0}


def test_the_count_of_each_sector_follows_the_chosen_kind(directory: OrganizationsViewModel) -> None:
    directory.filters = {"kind": "institute"}
    assert counts(directory, "sectors") == {"biopharmaceuticals": 1, "medical-equipment": 0}


def test_a_filter_that_the_edition_does_not_have_is_asked_for_once(directory: OrganizationsViewModel) -> None:
    told: list[bool] = []
    directory.narrowed.connect(lambda: told.append(True))
    for _ in range(2):
        directory.filters = {"kind": "company", "zone": "gone"}
        assert directory.filters == {"kind": "company"}
    assert told == [True]


def test_a_count_is_what_choosing_it_shows(directory: OrganizationsViewModel) -> None:
    found = counts(directory, "kind")
    assert found
    for kind, count in found.items():
        directory.filters = {"kind": kind}
        assert directory.shownCount == count == len(shown(directory))


def test_no_filter_shows_all(directory: OrganizationsViewModel) -> None:
    directory.filters = {"kind": "institute"}
    directory.filters = {"kind": ""}
    assert directory.shownCount == directory.allCount == len(shown(directory))


def test_cards_stand_in_as_many_columns_as_fit(directory: OrganizationsViewModel) -> None:
    before = shown(directory)
    directory.columns = 2
    assert [len(line.cards) for line in directory.lines.rows][:-1] == [2] * ((directory.allCount - 1) // 2)
    assert shown(directory) == before


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("{en: AstraZeneca, zh: 阿斯利康}", "A"),
        ("{en: China Pharmaceutical University Research Institute}", "CPU"),
        ("{zh: 阿斯利康}", "阿"),
        ("{en: institute of health}", "I"),
    ],
)
def test_a_monogram_is_the_initials_or_the_first_character(name: str, letters: str) -> None:
    import yaml

    organization = Organization.model_validate({"id": "a", "name": yaml.safe_load(name), "kind": "company"})
    assert organization.monogram_letters == letters


def test_featured_organizations_stand_before_the_letters_and_under_theirs(large: Edition, keeper: QObject) -> None:
    panel = large.panels["organizations"]
    last = max(panel.organizations, key=lambda one: one.name.texts["en"])
    others = [one.model_copy(update={"featured": one is last}) for one in panel.organizations]
    bigger = panel.model_copy(update={"organizations": tuple(others)})
    bigger.__dict__.pop("entries", None)
    edition = replace(large, panels={**large.panels, "organizations": bigger})
    view = make_panel(edition, "organizations", Writer(["en", "zh"]), keeper)
    first, second, *_, end = view.lines.rows
    assert ([one.id for one in first.cards], first.heading) == ([last.id], "featured")
    assert len(second.heading) == 1
    assert last.id in {one.id for one in end.cards}
    assert len(view.lines.rows) == len(others) + 1
    headings = [line.heading for line in view.lines.rows if line.heading]
    letters = edition.orders["organizations"]["en"].letters
    assert headings == ["featured", *sorted(set(letters))]
    view.columns = 3
    letter_of = {one.id: one.name.texts["en"][0] for one in others}
    for line in view.lines.rows[1:]:
        assert len({letter_of[one.id] for one in line.cards}) == 1
    view.columns = 1
    rows = {letter["letter"]: letter["row"] for letter in view.letters}
    assert rows[last.name.texts["en"][0]] > len(others) / 2
    assert min(row for row in rows.values() if row >= 0) == 1


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    found = load(synthetic.write(tmp_path_factory.mktemp("large"), 200)).edition
    assert found
    return found


@pytest.fixture
def long_directory(large: Edition, keeper: QObject) -> OrganizationsViewModel:
    return make_panel(large, "organizations", Writer(["en", "zh"]), keeper)


def test_the_counts_of_each_group_follow_the_other_two(long_directory: OrganizationsViewModel) -> None:
    chosen = {"kind": "company", "sectors": "medical-equipment", "zone": "phase-2"}
    long_directory.filters = chosen
    for name in chosen:
        for choice, count in counts(long_directory, name).items():
            wanted = {**chosen, name: choice}
            assert count == sum(
                all(value in one.values_of(field) for field, value in wanted.items())
                for one in long_directory.inputs.panel.entries
            )


def test_each_letter_leads_to_its_first_line(long_directory: OrganizationsViewModel) -> None:
    long_directory.columns = 2
    lines = long_directory.lines.rows
    for found in long_directory.letters:
        initials = [
            at for at, line in enumerate(lines) for one in line.cards if one.name.texts["en"][0] == found["letter"]
        ]
        assert found["row"] == (initials[0] if initials else -1)


def test_few_organizations_have_no_letters(directory: OrganizationsViewModel) -> None:
    assert directory.letters == []


def test_another_language_sorts_anew_and_keeps_the_filters(long_directory: OrganizationsViewModel) -> None:
    long_directory.filters = {"zone": "phase-2"}
    before = {one.id for one in shown(long_directory)}
    long_directory.language = "zh"
    assert {one.id for one in shown(long_directory)} == before
    assert [key(one.name.texts["zh"]) for one in shown(long_directory)] == sorted(
        key(one.name.texts["zh"]) for one in shown(long_directory)
    )
    assert long_directory.letters[25]["row"] >= 0  # 纸, zhǐ


def test_the_link_to_all_that_belong_to_a_sector_narrows_the_directory(large: Edition, keeper: QObject) -> None:
    sectors = make_panel(large, "sectors", Writer(["en", "zh"]), keeper)
    more = [link for link in sectors.entry("medical-equipment")["related"] if "more" in link]
    assert [link["filter"] for link in more] == [{"sectors": "medical-equipment"}]


@pytest.mark.parametrize(
    ("said", "all_named"),
    [
        ("500+", False),
        ("18", False),
        ("17", True),
        ("1,2+", False),
        ("> 16", True),
        ("1.5 k", False),
        ("about 12", True),
    ],
)
def test_whether_all_are_named_is_read_from_the_number_of_all(
    tmp_path: Path, keeper: QObject, said: str, *, all_named: bool
) -> None:
    folder = synthetic.write(tmp_path / "content", 17)
    file = folder / "organizations.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("value: 500+", f'value: "{said}"'), encoding="utf-8")
    view = make_panel(load(folder).edition, "organizations", Writer(["en", "zh"]), keeper)
    assert view.property("total")["value"] == {"": said}
    assert view.property("allNamed") is all_named
