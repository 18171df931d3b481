"""A word processor's table of four columns: English caption over the Japanese one, its value in the next cell."""

from ..paper import Paper
from .captions import PACKING, REFERENCES, SALE, VOYAGE, signer
from .form import Layout, br, marks_html, page_html, seal_html, signature_html

STYLE = """body{font:9pt 'IPAPMincho','Liberation Serif',serif;padding:14mm 15mm}table{border-collapse:collapse;width:100%;table-layout:fixed}
td{border:.5pt solid #000;padding:2pt 4pt;vertical-align:top;position:relative}.k{font-size:7.6pt;background:#f3f3f3}.g{margin-top:5pt}.g .k{text-align:center}.n{text-align:right}"""
WORDS = {
    "exporter": "Shipper",
    "buyer": "Buyer / Importer",
    "consignee": "Consigned to",
    "invoice_number": "Invoice Ref.",
    "invoice_date": "Issue Date",
    "order_number": "Purchase Order",
    "vessel": "Ship's Name",
    "departure_date": "Departure (ETD)",
    "port_of_loading": "Port of Departure",
    "port_of_discharge": "Port of Arrival",
    "trade": "Terms of Trade",
    "payment_terms": "Method of Payment",
    "packages": "Total Packages",
    "net_weight": "Net Weight (kg)",
    "gross_weight": "Gross Weight (kg)",
    "description": "Product Name",
    "quantity": "Qty",
}


def _caption(paper: Paper, name: str) -> str:
    return f'<td class="k">{paper.label(name)}<br>{paper.japanese(name)}</td>'


def _grid(paper: Paper, *names: str) -> str:
    cells = [f"{_caption(paper, n)}<td>{value}</td>" for n in names if (value := paper.value(n))]
    cells += ['<td class="k"></td><td></td>'] * (len(cells) % 2)
    return "".join(f"<tr>{cells[k]}{cells[k + 1]}</tr>" for k in range(0, len(cells), 2))


def _parties(paper: Paper) -> str:
    rows = ""
    for role in ("exporter", "buyer", "consignee", "notify"):
        if lines := paper.party(role):
            seal = seal_html(paper, "right:40px;top:3px", 0.6) if role == "exporter" else ""
            rows += f'<tr>{_caption(paper, role)}<td colspan="3">{br(lines)}{seal}</td></tr>'
    return rows


def _goods(paper: Paper) -> str:
    names = ("marks", "description", "quantity", "price", "amount")
    heads = "".join(f'<td class="k">{paper.label(n)}<br>{paper.japanese(n)}</td>' for n in names)
    code, items = paper.currency_code(), paper.items()
    rows = "".join(
        f"<tr>{_marks_cell(paper, len(items)) if not n else ''}<td>{i['description']}</td>"
        f'<td class="n">{i["quantity"]}<br>{i["unit"]}</td><td class="n">{i["price"]}</td><td class="n">{i["amount"]}</td></tr>'
        for n, i in enumerate(items)
    )
    total = (
        f'<tr><td class="k" colspan="2">Total 合計 ({code})</td><td class="n">{paper.value("total_quantity")}</td>'
        f'<td></td><td class="n"><b>{paper.value("total_amount")}</b></td></tr>'
    )
    widths = '<col style="width:18%"><col style="width:38%"><col style="width:15%"><col style="width:13%"><col>'
    return f'<table class="g">{widths}<tr>{heads}</tr>{rows}{total}</table>'


def _marks_cell(paper: Paper, rows: int) -> str:
    return f'<td rowspan="{rows}">{marks_html(paper)}</td>'


def draw_html(paper: Paper) -> str:
    title = f'<div style="text-align:center;font-size:15pt;letter-spacing:2pt;margin-bottom:7pt">{paper.value("title")}</div>'
    widths = '<col style="width:17%"><col style="width:33%"><col style="width:17%"><col>'
    facts = f"<table>{widths}{_parties(paper)}{_grid(paper, *REFERENCES, *VOYAGE, *SALE, *PACKING)}</table>"
    goods = _goods(paper)
    signed = f'<div style="margin:12pt 0 0 55%">{_plain(paper)}<br>{signature_html(paper)}<br>{br(signer(paper))}</div>'
    return page_html(title + facts + goods + signed, STYLE)


def _plain(paper: Paper) -> str:
    return paper.exporter_name()


LAYOUT = Layout("word_bilingual", draw_html, words=WORDS)
