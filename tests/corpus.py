"""The corpus of typical mistakes: what people do to content, and what `check` then says.

The room whose rule is broken has it in its mistakes/*.yaml. Each case is made in a copy of samples/mistakes, on the
day `TODAY`:

    did       what a person did
    file      the file it was done to
    old, new  the text that was replaced there, once
    also      further replacements, each with `old`, `new` and its `file` where that is another one
    text      instead of old and new: what the whole file holds
    save_as   how the file was then saved: a Python name of an encoding
    cut       how many bytes were then lost at the end
    move      files that were then renamed, old name to new; one with no new name was deleted
    files     other files, each with what it is: a key of `FILES`, or `link to PATH`
    says      what `check` prints, without the count; nothing where no harm was done
    zh        the same with `--language zh`; at least once for each code
"""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from kiosk.content.loader import Outcome, load
from kiosk.reading.messages import FORMS
from kiosk.reading.problems import as_json, as_text

HERE = Path(__file__).parent
FOLDER = HERE / "samples" / "mistakes"
TODAY = date(2026, 11, 15)

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

Case = dict[str, Any]

PANEL = b"kind: sectors\ntitle: Sectors\nsectors:\n"


def cases_of(room: str) -> Iterator[Case]:
    """Yield the mistakes against the rules of a room."""
    for file in sorted((HERE / room / "mistakes").glob("*.yaml")):
        yield from yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506  makes texts only


def picture(form: str, width: int = 64, height: int = 48, mode: str = "RGB") -> bytes:
    file = BytesIO()
    Image.new(mode, (width, height)).save(file, form)
    return file.getvalue()


FILES: dict[str, Callable[[], bytes]] = {
    "a JPEG": lambda: picture("JPEG"),
    "a PNG": lambda: picture("PNG"),
    "a WEBP": lambda: picture("WEBP"),
    "a GIF": lambda: picture("GIF"),
    "a TIFF": lambda: picture("TIFF"),
    "a BMP": lambda: picture("BMP"),
    "half a JPEG": lambda: picture("JPEG", 640, 480)[:4000],
    "half a PNG": lambda: picture("PNG", 640, 480)[:500],
    "a PNG of 8000 by 6000": lambda: picture("PNG", 8000, 6000, "1"),
    "a PNG of 20000 by 20000": lambda: picture("PNG", 20_000, 20_000, "1"),
    "a JPEG with 21 MB": lambda: picture("JPEG").ljust(21_000_000, b"\0"),
    "a Word document": lambda: b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml" + bytes(2000),
    "a PDF": lambda: b"%PDF-1.7\n" + bytes(2000),
    "a HEIC": lambda: b"\0\0\0\x24ftypheic" + bytes(2000),
    "an SVG": lambda: b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "nothing": lambda: b"",
    "a panel with 20001 characters in a text": lambda: (
        PANEL + b"  - {id: biopharmaceuticals, title: A}\n  - {id: medical-equipment, title: " + b"a" * 20_001 + b"}\n"
    ),
    "a panel with 30 levels": lambda: PANEL + b"  - " + b"[" * 30 + b"]" * 30 + b"\n",
    "a panel with 100001 values": lambda: PANEL + b"  - 1\n" * 100_001,
    "a panel of 3 MB": lambda: PANEL + b"# " * 1_500_000,
    "a text": lambda: b"kind: sectors\ntitle: More\n",
}


def judge(case: Case, place: Path) -> None:
    """Make the mistake of `case` in a folder at `place`, and hold what is said against what the corpus says."""
    folder = Path(shutil.copytree(FOLDER, place / "content"))
    make(case, folder)
    outcome = load(folder, TODAY)
    assert told(outcome) == case["says"]
    if "zh" in case:
        assert told(outcome, "zh") == case["zh"]
    for language, forms in FORMS.items():
        for problem, given in zip(
            outcome.problems, json.loads(as_json(outcome.problems, language))["problems"], strict=True
        ):
            words = (forms["sentence"] if given["hint"] else "{message}").format(**given)
            assert problem.line(language) == "{file}:{line}:{column}: {severity}: ".format(**given) + words


def make(case: Case, folder: Path) -> None:
    """Make the mistake of `case` in `folder`."""
    for edit in [case, *case.get("also", ())]:
        if "new" in edit:
            file = folder / edit.get("file", case["file"])
            text = file.read_bytes().decode()
            assert edit["old"] in text, f"{file.name} of the corpus holds no {edit['old']!r}"
            file.write_bytes(text.replace(edit["old"], edit["new"], 1).encode())
    file = folder / case.get("file", "guide.yaml")
    if "text" in case:
        file.write_bytes(case["text"].encode())
    if "save_as" in case:
        file.write_bytes(file.read_bytes().decode().encode(case["save_as"]))
    if "cut" in case:
        file.write_bytes(file.read_bytes()[: -int(case["cut"])])
    for old, new in case.get("move", {}).items():
        if new:
            (folder / old).rename(folder / new)
        else:
            (folder / old).unlink()
    for name, kind in case.get("files", {}).items():
        (folder / name).parent.mkdir(exist_ok=True)
        if kind.startswith("link to "):
            (folder / name).symlink_to(folder / kind.removeprefix("link to "))
        else:
            (folder / name).write_bytes(FILES[kind]())


def told(outcome: Outcome, language: str = "en") -> str:
    """Return what `check` prints, without the count."""
    *lines, _count = as_text(outcome.problems, outcome.files, language).splitlines()
    return "".join(f"{line}\n" for line in lines)
