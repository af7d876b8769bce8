"""Garbage collection, which stops every thread, kept away from work beside the GUI."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collections() -> Iterator[None]:
    """Make very many objects, which hold no cycles, without a collection; later ones do not look at them either."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
