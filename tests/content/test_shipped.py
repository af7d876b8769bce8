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
from kiosk.reading.values import LocalizedText


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
    assert [problem.line() for problem in outcome.problems] == []
    assert outcome.edition


def test_history_tells_of_the_years_that_made_the_campus(edition: Edition) -> None:
    dates = {(event.date.year, event.date.month) for event in edition.panels["history"].entries}
    assert dates >= {(1993, 0), (2010, 0), (2015, 0), (2019, 3), (2019, 9), (2020, 0), (2024, 0)}


FACTS = [
    ("history/incubator-1993", "Wuxi Science and Technology Entrepreneurship Park", "无锡科技创业园"),
    ("history/incubator-1993", "first national-level incubator", "首个国家级孵化器"),
    ("history/provincial-park-2010", "Jiangsu Provincial Department of Science and Technology", "江苏省科学技术厅"),
    ("history/provincial-park-2010", "provincial-level life sciences industrial park", "省级生命科学产业园"),
    (
        "history/torch-base-2015",
        "National Torch Program Specialized Industry Base for Biomedicine and Medical Devices in Wuxi New District",
        "国家火炬无锡新区生物医药及医疗器械特色产业基地",
    ),
    ("history/boao-2019", "Boao Forum for Asia", "博鳌亚洲论坛"),
    ("history/boao-2019", "Wuxi High-tech Zone and AstraZeneca", "无锡高新区与阿斯利康"),
    ("history/boao-2019", "research and development, incubation and commercialization", "研发、孵化与商业化"),
    ("history/inauguration-2019", "officially inaugurated", "正式开园"),
    ("history/demonstration-zone-2020", "Jiangsu Medical Products Administration", "江苏省药品监督管理局"),
    ("history/demonstration-zone-2020", "nternationalization", "国际化"),
    ("history/phase-2-2024", "begins operation", "投入运营"),
    ("zones/phase-2", "research and development, production and offices", "研发、生产、办公"),
    ("zones/phase-2", "floor height", "层高"),
    ("zones/phase-2", "load capacity", "承重"),
    ("zones/phase-2", "freight elevators", "货梯"),
    ("zones/phase-2", "Two-level basements", "双层地下室"),
    ("zones/phase-2", "pre-leased before it opened", "启用前已预租"),
    ("zones/phase-2", "90%", "90%"),
    ("zones/phase-2", "2024", "2024"),
    (
        "organizations/china-pharmaceutical-university-institute",
        "Wuxi research center for innovative drugs, life and health",
        "中国药科大学无锡创新药物和生命健康研究中心",
    ),
]


def said(value: object, language: str) -> str:
    """Return all texts inside `value` that are shown in this language."""
    texts = [text.texts for text in values(value) if isinstance(text, LocalizedText)]
    return "\n".join(text.get(language) or text.get("", "") for text in texts)


@pytest.mark.parametrize(("entry", "english", "chinese"), FACTS)
def test_it_says_in_both_languages_what_is_known(edition: Edition, entry: str, english: str, chinese: str) -> None:
    assert english in said(edition.entries[entry], "en")
    assert chinese in said(edition.entries[entry], "zh")


@pytest.mark.parametrize(
    ("panel", "english", "chinese"),
    [
        ("zones", "1+2+X", "1+2+X"),
        ("zones", "industrial cluster zone", "产业集聚区"),
        ("zones", "innovation bases", "创新基地"),
        ("zones", "core ecosystem circles", "核心生态圈"),
        ("zones", "5 million m²", "500 万平方米"),
        ("zones", "RMB 135 billion", "1350 亿元"),
        ("zones", "goals, not results", "是目标，并非结果"),
        ("zones", "640,000 m²", "64 万平方米"),
        ("organizations", "500+", "500+"),
    ],
)
def test_its_panels_say_in_both_languages_what_is_known(
    edition: Edition, panel: str, english: str, chinese: str
) -> None:
    assert english in said(edition.panels[panel], "en")
    assert chinese in said(edition.panels[panel], "zh")


def test_it_has_the_names_that_the_campus_goes_by(edition: Edition) -> None:
    assert edition.guide.name.texts == {
        "en": "Wuxi International Life Science Innovation Campus",
        "zh": "无锡国际生命科学创新园",
    }
    assert edition.guide.short_name.texts == {"": "I·Campus"}


def test_every_entry_says_where_it_comes_from_and_who_must_look_again(edition: Edition) -> None:
    assert [name for name, note in edition.entries.items() if not (note.source and note.verified_on)] == []


def test_zones_have_their_areas_and_the_total_in_operation(edition: Edition) -> None:
    panel = edition.panels["zones"]
    assert panel.total.area_m2 == 640_000
    assert {zone.area_m2 for zone in panel.entries} == {300_000, 92_000, 200_000}


def test_there_are_the_four_primary_sectors(edition: Edition) -> None:
    titles = [sector.title.texts["en"] for sector in edition.panels["sectors"].entries]
    assert titles == ["Biopharmaceuticals", "Medical equipment", "Specialized medical foods", "Smart healthcare"]
    chinese = [sector.title.texts["zh"] for sector in edition.panels["sectors"].entries]
    assert chinese == ["生物医药", "医疗器械", "特医食品", "智慧医疗"]


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
