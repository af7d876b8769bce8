"""Kept editions: whole or not there, three of them, and never those of another folder."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.loader import check
from kiosk.content.snapshot import Snapshot
from kiosk.editions.store import KEPT, MANIFEST, EditionStore

TODAY = date(2026, 11, 24)


def read(folder: Path) -> tuple[Snapshot, Edition]:
    snapshot = Snapshot.of(folder)
    edition = check(snapshot, TODAY).edition
    assert edition
    return snapshot, edition


def rename_guide(folder: Path, name: str) -> None:
    (folder / "guide.yaml").write_text(
        f"name: {name}\nshort_name: X\nlanguages: [{{code: en, name: English}}]\npanels: [facts]\n", encoding="utf-8"
    )
    (folder / "facts.yaml").write_text("kind: sectors\ntitle: Facts\n", encoding="utf-8")


def name_of(edition: Edition | None) -> str:
    assert edition
    return edition.guide.name.texts[""]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    rename_guide(tmp_path / "content", "First")
    return tmp_path / "content"


@pytest.fixture
def store(tmp_path: Path, folder: Path) -> EditionStore:
    return EditionStore(tmp_path / "state", folder)


def kept_folders(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "state").glob("*/*") if path.name.isdecimal())


def test_a_kept_edition_is_found_again(store: EditionStore, folder: Path) -> None:
    assert store.latest() is None
    kept = store.keep(*read(folder))
    shutil.rmtree(folder)
    assert kept
    assert kept.folder != folder
    assert name_of(store.latest()) == "First"


def test_the_newest_comes_first_and_three_are_kept(tmp_path: Path, store: EditionStore, folder: Path) -> None:
    for number in range(5):
        rename_guide(folder, f"Number {number}")
        store.keep(*read(folder))
    assert name_of(store.latest()) == "Number 4"
    assert [path.name for path in kept_folders(tmp_path)] == ["000003", "000004", "000005"]
    assert len(kept_folders(tmp_path)) == KEPT


def test_the_same_state_is_kept_once(tmp_path: Path, store: EditionStore, folder: Path) -> None:
    first, again = store.keep(*read(folder)), store.keep(*read(folder))
    assert first
    assert again
    assert first.folder == again.folder
    assert len(kept_folders(tmp_path)) == 1


def test_another_folder_has_its_own_editions(tmp_path: Path, store: EditionStore, folder: Path) -> None:
    store.keep(*read(folder))
    other = tmp_path / "elsewhere" / "content"
    assert EditionStore(tmp_path / "state", other).latest() is None


@pytest.mark.parametrize("damage", ["cut", "changed", "gone", "manifest", "empty", "no-manifest"])
def test_a_damaged_edition_is_passed_over(tmp_path: Path, store: EditionStore, folder: Path, damage: str) -> None:
    store.keep(*read(folder))
    rename_guide(folder, "Second")
    store.keep(*read(folder))
    newest = kept_folders(tmp_path)[-1]
    file = newest / "facts.yaml"
    if damage == "cut":
        file.write_bytes(file.read_bytes()[:10])
    elif damage == "changed":
        file.write_text("kind: sectors\ntitle: Fakes\n", encoding="utf-8")
    elif damage == "gone":
        file.unlink()
    elif damage == "manifest":
        (newest / MANIFEST).write_text("{", encoding="utf-8")
    elif damage == "empty":
        (newest / MANIFEST).write_text("[]", encoding="utf-8")
    else:
        (newest / MANIFEST).unlink()
    assert name_of(store.latest()) == "First"


def test_pictures_are_kept_too_and_those_that_stay_take_no_room_twice(
    tmp_path: Path, store: EditionStore, folder: Path
) -> None:
    (folder / "media").mkdir()
    Image.new("RGB", (40, 30), "teal").save(folder / "media" / "a b.png")
    entry = "sectors: [{id: a, title: A, image: {file: media/a b.png, alt: A}}]\n"
    for name in ("One", "Two"):
        rename_guide(folder, name)
        (folder / "facts.yaml").write_text(f"kind: sectors\ntitle: Facts\n{entry}", encoding="utf-8")
        store.keep(*read(folder))
    shutil.rmtree(folder)
    pictures = [path / "media" / "a b.png" for path in kept_folders(tmp_path)]
    assert [picture.is_file() for picture in pictures] == [True, True]
    assert pictures[0].stat().st_ino == pictures[1].stat().st_ino
    assert name_of(store.latest()) == "Two"


def test_a_picture_that_changes_while_it_is_kept_keeps_nothing(
    tmp_path: Path, store: EditionStore, folder: Path
) -> None:
    (folder / "media").mkdir()
    picture = folder / "media" / "a.png"
    Image.new("RGB", (40, 30), "teal").save(picture)
    (folder / "facts.yaml").write_text(
        "kind: sectors\ntitle: Facts\nsectors: [{id: a, title: A, image: {file: media/a.png, alt: A}}]\n",
        encoding="utf-8",
    )
    snapshot, edition = read(folder)
    picture.write_bytes(picture.read_bytes()[:60])
    assert store.keep(snapshot, edition) is None
    assert store.latest() is None
    assert list((tmp_path / "state").glob("*/.new*")) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_state_folder_that_cannot_be_written_keeps_nothing_and_fails_nothing(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "state").mkdir(mode=0o500)
    assert EditionStore(tmp_path / "state", folder).keep(*read(folder)) is None


def test_a_file_in_the_place_of_the_state_folder_keeps_nothing_and_fails_nothing(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")
    store = EditionStore(tmp_path / "state", folder)
    assert store.keep(*read(folder)) is None
    assert store.latest() is None


def test_what_a_killed_guide_left_is_cleared_away(store: EditionStore, folder: Path) -> None:
    kept = store.keep(*read(folder))
    assert kept
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = kept.folder.parent / f".new-{dead.pid}-1"
    left.mkdir()
    (left / "guide.yaml").write_text("name: Half", encoding="utf-8")
    rename_guide(folder, "Second")
    store.keep(*read(folder))
    assert not left.exists()


@pytest.mark.parametrize(("age", "stays"), [(0, True), (3500, True), (3700, False)])
def test_what_another_guide_is_writing_is_left_alone_for_an_hour(
    store: EditionStore,
    folder: Path,
    age: int,
    stays: bool,  # noqa: FBT001
) -> None:
    kept = store.keep(*read(folder))
    assert kept
    writing = kept.folder.parent / f".new-{os.getpid()}-1"
    writing.mkdir()
    os.utime(writing, (time.time() - age, time.time() - age))
    rename_guide(folder, "Second")
    store.keep(*read(folder))
    assert writing.exists() is stays


def test_what_bears_no_process_in_its_name_is_cleared_away(store: EditionStore, folder: Path) -> None:
    kept = store.keep(*read(folder))
    assert kept
    left = kept.folder.parent / ".new-nobody"
    left.mkdir()
    rename_guide(folder, "Second")
    store.keep(*read(folder))
    assert not left.exists()


def spoil(edition: Edition | None) -> None:
    """Make a kept edition one that this version of the guide does not take, though it is whole."""
    assert edition
    (edition.folder / "facts.yaml").write_bytes(b"kind: sectors\nname: Old\n")
    manifest = json.loads((edition.folder / MANIFEST).read_text(encoding="utf-8"))
    digest = hashlib.blake2b(b"kind: sectors\nname: Old\n", digest_size=16).hexdigest()
    manifest["files"]["facts.yaml"] = digest
    (edition.folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")


def test_an_edition_that_this_version_of_the_guide_does_not_take_is_passed_over(
    store: EditionStore, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store.keep(*read(folder))
    rename_guide(folder, "Second")
    spoil(store.keep(*read(folder)))
    assert name_of(store.latest()) == "First"
    assert "does not fit this version" in caplog.text
    guide = store.latest_guide()
    assert guide
    assert guide.name.texts[""] == "Second"


def test_editions_are_counted_by_their_numbers_and_not_by_their_letters(
    tmp_path: Path, store: EditionStore, folder: Path
) -> None:
    kept = store.keep(*read(folder))
    assert kept
    kept.folder.rename(kept.folder.with_name("999999"))
    rename_guide(folder, "Second")
    store.keep(*read(folder))
    assert [path.name for path in kept_folders(tmp_path)] == ["1000000", "999999"]
    assert name_of(store.latest()) == "Second"


def test_the_manifest_names_every_file(store: EditionStore) -> None:
    kept = store.keep(*read(paths.CONTENT))
    assert kept
    manifest = json.loads((kept.folder / MANIFEST).read_text(encoding="utf-8"))
    assert set(manifest["files"]) == {path.name for path in kept.folder.glob("*.yaml")}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_killed_at_any_moment_the_next_start_finds_one_whole_edition(tmp_path: Path) -> None:
    """200 kills; a program of its own, because a process with Qt in it must not fork."""
    program = Path(__file__).with_name("kill_while_keeping.py")
    done = subprocess.run(
        [sys.executable, str(program), str(tmp_path), "200"],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
        env={**os.environ, "PYTHONPATH": str(Path(paths.__file__).parent.parent)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    kills, during = (int(number) for number in done.stdout.split()[:2])
    assert kills == 200
    assert during > 20, f"only {during} of the kills came while an edition was being written"
