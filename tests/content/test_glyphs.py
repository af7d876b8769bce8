"""The list of drawable characters is that of the fonts."""

import pytest
from PySide6.QtGui import QGuiApplication, QRawFont

from kiosk import paths
from kiosk.content.glyphs import drawable, undrawable


@pytest.mark.parametrize("font", sorted(paths.FONTS.glob("*.otf")), ids=lambda font: font.stem)
def test_every_weight_draws_every_character_of_the_list(qapp: QGuiApplication, font) -> None:
    del qapp
    raw = QRawFont(str(font), 16)
    listed = paths.COVERAGE.read_text(encoding="utf-8").replace("\n", "")
    assert len(listed) > 8_000
    assert [char for char in listed if not raw.supportsCharacter(ord(char))] == []


def test_no_character_of_the_fonts_is_missing_from_the_list(qapp: QGuiApplication) -> None:
    del qapp
    fonts = [QRawFont(str(font), 16) for font in paths.FONTS.glob("*.otf")]
    codes = (code for code in range(0x20, 0x1_0000) if not 0xD800 <= code < 0xE000)
    drawn = {chr(code) for code in codes if all(font.supportsCharacter(code) for font in fonts)}
    assert drawn - drawable() == set()


def test_characters_are_named_once_in_their_order() -> None:
    assert undrawable("a喆b镕喆") == ["喆", "镕"]
    assert undrawable("Wuxi 无锡 — “m²” 👍‍") == ["👍"]
