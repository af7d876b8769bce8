"""Python and PySide6 go together."""

import sys
import tomllib
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QObject, Signal, Slot


class Bell(QObject):
    rung = Signal(bool)

    @Slot(bool)
    def hear(self, loud: bool) -> None:  # noqa: FBT001
        pass


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True are immortal from Python 3.12 on")
@pytest.mark.parametrize("value", [None, True], ids=str)
@pytest.mark.usefixtures("qapp")
def test_signals_and_slots_lose_no_references(value: object) -> None:
    bell = Bell()
    bell.rung.connect(bell.hear)
    before = sys.getrefcount(value)
    for _ in range(1000):
        bell.rung.emit(True)
        bell.hear(loud=True)
    assert abs(sys.getrefcount(value) - before) < 100


def test_the_installed_pyside_is_one_that_the_project_allows() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (wanted,) = [line for line in project["dependencies"] if line.startswith("PySide6-Essentials")]
    lowest, highest = (bound.lstrip("<>=") for bound in wanted.removeprefix("PySide6-Essentials").split(","))
    assert numbers(lowest) <= numbers(PySide6.__version__) < numbers(highest)


def numbers(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]
