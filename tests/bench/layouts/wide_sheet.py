"""A landscape sheet with a wide table: part number, HS code and origin have columns of their own."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, seal_on, signature_on

COLUMNS = (
    ("no", 40, "left", 18),
    ("part", 62, "left", 60),
    ("description", 125, "left", 215),
    ("hs_code", 350, "left", 50),
    ("origin", 408, "left", 40),
    ("quantity", 510, "right", 0),
    ("unit", 520, "left", 0),
    ("price", 640, "right", 0),
    ("amount", 790, "right", 0),
)


def _columns(sheet: Sheet, paper: Paper, x: float, y: float, names: tuple[str, ...]) -> float:
    for label, value in paper.rows(*names):
        sheet.text(x, y, label, 7, colour=(0.35, 0.35, 0.35))
        sheet.text(x + 105, y, value, 9)
        y += 12.5
    return y


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    sheet.box(36, y - 10, 800, y + 5, 0, 0.88)
    for name, x, align, _ in COLUMNS:
        word = {"no": "#", "price": f"{paper.label('price')} {sign}", "amount": f"{paper.label('amount')} {sign}"}.get(
            name
        ) or paper.label(name)
        sheet.text(x, y, word, 7.5, bold=True, align=align)
    for item in paper.items():
        y += 17
        rows = sheet.broken(item["description"], 215, 9)
        for name, x, align, _ in COLUMNS:
            if name != "description":
                sheet.text(x, y, item[name], 9, align=align)
        y = sheet.lines(125, y, rows, 9, step=10.5) - 10.5
        sheet.rule(36, y + 5, 800, y + 5, 0.3)
    paper.item_column("origin")
    paper.item_column("hs_code")
    sheet.text(125, y + 18, paper.label("total"), 9, bold=True)
    sheet.text(545, y + 18, paper.value("total_quantity"), 9, bold=True, align="right")
    sheet.text(790, y + 18, paper.value("total_amount"), 9, bold=True, align="right")
    return y + 40


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Sans", wide=True)
    sheet.text(36, 44, paper.value("title"), 15, bold=True)
    y = sheet.lines(36, 66, [paper.label("exporter"), *paper.party("exporter")], 8.5)
    seal_on(sheet, paper, 190, 60)
    left = y + 4
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            left = sheet.lines(36, left, [paper.label(role), *lines], 8.5) + 4
    middle = _columns(
        sheet,
        paper,
        300,
        66,
        (
            "invoice_number",
            "invoice_date",
            "order_number",
            "contract_number",
            "proforma",
            "lc_number",
            "payment_terms",
            "trade",
            "origin",
        ),
    )
    right = _columns(
        sheet,
        paper,
        560,
        66,
        (
            "mode",
            "vessel",
            "flight",
            "departure_date",
            "port_of_loading",
            "port_of_discharge",
            "transshipment",
            "final_destination",
            "packages",
            "net_weight",
            "gross_weight",
        ),
    )
    y = _goods(sheet, paper, max(left, middle, right) + 14)
    sheet.text(60, y, paper.label("marks"), 7.5, bold=True)
    marks_on(sheet, paper, 110, y + 16)
    sheet.text(560, y, paper.label("signature"), 7.5, bold=True)
    signature_on(sheet, paper, 565, y + 6)
    sheet.lines(560, y + 64, [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t], 9)
    return sheet


LAYOUT = Layout("wide_sheet", draw, wide=True, hs=True, trades=("bearings", "tools", "instruments", "textiles"))
