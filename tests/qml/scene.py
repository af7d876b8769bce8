"""Looking at the window as a visitor does: what can be seen, what can be tapped, what a finger does."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

Finger = QPointingDevice


def walk(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and everything in it, delegates too."""
    left = [item]
    while left:
        yield (one := left.pop())
        left.extend(reversed(one.childItems()))


def walk_shown(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield what is shown of an item and everything in it: what lies in something hidden is not looked at."""
    left = [item] if shown(item) else []
    while left:
        yield (one := left.pop())
        left.extend(child for child in reversed(one.childItems()) if _is_there(child))


def shown(item: QQuickItem | None) -> bool:
    """Whether the item is visible and not faded away, and all in which it lies."""
    while item:
        if not _is_there(item):
            return False
        item = item.parentItem()
    return True


def _is_there(item: QQuickItem) -> bool:
    return item.isVisible() and item.opacity() >= 0.02


def find(window: QQuickWindow, name: str) -> QQuickItem:
    """Return the visible item with this objectName."""
    matches = [item for item in walk_shown(window.contentItem()) if item.objectName() == name]
    assert matches, f"nothing on the screen is called '{name}'; there are: {', '.join(names(window))}"
    return matches[0]


def exists(window: QQuickWindow, name: str) -> bool:
    """Whether an item with this objectName is visible."""
    return name in names(window)


def names(window: QQuickWindow) -> list[str]:
    """Return the objectNames of everything that is visible."""
    return [name for item in walk_shown(window.contentItem()) if (name := item.objectName())]


def is_a(item: QQuickItem, kind: str) -> bool:
    """Whether the item is of this C++ class, such as QQuickText."""
    return bool(item.inherits(kind))


def is_loading(item: QQuickItem) -> bool:
    """Whether something is being made in the place of this item."""
    if not is_a(item, "QQuickLoader") or not item.property("active") or item.property("item") is not None:
        return False
    return not item.property("source").isEmpty() or item.property("sourceComponent") is not None


def rect(item: QQuickItem) -> QRectF:
    """Return where the item lies in the window, in pixels."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def visible_rect(item: QQuickItem) -> QRectF:
    """Return the part of the item that nothing around it cuts off."""
    area = rect(item)
    around = item.parentItem()
    while around:
        if around.clip():
            area = area.intersected(rect(around))
        around = around.parentItem()
    return area


def middle(item: QQuickItem) -> QPoint:
    """Return the middle of what can be seen of the item."""
    return visible_rect(item).center().toPoint()


def tap(window: QQuickWindow, finger: Finger, target: str | QQuickItem) -> None:
    """Tap in the middle of an item: press and release. The visitor sees it first: a frame is drawn."""
    window.grabWindow()
    point = middle(find(window, target) if isinstance(target, str) else target)
    press(window, finger, point)
    release(window, finger, point)


def press(window: QQuickWindow, finger: Finger, point: QPoint, number: int = 0) -> None:
    """Put a finger down."""
    QTest.touchEvent(window, finger).press(number, point, window).commit()


def move(window: QQuickWindow, finger: Finger, point: QPoint, number: int = 0) -> None:
    """Move a finger that is down."""
    QTest.touchEvent(window, finger).move(number, point, window).commit()


def release(window: QQuickWindow, finger: Finger, point: QPoint, number: int = 0) -> None:
    """Lift a finger."""
    QTest.touchEvent(window, finger).release(number, point, window).commit()


def drag(
    window: QQuickWindow, finger: Finger, start: QPoint, end: QPoint, *, steps: int = 12, lift: bool = True
) -> None:
    """Drag a finger along a line."""
    press(window, finger, start)
    way = QPointF(end - start)
    for step in range(1, steps + 1):
        move(window, finger, start + (way * step / steps).toPoint())
        QTest.qWait(8)
    if lift:
        release(window, finger, end)


def wait_until(condition: Callable[[], bool], what: str) -> None:
    """Wait until `condition` holds; `what` says in words what did not come."""
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end, f"waited in vain: {what}"
        QTest.qWait(5)
