"""Articles: sections of text and pictures in the order of their file."""

from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.loader import load

ARTICLE = """\
kind: article
title: Plan your visit
sections:
  - {id: hours, title: Opening hours, text: Every day., see_also: [history/boao-2019]}
  - {id: access, title: Without barriers}
  - {id: by-metro, title: By metro, image: {file: media/x.jpg, alt: The station, credit: Campus office}}
"""


@pytest.fixture
def folder(content: Path) -> Path:
    """The shipped content with an article."""
    (content / "media").mkdir(exist_ok=True)
    Image.new("RGB", (30, 20), "teal").save(content / "media" / "x.jpg")
    (content / "visit.yaml").write_text(ARTICLE, encoding="utf-8")
    guide = (content / "guide.yaml").read_text(encoding="utf-8")
    (content / "guide.yaml").write_text(guide.replace("  - history\n", "  - history\n  - visit\n"), encoding="utf-8")
    return content


def test_a_file_and_a_line_in_the_guide_make_a_panel(folder: Path) -> None:
    edition = load(folder).edition
    assert edition
    assert [section.id for section in edition.panels["visit"].entries] == ["hours", "access", "by-metro"]
    assert edition.panels["visit"].entries[2].image.file == "media/x.jpg"


def test_a_section_and_what_it_names_lead_to_each_other(folder: Path) -> None:
    edition = load(folder).edition
    assert edition
    assert edition.related("visit/hours") == ("history/boao-2019",)
    assert "visit/hours" in edition.related("history/boao-2019")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("media/x.jpg", "media/y.jpg", "picture-missing"),
        ("media/x.jpg", "../x.jpg", "path-outside"),
        ("history/boao-2019", "history/boao", "reference-broken"),
        ("id: access", "id: hours", "id-repeated"),
        ("title: By metro, ", "", "key-missing"),
        ("credit:", "credits:", "key-unknown"),
    ],
)
def test_its_mistakes_are_found_where_they_stand(folder: Path, old: str, new: str, code: str) -> None:
    assert old in ARTICLE
    (folder / "visit.yaml").write_text(ARTICLE.replace(old, new), encoding="utf-8")
    outcome = load(folder)
    errors = [problem for problem in outcome.problems if problem.file == "visit.yaml"]
    line = next(at for at, text in enumerate(ARTICLE.splitlines(), start=1) if old in text)
    assert [(problem.code, problem.mark.line) for problem in errors] == [(code, line)]
