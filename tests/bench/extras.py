"""The other papers of a submission: marks page, packing list, letter of credit, powers, explanations and the like."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from . import ink
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


def _letter(title: str, rows: list[str], written_on: date, rng: Random, signed_by: str) -> bytes:
    sheet = Sheet("Times")
    sheet.text(298, 90, title, 15, bold=True, align="centre")
    sheet.text(545, 120, written(written_on, "long"), 10, align="right")
    y = 160.0
    for row in rows:
        y = sheet.wrapped(60, y, row, 480, 11) + 8
    sheet.picture(ink.signature(rng), 330, y + 30, 40)
    sheet.rule(330, y + 74, 530, y + 74)
    sheet.text(330, y + 88, signed_by, 10)
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


def explanation(deal: Deal, rng: Random) -> bytes:
    return _letter(
        "EXPLANATION OF DELAY",
        [
            f"To: The {deal.exporter.chamber} Chamber of Commerce & Industry",
            f"We could not apply for the certificate of origin for our invoice No. {deal.number} within "
            "six months after the shipment, because "
            "the customer asked for it only this month.",
            "We ask you to accept the late application.",
        ],
        deal.departure_date + timedelta(days=186),
        rng,
        deal.signatory,
    )


def power_of_attorney(deal: Deal, rng: Random) -> bytes:
    grantor = deal.principal or deal.buyer
    return _letter(
        "POWER OF ATTORNEY",
        [
            f"We, {grantor.name}, hereby appoint {deal.exporter.company.name} as our true and lawful attorney to "
            "apply on our behalf for "
            "certificates of origin in Japan.",
            "This power of attorney is valid until revoked in writing.",
        ],
        deal.invoice_date + timedelta(days=2),
        rng,
        "Managing Director",
    )


def manufacturing_certificate(deal: Deal, rng: Random) -> bytes:
    return _letter(
        "CERTIFICATE OF MANUFACTURE",
        [
            "We hereby certify that the goods named below were manufactured at our factory in Japan.",
            deal.goods,
            f"Supplied to {deal.exporter.company.name} under their invoice {deal.number}.",
        ],
        deal.invoice_date + timedelta(days=2),
        rng,
        "Factory Manager, Minamino Works",
    )


def foreign_certificate(deal: Deal, rng: Random) -> bytes:
    goods = next((n for n in reversed(deal.lines) if n.origin == "CN"), deal.lines[-1])
    maker, issuer = "DALIAN YUNFENG FOUNDRY CO., LTD.", "China Council for the Promotion of International Trade"
    return _foreign("THE PEOPLE'S REPUBLIC OF CHINA", maker, "DALIAN, CHINA", issuer, goods.description, deal, rng)


def thai_certificate(deal: Deal, rng: Random) -> bytes:
    goods = next((n for n in reversed(deal.lines) if n.origin == "TH"), deal.lines[-1])
    maker, issuer = "RAYONG METAL WORKS CO., LTD.", "The Thai Chamber of Commerce"
    return _foreign("THE KINGDOM OF THAILAND", maker, "RAYONG, THAILAND", issuer, goods.description, deal, rng)


def _foreign(country: str, maker: str, place: str, issuer: str, goods: str, deal: Deal, rng: Random) -> bytes:
    sheet = Sheet("Times")
    sheet.text(298, 70, f"CERTIFICATE OF ORIGIN OF {country}", 13, bold=True, align="centre")
    rows = [
        f"Certificate No. CO {rng.randint(100000000, 999999999)}",
        f"1. Exporter: {maker}, {place}",
        f"2. Consignee: {deal.exporter.company.name}, JAPAN",
        f"3. Means of transport and route: FROM {place} TO YOKOHAMA BY SEA",
        "4. Country / region of destination: JAPAN",
        f"7. Number and kind of packages; description of goods: {goods}",
        "8. H.S. Code: 7325.99",
        "11. Declaration by the exporter",
        f"12. Certification: {issuer}",
    ]
    sheet.lines(60, 110, rows, 11, step=30)
    return sheet.pdf()


def transfer_certificate(deal: Deal, rng: Random) -> bytes:
    """The seller's proof that goods under the Washington Convention came by in a lawful way."""
    return _letter(
        "CERTIFICATE OF MANUFACTURE AND TRANSFER",
        [
            "We hereby certify that the goods named below were taken and worked by us in Japan and sold to "
            f"{deal.exporter.company.name}.",
            deal.lines[0].description,
            "CITES required information: country of origin Japan, source code W, purpose code T.",
        ],
        deal.invoice_date - timedelta(days=5),
        rng,
        "Representative, Tosa Coral Works",
    )


def translation(deal: Deal, rng: Random) -> bytes:
    """Of papers in another language than English, for the examiner."""
    sheet = Sheet("Gothic")
    rows = [
        "和訳",
        "原産地証明書およびインボイスの翻訳",
        f"インボイス番号：{deal.number}",
        "商品名：機械用の交換部品",
        "原産国：日本",
    ]
    sheet.lines(60, 90, rows, 12, step=24)
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
    "explanation": explanation,
    "power_of_attorney": power_of_attorney,
    "manufacturing_certificate": manufacturing_certificate,
    "foreign_certificate": foreign_certificate,
    "thai_certificate": thai_certificate,
    "transfer_certificate": transfer_certificate,
    "translation": translation,
}
