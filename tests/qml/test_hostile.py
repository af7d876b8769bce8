"""Whatever the content holds, it is shown as plain text, and the screen stands."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from damage import names, with_every_english_text, with_odd_values
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from scene import find, is_a, walk

from kiosk import paths
from kiosk.content.loader import check, load
from kiosk.content.snapshot import Snapshot
from kiosk.machine.offline import RefusingManager

HOSTILE = [
    "<img src='http://127.0.0.1:9/x.png'>",
    "<a href='file:///etc/passwd'>x</a>",
    "&amp; &lt;b&gt;",
    "**bold** [link](https://example.com)",
    "😀 👨‍👩‍👧‍👦",
    "עברית العربية",
    "%1 %s {0} ${x} \\n",
]


def texts(one) -> list[QQuickItem]:
    return [item for item in walk(one.window.contentItem()) if is_a(item, "QQuickText")]


def tour(one) -> None:
    """Show every panel and every entry in it, and draw a frame of each."""
    for name, panel in one.edition.panels.items():
        for entry in ["", *(note.id for note in panel.entries[:4])]:
            one.go(name, entry, sheet=bool(entry) and name == "organizations")
            one.window.grabWindow()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_shown_as_it_stands(visit: Callable, content: Path, text: str) -> None:
    for file in content.glob("*.yaml"):
        file.write_text(with_every_english_text(file.read_text(encoding="utf-8"), text), encoding="utf-8")
    outcome = load(content)
    assert outcome.edition, [problem.line() for problem in outcome.problems]
    one = visit(content, still=True)
    one.session.begin()
    assert find(one.window, "tile-history").property("text") == text
    tour(one)
    assert any(item.property("text") == text for item in texts(one))


def test_only_one_component_draws_text_and_it_is_plain() -> None:
    for file in paths.QML.rglob("*.qml"):
        text = file.read_text(encoding="utf-8")
        if file.name == "GuideText.qml":
            assert "textFormat: Text.PlainText" in text
            assert text.count("textFormat") == 1
        else:
            assert not re.search(
                r"^\s*(T\.|Controls\.)?(Text|Label|TextEdit|TextArea|TextField) \{", text, re.MULTILINE
            ), f"{file.name}: use GuideText, which shows markup as it stands"
            assert "textFormat" not in text, file.name


def test_every_picture_on_the_screen_comes_from_the_guide_or_its_content(visit: Callable) -> None:
    one = visit(still=True)
    tour(one)
    sources = [item.property("source") for item in walk(one.window.contentItem()) if is_a(item, "QQuickImageBase")]
    own = (str(paths.RESOURCES), str(paths.CONTENT))
    assert sources
    files = [source for source in sources if not source.isEmpty()]
    assert [file for file in files if not (file.isLocalFile() and file.toLocalFile().startswith(own))] == []


def test_the_guide_refuses_every_connection(visit: Callable) -> None:
    assert isinstance(visit().stage.engine.networkAccessManager(), RefusingManager)


@pytest.mark.parametrize("name", names())
def test_the_screen_stands_whatever_stands_in_the_place_of_a_value(visit: Callable, name: str) -> None:
    """What is refused changes nothing; what is accepted is drawn."""
    one = visit(still=True, demo=True, size=(1280, 720))
    one.session.begin()
    whole = Snapshot.of(paths.CONTENT)
    panel = name.removesuffix(".yaml")
    shown = accepted = 0
    for _, snapshot in with_odd_values(whole, name):
        outcome = check(snapshot, date(2026, 11, 24))
        if not outcome.edition:
            continue
        accepted += 1
        if accepted % 4:  # each of them is checked elsewhere; drawing takes longer
            continue
        one.stage.live.deliver(outcome)
        one.go("" if panel == "guide" else panel)
        QTest.qWait(20)
        picture = one.window.grabWindow().scaled(64, 36)
        colours = {picture.pixel(x, y) for x in range(64) for y in range(36)}
        assert len(colours) > 10, "the screen is blank"
        shown += 1
    assert shown > 3
    sound = check(whole, date(2026, 11, 24))
    one.stage.live.deliver(replace(sound))
    QTest.qWait(20)
    one.go("")
    assert find(one.window, "tile-history").property("text") == "History"
