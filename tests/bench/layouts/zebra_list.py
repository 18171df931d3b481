"""A spreadsheet read downwards: every fact in a row of its own, striped, right-aligned captions; then the goods, framed."""

from ..paper import Paper
from .captions import PACKING, REFERENCES, SALE, VOYAGE, blocks, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:8.8pt 'DejaVu Sans',sans-serif;font-size:8pt;padding:10mm 15mm}table{border-collapse:collapse;width:100%}.f tr:nth-child(odd) td{background:#eef4fa}.f td{padding:1.7pt 6pt;vertical-align:top}
.f td:first-child{text-align:right;width:34%;color:#345;font-style:italic}.g{margin-top:8pt}.g td,.g th{border:.5pt solid #89a;padding:2pt 4pt;vertical-align:top}.g th{background:#cfdfee;font-size:7pt}.n{text-align:right}"""
WORDS = {
    "exporter": "Exporter details",
    "buyer": "Buyer details",
    "consignee": "Consignee details",
    "notify": "Notify details",
    "invoice_number": "Commercial invoice number",
    "invoice_date": "Commercial invoice date",
    "order_number": "Buyer PO number",
    "contract_number": "Contract number",
    "vessel": "Vessel name / voyage number",
    "flight": "Flight number",
    "departure_date": "On-board date (planned)",
    "port_of_loading": "POL (port of loading)",
    "port_of_discharge": "POD (port of discharge)",
    "transshipment": "Transhipment port",
    "trade": "Incoterms and named place",
    "payment_terms": "Payment terms",
    "origin": "Country of origin",
    "packages": "Number of packages",
    "net_weight": "Net weight, total",
    "gross_weight": "Gross weight, total",
    "total_amount": "Grand total",
}


def _goods(paper: Paper) -> str:
    heads = ("Line", "Item", "Unit price", "Quantity", "Unit", "Line total")
    rows = "".join(
        f'<tr><td>{i["no"]}</td><td>{i["description"]}</td><td class="n">{i["price"]}</td><td class="n">{i["quantity"]}</td>'
        f'<td>{i["unit"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    total = (
        f'<tr><th colspan="3">Grand total</th><td colspan="2" class="n">{paper.value("total_quantity")}</td>'
        f'<td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    return f'<table class="g"><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{rows}{total}</table>'


def draw_html(paper: Paper) -> str:
    parties = [(label, br(lines)) for label, lines in blocks(paper, "exporter", "buyer", "consignee", "notify")]
    rows = [*paper.rows(*REFERENCES), *parties, *paper.rows(*VOYAGE, *SALE), ("Currency", paper.currency_code())]
    rows += [*paper.rows(*PACKING), ("Shipping marks", marks_html(paper))]
    facts = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    signed = (
        f'<table style="margin-top:10pt"><tr><td style="width:55%"></td><td>Signed by:<br>{signature_html(paper)}<br>'
        f"{br(signer(paper))}</td></tr></table>"
    )
    title = f'<div style="font-size:13pt;font-weight:bold;margin-bottom:5pt">{paper.value("title")}</div>'
    return page_html(f'{title}<table class="f">{facts}</table>{_goods(paper)}{signed}', STYLE)


LAYOUT = Layout("zebra_list", draw_html, words=WORDS)
