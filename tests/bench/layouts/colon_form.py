"""One column of labels with colons, values beside them, as an old order system prints it."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, seal_on, signature_on

HEAD = ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")
SHIP = (
    "vessel",
    "mode",
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


def _fields(sheet: Sheet, paper: Paper, y: float, names: tuple[str, ...]) -> float:
    skip = {"mode"} if paper.deal.mode == "sea" and paper.rng.random() < 0.5 else set()
    for label, value in paper.rows(*(n for n in names if n not in skip)):
        sheet.text(46, y, label, 9)
        sheet.text(176, y, ":", 9)
        sheet.text(186, y, value, 9)
        y += 13
    return y


def _party(sheet: Sheet, paper: Paper, y: float, role: str) -> float:
    lines = paper.party(role)
    if not lines:
        return y
    sheet.text(46, y, paper.label(role), 9)
    sheet.text(176, y, ":", 9)
    return sheet.lines(186, y, lines, 9, step=12) + 3


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    code = paper.currency_code()
    sheet.text(46, y, "-" * 92, 9)
    y += 11
    columns = (
        (46, "NO", "left"),
        (70, paper.label("description"), "left"),
        (350, paper.label("quantity"), "right"),
        (362, paper.label("unit"), "left"),
        (460, f"{paper.label('price')} {code}", "right"),
        (545, f"{paper.label('amount')} {code}", "right"),
    )
    for x, word, align in columns:
        sheet.text(x, y, word, 7.5, align=align)
    y += 9
    sheet.text(46, y, "-" * 92, 9)
    y += 13
    for item in paper.items():
        sheet.text(46, y, item["no"], 9)
        for x, name, align in (
            (350, "quantity", "right"),
            (362, "unit", "left"),
            (460, "price", "right"),
            (545, "amount", "right"),
        ):
            sheet.text(x, y, item[name], 9, align=align)
        y = sheet.lines(70, y, sheet.broken(item["description"], 215, 9), 9, step=11) + 4
    sheet.text(46, y, "-" * 92, 9)
    y += 13
    sheet.text(70, y, paper.label("total"), 9, bold=True)
    sheet.text(372, y, paper.value("total_quantity"), 9, align="right")
    sheet.text(545, y, paper.value("total_amount"), 9, bold=True, align="right")
    return y + 22


def draw(paper: Paper) -> Sheet:
    sheet = Sheet(paper.rng.choice(("Courier", "Mono")))
    if sheet.font == "Mono":
        sheet.canvas.setProducer("FormPrint 4.1")
    sheet.text(46, 56, paper.value("title"), 13, bold=True)
    sheet.text(545, 56, f"{paper.label('page')} 1/1", 8, align="right")
    y = _party(sheet, paper, 82, "exporter")
    y = _fields(sheet, paper, y + 4, HEAD)
    for role in ("buyer", "consignee", "notify"):
        y = _party(sheet, paper, y + 3, role)
    y = _goods(sheet, paper, _fields(sheet, paper, y + 3, SHIP) + 4)
    y = _fields(sheet, paper, y, ("packages", "net_weight", "gross_weight"))
    sheet.text(46, y + 12, paper.label("marks") + ":", 9)
    marks_on(sheet, paper, 60, y + 30, 9, align="left")
    seal_on(sheet, paper, 470, y)
    sheet.text(330, y + 12, paper.label("signature"), 8)
    sheet.text(330, y + 24, paper.exporter_name(), 8)
    signature_on(sheet, paper, 335, y + 30)
    sheet.rule(330, y + 78, 545, y + 78)
    sheet.lines(330, y + 90, [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t], 9)
    return sheet


LAYOUT = Layout("colon_form", draw)
