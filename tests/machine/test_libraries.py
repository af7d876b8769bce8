"""What the machine must have for Qt: a display where a window is wanted, and the libraries for it."""

import sys

import pytest

from kiosk.machine import libraries
from kiosk.machine.libraries import MachineError, check_libraries


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A Linux machine without a display, with every library."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries, "_loads", lambda _: True)
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def missing(machine: pytest.MonkeyPatch, *, window: bool, **environment: str) -> str:
    """Return what is said to be missing on a machine that has no library at all."""
    machine.setattr(libraries, "_loads", lambda _: False)
    for name, value in environment.items():
        machine.setenv(name, value)
    with pytest.raises(MachineError) as wrong:
        check_libraries(window=window)
    return str(wrong.value)


def test_without_a_display_only_pictures_can_be_drawn(machine: pytest.MonkeyPatch) -> None:
    del machine
    check_libraries(window=False)
    with pytest.raises(MachineError, match="there is no display here"):
        check_libraries(window=True)


@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"])
def test_any_display_will_do(machine: pytest.MonkeyPatch, name: str) -> None:
    machine.setenv(name, "x")
    check_libraries(window=True)


@pytest.mark.parametrize(
    ("environment", "x11"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({"QT_QPA_PLATFORM": "xcb:nograb", "WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
    ],
)
def test_the_libraries_for_x11_are_asked_for_where_the_window_is_one_of_x11(
    machine: pytest.MonkeyPatch,
    environment: dict[str, str],
    x11: bool,  # noqa: FBT001
) -> None:
    said = missing(machine, window=True, **environment)
    assert said.startswith("system libraries are missing; on Debian: apt-get install libegl1 ")
    assert ("libxcb-cursor0" in said) is x11


def test_pictures_need_no_library_of_x11(machine: pytest.MonkeyPatch) -> None:
    assert "libxcb" not in missing(machine, window=False, DISPLAY=":0")


def test_only_what_is_missing_is_named(machine: pytest.MonkeyPatch) -> None:
    machine.setattr(libraries, "_loads", lambda library: not library.startswith("libGL"))
    with pytest.raises(MachineError, match=r"apt-get install libgl1$"):
        check_libraries(window=False)


def test_a_library_is_missing_when_it_cannot_be_loaded(machine: pytest.MonkeyPatch) -> None:
    machine.undo()
    assert libraries._loads("libc.so.6") is sys.platform.startswith("linux")
    assert not libraries._loads("libnobody-has-this.so.1")


def test_elsewhere_qt_brings_what_it_needs(machine: pytest.MonkeyPatch) -> None:
    machine.setattr(libraries, "_loads", lambda _: False)
    machine.setattr(sys, "platform", "win32")
    check_libraries(window=True)
