"""Values that were read, each with its traits and whether it is right: what the calibration is fitted on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from extractors.calibrate import Seen, traits
from extractors.choose import choose
from extractors.invoice import put_together
from extractors.traits import Traits
from models.document import Document
from models.papers import Item, Paper, reported_fields
from pipeline.report import field_json

from ..tally import DESCRIPTIONS_ALIKE, verdicts
from ..values import same, text
from .examples import Example, Sheet, Source

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Trial:
    """A value: where it comes from, its traits, what was stated before calibration, whether it is right."""

    source: Source
    field: str
    shown: Traits
    stated: float
    right: bool


def trials(papers: Sequence[Example | Sheet], weights: Mapping[int, Mapping[str, float]]) -> list[Trial]:
    """The values of all papers, those of an invoice chosen by weights that know nothing of its layout."""
    return [trial for paper in papers for trial in _of_paper(paper, weights[paper.source.fold])]


def _of_paper(given: Example | Sheet, weights: Mapping[str, float]) -> Iterator[Trial]:
    if isinstance(given, Sheet):
        yield from _judged(given.paper, given.document, given.truth, given.source)
    else:
        invoice = put_together(given.findings, choose(given.findings.candidates, weights))
        yield from _judged(invoice, given.findings.document, given.truth, given.source)


def _judged(paper: Paper, document: Document, truth: Json, source: Source) -> Iterator[Trial]:
    kind = type(paper).__name__.lower()
    read = {name: field_json(f) for name, f in reported_fields(paper).items()}
    for verdict in verdicts(truth, read):
        if verdict.field in read:
            yield from _trial(verdict.field, paper, document, kind, verdict.verdict == "right", source)
    for item in getattr(paper, "items", ()):
        true = _partner(item, truth.get("items", []))
        for name, field in reported_fields(item).items():
            if true is None or name in true:
                right = true is not None and (
                    name == "description" or same(name, field_json(field)["value"], true[name])
                )
                yield from _trial(name, item, document, f"{kind} item", right, source)


def _trial(
    name: str, part: Paper | Item, document: Document, kind: str, right: bool, source: Source
) -> Iterator[Trial]:
    field = getattr(part, name)
    if field.page is not None:
        seen = Seen(name, field, document.pages[field.page - 1], kind)
        yield Trial(source, f"{kind}: {name}", traits(seen), field.confidence, right)


def _partner(item: Item, true: Sequence[Json]) -> Json | None:
    """The line of the truth that an item was read from: of like name, and the same quantity where names repeat."""
    if item.description is None:
        return None
    said = text(item.description.value)
    alike = [t for t in true if fuzz.ratio(said, text(t["description"])) >= DESCRIPTIONS_ALIKE]
    quantity = str(item.quantity.value) if item.quantity is not None else ""
    return next((t for t in alike if same("quantity", quantity, t.get("quantity", ""))), alike[0] if alike else None)
