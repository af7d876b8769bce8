"""One visitor's session: begun by a touch, ended by leaving."""

import math
from dataclasses import dataclass

from PySide6.QtCore import Property, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickWindow

from kiosk.session.idle import Idle, Phase

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 200

_ACTIVITY = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TabletRelease,
    }
)


@dataclass(frozen=True)
class SessionState:
    """What is told of a session: its phase, and in the warning the seconds until its end, else 0."""

    phase: Phase
    seconds_left: int


def session_state(idle: Idle) -> SessionState:
    """Return what is told now."""
    return SessionState(idle.phase, math.ceil(idle.remaining) if idle.phase is Phase.WARNING else 0)


@QmlElement
class SessionViewModel(QObject):
    """The phase of the session, moved on by a timer and by what happens in the window."""

    phaseChanged = Signal()
    remainingChanged = Signal()
    ended = Signal()

    def __init__(self, idle: Idle, parent: QObject | None = None) -> None:
        """Wait for the first visitor."""
        super().__init__(parent)
        self._idle = idle
        self._state = session_state(idle)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.advance)

    @property
    def idle_seconds(self) -> float:
        """How long nobody may be there before the warning."""
        return self._idle.idle

    @property
    def warning_seconds(self) -> float:
        """How long the warning lasts."""
        return self._idle.warning

    @property
    def resting(self) -> bool:
        """Whether no visitor is there."""
        return self._state.phase is Phase.ATTRACT

    def watch(self, window: QQuickWindow) -> None:
        """Count every press, move, scroll and key of this window as activity."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note activity; nothing is kept from the window."""
        if event.type() in _ACTIVITY:
            self._idle.activity()
            if self._state.phase is Phase.WARNING:
                self._update()
        return False

    @Slot()
    def begin(self) -> None:
        """Start a session: a visitor has touched the screen."""
        self._idle.begin()
        self._timer.start()
        self._update()

    @Slot()
    def advance(self) -> None:
        """Move on as far as time has."""
        self._idle.advance()
        self._update()

    def _update(self) -> None:
        before, self._state = self._state, session_state(self._idle)
        if self._state.seconds_left != before.seconds_left:
            self.remainingChanged.emit()
        if self._state.phase is not before.phase:
            if self.resting:
                self._timer.stop()
                self.ended.emit()
            self.phaseChanged.emit()

    @Property(str, notify=phaseChanged)
    def phase(self) -> str:
        """`attract`, `active` or `warning`."""
        return self._state.phase.value

    @Property(int, notify=remainingChanged)
    def secondsLeft(self) -> int:
        """Seconds until the session ends; 0 outside the warning."""
        return self._state.seconds_left

    @Property(int, constant=True)
    def warningSeconds(self) -> int:
        """How long the warning lasts, in seconds."""
        return round(self._idle.warning)
