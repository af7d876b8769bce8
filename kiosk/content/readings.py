"""How Chinese characters are read, by the words that they are in: 重庆 is chóng qìng, 重 alone zhòng."""

from functools import lru_cache


def syllables(run: str) -> list[str]:
    """Return for each character of a run of Chinese ones its syllable with tone (`qing4`, `lv4`), or the character itself.

    The first call imports pypinyin, which takes long: for a thread beside the others.
    """
    return _read(run).split()


@lru_cache(maxsize=32_768)
def _read(run: str) -> str:
    # It takes 0.2 s to import, and only Chinese names need it. One text is kept smaller than many.
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(run, style=Style.TONE3, neutral_tone_with_five=True, errors=list))  # type: ignore[arg-type]
