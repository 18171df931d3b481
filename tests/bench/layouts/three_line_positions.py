"""An ERP print with positions of three lines: article number and figures, the name, then tariff number, origin and weight; sums in steps."""

from decimal import Decimal

from .. import ink
from ..paper import Paper
from ..sheet import Sheet
from ..wording import number
from .captions import PACKING, SALE, VOYAGE, signer
from .form import Layout, marks_on, signature_on

LEFT, RIGHT, FACTS = 57, 552, 348
WORDS = {
    "buyer": "Invoice recipient",
    "consignee": "Delivery address",
    "notify": "Notify address",
    "invoice_number": "Invoice no.",
    "invoice_date": "Invoice date",
    "order_number": "Your order",
    "contract_number": "Contract no.",
    "proforma": "Pro-forma no.",
    "lc_number": "L/C no.",
    "mode": "Shipping type",
    "vessel": "Vessel / voyage",
    "flight": "Flight",
    "departure_date": "Dispatch date",
    "port_of_loading": "Port of departure",
    "port_of_discharge": "Destination port",
    "airport_of_loading": "Departure airport",
    "airport_of_discharge": "Destination airport",
    "transshipment": "Via",
    "final_destination": "Final destination",
    "trade": "Delivery terms",
    "payment_terms": "Payment terms",
    "origin": "Country of origin",
    "packages": "Number of packages",
    "net_weight": "Net weight",
    "gross_weight": "Gross weight",
    "marks": "Package marking",
}


def _head(sheet: Sheet, paper: Paper) -> float:
    lines = paper.party("exporter")
    sheet.picture(ink.emblem(paper.rng, paper.deal.exporter.prefix), RIGHT - 44, 34, 44)
    sheet.text(RIGHT - 52, 50, lines[0], 12, bold=True, align="right")
    y = sheet.lines(RIGHT - 52, 62, lines[1:], 7.6, align="right")
    sheet.text(RIGHT - 52, y, f"Phone {paper.deal.exporter.company.phone}", 7.6, align="right")
    y = row = 128.0
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            sheet.text(LEFT, y, paper.label(role), 7, colour=(0.4, 0.4, 0.4))
            y = sheet.lines(LEFT, y + 12, lines, 9.4) + 7
    sheet.text(FACTS, row, paper.value("title"), 13, bold=True)
    row += 20
    facts = ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")
    for label, value in [*paper.rows(*facts), ("Customer no.", f"{paper.rng.randint(100000, 999999)}")]:
        sheet.text(FACTS, row, label, 8.4)
        sheet.text(FACTS + 90, row, value, 8.4)
        row += 12
    return max(y, row) + 8


def _terms(sheet: Sheet, paper: Paper, y: float) -> float:
    for label, value in paper.rows(*SALE, *VOYAGE):
        sheet.text(LEFT, y, label, 8.4)
        y = sheet.wrapped(LEFT + 104, y, value, 390, 8.4) + 1
    return y


def _weights(paper: Paper) -> list[str]:
    """Each position's part of the net weight, which add up to it; what is sold by weight says it once."""
    deal, lines = paper.deal, len(paper.deal.lines)
    if any(line.unit == "KGS" for line in deal.lines):
        return [""] * lines
    share = (deal.net_weight / lines).quantize(Decimal("0.1"))
    parts = [*[share] * (lines - 1), deal.net_weight - share * (lines - 1)]
    return [f"   Net: {number(p, 1, 'english')} KGS" for p in parts]


def _positions(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.currency_code()
    heads = ((LEFT, "Pos.", "left"), (86, "Article", "left"), (356, "Quantity", "right"), (456, "Price", "right"))
    for x, word, align in (*heads, (RIGHT, "Value", "right")):
        sheet.text(x, y, word, 8.2, bold=True, align=align)
    sheet.rule(LEFT, y + 4, RIGHT, y + 4, 0.9)
    y += 17
    for item, weight in zip(paper.items(), _weights(paper), strict=True):
        sheet.text(LEFT, y, f"{int(item['no']) * 10}", 8.6)
        sheet.text(86, y, item["part"], 8.6, bold=True)
        sheet.text(356, y, f"{item['quantity']} {item['unit']}".strip(), 8.6, align="right")
        sheet.text(456, y, f"{item['price']} {code}" if item["price"] else "", 8.6, align="right")
        sheet.text(RIGHT, y, f"{item['amount']} {code}" if item["amount"] else "", 8.6, align="right")
        sheet.text(86, y + 11, item["description"], 8.6)
        origin = f"   Origin: {item['origin']}" if item["origin"] else ""
        sheet.text(86, y + 21, f"Tariff no.: {item['hs_code']}{origin}{weight}", 7.2)
        y += 35
    paper.item_column("hs_code")
    paper.item_column("origin")
    return _sums(sheet, paper, y - 8, code)


def _sums(sheet: Sheet, paper: Paper, y: float, code: str) -> float:
    sheet.rule(LEFT, y - 3, RIGHT, y - 3, 0.9)
    amount, quantity = paper.value("total_amount"), paper.value("total_quantity")
    for label, value, bold in (
        ("Total of positions", amount, False),
        ("Freight and packing", "included", False),
        ("Invoice total", amount, True),
    ):
        sheet.text(348, y + 9, label, 8.8, bold=bold)
        sheet.text(RIGHT, y + 9, f"{value} {code}" if value == amount else value, 8.8, bold=bold, align="right")
        y += 12
    sheet.text(86, y - 3, f"Total quantity: {quantity}" if quantity else "", 8.4)
    sheet.rule(348, y + 1, RIGHT, y + 1, 0.9)
    return y + 18


def _foot(sheet: Sheet, paper: Paper) -> None:
    company, account = paper.deal.exporter.company, paper.rng.randint(1000000, 9999999)
    sheet.rule(LEFT, 796, RIGHT, 796, 0.4)
    sheet.lines(LEFT, 805, ["Registered office: Japan", f"Corporate no. {account}{account % 1000000:06d}"], 6.4)
    sheet.lines(236, 805, ["Bank: Toyokuni Bank, Ltd.", f"A/C {account}  SWIFT TYKNJPJT"], 6.4)
    sheet.lines(400, 805, [f"Phone {company.phone}", "export@example.jp"], 6.4)


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("DejaVu Sans")
    y = _positions(sheet, paper, _terms(sheet, paper, _head(sheet, paper)) + 16)
    top = y
    for label, value in paper.rows(*PACKING):
        sheet.text(LEFT, y, label, 8.4)
        sheet.text(LEFT + 104, y, value, 8.4)
        y += 11.5
    sheet.text(LEFT, y, paper.label("marks"), 8.4)
    marks_on(sheet, paper, LEFT + 104, y + (4 if paper.deal.shape else 0), 8.4, align="left")
    sheet.text(348, top, paper.exporter_name(), 8)
    signature_on(sheet, paper, 352, top + 4)
    sheet.lines(348, top + 56, signer(paper), 8.4)
    _foot(sheet, paper)
    return sheet


LAYOUT = Layout("three_line_positions", draw, hs=True, origins=True, words=WORDS)
