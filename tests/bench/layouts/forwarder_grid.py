"""A forwarder's printed grid: parties down the left, references in small cells at the right, the route in two rows of four, voyage apart."""

from itertools import pairwise

from ..paper import Paper
from ..sheet import Sheet
from .captions import signer
from .form import Layout, marks_on, seal_on, signature_on

L, M, R = 34, 292, 561
WORDS = {
    "exporter": "Shipper / Exporter (name and address)",
    "buyer": "Buyer / Importer",
    "consignee": "Consignee (if not the buyer)",
    "notify": "Notify party",
    "invoice_number": "Invoice number",
    "invoice_date": "Invoice date",
    "order_number": "Purchase order",
    "contract_number": "Sales contract",
    "lc_number": "L/C number",
    "proforma": "Pro forma",
    "vessel": "Vessel / Flight",
    "flight": "Vessel / Flight",
    "departure_date": "Est. departure",
    "port_of_loading": "Port of loading",
    "port_of_discharge": "Port of discharge",
    "airport_of_loading": "Airport of departure",
    "airport_of_discharge": "Airport of destination",
    "transshipment": "Transhipment port",
    "final_destination": "Place of delivery",
    "mode": "Mode",
    "trade": "Incoterms 2020",
    "payment_terms": "Terms of payment",
    "origin": "Country of origin of goods",
    "packages": "No. and kind of pkgs",
    "net_weight": "Total net weight",
    "gross_weight": "Total gross weight",
    "marks": "Marks and numbers",
    "description": "Description of goods",
    "quantity": "Quantity",
    "price": "Unit value",
    "amount": "Value",
}
COLUMNS = (
    (L, "marks"),
    (118, "packages"),
    (182, "description"),
    (368, "quantity"),
    (436, "price"),
    (492, "amount"),
    (R, ""),
)
DECLARATION = (
    "We declare that the particulars given above are true and correct and that the values shown are the prices paid or payable for the goods.",
)


class _Grid:
    def __init__(self, paper: Paper) -> None:
        self.paper, self.sheet = paper, Sheet("Narrow")

    def cell(self, x0: float, y0: float, x1: float, y1: float, caption: str, value: str = "") -> None:
        self.sheet.box(x0, y0, x1, y1, 0.5)
        self.sheet.text(x0 + 3, y0 + 7.5, caption, 6.2, colour=(0.1, 0.2, 0.45))
        self.sheet.wrapped(x0 + 5, y0 + 18, value, x1 - x0 - 8, 8.8)

    def fact(self, x0: float, y0: float, x1: float, y1: float, name: str) -> None:
        self.cell(x0, y0, x1, y1, self.paper.label(name), self.paper.value(name))

    def party(self, y0: float, y1: float, role: str) -> None:
        self.cell(L, y0, M, y1, self.paper.label(role))
        self.sheet.lines(L + 5, y0 + 18, self.paper.party(role), 9, step=11)


def _head(grid: _Grid) -> float:
    paper, sheet = grid.paper, grid.sheet
    sheet.text(L, 40, paper.value("title"), 15, bold=True)
    sheet.text(R, 34, "Page 1 of 1", 7, align="right")
    sheet.text(R, 43, f"Shipment S{paper.rng.randint(10000, 99999):08d}", 7, align="right")
    for n, role in enumerate(("exporter", "buyer", "consignee", "notify")):
        grid.party(50 + 76 * n, 126 + 76 * n, role)
    half = (M + R) / 2
    pairs = (
        ("invoice_number", "invoice_date"),
        ("order_number", "contract_number"),
        ("lc_number", "proforma"),
    )
    for n, names in enumerate(pairs):
        for x0, x1, name in ((M, half, names[0]), (half, R, names[1])):
            grid.fact(x0, 50 + 38 * n, x1, 88 + 38 * n, name)
    grid.fact(M, 164, half, 202, "origin")
    grid.cell(half, 164, R, 202, "Country of destination", paper.plain_words(paper.deal.receiver.country_name))
    for n, name in enumerate(("trade", "payment_terms")):
        grid.fact(M, 202 + 38 * n, R, 240 + 38 * n, name)
    grid.cell(M, 278, R, 354, "Forwarding agent / special instructions")
    return 354


def _route(grid: _Grid, y: float) -> float:
    paper, air = grid.paper, grid.paper.deal.mode == "air"
    vessel, voyage = paper.separate_voyage()
    first = (paper.label("vessel"), paper.value("flight") if air else vessel)
    edges = [L + (R - L) * n / 4 for n in range(5)]
    grid.cell(edges[0], y, edges[1], y + 28, *first)
    grid.cell(edges[1], y, edges[2], y + 28, "Voyage no.", voyage)
    grid.fact(edges[2], y, edges[3], y + 28, "departure_date")
    grid.fact(edges[3], y, edges[4], y + 28, "mode")
    for n, name in enumerate(("port_of_loading", "transshipment", "port_of_discharge", "final_destination")):
        grid.fact(edges[n], y + 28, edges[n + 1], y + 62, name)
    return y + 62


def _goods(grid: _Grid, y: float) -> float:
    paper, sheet, code = grid.paper, grid.sheet, grid.paper.currency_code()
    for (x, name), (end, _) in pairwise(COLUMNS):
        word = paper.label(name) + (f" ({code})" if name in ("price", "amount") else "")
        sheet.box(x, y, end, y + 13, 0.5, 0.92)
        sheet.text(x + 3, y + 9, word, 6.2, colour=(0.1, 0.2, 0.45))
        sheet.box(x, y + 13, end, 632, 0.5)
    y += 27
    marks_on(sheet, paper, 76, y)
    sheet.wrapped(122, y, paper.value("packages"), 58, 8.8)
    for item in paper.items():
        sheet.text(432, y, f"{item['quantity']} {item['unit']}".strip(), 8.8, align="right")
        sheet.text(488, y, item["price"], 8.8, align="right")
        sheet.text(R - 4, y, item["amount"], 8.8, align="right")
        y = sheet.lines(186, y, sheet.broken(item["description"], 176, 8.8), 8.8, step=10.5) + 5
    sheet.box(L, 632, R, 650, 0.5)
    sheet.text(186, 644, "TOTAL", 9, bold=True)
    sheet.text(432, 644, paper.value("total_quantity"), 8.8, align="right")
    sheet.text(R - 4, 644, paper.value("total_amount"), 9, bold=True, align="right")
    return 650


def draw(paper: Paper) -> Sheet:
    grid = _Grid(paper)
    y = _goods(grid, _route(grid, _head(grid)))
    sheet = grid.sheet
    seal_on(sheet, paper, 226, 56)
    grid.fact(L, y, 163, y + 32, "net_weight")
    grid.fact(163, y, M, y + 32, "gross_weight")
    grid.cell(L, y + 32, M, y + 130, "Declaration")
    sheet.wrapped(L + 5, y + 52, DECLARATION[0], M - L - 12, 8)
    grid.cell(M, y, R, y + 32, "Signatory company", paper.exporter_name())
    grid.cell(M, y + 32, R, y + 92, "Signature")
    signature_on(sheet, paper, M + 40, y + 40)
    grid.cell(M, y + 92, R, y + 130, "Name and status of authorised signatory")
    sheet.lines(M + 5, y + 110, signer(paper), 8.8, step=11)
    return sheet


LAYOUT = Layout("forwarder_grid", draw, words=WORDS)
