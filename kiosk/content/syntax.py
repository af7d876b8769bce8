"""What a line that YAML cannot read was meant to be, for people who have never heard of YAML.

The reader knows only at which character it gave up; the typical mistakes are recognized
by that place and by how the lines around it look.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import yaml

from kiosk.content.problems import Mark

_NAME = r"[\w.-]+"
_CHINESE_COLON = re.compile(rf"^(\s*(?:- )?{_NAME})：")
_NO_SPACE_AFTER_COLON = re.compile(rf"^\s*(?:- )?({_NAME}):(?=[^\s:/])(.*)$")
_NO_COLON = re.compile(rf"^\s*(?:- )?({_NAME})\s+(.*)$")
_NO_SPACE_AFTER_DASH = re.compile(rf"^\s*-{_NAME}\s*:")
_NAME_AND_TEXT = re.compile(rf"^\s*(?:- )?({_NAME}):\s+(\S.*)$")


class Mistake(NamedTuple):
    """A problem's code, its place, and what fills its words."""

    code: str
    mark: Mark
    details: Mapping[str, object] = {}


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Mistake:
    """Return what is probably wrong where the reader gave up with `error`."""
    here = _mark(error.problem_mark, lines)
    start = _mark(error.context_mark, lines) if error.context_mark else here
    line = _line(lines, here.line)
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Mistake("tab", Mark(here.line, line.index("\t") + 1))
    said = f"{error.context or ''}: {error.problem or ''}"
    return next((found(said, here, start, lines) for words, found in _MEANINGS if words in said), Mistake("yaml", here))


_Meaning: TypeAlias = Callable[[str, Mark, Mark, Sequence[str]], Mistake]
"""What the reader said, where it gave up, where what it was reading began, and the lines."""

_MEANINGS: Sequence[tuple[str, _Meaning]] = (
    ("mapping values", lambda _said, here, _start, lines: _unexpected_colon(here, lines)),
    ("could not find expected ':'", lambda _said, _here, start, lines: _no_colon(start, lines)),
    ("unknown escape character", lambda _said, here, _start, _lines: Mistake("backslash", here)),
    (
        "quoted scalar",
        lambda _said, _here, start, lines: Mistake("quote-open", start, {"quote": _char(lines, start)}),
    ),
    (
        "flow mapping",
        lambda _said, here, start, _lines: Mistake("bracket-open", here, {"line": start.line, "end": "}"}),
    ),
    (
        "flow sequence",
        lambda _said, here, start, _lines: Mistake("bracket-open", here, {"line": start.line, "end": "]"}),
    ),
    ("block scalar", lambda _said, _here, start, lines: Mistake("block-start", start, {"char": _char(lines, start)})),
    ("directive", lambda _said, _here, start, _lines: Mistake("directive", start)),
    (
        "cannot start any token",
        lambda _said, here, _start, lines: Mistake("special-start", here, {"char": _char(lines, here)}),
    ),
    (
        "alphabetic or numeric",
        lambda _said, _here, start, lines: Mistake("special-start", start, {"char": _char(lines, start)}),
    ),
    ("scanning a tag", lambda _said, _here, start, _lines: Mistake("tag", start)),
    ("parsing a tag", lambda _said, _here, start, _lines: Mistake("tag", start)),
    ("<document start>", lambda _said, here, _start, _lines: Mistake("several-documents", Mark(here.line, 1))),
    ("block sequence entries", lambda _said, here, _start, _lines: Mistake("dash-in-text", here)),
    ("expected key", lambda _said, here, start, lines: _out_of_place(here, start, lines)),
    ("expected '-'", lambda _said, here, start, lines: _out_of_place(here, start, lines)),
)


def _mark(place: object, lines: Sequence[str]) -> Mark:
    """Return a mark that lies in the file: at its end, the reader stands one line behind it."""
    line, column = getattr(place, "line", 0) + 1, getattr(place, "column", 0) + 1
    return Mark(line, column) if line <= len(lines) else Mark(max(1, len(lines)), len(_line(lines, len(lines))) + 1)


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _char(lines: Sequence[str], mark: Mark) -> str:
    return _line(lines, mark.line)[mark.column - 1 : mark.column]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _above(lines: Sequence[str], number: int) -> int:
    """Return the number of the nearest line above that says something; 0 when there is none."""
    for above in range(number - 1, 0, -1):
        if lines[above - 1].strip() and not lines[above - 1].lstrip().startswith("#"):
            return above
    return 0


def _unexpected_colon(here: Mark, lines: Sequence[str]) -> Mistake:
    line = _line(lines, here.line)
    named = _NAME_AND_TEXT.match(line[: here.column - 1])
    if named:
        text = line[named.start(2) :].rstrip()
        quote = "'" if '"' in text else '"'
        doubled = text.replace("'", "''") if quote == "'" else text
        return Mistake("colon-in-text", here, {"cure": f"{named[1]}: {quote}{doubled}{quote}"})
    above = _above(lines, here.line)
    before = _line(lines, above)
    if _NO_SPACE_AFTER_DASH.match(before):
        return Mistake("dash-space", Mark(above, before.index("-") + 1))
    if not _NAME_AND_TEXT.match(before) and before.strip() and not before.rstrip().endswith(":"):
        return _no_colon(Mark(above, _indent(before) + 1), lines)
    if _indent(line) > _indent(before):
        return Mistake("indented-too-far", Mark(here.line, _indent(line) + 1))
    return Mistake("indentation", Mark(here.line, _indent(line) + 1), {"above": above})


def _no_colon(start: Mark, lines: Sequence[str]) -> Mistake:
    line = _line(lines, start.line)
    if chinese := _CHINESE_COLON.match(line):
        return Mistake("colon-chinese", Mark(start.line, chinese.end()))
    if joined := _NO_SPACE_AFTER_COLON.match(line):
        cure = f"{joined[1]}: {joined[2].strip()}"
        return Mistake("colon-space", Mark(start.line, joined.start(2) + 1), {"cure": cure})
    if bare := _NO_COLON.match(line):
        return Mistake("colon-missing", Mark(start.line, bare.end(1) + 1), {"cure": f"{bare[1]}: {bare[2].strip()}"})
    name = line.strip().removeprefix("- ")
    return Mistake("colon-missing", start, {"cure": f"{name}: ..."})


def _out_of_place(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    """The reader wanted the next line of a group, or its end, and found something else."""
    line = _line(lines, here.line)
    before = line[: here.column - 1]
    if before.strip(" -"):  # not at the start of its line
        if before.rstrip().endswith("'"):
            return Mistake("quote-inside", here, {"quote": "'"})
        if before.rstrip().endswith('"'):
            return Mistake(
                "quote-inside" if '"' in line[here.column - 1 :] else "text-after-quote", here, {"quote": '"'}
            )
        return Mistake("bracket-extra", here)
    if _NO_SPACE_AFTER_DASH.match(line):
        return Mistake("dash-space", here)
    column = start.column - 1
    beside = [
        n
        for n in range(here.line - 1, start.line - 1, -1)
        if _line(lines, n).strip() and _indent(lines[n - 1]) == column
    ]
    return Mistake("indentation", here, {"above": beside[0] if beside else start.line})
