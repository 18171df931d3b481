"""Writes submissions with their truth.

python -m tests.bench.generate OUT --seed N --count M --split tuning|heldout
"""

import argparse
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from . import damage, extras
from .chromium import Chromium
from .co_form import certificate_pdf
from .deal import Deal
from .deals import draw, exporters
from .draft import certificate_truth, draft
from .layouts import LAYOUTS
from .layouts.form import Layout
from .plant import PLANTS, Case, formal, plant
from .truth import Truth
from .variations import VARIATIONS, mixed_origins

TIERS = ("a", "b", "c", "d")
NAMES = ("invoice", "CI", "doc", "scan0012", "shipping_docs", "upload", "INV_signed")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--split", choices=sorted(LAYOUTS), default="tuning")
    args = parser.parse_args()
    generate(args.out, args.seed, args.count, args.split)


def generate(out: Path, seed: int, count: int, split: str) -> None:
    """The same arguments write the same papers."""
    (out / "cases").mkdir(parents=True, exist_ok=True)
    (out / "registry.json").write_text(json.dumps(registry(split), indent=1, ensure_ascii=False))
    plants = _plants_in_turn(Random(f"{seed} plants"))
    with Chromium() as chromium:
        for index in range(count):
            rng = Random(f"{seed} {split} {index}")
            write_case(out / "cases" / f"{index + 1:03d}", Maker(rng, split, index, chromium, plants))


def registry(split: str) -> dict[str, Any]:
    rows = [
        {
            "registration_number": e.registration,
            "name": e.company.name,
            "addresses": [", ".join(e.company.address) + ", Japan"],
            "valid_until": e.valid_until.isoformat(),
            "signatories": [{"name": n, "title": t} for n, t in e.signatories],
        }
        for e in exporters(split)
    ]
    return {"exporters": rows}


def tier_of(index: int, split: str) -> str:
    """Every layout meets every tier in turn."""
    return TIERS[sum(divmod(index, len(LAYOUTS[split]))) % len(TIERS)]


def is_planted(index: int) -> bool:
    """Half of the cases, and about half in every tier and layout."""
    return (index // len(TIERS) + index) % 2 == 1


def hard_kind(number: int) -> str:
    """The kinds of damage in turn; each round begins one later, so that each meets clean and planted cases."""
    return damage.HARD[(number + number // len(damage.HARD)) % len(damage.HARD)]


def _plants_in_turn(rng: Random) -> Iterator[str]:
    """Every plant once before any comes again."""
    while True:
        yield from rng.sample(sorted(PLANTS), len(PLANTS))


class Maker:
    """One case: what it is about, and how its papers are printed and aged."""

    def __init__(self, rng: Random, split: str, index: int, chromium: Chromium, plants: Iterator[str]) -> None:
        self.rng, self.split, self.chromium = rng, split, chromium
        self.layout: Layout = LAYOUTS[split][index % len(LAYOUTS[split])]
        self.tier = tier_of(index, split)
        hard = sum(tier_of(i, split) == "d" for i in range(index))
        self.sub = hard_kind(hard) if self.tier == "d" else self.tier
        self.drawn = rng.random() < 0.25 and not self.layout.many
        self.case = self._clean_case()
        self.variation = ""
        if is_planted(index):
            names = [next(plants) for _ in range(6)]
            plant(self.case, names, rng.choice((1, 1, 2, 3)), rng)
        if not self.case.problems:
            self.variation = self._varied(index)

    def _varied(self, index: int) -> str:
        """Goods of two origins need a layout that prints the origin of each line, so they come first there."""
        every_other_round = index // len(LAYOUTS[self.split]) % 2 == 0
        if self.layout.origins and every_other_round and (named := mixed_origins(self.case, self.rng)):
            return named
        return VARIATIONS[index * 5 % len(VARIATIONS)](self.case, self.rng)

    def _clean_case(self) -> Case:
        rng = self.rng
        deal = self._draw(rng)
        declared = deal.invoice_date + timedelta(days=rng.randint(0, 6))
        applied = declared + timedelta(days=rng.randint(0, 8))
        channel = "counter" if self.drawn or rng.random() < 0.4 else "online"
        lines = deal.marks if deal.marks and not self.drawn and rng.random() < 0.25 else ()
        case = Case(
            deal,
            draft(deal, declared),
            applied,
            channel,
            marks_lines=lines,
            invoice_has_hs=self.layout.hs,
            invoice_has_origins=self.layout.origins,
            drawn=self.drawn,
        )
        if deal.exporter.valid_until < applied:
            formal.registration_expired(case)
        return case

    def _draw(self, rng: Random) -> Deal:
        wanted = self.layout
        return draw(rng, self.split, trades=wanted.trades, lang=wanted.lang, air=wanted.air, many=wanted.many)

    def invoice(self, deal: Deal) -> tuple[bytes, str, Truth]:
        pdf, truth = self.layout.print(deal, self.rng, self.chromium)
        data, suffix = damage.damaged(pdf, self.sub, self.rng, self._other_words())
        return data, suffix, truth

    def _other_words(self) -> str:
        if self.sub != "ocr":
            return ""
        other = self.layout.print(self._draw(Random(self.rng.random())), self.rng, self.chromium)
        return "\n".join(damage.texts(other[0]))

    def mild(self, pdf: bytes) -> tuple[bytes, str, str]:
        """Papers beside the invoice are never damaged harder than an office scan."""
        sub = self.tier if self.tier in "abc" else self.rng.choice("ab")
        data, _ = damage.damaged(pdf, sub, Random(f"{self.rng.random()}x"))
        return (data, ".pdf", sub) if data.startswith(b"%PDF") else (pdf, ".pdf", "a")


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
    _write_json(
        folder / "submission.json",
        {
            "registration_number": case.deal.exporter.registration,
            "applied_on": case.applied_on.isoformat(),
            "channel": case.channel,
            "profile": "nonpreferential",
        },
    )
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
    if not maker.drawn:
        _write_json(folder / "certificate.json", maker.case.certificate)
        documents["certificate.json"] = {"kind": "certificate", "tier": "structured"}
        return "certificate.json"
    data, suffix, tier = maker.mild(certificate_pdf(maker.case.certificate, maker.case.deal, maker.split, maker.rng))
    name = f"co{suffix}"
    (folder / name).write_bytes(data)
    documents[name] = {"kind": "certificate", "tier": tier}
    return name


def _write_marks(folder: Path, maker: Maker, documents: dict[str, dict[str, str]]) -> dict[str, Any]:
    case = maker.case
    if not case.marks_lines:
        return {}
    data, suffix, tier = maker.mild(extras.marks_page(case.marks_lines, case.deal.shape, case.marks_title, maker.rng))
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
    kinds += [k for k in maker.case.papers if k not in kinds]
    for n, kind in enumerate(kinds):
        data, suffix, tier = maker.mild(extras.EXTRAS[kind](deal, rng))
        name = f"attachment{n + 1}{suffix}"
        (folder / name).write_bytes(data)
        documents[name] = {"kind": kind, "tier": tier}


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
