"""A commercial invoice from its pages: header fields, goods, marks and signature put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractors.calibrate import low
from extractors.candidates import Candidate, labelled
from extractors.candidates_sentences import in_sentences
from extractors.candidates_unlabelled import unlabelled
from extractors.choose import Chosen, choose
from extractors.confirmed import follow
from extractors.confirmed_columns import explained
from extractors.items import Goods, find_goods
from extractors.marks import find_marks
from extractors.page_reading import PageReading
from extractors.parties import Party, address_value, name_value
from extractors.signature import find_signature
from extractors.spans import Span
from models.confirmed import ConfirmedPlace
from models.document import Document, Page, Word
from models.field import Evidence, Field
from models.geometry import Box
from models.papers import Invoice, reported_fields

# Fields of the whole invoice that each item may state for itself.
OF_ITEMS_TOO = frozenset({"origin", "net_weight", "gross_weight"})
PARTY_ROLES = ("exporter", "buyer", "consignee")


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found on an invoice before one value is chosen for each field."""

    document: Document
    goods: Goods
    readings: tuple[PageReading, ...]
    marks: Field[str] | None
    no_marks: Field[bool] | None
    candidates: tuple[Candidate, ...]

    @classmethod
    def of(cls, document: Document, places: Sequence[ConfirmedPlace] = ()) -> Findings:
        goods = find_goods(explained(document, places))
        readings = tuple(
            PageReading.of(page, tuple(box for p, box in goods.region if p.number == page.number))
            for page in document.pages
        )
        marks, no_marks = find_marks(document, goods)
        candidates = (*labelled(readings), *unlabelled(readings), *in_sentences(readings))
        kept = tuple(c for c in candidates if not _is_marks_origin(c, marks))
        kept = without_item_facts(kept, goods)
        return cls(document, goods, readings, marks, no_marks, kept)


def extract_invoice(document: Document, places: Sequence[ConfirmedPlace] = ()) -> Invoice:
    """Everything that the contract names, as far as it is printed; `places` are what examiners confirmed of the
    exporter's layouts."""
    findings = Findings.of(document, places)
    return follow(put_together(findings, choose(findings.candidates)), findings.readings, places)


def put_together(findings: Findings, chosen: Mapping[str, Chosen]) -> Invoice:
    """The invoice with the chosen values, its goods, marks and signature."""
    document, goods = findings.document, findings.goods
    found: dict[str, Any] = {
        name: as_field(choice) for name, choice in chosen.items() if not isinstance(choice.candidate.value, Party)
    }
    for role in PARTY_ROLES:
        found |= party_fields(role, chosen.get(role), chosen)
    found |= notify_field(chosen.get("notify_party"))
    found |= goods_fields(goods)
    signed = find_signature(document, found.get("exporter_name"))
    return Invoice(
        document=document.name,
        **{name: value for name, value in found.items() if name in Invoice.__slots__},
        marks=findings.marks,
        no_marks=findings.no_marks,
        signature=signed.signature,
        signature_for=signed.signature_for,
        signatory=signed.signatory,
        signatory_title=signed.title,
        items=goods.items,
        general_description=goods.general_description,
        lines=printed_lines(findings.readings),
        legibility=min((legibility(page) for page in document.pages), default=1.0),
    )


def without_item_facts(candidates: Sequence[Candidate], goods: Goods) -> tuple[Candidate, ...]:
    """Without the origins and weights among the lines of the items, where a label elsewhere states the whole's."""
    own = {id(c) for c in candidates if c.field in OF_ITEMS_TOO and _among_items(c, goods)}
    whole = {c.field for c in candidates if c.spot is not None and not c.spot.weak and id(c) not in own}
    return tuple(c for c in candidates if id(c) not in own or c.field not in whole)


def _among_items(candidate: Candidate, goods: Goods) -> bool:
    """Whether a value stands at the height of the items, from the first one's name down to the last one's facts."""
    boxes = [
        f.box
        for item in goods.items
        for f in reported_fields(item).values()
        if f.box is not None and f.page == candidate.page.number
    ]
    return bool(boxes) and Box.around(boxes).holds_point(boxes[0].cx, candidate.words[0].box.cy)


def _is_marks_origin(candidate: Candidate, marks: Field[str] | None) -> bool:
    """Whether it is "MADE IN JAPAN" of the mark: the invoice itself has to state the origin (INV-REQ-17)."""
    if candidate.field != "origin" or marks is None or marks.box is None or candidate.page.number != marks.page:
        return False
    return marks.box.contains(Box.around(w.box for w in candidate.words), slack=2.0)


def goods_fields(goods: Goods) -> dict[str, Field[Any]]:
    """What the goods table states about the whole invoice; its currency outranks a label's."""
    stated = {"total_quantity": goods.total_quantity, "total_amount": goods.total_amount, "currency": goods.currency}
    return {name: field for name, field in stated.items() if field is not None}


def as_field(chosen: Chosen, value: object | None = None, span: Span | None = None) -> Field[Any]:
    """The chosen value with its evidence; other readings of its words are rivals."""
    c = chosen.candidate
    words = span.words if span is not None else c.words
    rivals = (*chosen.rivals, *other_readings(words))
    return Field.read(value if value is not None else c.value, Evidence.of(c.page, words), chosen.certainty, rivals)


def other_readings(words: Sequence[Word]) -> tuple[str, ...]:
    """The words as the second engine read them, where it read them differently."""
    if not any(w.alternative for w in words):
        return ()
    return (" ".join(w.alternative or w.text for w in words),)


def party_fields(role: str, chosen: Chosen | None, others: Mapping[str, Chosen]) -> dict[str, Field[Any]]:
    """Name, address and country of one party; "same as buyer" takes them from the buyer."""
    if chosen is None or not isinstance(party := chosen.candidate.value, Party):
        return {}
    if party.same_as is not None:
        same = others.get(party.same_as)
        fields = party_fields(party.same_as, same, {}) if same is not None and party.same_as != role else {}
        return {
            f"{role}{name.removeprefix(str(party.same_as))}": replace(f, text=party.whole.text)
            for name, f in fields.items()
        }
    found: dict[str, Field[Any]] = {}
    if party.name is not None:
        found[f"{role}_name"] = as_field(chosen, name_value(party, chosen.candidate.page.source), party.name)
    if party.address is not None:
        found[f"{role}_address"] = as_field(chosen, address_value(party, chosen.candidate.page.source), party.address)
    if party.country is not None:
        found[f"{role}_country"] = as_field(chosen, *party.country)
    return found


def notify_field(chosen: Chosen | None) -> dict[str, Field[Any]]:
    if chosen is None or not isinstance(party := chosen.candidate.value, Party):
        return {}
    return {"notify_party": as_field(chosen, party.whole.text, party.whole)}


def printed_lines(readings: Sequence[PageReading]) -> tuple[Field[str], ...]:
    return tuple(
        Field.read(line.text, Evidence.of(reading.page, line.words))
        for reading in readings
        for line in reading.layout.lines
    )


def legibility(page: Page) -> float:
    """The confidence that all but the worst twentieth of the page's words reach."""
    return low(page.words)
