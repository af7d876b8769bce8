"""Follows the content folder from the start on: reads it, sees changes, waits until they settle, checks, keeps.

All of it happens beside the GUI thread, and uses nothing of PySide.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.background import no_collections
from kiosk.content.loader import Outcome, check, without_content
from kiosk.content.snapshot import NoContentError, Snapshot
from kiosk.editions.opening import first_outcome
from kiosk.editions.store import EditionStore
from kiosk.reading.messages import number_of

logger = logging.getLogger(__name__)

POLL_SECONDS = 3.0
"""How often the folder is compared even if nothing is said to have changed: network shares say nothing."""
SETTLE_SECONDS = 0.15
"""For how long nothing may change before the folder is read."""
GONE_SECONDS = 1.0
"""For how long the folder may be away, as while another is renamed into its place."""
LONGEST_SETTLING = 60.0


class Follower:
    """Delivers the first edition, and then what comes of every other state of the folder once it has settled."""

    def __init__(
        self, folder: Path, store: EditionStore, first: Snapshot | None, deliver: Callable[[Outcome], None]
    ) -> None:
        """Follow `folder` from the state `first`, which has not been read yet; None where there was no content."""
        self._folder = folder
        self._store = store
        self._first = first
        self._known = _fingerprint(first)
        self._deliver = deliver
        self._stopped = threading.Event()

    def follow(self, stopped: threading.Event) -> None:
        """Follow until `stopped`; beside the GUI thread, in which `deliver` is called too."""
        self._stopped = stopped
        look = self._begin
        for _ in self._moments():
            try:
                look()
            except Exception:  # whatever the content holds, the guide goes on with what it shows
                logger.exception("the content could not be looked at")
            look = self._look

    def _begin(self) -> None:
        """Deliver the first edition, and keep it if it comes from the folder as it still is."""
        with no_collections():
            snapshot, self._first = self._first, None
            outcome = first_outcome(self._folder, snapshot, self._store)
            self._deliver(outcome)
            if snapshot and outcome.edition and not outcome.errors and _fingerprint(self._read()) == self._known:
                self._store.keep(snapshot, outcome.edition)

    def _moments(self) -> Iterator[None]:
        """Yield when something may have changed, and every few seconds in any case."""
        yield
        import watchfiles  # takes 60 ms, for which the first look need not wait

        while not self._stopped.is_set():
            try:
                place = self._folder.stat().st_ino
                for _ in watchfiles.watch(
                    self._folder,
                    watch_filter=None,
                    debounce=200,
                    step=50,
                    stop_event=self._stopped,
                    rust_timeout=int(POLL_SECONDS * 1000),
                    yield_on_timeout=True,
                    raise_interrupt=False,
                ):
                    yield
                    if self._stopped.is_set() or self._folder.stat().st_ino != place:
                        break  # another folder may have been renamed into its place
            except (OSError, RuntimeError):
                # Not there, or no watches left: then looking now and then must do.
                self._stopped.wait(POLL_SECONDS if self._folder.exists() else GONE_SECONDS)
            yield

    def _read(self) -> Snapshot | None:
        try:
            return Snapshot.of(self._folder)
        except NoContentError:
            return None

    def _look(self) -> None:
        snapshot = self._read()
        if _fingerprint(snapshot) == self._known:
            return
        snapshot = self._settled(snapshot)
        if self._stopped.is_set() or _fingerprint(snapshot) == self._known:
            return
        self._known = _fingerprint(snapshot)
        with no_collections():
            outcome = check(snapshot, date.today()) if snapshot else without_content()  # noqa: DTZ011
            if snapshot and outcome.edition:
                edition = self._store.keep(snapshot, outcome.edition) or outcome.edition
                outcome = replace(outcome, edition=edition)
            report(outcome)
            self._deliver(outcome)

    def _settled(self, snapshot: Snapshot | None) -> Snapshot | None:
        """Return the folder once nothing changes in it any more."""
        waited = 0.0
        while waited < LONGEST_SETTLING:
            pause = SETTLE_SECONDS if snapshot else GONE_SECONDS
            if self._stopped.wait(pause):
                break
            waited += pause
            later = self._read()
            if _fingerprint(later) == _fingerprint(snapshot):
                break
            snapshot = later
        return snapshot


def report(outcome: Outcome) -> None:
    """Write every problem of an outcome into the log, and what comes of it."""
    for problem in outcome.problems:
        logger.warning("%s", problem.line())
    if outcome.edition:
        logger.info("the content has changed; the new edition is in %s", outcome.edition.folder)
    else:
        logger.warning(
            "the content has %s; the guide goes on with what it shows", number_of(outcome.errors, "error", "en")
        )


def _fingerprint(snapshot: Snapshot | None) -> str:
    return snapshot.fingerprint if snapshot else ""
