"""The rules that every screen must keep, whatever its content: nothing clipped, nothing too small."""

import math
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow
from scene import is_a, rect, visible_rect, walk, walk_shown

LEAST_CONTRAST = 7.0
FINGER_MM = 20
PANEL_INCHES = 21.5
SLACK = 2.0
"""Pixels by which rectangles may miss: rounding of text and of the unit."""

_LAYERS = {"attract", "warning", "sheet"}
"""What lies over all else while it is on top: only what is in this layer can be read or touched."""

_WHOLE_SCREEN = {"attract-anywhere", "sheet-beside"}
"""What is touched by touching beside everything else."""


def audit(window: QQuickWindow) -> list[str]:
    """Return what is wrong on the screen that is shown, each as a sentence."""
    long, short = max(window.width(), window.height()), min(window.width(), window.height())
    unit = min(long / 1920, short / 1080)
    target = max(72 * unit, FINGER_MM * math.hypot(long, short) / (PANEL_INCHES * 25.4))
    layer = _top_layer(window)
    items = list(walk_shown(layer))
    texts = [item for item in items if is_a(item, "QQuickText") and item.property("text")]
    problems = [problem for text in texts for problem in _text_problems(text, window)]
    problems += _overlaps(texts)
    problems += _target_problems(items, window, unit, target)
    return problems


def _top_layer(window: QQuickWindow) -> QQuickItem:
    content = window.contentItem()
    return next((item for item in walk(content) if item.property("name") in _LAYERS and item.isEnabled()), content)


def _text_problems(text: QQuickItem, window: QQuickWindow) -> Iterator[str]:
    said = _quote(text)
    if text.property("truncated"):
        yield f"{said} is cut short"
    if text.property("contentWidth") > text.width() + SLACK:
        yield f"{said} is wider ({text.property('contentWidth'):.0f}) than its place ({text.width():.0f})"
    whole, seen = rect(text), visible_rect(text)
    if not QRectF(0, 0, window.width(), window.height()).adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(whole):
        scrollable = _scroller(text)
        if not scrollable:
            yield f"{said} lies outside the window"
    if _cut(text):
        yield f"{said} is clipped"
    if text.property("language") is None:
        yield f"{said} carries no language"
    if seen.isEmpty():
        return
    for ground in _grounds(text):
        ratio = contrast(QColor(text.property("color")), ground)
        if ratio < LEAST_CONTRAST:
            yield f"{said} has a contrast of {ratio:.1f} : 1 on {ground.name()}"


def _cut(text: QQuickItem) -> bool:
    """Whether something around the text cuts it off, short of a view in which it can be scrolled to."""
    area = rect(text).adjusted(SLACK, SLACK, -SLACK, -SLACK)
    around = text.parentItem()
    while around and not (is_a(around, "QQuickFlickable") and around.property("interactive")):
        if around.clip() and not rect(around).contains(area):
            return True
        around = around.parentItem()
    return False


def _overlaps(texts: list[QQuickItem]) -> Iterator[str]:
    placed = [(text, _ink(text)) for text in texts]
    placed = [(text, area) for text, area in placed if not area.isEmpty()]
    for (one, first), (two, second) in combinations(placed, 2):
        common = first.intersected(second)
        if common.width() > SLACK and common.height() > SLACK:
            yield f"{_quote(one)} lies over {_quote(two)}"


def _ink(text: QQuickItem) -> QRectF:
    """Return where the letters are: lines of large type come close, their boxes overlap by some leading."""
    leading = text.property("font").pixelSize() * 0.2
    area = visible_rect(text)
    wide = min(area.width(), float(text.property("contentWidth")))
    # PySide cannot read this enumeration as a property.
    align, _ = QQmlExpression(qmlContext(text), text, "effectiveHorizontalAlignment").evaluate()
    left = {1: area.left(), 2: area.right() - wide}.get(int(align), area.center().x() - wide / 2)
    return QRectF(left, area.top() + leading, wide, max(0.0, area.height() - 2 * leading))


def _target_problems(items: list[QQuickItem], window: QQuickWindow, unit: float, target: float) -> Iterator[str]:
    targets = [
        item
        for item in items
        if (is_a(item, "QQuickAbstractButton") or item.objectName() == "scrubber-touch")
        and item.isEnabled()
        and item.objectName() not in _WHOLE_SCREEN
        and not visible_rect(item).isEmpty()
    ]
    for item in targets:
        if min(item.width(), item.height()) < target - 1:
            yield f"{_name(item)} is {item.width():.0f} x {item.height():.0f}, smaller than a finger ({target:.0f})"
        if not _scroller(item) and not rect(item).intersected(QRectF(0, 0, window.width(), window.height())).contains(
            rect(item).adjusted(SLACK, SLACK, -SLACK, -SLACK)
        ):
            yield f"{_name(item)} lies outside the window"
    for one, two in combinations(targets, 2):
        if _inside(one, two) or _inside(two, one):
            continue
        grown = visible_rect(one).adjusted(-8 * unit + 1, -8 * unit + 1, 8 * unit - 1, 8 * unit - 1)
        common = grown.intersected(visible_rect(two))
        if common.width() > 1 and common.height() > 1:
            yield f"{_name(one)} and {_name(two)} are too near to each other"


def _inside(inner: QQuickItem, outer: QQuickItem) -> bool:
    around = inner.parentItem()
    while around and around is not outer and around != outer:
        around = around.parentItem()
    return around is not None


def _scroller(item: QQuickItem) -> QQuickItem | None:
    """Return the view that scrolls this item, if there is one and it can."""
    around = item.parentItem()
    while around:
        if is_a(around, "QQuickFlickable") and around.property("interactive"):
            return around
        around = around.parentItem()
    return None


def _grounds(text: QQuickItem) -> list[QColor]:
    """Return the colours behind a text: one, or the two ends of a gradient."""
    around = text.parentItem()
    while around:
        ground = around.property("ground")
        if isinstance(ground, QColor) and ground.alphaF() == 1:
            return [ground]
        if is_a(around, "QQuickRectangle"):
            color = QColor(around.property("color"))
            if color.alphaF() == 1:
                return [color]
        for beside in around.childItems():
            if isinstance(beside.property("upper"), QColor):
                return [beside.property("upper"), beside.property("lower")]
        around = around.parentItem()
    raise AssertionError(f"nothing lies behind {_quote(text)}")


def contrast(one: QColor, two: QColor) -> float:
    """Return the contrast of two colours, from 1 to 21. Source: WCAG 2.2, relative luminance."""
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def _quote(text: QQuickItem) -> str:
    return f"«{str(text.property('text'))[:40]}»"


def _name(item: QQuickItem) -> str:
    return item.objectName() or f"«{item.property('text')}»"
