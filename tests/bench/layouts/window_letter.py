"""A business letter for a window envelope: sender's line over the buyer, a row of references, the exporter in the footer."""

from .. import ink
from ..paper import Paper
from .captions import PACKING, SALE, VOYAGE, blocks, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:9.2pt 'Liberation Sans',sans-serif;padding:14mm 20mm;height:286mm;position:relative}.ref{display:flex;justify-content:space-between;margin:12mm 0 5mm}.ref i{font-style:normal;font-size:6.8pt;display:block}
table{border-collapse:collapse;width:100%}th{text-align:left;border-bottom:.7pt solid #000;font-size:8pt;padding:2pt}td{padding:2.6pt 2pt;vertical-align:top}.n{text-align:right!important}
.ft{position:absolute;left:20mm;right:20mm;bottom:8mm;border-top:.4pt solid #777;padding-top:3pt;display:flex;justify-content:space-between;font-size:6.8pt}.k{color:#333;width:150px}"""
WORDS = {
    "invoice_number": "Invoice no.",
    "invoice_date": "Date",
    "order_number": "Your order",
    "contract_number": "Our contract",
    "lc_number": "Credit number",
    "consignee": "Delivery address",
    "notify": "Notify address",
    "vessel": "Vessel",
    "departure_date": "Shipment on",
    "port_of_loading": "From port",
    "port_of_discharge": "To port",
    "transshipment": "Via port",
    "final_destination": "Final place of delivery",
    "trade": "Terms of delivery",
    "payment_terms": "Terms of payment",
    "origin": "Origin",
    "packages": "Packing units",
    "description": "Description",
    "quantity": "Quantity",
    "price": "Unit price",
    "amount": "Amount",
}


def _goods(paper: Paper) -> str:
    code = paper.currency_code()
    heads = (
        f'<th>Pos.</th><th class="n">{paper.label("quantity")}</th><th>{paper.label("description")}</th>'
        f'<th class="n">{paper.label("price")} {code}</th><th class="n">{paper.label("amount")} {code}</th>'
    )
    rows = "".join(
        f'<tr><td>{i["no"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td><td>{i["description"]}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    total = (
        f'<tr style="border-top:.7pt solid #000"><td></td><td class="n">{paper.value("total_quantity")}</td><td><b>Total amount</b></td>'
        f'<td></td><td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    return f"<table><tr>{heads}</tr>{rows}{total}</table>"


def _footer(paper: Paper, exporter: list[str]) -> str:
    company, account = paper.deal.exporter.company, paper.rng.randint(1000000, 9999999)
    columns = (
        br(exporter),
        f"Phone {company.phone}<br>Fax {company.phone[:-1]}0<br>sales@example.jp",
        f"Bank: Minato Bank, Ltd.<br>Account {account}<br>SWIFT MNTOJPJT",
        "President: see register<br>Registered capital JPY 30,000,000",
    )
    return f'<div class="ft">{"".join(f"<div>{c}</div>" for c in columns)}</div>'


def draw_html(paper: Paper) -> str:
    exporter = paper.party("exporter")
    logo = f'<div style="text-align:right">{ink.img(ink.emblem(paper.rng, paper.deal.exporter.prefix), 46)}</div>'
    sender = f'<div style="font-size:6pt;text-decoration:underline;margin-top:8mm">{" · ".join(e.rstrip(",") for e in exporter)}</div>'
    references = "".join(
        f"<div><i>{label}</i>{value}</div>"
        for label, value in paper.rows("order_number", "contract_number", "lc_number", "invoice_number", "invoice_date")
    )
    others = "".join(
        f'<tr><td class="k">{label}</td><td>{br(lines)}</td></tr>'
        for label, lines in blocks(paper, "consignee", "notify")
    )
    window = f'<div style="margin-top:3pt">{br(paper.party("buyer"))}</div>'
    goods = _goods(paper)
    facts = "".join(
        f'<tr><td class="k">{label}</td><td>{value}</td></tr>' for label, value in paper.rows(*VOYAGE, *SALE, *PACKING)
    )
    marks = f'<tr><td class="k">Marks</td><td>{marks_html(paper)}</td></tr>'
    signed = f"<p>Yours sincerely<br>{signature_html(paper)}<br>{br(signer(paper))}</p>"
    return page_html(
        f'{logo}{sender}{window}<div class="ref">{references}</div><h3>{paper.value("title")}</h3>{goods}'
        f'<table style="margin-top:10pt">{others}{facts}{marks}</table>{signed}{_footer(paper, exporter)}',
        STYLE,
    )


LAYOUT = Layout("window_letter", draw_html, words=WORDS)
