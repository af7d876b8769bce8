"""Every text can be read on its ground: contrast as WCAG 2.2 reckons it."""

import json
from collections.abc import Iterator

import pytest

from kiosk import paths

TEXT = 7.0
"""WCAG 2.2, 1.4.6: contrast of text, enhanced."""
MARK = 3.0
"""WCAG 2.2, 1.4.11: contrast of marks and borders that mean something."""

THEMES = sorted(paths.THEMES.glob("*.json"))


def luminance(color: str) -> float:
    """Return the relative luminance of `#RRGGBB`, from 0 (black) to 1 (white)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_pairs() -> Iterator[tuple[str, str, str, str]]:
    """Yield theme, what it is, ink and ground of all that the guide writes."""
    for file in THEMES:
        theme = json.loads(file.read_text(encoding="utf-8"))
        colors, panels = theme["colors"], theme["panels"]
        light = {name: colors[name] for name in ("paper", "card", "well")}
        tints = {f"{name} tint": panel["tint"] for name, panel in panels.items()}
        dark = {name: colors[name] for name in ("ink", "nightTop", "nightBottom")}
        dark |= {name: panel["color"] for name, panel in panels.items()}
        for ink in ("ink", "muted"):
            for ground, color in (light | tints).items():
                yield file.stem, f"{ink} on {ground}", colors[ink], color
        for ink in ("onDark", "onDarkMuted"):
            for ground, color in dark.items():
                yield file.stem, f"{ink} on {ground}", colors[ink], color
        for name, panel in panels.items():
            for ground, color in {"card": colors["card"], "paper": colors["paper"], "tint": panel["tint"]}.items():
                yield file.stem, f"{name} on {ground}", panel["color"], color
        yield file.stem, "ink on accent", colors["ink"], colors["accent"]


TEXT_PAIRS = list(text_pairs())


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [pair[2:] for pair in TEXT_PAIRS],
    ids=[f"{theme}: {what}" for theme, what, _, _ in TEXT_PAIRS],
)
def test_text_stands_out_from_its_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= TEXT, f"{ink} on {ground} is {contrast(ink, ground):.2f} : 1"


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_marks_stand_out_from_the_card_and_the_paper_they_are_drawn_on(file) -> None:
    colors = json.loads(file.read_text(encoding="utf-8"))["colors"]
    for ground in ("card", "paper"):
        found = contrast(colors["edge"], colors[ground])
        assert found >= MARK, f"edge on {ground} is {found:.2f} : 1"


@pytest.mark.parametrize("file", THEMES, ids=lambda file: file.stem)
def test_every_kind_of_panel_has_its_colors(file) -> None:
    from kiosk.content.panels import KINDS

    panels = json.loads(file.read_text(encoding="utf-8"))["panels"]
    assert {*KINDS, "other"} <= set(panels)
