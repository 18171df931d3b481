"""A letterhead with emblem and footer; the price term stands above the amounts, the total also in words."""

from .. import ink
from ..paper import Paper
from .captions import in_words
from .form import Layout, br, labelled, marks_html, page_html, signature_html

STYLE = """body{font:9pt 'Noto Sans CJK JP','Liberation Sans',sans-serif;padding:12mm 16mm;height:290mm;position:relative}
.hd{display:flex;gap:12pt;align-items:center;border-bottom:1pt solid #88a;padding-bottom:6pt}.hd b{font-size:14pt}
table{border-collapse:collapse;width:100%}td,th{padding:3pt 4pt;vertical-align:top;text-align:left}.n{text-align:right!important}
.g th{background:#eef1f8;font-size:8pt}.g tr{border-bottom:.4pt solid #bbc}.ft{position:absolute;bottom:4mm;left:16mm;right:16mm;font-size:6.5pt;color:#778;
text-align:center;border-top:.5pt solid #88a;padding-top:3pt}.s td{width:50%}"""


def draw_html(paper: Paper) -> str:
    exporter = paper.party("exporter")
    company = paper.deal.exporter
    head = (
        f'<div class="hd">{ink.img(ink.emblem(paper.rng, company.prefix), 44)}<div><b>{exporter[0]}</b><br>{" ".join(exporter[1:])}</div></div>'
        f'<h2 style="text-align:center;font-size:13pt;margin:10pt 0">{paper.value("title")}</h2>'
    )
    left = "".join(
        f"{paper.label(r)}:<br>{br(lines)}<br>" for r in ("buyer", "consignee", "notify") if (lines := paper.party(r))
    )
    right = br(
        labelled(
            paper.rows(
                "invoice_number",
                "invoice_date",
                "order_number",
                "contract_number",
                "proforma",
                "lc_number",
                "payment_terms",
                "origin",
            )
        )
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
            )
        )
    )
    sign = paper.currency_sign()
    heads = (
        paper.label("marks"),
        paper.label("description"),
        paper.label("quantity"),
        paper.label("price"),
        paper.label("amount"),
    )
    items = paper.items()
    marks = f'<td rowspan="{len(items) + 1}" style="width:20%;font-size:8pt;text-align:center">{marks_html(paper)}</td>'
    rows = [
        f'<tr style="border:0">{marks}<td>{paper.plain_words(paper.deal.goods)}</td><td></td><td colspan="2" class="n"><b>{paper.value("trade")}</b></td></tr>'
    ]
    rows += [
        f'<tr><td>{i["description"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">@{sign}{i["price"]}</td>'
        f'<td class="n">{sign + i["amount"] if i["amount"] else ""}</td></tr>'
        for i in items
    ]
    total = paper.value("total_amount")
    rows.append(
        f'<tr><td></td><td>{paper.label("total")}</td><td class="n">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n"><b>{sign + total if total else ""}</b></td></tr>'
    )
    packed = br(labelled(paper.rows("packages", "net_weight", "gross_weight")))
    signed = (
        f"<td>{paper.exporter_name()}<br>{signature_html(paper)}<br>{paper.value('signatory')}<br>"
        f"{paper.value('signatory_title')}</td>"
    )
    footer = f"Head office: {' '.join(paper.sender()[1:2])} &nbsp; Tel {company.company.phone} &nbsp; www.example.jp"
    body = (
        f'{head}<table class="s"><tr><td>{left}</td><td>{right}</td></tr></table><p>{ship}</p><table class="g"><tr>'
        f"{''.join(f'<th>{h}</th>' for h in heads)}</tr>{''.join(rows)}</table><p>{in_words(paper)}</p>"
        f'<table class="s"><tr><td>{packed}</td>{signed}</tr></table><div class="ft">{footer}</div>'
    )
    return page_html(body, STYLE)


LAYOUT = Layout("letterhead", draw_html)
