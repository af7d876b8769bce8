"""The codes on the screen: an independent decoder reads them from a screenshot."""

import gc
import math
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import zxingcpp
from illustrated import draw, put
from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQuick import QQuickItem
from scene import exists, find, is_a, rect, shown, visible_rect, wait_until, walk

from kiosk.content.edition import Edition
from kiosk.drawings import qrcode
from kiosk.tour import call

SIZES = [(1920, 1080), (1080, 1920)]
ADDRESS = "https://www.example.com/en"
LONG = "Research Institute for Everything That Anybody Has Ever Wanted to Know about Life and Health"
LONG_CHINESE = "长三角未来技术与生命健康及医疗器械与智慧医疗联合创新研究院有限责任公司"
CAMPUS = "Wuxi International Life Science Innovation Campus · 无锡国际生命科学创新园"
CARDS = [
    ("organizations", "astrazeneca", f"AstraZeneca\n阿斯利康\nCompany · 企业\nI·Campus\n{CAMPUS}"),
    (
        "history",
        "boao-2019",
        f"A partnership at Boao\n博鳌签约\nMar 2019 · 2019年3月\nI·Campus\n{CAMPUS}",
    ),
    (
        "zones",
        "rd-business",
        f"R&D and business area\n研发商务区\nFacility zones · 园区空间\nI·Campus\n{CAMPUS}",
    ),
]


def place_of(panel: str) -> str:
    return "sheet" if panel == "organizations" else f"panel-{panel}"


def at_once(one, panel: str) -> QQuickItem:
    """Return the code of the entry that has been gone to."""
    wait_until(lambda: exists(one.window, "qr-code"), "a code is there")
    within = walk(find(one.window, place_of(panel)))
    return next(item for item in within if item.objectName() == "qr-code" and shown(item))


def rewrite(folder: Path, panel: str, entry: str, english: str, chinese: str) -> None:
    """Give an entry another text."""
    file = folder / f"{panel}.yaml"
    before, mark, after = file.read_text(encoding="utf-8").partition(f"- id: {entry}\n")
    assert mark
    own, following, rest = after.partition("\n  - id: ")
    own = re.sub(r"(?m)^    text:.*\n(?:      .*\n)*", "", own + "\n").rstrip("\n")
    text = f'    text: {{en: "{english}", zh: "{chinese}"}}\n'
    file.write_text(before + mark + text + own + following + rest, encoding="utf-8")


def show(one, panel: str, entry: str) -> QQuickItem:
    """Go to an entry, scroll to its code, and return it when it is drawn."""
    one.go(panel, entry, sheet=panel == "organizations")

    def code() -> QQuickItem:
        return at_once(one, panel)

    wait_until(lambda: not code().property("loading"), "the code is drawn")
    view = code().parentItem()
    while view and not (is_a(view, "QQuickFlickable") and view.property("contentHeight") > view.height() + 1):
        view = view.parentItem()
    if view:
        place = code().mapRectToItem(view, QRectF(0, 0, code().width(), code().height()))
        lower = view.property("contentY") + place.bottom() + 40 - view.height()
        view.setProperty("contentY", round(min(max(view.property("contentY"), lower), end_of(view))))
    wait_until(lambda: visible_rect(code()) == rect(code()), "the whole code can be scrolled to")
    return code()


def end_of(view: QQuickItem) -> float:
    return (
        float(view.property("originY") + view.property("contentHeight") + view.property("bottomMargin")) - view.height()
    )


def read(picture: QImage) -> list[str]:
    found = zxingcpp.read_barcodes(
        picture.convertToFormat(QImage.Format.Format_Grayscale8), formats=zxingcpp.BarcodeFormat.QRCode
    )
    return [code.text for code in found]


def crop(one, code: QQuickItem) -> QImage:
    return one.window.grabWindow().copy(rect(code).toRect())


def runs(picture: QImage) -> list[int]:
    """Return how many pixels of one colour follow each other, in every row."""
    found: list[int] = []
    for y in range(picture.height()):
        before, length = picture.pixel(0, y), 0
        for x in range(picture.width()):
            if picture.pixel(x, y) != before:
                found.append(length)
                before, length = picture.pixel(x, y), 0
            length += 1
        found.append(length)
    return found


