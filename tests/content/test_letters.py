"""Letters are compared without what a visitor does not type."""

import pytest

from kiosk.content.letters import CHINESE, fold, is_chinese


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("A", "a"),
        ("É", "e"),
        ("ü", "u"),
        ("Ａ", "a"),
        ("７", "7"),
        ("ß", "ss"),
        ("Ø", "o"),
        ("ǿ", "o"),
        ("Æ", "ae"),
        ("ǽ", "ae"),
        ("œ", "oe"),
        ("Ł", "l"),
        ("đ", "d"),
        ("ð", "d"),
        ("Þ", "th"),
        ("Ⅱ", "ii"),
        ("ﬁ", "fi"),
        ("阿", "阿"),
    ],
)
def test_a_letter_is_compared_without_case_marks_and_full_width(written: str, compared: str) -> None:
    assert fold(written) == compared


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "ʼ", "`", "´"])
def test_an_apostrophe_of_any_form_is_nothing(apostrophe: str) -> None:
    assert fold(apostrophe) == ""


@pytest.mark.parametrize("mark", ["\u0301", "\u0308"])
def test_a_mark_by_itself_is_nothing(mark: str) -> None:
    assert fold(mark) == ""


@pytest.mark.parametrize("sign", [" ", "-", "_", "&", "，", "·", "\n", "\u3000"])
def test_any_other_sign_divides_words(sign: str) -> None:
    assert fold(sign) == " "


@pytest.mark.parametrize("character", ["阿", "\u3400", "\u9fff", "\uf900", "\ufaff", "\U00020000", "\U0003ffff"])
def test_a_chinese_character_is_known_as_such(character: str) -> None:
    assert is_chinese(character)
    assert CHINESE.fullmatch(character)


@pytest.mark.parametrize(
    "character", ["a", "7", "é", " ", "，", "あ", "한", "\u33ff", "\ua000", "\uf8ff", "\ufb00", "😀"]
)
def test_other_characters_are_not_chinese(character: str) -> None:
    assert not is_chinese(character)
    assert not CHINESE.search(character)


def test_chinese_characters_side_by_side_are_one_run() -> None:
    assert CHINESE.split("A5器械 Co. 公司") == ["A5", "器械", " Co. ", "公司", ""]
