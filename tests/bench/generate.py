"""Writes submissions with their truth.

python -m tests.bench.generate OUT --seed N --count M --split tuning|heldout [--tiers ab] [--layouts NAME,NAME]
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any

from . import extras
from .chromium import Chromium
from .co_form import certificate_pdf
from .deals import exporters
from .draft import certificate_truth
from .layouts import LAYOUTS
from .maker import TIERS, Maker, Plan, Turns, plan
from .plant.case import Case, registry_row

NAMES = ("invoice", "CI", "doc", "scan0012", "shipping_docs", "upload", "INV_signed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--split", choices=sorted(LAYOUTS), default="tuning")
    parser.add_argument("--tiers", default="".join(TIERS), help="only these, as in: ab")
    parser.add_argument("--layouts", default="", help="only these, in this order; a name may be repeated")
    parser.add_argument("--planted-every", type=int, default=2, help="plant problems in one case of so many")
    args = parser.parse_args()
    named = tuple(name for name in args.layouts.split(",") if name)
    generate(args.out, args.seed, args.count, plan(args.split, args.tiers, named, args.planted_every))


def generate(out: Path, seed: int, count: int, chosen: Plan) -> None:
    """The same arguments write the same papers."""
    (out / "cases").mkdir(parents=True, exist_ok=True)
    turns, cases = Turns.of(seed), []
    with Chromium() as chromium:
        for index in range(count):
            rng = Random(f"{seed} {chosen.split} {index}")
            maker = Maker.planned(rng, chosen, index, chromium, turns)
            write_case(out / "cases" / f"{index + 1:03d}", maker)
            cases.append(maker.case)
    (out / "registry.json").write_text(json.dumps(registry(chosen.split, cases), indent=1, ensure_ascii=False))


def registry(split: str, cases: Iterable[Case] = ()) -> dict[str, Any]:
    """All exporters of the split, and the rows that differ for one case; twins share theirs."""
    rows = [registry_row(e) for e in exporters(split)]
    rows += [case.entry for case in cases if case.entry]
    return {"exporters": list({row["registration_number"]: row for row in rows}.values())}


def write_case(folder: Path, maker: Maker) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    case = maker.case
    documents: dict[str, dict[str, str]] = {}
    invoices = _write_invoices(folder, maker, documents)
    invoice = next(iter(invoices))
    certificate = _write_certificate(folder, maker, documents)
    marks = _write_marks(folder, maker, documents)
    _write_extras(folder, maker, documents)
    _write_json(folder / "submission.json", case.application)
    names = {"INVOICE": invoice, "CERTIFICATE": certificate, "MARKS": marks.get("document", "")}
    problems = [p | {"document": names[p["document"]]} for p in case.problems]
    # Where the certificate's language differs from the invoice's a person may look, too.
    soft = maker.layout.lang != "en" and not problems
    _write_json(
        folder / "truth.json",
        {
            "case": folder.name,
            "tier": maker.tier,
            "sub": maker.sub,
            "layout": maker.layout.name,
            "producer": maker.layout.producer,
            "lang": maker.layout.lang,
            "applied_on": case.applied_on.isoformat(),
            "variation": maker.variation,
            "documents": documents,
            "invoices": invoices,
            "certificate": certificate_truth(case.certificate, certificate, case.deal),
            "marks": marks,
            "expected": {"route": "review" if problems else "clear", "soft": soft, "problems": problems},
        },
    )


def _write_invoices(folder: Path, maker: Maker, documents: dict[str, dict[str, str]]) -> dict[str, Any]:
    stem, truths = maker.rng.choice(NAMES), {}
    for n, deal in enumerate(maker.case.deals):
        data, suffix, truth = maker.invoice(deal)
        name = f"{stem}{n + 1 if maker.case.parts else ''}{suffix}"
        (folder / name).write_bytes(data)
        documents[name] = {"kind": "commercial_invoice", "tier": maker.tier}
        truths[name] = truth.as_json()
    return truths


def _write_certificate(folder: Path, maker: Maker, documents: dict[str, dict[str, str]]) -> str:
    case = maker.case
    if not case.drawn:
        _write_json(folder / "certificate.json", case.certificate)
        documents["certificate.json"] = {"kind": "certificate", "tier": "structured"}
        return "certificate.json"
    data, suffix, tier = maker.mild(certificate_pdf(case.certificate, case.deal, maker.split, maker.rng, case.flaws))
    name = f"co{suffix}"
    (folder / name).write_bytes(data)
    documents[name] = {"kind": "certificate", "tier": tier}
    return name


def _write_marks(folder: Path, maker: Maker, documents: dict[str, dict[str, str]]) -> dict[str, Any]:
    case = maker.case
    if not case.marks_lines:
        return {}
    shape, title = case.deal.shape, case.marks_title
    page = extras.marks_page(case.marks_lines, shape, title, maker.rng, wide=case.marks_wide)
    data, suffix, tier = maker.mild(page)
    name = f"marks{suffix}"
    (folder / name).write_bytes(data)
    documents[name] = {"kind": "shipping_marks", "tier": tier}
    return {"document": name, "fields": {"marks": "\n".join(case.marks_lines)}, "shape": case.deal.shape}


def _write_extras(folder: Path, maker: Maker, documents: dict[str, dict[str, str]]) -> None:
    rng, deal = maker.rng, maker.case.deal
    kinds = [
        k
        for k in (
            "packing_list",
            "proforma_invoice",
            "bill_of_lading",
            "manufacturing_certificate",
            "power_of_attorney",
        )
        if rng.random() < (0.16 if k == "packing_list" else 0.05) and not (k == "bill_of_lading" and not deal.vessel)
    ]
    if deal.lc_number and rng.random() < 0.5:
        kinds.append("letter_of_credit")
    kinds = [
        k for k in kinds if not maker.bare and k not in maker.case.withheld and k not in maker.case.papers
    ] + maker.case.papers
    for n, kind in enumerate(kinds):
        data, suffix, tier = maker.mild(extras.EXTRAS[kind](deal, rng))
        name = f"attachment{n + 1}{suffix}"
        (folder / name).write_bytes(data)
        documents[name] = {"kind": extras.KINDS.get(kind, kind), "tier": tier}


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
