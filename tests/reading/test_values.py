"""Dates, numbers, ids and addresses as content writes them."""

from dataclasses import FrozenInstanceError
from datetime import date as day
from typing import Annotated

import pytest
from pydantic import PlainValidator, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from kiosk.reading.values import (
    ANY_LANGUAGE,
    Address,
    Area,
    Id,
    LanguageCode,
    Localized,
    LocalizedText,
    MediaPath,
    Moment,
    PartialDate,
    Reference,
    Share,
    Text,
    YesNo,
    in_languages,
    number_between,
    one_of,
    read_text,
)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1993", PartialDate(1993)),
        ("2019-03", PartialDate(2019, 3)),
        ("2019-09-05", PartialDate(2019, 9, 5)),
        ("2024-02-29", PartialDate(2024, 2, 29)),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, date: PartialDate) -> None:
    assert PartialDate.read(text) == date


@pytest.mark.parametrize("text", ["93", "2019-3", "2019/03", "2019-03-05T10:00", "-2019"])
def test_what_is_written_in_another_way_is_no_date(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="date-form"):
        PartialDate.read(text)


@pytest.mark.parametrize("text", ["2019-13", "2019-00", "2019-01-00", "2023-02-29", "0000"])
def test_what_is_no_day_of_the_calendar_is_no_date(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="date-impossible"):
        PartialDate.read(text)


def test_dates_sort_by_their_first_day_the_less_precise_first() -> None:
    texts = ["2019", "2019-01", "2019-01-01", "2019-03", "2019-11-06", "2020"]
    shuffled = [texts[at] for at in (3, 5, 0, 4, 2, 1)]
    assert sorted(shuffled, key=PartialDate.read) == texts


def test_the_first_of_july_is_about_the_middle_of_its_year() -> None:
    assert PartialDate.read("2019-07-02").years == pytest.approx(2019.5, abs=0.002)
    assert PartialDate.read("2019").years == 2019


@pytest.mark.parametrize(("text", "number"), [("640000", 640_000), ("0.9", 0.9), ("+5", 5), (" 7 ", 7)])
def test_a_number_is_written_in_digits(text: str, number: float) -> None:
    assert number_between(0, 1e6)(text) == number


@pytest.mark.parametrize("text", ["1,000", "1e3", ".5", "5.", "nan", "inf", "0x10", "1_000", "five", "1" * 400])
def test_anything_else_is_no_number(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="number-form"):
        number_between(0, 1e6)(text)


@pytest.mark.parametrize("text", ["-1", "101"])
def test_a_number_lies_between_its_bounds(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="number-range"):
        number_between(0, 100)(text)


def accepts(kind: object, text: str) -> bool:
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("text", ["a", "boao-2019", "2019", "a-b-c"])
def test_an_id_is_lower_case_letters_digits_and_hyphens(text: str) -> None:
    assert accepts(Id, text)


@pytest.mark.parametrize("text", ["Boao", "boao 2019", "-a", "a-", "a--b", "a/b", "a.b", "..", "博鳌", ""])
def test_anything_else_is_no_id(text: str) -> None:
    assert not accepts(Id, text)


@pytest.mark.parametrize("text", ["https://example.org", "https://example.org/a?b=c#d", "https://example.org:8443/"])
def test_an_address_is_whole_and_https(text: str) -> None:
    assert accepts(Address, text)


@pytest.mark.parametrize(
    "text",
    [
        "http://example.org",
        "example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "https://",
        "https://localhost",
        "https://user@example.org",
        "https://example.org/a b",
        "https://[::1",
        "https://example.org/" + "a" * 300,
    ],
)
def test_anything_else_is_no_address(text: str) -> None:
    assert not accepts(Address, text)


@pytest.mark.parametrize(
    ("code", "good"), [("en", True), ("zh-Hant", True), ("pt-BR", True), ("EN", False), ("e", False)]
)
def test_a_language_code_is_as_the_standard_writes_it(code: str, good: bool) -> None:  # noqa: FBT001
    assert accepts(LanguageCode, code) is good


@pytest.mark.parametrize(("text", "value"), [("true", True), ("Yes", True), ("false", False), ("no", False)])
def test_yes_and_no_may_be_said_in_both_ways(text: str, value: bool) -> None:  # noqa: FBT001
    assert TypeAdapter(YesNo).validate_python(text) is value


