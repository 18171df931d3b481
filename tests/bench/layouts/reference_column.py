"""A narrow column at the right holds every reference, label above value; parties and goods fill the left two thirds."""

from ..paper import Paper
from ..sheet import Sheet
from .captions import PACKING, REFERENCES, SALE, VOYAGE, blocks, money, signer
from .form import Layout, marks_on, seal_on, signature_on

LEFT, EDGE, COLUMN, RIGHT = 44, 392, 408, 556
WORDS = {
    "exporter": "Exported by",
    "buyer": "Invoiced to",
    "consignee": "Delivered to",
    "notify": "Also notify",
    "invoice_number": "Invoice reference",
    "invoice_date": "Issued on",
    "order_number": "Your PO number",
    "contract_number": "Contract reference",
    "departure_date": "Ship date",
    "vessel": "Carrying vessel",
    "port_of_loading": "Port of lading",
    "port_of_discharge": "Discharging port",
    "trade": "Price basis",
    "payment_terms": "How payable",
    "origin": "Made in",
    "packages": "Number of packages",
    "marks": "Marks",
    "description": "Goods",
    "amount": "Sum",
}


def _references(sheet: Sheet, paper: Paper) -> None:
    y = 104.0
    for label, value in paper.rows(*REFERENCES, *VOYAGE, *SALE, *PACKING):
        sheet.text(COLUMN, y, label, 6.6, colour=(0.35, 0.35, 0.35))
        y = sheet.wrapped(COLUMN, y + 10, value, RIGHT - COLUMN, 8.8) + 6
    sheet.rule(EDGE, 92, EDGE, max(y, 640), 0.5)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    for x, name, align in (
        (LEFT, "description", "left"),
        (236, "quantity", "right"),
        (310, "price", "right"),
        (384, "amount", "right"),
    ):
        sheet.text(x, y, paper.label(name), 7.2, bold=True, align=align)
    sheet.rule(LEFT, y + 4, 384, y + 4, 0.8)
    y += 17
    for item in paper.items():
        sheet.text(236, y, f"{item['quantity']} {item['unit']}".strip(), 8.4, align="right")
        sheet.text(310, y, item["price"], 8.4, align="right")
        sheet.text(384, y, item["amount"], 8.4, align="right")
        y = sheet.lines(LEFT, y, sheet.broken(item["description"], 134, 8.4), 8.4, step=10) + 6
    sheet.rule(LEFT, y - 6, 384, y - 6, 0.8)
    sheet.text(LEFT, y + 6, "Total due", 8.8, bold=True)
    sheet.text(236, y + 6, paper.value("total_quantity"), 8.4, align="right")
    sheet.text(384, y + 6, money(sign, paper.value("total_amount")), 9, bold=True, align="right")
    return y + 30


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Helvetica")
    sheet.text(LEFT, 60, paper.value("title"), 18, bold=True)
    sheet.rule(LEFT, 72, RIGHT, 72, 1.5)
    _references(sheet, paper)
    y = 104.0
    for caption, lines in blocks(paper, "exporter", "buyer", "consignee", "notify"):
        sheet.text(LEFT, y, caption, 6.6, colour=(0.35, 0.35, 0.35))
        y = sheet.lines(LEFT, y + 11, lines, 9, bold_first=True) + 9
    seal_on(sheet, paper, 300, 96)
    y = _goods(sheet, paper, y + 10)
    sheet.text(LEFT, y, paper.label("marks"), 6.6, colour=(0.35, 0.35, 0.35))
    low = marks_on(sheet, paper, LEFT + 6, y + 14, align="left")
    sheet.text(210, y, paper.exporter_name(), 8)
    signature_on(sheet, paper, 214, y + 8)
    sheet.lines(210, max(y + 66, low - 30), signer(paper), 8.4)
    return sheet


LAYOUT = Layout("reference_column", draw, words=WORDS)
