"""Events on a line of time: in order, apart, and true to scale where there is room."""

import itertools

import pytest

from kiosk.drawings.timeline import Timeline, spread, timeline

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


def test_positions_are_to_scale() -> None:
    line = timeline([1993.0, 2013.0, 2033.0])
    assert [line.position(moment) for moment in (1993.0, 2003.0, 2013.0, 2033.0)] == pytest.approx([0, 0.25, 0.5, 1])


@pytest.mark.parametrize("moments", [[1993.5], [1993.5, 1993.5]])
def test_where_all_is_one_moment_it_stands_in_the_middle(moments: list[float]) -> None:
    line = timeline(moments)
    assert line.position(1993.5) == 0.5
    assert line.ticks == ()


def test_without_moments_there_is_nothing_on_the_line() -> None:
    assert timeline([]) == Timeline()


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (1993.0, 1993.9, []),
        (1993.9, 1994.1, [1994]),
        (1993.0, 1995.0, [1993, 1994, 1995]),
        (1993.002, 1995.0, [1994, 1995]),
        (2010.0, 2019.0, list(range(2010, 2020))),
        (2010.0, 2019.1, [2010, 2012, 2014, 2016, 2018]),
        (1993.0, 2024.5, [1995, 2000, 2005, 2010, 2015, 2020]),
        (1.0, 1800.0, [200, 400, 600, 800, 1000, 1200, 1400, 1600, 1800]),
        (2000.0, 2018.0, list(range(2000, 2019, 2))),
        (2000.0, 2045.0, list(range(2000, 2046, 5))),
        (2000.0, 2090.0, list(range(2000, 2091, 10))),
        (2000.0, 2180.0, list(range(2000, 2181, 20))),
        (2000.0, 2225.0, list(range(2000, 2226, 25))),
        (2000.0, 2450.0, list(range(2000, 2451, 50))),
        (2000.0, 2900.0, list(range(2000, 2901, 100))),
        (1000.0, 5500.0, list(range(1000, 5501, 500))),
        (1.0, 9999.0, [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000]),
    ],
)
def test_ticks_are_round_years_in_even_steps_between_the_first_and_the_last(
    first: float, last: float, years: list[int]
) -> None:
    line = timeline([first, last])
    assert [tick.year for tick in line.ticks] == years
    for tick in line.ticks:
        assert tick.position == line.position(tick.year)
        assert 0 <= tick.position <= 1
