"""Pictures as QML reads them."""

import os
from pathlib import Path

import pytest
from illustrated import PHOTO, draw, illustrated
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QImageIOHandler

from kiosk.content.loader import load
from kiosk.content.models import Image
from kiosk.viewmodels.panels import make_panel
from kiosk.viewmodels.pictures import picture
from kiosk.viewmodels.words import Writer

pytestmark = pytest.mark.usefixtures("qapp")


def read(folder: Path, file: str) -> dict[str, object]:
    return picture(folder, Image(file=file))


@pytest.mark.parametrize("name", ["a b.png", "100%.png", "50%20.png", "#1.png", "what?.png", "正门.jpg", "it's+&;.png"])
def test_any_name_of_a_file_leads_to_the_file(tmp_path: Path, name: str) -> None:
    file = draw(tmp_path / "in här #2" / "media" / name, 30, 20)
    found = read(tmp_path / "in här #2", f"media/{name}")
    assert QUrl(str(found["source"])).toLocalFile() == str(file)
    assert (found["width"], found["height"]) == (30, 20)


def test_a_picture_that_was_taken_with_the_camera_turned_is_as_high_as_it_is_shown(tmp_path: Path) -> None:
    draw(tmp_path / "turned.jpg", 300, 200, QImageIOHandler.Transformation.TransformationRotate90)
    found = read(tmp_path, "turned.jpg")
    assert (found["width"], found["height"]) == (200, 300)


@pytest.mark.parametrize(
    "content",
    ["", "no picture", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "%PDF-1.4\n"],
    ids=["empty", "text", "svg", "pdf"],
)
def test_what_is_no_picture_has_no_source_and_the_log_names_it(tmp_path: Path, content: str, caplog) -> None:
    (tmp_path / "x.png").write_text(content, encoding="utf-8")
    assert read(tmp_path, "x.png") == {}
    assert str(tmp_path / "x.png") in caplog.text


def test_another_picture_under_the_same_name_has_another_address(tmp_path: Path) -> None:
    file = draw(tmp_path / "x.png", 30, 20)
    before = read(tmp_path, "x.png")
    draw(file, 60, 20)
    os.utime(file, ns=(1, 1))
    after = read(tmp_path, "x.png")
    assert after["source"] != before["source"]
    assert after["width"] == 60


def test_every_entry_of_every_kind_gives_its_picture_with_words(tmp_path: Path) -> None:
    folder = illustrated(tmp_path)
    edition = load(folder).edition
    assert edition
    keeper = QObject()
    panels = {name: make_panel(edition, name, Writer(edition.guide.codes), keeper) for name in edition.panels}
    for name, panel in panels.items():
        if name == "bus":
            continue
        entry = panel.entry(panel.idAt(0))
        assert QUrl(entry["image"]["source"]).toLocalFile() == str(folder / PHOTO), name
        assert entry["image"]["alt"] == {"en": "The gate", "zh": "正门"}
        assert entry["image"]["credit"] == {"": "Picture by the campus office"}
    organization = panels["organizations"].entry("astrazeneca")
    assert QUrl(organization["logo"]["source"]).toLocalFile() == str(folder / "media/logo.png")
    assert "image" not in panels["zones"].entry("phase-2")
