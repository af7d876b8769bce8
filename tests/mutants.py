"""Change the code by a little, one place at a time, and see whether the tests of its room notice.

`make mutants` takes a sample of the places at which a comparison, a sign, a constant, an `and` or the like could be
wrong, and changes each in a copy of the project. The changes are those of cosmic-ray. It prints how many were noticed
in each room, and each that was not; `SEED=7` takes another sample, `COUNT=300` a larger one, `ROOM=search` one room.
Changes that no test could notice stand in mutants.toml, each with its reason.
"""

import argparse
import multiprocessing
import os
import random
import re
import shlex
import shutil
import subprocess
import sys
import time
import tomllib
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import partial
from pathlib import Path

import parso  # noqa: F401  before cosmic-ray, whose imports go in a circle otherwise
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_and_test, mutate_code
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_item import MutationSpec, WorkerOutcome

ROOT = Path(__file__).resolve().parent.parent
COPIES = ROOT / "build" / "mutants"
LISTED = Path(__file__).with_name("mutants.toml")

ROOMS = {
    **{
        room: (f"kiosk/{room}", f"tests/{room}")
        for room in ("reading", "content", "search", "editions", "drawings", "session", "machine", "viewmodels")
    },
    **{name: (f"kiosk/{name}.py", f"tests/test_{name}.py") for name in ("background", "settings")},
}
"""Each room with its code and its tests."""

CHANGES = [
    *("NumberReplacer", "AddNot", "ZeroIterationForLoop", "ReplaceBreakWithContinue", "ReplaceContinueWithBreak"),
    *("ReplaceAndWithOr", "ReplaceOrWithAnd", "ReplaceTrueWithFalse", "ReplaceFalseWithTrue"),
    *("ReplaceUnaryOperator_Delete_Not", "ReplaceUnaryOperator_Delete_USub"),
    *(
        f"ReplaceComparisonOperator_{one}"
        for one in ("Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt", "Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is")
    ),
    *(
        f"ReplaceBinaryOperator_{one}"
        for one in ("Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "FloorDiv_Mul", "Mod_FloorDiv", "LShift_RShift")
    ),
]
"""What a slip of the hand could have written instead, by the names of cosmic-ray."""

ENOUGH = 0.8
LONGEST_TEST = 2.0
"""Tests that take longer, in seconds, are left out: each change must be tried soon."""


PYTEST = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "--hypothesis-seed=0"]


@dataclass(frozen=True)
class Mutant:
    """A change of the code of a room."""

    room: str
    spec: MutationSpec
    was: str
    now: str

    def __str__(self) -> str:
        """Return the place and the change, for a person."""
        return f"{self.spec.module_path}:{self.spec.start_pos[0]}: {self.was}  ->  {self.now}"


@dataclass(frozen=True)
class Tests:
    """The tests of a room: the seconds that each file takes, and those that are left out."""

    files: dict[str, float]
    left_out: Sequence[str]

    def command(self, module: Path) -> str:
        """Return how to run them: those of the module first, then the quick ones."""
        own = f"test_{module.stem}.py"
        files = sorted(self.files, key=lambda file: (not file.endswith(own), self.files[file]))
        return shlex.join([*PYTEST, "-x", *(f"--deselect={test}" for test in self.left_out), *files])

    @property
    def patience(self) -> float:
        """After how many seconds they have noticed that something never ends."""
        return 20 + 3 * sum(self.files.values())


