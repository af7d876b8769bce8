"""Words of several languages, as they are put together on the screen."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from scene import is_a, shown, walk

from kiosk import paths
from kiosk.tour import settle


def said(one, language: str) -> list[str]:
    one.words.setProperty("language", language)
    settle()
    return [
        item.property("text") for item in walk(one.window.contentItem()) if is_a(item, "QQuickText") and shown(item)
    ]


GUIDE = """
name: {en: Sample, zh: 示例}
short_name: Sample
languages: [{code: en, name: English}, {code: zh, name: 中文}]
panels: [topics]
"""
TOPICS = """
kind: article
title: {en: Topics, zh: 主题}
sections:
  - id: one
    title: {en: One, zh: 一}
    source: %s
"""


@pytest.mark.parametrize(
    ("source", "en", "zh"),
    [
        ("{en: Daily, zh: 日报}", "Source: Daily", "来源：日报"),
        ("Daily", "Source: Daily", "来源：Daily"),
        ("{text: {en: Daily, zh: 日报}, date: 2019-09}", "Source: Daily, Sep 2019", "来源：日报，2019年9月"),
        ("{text: {zh: 日报}, date: 2019}", "来源：日报，2019", "来源：日报，2019"),
    ],
)
def test_a_source_is_named_with_its_date_in_the_language_of_its_text(
    visit: Callable, tmp_path: Path, source: str, en: str, zh: str
) -> None:
    (tmp_path / "guide.yaml").write_text(GUIDE, "utf-8")
    (tmp_path / "topics.yaml").write_text(TOPICS % source, "utf-8")
    one = visit(tmp_path, still=True)
    one.go("topics")
    assert en in said(one, "en")
    assert zh in said(one, "zh")


def test_a_zone_says_since_when_it_is_open_and_the_plan_by_when_it_is_met(visit: Callable) -> None:
    one = visit(still=True)
    one.go("zones", "phase-2")
    assert "In operation since 2024" in said(one, "en")
    assert "投入运营：2024" in said(one, "zh")
    one.go("zones", "#master-plan")
    assert "Target for 2025" in said(one, "en")
    assert "目标年份 2025" in said(one, "zh")


def test_only_words_knows_which_language_is_chinese_and_which_stands_in_for_another() -> None:
    decides = re.compile(r"""["']zh["']|\.startsWith\("zh|\?\? .*\.en\b""")
    wrong = [
        f"{file.name}:{number} decides about languages: ask Words.isChinese, Words.textIn or Words.filled"
        for file in sorted(paths.QML.rglob("*.qml"))
        if file.name != "Words.qml"
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if decides.search(line)
    ]
    assert not wrong, "\n".join(wrong)
