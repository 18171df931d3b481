"""Documents with truth as examples: what the extractors find on them, and which of it is right."""

import json
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.candidates import Candidate
from extractors.certificate import extract_certificate
from extractors.invoice import Findings
from extractors.kinds import kind_of
from extractors.marks_page import extract_marks_page
from extractors.parties import Party, address_value, name_value
from models.document import Document, Kind
from models.field import Field
from models.papers import Certificate, Marks
from pipeline.read import Reader
from pipeline.readings import Readings
from pipeline.report import field_json

from ..tally import verdicts

Json = dict[str, Any]
PARTLY = 0.5  # a party whose name is right and whose address is not
FOLDS = 8


@dataclass(frozen=True, slots=True)
class Source:
    """One case of a set: its folder, its layout and its tier."""

    folder: Path
    layout: str
    tier: str
    truth: Json

    @property
    def fold(self) -> int:
        """Layouts are left out whole, so all cases of one are in one fold."""
        return zlib.crc32(self.layout.encode()) % FOLDS


@dataclass(frozen=True, slots=True)
class Example:
    """One invoice: what was found on it and how right each candidate is (None: it does not count)."""

    source: Source
    findings: Findings
    targets: tuple[float | None, ...]
    truth: Json


@dataclass(frozen=True, slots=True)
class Sheet:
    """A certificate's form or a marks page, on which nothing is chosen by learning."""

    source: Source
    document: Document
    paper: Certificate | Marks
    truth: Json


def sources(sets: Sequence[Path]) -> list[Source]:
    """Every case below the folders, in the samples' format. A layout composed at random is one of its own."""
    found = []
    for root in sets:
        for path in sorted((root / "cases").glob("*/truth.json")):
            truth = json.loads(path.read_text())
            drawn = f" {root.name} {path.parent.name}" if truth["layout"].startswith("composed") else ""
            found.append(Source(path.parent, truth["layout"] + drawn, truth["tier"], truth))
    return found


def read_all(found: Sequence[Source], cache: Path, workers: int) -> list[Example | Sheet]:
    """The papers of all cases, in their order; what was read before is not read again."""
    with ProcessPoolExecutor(workers) as pool:
        return [paper for papers in pool.map(_read, found, [cache] * len(found), chunksize=8) for paper in papers]


def _read(source: Source, cache: Path) -> list[Example | Sheet]:
    with Reader(cache=Readings(cache), workers=1) as reader:
        return list(_papers(source, reader))


def _papers(source: Source, reader: Reader) -> Iterator[Example | Sheet]:
    for name, truth in source.truth["invoices"].items():
        document = reader.read(name, (source.folder / name).read_bytes())
        if isinstance(document, Document) and kind_of(document) is Kind.COMMERCIAL_INVOICE:
            findings = Findings.of(document)
            yield Example(source, findings, tuple(target(c, truth) for c in findings.candidates), truth)
    for truth in (source.truth["certificate"], source.truth["marks"]):
        if truth and not truth["document"].endswith(".json"):
            document = reader.read(truth["document"], (source.folder / truth["document"]).read_bytes())
            paper = _sheet(document) if isinstance(document, Document) else None
            if isinstance(document, Document) and paper is not None:
                yield Sheet(source, document, paper, truth)


def _sheet(document: Document) -> Certificate | Marks | None:
    match kind_of(document):
        case Kind.CERTIFICATE:
            return extract_certificate(document)
        case Kind.SHIPPING_MARKS:
            return extract_marks_page(document)
    return None


def target(c: Candidate, truth: Json) -> float | None:
    """How right a candidate is, 0 to 1; None where its field does not count on this paper."""
    if isinstance(c.value, Party):
        return _party_target(c.field, c.value, c, truth)
    return _right(c.field, field_json(Field.typed(c.value))["value"], truth)


def _party_target(role: str, party: Party, c: Candidate, truth: Json) -> float | None:
    if role == "notify_party":
        return _right(role, party.whole.text, truth)
    if party.same_as is not None:
        said, meant = truth["fields"].get(f"{role}_name"), truth["fields"].get(f"{party.same_as}_name")
        return None if said is None else float(said == meant)
    if party.name is None:
        return 0.0
    name = _right(f"{role}_name", name_value(party, c.page.source), truth)
    if not name or f"{role}_address" not in truth["fields"]:
        return name
    address = address_value(party, c.page.source) if party.address is not None else ""
    return 1.0 if _right(f"{role}_address", address, truth) else PARTLY


def _right(name: str, value: Any, truth: Json) -> float | None:
    of_field: Json = {**truth, "fields": {k: v for k, v in truth["fields"].items() if k == name}}
    found = [v.verdict for v in verdicts(of_field, {name: {"value": value, "confidence": 1.0}})]
    return float(found[0] == "right") if found else None
