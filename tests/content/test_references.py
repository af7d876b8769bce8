"""What only all files together can tell; and one mistake is one problem, whatever refers to it."""

import re
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.loader import load


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    before = path.read_text(encoding="utf-8")
    assert old in before, f"the shipped {file} holds no {old!r} any more: choose another text to edit"
    path.write_text(before.replace(old, new, 1), encoding="utf-8")


def problems(folder: Path) -> list[tuple[str, str]]:
    return [(problem.file, problem.code) for problem in load(folder).problems]


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "hint"),
    [
        ("history.yaml", "events:\n", "evnts:\n", "key-unknown", "did you mean 'events'?"),
        ("sectors.yaml", "sectors:\n", "sector:\n", "key-unknown", "did you mean 'sectors'?"),
        ("organizations.yaml", "kinds:\n", "kindes:\n", "key-unknown", "did you mean 'kinds'?"),
        ("history.yaml", "kind: history", "knid: history", "key-unknown", "did you mean 'kind'?"),
        ("history.yaml", "- id: boao-2019", "- di: boao-2019", "key-unknown", "did you mean 'id'?"),
        ("history.yaml", "- id: boao-2019", "- id: Boao 2019", "id-form", "did you mean 'boao-2019'?"),
        ("history.yaml", "kind: history", "kind: histroy", "kind-unknown", "did you mean 'history'?"),
        ("guide.yaml", "- history\n", "- histroy\n", "file-misnamed", "'history.yaml' is there"),
        ("guide.yaml", "- history\n", "- History\n", "id-form", "did you mean 'history'?"),
        ("guide.yaml", "panels:\n", "panles:\n", "key-unknown", "did you mean 'panels'?"),
    ],
)
def test_a_mistake_to_which_much_refers_is_one_problem(
    content: Path, *, file: str, old: str, new: str, code: str, hint: str
) -> None:
    edit(content, file, old, new)
    assert problems(content) == [(file, code)]
    assert hint in load(content).problems[0].said().hint


@pytest.mark.parametrize(
    ("file", "old", "new", "hint"),
    [
        ("history.yaml", "- organizations/astrazeneca", "- organizations/AstraZeneca", "'organizations/astrazeneca'"),
        ("history.yaml", "- organizations/astrazeneca", "- organisations/astrazeneca", "'organizations/astrazeneca'"),
        ("history.yaml", "- zones/rd-business", "- zones / rd-business", "'zones/rd-business'"),
        ("organizations.yaml", "    kind: company", "    kind: Company", "'company'"),
        ("organizations.yaml", "- biopharmaceuticals", "- Biopharmaceuticals", "'biopharmaceuticals'"),
        ("organizations.yaml", "    kind: company", "    kind: company\n    zone: Phase 2", "'phase-2'"),
    ],
)
def test_a_reference_in_the_wrong_form_is_one_problem_that_names_the_right_one(
    content: Path, file: str, old: str, new: str, hint: str
) -> None:
    edit(content, file, old, new)
    assert problems(content) == [(file, "reference-broken")]
    assert hint in load(content).problems[0].said().hint


def test_a_broken_reference_is_found_beside_a_mistake_in_the_file_it_leads_to(content: Path) -> None:
    edit(content, "history.yaml", "- id: boao-2019", "- di: boao-2019")
    edit(content, "zones.yaml", "- history/phase-2-2024", "- history/phase-2-2042")
    assert problems(content) == [("history.yaml", "key-unknown"), ("zones.yaml", "reference-broken")]


def test_a_broken_reference_to_a_sound_panel_is_found_while_another_cannot_be_read(content: Path) -> None:
    edit(content, "sectors.yaml", "kind: sectors", "kind: [")
    edit(content, "zones.yaml", "- history/phase-2-2024", "- history/phase-2-2042")
    assert problems(content) == [("sectors.yaml", "bracket-open"), ("zones.yaml", "reference-broken")]


def test_two_kinds_of_organizations_cannot_have_one_id(content: Path) -> None:
    edit(content, "organizations.yaml", "kinds:\n", "kinds:\n  - id: institute\n    title: Twice\n")
    assert problems(content) == [("organizations.yaml", "id-repeated")]


def test_the_zones_may_fill_the_total_but_not_exceed_it(content: Path) -> None:
    edit(content, "zones.yaml", "area_m2: 640000", "area_m2: 592000")
    assert problems(content) == []
    edit(content, "zones.yaml", "area_m2: 592000", "area_m2: 591999")
    assert problems(content) == [("zones.yaml", "area-over-total")]


def test_a_picture_that_is_there_is_no_problem(content: Path) -> None:
    (content / "media").mkdir()
    Image.new("RGB", (4, 3)).save(content / "media" / "pill.jpg")
    edit(content, "sectors.yaml", "icon: pill", "icon: pill\n    image: {file: media/pill.jpg, alt: A pill}")
    assert problems(content) == []


def test_a_picture_that_leads_out_of_the_folder_is_refused(content: Path) -> None:
    (content / "media").mkdir()
    (content.parent / "secret.jpg").write_bytes(b"")
    (content / "media" / "pill.jpg").symlink_to(content.parent / "secret.jpg")
    edit(content, "sectors.yaml", "icon: pill", "icon: pill\n    image: media/pill.jpg")
    assert problems(content) == [("sectors.yaml", "path-outside")]


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("media/" + "x" * 300, ["picture-missing"]),
        ('"media/a\\0b.jpg"', ["picture-missing", "control-character"]),
        ('"media/a\\tb.jpg"', ["path-outside"]),
    ],
)
def test_a_name_that_no_picture_can_have_is_a_problem_and_no_crash(content: Path, name: str, codes: list[str]) -> None:
    (content / "media").mkdir()
    edit(content, "sectors.yaml", "icon: pill", f"icon: pill\n    image: {name}")
    assert problems(content) == [("sectors.yaml", code) for code in codes]


def test_a_name_that_no_panel_can_have_is_a_problem_and_no_crash(content: Path) -> None:
    edit(content, "guide.yaml", "- history\n", "- history\n  - " + "x" * 300 + "\n")
    assert problems(content) == [("guide.yaml", "file-missing")]


@pytest.mark.parametrize(
    ("line", "day", "code"),
    [
        ("verified_on: 2026-11-24", 24, ""),
        ("verified_on: 2026-11-24", 23, "verified-in-future"),
        ("verified_on: 2026-11", 1, ""),
        ("review_by: 2026-11-24", 24, ""),
        ("review_by: 2026-11-24", 25, "review-passed"),
        ("review_by: 2026-11", 30, ""),
    ],
)
def test_a_date_holds_on_its_own_day(content: Path, line: str, day: int, code: str) -> None:
    for file in content.glob("*.yaml"):
        text = re.sub(r"(?m)^ +(verified_on|review_by): .*\n", "", file.read_text(encoding="utf-8"))
        file.write_text(text, encoding="utf-8")
    edit(content, "sectors.yaml", "icon: pill", f"icon: pill\n    {line}")
    found = [problem.code for problem in load(content, date(2026, 11, day)).problems]
    assert found == ([code] if code else [])
