"""Reading a folder: what is taken as text, which languages must be there, what is no content at all."""

import os
from pathlib import Path

import pytest

from kiosk.content.loader import Outcome, load
from kiosk.content.snapshot import NoContentError


def write(folder: Path, text: str, *, languages: str = "[{code: en, name: English}]") -> Path:
    """Write a guide with one panel `facts` that holds `text`."""
    (folder / "guide.yaml").write_text(
        f"name: Name\nshort_name: Short\nlanguages: {languages}\npanels: [facts]\n", encoding="utf-8"
    )
    (folder / "facts.yaml").write_text(f"kind: sectors\ntitle: Facts\n{text}", encoding="utf-8")
    return folder


def codes(outcome: Outcome) -> list[str]:
    return [problem.code for problem in outcome.problems]


@pytest.mark.parametrize(
    "text", ["no", "on", "Yes", "12:30", "007", "2019-03-01", "1e3", "null", "~", "0x1F", "3.10", "=", ".inf", "1_000"]
)
def test_everything_is_the_text_that_stands_there(tmp_path: Path, text: str) -> None:
    outcome = load(write(tmp_path, f"sectors: [{{id: a, title: {text}}}]\n"))
    assert outcome.edition
    assert outcome.edition.entries["facts/a"].heading.texts == {"": text}


def test_no_is_a_language_and_not_false(tmp_path: Path) -> None:
    languages = "[{code: no, name: Norsk}, {code: en, name: English}]"
    outcome = load(write(tmp_path, "sectors: [{id: a, title: {no: Fisk, en: Fish}}]\n", languages=languages))
    assert outcome.edition
    assert outcome.edition.guide.codes == ["no", "en"]
    assert outcome.edition.entries["facts/a"].heading.texts == {"no": "Fisk", "en": "Fish"}


def test_a_key_that_yaml_would_take_for_a_number_or_a_yes_is_named_as_it_stands(tmp_path: Path) -> None:
    outcome = load(write(tmp_path, "on: 1\n12:30: 2\n007: 3\n2019-03-01: 4\n"))
    assert [problem.said().message.split("'")[1] for problem in outcome.problems] == [
        "on",
        "12:30",
        "007",
        "2019-03-01",
    ]


def test_a_text_without_languages_is_the_text_for_all_of_them(tmp_path: Path) -> None:
    languages = "[{code: en, name: English}, {code: zh, name: 中文}]"
    outcome = load(write(tmp_path, "sectors: [{id: a, title: DNA}]\n", languages=languages))
    assert outcome.problems == ()


def test_a_missing_language_is_a_warning_and_the_content_is_shown_all_the_same(tmp_path: Path) -> None:
    languages = "[{code: en, name: English}, {code: zh, name: 中文}]"
    both = "{id: b, title: {en: Genes, zh: 基因}}"
    outcome = load(write(tmp_path, f"sectors: [{both}, {{id: a, title: {{en: Cells}}}}]\n", languages=languages))
    assert codes(outcome) == ["language-missing"]
    assert outcome.errors == 0
    assert outcome.edition


def test_a_language_that_the_guide_does_not_list_is_an_error(tmp_path: Path) -> None:
    outcome = load(write(tmp_path, "sectors: [{id: a, title: {en: Cells, fr: Cellules}}]\n"))
    assert codes(outcome) == ["language-unlisted"]
    assert outcome.edition is None


def test_a_byte_order_mark_changes_nothing(tmp_path: Path) -> None:
    folder = write(tmp_path, "sectors: [{id: a, title: Cells}]\n")
    for file in folder.iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert load(folder).problems == ()


def test_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    folder = write(tmp_path, "sectors:\n  - id: a\n    title: Cells\n    icom: x\n")
    (folder / "facts.yaml").write_bytes((folder / "facts.yaml").read_bytes().replace(b"\n", b"\r\n"))
    (problem,) = load(folder).problems
    assert (problem.mark.line, problem.mark.column, problem.excerpt) == (6, 5, "    icom: x")


def test_two_documents_in_one_file_are_refused(tmp_path: Path) -> None:
    outcome = load(write(tmp_path, "sectors: []\n---\nsectors: []\n"))
    assert [(problem.code, problem.mark.line) for problem in outcome.problems] == [("several-documents", 4)]


def test_a_panel_without_its_file_is_named_where_guide_yaml_lists_it(content: Path) -> None:
    (content / "sectors.yaml").unlink()
    (problem,) = load(content).problems
    lines = (content / "guide.yaml").read_text(encoding="utf-8").splitlines()
    assert problem.code == "file-missing"
    assert problem.file == "guide.yaml"
    assert problem.mark.line == lines.index("  - sectors") + 1
    assert problem.mark.column == 5


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "guide", "Sectors"])
def test_a_panel_is_only_looked_for_under_its_own_name(content: Path, name: str) -> None:
    file = content / "guide.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("  - sectors\n", f"  - {name}\n"), encoding="utf-8")
    (content.parent / "secret.yaml").write_text("kind: sectors\ntitle: Secret\n", encoding="utf-8")
    outcome = load(content)
    assert outcome.files == 4
    assert [problem.code for problem in outcome.problems if problem.file == "guide.yaml"] in (
        ["file-missing"],
        ["id-form"],
        ["panel-guide"],
    )


def test_a_folder_that_is_not_there_is_no_content(tmp_path: Path) -> None:
    with pytest.raises(NoContentError, match="there is no content folder"):
        load(tmp_path / "nowhere")


def test_a_folder_without_guide_yaml_is_no_content(tmp_path: Path) -> None:
    with pytest.raises(NoContentError, match=r"holds no guide\.yaml"):
        load(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_is_no_plain_file_is_a_problem_of_that_file(tmp_path: Path) -> None:
    folder = write(tmp_path, "")
    (folder / "facts.yaml").unlink()
    os.mkfifo(folder / "facts.yaml")
    assert [(problem.code, problem.file) for problem in load(folder).problems] == [("file-unreadable", "facts.yaml")]


def test_a_file_that_is_only_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    folder = write(tmp_path / "folder", "")
    (folder / "facts.yaml").rename(tmp_path / "facts.yaml")
    (folder / "facts.yaml").symlink_to(tmp_path / "facts.yaml")
    assert codes(load(folder)) == ["file-outside"]


def test_a_mistake_that_makes_a_file_unreadable_does_not_break_what_refers_to_it(content: Path) -> None:
    (content / "sectors.yaml").write_text("kind: sectors\ntitle: 'no end\n", encoding="utf-8")
    outcome = load(content)
    assert [(problem.file, problem.code) for problem in outcome.problems] == [("sectors.yaml", "quote-open")]
