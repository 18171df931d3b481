"""Two or three pages: a long table goes on under a repeated head, totals and signature stand on the last page only."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, seal_on, signature_on

COLUMNS = (
    ("no", 46, "left"),
    ("description", 74, "left"),
    ("origin", 330, "left"),
    ("quantity", 412, "right"),
    ("unit", 417, "left"),
    ("price", 490, "right"),
    ("amount", 552, "right"),
)
HEAD = (
    "invoice_number",
    "invoice_date",
    "order_number",
    "contract_number",
    "proforma",
    "lc_number",
    "payment_terms",
    "trade",
)
SHIP = (
    "mode",
    "vessel",
    "flight",
    "departure_date",
    "port_of_loading",
    "port_of_discharge",
    "transshipment",
    "final_destination",
    "origin",
)
HEADINGS = {"no": "Item", "unit": " ", "origin": "Origin", "price": "Unit price", "amount": "Amount"}
BOTTOM = 770


def _table_head(sheet: Sheet, paper: Paper, y: float, code: str) -> float:
    for name, x, align in COLUMNS:
        word = HEADINGS.get(name) or paper.label(name)
        sheet.text(x, y, word + (f" ({code})" if name == "amount" else ""), 6.8, bold=True, align=align)
    sheet.rule(44, y + 4, 554, y + 4, 1.1)
    return y + 16


def _column(sheet: Sheet, paper: Paper, x: float, y: float, names: tuple[str, ...]) -> float:
    for label, value in paper.rows(*names):
        sheet.text(x, y, label, 7.4, bold=True)
        y = sheet.wrapped(x + 104, y, value, 140, 8.6) + 1.5
    return y


def _front(sheet: Sheet, paper: Paper) -> float:
    sheet.text(46, 50, paper.value("title"), 16, bold=True)
    exporter = paper.party("exporter")
    low = sheet.lines(554, 46, exporter, 8.6, bold_first=True, align="right")
    seal_on(sheet, paper, 500, 34)
    y, x = low + 14, 46.0
    bottom = y
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            sheet.text(x, y, paper.label(role), 7.4, bold=True)
            rows = [part for line in lines for part in sheet.broken(line, 160, 8.6)]
            bottom = max(bottom, sheet.lines(x, y + 12, rows, 8.6))
            x += 172
    sheet.rule(44, bottom, 554, bottom, 0.4)
    return max(_column(sheet, paper, 46, bottom + 14, HEAD), _column(sheet, paper, 306, bottom + 14, SHIP)) + 14


def _next(sheet: Sheet, paper: Paper, page: int) -> float:
    """A running head with the number on every page after the first."""
    sheet.text(554, 812, f"- {page - 1} -", 8, align="right")
    sheet.next_page()
    number = f"Invoice {paper.deal.number}" if paper.shown("invoice_number") else "Invoice"
    sheet.text(46, 40, f"{number}   continued", 8)
    sheet.text(554, 40, f"Sheet {page}", 8, align="right")
    return 66


def _goods(sheet: Sheet, paper: Paper, y: float) -> tuple[float, int]:
    code, page = paper.currency_code(), 1
    y = _table_head(sheet, paper, y, code)
    for item in paper.items():
        if y > BOTTOM - 20:
            page += 1
            y = _table_head(sheet, paper, _next(sheet, paper, page), code)
        for name, x, align in COLUMNS:
            if name != "description":
                sheet.text(x, y, item[name], 8.4, align=align)
        y = sheet.lines(74, y, sheet.broken(item["description"], 246, 8.4), 8.4, step=11) + 9
    paper.item_column("origin")
    if y > BOTTOM - 190:
        page += 1
        y = _next(sheet, paper, page)
    return y, page


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Serif")
    y, page = _goods(sheet, paper, _front(sheet, paper))
    sheet.rule(44, y - 8, 554, y - 8, 1.1)
    sheet.text(74, y + 4, paper.label("total"), 9, bold=True)
    sheet.text(440, y + 4, paper.value("total_quantity"), 8.6, bold=True, align="right")
    sheet.text(552, y + 4, paper.value("total_amount"), 9, bold=True, align="right")
    y = _column(sheet, paper, 46, y + 32, ("packages", "net_weight", "gross_weight"))
    sheet.text(46, y + 12, paper.label("marks"), 7.4, bold=True)
    marks_on(sheet, paper, 130, y + 30)
    sheet.text(340, y, paper.exporter_name(), 8.6)
    signature_on(sheet, paper, 340, y + 6)
    sheet.rule(340, y + 54, 554, y + 54, 0.5)
    sheet.lines(340, y + 66, [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t], 8.6)
    sheet.text(554, 812, f"- {page} - (last sheet)", 8, align="right")
    return sheet


LAYOUT = Layout("continued", draw, origins=True, many=True)
