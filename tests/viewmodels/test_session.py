"""What is told of a session, and what counts as a sign of a visitor."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.session.idle import Idle, Phase
from kiosk.viewmodels.session import SessionState, SessionViewModel, session_state


@dataclass
class House:
    """A session with a clock that the test turns."""

    now: float = 0.0
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.session = SessionViewModel(Idle(75, 19.6, lambda: self.now))
        for name in ("phaseChanged", "remainingChanged", "ended"):
            getattr(self.session, name).connect(lambda name=name: self.told.append(name))

    def at(self, now: float) -> list[str]:
        """Let the time come, and return what was told then."""
        self.now = now
        self.told.clear()
        self.session.advance()
        return self.told

    @property
    def ticking(self) -> bool:
        return any(timer.isActive() for timer in self.session.findChildren(QTimer))


@pytest.fixture
def house(qapp: QGuiApplication) -> House:
    del qapp
    return House()


@pytest.mark.parametrize(
    ("phase", "passed", "left"),
    [
        (Phase.ATTRACT, 3, 0),
        (Phase.ACTIVE, 3, 0),
        (Phase.WARNING, 0, 20),
        (Phase.WARNING, 0.5, 20),
        (Phase.WARNING, 1, 19),
        (Phase.WARNING, 19.9, 1),
        (Phase.WARNING, 30, 0),
    ],
)
def test_seconds_are_counted_in_the_warning_and_the_last_one_has_begun(phase: Phase, passed: float, left: int) -> None:
    idle = Idle(75, 20, lambda: 100 + passed, phase, 100)
    assert session_state(idle) == SessionState(phase, left)


def test_a_whole_session_tells_what_changes_and_nothing_else(house: House) -> None:
    assert (house.session.resting, house.session.phase, house.ticking) == (True, "attract", False)
    house.session.begin()
    assert (house.session.resting, house.session.phase, house.ticking) == (False, "active", True)
    assert house.told == ["phaseChanged"]
    assert house.at(74) == []
    assert house.at(75) == ["remainingChanged", "phaseChanged"]
    assert (house.session.phase, house.session.secondsLeft) == ("warning", 20)
    assert house.at(75.5) == []
    assert house.at(76) == ["remainingChanged"]
    assert house.at(95) == ["remainingChanged", "ended", "phaseChanged"]
    assert (house.session.resting, house.session.secondsLeft, house.ticking) == (True, 0, False)


def test_the_lengths_are_those_of_the_settings(house: House) -> None:
    assert (house.session.idle_seconds, house.session.warning_seconds) == (75, 19.6)
    assert house.session.warningSeconds == 20


@pytest.mark.parametrize(
    "kind", [QEvent.Type.TouchBegin, QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.KeyPress]
)
def test_a_sign_of_a_visitor_continues_the_session_and_reaches_the_window(house: House, kind: QEvent.Type) -> None:
    house.session.begin()
    house.at(75)
    assert not house.session.eventFilter(QObject(), QEvent(kind))
    assert house.session.phase == "active"
    assert house.at(149) == []


def test_what_the_window_does_by_itself_is_no_sign_of_a_visitor(house: House) -> None:
    house.session.begin()
    house.at(75)
    assert not house.session.eventFilter(QObject(), QEvent(QEvent.Type.UpdateRequest))
    assert house.session.phase == "warning"
