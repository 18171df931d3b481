"""Running text over words, so that what a pattern finds in the text can be traced back to the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from models.document import Word


@dataclass(frozen=True, slots=True)
class Span:
    """Words and their text, one blank apart."""

    words: tuple[Word, ...]

    @classmethod
    def of(cls, words: Iterable[Word]) -> Span:
        return cls(tuple(words))

    @classmethod
    def joined(cls, spans: Iterable[Span]) -> Span:
        """The spans one after the other, as an address that was broken over lines."""
        return cls(tuple(chain.from_iterable(s.words for s in spans)))

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    def between(self, start: int, end: int) -> Span:
        """The words that the characters from `start` up to `end` of the text touch."""
        return Span(tuple(w for w, (a, b) in zip(self.words, self._places(), strict=True) if a < end and start < b))

    def before(self, end: int) -> Span:
        """The words that end at or before this character."""
        return Span(tuple(w for w, (_, b) in zip(self.words, self._places(), strict=True) if b <= end))

    def after(self, start: int) -> Span:
        """The words that begin at or after this character."""
        return Span(tuple(w for w, (a, _) in zip(self.words, self._places(), strict=True) if a >= start))

    def _places(self) -> Iterator[tuple[int, int]]:
        at = 0
        for word in self.words:
            yield at, at + len(word.text)
            at += len(word.text) + 1


Lines = Sequence[Span]
