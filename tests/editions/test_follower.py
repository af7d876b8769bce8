"""The folder is followed however it is changed; what is half-written is waited for."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import watchfiles

from kiosk.background import Background
from kiosk.content.loader import Outcome
from kiosk.content.snapshot import Snapshot
from kiosk.editions import follower as following
from kiosk.editions.follower import Follower
from kiosk.editions.store import EditionStore


class Heard:
    """What a follower has told."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []

    def __call__(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)

    def wait(self, condition: Callable[[Outcome], bool]) -> Outcome:
        """Wait for an outcome; every one that came is looked at once."""
        end = time.monotonic() + 15
        while True:
            found = next((outcome for outcome in self.outcomes if condition(outcome)), None)
            if found:
                self.outcomes.clear()
                return found
            assert time.monotonic() < end, f"waited in vain; heard {self.outcomes}"
            time.sleep(0.01)


@pytest.fixture
def follow(content: Path, tmp_path: Path) -> Iterator[Callable[[], Heard]]:
    """Follow the copy of the shipped content; the first edition has been delivered."""
    background = Background()

    def start() -> Heard:
        heard = Heard()
        store = EditionStore(tmp_path / "state", content)
        follower = Follower(content, store, Snapshot.of(content), heard)
        background.start("follower", follower.follow, lasting=True)
        end = time.monotonic() + 15
        while not store.latest():
            assert time.monotonic() < end, "the first edition is kept"
            time.sleep(0.01)
        heard.wait(titled("History"))
        time.sleep(0.2)  # until the watch is in place
        return heard

    yield start
    background.close()


def retitled(content: Path, title: str) -> str:
    text = (content / "history.yaml").read_text(encoding="utf-8")
    assert "en: History" in text
    return text.replace("en: History", f"en: {title}", 1)


def titled(title: str) -> Callable[[Outcome], bool]:
    return lambda outcome: outcome.edition is not None and outcome.edition.panels["history"].title.texts["en"] == title


def test_the_first_edition_is_told_once_and_kept(content: Path, tmp_path: Path, follow: Callable) -> None:
    heard = follow()
    time.sleep(0.5)
    assert heard.outcomes == []
    kept = EditionStore(tmp_path / "state", content).latest()
    assert kept
    assert Snapshot.of(kept.folder).files == Snapshot.of(content).files


def test_a_save_in_place_is_seen(content: Path, follow: Callable) -> None:
    heard = follow()
    (content / "history.yaml").write_text(retitled(content, "Past"), encoding="utf-8")
    heard.wait(titled("Past"))


def test_a_save_that_replaces_the_file_is_seen(content: Path, follow: Callable) -> None:
    heard = follow()
    for title in ("Past", "Yore"):
        beside = content / "history.yaml.tmp"
        beside.write_text(retitled(content, "X").replace("en: X", f"en: {title}"), encoding="utf-8")
        (content / "guide.yaml").touch()
        beside.replace(content / "history.yaml")
        heard.wait(titled(title))
        (content / "history.yaml").write_text(
            (content / "history.yaml").read_text(encoding="utf-8").replace(f"en: {title}", "en: History"),
            encoding="utf-8",
        )
        heard.wait(titled("History"))


def test_a_folder_that_is_renamed_into_place_is_seen_and_followed(content: Path, follow: Callable) -> None:
    heard = follow()
    other = Path(shutil.copytree(content, content.with_name("other")))
    (other / "history.yaml").write_text(retitled(content, "Past"), encoding="utf-8")
    content.rename(content.with_name("before"))
    other.rename(content)
    heard.wait(titled("Past"))
    (content / "history.yaml").write_text(
        (content / "history.yaml").read_text(encoding="utf-8").replace("en: Past", "en: Yore"), encoding="utf-8"
    )
    heard.wait(titled("Yore"))


def test_a_folder_that_vanishes_is_told_and_one_that_comes_back_too(content: Path, follow: Callable) -> None:
    heard = follow()
    content.rename(content.with_name("away"))
    gone = heard.wait(lambda outcome: outcome.edition is None)
    assert [problem.code for problem in gone.problems] == ["content-missing"]
    content.with_name("away").rename(content)
    heard.wait(titled("History"))


def test_errors_are_told_with_their_place_and_dropped_when_mended(content: Path, follow: Callable) -> None:
    heard = follow()
    good = (content / "history.yaml").read_text(encoding="utf-8")
    (content / "history.yaml").write_text(f"{good}title Phase\n", encoding="utf-8")
    broken = heard.wait(lambda outcome: outcome.edition is None)
    assert [(problem.file, problem.code) for problem in broken.problems] == [("history.yaml", "colon-missing")]
    (content / "history.yaml").write_text(good, encoding="utf-8")
    assert heard.wait(titled("History")).problems == ()


def test_a_file_that_is_still_being_written_is_waited_for(content: Path, follow: Callable) -> None:
    heard = follow()
    whole = retitled(content, "Past").encode()
    done = threading.Event()

    def write_slowly() -> None:
        with (content / "history.yaml").open("wb") as file:
            for at in range(0, len(whole), len(whole) // 20):
                file.write(whole[at : at + len(whole) // 20])
                file.flush()
                time.sleep(0.05)
        done.set()

    writer = threading.Thread(target=write_slowly)
    writer.start()
    outcome = heard.wait(lambda _outcome: True)
    writer.join()
    assert done.is_set()
    assert titled("Past")(outcome), "half a file was read"


def test_where_nothing_can_be_watched_the_folder_is_looked_at_now_and_then(
    content: Path, follow: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_watches_left(*_: object, **__: object) -> Iterator[None]:
        raise OSError("no watches left")

    monkeypatch.setattr(watchfiles, "watch", no_watches_left)
    monkeypatch.setattr(following, "POLL_SECONDS", 0.2)
    heard = follow()
    (content / "history.yaml").write_text(retitled(content, "Past"), encoding="utf-8")
    heard.wait(titled("Past"))


def test_a_change_of_which_nothing_is_said_is_found_by_comparing(
    content: Path, follow: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    def says_nothing(*_: object, **__: object) -> Iterator[set[object]]:
        while True:
            time.sleep(0.1)
            yield set()

    monkeypatch.setattr(watchfiles, "watch", says_nothing)
    heard = follow()
    (content / "history.yaml").write_text(retitled(content, "Past"), encoding="utf-8")
    heard.wait(titled("Past"))
