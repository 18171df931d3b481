"""Knowing a layout again by the words that it prints on every page and by where these stand."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from rapidfuzz import fuzz

from extractors.cells import currency_code
from extractors.label_spelling import squeezed
from extractors.layout import Segment
from models.confirmed import Phrase
from models.document import Page, TextSource, Word
from models.geometry import Box

SAME_X = 0.02  # of a page's width by which an edge or the middle of the same words may differ
FEWEST = 4  # phrases that must stand where they stood
# Of a layout's phrases that must stand there, and that must stand where they stood. The captions of what an invoice
# does not state are missing; those in running lines move. Other layouts of an exporter reach 0.35 and 0.1, the same
# one 0.78 and 0.5 (tests/bench/layout_learning).
SAID, PLACED = 0.6, 0.4
LONGEST = 8  # words of a phrase
FEWEST_LETTERS = 3
LIKE = 86.0  # spelling of a phrase in a scan; short ones must be exact
FUZZY_FROM = 6  # letters


@dataclass(frozen=True, slots=True)
class Printed:
    """The words of a page, line by line, as phrases are looked for among them."""

    page: Page
    lines: tuple[tuple[Word, ...], ...]
    keys: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, page: Page, lines: Sequence[Segment]) -> Printed:
        words = tuple(line.words for line in lines)
        return cls(page, words, tuple(tuple(squeezed(w.text) for w in line) for line in words))

    def find(self, phrase: str) -> Iterator[tuple[Word, ...]]:
        """Every run of words on one line that spells the phrase, however its words are parted."""
        near = self.page.source is TextSource.OCR and len(phrase) >= FUZZY_FROM
        for words, keys in zip(self.lines, self.keys, strict=True):
            for start, key in enumerate(keys):
                end = _end(keys, start, phrase, near) if key else None
                if end is not None:
                    yield words[start:end]


def _end(keys: Sequence[str], start: int, phrase: str, near: bool) -> int | None:
    """Where a phrase that begins with the word `start` ends."""
    said = ""
    for end in range(start, min(len(keys), start + 2 * LONGEST)):
        said += keys[end]
        if said == phrase or (near and abs(len(said) - len(phrase)) <= 1 and fuzz.ratio(said, phrase) >= LIKE):
            return end + 1
        if len(said) > len(phrase) or not (near or phrase.startswith(said)):
            return None
    return None


@dataclass(frozen=True, slots=True)
class Known:
    """A page on which a layout was recognised: the layout's phrases there (`placed` where they are expected, all of
    them `said`), and how far the page is shifted, in shares of its width and height."""

    printed: Printed
    placed: tuple[tuple[Word, ...], ...]
    said: tuple[tuple[Word, ...], ...]
    shift: tuple[float, float]

    def where(self, phrase: Phrase) -> tuple[Word, ...] | None:
        """The words of a phrase where the layout has it; elsewhere only if they stand on the page once. Of several
        in one column the one nearest to its height, unless two are nearly as near."""
        found = list(self.printed.find(phrase.words))
        level = [f for f in found if self.in_place(f, phrase)]
        if not level:
            return found[0] if len(found) == 1 and len(phrase.words) >= FUZZY_FROM else None
        ranked = sorted(level, key=lambda f: self.drop(f, phrase))
        if len(ranked) > 1 and self.drop(ranked[1], phrase) < 2 * self.drop(ranked[0], phrase) + 0.01:
            return None
        return ranked[0]

    def in_place(self, words: Sequence[Word], phrase: Phrase) -> bool:
        return in_column(box_of(words), phrase, self.printed.page, self.shift[0])

    def drop(self, words: Sequence[Word], phrase: Phrase) -> float:
        """How much higher or lower than expected words stand, as a share of the page's height."""
        return abs(box_of(words).cy / self.printed.page.height - phrase.y - self.shift[1])


def in_column(box: Box, phrase: Phrase, page: Page, shift: float) -> bool:
    """Whether the left edge, the middle or the right edge is where the phrase's was."""
    x0, x1 = box.x0 / page.width - shift, box.x1 / page.width - shift
    apart = (x0 - phrase.x0, (x0 + x1 - phrase.x0 - phrase.x1) / 2, x1 - phrase.x1)
    return min(map(abs, apart)) <= SAME_X


def recognised(layout: Sequence[Phrase], printed: Printed) -> Known | None:
    """The page as one of the layout; None where too few of its phrases stand where they should."""
    found = [(p, list(printed.find(p.words))) for p in layout]
    once = [(p, f[0]) for p, f in found if len(f) == 1]
    if len(once) < FEWEST:
        return None
    shift = _shift(once, printed.page)
    placed = [(p, f) for p, all_ in found for f in all_ if in_column(box_of(f), p, printed.page, shift[0])]
    all_words = {p.words for p in layout}
    said = {p.words for p, all_ in found if all_}
    if len({p.words for p, _ in placed}) < max(FEWEST, PLACED * len(all_words)) or len(said) < SAID * len(all_words):
        return None
    return Known(printed, tuple(f for _, f in placed), tuple(f for _, all_ in found for f in all_), shift)


def _shift(once: Sequence[tuple[Phrase, tuple[Word, ...]]], page: Page) -> tuple[float, float]:
    boxes = [(p, box_of(words)) for p, words in once]
    across = median(box.x0 / page.width - p.x0 for p, box in boxes)
    down = median(box.cy / page.height - p.y for p, box in boxes)
    return across, down


def phrase_of(words: Sequence[Word], page: Page) -> Phrase:
    box = box_of(words)
    text = "".join(squeezed(w.text) for w in words)
    return Phrase(text, box.x0 / page.width, box.x1 / page.width, box.cy / page.height)


def box_of(words: Sequence[Word]) -> Box:
    return Box.around(w.box for w in words)


def captions(segments: Sequence[Segment], values: Collection[int]) -> Iterator[tuple[Word, ...]]:
    """What of a page's words belongs to its layout: runs of words that are no value's and stay the same.

    `values` are the ids of the words of values, goods included.
    """
    for segment in segments:
        for fixed, run in groupby(segment.words, key=lambda w: id(w) not in values and not _changes(w)):
            words = tuple(run)
            if fixed and len(words) <= LONGEST and sum(len(squeezed(w.text)) for w in words) >= FEWEST_LETTERS:
                yield words


def _changes(word: Word) -> bool:
    """Whether a word is another one on the next invoice: a figure, a currency in a caption ("AMOUNT USD")."""
    return any(c.isdigit() for c in word.text) or currency_code(word.text.strip("()[]:/@")) is not None
