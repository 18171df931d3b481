"""A letter: exporter at the right, place and date in one line without label, the number beside the title."""

from ..paper import Paper
from .captions import PACKING, SALE, VOYAGE, blocks, money, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:9.6pt 'Liberation Serif',serif;padding:16mm 20mm}.r{margin-left:56%}table{border-collapse:collapse;width:100%;margin:10pt 0}
td,th{padding:3pt 5pt;vertical-align:top;text-align:left}.g th{border-top:1.2pt solid #000;border-bottom:.6pt solid #000}.g tr:last-child td{border-top:.6pt solid #000;border-bottom:1.2pt solid #000}
.n{text-align:right!important}p{margin:6pt 0}"""
WORDS = {
    "consignee": "Goods to be delivered to",
    "notify": "Party to be notified",
    "order_number": "Your Order",
    "contract_number": "Our Sales Contract",
    "lc_number": "Documentary Credit No.",
    "vessel": "Steamer",
    "departure_date": "Leaving on or about",
    "port_of_loading": "Loaded at",
    "port_of_discharge": "Bound for",
    "transshipment": "Transhipped at",
    "trade": "Delivery",
    "payment_terms": "Settlement",
    "origin": "Origin of goods",
    "packages": "Packed in",
    "marks": "Marked",
    "description": "Particulars",
    "amount": "Total",
}


def _dateline(paper: Paper) -> str:
    """The town of the exporter's chamber, then the date."""
    date = paper.value("invoice_date")
    return f'<p class="r">{paper.plain_words(paper.deal.exporter.chamber)}, {date}</p>' if date else ""


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    heads = "".join(
        f'<th class="{"" if n == "description" else "n"}">{paper.label(n)}</th>'
        for n in ("description", "quantity", "price", "amount")
    )
    rows = "".join(
        f'<tr><td>{i["description"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{money(sign, i["price"])}</td>'
        f'<td class="n">{money(sign, i["amount"])}</td></tr>'
        for i in paper.items()
    )
    total = (
        f'<tr><td>{paper.label("total").title()}</td><td class="n">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n"><b>{money(sign, paper.value("total_amount"))}</b></td></tr>'
    )
    return f'<table class="g"><tr>{heads}</tr>{rows}{total}</table>'


def draw_html(paper: Paper) -> str:
    company = paper.deal.exporter.company
    exporter = paper.party("exporter")
    top = f'<p class="r"><b>{exporter[0]}</b><br>{br(exporter[1:])}<br>Phone {company.phone}<br>export@example.jp</p>'
    messrs = f"<p>M/S<br>{br(paper.party('buyer'))}</p>"
    number = paper.value("invoice_number")
    heading = f'<p style="font-size:13pt;margin:14pt 0"><b>{paper.value("title")}</b>{f" &nbsp; No. {number}" if number else ""}</p>'
    others = "".join(f"<p>{label}:<br>{br(lines)}</p>" for label, lines in blocks(paper, "consignee", "notify"))
    facts = br(
        [
            f"{label}: {value}"
            for label, value in paper.rows("order_number", "contract_number", "proforma", "lc_number", *VOYAGE, *SALE)
        ]
    )
    packed = br([f"{label}: {value}" for label, value in paper.rows(*PACKING)])
    foot = (
        f'<table><tr><td style="width:56%">{packed}<br>{paper.label("marks")}:<br>{marks_html(paper)}</td>'
        f"<td>Yours very truly,<br>{paper.exporter_name()}<br>{signature_html(paper)}<br>{br(signer(paper))}</td></tr></table>"
    )
    return page_html(f"{top}{_dateline(paper)}{messrs}{heading}{others}<p>{facts}</p>{_goods(paper)}{foot}", STYLE)


LAYOUT = Layout("letter_right", draw_html, words=WORDS)
