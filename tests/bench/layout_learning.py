"""How much one corrected invoice helps the next ones in its layout: `python -m tests.bench.layout_learning`.

For each held-out layout one exporter's papers are generated. What the program gets wrong on the first two is corrected
as an examiner would, and the others are read before, after one and after both. Other layouts of the same exporter show
the harm.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

from extractors.confirmed_memory import Taught, remember
from extractors.dates import find_dates
from extractors.numbers import number
from models.confirmed import ConfirmedPlace
from models.document import Document
from models.finding import Route
from models.papers import Invoice
from models.review import FieldCorrection
from pipeline.check import Judging, judge
from pipeline.extract import extract
from pipeline.gathered import extract_here, gather
from pipeline.intake import open_submission
from pipeline.read import Reader, Reading
from pipeline.readings import Readings
from pipeline.registry import load_registry
from pipeline.report import fields_json

from .chromium import Chromium
from .generate import registry, write_case
from .layouts import LAYOUTS
from .layouts.form import Layout
from .maker import Maker, Plan, Turns, planned_case
from .tally import Json, Tally, item_verdicts, tally, verdicts

SEED, TAUGHT, CLEAN, PLANTED, ELSEWHERE = 71, 2, 6, 4, 2
STEPS = ("none", "one", "two")  # papers corrected
OUT = Path(__file__).with_name("LAYOUTS.md")
NOW = datetime(2026, 11, 22, tzinfo=UTC)
SKIPPED = frozenset(
    {"signature", "signature_for", "no_marks", "exporter_country", "buyer_country", "consignee_country"}
)


@dataclass(slots=True)
class Step:
    """What was read and routed when so many papers had been corrected."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    items: list[str] = field(default_factory=list)
    reviewed: list[str] = field(default_factory=list)
    """Clean submissions."""
    cleared: list[str] = field(default_factory=list)
    """Planted ones."""

    @property
    def header(self) -> Tally:
        return tally(v for said in self.fields.values() for v in said)


@dataclass(slots=True)
class Measured:
    """One layout."""

    layout: str
    corrected: list[int] = field(default_factory=list)
    taught: list[int] = field(default_factory=list)
    steps: tuple[Step, ...] = field(default_factory=lambda: tuple(Step() for _ in STEPS))
    clean: int = 0
    planted: int = 0
    elsewhere: int = 0
    changed: list[str] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, default=Path(tempfile.gettempdir()) / "shogo-bench")
    parser.add_argument("--layouts", default="", help="only these, as in: centred_letter,wide_report")
    parser.add_argument("--cache", type=Path, help="keep readings here and use those kept before")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("-v", action="store_true", help="print every field that differs")
    args = parser.parse_args()
    folder = args.sets / f"layouts-{SEED}"
    names = [n for n in args.layouts.split(",") if n] or [layout.name for layout in LAYOUTS["heldout"]]
    chosen = [layout for layout in LAYOUTS["heldout"] if layout.name in names]
    _generate(folder, [layout for layout in chosen if not (folder / layout.name / "registry.json").exists()])
    with Reader(cache=Readings(args.cache or folder / "readings")) as reader:
        found = [_measure(folder / layout.name, layout.name, reader, args.v) for layout in chosen]
    text = "\n".join(_page(found)) + "\n"
    print(text)
    if not args.layouts:
        args.out.write_text(text)


def _generate(folder: Path, layouts: Sequence[Layout]) -> None:
    turns = Turns.of(SEED)
    with Chromium() as chromium:
        for layout in layouts:
            others = [o for o in LAYOUTS["heldout"] if o is not layout and o.lang == layout.lang and not o.trades]
            wanted = [(layout, "a", False)] * TAUGHT
            wanted += [(layout, "ab"[n % 2], n >= CLEAN) for n in range(CLEAN + PLANTED)]
            wanted += [(others[n % len(others)], "ab"[n % 2], False) for n in range(ELSEWHERE) if others]
            makers = _makers(wanted, turns, chromium)
            cases = []
            for index, maker in enumerate(makers):
                maker.bare = True
                write_case(folder / layout.name / f"{index:03d}", maker)
                cases.append(maker.case)
            (folder / layout.name / "registry.json").write_text(json.dumps(registry("heldout", cases)))


