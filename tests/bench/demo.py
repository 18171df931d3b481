"""Writes the bundled sample for `make demo`: `python -m tests.bench.demo OUTDIR`. The same bytes every time.

A born-digital invoice, a scanned page with the shipping mark, and a draft certificate that names the invoice with two
digits exchanged."""

import json
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from . import damage, extras, ink, wear
from .companies import BUYERS
from .deal import Deal, Line, total_quantity
from .draft import draft
from .exporters import EXPORTERS
from .sheet import Sheet
from .wording import written

GREY, NAVY = (0.42, 0.45, 0.5), (0.1, 0.2, 0.4)
APPLIED = date(2026, 11, 21)
WRONG_NUMBER = "KSI-26-0471"


def sample_deal() -> Deal:
    exporter, buyer = EXPORTERS["tuning"][0], BUYERS["tuning"][0]
    lines = (
        Line("DEEP GROOVE BALL BEARING 6205-2RS", Decimal(1200), "PCS", Decimal("3.42")),
        Line("TAPERED ROLLER BEARING 32210", Decimal(360), "PCS", Decimal("11.85")),
        Line("CYLINDRICAL ROLLER BEARING NU308", Decimal(150), "PCS", Decimal("21.70")),
        Line("PILLOW BLOCK UNIT UCP206", Decimal(240), "PCS", Decimal("9.15")),
    )
    return Deal(
        exporter,
        buyer,
        "KSI-26-0417",
        date(2026, 11, 16),
        "sea",
        "HAKATA, JAPAN",
        "HAMBURG, GERMANY",
        date(2026, 11, 28),
        "CIF",
        "HAMBURG",
        "T/T 30 DAYS AFTER B/L DATE",
        "EUR",
        lines,
        (14, "CASES"),
        Decimal("824.7"),
        Decimal("905.0"),
        ("WIG", "HAMBURG", "PO-58213", "C/NO. 1-14", "MADE IN JAPAN"),
        "diamond",
        "BALL AND ROLLER BEARINGS",
        "Masato Kuboyama",
        "General Manager, Export",
        "handwritten",
        vessel="NORTHERN JUPITER",
        voyage="052W",
        via="SINGAPORE",
        order_number="PO-58213",
    )


def write(out: Path) -> None:
    deal, rng = sample_deal(), Random(2026)
    case = out / "submission"
    case.mkdir(parents=True, exist_ok=True)
    (case / "invoice.pdf").write_bytes(invoice(deal, rng))
    marks = extras.marks_page(deal.marks, deal.shape, "", Random(3))
    pages = [wear.noisy(p.rotate(0.7, fillcolor=(250, 250, 248)), rng, 4) for p in damage.pictures(marks, 200)]
    (case / "marks.pdf").write_bytes(damage.scan_pdf(pages, 200))
    certificate = draft(deal, date(2026, 11, 18))
    certificate["invoices"][0]["number"] = WRONG_NUMBER
    _json(case / "certificate.json", certificate)
    _json(
        case / "submission.json",
        {
            "registration_number": deal.exporter.registration,
            "applied_on": APPLIED.isoformat(),
            "channel": "online",
            "profile": "nonpreferential",
        },
    )
    exporter = deal.exporter
    _json(
        out / "registry.json",
        {
            "exporters": [
                {
                    "registration_number": exporter.registration,
                    "name": exporter.company.name,
                    "addresses": [", ".join(exporter.company.address) + ", Japan"],
                    "valid_until": exporter.valid_until.isoformat(),
                    "signatories": [{"name": n, "title": t} for n, t in exporter.signatories],
                }
            ]
        },
    )


