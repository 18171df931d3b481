"""A landscape sheet: a shaded column of facts at the left edge, parties above the goods at its right."""

from ..paper import Paper
from .captions import PACKING, REFERENCES, SALE, VOYAGE, blocks, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:8.4pt 'Noto Sans CJK JP','Liberation Sans',sans-serif;padding:8mm;display:flex;gap:7mm}.s{width:62mm;background:#eef0ea;padding:5mm;height:188mm}.m{flex:1}
.s b{display:block;font-size:6.8pt;color:#465;margin-top:3.2pt;font-weight:bold}.p{display:flex;gap:8mm}.p div{flex:1}.p b{font-size:7pt;color:#465}
table{border-collapse:collapse;width:100%;margin-top:6mm}th{border-bottom:1pt solid #465;font-size:7.4pt;text-align:left;padding:2pt}td{padding:2.4pt 2pt;border-bottom:.3pt solid #ccc;vertical-align:top}.n{text-align:right!important}"""
WORDS = {
    "exporter": "FROM (EXPORTER)",
    "buyer": "INVOICE ADDRESS",
    "consignee": "DELIVERY ADDRESS",
    "notify": "NOTIFY ADDRESS",
    "invoice_number": "INVOICE ID",
    "invoice_date": "DATE ISSUED",
    "order_number": "PURCHASE ORDER NO.",
    "contract_number": "AGREEMENT NO.",
    "vessel": "VESSEL NAME & VOYAGE NO.",
    "flight": "FLIGHT NUMBER",
    "departure_date": "ESTIMATED TIME OF DEPARTURE",
    "port_of_loading": "PORT OF EXPORT",
    "port_of_discharge": "PORT OF ENTRY",
    "transshipment": "TRANSHIPMENT PORT",
    "trade": "INCOTERMS 2020",
    "payment_terms": "PAYMENT CONDITIONS",
    "origin": "COUNTRY OF MANUFACTURE",
    "packages": "PACKAGE COUNT",
    "description": "Goods description",
    "quantity": "Quantity",
    "price": "Price each",
    "amount": "Extended price",
    "hs_code": "Commodity code",
}


def _goods(paper: Paper) -> str:
    sign, items = paper.currency_sign(), paper.items()
    paper.item_column("hs_code")
    paper.item_column("origin")
    names = ("description", "hs_code", "origin", "quantity", "price", "amount")
    words = {"origin": "Origin", "amount": f"{paper.label('amount')} {sign}"}
    heads = "".join(
        f'<th class="{"n" if n in ("quantity", "price", "amount") else ""}">{words.get(n) or paper.label(n)}</th>'
        for n in names
    )
    rows = "".join(
        f"<tr><td>{i['description']}</td><td>{i['hs_code']}</td><td>{i['origin']}</td>"
        f'<td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in items
    )
    total = (
        f'<tr><td><b>TOTAL</b></td><td></td><td></td><td class="n"><b>{paper.value("total_quantity")}</b></td><td></td>'
        f'<td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    return f"<table><tr>{heads}</tr>{rows}{total}</table>"


def draw_html(paper: Paper) -> str:
    title = f'<div style="font-size:15pt;margin-bottom:4mm">{paper.value("title")}</div>'
    facts = "".join(f"<b>{label}</b>{value}" for label, value in paper.rows(*REFERENCES, *VOYAGE, *SALE, *PACKING))
    parties = "".join(
        f"<div><b>{label}</b><br>{br(lines)}</div>"
        for label, lines in blocks(paper, "exporter", "buyer", "consignee", "notify")
    )
    goods = _goods(paper)
    foot = (
        f'<div class="p" style="margin-top:6mm"><div><b>{paper.label("marks")}</b><br>{marks_html(paper)}</div>'
        f"<div><b>SIGNED FOR THE EXPORTER</b><br>{signature_html(paper)}<br>{br(signer(paper))}</div></div>"
    )
    return page_html(
        f'<div class="s">{facts}</div><div class="m">{title}<div class="p">{parties}</div>{goods}{foot}</div>',
        STYLE.replace("}", "}@page{size:A4 landscape}", 1),
    )


LAYOUT = Layout("landscape_side", draw_html, wide=True, hs=True, origins=True, words=WORDS)
