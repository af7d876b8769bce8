"""A title can be typed as it is written, as it is read, and by its initials."""

import pytest

from kiosk.search.spelling import (
    Spelling,
    blurred,
    initials,
    joined,
    parted,
    read_aloud,
    readings_of,
    unheard,
    units,
    words_of,
    written,
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", []),
        (" - ", []),
        ("Astra Zeneca", ["astra", "zeneca"]),
        ("  astra   zeneca ", ["astra", "zeneca"]),
        ("Astra-Zeneca", ["astra", "zeneca"]),
        ("O'Neil", ["oneil"]),
        ("g7 测序", ["g7", "测序"]),
        ("阿斯astra康", ["阿斯", "astra", "康"]),
        ("阿斯 利康", ["阿斯", "利康"]),
        ("阿斯\u3000利康", ["阿斯", "利康"]),
        ("ＡＺ", ["az"]),
        ("Straße", ["strasse"]),
        ("Ærø", ["aero"]),
        ("´a", ["a"]),
    ],
)
def test_a_query_is_runs_of_letters_and_runs_of_chinese_characters(query: str, words: list[str]) -> None:
    assert words_of(query) == words


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("AstraZeneca", [("astra", (0, 1, 2, 3, 4)), ("zeneca", (5, 6, 7, 8, 9, 10))]),
        ("A5", [("a", (0,)), ("5", (1,))]),
        ("阿斯", [("阿", (0,)), ("斯", (1,))]),
        ("G7测序", [("g", (0,)), ("7", (1,)), ("测", (2,)), ("序", (3,))]),
        ("R&D", [("r", (0,)), ("d", (2,))]),
        ("O'Neil", [("oneil", (0, 2, 3, 4, 5))]),
        ("Phase II", [("phase", (0, 1, 2, 3, 4)), ("ii", (6, 7))]),
        ("360 Lab", [("360", (0, 1, 2)), ("lab", (4, 5, 6))]),
        ("Maß", [("mass", (0, 1, 2, 2))]),
        ("Æon", [("aeon", (0, 0, 1, 2))]),
        ("IBMer", [("ibmer", (0, 1, 2, 3, 4))]),
        (" - ", []),
    ],
)
def test_a_title_has_small_words_that_know_where_they_stand(
    title: str, words: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert list(units(title)) == words


def test_words_are_joined_without_spaces_and_remember_where_they_begin() -> None:
    assert joined(list(units("R&D Lab"))) == Spelling("rdlab", (0, 1, 2), (0, 2, 4, 5, 6))
    assert joined([]) == Spelling("", (), ())


def test_a_spelling_is_found_at_the_beginnings_of_its_words_only() -> None:
    spelling = joined(list(units("Lab Labor")))
    assert [spelling.find(needle) for needle in ("lab", "labl", "labor", "laborx", "abl", "l")] == [0, 0, 3, -1, -1, 0]


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        ("Phase II", ["phaseii", "phase2"]),
        ("Phase III", ["phaseiii", "phase3"]),
        ("Phase IV", ["phaseiv", "phase4"]),
        ("Phase Ii", ["phaseii", "phase2"]),
        ("Phase ii", ["phaseii"]),
        ("Phase I", ["phasei"]),
        ("二期", ["二期", "2期"]),
        ("一九", ["一九", "19"]),
        ("三四五六七八", ["三四五六七八", "345678"]),
        ("十期", ["十期"]),
        ("Lab", ["lab"]),
    ],
)
def test_other_numerals_can_be_typed_as_digits(title: str, texts: list[str]) -> None:
    assert [one.text for one in written(title)] == texts


def test_a_digit_for_one_character_comes_from_it_and_one_for_several_from_none() -> None:
    assert [one.at for one in written("二期")] == [(0, 1), (0, 1)]
    assert [one.at for one in written("X III")] == [(0, 2, 3, 4), (0, -1)]


@pytest.mark.parametrize(
    ("title", "texts"),
    [
        ("University of the West", ["uotw", "uw"]),
        ("AstraZeneca", ["az"]),
        ("Fable 360", ["f360"]),
        ("阿斯", ["阿斯"]),
        ("Of", ["o", ""]),
        ("For A Place In The Sun And At Sea To On", ["fapitsaasto", "pss"]),
    ],
)
def test_initials_are_typed_with_and_without_small_words(title: str, texts: list[str]) -> None:
    assert [one.text for one in initials(list(units(title)))] == texts


