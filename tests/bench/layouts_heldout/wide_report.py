"""An order system's report across two landscape pages or more: item, tariff number, country and cartons in columns of their own, page totals, facts in three colon columns."""

from decimal import Decimal

from ..layouts.captions import signer
from ..layouts.form import Layout, marks_on, signature_on
from ..paper import Paper
from ..sheet import Sheet

LEFT, RIGHT, STEP = 36, 806, 10.4
COLUMNS = (
    ("no", "Ln", LEFT + 14, "right"),
    ("part", "Item", 60, "left"),
    ("description", "Item description", 116, "left"),
    ("hs_code", "HTS", 392, "left"),
    ("origin", "COO", 440, "left"),
    ("quantity", "Inv. qty", 546, "right"),
    ("unit", "UM", 552, "left"),
    ("price", "Unit price", 690, "right"),
    ("amount", "Ext. price", RIGHT, "right"),
)
WORDS = {
    "exporter": "Shipped by",
    "buyer": "Sold to",
    "consignee": "Shipped to",
    "notify": "Notify",
    "invoice_number": "Invoice",
    "invoice_date": "Inv. date",
    "order_number": "Cust. PO",
    "contract_number": "Agreement",
    "proforma": "Quote",
    "lc_number": "L/C",
    "mode": "Ship via",
    "vessel": "Vessel/voy.",
    "flight": "Flight",
    "departure_date": "Ship date",
    "port_of_loading": "Load port",
    "port_of_discharge": "Disch. port",
    "airport_of_loading": "From airport",
    "airport_of_discharge": "To airport",
    "transshipment": "Via",
    "final_destination": "Ult. dest.",
    "trade": "Freight terms",
    "payment_terms": "Terms",
    "origin": "Origin",
    "packages": "Total packages",
    "net_weight": "Total net wt.",
    "gross_weight": "Total gross wt.",
    "marks": "Case marking",
}
BLOCKS = (
    ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number"),
    (
        "mode",
        "vessel",
        "flight",
        "departure_date",
        "port_of_loading",
        "transshipment",
        "port_of_discharge",
        "final_destination",
    ),
    ("trade", "payment_terms", "origin"),
)


class _Report:
    """Pages under a running head; the sum of a page's lines at its foot."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.sheet, self.page, self.y = paper, Sheet("Narrow", wide=True), 0, 0.0
        self.code = paper.currency_code()

    def turn(self) -> None:
        if self.page:
            self.sheet.next_page()
        self.page, self.y = self.page + 1, 34.0
        self.sheet.text(RIGHT, 30, f"Page: {self.page}", 7.6, align="right")

    def heads(self) -> None:
        for name, word, x, align in COLUMNS:
            text = f"{word} ({self.code})" if name in ("price", "amount") else word
            if name != "origin" or self.paper.shown("origin"):
                self.sheet.text(x, self.y, text, 8, bold=True, align=align)
        self.sheet.rule(LEFT, self.y + 3, RIGHT, self.y + 3, 0.7)
        self.y += STEP + 3

    def subtotal(self, amount: Decimal) -> None:
        if self.paper.shown("amounts"):
            self.sheet.rule(690, self.y - 7, RIGHT, self.y - 7, 0.4)
            self.sheet.text(690, self.y + 2, "Page total", 8, align="right")
            self.sheet.text(RIGHT, self.y + 2, self.paper.money(amount), 8, align="right")


def _head(report: _Report) -> None:
    sheet, paper = report.sheet, report.paper
    sheet.text(421, 38, paper.value("title"), 13, bold=True, align="centre")
    low = 0.0
    found = [(role, paper.party(role)) for role in ("exporter", "buyer", "consignee", "notify")]
    for n, (role, lines) in enumerate((role, lines) for role, lines in found if lines):
        sheet.text(LEFT + 196 * n, 60, f"{paper.label(role)}:", 8, bold=True)
        low = max(low, sheet.lines(LEFT + 196 * n, 71, lines, 8.6, step=STEP))
    top = low + 8
    for n, names in enumerate(BLOCKS):
        y, x = top, (LEFT, 270, 540)[n]
        for label, value in paper.rows(*names):
            sheet.text(x, y, label, 8.4)
            sheet.text(x + 62, y, f": {value}", 8.4)
            y += STEP
        low = max(low, y)
    report.y = low + 14


def _goods(report: _Report) -> None:
    sheet, paper = report.sheet, report.paper
    report.heads()
    on_page = Decimal(0)
    for item, line in zip(paper.items(), paper.deal.lines, strict=True):
        if report.y > 540:
            report.subtotal(on_page)
            report.turn()
            if number := paper.value("invoice_number"):
                sheet.text(LEFT, report.y, f"Invoice : {number}", 8.4)
            report.y += 16
            report.heads()
            on_page = Decimal(0)
        for name, _, x, align in COLUMNS:
            if name != "origin" or paper.shown("origin"):
                sheet.text(x, report.y, item[name], 8.2, align=align)
        on_page += line.amount
        report.y += STEP
    report.subtotal(on_page)
    paper.item_column("hs_code")
    paper.item_column("origin")


def _foot(report: _Report) -> None:
    sheet, paper = report.sheet, report.paper
    if report.y > 420:
        report.turn()
    y = report.y + 20
    sheet.rule(LEFT, y - 9, RIGHT, y - 9, 1.2)
    quantity, amount = paper.value("total_quantity"), paper.value("total_amount")
    sheet.text(116, y + 2, "INVOICE TOTALS", 9, bold=True)
    sheet.text(546, y + 2, quantity, 8.6, bold=True, align="right")
    sheet.text(RIGHT, y + 2, f"{amount} {report.code}" if amount else "", 9, bold=True, align="right")
    y += 22
    sheet.text(LEFT, y, paper.label("marks"), 8, bold=True)
    marks_on(sheet, paper, LEFT + 70, y + 14)
    for n, (label, value) in enumerate(paper.rows("packages", "net_weight", "gross_weight")):
        sheet.text(270, y + STEP * n, label, 8.4)
        sheet.text(340, y + STEP * n, f": {value}", 8.4)
    sheet.text(560, y, f"For {paper.exporter_name()}", 8.4)
    signature_on(sheet, paper, 570, y + 8)
    sheet.text(560, y + 62, "." * 70, 7)
    sheet.lines(560, y + 73, signer(paper), 8.4)


def draw(paper: Paper) -> Sheet:
    report = _Report(paper)
    report.turn()
    _head(report)
    _goods(report)
    _foot(report)
    return report.sheet


LAYOUT = Layout("wide_report", draw, wide=True, hs=True, origins=True, many=True, words=WORDS)
