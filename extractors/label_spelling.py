"""Whether words spell a label, with reading errors, brackets, or a second language beside it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from extractors.labels import LABELS, LabelWords, Topic

CACHED = 16384  # texts remembered; what documents say must not fill the memory
FUZZY_FROM = 6  # letters; shorter labels differ from each other by one letter too often
FUZZY = 84.0
DAMAGED = 65.0  # Latin letters this like a label may stand beside its Japanese spelling
_VALUE_FOLLOWS = re.compile(r"[:：]\s*[^\s:：_.)）]")
EVEN_LENGTH = 9  # below this many letters only replaced letters are forgiven, not lost ones
_CONFUSED = str.maketrans({"0": "o", "1": "i", "l": "i", "|": "i", "!": "i", "5": "s", "8": "b", "c": "e"})
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
OPEN_END = re.compile(r"(?:^|[/&+,])$|^(?:and|et|y)$", re.IGNORECASE)
BRACKETED = re.compile(r"[(（\[【].*?[)）\]】]|[(（\[【].*$")


@dataclass(frozen=True, slots=True)
class Found:
    """A label and how alike the words are to it."""

    label: LabelWords
    score: float


@lru_cache(maxsize=CACHED)
def lookup(text: str, fuzzily: bool) -> Found | None:
    """The label that the whole of `text` spells. Tries it as it stands, without brackets, and part by part."""
    for variant in _variants(text):
        exact = _exact().get(variant)
        if exact is not None:
            return Found(exact, 1.0)
    party = _of_a_party(text)
    if party is not None:
        return Found(party, 1.0)
    if "/" in text and not OPEN_END.search(text.split()[-1]):
        joint = _alternatives(text)
        if joint is not None:
            return Found(joint, 1.0)
    return _similar(text) if fuzzily else None


# What a head says beside the party it announces: "Buyer details", "Name & address of the consignee".
_NAME = r"(?:full\s+|company\s+)?name(?:\s*(?:and|&|/|,)\s*(?:full\s+)?address)?"
_SAID_OF_PARTIES = re.compile(
    rf"^(?:{_NAME}|details|particulars)\s+of\s+(?:the\s+)?|['’]?s?\s+(?:details|information|info|particulars|data"
    rf"|{_NAME}|(?:and|&|/)\s*address|company)\s*[:：.]?\s*$",
    re.IGNORECASE,
)
_PARTIES = frozenset({Topic.EXPORTER, Topic.BUYER, Topic.CONSIGNEE, Topic.NOTIFY_PARTY})


def _of_a_party(text: str) -> LabelWords | None:
    """The label of a party that stands with words every party's head may have."""
    bare = _SAID_OF_PARTIES.sub("", BRACKETED.sub("", text).strip())
    label = _exact().get(squeezed(bare)) if bare != text.strip() else None
    return label if label is not None and not label.weak and set(label.topics) <= _PARTIES else None


def _damaged(latin: str) -> bool:
    """Whether Latin letters beside a Japanese label are its badly read translation and not its value."""
    like = process.extractOne(latin, _long_keys(), scorer=fuzz.ratio, score_cutoff=DAMAGED)
    return like is not None and abs(len(like[0]) - len(latin)) <= 0.25 * len(latin)


_TOTAL = re.compile(r"^\s*(?:TTL|TOT)\b\.?\s*(?=\w)", re.IGNORECASE)
_NUMBERING = re.compile(r"^\s*(?:[(（]?\d{1,2}[)）.．][)）]?|[①-⑳])\s*(?=[^\W\d])")


def _variants(text: str) -> Iterator[str]:
    """How the table can hold it; a box's number ("3. Vessel", "(4) Port of loading") is no part of the label."""
    text = _TOTAL.sub("Total ", _NUMBERING.sub("", text))
    key = squeezed(text)
    if key:
        yield key
        yield key.translate(_CONFUSED) + "~"
    bare = squeezed(BRACKETED.sub("", text))
    if bare and bare != key and text.rstrip(" :：.")[-1:] in ")）]】":
        yield bare
    if CJK.search(key) and not _VALUE_FOLLOWS.search(text):
        latin, japanese = CJK.sub("", squeezed(JAPANESE_RUN.sub("", text))), "".join(JAPANESE_RUN.findall(text))
        if len(latin) >= 3:
            yield latin
        if any(c.isdigit() for c in latin):
            return  # the value stands there as well: "総重量 G.W. 2,381.4 KGS"
        if len(latin) <= 3 or _damaged(latin):
            yield squeezed(japanese)


JAPANESE_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々/・]+(?:番号|No\.?)?")


def _alternatives(text: str) -> LabelWords | None:
    """ "SHIPPER / SELLER": two labels of one topic, or of the topic that both can mean ("From / Exporter")."""
    parts = re.split(r"\s*/\s*", BRACKETED.sub("", text).strip(" :："))
    known = [label for label in (_completed(part, parts[0]) for part in parts) if label is not None]
    if len(known) < 2 or len(known) < len(parts):
        return None
    shared = tuple(t for t in known[0].topics if all(t in p.topics for p in known))
    if {Topic.PORT_OF_LOADING, Topic.PORT_OF_DISCHARGE} <= {t for p in known for t in p.topics}:
        shared = (Topic.PORT_OF_LOADING, Topic.PORT_OF_DISCHARGE)  # "From / To"
    topics = shared or tuple(dict.fromkeys(t for p in known for t in p.topics))
    return LabelWords(tuple(sorted(topics, key=_buyers_first)), known[0].language, ())


def _completed(part: str, first: str) -> LabelWords | None:
    """The label that a part spells by itself or behind the first part's beginning ("Port of loading / discharge")."""
    words = first.split()
    # French elides: "Port d'embarquement / déchargement".
    elided = re.match(r"(.*\b)d['’]\w+$", first)
    heads = [f"{elided[1]}de"] if elided and part != first else []
    heads += [" ".join(words[:n]) for n in range(len(words) - 1, -1, -1)] if part != first else [""]
    spelled = (_exact().get(squeezed(f"{head} {part}")) for head in heads)
    return next((label for label in spelled if label is not None), None)


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
