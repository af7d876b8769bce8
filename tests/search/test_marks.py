"""What of a title matched is marked where it stands in the title."""

from collections.abc import Sequence

import pytest

from kiosk.search.marks import Marks, marks, marks_of_similar, spellings


@pytest.mark.parametrize(
    ("title", "readings", "words", "where"),
    [
        ("AstraZeneca", (), ["astra"], ((0, 5),)),
        ("AstraZeneca", (), ["zen"], ((5, 3),)),
        ("AstraZeneca", (), ["astrazen"], ((0, 8),)),
        ("AstraZeneca", (), ["astra", "zeneca"], ((0, 11),)),
        ("AstraZeneca", (), ["az"], ((0, 1), (5, 1))),
        ("AstraZeneca", (), ["stra"], ()),
        ("AstraZeneca", (), ["x"], ()),
        ("Astra Zeneca", (), ["zeneca", "astra"], ((0, 5), (6, 6))),
        ("Astra Zeneca", (), ["astra", "x"], ((0, 5),)),
        ("Astra Zeneca", (), ["astra", "zen"], ((0, 5), (6, 3))),
        ("Astra Astra", (), ["astra"], ((0, 5),)),
        ("Labor Lab", (), ["labor", "lab"], ((0, 5), (6, 3))),
        ("O'Neil", (), ["oneil"], ((0, 1), (2, 4))),
        ("Straße", (), ["strasse"], ((0, 6),)),
        ("阿斯利康", ("a si li kang",), ["利康"], ((2, 2),)),
        ("阿斯利康", ("a si li kang",), ["silik"], ((1, 3),)),
        ("阿斯利康", ("a si li kang",), ["aslk"], ((0, 4),)),
        ("重庆", ("chong qing", "zhong qing"), ["zhongq"], ((0, 2),)),
        ("重庆", ("chong qing", "zhong qing"), ["zq"], ((0, 2),)),
        ("二期", ("er qi",), ["2"], ((0, 1),)),
        ("Phase III", (), ["phase3"], ((0, 5),)),
        ("Phase III", (), ["iii"], ((6, 3),)),
    ],
)
def test_what_was_typed_is_marked(title: str, readings: tuple[str, ...], words: Sequence[str], where: Marks) -> None:
    assert marks(title, readings, words) == where


def test_words_that_stand_together_are_marked_together_and_not_where_each_stands_first() -> None:
    assert marks("Lab A Lab B", (), ["lab", "b"]) == ((6, 3), (10, 1))
    assert marks("Lab A Lab B", (), ["b", "lab"]) == ((0, 3), (10, 1))


@pytest.mark.parametrize(
    ("title", "readings", "words", "where"),
    [
        ("中心", ("zhong xin",), ["zolxil"], ((0, 2),)),
        ("Zhang Lab", (), ["zal"], ((0, 1), (2, 2))),
        ("Astra Zeneca", (), ["astra", "zeneca"], ((0, 5), (6, 6))),
        ("Astra Zeneca", (), [], ()),
    ],
)
def test_what_sounds_like_what_was_meant_is_marked_too(
    title: str, readings: tuple[str, ...], words: Sequence[str], where: Marks
) -> None:
    assert marks_of_similar(title, readings, words) == where
    assert marks("Zhang Lab", (), ["zal"]) == ()


def test_a_title_can_be_typed_as_written_as_read_and_by_initials() -> None:
    texts = [one.text for one in spellings("二期 Lab", ("er qi",))]
    assert texts == ["二期lab", "2期lab", "erqilab", "eql"]
    assert [one.text for one in spellings("Phase II", ())] == ["phaseii", "phase2", "pi"]
