"""A letter sheet whose exporter is told at the foot alone; marks in a box beside the addressee, quantity before the goods, signature at the left under the typed title."""

from ..layouts.captions import blocks, money, signer
from ..layouts.form import Layout, br, marks_html, page_html, seal_html, signature_html
from ..paper import Paper

STYLE = """body{font:9.8pt 'DejaVu Serif',serif;font-size:8.8pt;padding:18mm 20mm 30mm;position:relative;height:288mm}table{border-collapse:collapse;width:100%}
td,th{padding:2.5pt 4pt;vertical-align:top;text-align:left;font-weight:normal}.g{margin:12pt 0}.g th{background:#444;color:#fff}.g .r td{border-bottom:.5pt dotted #666}.n{text-align:right!important}
.m{border:1.4pt solid #000;padding:5pt 8pt;width:58mm;min-height:26mm;float:right}.k{font-style:italic}h1{font-size:17pt;font-weight:normal;margin:0 0 14pt}.z{position:absolute;left:20mm;right:20mm;bottom:9mm;border-top:.8pt solid #000;padding-top:4pt;text-align:center;font-size:8pt}"""
WORDS = {
    "buyer": "Invoiced to",
    "consignee": "Goods consigned to",
    "notify": "Party to notify",
    "invoice_number": "Number",
    "invoice_date": "Day of issue",
    "order_number": "Purchase order",
    "contract_number": "Contract",
    "proforma": "Quotation",
    "lc_number": "Documentary credit",
    "mode": "Carriage",
    "vessel": "Carried by",
    "flight": "Carried by flight",
    "departure_date": "Sailing day",
    "port_of_loading": "Shipped at",
    "port_of_discharge": "Landed at",
    "airport_of_loading": "Shipped at",
    "airport_of_discharge": "Landed at",
    "transshipment": "Touching at",
    "final_destination": "Onward to",
    "trade": "Sold on terms",
    "payment_terms": "To be paid",
    "packages": "Number of packages",
    "net_weight": "Net",
    "gross_weight": "Gross",
    "description": "Goods",
    "quantity": "Quantity",
    "price": "Rate",
    "amount": "Value",
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
)


def _facts(paper: Paper, *names: str) -> str:
    rows = "".join(
        f'<tr><td class="k" style="width:95pt">{label}</td><td>{value}</td></tr>' for label, value in paper.rows(*names)
    )
    return f"<table>{rows}</table>"


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    heads = (
        f"<th>{paper.label('quantity')}</th><th>{paper.label('description')}</th>"
        f'<th class="n">{paper.label("price")}, {sign}</th><th class="n">{paper.label("amount")}, {sign}</th>'
    )
    rows = "".join(
        f'<tr class="r"><td style="white-space:nowrap">{i["quantity"]} {i["unit"]}</td><td>{i["description"]}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    total = (
        f"<tr><td>{paper.value('total_quantity')}</td><td>in all</td><td></td>"
        f'<td class="n"><b>{money(sign, paper.value("total_amount"))}</b></td></tr>'
    )
    return f'<table class="g"><tr>{heads}</tr>{rows}{total}</table>'


def _signed(paper: Paper) -> str:
    origin = paper.value("origin")
    said = f"We declare that the goods named above were produced in {origin}." if origin else ""
    names = signer(paper)
    return (
        f'<p>{said}</p><div style="width:70mm;position:relative">{paper.exporter_name()}<br>'
        f"{''.join(names[1:])}<br>{signature_html(paper)}{seal_html(paper, 'right:-30px;top:10px')}"
        f'<div style="border-top:.6pt solid #000">{"".join(names[:1])}</div></div>'
    )


def _foot(paper: Paper) -> str:
    exporter = paper.party("exporter")
    return f'<div class="z"><b>{exporter[0]}</b><br>{" ".join(exporter[1:])}<br>Telephone {paper.deal.exporter.company.phone} &nbsp; export@example.jp</div>'


def draw_html(paper: Paper) -> str:
    title = paper.value("title")
    marks = f'<div class="m"><span class="k">Marks and numbers</span><br>{marks_html(paper)}</div>'
    parties = "".join(
        f'<div style="margin-bottom:7pt"><span class="k">{label}</span><br>{br(lines)}</div>'
        for label, lines in blocks(paper, "buyer", "consignee", "notify")
    )
    references = _facts(
        paper, "invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number"
    )
    ship = f'<table><tr><td style="width:52%;padding:0">{_facts(paper, *FACTS)}</td><td style="padding:0">{_facts(paper, "trade", "payment_terms")}</td></tr></table>'
    goods = _goods(paper)
    packed = " &nbsp; ".join(
        f'<span class="k">{a}</span> {b}' for a, b in paper.rows("packages", "net_weight", "gross_weight")
    )
    return page_html(
        f'<h1>{title}</h1>{marks}<div style="width:100mm">{parties}{references}</div><div style="clear:both;height:8pt"></div>'
        f"{ship}{goods}<p>{packed}</p>{_signed(paper)}{_foot(paper)}",
        STYLE,
    )


LAYOUT = Layout("address_at_foot", draw_html, words=WORDS)
