"""A content folder at one moment: the bytes of its files, and a mark by which a change is seen.

What is checked, shown and kept is always one snapshot: a file that is saved meanwhile
belongs to the next.
"""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kiosk.reading.source import MAX_BYTES

GUIDE_FILE = "guide.yaml"

_MOST_FILES = 10_000
_DEEPEST = 6


class NoContentError(Exception):
    """The folder is missing or holds no guide: there is nothing to check."""


@dataclass(frozen=True)
class Unreadable:
    """A file that cannot be read: a problem's code and what fills its words."""

    code: str
    details: Mapping[str, object]


@dataclass(frozen=True)
class Snapshot:
    """The YAML files of a folder as bytes by name, and what else lies in it with size, time and place."""

    folder: Path
    files: Mapping[str, bytes | Unreadable]
    others: Mapping[str, tuple[int, ...]]

    @cached_property
    def fingerprint(self) -> str:
        """Another one as soon as any file is."""
        import hashlib  # the first frame does without it

        seen = hashlib.blake2b(digest_size=16)
        for name, content in (*self.files.items(), *self.others.items()):
            seen.update(f"{name}\0".encode(errors="surrogateescape"))
            seen.update(content if isinstance(content, bytes) else repr(content).encode(errors="replace"))
        return seen.hexdigest()

    @classmethod
    def of(cls, folder: Path) -> "Snapshot":
        """Read the folder.

        Raises NoContentError when there is no such folder or no guide.yaml in it.
        """
        try:
            root = folder.resolve(strict=True)
            found = root.is_dir()
        except (OSError, ValueError, RuntimeError):
            found = False
        if not found:
            raise NoContentError(f"there is no content folder '{folder}'")
        files: dict[str, bytes | Unreadable] = {}
        others: dict[str, tuple[int, ...]] = {}
        for name, entry in _walk(root):
            if name.endswith(".yaml") and "/" not in name:
                content = _read(root, entry)
                files[name] = content
            else:
                others[name] = _stamp(entry)
        if GUIDE_FILE not in files:
            beside = sorted(name for name in others if name.lower().startswith("guide."))
            instead = f"; '{beside[0]}' has the wrong name" if beside else ", so it is no content folder"
            raise NoContentError(f"the folder '{folder}' holds no {GUIDE_FILE}{instead}")
        return cls(folder, files, others)


def _walk(root: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the files in and below `root` by their path in it, sorted; not endlessly many."""
    ways, left = [(root, "", 0)], _MOST_FILES
    while ways:
        folder, prefix, depth = ways.pop()
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            continue  # a folder that vanished or may not be read holds nothing that can be shown
        for entry in entries:
            left -= 1
            if left < 0:
                return
            if entry.is_dir(follow_symlinks=False):
                if depth < _DEEPEST and not entry.name.startswith("."):
                    ways.append((folder / entry.name, f"{prefix}{entry.name}/", depth + 1))
            else:
                yield f"{prefix}{entry.name}", entry


def _read(root: Path, entry: os.DirEntry[str]) -> bytes | Unreadable:
    try:
        path = Path(entry.path)
        if not path.resolve().is_relative_to(root):
            return Unreadable("file-outside", {})
        if entry.is_symlink() and not path.exists():
            return Unreadable("file-outside", {})
        # What is no plain file, such as a pipe, could keep the reader waiting for ever.
        if not stat.S_ISREG(path.stat().st_mode):
            return Unreadable("file-unreadable", {"reason": "it is no plain file"})
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, RuntimeError) as error:
        return Unreadable("file-unreadable", {"reason": getattr(error, "strerror", None) or str(error)})


def _stamp(entry: os.DirEntry[str]) -> tuple[int, ...]:
    try:
        found = entry.stat()
    except OSError:
        return ()
    return (found.st_size, found.st_mtime_ns, found.st_ino)
