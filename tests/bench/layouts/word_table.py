"""A word processor's table: label and value in one cell behind a colon, the unit in the column head, marks as a pasted picture at the bottom."""

from .. import ink
from ..paper import Paper
from .form import Layout, br, page_html, seal_html, signature_html

STYLE = """body{font:10pt 'IPAPMincho','Liberation Serif',serif;padding:20mm 18mm}table{border-collapse:collapse;width:100%;margin-bottom:6pt}
td{border:.6pt solid #000;padding:2.5pt 5pt;vertical-align:top;width:50%;position:relative}.g td{width:auto}.n{text-align:right}
.c td{border:0}"""


def _pairs(paper: Paper, *names: str) -> str:
    cells = [f"<td>{label}: {value}</td>" for label, value in paper.rows(*names)]
    cells += ["<td></td>"] * (len(cells) % 2)
    return "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))


def _goods(paper: Paper) -> str:
    sign, units = paper.currency_sign(), {line.unit for line in paper.deal.lines}
    single = f" ({paper.deal.lines[0].unit})" if len(units) == 1 and paper.shown("quantities") else ""
    heads = (
        "No.",
        paper.label("description"),
        paper.label("quantity") + single,
        f"{paper.label('price')} ({sign})",
        f"{paper.label('amount')} ({sign})",
    )
    rows = "".join(
        f'<tr><td>{i["no"]}</td><td>{i["description"]}</td><td class="n">{i["quantity"]}{"" if single else " " + i["unit"]}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    total = (
        f'<tr><td colspan="2">{paper.label("total")}</td><td class="n">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n">{paper.value("total_amount")}</td></tr>'
    )
    return f'<table class="g"><tr>{"".join(f"<td>{h}</td>" for h in heads)}</tr>{rows}{total}</table>'


def _marks(paper: Paper) -> str:
    lines = paper.marks(picture=bool(paper.deal.marks))
    if paper.deal.marks and lines:
        return ink.img(ink.marks_picture(paper.deal.marks, paper.deal.shape), 110)
    return br(lines)


def draw_html(paper: Paper) -> str:
    parties = [
        f"<td>{paper.label(r)}:<br>{br(lines)}{seal_html(paper, 'right:16px;top:4px') if r == 'exporter' else ''}</td>"
        for r in ("exporter", "buyer", "consignee", "notify")
        if (lines := paper.party(r))
    ]
    parties += ["<td></td>"] * (len(parties) % 2)
    top = "".join(f"<tr>{parties[k]}{parties[k + 1]}</tr>" for k in range(0, len(parties), 2))
    head = _pairs(
        paper,
        "invoice_number",
        "invoice_date",
        "order_number",
        "contract_number",
        "proforma",
        "lc_number",
        "payment_terms",
        "trade",
        "origin",
    )
    ship = _pairs(
        paper,
        "mode",
        "vessel",
        "flight",
        "departure_date",
        "port_of_loading",
        "port_of_discharge",
        "transshipment",
        "final_destination",
    )
    packed = _pairs(paper, "packages", "net_weight", "gross_weight")
    foot = (
        f'<table class="c"><tr><td>{paper.label("marks")}:<br>{_marks(paper)}</td><td>{paper.exporter_name()}<br>'
        f"{signature_html(paper)}<br>{paper.value('signatory')}<br>{paper.value('signatory_title')}</td></tr></table>"
    )
    return page_html(
        f'<h2 style="text-align:center;margin:0 0 8pt">{paper.value("title")}</h2><table>{top}</table><table>{head}</table>'
        f"<table>{ship}</table>{_goods(paper)}<table>{packed}</table>{foot}",
        STYLE,
    )


LAYOUT = Layout("word_table", draw_html)
