"""The aligned trade form: number and date share a box, terms share a box, all of the transport shares a box; typed in fixed pitch under small captions."""

from ..layouts.captions import signer
from ..layouts.form import Layout, marks_on, seal_on, signature_on
from ..paper import Paper
from ..sheet import Sheet

L, M, R = 45, 298, 552
WORDS = {
    "exporter": "Seller (name, address)",
    "buyer": "Buyer (name, address)",
    "consignee": "Consignee (if other than buyer)",
    "notify": "Notify party",
    "origin": "Country of origin of goods",
    "packages": "No. and kind of packages",
    "net_weight": "Net weight",
    "gross_weight": "Gross weight",
    "marks": "Shipping marks",
    "quantity": "Quantity",
    "price": "Unit price",
    "amount": "Amount",
}


class _Form:
    def __init__(self, paper: Paper) -> None:
        self.paper, self.sheet = paper, Sheet("Liberation Sans")

    def box(self, x0: float, y0: float, x1: float, y1: float, caption: str, lines: list[str]) -> None:
        self.sheet.box(x0, y0, x1, y1, 0.8)
        self.sheet.text(x0 + 2, y0 + 7, caption, 5.8)
        size = min([8.8, *(8.8 * (x1 - x0 - 12) / max(1, 5.3 * len(line)) for line in lines)])
        for n, line in enumerate(lines):
            self.sheet.text(x0 + 8, y0 + 19 + 10.6 * n, line, size, font="Courier")

    def values(self, *parts: tuple[str, str]) -> list[str]:
        """A typed line of each value that there is, with the words before it."""
        return [lead + value for lead, name in parts if (value := self.paper.value(name))]


def _head(form: _Form) -> float:
    paper, sheet = form.paper, form.sheet
    sheet.text(R, 42, paper.value("title"), 13, bold=True, align="right")
    for n, role in enumerate(("exporter", "buyer", "consignee", "notify")):
        form.box(L, 50 + 72 * n, M, 122 + 72 * n, paper.label(role), paper.party(role))
    form.box(M, 50, R, 86, "Invoice No. and date", form.values(("", "invoice_number"), ("", "invoice_date")))
    references = (
        ("ORDER ", "order_number"),
        ("CONTRACT ", "contract_number"),
        ("L/C ", "lc_number"),
        ("P/I ", "proforma"),
    )
    form.box(M, 86, R, 146, "Other references", form.values(*references))
    form.box(M, 146, R, 176, paper.label("origin"), form.values(("", "origin")))
    form.box(M, 176, R, 212, "Terms of delivery and payment", form.values(("", "trade"), ("", "payment_terms")))
    form.box(M, 212, R, 338, "Transport details", _transport(form))
    return 338


def _transport(form: _Form) -> list[str]:
    air = form.paper.deal.mode == "air"
    carrier = (("", "mode"), ("FLIGHT ", "flight")) if air else (("PER M.V. ", "vessel"),)
    parts = (("FROM ", "port_of_loading"), ("TO ", "port_of_discharge"), ("VIA ", "transshipment"))
    return form.values(*carrier, *parts, ("FINAL DEST. ", "final_destination"), ("ON OR ABOUT ", "departure_date"))


def _goods(form: _Form, y: float) -> float:
    sheet, paper, code = form.sheet, form.paper, form.paper.currency_code()
    edges = (L, 142, 340, 392, 446, 492, R)
    heads = (paper.label("marks"), "Number and kind of packages; description of goods", "Commodity code")
    for n, word in enumerate((*heads, *(paper.label(name) for name in ("quantity", "price", "amount")))):
        form.box(edges[n], y, edges[n + 1], 640, f"{word} {code}" if n > 3 else word, [])
    marks_on(sheet, paper, 93, y + 26)
    sheet.text(148, y + 24, paper.value("packages"), 8.6, font="Courier")
    sheet.text(148, y + 36, paper.deal.goods, 8.6, font="Courier")
    y += 54
    for item in paper.items():
        for x, text, align in (
            (345, item["hs_code"], "left"),
            (442, f"{item['quantity']} {item['unit']}".strip(), "right"),
            (489, item["price"], "right"),
            (R - 3, item["amount"], "right"),
        ):
            sheet.text(
                x, y, text, min(8, 8 * 48 / max(1, 4.8 * len(text))) if x == 442 else 8, font="Courier", align=align
            )
        for line in _typed(item["description"]):
            sheet.text(148, y, line, 8.6, font="Courier")
            y += 10.6
        y += 4
    paper.item_column("hs_code")
    return 640


def _typed(words: str, columns: int = 36) -> list[str]:
    rows = [""]
    for word in words.split():
        if len(rows[-1]) + len(word) >= columns and rows[-1]:
            rows.append(word)
        else:
            rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


def draw(paper: Paper) -> Sheet:
    form = _Form(paper)
    y = _goods(form, _head(form))
    for n, name in enumerate(("net_weight", "gross_weight")):
        form.box(L + 97 * n, y, L + 97 * (n + 1), y + 30, paper.label(name), form.values(("", name)))
    form.box(239, y, 392, y + 30, "Total quantity", form.values(("", "total_quantity")))
    form.box(392, y, R, y + 30, f"Invoice total {paper.currency_code()}", form.values(("", "total_amount")))
    form.box(
        L,
        y + 30,
        M,
        y + 130,
        "It is hereby certified that this invoice shows the actual price of the goods described",
        [],
    )
    form.box(M, y + 30, R, y + 130, "Name of signatory; signature", signer(paper))
    signature_on(form.sheet, paper, M + 40, y + 74)
    seal_on(form.sheet, paper, R - 60, y + 74)
    return form.sheet


LAYOUT = Layout("aligned_form", draw, hs=True, words=WORDS)
