"""What a line that YAML cannot read was meant to be, for people who have never heard of YAML.

The reader knows only at which character it gave up; the typical mistakes are recognized
by that place and by how the lines around it look.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import yaml

from kiosk.reading.problems import Mark
from kiosk.reading.source import DASHES, MAX_DEPTH

_NAME = r"[A-Za-z_][\w.-]*"
_ODD_SPACE = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_CHINESE_COLON = re.compile(rf"^\s*(?:- )?{_NAME}\s*：")
_NO_SPACE_AFTER_COLON = re.compile(rf"^\s*(?:- )?({_NAME}):(?=[^\s:/])(.*)$")
_NO_COLON = re.compile(rf"^\s*(?:- )?({_NAME})\s+(?:[=:]\s*)?(.*)$")
_NAME_AND_TEXT = re.compile(rf"^\s*(?:- )?(\"?{_NAME}\"?):\s+(\S.*)$")
_SECOND_NAME = re.compile(rf"[,;，；、]?\s*({_NAME})$")
_DASH_WITHOUT_SPACE = re.compile(r"^\s*-[^\s-]")
_DASH_OF_ANOTHER_KIND = re.compile(rf"^\s*([{DASHES}]|\d{{1,2}}[.)、](?=\s))")
_ODD_SPACE_AT_START = re.compile(rf"^[ \t]*({_ODD_SPACE})")
_ODD_SPACE_AFTER_COLON = re.compile(rf"^\s*(?:- )?{_NAME}: *({_ODD_SPACE})")
_MERGE_MARK = re.compile(r"^(<{7}|={7}$|>{7}|\|{7})")
_QUOTE_OPEN = re.compile(r"""^\s*(?:- )?(?:[\w.-]+:\s+)?(?:"([^"\\]|\\.)*|'[^']*)$""")
_LONGEST_NAME = 100
_LONGEST_CURE = 300
_LANGUAGE = re.compile(r"(?!id$)[a-z]{2}(-[A-Za-z]+)?")


class Mistake(NamedTuple):
    """A problem's code, its place, and what fills its words."""

    code: str
    mark: Mark
    details: Mapping[str, object] = {}


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> Mistake:
    """Return what is probably wrong where the reader gave up with `error`."""
    here = _mark(error.problem_mark, lines)
    start = _mark(error.context_mark, lines) if error.context_mark else here
    above = _above(lines, here.line)
    for number in sorted({start.line, above, here.line}):
        if obvious := _obvious(number, lines):
            return obvious
    if _char(lines, here) == "\t":
        return Mistake("tab", here)
    said = f"{error.context or ''}: {error.problem or ''}"
    return next((found(here, start, lines) for words, found in _MEANINGS if words in said), Mistake("yaml", here))


def folded(lines: Sequence[str], first: int, last: int) -> Mistake | None:
    """Return what is wrong when a text goes on in the lines after `first`, but they were no part of it."""
    start = _line(lines, first)
    if _DASH_WITHOUT_SPACE.match(start):
        return _no_space_after_dash(first, start)
    for number in range(first + 1, min(last, len(lines)) + 1):
        line = _line(lines, number)
        if line.lstrip().startswith("- "):
            return _moved(number, lines)
        if obvious := _obvious(number, lines):
            return obvious
    return None


_Meaning: TypeAlias = Callable[[Mark, Mark, Sequence[str]], Mistake]
"""Where the reader gave up, where what it was reading began, and the lines."""


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


def _obvious(number: int, lines: Sequence[str]) -> Mistake | None:
    """Return what is wrong with a line that is wrong wherever it stands."""
    line = _line(lines, number)
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Mistake("tab", Mark(number, line.index("\t") + 1))
    if odd := _ODD_SPACE_AT_START.match(line) or _ODD_SPACE_AFTER_COLON.match(line):
        return Mistake("space-odd", Mark(number, odd.start(1) + 1))
    if chinese := _CHINESE_COLON.match(line):
        return Mistake("colon-chinese", Mark(number, chinese.end()))
    if _MERGE_MARK.match(line):
        return Mistake("merge-mark", Mark(number, 1))
    if dash := _DASH_OF_ANOTHER_KIND.match(line):
        cure = f"- {line[dash.end() :].strip()}"
        return Mistake("dash-odd", Mark(number, dash.start(1) + 1), {"char": dash[1], "cure": cure})
    return None


def _no_space_after_dash(number: int, line: str) -> Mistake:
    return Mistake("dash-space", Mark(number, _indent(line) + 1), {"cure": f"- {line.strip()[1:]}"})


def _names(lines: Sequence[str]) -> set[str]:
    """Return the names that stand before a colon in these lines."""
    return {found[1] for line in lines if (found := re.match(rf"\s*(?:- )?({_NAME}):(?:\s|$)", line))}


