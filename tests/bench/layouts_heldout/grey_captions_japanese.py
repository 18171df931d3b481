"""A cloud invoicing service's print: small grey captions, Japanese before English, above every value; exporter at the right with its seal; rules between rows alone."""

from ..layouts.captions import blocks, money, signer
from ..layouts.form import Layout, br, marks_html, page_html, seal_html, signature_html
from ..paper import Paper

STYLE = """body{font:9.2pt 'Noto Sans CJK JP',sans-serif;padding:14mm 16mm;color:#1c1c1c}.k{display:block;font-size:6.2pt;color:#8a8f98;line-height:1.3}
.two{display:flex;gap:10mm;margin-top:5mm}.two>div{flex:1;position:relative}.f{display:grid;grid-template-columns:repeat(4,1fr);gap:3mm 5mm;margin-top:6mm;padding:3mm 0;border-top:.6pt solid #c9ccd2;border-bottom:.6pt solid #c9ccd2}
table{border-collapse:collapse;width:100%;margin-top:6mm}th{text-align:left;font-weight:normal;padding:2pt 3pt;vertical-align:bottom;border-bottom:.8pt solid #1c1c1c}td{padding:3.2pt 3pt;vertical-align:top;border-bottom:.4pt solid #d8dade}
.n{text-align:right!important}h1{font-size:15pt;font-weight:500;margin:0}.s{font-size:7pt;color:#8a8f98}"""
WORDS = {
    "exporter": "Issued by",
    "buyer": "Customer",
    "consignee": "Ship-to party",
    "notify": "Notify party",
    "invoice_number": "Document No.",
    "invoice_date": "Issue date",
    "order_number": "Customer order No.",
    "contract_number": "Contract No.",
    "proforma": "Proforma No.",
    "lc_number": "L/C No.",
    "mode": "Transport",
    "vessel": "Vessel / Voyage",
    "flight": "Flight No.",
    "departure_date": "ETD",
    "port_of_loading": "Loading port",
    "port_of_discharge": "Discharging port",
    "airport_of_loading": "Departure airport",
    "airport_of_discharge": "Arrival airport",
    "transshipment": "Via",
    "final_destination": "Final destination",
    "trade": "Delivery terms",
    "payment_terms": "Payment terms",
    "origin": "Country of origin",
    "packages": "Packages",
    "net_weight": "Net weight",
    "gross_weight": "Gross weight",
    "marks": "Case marks",
    "description": "Product name",
    "quantity": "Quantity",
    "unit": "Unit",
    "price": "Unit price",
    "amount": "Amount",
    "total": "Total amount",
    "signature": "Signature",
}
FACTS = (
    "mode",
    "vessel",
    "flight",
    "departure_date",
    "port_of_loading",
    "transshipment",
    "port_of_discharge",
    "final_destination",
    "trade",
    "payment_terms",
    "origin",
    "packages",
    "net_weight",
    "gross_weight",
)


def _caption(paper: Paper, name: str) -> str:
    return f'<span class="k">{paper.japanese(name)} {paper.label(name)}</span>'


def _cells(paper: Paper, *names: str) -> str:
    return "".join(f"<div>{_caption(paper, n)}{value}</div>" for n in names if (value := paper.value(n)))


def _parties(paper: Paper) -> str:
    left = "".join(
        f'<div style="margin-bottom:3mm">{_caption(paper, role)}<span style="font-size:10.5pt">{lines[0]}</span><br>{br(lines[1:])}</div>'
        for role in ("buyer", "consignee", "notify")
        if (lines := paper.party(role))
    )
    right = "".join(
        f"{_caption(paper, 'exporter')}<b>{lines[0]}</b><br>{br(lines[1:])}" for _, lines in blocks(paper, "exporter")
    )
    phone = f'<br><span class="s">TEL {paper.deal.exporter.company.phone}</span>'
    return (
        f'<div class="two"><div>{left}</div><div>{right}{phone}{seal_html(paper, "right:0;top:54px", 0.7)}</div></div>'
    )


def _goods(paper: Paper) -> str:
    code = paper.currency_code()
    heads = "".join(
        f'<th class="{kind}">{_caption(paper, name)}</th>'
        for name, kind in (("description", ""), ("quantity", "n"), ("unit", ""), ("price", "n"), ("amount", "n"))
    )
    rows = "".join(
        f'<tr><td>{i["description"]}<br><span class="s">{i["part"]}</span></td><td class="n">{i["quantity"]}</td><td>{i["unit"]}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    quantity, amount = paper.value("total_quantity"), paper.value("total_amount")
    total = (
        f'<tr><td>{paper.japanese("total")} {paper.label("total")} ({code})</td><td class="n" colspan="2">{quantity}</td>'
        f'<td class="n" colspan="2" style="font-size:12pt">{money(code, amount)}</td></tr>'
    )
    return f"<table><tr>{heads}</tr>{rows}{total}</table>"


def draw_html(paper: Paper) -> str:
    references = _cells(
        paper, "invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number"
    )
    head = f'<h1>{paper.value("title")}</h1>{_parties(paper)}<div class="f">{references}</div>'
    goods = _goods(paper)
    facts = f'<div class="f">{_cells(paper, *FACTS)}</div>'
    foot = (
        f'<div class="two"><div>{_caption(paper, "marks")}{marks_html(paper)}</div>'
        f"<div>{_caption(paper, 'signature')}{signature_html(paper)}<br>{br(signer(paper))}</div></div>"
    )
    return page_html(f"{head}{goods}{facts}{foot}", STYLE)


LAYOUT = Layout("grey_captions_japanese", draw_html, words=WORDS)
