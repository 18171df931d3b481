"""Scores the reading of real documents by others: `python -m tests.bench.real [ROOT] [--cache FOLDER] [--all]`.

Only what their labels tell is scored. A set that is not there is left out with a message. --all prints every failure.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.document import Document, Kind
from pipeline.extract import extract
from pipeline.read import Reader
from pipeline.readings import Readings
from pipeline.report import paper_json

from . import real_invoice2data, real_labelled, real_sroie, real_zugferd
from .real_papers import Json, RealPaper
from .real_sroie import TextRead
from .tally import Tally, item_verdicts, value_of, verdicts

ROOT = Path(__file__).resolve().parents[3] / "shared" / "real"
SETS: dict[str, Callable[[Path], Iterator[RealPaper]]] = {
    "invoice2data": real_invoice2data.papers,
    "zugferd": real_zugferd.papers,
    "labelled_invoices": real_labelled.papers,
}


@dataclass(slots=True)
class RealScore:
    """What one set of real invoices came to."""

    documents: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    fields: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    items: Tally = field(default_factory=Tally)
    failures: list[str] = field(default_factory=list)

    @property
    def all_fields(self) -> Tally:
        return Tally(sum((tally.counts for tally in self.fields.values()), Counter()))


def sections(root: Path, cache: Path | None = None) -> list[str]:
    """A table of all sets for RESULTS.md."""
    lines = ["## Real documents by others", "", "| set | documents | what | score |", "| --- | --- | --- | --- |"]
    missing = []
    with Reader(cache=Readings(cache) if cache else None, workers=1) as reader:
        for name, papers in SETS.items():
            found = scored(reader, list(papers(root)))
            lines += _rows(name, found)
            missing += [] if found.documents else [name]
        receipts = list(real_sroie.receipts(root))
        lines += _text_row(read_receipts(reader, receipts), len(receipts))
        missing += [] if receipts else ["sroie"]
    return [*lines, "", *(f"{name} is not in {root}: left out." for name in missing)]


def scored(reader: Reader, papers: Sequence[RealPaper]) -> RealScore:
    result = RealScore()
    for paper in papers:
        result.documents += 1
        _score(result, paper, _read(reader, paper, result.kinds))
    return result


def _read(reader: Reader, paper: RealPaper, kinds: Counter[str]) -> Json:
    """The paper as read, empty where it is taken for no invoice."""
    document = reader.read(paper.name, paper.data)
    if not isinstance(document, Document):
        kinds[document.code] += 1
        return {}
    found = extract(document)
    kinds[found.kind.value] += 1
    return paper_json(found.paper) if found.paper and found.kind is Kind.COMMERCIAL_INVOICE else {}


def _score(result: RealScore, paper: RealPaper, read: Json) -> None:
    """An invented field cannot be told from one that the labels do not mention."""
    fields, truth = read.get("fields", {}), paper.truth
    for verdict in verdicts(truth, fields):
        if verdict.verdict != "invented":
            result.fields[verdict.field].counts[verdict.verdict] += 1
        if verdict.verdict in ("wrong", "missed"):
            got = value_of(fields.get(verdict.field))
            wanted = truth["fields"][verdict.field]
            result.failures.append(f"{paper.name} {verdict.verdict} {verdict.field}: {got!r}, not {wanted!r}")
    if paper.items:
        said = list(item_verdicts(truth["items"], read.get("items", [])))
        result.items.counts.update(said)
        if set(said) != {"right"}:
            result.failures.append(f"{paper.name} items: {Counter(said)}")


def read_receipts(reader: Reader, receipts: Sequence[real_sroie.Receipt]) -> TextRead:
    total = TextRead(0, 0, 0, 0)
    for receipt in receipts:
        document = reader.read(receipt.name, receipt.data)
        if isinstance(document, Document):
            total += real_sroie.text_read(receipt, document)
    return total


def _rows(name: str, found: RealScore) -> list[str]:
    if not found.documents:
        return []
    kinds = ", ".join(f"{kind} {n}" for kind, n in found.kinds.most_common())
    rows = [("kinds", kinds), ("fields", found.all_fields)]
    rows += [(what, tally) for what, tally in sorted(found.fields.items())]
    rows += [("items", found.items)] if found.items.counts else []
    return [f"| {name} | {found.documents} | {what} | {score} |" for what, score in rows]


def _text_row(read: TextRead, documents: int) -> list[str]:
    if not documents:
        return []
    return [
        f"| sroie | {documents} | labelled words read | {read.words_read} of {read.words} ({read.words_share:.1%}) |",
        f"| sroie | {documents} | character error rate | {read.character_error_rate:.1%} |",
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path, nargs="?", default=ROOT)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--all", action="store_true", help="print every failure")
    args = parser.parse_args()
    print("\n".join(sections(args.root, args.cache)))
    if args.all:
        with Reader(cache=Readings(args.cache) if args.cache else None, workers=1) as reader:
            for name, papers in SETS.items():
                print(f"\n{name}", *scored(reader, list(papers(args.root))).failures, sep="\n  ")


if __name__ == "__main__":
    main()
