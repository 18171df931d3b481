"""What speaks for and against a candidate, as named numbers that a linear model weighs.

Three kinds: what the candidate shows by itself, how it stands among its rivals, and how it agrees with what a first
choice took for the other fields.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from extractors.candidates import Candidate
from extractors.label_spelling import squeezed
from extractors.parties import Party
from models.document import Page, Word
from models.vocabulary import ports

Traits = Mapping[str, float]
Trait = tuple[str, float]

GROUPS: Mapping[str, frozenset[str]] = {
    "party": frozenset({"exporter", "buyer", "consignee", "notify_party"}),
    "reference": frozenset({"invoice_number", "lc_number", "order_number", "contract_number"}),
    "date": frozenset({"invoice_date", "departure_date"}),
    "place": frozenset({"port_of_loading", "port_of_discharge", "transshipment", "final_destination"}),
    "carrier": frozenset({"vessel", "voyage", "flight", "transport_mode"}),
    "terms": frozenset({"incoterm", "incoterm_place", "payment_terms", "currency"}),
    "goods": frozenset({"packages", "net_weight", "gross_weight", "origin"}),
}
# Fields that are often stated in the goods table itself: over the amounts, in its foot, in the mark.
AT_THE_GOODS = GROUPS["goods"] | GROUPS["terms"]
MOST_HEIGHTS = 10.0  # label heights beyond which more distance says no more


def group_of(field: str) -> str:
    """The kind of value that a field holds; a title is a kind of its own."""
    return next((name for name, fields in GROUPS.items() if field in fields), str(field))


def value_of(c: Candidate) -> object:
    """What two candidates must share to say the same; of a party its name."""
    if isinstance(c.value, Party):
        return squeezed(c.value.name.text) if c.value.name is not None else c.value.same_as
    return c.value


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a whole document when one candidate of it is judged."""

    of_field: Mapping[str, Sequence[Candidate]]
    of_word: Mapping[Word, Sequence[Candidate]]
    language: str
    type_size: Mapping[int, float]
    text: str

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> Surroundings:
        of_field: dict[str, list[Candidate]] = {}
        of_word: dict[Word, list[Candidate]] = {}
        for c in candidates:
            of_field.setdefault(c.field, []).append(c)
            of_word.setdefault(c.words[0], []).append(c)
        pages = {c.page.number: c.page for c in candidates}
        languages = Counter(c.features.language for c in candidates if c.features.language)
        return cls(
            of_field,
            of_word,
            languages.most_common(1)[0][0] if languages else "",
            {number: _type_size(page) for number, page in pages.items()},
            squeezed(" ".join(w.text for page in pages.values() for w in page.words)),
        )


def _type_size(page: Page) -> float:
    return median(w.box.height for w in page.words) or 1.0


def traits(c: Candidate, among: Surroundings) -> Traits:
    """What a candidate shows by itself and among its rivals; everything but zeros."""
    found = (*_own(c), *_placed(c), *_worded(c, among), *_among_rivals(c, among))
    return {name: value for name, value in found if value}


def agreement(c: Candidate, first: Mapping[str, Candidate]) -> Traits:
    """Whether it goes with the other fields as they were chosen first."""
    return {name: value for name, value in _agreeing(c, first) if value}


def _own(c: Candidate) -> Iterator[Trait]:
    """The label and the type of the value."""
    f, group = c.features, group_of(c.field)
    yield "always", 1.0
    yield f"{c.field}", 1.0
    yield "label", f.label
    yield f"{group}: label", f.label
    yield "label spelt otherwise", float(0 < f.label < 1.0)
    yield "weak label", float(f.weak)
    yield f"{group}: weak label", float(f.weak)
    yield "colon", float(f.colon)
    yield "other meanings", float(max(0, f.choices - 1))
    yield "label has no value of its own", float(c.spot is not None and c.spot.whole)
    yield "fit", f.fit
    yield f"{group}: fit", f.fit
    yield "known", float(f.known)
    yield f"{group}: known", float(f.known)
    yield "reading of words uncertain", 1.0 - c.certainty
    yield f"{c.field}: in Japan", float(_country(c.value) == "JP")


def _placed(c: Candidate) -> Iterator[Trait]:
    """Where it stands: to its label, on the page, at the goods."""
    f, group = c.features, group_of(c.field)
    yield f"placed: {f.placement.name.lower()}", 1.0
    yield f"{group}: placed {f.placement.name.lower()}", 1.0
    yield "distance", min(f.distance, 4 * MOST_HEIGHTS)
    yield "aligned", float(f.aligned)
    if c.spot is not None:
        label, first = c.spot.segment, c.words[0].box
        yield "indent", min(abs(first.x0 - label.box.x0) / label.height, MOST_HEIGHTS) / MOST_HEIGHTS
        yield "drop", min(max(0.0, first.cy - label.box.cy) / label.height, MOST_HEIGHTS) / MOST_HEIGHTS
    if f.in_goods and c.field not in AT_THE_GOODS:
        yield ("labelled in goods" if f.label and not f.weak else "in goods"), 1.0
    yield f"{group}: in goods", float(f.in_goods)
    yield "later page", float(not f.first_page)
    yield f"{group}: down the page", f.down
    yield f"{c.field}: left half", float(c.words[0].box.x0 < 0.45 * c.page.width)


