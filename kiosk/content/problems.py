"""What is wrong with content, and how it is said to the people who can mend it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.content.messages import MESSAGES


class Severity(StrEnum):
    """An error keeps an edition from being shown; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Mark:
    """A place in a file; line and column count from 1, columns in characters."""

    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong, where it stands, and what was probably meant."""

    file: str
    mark: Mark
    severity: Severity
    code: str
    message: str
    hint: str = ""
    excerpt: str = field(default="", compare=False)

    def __str__(self) -> str:
        """Return the first line that `check` prints for this problem."""
        said = f"{self.message}; {self.hint}" if self.hint else self.message
        return f"{self.file}:{self.mark.line}:{self.mark.column}: {self.severity}: {said}"


class Report:
    """Collects problems while content is read."""

    def __init__(self) -> None:
        """Start with nothing wrong."""
        self._problems: list[Problem] = []
        self._lines: dict[str, Sequence[str]] = {}

    def remember_lines(self, file: str, lines: Sequence[str]) -> None:
        """Keep the lines of `file`, so that its problems can show the one they are about."""
        self._lines[file] = lines

    def add(self, code: str, file: str, mark: Mark, /, **details: object) -> None:
        """Note the problem `code` of `messages.MESSAGES`; `details` fill its texts."""
        message = MESSAGES[code]
        lines = self._lines.get(file, ())
        self._problems.append(
            Problem(
                file=file,
                mark=mark,
                severity=Severity.WARNING if message.warning else Severity.ERROR,
                code=code,
                message=message.text.format(**details),
                hint=message.hint.format(**details) if message.hint else str(details.get("hint", "")),
                excerpt=lines[mark.line - 1] if 0 < mark.line <= len(lines) else "",
            )
        )

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, each once, sorted by file and place."""
        return tuple(sorted(set(self._problems)))


def count(problems: Sequence[Problem], severity: Severity) -> int:
    """Return how many of `problems` have this `severity`."""
    return sum(problem.severity is severity for problem in problems)


def as_text(problems: Sequence[Problem], files: int) -> str:
    """Return what `check` prints: each problem with its line and a caret, then the count."""
    parts: list[str] = []
    for problem in problems:
        parts.append(str(problem))
        if problem.excerpt:
            parts += [f"    {problem.excerpt}", "    " + _caret(problem)]
    errors, warnings = count(problems, Severity.ERROR), count(problems, Severity.WARNING)
    parts.append(f"{_number(errors, 'error')}, {_number(warnings, 'warning')} in {_number(files, 'file')}")
    return "\n".join(parts)


def as_json(problems: Sequence[Problem]) -> str:
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
                    "message": problem.message,
                    "hint": problem.hint,
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
    before = problem.excerpt[: problem.mark.column - 1]
    return "".join("　" if ord(char) > _LAST_NARROW else "\t" if char == "\t" else " " for char in before) + "^"


def _number(how_many: int, noun: str) -> str:
    return f"{how_many} {noun}" if how_many == 1 else f"{how_many} {noun}s"
