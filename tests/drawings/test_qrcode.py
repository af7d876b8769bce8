"""Codes to take along: what they hold, how large they are, and that others can read them."""

import math
from collections.abc import Sequence

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.drawings import qrcode
from kiosk.drawings.qrcode import CardLine, Taken, card_line, matrix, module_pixels, modules, to_card, to_website

PANELS = {"21.5 inches, full HD": (1920, 1080, 21.5), "43 inches, 4K": (3840, 2160, 43)}


def read(text: str) -> str:
    """Return what an independent decoder reads from the code of a text."""
    rows = [[False] * len(matrix(text))] * qrcode.QUIET + [list(row) for row in matrix(text)]
    rows += [[False] * len(matrix(text))] * qrcode.QUIET
    picture = Image.new("L", (len(rows), len(rows)), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            picture.putpixel((x + qrcode.QUIET, y), 0 if dark else 255)
    large = picture.resize((picture.width * 4, picture.height * 4), Image.Resampling.NEAREST)
    (found,) = zxingcpp.read_barcodes(large, formats=zxingcpp.BarcodeFormat.QRCode)
    return str(found.text)


def pixels_per_mm(width: int, height: int, inches: float) -> float:
    return math.hypot(width, height) / (inches * 25.4)


@pytest.mark.parametrize("text", ["https://www.example.com", "AstraZeneca\n阿斯利康\n企业", "Zürich", "𠮷野家 · 🧬"])
def test_an_independent_decoder_reads_the_text(text: str) -> None:
    assert read(text) == text


CAPACITIES = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331]


@pytest.mark.parametrize("size", sorted({size + more for size in CAPACITIES for more in (-1, 0, 1)} - {332}))
@pytest.mark.parametrize("first", ["a", "é"])
def test_a_code_has_the_smallest_version_that_holds_its_text(size: int, first: str) -> None:
    import segno

    text = first + "a" * (size - len(first.encode()))
    if size == 331 and first == "é":
        with pytest.raises(ValueError, match="332 bytes"):
            modules(text)
        return
    smallest = segno.make_qr(
        text, error="m", boost_error=False, mode="byte", encoding="utf-8", eci=not text.isascii(), mask=0
    )
    assert modules(text) == len(matrix(text)) == len(smallest.matrix)


def test_a_card_has_a_line_for_each_name_and_for_what_is_said_of_it() -> None:
    card = to_card(["AstraZeneca", "阿斯利康"], [card_line(["Company", "企业"]), card_line(["I·Campus"])])
    assert card == Taken("AstraZeneca\n阿斯利康\nCompany · 企业\nI·Campus")


def test_a_card_says_nothing_twice_and_leaves_no_line_empty() -> None:
    lines = [card_line([]), card_line(["Lock", "Lock"]), card_line(["Harbour"]), card_line(["Harbour"], needed=False)]
    assert to_card(["Lock\n  keeper", "Lock keeper"], lines).text == "Lock keeper\nLock\nHarbour"


def test_what_is_not_needed_is_left_out_where_it_does_not_fit() -> None:
    lines = [
        card_line(["Company"]),
        card_line(["Z" * 150], needed=False),
        card_line(["Campus"]),
        card_line(["The whole name"], needed=False),
    ]
    assert to_card(["N" * 100], lines).text == f"{'N' * 100}\nCompany\nCampus\nThe whole name"


@pytest.mark.parametrize(("length", "card"), [(212, "N" * 212), (213, "N" * 209 + "…")])
def test_a_card_of_212_bytes_is_whole_and_a_longer_one_is_cut_to_that(length: int, card: str) -> None:
    assert to_card(["N" * length], []).text == card


@pytest.mark.parametrize(("room", "kept"), [(51, True), (52, False)])
def test_a_line_that_is_not_needed_stays_where_it_just_fits(room: int, kept: bool) -> None:  # noqa: FBT001
    text = to_card(["N" * 100], [card_line(["C" * 59]), card_line(["P" * room], needed=False)]).text
    assert text.split("\n") == ["N" * 100, "C" * 59, *(["P" * room] if kept else [])]


