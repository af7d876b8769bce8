"""Names stand in a directory where people look for them."""

from collections.abc import Sequence

import pytest

from kiosk.content.collation import key, letter, order
from kiosk.content.panels.organizations import Organization


def organizations(*names: object, **fields: object) -> list[Organization]:
    return [
        Organization.model_validate({"id": f"o-{at}", "kind": "company", "name": name, **fields})
        for at, name in enumerate(names)
    ]


def in_order(language: str, names: Sequence[object]) -> list[str]:
    found = order(organizations(*names), (), language, ["en", "zh"]).entries
    return [one.heading.best([language, "en", "zh"]) for one in found]


def test_english_names_are_sorted_without_marks_and_case_and_numbers_by_value() -> None:
    names = ["Zebra", "apple", "Ärger", "Éclair", "Lab 10", "Lab 2", "Bio Lab", "Biotech", "L'Oréal", "Łódź", "3M"]
    assert in_order("en", [{"en": name} for name in names]) == [
        "apple", "Ärger", "Bio Lab", "Biotech", "Éclair", "Lab 2", "Lab 10", "Łódź", "L'Oréal", "Zebra", "3M",
    ]  # fmt: skip


def test_chinese_names_are_sorted_by_pinyin_with_characters_of_several_readings() -> None:
    names = ["中国药科", "重庆医药", "长春生物", "重点实验室", "阿斯利康", "无锡", "药明康德", "北京", "银行"]
    assert in_order("zh", [{"zh": name} for name in names]) == [
        "阿斯利康", "北京", "长春生物", "重庆医药", "无锡", "药明康德", "银行", "中国药科", "重点实验室",
    ]  # fmt: skip


def test_syllables_that_differ_by_their_tone_are_sorted_by_it() -> None:
    assert sorted(["吗", "骂", "马", "麻", "妈"], key=key) == ["妈", "麻", "马", "骂", "吗"]
    assert sorted(["ma", "mà", "mǎ", "má", "mā"], key=lambda tone: key("马", tone)) == ["mā", "má", "mǎ", "mà", "ma"]


def test_a_reading_and_what_is_read_from_the_characters_stand_together() -> None:
    assert sorted(["郎", "乐", "李"], key=lambda one: key(one, "lè" if one == "乐" else "")) == ["郎", "乐", "李"]
    assert sorted(["路", "绿", "落"], key=lambda one: key(one, "lü" if one == "绿" else "")) == ["路", "落", "绿"]


def test_a_reading_that_staff_gave_is_sorted_by_its_tone_among_the_others() -> None:
    assert key("三") < key("删", "shān") < key("善") < key("商")
    assert key("骂") < key("吗", "ma") < key("买")


def test_the_reading_that_staff_gave_is_taken() -> None:
    (plain,), (read,) = organizations({"zh": "乐山"}), organizations({"zh": "乐山"}, pinyin="yuè shān")
    assert order([plain, read], (), "zh", ["zh"]).letters == "LY"


def test_a_reading_says_nothing_about_a_name_without_chinese_characters() -> None:
    assert key("Willow", "liu shu") == key("Willow")


def test_a_name_without_the_language_is_sorted_as_it_is_shown() -> None:
    assert in_order("zh", [{"zh": "北京"}, {"en": "Apple"}, {"en": "Cat"}]) == ["Apple", "北京", "Cat"]


def test_one_name_for_all_languages_is_sorted_by_each() -> None:
    assert in_order("zh", ["Cat", {"zh": "北京", "en": "Zebra"}]) == ["北京", "Cat"]
    assert in_order("en", ["Cat", {"zh": "北京", "en": "Zebra"}]) == ["Cat", "Zebra"]


@pytest.mark.parametrize(
    ("name", "found"),
    [("apple", "A"), ("Ørsted", "O"), ("  Zebra", "Z"), ("阿斯利康", "A"), ("3M", "#"), ("360 Lab", "#"), ("Ω", "#"), ("!", "#"), ("㐀", "Q"), ("㐂", "#"), ("吗", "M")],
)  # fmt: skip
def test_each_name_stands_under_the_letter_with_which_it_begins(name: str, found: str) -> None:
    assert letter(key(name)) == found


def test_names_without_a_letter_stand_last_and_by_their_value() -> None:
    assert sorted(["360", "Zebra", "3M", "007", "Ω"], key=key) == ["Zebra", "3M", "007", "360", "Ω"]


def test_a_shorter_name_stands_before_one_that_goes_on() -> None:
    shuffled = ["Labor A", "Lab A B", "Lab", "Labor", "Lab A"]
    assert sorted(shuffled, key=key) == ["Lab", "Lab A", "Lab A B", "Labor", "Labor A"]
    assert sorted(["药明康德", "药", "药明"], key=key) == ["药", "药明", "药明康德"]


def test_very_long_numbers_are_sorted_too() -> None:
    assert sorted(["9" * 5000, "1", "2" * 999], key=key) == ["1", "2" * 999, "9" * 5000]


def test_names_that_are_read_alike_keep_an_order() -> None:
    assert sorted(["Ärger", "arger", "Arger"], key=key) == sorted(["Arger", "Ärger", "arger"], key=key)
    assert len({key("Ärger"), key("arger"), key("Arger")}) == 3


def test_beside_each_entry_stands_by_what_a_directory_is_narrowed() -> None:
    zebra, apple = organizations("Zebra", "Apple", sectors=("foods", "drugs"), zone="phase-2")
    found = order([zebra, apple.model_copy(update={"zone": None})], ("sectors", "zone"), "en", ["en"])
    assert [one.heading.best() for one in found.entries] == ["Apple", "Zebra"]
    assert found.ids == {"sectors": [("foods", "drugs")] * 2, "zone": [(), ("phase-2",)]}


def test_chinese_and_other_parts_of_a_name_are_sorted_each_in_its_way() -> None:
    assert sorted(["器械 10", "器械 2", "器械 Bio"], key=key) == ["器械 2", "器械 10", "器械 Bio"]
    assert sorted(["甲 A 必", "甲 A 阿"], key=key) == ["甲 A 阿", "甲 A 必"]