def _quoted(text: str) -> str:
    """Return `text` in quotes that it does not hold itself."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def in_quotes(line: str) -> str:
    """Return the line with its text in quotes; quotes around a part of it are taken for part of the text."""
    named = _NAME_AND_TEXT.match(line[:_LONGEST_CURE])
    text = (named[2] if named else line[:_LONGEST_CURE].strip().removeprefix("- ")).rstrip()
    text = re.sub(r"^!!\w+ ", "", text)
    whole = re.fullmatch(r"'(.*)'|\"(.*)\"", text)
    quoted = _quoted((whole[1] or whole[2] or "") if whole else text)
    return f"{named[1]}: {quoted}" if named else quoted


def _special(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    del start
    return Mistake("special-start", here, {"char": _char(lines, here), "cure": in_quotes(_line(lines, here.line))})


def _tag(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    del here
    return Mistake("tag", start, {"cure": in_quotes(_line(lines, start.line))})


def _block(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    del here
    return Mistake("block-start", start, {"char": _char(lines, start), "cure": in_quotes(_line(lines, start.line))})


def _backslash(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    del start
    return Mistake("backslash", here, {"cure": in_quotes(_line(lines, here.line))})


def _several(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    del start
    end = next((n for n in range(here.line, 0, -1) if _line(lines, n).startswith(("---", "..."))), here.line)
    return Mistake("several-documents", Mark(end, 1))


def _unclosed_quote(start: Mark, lines: Sequence[str]) -> Mistake:
    line = _line(lines, start.line).rstrip()
    if line.endswith(("”", "’", "“", "‘")):
        return Mistake("quote-chinese", Mark(start.line, len(line)), {"quote": _char(lines, start)})
    return Mistake("quote-open", start, {"quote": _char(lines, start)})


def _unclosed_bracket(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    end = {"{": "}", "[": "]"}.get(_char(lines, start), "]")
    if here.line > start.line or here.column > len(_line(lines, here.line)):
        return Mistake("bracket-open", start, {"end": end})
    comma = _line(lines, here.line).find("，", start.column - 1, here.column)
    if comma >= 0:
        return Mistake("comma-chinese", Mark(here.line, comma + 1))
    return Mistake("comma-missing", here, {"end": end})


def _no_item(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    """Within brackets, an item should stand here."""
    line = _line(lines, here.line)
    opened = max(line.rfind("[", 0, here.column), line.rfind("{", 0, here.column))
    if opened >= 0 and not line[here.column - 1 :].strip():
        return _unclosed_bracket(here, Mark(here.line, opened + 1), lines)
    return _special(here, start, lines)


def _unexpected_colon(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    """A colon stands where no name can be."""
    del start
    line = _line(lines, here.line)
    if named := _NAME_AND_TEXT.match(line[: here.column - 1]):
        second = _SECOND_NAME.search(named[2], max(0, len(named[2]) - _LONGEST_NAME))
        if second and second[0] != second[1] and second[1] in _names(lines):
            place = Mark(here.line, named.start(2) + second.start(1) + 1)
            return Mistake("two-names", place, {"name": second[1]})
        return Mistake("colon-in-text", here, {"cure": in_quotes(line)})
    above = _above(lines, here.line)
    before = _line(lines, above)
    if _DASH_WITHOUT_SPACE.match(before):
        return _no_space_after_dash(above, before)
    if not _NAME_AND_TEXT.match(before) and before.strip() and not before.rstrip().endswith(":"):
        return _no_colon(here, Mark(above, _indent(before) + 1), lines)
    return _moved(here.line, lines)


def _no_colon(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    """A line with neither a name and a colon nor a hyphen."""
    del here
    line = _line(lines, start.line)
    if _DASH_WITHOUT_SPACE.match(line):
        return _no_space_after_dash(start.line, line)
    if joined := _NO_SPACE_AFTER_COLON.match(line):
        cure = f"{joined[1]}: {joined[2].strip()}"
        return Mistake("colon-space", Mark(start.line, joined.start(2) + 1), {"cure": cure})
    above = _above(lines, start.line)
    before = _line(lines, above)
    if before.lstrip().startswith("- ") and _indent(before) == _indent(line):
        return Mistake("dash-missing", Mark(start.line, _indent(line) + 1), {"cure": f"- {line.strip()}"})
    bare = _NO_COLON.match(line)
    if bare and (not above or bare[1] in _names(lines) or re.match(r"[=:]", line[bare.end(1) :].lstrip())):
        return Mistake("colon-missing", Mark(start.line, bare.end(1) + 1), {"cure": f"{bare[1]}: {bare[2].strip()}"})
    if re.fullmatch(rf"\s*(?:- )?{_NAME}\s*", line):
        place = Mark(start.line, len(line.rstrip()) + 1)
        return Mistake("colon-missing", place, {"cure": f"{line.strip().removeprefix('- ')}:"})
    return Mistake("line-alone", Mark(start.line, _indent(line) + 1))


def _out_of_place(here: Mark, start: Mark, lines: Sequence[str]) -> Mistake:
    """The reader wanted the next line of a group, or its end, and found something else."""
    line = _line(lines, here.line)
    before, rest = line[: here.column - 1], line[here.column - 1 :]
    if not before.strip(" -"):  # at the start of its line
        if _DASH_WITHOUT_SPACE.match(line):
            return _no_space_after_dash(here.line, line)
        return Mistake("name-missing", here) if rest.startswith(":") else _moved(here.line, lines)
    quote = before.rstrip()[-1:]
    if quote not in {"'", '"'}:
        named = _NAME_AND_TEXT.match(line)
        if named and named[2].startswith(("[", "{")) and rest[:1] not in {"]", "}"}:
            return _special(Mark(here.line, named.start(2) + 1), start, lines)
        return Mistake("bracket-extra", here)
    if re.search(rf"(^|[:-])\s+{quote}$", before.rstrip()):  # it was to open a text, but closed an earlier one
        opened = next((n for n in range(here.line - 1, 0, -1) if _QUOTE_OPEN.match(_line(lines, n))), 0)
        if opened:
            return _unclosed_quote(Mark(opened, _line(lines, opened).index(quote) + 1), lines)
    if not rest.strip(" ,;.，；。、"):
        return Mistake("after-quote", here, {"rest": rest.strip()})
    code = "quote-inside" if quote in rest else "text-after-quote"
    return Mistake(code, here, {"quote": quote, "cure": in_quotes(line)})


class _Level(NamedTuple):
    """A line to which the next ones can belong, by how far right its hyphen or name begins."""

    column: int
    number: int
    name: str


def _levels(lines: Sequence[str], number: int, *, dashes: bool) -> Iterator[_Level]:
    """Yield the levels that are open before the line `number`, the innermost first: of hyphens or of names."""
    least = 1_000_000
    for above in range(number - 1, 0, -1):
        found = re.match(rf" *(- +)?({_NAME}(?=:(?:\s|$)))?", _line(lines, above))
        if not found or not (found[1] or found[2]) or _indent(lines[above - 1]) >= least:
            continue
        least = _indent(lines[above - 1])
        if found[1] and dashes:
            yield _Level(least, above, "-")
        elif found[2] and not dashes:
            yield _Level(found.start(2), above, found[2])
        if not least:
            return


def _moved(number: int, lines: Sequence[str]) -> Mistake:
    """A line begins too far to the right or to the left, or the one above it does."""
    line = _line(lines, number)
    column, dashes = _indent(line), line.lstrip().startswith("- ")
    above = _above(lines, number)
    before = _NAME_AND_TEXT.match(_line(lines, above))
    if before and not dashes and _indent(_line(lines, above)) < column:
        if column in {level.column for level in _levels(lines, above, dashes=False)}:
            return _indented(above, lines, column)  # it has left the group that goes on here
        if column > before.start(1) + 1:
            return Mistake("text-and-lines", Mark(number, column + 1), {"name": before[1], "above": above})
    return _indented(number, lines)


def _indented(number: int, lines: Sequence[str], wanted: int | None = None) -> Mistake:
    """A line does not begin below any other: name the one that it was probably meant to stand below."""
    line = _line(lines, number)
    column, dashes = _indent(line), line.lstrip().startswith("- ")
    wanted = column if wanted is None else wanted
    name = re.match(rf"\s*({_NAME})", line)
    is_language = bool(name and _LANGUAGE.fullmatch(name[1]))

    def distance(level: _Level) -> tuple[int, bool]:
        return abs(level.column - wanted), bool(_LANGUAGE.fullmatch(level.name)) is not is_language

    beside = min(_levels(lines, number, dashes=dashes), key=distance, default=None)
    before = _line(lines, above := _above(lines, number))
    if not beside and dashes and re.match(r"\s*[^\s-][^:]*$", before):
        return Mistake("dash-missing", Mark(above, _indent(before) + 1), {"cure": f"- {before.strip()}"})
    if not beside or beside.column == column:
        return Mistake("yaml", Mark(number, column + 1))
    details = {"found": column, "wanted": beside.column, "name": beside.name, "above": beside.number}
    return Mistake("indentation", Mark(number, column + 1), details)


_MEANINGS: Sequence[tuple[str, _Meaning]] = (
    ("mapping values", _unexpected_colon),
    ("could not find expected ':'", _no_colon),
    ("unknown escape character", _backslash),
    ("quoted scalar", lambda _here, start, lines: _unclosed_quote(start, lines)),
    ("flow mapping", _unclosed_bracket),
    ("flow sequence", _unclosed_bracket),
    ("flow node", _no_item),
    ("block scalar", _block),
    ("directive", lambda _here, start, _lines: Mistake("directive", start)),
    ("mapping keys", _special),
    ("cannot start any token", _special),
    ("alphabetic or numeric", lambda _here, start, lines: _special(start, start, lines)),
    ("scanning a tag", _tag),
    ("parsing a tag", _tag),
    ("<document start>", _several),
    ("block sequence entries", lambda here, _start, _lines: Mistake("dash-in-text", here)),
    ("expected key", _out_of_place),
    ("expected '-'", _out_of_place),
    ("nesting depth", lambda here, _start, _lines: Mistake("too-deep", here, {"limit": MAX_DEPTH})),
)
