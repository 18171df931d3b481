"""Rows of heads and one row of values below: references, transport and terms each as a table; empty columns stay."""

from .. import ink
from ..paper import Paper
from .captions import signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:8.6pt 'DejaVu Sans',sans-serif;font-size:7.8pt;padding:12mm 12mm}table{border-collapse:collapse;width:100%;table-layout:fixed;margin-top:6pt}
th{background:#26415e;color:#fff;font-size:6.6pt;font-weight:normal;text-align:left;padding:2pt 4pt}td{border:.5pt solid #9ab;padding:3pt 4pt;vertical-align:top;height:15pt}.n{text-align:right!important}
h1{font-size:13pt;margin:0;text-align:right}"""
WORDS = {
    "exporter": "Seller",
    "buyer": "Bill-to",
    "consignee": "Ship-to",
    "notify": "Notify",
    "invoice_number": "Invoice #",
    "invoice_date": "Inv. date",
    "order_number": "Cust. P.O.",
    "contract_number": "Contract #",
    "lc_number": "L/C #",
    "vessel": "Vessel / Voy.",
    "flight": "Flight",
    "departure_date": "ETD",
    "port_of_loading": "POL",
    "port_of_discharge": "POD",
    "airport_of_loading": "Origin airport",
    "airport_of_discharge": "Destination airport",
    "transshipment": "T/S",
    "final_destination": "Final dest.",
    "trade": "Terms",
    "payment_terms": "Payment",
    "origin": "Origin",
    "packages": "Pkgs",
    "net_weight": "N.W.",
    "gross_weight": "G.W.",
    "marks": "Shipping mark",
    "description": "Item description",
    "quantity": "Qty",
    "price": "Unit price",
    "amount": "Amount",
}


def _strip(paper: Paper, *names: str) -> str:
    """A row of heads over a row of values, one of which may be empty."""
    heads = "".join(f"<th>{paper.label(n)}</th>" for n in names)
    return f"<table><tr>{heads}</tr><tr>{''.join(f'<td>{paper.value(n)}</td>' for n in names)}</tr></table>"


def _parties(paper: Paper) -> str:
    found = [(paper.label(r), lines) for r in ("buyer", "consignee", "notify") if (lines := paper.party(r))]
    heads = "".join(f"<th>{label}</th>" for label, _ in found)
    return f"<table><tr>{heads}</tr><tr>{''.join(f'<td>{br(lines)}</td>' for _, lines in found)}</tr></table>"


def _goods(paper: Paper) -> str:
    code, items = paper.currency_code(), paper.items()
    widths = '<col style="width:5%"><col style="width:45%"><col style="width:10%"><col style="width:10%"><col style="width:14%"><col>'
    heads = (
        f"<th>#</th><th>{paper.label('description')}</th><th class='n'>{paper.label('quantity')}</th><th>Unit</th>"
        f"<th class='n'>{paper.label('price')} ({code})</th><th class='n'>{paper.label('amount')} ({code})</th>"
    )
    rows = "".join(
        f'<tr><td>{i["no"]}</td><td>{i["description"]}</td><td class="n">{i["quantity"]}</td><td>{i["unit"]}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in items
    )
    quantity, amount = paper.value("total_quantity"), paper.value("total_amount")
    total = f'<tr><td colspan="2" class="n"><b>Total</b></td><td colspan="2">{quantity}</td><td></td><td class="n"><b>{amount}</b></td></tr>'
    return f"<table>{widths}<tr>{heads}</tr>{rows}{total}</table>"


def _head(paper: Paper) -> str:
    lines = paper.party("exporter")
    logo = ink.img(ink.emblem(paper.rng, paper.deal.exporter.prefix), 34, "float:left;margin-right:8px")
    return f"{logo}<b>{lines[0]}</b><br>{', '.join(lines[1:]).replace(',,', ',')}<h1>{paper.value('title')}</h1>"


def draw_html(paper: Paper) -> str:
    ship = (
        ("flight", "departure_date", "port_of_loading", "port_of_discharge")
        if paper.deal.mode == "air"
        else ("vessel", "departure_date", "port_of_loading", "transshipment", "port_of_discharge", "final_destination")
    )
    strips = (
        _strip(paper, "invoice_number", "invoice_date", "order_number", "contract_number", "lc_number")
        + _parties(paper)
        + _strip(paper, *ship)
        + _strip(paper, "trade", "payment_terms", "origin")
    )
    marks = f'<table style="width:60%"><tr><th>{paper.label("marks")}</th></tr><tr><td>{marks_html(paper)}</td></tr></table>'
    signed = (
        f'<div style="margin:14pt 0 0 60%">Authorised signatory<br>{signature_html(paper)}<br>{br(signer(paper))}</div>'
    )
    body = _head(paper) + strips + _goods(paper) + _strip(paper, "packages", "net_weight", "gross_weight")
    return page_html(body + marks + signed, STYLE)


LAYOUT = Layout("transport_row", draw_html, words=WORDS)
