"""What the guide starts with: guide.yaml for the first frame, then the first whole edition.

Reading thousands of entries takes longer than making the window, and the first frame shows
none of them: what it shows is in guide.yaml.
"""

import logging
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.content.loader import Outcome, check, guide_alone, without_content
from kiosk.content.models import Guide
from kiosk.content.snapshot import NoContentError, Snapshot
from kiosk.editions.store import EditionStore

logger = logging.getLogger(__name__)


class BadContentError(Exception):
    """The content has errors, and no edition of it has ever been accepted here."""

    def __init__(self, outcome: Outcome) -> None:
        """Hold what is wrong."""
        super().__init__("the content has errors")
        self.outcome = outcome


@dataclass(frozen=True)
class Opening:
    """What the first frame shows, and what the content folder held at that moment; None where it is not there."""

    guide: Guide
    snapshot: Snapshot | None


def open_content(folder: Path, store: EditionStore) -> Opening:
    """Return what to start with: guide.yaml, or that of the last good edition where it is not sound by itself.

    Raises BadContentError, or NoContentError when there is no such folder, if no edition is kept either.
    """
    try:
        snapshot = Snapshot.of(folder)
    except NoContentError:
        if guide := store.latest_guide():
            return Opening(guide, None)
        raise
    guide = guide_alone(snapshot) or store.latest_guide()
    if not guide:
        raise BadContentError(check(snapshot, date.today()))  # noqa: DTZ011  as staff write dates
    return Opening(guide, snapshot)


def first_outcome(folder: Path, snapshot: Snapshot | None, store: EditionStore) -> Outcome:
    """Return what was in the content folder; where that has errors, with the last good edition, if there is one."""
    outcome = check(snapshot, date.today()) if snapshot else without_content()  # noqa: DTZ011  as staff write dates
    if outcome.edition:
        return outcome
    edition = store.latest()
    if edition:
        for problem in outcome.problems:
            logger.warning("%s", problem.line())
        logger.warning("the content in %s cannot be shown; the last good edition is: %s", folder, edition.folder)
    return replace(outcome, edition=edition)
