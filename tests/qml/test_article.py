"""Articles, read with a finger."""

from collections.abc import Callable
from pathlib import Path

import pytest
from audit import audit
from illustrated import LONG, article, illustrated
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from scene import drag, exists, find, names, rect, shown, tap, visible_rect, wait_until, walk

from kiosk.tour import settle

SIZES = [(1920, 1080), (1080, 1920), (1280, 720)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped content with two articles and pictures."""
    return illustrated(tmp_path)


def title(one) -> str:
    return str(find(one.window, "section-title").property("text"))


def flick_to_end(one, finger: QPointingDevice, view: QQuickItem) -> None:
    """Drag a view up until it is at its end."""
    for _ in range(80):
        if view.property("contentY") >= view.property("contentHeight") - view.height() - 1:
            break
        area = visible_rect(view)
        start = QPoint(int(area.center().x()), int(area.bottom()) - 20)
        drag(one.window, finger, start, QPoint(start.x(), int(area.top()) + 10), steps=6)
        wait_until(lambda: not view.property("moving"), "the view comes to rest")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_visitor_chooses_a_section_and_reads_it(
    visit: Callable, finger: QPointingDevice, folder: Path, size: tuple[int, int]
) -> None:
    one = visit(folder, size, still=True)
    tap(one.window, finger, "attract-en")
    tap(one.window, finger, "tile-visit")
    assert title(one) == "Opening hours"
    tap(one.window, finger, "section-food")
    assert (one.panel, one.entry("visit"), title(one)) == ("visit", "food", "Food")
    tap(one.window, finger, "segment-zh")
    assert (one.entry("visit"), title(one)) == ("food", "餐饮")
    settle()
    assert not audit(one.window)


def test_the_choice_stands_beside_the_card_or_above_it_where_the_panel_is_tall(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("visit")
    contents, card = find(one.window, "article-contents"), find(one.window, "article-card")
    assert rect(contents).right() <= rect(card).left()
    one.resize((1080, 1920))
    wait_until(lambda: rect(contents).bottom() <= rect(card).top(), "the choice lies above the card")
    assert rect(card).width() > 900


def test_one_section_takes_the_whole_width_and_leaves_nothing_to_choose(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("bus")
    assert not exists(one.window, "article-contents")
    assert rect(find(one.window, "article-card")).width() > 1750
    picture = next(item for item in walk(find(one.window, "article-card")) if item.objectName() == "picture")
    assert rect(picture).height() > 0.8 * rect(find(one.window, "article-scroll")).height()


def test_an_article_without_sections_says_so(visit: Callable, content: Path) -> None:
    (content / "visit.yaml").write_text("kind: article\ntitle: Visit\nsections: []\n", encoding="utf-8")
    guide = (content / "guide.yaml").read_text(encoding="utf-8")
    (content / "guide.yaml").write_text(guide.replace("  - history\n", "  - history\n  - visit\n"), encoding="utf-8")
    one = visit(content, still=True)
    one.go("visit")
    assert not exists(one.window, "article-card")
    assert any(item.property("text") == "Nothing here yet." and shown(item) for item in walk(one.window.contentItem()))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_hundred_sections_scroll_and_the_last_can_be_chosen(
    visit: Callable, finger: QPointingDevice, content: Path, size: tuple[int, int]
) -> None:
    sections = [f"id: s{number}, title: Section number {number}, text: Text." for number in range(100)]
    one = visit(article(content, sections), size)
    one.theme.setProperty("still", True)
    one.go("visit")
    contents = find(one.window, "article-contents")
    flick_to_end(one, finger, contents)
    tap(one.window, finger, "section-s99")
    assert title(one) == "Section number 99"
    settle()
    assert not audit(one.window)


def test_a_link_to_a_section_far_down_brings_its_heading_into_sight(visit: Callable, content: Path) -> None:
    one = visit(article(content, [f"id: s{number}, title: Section {number}" for number in range(100)]), still=True)
    one.go("visit", "s80")
    heading = find(one.window, "section-s80")
    wait_until(lambda: visible_rect(heading).height() == heading.height(), "the heading is in sight")


def test_a_long_text_scrolls_inside_the_card_and_the_next_section_starts_at_its_top(
    visit: Callable, finger: QPointingDevice, folder: Path
) -> None:
    one = visit(folder, still=True)
    one.go("visit", "way")
    settle()
    scroll = find(one.window, "article-scroll")
    assert scroll.property("overflows")
    flick_to_end(one, finger, scroll)
    assert visible_rect(find(one.window, "link-zones/phase-2")).height() > 0
    tap(one.window, finger, "section-food")
    assert scroll.property("contentY") == 0
    tap(one.window, finger, "section-way")
    assert scroll.property("contentY") == 0


def test_a_section_leads_to_what_belongs_to_it_and_back(visit: Callable, finger: QPointingDevice, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("visit", "way")
    settle()
    flick_to_end(one, finger, find(one.window, "article-scroll"))
    tap(one.window, finger, "link-zones/phase-2")
    assert (one.panel, one.entry("zones")) == ("zones", "phase-2")
    tap(one.window, finger, "dock-back")
    assert (one.panel, title(one)) == ("visit", "By metro and on foot")


def test_an_article_is_found_again_as_it_was_left(visit: Callable, finger: QPointingDevice, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("visit", "way")
    settle()
    scroll = find(one.window, "article-scroll")
    flick_to_end(one, finger, scroll)
    before = scroll.property("contentY")
    tap(one.window, finger, "dock-zones")
    settle()
    tap(one.window, finger, "dock-visit")
    assert title(one) == "By metro and on foot"
    assert scroll.property("contentY") == before > 0


def test_a_tap_on_its_place_in_the_dock_leads_back_to_its_first_section(
    visit: Callable, finger: QPointingDevice, folder: Path
) -> None:
    one = visit(folder, still=True)
    one.go("visit", "food")
    tap(one.window, finger, "dock-visit")
    assert title(one) == "Opening hours"


def test_the_end_of_a_session_puts_an_article_back(visit: Callable, finger: QPointingDevice, content: Path) -> None:
    sections = [f'id: s{number}, title: Section {number}, text: "{LONG}"' for number in range(60)]
    one = visit(article(content, sections), still=True)
    one.go("visit")
    settle()
    contents, scroll = find(one.window, "article-contents"), find(one.window, "article-scroll")
    flick_to_end(one, finger, scroll)
    for seconds in (76, 21):
        one.clock.now += seconds
        one.session.advance()
    assert (contents.property("contentY"), scroll.property("contentY")) == (0, 0)
    one.go("visit")
    assert title(one) == "Section 0"


def test_a_line_of_text_is_comfortable_to_read(visit: Callable, content: Path) -> None:
    one = visit(article(content, [f'id: s{at}, title: S, text: "{LONG}"' for at in range(3)]), still=True)
    for size in ((1920, 1080), (1080, 1920)):
        one.resize(size)
        one.go("visit")
        text = next(
            item
            for item in walk(find(one.window, "article-card"))
            if str(item.property("text") or "").startswith("The way on foot")
        )
        assert 50 <= len(text.property("text")) / text.property("lineCount") <= 75


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_its_tile_shows_its_first_picture(
    visit: Callable, folder: Path, finger: QPointingDevice, size: tuple[int, int]
) -> None:
    one = visit(folder, size, still=True)
    tap(one.window, finger, "attract-en")
    tile = find(one.window, "tile-visit")
    pictures = [item for item in walk(tile) if item.objectName() == "picture" and shown(item)]
    assert len(pictures) == 1
    wait_until(lambda: pictures[0].property("ready"), "the picture is there")
    assert rect(tile).contains(rect(pictures[0]))
    assert "credit" not in names(one.window)


def test_the_card_has_the_picture_of_the_chosen_section(visit: Callable, finger: QPointingDevice, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("visit")
    card = find(one.window, "article-card")
    picture = next(item for item in walk(card) if item.objectName() == "picture")
    wait_until(lambda: picture.property("ready"), "the picture is there")
    assert find(one.window, "credit").property("text") == "Picture by the campus office"
    tap(one.window, finger, "section-food")
    wait_until(lambda: not picture.property("ready"), "the place-holder is there")
    assert rect(picture).height() > 300
