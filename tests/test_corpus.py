"""The corpus of mistakes as a whole: every problem has a case in every language, and its words are plain."""

import re
from string import Formatter

import pytest
from corpus import cases_of

from kiosk.reading.messages import FORMS, LANGUAGES

CASES = [case for room in ("reading", "content") for case in cases_of(room)]

ELSEWHERE = {
    "choice-unknown",  # of settings: test_settings.py
    "content-missing",  # a folder is not there: test_loader.py
    "file-unreadable",  # no plain file: test_loader.py
    "list-too-long",  # no list has a limit yet
    "many-problems",  # test_hostile.py
    "value-wrong",  # what nobody thought of
    "yaml",  # the same
}
"""Codes that need no case here."""


def codes(says: str, language: str) -> set[str]:
    """Return the codes whose words can be what `says` says."""
    return {
        code
        for code, (message, _) in LANGUAGES[language].items()
        if all(part in says for part in re.split(r"{\w+}", message))
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_has_a_case_in_every_language(language: str) -> None:
    told_somewhere = {
        code
        for case in CASES
        for line in case.get("says" if language == "en" else "zh", "").splitlines()
        for code in codes(line, language)
    }
    assert set(LANGUAGES[language]) - told_somewhere <= ELSEWHERE


def test_one_mistake_is_one_problem() -> None:
    several = {
        "listed the languages as texts",
        "two things in two files",
        "wrote two lines twice, at two places of an entry",
    }
    counts = {case["did"]: len(re.findall(r": (?:error|warning): ", case["says"])) for case in CASES}
    assert {did for did, count in counts.items() if count > 1} <= several


def test_nothing_is_told_of_what_does_no_harm_and_only_of_that() -> None:
    assert [
        case["did"]
        for case in CASES
        if not case["says"] and "no harm" not in case["did"] and not case["did"].endswith("are shown")
    ] == []


def test_no_two_cases_are_the_same() -> None:
    assert len({case["did"] for case in CASES}) == len(CASES) >= 130


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_the_languages_have_the_same_codes_forms_and_names_to_fill_in() -> None:
    english, chinese = LANGUAGES["en"], LANGUAGES["zh"]
    assert list(english) == list(chinese)
    assert list(FORMS["en"]) == list(FORMS["zh"])
    for code, (message, hint) in english.items():
        assert names(message) == names(chinese[code][0]), code
        assert names(hint) == names(chinese[code][1]), code
    for form, text in FORMS["en"].items():
        assert names(text) == names(FORMS["zh"][form]), form


def test_the_words_are_plain() -> None:
    jargon = (
        r"(?<!\.)\b(YAML|key|map|mapping|scalar|sequence|string|boolean|integer|parse|token|null|node|syntax|regex)\b"
    )
    for messages in LANGUAGES.values():
        said = [
            text
            for message in messages.values()
            for text in message
            if re.search(jargon, re.sub(r"{\w+}", "", text), re.IGNORECASE)
        ]
        assert said == []
