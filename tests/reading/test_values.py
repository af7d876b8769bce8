"""Dates, numbers, ids and addresses as content writes them."""

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from kiosk.reading.values import Address, Id, LanguageCode, LocalizedText, PartialDate, YesNo, number_between


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
