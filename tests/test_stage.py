"""What the stage promises beside the window itself."""

import threading

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal

from kiosk.stage import Once


class Source(QObject):
    drawn = Signal()


def test_the_first_frame_is_told_once_and_in_the_gui_thread_even_when_two_were_drawn(qapp) -> None:
    source = Source()
    told: list[bool] = []
    once = Once(source.drawn, lambda: told.append(QThread.currentThread() is qapp.thread()), source)

    def draw() -> None:
        source.drawn.emit()
        source.drawn.emit()

    renderer = threading.Thread(target=draw)
    renderer.start()
    renderer.join()
    assert not told
    QCoreApplication.processEvents()
    assert told == [True]
    del once