def test_initials_know_whence_they_come() -> None:
    whole, short = initials(list(units("Bank of 360")))
    assert (whole.starts, whole.at) == ((0, 1, 2), (0, 5, 8, 9, 10))
    assert (short.starts, short.at) == ((0, 1), (0, 8, 9, 10))


@pytest.mark.parametrize(
    ("title", "readings"),
    [
        ("Astra", []),
        ("阿斯利康", ["a si li kang"]),
        ("重庆", ["chong qing", "zhong qing"]),
        ("绿叶", ["lv ye", "lu ye"]),
        ("G7测序", ["ce xu"]),
        ("长乐", ["chang le", "zhang le", "chang yue", "zhang yue"]),
        ("长乐单行", ["chang le dan xing", "zhang le dan xing", "chang yue dan xing", "zhang yue dan xing"]),
        ("𪚥", ["zhe"]),
    ],
)
def test_chinese_characters_are_read_in_each_usual_way(title: str, readings: list[str]) -> None:
    assert readings_of(title) == readings


@pytest.mark.parametrize(
    ("title", "pinyin", "readings"),
    [
        ("重庆", "zhong qing", ["zhong qing"]),
        ("重庆", "Zhòng Qìng", ["zhong qing"]),
        ("绿叶", "lv ye", ["lv ye", "lu ye"]),
        ("重庆", "zhongqing", ["zhongqing"]),
        ("G7测序", "G7 ce xu", ["g7 ce xu"]),
        ("AI 测序仪", "AI cexuyi", ["cexuyi"]),
        ("AI 测序", "ai xu", ["ai xu"]),
        ("Astra", "a si", []),
    ],
)
def test_the_reading_that_staff_set_wins(title: str, pinyin: str, readings: list[str]) -> None:
    assert readings_of(title, pinyin) == readings


@pytest.mark.parametrize(
    ("title", "reading", "words"),
    [
        ("阿斯", "a si", [("a", (0,)), ("si", (1, 1))]),
        ("沈阳A5", "shen yang", [("shen", (0,) * 4), ("yang", (1,) * 4), ("a", (2,)), ("5", (3,))]),
        ("A 重庆", "zhongqing", [("zhongqing", (2,) * 9)]),
        ("阿", "a si", [("a", (0,)), ("si", (0, 0))]),
        ("Lab", "la", [("la", (-1, -1))]),
    ],
)
def test_a_title_is_read_aloud_with_a_reading_in_the_place_of_its_chinese_characters(
    title: str, reading: str, words: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert list(read_aloud(title, reading)) == words


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("zhang", "zal"),
        ("chang", "cal"),
        ("shang", "sal"),
        ("nan", "lal"),
        ("lang", "lal"),
        ("lv", "lu"),
        ("gang", "gal"),
        ("hang", "hal"),
        ("phase", "phase"),
        ("zhh", "zh"),
    ],
)
def test_what_many_do_not_hear_is_left_out(text: str, heard: str) -> None:
    assert unheard(text) == heard


def test_sounds_that_many_do_not_tell_apart_become_the_same() -> None:
    for one, other in (("zhong", "zon"), ("nan", "lang"), ("nv", "lu"), ("chu", "cu"), ("shi", "si")):
        assert unheard(one) == unheard(other)
    for one, other in (("ma", "na"), ("ze", "ce"), ("hua", "ua"), ("gan", "an")):
        assert unheard(one) != unheard(other)


def test_a_blurred_spelling_keeps_its_words_and_whence_they_come() -> None:
    spelling = joined(read_aloud("中心", "zhong xin"))
    assert blurred(spelling) == Spelling("zolxil", (0, 3), (0, 0, 0, 1, 1, 1))


def test_letters_are_parted_into_syllables_and_their_beginnings_long_ones_first() -> None:
    known = {"a", "si", "li", "kang"}
    ways = list(parted("asilikang", known))
    assert ways[:2] == [["a", "si", "likang"], ["a", "si", "li", "kang"]]
    assert ["a", "s", "li", "kang"] in list(parted("aslikang", known))
    assert list(parted("zhkang", known))[:2] == [["zhkang"], ["zh", "kang"]]
    assert list(parted("", known)) == [[]]


def test_the_last_part_may_be_any_beginning_of_up_to_six_letters() -> None:
    assert list(parted("xy", set())) == [["xy"], ["x", "y"]]
    assert list(parted("zhx", {"hx"})) == [["zhx"], ["zh", "x"], ["z", "hx"], ["z", "h", "x"]]
    assert ["zhuang"] in list(parted("zhuang", set()))
    assert ["zhuangs"] not in list(parted("zhuangs", {"zhuangs"}))
