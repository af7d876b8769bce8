"""Every edition of the content: shown when nobody is disturbed; what is wrong, for a strip in demo mode."""

from collections.abc import Mapping, Sequence
from threading import Event

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.background import Background
from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome
from kiosk.content.models import Entry
from kiosk.reading.messages import LANGUAGES
from kiosk.reading.problems import Problem, Severity
from kiosk.viewmodels.guide import GuideViewModel, load_for
from kiosk.viewmodels.session import SessionViewModel

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LiveViewModel(QObject):
    """Brings every accepted edition onto the screen: the first at once, others when the session has ended."""

    changed = Signal()
    nothingToShow = Signal()
    """The content has errors, there is no older edition of it, and none is on the screen."""
    _arrived = Signal()

    def __init__(
        self, guide: GuideViewModel, session: SessionViewModel, background: Background, *, at_once: bool
    ) -> None:
        """Bring editions to `guide`; `at_once` does not wait for the end of the session."""
        super().__init__()
        self._guide = guide
        self._session = session
        self._background = background
        self._at_once = at_once
        self.newest: Outcome | None = None
        self._waiting: Edition | None = None
        self._errors: Sequence[Problem] = ()
        self._retired: list[Entry] = []
        self._arrived.connect(self._receive)
        guide.changed.connect(self._let_retired_go)
        session.phaseChanged.connect(self._show_waiting)

    def deliver(self, outcome: Outcome) -> None:
        """Bring what reading the content gave; from another thread than Qt's."""
        if outcome.edition:
            load_for(outcome.edition)
        self.newest = outcome
        self._arrived.emit()

    @Slot()
    def _receive(self) -> None:
        outcome = self.newest
        if outcome:
            self._waiting = outcome.edition or self._waiting
            self._errors = [problem for problem in outcome.problems if problem.severity is Severity.ERROR]
            self.changed.emit()
            self._show_waiting()
            if self._guide.edition is None:
                self.nothingToShow.emit()

    @Slot()
    def _show_waiting(self) -> None:
        """Show the edition that waits, unless it would disturb a visitor."""
        shown = self._guide.edition
        if self._waiting and (self._at_once or self._session.resting or shown is None):
            edition, self._waiting = self._waiting, None
            self._retired = [entry for panel in shown.panels.values() for entry in panel.entries] if shown else []
            self._guide.show(edition)

    @Slot()
    def _let_retired_go(self) -> None:
        """Let go of the entries of the edition before, one by one beside the GUI thread: thousands at once take long."""
        retired, self._retired = self._retired, []

        def let_go(stopped: Event) -> None:
            while retired and not stopped.is_set():
                retired.pop()

        if retired:
            self._background.start("retire", let_go)

    @Property(int, notify=changed)
    def errors(self) -> int:
        """How many errors keep the newest content from being shown."""
        return len(self._errors)

    @Property("QVariantMap", notify=changed)
    def firstError(self) -> Mapping[str, object]:
        """The first of the errors with its file and line, in the languages that `check` knows."""
        if not self._errors:
            return {}
        first = self._errors[0]
        return {code: f"{first.file}:{first.mark.line}  {first.said(code).message}" for code in LANGUAGES}