def _makers(wanted: Sequence[tuple[Layout, str, bool]], turns: Turns, chromium: Chromium) -> Iterator[Maker]:
    """The papers of one exporter, whoever the first one is."""
    exporter = ""
    for index, (layout, tier, planted) in enumerate(wanted):
        for n in count():
            rng = Random(f"{SEED} {layout.name} {index} {n}")
            plan = Plan("heldout", (layout,), tier)
            case, variation = planned_case(rng, plan, int(planted), turns)
            number_of = case.deal.exporter.registration
            valid = case.deal.exporter.valid_until >= case.applied_on
            if (valid and not case.parts and bool(case.problems) == planted) and exporter in ("", number_of):
                exporter = exporter or number_of
                maker = Maker(rng, "heldout", layout, tier, tier, chromium, case)
                maker.variation = variation
                yield maker
                break


@dataclass(frozen=True, slots=True)
class Case:
    folder: Path
    truth: Json
    readings: tuple[Reading, ...]

    @property
    def invoices(self) -> Iterator[tuple[Document, Json]]:
        for reading in self.readings:
            if isinstance(reading, Document) and reading.name in self.truth["invoices"]:
                yield reading, self.truth["invoices"][reading.name]


def _opened(folder: Path, reader: Reader) -> Case:
    truth = json.loads((folder / "truth.json").read_text())
    files = sorted(f for f in folder.iterdir() if f.suffix != ".json")
    return Case(folder, truth, tuple(reader.read(f.name, f.read_bytes()) for f in files))


def _measure(folder: Path, name: str, reader: Reader, talk: bool) -> Measured:
    cases = [_opened(c, reader) for c in sorted(folder.iterdir()) if c.is_dir()]
    found = Measured(name)
    known: list[tuple[ConfirmedPlace, ...]] = [()]
    for case in cases[:TAUGHT]:
        known.append(_learnt(case, known[-1], found, talk))
        print(name, found.corrected, found.taught, file=sys.stderr)
    for case in cases[TAUGHT:]:
        if case.truth["layout"] == name:
            for step, places in zip(found.steps, known, strict=True):
                _compare(case, places, folder, step, talk and places is known[-1])
            planted = case.truth["expected"]["route"] == "review"
            found.planted, found.clean = found.planted + planted, found.clean + (not planted)
        else:
            _harm(case, known[-1], found)
    return found


def _learnt(case: Case, known: tuple[ConfirmedPlace, ...], found: Measured, talk: bool) -> tuple[ConfirmedPlace, ...]:
    """What holds after one more paper was corrected; a later correction in the same place replaces an earlier one."""
    for document, truth in case.invoices:
        corrections = tuple(_corrections(document, truth, known))
        taught = remember(document, corrections, known)
        found.corrected.append(len(corrections))
        found.taught.append(len(taught))
        if talk:
            _tell(found.layout, corrections, taught)
        for place in (t.place for t in taught):
            known = (place, *(k for k in known if not k.same_place(place)))
    return known


def _tell(name: str, corrections: Sequence[FieldCorrection], taught: Sequence[Taught]) -> None:
    known = {t.correction.id: t.place for t in taught}
    for c in corrections:
        place = known.get(c.id)
        said = f"{place.stand.side} {place.stand.caption.words!r} {place.stand}" if place else "not remembered"
        print(f"{name}: {c.field} = {c.text!r} (was {(c.was or {}).get('text')!r}): {said}")


def _corrections(document: Document, truth: Json, known: Sequence[ConfirmedPlace]) -> Iterator[FieldCorrection]:
    """What an examiner would correct on an invoice, typed as it is printed."""
    paper = extract(document, known).paper
    read = fields_json(paper) if isinstance(paper, Invoice) else {}
    wrong = [v.field for v in verdicts(truth, read) if v.verdict in ("wrong", "missed") and v.field not in SKIPPED]
    for n, name in enumerate(wrong, 1):
        text = _printed(truth["fields"][name], truth["printed_texts"])
        yield FieldCorrection(
            n, document.name, document.sha256, name, None, text, None, None, read.get(name), None, "examiner", NOW
        )


def _printed(value: object, printed: Sequence[str]) -> str:
    """The value as it is printed: dates, amounts and weights are told apart from their looks."""
    if isinstance(value, list):
        return str(value[0])
    wanted = value["amount"] if isinstance(value, dict) else str(value)
    for text in printed:
        days = [d.value.isoformat() for d in find_dates(text)]
        figure = number(text.split()[0]) if text.split() else None
        if wanted in days or (figure is not None and not isinstance(value, str) and str(figure) == wanted):
            return text
        if figure is not None and isinstance(value, str) and number(wanted) == figure and "." in wanted:
            return text
    return str(wanted)