def test_lines_are_cut_to_one_length_and_shorter_ones_leave_them_their_room() -> None:
    text = to_card(["N" * 300, "M" * 300, "S" * 10], []).text
    assert text.split("\n") == ["N" * 97 + "…", "M" * 97 + "…", "S" * 10]


@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("A" * 150 + " " + "b" * 100, "A" * 150 + "…"),
        ("A" * 50 + " " + "b" * 300, "A" * 50 + " " + "b" * 158 + "…"),
        ("A" * 208 + ", " + "b" * 20, "A" * 208 + "…"),
        ("A" * 209 + " " + "b" * 20, "A" * 209 + "…"),
        ("院" * 100, "院" * 69 + "…"),
    ],
)
def test_a_name_is_cut_after_a_word_unless_that_would_be_less_than_half(name: str, cut: str) -> None:
    assert to_card([name], []).text == cut


def test_of_names_that_are_too_long_the_longest_are_cut_between_two_words() -> None:
    text = to_card(["Institute of everything " * 20, "研究院" * 60, "Short"], [card_line(["Company", "企业"])]).text
    english, chinese, *rest = text.split("\n")
    assert english.startswith("Institute of everything Institute")
    assert english.endswith((" of…", "Institute…", "everything…"))
    assert chinese.startswith("研究院研究院")
    assert chinese.endswith("…")
    assert rest == ["Short", "Company · 企业"]
    assert read(text) == text


NAME = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=200)


@settings(max_examples=60, deadline=None)
@given(st.lists(NAME, min_size=1, max_size=8), st.lists(st.builds(CardLine, NAME, st.booleans()), max_size=5))
def test_every_card_can_be_scanned(names: Sequence[str], lines: Sequence[CardLine]) -> None:
    text = to_card(names, lines).text
    assert modules(text) <= 57
    assert len(text.split("\n")) >= len({" ".join(name.split()) for name in names})


def test_an_address_is_taken_as_it_is() -> None:
    address = "https://www.example.com/en/?a=1&b=%20#top"
    assert to_website(address) == Taken(address, address)


def test_an_address_with_other_letters_is_written_in_ascii() -> None:
    taken = to_website("https://www.example.com/关于")
    assert taken.text == taken.address == "https://www.example.com/%E5%85%B3%E4%BA%8E"


def test_an_address_too_long_leads_to_the_front_page() -> None:
    taken = to_website(f"https://www.example.com/{'关' * 270}")
    assert taken.text == taken.address == "https://www.example.com/"


@pytest.mark.parametrize(("length", "whole"), [(331, True), (332, False)])
def test_the_longest_address_has_331_characters(length: int, whole: bool) -> None:  # noqa: FBT001
    address = "https://www.example.com/".ljust(length, "a")
    assert to_website(address).text == (address if whole else "https://www.example.com/")


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("count", range(21, 70, 4))
def test_every_code_is_large_enough_to_be_read_from_60_cm(panel: str, count: int) -> None:
    millimetre = pixels_per_mm(*PANELS[panel])
    module = module_pixels(count, millimetre, 10_000)
    assert module / millimetre >= qrcode.LEAST_MODULE_MM
    assert module * count / millimetre >= qrcode.LEAST_SIDE_MM
    assert (module - 1) * count / millimetre < qrcode.LEAST_SIDE_MM


@pytest.mark.parametrize(("count", "pixels"), [(21, 29), (57, 11), (75, 8), (76, 8)])
def test_a_module_is_a_sixtieth_of_the_way_or_eight_tenths_of_a_millimetre(count: int, pixels: int) -> None:
    assert module_pixels(count, 10, 10_000) == pixels


@pytest.mark.parametrize(("room", "pixels"), [(290, 10), (289, 9), (87, 3), (86, 2)])
def test_the_white_around_a_code_needs_room_too(room: int, pixels: int) -> None:
    assert module_pixels(21, 100, room) == pixels


def test_in_a_small_window_a_module_is_three_pixels() -> None:
    assert module_pixels(57, pixels_per_mm(640, 360, 21.5), 600) == 3


def test_a_code_is_never_wider_than_its_room() -> None:
    assert module_pixels(57, 20, 400) == 6
    assert module_pixels(57, 20, 10) == 1
