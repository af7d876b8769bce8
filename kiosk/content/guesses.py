"""What people write for a date, a number, a yes or an address, in the form that the guide reads."""

import re
import unicodedata
from datetime import date as day

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MYRIADS = {"万": 10_000, "亿": 100_000_000}


def date(text: str) -> str:
    """Return `2019-03-05` for `5 March 2019`, `2019/3/5`, `2019年3月5日`; empty where it is not clear."""
    said = unicodedata.normalize("NFKC", text).strip().lower()
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
    said = unicodedata.normalize("NFKC", text).strip()
    found = re.fullmatch(
        r"[^\d+-]{0,4}([+-]?\d[\d,' ]*(?:\.\d+)?)\s*(%|万|亿)?\s*(?:m2|㎡|平方米|sqm)?", said, re.IGNORECASE
    )
    if not found:
        return ""
    value = float(re.sub(r"[,' ]", "", found[1]))
    value = value / 100 if found[2] == "%" else value * _MYRIADS.get(found[2] or "", 1)
    return f"{value:.9f}".rstrip("0").rstrip(".")


def yes_no(text: str) -> str:
    """Return `true` or `false` for other words that say so."""
    words = {"true": ("是", "对", "y", "1", "on", "ja"), "false": ("否", "不", "不是", "n", "0", "off", "nein")}
    return next((word for word, others in words.items() if text.lower() in others), "")


def address(text: str) -> str:
    """Return the address with `https://` where another beginning, or none, stands; else an empty text."""
    if re.match(r"https://", text):
        return ""
    if found := re.fullmatch(r"(?:[a-z]*:?[/\\]{1,2})?([\w-]+(\.[\w-]+)+([/?#:].*)?)", text, re.IGNORECASE):
        return f"https://{found[1]}"
    return ""
