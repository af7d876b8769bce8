"""The guide starts with guide.yaml alone, of the content or of the last good edition; the first edition follows."""

from pathlib import Path

import pytest

from kiosk.content.loader import load
from kiosk.content.snapshot import NoContentError, Snapshot
from kiosk.editions.opening import BadContentError, first_outcome, open_content
from kiosk.editions.store import EditionStore


@pytest.fixture
def store(content: Path, tmp_path: Path) -> EditionStore:
    """A store in which nothing is kept yet."""
    return EditionStore(tmp_path / "state", content)


def keep(store: EditionStore, content: Path, name: str) -> None:
    """Keep the content as an edition whose guide has this short name."""
    whole = (content / "guide.yaml").read_text(encoding="utf-8")
    (content / "guide.yaml").write_text(whole.replace("short_name: I·Campus", f"short_name: {name}"), encoding="utf-8")
    edition = load(content).edition
    assert edition
    assert store.keep(Snapshot.of(content), edition)
    (content / "guide.yaml").write_text(whole, encoding="utf-8")


def short_name(guide: object) -> str:
    return guide.short_name.best()


def spoil(content: Path, file: str) -> None:
    """Make a file of the content unsound."""
    path = content / file
    path.write_text(f"{path.read_text(encoding='utf-8')}\nnonsense: 1\n", encoding="utf-8")


def test_the_first_frame_needs_guide_yaml_alone(content: Path, store: EditionStore) -> None:
    spoil(content, "history.yaml")
    opening = open_content(content, store)
    assert short_name(opening.guide) == "I·Campus"
    assert opening.snapshot
    assert opening.snapshot.files == Snapshot.of(content).files


def test_where_guide_yaml_is_unsound_that_of_the_last_good_edition_is_taken(content: Path, store: EditionStore) -> None:
    keep(store, content, "Older")
    keep(store, content, "Newer")
    spoil(content, "guide.yaml")
    opening = open_content(content, store)
    assert short_name(opening.guide) == "Newer"
    assert opening.snapshot, "what is wrong is going to be told of"


def test_where_the_folder_is_gone_the_last_good_edition_is_taken(content: Path, store: EditionStore) -> None:
    keep(store, content, "Kept")
    content.rename(content.with_name("away"))
    opening = open_content(content, store)
    assert short_name(opening.guide) == "Kept"
    assert opening.snapshot is None


def test_a_damaged_edition_is_passed_over(content: Path, store: EditionStore) -> None:
    keep(store, content, "Older")
    keep(store, content, "Newer")
    newest = max(path for path in store._root.iterdir() if path.name.isdecimal())
    (newest / "history.yaml").write_text("kind: history\n", encoding="utf-8")
    spoil(content, "guide.yaml")
    assert short_name(open_content(content, store).guide) == "Older"


def test_without_any_good_guide_yaml_all_that_is_wrong_is_told(content: Path, store: EditionStore) -> None:
    spoil(content, "guide.yaml")
    spoil(content, "history.yaml")
    with pytest.raises(BadContentError) as told:
        open_content(content, store)
    assert {problem.file for problem in told.value.outcome.problems} == {"guide.yaml", "history.yaml"}


def test_without_a_folder_and_an_edition_there_is_nothing_to_open(tmp_path: Path, store: EditionStore) -> None:
    with pytest.raises(NoContentError):
        open_content(tmp_path / "nowhere", store)


def test_the_first_edition_is_that_of_the_folder(content: Path, store: EditionStore) -> None:
    keep(store, content, "Kept")
    outcome = first_outcome(content, Snapshot.of(content), store)
    assert outcome.edition
    assert outcome.edition.folder == content
    assert outcome.problems == ()


@pytest.mark.parametrize("gone", [False, True])
def test_where_the_folder_gives_none_it_is_the_last_good_one_and_what_is_wrong_is_told(
    content: Path, store: EditionStore, caplog: pytest.LogCaptureFixture, *, gone: bool
) -> None:
    keep(store, content, "Kept")
    spoil(content, "history.yaml")
    outcome = first_outcome(content, None if gone else Snapshot.of(content), store)
    assert outcome.edition
    assert short_name(outcome.edition.guide) == "Kept"
    assert outcome.errors == 1
    assert outcome.problems[0].file == ("guide.yaml" if gone else "history.yaml")
    assert "the last good edition is" in caplog.text
    assert outcome.problems[0].file in caplog.text


def test_where_there_is_neither_there_is_no_edition(content: Path, store: EditionStore) -> None:
    spoil(content, "history.yaml")
    outcome = first_outcome(content, Snapshot.of(content), store)
    assert outcome.edition is None
    assert outcome.errors == 1
