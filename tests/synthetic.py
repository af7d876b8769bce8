"""Content for tests and benchmarks: any number of organizations that plainly do not exist.

`python tests/synthetic.py FOLDER COUNT [SEED]` writes the shipped content with COUNT
made-up organizations in the place of the real ones, with pictures. The same seed gives the same
content. At most about 5,000 fit into one file with all that they may have.
"""

import random
import re
import shutil
import sys
from pathlib import Path

from PIL import Image, ImageDraw

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
_ZONES = ("rd-business", "pilot-acceleration", "phase-2")
_SECTORS = ("biopharmaceuticals", "medical-equipment", "medical-foods", "smart-healthcare")


_WORK = (
    ("makes tools for", "制造{}工具"), ("teaches", "教授{}"), ("measures", "检测{}"), ("keeps records of", "记录{}"),
    ("repairs", "维修{}"), ("draws maps of", "绘制{}图谱"),
)  # fmt: skip
_PICTURES = 6
_LONG = ("of the Imaginary Faculty for Applied Examples and Their Long Names", "（想象应用示例与长名称学院）")


def organizations(count: int, seed: int = 1, *, texts: bool = True, pictures: bool = False) -> list[str]:
    """Return the lines of `count` organizations; without `texts` they have names, kind, sector and zone only.

    With texts, some have a website, are featured, have two sectors, no zone, or a very long
    name; with `pictures`, some have a photograph or a logo.
    """
    chance, more = random.Random(seed), random.Random(f"texts {seed}")  # noqa: S311
    lines: list[str] = []
    for number in range(1, count + 1):
        first, second, field = chance.choice(_FIRST), chance.choice(_SECOND), chance.choice(_FIELD)
        kind, english, chinese = chance.choice(_FORM)
        sector, zone = chance.choice(_SECTORS), chance.choice(_ZONES)
        name = f"{first[0]} {second[0]} {field[0]} {english} {number}"
        chinese_name = f"{first[1]}{second[1]}{field[1]}{chinese}{number}"
        if texts and number % 97 == 0:
            name, chinese_name = f"{name} {_LONG[0]}", f"{chinese_name}{_LONG[1]}"
        sectors = [sector, *(other for other in _SECTORS[:1] if texts and number % 7 == 0 and other != sector)]
        lines += [f"  - id: made-up-{number}", f"    name: {{en: {name}, zh: {chinese_name}}}", f"    kind: {kind}"]
        lines.append(f"    sectors: [{', '.join(sectors)}]")
        if not texts or number % 11:
            lines.append(f"    zone: {zone}")
        if texts:
            work = more.choice(_WORK)
            english = f"Made up for tests, it {work[0]} {field[0].lower()}."
            lines.append(f"    text: {{en: '{english}', zh: 为测试虚构，{work[1].format(field[1])}。}}")
            if number % 500 == 499:
                lines.append("    featured: true")
            if number % 4 == 0:
                lines.append(f"    website: https://made-up-{number}.example")
        if pictures and number % 10 == 3:
            file = f"media/made-up-{more.randrange(_PICTURES)}.jpg"
            lines.append(f"    image: {{file: {file}, alt: {{en: A pattern, zh: 图案}}, credit: Drawn for tests}}")
        if pictures and number % 25 == 3:
            lines.append("    logo: {file: media/made-up.png}")
    return lines


def draw(folder: Path, seed: int = 1) -> None:
    """Draw the pictures that the organizations share: patterns of discs."""
    chance = random.Random(seed)  # noqa: S311
    (folder / "media").mkdir(exist_ok=True)
    shapes = [(f"made-up-{number}.jpg", (1200, 800), 12) for number in range(_PICTURES)]
    for name, size, discs in [*shapes, ("made-up.png", (400, 160), 3)]:
        picture = Image.new("RGB", size, (240, 244, 242))
        pen = ImageDraw.Draw(picture)
        for _ in range(discs):
            x, y, radius = chance.randrange(size[0]), chance.randrange(size[1]), chance.randrange(20, size[1] // 2)
            colour = tuple(chance.randrange(40, 200) for _ in range(3))
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
        picture.save(folder / "media" / name)


def write(folder: Path, count: int, seed: int = 1, *, texts: bool = True, pictures: bool = False) -> Path:
    """Write the shipped content into `folder`, with `count` organizations that do not exist in the place of the others."""
    shutil.copytree(ROOT / "content", folder, dirs_exist_ok=True)
    if pictures:
        draw(folder, seed)
    file = folder / "organizations.yaml"
    head = file.read_text(encoding="utf-8").split("\norganizations:\n")[0]
    lines = organizations(count, seed, texts=texts, pictures=pictures)
    file.write_text("\n".join([head, "organizations:", *lines, ""]), encoding="utf-8")
    for other in folder.glob("*.yaml"):
        # What referred to the organizations that are not there any more.
        text = re.sub(r"^ +- organizations/.*\n", "", other.read_text(encoding="utf-8"), flags=re.MULTILINE)
        other.write_text(re.sub(r"^ +see_also:\n(?! +- )", "", text, flags=re.MULTILINE), encoding="utf-8")
    return folder


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1, pictures=True)
