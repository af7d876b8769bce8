"""The attract screen: alive, harmless to the panel, and cheap."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from scene import find, walk

BRIGHT = 150
"""Of 255: what stays above this for an hour could burn in."""


def attract(one) -> object:
    return next(item for item in walk(one.window.contentItem()) if item.metaObject().className().startswith("Attract"))


def test_no_pixel_stays_bright_for_an_hour(visit: Callable) -> None:
    one = visit(size=(960, 540), still=True)
    screen = attract(one)
    darkest = QImage(one.window.size(), QImage.Format.Format_RGB32)
    darkest.fill(Qt.GlobalColor.white)
    for second in range(0, 3600, 75):
        screen.setProperty("elapsed", float(second))
        painter = QPainter(darkest)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
        painter.drawImage(0, 0, one.window.grabWindow())
        painter.end()
    grey = darkest.convertToFormat(QImage.Format.Format_Grayscale8)
    bright = [
        (x, y)
        for y in range(grey.height())
        for x in range(grey.width())
        if QColor(grey.pixel(x, y)).lightness() > BRIGHT
    ]
    assert not bright, f"{len(bright)} pixels stay bright, around {bright[len(bright) // 2]}"


def test_the_helix_turns(visit: Callable) -> None:
    one = visit(size=(960, 540), still=True)
    screen = attract(one)
    upper = QRect(0, 0, 960, 240)
    first = one.window.grabWindow().copy(upper)
    screen.setProperty("elapsed", 1.0)
    assert one.window.grabWindow().copy(upper) != first


def test_it_moves_at_most_24_times_a_second(visit: Callable) -> None:
    one = visit(size=(960, 540), still=True)
    assert attract(one).property("frame") >= 1000 / 24


def test_the_name_stands_in_every_language_and_each_has_its_button(visit: Callable) -> None:
    one = visit(still=True)
    texts = {item.property("text") for item in walk(one.window.contentItem()) if item.inherits("QQuickText")}
    assert set(one.edition.guide.name.texts.values()) <= texts
    for language in one.edition.guide.codes:
        assert find(one.window, f"attract-{language}")


def test_each_language_leads_in_its_turn(visit: Callable) -> None:
    one = visit(still=True)
    screen = attract(one)
    leaders = []
    for turn in range(2):
        screen.setProperty("elapsed", float(turn * screen.property("turnaround") + 1))
        leaders.append(find(one.window, "attract-name").property("text"))
    assert leaders == [one.edition.guide.name.texts["en"], one.edition.guide.name.texts["zh"]]
