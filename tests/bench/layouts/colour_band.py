"""A modern order system's invoice: a coloured band, small grey labels above values in three columns, bank details at the foot."""

from ..paper import Paper
from ..sheet import Sheet
from .form import Layout, marks_on, seal_on, signature_on

BANDS = ((0.09, 0.27, 0.42), (0.1, 0.4, 0.34), (0.45, 0.16, 0.2))
GREY, WHITE = (0.45, 0.47, 0.5), (1.0, 1.0, 1.0)
COLUMNS = (
    ("no", 44, "left"),
    ("part", 70, "left"),
    ("description", 132, "left"),
    ("origin", 330, "left"),
    ("quantity", 408, "right"),
    ("unit", 412, "left"),
    ("price", 486, "right"),
    ("amount", 554, "right"),
)
FIELDS = (
    "invoice_number",
    "invoice_date",
    "order_number",
    "contract_number",
    "proforma",
    "lc_number",
    "trade",
    "payment_terms",
    "mode",
    "vessel",
    "flight",
    "departure_date",
    "port_of_loading",
    "port_of_discharge",
    "transshipment",
    "final_destination",
    "origin",
)
WORDS = {
    "exporter": "Seller",
    "buyer": "Bill-to address",
    "consignee": "Ship-to address",
    "notify": "Notify",
    "invoice_number": "Invoice number",
    "invoice_date": "Invoice date",
    "order_number": "Your reference",
    "trade": "Delivery terms (Incoterms 2020)",
    "payment_terms": "Terms of payment",
    "vessel": "Vessel / voyage",
    "departure_date": "Estimated departure",
    "part": "Part number",
    "no": "Line",
    "amount": "Net value",
}


def _parties(sheet: Sheet, paper: Paper, y: float) -> float:
    blocks = [(r, lines) for r in ("exporter", "buyer", "consignee", "notify") if (lines := paper.party(r))]
    bottom, top = y, y
    for n, (role, lines) in enumerate(blocks):
        if n == 3:
            top = bottom + 14
        x = 44 + 176 * (n % 3)
        sheet.text(x, top, paper.label(role), 6.5, colour=GREY)
        rows = [part for line in lines for part in sheet.broken(line, 166, 8.2)]
        bottom = max(bottom, sheet.lines(x, top + 11, rows, 8.2, bold_first=True))
    return bottom + 12


def _fields(sheet: Sheet, paper: Paper, y: float) -> float:
    rows = paper.rows(*FIELDS)
    for start in range(0, len(rows), 3):
        lowest = y
        for n, (label, value) in enumerate(rows[start : start + 3]):
            sheet.text(44 + 176 * n, y, label, 6.5, colour=GREY)
            lowest = max(lowest, sheet.wrapped(44 + 176 * n, y + 10.5, value, 166, 8.6))
        y = lowest + 5
    return y


def _goods(sheet: Sheet, paper: Paper, y: float, band: tuple[float, float, float]) -> float:
    code = paper.currency_code()
    sheet.band(40, y - 10, 558, y + 6, band)
    for name, x, align in COLUMNS:
        word = "Line" if name == "no" else "" if name == "unit" else paper.label(name).capitalize()
        sheet.text(x, y, word + (f" {code}" if name in ("price", "amount") else ""), 6.6, align=align, colour=WHITE)
    y += 19
    sheet.text(132, y, paper.plain_words(paper.deal.goods), 7.8)
    y += 13
    for item in paper.items():
        for name, x, align in COLUMNS:
            if name != "description":
                sheet.text(x, y, item[name], 8, align=align)
        y = sheet.lines(132, y, sheet.broken(item["description"], 188, 8), 8, step=10) + 5
        sheet.rule(40, y - 10, 558, y - 10, 0.3, (0.8, 0.8, 0.82))
    paper.item_column("origin")
    sheet.text(132, y + 4, paper.label("total").capitalize(), 8.6, bold=True)
    sheet.text(432, y + 4, paper.value("total_quantity"), 8.4, align="right")
    sheet.text(554, y + 4, paper.value("total_amount"), 9.4, bold=True, align="right")
    return y + 26


def draw(paper: Paper) -> Sheet:
    sheet, band = Sheet("Liberation Sans"), paper.rng.choice(BANDS)
    company = paper.deal.exporter.company
    sheet.band(0, 0, sheet.width, 64, band)
    sheet.text(44, 40, paper.exporter_name(), 12, bold=True, colour=WHITE)
    sheet.text(554, 40, paper.value("title"), 13, bold=True, align="right", colour=WHITE)
    y = _fields(sheet, paper, _parties(sheet, paper, 86))
    seal_on(sheet, paper, 150, 88)
    y = _goods(sheet, paper, y + 12, band)
    for n, (label, value) in enumerate(paper.rows("packages", "net_weight", "gross_weight")):
        sheet.text(44 + 100 * n, y, label.capitalize(), 6.5, colour=GREY)
        sheet.text(44 + 100 * n, y + 11, value, 8.6)
    sheet.text(44, y + 34, paper.label("marks").capitalize(), 6.5, colour=GREY)
    marks_on(sheet, paper, 90, y + 50)
    sheet.text(380, y + 2, paper.exporter_name(), 8)
    signature_on(sheet, paper, 384, y + 8)
    sheet.rule(380, y + 54, 554, y + 54, 0.4, GREY)
    sheet.lines(380, y + 65, [t for t in (paper.value("signatory"), paper.value("signatory_title")) if t], 8)
    sheet.rule(40, 800, 558, 800, 0.4, GREY)
    account = paper.rng.randint(1000000, 9999999)
    sheet.text(44, 812, f"Bank: Shirakaba Bank, Head Office   Account no. {account}   SWIFT SRKBJPJT", 6.6, colour=GREY)
    sheet.text(44, 822, f"Tel. {company.phone}   accounts@example.jp", 6.6, colour=GREY)
    return sheet


LAYOUT = Layout("colour_band", draw, origins=True, words=WORDS)
