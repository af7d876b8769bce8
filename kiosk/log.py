"""One line a fact, to standard error: level, time, module, what happened."""

import logging
import os
import sys
import threading
import time
from pathlib import Path
from types import TracebackType

START = time.time()

_FORMAT = "%(levelname)-7s %(asctime)s %(name)s: %(message)s"

log = logging.getLogger(__name__)


class _OneLine(logging.Formatter):
    """Keeps a message, and a traceback, on one line, so that a log can be searched by line."""

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace("\n", " | ")


def set_up(level: int = logging.INFO) -> None:
    """Send everything to standard error: the guide's own lines and uncaught exceptions."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_OneLine(_FORMAT))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("watchfiles").setLevel(logging.WARNING)  # the follower says what came of a change
    logging.captureWarnings(capture=True)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)


def take_qt_messages() -> None:
    """Log what Qt and QML say."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        logging.getLogger(context.category or "qt").log(levels[kind], message)

    qInstallMessageHandler(handle)


def milliseconds_since_process_start() -> float:
    """Return the age of this process, or of the guide in it where the system does not tell."""
    try:
        ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
        started = ticks / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000
    except (OSError, AttributeError, ValueError, IndexError):
        return (time.time() - START) * 1000


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    log.critical("uncaught %s", kind.__name__, exc_info=(kind, error, trace))
