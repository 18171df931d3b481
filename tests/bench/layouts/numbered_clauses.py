"""A word processor's letter: logo and address at the left, conditions as numbered clauses after the goods, the voyage as one of them."""

from .. import ink
from ..paper import Paper
from .captions import in_words, money, sailing, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:10pt 'Liberation Serif',serif;padding:15mm 21mm}p{margin:5pt 0}table{border-collapse:collapse;width:100%}
td,th{padding:3pt 5pt;vertical-align:top;text-align:left}.g{margin:8pt 0}.g td,.g th{border:.5pt solid #000}.g th{text-align:center;font-weight:normal}.n{text-align:right!important}
ol{padding-left:16pt;margin:6pt 0}li{margin:2.5pt 0}h1{font-size:14pt;margin:12pt 0 8pt}"""
WORDS = {
    "invoice_number": "Our invoice No.",
    "order_number": "Your order No.",
    "contract_number": "Contract No.",
    "lc_number": "Letter of Credit No.",
    "proforma": "Our pro forma invoice No.",
    "consignee": "Delivery to",
    "notify": "Please notify",
    "description": "Description",
    "quantity": "Quantity",
    "price": "Unit price",
    "amount": "Amount",
}


def _shipment(paper: Paper) -> str:
    air = paper.deal.mode == "air"
    parts = [(" ", "mode"), (", flight ", "flight")] if air else [(" per m.v. ", "vessel")]
    parts += [(" from ", "port_of_loading"), (" to ", "port_of_discharge"), (" with transhipment at ", "transshipment")]
    parts += [(" on or about ", "departure_date"), (", final destination ", "final_destination")]
    return f"Shipped {sailing(paper, *parts)}."


def _packing(paper: Paper) -> str:
    packages, net, gross = (paper.value(n) for n in ("packages", "net_weight", "gross_weight"))
    return f"{packages}, net weight {net}, gross weight {gross}"


def _clauses(paper: Paper) -> str:
    said = [
        ("Price", paper.value("trade")),
        ("Payment", paper.value("payment_terms")),
        ("Shipment", _shipment(paper)),
        ("Packing", _packing(paper)),
        ("Country of origin", paper.value("origin")),
    ]
    return f"<ol>{''.join(f'<li>{label}: {value}</li>' for label, value in said if value)}</ol>"


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    heads = "".join(f"<th>{paper.label(n)}</th>" for n in ("description", "quantity", "price", "amount"))
    rows = "".join(
        f'<tr><td>{i["description"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{money(sign, i["price"])}</td>'
        f'<td class="n">{money(sign, i["amount"])}</td></tr>'
        for i in paper.items()
    )
    total = (
        f'<tr><td>Total</td><td class="n">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n">{money(sign, paper.value("total_amount"))}</td></tr>'
    )
    return f'<table class="g"><tr><th style="width:5%">Item</th>{heads}</tr>{_numbered(rows)}{total.replace("<tr>", "<tr><td></td>")}</table>'


def _numbered(rows: str) -> str:
    parts = rows.split("<tr>")[1:]
    return "".join(f'<tr><td style="text-align:center">{n}</td>{part}' for n, part in enumerate(parts, 1))


def _head(paper: Paper) -> str:
    exporter, company = paper.party("exporter"), paper.deal.exporter
    logo = ink.img(ink.emblem(paper.rng, company.prefix), 52)
    return (
        f'<table><tr><td style="width:60px">{logo}</td><td><b style="font-size:13pt">{exporter[0]}</b><br>'
        f'<span style="font-size:8.5pt">{br(exporter[1:])}<br>Tel: {company.company.phone}</span></td></tr></table>'
    )


def draw_html(paper: Paper) -> str:
    date = paper.value("invoice_date")
    others = "".join(
        f"<p>{paper.label(role)}:<br>{br(lines)}</p>"
        for role in ("consignee", "notify")
        if (lines := paper.party(role))
    )
    references = br(
        [
            f"{label} {value}"
            for label, value in paper.rows("invoice_number", "order_number", "contract_number", "proforma", "lc_number")
        ]
    )
    foot = (
        f'<table style="margin-top:8pt"><tr><td style="width:50%">Marks:<br>{marks_html(paper)}</td>'
        f"<td>Yours sincerely,<br>{paper.exporter_name()}<br>{signature_html(paper)}<br>"
        f"{br(signer(paper))}</td></tr></table>"
    )
    return page_html(
        f'{_head(paper)}<p class="n">{date}</p><p>To: {br(paper.party("buyer"))}</p>{others}<h1>{paper.value("title")}</h1>'
        f"<p>{references}</p>{_goods(paper)}<p>{in_words(paper)}</p>{_clauses(paper)}{foot}",
        STYLE,
    )


LAYOUT = Layout("numbered_clauses", draw_html, words=WORDS)
