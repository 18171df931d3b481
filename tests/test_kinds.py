"""What a document is, by its content alone."""

from __future__ import annotations

import pytest

from extractors.kinds import is_marks_page, kind_of
from models.document import Document, Figure, FigureKind, Kind
from models.geometry import Box
from tests.printed_pages import document_of, page_of, text_page


def said(text: str) -> Kind:
    return kind_of(document_of(text_page(text)))


INVOICE_BODY = """NORTH HARBOUR TOOLS LTD.                    No. NH-2207
12 Quay Road, Auckland, NEW ZEALAND         Date: October 5, 2026
Vessel: SILVER FALCATA      From TOKYO, JAPAN to AUCKLAND
Description      Quantity      Unit price      Amount
PRUNING SHEARS   350 PCS       US$11.90        US$4,165.00
HEDGE SHEARS     420 PCS       US$19.35        US$8,127.00
TOTAL            770 PCS                       US$12,292.00
Payment: T/T 30 days after B/L date"""

TEXTS: dict[str, tuple[Kind, str]] = {
    "certificate without captions": (
        Kind.CERTIFICATE,
        """SAKURA TOOLS CO., LTD.        CERTIFICATE OF ORIGIN
1-2 Honcho, Fukui, Japan              ORIGINAL
NORTH HARBOUR TOOLS LTD., Auckland, NEW ZEALAND
NH-2207 OCT. 5, 2026
JAPAN
From: TOKYO, JAPAN
To: AUCKLAND, NEW ZEALAND
12 CARTONS
PRUNING SHEARS 350 PCS
TOTAL 350 PCS""",
    ),
    "another country's certificate without captions": (
        Kind.FOREIGN_CERTIFICATE,
        """SIAM PARTS CO., LTD.          CERTIFICATE OF ORIGIN
88 Bangna, Bangkok, THAILAND          ORIGINAL
SAKURA TOOLS CO., LTD., Fukui, JAPAN
THAILAND
From: LAEM CHABANG To: TOKYO
12 CARTONS
AUTO PARTS 350 PCS
TOTAL 350 PCS""",
    ),
    "text for a pre-printed form with few lines": (
        Kind.CERTIFICATE,
        """SAKURA TOOLS CO., LTD.      ORIGINAL
NORTH HARBOUR TOOLS LTD.
NH-2207 OCT. 5, 2026
JAPAN
FROM TOKYO, JAPAN
TO AUCKLAND
BY SEA
12 CARTONS
SHEARS 350 PCS""",
    ),
    "short japanese bill": (
        Kind.COMMERCIAL_INVOICE,
        """請求書
請求番号 118
福井 FUKUI
品名      数量      単価      金額
ポンプ    12 台    12,000    144,000
合計                          144,000""",
    ),
    "shipped goods under the title of a spanish proforma": (
        Kind.COMMERCIAL_INVOICE,
        """FACTURA PROFORMA
Factura no. 118      Fecha 14/09/2026
Buque / viaje: KAIYO MARU      Fecha de salida: 27/09/2026
Descripción   Cant.   Precio   Valor total
BOMBA   12   120,00   1.440,00
Total   12            1.440,00""",
    ),
    "invoice": (Kind.COMMERCIAL_INVOICE, "COMMERCIAL INVOICE\n" + INVOICE_BODY),
    "invoice without a title": (Kind.COMMERCIAL_INVOICE, INVOICE_BODY),
    "plain invoice": (Kind.COMMERCIAL_INVOICE, "I N V O I C E\n" + INVOICE_BODY),
    "invoice and packing list in one": (
        Kind.COMMERCIAL_INVOICE,
        "INVOICE / PACKING LIST\n" + INVOICE_BODY + "\nN.W. 327.1 KGS   G.W. 353.3 KGS",
    ),
    "invoice that refers to a proforma": (
        Kind.COMMERCIAL_INVOICE,
        "INVOICE\nREF: PROFORMA INVOICE NO. P-12\n" + INVOICE_BODY,
    ),
    "invoice under a letter of credit": (
        Kind.COMMERCIAL_INVOICE,
        "INVOICE\nL/C NO. LC-88 ISSUED BY BANK X\nIRREVOCABLE L/C AT SIGHT\n" + INVOICE_BODY,
    ),
    "french invoice": (
        Kind.COMMERCIAL_INVOICE,
        """FACTURE COMMERCIALE
FACTURE N° 2026-118      DATE 5 octobre 2026
EXPORTATEUR: ABC      DESTINATAIRE: XYZ
DESIGNATION     QUANTITE     PRIX UNITAIRE     MONTANT
POMPE           12           120,00            1 440,00
TOTAL                                          1 440,00 EUR""",
    ),
    "german invoice": (
        Kind.COMMERCIAL_INVOICE,
        """Rechnung
Rechnungsnummer: R-118      Rechnungsdatum: 05.10.2026
Pos.   Menge   Einzelpreis   Gesamt
1      12      120,00        1.440,00
Gesamtbetrag EUR 1.713,60      inkl. MwSt.""",
    ),
    "japanese invoice": (
        Kind.COMMERCIAL_INVOICE,
        """商業送り状
インボイス番号 A-118      日付 2026年10月5日
品名      数量      単価      金額
ポンプ    12 台    ¥12,000    ¥144,000
合計                          ¥144,000""",
    ),
    "proforma": (Kind.PROFORMA_INVOICE, "PRO-FORMA INVOICE\n" + INVOICE_BODY),
    "french proforma": (Kind.PROFORMA_INVOICE, "FACTURE PRO FORMA\n" + INVOICE_BODY),
    "quotation": (Kind.UNKNOWN, "QUOTATION\nNo. Q-12\n" + INVOICE_BODY),
    "purchase order": (Kind.UNKNOWN, "PURCHASE ORDER\n" + INVOICE_BODY),
    "packing list": (
        Kind.PACKING_LIST,
        """PACKING LIST
ABC CO., LTD.      Invoice No. NH-2207      Date October 5, 2026
C/No.    Description       Quantity    N.W. (KGS)   G.W. (KGS)   Measurement
1-5      PRUNING SHEARS    350 PCS     120.5        131.0        0.84 M3
6-12     HEDGE SHEARS      420 PCS     206.6        222.3        1.20 M3
TOTAL    12 CARTONS        770 PCS     327.1        353.3        2.04 M3""",
    ),
    "packing list made like the invoice": (
        Kind.PACKING_LIST,
        """WEIGHT AND MEASUREMENT LIST
INVOICE NO. NH-2207      DATE: OCTOBER 5, 2026
FOR ACCOUNT AND RISK OF MESSRS. NORTH HARBOUR TOOLS LTD.
SHIPPED PER SILVER FALCATA      FROM TOKYO TO AUCKLAND
MARKS & NOS.    DESCRIPTION     QUANTITY    NET WEIGHT   GROSS WEIGHT
NHT             SHEARS          350 PCS     120.5 KGS    131.0 KGS""",
    ),
    "bill of lading": (
        Kind.BILL_OF_LADING,
        """BILL OF LADING      B/L No. ABCD123456
Shipper: SAKURA CO., LTD.
Consignee: TO ORDER OF HARBOUR BANK
Notify party: NORTH HARBOUR TOOLS LTD.
Pre-carriage by      Place of receipt
Ocean vessel SILVER FALCATA      Voyage No. 206S
Port of loading TOKYO      Port of discharge AUCKLAND
SHIPPED ON BOARD in apparent good order and condition     FREIGHT PREPAID
Number of original B(s)/L THREE (3)     as carrier""",
    ),
    "air waybill": (
        Kind.BILL_OF_LADING,
        """AIR WAYBILL      131-1234 5675
Not negotiable      Issued by JAPAN WINGS
Shipper's name and address      Issuing Carrier's Agent name and city
Airport of departure NARITA     Handling information
Chargeable weight  120.0 K""",
    ),
    "waybill without a title": (
        Kind.BILL_OF_LADING,
        """Shipper SAKURA CO., LTD.     Booking 123
Consignee NORTH HARBOUR TOOLS LTD.    Pre-carriage by    Place of delivery
RECEIVED by the carrier from the shipper in apparent good order and condition
Shipped on board the vessel      Container No. / Seal No.     Freight collect
IN WITNESS WHEREOF the carrier has signed      as agent for the carrier""",
    ),
    "credit by SWIFT": (
        Kind.LETTER_OF_CREDIT,
        """MT 700   ISSUE OF A DOCUMENTARY CREDIT
:27 :SEQUENCE OF TOTAL   1/1
:40A:FORM OF DOCUMENTARY CREDIT   IRREVOCABLE
:20 :DOCUMENTARY CREDIT NUMBER   DC611903
:50 :APPLICANT   VOLTA BEND LTD
:59 :BENEFICIARY   SAKURA CO., LTD.
:32B:CURRENCY CODE, AMOUNT   USD46575,00
:46A:DOCUMENTS REQUIRED
+SIGNED COMMERCIAL INVOICE IN 3 COPIES
+CERTIFICATE OF ORIGIN ISSUED BY CHAMBER OF COMMERCE""",
    ),
    "credit in prose": (
        Kind.LETTER_OF_CREDIT,
        """HARBOUR BANK LIMITED, AUCKLAND
IRREVOCABLE LETTER OF CREDIT NO. LC-2026-88
Beneficiary: SAKURA CO., LTD., TOKYO      Applicant: NORTH HARBOUR TOOLS LTD.
We hereby issue in your favour our irrevocable documentary credit for USD 12,292.00
available with any bank by negotiation of your drafts at sight accompanied by
commercial invoice in triplicate, packing list and certificate of origin.
Expiry date: January 31, 2027""",
    ),
    "power of attorney": (
        Kind.POWER_OF_ATTORNEY,
        """POWER OF ATTORNEY
We, SAKURA CO., LTD., hereby appoint HANAKO SATO as our attorney-in-fact
to sign certificates of origin and invoices on our behalf.
Tokyo, October 5, 2026""",
    ),
    "japanese power of attorney": (
        Kind.POWER_OF_ATTORNEY,
        """委任状
東京商工会議所 御中
当社は下記の者を代理人と定め、原産地証明書の申請に関する一切の権限を委任します。
令和8年10月5日      株式会社さくら""",
    ),
    "manufacturing certificate": (
        Kind.MANUFACTURING_CERTIFICATE,
        """CERTIFICATE OF MANUFACTURE
To whom it may concern
We hereby certify that the goods described below were manufactured at our factory in Japan.
Goods: PRUNING SHEARS   350 PCS      Invoice No. NH-2207
Place of manufacture: Echizen, Fukui, Japan""",
    ),
    "japanese maker's certificate": (
        Kind.MANUFACTURING_CERTIFICATE,
        """製造証明書
下記の商品は当社工場において製造したものであることを証明します。
商品名 剪定鋏 350丁     製造場所 福井県越前市""",
    ),
    "explanation in English": (
        Kind.EXPLANATION,
        """SAKURA CO., LTD.
The Tokyo Chamber of Commerce and Industry
Re: Late application for a certificate of origin
Dear Sirs, our invoice NH-2207 was shipped on March 2, 2026. We regret the delay in our application.
The reason is that our customer asked for the certificate only in November.
Sincerely, Taro Yamada""",
    ),
    "explanation in Japanese": (
        Kind.EXPLANATION,
        """理由書
東京商工会議所 御中
船積後6か月を経過した申請について、下記の理由により申請が遅れましたことをお詫び申し上げます。
理由：輸入者からの依頼が遅くなったため""",
    ),
    "chamber abroad": (
        Kind.FOREIGN_CERTIFICATE,
        """CERTIFICATE OF ORIGIN
1 Consignor HANSA PUMPEN GMBH      EUROPEAN UNION
2 Consignee SAKURA CO., LTD.
3 Country of origin  GERMANY
IHK Industrie- und Handelskammer Hamburg""",
    ),
    "another country's chamber": (
        Kind.FOREIGN_CERTIFICATE,
        """CERTIFICATE OF ORIGIN
The Bangkok Chamber of Commerce
Bangkok, Thailand
1. Exporter (Name, address, country)
2. Consignee (Name, address, country)
3. No. and date of Invoice      4. Country of Origin
5. Transport details     6. Remarks""",
    ),
    "movement certificate": (
        Kind.FOREIGN_CERTIFICATE,
        """MOVEMENT CERTIFICATE
1. Exporter      EUR.1  No A 000.000
2. Certificate used in preferential trade between
4. Country, group of countries or territory in which the products are considered as originating""",
    ),
    "form A": (
        Kind.FOREIGN_CERTIFICATE,
        """GENERALIZED SYSTEM OF PREFERENCES
CERTIFICATE OF ORIGIN
(Combined declaration and certificate)     FORM A
Issued in VIETNAM (country)     For official use      Origin criterion""",
    ),
    "blank national form": (
        Kind.CERTIFICATE,
        """1. Exporter (Name, address, country)      CERTIFICATE OF ORIGIN
issued by
The Osaka Chamber of Commerce & Industry
Osaka, Japan
2. Consignee (Name, address, country)     3. No. and date of Invoice
4. Country of Origin
5. Transport details      6. Remarks
7. Marks, numbers, number and kind of packages; description of goods      8. Quantity
9. Declaration by the Exporter      10. Certification""",
    ),
    "text for the pre-printed form": (
        Kind.CERTIFICATE,
        """SAKURA CO., LTD.
1-2-3 Marunouchi, Tokyo, Japan
NORTH HARBOUR TOOLS LTD.       ORIGINAL
12 Quay Road, Auckland         NH-2207  October 5, 2026
NEW ZEALAND                    JAPAN
FROM TOKYO, JAPAN TO AUCKLAND, NEW ZEALAND
BY SEA
NHT             12 CARTONS
AUCKLAND        PRUNING SHEARS         350 PCS
TOKYO   October 6, 2026""",
    ),
    "receipt": (Kind.UNKNOWN, "OFFICIAL RECEIPT\nReceived with thanks from A\nthe sum of B"),
    "nothing of the kind": (
        Kind.UNKNOWN,
        "\n".join(["The quick brown fox jumps over the lazy dog again and again."] * 12),
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_names_the_kind(name: str) -> None:
    kind, text = TEXTS[name]
    assert said(text) is kind


def test_a_damaged_title_still_names_the_kind() -> None:
    assert said("PACKlNG L1ST\nC/No.   N.W.   G.W.   Measurement\n1-5  120.5  131.0  0.84 M3") is Kind.PACKING_LIST


def test_an_invoice_for_goods_on_board_is_one_even_if_called_proforma() -> None:
    shipped = "SHIPPED PER SILVER FALCATA\nETD OCT. 5\nMARKS & NOS.: ABC\nN.W. 320 KGS   G.W. 350 KGS"
    assert (
        said("PROFORMA INVOICE\n" + INVOICE_BODY + "\n" + shipped + "\nPACKED IN 12 CARTONS") is Kind.COMMERCIAL_INVOICE
    )


def test_a_voyage_and_a_day_of_shipment_tell_goods_on_board() -> None:
    body = INVOICE_BODY.replace(
        "Vessel: SILVER FALCATA", "Per OCEAN TAMARIND VOY. 247W  Date of shipment OCT. 14, 2026"
    )
    assert said(f"PROFORMA INVOICE\n{body}") is Kind.COMMERCIAL_INVOICE


@pytest.mark.parametrize("caption", ["PROFORMA INVOICE NO.", "Proforma invoice number", "PRO FORMA INVOICE DATE"])
def test_the_caption_of_a_reference_is_no_title(caption: str) -> None:
    assert said(f"COMMERCIAL INVOICE\n\n{caption}\nPI-9609\n{INVOICE_BODY}") is Kind.COMMERCIAL_INVOICE


def test_the_file_name_counts_for_nothing() -> None:
    document = document_of(text_page(TEXTS["bill of lading"][1]), name="invoice.pdf")
    assert kind_of(document) is Kind.BILL_OF_LADING


def test_an_empty_document_is_unknown() -> None:
    assert kind_of(document_of(page_of([]))) is Kind.UNKNOWN
    assert kind_of(Document("x.pdf", "0" * 64, ())) is Kind.UNKNOWN


@pytest.mark.parametrize(
    "text", ["ABC\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN", "N/M", "SHIPPING MARKS\nABC\nHAMBURG", "ABC\nROTTERDAM\n1-UP"]
)
def test_a_nearly_empty_page_with_a_mark_is_a_marks_page(text: str) -> None:
    assert said(text) is Kind.SHIPPING_MARKS


def test_initials_in_a_drawn_shape_make_a_marks_page() -> None:
    diamond = Figure(FigureKind.SHAPE, Box(250, 90, 310, 140), shape="diamond")
    assert is_marks_page(document_of(page_of([(270, 110, "QRX")], (diamond,))))


def test_a_short_letter_is_no_marks_page() -> None:
    assert said("Dear Sir,\nplease find enclosed our price of US$120.00 a piece.\nRegards") is not Kind.SHIPPING_MARKS


def test_goods_sent_by_air_are_on_their_way() -> None:
    body = INVOICE_BODY.replace("Vessel: SILVER FALCATA", "AIR FREIGHT ON OR ABOUT OCT. 14, 2026")
    assert said(f"PROFORMA INVOICE\n{body}") is Kind.COMMERCIAL_INVOICE


def test_prices_in_yen_make_an_invoice_of_a_page_without_a_title() -> None:
    priced = """HIRONAKA G.K.
Packed in: 4 DRUMS   N/W: 864.0 KGS   G.W.: 933.1 KGS
Particulars        Q'TY       U/PRICE    Total
EPOXY RESIN        168 KGS    YEN 712    YEN 119,616
GLYCOL 4000        440 KGS    YEN 318    YEN 139,920"""
    assert said(priced) is Kind.COMMERCIAL_INVOICE
    assert said(priced.replace("YEN ", "")) is not Kind.COMMERCIAL_INVOICE
