"""A code as QML draws it: runs of dark modules, with white around them."""

import pytest

from kiosk.drawings.qrcode import QUIET, matrix
from kiosk.viewmodels.qrcode import QrCodes

TEXT = "https://www.example.com"


def test_the_runs_draw_the_very_code_inside_its_white(qtbot: object) -> None:
    del qtbot
    codes = QrCodes()
    across = codes.across(TEXT)
    drawn = [[False] * across for _ in range(across)]
    for x, y, length in codes.runs(TEXT):
        assert length > 0
        assert not any(drawn[y][x : x + length]), "each module is drawn once"
        drawn[y][x : x + length] = [True] * length
    assert [row[QUIET:-QUIET] for row in drawn[QUIET:-QUIET]] == [list(row) for row in matrix(TEXT)]
    assert across == len(matrix(TEXT)) + 8


def test_a_run_is_as_long_as_it_can_be(qtbot: object) -> None:
    del qtbot
    runs = QrCodes().runs(TEXT)
    assert runs[0] == [4, 4, 7], "the upper side of the first large square"
    ends = {(x + length, y) for x, y, length in runs}
    assert not any((x, y) in ends for x, y, _ in runs)


def test_without_a_text_there_is_nothing_to_draw(qtbot: object) -> None:
    del qtbot
    assert QrCodes().runs("") == []


@pytest.mark.parametrize(("room", "pixels"), [(10_000, 10), (132, 4), (131, 3)])
def test_modules_are_as_large_as_can_be_read_or_as_there_is_room(qtbot: object, room: float, pixels: int) -> None:
    del qtbot
    assert QrCodes().module_pixels(TEXT, 4.0, room) == pixels
