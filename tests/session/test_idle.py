"""When a visitor has gone, told by a clock that the test turns."""

from dataclasses import dataclass, field

import pytest

from kiosk.session.idle import Idle, Phase


@dataclass
class Turned:
    """An idle with a clock of its own."""

    now: float = 1000.0
    idle: Idle = field(init=False)

    def __post_init__(self) -> None:
        self.idle = Idle(idle=75, warning=20, clock=lambda: self.now)

    def after(self, seconds: float) -> Phase:
        self.now += seconds
        return self.idle.advance()


@pytest.fixture
def turned() -> Turned:
    return Turned()


@pytest.fixture
def begun(turned: Turned) -> Turned:
    turned.idle.begin()
    return turned


def test_without_a_visitor_nothing_happens_however_long(turned: Turned) -> None:
    assert turned.after(1e6) is Phase.ATTRACT
    turned.idle.activity()
    assert turned.after(0) is Phase.ATTRACT
    assert turned.idle.remaining == 0


def test_the_warning_comes_when_the_idle_time_is_over_and_not_before(begun: Turned) -> None:
    assert begun.after(74.9) is Phase.ACTIVE
    assert begun.after(0.1) is Phase.WARNING


def test_the_session_ends_when_the_warning_is_over(begun: Turned) -> None:
    begun.after(75)
    assert begun.after(19.9) is Phase.WARNING
    assert begun.after(0.1) is Phase.ATTRACT


def test_the_warning_is_shown_even_after_a_sleep_of_the_machine(begun: Turned) -> None:
    assert begun.after(10_000) is Phase.WARNING
    assert begun.idle.remaining == 20


def test_activity_starts_the_idle_time_anew(begun: Turned) -> None:
    begun.after(74)
    begun.idle.activity()
    assert begun.idle.remaining == 75
    assert begun.after(74) is Phase.ACTIVE


def test_activity_during_the_warning_continues_the_session(begun: Turned) -> None:
    begun.after(75)
    begun.idle.activity()
    assert begun.idle.phase is Phase.ACTIVE
    assert begun.idle.remaining == 75


def test_remaining_counts_down_to_the_next_phase(begun: Turned) -> None:
    begun.after(30)
    assert begun.idle.remaining == 45
    begun.after(45)
    begun.after(5)
    assert begun.idle.remaining == 15
    begun.now += 14.5
    assert begun.idle.remaining == 0.5


def test_nothing_remains_when_nobody_has_moved_on_for_long(begun: Turned) -> None:
    begun.now += 80
    assert begun.idle.remaining == 0


def test_one_look_moves_on_by_one_phase(begun: Turned) -> None:
    begun.now += 95
    assert [begun.idle.advance(), begun.idle.advance()] == [Phase.WARNING, Phase.WARNING]


def test_the_end_comes_at_once_when_it_is_asked_for(begun: Turned) -> None:
    begun.idle.end()
    assert begun.idle.phase is Phase.ATTRACT
    assert begun.idle.remaining == 0
