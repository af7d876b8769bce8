"""The kiosk's window: on its screen, over all of it, whatever happens to the screens."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

logger = logging.getLogger(__name__)


class FullScreen(QObject):
    """Keeps a window on the wanted screen, and full."""

    def __init__(self, window: QQuickWindow, wanted: str | None) -> None:
        """`wanted` is a screen's name, or its number from 1; None is the primary one."""
        super().__init__(window)
        self._window = window
        self._wanted = wanted
        self._followed: list[QScreen] = []
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise TypeError("the application must be made first")
        application.setQuitOnLastWindowClosed(False)
        application.installEventFilter(self)
        application.screenAdded.connect(self.show)
        application.screenRemoved.connect(self.show)
        application.primaryScreenChanged.connect(self.show)

    def show(self) -> None:
        """Show the window on the screen that is wanted, or on another while that is missing."""
        screens = QGuiApplication.screens()
        if not screens:
            return
        screen = choose(screens, self._wanted)
        logger.info("on screen %s, %dx%d", screen.name(), screen.size().width(), screen.size().height())
        if screen not in self._followed:
            self._followed.append(screen)
            screen.geometryChanged.connect(self._follow)
        self._window.setScreen(screen)
        self._window.setGeometry(screen.geometry())
        self._window.showFullScreen()

    def _follow(self) -> None:
        self._window.setGeometry(self._window.screen().geometry())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the session manager and quit keys from ending the guide."""
        return event.type() == QEvent.Type.Quit and event.spontaneous()


def choose(screens: Sequence[QScreen], wanted: str | None) -> QScreen:
    """Return the wanted screen, or the primary one, which is the first."""
    if wanted is None:
        return screens[0]
    if wanted.isdigit() and 1 <= int(wanted) <= len(screens):
        return screens[int(wanted) - 1]
    for screen in screens:
        if wanted in {screen.name(), screen.model(), screen.serialNumber()}:
            return screen
    names = ", ".join(f"{number} {screen.name()}" for number, screen in enumerate(screens, start=1))
    logger.warning("there is no screen '%s' now; there are: %s", wanted, names)
    return screens[0]
