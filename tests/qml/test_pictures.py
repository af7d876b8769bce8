"""Pictures on the screen: where they are, how large they are decoded, what stands there without them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from illustrated import article, draw, illustrated, put, spoil
from PySide6.QtGui import QAccessible, QColor, QImageIOHandler
from PySide6.QtQuick import QQuickItem
from scene import exists, find, is_a, rect, shown, wait_until, walk

ROUNDING = 1.5
"""Pixels by which Qt rounds a decoded picture up."""

PLACES = [
    ("history", "incubator-1993", "panel-history"),
    ("zones", "rd-business", "panel-zones"),
    ("sectors", "biopharmaceuticals", "panel-sectors"),
    ("organizations", "astrazeneca", "sheet"),
    ("visit", "hours", "panel-visit"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped content with two articles and pictures."""
    return illustrated(tmp_path)


def pictures(one, within: str) -> list[QQuickItem]:
    return [item for item in walk(find(one.window, within)) if item.objectName() == "picture" and shown(item)]


def drawing(picture: QQuickItem) -> QQuickItem:
    """Return the item that holds the decoded picture."""
    return next(item for item in walk(picture) if is_a(item, "QQuickImage") and item.property("autoTransform"))


def all_drawn(one, within: str) -> list[QQuickItem]:
    def unfinished(item: QQuickItem) -> bool:
        # Cards beside what is seen are made a little at a time: a picture of one that is half made has no size yet.
        return bool(item.property("loading")) or rect(item).isEmpty()

    wait_until(
        lambda: bool(found := pictures(one, within)) and not any(map(unfinished, found)), "the pictures are decoded"
    )
    return pictures(one, within)


def loaded(one) -> list[QQuickItem]:
    """Return the pictures that are in memory, or are about to be."""
    found = [item for item in walk(one.window.contentItem()) if item.objectName() == "picture"]
    return [item for item in found if drawing(item).property("source").toString()]


def logo(one, within: str) -> QQuickItem:
    """Return the logo when it is there."""
    wait_until(lambda: any(item.property("fit") for item in pictures(one, within)), "the logo is there")
    return next(item for item in pictures(one, within) if item.property("fit"))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("place", PLACES, ids=[place[0] for place in PLACES])
def test_an_entry_shows_its_picture_with_its_credit_no_larger_decoded_than_it_is_seen(
    visit: Callable, folder: Path, size: tuple[int, int], place: tuple[str, str, str]
) -> None:
    panel, entry, within = place
    one = visit(folder, size, still=True)
    one.go(panel, entry, sheet=panel == "organizations")
    found = [item for item in all_drawn(one, within) if not item.property("fit")]
    assert len(found) == 1
    assert found[0].property("ready")
    image = drawing(found[0])
    assert image.property("asynchronous")
    assert min(image.width(), image.height()) > 100
    cover = max(image.width() / 2400, image.height() / 1600)
    assert image.implicitWidth() <= 2400 * cover + ROUNDING
    assert image.implicitHeight() <= 1600 * cover + ROUNDING
    assert image.implicitWidth() >= image.width() - 1
    credit = next(item for item in walk(found[0]) if item.objectName() == "credit")
    assert credit.property("text") == "Picture by the campus office"
    assert shown(credit)


@pytest.mark.parametrize(("panel", "entry", "within"), PLACES[:3], ids=[place[0] for place in PLACES[:3]])
def test_an_entry_without_a_picture_keeps_no_place_for_it(visit: Callable, panel: str, entry: str, within: str) -> None:
    one = visit(still=True)
    one.go(panel, entry)
    assert not pictures(one, within)


