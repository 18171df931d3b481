"""A boxed form as an ERP system prints it: small captions inside the boxes, marks column at the left (family B)."""

from ..paper import Paper
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:8.5pt 'Liberation Sans',sans-serif;padding:12mm 12mm}
table{border-collapse:collapse;width:100%;table-layout:fixed}td{border:.7pt solid #222;padding:1.5pt 4pt;vertical-align:top;position:relative}
.c{font-size:6pt;color:#333;display:block;margin-bottom:1pt}h1{font-size:15pt;text-align:right;margin:0 0 4pt}
.r{text-align:right}.g td{border-top:0;border-bottom:0}.h td{background:#eee;font-size:7pt;text-align:center}"""


def _cell(paper: Paper, name: str, span: int = 1) -> str:
    value = paper.value(name)
    return f'<td colspan="{span}"><span class="c">{paper.label(name)}</span>{value or "&nbsp;"}</td>'


def _party(paper: Paper, role: str, rows: int) -> str:
    lines = paper.party(role)
    seal = seal_html(paper, "right:20px;top:4px") if role == "exporter" else ""
    return f'<td colspan="3" rowspan="{rows}"><span class="c">{paper.label(role)}</span>{br(lines)}{seal}</td>'


def _header(paper: Paper) -> str:
    by_air = paper.deal.mode == "air"
    transport = (
        [("mode", "flight"), ("port_of_loading", "port_of_discharge")]
        if by_air
        else [("vessel", "departure_date"), ("port_of_loading", "port_of_discharge")]
    )
    if paper.deal.via or paper.deal.final_destination:
        transport.append(("transshipment_", "final_destination"))
    rows = [
        f"<tr>{_party(paper, 'exporter', 2)}{_cell(paper, 'invoice_number', 2)}{_cell(paper, 'invoice_date')}</tr>",
        f"<tr>{_cell(paper, 'order_number', 2)}{_cell(paper, 'lc_number')}</tr>",
    ]
    second = "consignee" if paper.deal.consignee else "notify" if paper.deal.notify else ""
    rows.append(f"<tr>{_party(paper, 'buyer', 2)}{_cell(paper, 'origin', 2)}{_cell(paper, 'contract_number')}</tr>")
    rows.append(f"<tr>{_cell(paper, 'trade', 3)}</tr>")
    if second:
        rows.append(f"<tr>{_party(paper, second, 1)}{_cell(paper, 'payment_terms', 3)}</tr>")
    else:
        rows.append(f'<tr>{_cell(paper, "payment_terms", 3)}<td colspan="3"></td></tr>')
    for left, right in transport:
        left = "transshipment" if left == "transshipment_" else left
        rows.append(
            f"<tr>{_via(paper) if left == 'transshipment' else _cell(paper, left, 3)}{_cell(paper, right, 3)}</tr>"
        )
    return f"<table>{'<col>' * 6}{''.join(rows)}</table>"


def _via(paper: Paper) -> str:
    return f'<td colspan="3"><span class="c">{paper.label("transshipment")}</span>{paper.value("transshipment") or "&nbsp;"}</td>'


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    head = "".join(
        f"<td>{w}</td>"
        for w in (
            paper.label("marks"),
            paper.label("description"),
            paper.label("quantity"),
            f"{paper.label('price')}<br>({sign})",
            f"{paper.label('amount')}<br>({sign})",
        )
    )
    items = paper.items()
    column = [f'<td rowspan="{len(items) + 2}" style="text-align:center">{marks_html(paper)}</td>']
    rows = [f'<tr class="g">{column[0]}<td>{paper.plain_words(paper.deal.goods)}</td><td></td><td></td><td></td></tr>']
    for i in items:
        rows.append(
            f'<tr class="g"><td>{i["description"]}</td><td class="r">{i["quantity"]} {i["unit"]}</td>'
            f'<td class="r">{i["price"]}</td><td class="r">{i["amount"]}</td></tr>'
        )
    rows.append('<tr class="g" style="height:60px"><td></td><td></td><td></td><td></td></tr>')
    total = (
        f'<tr><td colspan="2">{paper.label("total")}</td><td class="r">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="r"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    widths = '<col style="width:19%"><col style="width:38%"><col style="width:15%"><col style="width:13%"><col>'
    return f'<table style="margin-top:-.7pt">{widths}<tr class="h">{head}</tr>{"".join(rows)}{total}</table>'


def _foot(paper: Paper) -> str:
    cells = "".join(_cell(paper, n) for n in ("packages", "net_weight", "gross_weight"))
    sign = (
        f'<td rowspan="2" style="width:45%"><span class="c">{paper.label("signature")}</span>'
        f"{paper.exporter_name()}<br>{signature_html(paper)}<br>"
        f"{paper.value('signatory')}<br>{paper.value('signatory_title')}</td>"
    )
    return f'<table style="margin-top:-.7pt"><tr>{cells}{sign}</tr><tr><td colspan="3" style="height:70px">&nbsp;</td></tr></table>'


def draw_html(paper: Paper) -> str:
    return page_html(f"<h1>{paper.value('title')}</h1>{_header(paper)}{_goods(paper)}{_foot(paper)}", STYLE)


LAYOUT = Layout("boxed_erp", draw_html)
