"""Nothing in the guide can open a connection: a listener on this machine hears of none."""

import logging
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow  # noqa: F401  gives windows their type
from PySide6.QtTest import QTest

from kiosk.machine.offline import RefusingFactory

ASKING = """
import QtQuick
Window {{
    id: root
    property int answered: 0
    visible: true
    Image {{
        source: "http://127.0.0.1:{port}/picture.png"
        onStatusChanged: if (status === Image.Error) ++root.answered
    }}
    Image {{
        asynchronous: true
        source: "http://127.0.0.1:{port}/later.png"
        onStatusChanged: if (status === Image.Error) ++root.answered
    }}
    Text {{
        textFormat: Text.RichText
        text: "<img src='http://127.0.0.1:{port}/text.png'>"
    }}
    Text {{
        textFormat: Text.StyledText
        text: "<img src='http://127.0.0.1:{port}/styled.png'>"
    }}
    Loader {{
        source: "http://127.0.0.1:{port}/Page.qml"
        onStatusChanged: if (status === Loader.Error) ++root.answered
    }}
    FontLoader {{
        source: "http://127.0.0.1:{port}/font.otf"
        onStatusChanged: if (status === FontLoader.Error) ++root.answered
    }}
}}
"""


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        yield server


def heard(listener: socket.socket) -> bool:
    try:
        connection, _ = listener.accept()
    except TimeoutError:
        return False
    connection.close()
    return True


def ask(folder: Path, listener: socket.socket, factory: RefusingFactory | None) -> int:
    """Show a window that asks for all sorts of things over the network; return how many were refused."""
    engine = QQmlApplicationEngine()
    if factory:
        engine.setNetworkAccessManagerFactory(factory)
    page = folder / "Asking.qml"
    page.write_text(ASKING.format(port=listener.getsockname()[1]), encoding="utf-8")
    engine.load(QUrl.fromLocalFile(str(page)))
    window = engine.rootObjects()[0]
    for _ in range(100):
        if int(window.property("answered")) == 4:
            break
        QTest.qWait(10)
    answered = int(window.property("answered"))
    window.close()
    del engine
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return answered


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_pictures_texts_fonts_and_pages_of_the_network_are_refused(
    qapp: QGuiApplication, tmp_path: Path, listener: socket.socket, caplog: pytest.LogCaptureFixture
) -> None:
    del qapp
    with caplog.at_level(logging.WARNING, logger="kiosk.machine.offline"):
        assert ask(tmp_path, listener, RefusingFactory()) == 4
    assert not heard(listener)
    assert any("picture.png" in message for message in caplog.messages)


@pytest.mark.qt_log_level_fail("CRITICAL")
def test_without_the_refusal_the_listener_would_hear_of_them(
    qapp: QGuiApplication, tmp_path: Path, listener: socket.socket
) -> None:
    del qapp
    ask(tmp_path, listener, None)
    assert heard(listener)
