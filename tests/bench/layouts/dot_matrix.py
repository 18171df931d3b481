"""An old line printer: fixed pitch, capitals, labels filled up with dots, the marks left of the goods without any ruling."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, signature_on

PITCH, LEFT, LEADING = 6.0, 34.0, 12.0
HEAD = ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")
SHIP = (
    "mode",
    "vessel",
    "flight",
    "departure_date",
    "port_of_loading",
    "port_of_discharge",
    "transshipment",
    "final_destination",
    "trade",
    "payment_terms",
    "origin",
)
WORDS = {
    "buyer": "SOLD TO",
    "marks": "MARKS & NOS.",
    "consignee": "SHIP TO",
    "invoice_number": "INVOICE NO",
    "invoice_date": "DATE",
    "order_number": "CUSTOMER P/O",
    "vessel": "SHIPPED PER",
    "departure_date": "SAILING/ETD",
    "trade": "PRICE BASIS",
}


def at(column: float) -> float:
    return LEFT + PITCH * column


def _dotted(sheet: Sheet, y: float, label: str, lines: list[str]) -> float:
    sheet.text(LEFT, y, label.ljust(22, ".") + ":", 10)
    return sheet.lines(at(24), y, lines, 10, step=LEADING)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.currency_code()
    for column, word, align in (
        (0, paper.label("marks")[:15], "left"),
        (17, paper.label("description"), "left"),
        (60, paper.label("quantity"), "right"),
        (75, paper.label("price"), "right"),
        (88, paper.label("amount"), "right"),
    ):
        sheet.text(at(column), y, word, 10, align=align)
    for column in (75, 88):
        sheet.text(at(column), y + LEADING, f"({code})", 10, align="right")
    y += 2.5 * LEADING
    below = marks_on(sheet, paper, at(7), y, 9)
    for item in paper.items():
        for name, column, align in (
            ("quantity", 56, "right"),
            ("unit", 57, "left"),
            ("price", 75, "right"),
            ("amount", 88, "right"),
        ):
            sheet.text(at(column), y, item[name], 10, align=align)
        y = sheet.lines(at(17), y, sheet.broken(item["description"], 31 * PITCH, 10), 10, step=LEADING) + 3
    if paper.shown("total_amount"):
        sheet.text(at(88), y, "-" * 13, 10, align="right")
    y += LEADING
    sheet.text(at(17), y, paper.label("total"), 10)
    sheet.text(at(64), y, paper.value("total_quantity"), 10, align="right")
    sheet.text(at(88), y, paper.value("total_amount"), 10, align="right")
    return max(below, y) + 2 * LEADING


def draw(paper: Paper) -> Sheet:
    sheet = Sheet(paper.rng.choice(("Courier", "Mono")))
    y = sheet.lines(LEFT, 42, paper.party("exporter"), 10, step=LEADING)
    sheet.text(at(88), 42, "PAGE 1", 10, align="right")
    sheet.text(298, y + 12, " ".join(paper.value("title")), 10, align="centre")
    y += 3 * LEADING
    for label, value in paper.rows(*HEAD):
        y = _dotted(sheet, y, label, [value])
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            y = _dotted(sheet, y + 3, paper.label(role), lines)
    y += 3
    for label, value in paper.rows(*SHIP):
        y = _dotted(sheet, y, label, sheet.broken(value, 62 * PITCH, 10))
    y = _goods(sheet, paper, y + LEADING)
    for label, value in paper.rows("packages", "net_weight", "gross_weight"):
        y = _dotted(sheet, y, label, [value])
    x, y = at(50), min(y + LEADING, 700)
    sheet.text(x, y, paper.exporter_name()[:38], 10)
    signature_on(sheet, paper, x, y + 6)
    sheet.text(x, y + 56, "." * 34, 10)
    names = [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t]
    sheet.lines(x, y + 56 + LEADING, names, 10, step=LEADING)
    return sheet


LAYOUT = Layout("dot_matrix", draw, capitals=True, words=WORDS)
