"""What was probably meant: names that differ by a typing error or two, that sound alike, or that are nearest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest

from kiosk.content.letters import is_chinese
from kiosk.search.prefixes import HEAD, Prefixes
from kiosk.search.spelling import readings_of, unheard

CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
"""What a keyboard offers, besides the space."""
_SHORTEST, _LONGEST, _LONGEST_INITIALS, _SHORTEST_UNHEARD = 4, 40, 8, 3
_ALIKE, _WRONG = 1, 2
"""How far that is what sounds alike, and a typing error."""
_MANY_LETTERS, _MANY_SIGNS, _RARE_SIGNS = 7, 12, 6
_NEAR_SIZE, _NEAR_HEADS, _NEAR_WORDS, _OF_EACH, _NEAREST = 9, 30, 8, 3, 8


@dataclass(frozen=True)
class Meant:
    """What was probably meant by a word, how far from that it was typed, and the entries that hold it."""

    far: int
    text: str
    codes: set[int]


Way = list[Meant]
"""Everything that may have been meant by one word, the likeliest first."""


@dataclass(frozen=True)
class Similar:
    """Looks for similar words in what an index holds."""

    names: Sequence[Prefixes]
    """As they are written and as they are read aloud."""
    read: Sequence[Prefixes]
    initials: Sequence[Prefixes]
    unheard: Prefixes
    """As they are read aloud, without what many do not hear."""

    def meant(self, word: str) -> Way:
        """Return what may have been meant by a word; not the word itself."""
        found = self._chinese(word) if is_chinese(word[0]) else self._latin(word)
        return sorted((one for one in found if one.codes), key=lambda one: one.far)

    def nearest(self, word: str) -> Way:
        """Return what is nearest to a word, however far it is; empty for digits, and where there are no names."""
        letters = self._sound(word) if is_chinese(word[0]) else word
        if len(letters) < 2 or letters.isdigit():  # noqa: PLR2004 - one letter tells nothing
            return []
        # With more before or after than is in the name: wuxiasilikang, asilikangyouxian.
        begins = (letters[:end] for end in range(len(letters) - 1, HEAD - 1, -1))
        ends = (letters[start:] for start in range(1, len(letters) - HEAD + 1))
        held = [
            next(((part, codes) for part in parts if (codes := _codes(self.names, part))), None)
            for parts in (begins, ends)
        ]
        if any(held):
            part, codes = min(filter(None, held), key=lambda item: len(item[1]))
            return [Meant(0, part, set(nsmallest(_NEAREST, codes)))]
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler

        tables = (*self.names, *self.initials)
        for first in dict.fromkeys(letters + CHARACTERS):
            if heads := {head for table in tables for head in table.heads(first)}:
                near = process.extract(letters[:HEAD], sorted(heads), scorer=JaroWinkler.similarity, limit=_NEAR_HEADS)
                words = _words(tables, (head for head, _, _ in near), _NEAR_SIZE + 1)
                best = process.extract(
                    letters[:_NEAR_SIZE], sorted(words), scorer=JaroWinkler.similarity, limit=_NEAR_WORDS
                )
                # No text: what little is the same would look like a match if it were marked.
                return [
                    Meant(far, "", set(nsmallest(_OF_EACH, _codes(tables, word))))
                    for far, (word, _, _) in enumerate(best)
                ]
        return []

    def by_signs(self, word: str) -> Way:
        """Return a few names that hold at least two of the Chinese characters of a word, those with rare ones first."""
        held = [(_codes(self.names, one), one) for one in dict.fromkeys(word[:_MANY_SIGNS]) if is_chinese(one)]
        rarest = sorted(((codes, one) for codes, one in held if codes), key=lambda item: len(item[0]))[:_RARE_SIGNS]
        shares: dict[int, list[float]] = {}
        for codes, _ in rarest:
            for code in codes:
                shares.setdefault(code, []).append(1 / len(codes))
        best = nlargest(
            _NEAREST, (code for code, share in shares.items() if len(share) > 1), lambda one: sum(shares[one])
        )
        return [
            Meant(far, next(one for codes, one in rarest if code in codes), {code}) for far, code in enumerate(best)
        ]

    def _chinese(self, word: str) -> Iterator[Meant]:
        if len(word) > 1 and (sound := self._sound(word)):
            yield Meant(_ALIKE, sound, _codes(self.read, sound))
            yield self._alike(sound, 2 * _ALIKE)
        signs = set(word[:_MANY_SIGNS])
        if len(signs) > 1:
            held = Counter[int]()
            for one in signs:
                held.update(_codes(self.names, one))
            for missing in range(len(signs) // 3 + 1):
                codes = {code for code, count in held.items() if count == len(signs) - missing}
                yield Meant(_WRONG + missing, word, codes)

    def _sound(self, word: str) -> str:
        # Where no name is read aloud, nothing has loaded pypinyin, and it is too late for that.
        if not any(table.after("") for table in self.read):
            return ""
        return readings_of(word)[0].replace(" ", "")

    def _alike(self, word: str, errors: int) -> Meant:
        heard = unheard(word)
        return Meant(errors, heard, self.unheard.codes(heard))

    def _latin(self, word: str) -> Iterator[Meant]:
        if word.isdigit():
            return
        if len(word) >= _SHORTEST_UNHEARD:
            yield self._alike(word, _ALIKE)
        if _SHORTEST <= len(word) <= _LONGEST:
            for text, errors in _corrected(word, self.names).items():
                yield Meant(errors * _WRONG, text, _codes(self.names, text))
        if _SHORTEST <= len(word) <= _LONGEST_INITIALS:
            for text, errors in _corrected(word, self.initials).items():
                yield Meant(errors * _WRONG + 1, text, _codes(self.initials, text))


def together(ways: Sequence[Way]) -> Iterator[set[int]]:
    """Yield the entries that hold something meant by each of the words: the nearest first."""
    totals: dict[int, set[int]] = {}
    for number, way in enumerate(ways):
        levels: dict[int, set[int]] = {}
        for one in way:
            levels.setdefault(one.far, set()).update(one.codes)
        before, totals = totals, levels if not number else {}
        for errors, codes in before.items():
            for more, others in levels.items():
                totals.setdefault(errors + more, set()).update(codes & others)
    for _, codes in sorted(totals.items()):
        yield codes


def rarest(ways: Sequence[Way]) -> list[Way]:
    """Return as many of the words as one entry holds, the rarest ones first; for where no entry holds all."""
    kept: list[Way] = []
    common: set[int] = set()
    held = [(way, set[int]().union(*(one.codes for one in way))) for way in ways]
    for way, codes in sorted(held, key=lambda item: len(item[1])):
        if codes and (not kept or not common.isdisjoint(codes)):
            common = common & codes if kept else codes
            kept.append(way)
    return kept


def _codes(tables: Sequence[Prefixes], text: str) -> set[int]:
    return set().union(*(table.codes(text) for table in tables))


def _words(tables: Sequence[Prefixes], heads: Iterable[str], size: int) -> set[str]:
    return {word for head in heads for table in tables for word in table.words(head, size)}


def _corrected(word: str, tables: Sequence[Prefixes]) -> dict[str, int]:
    """Return beginnings of words that differ from a word by a typing error, or two in a long one; and by how many."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = 1 if len(word) < _MANY_LETTERS else 2
    heads = list({head for first in (word[0], word[1] + word[0]) for table in tables for head in table.heads(first)})
    alike = {
        head
        for size in range(HEAD - most, HEAD + most + 1)
        for head, _, _ in process.extract(word[:size], heads, scorer=OSA.distance, score_cutoff=most, limit=None)
    }
    found = _close(word, most, _words(tables, alike, len(word) + most))
    # A wrong, missing or additional first letter.
    others = {word[1:], *(one + word[1:] for one in CHARACTERS), *(one + word for one in CHARACTERS)} - {word}
    found |= {one: 1 for one in others if any(table.any(one) for table in tables)}
    found.pop(word, None)
    return _without_longer(found, len(word) - most, word)


def _close(word: str, most: int, pieces: set[str]) -> dict[str, int]:
    """Return which pieces begin with something that differs by at most so many errors from a word, with the errors."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    size = len(word)
    # A piece is longer than what was meant by twice the errors at most.
    far = process.extract(word, list(pieces), scorer=OSA.distance, score_cutoff=3 * most, limit=None)
    cut = {piece[:length] for piece, _, _ in far for length in range(size - most, size + most + 1)}
    near = process.extract(word, list(cut), scorer=OSA.distance, score_cutoff=most, limit=None)
    return {piece: int(errors) for piece, errors, _ in near}


def _without_longer(found: dict[str, int], shortest: int, known: str = "") -> dict[str, int]:
    """Return pieces without those that begin with a better one, or with what is `known` already."""
    kept: dict[str, int] = {known: 0} if known else {}
    for piece, errors in sorted(found.items(), key=lambda item: (item[1], len(item[0]), item[0])):
        if not any(piece[:length] in kept for length in range(shortest, len(piece))):
            kept[piece] = errors
    kept.pop(known, None)
    return kept
