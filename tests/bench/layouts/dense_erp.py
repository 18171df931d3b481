"""A dense ERP print on two pages: part number, HS code and origin columns, a sub-total carried forward, a repeated header."""

from decimal import Decimal

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, signature_on

COLUMNS = (
    ("no", 40, "left"),
    ("part", 58, "left"),
    ("description", 112, "left"),
    ("hs_code", 296, "left"),
    ("origin", 340, "left"),
    ("quantity", 425, "right"),
    ("unit", 429, "left"),
    ("price", 490, "right"),
    ("amount", 558, "right"),
)


def _head(sheet: Sheet, paper: Paper, page: int, repeated: tuple[str, str]) -> None:
    sheet.text(558, 36, f"Page {page} of 2", 7, align="right")
    sheet.text(40, 36, f"{repeated[0]}   {repeated[1]}" if page > 1 else "SD-EXP-0210", 7)


def _table_head(sheet: Sheet, paper: Paper, y: float, sign: str) -> float:
    sheet.rule(38, y - 9, 560, y - 9, 0.8)
    for name, x, align in COLUMNS:
        word = {
            "no": "It.",
            "price": f"{paper.label('price')}/{sign}",
            "amount": f"{paper.label('amount')}/{sign}",
        }.get(name) or paper.label(name)
        sheet.text(x, y, word.title(), 6.2, bold=True, align=align)
    sheet.rule(38, y + 4, 560, y + 4, 0.8)
    return y + 15


def _item(sheet: Sheet, item: dict[str, str], y: float) -> float:
    for name, x, align in COLUMNS:
        if name != "description":
            sheet.text(x, y, item[name], 7.6, align=align)
    return sheet.lines(112, y, sheet.broken(item["description"], 178, 7.6), 7.6, step=9) + 4


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Narrow")
    title = paper.value("title")
    _head(sheet, paper, 1, ("", ""))
    sheet.text(40, 62, title, 13, bold=True)
    columns = ((40, ("exporter", "consignee")), (220, ("buyer", "notify")))
    bottom = 0.0
    for x, roles in columns:
        y = 82.0
        for role in roles:
            if lines := paper.party(role):
                sheet.text(x, y, paper.label(role).title(), 6.5, bold=True)
                y = sheet.lines(x, y + 10, lines, 8) + 6
        bottom = max(bottom, y)
    y = 82.0
    for label, value in paper.rows(
        "invoice_number",
        "invoice_date",
        "order_number",
        "contract_number",
        "proforma",
        "lc_number",
        "mode",
        "vessel",
        "flight",
        "departure_date",
        "port_of_loading",
        "port_of_discharge",
        "transshipment",
        "final_destination",
        "trade",
        "payment_terms",
        "origin",
    ):
        sheet.text(400, y, label.title(), 6.5)
        y = sheet.wrapped(470, y, value, 92, 7.8) + 1
    sign = paper.currency_sign()
    y = _table_head(sheet, paper, max(y, bottom) + 12, sign)
    items = paper.items()
    paper.item_column("hs_code")
    paper.item_column("origin")
    half = max(1, len(items) // 2)
    for item in items[:half]:
        y = _item(sheet, item, y)
    carried = paper.money(sum((line.amount for line in paper.deal.lines[:half]), Decimal(0)))
    sheet.text(300, 770, "Sub-total carried forward", 7.6)
    sheet.text(558, 770, carried, 7.6, align="right")
    sheet.next_page()
    return _second_page(sheet, paper, items[half:], carried, sign)


def _second_page(sheet: Sheet, paper: Paper, items: list[dict[str, str]], carried: str, sign: str) -> Sheet:
    _head(sheet, paper, 2, (paper.deal.number if paper.shown("invoice_number") else "", paper.exporter_name()))
    y = _table_head(sheet, paper, 70, sign)
    sheet.text(300, y, "Brought forward", 7.6)
    sheet.text(558, y, carried, 7.6, align="right")
    y += 14
    for item in items:
        y = _item(sheet, item, y)
    sheet.rule(38, y, 560, y, 0.8)
    sheet.text(112, y + 12, paper.label("total"), 8, bold=True)
    sheet.text(450, y + 12, paper.value("total_quantity"), 8, bold=True, align="right")
    sheet.text(558, y + 12, paper.value("total_amount"), 8, bold=True, align="right")
    y += 40
    for label, value in paper.rows("packages", "net_weight", "gross_weight"):
        sheet.text(40, y, f"{label.title()}: {value}", 8)
        y += 12
    sheet.text(40, y + 10, paper.label("marks").title(), 6.5, bold=True)
    marks_on(sheet, paper, 100, y + 30)
    signature_on(sheet, paper, 380, y + 10)
    sheet.lines(
        380,
        y + 64,
        [t for t in (paper.value("signatory"), paper.value("signatory_title"), paper.exporter_name()) if t],
        8,
    )
    return sheet


LAYOUT = Layout("dense_erp", draw, hs=True, origins=True, trades=("bearings", "tools", "instruments", "chemicals"))