@pytest.mark.parametrize(
    ("texts", "languages", "best"),
    [
        ({"en": "Welcome", "zh": "欢迎"}, ["zh", "en"], "欢迎"),
        ({"en": "Welcome", "zh": "欢迎"}, ["de", "zh", "en"], "欢迎"),
        ({"en": "Welcome", "zh": "欢迎"}, ["de"], "Welcome"),
        ({"zh": "欢迎", "en": "Welcome"}, [], "欢迎"),
        ({"": "500+"}, ["zh", "en"], "500+"),
    ],
)
def test_a_text_is_taken_in_the_wanted_language_or_the_next_best(
    texts: dict[str, str], languages: list[str], best: str
) -> None:
    assert LocalizedText(texts).best(languages) == best


@pytest.mark.parametrize(("length", "good"), [(1, True), (20_000, True), (20_001, False), (0, False)])
def test_a_text_has_up_to_20000_characters(length: int, good: bool) -> None:  # noqa: FBT001
    assert accepts(Text, "a" * length) is good


@pytest.mark.parametrize(("length", "good"), [(300, True), (301, False)])
def test_an_address_has_up_to_300_characters(length: int, good: bool) -> None:  # noqa: FBT001
    assert accepts(Address, "https://example.org/".ljust(length, "a")) is good


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/Ä", "https://example.org/Ä"),
        ("https://ExAmple.org:81/a", "https://ExAmple.org:81/a"),
        ("https://münchen.de:81/ä", "https://xn--mnchen-3ya.de:81/ä"),
        ("https://无锡.中国", "https://xn--rgvv56h.xn--fiqs8s"),
    ],
)
def test_the_host_of_an_address_is_written_in_letters_that_cannot_be_mistaken(address: str, written: str) -> None:
    assert TypeAdapter(Address).validate_python(address) == written


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("http://example.org", "address-https"),
        ("https:example.org", "address-form"),
        ("https://example.org.。", "address-form"),
        ("https://me@example.org", "address-user"),
        ("https://example.org/@me x", "address-form"),
        ("nowhere", "address-form"),
        ("https://" + "a" * 301, "address-long"),
    ],
)
def test_what_is_wrong_with_an_address_is_told(text: str, code: str) -> None:
    with pytest.raises(ValidationError, match=code):
        TypeAdapter(Address).validate_python(text)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Area, ["1", "1000000000000", "92000.5"], ["0", "0.9", "1000000000001", "-1"]),
        (Share, ["0", "1", "0.9", "1.0"], ["1.1", "-0.1", "90"]),
        (
            MediaPath,
            ["media/a.jpg", "a b.jpg", "a/b/c.png"],
            ["/a.jpg", "../a.jpg", "a/../b.jpg", "a//b.jpg", "a\\b.jpg", "c:a.jpg"],
        ),
        (Reference, ["a/b", "A B/c"], ["a", "a/", "/b", "a/b/c", "a/b, c/d"]),
        (Moment, ["1993", "2019-03"], ["93", "2019-13"]),
    ],
)
def test_each_kind_of_value_has_its_limits(kind: object, good: list[str], bad: list[str]) -> None:
    assert [text for text in good if not accepts(kind, text)] == []
    assert [text for text in bad if accepts(kind, text)] == []


@pytest.mark.parametrize(
    ("text", "good"), [("1" * 15, True), ("1" * 16, False), ("0." + "1" * 9, True), ("0." + "1" * 10, False)]
)
def test_a_number_has_up_to_15_digits_and_9_behind_the_point(text: str, good: bool) -> None:  # noqa: FBT001
    assert accepts(Annotated[float, PlainValidator(number_between(0, 1e16))], text) is good


@pytest.mark.parametrize("number", [0, 1, 1.5, 10])
def test_a_number_may_be_its_bounds(number: float) -> None:
    assert number_between(0, 10)(str(number)) == number


