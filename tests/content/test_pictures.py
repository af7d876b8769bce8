"""Which pictures can be shown: sound ones of three formats, in the folder, up to a size."""

from pathlib import Path

import pytest
from PIL import Image

from kiosk.content import pictures
from kiosk.content.pictures import Flaw, Folder


def draw(folder: Path, name: str, size: tuple[int, int] = (8, 8), form: str = "PNG") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("1", size).save(path, form)
    return path


def code(found: Flaw | None) -> str:
    return found.code if found else ""


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_three_formats_are_shown_whatever_the_file_is_called(tmp_path: Path, form: str) -> None:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (1, 1)).save(tmp_path / "media" / "a.picture", form)
    assert Folder(tmp_path).look_at("media/a.picture") is None


def test_others_are_named(tmp_path: Path) -> None:
    draw(tmp_path, "a.png", form="GIF")
    assert Folder(tmp_path).look_at("a.png") == Flaw("picture-format", {"value": "a.png", "format": "GIF"})


@pytest.mark.parametrize(("size", "flaw"), [(20_000_000, ""), (20_000_001, "picture-too-large")])
def test_a_file_may_have_20_megabytes(tmp_path: Path, size: int, flaw: str) -> None:
    path = draw(tmp_path, "a.png")
    with path.open("ab") as file:
        file.truncate(size)
    assert code(Folder(tmp_path).look_at("a.png")) == flaw


def test_the_size_of_a_file_is_told_in_megabytes(tmp_path: Path) -> None:
    with draw(tmp_path, "a.png").open("ab") as file:
        file.truncate(20_460_000)
    assert Folder(tmp_path).look_at("a.png") == Flaw(
        "picture-too-large", {"value": "a.png", "size": "20.5", "limit": 20}
    )


@pytest.mark.parametrize(("size", "flaw"), [((8000, 5000), ""), ((8000, 5001), "picture-too-many-pixels")])
def test_a_picture_may_have_40_megapixels(tmp_path: Path, size: tuple[int, int], flaw: str) -> None:
    draw(tmp_path, "a.png", size)
    assert code(Folder(tmp_path).look_at("a.png")) == flaw


def test_the_size_of_a_picture_is_told_in_pixels(tmp_path: Path) -> None:
    draw(tmp_path, "a.png", (10_000, 9_999))
    assert Folder(tmp_path).look_at("a.png") == Flaw(
        "picture-too-many-pixels", {"value": "a.png", "width": 10_000, "height": 9_999, "pixels": "100", "limit": 40}
    )


@pytest.mark.parametrize(
    ("held", "flaw"),
    [
        (b"", "picture-broken"),
        (b"\n  <SVG xmlns='http://www.w3.org/2000/svg'/>", "picture-svg"),
        (b"\0\0\0\x20ftypmif1" + bytes(40), "picture-heic"),
        (b"ftypmif1" + bytes(40), "picture-not"),
        (b"plain words", "picture-not"),
    ],
)
def test_what_is_no_picture_is_told_by_what_it_is(tmp_path: Path, held: bytes, flaw: str) -> None:
    (tmp_path / "a.png").write_bytes(held)
    assert Folder(tmp_path).look_at("a.png") == Flaw(flaw, {"value": "a.png"})


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_whose_end_is_missing_is_broken(tmp_path: Path, form: str) -> None:
    path = draw(tmp_path, "a.picture", (640, 480), form)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert code(Folder(tmp_path).look_at("a.picture")) == "picture-broken"


def test_a_picture_is_looked_at_again_when_it_has_changed(tmp_path: Path) -> None:
    path = draw(tmp_path, "a.png")
    assert Folder(tmp_path).look_at("a.png") is None
    path.write_bytes(b"no picture any more")
    assert code(Folder(tmp_path).look_at("a.png")) == "picture-not"


def test_for_a_missing_picture_one_of_the_same_name_is_meant_and_all_pictures_are_near(tmp_path: Path) -> None:
    for name in ("media/b.png", "media/old/a.png", "media/c.png"):
        draw(tmp_path, name)
    (tmp_path / "guide.yaml").write_text("name: A")
    found = Folder(tmp_path).look_at("media/a.png")
    assert found == Flaw(
        "picture-missing",
        {"value": "media/a.png", "meant": "media/old/a.png", "near": ("media/b.png", "media/c.png", "media/old/a.png")},
    )


def test_where_no_picture_has_the_name_none_is_meant(tmp_path: Path) -> None:
    draw(tmp_path, "b.png")
    assert Folder(tmp_path).look_at("a.png") == Flaw(
        "picture-missing", {"value": "a.png", "meant": None, "near": ("b.png",)}
    )


def test_of_very_many_files_only_the_first_are_looked_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        draw(tmp_path, f"{number}.png")
    monkeypatch.setattr(pictures, "_MOST_FILES", 3)
    found = Folder(tmp_path).look_at("a.png")
    assert found
    assert found.details["near"] == ("0.png", "1.png", "2.png")


@pytest.mark.parametrize("name", [".", "media", "a\0b.png", "a" * 300])
def test_what_can_be_no_file_is_missing(tmp_path: Path, name: str) -> None:
    (tmp_path / "media").mkdir()
    assert code(Folder(tmp_path).look_at(name)) == "picture-missing"
