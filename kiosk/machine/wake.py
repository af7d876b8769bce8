"""Keeps the screen on as long as the kiosk runs."""

import logging
import os
from threading import Event

logger = logging.getLogger(__name__)

_SAVER_OFF = ("s", "off", "s", "noblank", "-dpms")
_SAVER_ON = ("s", "on", "s", "blank", "+dpms")


def keep_awake(stopped: Event) -> None:
    """Ask the desktop, or where there is none the X server, to leave the screen on until `stopped`.

    It is done beside the GUI thread: asking takes time that the screen has better use for.
    """
    from wakepy import keep

    logging.getLogger("wakepy").setLevel(logging.WARNING)
    with keep.presenting(on_fail="pass") as mode:
        if mode.active:
            logger.info("the desktop keeps the screen on")
            stopped.wait()
            return
    if _tell_x_server(_SAVER_OFF):
        logger.info("the X server keeps the screen on")
        stopped.wait()
        _tell_x_server(_SAVER_ON)
        return
    logger.warning("nothing here can keep the screen on; switch its power saving off in the system's settings")


def _tell_x_server(words: tuple[str, ...]) -> bool:
    import shutil
    import subprocess

    program = shutil.which("xset")
    if not program or not os.environ.get("DISPLAY"):
        return False
    return subprocess.run([program, *words], check=False, capture_output=True).returncode == 0  # noqa: S603
