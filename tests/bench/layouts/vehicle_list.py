"""A used-vehicle dealer's list: one unit a row, chassis numbers within the description (family E)."""

from ..paper import Paper
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:8.5pt 'Liberation Sans Narrow','Liberation Sans',sans-serif;padding:11mm 12mm}
.top{text-align:center;border-bottom:2.5pt solid #b02020;padding-bottom:5pt;position:relative}.top b{font-size:16pt;color:#b02020}
table{border-collapse:collapse;width:100%}td,th{padding:2.5pt 4pt;vertical-align:top;text-align:left}
.g td,.g th{border:.5pt solid #999}.g th{background:#b02020;color:#fff;font-size:7.5pt}.n{text-align:right!important}.f b{color:#444;font-weight:normal}"""


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    rows = "".join(
        f'<tr><td>{i["no"]}</td><td>{i["description"]}</td><td class="n">{i["quantity"]}</td><td>{i["unit"]}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    total = (
        f'<tr><td colspan="2" class="n">{paper.label("total")}</td><td class="n" colspan="2">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    heads = (
        "No.",
        "MAKE / MODEL / CHASSIS NO.",
        paper.label("quantity"),
        paper.label("unit"),
        f"{paper.label('price')} ({sign})",
        f"{paper.label('amount')} ({sign})",
    )
    return f'<table class="g" style="margin-top:9pt"><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{rows}{total}</table>'


def draw_html(paper: Paper) -> str:
    exporter = paper.party("exporter")
    head = (
        f'<div class="top"><b>{exporter[0]}</b><br>{" ".join(exporter[1:])}{seal_html(paper, "right:60px;top:0")}</div>'
    )
    parties = "".join(
        f'<td style="width:33%"><b>{paper.label(r)}</b><br>{br(lines)}</td>'
        for r in ("buyer", "consignee", "notify")
        if (lines := paper.party(r))
    )
    names = (
        "invoice_number",
        "invoice_date",
        "order_number",
        "contract_number",
        "proforma",
        "lc_number",
        "vessel",
        "departure_date",
        "port_of_loading",
        "port_of_discharge",
        "transshipment",
        "final_destination",
        "trade",
        "payment_terms",
        "origin",
        "packages",
        "net_weight",
        "gross_weight",
    )
    cells = [f"<td><b>{label}</b></td><td>{value}</td>" for label, value in paper.rows(*names)]
    grid = "".join(f"<tr>{''.join(cells[k : k + 2])}</tr>" for k in range(0, len(cells), 2))
    foot = (
        f'<table style="margin-top:16pt"><tr><td style="width:55%">{paper.label("marks")}: {marks_html(paper)}</td><td>'
        f"{paper.label('signature')}<br>{signature_html(paper)}<br>{paper.value('signatory')}<br>{paper.value('signatory_title')}</td></tr></table>"
    )
    body = (
        f'{head}<h2 style="text-align:center;margin:8pt">{paper.value("title")}</h2><table><tr>{parties}</tr></table>'
        f'<table class="f" style="margin-top:6pt">{grid}</table>{_goods(paper)}{foot}'
    )
    return page_html(body, STYLE)


LAYOUT = Layout("vehicle_list", draw_html, trades=("vehicles",))
