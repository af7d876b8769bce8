"""The directory: featured organizations first, filters whose counts follow each other."""

import pytest
from PySide6.QtCore import QObject

from kiosk.content.edition import Edition
from kiosk.content.panels.organizations import Organization
from kiosk.viewmodels.organizations import OrganizationsViewModel, monogram
from kiosk.viewmodels.words import Writer


@pytest.fixture
def keeper() -> QObject:
    return QObject()


@pytest.fixture
def directory(edition: Edition, keeper: QObject) -> OrganizationsViewModel:
    return OrganizationsViewModel(edition, "organizations", Writer(["en", "zh"]), keeper)


def shown(directory: OrganizationsViewModel) -> list[Organization]:
    return [card for line in directory.lines.rows for card in line]


def counts(filters: list[dict[str, object]]) -> dict[str, int]:
    return {str(choice["id"]): int(choice["count"]) for choice in filters}


def test_featured_organizations_come_first(directory: OrganizationsViewModel) -> None:
    featured = [organization.featured for organization in shown(directory)]
    assert featured == sorted(featured, reverse=True)
    assert True in featured
    assert False in featured


def test_the_count_of_each_kind_follows_the_chosen_sector(directory: OrganizationsViewModel) -> None:
    assert sum(counts(directory.kindFilters).values()) == directory.allCount
    directory.sectorFilter = "medical-equipment"
    assert counts(directory.kindFilters) == {"company": 1, "institute": 0}


def test_the_count_of_each_sector_follows_the_chosen_kind(directory: OrganizationsViewModel) -> None:
    directory.kindFilter = "institute"
    assert counts(directory.sectorFilters) == {"biopharmaceuticals": 1, "medical-equipment": 0}


def test_a_count_is_what_choosing_it_shows(directory: OrganizationsViewModel) -> None:
    for choice in directory.kindFilters:
        directory.kindFilter = choice["id"]
        assert directory.shownCount == choice["count"] == len(shown(directory))


def test_no_filter_shows_all(directory: OrganizationsViewModel) -> None:
    directory.kindFilter = "institute"
    directory.kindFilter = ""
    assert directory.shownCount == directory.allCount == len(shown(directory))


def test_cards_stand_in_as_many_columns_as_fit(directory: OrganizationsViewModel) -> None:
    before = shown(directory)
    directory.columns = 2
    assert [len(line) for line in directory.lines.rows][:-1] == [2] * ((directory.allCount - 1) // 2)
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
    assert monogram(organization) == letters
