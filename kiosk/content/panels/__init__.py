"""The kinds of panel that content may name: each a module beside this one, with the model of its file.

The kind `awards` is the class `Awards` in `awards.py`. Nothing lists the kinds: a new one is a
new module; see docs/adding-a-panel.md.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from kiosk.content.models import Panel


class _Kinds(Mapping[str, type[Panel]]):
    """Kind to model, in the order of the alphabet; a module is imported when its kind is asked for."""

    def __getitem__(self, kind: str) -> type[Panel]:
        if kind not in _names():
            raise KeyError(kind)
        model: type[Panel] = getattr(import_module(f"{__name__}.{kind}"), kind.capitalize())
        return model

    def __contains__(self, kind: object) -> bool:
        return kind in _names()

    def __iter__(self) -> Iterator[str]:
        return iter(_names())

    def __len__(self) -> int:
        return len(_names())


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in iter_modules(__path__)))


KINDS: Mapping[str, type[Panel]] = _Kinds()
