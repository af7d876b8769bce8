#!/usr/bin/env python3
"""Make the guide's four fonts from the Noto Sans CJK collections.

Each collection holds one weight for all regions. This takes the Simplified
Chinese face, keeps the characters below and writes it as ``NotoSansSC-*.otf``,
one family "Noto Sans SC" with the weights 400, 500, 700 and 900::

    apt-get install fonts-noto-cjk fonts-noto-cjk-extra
    pip install fonttools==4.68.0
    python make_fonts.py

The same sources and the same fontTools give the same bytes. What differs from
the original, apart from its size:

* The shapes do not depend on the machine's locale. The text engine would
  otherwise draw Japanese shapes on a Japanese system, and a short dash in
  Chinese text on an English one. It also saves 1.5 MB a weight.
* Feature ``pwid`` (proportional widths, for English text) narrows the middle
  dot too, not only the curly quotes, and the bullet is always narrow.
* No vertical writing.
"""

import argparse
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, TypeAlias

# fontTools has no type hints, and whoever only runs the guide does not need it.
Font: TypeAlias = Any

HERE = Path(__file__).resolve().parent
SOURCES = Path("/usr/share/fonts/opentype/noto")

FACE = "Noto Sans CJK SC"
JAPANESE_FACE = "Noto Sans CJK JP"
FAMILY = "Noto Sans SC"
WEIGHTS = {"Regular": 400, "Medium": 500, "Bold": 700, "Black": 900}

# First and last code point of each range; what the source lacks is left out.
RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x02B0, 0x036F),  # modifier letters, combining marks (pinyin tones)
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x052F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2000, 0x206F),  # General Punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20CF),  # currency
    (0x2100, 0x214F),  # letterlike: № ℃ ™
    (0x2150, 0x218F),  # number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2300, 0x23FF),  # technical
    (0x2460, 0x24FF),  # circled letters and figures
    (0x2500, 0x25FF),  # boxes, blocks, geometric shapes
    (0x2600, 0x27BF),  # stars, ticks and the like
    (0x3000, 0x30FF),  # CJK punctuation, kana
    (0x3100, 0x312F),  # bopomofo
    (0x3380, 0x33DF),  # squared units: ㎡ ㎏
    (0xFF01, 0xFF5E),  # fullwidth forms
    (0xFFE0, 0xFFE6),  # fullwidth signs: ￥
)

# Characters beyond those, such as a rare one in a name.
EXTRA = ""

# Figures need no feature: they are all of one width and have no kerning.
FEATURES = (
    *("ccmp", "dlig", "kern", "liga", "locl", "mark"),
    *("fwid", "halt", "hwid", "palt", "pwid"),
)

MIDDLE_DOT = 0x00B7
BULLET = 0x2022


def gb2312() -> Iterator[int]:
    """Yield every character of GB 2312 that takes two bytes."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from map(ord, bytes((row, cell)).decode("gb2312", "ignore"))


def characters() -> set[int]:
    """Return the code points to keep."""
    ranges = (code for first, last in RANGES for code in range(first, last + 1))
    return {*gb2312(), *ranges, *map(ord, EXTRA)}


def tool(name: str) -> ModuleType:
    """Import a module of fontTools, or say how to get it."""
    try:
        return import_module(f"fontTools.{name}")
    except ModuleNotFoundError:
        sys.exit("fontTools is missing: pip install fonttools==4.68.0")


def find_faces(sources: Path, style: str) -> dict[str, Font]:
    """Open all faces of one weight, by their family's name."""
    path = sources / f"NotoSansCJK-{style}.ttc"
    if not path.is_file():
        basic = style in {"Regular", "Bold"}
        package = "fonts-noto-cjk" if basic else "fonts-noto-cjk-extra"
        sys.exit(f"{path} is missing: apt-get install {package}")
    lib = tool("ttLib")
    fonts = lib.TTCollection(path, lazy=True, recalcTimestamp=False).fonts
    return {font["name"].getBestFamilyName(): font for font in fonts}


