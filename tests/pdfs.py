"""Small born-digital papers for tests that need real files."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

INVOICE = (
    "SAKURA PRECISION CO., LTD.",
    "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",
    "",
    "COMMERCIAL INVOICE",
    "",
    "Invoice No.: {number}",
    "Invoice Date: November 2, 2026",
    "Buyer: HANSA PUMPEN GMBH",
    "Kaiweg 8, 20457 Hamburg, GERMANY",
    "",
    "Vessel: ONE APUS V.052W",
    "Sailing on or about: December 3, 2026",
    "Port of Loading: TOKYO, JAPAN",
    "Port of Discharge: HAMBURG, GERMANY",
    "Trade Terms: CIF HAMBURG",
    "Payment: T/T 30 DAYS AFTER B/L DATE",
    "Country of Origin: JAPAN",
    "Marks: N/M",
    "",
)

CERTIFICATE_FORM = (
    "CERTIFICATE OF ORIGIN",
    "issued by The Tokyo Chamber of Commerce & Industry",
    "1. Exporter (Name, address, country)",
    "2. Consignee (Name, address, country)",
    "3. No. and date of Invoice",
    "4. Country of Origin",
    "5. Transport details",
    "6. Remarks",
    "7. Marks, numbers, number and kind of packages; description of goods",
    "8. Quantity",
    "9. Declaration by the Exporter",
    "10. Certification",
)


def pdf(lines: tuple[str, ...] | list[str], **canvas: Any) -> bytes:
    """One A4 page of lines set in Helvetica 10, 15 points apart."""
    out = io.BytesIO()
    page = Canvas(out, pagesize=A4, invariant=1, **canvas)
    page.setFont("Helvetica", 10)
    for number, line in enumerate(lines):
        page.drawString(60, 780 - 15 * number, line)
    page.save()
    return out.getvalue()


def invoice_pdf(number: str) -> bytes:
    return pdf([line.format(number=number) for line in INVOICE])


def certificate_json(number: str) -> bytes:
    """A typed certificate that goes with `invoice_pdf(number)`."""
    certificate = {
        "form": "nonpreferential",
        "copy": "ORIGINAL",
        "exporter": {
            "name": "SAKURA PRECISION CO., LTD.",
            "address": "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",
            "country": "JAPAN",
        },
        "consignee": {"name": "HANSA PUMPEN GMBH", "address": "Kaiweg 8, 20457 Hamburg", "country": "GERMANY"},
        "invoices": [{"number": number, "date": "2026-11-02"}],
        "origin": ["JAPAN"],
        "transport": {"from": "TOKYO, JAPAN", "to": "HAMBURG, GERMANY", "via": "", "by": "SEA",
                      "vessel": "ONE APUS V.052W", "departure_date": "2026-12-03"},
        "remarks": "",
        "goods": {"general_description": "", "marks": "N/M", "packages": "10 CARTONS", "items": [],
                  "total_quantity": "420 PCS", "others": ""},
        "declaration": {"place": "TOKYO", "date": "2026-11-16", "signatory": "Taro Yamada",
                        "title": "Export Manager", "signature": "handwritten"},
    }  # fmt: skip
    return json.dumps(certificate).encode()


def submission(folder: Path, number: str) -> Path:
    """A folder with an invoice and its typed certificate."""
    folder.mkdir(parents=True)
    (folder / "invoice.pdf").write_bytes(invoice_pdf(number))
    (folder / "certificate.json").write_bytes(certificate_json(number))
    return folder