def _compare(case: Case, known: Sequence[ConfirmedPlace], folder: Path, step: Step, talk: bool) -> None:
    gathered = gather(open_submission(case.folder), case.readings, partial(extract_here, places=known))
    papers = {p.document.name: p.paper for p in gathered.papers}
    for document, truth in case.invoices:
        paper = papers[document.name]
        read = fields_json(paper) if isinstance(paper, Invoice) else {}
        for v in verdicts(truth, read):
            step.fields.setdefault(v.field, []).append(v.verdict)
            if talk and v.verdict != "right":
                said, wanted = read.get(v.field, {}).get("value"), truth["fields"].get(v.field)
                print(f"  {case.folder.name} {v.verdict} {v.field}: {said!r} want {wanted!r}")
        items = [fields_json(item) for item in paper.items] if isinstance(paper, Invoice) else []
        step.items.extend(item_verdicts(truth["items"], items))
    planted = case.truth["expected"]["route"] == "review"
    by = Judging(load_registry(folder / "registry.json"), date.fromisoformat(case.truth["applied_on"]))
    route = judge(gathered, by).route
    if route is Route.REVIEW and not planted:
        step.reviewed.append(case.folder.name)
    if route is Route.CLEAR and planted:
        step.cleared.append(case.folder.name)


def _harm(case: Case, places: Sequence[ConfirmedPlace], found: Measured) -> None:
    """Nothing of another layout may be read otherwise."""
    for document, _ in case.invoices:
        found.elsewhere += 1
        if extract(document).paper != extract(document, places).paper:
            found.changed.append(f"{case.truth['layout']} {case.folder.name}")


def _page(found: Sequence[Measured]) -> Iterator[str]:
    yield "# Confirmed layouts: two invoices corrected, the next ones read"
    yield ""
    yield (
        f"`python -m tests.bench.layout_learning`, seed {SEED}: layouts that the extractors were not made for, one"
        " exporter each. On one born-digital invoice, then on another, what was read wrongly or missed was corrected;"
        f" {CLEAN} clean and {PLANTED} planted submissions in the same layout with other values, half of them scans,"
        " were read before, after the first and after the second."
    )
    yield ""
    yield (
        "| layout | corrected (taught) | header fields | goods lines | clean sent to review | planted cleared"
        " | changed elsewhere |"
    )
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for m in (*found, _sum(found)):
        told = " + ".join(f"{c} ({t})" for c, t in zip(m.corrected, m.taught, strict=True))
        fields = " → ".join(_f1(s.header) for s in m.steps)
        goods = " → ".join(_f1(tally(s.items)) for s in m.steps)
        reviewed = " → ".join(str(len(s.reviewed)) for s in m.steps)
        cleared = " → ".join(str(len(s.cleared)) for s in m.steps)
        yield (
            f"| {m.layout} | {told} | {fields} | {goods} | {reviewed} of {m.clean} | {cleared} of {m.planted}"
            f" | {len(m.changed)} of {m.elsewhere} |"
        )
    yield ""
    yield "F1, with the number of wrong, missed and invented values behind it. Fields that changed, over all layouts:"
    yield ""
    yield "| field | none corrected | one | two |"
    yield "| --- | --- | --- | --- |"
    steps = _sum(found).steps
    for name in sorted({n for s in steps for n in s.fields}):
        tallies = [tally(s.fields.get(name, ())) for s in steps]
        if any(t.counts != tallies[0].counts for t in tallies):
            yield f"| {name} | {' | '.join(map(_f1, tallies))} |"


def _f1(t: Tally) -> str:
    bad = sum(t.counts[v] for v in ("wrong", "missed", "invented"))
    return f"{t.f1:.3f} ({bad})"


def _sum(found: Sequence[Measured]) -> Measured:
    whole = Measured("all", [0] * TAUGHT, [0] * TAUGHT)
    for m in found:
        whole.corrected = [a + b for a, b in zip(whole.corrected, m.corrected, strict=True)]
        whole.taught = [a + b for a, b in zip(whole.taught, m.taught, strict=True)]
        whole.clean, whole.planted = whole.clean + m.clean, whole.planted + m.planted
        whole.elsewhere += m.elsewhere
        whole.changed += m.changed
        for to, step in zip(whole.steps, m.steps, strict=True):
            to.items.extend(step.items)
            to.reviewed.extend(step.reviewed)
            to.cleared.extend(step.cleared)
            for name, said in step.fields.items():
                to.fields.setdefault(name, []).extend(said)
    return whole


if __name__ == "__main__":
    main()
