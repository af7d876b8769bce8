"""The guide's own words are there in both languages, and under every key that QML asks for."""

import json
import re

from kiosk import paths
from kiosk.viewmodels.resources import read_strings

QUOTED = re.compile(r"""["']([a-z-]+)["']""")
ASKED = re.compile(r"""\bWords\.ui\(\s*["']([^"']+)["']\s*\)""")


def test_every_word_is_there_in_english_and_in_chinese() -> None:
    strings = read_strings(paths.STRINGS)
    assert strings
    assert {key: sorted(texts) for key, texts in strings.items() if not {"en", "zh"} <= set(texts)} == {}
    assert [key for key, texts in strings.items() if not all(text.strip() for text in texts.values())] == []


def test_every_key_that_qml_asks_for_is_there() -> None:
    strings = read_strings(paths.STRINGS)
    asked = {
        (key, file.name) for file in paths.QML.rglob("*.qml") for key in ASKED.findall(file.read_text(encoding="utf-8"))
    }
    assert asked
    assert sorted((key, file) for key, file in asked if key not in strings) == []


def test_no_word_is_kept_that_no_screen_shows() -> None:
    written = {key for file in paths.QML.rglob("*.qml") for key in QUOTED.findall(file.read_text(encoding="utf-8"))}
    assert sorted(set(read_strings(paths.STRINGS)) - written) == []


def test_no_key_is_written_twice() -> None:
    def unique(pairs: list[tuple[str, str]]) -> dict[str, str]:
        keys = [key for key, _ in pairs]
        assert sorted(keys) == sorted(set(keys))
        return dict(pairs)

    files = list(paths.STRINGS.glob("*.json"))
    assert files
    for file in files:
        json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=unique)
