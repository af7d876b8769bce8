"""Events on a line of time: in order, apart, and true to scale where there is room."""

import itertools

import pytest
from PySide6.QtCore import QObject

from kiosk.content.edition import Edition
from kiosk.viewmodels.history import HistoryViewModel, spread
from kiosk.viewmodels.words import Writer

CROWDED = [0, 1, 2, 3, 400, 401, 990, 995, 1000]


def test_with_room_enough_every_place_is_left_as_it_is() -> None:
    assert spread([0, 200, 700, 1000], 1000, 100) == pytest.approx([0, 200, 700, 1000])


@pytest.mark.parametrize("gap", [1, 50, 100, 125])
def test_places_keep_their_order_their_gap_and_the_line(gap: float) -> None:
    moved = spread(CROWDED, 1000, gap)
    assert all(right - left >= gap - 1e-6 for left, right in itertools.pairwise(moved))
    assert min(moved) >= -1e-6
    assert max(moved) <= 1000 + 1e-6


def test_two_that_are_too_near_move_apart_by_the_same() -> None:
    assert spread([0, 499, 501, 1000], 1000, 100) == pytest.approx([0, 450, 550, 1000])


def test_too_many_for_the_line_stand_evenly() -> None:
    assert spread([0, 0, 0, 0, 1000], 1000, 600) == pytest.approx([0, 250, 500, 750, 1000])


@pytest.mark.parametrize(("places", "moved"), [([], []), ([30], [30])])
def test_none_and_one_are_no_special_case(places: list[float], moved: list[float]) -> None:
    assert spread(places, 1000, 100) == moved


@pytest.fixture
def history(edition: Edition) -> tuple[QObject, HistoryViewModel]:
    keeper = QObject()
    return keeper, HistoryViewModel(edition, "history", Writer(["en", "zh"]), keeper)


def test_positions_are_to_scale(history: tuple[QObject, HistoryViewModel], edition: Edition) -> None:
    years = [event.date.years for event in edition.panels["history"].entries]
    positions = history[1].positions
    assert positions[0] == 0
    assert positions[-1] == 1
    for year, position in zip(years, positions, strict=True):
        assert position == pytest.approx((year - years[0]) / (years[-1] - years[0]))


def test_ticks_are_years_on_the_line_in_even_steps(history: tuple[QObject, HistoryViewModel]) -> None:
    ticks = history[1].ticks
    assert 2 <= len(ticks) <= 9
    assert all(0 <= tick["position"] <= 1 for tick in ticks)
    assert len({int(right["label"]) - int(left["label"]) for left, right in itertools.pairwise(ticks)}) == 1
