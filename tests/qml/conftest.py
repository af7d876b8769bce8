"""A window with the whole guide in it, for tests to look at and to touch."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest
from scene import is_loading, wait_until, walk

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome, load
from kiosk.settings import Settings
from kiosk.stage import Stage
from kiosk.tour import TourClock, call


class Visit:
    """The guide in a window, a clock to drive, and a finger."""

    def __init__(self, content: Path, size: tuple[int, int], *, still: bool, demo: bool, turn: int) -> None:
        edition = load(content).edition
        assert edition, f"the content in {content} has errors"
        self.edition: Edition = edition
        self.demo = demo
        self.clock = TourClock()
        # Still until everything is made: each frame of the attract screen would take time from the making.
        self.stage = Stage(edition.guide, Settings(rotation=str(turn)), self.clock, still=True, demo=demo)
        self.stage.live.deliver(Outcome(edition))
        self.window: QQuickWindow = self.stage.window
        self.session = self.stage.session
        self.navigation = self.stage.singleton("Guide.Core", "Navigation")
        self.words = self.stage.singleton("Guide.Core", "Words")
        self.theme = self.stage.singleton("Guide.Core", "Theme")
        self.resize(size)
        self.stage.wait_until_ready()
        # The previews on the tiles come after that.
        wait_until(lambda: not any(map(is_loading, walk(self.window.contentItem()))), "everything is made")
        self.theme.setProperty("still", still)

    def resize(self, size: tuple[int, int]) -> None:
        self.window.resize(*size)
        self.window.show()
        assert QTest.qWaitForWindowExposed(self.window)
        QTest.qWait(30)

    def state(self) -> dict[str, object]:
        """Return where the visitor is, as Navigation and Words have it."""
        return {
            "panel": self.navigation.property("panel"),
            "entries": self.navigation.property("entries").toVariant(),
            "filters": self.navigation.property("filters").toVariant(),
            "sheet": self.navigation.property("sheet"),
            "trail": self.navigation.property("trail").toVariant(),
            "language": self.words.property("language"),
        }

    @property
    def panel(self) -> str:
        return str(self.navigation.property("panel"))

    @property
    def busy(self) -> bool:
        return bool(self.navigation.property("busy"))

    def entry(self, panel: str) -> str:
        return str(self.navigation.property("entries").toVariant().get(panel, ""))

    def go(self, panel: str, entry: str = "", *, sheet: bool = False) -> None:
        """Come to a place without touching anything."""
        self.session.begin()
        call(self.navigation, "open", panel, entry, sheet)

    def narrow(self, panel: str, **filters: str) -> None:
        """Choose filters without touching anything."""
        self.navigation.setProperty("filters", {panel: filters})

    def close(self) -> None:
        self.stage.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def finger(qapp: QGuiApplication) -> QPointingDevice:
    del qapp
    return QTest.createTouchDevice()


@pytest.fixture
def visit(qapp: QGuiApplication) -> Iterator[Callable[..., Visit]]:
    """Open the guide: `visit()` in motion at 1920x1080, `visit(size=..., still=True)`, `visit(content=...)`."""
    del qapp
    open_visits: list[Visit] = []

    def open_visit(
        content: Path = paths.CONTENT,
        size: tuple[int, int] = (1920, 1080),
        *,
        still: bool = False,
        demo: bool = False,
        turn: int = 0,
    ) -> Visit:
        open_visits.append(Visit(content, size, still=still, demo=demo, turn=turn))
        return open_visits[-1]

    yield open_visit
    for one in open_visits:
        one.close()
