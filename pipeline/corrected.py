"""The papers with an examiner's corrections in them: what was read is kept, the rules see what stands there. Pure.

A corrected value has the source `reviewer` and full confidence. What extraction derives from a value is derived again:
the country that ends an address, N/M among the marks, the wording of boxes 4 and 5, and the printed lines in which
rules look for words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from extractors.entered import Entry, NotUnderstood, entered
from extractors.mark_words import says_no_marks
from matchers.normal import compact
from models.field import Field, Source
from models.geometry import Box
from models.papers import Certificate, Invoice, Item, Marks, Paper
from models.review import WHOLE_LINE, FieldCorrection
from models.vocabulary import countries
from pipeline.extract import Extracted

ITEM_FIELDS = tuple(f.name for f in fields(Item))
P = TypeVar("P", bound=Paper)
L = TypeVar("L", bound=Invoice | Certificate)
_PARTIES = ("exporter", "buyer", "consignee")
_WORDINGS: Mapping[str, str] = {"origin": "origin_text", "transport_mode": "transport_by"}
"""The certificate's fields that have their wording kept beside their value."""

_NOT_PRINTED = frozenset({"signature", "signature_for", "no_marks"})  # what the examiner says of them is no text
_IN_BOX_5 = frozenset({"vessel", "voyage", "flight", "departure_date", "port_of_loading", "port_of_discharge",
                       "transshipment", "final_destination"})  # fmt: skip


def fields_of(kind: type[Invoice | Certificate | Marks]) -> tuple[str, ...]:
    """The names of a paper's own fields that can be corrected: those that the report names."""
    no_fields = ("document", WHOLE_LINE)
    return tuple(f.name for f in fields(kind) if f.metadata.get("reported", True) and f.name not in no_fields)


def corrected(papers: Sequence[Extracted], corrections: Iterable[FieldCorrection]) -> tuple[Extracted, ...]:
    """The papers with the corrections in force (`models.review.in_force`), each applied to the file of its content."""
    told = tuple(corrections)
    return tuple(_paper(p, [c for c in told if c.sha256 == p.document.sha256]) for p in papers)


def _paper(extracted: Extracted, own: Sequence[FieldCorrection]) -> Extracted:
    paper = extracted.paper
    if paper is None or not own:
        return extracted
    lines = printed(paper)
    for correction in own:
        if correction.item is None:
            paper = _with_field(paper, correction, lines, {c.field for c in own if c.item is None})
        elif not isinstance(paper, Marks):
            paper = _with_cell(paper, correction, lines)
    return replace(extracted, paper=paper if isinstance(paper, Marks) else _listed(paper, own))


def printed(paper: Paper) -> tuple[str, ...]:
    """The lines of a paper, which show how numbers are written on it."""
    return () if isinstance(paper, Marks) else tuple(line.value for line in paper.lines)


def rows(count: int, corrections: Iterable[FieldCorrection]) -> tuple[int, ...]:
    """The numbers of the goods lines that are left, in order, given how many there were before lines were struck.

    A correction names a line by the number that it was read with; on the screen lines are counted anew.
    """
    struck = {c.item for c in corrections if c.field == WHOLE_LINE and c.text is None}
    return tuple(number for number in range(count) if number not in struck)


def _with_field(paper: P, correction: FieldCorrection, lines: Sequence[str], own: set[str]) -> P:
    """`own` are the fields that have a correction of their own, so that none is derived from another's."""
    name = correction.field
    if name not in fields_of(paper.__class__):
        return paper
    before: Field[Any] | None = getattr(paper, name)
    if correction.text is None:
        gone: dict[str, Any] = {name: None, **_gone_with(paper, name)}
        return replace(paper, **gone)
    after, entry = _field(correction, before, lines, False)
    changed: dict[str, Any] = {name: after}
    if after is None or entry is None:
        return replace(paper, **changed)
    changed |= {n: f for n, f in _derived(paper, name, before, after, entry).items() if n == name or n not in own}
    return _reworded(replace(paper, **changed), name, before, after)


def _field(
    correction: FieldCorrection, before: Field[Any] | None, lines: Sequence[str], of_item: bool
) -> tuple[Field[Any] | None, Entry | None]:
    """The corrected value where it was drawn, else where what it replaces was read.

    Where this edition of the program does not understand the text any more, what was read stands, in full doubt.
    """
    try:
        entry = entered(correction.field, correction.text or "", lines, of_item)
    except NotUnderstood:
        return None if before is None else replace(before, confidence=0.0), None
    page, box = place_of(correction, before)
    return Field(entry.value, entry.text, page, box, 1.0, Source.REVIEWER), entry


def place_of(correction: FieldCorrection, before: Field[Any] | None) -> tuple[int | None, Box | None]:
    """Where the corrected value stands."""
    if correction.page is not None and correction.box is not None:
        return correction.page, Box(*correction.box)
    if before is not None and before.page is not None:
        return before.page, before.box
    was = correction.was or {}
    return (was["page"], Box(*was["box"])) if "box" in was and "page" in was else (None, None)


def _gone_with(paper: Paper, name: str) -> dict[str, Any]:
    """What goes with a field that is not there: its wording; and an invoice's is not looked for a second time."""
    if isinstance(paper, Invoice):
        return {"absent": (*paper.absent, name)}
    if isinstance(paper, Certificate) and name in _WORDINGS:
        return {_WORDINGS[name]: None}
    return {}


