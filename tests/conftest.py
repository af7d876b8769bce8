"""What every test may ask for. Qt draws into memory, with the renderer that every machine has."""

import os
import shutil
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from kiosk.content.edition import Edition

pytest.register_assert_rewrite("corpus")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make test` have branches counted."""
    parser.addoption("--branches", action="store_true", help="count the branches that are taken: see tests/branches.py")


def pytest_configure(config: pytest.Config) -> None:
    """Count them, in every process that runs tests, from before anything of the guide is imported."""
    runs_tests = hasattr(config, "workerinput") or not config.getoption("numprocesses", None)
    if config.getoption("branches") and runs_tests:
        from branches import Counter

        config.pluginmanager.register(Counter())


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run three processes of tests on two cores: those with a window wait a third of their time."""
    cores = os.cpu_count() or 1
    return cores + (cores + 1) // 2


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Qt Quick needs no widgets."""
    return QGuiApplication


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped content, to be edited."""
    from kiosk import paths

    return Path(shutil.copytree(paths.CONTENT, tmp_path / "content"))


@pytest.fixture(scope="session")
def edition() -> "Edition":
    """The shipped content as the guide reads it."""
    from kiosk import paths
    from kiosk.content.loader import load

    found = load(paths.CONTENT).edition
    assert found
    return found
