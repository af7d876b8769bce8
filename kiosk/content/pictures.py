"""Whether a picture of the content can be shown: found, inside the folder, sound, not too large."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

MAX_MEGABYTES = 20
MAX_MEGAPIXELS = 40
FORMATS = ("JPEG", "PNG", "WEBP")
"""What every machine's Qt can draw, in Pillow's names."""

_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheim", b"ftyphevc")


class Flaw(NamedTuple):
    """Why a picture cannot be shown: a problem's code and what fills its words."""

    code: str
    details: Mapping[str, object] = {}


def look_at(folder: Path, name: str) -> Flaw | None:
    """Return what is wrong with the picture `name` of the content `folder`, or None."""
    path = folder / name
    try:
        if not path.is_file():
            return Flaw("picture-missing", {"value": name, "wrong": path.name, "among": _beside(path)})
        if not path.resolve().is_relative_to(folder.resolve()):
            return Flaw("path-outside", {"value": name})
        found = path.stat()
    except (OSError, ValueError, RuntimeError):
        return Flaw("picture-missing", {"value": name, "wrong": path.name, "among": ()})
    flaw = _examine(path, found.st_size, found.st_mtime_ns)
    return Flaw(flaw.code, {"value": name, **flaw.details}) if flaw else None


def _beside(path: Path) -> tuple[str, ...]:
    folder = path.parent
    return tuple(sorted(other.name for other in folder.iterdir())) if folder.is_dir() else ()


@lru_cache(maxsize=4096)
def _examine(path: Path, size: int, changed: int) -> Flaw | None:
    """Decode the whole picture once for each state of the file, which `size` and `changed` tell apart."""
    del changed
    if size > MAX_MEGABYTES * 1_000_000:
        return Flaw("picture-too-large", {"size": f"{size / 1e6:.1f}", "limit": MAX_MEGABYTES})
    import warnings

    from PIL import Image, UnidentifiedImageError  # only content with pictures needs it

    try:
        with path.open("rb") as file:
            start = file.read(1024)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the size is looked at here
            with Image.open(path) as image:
                if image.format not in FORMATS:
                    return Flaw("picture-format", {"format": image.format})
                width, height = image.size
                if width * height > MAX_MEGAPIXELS * 1_000_000:
                    limit = {"width": width, "height": height, "limit": MAX_MEGAPIXELS}
                    return Flaw("picture-too-many-pixels", limit)
                image.draft("L", (max(1, width // 8), max(1, height // 8)))  # a JPEG is decoded much faster so
                image.load()
    except UnidentifiedImageError:
        if b"<svg" in start.lower():
            return Flaw("picture-svg")
        return Flaw("picture-heic" if start[4:12] in _HEIC else "picture-not")
    except Image.DecompressionBombError:
        return Flaw("picture-too-many-pixels", {"width": "?", "height": "?", "limit": MAX_MEGAPIXELS})
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, OverflowError, MemoryError):
        return Flaw("picture-broken")
    return None
