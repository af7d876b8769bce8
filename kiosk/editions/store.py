"""The last good editions, kept on this machine: what is shown when the content folder is broken or gone.

An edition is a folder of its own, with the very bytes that were checked. It is written
under another name, forced to the disk, and only then given its number, so that at any
moment, also after a power cut, every numbered folder is complete.
"""

import contextlib
import hashlib
import json
import logging
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.content.edition import Edition
from kiosk.content.loader import check, guide_alone
from kiosk.content.models import Guide
from kiosk.content.pictures import Folder
from kiosk.content.snapshot import GUIDE_FILE, NoContentError, Snapshot

logger = logging.getLogger(__name__)

KEPT = 3
MANIFEST = "edition.json"
_UNFINISHED = ".new-"
_STALE_SECONDS = 3600


class EditionStore:
    """Keeps the last accepted editions of one content folder below `root`."""

    def __init__(self, root: Path, content: Path) -> None:
        """Keep editions of the folder `content`; editions of other folders are never mixed up with them."""
        place = content.absolute()
        mark = hashlib.blake2b(str(place).encode(errors="surrogateescape"), digest_size=4).hexdigest()
        self._root = root / f"{place.name or 'content'}-{mark}"

    def keep(self, snapshot: Snapshot, edition: Edition) -> Edition | None:
        """Keep `edition`, which was made from `snapshot`, and return it as it lies in the store.

        Returns None, and logs why, when it cannot be written or a picture has changed meanwhile.
        """
        newest = next(self._editions(), None)
        if newest and _manifest(newest).get("fingerprint") == snapshot.fingerprint and _is_whole(newest):
            return replace(edition, folder=newest)
        try:
            self._root.mkdir(parents=True, exist_ok=True)
            self._clear_unfinished()
            unfinished = self._root / f"{_UNFINISHED}{os.getpid()}-{time.monotonic_ns()}"
            try:
                self._write(unfinished, snapshot, edition, newest)
                kept = self._number(unfinished)
            finally:
                shutil.rmtree(unfinished, ignore_errors=True)
            self._forget_old()
        except OSError as error:
            logger.warning("the edition could not be kept: %s", error)
            return None
        return replace(edition, folder=kept)

    def latest(self) -> Edition | None:
        """Return the newest kept edition that is whole, or None."""
        for snapshot in self._whole():
            outcome = check(snapshot, date.today())  # noqa: DTZ011  as staff write dates
            if outcome.edition:
                return outcome.edition
            logger.warning("the kept edition %s does not fit this version of the guide", snapshot.folder)
        return None

    def latest_guide(self) -> Guide | None:
        """Return the guide.yaml of the newest kept edition that is whole, or None; nothing else of it is read."""
        return next((guide for snapshot in self._whole() if (guide := guide_alone(snapshot))), None)

    def _whole(self) -> Iterator[Snapshot]:
        """Yield the kept editions that are whole, newest first."""
        for folder in self._editions():
            with contextlib.suppress(NoContentError):
                if _is_whole(folder):
                    yield Snapshot.of(folder)
                    continue
            logger.warning("the kept edition %s is damaged", folder)

    def _editions(self) -> Iterator[Path]:
        """Yield the folders of the kept editions, newest first."""
        try:
            found = [folder for folder in self._root.iterdir() if folder.name.isdecimal()]
        except OSError:
            return
        yield from sorted(found, key=lambda folder: int(folder.name), reverse=True)

    def _write(self, folder: Path, snapshot: Snapshot, edition: Edition, newest: Path | None) -> None:
        folder.mkdir()
        files: dict[str, str] = {}
        for name in (GUIDE_FILE, *(f"{panel}.yaml" for panel in edition.panels)):
            raw = snapshot.files[name]
            assert isinstance(raw, bytes), "an edition is only made of files that could be read"  # noqa: S101
            (folder / name).write_bytes(raw)
            files[name] = _digest(raw)
        pictures = Folder(folder)
        for name in sorted(edition.pictures):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(edition.folder / name, target)
            _share(target, newest / name if newest else None)
            if flaw := pictures.look_at(name):
                raise OSError(f"{name} changed while it was kept ({flaw.code})")
        manifest = {
            "fingerprint": snapshot.fingerprint,
            "files": files,
            "pictures": {name: (folder / name).stat().st_size for name in sorted(edition.pictures)},
        }
        (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
        for path in (*folder.rglob("*"), folder):
            _force_to_disk(path)

    def _number(self, unfinished: Path) -> Path:
        """Give a finished edition its number, which is what makes it count."""
        while True:
            last = next(self._editions(), None)
            folder = self._root / f"{int(last.name) + 1 if last else 1:06}"
            try:
                unfinished.rename(folder)
            except OSError:
                if not folder.exists():
                    raise
                continue  # another guide has just taken this number
            _force_to_disk(self._root)
            return folder

    def _forget_old(self) -> None:
        for folder in list(self._editions())[KEPT:]:
            # First it loses its number: half an edition must never look like one.
            gone = self._root / f"{_UNFINISHED}{os.getpid()}-old-{folder.name}"
            folder.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)

    def _clear_unfinished(self) -> None:
        """Remove what guides that were killed have left."""
        for folder in self._root.glob(f"{_UNFINISHED}*"):
            process = folder.name.removeprefix(_UNFINISHED).split("-")[0]
            with contextlib.suppress(OSError):
                if not _runs(process) or time.time() - folder.stat().st_mtime > _STALE_SECONDS:
                    shutil.rmtree(folder, ignore_errors=True)


def _is_whole(folder: Path) -> bool:
    manifest = _manifest(folder)
    try:
        return (
            bool(manifest)
            and all(_digest((folder / name).read_bytes()) == digest for name, digest in manifest["files"].items())
            and all((folder / name).stat().st_size == size for name, size in manifest["pictures"].items())
        )
    except (OSError, KeyError, AttributeError, TypeError):
        return False


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _digest(raw: bytes) -> str:
    return hashlib.blake2b(raw, digest_size=16).hexdigest()


def _share(picture: Path, before: Path | None) -> None:
    """Let an unchanged picture be one file in both editions, where the disk can do that."""
    with contextlib.suppress(OSError):
        if before and before.is_file() and _digest(before.read_bytes()) == _digest(picture.read_bytes()):
            picture.unlink()
            os.link(before, picture)


def _force_to_disk(path: Path) -> None:
    if os.name != "posix" and path.is_dir():
        return  # only there can a folder be forced to the disk
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _runs(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True
