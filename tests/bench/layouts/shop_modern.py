"""A web shop's invoice: big light type, sold-by, bill-to and ship-to in columns, grey second line under a goods name, totals at the right."""

from ..paper import Paper
from .captions import PACKING, SALE, VOYAGE, blocks, money, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:9.4pt 'Noto Sans CJK JP','Liberation Sans',sans-serif;padding:16mm 17mm;color:#222}.c{display:flex;gap:9mm;margin:8mm 0}.c div{flex:1}.k{font-size:7pt;color:#888;text-transform:uppercase}
table{width:100%;border-collapse:collapse}th{font-size:7pt;color:#888;text-align:left;font-weight:normal;padding:3pt 0;border-bottom:1pt solid #222}td{padding:4pt 0;border-bottom:.3pt solid #ddd;vertical-align:top}.n{text-align:right!important}
.q{font-size:7pt;color:#888}.t{margin-left:52%;width:48%}.t td{border:0;padding:1.5pt 0}.w{display:grid;grid-template-columns:1fr 1fr 1fr;gap:4pt 6mm;margin:7mm 0}"""
WORDS = {
    "title": "Commercial Invoice",
    "exporter": "Sold by",
    "buyer": "Billed to",
    "consignee": "Shipped to",
    "notify": "Notify",
    "invoice_number": "Invoice no",
    "invoice_date": "Issued",
    "order_number": "Order reference",
    "contract_number": "Contract reference",
    "vessel": "Vessel and voyage",
    "flight": "Flight",
    "departure_date": "Departs on",
    "port_of_loading": "Departure port",
    "port_of_discharge": "Arrival port",
    "airport_of_loading": "Departure airport",
    "airport_of_discharge": "Arrival airport",
    "transshipment": "Via",
    "final_destination": "Final destination",
    "mode": "Shipping method",
    "trade": "Incoterms®",
    "payment_terms": "Payment",
    "origin": "Country of origin",
    "packages": "Packages",
    "net_weight": "Net weight",
    "gross_weight": "Gross weight",
    "description": "Product",
    "quantity": "Quantity",
    "price": "Price",
    "amount": "Amount",
    "hs_code": "HS",
}


def _goods(paper: Paper) -> str:
    sign, items = paper.currency_sign(), paper.items()
    paper.item_column("hs_code")
    heads = "".join(
        f'<th class="{"" if n == "description" else "n"}">{paper.label(n)}</th>'
        for n in ("description", "quantity", "price", "amount")
    )
    rows = "".join(
        f'<tr><td>{i["description"]}<br><span class="q">HS code {i["hs_code"]} · Ref. {i["part"]}</span></td>'
        f'<td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{money(sign, i["price"])}</td>'
        f'<td class="n">{money(sign, i["amount"])}</td></tr>'
        for i in items
    )
    amount, quantity = money(sign, paper.value("total_amount")), paper.value("total_quantity")
    totals = (
        ("Total quantity", quantity),
        ("Subtotal", amount),
        ("Shipping", "included"),
        ("Total", f"<b>{amount}</b>"),
    )
    foot = "".join(f'<tr><td>{label}</td><td class="n">{value}</td></tr>' for label, value in totals)
    return f'<table><tr>{heads}</tr>{rows}</table><table class="t">{foot}</table>'


def draw_html(paper: Paper) -> str:
    head = f'<div style="font-size:24pt;font-weight:300">{paper.value("title")}</div>'
    references = paper.rows("invoice_number", "invoice_date", "order_number", "contract_number", "lc_number")
    top = "".join(f'<div><span class="k">{label}</span><br>{value}</div>' for label, value in references)
    parties = "".join(
        f'<div><span class="k">{label}</span><br>{br(lines)}</div>'
        for label, lines in blocks(paper, "exporter", "buyer", "consignee", "notify")
    )
    goods = _goods(paper)
    facts = "".join(
        f'<div><span class="k">{label}</span><br>{value}</div>' for label, value in paper.rows(*VOYAGE, *SALE, *PACKING)
    )
    foot = (
        f'<div class="c"><div><span class="k">Package marks</span><br>{marks_html(paper)}</div>'
        f'<div><span class="k">Authorised by</span><br>{signature_html(paper)}<br>{br(signer(paper))}</div></div>'
    )
    return page_html(
        f'{head}<div class="c">{top}</div><div class="c">{parties}</div>{goods}<div class="w">{facts}</div>{foot}',
        STYLE,
    )


LAYOUT = Layout("shop_modern", draw_html, hs=True, words=WORDS)
