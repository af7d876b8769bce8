"""Which entries hold a word that begins with given letters: a sorted array, added to while it is asked."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_LONGEST = 64
"""Characters by which entries are sorted, and by which they are found; a visitor may type 60."""
HEAD = 5
"""So many characters of each word are listed, to be compared."""
_LETTERS = re.compile(r"[^\d\n]*")
_LAST = "\U0010ffff"
END = "\n"
"""Stands after each line: what is asked for with it is the whole line's end."""


@dataclass(frozen=True)
class _Bucket:
    """What begins with the same two characters, in the order of the text."""

    places: "array[int]"
    codes: "array[int]"
    words: "array[int]"
    """Only the places at which other letters follow than at the place before."""
    heads: Sequence[str]
    """The different beginnings of those, `HEAD` characters long."""


_NOTHING = _Bucket(array("q"), array("q"), array("q"), ())


class Prefixes:
    """Lines of text with the places in them at which something may be found, and the number of an entry for each.

    One thread adds and publishes, another asks: what is asked is only ever replaced as a whole.
    The places are kept by their first two characters; those of each pair are sorted by what follows.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._text = ""
        self._lines: list[str] = []
        self._length = 0
        self._new: dict[str, list[tuple[int, int]]] = {}
        self._buckets: dict[str, _Bucket] = {}
        self._by_first: dict[str, tuple[str, ...]] = {}

    def add(self, text: str, starts: Iterable[int], code: int) -> None:
        """Add a line whose words begin at `starts`, for the entry `code`."""
        line = text + END
        for start in starts:
            self._new.setdefault(line[start : start + 2], []).append((self._length + start, code))
        self._lines.append(line)
        self._length += len(line)

    def publish(self) -> Iterator[None]:
        """Make what was added since to be found; yields after each piece of work."""
        self._text += "".join(self._lines)
        self._lines.clear()
        text, new, self._new = self._text, self._new, {}
        yield
        for pair, added in new.items():
            bucket = self._buckets.get(pair, _NOTHING)
            # What is there is in order already, and is only merged with the rest.
            added.sort(key=lambda one: text[one[0] : one[0] + _LONGEST])
            both = [*zip(bucket.places, bucket.codes, strict=True), *added]
            if bucket.places:
                both.sort(key=lambda one: text[one[0] : one[0] + _LONGEST])
            words, heads = self._words([place for place, _ in both])
            self._buckets[pair] = _Bucket(
                array("q", [place for place, _ in both]),
                array("q", [code for _, code in both]),
                array("q", words),
                heads,
            )
            if not bucket.places:
                self._by_first[pair[0]] = (*self._by_first.get(pair[0], ()), pair)
            yield

    def _words(self, places: Iterable[int]) -> tuple[list[int], list[str]]:
        """Return those of sorted places at which other letters follow than before, and how these begin."""
        words: list[int] = []
        heads: list[str] = []
        last = None
        for place in places:
            word = _LETTERS.match(self._text, place, place + _LONGEST)[0]  # type: ignore[index]  # it may be empty
            if word != last:
                words.append(place)
                last = word
                if not heads or heads[-1] != word[:HEAD]:
                    heads.append(word[:HEAD])
        return words, heads

    def _buckets_of(self, prefix: str) -> Iterator[_Bucket]:
        """Yield each bucket in which something may begin with `prefix`."""
        pairs = self._by_first.get(prefix, ()) if len(prefix) < 2 else (prefix[:2],)  # noqa: PLR2004 - a bucket's name
        yield from (self._buckets[pair] for pair in pairs if pair in self._buckets)

    def _range(self, places: "array[int]", prefix: str) -> tuple[int, int]:
        """Return from where to where something begins with `prefix`, in places of one bucket."""
        text, size = self._text, len(prefix)
        if size <= 2:  # noqa: PLR2004 - the name of the bucket
            return 0, len(places)
        low = bisect_left(places, prefix, key=lambda place: text[place : place + size])
        return low, bisect_left(places, prefix + _LAST, low, key=lambda place: text[place : place + size])

    def _codes(self, prefix: str) -> Iterator["array[int]"]:
        prefix = prefix[:_LONGEST]
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
        if len(prefix) == 1:
            return {pair[1] for pair in self._by_first.get(prefix, ()) if len(pair) > 1}
        if not prefix:
            return set(self._by_first)
        size, found = len(prefix), set()
        for places in (bucket.places for bucket in self._buckets_of(prefix)):
            text = self._text  # after the bucket: an older text does not reach to the places of a newer one
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
                yield _LETTERS.match(self._text, place, place + size)[0]  # type: ignore[index]
