"""The guides for staff, followed to the letter: every example goes into a copy of the content, and is checked.

A remark before a block, which readers do not see, says what becomes of it:

    create FILE        the block is the file
    append FILE        an empty line and the block are added at the end of the file
    find FILE          the block stands in the file, once
    write FILE         the block takes the place of what was found last
    below FILE         the block comes below what was found last
    remove FILE        the block stands in the file, once, and is deleted
    check              the block is what `check` prints, places in the files aside
    excerpt            the same, but only its beginning and its last line, with '...' between them
    mistake            the block is what `check` would print after the first of the mistakes below

Commands that copy a picture are carried out where they stand.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from kiosk import cli, paths
from kiosk.content.loader import Outcome, load
from kiosk.reading.messages import WARNINGS
from kiosk.reading.problems import as_text

DOCS = Path(__file__).parents[1] / "docs"
GUIDES = {"en": DOCS / "content-guide.md", "zh": DOCS / "content-guide.zh.md"}
TODAY = date(2026, 12, 1)

STEP = re.compile(
    r"^<!-- (?P<does>[a-z]+)(?: (?P<file>\S+))? -->\n```\w*\n(?P<block>.*?)^```$"
    r"|^cp (?P<source>docs/\S+) practice/(?P<target>\S+)$",
    re.DOTALL | re.MULTILINE,
)
FOUND_IN = re.compile(r":\d+:\d+: ")


class Practice:
    """The practice folder of somebody who does all that a guide says."""

    def __init__(self, folder: Path, language: str) -> None:
        self.folder = folder
        self.language = language
        self.found = ""

    def follow(self, step: re.Match[str]) -> None:
        if step["source"]:
            (self.folder / step["target"]).parent.mkdir(exist_ok=True)
            (self.folder / step["target"]).write_bytes((DOCS.parent / step["source"]).read_bytes())
        else:
            getattr(self, step["does"])(step["block"], self.folder / (step["file"] or ""))

    def create(self, block: str, file: Path) -> None:
        assert not file.exists()
        file.write_text(block, encoding="utf-8")

    def append(self, block: str, file: Path) -> None:
        file.write_text(file.read_text(encoding="utf-8") + "\n" + block, encoding="utf-8")

    def find(self, block: str, file: Path) -> None:
        assert file.read_text(encoding="utf-8").count(block) == 1, f"{file.name} holds this not once:\n{block}"
        self.found = block

    def write(self, block: str, file: Path) -> None:
        file.write_text(file.read_text(encoding="utf-8").replace(self.found, block), encoding="utf-8")

    def below(self, block: str, file: Path) -> None:
        self.write(self.found + block, file)

    def remove(self, block: str, file: Path) -> None:
        self.find(block, file)
        self.write("", file)

    def check(self, block: str, _: Path) -> None:
        assert FOUND_IN.sub(": ", self.printed()) == FOUND_IN.sub(": ", block)

    def excerpt(self, block: str, _: Path) -> None:
        beginning, end = block.split("...\n")
        said = FOUND_IN.sub(": ", self.printed())
        assert said.startswith(FOUND_IN.sub(": ", beginning))
        assert said.endswith(end)

    def mistake(self, block: str, _: Path) -> None:
        _, (name, right, wrong) = REFUSED[0]
        file = self.folder / name
        before = file.read_text(encoding="utf-8")
        file.write_text(before.replace(right, wrong), encoding="utf-8")
        assert FOUND_IN.sub(": ", self.printed()).startswith(FOUND_IN.sub(": ", block))
        file.write_text(before, encoding="utf-8")

    def outcome(self) -> Outcome:
        return load(self.folder, TODAY)

    def printed(self) -> str:
        outcome = self.outcome()
        return as_text(outcome.problems, outcome.files, self.language) + "\n"


def steps(language: str) -> Iterator[re.Match[str]]:
    return STEP.finditer(GUIDES[language].read_text(encoding="utf-8"))


def followed(language: str, folder: Path) -> Practice:
    practice = Practice(Path(copytree(paths.CONTENT, folder)), language)
    for step in steps(language):
        practice.follow(step)
    return practice


@pytest.fixture(scope="module", params=list(GUIDES))
def practice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """The practice folder at the end of each guide."""
    return followed(request.param, tmp_path_factory.mktemp(request.param) / "practice")


def test_every_step_of_the_guide_does_what_it_says_and_nothing_is_wrong_at_the_end(practice: Practice) -> None:
    assert practice.outcome().problems == ()


def test_both_guides_take_the_same_steps() -> None:
    taken = {
        language: [(step["does"], step["file"], step["source"], step["target"]) for step in steps(language)]
        for language in GUIDES
    }
    assert taken["en"] == taken["zh"]
    assert len(taken["en"]) > 20


Change = tuple[str, str, str]
"""A file, what stands in it, and what is written instead."""


def save_as_gbk(folder: Path) -> None:
    file = folder / "history.yaml"
    file.write_bytes(file.read_text(encoding="utf-8").replace("²", "").encode("gbk"))


def take_a_picture_of_a_phone(folder: Path) -> None:
    (folder / "media/entrance.jpg").write_bytes(b"\0\0\0\x24ftypheic" + bytes(2000))


def do_not_list_the_panel(folder: Path) -> None:
    (folder / "transport.yaml").write_text("kind: article\ntitle: Getting here\n", encoding="utf-8")


def leave_out_very_many_translations(folder: Path) -> None:
    many = "".join(f"  - id: e{number}\n    name: {{en: E}}\n    kind: company\n" for number in range(1001))
    with (folder / "organizations.yaml").open("a", encoding="utf-8") as file:
        file.write(many)


def add_an_invisible_sign(folder: Path) -> None:
    file = folder / "sectors.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("en: Smart", "en: \u202eSmart"), encoding="utf-8")


ICON = "    icon: pill\n"

WARNED: list[tuple[str, Change | Callable[[Path], None]]] = [
    ("language-missing", ("history.yaml", "      zh: 示例开放日\n", "")),
    ("language-unused", ("guide.yaml", "  - code: zh\n", "  - code: de\n    name: Deutsch\n  - code: zh\n")),
    (
        "picture-no-alt",
        (
            "visit.yaml",
            "  - id: arriving\n",
            "  - id: arriving\n    image:\n      file: media/entrance.jpg\n",
        ),
    ),
    ("review-passed", ("sectors.yaml", "review_by: 2027-11-01", "review_by: 2026-05-01")),
    ("verified-in-future", ("sectors.yaml", "verified_on: 2026-11-01", "verified_on: 2062-11-01")),
    ("file-unlisted", do_not_list_the_panel),
    ("comment-in-text", ("history.yaml", "      en: Example open day\n", "      en: Open day in building #3\n")),
    ("character-not-drawn", ("history.yaml", "      en: Example open day\n", "      en: Example open day 🎉\n")),
    ("control-character", add_an_invisible_sign),
    (
        "address-punycode",
        ("organizations.yaml", "website: https://www.example.com", "website: https://www.exаmple.com"),
    ),
    ("many-problems", leave_out_very_many_translations),
]
"""The rows of the table of warnings: the code, and how it comes about."""

REFUSED: list[tuple[str, Change | Callable[[Path], None]]] = [
    ("colon-chinese", ("sectors.yaml", ICON, "    icon：pill\n")),
    ("colon-space", ("sectors.yaml", ICON, "    icon:pill\n")),
    ("colon-missing", ("sectors.yaml", ICON, "    icon pill\n")),
    ("colon-in-text", ("zones.yaml", "      en: Phase II\n", "      en: Phase II: now open\n")),
    ("tab", ("sectors.yaml", ICON, "\ticon: pill\n")),
    ("space-odd", ("sectors.yaml", ICON, "　　icon: pill\n")),
    ("indentation", ("sectors.yaml", ICON, "     icon: pill\n")),
    (
        "language-place",
        (
            "history.yaml",
            "      en: Example open day\n      zh: 示例开放日\n",
            "    en: Example open day\n    zh: 示例开放日\n",
        ),
    ),
    ("dash-space", ("guide.yaml", "  - visit\n", "  -visit\n")),
    ("dash-odd", ("guide.yaml", "  - visit\n", "  – visit\n")),
    ("quote-open", ("guide.yaml", 'as_of: "2024"\n', 'as_of: "2024\n')),
    ("quote-chinese", ("guide.yaml", 'as_of: "2024"\n', 'as_of: "2024”\n')),
    ("block-start", ("zones.yaml", 'value: "> 90%"', "value: > 90%")),
    ("key-unknown", ("history.yaml", "subtitle:", "subtitel:")),
    ("key-missing", ("history.yaml", "    date: 2026-10-17\n    title", "    title")),
    ("empty", ("sectors.yaml", ICON, "    icon:\n")),
    ("id-form", ("organizations.yaml", "- id: example-institute", "- id: Example Institute")),
    ("id-repeated", ("organizations.yaml", "- id: example-institute", "- id: astrazeneca")),
    ("date-form", ("history.yaml", "date: 2026-10-17\n    title", "date: 17.10.2026\n    title")),
    ("number-form", ("zones.yaml", "area_m2: 300000", "area_m2: 300,000")),
    ("reference-broken", ("organizations.yaml", "- history/boao-2019", "- history/boao-2018")),
    ("language-unlisted", ("history.yaml", "      zh: 示例开放日", "      cn: 示例开放日")),
    ("address-https", ("organizations.yaml", "website: https://www.example.com", "website: http://www.example.com")),
    ("picture-missing", ("history.yaml", "file: media/entrance.jpg", "file: media/entrence.jpg")),
    ("picture-heic", take_a_picture_of_a_phone),
    ("file-missing", ("guide.yaml", "  - visit\n", "  - visit\n  - transport\n")),
    ("gbk", save_as_gbk),
]
"""The rows of the table of errors."""


def rows(language: str) -> list[tuple[str, str]]:
    """Return the first two cells of every row of the tables of messages, in order."""
    text = GUIDES[language].read_text(encoding="utf-8").split("<!-- messages -->")[1]
    cells = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    return [(first, said[1:-1]) for first, said, _ in cells if said.startswith("`") and said != "`check` says"]


@pytest.mark.parametrize("row", range(len(WARNED) + len(REFUSED)), ids=[code for code, _ in WARNED + REFUSED])
def test_the_table_says_what_check_says(practice: Practice, tmp_path: Path, row: int) -> None:
    code, mistake = (WARNED + REFUSED)[row]
    shown, said = rows(practice.language)[row]
    folder = Path(copytree(practice.folder, tmp_path / "practice"))
    if callable(mistake):
        mistake(folder)
    else:
        file, old, new = mistake
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
        assert any(example in old + new for example in re.findall(r"`([^`]+)`", shown)), shown
    problems = load(folder, TODAY).problems
    lines = [problem.line(practice.language).split(": ", 2)[2] for problem in problems if problem.code == code]
    assert said in lines, f"{code}: {lines or [problem.code for problem in problems]}"


def test_the_table_names_every_warning_and_no_row_is_left_over() -> None:
    assert {code for code, _ in WARNED} == WARNINGS
    for language in GUIDES:
        assert len(rows(language)) == len(WARNED) + len(REFUSED)


@pytest.mark.parametrize("language", GUIDES)
def test_every_command_is_one_that_the_guide_knows(language: str) -> None:
    commands = re.findall(r"main\.py (.*)$", GUIDES[language].read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) >= 4
    for command in commands:
        cli._parser().parse_args(shlex.split(command.split("`")[0].replace("\\", "/")))


@pytest.mark.parametrize("language", GUIDES)
def test_every_picture_and_every_file_it_leads_to_is_there(language: str) -> None:
    links = re.findall(r"\]\(([^)#]+)", GUIDES[language].read_text(encoding="utf-8"))
    assert [link for link in links if "://" not in link and not (DOCS / link).exists()] == []
