"""A form filled in on lines: each value stands on a rule and its small caption in brackets below it, parties in two lines, no boxes."""

from ..paper import Paper
from ..sheet import Sheet
from .captions import signer
from .form import Layout, marks_on, seal_on, signature_on

LEFT, RIGHT = 50, 546
WORDS = {
    "exporter": "Exporter",
    "buyer": "Purchaser",
    "consignee": "Consignee",
    "notify": "Notify party",
    "invoice_number": "Invoice number",
    "invoice_date": "Date of invoice",
    "order_number": "Order number",
    "contract_number": "Contract number",
    "lc_number": "Letter of credit number",
    "proforma": "Pro forma invoice number",
    "mode": "Means of transport",
    "vessel": "Vessel and voyage number",
    "flight": "Flight number",
    "departure_date": "Departure on or about",
    "port_of_loading": "Port of loading",
    "port_of_discharge": "Port of discharge",
    "airport_of_loading": "Airport of loading",
    "airport_of_discharge": "Airport of discharge",
    "transshipment": "Port of transhipment",
    "final_destination": "Final destination",
    "trade": "Terms of sale",
    "payment_terms": "Terms of payment",
    "origin": "Country of origin",
    "packages": "Number and kind of packages",
    "net_weight": "Net weight",
    "gross_weight": "Gross weight",
    "marks": "Marks and numbers on packages",
    "description": "Commodity",
    "quantity": "Quantity",
    "price": "Unit price",
    "amount": "Total price",
}
ROWS = (
    ("invoice_number", "invoice_date"),
    ("order_number", "contract_number", "lc_number"),
    ("port_of_loading", "port_of_discharge", "departure_date"),
    ("transshipment", "final_destination", "origin"),
    ("trade", "payment_terms"),
    ("packages", "net_weight", "gross_weight"),
)


def _filled(sheet: Sheet, x0: float, x1: float, y: float, value: str, caption: str) -> None:
    room = x1 - x0 - 6
    sheet.text(x0 + 4, y, value, min(9.6, 9.6 * room / max(sheet.extent(value, 9.6), 1)))
    sheet.rule(x0, y + 3, x1, y + 3, 0.5)
    sheet.text((x0 + x1) / 2, y + 10.5, f"({caption})", 6.6, align="centre")


def _party(sheet: Sheet, paper: Paper, y: float, role: str) -> float:
    lines = paper.party(role)
    if not lines:
        return y
    _filled(sheet, LEFT, RIGHT, y, lines[0], f"Name of {paper.label(role).lower()}")
    if lines[0].startswith("TO ORDER"):
        return y + 27
    _filled(sheet, LEFT, RIGHT, y + 27, " ".join(lines[1:]), f"Address of {paper.label(role).lower()}")
    return y + 54


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    air = paper.deal.mode == "air"
    for names in (*ROWS[:2], ("mode", "flight" if air else "vessel"), *ROWS[2:]):
        width = (RIGHT - LEFT + 14) / len(names)
        for n, name in enumerate(names):
            x = LEFT + n * width
            _filled(sheet, x, x + width - 14, y, paper.value(name), paper.label(name))
        y += 27
    return y


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    columns = ((LEFT + 4, "description"), (330, "quantity"), (426, "price"), (RIGHT - 4, "amount"))
    for item in paper.items():
        for x, name in columns[1:]:
            text = f"{item['quantity']} {item['unit']}".strip() if name == "quantity" else item[name]
            sheet.text(x, y, f"{sign}{text}" if name == "amount" and text else text, 9.6, align="right")
        y = sheet.lines(LEFT + 4, y, sheet.broken(item["description"], 196, 9.6), 9.6) + 3
    sheet.rule(LEFT, y - 9, RIGHT, y - 9, 0.5)
    for x, name in columns:
        sheet.text(x, y - 1, f"({paper.label(name)})", 6.6, align="left" if name == "description" else "right")
    sheet.text(LEFT + 4, y + 16, "Total", 9.6, bold=True)
    sheet.text(330, y + 16, paper.value("total_quantity"), 9.6, align="right")
    total = paper.value("total_amount")
    sheet.text(RIGHT - 4, y + 16, f"{sign}{total}" if total else "", 9.6, bold=True, align="right")
    sheet.rule(250, y + 20, RIGHT, y + 20, 0.5)
    sheet.rule(250, y + 22, RIGHT, y + 22, 0.5)
    return y + 40


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("DejaVu Serif")
    sheet.text(298, 50, paper.value("title"), 14, bold=True, align="centre")
    sheet.rule(200, 55, 396, 55, 0.8)
    y = 80.0
    for role in ("exporter", "buyer", "consignee", "notify"):
        y = _party(sheet, paper, y, role)
    seal_on(sheet, paper, 470, 36)
    y = _goods(sheet, paper, _facts(sheet, paper, y) + 8)
    low = marks_on(sheet, paper, 120, y + 4)
    sheet.text(120, max(low, y + 60), f"({paper.label('marks')})", 6.6, align="centre")
    signature_on(sheet, paper, 340, y - 6)
    sheet.rule(320, y + 40, RIGHT, y + 40, 0.5)
    sheet.text(433, y + 47.5, "(Signature of exporter)", 6.6, align="centre")
    names = signer(paper)
    if names:
        _filled(sheet, 320, RIGHT, y + 62, ", ".join(names), "Name and title in block letters")
    return sheet


LAYOUT = Layout("captions_below", draw, words=WORDS)
