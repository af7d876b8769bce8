"""What people write for a text, a number, a date, an id or an address, and what they mean."""

import pytest

from kiosk.reading import guesses


@pytest.mark.parametrize(
    ("held", "meant"),
    [
        (["a"], "a"),
        (["a", "b"], ""),
        ([], ""),
        ([["a"]], ""),
        ({"a": ""}, "a"),
        ({"a": "b"}, ""),
        ({"a": "", "b": ""}, ""),
    ],
)
def test_a_list_of_one_text_or_a_name_with_nothing_behind_it_is_a_text(held: object, meant: str) -> None:
    assert guesses.text(held) == meant


@pytest.mark.parametrize(
    ("number", "meant"), [(1, ""), (1.5, "0.015"), (90, "0.9"), (99.5, "0.995"), (100, "1"), (100.5, ""), (-5, "")]
)
def test_a_part_over_one_was_meant_in_percent(number: float, meant: str) -> None:
    assert guesses.part(number) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("640,000", "640000"),
        ("1,234,567", "1234567"),
        ("640 000 m²", "640000"),
        ("64万", "640000"),
        ("1.5 亿", "150000000"),
        ("90 %", "0.9"),
        ("0,5", "0.5"),
        ("1,5", "1.5"),
        ("1,500", "1500"),
        ("1'500.25", "1500.25"),
        ("-3,000", "-3000"),
        ("ca. 500", "500"),
        ("about 500", ""),
        ("３００", "300"),
        ("12,34,56", ""),
        ("five", ""),
        ("", ""),
    ],
)
def test_a_number_with_its_unit_or_with_groups_of_digits(text: str, meant: str) -> None:
    assert guesses.number(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2019/3/5", "2019-03-05"),
        ("2019.3", "2019-03"),
        ("2019年3月5日", "2019-03-05"),
        ("2019年3月", "2019-03"),
        ("2019年", "2019"),
        ("20190305", "2019-03-05"),
        ("18990305", ""),
        ("5.3.2019", "2019-03-05"),
        ("13/3/2019", "2019-03-13"),
        ("3/13/2019", "2019-03-13"),
        ("3/3/2019", "2019-03-03"),
        ("12/3/2019", ""),
        ("3/12/2019", ""),
        ("5 March 2019", "2019-03-05"),
        ("March 2019", "2019-03"),
        ("Sept. 5, 2019", "2019-09-05"),
        ("Dec 2019", "2019-12"),
        ("Jan 2019", "2019-01"),
        ("March", ""),
        ("March 2019 to 2020", ""),
        ("around 2019", ""),
        ("ca. 2019", "2019"),
        ("约2019年左右", "2019"),
        ("2019-03-05 10:30", "2019-03-05"),
        ("2019-03-05t10:30", "2019-03-05"),
        ("2019-13", ""),
        ("2019-02-30", ""),
        ("2019/2/29", ""),
        ("2020/2/29", "2020-02-29"),
        ("2019-12-31", "2019-12-31"),
        ("nonsense 2019", ""),
        ("", ""),
    ],
)
def test_a_date_in_any_form_that_can_only_mean_one(text: str, meant: str) -> None:
    assert guesses.date(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Boao 2019", "boao-2019"),
        ("boao_2019.yaml", "boao-2019"),
        ("Award.svg", "award"),
        ("  'Boao'. ", "boao"),
        ("ＢＯＡＯ", "boao"),
        ("博鳌", ""),
        ("a, b", ""),
        ("--", ""),
    ],
)
def test_an_id(text: str, meant: str) -> None:
    assert guesses.name(text) == meant


@pytest.mark.parametrize(
    ("text", "several"),
    [("a", False), ("a, b", True), ("a、b；c", True), ("a,", False), (",", False), (",a", False), ("a;b", True)],
)
def test_names_with_commas_between_them_are_several(text: str, several: bool) -> None:  # noqa: FBT001
    assert guesses.several(text) is several


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Chinese", "zh"),
        ("zh_CN", "zh"),
        ("ZH", "zh"),
        ("cn", "zh"),
        ("jp-JP", "ja"),
        ("de", "de"),
        ("Klingon", ""),
        ("x", ""),
    ],
)
def test_a_language(text: str, meant: str) -> None:
    assert guesses.language(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("是", "true"),
        ("y", "true"),
        ("1", "true"),
        ("tru", "true"),
        ("否", "false"),
        ("off", "false"),
        ("0", "false"),
        ("fals", "false"),
        ("maybe", ""),
    ],
)
def test_yes_or_no(text: str, meant: str) -> None:
    assert guesses.yes_no(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("www.example.com", "https://www.example.com"),
        ("http://example.com/a?b", "https://example.com/a?b"),
        ("htps:/example.com", "https://example.com"),
        ("https:\\\\example.com", "https://example.com"),
        ("HTTPS://example.com", "https://example.com"),
        ("<https://example.com>", "https://example.com"),
        ("https://example.com.", "https://example.com"),
        ("https://example。com", "https://example.com"),
        ("https://example.com", ""),
        ("ftp://example.com", ""),
        ("example", ""),
        ("example.c", ""),
        ("info@example.com", ""),
    ],
)
def test_an_address(text: str, meant: str) -> None:
    assert guesses.address(text) == meant


@pytest.mark.parametrize(("word", "keys"), [("Picture", ("image",)), (" 标题 ", ("title", "name")), ("colour", ())])
def test_another_word_for_a_key(word: str, keys: tuple[str, ...]) -> None:
    assert guesses.keys(word) == keys
