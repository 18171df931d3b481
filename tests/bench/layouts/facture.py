"""A French facture commerciale: French labels, dates and numbers, parties side by side."""

from ..paper import Paper
from .form import Layout, br, labelled, marks_html, page_html, signature_html

STYLE = """body{font:9.5pt 'Liberation Serif',serif;padding:16mm 15mm}h1{font-size:16pt;font-weight:normal;letter-spacing:1pt;margin:0 0 10pt}
table{border-collapse:collapse;width:100%}td,th{padding:3pt 5pt;vertical-align:top;text-align:left}.p td{width:50%;border:.6pt solid #335}
.g th{border-top:1pt solid #335;border-bottom:1pt solid #335;font-size:8.5pt}.n{text-align:right!important}small{color:#335}"""


def draw_html(paper: Paper) -> str:
    colon = "\u00a0: "
    parties = "".join(
        f"<td><small>{paper.label(r)}</small><br>{br(lines)}</td>"
        for r in ("exporter", "buyer")
        if (lines := paper.party(r))
    )
    more = "".join(
        f"<tr><td colspan=2><small>{paper.label(r)}</small><br>{br(lines)}</td></tr>"
        for r in ("consignee", "notify")
        if (lines := paper.party(r))
    )
    head = br(
        labelled(paper.rows("invoice_number", "invoice_date", "order_number", "contract_number", "proforma"), colon)
    )
    ship = br(
        labelled(
            paper.rows(
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
            ),
            colon,
        )
    )
    code = paper.currency_code()
    rows = "".join(
        f'<tr><td>{i["description"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{i["price"]}</td>'
        f'<td class="n">{i["amount"]}</td></tr>'
        for i in paper.items()
    )
    total = (
        f'<tr style="border-top:.6pt solid #335"><td><b>{paper.label("total")}</b></td><td class="n">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    heads = (
        paper.label("description"),
        paper.label("quantity"),
        f"{paper.label('price')} ({code})",
        f"{paper.label('amount')} ({code})",
    )
    table = "".join(f'<th class="{"n" if k else ""}">{h}</th>' for k, h in enumerate(heads))
    weights = br(labelled(paper.rows("packages", "net_weight", "gross_weight"), colon))
    foot = (
        f'<table style="margin-top:14pt"><tr><td>{weights}<br><br><small>{paper.label("marks")}</small><br>{marks_html(paper)}</td>'
        f"<td><small>{paper.label('signature')}</small><br>{signature_html(paper)}<br>{paper.value('signatory')}<br>"
        f"{paper.value('signatory_title')}</td></tr></table>"
    )
    body = (
        f'<h1>{paper.value("title")}</h1><p>{head}</p><table class="p"><tr>{parties}</tr>{more}</table><p>{ship}</p>'
        f'<table class="g"><tr>{table}</tr>{rows}{total}</table>{foot}'
    )
    return page_html(body, STYLE)


LAYOUT = Layout("facture", draw_html, lang="fr", numbers="french")
