"""When a visitor has gone: idle, a warning with a countdown, the end of the session."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Clock = Callable[[], float]
"""Returns seconds that only ever grow, whatever happens to the clock on the wall."""


class Phase(StrEnum):
    """Where a session stands."""

    ATTRACT = "attract"
    ACTIVE = "active"
    WARNING = "warning"


@dataclass
class Idle:
    """Decides from the passing of time alone; who asks it moves it on.

    Times are in seconds.
    """

    idle: float
    warning: float
    clock: Clock = time.monotonic
    phase: Phase = Phase.ATTRACT
    _since: float = 0.0

    def begin(self) -> None:
        """Start a session."""
        self._turn(Phase.ACTIVE)

    def activity(self) -> None:
        """Note that someone is there; during the warning this continues the session."""
        if self.phase is not Phase.ATTRACT:
            self._turn(Phase.ACTIVE)

    def end(self) -> None:
        """End the session now."""
        self._turn(Phase.ATTRACT)

    def advance(self) -> Phase:
        """Move on as far as time has, one phase at most, and return the phase."""
        if self.phase is Phase.ACTIVE and self._passed >= self.idle:
            self._turn(Phase.WARNING)
        elif self.phase is Phase.WARNING and self._passed >= self.warning:
            self.end()
        return self.phase

    @property
    def remaining(self) -> float:
        """Seconds until the next phase; 0 in the attract phase."""
        length = {Phase.ATTRACT: 0.0, Phase.ACTIVE: self.idle, Phase.WARNING: self.warning}[self.phase]
        return max(0.0, length - self._passed) if length else 0.0

    @property
    def _passed(self) -> float:
        return self.clock() - self._since

    def _turn(self, phase: Phase) -> None:
        self.phase = phase
        self._since = self.clock()
