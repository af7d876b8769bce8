"""What every test may ask for. Qt draws into memory, with the renderer that every machine has."""

import os
import shutil
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.loader import load

pytest.register_assert_rewrite("corpus")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Qt Quick needs no widgets."""
    return QGuiApplication


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the shipped content, to be edited."""
    return Path(shutil.copytree(paths.CONTENT, tmp_path / "content"))


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The shipped content as the guide reads it."""
    found = load(paths.CONTENT).edition
    assert found
    return found
