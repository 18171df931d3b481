"""A French letter of invoice: the voyage as a sentence, reference line with two captions, sum closed in words, goods ruled by columns."""

from num2words import num2words

from ..layouts.captions import sailing, signer
from ..layouts.form import Layout, marks_on, seal_on, signature_on
from ..paper import Paper
from ..sheet import Sheet

LEFT, RIGHT = 54, 544
WORDS = {
    "title": "FACTURE COMMERCIALE",
    "buyer": "Doit",
    "consignee": "Livré à",
    "notify": "Aviser",
    "invoice_number": "Facture no",
    "invoice_date": "en date du",
    "order_number": "Votre commande",
    "contract_number": "Notre contrat",
    "proforma": "Notre proforma",
    "trade": "Conditions de vente",
    "payment_terms": "Règlement",
    "origin": "Origine de la marchandise",
    "packages": "Emballage",
    "net_weight": "Poids net total",
    "gross_weight": "Poids brut total",
    "marks": "Marques portées sur les colis",
    "description": "Libellé",
    "quantity": "Nombre",
    "price": "Prix à l'unité",
    "amount": "Prix total",
}
CURRENCIES = {"USD": "DOLLARS DES ÉTATS-UNIS", "JPY": "YENS JAPONAIS", "EUR": "EUROS"}


def _voyage(paper: Paper) -> str:
    air = paper.deal.mode == "air"
    parts = [(" ", "mode"), (", vol ", "flight")] if air else [(" par le navire ", "vessel")]
    parts += [
        (" au départ de ", "port_of_loading"),
        (" à destination de ", "port_of_discharge"),
        (" via ", "transshipment"),
    ]
    parts += [(", départ prévu le ", "departure_date"), (", livraison finale à ", "final_destination")]
    return f"Marchandises expédiées {sailing(paper, *parts)}."


def _head(sheet: Sheet, paper: Paper) -> float:
    lines = paper.party("exporter")
    sheet.lines(LEFT, 56, [*lines, f"Tél. {paper.deal.exporter.company.phone}"], 9.4, bold_first=True)
    seal_on(sheet, paper, 250, 46)
    y = 130.0
    for role in ("buyer", "consignee", "notify"):
        if lines := paper.party(role):
            sheet.text(300, y, f"{paper.label(role)} :", 8.6)
            y = sheet.lines(340, y, lines, 10) + 4
    sheet.text(LEFT, y + 22, paper.value("title"), 14, bold=True)
    line = " ".join(f"{label} {value}" for label, value in paper.rows("invoice_number", "invoice_date"))
    sheet.text(LEFT, y + 38, line, 10.4)
    y += 54
    for label, value in paper.rows("order_number", "contract_number", "proforma"):
        sheet.text(LEFT, y, f"{label} : {value}", 9.6)
        y += 13
    return y + 6


def _goods(sheet: Sheet, paper: Paper, y: float) -> float:
    sign = paper.currency_sign()
    edges, top = (LEFT, 276, 352, 446, RIGHT), y
    for n, name in enumerate(("description", "quantity", "price", "amount")):
        word = paper.label(name) + (f" ({sign})" if n > 1 else "")
        sheet.text((edges[n] + edges[n + 1]) / 2, y + 11, word, 8.8, bold=True, align="centre")
    y += 28
    for item in paper.items():
        for x, text in (
            (348, f"{item['quantity']} {item['unit']}".strip()),
            (442, item["price"]),
            (RIGHT - 4, item["amount"]),
        ):
            sheet.text(x, y, text, 9, align="right")
        y = sheet.lines(LEFT + 4, y, sheet.broken(item["description"], 214, 9), 9) + 4
    y = max(y, top + 110)
    for x in edges:
        sheet.rule(x, top, x, y, 0.6)
    for level in (top, top + 16, y, y + 17):
        sheet.rule(LEFT, level, RIGHT, level, 0.6)
    sheet.text(LEFT + 4, y + 12, "TOTAL", 9.4, bold=True)
    sheet.text(348, y + 12, paper.value("total_quantity"), 9, align="right")
    sheet.text(RIGHT - 4, y + 12, paper.value("total_amount"), 9.4, bold=True, align="right")
    return y + 34


def _closed(paper: Paper) -> str:
    deal = paper.deal
    if not paper.shown("amounts"):
        return ""
    whole, cents = int(deal.total), int(deal.total * 100) % 100
    words = num2words(whole, lang="fr").upper() + f" {CURRENCIES[deal.currency]}"
    rest = f" ET {num2words(cents, lang='fr').upper()} CENTS" if cents else ""
    return f"Arrêtée la présente facture à la somme de : {words}{rest}."


def draw(paper: Paper) -> Sheet:
    sheet = Sheet("Liberation Sans")
    y = sheet.wrapped(LEFT, _head(sheet, paper), _voyage(paper), RIGHT - LEFT, 10) + 4
    for label, value in paper.rows("trade", "payment_terms", "origin"):
        sheet.text(LEFT, y, f"{label} : {value}", 9.6)
        y += 13
    y = _goods(sheet, paper, y + 4)
    y = sheet.wrapped(LEFT, y, _closed(paper), RIGHT - LEFT, 8.8) + 6
    packed = " - ".join(f"{label} : {value}" for label, value in paper.rows("packages", "net_weight", "gross_weight"))
    sheet.text(LEFT, y, packed, 9)
    sheet.text(LEFT, y + 20, f"{paper.label('marks')} :", 9)
    marks_on(sheet, paper, LEFT + 70, y + 34)
    sheet.text(360, y + 20, "L'exportateur,", 9)
    signature_on(sheet, paper, 366, y + 24)
    sheet.lines(360, y + 82, signer(paper), 9)
    return sheet


LAYOUT = Layout("facture_lettre", draw, lang="fr", numbers="french", words=WORDS)
