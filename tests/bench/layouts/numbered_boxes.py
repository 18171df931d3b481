"""Numbered boxes in an order of their own: references along the top, importer left of the exporter, terms beside the totals."""

from collections.abc import Callable

from ..paper import Paper
from ..sheet import Sheet
from .captions import signer
from .form import Layout, marks_on, seal_on, signature_on

L, M, R = 40, 298, 556
WORDS = {
    "invoice_number": "No. of invoice",
    "invoice_date": "Date of invoice",
    "order_number": "Buyer's reference",
    "contract_number": "Contract",
    "buyer": "Importer (name, address, country)",
    "exporter": "Exporter (name, address, country)",
    "consignee": "Consignee, if other than importer",
    "notify": "Notify party",
    "port_of_loading": "Port/place of loading",
    "port_of_discharge": "Port/place of unloading",
    "airport_of_loading": "Airport of loading",
    "airport_of_discharge": "Airport of unloading",
    "vessel": "Vessel and voyage",
    "departure_date": "Date of shipment",
    "transshipment": "Transhipment",
    "final_destination": "Final destination",
    "lc_number": "Credit No.",
    "trade": "Terms of delivery",
    "payment_terms": "Terms of payment",
    "origin": "Country of origin",
    "packages": "Number and kind of packages",
    "net_weight": "Net weight",
    "gross_weight": "Gross weight",
    "marks": "Marks and numbers",
    "description": "Description of goods",
    "quantity": "Quantity",
    "price": "Unit price",
    "amount": "Amount",
    "signature": "Signature of exporter",
}


class _Form:
    """Counts the boxes as they are drawn."""

    def __init__(self, sheet: Sheet, paper: Paper) -> None:
        self.sheet, self.paper, self.count = sheet, paper, 0

    def box(
        self, x0: float, y0: float, x1: float, y1: float, name: str, print_in: Callable[[float, float], object]
    ) -> None:
        self.count += 1
        self.sheet.box(x0, y0, x1, y1, 0.7)
        self.sheet.text(x0 + 3, y0 + 8, f"{self.count}. {self.paper.label(name)}", 6.4)
        print_in(x0 + 6, y0 + 19)

    def fact(self, x0: float, y0: float, x1: float, y1: float, name: str) -> None:
        value = self.paper.value(name)
        self.box(x0, y0, x1, y1, name, lambda x, y: self.sheet.wrapped(x, y, value, x1 - x0 - 10, 8.8))

    def party(self, x0: float, y0: float, x1: float, y1: float, role: str) -> None:
        lines = self.paper.party(role)
        self.box(x0, y0, x1, y1, role, lambda x, y: self.sheet.lines(x, y, lines, 8.8))


def _head(form: _Form) -> float:
    paper, quarter = form.paper, (R - L) / 4
    for n, name in enumerate(("invoice_number", "invoice_date", "order_number", "contract_number")):
        form.fact(L + n * quarter, 64, L + (n + 1) * quarter, 92, name)
    form.party(L, 92, M, 160, "buyer")
    form.party(M, 92, R, 160, "exporter")
    form.party(L, 160, M, 228, "consignee")
    form.party(M, 160, R, 228, "notify")
    y, air = 228.0, paper.deal.mode == "air"
    rows = (
        ("flight" if air else "vessel", "departure_date", "origin"),
        ("port_of_loading", "port_of_discharge", "transshipment"),
        ("final_destination", "lc_number", "packages"),
    )
    for names in rows:
        third = (R - L) / 3
        for n, name in enumerate(names):
            form.fact(L + n * third, y, L + (n + 1) * third, y + 30, name)
        y += 30
    return y


def _goods(form: _Form, y: float) -> float:
    sheet, paper = form.sheet, form.paper
    code, edges = paper.currency_code(), (L, 138, 344, 420, 484, R)
    for n, name in enumerate(("marks", "description", "quantity", "price", "amount")):
        form.count += 1
        caption = f"{form.count}. {paper.label(name)}" + (f" {code}" if name in ("price", "amount") else "")
        sheet.box(edges[n], y, edges[n + 1], y + 14, 0.7)
        sheet.text(edges[n] + 3, y + 9, caption, 6.4)
        sheet.box(edges[n], y + 14, edges[n + 1], 600, 0.7)
    marks_on(sheet, paper, 89, y + 30)
    y += 30
    sheet.text(144, y, paper.deal.goods, 8.6, bold=True)
    for item in paper.items():
        y += 15
        sheet.text(414, y, f"{item['quantity']} {item['unit']}".strip(), 8.6, align="right")
        sheet.text(480, y, item["price"], 8.6, align="right")
        sheet.text(R - 5, y, item["amount"], 8.6, align="right")
        y = sheet.lines(144, y, sheet.broken(item["description"], 194, 8.6), 8.6, step=10) - 10
    sheet.box(L, 600, R, 620, 0.7)
    sheet.text(L + 4, 613, "Total", 8.8, bold=True)
    sheet.text(414, 613, paper.value("total_quantity"), 8.6, align="right")
    sheet.text(R - 5, 613, paper.value("total_amount"), 8.8, bold=True, align="right")
    return 620


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Sans")
    form = _Form(sheet, paper)
    sheet.text(L, 54, paper.value("title"), 14, bold=True)
    y = _goods(form, _head(form))
    seal_on(sheet, paper, 490, 96)
    for n, name in enumerate(("net_weight", "gross_weight", "trade", "payment_terms")):
        form.fact(L, y + 34 * n, M, y + 34 * (n + 1), name)
    form.box(M, y, R, y + 136, "signature", lambda x, top: signature_on(sheet, paper, x + 20, top + 10))
    sheet.lines(M + 10, y + 100, signer(paper), 8.8)
    return sheet


LAYOUT = Layout("numbered_boxes", draw, words=WORDS)
