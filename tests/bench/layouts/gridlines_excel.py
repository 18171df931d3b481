"""A spreadsheet printed with its grid lines: every cell shows, facts of the right half stand beside the buyer's lines, colons in cells of their own."""

from ..paper import Paper
from .captions import in_words, signer
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:9pt 'IPAPGothic','Noto Sans CJK JP',sans-serif;padding:11mm 12mm}table{border-collapse:collapse;width:100%;table-layout:fixed}
td{border:.4pt solid #c4c4c4;height:13pt;padding:.5pt 3pt;vertical-align:bottom;overflow:visible;position:relative}.n{text-align:right}.c{text-align:center}
.h td{border:.8pt solid #000;text-align:center;vertical-align:middle;font-weight:bold}.g td{border:.8pt solid #000}.t{font-size:16pt;font-weight:bold;text-align:center;height:24pt}.w{vertical-align:top}"""
WIDTHS = (6, 15, 21, 9, 9, 12, 2, 12, 14)
WORDS = {
    "buyer": "Customer",
    "consignee": "Ship To",
    "notify": "Notify",
    "invoice_number": "Invoice No",
    "invoice_date": "Issue Date",
    "order_number": "Cust. Order",
    "contract_number": "Contract",
    "lc_number": "L/C No",
    "proforma": "P/I No",
    "mode": "Ship by",
    "vessel": "Ship name",
    "flight": "Flight",
    "departure_date": "ETD",
    "port_of_loading": "Loading Port",
    "port_of_discharge": "Unloading Port",
    "airport_of_loading": "Departure Airport",
    "airport_of_discharge": "Arrival Airport",
    "transshipment": "Via",
    "final_destination": "Final Dest.",
    "trade": "Trade Terms",
    "payment_terms": "Payment Cond.",
    "origin": "Made in",
    "packages": "Total Packages",
    "net_weight": "Total N/W",
    "gross_weight": "Total G/W",
    "marks": "Shipping Marks",
    "description": "Name of Commodity",
    "quantity": "Q'ty",
    "unit": "Unit",
    "price": "U/Price",
    "amount": "Amount",
}


def _row(*cells: tuple[str, int, str], style: str = "") -> str:
    """Cells as text, columns they take and class; the rest of the row stays empty."""
    used = sum(span for _, span, _ in cells)
    inner = "".join(f'<td colspan="{span}" class="{kind}">{text}</td>' for text, span, kind in cells)
    return f'<tr class="{style}">{inner}{"<td></td>" * (len(WIDTHS) - used)}</tr>'


def _blank() -> str:
    return _row()


def _beside(paper: Paper, left: list[str], facts: list[tuple[str, str]]) -> str:
    """Lines in the left half and one fact a row in the right."""
    rows = []
    for n in range(max(len(left), len(facts))):
        text = left[n] if n < len(left) else ""
        label, value = facts[n] if n < len(facts) else ("", "")
        cells = ((text, 5, ""), (label, 1, ""), (":" if label else "", 1, "c"), (value, 2, ""))
        rows.append(_row(*cells))
    return "".join(rows)


def _parties(paper: Paper) -> list[str]:
    found = []
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            found += [f"&lt;{paper.label(role)}&gt;", *lines]
    return found


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    heads = ("No.", 1), (paper.label("description"), 2), (paper.label("quantity"), 1), (paper.label("unit"), 1)
    money = (f"{paper.label('price')}({sign})", 3), (f"{paper.label('amount')}({sign})", 1)
    rows = [_row(*((word, span, "") for word, span in (*heads, *money)), style="h")]
    for i in paper.items():
        cells = (i["no"], 1, "c"), (i["description"], 2, ""), (i["quantity"], 1, "n"), (i["unit"], 1, "c")
        rows.append(_row(*cells, (i["price"], 3, "n"), (i["amount"], 1, "n"), style="g"))
    rows += [_row(*(("", span, "") for span in (1, 2, 1, 1, 3, 1)), style="g")] * 2
    total = ("", 1, ""), ("TOTAL", 2, "c"), (paper.value("total_quantity"), 2, "n")
    rows.append(_row(*total, ("", 3, ""), (paper.value("total_amount"), 1, "n"), style="g"))
    return "".join(rows)


def _foot(paper: Paper) -> str:
    company = paper.exporter_name()
    signed = f"{company}<br>{signature_html(paper)}<br>{br(signer(paper))}"
    marks = f"{paper.label('marks')}<br><br>{marks_html(paper)}"
    return _row((marks, 3, "w c"), ("", 1, ""), (signed, 5, "w"))


def draw_html(paper: Paper) -> str:
    exporter = paper.party("exporter")
    seal = seal_html(paper, "right:70px;top:-4px")
    rows = [_row((exporter[0], 9, "c")), *(_row((line, 9, "c")) for line in exporter[1:])]
    rows += [_row((f"TEL {paper.deal.exporter.company.phone}{seal}", 9, "c"))]
    rows += [_blank(), _row((paper.value("title"), 9, "t")), _blank()]
    facts = paper.rows("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")
    rows += [_beside(paper, _parties(paper), facts), _blank()]
    ship = paper.rows("mode", "vessel", "flight", "departure_date", "origin")
    route = paper.rows("port_of_loading", "transshipment", "port_of_discharge", "final_destination")
    for n in range(max(len(ship), len(route))):
        left, right = (side[n] if n < len(side) else ("", "") for side in (ship, route))
        rows.append(_row((left[0], 2, ""), (left[1], 3, ""), (right[0], 2, ""), (right[1], 2, "")))
    rows += [_row((label, 2, ""), (value, 7, "")) for label, value in paper.rows("trade", "payment_terms")]
    rows += [_blank(), _goods(paper), _row((in_words(paper), 9, "")), _blank()]
    rows += [
        _row((label, 2, ""), (value, 3, "")) for label, value in paper.rows("packages", "net_weight", "gross_weight")
    ]
    columns = "".join(f'<col style="width:{w}%">' for w in WIDTHS)
    return page_html(f"<table>{columns}{''.join(rows)}{_blank()}{_foot(paper)}</table>", STYLE)


LAYOUT = Layout("gridlines_excel", draw_html, words=WORDS)
