"""Dates and numbers as each language writes them."""

import pytest

from kiosk.reading.values import PartialDate
from kiosk.viewmodels.words import Writer, camel_case


@pytest.fixture
def writer() -> Writer:
    return Writer(["en", "zh", "xx"])


@pytest.mark.parametrize(
    ("date", "english", "chinese"),
    [("2019-03", "Mar 2019", "2019年3月"), ("2019-11-06", "Nov 6, 2019", "2019年11月6日")],
)
def test_a_date_is_written_no_more_precisely_than_it_is(writer: Writer, date: str, english: str, chinese: str) -> None:
    words = writer.date(PartialDate.read(date))
    assert words["en"] == english
    assert words["zh"] == chinese


def test_a_year_is_the_same_in_all_languages(writer: Writer) -> None:
    assert dict(writer.date(PartialDate.read("1993"))) == {"": "1993"}


def test_the_digits_of_a_number_are_grouped(writer: Writer) -> None:
    assert writer.number(640_000)["en"] == "640,000"
    assert writer.number(640_000)["zh"] == "640,000"


def test_a_language_that_nobody_knows_is_written_as_english(writer: Writer) -> None:
    date = writer.date(PartialDate.read("2019-03"))
    assert date["xx"] == date["en"]
    assert writer.number(1234.5)["xx"] == "1,234.5"


@pytest.mark.parametrize(("name", "camel"), [("id", "id"), ("as_of", "asOf"), ("area_m2", "areaM2")])
def test_keys_reach_qml_in_camel_case(name: str, camel: str) -> None:
    assert camel_case(name) == camel
