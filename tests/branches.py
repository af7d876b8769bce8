"""Counts which branches of the code are taken while the tests of its room run, and holds the numbers to their floors.

`make test` runs pytest with `--branches`, and then this file as a program. The rooms and their floors stand in
pyproject.toml. Nothing is counted in other tests, nor in those marked `uncounted`: they would take three times as long.
"""

import json
import sys
import tomllib
from collections.abc import Generator
from pathlib import Path

import pytest
from coverage import Coverage

ROOT = Path(__file__).resolve().parent.parent
FLOORS: dict[str, int] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["branch-floors"]
COUNTS = ROOT / "build" / "branches"


class Counter:
    """Counts in one process of pytest; pytest-cov would do it, but does not leave tests out where there are several."""

    def __init__(self) -> None:
        """Count what is run while the guide's modules and the tests are imported."""
        self._coverage = Coverage(config_file=str(ROOT / "pyproject.toml"), data_suffix=True)
        self._coverage.start()

    def pytest_collection_finish(self) -> None:
        """Count no more until a test of a room runs."""
        self._coverage.stop()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Count while a test runs."""
        if item.path.parent.name not in FLOORS or item.get_closest_marker("uncounted"):
            return (yield)
        self._coverage.start()
        try:
            return (yield)
        finally:
            self._coverage.stop()

    def pytest_sessionfinish(self) -> None:
        """Write down what was counted."""
        self._coverage.stop()
        self._coverage.save()


def main() -> int:
    """Print how every room stands; return 0 when all are above their floors."""
    counted = Coverage(config_file=str(ROOT / "pyproject.toml"))
    counted.combine()
    counted.save()
    counted.json_report(outfile=str(COUNTS / "counts.json"))
    files = json.loads((COUNTS / "counts.json").read_text(encoding="utf-8"))["files"]
    return max([judge(room, *count(files, room)) for room in FLOORS])


def count(files: dict[str, dict[str, dict[str, int]]], room: str) -> tuple[int, int]:
    """Return how many branches of a room were taken, and how many there are."""
    found = [file["summary"] for name, file in files.items() if Path(name).is_relative_to(Path("kiosk", room))]
    return sum(one["covered_branches"] for one in found), sum(one["num_branches"] for one in found)


def judge(room: str, taken: int, branches: int) -> int:
    """Say how a room stands, and return 1 when it is below its floor."""
    percent, floor = 100 * taken / branches, FLOORS[room]
    print(f"branches of kiosk/{room}: {taken} of {branches} taken, {percent:.1f} %; at least {floor} %")
    if percent < floor:
        print(
            f"  Too few: something new there is not tested. `.venv/bin/coverage report -m --include='kiosk/{room}/*'`"
            f" names the lines; its test belongs into tests/{room}."
        )
        return 1
    if int(percent) > floor:
        print(f"  More than before: write {room} = {int(percent)} under [tool.branch-floors] in pyproject.toml.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
