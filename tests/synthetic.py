"""Content for tests and benchmarks: any number of organizations that plainly do not exist.

`python tests/synthetic.py FOLDER COUNT [SEED]` writes the shipped content with COUNT
made-up organizations in the place of the real ones. The same seed gives the same content.
"""

import random
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# English word and Chinese word of the same meaning, so that both names say the same.
_FIRST = (
    ("Sample", "示例"), ("Fable", "寓言"), ("Paper", "纸"), ("Echo", "回声"), ("Lantern", "灯笼"), ("Mirage", "蜃景"),
    ("Origami", "折纸"), ("Puzzle", "拼图"), ("Riddle", "谜语"), ("Sketch", "草图"), ("Tangram", "七巧板"),
    ("Cloud", "云朵"), ("Marble", "弹珠"), ("Velvet", "丝绒"), ("Willow", "柳树"), ("Comet", "彗星"), ("Pebble", "卵石"),
)  # fmt: skip
_SECOND = (
    ("Harbour", "港湾"), ("Garden", "花园"), ("Bridge", "桥"), ("Mountain", "山"), ("River", "河"), ("Island", "岛"),
    ("Meadow", "草地"), ("Orchard", "果园"), ("Valley", "山谷"), ("Lake", "湖"), ("Forest", "森林"), ("Tower", "塔"),
)  # fmt: skip
_FIELD = (
    ("Therapeutics", "药业"), ("Diagnostics", "诊断"), ("Devices", "器械"), ("Nutrition", "营养"), ("Robotics", "机器人"),
    ("Imaging", "影像"), ("Genomics", "基因"), ("Antibodies", "抗体"), ("Analytics", "分析"), ("Implants", "植入物"),
)  # fmt: skip
_FORM = (("company", "Co.", "有限公司"), ("institute", "Institute", "研究所"))
_SECTORS = ("biopharmaceuticals", "medical-equipment", "medical-foods", "smart-healthcare")


def organizations(count: int, seed: int = 1, *, texts: bool = True) -> list[str]:
    """Return the lines of `count` organizations; without `texts` they have names only."""
    chance = random.Random(seed)  # noqa: S311
    lines: list[str] = []
    for number in range(1, count + 1):
        first, second, field = chance.choice(_FIRST), chance.choice(_SECOND), chance.choice(_FIELD)
        kind, english, chinese = chance.choice(_FORM)
        name = f"{first[0]} {second[0]} {field[0]} {english} {number}"
        chinese_name = f"{first[1]}{second[1]}{field[1]}{chinese}{number}"
        lines += [
            f"  - id: made-up-{number}",
            f"    name: {{en: {name}, zh: {chinese_name}}}",
            f"    kind: {kind}",
            f"    sectors: [{chance.choice(_SECTORS)}]",
        ]
        if texts:
            lines.append(f"    text: {{en: Made up for tests. Number {number}., zh: 为测试虚构，第 {number} 号。}}")
    return lines


def write(folder: Path, count: int, seed: int = 1, *, texts: bool = True) -> Path:
    """Write the shipped content into `folder`, with `count` organizations that do not exist in the place of the others."""
    shutil.copytree(ROOT / "content", folder, dirs_exist_ok=True)
    file = folder / "organizations.yaml"
    head = file.read_text(encoding="utf-8").split("\norganizations:\n")[0]
    file.write_text("\n".join([head, "organizations:", *organizations(count, seed, texts=texts), ""]), encoding="utf-8")
    for other in folder.glob("*.yaml"):
        # What referred to the organizations that are not there any more.
        text = re.sub(r"^ +- organizations/.*\n", "", other.read_text(encoding="utf-8"), flags=re.MULTILINE)
        other.write_text(re.sub(r"^ +see_also:\n(?! +- )", "", text, flags=re.MULTILINE), encoding="utf-8")
    return folder


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
