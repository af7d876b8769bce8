"""Print how fast searching is: `python tests/search_benchmark.py [-v] [COUNT...]`. Figures, not verdicts.

Fill: from an edition in memory to an index that holds all of it, pypinyin's import included in the first;
and how long at most another thread waited for its turn meanwhile.
Key: all that one press of a key computes, results, the keys that lead on and what helps where nothing
is found, while each query is typed letter by letter; median and worst in milliseconds of the processor's
time. `-v` names the slowest. Drawing comes on top: see visit_benchmark.py.
"""

import random
import statistics
import sys
import time
from dataclasses import replace

import synthetic
from PySide6.QtCore import QCoreApplication, QObject, Signal

sys.path.insert(0, str(synthetic.ROOT))

from kiosk import paths
from kiosk.background import Background
from kiosk.content.edition import Edition
from kiosk.content.loader import load
from kiosk.content.panels.organizations import Organization
from kiosk.reading.values import LocalizedText
from kiosk.stage import TURN_SECONDS
from kiosk.viewmodels.search import SearchViewModel

ORDINARY = (
    "asilikang", "aslk", "astrazeneca", "sample", "fable harbour", "harbour fable", "origami lake",
    "tangram tower robotics", "therapeutics", "qiqiaoban", "denglonggangwan", "hsgw", "jiqiren", "jqr",
    "yaoye", "number 17", "1234", "2019", "zhuzhu", "xqzt", "huisheng", "phase ii", "a si li kang",
    "lantern bridge genomics", "七巧板机器人", "灯笼港湾 基因",
)  # fmt: skip
COMMON = (
    "co", "institute", "institute 4", "co institute", "institute co", "made up", "made for tests", "up made co",
    "youxiangongsi", "yxgs", "yanjiusuo", "yanjiusuo youxian", "s", "a", "z", "1", "s y", "y s x", "1 2", "imaging devices",
    "devices co imaging", "有限公司", "研究所", "公司 co", "为测试虚构", "虚构 测试", "co 有限公司 1",
)  # fmt: skip
MISTYPED = (
    "astrazenica", "therapeutcs", "terapuetics", "huishneg", "weluet", "velvet medow", "pebbel", "zhi gangwan",
    "anitbodies", "diagnsotics co", "hrabour fabel", "shengwuyiyao", "sengwuyiyao", "zhenjianguangwang",
    "pharmaceuticalinstitut", "instituteofimagniaryexamples", "lantren brigde genomcis", "youxiangonsi", "七桥板机器人",
)  # fmt: skip
NONSENSE = (
    "zzzz", "qzwxx", "inqxz", "xyzxyz", "qqqqqqqqqqqq", "sssssssssssssssssssss", "asdfghjkl", "shishishishishi", "9999999",
    "x1x1x1x1", "s s s s s s", "wxq vvz", "为测试虚构的很长的一个没有人会输入的名字", "龘龘龘", "co 龘", "origami 纸 zz 9",
)  # fmt: skip

_CONSONANTS, _VOWELS = "bdfgklmnpqrstvxz", "aeiou"
_CHARACTERS = "安宝博诚德恩方广海恒宏华佳健金京康科联明能宁平奇瑞赛盛思泰天通维新信兴亚扬益永源远泽正志中卓子"


def edition(count: int) -> Edition:
    """Return the shipped content with `count` organizations that do not exist, half of them with names of coined words."""
    shipped = load(paths.CONTENT).edition
    assert shipped
    chance = random.Random(1)  # noqa: S311
    made = []
    for number in range(1, count + 1):
        first, second = chance.choice(synthetic._FIRST), chance.choice(synthetic._SECOND)
        third, form = chance.choice(synthetic._FIELD), chance.choice(synthetic._FORM)
        if number % 2:
            coined = "".join(chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(3))
            first = coined.title(), "".join(chance.choices(_CHARACTERS, k=3))
        names = {
            "en": f"{first[0]} {second[0]} {third[0]} {form[1]} {number}",
            "zh": f"{first[1]}{second[1]}{third[1]}{form[2]}{number}",
        }
        texts = {"en": f"Made up for tests. Number {number}.", "zh": f"为测试虚构，第 {number} 号。"}
        made.append(
            Organization.model_construct(
                id=f"made-up-{number}", name=LocalizedText(names), text=LocalizedText(texts), kind=form[0]
            )
        )
    panel = shipped.panels["organizations"]
    bigger = panel.model_copy(update={"organizations": (*panel.organizations, *made)})
    bigger.__dict__.pop("entries", None)
    return replace(shipped, panels={**shipped.panels, "organizations": bigger})


class Shown(QObject):
    """What the guide shows, without the view models of its panels, which take time of their own."""

    changed = Signal()

    def __init__(self, edition: Edition) -> None:
        super().__init__()
        self.edition = edition


def fill(search: SearchViewModel) -> tuple[float, float]:
    """Fill the index beside this thread; return the seconds it took and the longest that this thread was held."""
    start = last = time.perf_counter()
    held = 0.0
    search.fill()
    while not search.property("ready"):
        QCoreApplication.processEvents()
        time.sleep(0.001)
        now = time.perf_counter()
        held, last = max(held, now - last - 0.001), now
    return last - start, held


def main() -> None:
    """Print the figures."""
    _ = QCoreApplication([])
    sys.setswitchinterval(TURN_SECONDS)
    verbose = "-v" in sys.argv
    for count in [int(one) for one in sys.argv[1:] if one != "-v"] or [500, 5_000, 50_000]:
        background = Background()
        search = SearchViewModel(Shown(edition(count)), background)
        filled, held = fill(search)
        print(
            f"search in {count:,} organizations: filled in {filled:.2f} s, which held another thread "
            f"for {held * 1000:.1f} ms at most"
        )
        everything: dict[str, float] = {}
        for kind, queries in {
            "ordinary": ORDINARY,
            "common": COMMON,
            "mistyped": MISTYPED,
            "nonsense": NONSENSE,
        }.items():
            taken: dict[str, float] = {}
            for query in queries:
                search.clear()
                for end in range(1, len(query) + 1):
                    start = time.thread_time()
                    search.type(query[end - 1])
                    taken[query[:end]] = (time.thread_time() - start) * 1000
            everything |= taken
            print(f"  {kind} words: {_told(taken)}")
            if verbose:
                print("   ", sorted(((round(ms), query) for query, ms in taken.items()), reverse=True)[:12])
        print(f"  a key press takes {_told(everything)}", flush=True)
        search.close()
        background.close()


def _told(taken: dict[str, float]) -> str:
    slowest = max(taken, key=lambda query: taken[query])
    return f"{statistics.median(taken.values()):.1f} ms, at worst {taken[slowest]:.1f} ms ('{slowest}')"


if __name__ == "__main__":
    main()
