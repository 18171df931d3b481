"""The trading house's classic form: letterhead, and a sentence with blanks for ship, date and ports (family A)."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, seal_on, signature_on

LEFT, RIGHT = 52, 545


def _letterhead(sheet: Sheet, paper: Paper) -> float:
    lines = paper.party("exporter")
    sheet.text(298, 52, lines[0], 16, bold=True, align="centre")
    sheet.text(298, 68, " ".join(lines[1:]), 8.5, align="centre")
    sheet.text(298, 80, f"TEL: {paper.deal.exporter.company.phone}", 8, align="centre")
    sheet.rule(LEFT, 86, RIGHT, 86, 1.4)
    sheet.text(298, 112, paper.value("title"), 14, bold=True, align="centre")
    seal_on(sheet, paper, 330, 30)
    return 136


def _sentence(sheet: Sheet, paper: Paper, y: float) -> float:
    d, parts = paper.deal, []
    if d.mode == "air":
        parts += ["Shipped", paper.value("mode").lower(), "Flight " + paper.value("flight") if d.flight else ""]
    elif vessel := paper.value("vessel"):
        parts += ["Shipped per", vessel]
    if day := paper.value("departure_date"):
        parts += ["sailing on or about" if d.mode == "sea" else "on or about", day]
    for word, name in (("from", "port_of_loading"), ("to", "port_of_discharge"), ("via", "transshipment")):
        if value := paper.value(name):
            parts += [word, value]
    return sheet.wrapped(LEFT, y, " ".join(p for p in parts if p), RIGHT - LEFT, 10)


def _head(sheet: Sheet, paper: Paper, y: float) -> float:
    right = y
    for label, value in paper.rows(
        "invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number"
    ):
        sheet.text(370, right, f"{label.title()}  {value}", 10)
        right += 14
    word = paper.rng.choice(("Messrs.", "For account and risk of Messrs.", "Sold to Messrs."))
    sheet.text(LEFT, y, word, 9)
    y = sheet.lines(LEFT + 14, y + 14, paper.party("buyer"), 10)
    for role in ("consignee", "notify"):
        if lines := paper.party(role):
            sheet.text(LEFT, y + 4, paper.label(role).title(), 9)
            y = sheet.lines(LEFT + 14, y + 18, lines, 10)
    y = max(y, right) + 8
    sheet.text(LEFT, y, f"Invoice of  {paper.deal.goods}", 10)
    y = _sentence(sheet, paper, y + 18) + 4
    for label, value in paper.rows("payment_terms", "final_destination", "origin"):
        sheet.text(LEFT, y, f"{label.title()}: {value}", 10)
        y += 14
    return y + 4


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sheet.rule(LEFT, y, RIGHT, y)
    for x, name, align in (
        (LEFT + 50, "marks", "centre"),
        (150, "description", "left"),
        (395, "quantity", "right"),
        (465, "price", "right"),
        (RIGHT, "amount", "right"),
    ):
        sheet.text(x, y + 13, paper.label(name).title(), 9, align=align)
    sheet.rule(LEFT, y + 19, RIGHT, y + 19)
    y += 34
    sheet.text(RIGHT, y, paper.value("trade"), 9.5, bold=True, align="right")
    bottom = marks_on(sheet, paper, LEFT + 50, y)
    y += 16
    sign = paper.currency_sign()
    for n, item in enumerate(paper.items()):
        rows = sheet.broken(item["description"], 185, 9.5)
        sheet.text(395, y, f"{item['quantity']} {item['unit']}".strip(), 9.5, align="right")
        sheet.text(465, y, f"{sign}{item['price']}" if n == 0 else item["price"], 9.5, align="right")
        sheet.text(RIGHT, y, f"{sign}{item['amount']}" if n == 0 else item["amount"], 9.5, align="right")
        y = sheet.lines(150, y, rows, 9.5) + 3
    y = max(y, bottom, 480)
    sheet.rule(340, y, RIGHT, y)
    sheet.text(150, y + 13, paper.label("total"), 9.5)
    sheet.text(395, y + 13, paper.value("total_quantity"), 9.5, align="right")
    total = paper.value("total_amount")
    sheet.text(RIGHT, y + 13, f"{sign}{total}" if total else "", 9.5, bold=True, align="right")
    sheet.rule(340, y + 18, RIGHT, y + 18, 1.2)
    return y + 36


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Times")
    y = _goods(sheet, paper, _head(sheet, paper, _letterhead(sheet, paper)))
    for label, value in paper.rows("packages", "net_weight", "gross_weight"):
        sheet.text(150, y, f"{label.title()}:  {value}", 9.5)
        y += 13
    sheet.text(LEFT, y + 10, "E. & O. E.", 9)
    y = max(y, 640)
    sheet.text(330, y, paper.exporter_name(), 9)
    signature_on(sheet, paper, 340, y + 6)
    sheet.rule(330, y + 56, RIGHT, y + 56)
    sheet.lines(330, y + 68, [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t], 9)
    return sheet


LAYOUT = Layout("shipped_per", draw)
