"""A small firm's page set on its middle: every line centred, labels and values in running lines, goods between two rules, marks under the table."""

from ..layouts.captions import in_words, money, sailing, signer
from ..layouts.form import Layout, marks_on, seal_on, signature_on
from ..paper import Paper
from ..sheet import Sheet

MIDDLE, LEFT, RIGHT = 298, 70, 526
WORDS = {
    "buyer": "To Messrs.",
    "consignee": "For delivery to",
    "notify": "Also advise",
    "invoice_number": "Invoice",
    "invoice_date": "dated",
    "order_number": "Your order",
    "contract_number": "Sales note",
    "proforma": "Our proforma",
    "lc_number": "Credit",
    "trade": "Price",
    "payment_terms": "Payment",
    "origin": "Produce of",
    "packages": "Contained in",
    "net_weight": "net",
    "gross_weight": "gross",
    "marks": "Marks on packages",
    "description": "Articles",
    "quantity": "Number",
    "price": "Each",
    "amount": "Sum",
}


def _joined(paper: Paper, *names: str, glue: str = "   ") -> str:
    return glue.join(f"{label} {value}" for label, value in paper.rows(*names))


def _route(paper: Paper) -> list[str]:
    air = paper.deal.mode == "air"
    lines = (
        sailing(paper, ("", "mode"), ("  Flight ", "flight")) if air else sailing(paper, ("By steamer ", "vessel")),
        sailing(paper, ("from ", "port_of_loading"), (" to ", "port_of_discharge"), (" by way of ", "transshipment")),
        sailing(paper, ("leaving on or about ", "departure_date"), (" and thence to ", "final_destination")),
    )
    return [line for line in lines if line]


def _head(sheet: Sheet, paper: Paper) -> float:
    lines = paper.party("exporter")
    sheet.text(MIDDLE, 58, lines[0], 16, bold=True, align="centre")
    y = sheet.lines(MIDDLE, 73, lines[1:], 8.6, align="centre")
    sheet.text(MIDDLE, y, f"Tel. {paper.deal.exporter.company.phone}", 8.6, align="centre")
    seal_on(sheet, paper, 470, 44)
    sheet.text(MIDDLE, y + 30, paper.value("title"), 13, align="centre")
    sheet.text(MIDDLE, y + 45, _joined(paper, "invoice_number", "invoice_date", glue=" "), 10, align="centre")
    y += 66
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            sheet.text(MIDDLE, y, paper.label(role), 8.6, align="centre")
            y = sheet.lines(MIDDLE, y + 12.5, lines, 10, align="centre") + 5
    return y


def _terms(sheet: Sheet, paper: Paper, y: float) -> float:
    references = _joined(paper, "order_number", "contract_number", "proforma", "lc_number")
    terms = [_joined(paper, "trade", "payment_terms", glue=",  "), _joined(paper, "origin")]
    return sheet.lines(
        MIDDLE, y, [t for t in (references, *_route(paper), *terms) if t], 9.8, step=13.5, align="centre"
    )


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    sheet.rule(LEFT, y - 10, RIGHT, y - 10, 0.8)
    for x, name, align in (
        (LEFT + 50, "quantity", "right"),
        (150, "description", "left"),
        (450, "price", "right"),
        (RIGHT, "amount", "right"),
    ):
        sheet.text(x, y + 2, paper.label(name), 9, align=align)
    y += 18
    for item in paper.items():
        sheet.text(LEFT + 50, y, item["quantity"], 9.8, align="right")
        sheet.text(LEFT + 54, y, item["unit"].lower(), 8)
        sheet.text(450, y, money(sign, item["price"], ""), 9.8, align="right")
        sheet.text(RIGHT, y, money(sign, item["amount"], ""), 9.8, align="right")
        y = sheet.lines(164, y, sheet.broken(item["description"], 222, 9.8), 9.8) + 3
    sheet.rule(LEFT, y - 6, RIGHT, y - 6, 0.8)
    sheet.text(LEFT, y + 7, paper.value("total_quantity"), 9.8)
    sheet.text(RIGHT, y + 7, money(sign, paper.value("total_amount"), ""), 9.8, bold=True, align="right")
    return y + 26


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Mincho")
    y = _goods(sheet, paper, _terms(sheet, paper, _head(sheet, paper) + 8) + 16)
    for line in sheet.broken(in_words(paper), 440, 9):
        sheet.text(MIDDLE, y, line, 9, align="centre")
        y += 12
    sheet.text(MIDDLE, y + 6, _joined(paper, "packages", "net_weight", "gross_weight", glue=", "), 9.8, align="centre")
    sheet.text(180, y + 32, paper.label("marks"), 8.6, align="centre")
    marks_on(sheet, paper, 180, y + 46, 9)
    sheet.text(420, y + 32, paper.exporter_name(), 9, align="centre")
    signature_on(sheet, paper, 370, y + 38)
    sheet.lines(420, y + 96, signer(paper), 9, align="centre")
    return sheet


LAYOUT = Layout("centred_letter", draw, words=WORDS)