def _derived(
    paper: Paper, name: str, before: Field[Any] | None, after: Field[Any], entry: Entry
) -> dict[str, Field[Any] | None]:
    """What extraction takes from the same words."""
    if name == "signatory" and entry.marked:
        return {"signature_for": replace(after, value=True)}
    if name == "marks":
        return _marked(paper, after)
    if isinstance(paper, Certificate) and name in _WORDINGS:
        return {_WORDINGS[name]: replace(after, value=after.text)}
    if name in [f"{party}_address" for party in _PARTIES]:
        return _country_of(paper, name.replace("_address", "_country"), before, after)
    return {}


def _marked(paper: Paper, after: Field[Any]) -> dict[str, Field[Any] | None]:
    """N/M, which on an invoice stands in place of the marks and on the other papers beside them."""
    if not says_no_marks(after.text):
        return {"no_marks": None}
    none = replace(after, value=True)
    return {"marks": None, "no_marks": none} if isinstance(paper, Invoice) else {"no_marks": none}


def _country_of(paper: Paper, name: str, before: Field[Any] | None, after: Field[Any]) -> dict[str, Field[Any] | None]:
    """The country that ends the address; without one only a country that stands apart from it remains."""
    ending = countries.trailing(after.text)
    if ending is not None:
        return {name: replace(after, value=ending[0])}
    read: Field[Any] | None = getattr(paper, name)
    apart = read is not None and read.box is not None and (before is None or not _on_it(read, before))
    return {} if apart else {name: None}


def _with_cell(paper: L, correction: FieldCorrection, lines: Sequence[str]) -> L:
    """The paper with one cell of a goods line corrected; lines behind the last are made as they are named."""
    at, name = correction.item, correction.field
    if at is None or name not in ITEM_FIELDS:
        return paper
    items = [*paper.items, *(Item() for _ in range(at + 1 - len(paper.items)))]
    before: Field[Any] | None = getattr(items[at], name)
    after = None if correction.text is None else _field(correction, before, lines, True)[0]
    if after is not None and _another_line(correction, before):
        after = replace(after, confidence=0.0)
    cell: dict[str, Any] = {name: after}
    items[at] = replace(items[at], **cell)
    changed = replace(paper, items=tuple(items))
    return changed if after is None or after.source is not Source.REVIEWER else _reworded(changed, name, before, after)


def _another_line(correction: FieldCorrection, before: Field[Any] | None) -> bool:
    """Whether a goods line is read otherwise than when it was corrected: it may now be another one, so a person has to
    look again. What was learnt from the correction itself is no such case."""
    was = correction.was
    known = "" if was is None else str(was.get("text", ""))
    return (
        before is not None
        and bool(known)
        and compact(before.text) not in (compact(known), compact(correction.text or ""))
    )


def _listed(paper: L, own: Sequence[FieldCorrection]) -> L:
    """The paper without the goods lines that were struck."""
    left = (paper.items[number] for number in rows(len(paper.items), own))
    return replace(paper, items=tuple(left))


@dataclass(frozen=True, slots=True)
class _Rewording:
    """What was read in a place and what stands there."""

    before: Field[Any]
    after: Field[Any]

    def of(self, line: Field[str]) -> str | None:
        """The line as it stands; None where all of it belongs to the value that was misread."""
        if self.before.text in line.value:
            return line.value.replace(self.before.text, self.after.text, 1)
        return None if compact(line.value) in compact(self.before.text) else line.value


def _reworded(paper: P, name: str, before: Field[Any] | None, after: Field[Any]) -> P:
    """The paper whose printed lines say what the examiner says, where he corrected words and did not choose others."""
    if isinstance(paper, Marks):
        return replace(paper, foreign=_foreign(paper, after))
    if name in _NOT_PRINTED:
        return paper
    change = None
    if before is not None and before.text != after.text and _on_it(after, before):
        change = _Rewording(before, after)
    lines = tuple(_lines(paper.lines, change))
    if not any(compact(after.text) in compact(line.value) for line in lines):
        lines += (replace(after, value=after.text),)
    if not isinstance(paper, Certificate) or change is None or name not in _IN_BOX_5 or paper.transport_text is None:
        return replace(paper, lines=lines)
    said = paper.transport_text
    text = said.value.replace(change.before.text, after.text)
    return replace(paper, lines=lines, transport_text=replace(said, value=text, text=text))


def _lines(lines: Sequence[Field[str]], change: _Rewording | None) -> Iterator[Field[str]]:
    """Lines elsewhere stay as they were read."""
    for line in lines:
        if change is None or not _on_it(line, change.before):
            yield line
        elif (text := change.of(line)) is not None:
            yield replace(line, value=text, text=text, rivals=() if text != line.value else line.rivals)


def _foreign(paper: Marks, after: Field[Any]) -> tuple[Field[str], ...]:
    """Texts beside the mark without what the examiner counts to it."""
    said = compact(after.text)
    return tuple(f for f in paper.foreign if compact(f.value) not in said)


def _on_it(one: Field[Any], other: Field[Any]) -> bool:
    """Whether two values stand in one place."""
    if one.page != other.page or one.box is None or other.box is None:
        return False
    return one.box.overlap(other.box) > 0
