"""A trading house's printed form: centred letterhead, rows of dots that the typist filled, the price term over the amounts."""

from ..paper import Paper
from ..sheet import Sheet
from .captions import money, signer
from .form import Layout, marks_on, seal_on, signature_on

LEFT, RIGHT = 56, 540
ROWS = (
    ("Shipped per", "vessel"),
    ("Forwarded", "mode"),
    ("By flight", "flight"),
    ("Sailing about", "departure_date"),
    ("From", "port_of_loading"),
    ("To", "port_of_discharge"),
    ("Via", "transshipment"),
    ("Destined for", "final_destination"),
    ("Drawn under L/C", "lc_number"),
    ("Contract No.", "contract_number"),
    ("Order No.", "order_number"),
    ("Payment by", "payment_terms"),
    ("Country of origin", "origin"),
)
WORDS = {
    "marks": "Marks & Nos.",
    "description": "Description",
    "quantity": "Quantity",
    "price": "Unit Price",
    "amount": "Amount",
}


def _dotted(sheet: Sheet, x: float, y: float, label: str, value: str, end: float) -> None:
    """Printed label, row of dots, and the value typed just above it."""
    start = x + sheet.extent(label, 9) + 4
    dots = int((end - start) / sheet.extent(".", 9))
    sheet.text(x, y, label, 9)
    sheet.text(start, y + 1.5, "." * dots, 9, colour=(0.4, 0.4, 0.4))
    sheet.text(start + 8, y - 1, value, 10, font="Courier")


def _head(sheet: Sheet, paper: Paper) -> float:
    lines = paper.party("exporter")
    sheet.text(298, 54, lines[0], 17, bold=True, align="centre")
    y = sheet.lines(298, 69, lines[1:], 8.5, align="centre")
    sheet.text(298, y, f"Telephone: {paper.deal.exporter.company.phone}    Cable Address: EXAMPLE", 7, align="centre")
    sheet.text(298, y + 26, paper.value("title"), 15, bold=True, align="centre")
    seal_on(sheet, paper, 440, 38)
    return y + 52


def _addressed(sheet: Sheet, paper: Paper, y: float) -> float:
    for label, name in (("No.", "invoice_number"), ("Date", "invoice_date")):
        if value := paper.value(name):
            _dotted(sheet, 350, y, label, value, RIGHT)
            y += 16
    for label, role in (
        ("For account and risk of Messrs.", "buyer"),
        ("Consigned to", "consignee"),
        ("Notify", "notify"),
    ):
        if lines := paper.party(role):
            sheet.text(LEFT, y, label, 9)
            y = sheet.lines(LEFT + 24, y + 13, lines, 10) + 6
    return y


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    sheet.rule(LEFT, y - 11, RIGHT, y - 11, 1)
    for x, name, align in (
        (LEFT + 44, "marks", "centre"),
        (160, "description", "left"),
        (392, "quantity", "right"),
        (462, "price", "right"),
        (RIGHT, "amount", "right"),
    ):
        sheet.text(x, y, paper.label(name), 9, align=align)
    sheet.rule(LEFT, y + 5, RIGHT, y + 5, 1)
    sheet.text(RIGHT, y + 19, paper.value("trade"), 9, bold=True, align="right")
    low = marks_on(sheet, paper, LEFT + 44, y + 24)
    sheet.text(160, y + 19, paper.deal.goods, 9.5, bold=True)
    y += 36
    for item in paper.items():
        sheet.text(392, y, f"{item['quantity']} {item['unit']}".strip(), 9.5, align="right")
        sheet.text(462, y, money(f"@{sign}", item["price"], ""), 9.5, align="right")
        sheet.text(RIGHT, y, item["amount"], 9.5, align="right")
        y = sheet.lines(160, y, sheet.broken(item["description"], 168, 9.5), 9.5) + 4
    y = max(y, low) + 8
    sheet.rule(330, y - 10, RIGHT, y - 10, 0.5)
    sheet.text(160, y + 4, "Total", 9.5)
    sheet.text(392, y + 4, paper.value("total_quantity"), 9.5, align="right")
    sheet.text(RIGHT, y + 4, money(sign, paper.value("total_amount"), ""), 9.5, bold=True, align="right")
    sheet.rule(330, y + 9, RIGHT, y + 9, 0.5)
    sheet.rule(330, y + 11, RIGHT, y + 11, 0.5)
    return y + 32


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Times")
    y = _addressed(sheet, paper, _head(sheet, paper)) + 4
    sheet.text(LEFT, y, f"INVOICE of {paper.deal.goods}", 10)
    y += 18
    for label, name in ROWS:
        if value := paper.value(name):
            _dotted(sheet, LEFT, y, label, value, 420)
            y += 16
    y = _goods(sheet, paper, y + 16)
    packed = (("Packing", "packages"), ("Net weight", "net_weight"), ("Gross weight", "gross_weight"))
    low = sheet.lines(LEFT, y, [f"{label}: {value}" for label, n in packed if (value := paper.value(n))], 9.5)
    sheet.text(LEFT, low + 12, "E. & O. E.", 8)
    sheet.text(330, y, paper.exporter_name(), 9.5)
    signature_on(sheet, paper, 336, y + 6)
    sheet.rule(330, y + 54, RIGHT, y + 54, 0.6)
    sheet.lines(330, y + 66, signer(paper), 9.5)
    return sheet


LAYOUT = Layout("trading_house", draw, words=WORDS)
