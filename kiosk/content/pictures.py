"""Whether a picture of the content can be shown: found, inside the folder, sound, not too large."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import NamedTuple

MAX_MEGABYTES = 20
MAX_MEGAPIXELS = 40
FORMATS = ("JPEG", "PNG", "WEBP")
"""What every machine's Qt can draw, in Pillow's names."""

_MOST_FILES = 10_000

_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheim", b"ftyphevc")


class Flaw(NamedTuple):
    """Why a picture cannot be shown: a problem's code and what fills its words."""

    code: str
    details: Mapping[str, object] = {}


@dataclass
class Folder:
    """A content folder in which pictures are looked for."""

    path: Path

    def look_at(self, name: str) -> Flaw | None:
        """Return what is wrong with the picture `name`, or None."""
        path = self.path / name
        try:
            if not path.is_file():
                return self._missing(name)
            if not path.resolve().is_relative_to(self.path.resolve()):
                return Flaw("path-outside", {"value": name})
            found = path.stat()
        except (OSError, ValueError, RuntimeError):
            return self._missing(name)
        flaw = _examine(path, found.st_size, found.st_mtime_ns)
        return Flaw(flaw.code, {"value": name, **flaw.details}) if flaw else None

    def _missing(self, name: str) -> Flaw:
        same = (other for other in self._pictures if PurePosixPath(other).name == PurePosixPath(name).name)
        return Flaw("picture-missing", {"value": name, "meant": next(same, None), "near": self._pictures})

    @cached_property
    def _pictures(self) -> tuple[str, ...]:
        """The names of all files that may be pictures; not endlessly many."""
        found = (
            Path(folder, file).relative_to(self.path).as_posix()
            for folder, _, files in os.walk(self.path)
            for file in sorted(files)
            if not file.endswith(".yaml")
        )
        return tuple(islice(found, _MOST_FILES))


@lru_cache(maxsize=4096)
def _examine(path: Path, size: int, changed: int) -> Flaw | None:
    """Decode the whole picture once for each state of the file, which `size` and `changed` tell apart."""
    del changed
    if size > MAX_MEGABYTES * 1_000_000:
        return Flaw("picture-too-large", {"size": f"{size / 1e6:.1f}", "limit": MAX_MEGABYTES})
    if not size:
        return Flaw("picture-broken")
    from PIL import Image, UnidentifiedImageError  # only content with pictures needs it

    Image.MAX_IMAGE_PIXELS = None  # the size is looked at here
    try:
        with path.open("rb") as file:
            start = file.read(1024)
        with Image.open(path) as image:
            if image.format not in FORMATS:
                return Flaw("picture-format", {"format": image.format})
            width, height = image.size
            if width * height > MAX_MEGAPIXELS * 1_000_000:
                pixels = {"width": width, "height": height, "pixels": f"{width * height / 1e6:,.0f}"}
                return Flaw("picture-too-many-pixels", {**pixels, "limit": MAX_MEGAPIXELS})
            image.draft("L", (max(1, width // 8), max(1, height // 8)))  # a JPEG is decoded much faster so
            image.load()
    except UnidentifiedImageError:
        if b"<svg" in start.lower():
            return Flaw("picture-svg")
        return Flaw("picture-heic" if start[4:12] in _HEIC else "picture-not")
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError, MemoryError):
        return Flaw("picture-broken")
    return None
