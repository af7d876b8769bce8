"""Keep editions in a child process, kill it at a random moment, look what is found; many times.

`python kill_while_keeping.py FOLDER TIMES` prints how often it killed, and how often
something unfinished had been left. It fails when what is found is not one whole edition.
"""

import os
import random
import shutil
import signal
import sys
import time
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.content.edition import Edition
from kiosk.content.loader import check
from kiosk.content.snapshot import Snapshot
from kiosk.editions.store import EditionStore

TODAY = date(2026, 11, 24)


def number_of(edition: Edition | None) -> int:
    """Return the number that stands in all files of the edition, or fail."""
    assert edition, "no edition was found"
    numbers = {edition.guide.short_name.texts[""], *(panel.title.texts["en"] for panel in edition.panels.values())}
    assert len(numbers) == 1, f"an edition is mixed of {numbers}"
    return int(numbers.pop())


def write(folder: Path, number: int) -> None:
    """Write the shipped content with a number in every file."""
    shutil.copytree(paths.CONTENT, folder, dirs_exist_ok=True)
    for file in folder.glob("*.yaml"):
        lines = file.read_text(encoding="utf-8").splitlines()
        for at, line in enumerate(lines):
            if line.startswith("short_name:"):
                lines[at] = f'short_name: "{number}"'
            if line.startswith("title:"):
                lines[at + 1] = f'  en: "{number}"'
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Kill and look."""
    root, times = Path(sys.argv[1]), int(sys.argv[2])
    content, state = root / "content", root / "state"
    made: list[tuple[Snapshot, Edition]] = []
    for number in range(8):
        write(content, number)
        snapshot = Snapshot.of(content)
        edition = check(snapshot, TODAY).edition
        assert edition
        made.append((snapshot, edition))
    store = EditionStore(state, content)
    store.keep(*made[0])
    chance = random.Random(1)  # noqa: S311
    unfinished = 0
    for _ in range(times):
        child = os.fork()
        if not child:
            while True:
                for snapshot, edition in made:
                    store.keep(snapshot, edition)
        time.sleep(chance.uniform(0, 0.03))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        unfinished += any(state.glob("*/.new-*"))
        number_of(store.latest())
    print(times, unfinished)


if __name__ == "__main__":
    main()
