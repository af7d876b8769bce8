"""Every screen as a picture: for the README, for reviews, and where there is no display."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Q_ARG, QEventLoop, QMetaObject, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGRendererInterface

from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome
from kiosk.settings import Settings, Size
from kiosk.stage import Stage


def draw(edition: Edition, settings: Settings, out: Path, sizes: Sequence[Size], languages: Sequence[str]) -> int:
    """Draw every screen in every size and language into the folder `out`; return how many.

    Needs no display. A picture is called `SCREEN-LANGUAGE-WxH.png`.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    _ = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    out.mkdir(parents=True, exist_ok=True)
    clock = TourClock()
    stage = Stage(edition.guide, settings, clock, still=True)
    stage.live.deliver(Outcome(edition))
    drawn = 0
    for size in sizes:
        stage.window.resize(*size)
        stage.window.show()
        stage.wait_until_ready()
        for language in languages:
            for screen, go in screens(stage, edition, clock):
                go()
                stage.singleton("Guide.Core", "Words").setProperty("language", language)
                settle()
                wait_for_pictures(stage.window)
                picture = stage.window.grabWindow()
                if not picture.save(str(out / f"{screen}-{language}-{size[0]}x{size[1]}.png")):
                    raise OSError(f"cannot write into '{out}'")
                drawn += 1
    stage.close()
    return drawn


class TourClock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        """Start at 0 seconds."""
        self.now = 0.0

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now


def screens(stage: Stage, edition: Edition, clock: TourClock) -> list[tuple[str, Callable[[], None]]]:
    """Return the name of every screen that this edition has, and the way to it."""
    navigation = stage.singleton("Guide.Core", "Navigation")
    own = str(navigation.property("own"))

    def attract() -> None:
        clock.now += 10_000
        for _ in range(2):
            stage.session.advance()
            clock.now += 10_000

    def open_place(panel: str, entry: str = "", *, sheet: bool = False) -> Callable[[], None]:
        def go() -> None:
            attract()
            stage.session.begin()
            if panel:
                call(navigation, "open", panel, entry, sheet)

        return go

    def warn() -> None:
        open_place(next(iter(edition.panels)))()
        clock.now += stage.session.idle_seconds
        stage.session.advance()
        clock.now += stage.session.warning_seconds * 0.65
        stage.session.advance()

    found: list[tuple[str, Callable[[], None]]] = [("attract", attract), ("home", open_place(""))]
    for name, panel in edition.panels.items():
        found.append((name, open_place(name)))
        found += [(view, open_place(name, own + view)) for view in panel.views]
        if panel.sheet and panel.entries:
            found.append((panel.sheet, open_place(name, panel.entries[0].id, sheet=True)))

    found += search_screens(stage, edition, open_place(str(navigation.property("search"))))
    return [*found, ("idle-warning", warn)]


def search_screens(stage: Stage, edition: Edition, come: Callable[[], None]) -> list[tuple[str, Callable[[], None]]]:
    """Return the search as it begins, with results, and in vain; `come` opens it."""

    def seek(query: str) -> Callable[[], None]:
        def go() -> None:
            come()
            while not stage.search.property("ready"):
                settle()
            stage.search.setProperty("query", query)

        return go

    return [(name, seek(query)) for name, query in queries(edition).items()]


def queries(edition: Edition) -> dict[str, str]:
    """Return what is typed for each picture of the search: nothing, the beginning of a name, and what no name has."""
    titles = [text for entry in edition.entries.values() for text in entry.heading.texts.values()]
    words = [word.lower() for title in titles for word in title.split() if word.isascii() and word.isalpha()]
    most = max(words, key=lambda word: (words.count(word) * (len(word) > 3), word), default="a")  # noqa: PLR2004
    return {"search-begun": "", "search": most, "search-in-vain": f"{most[:2]}qxz"}


def call(target: QObject, method: str, *arguments: object) -> None:
    """Call a function of a QML object; texts and yes-or-no values are all it takes."""
    typed = [Q_ARG("QString" if isinstance(value, str) else "bool", value) for value in arguments]
    QMetaObject.invokeMethod(target, method, Qt.ConnectionType.DirectConnection, *typed)


def wait_for_pictures(window: QQuickWindow) -> None:
    """Wait until no picture of the content is being decoded any more."""
    while any(item.property("loading") for item in items(window.contentItem())):
        settle()


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield an item and everything in it, delegates too."""
    yield item
    for child in item.childItems():
        yield from items(child)


def settle() -> None:
    """Let everything that waits in Qt's loop happen: bindings, layouts."""
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()
