"""A Spanish factura from an accounting program: a ribbon of references, client at the left, charges at the foot, English numbers."""

from ..paper import Paper
from ..sheet import Sheet
from .captions import PACKING, SALE, VOYAGE, blocks, signer
from .form import Layout, marks_on, signature_on

LEFT, MIDDLE, RIGHT = 48, 312, 548
BLUE = (0.13, 0.3, 0.5)
WORDS = {
    "exporter": "Emisor",
    "buyer": "Facturar a",
    "consignee": "Entregar en",
    "notify": "Notificar a",
    "invoice_number": "Factura núm.",
    "invoice_date": "Fecha de emisión",
    "order_number": "Su pedido",
    "contract_number": "Contrato núm.",
    "vessel": "Buque / viaje",
    "departure_date": "Salida estimada",
    "port_of_loading": "Puerto de origen",
    "port_of_discharge": "Puerto de llegada",
    "transshipment": "Trasbordo en",
    "final_destination": "Lugar de entrega",
    "trade": "Término de entrega",
    "payment_terms": "Términos de pago",
    "origin": "País de origen",
    "packages": "Total de bultos",
    "marks": "Marcas",
    "description": "Concepto",
    "quantity": "Cant.",
    "price": "Precio",
    "amount": "Total",
}


def _ribbon(sheet: Sheet, paper: Paper) -> None:
    sheet.band(LEFT - 8, 88, RIGHT + 8, 118, (0.88, 0.92, 0.97))
    for n, (label, value) in enumerate(paper.rows("invoice_number", "invoice_date", "order_number", "contract_number")):
        sheet.text(LEFT + 128 * n, 99, label, 7, colour=BLUE)
        sheet.text(LEFT + 128 * n, 112, value, 9.5, bold=True)


def _facts(sheet: Sheet, paper: Paper, y: float) -> float:
    low = y
    for x, names in ((LEFT, (*VOYAGE,)), (MIDDLE, ("proforma", *SALE, *PACKING))):
        row = y
        for label, value in paper.rows(*names):
            sheet.text(x, row, f"{label}:", 8, colour=BLUE)
            row = sheet.wrapped(x + 92, row, value, 150, 8.8) + 2
        low = max(low, row)
    return low


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    sheet.band(LEFT - 8, y - 11, RIGHT + 8, y + 5, BLUE)
    for x, name, align in (
        (LEFT, "quantity", "left"),
        (126, "description", "left"),
        (462, "price", "right"),
        (RIGHT, "amount", "right"),
    ):
        sheet.text(x, y, paper.label(name), 8, bold=True, align=align, colour=(1, 1, 1))
    y += 20
    for item in paper.items():
        sheet.text(LEFT, y, f"{item['quantity']} {item['unit']}".strip(), 9)
        sheet.text(462, y, item["price"], 9, align="right")
        sheet.text(RIGHT, y, item["amount"], 9, align="right")
        y = sheet.lines(126, y, sheet.broken(item["description"], 260, 9), 9) + 4
        sheet.rule(LEFT - 8, y - 10, RIGHT + 8, y - 10, 0.2, (0.7, 0.7, 0.7))
    total = paper.value("total_amount")
    for label, value in (("Suma", total), (f"Total {sign}", total)):
        sheet.text(462, y + 5, label, 9, bold=label != "Suma", align="right")
        sheet.text(RIGHT, y + 5, value, 9, bold=label != "Suma", align="right")
        y += 14
    if quantity := paper.value("total_quantity"):
        sheet.text(LEFT, y - 8, f"Cantidad total: {quantity}", 9)
    return y + 22


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Sans")
    sheet.text(LEFT, 62, paper.value("title"), 16, bold=True, colour=BLUE)
    sheet.text(RIGHT, 62, "Pág. 1/1", 8, align="right")
    _ribbon(sheet, paper)
    y = low = 138.0
    for n, (label, lines) in enumerate(blocks(paper, "buyer", "exporter", "consignee", "notify")):
        x = (LEFT, MIDDLE)[n % 2]
        y = low + 6 if n == 2 else y
        sheet.text(x, y, label, 7.5, bold=True, colour=BLUE)
        low = max(low, sheet.lines(x, y + 12, lines, 9))
    y = _goods(sheet, paper, _facts(sheet, paper, low + 10) + 16)
    sheet.text(LEFT, y, paper.label("marks"), 8, bold=True, colour=BLUE)
    marks_on(sheet, paper, LEFT + 50, y + 16)
    sheet.text(360, y, "Firma autorizada", 8, colour=BLUE)
    signature_on(sheet, paper, 362, y + 6)
    sheet.lines(360, y + 66, signer(paper), 9)
    return sheet


LAYOUT = Layout("factura_cinta", draw, lang="es", numbers="english", words=WORDS)
