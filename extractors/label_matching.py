"""Finding labels on a page: which words announce which field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from extractors.announced import announces
from extractors.label_composition import composed
from extractors.label_spelling import BRACKETED, CJK, OPEN_END, Found, lookup, squeezed
from extractors.labels import Topic
from extractors.layout import Layout, Segment
from models.document import Word

LONGEST_LABEL = 9  # words
COMPOSED = 0.98  # score of a label that is in no list but made of the words of labels
LONGEST_SPACED = 30  # words, where every letter stands by itself
PROSE = 10  # from this many words on a line is a sentence, and labels in it need a colon
# After these words a label is none: "T/T 90 DAYS AFTER INVOICE DATE".
UNFINISHED = re.compile(
    r"\b(?:OF|AFTER|FROM|BEFORE|AGAINST|THE|AND|DE)$|\b(?:OF|AFTER|FROM|BEFORE|DAYS) B/L$|&$"
    r"|\b(?:OF|AFTER|FROM|DAYS) (?:THE )?(?:INVOICE|SHIPMENT|LADING)$",
    re.IGNORECASE,
)
RUNS_ON = re.compile(rf"{UNFINISHED.pattern}|[,;/]$", re.IGNORECASE)
CLEAR_GAP = 1.6  # times the segment's usual gap
_COLON = re.compile(r"[:：]\s*[_.]*$")
_DOTS = re.compile(r"^[.:：_\-–—=*]+$")


_TO_ORDER = frozenset({"toorder", "toorderof", "totheorderof", "alaorden", "alaordende", "alordre", "alordrede"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A label on the page: words `start` up to `end` of `segment`. `score` is 1.0 for a spelling in the list.

    `sure` labels end in a colon, fill their segment or are no ordinary words.
    """

    topics: tuple[Topic, ...]
    segment: Segment
    start: int
    end: int
    score: float
    language: str
    colon: bool
    weak: bool

    @property
    def words(self) -> tuple[Word, ...]:
        return self.segment.words[self.start : self.end]

    @property
    def bracketed(self) -> str:
        """What stands in brackets within the label ("Net weight (kg)")."""
        return " ".join(BRACKETED.findall(" ".join(w.text for w in self.words)))

    @property
    def rest(self) -> tuple[Word, ...]:
        """The words after the label in its own segment."""
        return self.segment.words[self.end :]

    @property
    def whole(self) -> bool:
        return self.start == 0 and not self.rest

    @property
    def opens_value(self) -> bool:
        """Whether the label is the beginning of its value as well: "TO ORDER OF ..." names a consignee."""
        return squeezed(" ".join(w.text for w in self.words)) in _TO_ORDER

    @property
    def sure(self) -> bool:
        return self.whole or self.colon or not self.weak


def find_spots(layout: Layout) -> tuple[Spot, ...]:
    """Every label on the page in reading order; several may share a segment ("N/W: 10 KG  G/W: 12 KG")."""
    return tuple(spot for segment in layout.segments for spot in _spots_in(segment))


def _spots_in(segment: Segment) -> Iterator[Spot]:
    at = 0
    last: Spot | None = None
    while at < len(segment.words):
        spot = _label_at(segment, at)
        if spot is not None and _plausible(spot, last):
            yield spot
            at, last = spot.end, spot
        else:
            at += 1


def _plausible(spot: Spot, last: Spot | None) -> bool:
    """At the start of a line an ordinary word needs something other than a sentence; `last` is the label before."""
    long = len(spot.segment.words) >= PROSE
    if OPEN_END.search(spot.words[-1].text) or _lacks_slash(spot):
        return False  # "Exporter /" goes on
    if spot.words[0].text.upper() == "MS" and not spot.colon:
        return False  # initials in a logo or "Ms. Tanaka", where "M/S" would be Messrs.
    if spot.start > 0:
        return _plausible_inside(spot, last)
    if spot.rest and spot.rest[0].text.upper().startswith("BOX"):
        return False  # "P.O. BOX 12" is an address
    if spot.score < 1.0 and spot.rest and not spot.colon and len(spot.words) == 1:
        return False  # "Carrera 51B" is no damaged "Carrier", "IMPORTADORA ANDINA S.A." no "Importador"
    return spot.colon or not (long and (spot.weak or spot.score < 1.0 or len(spot.words) == 1))


def _lacks_slash(spot: Spot) -> bool:
    """ "TS TAICHUNG" is a ship and no "T/S", "CO" the end of a company's name and no "C/O"."""
    printed = " ".join(w.text for w in spot.words)
    ship = squeezed(printed) == "mv" and not (spot.colon or spot.whole)  # "M.V. SUN ORCHID" is all name
    return ship or (squeezed(printed) in ("ts", "co") and not re.search(r"[/.]\w", printed))


