"""The guide begins with guide.yaml alone; the panels follow, also under the eyes of a visitor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from scene import exists, find, shown, wait_until

from kiosk.content.loader import Outcome
from kiosk.content.snapshot import Snapshot
from kiosk.editions.opening import first_outcome, open_content
from kiosk.editions.store import EditionStore
from kiosk.settings import Settings
from kiosk.stage import Stage
from kiosk.tour import TourClock


@pytest.fixture
def store(content: Path, tmp_path: Path) -> EditionStore:
    return EditionStore(tmp_path / "state", content)


@pytest.fixture
def stage(qapp: QGuiApplication, content: Path, store: EditionStore) -> Iterator[Stage]:
    """The kiosk after its first frame, before the panels have been read."""
    del qapp
    stage = Stage(open_content(content, store).guide, Settings(), TourClock(), still=True)
    stage.window.resize(1920, 1080)
    stage.window.show()
    assert QTest.qWaitForWindowExposed(stage.window)
    stage.warm_up()
    yield stage
    stage.close()


def test_the_first_screen_stands_before_the_panels_are_read(stage: Stage) -> None:
    assert shown(find(stage.window, "attract-name"))
    assert find(stage.window, "attract-name").property("text")
    assert not stage.window.property("ready")


def test_who_touches_it_at_once_sees_home_and_then_its_tiles(
    stage: Stage, finger: QPointingDevice, content: Path, store: EditionStore
) -> None:
    touch = QTest.touchEvent(stage.window, finger)
    touch.press(0, QPoint(400, 300), stage.window).commit()
    QTest.touchEvent(stage.window, finger).release(0, QPoint(400, 300), stage.window).commit()
    wait_until(lambda: exists(stage.window, "dock-home"), "home comes without the panels")
    assert not stage.session.resting
    assert not exists(stage.window, "tile-history")
    assert not stage.window.property("ready")

    stage.live.deliver(first_outcome(content, Snapshot.of(content), store))
    wait_until(lambda: exists(stage.window, "tile-history"), "the panels come although somebody is there")
    wait_until(lambda: bool(stage.window.property("ready")), "everything is made")
    assert exists(stage.window, "dock-organizations")
    wait_until(lambda: bool(stage.search.property("ready")), "everything can be found")


def test_content_that_cannot_be_shown_is_told_of_when_there_is_nothing_else(
    stage: Stage, content: Path, store: EditionStore
) -> None:
    told: list[Outcome | None] = []
    stage.live.nothingToShow.connect(lambda: told.append(stage.live.newest))
    file = content / "history.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("date: 1993", "date: 93"), encoding="utf-8")
    stage.live.deliver(first_outcome(content, Snapshot.of(content), store))
    wait_until(lambda: bool(told), "it is told")
    assert told[0]
    assert told[0].errors == 1
