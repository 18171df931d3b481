"""A Spanish export invoice: the voyage as a sentence, client's fields in a framed card, amounts in continental figures, legend at the foot."""

from ..paper import Paper
from ..sheet import Sheet
from .captions import PACKING, money, sailing, signer
from .form import Layout, marks_on, seal_on, signature_on

LEFT, RIGHT = 46, 550
WORDS = {
    "title": "FACTURA COMERCIAL",
    "buyer": "Señores",
    "consignee": "Consignado a",
    "notify": "Notifíquese a",
    "invoice_number": "Nº",
    "invoice_date": "Fecha",
    "order_number": "S/Pedido Nº",
    "contract_number": "Contrato de compraventa Nº",
    "proforma": "S/Proforma Nº",
    "trade": "Condición de venta",
    "payment_terms": "Condición de pago",
    "origin": "Origen de la mercadería",
    "packages": "Cantidad de bultos",
    "net_weight": "Peso neto total",
    "gross_weight": "Peso bruto total",
    "marks": "Marcas y números de los bultos",
    "description": "Detalle de la mercadería",
    "quantity": "Cantidad",
    "unit": "U.M.",
    "price": "Valor unitario",
    "amount": "Valor total",
}
COLUMNS = (
    (64, "quantity", "right"),
    (98, "unit", "left"),
    (150, "description", "left"),
    (462, "price", "right"),
    (RIGHT - 6, "amount", "right"),
)


def _head(sheet: Sheet, paper: Paper) -> float:
    lines = paper.party("exporter")
    sheet.text(LEFT, 56, lines[0], 13, bold=True)
    sheet.lines(LEFT, 69, [*lines[1:], f"Tel. {paper.deal.exporter.company.phone}"], 8.4)
    sheet.box(404, 40, RIGHT, 104, 1.2)
    sheet.text(477, 57, paper.value("title"), 11, bold=True, align="centre")
    for y, (label, value) in zip((76, 94), paper.rows("invoice_number", "invoice_date"), strict=False):
        sheet.text(410, y, label, 8.4)
        sheet.text(RIGHT - 6, y, value, 9.4, bold=True, align="right")
    seal_on(sheet, paper, 330, 44)
    return 122


def _card(sheet: Sheet, paper: Paper, y: float) -> float:
    top = y - 8
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            sheet.text(LEFT + 8, y + 6, f"{paper.label(role)}:", 8.4)
            y = sheet.lines(LEFT + 92, y + 6, lines, 9.4)
    for label, value in paper.rows("order_number", "contract_number", "proforma"):
        sheet.text(LEFT + 8, y + 6, f"{label}: {value}", 9)
        y += 12
    sheet.box(LEFT, top, RIGHT, y + 2, 0.6)
    return y + 18


def _voyage(paper: Paper) -> str:
    air = paper.deal.mode == "air"
    parts = (
        [("Mercadería embarcada ", "mode"), (", vuelo ", "flight")] if air else [("Embarcado en el buque ", "vessel")]
    )
    parts += [(", desde ", "port_of_loading"), (" hasta ", "port_of_discharge"), (", vía ", "transshipment")]
    parts += [(", con fecha ", "departure_date"), (", destino final ", "final_destination")]
    return f"{sailing(paper, *parts).lstrip(', ')}."


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    for x, name, align in COLUMNS:
        word = paper.label(name) + (f" {sign}" if name in ("price", "amount") else "")
        sheet.text(x + (26 if name == "quantity" else 0), y, word, 8.2, bold=True, align=align)
    sheet.box(LEFT, y - 11, RIGHT, y + 5, 0.6)
    top, y = y + 5, y + 19
    for item in paper.items():
        sheet.text(90, y, item["quantity"], 9.2, align="right")
        sheet.text(98, y, item["unit"], 9.2)
        sheet.text(462, y, item["price"], 9.2, align="right")
        sheet.text(RIGHT - 6, y, item["amount"], 9.2, align="right")
        y = sheet.lines(150, y, sheet.broken(item["description"], 240, 9.2), 9.2) + 4
    sheet.box(LEFT, top, RIGHT, y + 2, 0.6)
    quantity = paper.value("total_quantity")
    sheet.text(LEFT + 4, y + 16, f"Total unidades: {quantity}" if quantity else "", 9.2)
    total = money(sign, paper.value("total_amount"))
    sheet.text(462, y + 16, f"TOTAL {paper.value('trade')}".strip(), 9.2, bold=True, align="right")
    sheet.text(RIGHT - 6, y + 16, total, 9.6, bold=True, align="right")
    return y + 38


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Serif")
    y = _card(sheet, paper, _head(sheet, paper))
    y = sheet.wrapped(LEFT, y + 4, _voyage(paper), RIGHT - LEFT, 10) + 4
    for label, value in paper.rows("payment_terms", "origin"):
        sheet.text(LEFT, y, f"{label}: {value}", 9.6)
        y += 13
    y = _goods(sheet, paper, y + 14)
    for label, value in paper.rows(*PACKING):
        sheet.text(LEFT, y, f"{label}: {value}", 9.2)
        y += 12
    sheet.text(LEFT, y + 6, f"{paper.label('marks')}:", 9.2)
    marks_on(sheet, paper, LEFT + 20, y + 22, align="left")
    sheet.text(340, y + 6, f"p.p. {paper.exporter_name()}", 8)
    signature_on(sheet, paper, 350, y + 10)
    sheet.rule(340, y + 60, RIGHT, y + 60, 0.5)
    sheet.lines(340, y + 72, signer(paper), 9)
    sheet.text(
        298,
        812,
        "Declaramos bajo juramento que los valores consignados son los realmente facturados.",
        7.4,
        align="centre",
    )
    return sheet


LAYOUT = Layout("embarque_frase", draw, lang="es", numbers="continental", words=WORDS)
