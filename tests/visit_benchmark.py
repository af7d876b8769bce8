"""Print how smoothly a visit goes among thousands of organizations: `python tests/visit_benchmark.py [COUNT]`.

Flick: the directory is flicked from its first row to its last, offscreen, software renderer,
1920x1080; a frame is timed from asking for it until it is drawn, with all that is done for it.
Real flicks at both ends, and between them steps of 250 pixels a frame; then leaps, as by the letter rail.
Memory: the proportional set size after that, against the shipped content after the same.
Key: from the finger's leaving a key of the search until the frame with what is found.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import synthetic
from benchmark import ROOT, environment

VISIT = """
import gc, statistics, sys, time
from pathlib import Path
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from kiosk.content.loader import Outcome, load
from kiosk.settings import Settings
from kiosk.stage import Stage
from kiosk.tour import call, items
application = QGuiApplication([])
edition = load(Path(sys.argv[1])).edition
gc.freeze()  # as the guide does when it starts
stage = Stage(edition.guide, Settings(), time.monotonic, still=True)
stage.live.deliver(Outcome(edition))
stage.window.resize(1920, 1080)
stage.window.show()
stage.wait_until_ready()
stage.session.begin()
call(stage.singleton("Guide.Core", "Navigation"), "open", "organizations", "", False)
QTest.qWait(1000)
directory = next(item for item in items(stage.window.contentItem()) if item.objectName() == "directory")
drawn = []
stage.window.frameSwapped.connect(lambda: drawn.append(time.perf_counter()))

def frame(act):
    drawn.clear()
    start = time.perf_counter()
    act()
    stage.window.update()
    while not drawn:
        application.processEvents()
    return (drawn[0] - start) * 1000

finger = QTest.createTouchDevice()
middle = directory.mapToScene(directory.boundingRect().center()).toPoint()
def move_to(y):
    directory.setProperty("contentY", directory.property("originY") + y)

def whole():
    return max(0.0, directory.property("contentHeight") - directory.height())

times, jumps, most = [], [], 0
for way in (-1, 1):
    for flick in range(8):
        # A finger that flicks, and the frames in which the list runs on.
        QTest.touchEvent(stage.window, finger).press(0, middle, stage.window).commit()
        for step in range(1, 7):
            point = middle + QPoint(0, way * step * 60)
            times.append(frame(lambda: QTest.touchEvent(stage.window, finger).move(0, point, stage.window).commit()))
        QTest.touchEvent(stage.window, finger).release(0, middle + QPoint(0, way * 360), stage.window).commit()
        for _ in range(10):
            times.append(frame(lambda: None))
            most = max(most, sum(item.objectName().startswith("organization-") for item in items(directory)))
    QTest.qWait(1500)
    # The rest of the way faster than any finger: a screen in four frames.
    y = directory.property("contentY") - directory.property("originY")
    while way < 0 and y < whole():
        y = min(whole(), y + 250)
        times.append(frame(lambda: move_to(y)))
for part in range(1, 21):
    jumps.append(frame(lambda: move_to(whole() * (part * 7 % 20) / 20)))
pss = sum(int(line.split()[1]) for line in Path("/proc/self/smaps_rollup").read_text().splitlines() if line.startswith("Pss:"))

navigation = stage.singleton("Guide.Core", "Navigation")
call(navigation, "visit", navigation.property("search"))
while not stage.search.property("ready"):
    application.processEvents()
    time.sleep(0.01)
QTest.qWait(1000)
keys = {}
for item in items(stage.window.contentItem()):
    if item.objectName().startswith("key-") and item.isVisible():
        keys[item.objectName()[4:]] = item.mapToScene(item.boundingRect().center()).toPoint()
typed = []
def touch(key):
    QTest.touchEvent(stage.window, finger).press(0, keys[key], stage.window).commit()
    application.processEvents()
    return lambda: QTest.touchEvent(stage.window, finger).release(0, keys[key], stage.window).commit()
for query in ("astrazeneca", "origami lake", "qiqiaoban", "dlgw", "therapuetics", "lantren brigde", "sengwuyiyao", "qwxzzz"):
    for character in query:
        typed.append(frame(touch("space" if character == " " else character)))
        QTest.qWait(20)
    frame(touch("clear"))
print(f"frames {len(times)} median {statistics.median(times):.1f} p95 {sorted(times)[int(len(times) * .95)]:.1f} worst {max(times):.1f} jump {max(jumps):.1f} cards {most} key {statistics.median(typed):.1f} longest {max(typed):.1f} pss {pss / 1024:.0f}", flush=True)
stage.close()
"""


def main(count: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        large = synthetic.write(Path(folder) / "large", count)
        shipped = visited(ROOT / "content")
        found = visited(large)
    print(
        f"flicking {count:,} organizations end to end, {found['frames']} frames: median {found['median']} ms, "
        f"95 % within {found['p95']} ms, worst {found['worst']} ms; "
        f"a leap to elsewhere {found['jump']} ms; at most {found['cards']} cards exist"
    )
    print(f"from a key to the frame with what is found: median {found['key']} ms, worst {found['longest']} ms")
    ratio = float(found["pss"]) / float(shipped["pss"])
    print(f"memory: {found['pss']} MB, shipped content {shipped['pss']} MB, ratio {ratio:.2f}")


def visited(content: Path) -> dict[str, str]:
    """Return the figures of a visit with this content."""
    command = [sys.executable, "-c", VISIT, str(content)]
    said = subprocess.run(
        command,
        cwd=ROOT,
        env={**environment(), "QT_QUICK_BACKEND": "software"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    line = next(line for line in said.stdout.splitlines() if line.startswith("frames"))
    words = line.split()
    return dict(zip(words[::2], words[1::2], strict=True))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