def _worded(c: Candidate, among: Surroundings) -> Iterator[Trait]:
    """How long it is, how large it is set, in which language it is announced, whether it stands there again."""
    f, group = c.features, group_of(c.field)
    yield f"{group}: length", math.log1p(len(c.words))
    size = median(w.box.height for w in c.words) / among.type_size[c.page.number]
    yield f"{group}: large type", max(-1.0, min(1.0, math.log2(size))) if size > 0 else 0.0
    yield "label in another language", float(bool(f.language) and f.language != among.language)
    if isinstance(c.value, Party) and c.value.name is not None:
        again = among.text.count(squeezed(c.value.name.text)) - 1
        yield f"{c.field}: named again", math.log1p(max(0, again))


def _among_rivals(c: Candidate, among: Surroundings) -> Iterator[Trait]:
    """How many other values there are for the field, and how often this one was found."""
    group = group_of(c.field)
    own = set(c.words)
    apart = [o for o in among.of_field[c.field] if o is not c and not own & set(o.words)]
    others = {value_of(o) for o in apart} - {value_of(c)}
    yield "rivals", math.log1p(len(others))
    yield "found again", math.log1p(sum(value_of(o) == value_of(c) for o in apart))
    better = any(o.features.label > c.features.label or (c.features.weak and not o.features.weak) for o in apart)
    yield "a rival has the better label", float(better)
    yield f"{group}: a rival stands above", float(any(_above(o, c) for o in apart))
    yield "another label is nearer", float(any(_nearer(o, c) for o in among.of_word[c.words[0]]))


def _nearer(other: Candidate, c: Candidate) -> bool:
    """Whether the same words stand closer to the label of another field."""
    labelled = other.spot is not None and c.spot is not None and other.spot is not c.spot
    return labelled and other.field != c.field and other.features.distance + 1.0 < c.features.distance


def _above(one: Candidate, other: Candidate) -> bool:
    return (one.page.number, one.words[0].box.y0) < (other.page.number, other.words[0].box.y0)


def _agreeing(c: Candidate, first: Mapping[str, Candidate]) -> Iterator[Trait]:
    yield "words serve another field", float(any(_same_words(c, o) for o in first.values()))
    if c.field in ("port_of_discharge", "final_destination"):
        yield from _told("in the buyer's country", _country(c.value), _countries(first, ("buyer", "consignee")))
    if c.field in ("buyer", "consignee"):
        ends = _countries(first, ("port_of_discharge", "final_destination"))
        yield from _told("where the goods go", _country(c.value), ends)
    if c.field in GROUPS["date"]:
        yield from _in_order(c, first)
    mode = first.get("transport_mode")
    if mode is not None and c.field in ("vessel", "voyage", "flight"):
        fitting = (mode.value == "air") == (c.field == "flight")
        yield ("goes with the means of transport" if fitting else "not of this means of transport"), 1.0


def _same_words(c: Candidate, other: Candidate) -> bool:
    one_label = other.spot is not None and other.spot is c.spot
    return other.field != c.field and not one_label and bool(set(c.words) & set(other.words))


def _told(claim: str, own: str | None, others: Iterable[str]) -> Iterator[Trait]:
    known = set(others)
    if own is not None and known:
        yield (claim if own in known else f"not {claim}"), 1.0


def _countries(first: Mapping[str, Candidate], fields: Iterable[str]) -> Iterator[str]:
    for name in fields:
        code = _country(first[name].value) if name in first else None
        if code is not None:
            yield code


def _country(value: object) -> str | None:
    if isinstance(value, Party):
        return value.country[0] if value.country is not None else None
    return ports.country_of(value) if isinstance(value, str) else None


def _in_order(c: Candidate, first: Mapping[str, Candidate]) -> Iterator[Trait]:
    """An invoice is dated before the goods leave."""
    other = first.get("departure_date" if c.field == "invoice_date" else "invoice_date")
    if other is None or not isinstance(c.value, date) or not isinstance(other.value, date):
        return
    invoiced, left = (c.value, other.value) if c.field == "invoice_date" else (other.value, c.value)
    yield ("dates in order" if invoiced <= left else "dates out of order"), 1.0
