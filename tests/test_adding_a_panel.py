"""docs/adding-a-panel.md is followed to the letter in a copy of the project, and the new kind of panel is there.

Nothing but the files of the page is written: so no other room of the guide knows a kind.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths

ROOT = paths.RESOURCES.parent
PAGE = ROOT / "docs" / "adding-a-panel.md"

_STEP = re.compile(
    r"(?:(?P<new>Create) `(?P<file>[^`]+)`"
    r"|[Ii]n `(?P<inside>[^`]+)`, (?P<where>above|below) `(?P<line>[^`]+)`"
    r"|at the end of `(?P<end>[^`]+)`):\n\n```\w*\n(?P<text>.*?)```\n",
    re.DOTALL,
)

_VISIT = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from scene import exists, find, tap, wait_until, walk
from kiosk.content.loader import load
from kiosk.settings import Settings
from kiosk.stage import Stage
from kiosk.tour import TourClock
application = QGuiApplication([])
outcome = load(Path("content"))
stage = Stage(outcome.edition.guide, Settings(), TourClock(), still=True)
stage.live.deliver(outcome)
stage.window.resize(1920, 1080)
stage.window.show()
stage.wait_until_ready()
finger = QTest.createTouchDevice()
tap(stage.window, finger, "attract-en")
tap(stage.window, finger, "tile-awards")
wait_until(lambda: exists(stage.window, "awards-list"), "the panel is shown")
assert stage.guide.panel("awards").property("since") == 2021
tap(stage.window, finger, "dock-search")
wait_until(lambda: bool(stage.search.property("ready")), "everything can be found")
for key in "202311":
    tap(stage.window, finger, f"key-{key}")
assert stage.search.property("total") == 1
tap(stage.window, finger, "hit-awards/example-2023")
wait_until(lambda: exists(stage.window, "sheet-title"), "the sheet is open")
assert find(stage.window, "sheet-title").property("text") == "Example prize"
assert "Nov 2023" in stage.guide.panel("awards").entry("example-2023")["take"]["text"]
links = [one for one in walk(find(stage.window, "sheet")) if one.objectName() == "link-sectors/medical-equipment"]
tap(stage.window, finger, links[0])
wait_until(lambda: exists(stage.window, "link-awards/example-2023"), "the sector leads back")
stage.close()
print("seen")
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which the page has been followed."""
    project = tmp_path_factory.mktemp("project")
    without_caches = shutil.ignore_patterns("__pycache__")
    for name in ("kiosk", "content", "resources/qml", "resources/themes", "resources/i18n"):
        shutil.copytree(ROOT / name, project / name, ignore=without_caches)
    for name in ("resources/fonts", "resources/icons"):
        (project / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "main.py", project)
    followed = list(follow(PAGE.read_text(encoding="utf-8"), project))
    assert len(followed) > 8, f"only these steps were understood: {followed}"
    return project


def follow(page: str, project: Path) -> Iterator[str]:
    """Do each step of the page, and yield what it was."""
    for step in _STEP.finditer(page):
        text = step["text"]
        file = project / (step["file"] or step["inside"] or step["end"])
        if step["new"]:
            assert not file.exists(), f"{file} is there already"
            file.write_text(text, encoding="utf-8")
        elif step["end"]:
            file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
        else:
            lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
            found = [number for number, line in enumerate(lines) if step["line"] in line]
            assert found, f"{file} has no line with {step['line']}"
            lines.insert(found[0] + (step["where"] == "below"), text)
            file.write_text("".join(lines), encoding="utf-8")
        yield step[0].splitlines()[0]


def run(project: Path, *command: str) -> str:
    environment = {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": f"{project}:{ROOT / 'tests' / 'qml'}",
    }
    done = subprocess.run(
        [sys.executable, *command], cwd=project, env=environment, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_new_kind_is_checked_like_every_other(project: Path) -> None:
    assert "0 errors, 0 warnings in 6 files" in run(project, "main.py", "check", "--language", "en")


def test_the_new_kind_has_its_schema(project: Path) -> None:
    run(project, "main.py", "schema", "schemas")
    assert (project / "schemas" / "awards.schema.json").is_file()


def test_the_new_kind_is_drawn_with_its_sheet(project: Path) -> None:
    run(project, "main.py", "tour", "pictures", "--size", "1280x720", "--language", "en")
    pictures = {file.name for file in (project / "pictures").iterdir()}
    assert {"awards-en-1280x720.png", "award-en-1280x720.png"} <= pictures


def test_a_visitor_opens_its_panel_finds_an_entry_and_follows_its_links(project: Path) -> None:
    assert "seen" in run(project, "-c", _VISIT)
