"""A French facture: buyer in a frame at the right, grid of references with heads above values, net amount in a frame."""

from ..paper import Paper
from .captions import PACKING, blocks, money, signer
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:9pt 'Liberation Sans',sans-serif;padding:13mm 14mm}table{border-collapse:collapse;width:100%;margin-top:7pt}
th{font-size:7pt;font-weight:bold;border:.6pt solid #333;background:#f2f2f2;padding:2pt}td{border:.6pt solid #333;padding:2.5pt 4pt;text-align:center;vertical-align:top}
.g td{text-align:left;border-bottom:0;border-top:0}.g tr:last-child td{border-bottom:.6pt solid #333}.n{text-align:right!important}.f{border:1pt solid #333;padding:6pt;margin-left:54%;position:relative}p{margin:3pt 0}"""
WORDS = {
    "buyer": "FACTURÉ À",
    "consignee": "LIVRÉ À",
    "notify": "À NOTIFIER",
    "invoice_number": "Facture numéro",
    "invoice_date": "Date d'émission",
    "order_number": "Votre commande",
    "contract_number": "Contrat",
    "vessel": "Navire / Voyage",
    "departure_date": "Départ prévu le",
    "port_of_loading": "Port de chargement",
    "port_of_discharge": "Port de destination",
    "transshipment": "Via",
    "final_destination": "Lieu de livraison",
    "trade": "Incoterms 2020",
    "payment_terms": "Mode de règlement",
    "origin": "Pays d'origine",
    "packages": "Nombre de colis",
    "net_weight": "Poids net total",
    "gross_weight": "Poids brut total",
    "description": "Désignation",
    "quantity": "Qté",
    "price": "P.U. HT",
    "amount": "Montant HT",
}


def _strip(rows: list[tuple[str, str]]) -> str:
    if not rows:
        return ""
    heads = "".join(f"<th>{label}</th>" for label, _ in rows)
    return f"<table><tr>{heads}</tr><tr>{''.join(f'<td>{value}</td>' for _, value in rows)}</tr></table>"


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    heads = "".join(f"<th>{h}</th>" for h in ("Réf.", *(paper.label(n) for n in ("description", "quantity"))))
    heads += "".join(f"<th>{paper.label(n)} ({sign})</th>" for n in ("price", "amount"))
    rows = "".join(
        f'<tr><td>{i["part"]}</td><td>{i["description"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    quantity, amount = paper.value("total_quantity"), paper.value("total_amount")
    total = f'<div class="f" style="margin-top:8pt">Quantité totale : {quantity}<br><b>NET À PAYER : {money(sign, amount)}</b></div>'
    return f'<table class="g"><tr>{heads}</tr>{rows}</table>{total}'


def draw_html(paper: Paper) -> str:
    company = paper.deal.exporter.company
    lines = paper.party("exporter")
    top = f"<b>{lines[0]}</b><br>{br(lines[1:])}<br>Tél. : {company.phone}"
    buyer, parties = br(paper.party("buyer")), blocks(paper, "consignee", "notify")
    framed = f'<div class="f">{paper.label("buyer")}<br>{buyer}{seal_html(paper, "right:8px;top:2px", 0.2)}</div>'
    others = "".join(f"<p>{label} : {', '.join(found).replace(',,', ',')}</p>" for label, found in parties)
    references = paper.rows("invoice_number", "invoice_date", "order_number", "contract_number", "lc_number")
    voyage = paper.rows("mode", "vessel", "flight", "departure_date", "port_of_loading", "port_of_discharge")
    rest = paper.rows("transshipment", "final_destination", "trade", "payment_terms", "origin")
    packed = br([f"{label} : {value}" for label, value in paper.rows(*PACKING)])
    goods = _goods(paper)
    foot = (
        f'<table><tr><td style="border:0;text-align:left;width:55%">{packed}<p>Marques : <br>{marks_html(paper)}</p></td>'
        f'<td style="border:0;text-align:left">Cachet et signature<br>{signature_html(paper)}<br>{br(signer(paper))}</td></tr></table>'
    )
    heading = f'<div style="font-size:14pt;margin-top:10pt">{paper.value("title")}</div>'
    return page_html(
        f"{top}{framed}{heading}{_strip(references)}{others}{_strip(voyage)}{_strip(rest)}{goods}{foot}", STYLE
    )


LAYOUT = Layout("facture_grille", draw_html, lang="fr", numbers="french", words=WORDS)
