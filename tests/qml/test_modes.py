"""Kiosk and demo: who may end the guide, which screen it fills, how it is turned."""

from collections.abc import Callable, Iterator

import pytest
from audit import audit
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest
from scene import exists, find, rect, shown, tap, wait_until, walk

from kiosk.machine.screens import FullScreen, choose
from kiosk.tour import settle


@pytest.fixture
def cursor_restored() -> Iterator[None]:
    yield
    while QGuiApplication.overrideCursor():
        QGuiApplication.restoreOverrideCursor()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.setQuitOnLastWindowClosed(True)


@pytest.mark.usefixtures("cursor_restored")
def test_the_kiosk_fills_its_screen_without_a_cursor_and_refuses_to_close(visit: Callable) -> None:
    one = visit()
    full = FullScreen(one.window, None)
    full.show()
    assert one.window.visibility() == one.window.Visibility.FullScreen
    assert one.window.geometry() == one.window.screen().geometry()
    hover = next(
        item for item in one.window.findChildren(QObject) if item.metaObject().className() == "QQuickHoverHandler"
    )
    assert hover.property("enabled")
    assert hover.property("cursorShape") == Qt.CursorShape.BlankCursor
    assert not one.window.close()
    assert one.window.isVisible()


@pytest.mark.usefixtures("cursor_restored")
@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_leads_out_of_the_kiosk(visit: Callable, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    one = visit()
    FullScreen(one.window, None).show()
    ends: list[bool] = []
    QCoreApplication.instance().aboutToQuit.connect(lambda: ends.append(True))
    QTest.keyClick(one.window, key, modifier)
    settle()
    assert not ends
    assert one.window.isVisible()


@pytest.mark.usefixtures("cursor_restored")
def test_the_kiosk_stays_when_its_window_loses_the_focus(visit: Callable) -> None:
    one = visit()
    FullScreen(one.window, None).show()
    QCoreApplication.sendEvent(one.window, QEvent(QEvent.Type.WindowDeactivate))
    settle()
    assert one.window.visibility() == one.window.Visibility.FullScreen


def test_a_missing_screen_is_replaced_by_the_primary_one(qapp: QGuiApplication, caplog) -> None:
    screens = qapp.screens()
    assert choose(screens, None) is screens[0]
    assert choose(screens, "1") is screens[0]
    assert choose(screens, "HDMI-9") is screens[0]
    assert "HDMI-9" in caplog.text


def test_demo_is_marked_on_every_screen_and_covers_nothing(visit: Callable, finger: QPointingDevice) -> None:
    one = visit(demo=True, size=(1280, 720))
    marks = [
        item for item in walk(one.window.contentItem()) if item.property("text") and "Demo" in item.property("text")
    ]
    assert [shown(mark) for mark in marks] == [True]
    assert rect(marks[0]).bottom() < rect(find(one.window, "attract-anywhere")).top()
    assert one.window.title().startswith("Demo")
    tap(one.window, finger, "attract-en")
    wait_until(lambda: not one.busy, "the transition ends")
    assert shown(marks[0])
    assert not audit(one.window)


def test_the_demo_window_closes(visit: Callable) -> None:
    one = visit(demo=True)
    event = QCloseEvent()
    QCoreApplication.sendEvent(one.window, event)
    assert event.isAccepted()


@pytest.mark.parametrize("turn", [90, 270])
def test_the_picture_is_turned_where_the_system_does_not_turn_it(
    visit: Callable, finger: QPointingDevice, turn: int
) -> None:
    one = visit(still=True, turn=turn)
    tap(one.window, finger, "attract-en")
    tap(one.window, finger, "tile-history")
    assert one.panel == "history"
    assert exists(one.window, "history-list")
    back = rect(find(one.window, "dock-back"))
    corner = QPoint(1920, 1080) if turn == 270 else QPoint(0, 0)
    assert (back.center().toPoint() - corner).manhattanLength() < 300
