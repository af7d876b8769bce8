"""The screen stays on: by the desktop, else by the X server, as long as the kiosk runs."""

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import wakepy

from kiosk.machine.wake import keep_awake


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], list[str]]:
    """A machine whose desktop does nothing, with an `xset` that notes what it is told."""
    noted = tmp_path / "noted"
    program = tmp_path / "xset"
    program.write_text(f"#!/bin/sh\necho $* >> {noted}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":7")
    desktop(monkeypatch, active=False)
    return lambda: noted.read_text().splitlines() if noted.exists() else []


def desktop(monkeypatch: pytest.MonkeyPatch, *, active: bool) -> None:
    @contextmanager
    def presenting(*, on_fail: str) -> Iterator[SimpleNamespace]:
        assert on_fail == "pass"
        yield SimpleNamespace(active=active)

    monkeypatch.setattr(wakepy.keep, "presenting", presenting)


def keep_until_stopped(until: Callable[[], bool]) -> None:
    stopped = threading.Event()
    thread = threading.Thread(target=keep_awake, args=(stopped,))
    thread.start()
    while thread.is_alive() and not until():
        thread.join(0.01)
    assert thread.is_alive(), "it has ended by itself"
    stopped.set()
    thread.join()


def test_where_the_desktop_keeps_the_screen_on_the_x_server_is_left_alone(
    told: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desktop(monkeypatch, active=True)
    with caplog.at_level(logging.INFO, "kiosk"):
        keep_until_stopped(lambda: bool(caplog.messages))
    assert caplog.messages == ["the desktop keeps the screen on"]
    assert told() == []


def test_else_the_x_server_is_told_and_at_the_end_everything_is_as_before(
    told: Callable[[], list[str]], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "kiosk"):
        keep_until_stopped(lambda: bool(caplog.messages))
    assert caplog.messages == ["the X server keeps the screen on"]
    assert told() == ["s off s noblank -dpms", "s on s blank +dpms"]


@pytest.mark.parametrize("lacking", ["PATH", "DISPLAY", "a server that obeys"])
def test_where_nothing_can_keep_it_on_the_log_says_what_to_do(
    told: Callable[[], list[str]],
    lacking: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    if lacking == "a server that obeys":
        (tmp_path / "xset").write_text("#!/bin/sh\nexit 1\n")
    else:
        monkeypatch.setenv(lacking, "")
    with caplog.at_level(logging.INFO, "kiosk"):
        keep_awake(threading.Event())
    (message,) = caplog.messages
    assert "switch its power saving off" in message
    assert told() == []
