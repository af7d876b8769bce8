"""What the machine must have for Qt, and how to get it where it is missing."""

import ctypes
import os
import sys

_FOR_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_FOR_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""The libraries that Qt loads on Linux, and Debian's packages for them."""


class MachineError(Exception):
    """Something is missing on this machine; the message says in one line how to get it."""


def check_libraries(*, window: bool) -> None:
    """Raise MachineError when Qt cannot start here; with `window`, when it cannot open one."""
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    display, wayland = os.environ.get("DISPLAY"), os.environ.get("WAYLAND_DISPLAY")
    if window and not platform and not display and not wayland:
        raise MachineError("there is no display here; 'python main.py tour OUT' draws every screen as a picture")
    wanted = dict(_FOR_QT)
    if window and (platform == "xcb" or (not platform and display and not wayland)):
        wanted |= _FOR_X11
    missing = [package for library, package in wanted.items() if not _loads(library)]
    if missing:
        raise MachineError(f"system libraries are missing; on Debian: apt-get install {' '.join(missing)}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
