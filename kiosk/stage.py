"""The guide on the stage: the QML engine, the window, and the view models they need."""

import logging
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.background import Background
from kiosk.content.models import Guide
from kiosk.machine.libraries import MachineError
from kiosk.machine.offline import RefusingFactory
from kiosk.session.idle import Clock, Idle
from kiosk.settings import Settings
from kiosk.viewmodels.guide import GuideViewModel
from kiosk.viewmodels.helix import Helix  # noqa: F401  registers the type
from kiosk.viewmodels.live import LiveViewModel
from kiosk.viewmodels.numbers import Numbers  # noqa: F401  registers the type
from kiosk.viewmodels.qrcode import QrCodes  # noqa: F401  registers the type
from kiosk.viewmodels.resources import Resources
from kiosk.viewmodels.search import SearchViewModel
from kiosk.viewmodels.session import SessionViewModel

logger = logging.getLogger(__name__)

MAIN = paths.QML / "Guide" / "App" / "Main.qml"
DRAG_MM = 3.0
"""How far a finger moves before a press becomes a drag."""
TURN_SECONDS = 0.0005
"""For how long at most a thread that works beside the GUI's lets it wait."""


class StageError(MachineError):
    """The window could not be made; the log says why."""


class Stage:
    """Holds what must live as long as the window. The window is made, but not shown yet."""

    def __init__(
        self, guide: Guide, settings: Settings, clock: Clock, *, demo: bool = False, still: bool = False
    ) -> None:
        """Make the window for `guide`; `still` makes it without motion. Every edition comes by `live.deliver`.

        Raises StageError when the QML files cannot be loaded.
        """
        sys.setswitchinterval(TURN_SECONDS)
        self.engine = QQmlApplicationEngine()
        self._offline = RefusingFactory()
        self.engine.setNetworkAccessManagerFactory(self._offline)
        self.engine.addImportPath(str(paths.QML))
        self.background = Background()
        self.guide = GuideViewModel(guide)
        self.session = SessionViewModel(Idle(settings.idle_seconds, settings.warning_seconds, clock))
        self.live = LiveViewModel(self.guide, self.session, self.background, at_once=demo)
        self.search = SearchViewModel(self.guide, self.background)
        resources = self.singleton("GuideModels", "Resources")
        if isinstance(resources, Resources):
            resources.fill(paths.THEMES / f"{settings.theme}.json", load_fonts())
        self._theme = self.singleton("Guide.Core", "Theme")
        self._theme.setProperty("still", still)
        self._theme.pixelsPerMillimetreChanged.connect(self._set_drag_distance)  # type: ignore[attr-defined]
        self.engine.setInitialProperties(
            {
                "guide": self.guide,
                "session": self.session,
                "live": self.live,
                "search": self.search,
                "demo": demo,
                "turn": settings.rotation,
                "panelInches": settings.panel_inches,
                "wantedLanguage": settings.language or "",
            }
        )
        self.engine.load(QUrl.fromLocalFile(str(MAIN)))
        windows = [root for root in self.engine.rootObjects() if isinstance(root, QQuickWindow)]
        if not windows:
            raise StageError("the window could not be made")
        self.window = windows[0]
        self.session.watch(self.window)

    def singleton(self, module: str, name: str) -> QObject:
        """Return a QML singleton: Theme, Words, Navigation, Resources."""
        found = self.engine.singletonInstance(module, name)
        if not isinstance(found, QObject):
            raise StageError(f"the QML module {module} has no singleton {name}")
        return found

    def warm_up(self) -> None:
        """Make the screens behind the attract screen, a little at a time; the panels as soon as there is an edition."""
        from kiosk.viewmodels import panel  # noqa: F401  registers the type, for which the first frame does not wait

        self.window.setProperty("warm", True)

    def _set_drag_distance(self) -> None:
        """A press becomes a drag after the same way of the finger on every panel."""
        pixels = DRAG_MM * float(self._theme.property("pixelsPerMillimetre"))
        QGuiApplication.styleHints().setStartDragDistance(round(pixels))

    def wait_until_ready(self) -> None:
        """Wait until every screen has been made. For the tour and tests."""
        self.warm_up()
        if not self.window.property("ready"):
            loop = QEventLoop()
            self.window.readyChanged.connect(loop.quit)  # type: ignore[attr-defined]
            loop.exec()

    def once_drawn(self, call: Callable[[], None]) -> None:
        """Call `call` once, in the GUI thread, when the first frame is on the screen."""
        self.window.drawnChanged.connect(call)  # type: ignore[attr-defined]

    def close(self) -> None:
        """Take the stage down in the order that Qt needs: the engine before all else."""
        self.search.close()
        self.background.close()
        self.window.hide()
        self._theme.pixelsPerMillimetreChanged.disconnect(self._set_drag_distance)  # type: ignore[attr-defined]
        del self.window, self._theme
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del self.engine


def load_fonts() -> str:
    """Load the guide's own fonts and return the name of their family."""
    family = ""
    for file in sorted(paths.FONTS.glob("*.otf")):
        families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
        family = families[0] if families else family
    QGuiApplication.setFont(QFont(family))
    return family
