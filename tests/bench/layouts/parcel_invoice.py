"""An express carrier's web form: tick boxes, sender and receiver as labelled lines (company, address, country), dark captions."""

from ..paper import Paper
from .captions import PACKING, SALE, signer
from .form import Layout, br, marks_html, page_html, signature_html

STYLE = """body{font:8.4pt 'Liberation Sans',sans-serif;padding:10mm}table{border-collapse:collapse;width:100%;table-layout:fixed}td{border:.5pt solid #777;padding:2.5pt 4pt;vertical-align:top}
.k{background:#333;color:#fff;font-size:7.4pt;font-weight:bold}.b td{border:0;padding:1pt 2pt}.b td:first-child{width:78pt;font-size:7pt;color:#444}.n{text-align:right}.h td{font-size:6.8pt;background:#e4e4e4}"""
WORDS = {
    "invoice_number": "Invoice Number",
    "invoice_date": "Date of Exportation Invoice",
    "order_number": "Purchase Order No.",
    "contract_number": "Contract No.",
    "flight": "Flight No.",
    "departure_date": "Flight Date",
    "airport_of_loading": "Airport of Departure",
    "airport_of_discharge": "Airport of Arrival",
    "trade": "Incoterm",
    "payment_terms": "Payment Terms",
    "origin": "Country of Origin",
    "packages": "Total No. of Packages",
    "net_weight": "Total Net Weight",
    "gross_weight": "Total Gross Weight",
    "marks": "Marks",
    "mode": "Carriage",
}


def _person(paper: Paper, role: str, caption: str) -> str:
    """Name, address and country each behind its own label."""
    company = paper.deal.exporter.company if role == "exporter" else getattr(paper.deal, role)
    lines = paper.party(role)
    rows = [("Company", lines[0])] if f"{role}_name" not in paper.deal.hidden else []
    body = lines[len(rows) :]
    if role != "exporter" and len(body) > 1:
        rows += [("Address", br(body[:-1])), ("Country", body[-1])]
    elif body:
        rows.append(("Address", br(body)))
    if company.phone:
        rows.append(("Phone", company.phone))
    table = "".join(f"<tr><td>{label}:</td><td>{value}</td></tr>" for label, value in rows)
    return f'<td class="k">{caption}</td>|<td style="padding:0"><table class="b">{table}</table></td>'


def _parties(paper: Paper) -> str:
    roles = [("exporter", "SENDER"), ("buyer", "RECEIVER / IMPORTER OF RECORD")]
    if paper.deal.consignee:
        roles.append(("consignee", "DELIVER TO"))
    if paper.deal.notify:
        roles.append(("notify", "NOTIFY PARTY"))
    cells = [_person(paper, role, caption).split("|") for role, caption in roles]
    cells += [['<td class="k"></td>', "<td></td>"]] * (len(cells) % 2)
    return "".join(
        f"<tr>{cells[k][0]}{cells[k + 1][0]}</tr><tr>{cells[k][1]}{cells[k + 1][1]}</tr>"
        for k in range(0, len(cells), 2)
    )


def _facts(paper: Paper) -> str:
    names = ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number", "mode")
    route = ("flight", "departure_date", "port_of_loading", "port_of_discharge")
    rows = [*paper.rows(*names), ("Air Waybill No.", paper.value("air_waybill")), *paper.rows(*route, *SALE)]
    cells = [f"<td>{label}: <b>{value}</b></td>" for label, value in rows]
    cells += ["<td></td>"] * (len(cells) % 2)
    return "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))


def _goods(paper: Paper) -> str:
    code, items = paper.currency_code(), paper.items()
    paper.item_column("hs_code")
    paper.item_column("origin")
    widths = "".join(f'<col style="width:{w}%">' for w in (36, 11, 11, 9, 8, 12, 13))
    heads = ("Item description", "HS code", "Made in", "Qty", "Unit", f"Unit value ({code})", f"Sub-total ({code})")
    rows = "".join(
        f"<tr><td>{i['description']}</td><td>{i['hs_code']}</td><td>{i['origin']}</td><td class='n'>{i['quantity']}</td>"
        f"<td>{i['unit']}</td><td class='n'>{i['price']}</td><td class='n'>{i['amount']}</td></tr>"
        for i in items
    )
    quantity, amount = paper.value("total_quantity"), paper.value("total_amount")
    total = (
        f'<tr><td colspan="3" class="n"><b>Total quantity / Total declared value</b></td><td colspan="2">{quantity}</td>'
        f'<td></td><td class="n"><b>{amount}</b></td></tr>'
    )
    return f'<table style="margin-top:5pt">{widths}<tr class="h">{"".join(f"<td>{h}</td>" for h in heads)}</tr>{rows}{total}</table>'


def draw_html(paper: Paper) -> str:
    ticks = (
        "☒ Permanent export &nbsp; ☐ Temporary export &nbsp; ☐ Return for repair &nbsp; ☐ Sample, no commercial value"
    )
    top = f'<div style="font-size:15pt;font-weight:bold">{paper.value("title")}</div><p style="font-size:7.6pt">Reason for export: {ticks}</p>'
    goods = _goods(paper)
    packed = br([f"{label}: {value}" for label, value in paper.rows(*PACKING)])
    foot = (
        f'<table style="margin-top:5pt"><tr><td>{packed}<br>{paper.label("marks")}:<br>{marks_html(paper)}</td>'
        f"<td>I hereby certify that the information on this invoice is true and correct.<br>{signature_html(paper)}<br>{br(signer(paper))}</td></tr></table>"
    )
    return page_html(f"{top}<table>{_parties(paper)}{_facts(paper)}</table>{goods}{foot}", STYLE)


LAYOUT = Layout("parcel_invoice", draw_html, air=True, hs=True, origins=True, words=WORDS)
