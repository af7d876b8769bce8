"""Which entries hold a word that begins with given letters: sorted arrays, made in one thread and asked in another."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.search import LONGEST_QUERY

END = "\n"
"""Stands after each text: what is asked for with it is the whole text's end."""
DEPTH = LONGEST_QUERY + len(END)
"""Characters by which words are sorted, and by which they are found: a whole query, and that nothing follows."""
HEAD = 5
"""So many characters of each word are listed, to be compared."""
_LETTERS = re.compile(r"[^\d\n]*")
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class _Bucket:
    """What begins with the same two characters, in the order of the text."""

    places: "array[int]"
    codes: "array[int]"
    words: "array[int]"
    """Only the places at which other letters follow than at the place before."""
    heads: Sequence[str]
    """The different beginnings of those, `HEAD` characters long."""


@dataclass(frozen=True, eq=False)
class Prefixes:
    """Texts with the places in them at which a word begins, and the number of an entry for each. It never changes.

    The places are kept by their first two characters; those of each pair are sorted by what follows.
    """

    text: str = ""
    buckets: Mapping[str, _Bucket] = field(default_factory=dict)
    pairs: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The names of the buckets by their first character."""

    def _buckets_of(self, prefix: str) -> Iterator[_Bucket]:
        """Yield each bucket in which something may begin with `prefix`."""
        pairs = self.pairs.get(prefix, ()) if len(prefix) < 2 else (prefix[:2],)  # noqa: PLR2004 - a bucket's name
        yield from (self.buckets[pair] for pair in pairs if pair in self.buckets)

    def _range(self, places: "array[int]", prefix: str) -> tuple[int, int]:
        """Return from where to where something begins with `prefix`, in places of one bucket."""
        text, size = self.text, len(prefix)
        if size <= 2:  # noqa: PLR2004 - the name of the bucket
            return 0, len(places)
        low = bisect_left(places, prefix, key=lambda place: text[place : place + size])
        return low, bisect_left(places, prefix + _LAST, low, key=lambda place: text[place : place + size])

    def _codes(self, prefix: str) -> Iterator["array[int]"]:
        prefix = prefix[:DEPTH]
        for bucket in self._buckets_of(prefix):
            low, high = self._range(bucket.places, prefix)
            if low < high:
                yield bucket.codes[low:high]

    def codes(self, prefix: str) -> set[int]:
        """Return the numbers of all entries in which a word begins with `prefix`."""
        return set().union(*self._codes(prefix))

    def meets(self, prefix: str, among: set[int]) -> bool:
        """Tell whether one of them is `among` others."""
        return any(not among.isdisjoint(codes) for codes in self._codes(prefix))

    def any(self, prefix: str) -> bool:
        """Tell whether there is one."""
        return next(self._codes(prefix), None) is not None

    def after(self, prefix: str) -> set[str]:
        """Return the characters that follow `prefix` somewhere."""
        size, text, found = len(prefix), self.text, set[str]()
        if not prefix:
            return set(self.pairs)
        if size == 1:
            return {pair[1] for pair in self.pairs.get(prefix, ())}
        if size >= DEPTH:
            return found
        for places in (bucket.places for bucket in self._buckets_of(prefix)):
            low, high = self._range(places, prefix)
            while low < high:
                character = text[places[low] + size]
                found.add(character)
                # On to the first that goes on with a later character.
                low = bisect_left(
                    places, chr(ord(character) + 1), low, high, key=lambda place: text[place + size : place + size + 1]
                )
        return found

    def heads(self, first: str) -> set[str]:
        """Return the first `HEAD` letters of the words that begin with `first`, which is one or two of them."""
        return {head for bucket in self._buckets_of(first) for head in bucket.heads}

    def words(self, head: str, size: int) -> Iterator[str]:
        """Yield at most `size` letters of the different words that begin with `head`, without numbers in the end."""
        for bucket in self._buckets_of(head):
            low, high = self._range(bucket.words, head)
            for place in bucket.words[low:high]:
                yield _LETTERS.match(self.text, place, place + size)[0]  # type: ignore[index]  # it may be empty


class PrefixesBuilder:
    """Gathers texts, and makes of them what can be asked: again and again, while there are more."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.built = Prefixes()
        self._texts: list[str] = []
        self._length = 0
        self._new: dict[str, list[tuple[int, int]]] = {}

    def add(self, text: str, starts: Sequence[int], code: int) -> None:
        """Add a text of which words begin at `starts`, for the entry `code`."""
        if not (text and starts):
            return
        ended = text + END
        for start in starts:
            self._new.setdefault(ended[start : start + 2], []).append((self._length + start, code))
        self._texts.append(ended)
        self._length += len(ended)

    def build(self) -> Iterator[None]:
        """Put into `built` all that was added so far; yields after each piece of work.

        What was built before stays as it is, and shares the buckets to which nothing was added.
        """
        text = self.built.text + "".join(self._texts)
        new, self._texts, self._new = self._new, [], {}
        yield
        buckets, pairs = dict(self.built.buckets), dict(self.built.pairs)
        for pair, added in new.items():
            old = buckets.get(pair)
            buckets[pair] = _merged(text, old, added)
            if not old:
                pairs[pair[0]] = (*pairs.get(pair[0], ()), pair)
            yield
        self.built = Prefixes(text, buckets, pairs)


def _merged(text: str, old: _Bucket | None, added: list[tuple[int, int]]) -> _Bucket:
    """Return a bucket with places that were added, each with the number of an entry."""
    added.sort(key=lambda one: text[one[0] : one[0] + DEPTH])
    if old:
        # What is there is in order already, and is only merged with the rest.
        added = [*zip(old.places, old.codes, strict=True), *added]
        added.sort(key=lambda one: text[one[0] : one[0] + DEPTH])
    places = array("q", [place for place, _ in added])
    words, heads = _words(text, places)
    return _Bucket(places, array("q", [code for _, code in added]), array("q", words), heads)


def _words(text: str, places: Iterable[int]) -> tuple[list[int], list[str]]:
    """Return those of sorted places at which other letters follow than before, and how these begin."""
    words: list[int] = []
    heads: list[str] = []
    last = None
    for place in places:
        word = _LETTERS.match(text, place, place + DEPTH)[0]  # type: ignore[index]  # it may be empty
        if word != last:
            words.append(place)
            last = word
            if not heads or heads[-1] != word[:HEAD]:
                heads.append(word[:HEAD])
    return words, heads