@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
@pytest.mark.parametrize(("panel", "entry", "text"), CARDS, ids=[card[0] for card in CARDS])
def test_a_code_is_read_from_a_screenshot(
    visit: Callable, size: tuple[int, int], panel: str, entry: str, text: str
) -> None:
    one = visit(size=size, still=True)
    code = show(one, panel, entry)
    assert read(one.window.grabWindow()) == [text]
    assert not exists(one.window, "take-address")
    assert qrcode.modules(text) <= 57
    picture = crop(one, code)
    assert read(picture) == [text]
    assert {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())} == {
        "#000000",
        "#ffffff",
    }
    lengths = runs(picture)
    module = min(lengths)
    assert all(length % module == 0 for length in lengths), "modules of whole pixels"
    assert picture.width() == module * (qrcode.modules(text) + 2 * qrcode.QUIET)
    quiet = module * qrcode.QUIET
    inner = QRect(quiet, quiet, picture.width() - 2 * quiet, picture.height() - 2 * quiet)
    assert all(
        inner.contains(x, y) or picture.pixelColor(x, y).name() == "#ffffff"
        for x in range(picture.width())
        for y in range(picture.height())
    ), "white around the code"


# In landscape, a zone with many words shows these: its code stands at their end.
SEEN = [(card[:2], size) for card in CARDS[:2] for size in (*SIZES, (1280, 800), (1280, 720))]
SEEN.append((CARDS[2][:2], (1080, 1920)))


@pytest.mark.parametrize(("place", "size"), SEEN, ids=[f"{place[0]}-{size[0]}x{size[1]}" for place, size in SEEN])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("pictured", [False, True], ids=["text", "picture"])
def test_a_code_is_seen_without_scrolling_and_so_is_how_the_text_begins(
    visit: Callable, content: Path, size: tuple[int, int], language: str, place: tuple[str, str], *, pictured: bool
) -> None:
    panel, entry = place
    rewrite(
        content,
        panel,
        entry,
        "The campus lies at the lake and grows from year to year. " * 11,
        "园区在湖畔逐年成长。" * 20,
    )
    if pictured:
        draw(content / "media/wide.jpg", 1600, 900)
        put(content, f"{panel}.yaml", entry, "image: media/wide.jpg")
    one = visit(content, size, still=True)
    one.words.setProperty("language", language)
    one.go(panel, entry, sheet=panel == "organizations")
    code = at_once(one, panel)
    wait_until(lambda: visible_rect(code) == rect(code) and not code.property("loading"), "the whole code is seen")
    assert len(read(crop(one, code))) == 1
    title = one.edition.entries[f"{panel}/{entry}"].heading.texts[language]
    within = walk(find(one.window, place_of(panel)))
    seen = [item for item in within if is_a(item, "QQuickText") and item.property("text") == title and shown(item)]
    assert any(visible_rect(item) == rect(item) for item in seen)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_code_of_a_zone_is_in_sight_unless_it_would_hide_most_of_the_words(visit: Callable, language: str) -> None:
    one = visit(still=True)
    one.words.setProperty("language", language)
    one.go("zones", "rd-business")
    code = at_once(one, "zones")
    wait_until(lambda: visible_rect(code) == rect(code), "the whole code is seen")
    one.go("zones", "phase-2")
    wait_until(lambda: visible_rect(code).isEmpty(), "the words have all the room")
    show(one, "zones", "phase-2")
    assert len(read(one.window.grabWindow())) == 1


@pytest.mark.parametrize("turn", [90, 180])
def test_a_code_on_a_turned_panel_is_read(visit: Callable, turn: int) -> None:
    one = visit(still=True, turn=turn)
    show(one, "organizations", "astrazeneca")
    assert read(one.window.grabWindow()) == [CARDS[0][2]]


@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_where_there_is_a_website_the_code_leads_to_it_and_its_address_is_printed(
    visit: Callable, content: Path, size: tuple[int, int], language: str
) -> None:
    put(content, "organizations.yaml", "astrazeneca", f"website: {ADDRESS}")
    one = visit(content, size, still=True)
    one.words.setProperty("language", language)
    code = show(one, "organizations", "astrazeneca")
    assert read(one.window.grabWindow()) == [ADDRESS]
    address = find(one.window, "take-address")
    assert address.property("text") == ADDRESS
    assert not address.property("truncated")
    assert rect(address).top() >= rect(code).bottom()


