"""A typed letter: a sentence says ship, ports and day; a small table without lines; letterhead at the right, address at the foot."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, seal_on, signature_on

COLUMNS = (
    (52, "description", "left"),
    (352, "quantity", "right"),
    (357, "unit", "left"),
    (456, "price", "right"),
    (544, "amount", "right"),
)


def _sentence(paper: Paper) -> str:
    """Each part only where the invoice has what it names."""
    opening = "We hereby invoice you the following goods shipped"
    parts = [
        (" per M/V ", "vessel"),
        (" ", "mode"),
        (" on flight ", "flight"),
        (" from ", "port_of_loading"),
        (" to ", "port_of_discharge"),
        (" via ", "transshipment"),
        (", final destination ", "final_destination"),
        (", sailing on or about " if paper.deal.mode == "sea" else ", on or about ", "departure_date"),
    ]
    skip = {"mode"} if paper.deal.mode == "sea" else set()
    return opening + "".join(lead + value for lead, n in parts if n not in skip and (value := paper.value(n))) + "."


def _head(sheet: Sheet, paper: Paper) -> float:
    lines = paper.party("exporter")
    sheet.text(544, 58, lines[0], 14, bold=True, align="right")
    y = sheet.lines(544, 73, [*lines[1:], f"Telephone {paper.deal.exporter.company.phone}"], 9, align="right")
    sheet.text(298, y + 24, paper.value("title"), 15, bold=True, align="centre")
    y += 50
    top = y
    for role, opening in (("buyer", "Messrs."), ("consignee", "Consigned to"), ("notify", "Notify")):
        if lines := paper.party(role):
            sheet.text(52, y, opening, 10)
            y = sheet.lines(52, y + 12.5, lines, 10) + 6
    for label, value in paper.rows(
        "invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number"
    ):
        sheet.text(340, top, f"{label}  {value}", 10)
        top += 13
    return max(y, top)


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    trade = paper.value("trade")
    for x, name, align in COLUMNS:
        if name != "unit":
            sheet.text(x, y, paper.label(name), 10, bold=True, align=align)
    sheet.text(544, y + 14, trade, 10, align="right")
    y += 30
    for item in paper.items():
        for x, name, align in COLUMNS[1:]:
            money = f"{sign} {item[name]}" if name in ("price", "amount") and item[name] else item[name]
            sheet.text(x, y, money, 10, align=align)
        y = sheet.lines(52, y, sheet.broken(item["description"], 215, 10), 10) + 3
    total = paper.value("total_amount")
    sheet.text(52, y + 6, paper.label("total").title(), 10, bold=True)
    sheet.text(384, y + 6, paper.value("total_quantity"), 10, bold=True, align="right")
    sheet.text(544, y + 6, f"{sign} {total}" if total else "", 10, bold=True, align="right")
    return y + 30


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Times")
    y = _head(sheet, paper)
    seal_on(sheet, paper, 470, 34)
    y = sheet.wrapped(52, y + 14, _sentence(paper), 490, 11)
    y = _goods(sheet, paper, y + 14)
    for label, value in paper.rows("packages", "net_weight", "gross_weight", "payment_terms", "origin"):
        sheet.text(52, y, f"{label.capitalize()}: {value}", 10)
        y += 13
    sheet.text(52, y + 8, f"{paper.label('marks').capitalize()}:", 10)
    marks_on(sheet, paper, 170, y + 10, 9)
    sheet.text(330, y + 8, "Yours faithfully,", 10)
    signature_on(sheet, paper, 330, y + 14)
    names = [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t]
    sheet.lines(330, y + 68, [*names, paper.exporter_name()], 10)
    sheet.rule(52, 806, 544, 806, 0.4)
    sheet.text(298, 818, "   ".join(paper.sender()), 7, align="centre")
    return sheet


LAYOUT = Layout("prose_letter", draw)