@pytest.mark.parametrize(("highest", "meant"), [(1, "0.9"), (100, "")])
def test_a_percentage_is_guessed_where_a_part_is_wanted(highest: float, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as wrong:
        number_between(0, highest)("90" if highest == 1 else "190")
    assert wrong.value.context
    assert wrong.value.context["meant"] == meant


def test_one_of_some_words_stands_for_its_value() -> None:
    read = one_of({"one": 1, "two": 2})
    assert [read(" one "), read("two")] == [1, 2]
    with pytest.raises(PydanticCustomError, match="choice-unknown"):
        read("three")


def test_a_text_is_taken_without_the_space_around_it() -> None:
    assert read_text("  a b\n") == "a b"


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (PartialDate(2019), (2019, 1, 1), (2019, 12, 31)),
        (PartialDate(2020, 2), (2020, 2, 1), (2020, 2, 29)),
        (PartialDate(2019, 4), (2019, 4, 1), (2019, 4, 30)),
        (PartialDate(2019, 4, 5), (2019, 4, 5), (2019, 4, 5)),
    ],
)
def test_a_date_is_all_days_that_it_can_mean(
    date: PartialDate, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert date.first_day == day(*first)
    assert date.last_day == day(*last)


@pytest.mark.parametrize(
    ("written", "length"),
    [("2019-12-31", 365), ("2020-12-31", 366), ("2000-12-31", 366), ("1900-12-31", 365), ("2100-12-31", 365)],
)
def test_the_last_day_of_a_year_is_a_day_before_the_next(written: str, length: int) -> None:
    date = PartialDate.read(written)
    assert date.years == pytest.approx(date.year + 1 - 1 / length)


@pytest.mark.parametrize("written", ["1993", "0093", "2019-03", "2019-09-05"])
def test_a_date_is_written_as_it_was_read(written: str) -> None:
    assert str(PartialDate.read(written)) == written


def test_what_has_been_read_does_not_change() -> None:
    for value, name in ((PartialDate(2019), "year"), (LocalizedText({"en": "A"}), "texts")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, 1)


def problems(value: object) -> list[tuple[tuple[object, ...], str]]:
    with pytest.raises((ValidationError, PydanticCustomError)) as wrong:
        LocalizedText.read(value)
    error = wrong.value
    if isinstance(error, PydanticCustomError):
        return [((), error.type)]
    return [(one["loc"], one["type"]) for one in error.errors()]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({}, [((), "empty")]),
        ([], [((), "not-text")]),
        ("", [((), "empty")]),
        ({"en": "", "zh": "二"}, [(("en",), "empty")]),
        ({"english": "A", "zh": ""}, [(("english", "[key]"), "language-form"), (("zh",), "empty")]),
        ({"nonsense": "A", "zh": ""}, [(("nonsense", "[key]"), "language-form")]),
        ({"en": "", "zh": ""}, [(("en",), "empty"), (("zh",), "empty")]),
    ],
)
def test_every_mistake_in_a_text_in_languages_is_told_until_one_that_makes_no_sense(
    value: object, told: list[tuple[tuple[object, ...], str]]
) -> None:
    assert problems(value) == told


def test_the_languages_in_which_a_text_is_missing_are_known() -> None:
    assert LocalizedText({"en": "A"}).languages_missing(["en", "zh", "de"]) == ["zh", "de"]
    assert LocalizedText({ANY_LANGUAGE: "A"}).languages_missing(["en", "zh"]) == []


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Text, {"type": ["string", "number", "boolean"], "minLength": 1, "maxLength": 20_000}),
        (Id, {"type": ["string", "integer", "boolean"], "maxLength": 20_000, "minimum": 0}),
        (Share, {"type": ["string", "number"], "maxLength": 20_000, "minimum": 0, "maximum": 1}),
        (Area, {"type": ["string", "number"], "maxLength": 20_000, "minimum": 1, "maximum": 1e12}),
        (Moment, {"type": ["string", "integer"], "maxLength": 20_000, "minimum": 1000, "maximum": 9999}),
        (Reference, {"type": "string", "maxLength": 20_000}),
        (
            Localized,
            {
                "type": ["string", "number", "boolean", "object"],
                "minLength": 1,
                "maxLength": 20_000,
                "minProperties": 1,
            },
        ),
    ],
)
def test_an_editor_is_told_the_same_limits(kind: object, told: dict[str, object]) -> None:
    words = {"pattern", "title", "description", "propertyNames", "additionalProperties"}
    schema = TypeAdapter(kind).json_schema()
    assert {name: value for name, value in schema.items() if name not in words} == told


def test_an_editor_is_told_which_keys_are_no_language() -> None:
    codes = in_languages(["text", "url"]).json_schema["propertyNames"]
    assert codes["not"] == {"enum": ["text", "url"]}
    assert "not" not in in_languages().json_schema["propertyNames"]
