"""Newer editions of the content: taken when nobody is disturbed; what is wrong, for a strip in demo mode."""

import threading
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome
from kiosk.content.models import Note
from kiosk.reading.messages import LANGUAGES
from kiosk.reading.problems import Problem, Severity
from kiosk.viewmodels.guide import GuideViewModel, load_for
from kiosk.viewmodels.session import SessionViewModel

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LiveViewModel(QObject):
    """Brings accepted editions onto the screen: at once, or when the session has ended."""

    changed = Signal()
    nothingToShow = Signal()
    """The content has errors, there is no older edition of it, and the panels have never been read."""
    _arrived = Signal()

    def __init__(self, guide: GuideViewModel, session: SessionViewModel, *, at_once: bool) -> None:
        """Take editions for `guide`; `at_once` does not wait for the end of the session."""
        super().__init__()
        self._guide = guide
        self._session = session
        self._at_once = at_once
        self.newest: Outcome | None = None
        self._waiting: Edition | None = None
        self._problems: Sequence[Problem] = ()
        self._shown = guide.edition
        self._retired: list[Note] = []
        self._arrived.connect(self._receive)
        guide.changed.connect(self._retire)
        session.phaseChanged.connect(self._take)

    def deliver(self, outcome: Outcome) -> None:
        """Bring what reading the content anew gave; from another thread than Qt's."""
        if outcome.edition:
            load_for(outcome.edition)
        self.newest = outcome
        self._arrived.emit()

    def start_with(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong with the newest content, for which an older edition is shown."""
        self._problems = [problem for problem in problems if problem.severity is Severity.ERROR]
        self.changed.emit()

    @Slot()
    def _receive(self) -> None:
        outcome = self.newest
        if outcome:
            self._waiting = outcome.edition or self._waiting
            self.start_with(outcome.problems)
            self._take()
            if not self._shown.panels:
                self.nothingToShow.emit()

    @Slot()
    def _take(self) -> None:
        if self._waiting and (self._at_once or self._session.resting or not self._shown.panels):
            edition, self._waiting = self._waiting, None
            self._retired = [entry for panel in self._shown.panels.values() for entry in panel.entries]
            self._shown = edition
            self._guide.take(edition)

    @Slot()
    def _retire(self) -> None:
        """Let go of the entries of the edition before, one by one in a thread: thousands at once take long."""
        retired, self._retired = self._retired, []

        def let_go() -> None:
            while retired:
                retired.pop()

        threading.Thread(target=let_go, name="retire").start()

    @Property(int, notify=changed)
    def errors(self) -> int:
        """How many errors keep the newest content from being shown."""
        return len(self._problems)

    @Property("QVariantMap", notify=changed)
    def firstError(self) -> Mapping[str, object]:
        """The first of the errors with its file and line, in the languages that `check` knows."""
        if not self._problems:
            return {}
        first = self._problems[0]
        return {code: f"{first.file}:{first.mark.line}  {first.said(code).message}" for code in LANGUAGES}
