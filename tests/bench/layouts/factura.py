"""A Spanish factura comercial with embedded fonts, continental numbers and a framed block of shipment data."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, seal_on, signature_on


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Serif")
    sheet.text(545, 54, paper.value("title"), 17, bold=True, align="right")
    y = sheet.lines(50, 50, paper.party("exporter"), 10, bold_first=True)
    seal_on(sheet, paper, 215, 34)
    right = 78.0
    for label, value in paper.rows("invoice_number", "invoice_date", "order_number", "contract_number", "proforma"):
        sheet.text(455, right, f"{label.capitalize()}:", 9, align="right")
        sheet.text(460, right, value, 9)
        right += 13
    y = max(y, right) + 8
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            sheet.text(50, y, f"{paper.label(role).capitalize()}:", 9)
            y = sheet.lines(140, y, lines, 10) + 4
    rows = paper.rows(
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
    )
    sheet.box(46, y, 549, y + 10 + 14 * len(rows), 0.8)
    for n, (label, value) in enumerate(rows):
        sheet.text(54, y + 15 + 14 * n, label.capitalize(), 9)
        sheet.text(215, y + 15 + 14 * n, value, 10)
    y = _goods(sheet, paper, y + 34 + 14 * len(rows))
    for label, value in paper.rows("packages", "net_weight", "gross_weight"):
        sheet.text(50, y, f"{label.capitalize()}: {value}", 10)
        y += 14
    sheet.text(50, y + 12, paper.label("marks").capitalize(), 9)
    marks_on(sheet, paper, 100, y + 32)
    sheet.text(340, y + 12, paper.label("signature").capitalize(), 9)
    signature_on(sheet, paper, 345, y + 18)
    sheet.lines(340, y + 76, [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t], 10)
    return sheet


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    heads = (
        (50, paper.label("description"), "left"),
        (370, paper.label("quantity"), "right"),
        (455, paper.label("price"), "right"),
        (545, f"{paper.label('amount')} {sign}", "right"),
    )
    for x, word, align in heads:
        sheet.text(x, y, word, 8.5, bold=True, align=align)
    sheet.rule(46, y + 4, 549, y + 4, 1)
    for item in paper.items():
        y += 17
        sheet.text(50, y, item["description"], 9.5)
        sheet.text(370, y, f"{item['quantity']} {item['unit']}".strip(), 9.5, align="right")
        sheet.text(455, y, item["price"], 9.5, align="right")
        sheet.text(545, y, item["amount"], 9.5, align="right")
    sheet.rule(46, y + 7, 549, y + 7, 1)
    sheet.text(50, y + 20, paper.label("total"), 10, bold=True)
    sheet.text(370, y + 20, paper.value("total_quantity"), 9.5, align="right")
    sheet.text(545, y + 20, paper.value("total_amount"), 10, bold=True, align="right")
    return y + 44


LAYOUT = Layout("factura", draw, lang="es", numbers="continental")