def invoice(deal: Deal, rng: Random) -> bytes:
    sheet = Sheet("Helvetica", title="Commercial invoice")
    company = deal.exporter.company
    sheet.canvas.setFillColorRGB(*NAVY)
    sheet.canvas.rect(40, sheet.height - 44, 515, 4, stroke=0, fill=1)
    sheet.text(40, 68, "COMMERCIAL INVOICE", 18, bold=True, colour=NAVY)
    _block(
        sheet,
        40,
        92,
        "SHIPPER / EXPORTER",
        [company.name, company.address[0] + ",", f"{company.address[1]}, Japan", f"TEL {company.phone}"],
    )
    sheet.picture(ink.seal(rng, deal.exporter.seal), 212, 86, 54)
    _block(sheet, 310, 92, "INVOICE NO.", [deal.number])
    _block(sheet, 440, 92, "INVOICE DATE", [written(deal.invoice_date, "abbreviated")])
    _block(sheet, 310, 126, "ORDER NO.", [deal.order_number])
    _block(sheet, 440, 126, "COUNTRY OF ORIGIN", ["JAPAN"])
    _block(
        sheet,
        40,
        168,
        "CONSIGNEE / BUYER",
        [deal.buyer.name, deal.buyer.address[0] + ",", deal.buyer.address[1], deal.buyer.country_name],
    )
    _block(sheet, 310, 168, "TERMS OF PAYMENT", [deal.payment_terms])
    _block(sheet, 310, 202, "TERMS OF DELIVERY", [f"{deal.incoterm} {deal.incoterm_place}"])
    transport = (
        ("VESSEL / VOYAGE", f"{deal.vessel} V.{deal.voyage}"),
        ("SAILING ON OR ABOUT", written(deal.departure_date, "abbreviated")),
        ("PORT OF LOADING", deal.port_of_loading),
        ("PORT OF DISCHARGE", deal.port_of_discharge),
        ("TRANSHIPMENT AT", deal.via),
    )
    for n, (caption, value) in enumerate(transport):
        _block(sheet, (40, 196, 310, 440)[n % 4] if n < 4 else 440, 250 if n < 4 else 202, caption, [value])
    y = _goods(sheet, deal, 302)
    for n, (caption, value) in enumerate(
        (
            ("PACKAGES", "14 CASES"),
            ("NET WEIGHT", f"{deal.net_weight} KGS"),
            ("GROSS WEIGHT", f"{deal.gross_weight} KGS"),
        )
    ):
        _block(sheet, 40 + 130 * n, y, caption, [value])
    sheet.text(310, 640, company.name, 8.5)
    sheet.picture(ink.signature(rng), 320, 650, 46)
    sheet.rule(310, 700, 555, 700, 0.6, GREY)
    sheet.lines(310, 714, [deal.signatory, deal.signatory_title], 9)
    return sheet.pdf()


def _block(sheet: Sheet, x: float, y: float, caption: str, rows: list[str]) -> None:
    sheet.text(x, y, caption, 6.5, colour=GREY)
    sheet.lines(x, y + 12, rows, 9)


def _goods(sheet: Sheet, deal: Deal, y: float) -> float:
    columns = (
        (92, "MARKS & NOS.", "centre"),
        (160, "DESCRIPTION OF GOODS", "left"),
        (398, "QUANTITY", "right"),
        (468, "UNIT PRICE EUR", "right"),
        (551, "AMOUNT EUR", "right"),
    )
    sheet.box(40, y - 12, 555, y + 6, 0, 0.92)
    for x, word, align in columns:
        sheet.text(x, y, word, 7, bold=True, align=align, colour=NAVY)
    y += 24
    sheet.shape(deal.shape or "diamond", 60, y - 10, 64, 46)
    sheet.text(92, y + 16, deal.marks[0], 9, bold=True, align="centre")
    sheet.lines(92, y + 50, list(deal.marks[1:]), 8, align="centre")
    for line in deal.lines:
        sheet.text(160, y, line.description, 9)
        sheet.text(398, y, f"{line.quantity:,} {line.unit}", 9, align="right")
        sheet.text(468, y, f"{line.price:,.2f}", 9, align="right")
        sheet.text(551, y, f"{line.amount:,.2f}", 9, align="right")
        y += 20
    y += 52
    sheet.rule(40, y - 14, 555, y - 14, 0.8, NAVY)
    sheet.text(160, y, "TOTAL", 9.5, bold=True)
    sheet.text(398, y, total_quantity(deal.lines), 9.5, bold=True, align="right")
    sheet.text(551, y, f"{deal.total:,.2f}", 9.5, bold=True, align="right")
    sheet.rule(40, y + 7, 555, y + 7, 0.8, NAVY)
    return y + 36


def _json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
