"""Which screen the kiosk fills, and what cannot end it."""

import logging
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.machine.screens import FullScreen, choose


@dataclass(frozen=True)
class Screen:
    """As much of a screen as is asked for."""

    called: str
    made_as: str
    numbered: str

    def name(self) -> str:
        return self.called

    def model(self) -> str:
        return self.made_as

    def serialNumber(self) -> str:
        return self.numbered


FIRST, SECOND = Screen("HDMI-1", "P2421", "A1"), Screen("DP-2", "T5500", "B7")
SCREENS = [FIRST, SECOND]


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [(None, FIRST), ("1", FIRST), ("2", SECOND), ("DP-2", SECOND), ("T5500", SECOND), ("B7", SECOND), ("A1", FIRST)],
)
def test_a_screen_is_wanted_by_its_number_name_model_or_serial_number(wanted: str | None, chosen: Screen) -> None:
    assert choose(SCREENS, wanted) is chosen  # type: ignore[comparison-overlap, arg-type]


@pytest.mark.parametrize("wanted", ["0", "3", "HDMI-3"])
def test_while_the_wanted_screen_is_missing_the_first_is_filled_and_the_log_names_all(
    wanted: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert choose(SCREENS, wanted) is FIRST  # type: ignore[comparison-overlap, arg-type]
    assert caplog.messages == [f"there is no screen '{wanted}' now; there are: 1 HDMI-1, 2 DP-2"]


def test_the_window_fills_its_screen(qapp: QGuiApplication) -> None:
    window = QQuickWindow()
    FullScreen(window, None).show()
    assert window.visibility() == QQuickWindow.Visibility.FullScreen
    assert window.geometry() == qapp.primaryScreen().geometry()
    window.close()


class Spontaneous(QEvent):
    """An event as it comes from the system."""

    def spontaneous(self) -> bool:
        return True


def test_the_system_cannot_end_the_guide_and_the_guide_itself_can(qapp: QGuiApplication) -> None:
    window = QQuickWindow()
    full_screen = FullScreen(window, None)
    watched = QObject()
    assert full_screen.eventFilter(watched, Spontaneous(QEvent.Type.Quit))
    assert not full_screen.eventFilter(watched, QEvent(QEvent.Type.Quit))
    assert not full_screen.eventFilter(watched, Spontaneous(QEvent.Type.Close))
    assert not qapp.quitOnLastWindowClosed()
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
