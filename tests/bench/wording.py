"""The words and styles in which layouts print labels, dates and numbers."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random

LABELS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "title": ("COMMERCIAL INVOICE",),
        "exporter": ("EXPORTER", "SHIPPER", "SHIPPER/EXPORTER", "SELLER", "CONSIGNOR", "Shipper / Seller"),
        "buyer": ("BUYER", "SOLD TO", "BILL TO", "IMPORTER", "INVOICE TO", "FOR ACCOUNT AND RISK OF"),
        "consignee": ("CONSIGNEE", "SHIP TO", "DELIVER TO", "Consignee"),
        "notify": ("NOTIFY PARTY", "Notify Party", "NOTIFY"),
        "invoice_number": ("INVOICE NO.", "Inv. No.", "INVOICE NUMBER", "Invoice No", "OUR REF."),
        "invoice_date": ("DATE", "INVOICE DATE", "Date of Issue", "DATED"),
        "order_number": ("ORDER NO.", "P.O. NO.", "YOUR ORDER NO.", "PO#"),
        "contract_number": ("CONTRACT NO.", "S/C NO.", "SALES NOTE NO."),
        "proforma": ("PROFORMA INVOICE NO.", "P/I NO.", "AS PER PROFORMA INVOICE"),
        "lc_number": ("L/C NO.", "CREDIT NO.", "LETTER OF CREDIT NO."),
        "vessel": ("VESSEL", "OCEAN VESSEL", "NAME OF VESSEL", "VESSEL/VOYAGE", "PER S.S."),
        "flight": ("FLIGHT NO.", "FLIGHT", "CARRIER / FLIGHT"),
        "departure_date": (
            "ETD",
            "SAILING ON OR ABOUT",
            "DATE OF SHIPMENT",
            "ON OR ABOUT",
            "DEPARTURE DATE",
            "SAILING DATE",
        ),
        "port_of_loading": ("PORT OF LOADING", "LOADING PORT", "FROM", "PORT OF SHIPMENT", "P.O.L."),
        "port_of_discharge": ("PORT OF DISCHARGE", "DISCHARGE PORT", "TO", "PORT OF DESTINATION", "P.O.D."),
        "airport_of_loading": ("AIRPORT OF DEPARTURE", "FROM", "PLACE OF DEPARTURE"),
        "airport_of_discharge": ("AIRPORT OF DESTINATION", "TO", "AIRPORT OF ARRIVAL"),
        "transshipment": ("VIA", "TRANSHIPMENT AT", "T/S PORT"),
        "final_destination": ("FINAL DESTINATION", "PLACE OF DELIVERY"),
        "mode": ("SHIPPED BY", "MODE OF TRANSPORT", "TRANSPORT"),
        "trade": ("TERMS OF DELIVERY", "TRADE TERMS", "INCOTERMS", "PRICE TERMS", "DELIVERY TERMS"),
        "payment_terms": ("PAYMENT", "PAYMENT TERMS", "TERMS OF PAYMENT"),
        "origin": ("COUNTRY OF ORIGIN", "ORIGIN", "Country of Origin"),
        "packages": ("PACKAGES", "NO. OF PACKAGES", "PACKING", "NO. & KIND OF PACKAGES"),
        "net_weight": ("NET WEIGHT", "N/W", "N.W.", "TOTAL N.W."),
        "gross_weight": ("GROSS WEIGHT", "G/W", "G.W.", "TOTAL G.W."),
        "marks": ("MARKS & NOS.", "SHIPPING MARKS", "CASE MARK", "MARKS AND NUMBERS"),
        "description": ("DESCRIPTION OF GOODS", "DESCRIPTION", "COMMODITY", "ARTICLE", "PARTICULARS"),
        "quantity": ("QUANTITY", "Q'TY", "QTY"),
        "unit": ("UNIT", "U/M"),
        "price": ("UNIT PRICE", "U/PRICE", "PRICE"),
        "amount": ("AMOUNT", "TOTAL AMOUNT", "EXTENSION", "VALUE"),
        "total": ("TOTAL", "GRAND TOTAL", "TOTAL"),
        "signature": ("AUTHORIZED SIGNATURE", "SIGNED BY", "SIGNATURE"),
        "hs_code": ("HS CODE", "H.S. CODE", "TARIFF NO."),
        "part": ("PART NO.", "ITEM CODE", "CODE"),
        "page": ("PAGE",),
    },
    "fr": {
        "title": ("FACTURE COMMERCIALE",),
        "exporter": ("EXPORTATEUR", "EXPÉDITEUR", "VENDEUR"),
        "buyer": ("ACHETEUR", "CLIENT", "IMPORTATEUR"),
        "consignee": ("DESTINATAIRE",),
        "notify": ("NOTIFIER",),
        "invoice_number": ("N° DE FACTURE", "FACTURE N°"),
        "invoice_date": ("DATE DE FACTURE", "DATE"),
        "order_number": ("COMMANDE N°",),
        "contract_number": ("CONTRAT N°",),
        "proforma": ("FACTURE PROFORMA N°",),
        "lc_number": ("CRÉDIT DOCUMENTAIRE N°",),
        "vessel": ("NAVIRE",),
        "flight": ("VOL",),
        "departure_date": ("DATE D'EMBARQUEMENT", "DATE DE DÉPART"),
        "port_of_loading": ("PORT D'EMBARQUEMENT", "LIEU DE CHARGEMENT"),
        "port_of_discharge": ("PORT DE DÉCHARGEMENT",),
        "airport_of_loading": ("AÉROPORT DE DÉPART",),
        "airport_of_discharge": ("AÉROPORT D'ARRIVÉE",),
        "transshipment": ("TRANSBORDEMENT", "VIA"),
        "final_destination": ("DESTINATION FINALE",),
        "mode": ("MODE DE TRANSPORT",),
        "trade": ("CONDITIONS DE LIVRAISON", "INCOTERM"),
        "payment_terms": ("CONDITIONS DE PAIEMENT", "PAIEMENT"),
        "origin": ("PAYS D'ORIGINE", "ORIGINE"),
        "packages": ("NOMBRE DE COLIS", "COLIS"),
        "net_weight": ("POIDS NET",),
        "gross_weight": ("POIDS BRUT",),
        "marks": ("MARQUES ET NUMÉROS",),
        "description": ("DÉSIGNATION DES MARCHANDISES", "DÉSIGNATION"),
        "quantity": ("QUANTITÉ", "QTÉ"),
        "unit": ("UNITÉ",),
        "price": ("PRIX UNITAIRE", "P.U."),
        "amount": ("MONTANT",),
        "total": ("TOTAL",),
        "signature": ("SIGNATURE",),
        "hs_code": ("CODE SH",),
        "part": ("RÉF.",),
        "page": ("PAGE",),
    },
    "es": {
        "title": ("FACTURA COMERCIAL",),
        "exporter": ("EXPORTADOR", "VENDEDOR", "REMITENTE"),
        "buyer": ("COMPRADOR", "CLIENTE", "IMPORTADOR"),
        "consignee": ("CONSIGNATARIO",),
        "notify": ("NOTIFICAR A",),
        "invoice_number": ("FACTURA N.º", "N.º DE FACTURA"),
        "invoice_date": ("FECHA", "FECHA DE FACTURA"),
        "order_number": ("PEDIDO N.º", "ORDEN DE COMPRA"),
        "contract_number": ("CONTRATO N.º",),
        "proforma": ("FACTURA PROFORMA N.º",),
        "lc_number": ("CARTA DE CRÉDITO N.º",),
        "vessel": ("BUQUE", "VAPOR"),
        "flight": ("VUELO",),
        "departure_date": ("FECHA DE EMBARQUE", "FECHA DE SALIDA"),
        "port_of_loading": ("PUERTO DE EMBARQUE", "PUERTO DE CARGA"),
        "port_of_discharge": ("PUERTO DE DESCARGA", "PUERTO DE DESTINO"),
        "airport_of_loading": ("AEROPUERTO DE SALIDA",),
        "airport_of_discharge": ("AEROPUERTO DE DESTINO",),
        "transshipment": ("TRANSBORDO", "VÍA"),
        "final_destination": ("DESTINO FINAL",),
        "mode": ("TRANSPORTE",),
        "trade": ("CONDICIONES DE ENTREGA", "INCOTERMS"),
        "payment_terms": ("CONDICIONES DE PAGO", "FORMA DE PAGO"),
        "origin": ("PAÍS DE ORIGEN", "ORIGEN"),
        "packages": ("BULTOS", "N.º DE BULTOS"),
        "net_weight": ("PESO NETO",),
        "gross_weight": ("PESO BRUTO",),
        "marks": ("MARCAS Y NÚMEROS",),
        "description": ("DESCRIPCIÓN DE LA MERCANCÍA", "MERCANCÍA"),
        "quantity": ("CANTIDAD", "CANT."),
        "unit": ("UNIDAD",),
        "price": ("PRECIO UNITARIO", "P. UNIT."),
        "amount": ("IMPORTE", "MONTO"),
        "total": ("TOTAL",),
        "signature": ("FIRMA",),
        "hs_code": ("PARTIDA ARANC.",),
        "part": ("CÓDIGO",),
        "page": ("PÁGINA",),
    },
}
JAPANESE = {
    "exporter": "荷送人/輸出者",
    "buyer": "買主",
    "consignee": "荷受人",
    "notify": "着荷通知先",
    "invoice_number": "インボイス番号",
    "invoice_date": "日付",
    "order_number": "注文番号",
    "contract_number": "契約番号",
    "proforma": "プロフォーマ番号",
    "lc_number": "信用状番号",
    "vessel": "船名",
    "flight": "便名",
    "departure_date": "出港予定日",
    "port_of_loading": "仕出港",
    "port_of_discharge": "仕向港",
    "airport_of_loading": "積出地",
    "airport_of_discharge": "仕向地",
    "transshipment": "経由地",
    "final_destination": "最終仕向地",
    "mode": "送達手段",
    "trade": "貿易条件",
    "payment_terms": "支払条件",
    "origin": "原産国",
    "packages": "梱包数",
    "net_weight": "純重量",
    "gross_weight": "総重量",
    "marks": "荷印",
    "description": "品名",
    "quantity": "数量",
    "unit": "単位",
    "price": "単価",
    "amount": "金額",
    "total": "合計",
    "signature": "署名",
    "hs_code": "HSコード",
    "part": "品番",
    "page": "頁",
}
MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
}
DATE_STYLES = {
    "en": ("long", "abbreviated", "capitals", "hyphen", "spaced", "slashes", "iso", "dots", "short_year", "ordinal"),
    "fr": ("french", "french", "numeric"),
    "es": ("spanish", "spanish", "numeric"),
}
CURRENCY_SIGNS = {"USD": ("USD", "US$"), "JPY": ("JPY", "YEN", "¥"), "EUR": ("EUR", "€")}
UNITS = {"fr": {"PCS": "PCES", "SETS": "JEUX"}, "es": {}}


def written(day: date, style: str) -> str:
    """A date in one of the unambiguous styles of the trade."""
    month = MONTHS["en"][day.month - 1]
    short = f"{month[:3]}".upper() if month != "September" else "SEPT"
    ordinal = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return {
        "long": f"{month} {day.day}, {day.year}",
        "abbreviated": f"{short.title()}. {day.day}, {day.year}",
        "capitals": f"{month.upper()} {day.day:02d}, {day.year}",
        "hyphen": f"{day.day:02d}-{short[:3]}-{day.year}",
        "short_year": f"{day.day}-{month[:3]}-{day.year}",
        "spaced": f"{day.day} {month[:3].upper()} {day.year}",
        "slashes": f"{day:%Y/%m/%d}",
        "iso": f"{day:%Y-%m-%d}",
        "dots": f"{day:%Y.%m.%d}",
        "ordinal": f"{day.day}{ordinal} {month}, {day.year}",
        "japanese": f"{day.year}年{day.month}月{day.day}日",
        "french": f"{'1er' if day.day == 1 else day.day} {MONTHS['fr'][day.month - 1]} {day.year}",
        "spanish": f"{day.day} de {MONTHS['es'][day.month - 1]} de {day.year}",
        "numeric": f"{day:%d/%m/%Y}" if day.day > 12 else f"{day:%Y-%m-%d}",
    }[style]


def number(value: Decimal, places: int, style: str) -> str:
    """Grouped in the English, the continental or the French way."""
    text = f"{value:,.{places}f}"
    if style == "continental":
        return text.translate(str.maketrans(",.", ".,"))
    if style == "french":
        return text.translate(str.maketrans(",.", "\u00a0,"))
    return text


class Wording:
    """One document's choice of label words, date style and number style."""

    def __init__(
        self,
        rng: Random,
        lang: str = "en",
        numbers: str = "english",
        case: str = "as is",
        words: Mapping[str, str] | None = None,
    ) -> None:
        self.rng, self.lang, self.numbers, self.case = rng, lang, numbers, case
        self.dates = rng.choice(DATE_STYLES[lang])
        self._chosen: dict[str, str] = dict(words or {})

    def label(self, field: str) -> str:
        if field not in self._chosen:
            word = self.rng.choice(LABELS[self.lang][field])
            self._chosen[field] = word.title().replace("'T", "'t") if self.case == "title" else word
        return self._chosen[field]
