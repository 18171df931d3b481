"""A small firm's spreadsheet with Japanese in brackets after every English label (family C)."""

from ..paper import Paper
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:9pt 'IPAPGothic','Noto Sans CJK JP',sans-serif;padding:14mm 13mm}
table{border-collapse:collapse;width:100%}td{padding:2.2pt 4pt;vertical-align:top;position:relative}
.b td{border:.5pt solid #777}.l{background:#f2f2f2;width:26%;font-size:8pt}.n{text-align:right}
h1{font-size:17pt;text-align:center;letter-spacing:2pt;margin:0 0 8pt}.u td{border-bottom:.5pt solid #444}"""


def _pairs(paper: Paper, *names: str) -> str:
    return "".join(f'<tr><td class="l">{label}</td><td>{value}</td></tr>' for label, value in paper.rows(*names))


def _party(paper: Paper, role: str) -> str:
    lines = paper.party(role)
    if not lines:
        return ""
    seal = seal_html(paper, "right:30px;top:-6px") if role == "exporter" else ""
    return f'<tr><td class="l">{paper.label(role)}</td><td>{br(lines)}{seal}</td></tr>'


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    price = f"{paper.label('price')}({sign})"
    heads = (
        paper.label("marks"),
        "No.",
        paper.label("description"),
        paper.label("quantity"),
        paper.label("unit"),
        price,
        f"{paper.label('amount')}({sign})",
    )
    items = paper.items()
    marks = f'<td rowspan="{len(items)}" style="text-align:center;font-size:8pt">{marks_html(paper)}</td>'
    rows = []
    for n, i in enumerate(items):
        rows.append(
            f'<tr>{marks if n == 0 else ""}<td>{i["no"]}</td><td>{i["description"]}</td><td class="n">{i["quantity"]}</td>'
            f'<td>{i["unit"]}</td><td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        )
    total = (
        f'<tr><td colspan="3">{paper.label("total")}</td><td class="n" colspan="2">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n">{paper.value("total_amount")}</td></tr>'
    )
    head = "".join(f'<td style="background:#e4ecf4;font-size:7.5pt">{h}</td>' for h in heads)
    return f'<table class="b" style="margin-top:8pt"><tr>{head}</tr>{"".join(rows)}{total}</table>'


def draw_html(paper: Paper) -> str:
    paper.wording.dates = paper.rng.choice(("slashes", "long", "japanese", "iso"))
    left = _party(paper, "exporter") + _party(paper, "buyer") + _party(paper, "consignee") + _party(paper, "notify")
    head = _pairs(paper, "invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")
    ship = _pairs(
        paper,
        "mode",
        "port_of_loading",
        "port_of_discharge",
        "transshipment",
        "vessel",
        "flight",
        "departure_date",
        "final_destination",
    )
    terms = _pairs(paper, "trade", "payment_terms", "origin", "packages", "net_weight", "gross_weight")
    sign = (
        f'<table style="margin-top:14pt"><tr><td style="width:55%;font-size:8pt">I DECLARE ALL THE INFORMATION CONTAINED IN THE '
        f'INVOICE TO BE TRUE AND CORRECT.</td><td><span style="font-size:8pt">{paper.label("signature")}</span><br>'
        f"{signature_html(paper)}<br>NAME(氏名): {paper.value('signatory')}{_title(paper)}</td></tr></table>"
    )
    body = (
        f'<h1>{paper.value("title")}</h1><table class="b">{left}{head}</table><div style="height:6pt"></div>'
        f'<table class="b">{ship}</table>{_goods(paper)}<div style="height:6pt"></div><table class="b">{terms}</table>{sign}'
    )
    return page_html(body, STYLE)


def _title(paper: Paper) -> str:
    title = paper.value("signatory_title")
    return f"<br>TITLE(役職): {title}" if title else ""


LAYOUT = Layout("bilingual_excel", draw_html, bilingual=True)
