"""Print how fast the guide is: `python tests/benchmark.py`. Figures, not verdicts: machines are noisy.

First frame: the guide with the shipped content against a window with nothing in it, both at
1920x1080 offscreen, in turn, after one run each to warm up; medians.
Memory: the proportional set size five seconds after home was opened.
Tap: from the press to the next frame, on home.
"""

import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

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
stage = Stage(load(paths.CONTENT).edition, Settings(), time.monotonic)
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


def main() -> None:
    """Print the figures."""
    empty: list[float] = []
    guide: list[float] = []
    for run in range(RUNS + 1):
        for times, command in ((empty, ["-c", EMPTY]), (guide, ["main.py", "--demo", "--size", "1920x1080"])):
            taken = first_frame(command)
            if run:
                times.append(taken)
    nothing, shipped = statistics.median(empty), statistics.median(guide)
    print(
        f"first frame: window with nothing in it {nothing:.0f} ms, guide {shipped:.0f} ms, ratio {shipped / nothing:.2f}"
    )
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