def test_the_longest_address_is_printed_whole_and_read(visit: Callable, content: Path) -> None:
    address = f"https://www.{'a-long-name-' * 4}example.com/{'and/a/long/way/' * 15}"[:300]
    put(content, "organizations.yaml", "astrazeneca", f"website: {address}")
    one = visit(content, (1280, 720), still=True)
    show(one, "organizations", "astrazeneca")
    assert read(one.window.grabWindow()) == [address]
    printed = find(one.window, "take-address")
    assert printed.property("text") == address
    assert printed.property("lineCount") > 1
    assert printed.property("contentWidth") <= printed.width()


def test_a_code_says_where_it_leads_to_those_who_do_not_see_it(visit: Callable, content: Path) -> None:
    put(content, "organizations.yaml", "astrazeneca", f"website: {ADDRESS}")
    one = visit(content, still=True)
    said = QAccessible.queryAccessibleInterface(show(one, "organizations", "astrazeneca"))
    assert said.role() == QAccessible.Role.Graphic
    assert said.text(QAccessible.Text.Name) == f"Take it along. {ADDRESS}"


def test_the_code_follows_the_entry(visit: Callable) -> None:
    one = visit(still=True)
    for panel, entry, text in CARDS:
        show(one, panel, entry)
        assert read(one.window.grabWindow()) == [text]
    one.go("zones", "#rest")
    wait_until(lambda: not exists(one.window, "qr-code"), "the rest has no code")


def longest(edition: Edition) -> list[tuple[str, str]]:
    """Return the entry with the longest name in each panel whose entries are taken along."""
    return [
        (name, max(panel.entries, key=lambda note: len("".join(note.heading.texts.values()).encode())).id)
        for name, panel in edition.panels.items()
        if panel.kind in {"organizations", "history", "zones"}
    ]


@pytest.mark.parametrize("named", ["shipped", "long"])
@pytest.mark.parametrize(("size", "inches"), [((1920, 1080), 21.5), ((1080, 1920), 21.5), ((3840, 2160), 43)])
def test_on_the_panel_a_code_is_60_mm_wide_and_its_modules_more_than_0_8(
    visit: Callable, content: Path, size: tuple[int, int], inches: float, named: str
) -> None:
    if named == "long":
        rename(content, ["organizations.yaml", "history.yaml", "zones.yaml"])
    one = visit(content, size, still=True)
    one.window.setProperty("panelInches", inches)
    millimetre = math.hypot(*size) / (inches * 25.4)
    for panel, entry in longest(one.edition):
        code = show(one, panel, entry)
        (text,) = read(one.window.grabWindow())
        assert ("联合创新研" in text) == (named == "long")
        count = qrcode.modules(text)
        module = rect(code).width() / (count + 2 * qrcode.QUIET)
        assert module == round(module)
        print(f"{named} {size} {inches} {panel}/{entry}: {count} modules of {module / millimetre:.2f} mm")
        assert module / millimetre >= 0.8
        assert module * count / millimetre >= 60


def rename(folder: Path, files: Sequence[str]) -> None:
    """Give every entry of these files a long name."""
    for file in files:
        lines = (folder / file).read_text(encoding="utf-8").splitlines()
        naming = False
        for number, line in enumerate(lines):
            if line.startswith("    ") and not line.startswith("     "):
                naming = line in {"    name:", "    title:"}
            elif naming and line.startswith("      en:"):
                lines[number] = f"      en: {LONG}"
            elif naming and line.startswith("      zh:"):
                lines[number] = f"      zh: {LONG_CHINESE}"
        (folder / file).write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_codes_that_come_and_go_leave_nothing_behind(visit: Callable) -> None:
    one = visit(still=True)

    def objects() -> int:
        for entry in one.edition.panels["history"].entries:
            one.go("history", entry.id)
            one.window.grabWindow()
        gc.collect()
        return sum(isinstance(kept, QObject) for kept in gc.get_objects())

    objects()
    before = objects()
    assert objects() == before


def test_an_event_read_to_its_end_begins_anew_when_it_opens_again_and_after_a_session(
    visit: Callable, content: Path
) -> None:
    rewrite(content, "history", "boao-2019", LONG * 9, LONG_CHINESE * 9)
    one = visit(content, still=True)
    for leave in (lambda: one.go("history", "incubator-1993"), lambda: call(one.navigation, "clear")):
        one.go("history", "boao-2019")
        card = find(one.window, "event-boao-2019")
        view = next(item for item in walk(card) if is_a(item, "QQuickFlickable"))
        wait_until(lambda view=view: bool(view.property("interactive")), "the text is longer than the card")
        view.setProperty("contentY", end_of(view))
        assert view.property("contentY") > 0
        leave()
        assert view.property("contentY") == 0