def test_a_logo_stands_for_the_monogram_on_the_card_and_on_the_sheet(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("organizations", "astrazeneca", sheet=True)
    for within in ("organization-astrazeneca", "sheet"):
        drawn = drawing(logo(one, within))
        assert drawn.property("paintedWidth") <= drawn.width() + 1
        assert drawn.property("paintedWidth") / drawn.property("paintedHeight") == pytest.approx(3, rel=0.05)
        assert drawn.implicitWidth() <= drawn.width() + ROUNDING
        letters = [item for item in walk(find(one.window, within)) if item.property("text") == "AZ"]
        assert not any(shown(item) for item in letters)
    assert rect(logo(one, "sheet")).width() > 250


@pytest.mark.qt_log_ignore("Error decoding", "Invalid JPEG file")
def test_a_logo_that_cannot_be_decoded_leaves_the_monogram(visit: Callable, folder: Path) -> None:
    put(folder, "organizations.yaml", "tigermed", "logo: media/lost.jpg")
    one = visit(folder, still=True)
    spoil(folder / "media/lost.jpg")
    one.go("organizations")
    letters = [item for item in walk(find(one.window, "organization-tigermed")) if item.property("text") == "TM"]
    assert [shown(item) for item in letters] == [True]


@pytest.mark.qt_log_ignore("Error decoding", "Invalid JPEG file")
def test_a_picture_that_breaks_off_leaves_the_place_holder(visit: Callable, content: Path) -> None:
    draw(content / "media/cut.png", 900, 600)
    one = visit(article(content, ["id: a, title: A, text: Text., image: media/cut.png"]), still=True)
    spoil(content / "media/cut.png")
    one.go("visit")
    (picture,) = all_drawn(one, "article-card")
    assert not picture.property("ready")
    assert drawing(picture).opacity() == 0
    assert tint_at_the_edge(one, picture) == QColor(one_theme(one)["tint"])


def one_theme(one) -> dict[str, str]:
    resources = one.stage.singleton("GuideModels", "Resources")
    theme = resources.property("theme")
    return dict(theme["panels"]["article"])


def tint_at_the_edge(one, picture: QQuickItem) -> QColor:
    """Return the colour of the picture on its upper edge, beside the corner."""
    area = rect(picture)
    return one.window.grabWindow().pixelColor(int(area.left() + area.width() * 0.3), int(area.top()) + 6)


@pytest.mark.qt_log_ignore("Error decoding", "Invalid JPEG file")
def test_where_a_section_has_no_picture_quiet_shapes_stand_in_the_colours_of_the_panel(
    visit: Callable, folder: Path
) -> None:
    one = visit(folder, still=True)
    spoil(folder / "media/lost.jpg")
    for entry in ("food", "access"):
        one.go("visit", entry)
        (picture,) = all_drawn(one, "article-card")
        assert not picture.property("ready")
        assert tint_at_the_edge(one, picture) == QColor(one_theme(one)["tint"])


def test_a_small_picture_is_not_blown_up(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("visit", "wifi")
    (picture,) = all_drawn(one, "article-card")
    drawn = drawing(picture)
    assert (drawn.width(), drawn.height()) == (120, 80)
    assert (drawn.implicitWidth(), drawn.implicitHeight()) == (60, 40)


def test_a_picture_that_was_taken_with_the_camera_turned_stands_upright(visit: Callable, content: Path) -> None:
    draw(content / "media/turned.jpg", 2400, 1200, QImageIOHandler.Transformation.TransformationRotate90)
    one = visit(article(content, ["id: a, title: A, text: Text., image: media/turned.jpg"]), still=True)
    one.go("visit")
    (picture,) = all_drawn(one, "article-card")
    drawn = drawing(picture)
    assert picture.property("ready")
    assert drawn.implicitHeight() / drawn.implicitWidth() == pytest.approx(2, rel=0.01)
    assert min(drawn.implicitWidth() / drawn.width(), drawn.implicitHeight() / drawn.height()) == pytest.approx(
        1, abs=0.02
    )


def test_the_corners_of_a_picture_are_round_on_the_ground_of_its_card(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True)
    one.go("visit")
    (picture,) = all_drawn(one, "article-card")
    area = rect(picture)
    seen = one.window.grabWindow()
    assert seen.pixelColor(int(area.left()) + 2, int(area.top()) + 2) == QColor("#FFFFFF")
    assert seen.pixelColor(int(area.left() + area.width() / 2), int(area.top()) + 2) != QColor("#FFFFFF")


def test_only_pictures_whose_place_is_visible_are_in_memory(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True)
    for panel, entry, within in PLACES:
        one.go(panel, entry, sheet=panel == "organizations")
        all_drawn(one, within)
        assert loaded(one)
        assert all(item.isVisible() for item in loaded(one))


def test_whoever_does_not_see_a_picture_is_told_what_it_shows(visit: Callable, folder: Path) -> None:
    one = visit(folder, still=True)
    QAccessible.setActive(True)
    try:
        one.go("zones", "rd-business")
        (picture,) = all_drawn(one, "panel-zones")
        told = QAccessible.queryAccessibleInterface(picture)
        assert told.role() == QAccessible.Role.Graphic
        assert told.text(QAccessible.Text.Name) == "The gate"
    finally:
        QAccessible.setActive(False)


def test_a_picture_fades_in_and_the_guide_answers_meanwhile(visit: Callable, folder: Path) -> None:
    one = visit(folder)
    one.go("visit")
    wait_until(lambda: exists(one.window, "article-card"), "the article comes")
    picture = pictures(one, "article-card")[0]
    wait_until(lambda: picture.property("ready"), "the picture is decoded")
    wait_until(lambda: drawing(picture).opacity() == 1, "the picture is there")
    assert exists(one.window, "credit")


def test_of_a_long_directory_only_the_logos_near_what_is_seen_are_loaded(visit: Callable, tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_text(
        "name: N\nshort_name: S\nlanguages: [{code: en, name: English}]\npanels: [many]\n", encoding="utf-8"
    )
    lines = ["kind: organizations", "title: Many", "kinds: [{id: company, title: Companies}]", "organizations:"]
    for at in range(120):
        draw(tmp_path / f"media/logo-{at}.png", 90, 90)
        lines += [f"  - {{id: o{at}, name: Organization {at}, kind: company, logo: media/logo-{at}.png}}"]
    (tmp_path / "many.yaml").write_text("\n".join(lines), encoding="utf-8")
    one = visit(tmp_path, still=True)
    one.go("many")
    logo(one, "directory")
    assert 0 < len(loaded(one)) < 30
