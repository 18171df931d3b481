"""Case numbers and packages of each goods line before its name; references in a block, the voyage as one sentence in capitals."""

from ..paper import Paper, singular
from .captions import blocks, sailing, signer
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:9.4pt 'Liberation Sans Narrow','Liberation Sans',sans-serif;padding:13mm 15mm;position:relative}table{border-collapse:collapse;width:100%}
td,th{padding:2.5pt 4pt;vertical-align:top;text-align:left;font-weight:normal}.g{margin:8pt 0}.g th{border-top:1pt solid #000;border-bottom:1pt solid #000}.g .e td{border-top:1pt solid #000;border-bottom:2.4pt double #000}
.n{text-align:right!important}h1{font-size:15pt;text-decoration:underline;text-align:center;margin:8pt 0 10pt;letter-spacing:3pt;font-weight:normal}.r td{padding:1pt 6pt 1pt 0}"""
WORDS = {
    "buyer": "MESSRS.",
    "consignee": "SHIP TO",
    "notify": "NOTIFY",
    "invoice_number": "INVOICE NO.",
    "invoice_date": "DATE",
    "order_number": "YOUR REF.",
    "contract_number": "OUR S/C NO.",
    "lc_number": "UNDER L/C NO.",
    "proforma": "P/I NO.",
    "trade": "PRICE",
    "payment_terms": "PAYMENT",
    "origin": "ORIGIN",
    "net_weight": "NET WT.",
    "gross_weight": "GROSS WT.",
    "marks": "SHIPPING MARK",
    "description": "GOODS",
    "quantity": "Q'TY",
    "price": "@",
    "amount": "AMOUNT",
}


def _voyage(paper: Paper) -> str:
    """The sentence of the printed form, filled in."""
    air = paper.deal.mode == "air"
    parts = [("SHIPPED FROM ", "port_of_loading"), (" TO ", "port_of_discharge"), (" VIA ", "transshipment")]
    parts += [(" ", "mode"), (" FLIGHT ", "flight")] if air else [(" PER M.V. ", "vessel")]
    parts += [(" ON OR ABOUT ", "departure_date"), (" FOR DELIVERY AT ", "final_destination")]
    return sailing(paper, *parts)


def _packed(paper: Paper) -> list[tuple[str, str]]:
    """Numbers and count of the packages of each line; all at the first where there are fewer than lines."""
    (count, kind), lines = paper.deal.packages, len(paper.deal.lines)
    if count < lines:
        whole = f"{count} {singular(kind) if count == 1 else kind}" if count else kind
        numbers = f"1-{count}" if count > 1 else str(count or "")
        return [(numbers, whole), *[("", "")] * (lines - 1)]
    found, start = [], 1
    for n in range(lines):
        part = count // lines if n < lines - 1 else count - count // lines * (lines - 1)
        numbers = f"{start}-{start + part - 1}" if part > 1 else str(start)
        found.append((numbers, f"{part} {singular(kind) if part == 1 else kind}"))
        start += part
    return found


def _goods(paper: Paper) -> str:
    sign = paper.currency_sign()
    heads = "".join(
        f'<th class="{kind}">{word}</th>'
        for word, kind in (
            ("C/NO.", ""),
            ("PACKAGES", ""),
            (paper.label("description"), ""),
            (paper.label("quantity"), "n"),
            (f"{paper.label('price')} {sign}", "n"),
            (f"{paper.label('amount')} {sign}", "n"),
        )
    )
    packed = [(a, paper.plain_words(b)) for a, b in _packed(paper)]
    rows = "".join(
        f'<tr><td>{numbers}</td><td style="white-space:nowrap">{packages}</td><td>{i["description"]}</td>'
        f'<td class="n">{i["quantity"]} {i["unit"]}</td><td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for (numbers, packages), i in zip(packed, paper.items(), strict=True)
    )
    total = (
        f'<tr class="e"><td>TOTAL</td><td style="white-space:nowrap">{paper.value("packages")}</td><td></td>'
        f'<td class="n">{paper.value("total_quantity")}</td><td></td><td class="n">{paper.value("total_amount")}</td></tr>'
    )
    return f'<table class="g"><tr>{heads}</tr>{rows}{total}</table>'


def _references(paper: Paper) -> str:
    names = ("invoice_number", "invoice_date", "order_number", "contract_number", "proforma", "lc_number")
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in paper.rows(*names))
    return f'<table class="r" style="width:auto">{rows}</table>'


def draw_html(paper: Paper) -> str:
    exporter = paper.party("exporter")
    head = f'<b style="font-size:13pt">{exporter[0]}</b><br>{" ".join(exporter[1:])} &nbsp; TEL {paper.deal.exporter.company.phone}'
    addressed = "".join(
        f'<tr><td style="width:62pt">{label}</td><td>{br(lines)}</td></tr>'
        for label, lines in blocks(paper, "buyer", "consignee", "notify")
    )
    top = f'<table><tr><td style="width:58%"><table class="r">{addressed}</table></td><td>{_references(paper)}</td></tr></table>'
    terms = "".join(f"<div>{a} : {b}</div>" for a, b in paper.rows("trade", "payment_terms", "origin"))
    goods = _goods(paper)
    weights = " &nbsp;&nbsp; ".join(f"{a} {b}" for a, b in paper.rows("net_weight", "gross_weight"))
    company = paper.exporter_name()
    foot = (
        f'<table style="margin-top:14pt"><tr><td style="width:52%">{paper.label("marks")}<br><br>{marks_html(paper)}</td>'
        f'<td style="position:relative">{company}<br>{signature_html(paper)}{seal_html(paper, "right:10px;top:24px")}'
        f'<div style="border-top:.6pt solid #000">{br(signer(paper))}</div></td></tr></table>'
    )
    return page_html(
        f"{head}<h1>{paper.value('title')}</h1>{top}<p>{_voyage(paper)}</p>{terms}{goods}<div>{weights}</div>{foot}",
        STYLE,
    )


LAYOUT = Layout("packed_lines", draw_html, words=WORDS)
