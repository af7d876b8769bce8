"""The one way to work beside the GUI thread: named, logged where it fails, ended before the process does.

What works there uses nothing of PySide but the emitting of a signal: PySide makes its types when
they are first used, and not in two threads at once.
"""

import gc
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

logger = logging.getLogger(__name__)

_END_SECONDS = 5.0
"""How long work may take to notice that it is to end."""


class Work:
    """Something that is done in a thread of its own until it is finished, or told to stop."""

    def __init__(self, name: str, do: Callable[[threading.Event], None], *, lasting: bool) -> None:
        """Do `do`, which looks now and then whether the event that it is given says to stop."""
        self.name = name
        self._do = do
        self._lasting = lasting
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            with nullcontext() if self._lasting else no_collections():
                self._do(self._stopped)
        except Exception:
            logger.exception("%s has failed", self.name)

    @property
    def running(self) -> bool:
        """Whether it is not finished yet."""
        return self._thread.is_alive()

    def tell_to_stop(self) -> None:
        """Ask it to stop, and do not wait."""
        self._stopped.set()

    def stop(self) -> None:
        """Ask it to stop, and wait until it has."""
        self.tell_to_stop()
        self._thread.join(_END_SECONDS)
        if self._thread.is_alive():
            logger.warning("%s has not ended within %.0f s", self.name, _END_SECONDS)


class Background:
    """All that works beside the GUI thread."""

    def __init__(self) -> None:
        """Do nothing yet."""
        self._works: list[Work] = []

    def start(self, name: str, do: Callable[[threading.Event], None], *, lasting: bool = False) -> Work:
        """Do something in a thread called `name`; `do` is given an event that says when to stop.

        No garbage is collected meanwhile, unless the work is `lasting`: then it keeps collections away itself,
        with `no_collections` around each piece.
        """
        self._works = [work for work in self._works if work.running]
        work = Work(name, do, lasting=lasting)
        self._works.append(work)
        return work

    def close(self) -> None:
        """Stop everything, and wait for it."""
        for work in self._works:
            work.tell_to_stop()
        for work in self._works:
            work.stop()
        self._works.clear()


class _Collections:
    """Garbage collection, which stops every thread: off as long as anyone needs it to be."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holders = 0
        self._collecting = False

    def hold(self) -> None:
        with self._lock:
            if not self._holders:
                self._collecting = gc.isenabled()
                gc.disable()
            self._holders += 1

    def release(self) -> None:
        with self._lock:
            self._holders -= 1
            if not self._holders:
                gc.freeze()
                if self._collecting:
                    gc.enable()


_collections = _Collections()


@contextmanager
def no_collections() -> Iterator[None]:
    """Make very many objects, which hold no cycles, without a collection; later ones do not look at them either."""
    _collections.hold()
    try:
        yield
    finally:
        _collections.release()