def _plausible_inside(spot: Spot, last: Spot | None) -> bool:
    """Inside a line a label needs a colon, a gap before it, or a value of its kind behind it."""
    exact = spot.score == 1.0
    if spot.weak:
        # "Quay number: 12" has a label of its own that nobody listed; "AB-123 Date: 3 May" has not.
        parted = last is not None or any(c.isdigit() for c in spot.segment.words[spot.start - 1].text)
        return exact and parted and (spot.colon or _proven(spot, last))
    return spot.colon or (exact and (_set_off(spot) or _proven(spot, last)))


def _proven(spot: Spot, last: Spot | None) -> bool:
    """Whether the label's kind of value follows; "date" alone is the invoice's only behind the invoice's number."""
    before = spot.segment.words[spot.start - 1].text
    after = " ".join(w.text for w in spot.rest[:LONGEST_LABEL])
    if spot.weak or (spot.topics == (Topic.INVOICE_DATE,) and len(spot.words) == 1):
        of_the_invoice = last is not None and last.topics[0] is Topic.INVOICE_NUMBER
        if spot.topics != (Topic.INVOICE_DATE,) or not of_the_invoice:
            return False
    return not RUNS_ON.search(before) and announces(" ".join(w.text for w in spot.words), spot.topics, after)


_CAPTION = re.compile(r"^[^\W\d][^:：]{0,38}[^\W_][^:：\w]*[:：](?!\S*[/\d])")


def captioned(segment: Segment) -> bool:
    """Whether a segment has the look of a label with its value, or with none, that is in no list."""
    return len(segment.words) <= PROSE and _CAPTION.match(segment.text) is not None


def _set_off(spot: Spot) -> bool:
    """Whether a label ends its segment after a gap wider than the others: the next column's label, set close by.

    Of labels with several words a usual gap is enough, if the words before them are no unfinished phrase.
    """
    words = spot.segment.words
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(words)]
    before = gaps.pop(spot.start - 1)
    runs_on = RUNS_ON.search(words[spot.start - 1].text) is not None
    several = len(spot.words) >= 3 and spot.start >= 2 and words[spot.start - 1].text.upper() != "DAYS"
    needed = 1.0 if several else CLEAR_GAP
    return not runs_on and not spot.rest and bool(gaps) and before >= needed * max(median(gaps), 1.0)


def _label_at(segment: Segment, start: int) -> Spot | None:
    """The longest label that begins at this word; an exact spelling outranks a similar one."""
    words = segment.words
    similar: Spot | None = None
    longest = LONGEST_SPACED if median(len(w.text) for w in words) <= 2 else LONGEST_LABEL
    for end in range(min(len(words), start + longest), start, -1):
        text = " ".join(w.text for w in words[start:end])
        alone = end == len(words) or _closes(words[end - 1])
        found = lookup(text, False) or (composition(text) if alone and start == 0 else None)
        if found is None and (start == 0 or _closes(words[end - 1])):
            found = lookup(text, True)
        if found is None:
            continue
        spot = _grown(found, segment, start, end)
        if found.score >= COMPOSED and not OPEN_END.search(words[end - 1].text):
            return spot
        if found.score < COMPOSED and (similar is None or found.score > similar.score):
            similar = spot
    return similar if similar is None or start == 0 or not _spelled_within(similar) else None


def composition(text: str) -> Found | None:
    """A label of no list that is understood by its words."""
    label = composed(text)
    return Found(label, COMPOSED) if label is not None else None


def _spelled_within(spot: Spot) -> bool:
    """Whether a label in its exact spelling begins later in the same words ("KGS Gross weight:")."""
    words = spot.segment.words
    return any(
        (found := lookup(" ".join(w.text for w in words[i : spot.end]), False)) and found.score == 1.0
        for i in range(spot.start + 1, spot.end)
    )


def _closes(word: Word) -> bool:
    return bool(_COLON.search(word.text))


def _grown(found: Found, segment: Segment, start: int, end: int) -> Spot:
    """The label with the colon, leader dots and bracketed remark that follow it."""
    words, colon = segment.words, _closes(segment.words[end - 1])
    if not colon and end < len(words) and words[end].text[0] in "(（[【":
        close = next((i for i in range(end, len(words)) if words[i].text.rstrip(":：.")[-1:] in ")）]】"), None)
        if close is not None and close - end < 6:
            end, colon = close + 1, _closes(words[close])
    while end < len(words) and (
        _DOTS.match(words[end].text) or (CJK.search(words[end].text) and not colon and _is_label(words[end]))
    ):
        colon = colon or ":" in words[end].text or "：" in words[end].text
        end += 1
    return Spot(found.label.topics, segment, start, end, found.score, found.label.language, colon, found.label.weak)


def _is_label(word: Word) -> bool:
    return lookup(word.text, False) is not None
