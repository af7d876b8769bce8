"""Follows the content folder while the guide runs: sees changes, waits until they settle, checks, keeps.

All of it happens in a thread of its own, which uses nothing of PySide.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.background import no_collections
from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome, check, missing
from kiosk.content.snapshot import NoContentError, Snapshot
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
    """Tells of every other state of the folder, once it has settled."""

    def __init__(
        self,
        folder: Path,
        store: EditionStore,
        first: Callable[[], tuple[Snapshot | None, Edition | None]],
        deliver: Callable[[Outcome], None],
    ) -> None:
        """Follow `folder` from the state that `first` returns, with the edition it gave if it was sound.

        Both `first` and `deliver` are called in the thread of the follower.
        """
        self._folder = folder
        self._store = store
        self._first = first
        self._known = ""
        self._deliver = deliver
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="follower", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread and wait for it."""
        self._stopped.set()
        self._thread.join()

    def _run(self) -> None:
        look = self._begin
        for _ in self._moments():
            try:
                look()
            except Exception:  # whatever the content holds, the guide goes on with what it shows
                logger.exception("the content could not be looked at")
            look = self._look

    def _begin(self) -> None:
        """Keep the edition that the guide has started with, if it comes from the folder as it still is."""
        with no_collections():
            snapshot, edition = self._first()
            self._known = _fingerprint(snapshot)
            if snapshot and edition and _fingerprint(self._take()) == self._known:
                self._store.keep(snapshot, edition)
        del self._first

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

    def _take(self) -> Snapshot | None:
        try:
            return Snapshot.take(self._folder)
        except NoContentError:
            return None

    def _look(self) -> None:
        snapshot = self._take()
        if _fingerprint(snapshot) == self._known:
            return
        snapshot = self._settled(snapshot)
        if self._stopped.is_set() or _fingerprint(snapshot) == self._known:
            return
        self._known = _fingerprint(snapshot)
        with no_collections():
            outcome = check(snapshot, date.today()) if snapshot else missing(self._folder)  # noqa: DTZ011
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
            later = self._take()
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
