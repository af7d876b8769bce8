"""The content that the guide ships: whole, without problems, and drawable."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from pydantic import BaseModel
from PySide6.QtGui import QRawFont

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.loader import load
from kiosk.content.models import Feature, Panel, Source
from kiosk.content.panels.sectors import Sector
from kiosk.content.values import LocalizedText


def values(value: object) -> Iterator[object]:
    """Yield everything that content holds, models and texts alike."""
    yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from values(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from values(item)


def everything(edition: Edition) -> Iterator[object]:
    for model in (edition.guide, *edition.panels.values()):
        yield from values(model)


def test_it_has_no_problems_at_all() -> None:
    outcome = load(paths.CONTENT)
    assert [str(problem) for problem in outcome.problems] == []
    assert outcome.edition


def test_history_tells_of_the_years_that_made_the_campus(edition: Edition) -> None:
    dates = {(event.date.year, event.date.month) for event in edition.panels["history"].entries}
    assert dates >= {(1993, 0), (2010, 0), (2015, 0), (2019, 3), (2019, 9), (2020, 0), (2024, 0)}


def test_zones_have_their_areas_and_the_total_in_operation(edition: Edition) -> None:
    panel = edition.panels["zones"]
    assert panel.total.area_m2 == 640_000
    assert {zone.area_m2 for zone in panel.entries} == {300_000, 92_000, 200_000}


def test_there_are_the_four_primary_sectors(edition: Edition) -> None:
    titles = [sector.title.texts["en"] for sector in edition.panels["sectors"].entries]
    assert titles == ["Biopharmaceuticals", "Medical equipment", "Specialized medical foods", "Smart healthcare"]


def test_the_four_named_organizations_have_their_chinese_names(edition: Edition) -> None:
    names = {note.name.texts["en"]: note.name.texts["zh"] for note in edition.panels["organizations"].entries}
    assert names.items() >= {
        ("AstraZeneca", "阿斯利康"),
        ("Hangzhou Tigermed", "杭州泰格医药"),
        (
            "Yangtze Delta Institute of Peking University for Life and Health Technologies",
            "北京大学长三角未来技术生命健康研究院",
        ),
        ("China Pharmaceutical University Research Institute", "中国药科大学研究院"),
    }


def test_the_targets_of_the_master_plan_are_said_to_be_for_2025(edition: Edition) -> None:
    targets = edition.panels["zones"].master_plan.targets
    assert [(target.value.texts["en"], target.by) for target in targets] == [
        ("5 million m²", "2025"),
        ("RMB 135 billion", "2025"),
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("font", sorted(paths.FONTS.glob("*.otf")), ids=lambda file: file.stem)
def test_every_character_can_be_drawn(edition: Edition, font: object) -> None:
    said = "".join(
        "".join(value.texts.values()) if isinstance(value, LocalizedText) else value
        for value in everything(edition)
        if isinstance(value, LocalizedText | str)
    )
    said += "".join(file.read_text(encoding="utf-8") for file in paths.STRINGS.glob("*.json"))
    raw = QRawFont(str(font), 24)
    assert raw.isValid()
    assert [char for char in sorted(set(said)) if char.isprintable() and not raw.supportsCharacter(ord(char))] == []


def test_there_are_four_weights_of_the_font() -> None:
    assert len(list(paths.FONTS.glob("*.otf"))) == 4


def test_every_icon_that_it_names_is_there(edition: Edition) -> None:
    named = {value.icon for value in everything(edition) if isinstance(value, Feature | Sector | Panel) and value.icon}
    assert named
    assert [icon for icon in sorted(named) if not (paths.ICONS / f"{icon}.svg").is_file()] == []


def test_every_address_is_https(edition: Edition) -> None:
    addresses = [value.url for value in everything(edition) if isinstance(value, Source) and value.url]
    assert addresses
    assert {urlsplit(address).scheme for address in addresses} == {"https"}
