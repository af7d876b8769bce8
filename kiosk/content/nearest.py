"""What was probably meant: the known name that is nearest to a wrong one."""

from collections.abc import Iterable

_MOST_LISTED = 8


NEAR = 0.6
"""How alike two names must be, from 0 to 1, for one to have been meant by the other."""


def nearest(wrong: str, known: Iterable[str], likeness: float = NEAR) -> str | None:
    """Return the one of `known` that is near enough to `wrong` to have been meant."""
    import difflib  # only wrong content needs it

    near = difflib.get_close_matches(wrong, list(known), n=1, cutoff=likeness)
    return near[0] if near else None


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest of `known`, or lists a few when none is near."""
    names = list(known)
    meant = nearest(wrong, names)
    if meant:
        return f"did you mean '{meant}'?"
    if not names:
        return ""
    shown = ", ".join(f"'{name}'" for name in names[:_MOST_LISTED])
    return f"possible: {shown}" + (", ..." if len(names) > _MOST_LISTED else "")
