"""A fixed-pitch spool print: dashed lines, positions of two lines (material and figures, then the name), page heads repeated."""

from ..paper import Paper
from ..sheet import Sheet
from .captions import PACKING, REFERENCES, SALE, VOYAGE, signer
from .form import Layout, marks_on, signature_on

SIZE, PITCH, LEFT, STEP, WIDTH = 8.5, 5.1, 40.0, 10.6, 100
WORDS = {
    "exporter": "Vendor",
    "buyer": "Sold-to",
    "consignee": "Ship-to",
    "notify": "Notify",
    "invoice_number": "Billing doc. no.",
    "invoice_date": "Billing date",
    "order_number": "PO number",
    "contract_number": "Contract",
    "proforma": "Pro forma no.",
    "lc_number": "L/C number",
    "vessel": "Vessel/voyage",
    "departure_date": "Dep. date",
    "port_of_loading": "Port of loading",
    "port_of_discharge": "Port of disch.",
    "transshipment": "Transhipment",
    "final_destination": "Final dest.",
    "trade": "Incoterms",
    "payment_terms": "Payment terms",
    "origin": "Ctry of origin",
    "packages": "No. of packages",
    "net_weight": "Net weight",
    "gross_weight": "Gross weight",
    "marks": "Marks and nos.",
}


def at(column: int) -> float:
    return LEFT + PITCH * column


class _Spool:
    """Lines printed one below the other, with a head on every page."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.sheet, self.page, self.y = paper, Sheet("Courier"), 1, 44.0

    def put(self, column: int, words: str, *, align: str = "left") -> None:
        self.sheet.text(at(column), self.y, words, SIZE, align=align)

    def feed(self, lines: float = 1) -> None:
        self.y += STEP * lines

    def dashes(self, sign: str = "-") -> None:
        self.put(0, sign * WIDTH)
        self.feed()

    def fact(self, label: str, lines: list[str]) -> None:
        self.put(0, f"{label:<17}:")
        for line in lines:
            self.put(19, line)
            self.feed()

    def turn(self) -> None:
        self.sheet.next_page()
        self.page, self.y = self.page + 1, 44.0
        number = self.paper.deal.number if self.paper.shown("invoice_number") else ""
        self.put(0, f"Billing doc. {number}" if number else "")
        self.put(WIDTH, f"Page {self.page}", align="right")
        self.feed(2)
        heads(self)


def heads(spool: _Spool) -> None:
    code = spool.paper.currency_code()
    spool.dashes("=")
    for column, word, align in (
        (0, "Item", "left"),
        (8, "Material", "left"),
        (56, "Qty UoM", "left"),
        (78, f"Price {code}", "right"),
        (WIDTH, f"Value {code}", "right"),
    ):
        spool.put(column, word, align=align)
    spool.feed()
    spool.put(8, "Description")
    spool.feed()
    spool.dashes("=")


def _goods(spool: _Spool) -> None:
    heads(spool)
    for item in spool.paper.items():
        if spool.y > 745:
            spool.turn()
        spool.put(0, f"{int(item['no']) * 10:06d}")
        spool.put(8, item["part"])
        spool.put(59, item["quantity"], align="right")
        spool.put(60, item["unit"])
        spool.put(78, item["price"], align="right")
        spool.put(WIDTH, item["amount"], align="right")
        spool.feed()
        spool.put(8, item["description"])
        spool.feed(1.4)
    spool.dashes()
    spool.put(0, "Total")
    spool.put(40, spool.paper.value("total_quantity"))
    spool.put(WIDTH, spool.paper.value("total_amount"), align="right")
    spool.feed()
    spool.dashes("=")


def draw(paper: Paper) -> Sheet:
    spool = _Spool(paper)
    spool.put(0, paper.value("title"))
    spool.put(WIDTH, "Page 1", align="right")
    spool.feed(2)
    for role in ("exporter", "buyer", "consignee", "notify"):
        if lines := paper.party(role):
            spool.fact(paper.label(role), lines)
    spool.dashes()
    for label, value in paper.rows(*REFERENCES, *SALE, *VOYAGE):
        spool.fact(label, spool.sheet.broken(value, 60 * PITCH, SIZE))
    spool.feed()
    _goods(spool)
    if spool.y > 610:
        spool.sheet.next_page()
        spool.y = 60
    for label, value in paper.rows(*PACKING):
        spool.fact(label, [value])
    spool.put(0, f"{paper.label('marks'):<17}:")
    marks_on(spool.sheet, paper, at(19), spool.y + 4, SIZE, align="left")
    spool.sheet.text(at(58), spool.y, paper.exporter_name(), SIZE)
    signature_on(spool.sheet, paper, at(60), spool.y + 8)
    spool.sheet.lines(at(58), spool.y + 66, ["_" * 30, *signer(paper)], SIZE, step=STEP)
    return spool.sheet


LAYOUT = Layout("sap_print", draw, many=True, words=WORDS)
