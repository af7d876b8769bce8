"""What people write for a text, a date, a number, a yes or an address, in the form that the guide reads."""

import re
import unicodedata
from datetime import date as day

from kiosk.reading.nearest import nearest

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_QUOTES = " \u3000\"'“”‘’「」,;，；。"
_LANGUAGES = {
    "english": "en",
    "eng": "en",
    "英文": "en",
    "英语": "en",
    "chinese": "zh",
    "cn": "zh",
    "chs": "zh",
    "zho": "zh",
    "中文": "zh",
    "汉语": "zh",
    "简体中文": "zh",
    "german": "de",
    "deutsch": "de",
    "french": "fr",
    "japanese": "ja",
    "jp": "ja",
    "日文": "ja",
    "korean": "ko",
    "kr": "ko",
}
"""What languages are called instead of by their code."""

_KEYS = {
    "title": ("name",),
    "name": ("title",),
    "description": ("text",),
    "picture": ("image",),
    "url": ("website",),
    "link": ("url", "website"),
    "area": ("area_m2",),
    "caption": ("alt",),
    "编号": ("id",),
    "标题": ("title", "name"),
    "名称": ("name", "title"),
    "日期": ("date",),
    "时间": ("date",),
    "图标": ("icon",),
    "图片": ("image",),
    "文字": ("text",),
    "正文": ("text",),
    "内容": ("text",),
    "介绍": ("text",),
    "来源": ("source",),
    "网址": ("website", "url"),
    "网站": ("website", "url"),
    "面积": ("area_m2",),
    "类型": ("kind",),
    "语言": ("languages", "code"),
}
"""What keys are called instead, and which ones may be meant."""

_MYRIADS = {"万": 10_000, "亿": 100_000_000}


def text(value: object) -> str:
    """Return the text that was meant by a list of one item, or a name with nothing behind its colon."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return value[0]
    if isinstance(value, dict) and len(value) == 1:
        (name, held), *_ = value.items()
        return str(name) if held == "" else ""
    return ""


def keys(text: str) -> tuple[str, ...]:
    """Return the keys that another word for them can mean."""
    return _KEYS.get(text.strip().lower(), ())


def name(text: str) -> str:
    """Return the id that was meant: `Boao 2019` is `boao-2019`."""
    plain = unicodedata.normalize("NFKC", text).strip(_QUOTES)
    plain = re.sub(r"\.(ya?ml|svg|png|jpe?g|txt)$", "", plain)
    clear = plain.isascii() and not several(text)
    return re.sub(r"[\W_]+", "-", plain.lower()).strip("-") if clear else ""


def language(text: str) -> str:
    """Return the language code that was meant: `zh` for `Chinese`, `zh_CN` or `ZH`."""
    said = text.strip().lower()
    if said in _LANGUAGES:
        return _LANGUAGES[said]
    found = re.match(r"([a-z]{2})(?=$|[_-])", said)
    return _LANGUAGES.get(found[1], found[1]) if found else ""


def several(text: str) -> bool:
    """Whether `text` is several names with commas between them."""
    parts = re.split(r"[,，、;；]", text)
    return len(parts) > 1 and all(part.strip() for part in parts)


def nothing(text: str) -> str:
    """Guess nothing."""
    del text
    return ""


def date(text: str) -> str:
    """Return `2019-03-05` for `5 March 2019`, `2019/3/5`, `2019年3月5日`; empty where it is not clear."""
    said = unicodedata.normalize("NFKC", text).strip(_QUOTES).lower()
    said = re.sub(r"^(ca?\.|circa|about|approx\.|约|大约)\s*|[ t]\d{1,2}:\d{2}.*$|(左右|前后)$", "", said)
    if found := re.fullmatch(r"((?:19|20)\d{2})(\d{2})(\d{2})", said):
        return _written(*(int(part) for part in found.groups()))
    numbers = re.sub(r"[年月./\s-]+", "-", said).removesuffix("日").strip("-")
    if found := re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", numbers):
        return _written(*(int(part) if part else 0 for part in found.groups()))
    if found := re.fullmatch(r"(\d{1,2})-(\d{1,2})-(\d{4})", numbers):
        first, second, year = (int(part) for part in found.groups())
        if "." in said:
            return _written(year, second, first)
        # With a slash, day and month stand in either order.
        clear = max(first, second) > len(_MONTHS) or first == second
        return _written(year, min(first, second), max(first, second)) if clear else ""
    if found := re.search(r"[a-z]{3,}", said):
        month = next((at for at, name in enumerate(_MONTHS, 1) if found[0].startswith(name)), 0)
        years, days = re.findall(r"\d{4}", said), re.findall(r"(?<!\d)\d{1,2}(?!\d)", said)
        return _written(int(years[0]), month, int(days[0]) if days else 0) if month and len(years) == 1 else ""
    return ""


def _written(year: int, month: int, of_month: int) -> str:
    try:
        day(year, month or 1, of_month or 1)
    except ValueError:
        return ""
    return "-".join([f"{year:04}", *([f"{month:02}"] if month else []), *([f"{of_month:02}"] if of_month else [])])


def number(text: str) -> str:
    """Return `640000` for `640,000`, `64万`, `640 000 m²`; `0.9` for `90 %`; empty where it is not clear."""
    said = unicodedata.normalize("NFKC", text).strip(_QUOTES)
    found = re.fullmatch(
        r"[^\d+-]{0,4}([+-]?(?:\d{1,3}(?:[,' ]\d{3}){1,4}|\d{1,15})(?:[.,]\d{1,9})?)\s*(%|万|亿)?\s*(?:m2|㎡|平方米|sqm)?",
        said,
        re.IGNORECASE,
    )
    if not found:
        return ""
    digits = re.sub(r"[,' ](?=\d{3}(?!\d))", "", found[1])
    value = float(digits.replace(",", "."))
    value = value / 100 if found[2] == "%" else value * _MYRIADS.get(found[2] or "", 1)
    return f"{value:.9f}".rstrip("0").rstrip(".")


def part(number: float) -> str:
    """Return `0.9` for `90`, a percentage without its sign."""
    return f"{number / 100:g}" if 1 < number <= 100 else ""  # noqa: PLR2004


def yes_no(text: str) -> str:
    """Return `true` or `false` for other words that say so."""
    words = {"true": ("是", "对", "y", "1", "on", "ja"), "false": ("否", "不", "不是", "n", "0", "off", "nein")}
    return next((word for word, others in words.items() if text in others), None) or nearest(text, words) or ""


def address(text: str) -> str:
    """Return the address with `https://` where another beginning, or none, stands; else an empty text."""
    said = unicodedata.normalize("NFKC", text).replace("。", ".").strip(_QUOTES + "<>《》.")
    if text.startswith("https://") and said == text:
        return ""
    beginning = r"(?:h?[tps]{3,5}[:;]?[/\\]{1,2}|[:/\\]{1,3})?"
    found = re.fullmatch(rf"{beginning}((?:[\w-]+\.)+[^\W\d]{{2,}}([/?#:].*)?)", said, re.IGNORECASE)
    return f"https://{found[1]}" if found else ""
