"""What the stage promises beside the window itself."""

from PySide6.QtCore import QThread
from PySide6.QtTest import QTest

from kiosk.content.edition import Edition
from kiosk.settings import Settings
from kiosk.stage import Stage
from kiosk.tour import TourClock


def test_the_first_frame_is_told_once_and_in_the_gui_thread(qapp, edition: Edition) -> None:
    stage = Stage(edition.guide, Settings(), TourClock(), still=True)
    told: list[bool] = []
    stage.once_drawn(lambda: told.append(QThread.currentThread() is qapp.thread()))
    assert not told
    stage.window.resize(640, 360)
    stage.window.show()
    assert QTest.qWaitForWindowExposed(stage.window)
    for _ in range(2):
        stage.window.grabWindow()
        stage.window.frameSwapped.emit()
        QTest.qWait(1)
    assert told == [True]
    stage.close()
