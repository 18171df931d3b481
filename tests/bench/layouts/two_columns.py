"""A page without any ruling: two columns of blocks, labels above values, airy serif type."""

from ..paper import Paper
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:10pt 'DejaVu Serif',serif;padding:18mm 17mm;font-size:8.8pt}.c{display:grid;grid-template-columns:1fr 1fr;gap:9pt 28pt}
small{display:block;font-size:6.8pt;letter-spacing:.6pt;color:#666}h1{font-size:14pt;margin:0 0 16pt}
.t{display:grid;grid-template-columns:1fr 88pt 74pt 86pt;gap:4pt 6pt;margin-top:18pt}.n{text-align:right}.h{font-size:7pt;color:#666}"""


def _block(paper: Paper, name: str) -> str:
    value = paper.value(name)
    return f"<div><small>{paper.label(name)}</small>{value}</div>" if value else ""


def draw_html(paper: Paper) -> str:
    parties = "".join(
        f'<div style="position:relative"><small>{paper.label(r)}</small>{br(lines)}'
        f"{seal_html(paper, 'right:10px;top:0') if r == 'exporter' else ''}</div>"
        for r in ("exporter", "buyer", "consignee", "notify")
        if (lines := paper.party(r))
    )
    blocks = "".join(
        _block(paper, n)
        for n in (
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
    )
    sign = paper.currency_sign()
    rows = "".join(
        f'<div>{i["description"]}</div><div class="n">{i["quantity"]} {i["unit"]}</div><div class="n">{i["price"]}</div>'
        f'<div class="n">{i["amount"]}</div>'
        for i in paper.items()
    )
    heads = f'<div class="h">{paper.label("description")}</div>' + "".join(
        f'<div class="h n">{h}</div>'
        for h in (paper.label("quantity"), paper.label("price"), f"{paper.label('amount')} {sign}")
    )
    total = (
        f'<div><b>{paper.label("total")}</b></div><div class="n">{paper.value("total_quantity")}</div><div></div>'
        f'<div class="n"><b>{paper.value("total_amount")}</b></div>'
    )
    foot = (
        f'<div class="c" style="margin-top:24pt"><div>{"".join(_block(paper, n) for n in ("packages", "net_weight", "gross_weight"))}'
        f"<small>{paper.label('marks')}</small>{marks_html(paper)}</div><div><small>{paper.label('signature')}</small>{signature_html(paper)}"
        f"<br>{paper.value('signatory')}<br>{paper.value('signatory_title')}</div></div>"
    )
    return page_html(
        f'<h1>{paper.value("title")}</h1><div class="c">{parties}{blocks}</div><div class="t">{heads}{rows}{total}</div>{foot}',
        STYLE,
    )


LAYOUT = Layout("two_columns", draw_html)
