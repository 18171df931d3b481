"""A courier's invoice form: air waybill, sender and receiver, HS code and origin a line, a declaration at the foot (family D)."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, signature_on

COLUMNS = (
    ("description", 44, "left"),
    ("hs_code", 268, "left"),
    ("origin", 318, "left"),
    ("quantity", 405, "right"),
    ("unit", 411, "left"),
    ("price", 490, "right"),
    ("amount", 552, "right"),
)


def _party(sheet: Sheet, paper: Paper, x: float, y: float, role: str, caption: str) -> float:
    sheet.text(x, y, caption, 7.5, bold=True, colour=(0.75, 0.1, 0.1))
    return sheet.lines(x, y + 13, paper.party(role), 9)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    sheet.box(40, y - 11, 556, y + 6, 0.5, 0.9)
    words = {
        "description": "FULL DESCRIPTION OF GOODS",
        "origin": "ORIGIN",
        "unit": "UNIT",
        "price": f"UNIT VALUE {sign}",
        "amount": f"TOTAL VALUE {sign}",
    }
    for name, x, align in COLUMNS:
        sheet.text(x, y, words.get(name) or paper.label(name), 6.3, bold=True, align=align)
    for item in paper.items():
        y += 16
        for name, x, align in COLUMNS[1:]:
            sheet.text(x, y, item[name], 8.5, align=align)
        y = sheet.lines(44, y, sheet.broken(item["description"], 215, 8.5), 8.5, step=10) - 10
    paper.item_column("hs_code")
    paper.item_column("origin")
    y += 20
    sheet.rule(40, y - 10, 556, y - 10)
    sheet.text(44, y, "TOTAL", 8.5, bold=True)
    sheet.text(438, y, paper.value("total_quantity"), 8.5, align="right")
    sheet.text(552, y, paper.value("total_amount"), 8.5, bold=True, align="right")
    return y + 22


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Helvetica")
    sheet.box(36, 30, 560, 800, 1.2)
    sheet.text(298, 54, paper.value("title"), 15, bold=True, align="centre")
    sheet.text(44, 76, f"INTERNATIONAL AIR WAYBILL NO.  {paper.value('air_waybill')}", 9)
    sheet.rule(36, 82, 560, 82)
    y = _party(sheet, paper, 44, 96, "exporter", "SENDER / EXPORTER")
    right = _party(sheet, paper, 306, 96, "buyer", "RECEIVER / IMPORTER")
    if paper.deal.consignee:
        right = _party(sheet, paper, 306, right + 8, "consignee", "DELIVER TO")
    if paper.deal.notify:
        y = _party(sheet, paper, 44, y + 8, "notify", "NOTIFY PARTY")
    y = max(y, right) + 10
    sheet.rule(36, y - 8, 560, y - 8)
    x, top = 44, y
    rows = paper.rows(
        "invoice_number",
        "invoice_date",
        "order_number",
        "contract_number",
        "proforma",
        "lc_number",
        "mode",
        "flight",
        "departure_date",
        "port_of_loading",
        "port_of_discharge",
        "trade",
        "payment_terms",
        "origin",
        "packages",
        "net_weight",
        "gross_weight",
    )
    for n, (label, value) in enumerate(rows):
        if n == (len(rows) + 1) // 2:
            x, y = 306, top
        sheet.text(x, y + 6, label, 7, bold=True)
        sheet.text(x + 112, y + 6, value, 9)
        y += 14
    y = _goods(sheet, paper, top + 14 * ((len(rows) + 1) // 2) + 22)
    sheet.text(44, y, "REASON FOR EXPORT: SALE", 8)
    sheet.text(44, y + 16, "MARKS", 7, bold=True)
    marks_on(sheet, paper, 50, y + 34, align="left")
    sheet.text(44, 690, "I DECLARE THAT THE INFORMATION ON THIS INVOICE IS TRUE AND CORRECT", 7.5)
    signature_on(sheet, paper, 306, 698)
    sheet.rule(306, 744, 545, 744)
    sheet.lines(306, 756, [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t], 9)
    return sheet


LAYOUT = Layout(
    "courier", draw, hs=True, air=True, origins=True, trades=("bearings", "tools", "instruments", "textiles")
)
