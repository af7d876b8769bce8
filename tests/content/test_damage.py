"""However the content is damaged, reading it gives an edition or an explanation, and never fails."""

from datetime import date

import pytest
from damage import CUTS, cut_short, names, with_odd_values

from kiosk import paths
from kiosk.content.loader import Outcome, check
from kiosk.content.snapshot import Snapshot
from kiosk.reading.messages import LANGUAGES
from kiosk.reading.problems import as_json, as_text

pytestmark = pytest.mark.uncounted  # very many readings, which counting makes three times as slow

TODAY = date(2026, 11, 24)
WHOLE = Snapshot.of(paths.CONTENT)


def look_at(outcome: Outcome) -> None:
    """An edition and no error, or no edition and errors; all of them can be said."""
    assert (outcome.edition is None) == (outcome.errors > 0)
    for language in LANGUAGES:
        assert "{" not in as_text(outcome.problems, outcome.files, language).split("\n")[-1]
        assert as_json(outcome.problems, language)


@pytest.mark.parametrize("name", names())
def test_a_file_cut_short_anywhere_is_explained(name: str) -> None:
    outcomes = [check(snapshot, TODAY) for snapshot in cut_short(WHOLE, name)]
    for outcome in outcomes:
        look_at(outcome)
    assert len(outcomes) == CUTS
    refused = sum(outcome.edition is None for outcome in outcomes)
    assert refused > CUTS / 2, "most of what is cut short must be noticed"


@pytest.mark.parametrize("name", names())
def test_whatever_stands_in_the_place_of_a_value_is_explained(name: str) -> None:
    seen = 0
    for _, snapshot in with_odd_values(WHOLE, name):
        look_at(check(snapshot, TODAY))
        seen += 1
    assert seen > 20
