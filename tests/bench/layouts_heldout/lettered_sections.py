"""A spreadsheet in lettered sections, each under a shaded bar: dashed lists of facts, currency in a column of its own, the unit in the head where all lines share it."""

from ..layouts.captions import signer
from ..layouts.form import Layout, br, marks_html, page_html, seal_html, signature_html
from ..paper import Paper

STYLE = """body{font:9pt 'IPAPGothic',sans-serif;padding:12mm 15mm}.b{background:#dfe7d6;border:.6pt solid #6b7d59;padding:1.5pt 5pt;margin:7pt 0 3pt;font-weight:bold}
table{border-collapse:collapse;width:100%}td,th{padding:2pt 4pt;vertical-align:top;text-align:left;font-weight:normal}.g td,.g th{border:.6pt solid #6b7d59}.g th{background:#f1f5ec;text-align:center}.n{text-align:right!important}
h1{font-size:15pt;text-align:left;border-bottom:2pt solid #6b7d59;margin:0 0 4pt;padding-bottom:3pt}.s{font-size:7.4pt;color:#444}"""
WORDS = {
    "exporter": "Exporter/Manufacturer",
    "buyer": "Buyer",
    "consignee": "Receiver",
    "notify": "Notify",
    "invoice_number": "Invoice Ref.",
    "invoice_date": "Invoice issued",
    "order_number": "PO Ref.",
    "contract_number": "Contract Ref.",
    "proforma": "PI Ref.",
    "lc_number": "LC Ref.",
    "mode": "Shipment by",
    "vessel": "Name of ship",
    "flight": "Flight",
    "departure_date": "Est. time of departure",
    "port_of_loading": "Port of export",
    "port_of_discharge": "Port of import",
    "airport_of_loading": "Airport of export",
    "airport_of_discharge": "Airport of import",
    "transshipment": "Transhipment",
    "final_destination": "Final place",
    "trade": "Incoterm",
    "payment_terms": "Payment method",
    "origin": "Goods origin",
    "packages": "Total number of packages",
    "net_weight": "Total N.W.",
    "gross_weight": "Total G.W.",
    "description": "Item and specification",
    "quantity": "QTY",
    "price": "Unit Price",
    "amount": "Subtotal",
}


def _list(paper: Paper, *names: str) -> str:
    return "".join(f"<div>- {label} : {value}</div>" for label, value in paper.rows(*names))


def _two(left: str, right: str) -> str:
    return f'<table><tr><td style="width:50%;position:relative">{left}</td><td>{right}</td></tr></table>'


def _parties(paper: Paper) -> str:
    cells = []
    for role in ("exporter", "buyer", "consignee", "notify"):
        if lines := paper.party(role):
            seal = seal_html(paper, "right:16px;top:2px") if role == "exporter" else ""
            cells.append(f"[{paper.label(role)}]<br>{br(lines)}{seal}")
    cells += [""] * (len(cells) % 2)
    return "".join(_two(cells[k], cells[k + 1]) for k in range(0, len(cells), 2))


def _goods(paper: Paper) -> str:
    code, items = paper.currency_code(), paper.items()
    units = {i["unit"] for i in items if i["unit"]}
    shared = units.pop() if len(units) == 1 else ""
    heads = "".join(
        f"<th>{word}</th>"
        for word in (
            "#",
            paper.label("description"),
            f"{paper.label('quantity')} ({shared})" if shared else paper.label("quantity"),
            "CUR",
            paper.label("price"),
            paper.label("amount"),
        )
    )
    rows = "".join(
        f'<tr><td>{i["no"]}</td><td>{i["description"]}<br><span class="s">P/N: {i["part"]}</span></td>'
        f'<td class="n">{i["quantity"]}{"" if shared else " " + i["unit"]}</td><td>{code}</td>'
        f'<td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for i in items
    )
    total = (
        f'<tr><td colspan="2">GRAND TOTAL</td><td class="n">{paper.value("total_quantity")}</td><td>{code}</td><td></td>'
        f'<td class="n">{paper.value("total_amount")}</td></tr>'
    )
    return f'<table class="g"><tr>{heads}</tr>{rows}{total}</table>'


def draw_html(paper: Paper) -> str:
    sections = (
        (
            "DOCUMENT",
            _list(paper, "invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number"),
        ),
        ("PARTIES", _parties(paper)),
        (
            "SHIPMENT",
            _two(
                _list(paper, "mode", "vessel", "flight", "departure_date"),
                _list(paper, "port_of_loading", "transshipment", "port_of_discharge", "final_destination"),
            ),
        ),
        ("COMMERCIAL TERMS", _list(paper, "trade", "payment_terms", "origin")),
        ("GOODS", _goods(paper)),
        ("PACKING", _two(_list(paper, "packages", "net_weight", "gross_weight"), f"- Marks :<br>{marks_html(paper)}")),
        ("SIGNED ON BEHALF OF THE EXPORTER", _signed(paper)),
    )
    body = "".join(
        f'<div class="b">{letter}. {name}</div>{content}'
        for letter, (name, content) in zip("ABCDEFG", sections, strict=True)
    )
    return page_html(f"<h1>{paper.value('title')}</h1>{body}", STYLE)


def _signed(paper: Paper) -> str:
    return _two(signature_html(paper), f"{paper.exporter_name()}<br>{br(signer(paper))}")


LAYOUT = Layout("lettered_sections", draw_html, words=WORDS)
