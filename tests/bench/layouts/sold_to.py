"""A form whose exporter stands at the bottom right beside the signature: logo and name above, "Sold to / Vendu à", ship-to apart."""

from .. import ink
from ..paper import Paper
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:8.6pt 'Liberation Sans',sans-serif;padding:12mm 14mm}table{border-collapse:collapse;width:100%}
td{border:.5pt solid #555;padding:2pt 4pt 4pt;vertical-align:top;position:relative}.l{font-size:6.4pt;color:#333;display:block}
.g td{border-top:0;border-bottom:0}.g .h td{border:.5pt solid #555;text-align:center;font-size:7pt;background:#f1f1ee}.n{text-align:right}
.b td{border:0;padding:0 6pt}"""
WORDS = {
    "buyer": "Sold to / Vendu à",
    "consignee": "Ship to / Expédié à",
    "notify": "Notify party / À notifier",
    "invoice_number": "Invoice no. / N° de facture",
    "invoice_date": "Invoice date / Date de facturation",
    "order_number": "Customer order no. / N° de commande",
    "vessel": "Vessel / Navire",
    "port_of_loading": "Place of loading / Lieu de chargement",
    "port_of_discharge": "Place of unloading / Lieu de déchargement",
    "departure_date": "Date of departure / Date de départ",
    "trade": "Conditions of sale / Conditions de vente",
    "payment_terms": "Terms of payment / Modalités de paiement",
    "origin": "Country of origin / Pays d'origine",
    "quantity": "Quantity / Quantité",
    "price": "Unit price / Prix unitaire",
    "amount": "Total / Montant",
    "packages": "Number of packages / Nombre de colis",
}


def _cell(label: str, value: str, span: int = 1) -> str:
    return f'<td colspan="{span}"><span class="l">{label}</span>{value}</td>'


def _pairs(paper: Paper, *names: str) -> str:
    cells = [_cell(label, value) for label, value in paper.rows(*names)]
    cells += ["<td></td>"] * (len(cells) % 2)
    return "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))


def _top(paper: Paper) -> str:
    others = [_cell(paper.label(r), br(lines)) for r in ("consignee", "notify") if (lines := paper.party(r))]
    heading = paper.rows("invoice_number", "invoice_date")
    facts = "".join(f'<span class="l">{label}</span>{value}<br>' for label, value in heading)
    cells = [_cell(paper.label("buyer"), br(paper.party("buyer"))), f"<td>{facts}</td>", *others]
    cells += ["<td></td>"] * (len(cells) % 2)
    return "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))


def _money(sign: str, amount: str) -> str:
    return f"{sign} {amount}" if amount else ""


def _goods(paper: Paper) -> str:
    sign, items = paper.currency_sign(), paper.items()
    heads = [paper.label(n) for n in ("marks", "description", "quantity", "price", "amount")]
    marks = f'<td rowspan="{len(items) + 1}" style="width:19%;text-align:center">{marks_html(paper)}</td>'
    rows = [f"<tr>{marks}<td><b>{paper.plain_words(paper.deal.goods)}</b></td><td></td><td></td><td></td></tr>"]
    rows += [
        f'<tr><td>{i["description"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{sign} {i["price"]}</td>'
        f'<td class="n">{_money(sign, i["amount"])}</td></tr>'
        for i in items
    ]
    rows.append(
        f'<tr class="h"><td></td><td>{paper.label("total")}</td><td class="n">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n"><b>{_money(sign, paper.value("total_amount"))}</b></td></tr>'
    )
    return f'<table class="g"><tr class="h">{"".join(f"<td>{h}</td>" for h in heads)}</tr>{"".join(rows)}</table>'


def _foot(paper: Paper) -> str:
    packed = "".join(
        f'<span class="l">{label}</span>{value}<br>'
        for label, value in paper.rows("packages", "net_weight", "gross_weight")
    )
    seal = seal_html(paper, "right:10px;top:14px")
    exporter = f'<span class="l">Exporter / Exportateur</span>{br(paper.party("exporter"))}{seal}'
    signed = (
        f'<br>{signature_html(paper)}<br><span class="l">Authorized signature / Signature autorisée</span>'
        f"{paper.value('signatory')}<br>{paper.value('signatory_title')}"
    )
    return f'<table><tr><td style="width:45%">{packed}</td><td>{exporter}{signed}</td></tr></table>'


def draw_html(paper: Paper) -> str:
    company = paper.deal.exporter
    logo = ink.img(ink.emblem(paper.rng, company.prefix), 38)
    head = (
        f'<table class="b"><tr><td style="width:46px">{logo}</td><td style="font-size:13pt;padding-top:8pt">'
        f"<b>{paper.exporter_name()}</b></td>"
        f'<td class="n" style="font-size:12pt;padding-top:8pt">{paper.value("title")}</td></tr></table><br>'
    )
    facts = _pairs(
        paper,
        "order_number",
        "contract_number",
        "proforma",
        "lc_number",
        "mode",
        "vessel",
        "flight",
        "departure_date",
        "port_of_loading",
        "port_of_discharge",
        "transshipment",
        "final_destination",
        "trade",
        "payment_terms",
        "origin",
    )
    return page_html(
        f'{head}<table style="table-layout:fixed">{_top(paper)}{facts}</table>{_goods(paper)}{_foot(paper)}', STYLE
    )


LAYOUT = Layout("sold_to", draw_html, words=WORDS)