def narrow_dots(font: Font, japanese: Font) -> None:
    """Take the narrow dots from the Japanese face, which shares all glyphs.

    The Simplified Chinese face draws middle dot and bullet with one glyph that
    fills a square: right between Chinese names, too wide in English text.
    """
    narrow = japanese.getBestCmap()
    square = font.getBestCmap()[MIDDLE_DOT]
    for table in font["cmap"].tables:
        if BULLET in getattr(table, "cmap", {}):
            table.cmap[BULLET] = narrow[BULLET]
    gsub = font["GSUB"].table
    features = gsub.FeatureList.FeatureRecord
    pwid = next(item.Feature for item in features if item.FeatureTag == "pwid")
    lookup = gsub.LookupList.Lookup[pwid.LookupListIndex[0]]
    lookup.SubTable[0].mapping[square] = narrow[BULLET]


def fix_language(font: Font) -> None:
    """Keep one language a script: Simplified Chinese for Han, else the default."""
    for tag in ("GSUB", "GPOS"):
        for record in font[tag].table.ScriptList.ScriptRecord:
            script = record.Script
            languages = {x.LangSysTag: x.LangSys for x in script.LangSysRecord}
            if record.ScriptTag == "hani":
                script.DefaultLangSys = languages["ZHS "]
            script.LangSysRecord = []
            script.LangSysCount = 0


def reduce(font: Font, codes: set[int]) -> None:
    """Drop every glyph, feature and table that the guide does not use."""
    subset = tool("subset")
    options = subset.Options(
        drop_tables=["VORG", "vhea", "vmtx"],
        layout_features=list(FEATURES),
        name_IDs=["*"],
        name_languages=[0x409],
        notdef_outline=True,
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)


def rename(font: Font, style: str) -> None:
    """Name the font as one weight of `FAMILY`.

    Names 1 and 2 hold family and weight for all four, so that the text engine
    lists one family. Fonts to be installed in a system would need names 16 and
    17 for that; these are only ever loaded by the guide.
    """
    name = font["name"]
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    full = f"{FAMILY} {style}"
    version = name.getDebugName(3).split(";")[0]
    identity = f"{version};GOOG;{postscript}"
    names = {1: FAMILY, 2: style, 3: identity, 4: full, 6: postscript}
    for number, text in names.items():
        name.setName(text, number, 3, 1, 0x409)
    for number in (16, 17):
        name.removeNames(nameID=number)
    font["OS/2"].usWeightClass = WEIGHTS[style]
    cff = font["CFF "].cff
    cff.fontNames = [postscript]
    cff[0].FamilyName, cff[0].FullName, cff[0].Weight = FAMILY, full, style


def make(sources: Path, target: Path, style: str, codes: set[int]) -> Path:
    """Write one weight into the folder `target` and return its path."""
    faces = find_faces(sources, style)
    font = faces[FACE]
    narrow_dots(font, faces[JAPANESE_FACE])
    fix_language(font)
    reduce(font, codes)
    rename(font, style)
    path = target / f"NotoSansSC-{style}.otf"
    font.save(path)
    return path


def write_coverage(target: Path) -> None:
    """Write down all characters that all four weights can draw."""
    lib = tool("ttLib")
    drawn = set.intersection(*(set(lib.TTFont(target / f"NotoSansSC-{style}.otf").getBestCmap()) for style in WEIGHTS))
    known = "".join(map(chr, sorted(drawn)))
    lines = "\n".join(known[start : start + 80] for start in range(0, len(known), 80))
    (target / "coverage.txt").write_text(lines + "\n", encoding="utf-8")


def main() -> None:
    """Read the command line and make all four weights, or only write down what they can draw."""
    parser = argparse.ArgumentParser(description="Make the guide's fonts.")
    add = parser.add_argument
    add("--from", dest="sources", type=Path, default=SOURCES, help="folder of the .ttc")
    add("--to", dest="target", type=Path, default=HERE, help="folder for the .otf")
    add("--coverage", action="store_true", help="only write coverage.txt for the fonts in --to")
    arguments = parser.parse_args()
    codes = characters()
    for style in () if arguments.coverage else WEIGHTS:
        path = make(arguments.sources, arguments.target, style, codes)
        sys.stdout.write(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB\n")
    write_coverage(arguments.target)


if __name__ == "__main__":
    main()
