"""Goods lines with net and gross weight and case numbers beside quantity and amount, as invoice and packing list in one."""

from decimal import Decimal

from ..paper import Paper
from ..sheet import Sheet
from ..wording import number
from .captions import PACKING, REFERENCES, SALE, VOYAGE, blocks, signer
from .form import Layout, marks_on, seal_on, signature_on

LEFT, RIGHT = 36, 560
COLUMNS = (
    ("case", 38, "left", "C/No."),
    ("description", 70, "left", "Commodity"),
    ("quantity", 300, "right", "Q'ty"),
    ("unit", 303, "left", ""),
    ("net", 372, "right", "N.W. (kg)"),
    ("gross", 424, "right", "G.W. (kg)"),
    ("price", 486, "right", "@"),
    ("amount", 558, "right", "Amount"),
)
WORDS = {
    "exporter": "MANUFACTURER & EXPORTER",
    "buyer": "ACCOUNTEE",
    "consignee": "CONSIGNEE",
    "notify": "NOTIFY",
    "invoice_number": "INVOICE & P/L NO.",
    "invoice_date": "DATE",
    "order_number": "INDENT NO.",
    "vessel": "OCEAN VESSEL / VOY.",
    "departure_date": "ETD",
    "port_of_loading": "PORT OF LOADING",
    "port_of_discharge": "PORT OF UNLOADING",
    "trade": "TRADE TERM",
    "payment_terms": "PAYMENT",
    "origin": "ORIGIN",
    "packages": "TOTAL PACKAGES",
    "net_weight": "TOTAL NET WT.",
    "gross_weight": "TOTAL GROSS WT.",
    "marks": "CASE MARKS",
}


def _shares(paper: Paper) -> list[tuple[str, str]]:
    """Each line's part of the weights, which add up to the totals."""
    deal, lines = paper.deal, len(paper.deal.lines)
    parts = []
    for weight in (deal.net_weight, deal.gross_weight):
        share = (weight / lines).quantize(Decimal("0.1"))
        parts.append([*[share] * (lines - 1), weight - share * (lines - 1)])
    return [(number(n, 1, "english"), number(g, 1, "english")) for n, g in zip(*parts, strict=True)]


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.currency_code()
    for name, x, align, word in COLUMNS:
        sheet.text(x, y, f"{word} {code}" if name in ("price", "amount") else word, 7, bold=True, align=align)
    sheet.rule(LEFT, y - 10, RIGHT, y - 10, 1)
    sheet.rule(LEFT, y + 4, RIGHT, y + 4, 0.5)
    y += 16
    for n, (item, (net, gross)) in enumerate(zip(paper.items(), _shares(paper), strict=True), 1):
        cells = item | {"case": str(n), "net": net, "gross": gross}
        for name, x, align, _ in COLUMNS:
            if name != "description":
                sheet.text(x, y, cells[name], 8, align=align)
        y = sheet.lines(70, y, sheet.broken(item["description"], 178, 8), 8, step=9.6) + 4
    sheet.rule(LEFT, y - 6, RIGHT, y - 6, 0.5)
    sheet.text(70, y + 6, "TOTAL", 8.4, bold=True)
    sheet.text(300, y + 6, paper.value("total_quantity"), 8, align="right")
    for x, value in ((372, paper.value("net_weight")), (424, paper.value("gross_weight"))):
        sheet.text(x, y + 6, value.rsplit(" ", 1)[0], 8, align="right")
    sheet.text(558, y + 6, paper.value("total_amount"), 8.4, bold=True, align="right")
    return y + 26


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    low = y
    for x, names in ((LEFT, REFERENCES), (212, VOYAGE), (392, SALE)):
        row = y
        for label, value in paper.rows(*names):
            sheet.text(x, row, label, 6.2)
            row = sheet.wrapped(x, row + 9.6, value, 164, 8.4) + 3
        low = max(low, row)
    return low


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Sans")
    sheet.text(298, 48, paper.value("title"), 14, bold=True, align="centre")
    y = low = 72.0
    for n, (label, lines) in enumerate(blocks(paper, "exporter", "buyer", "consignee", "notify")):
        x, y = (36, 300)[n % 2], low + 4 if n == 2 else y
        sheet.text(x, y, label, 6.2)
        low = max(low, sheet.lines(x, y + 10, lines, 8.6, bold_first=True) + 2)
    seal_on(sheet, paper, 220, 66)
    sheet.rule(LEFT, low - 4, RIGHT, low - 4, 0.5)
    y = _goods(sheet, paper, _facts(sheet, paper, low + 8) + 16)
    for label, value in paper.rows(*PACKING):
        sheet.text(300, y, f"{label}  {value}", 8.4)
        y += 12
    sheet.text(LEFT, y - 36, paper.label("marks"), 6.2)
    marks_on(sheet, paper, 90, y - 22)
    sheet.text(300, y + 8, paper.exporter_name(), 8)
    signature_on(sheet, paper, 306, y + 12)
    sheet.lines(300, y + 70, signer(paper), 8.4)
    return sheet


LAYOUT = Layout("weighed_lines", draw, words=WORDS)
