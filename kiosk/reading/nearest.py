"""What was probably meant: the known name that is nearest to a wrong one."""

from collections.abc import Iterable

NEAR = 60
"""How alike two names must be, from 0 to 100, for one to have been meant by the other."""


def nearest(wrong: str, known: Iterable[str], likeness: float = NEAR) -> str | None:
    """Return the one of `known` that is near enough to `wrong` to have been meant.

    Capital letters, hyphens and spaces make no difference.
    """
    names = list(known)
    if not names:
        return None
    from rapidfuzz import fuzz, process, utils  # only wrong content needs it

    found = process.extractOne(
        wrong, names, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=likeness
    ) or process.extractOne(wrong, names, scorer=fuzz.ratio, score_cutoff=likeness)
    return found[0] if found else None
