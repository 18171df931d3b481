"""A spreadsheet of ruled cells, Japanese labels before the English ones, values below; packages and weights in the totals row."""

from ..paper import Paper
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:8.8pt 'IPAGothic','Liberation Sans',sans-serif;padding:11mm 12mm}table{border-collapse:collapse;width:100%}
td{border:.7pt solid #000;padding:1.5pt 4pt 3pt;vertical-align:top;position:relative}.l{font-size:7pt;display:block}
.n{text-align:right}.h td{text-align:center;background:#e8eef2;font-size:7.4pt}"""
ROWS = (
    ("invoice_number", "invoice_date", "order_number"),
    ("contract_number", "proforma", "lc_number"),
    ("vessel", "flight", "departure_date"),
    ("port_of_loading", "port_of_discharge", "transshipment"),
    ("final_destination", "trade", "payment_terms"),
    ("mode", "origin"),
)


def _label(paper: Paper, name: str) -> str:
    return f"{paper.japanese(name)} {paper.label(name)}"


def _cell(paper: Paper, name: str) -> str:
    value = paper.value(name)
    return f'<td><span class="l">{_label(paper, name)}</span>{value}</td>' if value else ""


def _facts(paper: Paper) -> str:
    """Cells without a value are left out, and the row's others stretch."""
    found = ""
    for names in ROWS:
        cells = [c for n in names if (c := _cell(paper, n))]
        opening = f'<td colspan="{6 // max(1, len(cells))}">'
        found += "<tr>" + "".join(c.replace("<td>", opening, 1) for c in cells) + "</tr>" if cells else ""
    return found


def _parties(paper: Paper) -> str:
    cells = []
    for role in ("exporter", "buyer", "consignee", "notify"):
        if lines := paper.party(role):
            seal = seal_html(paper, "right:24px;top:6px", 0.6) if role == "exporter" else ""
            cells.append(f'<td colspan="3"><span class="l">{_label(paper, role)}</span>{br(lines)}{seal}</td>')
    cells += ['<td colspan="3"></td>'] * (len(cells) % 2)
    return "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))


def _goods(paper: Paper) -> str:
    code, items = paper.currency_code(), paper.items()
    names = ("marks", "description", "quantity", "unit", "price", "amount")
    heads = "".join(f"<td>{paper.japanese(n)}<br>{paper.label(n)}</td>" for n in names)
    marks = f'<td rowspan="{len(items)}" style="width:20%;text-align:center">{marks_html(paper)}</td>'
    rows = [
        f"<tr>{'' if n else marks}<td>{i['description']}</td>"
        f'<td class="n">{i["quantity"]}</td><td>{i["unit"]}</td><td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for n, i in enumerate(items)
    ]
    packed = paper.value("packages")
    weights = "　".join(
        f"{_label(paper, n)} {value}" for n in ("net_weight", "gross_weight") if (value := paper.value(n))
    )
    total = (
        f"<tr><td>{_label(paper, 'total')}<br>{packed}</td><td>{weights}</td>"
        f'<td colspan="2" class="n">{paper.value("total_quantity")}</td><td class="n">{code}</td><td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    return f'<table style="margin-top:6pt"><tr class="h">{heads}</tr>{"".join(rows)}{total}</table>'


def draw_html(paper: Paper) -> str:
    title = f'<div style="text-align:center;font-size:14pt;margin-bottom:6pt">商業送り状　{paper.value("title")}</div>'
    signed = (
        f'<div style="margin:14pt 0 0 56%">{paper.exporter_name()}<br>{signature_html(paper)}<br>'
        f"{_label(paper, 'signature')}<br>{paper.value('signatory')}<br>{paper.value('signatory_title')}</div>"
    )
    grid = f'<table style="table-layout:fixed">{_parties(paper)}{_facts(paper)}</table>'
    return page_html(title + grid + _goods(paper) + signed, STYLE)


LAYOUT = Layout("japanese_cells", draw_html)
