"""The commands as people run them: real processes, their exit codes and what they say."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, str(ROOT / "main.py")]
LOG_LINE = re.compile(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL) +\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [\w.]+: \S.*")
LONGEST = 20
"""Seconds after which a process counts as hanging."""


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "QT_QUICK_BACKEND": "software",
        "XDG_STATE_HOME": str(folder / "state"),
    }


def run(folder: Path, *arguments: object, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=folder,
        env={**environment(folder), **variables},
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )


def spoil(content: Path, file: str = "history.yaml") -> None:
    good, bad = {"history.yaml": ("date: 1993", "date: 93"), "guide.yaml": ("code: zh", "code: z h")}[file]
    text = (content / file).read_text(encoding="utf-8")
    assert good in text
    (content / file).write_text(text.replace(good, bad, 1), encoding="utf-8")


def test_check_of_good_content_is_0(tmp_path: Path) -> None:
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 errors, 0 warnings in 5 files\n", "")


def test_check_of_bad_content_is_1_and_says_where(tmp_path: Path, content: Path) -> None:
    spoil(content)
    done = run(tmp_path, "check", content)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("history.yaml:")
    assert done.stdout.endswith("1 error, 0 warnings in 5 files\n")


@pytest.mark.parametrize("before", [True, False])
def test_the_folder_to_check_may_stand_before_or_behind(tmp_path: Path, content: Path, *, before: bool) -> None:
    spoil(content)
    assert run(tmp_path, *(["--content", content, "check"] if before else ["check", content])).returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["check", "."],
        ["--unknown"],
        ["unknown"],
        ["check", "--format", "xml"],
        ["--demo", "--size", "huge"],
        ["--demo", "--size", "10x10"],
        ["--demo", "--language", "xx"],
        ["--demo", "--language", "EN"],
        ["--demo", "--language="],
        ["tour", "out", "--language", "xx"],
        ["tour", "out", "--size", "1920"],
        ["tour", "key.yaml"],
        ["schema", "key.yaml"],
        ["schema", "key.yaml/schema"],
        ["schema", "x" * 300],
        ["schema"],
        ["tour"],
        ["check", "x" * 300],
        ["--settings", "x" * 300],
        ["--settings", "seconds.yaml"],
        ["--settings", "missing.yaml"],
        ["--settings", "key.yaml"],
        ["--settings", "theme.yaml"],
        ["--settings", "broken.yaml"],
        ["--content", "nowhere"],
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_wrong_use_is_2_and_said_in_one_line(tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "key.yaml").write_text("idle_secs: 60\n", encoding="utf-8")
    (tmp_path / "theme.yaml").write_text("theme: rainbow\n", encoding="utf-8")
    (tmp_path / "seconds.yaml").write_text("warning_seconds: 5\n", encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("theme: [\n", encoding="utf-8")
    done = run(tmp_path, *arguments)
    assert done.returncode == 2, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("kiosk: ")
    assert "Traceback" not in done.stderr


def test_without_a_display_the_guide_says_in_one_line_what_to_do_instead(tmp_path: Path) -> None:
    bare = {name: value for name, value in environment(tmp_path).items() if not name.endswith(("DISPLAY", "PLATFORM"))}
    done = subprocess.run([*COMMAND, "--demo"], env=bare, capture_output=True, text=True, timeout=LONGEST, check=False)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "python main.py tour" in done.stderr


def test_the_json_form_can_be_read_by_scripts(tmp_path: Path, content: Path) -> None:
    spoil(content)
    done = run(tmp_path, "check", content, "--format", "json")
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert [(problem["file"], problem["code"]) for problem in told["problems"]] == [("history.yaml", "date-form")]


ENGLISH, CHINESE = "1 error, 0 warnings in 5 files", "1 个错误，0 个警告，共 5 个文件"


@pytest.mark.parametrize(
    ("arguments", "variables", "count"),
    [
        ([], {"LC_ALL": "zh_CN.UTF-8"}, CHINESE),
        ([], {"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_TW.UTF-8"}, CHINESE),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, ENGLISH),
        ([], {"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, ENGLISH),
        ([], {"LC_ALL": "de_DE.UTF-8"}, ENGLISH),
        (["--language", "zh"], {"LC_ALL": "en_GB.UTF-8"}, CHINESE),
        (["--language", "en"], {"LC_ALL": "zh_CN.UTF-8"}, ENGLISH),
    ],
    ids=lambda value: (
        " ".join(value if isinstance(value, list) else map("=".join, value.items()))
        if isinstance(value, list | dict)
        else ""
    ),
)
def test_a_check_speaks_the_language_that_is_asked_for_or_that_of_the_system(
    tmp_path: Path, content: Path, arguments: list[str], variables: dict[str, str], count: str
) -> None:
    spoil(content)
    done = run(tmp_path, "check", content, *arguments, PYTHONUTF8="1", **variables)
    first, *_, last = done.stdout.splitlines()
    assert (done.returncode, done.stderr, last) == (1, "", count)
    meant = "“93”不是日期；请写成" if count == CHINESE else "'93' is not a date; write"
    assert f": error: {meant} 1993" in first


def test_a_check_in_chinese_gives_scripts_the_same_codes(tmp_path: Path, content: Path) -> None:
    spoil(content)
    english, chinese = (
        json.loads(run(tmp_path, "check", content, "--format", "json", "--language", language).stdout)["problems"]
        for language in ("en", "zh")
    )
    words = {"message", "hint"}
    assert english != chinese
    assert [{name: problem[name] for name in problem.keys() - words} for problem in english] == [
        {name: problem[name] for name in problem.keys() - words} for problem in chinese
    ]


def test_a_check_in_a_language_without_messages_is_wrong_use(tmp_path: Path) -> None:
    done = run(tmp_path, "check", "--language", "fr")
    assert (done.returncode, done.stderr) == (2, "kiosk: there are no messages in 'fr'; there are en, zh\n")


def test_a_check_needs_no_qt_and_no_schemas() -> None:
    program = (
        "import sys; from kiosk.cli import main; main(['check']); "
        "sys.exit(not {'PySide6', 'kiosk.content.schema'}.isdisjoint(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0


def test_schemas_are_written_into_a_folder_that_is_made(tmp_path: Path) -> None:
    done = run(tmp_path, "schema", "new/folder")
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(file.name for file in (tmp_path / "new/folder").iterdir())
    assert "guide.schema.json" in names
    assert "history.schema.json" in names
    assert done.stdout == f"{len(names)} schemas in new/folder\n"


@pytest.mark.parametrize("file", ["guide.yaml", "history.yaml"])
def test_the_guide_ends_with_bad_content_when_there_never_was_any_other(
    tmp_path: Path, content: Path, file: str
) -> None:
    spoil(content, file)
    done = run(tmp_path, "--content", content)
    assert done.returncode == 1
    assert re.search(rf"^{file}:\d+:\d+: error: ", done.stderr, re.MULTILINE)
    assert done.stderr.endswith("1 error, 0 warnings in 5 files\n")
    # What the first frame shows is in guide.yaml.
    assert ("first frame" in done.stderr) is (file != "guide.yaml")


def show(folder: Path, *arguments: object, until: str, end: signal.Signals = signal.SIGTERM) -> tuple[int, list[str]]:
    """Run the guide until a line of its log holds `until`, end it, and return its exit code and its log."""
    lines: list[str] = []
    command = [*COMMAND, *map(str, arguments)]
    with subprocess.Popen(command, cwd=folder, env=environment(folder), stderr=subprocess.PIPE, text=True) as guide:
        watchdog = threading.Timer(LONGEST, guide.kill)
        watchdog.start()
        try:
            for line in guide.stderr:
                lines.append(line.rstrip())
                if until in line:
                    guide.send_signal(end)
            code = guide.wait()
        finally:
            watchdog.cancel()
            guide.kill()
    return code, lines


def keep_an_edition(folder: Path, content: Path) -> None:
    """Show the guide once, until it has kept its content and seen it change."""
    file = content / "guide.yaml"
    good = file.read_text(encoding="utf-8")
    changer = threading.Timer(2.5, lambda: file.write_text(good + "\n# seen\n", encoding="utf-8"))
    changer.start()
    code, lines = show(folder, "--content", content, until="the new edition is in")
    assert code == 0, lines


@pytest.mark.parametrize(
    ("arguments", "end"),
    [(mode, end) for mode in ([], ["--demo"]) for end in (signal.SIGTERM, signal.SIGINT)],
    ids=["kiosk SIGTERM", "kiosk SIGINT", "demo SIGTERM", "demo SIGINT"],
)
def test_the_guide_shows_its_first_frame_and_ends_cleanly_on_a_signal(
    tmp_path: Path, arguments: list[str], end: signal.Signals
) -> None:
    code, lines = show(tmp_path, *arguments, until="first frame", end=end)
    said = "\n".join(lines)
    assert code == 0, said
    assert len(re.findall(r"first frame after \d+ ms$", said, re.MULTILINE)) == 1, said
    assert [line for line in lines if not LOG_LINE.fullmatch(line)] == []
    loud = [line for line in lines if line.startswith(("WARNING", "ERROR", "CRITICAL"))]
    assert [line for line in loud if " kiosk.machine.wake:" not in line] == []


@pytest.mark.parametrize("damage", ["broken", "gone", "empty"])
@pytest.mark.parametrize("mode", [[], ["--demo"]], ids=["kiosk", "demo"])
def test_the_guide_starts_with_the_last_good_edition_when_the_content_cannot_be_shown(
    tmp_path: Path, content: Path, mode: list[str], damage: str
) -> None:
    keep_an_edition(tmp_path, content)
    if damage == "broken":
        spoil(content)
    elif damage == "gone":
        content.rename(tmp_path / "elsewhere")
    else:
        (content / "guide.yaml").unlink()
    # The panels are read after the first frame.
    until = "cannot be shown" if damage == "broken" else "first frame"
    code, lines = show(tmp_path, "--content", content, *mode, until=until)
    said = "\n".join(lines)
    assert code == 0, said
    assert "cannot be shown; the last good edition is" in said
    assert ("history.yaml:" in said) is (damage == "broken")


def test_the_last_good_edition_is_that_of_the_same_folder(tmp_path: Path, content: Path) -> None:
    keep_an_edition(tmp_path, content)
    other = content.with_name("other")
    content.rename(other)
    spoil(other)
    done = run(tmp_path, "--content", other)
    assert done.returncode == 1
    assert "cannot be shown" not in done.stderr