def main() -> int:
    """Return 0 when enough changes were noticed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--room", choices=ROOMS, action="append")
    options = parser.parse_args()
    began = time.monotonic()
    sample, equivalent = choose(options.room or list(ROOMS), options.count, options.seed)
    rooms = sorted({mutant.room for mutant in sample}, key=list(ROOMS).index)
    copies: multiprocessing.Queue[Path] = multiprocessing.Queue()
    workers = os.cpu_count() or 1
    for number in range(workers):
        copies.put(copy_project(COPIES / str(number)))
    with multiprocessing.Pool(workers, work_in, [copies]) as pool:
        tests = dict(zip(rooms, pool.map(run_unchanged, rooms, chunksize=1), strict=True))
        noticed = pool.map(partial(is_noticed, tests), sample, chunksize=1)
    report(rooms, sample, noticed, equivalent)
    print(f"seed {options.seed}, {time.monotonic() - began:.0f} s")
    return 0 if sum(noticed) >= ENOUGH * len(sample) else 1


def choose(rooms: Sequence[str], count: int, seed: int) -> tuple[list[Mutant], list[tuple[Mutant, str]]]:
    """Return `count` changes at as many places, and with their reasons those on the way that no test could notice."""
    chance = random.Random(seed)  # noqa: S311
    places = [(room, specs) for room in rooms for specs in changes(room)]
    sample, equivalent = [], []
    for room, specs in chance.sample(places, len(places)):
        mutant = described(room, chance.choice(specs))
        if reason := why_equivalent(mutant):
            equivalent.append((mutant, reason))
        else:
            sample.append(mutant)
        if len(sample) == count:
            break
    return sample, equivalent


def changes(room: str) -> Iterator[list[MutationSpec]]:
    """Yield for each place in the code of a room the changes that can be made there."""
    code = ROOT / ROOMS[room][0]
    for file in sorted(code.rglob("*.py")) or [code]:
        nodes = list(ast_nodes(get_ast(file.read_text(encoding="utf-8"))))
        places = defaultdict(list)
        for name in CHANGES:
            operator = get_operator(f"core/{name}")()
            positions = (position for node in nodes for position in operator.mutation_positions(node))
            for occurrence, (start, end) in enumerate(positions):
                spec = MutationSpec(file.relative_to(ROOT), f"core/{name}", occurrence, start, end)
                places[start].append(spec)
        yield from (places[start] for start in sorted(places))


def described(room: str, spec: MutationSpec) -> Mutant:
    """Return a change with the line as it was and as it is then."""
    code = (ROOT / spec.module_path).read_text(encoding="utf-8")
    changed = mutate_code(code, get_operator(spec.operator_name)(), spec.occurrence)
    line = spec.start_pos[0] - 1
    return Mutant(room, spec, code.splitlines()[line].strip(), changed.splitlines()[line].strip())


def why_equivalent(mutant: Mutant) -> str:
    """Return why no test can notice a change, where mutants.toml says so."""
    for one in tomllib.loads(LISTED.read_text(encoding="utf-8"))["equivalent"]:
        files = fnmatch(str(mutant.spec.module_path), one.get("file", "*"))
        if files and re.fullmatch(one["was"], mutant.was) and re.fullmatch(one.get("now", ".*"), mutant.now):
            return str(one["reason"])
    return ""


def copy_project(copy: Path) -> Path:
    """Lay a copy of the working tree, which is never touched."""
    shutil.rmtree(copy, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    # Compiled so that Python compares the very bytes: a change may come in the second in which the file was written.
    compiled = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode=checked-hash", "kiosk"]
    subprocess.run(compiled, cwd=copy, check=True)
    return copy


def work_in(copies: "multiprocessing.Queue[Path]") -> None:
    """Make a copy of its own the place of this process."""
    copy = copies.get()
    os.chdir(copy)
    os.environ |= {"PYTHONPATH": str(copy), "QT_QPA_PLATFORM": "offscreen"}


def run_unchanged(room: str) -> Tests:
    """Run the tests of a room as it is, to know how long they take."""
    results = Path("results.xml")
    ran = subprocess.run(
        [*PYTEST, f"--junitxml={results}", "-o", "junit_family=xunit1", ROOMS[room][1]],
        check=False,
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        raise RuntimeError(f"the tests of {room} fail without any change:\n{ran.stdout}{ran.stderr}")
    files: dict[str, float] = defaultdict(float)
    left_out = []
    for case in ET.parse(results).iter("testcase"):  # noqa: S314  pytest has just written it
        seconds = float(case.get("time", 0))
        if seconds > LONGEST_TEST:
            left_out.append(f"{case.get('file')}::{case.get('name')}")
        else:
            files[str(case.get("file"))] += seconds
    return Tests(dict(files), left_out)


def is_noticed(tests: dict[str, Tests], mutant: Mutant) -> bool:
    """Return whether a test of its room fails, or never ends, with the change."""
    room = tests[mutant.room]
    result = mutate_and_test([mutant.spec], room.command(mutant.spec.module_path), room.patience)
    if result.worker_outcome is not WorkerOutcome.NORMAL:
        raise RuntimeError(f"{mutant}: {result.output}")
    print("." if result.is_killed else "!", end="", flush=True)
    return bool(result.is_killed)


def report(
    rooms: Sequence[str], sample: Sequence[Mutant], noticed: Sequence[bool], equivalent: Sequence[tuple[Mutant, str]]
) -> None:
    """Print what was noticed, and all that was not."""
    tried = Counter(mutant.room for mutant in sample)
    seen = Counter(mutant.room for mutant, one in zip(sample, noticed, strict=True) if one)
    print("\n\nnoticed / changed")
    for room in rooms:
        print(f"  {room:12} {seen[room]:4} / {tried[room]}")
    print(f"  {'in all':12} {sum(noticed):4} / {len(sample)} = {100 * sum(noticed) / len(sample):.0f} %")
    print("\nnot noticed: a test that says what should happen there is missing")
    for mutant in sorted((mutant for mutant, one in zip(sample, noticed, strict=True) if not one), key=str):
        print(f"  {mutant}")
    if equivalent:
        print(f"\nnot tried, since no test can notice ({LISTED.name})")
        for mutant, reason in sorted(equivalent, key=str):
            print(f"  {mutant}\n      {reason}")


if __name__ == "__main__":
    sys.exit(main())
