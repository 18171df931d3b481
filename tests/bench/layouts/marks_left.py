"""A table whose left column holds marks, packages and weights under each other, the goods in an open frame beside it."""

from num2words import num2words

from ..paper import Paper
from .captions import REFERENCES, blocks, signer
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:9pt 'Liberation Sans Narrow','Liberation Sans',sans-serif;padding:13mm 13mm}table{border-collapse:collapse;width:100%}
.o>tbody>tr>td{border:1pt solid #000;padding:3pt 5pt;vertical-align:top;position:relative}.i td{padding:2pt 3pt;vertical-align:top}.n{text-align:right}u{font-size:8pt}"""
WORDS = {
    "exporter": "SHIPPER:",
    "buyer": "BUYER:",
    "consignee": "CNEE:",
    "notify": "NOTIFY:",
    "invoice_number": "INV. #",
    "invoice_date": "INV. DATE",
    "order_number": "P/O NO.",
    "contract_number": "S/C NO.",
    "lc_number": "LC NO.",
    "vessel": "SHIPPED PER",
    "departure_date": "SAILED ON/ABOUT",
    "port_of_loading": "LOADED AT",
    "port_of_discharge": "DISCHARGED AT",
    "transshipment": "VIA",
    "trade": "PRICE TERM",
    "payment_terms": "PAYMENT TERM",
    "origin": "C/O",
    "packages": "PACKING:",
    "net_weight": "N/WT.",
    "gross_weight": "G/WT.",
    "marks": "MARKS & NUMBERS",
    "description": "DESCRIPTION OF MERCHANDISE",
    "quantity": "Q'TY",
    "price": "U/PRICE",
    "amount": "AMOUNT",
}
CURRENCIES = {"USD": "US DOLLARS", "JPY": "JAPANESE YEN", "EUR": "EUROS"}


def _left(paper: Paper) -> str:
    marks = f"<u>{paper.label('marks')}</u><br>{marks_html(paper)}"
    packed = br([f"{label} {value}" for label, value in paper.rows("packages", "net_weight", "gross_weight")])
    return f'<td style="width:26%">{marks}<br><br>{packed}</td>'


def _say(paper: Paper) -> str:
    whole, cents = divmod(int(paper.deal.total * 100), 100)
    text = num2words(whole).upper().replace(",", "").replace("-", " ")
    return f"SAY TOTAL {CURRENCIES[paper.deal.currency]} {text}{f' AND {cents}/100' if cents else ''} ONLY"


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    heads = "".join(
        f'<td class="{"" if n == "description" else "n"}"><u>{paper.label(n)}</u></td>'
        for n in ("description", "quantity", "price", "amount")
    )
    rows = "".join(
        f'<tr><td>{i["description"]}</td><td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{sign}{i["price"]}</td>'
        f'<td class="n">{sign + i["amount"] if i["amount"] else ""}</td></tr>'
        for i in paper.items()
    )
    amount = paper.value("total_amount")
    total = (
        f'<tr><td><b>TOTAL:</b></td><td class="n" style="border-top:.6pt solid #000">{paper.value("total_quantity")}</td><td></td>'
        f'<td class="n" style="border-top:.6pt solid #000"><b>{sign + amount if amount else ""}</b></td></tr>'
    )
    words = f"<p>{_say(paper)}</p>" if amount else ""
    terms = br([f"{label}: {value}" for label, value in paper.rows("trade", "origin")])
    return (
        f'<td>{terms}<table class="i"><tr>{heads}</tr>{rows}{total}</table>{words}<div style="height:50px"></div></td>'
    )


def draw_html(paper: Paper) -> str:
    party = [
        f"<td><u>{label}</u><br>{br(lines)}{'' if n else seal_html(paper, 'right:20px;top:4px')}</td>"
        for n, (label, lines) in enumerate(blocks(paper, "exporter", "buyer", "consignee", "notify"))
    ]
    names = ("mode", "vessel", "flight", "departure_date", "port_of_loading", "transshipment", "port_of_discharge")
    facts = [
        f"<td>{br([f'<u>{label}</u> &nbsp; {value}' for label, value in paper.rows(*part)])}</td>"
        for part in ((*REFERENCES, "payment_terms"), (*names, "final_destination"))
    ]
    cells = [*party, *(["<td></td>"] * (len(party) % 2)), *facts]
    top = "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))
    title = (
        f'<div style="text-align:center;font-size:17pt;font-weight:bold;margin-bottom:6pt">{paper.value("title")}</div>'
    )
    body = f'<table class="o" style="margin-top:-1pt"><tr>{_left(paper)}{_goods(paper)}</tr></table>'
    signed = (
        f'<div style="margin:10pt 0 0 52%">FOR AND ON BEHALF OF<br>{paper.exporter_name()}<br>'
        f"{signature_html(paper)}<br>{br(signer(paper))}</div>"
    )
    return page_html(f'{title}<table class="o" style="table-layout:fixed">{top}</table>{body}{signed}', STYLE)


LAYOUT = Layout("marks_left", draw_html, words=WORDS)
