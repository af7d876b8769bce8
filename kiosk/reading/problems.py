"""What is wrong with content, and how it is said to the people who can mend it."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.reading.messages import FORMS, WARNINGS, Said, number_of, say

MOST_IN_A_FILE = 1000
"""How many problems of one file are told."""

_EXCERPT = 160
"""How many characters of a line are shown."""


class Severity(StrEnum):
    """An error keeps an edition from being shown; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a file; line and column count from 1, columns in characters."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it stands, and what its words are filled with."""

    file: str
    mark: Mark
    code: str
    details: Mapping[str, object] = field(default_factory=dict)
    excerpt: str = ""
    """The line, or the part of a very long one around the place."""
    caret: int = 0
    """How many characters of the excerpt stand before the place."""

    @property
    def severity(self) -> Severity:
        """Whether it keeps an edition from being shown."""
        return Severity.WARNING if self.code in WARNINGS else Severity.ERROR

    def said(self, language: str = "en") -> Said:
        """Return what is wrong, and what was probably meant, in a language of `messages.LANGUAGES`."""
        return say(self.code, self.details, language)

    def line(self, language: str = "en") -> str:
        """Return the first line that `check` prints for this problem."""
        message, hint = self.said(language)
        forms = FORMS[language]
        words = forms["sentence"].format(message=message, hint=hint) if hint else message
        return f"{self.file}:{self.mark.line}:{self.mark.column}: {self.severity}: {words}"


class Report:
    """Collects problems while content is read."""

    def __init__(self) -> None:
        """Start with nothing wrong."""
        self._problems: dict[tuple[object, ...], Problem] = {}
        self._texts: dict[str, str] = {}
        self._lines: dict[str, Sequence[str]] = {}
        self._counts: Counter[tuple[str, bool]] = Counter()

    def remember(self, file: str, text: str) -> None:
        """Keep the text of `file`, so that its problems can show the line they are about."""
        self._texts[file] = text

    def add(self, code: str, file: str, mark: Mark, /, **details: object) -> None:
        """Note the problem `code` of `messages`; `details` fill its words.

        A file in which very much is wrong gets a last problem that says so.
        """
        counted = (file, code in WARNINGS)
        self._counts[counted] += 1
        if self._counts[counted] > MOST_IN_A_FILE + 1:
            return
        if self._counts[counted] > MOST_IN_A_FILE:
            code, mark, details = "many-problems", Mark(), {"limit": MOST_IN_A_FILE}
        if file in self._texts:
            self._lines[file] = self._texts.pop(file).splitlines()
        lines = self._lines.get(file, ())
        line = lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
        start = max(0, mark.column - 1 - _EXCERPT // 2) if len(line) > _EXCERPT else 0
        problem = Problem(file, mark, code, details, line[start : start + _EXCERPT], mark.column - 1 - start)
        # Who knows more about the same problem may add what was probably meant.
        words = (str(value) for name, value in details.items() if name not in {"among", "meant", "near", "wrong"})
        self._problems[file, mark, code, *words] = problem

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, each once, sorted by file and place."""
        return tuple(
            sorted(
                self._problems.values(),
                key=lambda problem: (problem.file, problem.mark, problem.severity, problem.code),
            )
        )


def count(problems: Iterable[Problem], severity: Severity) -> int:
    """Return how many of `problems` have this `severity`."""
    return sum(problem.severity is severity for problem in problems)


def as_text(problems: Sequence[Problem], files: int, language: str = "en") -> str:
    """Return what `check` prints: each problem with its line and a caret, then the count."""
    parts: list[str] = []
    for problem in problems:
        parts.append(problem.line(language))
        if problem.excerpt.strip():
            parts += [f"    {problem.excerpt}", "    " + _caret(problem)]
    parts.append(
        FORMS[language]["count"].format(
            errors=number_of(count(problems, Severity.ERROR), "error", language),
            warnings=number_of(count(problems, Severity.WARNING), "warning", language),
            files=number_of(files, "file", language),
        )
    )
    return "\n".join(parts)


def as_json(problems: Sequence[Problem], language: str = "en") -> str:
    """Return the same problems for scripts."""
    return json.dumps(
        {
            "errors": count(problems, Severity.ERROR),
            "warnings": count(problems, Severity.WARNING),
            "problems": [
                {
                    "file": problem.file,
                    "line": problem.mark.line,
                    "column": problem.mark.column,
                    "severity": problem.severity.value,
                    "code": problem.code,
                    **problem.said(language)._asdict(),
                }
                for problem in problems
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


_LAST_NARROW = 0x2E7F
"""The characters after this one are as wide as they are high."""


def _caret(problem: Problem) -> str:
    """Return a caret under the problem's column; a Chinese character is two columns wide."""
    before = problem.excerpt[: problem.caret]
    return "".join("　" if ord(char) > _LAST_NARROW else "\t" if char == "\t" else " " for char in before) + "^"
