"""What is installed is written down, and what is checked before a commit is what `make check` checks."""

import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DEPENDENCIES = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["dev"]]
LOCKS = ["requirements.lock", "requirements-mutants.lock"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
VERSIONS = dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE))


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_the_lock_file_holds_every_dependency_inside_its_bounds(dependency: str) -> None:
    wanted = Requirement(dependency)
    version = VERSIONS.get(canonicalize_name(wanted.name))
    assert version, f"requirements.lock lacks {wanted.name}: run `make lock`"
    assert wanted.specifier.contains(version), f"requirements.lock has {wanted.name} {version}: run `make lock`"


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_one_version_of_each_package_with_its_digests_and_no_place(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", re.sub(r"^ *#.*\n", "", lock, flags=re.MULTILINE).strip())
    wrong = [
        entry
        for entry in entries
        if not re.fullmatch(r"[\w.-]+==[\w.]+( ; [^\\]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+", entry)
    ]
    assert len(entries) > 20
    assert not wrong, "run `make lock`: " + "\n".join(wrong)


def test_the_hooks_before_a_commit_run_what_make_check_runs() -> None:
    checks = re.search(r"^check: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert checks
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repository["repo"] for repository in hooks["repos"]] == ["local"]
    assert [hook["entry"] for hook in hooks["repos"][0]["hooks"]] == [f"make {name}" for name in checks[1].split()]


EQUIVALENT = tomllib.loads((ROOT / "tests" / "mutants.toml").read_text(encoding="utf-8"))["equivalent"]


@pytest.mark.parametrize("listed", EQUIVALENT, ids=[listed["was"] for listed in EQUIVALENT])
def test_every_change_that_no_test_can_notice_has_a_reason_and_its_line_is_in_the_code(
    listed: dict[str, str],
) -> None:
    assert listed["reason"]
    files = [
        file for file in (ROOT / "kiosk").rglob("*.py") if fnmatch(file.relative_to(ROOT), listed.get("file", "*"))
    ]
    lines = (line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines())
    assert any(re.fullmatch(listed["was"], line) for line in lines), "take it out of mutants.toml"
