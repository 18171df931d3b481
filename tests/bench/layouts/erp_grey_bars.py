"""An order system's export: grey bars head the sections, inside them two columns of label and value without rulings."""

from ..paper import Paper
from .captions import PACKING, REFERENCES, SALE, VOYAGE, blocks, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:8.4pt 'Liberation Sans',sans-serif;padding:10mm 11mm}.bar{background:#d4d4d4;font-weight:bold;font-size:8pt;padding:2pt 5pt;margin:7pt 0 3pt}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 16pt;padding:0 5pt}.kv{display:grid;grid-template-columns:94pt 1fr;padding:.8pt 0}.kv i{font-style:normal;color:#555}
table{width:100%;border-collapse:collapse}th{font-size:7.4pt;text-align:left;border-bottom:.6pt solid #999;padding:2pt 5pt}td{padding:2pt 5pt;vertical-align:top}.n{text-align:right!important}
h1{font-size:14pt;margin:0;display:inline-block}.pg{float:right;font-size:7pt;color:#555}"""
WORDS = {
    "exporter": "Shipper / Exporter of Record",
    "buyer": "Customer (Sold-to party)",
    "consignee": "Ship-to party",
    "notify": "Notify party",
    "invoice_number": "Document No.",
    "invoice_date": "Billing date",
    "order_number": "Customer PO",
    "contract_number": "Sales contract",
    "vessel": "Vessel & voyage",
    "departure_date": "Planned departure (ETD)",
    "port_of_loading": "Loading port",
    "port_of_discharge": "Unloading port",
    "transshipment": "Transit port",
    "final_destination": "Place of final delivery",
    "trade": "Incoterms",
    "payment_terms": "Terms of payt.",
    "origin": "Goods origin",
    "packages": "Handling units",
    "net_weight": "Total net weight",
    "gross_weight": "Total gross weight",
    "marks": "Shipping marks",
    "quantity": "Billed qty",
    "price": "Net price",
    "amount": "Line value",
    "part": "Material",
}


def _pairs(rows: list[tuple[str, str]]) -> str:
    return "".join(f'<div class="kv"><i>{label}</i><span>{value}</span></div>' for label, value in rows)


def _section(name: str, body: str) -> str:
    return f'<div class="bar">{name}</div>{body}'


def _goods(paper: Paper) -> str:
    code = paper.currency_code()
    heads = ("Item", *(paper.label(n) for n in ("part", "description")))
    numbers = (paper.label("quantity"), "UoM", f"{paper.label('price')} {code}", f"{paper.label('amount')} {code}")
    rows = "".join(
        f"<tr><td>{int(i['no']) * 10}</td><td>{i['part']}</td><td>{i['description']}</td>"
        f'<td class="n">{i["quantity"]}</td><td class="n">{i["unit"]}</td><td class="n">{i["price"]}</td>'
        f'<td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    head = "".join(f"<th>{h}</th>" for h in heads) + "".join(f'<th class="n">{h}</th>' for h in numbers)
    total = (
        f'<tr style="border-top:.6pt solid #999"><td colspan="3"><b>Document total</b></td>'
        f'<td class="n" colspan="2">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    return f"<table><tr>{head}</tr>{rows}{total}</table>"


def draw_html(paper: Paper) -> str:
    parties = blocks(paper, "exporter", "buyer", "consignee", "notify")
    addresses = "".join(_pairs([(label, br(lines))]) for label, lines in parties)
    packed = f'<div class="two"><div>{_pairs(paper.rows(*PACKING))}</div>{_pairs([(paper.label("marks"), marks_html(paper))])}</div>'
    signed = f'<div style="margin-left:58%">{signature_html(paper)}<br>{br(signer(paper))}</div>'
    body = (
        f'<h1>{paper.value("title")}</h1><span class="pg">Page 1 / 1 &nbsp; Printed by EXPUSER03</span>'
        + _section("Document", f'<div class="two">{_pairs(paper.rows(*REFERENCES))}</div>')
        + _section("Business partners", f'<div class="two">{addresses}</div>')
        + _section("Transport", f'<div class="two">{_pairs(paper.rows(*VOYAGE))}</div>')
        + _section("Conditions", f'<div class="two">{_pairs(paper.rows(*SALE))}</div>')
        + _section("Items", _goods(paper))
        + _section("Packing", packed)
        + _section("Approved by", signed)
    )
    return page_html(body, STYLE)


LAYOUT = Layout("erp_grey_bars", draw_html, words=WORDS)
