"""Two pages: parties, references and goods first; transport, terms, packing, marks, bank and signature overleaf."""

from ..paper import Paper
from ..sheet import Sheet
from .captions import PACKING, REFERENCES, SALE, VOYAGE, blocks, signer
from .form import Layout, marks_on, seal_on, signature_on

LEFT, RIGHT = 54, 542
WORDS = {
    "exporter": "The Seller",
    "buyer": "The Buyer",
    "consignee": "The Consignee",
    "notify": "Notify",
    "invoice_number": "Invoice number",
    "invoice_date": "Date of invoice",
    "order_number": "Buyer's order no.",
    "contract_number": "Sales contract no.",
    "vessel": "Name of ship and voyage",
    "flight": "Flight",
    "departure_date": "Date of departure",
    "port_of_loading": "Place of loading",
    "port_of_discharge": "Place of discharge",
    "transshipment": "Transhipment via",
    "trade": "Delivery term",
    "payment_terms": "Payment term",
    "origin": "Country of origin of the goods",
    "packages": "Number and kind of packages",
    "marks": "Marks and numbers of packages",
}
SMALL_PRINT = (
    "The title to the goods passes to the Buyer upon full payment of the price stated overleaf.",
    "Claims for quantity or quality are to be made in writing within thirty days after arrival at destination.",
    "This invoice is governed by the laws of Japan. Any dispute is settled by arbitration in Tokyo.",
)


def _listed(sheet: Sheet, paper: Paper, y: float, *names: str) -> float:
    for label, value in paper.rows(*names):
        sheet.text(LEFT, y, label, 9)
        y = sheet.wrapped(232, y, value, RIGHT - 232, 9.6) + 4
    return y


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.currency_code()
    sheet.text(LEFT, y - 18, f"All amounts in {code}", 8)
    columns = (
        (LEFT, "description", "left"),
        (356, "quantity", "right"),
        (446, "price", "right"),
        (RIGHT, "amount", "right"),
    )
    for x, name, align in columns:
        sheet.text(x, y, paper.label(name).capitalize(), 9, bold=True, align=align)
    sheet.rule(LEFT, y + 5, RIGHT, y + 5, 0.5)
    for n, item in enumerate(paper.items(), 1):
        y += 19
        sheet.text(LEFT, y, f"{n}. {item['description']}", 9.2)
        sheet.text(356, y, f"{item['quantity']} {item['unit']}".strip(), 9.2, align="right")
        sheet.text(446, y, item["price"], 9.2, align="right")
        sheet.text(RIGHT, y, item["amount"], 9.2, align="right")
    sheet.rule(LEFT, y + 7, RIGHT, y + 7, 0.5)
    sheet.text(LEFT, y + 20, "Invoice total", 9.6, bold=True)
    sheet.text(356, y + 20, paper.value("total_quantity"), 9.2, align="right")
    sheet.text(RIGHT, y + 20, paper.value("total_amount"), 9.6, bold=True, align="right")
    return y + 40


def _overleaf(sheet: Sheet, paper: Paper) -> None:
    sheet.text(RIGHT, 44, "2/2", 8, align="right")
    y = _listed(sheet, paper, 70, *VOYAGE, *SALE, *PACKING)
    sheet.text(LEFT, y + 4, paper.label("marks"), 9)
    y = max(y + 60, marks_on(sheet, paper, 238, y + 6, 9, align="left"))
    sheet.text(LEFT, y + 16, "Bank", 9)
    account = paper.rng.randint(1000000, 9999999)
    y = sheet.lines(232, y + 16, ["Hinode Bank, Ltd., Main Branch", f"Account {account}, SWIFT HNDEJPJT"], 9)
    for sentence in SMALL_PRINT:
        y = sheet.wrapped(LEFT, y + 8, sentence, RIGHT - LEFT, 7.6)
    signature_on(sheet, paper, 330, y + 20)
    sheet.rule(324, y + 72, RIGHT, y + 72, 0.5)
    sheet.lines(324, y + 84, [*signer(paper), paper.exporter_name()], 9)


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Serif")
    sheet.text(LEFT, 58, paper.value("title"), 15, bold=True)
    sheet.text(RIGHT, 44, "1/2", 8, align="right")
    y = 84.0
    for label, lines in blocks(paper, "exporter", "buyer", "consignee", "notify"):
        sheet.text(LEFT, y, label, 9)
        y = sheet.lines(150, y, lines, 9.6) + 5
    seal_on(sheet, paper, 420, 70)
    y = _listed(sheet, paper, y + 8, *REFERENCES)
    y = _goods(sheet, paper, y + 34)
    sheet.text(RIGHT, max(y + 10, 800), "to be continued overleaf", 8, align="right")
    sheet.next_page()
    _overleaf(sheet, paper)
    return sheet


LAYOUT = Layout("terms_overleaf", draw, words=WORDS)
