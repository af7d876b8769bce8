"""Every screen of the shipped content, in both languages and four sizes, keeps the rules."""

from collections.abc import Callable
from pathlib import Path

import pytest
from audit import audit
from illustrated import illustrated

from kiosk import paths
from kiosk.tour import screens, settle

SAMPLES = Path(__file__).parent.parent / "samples"
SIZES = [(1920, 1080), (1080, 1920), (1280, 720), (3840, 2160)]


def problems_of(visit: Callable, size: tuple[int, int], content: Path = paths.CONTENT) -> list[str]:
    """Walk every screen in every language, and every entry of every panel."""
    one = visit(content, size, still=True)
    found: list[str] = []

    def look(where: str) -> None:
        settle()
        problems = audit(one.window)
        for _ in range(3):
            # What a view makes ahead, beside what is seen, comes a little at a time.
            if problems:
                settle()
                problems = audit(one.window)
        found.extend(f"{where}: {problem}" for problem in problems)

    for language in one.edition.guide.codes:
        for screen, go in screens(one.stage, one.edition, one.clock):
            go()
            one.words.setProperty("language", language)
            look(f"{screen}-{language}-{size[0]}x{size[1]}")
        for name, panel in one.edition.panels.items():
            for note in panel.entries:
                one.go(name, note.id, sheet=panel.kind == "organizations")
                one.words.setProperty("language", language)
                look(f"{name}/{note.id}-{language}-{size[0]}x{size[1]}")
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_screen_breaks_a_rule(visit: Callable, size: tuple[int, int]) -> None:
    problems = problems_of(visit, size)
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("sample", ["harbour", "single"])
def test_no_screen_of_another_institution_breaks_a_rule(visit: Callable, sample: str, size: tuple[int, int]) -> None:
    problems = problems_of(visit, size, SAMPLES / sample)
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_no_screen_with_pictures_breaks_a_rule(visit: Callable, tmp_path: Path, size: tuple[int, int]) -> None:
    problems = problems_of(visit, size, illustrated(tmp_path))
    assert not problems, "\n".join(problems)
