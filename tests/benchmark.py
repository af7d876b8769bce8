"""Print how fast the guide is: `python tests/benchmark.py`. Figures, not verdicts: machines are noisy.

First frame: a window with nothing in it, the guide with the shipped content, and the guide with
5,000 organizations, all at 1920x1080 offscreen, in turn, after one run each to warm up; medians.
Memory: the proportional set size five seconds after home was opened.
Tap: from the press to the next frame, on home.
Check: the whole command, with organizations in two languages; wall time, the best of three.
Reload: a file is saved while a demo runs; until it is on the screen, and the longest time that
the GUI thread was held up meanwhile (drawing included), medians and worst of five.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import synthetic

ROOT = Path(__file__).resolve().parent.parent
RUNS = 7

EMPTY = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
application = QGuiApplication([])
engine = QQmlApplicationEngine()
engine.loadData(b"import QtQuick; Window { width: 1920; height: 1080; visible: true }")
def drawn():
    from kiosk.log import milliseconds_since_process_start
    print("first frame after %.0f ms" % milliseconds_since_process_start(), flush=True)
    application.exit()
engine.rootObjects()[0].frameSwapped.connect(drawn)
application.exec()
del engine
"""

VISIT = """
import statistics, time
from pathlib import Path
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from kiosk import paths
from kiosk.content.loader import load
from kiosk.settings import Settings
from kiosk.stage import Stage
application = QGuiApplication([])
outcome = load(paths.CONTENT)
stage = Stage(outcome.edition.guide, Settings(), time.monotonic)
stage.live.deliver(outcome)
stage.window.resize(1920, 1080)
stage.window.show()
stage.wait_until_ready()
stage.session.begin()
QTest.qWait(5000)
pss = sum(int(line.split()[1]) for line in Path("/proc/self/smaps_rollup").read_text().splitlines() if line.startswith("Pss:"))
print("pss %.0f" % (pss / 1024), flush=True)
finger = QTest.createTouchDevice()
frames = []
stage.window.frameSwapped.connect(lambda: frames.append(time.perf_counter()))
times = []
for number in range(30):
    point = QPoint(800 + 20 * (number % 5), 300)
    frames.clear()
    start = time.perf_counter()
    QTest.touchEvent(stage.window, finger).press(0, point, stage.window).commit()
    while not frames:
        application.processEvents()
    times.append((frames[0] - start) * 1000)
    QTest.touchEvent(stage.window, finger).move(0, QPoint(5, 5), stage.window).commit()
    QTest.touchEvent(stage.window, finger).release(0, QPoint(5, 5), stage.window).commit()
    QTest.qWait(250)
print("tap %.1f %.1f" % (statistics.median(times), max(times)), flush=True)
stage.close()
"""


RELOAD = """
import statistics, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from kiosk.editions.follower import Follower
from kiosk.editions.opening import open_content
from kiosk.editions.store import EditionStore
from kiosk.settings import Settings
from kiosk.stage import Stage
content = Path(sys.argv[1])
application = QGuiApplication([])
store = EditionStore(content.parent / "state", content)
opening = open_content(content, store)
stage = Stage(opening.guide, Settings(), time.monotonic, demo=True, still=True)
follower = Follower(content, store, opening.snapshot, stage.live.deliver)
stage.background.start("follower", follower.follow, lasting=True)
stage.window.resize(1920, 1080)
stage.window.show()
stage.wait_until_ready()
stage.session.begin()
while not store.latest():
    QTest.qWait(100)
QTest.qWait(500)
beats, shown = [], []
timer = QTimer(interval=1)
timer.timeout.connect(lambda: beats.append(time.perf_counter()))
timer.start()
stage.guide.changed.connect(lambda: shown.append(time.perf_counter()))
file = content / "history.yaml"
waits, holds = [], []
for number in range(5):
    text = file.read_text(encoding="utf-8")
    old, new = ("en: History", "en: Past") if "en: History" in text else ("en: Past", "en: History")
    shown.clear()
    beats.clear()
    saved = time.perf_counter()
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    while not shown:
        application.processEvents()
    QTest.qWait(300)
    waits.append((shown[0] - saved) * 1000)
    holds.append(max(b - a for a, b in zip(beats, beats[1:])) * 1000)
print("reload %.0f %.0f %.0f %.0f" % (statistics.median(waits), max(waits), statistics.median(holds), max(holds)))
stage.close()
"""


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        look(Path(folder))
        content(Path(folder))


def content(folder: Path) -> None:
    """Print how long it takes to check content, and to bring a saved file onto the screen."""
    taken: dict[int, float] = {}
    for count in (1_000, 10_000):
        synthetic.write(folder / str(count) / "content", count, texts=False)
        taken[count] = min(checked(folder / str(count) / "content") for _ in range(3))
        print(f"check with {count:,} organizations: {taken[count]:.2f} s")
    nothing = min(checked(ROOT / "content") for _ in range(3))
    more = (taken[10_000] - taken[1_000]) / 9
    print(f"check with the shipped content: {nothing:.2f} s; each thousand organizations add {more:.2f} s")
    synthetic.write(folder / "shipped" / "content", 4)
    for name in ("shipped", "10000"):
        said = subprocess.run(
            [sys.executable, "-c", RELOAD, str(folder / name / "content")],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        median, worst, hold, longest = re.findall(r"^reload (\d+) (\d+) (\d+) (\d+)", said.stdout, re.MULTILINE)[0]
        print(
            f"saved to shown, {name}: median {median} ms, worst {worst} ms; GUI thread held {hold} ms, worst {longest} ms"
        )


def checked(folder: Path) -> float:
    """Return the seconds that `check` takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "main.py", "check", str(folder)], cwd=ROOT, capture_output=True, check=True)
    return time.perf_counter() - start


def look(folder: Path) -> None:
    """Print how fast the guide comes and answers."""
    synthetic.write(folder / "5000", 5_000)
    demo = ["main.py", "--demo", "--size", "1920x1080"]
    commands = {"empty": ["-c", EMPTY], "shipped": demo, "5000": [*demo, "--content", str(folder / "5000")]}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(RUNS + 1):
        for name, command in commands.items():
            taken = first_frame(command)
            if run:
                times[name].append(taken)
    empty, shipped, many = (statistics.median(times[name]) for name in commands)
    print(f"first frame: window with nothing in it {empty:.0f} ms, guide {shipped:.0f} ms, ratio {shipped / empty:.2f}")
    print(f"first frame with 5,000 organizations: {many:.0f} ms, ratio to the shipped content {many / shipped:.2f}")
    said = subprocess.run(
        [sys.executable, "-c", VISIT], cwd=ROOT, env=environment(), capture_output=True, text=True, check=True
    )
    figures = dict(re.findall(r"^(pss|tap) (.*)$", said.stdout, re.MULTILINE))
    median, worst = figures["tap"].split()
    print(f"memory on home after 5 s: {figures['pss']} MB")
    print(f"press to next frame: median {median} ms, worst {worst} ms")


def first_frame(command: list[str]) -> float:
    """Start a program and return the milliseconds to its first frame."""
    process = subprocess.Popen(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout
    taken = next(
        float(match[1]) for line in process.stdout if (match := re.search(r"first frame after (\d+) ms", line))
    )
    time.sleep(0.2)
    process.terminate()
    process.communicate(timeout=20)
    return taken


def environment() -> dict[str, str]:
    """Return this environment, without a display."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


if __name__ == "__main__":
    main()
