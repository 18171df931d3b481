"""The other papers of a submission: marks page, packing list, letter of credit, proforma invoice, bill of lading."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from . import evidence, ink
from .deal import Deal, plain
from .draft import packages
from .sheet import Sheet
from .wording import written


def marks_page(lines: tuple[str, ...], shape: str | None, title: str, rng: Random, *, wide: bool = False) -> bytes:
    """An A4 page that carries the mark alone, drawn or as a picture; a title only where one is planted."""
    sheet, y = Sheet(rng.choice(("Helvetica", "Times", "Liberation Sans")), wide=wide), 150.0
    if title:
        sheet.text(298, 80, title, 14, bold=True, align="centre")
    rest = list(lines)
    if shape:
        sheet.shape(shape, 198, y, 200, 130)
        sheet.text(298, y + (95 if shape == "triangle" else 72), rest.pop(0), 20, bold=True, align="centre")
        y += 195
    sheet.lines(298, y, rest, 20, step=27, align="centre")
    return sheet.pdf()


def packing_list(deal: Deal, rng: Random) -> bytes:
    """Looks like the invoice, but has weights instead of prices."""
    packed = replace(deal, packages=(deal.packages[0] + deal.packed_otherwise, deal.packages[1]))
    sheet = Sheet(rng.choice(("Times", "Liberation Sans")))
    sheet.text(298, 50, "PACKING LIST", 15, bold=True, align="centre")
    y = sheet.lines(50, 80, ["SHIPPER", deal.exporter.company.name, *deal.exporter.company.address, "JAPAN"], 9)
    sheet.lines(
        360,
        80,
        [
            f"INVOICE NO. {deal.number}",
            f"DATE {written(deal.invoice_date, 'abbreviated')}",
            f"VESSEL {deal.vessel}".strip(),
            f"FROM {deal.port_of_loading}",
            f"TO {deal.port_of_discharge}",
        ],
        9,
    )
    y = (
        sheet.lines(50, y + 8, ["CONSIGNEE", deal.receiver.name, *deal.receiver.address, deal.receiver.country_name], 9)
        + 14
    )
    for x, head in (
        (50, "CASE NO."),
        (120, "DESCRIPTION"),
        (390, "QUANTITY"),
        (460, "N.W. (KGS)"),
        (530, "G.W. (KGS)"),
    ):
        sheet.text(x, y, head, 8, bold=True, align="left" if x < 380 else "right")
    sheet.rule(50, y + 4, 545, y + 4)
    share = len(deal.lines)
    for n, line in enumerate(deal.lines, 1):
        y += 16
        sheet.text(50, y, str(n), 9)
        sheet.text(120, y, line.description, 9)
        sheet.text(390, y, f"{plain(line.quantity)} {line.unit}", 9, align="right")
        sheet.text(460, y, f"{deal.net_weight / share:,.1f}", 9, align="right")
        sheet.text(530, y, f"{deal.gross_weight / share:,.1f}", 9, align="right")
    sheet.lines(
        50,
        y + 34,
        [f"TOTAL {packages(packed)}", f"NET WEIGHT {deal.net_weight} KGS", f"GROSS WEIGHT {deal.gross_weight} KGS"],
        9,
    )
    sheet.picture(ink.signature(rng), 380, y + 40, 34)
    sheet.text(380, y + 90, deal.exporter.company.name, 8)
    return sheet.pdf()


def letter_of_credit(deal: Deal, rng: Random) -> bytes:
    sheet = Sheet("Courier")
    rows = [
        "MT700   ISSUE OF A DOCUMENTARY CREDIT",
        "",
        "27 SEQUENCE OF TOTAL        1/1",
        "40A FORM OF CREDIT           IRREVOCABLE",
        f"20 CREDIT NUMBER            {deal.lc_number}",
        f"50 APPLICANT                {deal.buyer.name}",
        f"59 BENEFICIARY              {deal.exporter.company.name}",
        f"32B CURRENCY CODE AMOUNT     {deal.currency}{deal.total:.2f}".replace(".", ","),
        f"44E PORT OF LOADING          {deal.port_of_loading}",
        f"44F PORT OF DISCHARGE        {deal.port_of_discharge}",
        f"45A DESCRIPTION OF GOODS     {deal.goods} {deal.incoterm} {deal.incoterm_place}",
        "46A DOCUMENTS REQUIRED",
        "  + SIGNED COMMERCIAL INVOICE IN TRIPLICATE",
        "  + FULL SET CLEAN ON BOARD BILLS OF LADING",
        "  + CERTIFICATE OF ORIGIN ISSUED BY A CHAMBER OF COMMERCE",
        *(f"  + {clause}" for clause in deal.credit_clauses),
        "71D CHARGES  ALL BANK CHARGES OUTSIDE ISSUING COUNTRY FOR BENEFICIARY",
        "49 CONFIRMATION INSTRUCTIONS WITHOUT",
    ]
    sheet.lines(50, 60, rows, 9, step=14)
    return sheet.pdf()


def proforma_invoice(deal: Deal, rng: Random) -> bytes:
    sheet = Sheet("Liberation Sans")
    sheet.text(298, 60, "PROFORMA INVOICE", 15, bold=True, align="centre")
    y = sheet.lines(50, 92, [deal.exporter.company.name, *deal.exporter.company.address, "Japan"], 9)
    sheet.lines(
        360,
        92,
        [
            f"P/I NO. PI-{rng.randint(1000, 9999)}",
            written(deal.invoice_date - timedelta(days=40), "spaced"),
            "VALID FOR 30 DAYS",
        ],
        9,
    )
    y = sheet.lines(50, y + 10, ["TO:", deal.buyer.name, *deal.buyer.address, deal.buyer.country_name], 9) + 16
    for line in deal.lines:
        sheet.text(50, y, line.description, 9)
        sheet.text(400, y, f"{plain(line.quantity)} {line.unit}", 9, align="right")
        sheet.text(540, y, f"{deal.currency} {line.amount:,.2f}", 9, align="right")
        y += 14
    sheet.text(540, y + 8, f"TOTAL {deal.currency} {deal.total:,.2f}", 10, bold=True, align="right")
    sheet.lines(50, y + 40, ["DELIVERY: WITHIN 60 DAYS AFTER RECEIPT OF ORDER", f"PAYMENT: {deal.payment_terms}"], 9)
    return sheet.pdf()


def bill_of_lading(deal: Deal, rng: Random) -> bytes:
    sheet = Sheet("Narrow")
    sheet.text(545, 50, "BILL OF LADING", 15, bold=True, align="right")
    sheet.text(545, 66, f"B/L No. KKLU{rng.randint(1000000, 9999999)}", 10, align="right")
    blocks = (
        ("Shipper", [deal.exporter.company.name, *deal.exporter.company.address]),
        ("Consignee", ["TO ORDER OF SHIPPER"]),
        ("Notify Party", [deal.buyer.name, *deal.buyer.address]),
        ("Ocean Vessel / Voy. No.", [f"{deal.vessel} {deal.voyage}"]),
        ("Port of Loading", [deal.port_of_loading]),
        ("Port of Discharge", [deal.port_of_discharge]),
    )
    y = 86.0
    for caption, rows in blocks:
        sheet.box(50, y - 9, 545, y + 14 + 11 * len(rows))
        sheet.text(54, y, caption, 7)
        y = sheet.lines(58, y + 12, rows, 9) + 16
    sheet.lines(
        58,
        y,
        [
            "SHIPPED on board in apparent good order and condition",
            f"{packages(deal)} SAID TO CONTAIN {deal.goods}",
            f"GROSS WEIGHT {deal.gross_weight} KGS",
            "FREIGHT AS ARRANGED",
            "IN WITNESS WHEREOF three original Bills of Lading have been signed",
        ],
        9,
    )
    return sheet.pdf()


KINDS = {
    "translation": "unknown",
    "thai_certificate": "foreign_certificate",
    "transfer_certificate": "manufacturing_certificate",
}
"""What a paper counts as where it is not named after its kind."""
EXTRAS = {
    "packing_list": packing_list,
    "letter_of_credit": letter_of_credit,
    "proforma_invoice": proforma_invoice,
    "bill_of_lading": bill_of_lading,
    "explanation": evidence.explanation,
    "power_of_attorney": evidence.power_of_attorney,
    "manufacturing_certificate": evidence.manufacturing_certificate,
    "foreign_certificate": evidence.foreign_certificate,
    "thai_certificate": evidence.thai_certificate,
    "transfer_certificate": evidence.transfer_certificate,
    "translation": evidence.translation,
}
