"""From the start of the process to the first frame, as a list of verbs."""

import gc
import logging
import os
import signal
import socket
import sys
import time

from PySide6.QtCore import QSocketNotifier, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk import __version__, log, paths
from kiosk.editions.opening import BadContentError, Opening
from kiosk.editions.store import EditionStore
from kiosk.machine.screens import FullScreen
from kiosk.machine.wake import keep_awake
from kiosk.settings import Settings, Size
from kiosk.stage import Stage

logger = logging.getLogger(__name__)


def run(opening: Opening, store: EditionStore, settings: Settings, demo_size: Size | None) -> int:
    """Show the guide until it is ended, full screen or in a window of `demo_size`; return the exit code.

    Raises BadContentError as soon as it turns out that there is nothing to show.
    """
    log.take_qt_messages()
    keep_compiled_qml()
    choose_renderer(settings)
    application = create_application()
    signals = end_on_signals(application)
    stage = Stage(opening.guide, settings, time.monotonic, demo=demo_size is not None)
    stage.live.nothingToShow.connect(lambda: application.exit(0))
    stage.once_drawn(lambda: after_first_frame(stage, opening, store, settings))
    if demo_size:
        show_window(stage, demo_size)
        code = application.exec()
    else:
        full_screen = FullScreen(stage.window, settings.screen)
        full_screen.show()
        stage.background.start("wake", keep_awake, lasting=True)
        code = application.exec()
    logger.info("ended")
    signal.set_wakeup_fd(-1)
    del signals
    shown, newest = stage.guide.edition, stage.live.newest
    stage.close()
    if newest and shown is None:
        raise BadContentError(newest)
    return int(code)


def keep_compiled_qml() -> None:
    """Keep what Qt compiles from QML in the state folder, so that the next start is faster."""
    os.environ.setdefault("QML_DISK_CACHE_PATH", str(paths.state_folder() / "qml"))


def choose_renderer(settings: Settings) -> None:
    """Draw as the settings say; `auto` leaves the choice to Qt."""
    apis = {"software": QSGRendererInterface.GraphicsApi.Software, "opengl": QSGRendererInterface.GraphicsApi.OpenGL}
    if settings.renderer in apis:
        QQuickWindow.setGraphicsApi(apis[settings.renderer])


def create_application() -> QGuiApplication:
    """Create the application; closing windows does not end it, only a signal or Esc in demo mode."""
    application = QGuiApplication([sys.argv[0]])
    application.setApplicationName("icampus-guide")
    application.setApplicationVersion(__version__)
    return application


def show_window(stage: Stage, size: Size) -> None:
    """Show a window of this size, to be resized and closed as any other."""
    stage.window.resize(*size)
    stage.window.show()


def end_on_signals(application: QGuiApplication) -> list[object]:
    """End cleanly on SIGTERM and SIGINT; what is returned must be kept as long as that holds.

    Python only runs a handler when it gets to run: a socket wakes Qt's loop up for it.
    """
    reader, writer = socket.socketpair()
    reader.setblocking(False)
    writer.setblocking(False)
    signal.set_wakeup_fd(writer.fileno())
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read)

    def end() -> None:
        number = reader.recv(1)[0]
        logger.info("ending on %s", signal.Signals(number).name)
        # Not quit(), which asks the window, and the kiosk's window refuses to close.
        application.exit(0)

    notifier.activated.connect(end)
    return [notifier, reader, writer]


def after_first_frame(stage: Stage, opening: Opening, store: EditionStore, settings: Settings) -> None:
    """Say how long it took, and do all that the first frame did not need."""
    logger.info("first frame after %.0f ms", log.milliseconds_since_process_start())
    import platform

    api = stage.window.rendererInterface().graphicsApi()
    logger.info(
        "guide %s, Python %s, Qt %s, %s, platform %s, renderer %s, content %s",
        __version__,
        platform.python_version(),
        qVersion(),
        platform.platform(terse=True),
        QGuiApplication.platformName(),
        api.name,
        settings.content,
    )
    gc.freeze()  # The modules stay: no collection need look at them, which takes a frame.
    gc.enable()
    stage.warm_up()
    follow_content(stage, opening, store, settings)


def follow_content(stage: Stage, opening: Opening, store: EditionStore, settings: Settings) -> None:
    """Bring the first edition, and then every newer one, to the stage as long as the guide runs."""
    from kiosk.editions.follower import Follower

    follower = Follower(settings.content, store, opening.snapshot, stage.live.deliver)
    stage.background.start("follower", follower.follow, lasting=True)
