"""What the guide starts with: the content folder, or the last good edition of it."""

import logging
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome, check, missing
from kiosk.content.snapshot import NoContentError, Snapshot

logger = logging.getLogger(__name__)


class BadContentError(Exception):
    """The content has errors, and no edition of it has ever been accepted here."""

    def __init__(self, outcome: Outcome) -> None:
        """Hold what is wrong."""
        super().__init__("the content has errors")
        self.outcome = outcome


@dataclass(frozen=True)
class Opening:
    """The edition to show, and what the content folder held at that moment."""

    edition: Edition
    outcome: Outcome
    snapshot: Snapshot | None


def open_content(folder: Path) -> Opening:
    """Return what to start with.

    Raises BadContentError, or NoContentError when there is no such folder, if there is no
    last good edition either.
    """
    try:
        snapshot = Snapshot.take(folder)
    except NoContentError as error:
        return _last_good(folder, missing(folder), None, error)
    outcome = check(snapshot, date.today())  # noqa: DTZ011  staff write the dates of their place
    if outcome.edition:
        return Opening(outcome.edition, outcome, snapshot)
    return _last_good(folder, outcome, snapshot, BadContentError(outcome))


def _last_good(folder: Path, outcome: Outcome, snapshot: Snapshot | None, otherwise: Exception) -> Opening:
    from kiosk.services.store import EditionStore

    edition = EditionStore(paths.editions_folder(), folder).latest()
    if not edition:
        raise otherwise
    for problem in outcome.problems:
        logger.warning("%s", problem.line())
    logger.warning("the content in %s cannot be shown; the last good edition is: %s", folder, edition.folder)
    return Opening(edition, outcome, snapshot)
