"""A folder at one moment: what belongs to it, and by what another moment is told apart."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content import snapshot
from kiosk.content.snapshot import NoContentError, Snapshot, Unreadable
from kiosk.reading.source import MAX_BYTES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    (folder / "media" / "old").mkdir(parents=True)
    (folder / "guide.yaml").write_bytes(b"name: A")
    (folder / "history.yaml").write_bytes(b"kind: history")
    (folder / "media" / "a.png").write_bytes(b"a")
    (folder / "media" / "old" / "notes.yaml").write_bytes(b"b")
    return folder


def test_yaml_files_of_the_folder_itself_are_read_and_all_others_are_noted(folder: Path) -> None:
    found = Snapshot.of(folder)
    assert found.folder == folder
    assert found.files == {"guide.yaml": b"name: A", "history.yaml": b"kind: history"}
    assert list(found.others) == ["media/a.png", "media/old/notes.yaml"]
    size, changed, place = found.others["media/a.png"]
    stat = (folder / "media" / "a.png").stat()
    assert (size, changed, place) == (1, stat.st_mtime_ns, stat.st_ino)


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file has other words": lambda folder: (folder / "guide.yaml").write_bytes(b"name: B"),
    "a file has another name": lambda folder: (folder / "history.yaml").rename(folder / "time.yaml"),
    "a file has come": lambda folder: (folder / "zones.yaml").write_bytes(b""),
    "a file has gone": lambda folder: (folder / "history.yaml").unlink(),
    "a picture is larger": lambda folder: (folder / "media" / "a.png").write_bytes(b"aa"),
    "a picture is newer": lambda folder: os.utime(folder / "media" / "a.png", (5, 5)),
    "a picture has come": lambda folder: (folder / "media" / "b.png").write_bytes(b""),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_makes_another_fingerprint(folder: Path, change: str) -> None:
    before = Snapshot.of(folder).fingerprint
    assert Snapshot.of(folder).fingerprint == before
    CHANGES[change](folder)
    assert Snapshot.of(folder).fingerprint != before


def test_six_folders_deep_is_looked_and_no_deeper_nor_into_hidden_ones(folder: Path) -> None:
    deep = folder.joinpath(*"123456")
    (deep / "7").mkdir(parents=True)
    (folder / ".git").mkdir()
    for place in (deep, deep / "7", folder / ".git"):
        (place / "x").write_bytes(b"")
    assert list(Snapshot.of(folder).others) == ["media/a.png", "media/old/notes.yaml", "1/2/3/4/5/6/x"]


def test_of_very_many_files_only_the_first_are_looked_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # guide.yaml, history.yaml, media; then a.png
    for most, others in ((3, []), (4, ["media/a.png"])):
        monkeypatch.setattr(snapshot, "_MOST_FILES", most)
        assert list(Snapshot.of(folder).others) == others


def test_of_a_file_one_byte_more_is_read_than_it_may_have(folder: Path) -> None:
    (folder / "history.yaml").write_bytes(b"#" * (MAX_BYTES + 9))
    assert len(Snapshot.of(folder).files["history.yaml"]) == MAX_BYTES + 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_is_no_plain_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "zones.yaml")
    assert Snapshot.of(folder).files["zones.yaml"] == Unreadable("file-unreadable", {"reason": "it is no plain file"})


@pytest.mark.parametrize("target", ["outside.yaml", "nowhere.yaml", "content/nowhere.yaml"])
def test_a_link_that_leads_out_of_the_folder_or_nowhere_is_not_read(folder: Path, target: str) -> None:
    (folder.parent / "outside.yaml").write_bytes(b"secret")
    (folder / "zones.yaml").symlink_to(folder.parent / target)
    assert Snapshot.of(folder).files["zones.yaml"] == Unreadable("file-outside", {})


def test_a_link_within_the_folder_is_read(folder: Path) -> None:
    (folder / "zones.yaml").symlink_to(folder / "media" / "a.png")
    assert Snapshot.of(folder).files["zones.yaml"] == b"a"


@pytest.mark.parametrize(
    ("name", "said"),
    [("guide.yml", "; 'guide.yml' has the wrong name"), ("guided.yaml", ", so it is no content folder")],
)
def test_a_folder_without_guide_yaml_is_no_content_and_a_wrong_name_is_told(folder: Path, name: str, said: str) -> None:
    (folder / "guide.yaml").rename(folder / name)
    with pytest.raises(NoContentError) as wrong:
        Snapshot.of(folder)
    assert str(wrong.value) == f"the folder '{folder}' holds no guide.yaml{said}"


def test_a_file_is_no_folder(folder: Path) -> None:
    with pytest.raises(NoContentError, match="there is no content folder"):
        Snapshot.of(folder / "guide.yaml")
