"""Finding labels on a page: which words announce which field, tolerating reading errors, brackets and two languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from statistics import median

from rapidfuzz import fuzz, process

from extractors.labels import LABELS, LabelWords, Topic
from extractors.layout import Layout, Segment
from models.document import Word

LONGEST_LABEL = 9  # words
LONGEST_SPACED = 30  # words, where every letter stands by itself
PROSE = 10  # from this many words on a line is a sentence, and labels in it need a colon
CACHED = 16384  # texts remembered; what documents say must not fill the memory
FUZZY_FROM = 6  # letters; shorter labels differ from each other by one letter too often
FUZZY = 84.0
DAMAGED = 65.0  # Latin letters this like a label may stand beside its Japanese spelling
_VALUE_FOLLOWS = re.compile(r"[:：]\s*[^\s:：_.)）]")
# After these words a label is none: "T/T 90 DAYS AFTER INVOICE DATE".
UNFINISHED = re.compile(
    r"\b(?:OF|AFTER|FROM|BEFORE|AGAINST|THE|AND|DE|B/L)$|&$"
    r"|\b(?:OF|AFTER|FROM|DAYS) (?:THE )?(?:INVOICE|SHIPMENT|LADING)$",
    re.IGNORECASE,
)
RUNS_ON = re.compile(rf"{UNFINISHED.pattern}|[,;/]$", re.IGNORECASE)
CLEAR_GAP = 1.6  # times the segment's usual gap
EVEN_LENGTH = 9  # below this many letters only replaced letters are forgiven, not lost ones
_CONFUSED = str.maketrans({"0": "o", "1": "i", "l": "i", "|": "i", "!": "i", "5": "s", "8": "b", "c": "e"})
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_COLON = re.compile(r"[:：]\s*[_.]*$")
_DOTS = re.compile(r"^[.:：_\-–—=*]+$")
_OPEN_END = re.compile(r"(?:^|[/&+,])$|^(?:and|et|y)$", re.IGNORECASE)
_BRACKETED = re.compile(r"[(（\[【].*?[)）\]】]|[(（\[【].*$")


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
        return " ".join(_BRACKETED.findall(" ".join(w.text for w in self.words)))

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
    while at < len(segment.words):
        spot = _label_at(segment, at)
        if spot is not None and _plausible(spot):
            yield spot
            at = spot.end
        else:
            at += 1


def _plausible(spot: Spot) -> bool:
    """Inside a line a label needs a colon; at its start an ordinary word needs something other than a sentence."""
    long = len(spot.segment.words) >= PROSE
    if _OPEN_END.search(spot.words[-1].text):
        return False  # "Exporter /" goes on
    if spot.start > 0:
        exact = spot.score == 1.0
        return (spot.colon and (exact or not spot.weak)) or (exact and not spot.weak and _set_off(spot))
    if spot.rest and spot.rest[0].text.upper().startswith("BOX"):
        return False  # "P.O. BOX 12" is an address
    if spot.score < 1.0 and spot.rest and not spot.colon and len(spot.words) == 1:
        return False  # "Carrera 51B" is no damaged "Carrier", "IMPORTADORA ANDINA S.A." no "Importador"
    return spot.colon or not (long and (spot.weak or spot.score < 1.0 or len(spot.words) == 1))


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
        found = _lookup(" ".join(w.text for w in words[start:end]), start == 0 or _closes(words[end - 1]))
        if found is None:
            continue
        spot = _grown(found, segment, start, end)
        if found.score == 1.0 and not _OPEN_END.search(words[end - 1].text):
            return spot
        if found.score < 1.0 and (similar is None or found.score > similar.score):
            similar = spot
    return similar if similar is None or start == 0 or not _spelled_within(similar) else None


def _spelled_within(spot: Spot) -> bool:
    """Whether a label in its exact spelling begins later in the same words ("KGS Gross weight:")."""
    words = spot.segment.words
    return any(
        (found := _lookup(" ".join(w.text for w in words[i : spot.end]), False)) and found.score == 1.0
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
        _DOTS.match(words[end].text) or (_CJK.search(words[end].text) and not colon and _is_label(words[end]))
    ):
        colon = colon or ":" in words[end].text or "：" in words[end].text
        end += 1
    return Spot(found.label.topics, segment, start, end, found.score, found.label.language, colon, found.label.weak)


def _is_label(word: Word) -> bool:
    return _lookup(word.text, False) is not None


@dataclass(frozen=True, slots=True)
class Found:
    """A label and how alike the words are to it."""

    label: LabelWords
    score: float


@lru_cache(maxsize=CACHED)
def _lookup(text: str, fuzzily: bool) -> Found | None:
    """The label that the whole of `text` spells. Tries it as it stands, without brackets, and part by part."""
    for variant in _variants(text):
        exact = _exact().get(variant)
        if exact is not None:
            return Found(exact, 1.0)
    if "/" in text and not _OPEN_END.search(text.split()[-1]):
        joint = _alternatives(text)
        if joint is not None:
            return Found(joint, 1.0)
    return _similar(text) if fuzzily else None


def _variants(text: str) -> Iterator[str]:
    key = squeezed(text)
    if key:
        yield key
        yield key.translate(_CONFUSED) + "~"
    bare = squeezed(_BRACKETED.sub("", text))
    if bare and bare != key and text.rstrip(" :：.")[-1:] in ")）]】":
        yield bare
    if _CJK.search(key) and not _VALUE_FOLLOWS.search(text):
        latin, japanese = _CJK.sub("", squeezed(_JAPANESE_RUN.sub("", text))), "".join(_JAPANESE_RUN.findall(text))
        if len(latin) >= 3:
            yield latin
        if len(latin) <= 3 or process.extractOne(latin, _long_keys(), scorer=fuzz.ratio, score_cutoff=DAMAGED):
            yield squeezed(japanese)


_JAPANESE_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々/・]+(?:番号|No\.?)?")


def _alternatives(text: str) -> LabelWords | None:
    """ "SHIPPER / SELLER": two labels of one topic, or of the topic that both can mean ("From / Exporter")."""
    parts = [_exact().get(squeezed(_BRACKETED.sub("", p))) for p in re.split(r"\s*/\s*", text.strip(" :："))]
    known = [p for p in parts if p is not None]
    if len(known) < 2 or len(known) < len(parts):
        return None
    shared = tuple(t for t in known[0].topics if all(t in p.topics for p in known))
    topics = shared or tuple(dict.fromkeys(t for p in known for t in p.topics))
    return LabelWords(tuple(sorted(topics, key=_buyers_first)), known[0].language, ())


def _buyers_first(topic: Topic) -> bool:
    """ "Receiver / Importer" names the buyer; a consignee only where somebody else is the buyer."""
    return topic is Topic.CONSIGNEE


def _similar(text: str) -> Found | None:
    key = squeezed(text)
    if len(key) < FUZZY_FROM or any(c.isdigit() for c in text):
        return None
    best = process.extractOne(key, _long_keys(), scorer=fuzz.ratio, score_cutoff=FUZZY)
    if best is None or _lacks_number(key, best[0]) or (len(key) < EVEN_LENGTH and len(key) != len(best[0])):
        return None
    return Found(_exact()[best[0]], best[1] / 100.0)


def _lacks_number(key: str, label: str) -> bool:
    """ "IRREVOCABLE L/C" and "IRREVOCABLE L/C AT" are no damaged "Irrevocable L/C No."."""
    return label.endswith("no") and not (len(key) > len(label) - 2 and (key[-2] in "nmh" or key[-1] in "o0q"))


@lru_cache(maxsize=CACHED)
def squeezed(text: str) -> str:
    """Letters and figures only, without case, accents and spaces: "I N VO I C E  No." and "Invoice no" are one."""
    wide = unicodedata.normalize("NFKC", text).casefold().replace("№", "no").replace("&", "and")
    wide = re.sub(r"\bn\s?[°º]|\bn\.\s?[°º]|\bnr\b\.?|\bnro\b\.?", "no", wide)
    plain = "".join(c for c in unicodedata.normalize("NFD", wide) if not "\u0300" <= c <= "\u036f")
    return "".join(c for c in unicodedata.normalize("NFC", plain) if c.isalnum() or c == "#")


@cache
def _exact() -> dict[str, LabelWords]:
    """Squeezed spelling to label. Spellings with look-alike letters folded together end in "~"; earlier entries win."""
    table: dict[str, LabelWords] = {}
    for label in LABELS:
        for spelling in label.spellings:
            table.setdefault(squeezed(spelling), label)
    for key, label in list(table.items()):
        if len(key) >= 3:
            table.setdefault(key.translate(_CONFUSED) + "~", label)
    return table


@cache
def _long_keys() -> Sequence[str]:
    return tuple(k for k in _exact() if len(k) >= FUZZY_FROM and not k.endswith("~"))
