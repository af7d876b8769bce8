"""What the guide starts with: guide.yaml by itself, then the content folder whole, or the last good edition of it.

Reading thousands of entries takes longer than making the window, and the first frame shows
none of them: what it shows is in guide.yaml.
"""

import logging
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome, check, guide_alone, missing
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
    """What the first frame shows, and what the content folder held at that moment.

    Without an `outcome` the panels have not been read: the edition has none.
    """

    edition: Edition
    snapshot: Snapshot | None
    outcome: Outcome | None = None


def open_content(folder: Path) -> Opening:
    """Return what to start with: guide.yaml if it is sound by itself, else all that `complete` returns.

    Raises BadContentError, or NoContentError when there is no such folder, if there is no
    last good edition either.
    """
    try:
        snapshot = Snapshot.take(folder)
    except NoContentError:
        outcome = complete(folder, None)
        if not outcome.edition:
            raise
        return Opening(outcome.edition, None, outcome)
    if guide := guide_alone(snapshot):
        return Opening(Edition(folder, guide, {}), snapshot)
    outcome = complete(folder, snapshot)
    if not outcome.edition:
        raise BadContentError(outcome)
    return Opening(outcome.edition, snapshot, outcome)


def complete(folder: Path, snapshot: Snapshot | None) -> Outcome:
    """Return what is in the content folder; where that has errors, with the last good edition, if there is one."""
    outcome = check(snapshot, date.today()) if snapshot else missing(folder)  # noqa: DTZ011  as staff write dates
    if outcome.edition:
        return outcome
    from kiosk.editions.store import EditionStore

    edition = EditionStore(paths.editions_folder(), folder).latest()
    if edition:
        for problem in outcome.problems:
            logger.warning("%s", problem.line())
        logger.warning("the content in %s cannot be shown; the last good edition is: %s", folder, edition.folder)
    return replace(outcome, edition=edition)
