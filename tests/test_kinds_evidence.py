"""Papers handed in as evidence: each is named by what it is, and none is taken for an invoice or the certificate."""

from __future__ import annotations

import pytest

from extractors.kinds import kind_of
from models.document import Kind
from tests.printed_pages import document_of, text_page

PAPERS: dict[str, tuple[Kind, str]] = {
    "SWIFT print with bank header": (
        Kind.LETTER_OF_CREDIT,
        """MINATO BANK, LTD.   TRADE OPERATIONS CENTER
RECEIVED MESSAGE          PRINTED 2026-09-14 10:32
-------------------- INSTANCE TYPE AND TRANSMISSION --------------------
NOTIFICATION (TRANSMISSION) OF ORIGINAL SENT TO SWIFT (ACK)
SWIFT OUTPUT : FIN 700 ISSUE OF A DOCUMENTARY CREDIT
SENDER   : NORDDE55XXX  NORDHAFEN BANK AG
RECEIVER : MINAJPJTXXX
27 : SEQUENCE OF TOTAL
1/1
40A: FORM OF DOCUMENTARY CREDIT
IRREVOCABLE
20 : DOCUMENTARY CREDIT NUMBER
NHB-26-004471
31C: DATE OF ISSUE
260911
40E: APPLICABLE RULES
UCP LATEST VERSION
31D: DATE AND PLACE OF EXPIRY
261231 JAPAN
50 : APPLICANT
NORDSEE WERKZEUGE GMBH
59 : BENEFICIARY
HIGASHI TOOLS CO., LTD.
32B: CURRENCY CODE, AMOUNT
EUR 48.250,00
41A: AVAILABLE WITH... BY...
44E: PORT OF LOADING/AIRPORT OF DEPARTURE
45A: DESCRIPTION OF GOODS AND/OR SERVICES
PRUNING SHEARS, 350 PCS CIF HAMBURG
46A: DOCUMENTS REQUIRED
+ SIGNED COMMERCIAL INVOICE IN TRIPLICATE
+ PACKING LIST IN 3 COPIES
+ CERTIFICATE OF ORIGIN IN 4 ORIGINALS""",
    ),
    "bank's advice of a credit": (
        Kind.LETTER_OF_CREDIT,
        """MINATO BANK, LTD.
ADVICE OF IRREVOCABLE DOCUMENTARY CREDIT
Date: September 15, 2026         Our Ref. No. AD-26-1180
Beneficiary: HIGASHI TOOLS CO., LTD.
Issuing Bank: NORDHAFEN BANK AG
L/C No. NHB-26-004471     Amount: EUR 48,250.00
Dear Sirs,
We have received the attached credit and are pleased to advise you of it without any engagement on our part.""",
    ),
    "credit by letter, Singapore": (
        Kind.LETTER_OF_CREDIT,
        """LION CITY COMMERCIAL BANK
9 Raffles Place, Singapore
IRREVOCABLE DOCUMENTARY CREDIT            Number: LC 88-20911
Place and date of issue: Singapore, 3 August 2026
Applicant: MERLION MACHINERY PTE LTD     Beneficiary: HIGASHI TOOLS CO., LTD.
Advising bank: MINATO BANK, LTD.         Amount: USD 31,400.00
Partial shipments: not allowed           Transhipment: allowed
Credit available with any bank by negotiation against presentation of the documents detailed herein
Commercial invoice in triplicate signed by the beneficiary
Full set of clean on board ocean bills of lading
Certificate of origin certified by a chamber of commerce""",
    ),
    "amendment": (
        Kind.LETTER_OF_CREDIT,
        """FIN 707 AMENDMENT TO A DOCUMENTARY CREDIT
27 : SEQUENCE OF TOTAL 1/1
20 : SENDER'S REFERENCE LC88-20911
21 : RECEIVER'S REFERENCE AD-26-1180
52A: ISSUING BANK LCCBSGSG
31C: DATE OF ISSUE 260803
30 : DATE OF AMENDMENT 260901
44C: LATEST DATE OF SHIPMENT 261130
46B: DOCUMENTS REQUIRED
/ADD/ CERTIFICATE OF ORIGIN IN 4 ORIGINALS""",
    ),
    "信用状通知": (
        Kind.LETTER_OF_CREDIT,
        """株式会社みなと銀行   外国為替部
信用状通知書
株式会社東工具 御中
下記信用状を通知いたします。
信用状番号 NHB-26-004471     発行銀行 NORDHAFEN BANK AG
金額 EUR 48,250.00     有効期限 2026年12月31日""",
    ),
    "power from principal abroad": (
        Kind.POWER_OF_ATTORNEY,
        """LAKESIDE PUMPS INC.
200 Canal Street, Chicago, IL 60606, U.S.A.
POWER OF ATTORNEY
KNOW ALL MEN BY THESE PRESENTS, that we, Lakeside Pumps Inc., do hereby constitute and appoint
HIGASHI TOOLS CO., LTD., Tokyo, Japan, our true and lawful attorney to export goods from Japan in our name and
to apply for certificates of origin for Invoice No. HT-2207.
IN WITNESS WHEREOF we have signed this instrument on August 3, 2026.""",
    ),
    "letter of authorization": (
        Kind.POWER_OF_ATTORNEY,
        """LETTER OF AUTHORIZATION
Date: August 3, 2026
To: The Tokyo Chamber of Commerce and Industry
We, Lakeside Pumps Inc., hereby authorize HIGASHI TOOLS CO., LTD. to act for and on behalf of us as exporter
of the goods under our contract LP-118, and to declare the export in Japan.
Lakeside Pumps Inc.    John Miller, President""",
    ),
    "authority in prose without a title": (
        Kind.POWER_OF_ATTORNEY,
        """LAKESIDE PUMPS INC.
August 3, 2026
The Tokyo Chamber of Commerce and Industry
Dear Sirs,
This is to confirm that we have appointed Higashi Tools Co., Ltd. of Tokyo as our authorized agent. They are duly
authorized to sign and to apply for certificates of origin in our name.
Yours faithfully, John Miller""",
    ),
    "委任状2": (
        Kind.POWER_OF_ATTORNEY,
        """委 任 状
東京商工会議所 会頭 殿
私は、下記の者を代理人と定め、次の事項を委任いたします。
代理人 住所 東京都港区芝1-2-3   氏名 港通商株式会社
委任事項 原産地証明書の申請および受領に関する件（インボイス番号 HT-2207）
令和8年8月3日   委任者 株式会社東工具 代表取締役""",
    ),
    "maker's statement to whom it may concern": (
        Kind.MANUFACTURING_CERTIFICATE,
        """ECHIZEN BLADE WORKS LTD.
3-4 Sabae, Fukui, Japan
October 1, 2026
TO WHOM IT MAY CONCERN
We hereby certify that the following goods were manufactured by us at our factory in Fukui, Japan,
and supplied to HIGASHI TOOLS CO., LTD.
PRUNING SHEARS PS-20    350 PCS
HEDGE SHEARS HS-5       420 PCS
Invoice No.: HT-2207""",
    ),
    "manufacturer's certificate with table": (
        Kind.MANUFACTURING_CERTIFICATE,
        """MANUFACTURER'S CERTIFICATE
Invoice No.: HT-2207        Date: October 5, 2026
Consignee: NORDSEE WERKZEUGE GMBH, HAMBURG
Description of goods      Quantity      Manufacturer       Place of manufacture
PRUNING SHEARS            350 PCS       Echizen Blade      Fukui, Japan
HEDGE SHEARS              420 PCS       Echizen Blade      Fukui, Japan
We certify that the goods above were produced in Japan.""",
    ),
    "製造証明書 with table": (
        Kind.MANUFACTURING_CERTIFICATE,
        """製 造 証 明 書
株式会社東工具 御中                         2026年10月1日
                                            越前刃物工業株式会社
下記の製品は、弊社福井工場にて製造したことを証明いたします。
品名            数量        製造年月
剪定鋏 PS-20    350丁      2026年8月
刈込鋏 HS-5     420丁      2026年9月
製造場所 福井県鯖江市3-4""",
    ),
    "生産証明書 food": (
        Kind.MANUFACTURING_CERTIFICATE,
        """生産証明書
商工会議所 御中
下記商品は青森県で生産したものであることを証明します。
商品名 りんご（ふじ） 数量 200箱
生産地 青森県弘前市     生産者 弘前果樹農業協同組合""",
    ),
    "china ccpit": (
        Kind.FOREIGN_CERTIFICATE,
        """ORIGINAL
1.Exporter                                   Certificate No. 26C3100A0001/00123
SHANGHAI HENGTAI CASTING CO., LTD.           CERTIFICATE OF ORIGIN
NO.88 JINSHAN ROAD, SHANGHAI, CHINA          OF
2.Consignee                                  THE PEOPLE'S REPUBLIC OF CHINA
HIGASHI TOOLS CO., LTD., TOKYO, JAPAN
3.Means of transport and route               5.For certifying authority use only
FROM SHANGHAI TO TOKYO BY SEA
4.Country/region of destination JAPAN
6.Marks and numbers  7.Number and kind of packages; description of goods  8.H.S.Code  9.Quantity
10.Number and date of invoices
N/M   TEN (10) CASES OF IRON CASTINGS   7325.99   1200 PCS   HT-C-55 AUG. 2, 2026
11.Declaration by the exporter               12.Certification
China Council for the Promotion of International Trade""",
    ),
    "korean chamber": (
        Kind.FOREIGN_CERTIFICATE,
        """1. Exporter (Name, address, country)         ORIGINAL
HANKOOK GEAR CO., LTD.                       CERTIFICATE OF ORIGIN
Incheon, Republic of Korea                   issued by
2. Consignee (Name, address, country)        THE KOREA CHAMBER OF COMMERCE & INDUSTRY
HIGASHI TOOLS CO., LTD., Tokyo, Japan        Seoul, Republic of Korea
3. Country of Origin   REPUBLIC OF KOREA
4. Transport details   FROM INCHEON, KOREA TO TOKYO, JAPAN
5. Remarks
6. Marks & numbers; number and kind of packages; description of goods   7. Quantity
8. Declaration by the Exporter               9. Certification""",
    ),
    "eu certificate": (
        Kind.FOREIGN_CERTIFICATE,
        """1 Absender - Consignor - Expéditeur        A 123456   ORIGINAL
HANSA PUMPEN GMBH
Kaiweg 8, 20457 Hamburg                    EUROPÄISCHE UNION - EUROPEAN UNION - UNION EUROPÉENNE
2 Empfänger - Consignee - Destinataire     URSPRUNGSZEUGNIS
HIGASHI TOOLS CO., LTD., Tokyo, Japan      CERTIFICATE OF ORIGIN - CERTIFICAT D'ORIGINE
3 Ursprungsland - Country of origin        Europäische Union - Deutschland
4 Angaben über die Beförderung             5 Bemerkungen - Remarks
6 Laufende Nummer; Zeichen; Nummern, Anzahl und Art der Packstücke; Warenbezeichnung    7 Menge
8 DIE UNTERZEICHNENDE STELLE BESCHEINIGT   Handelskammer Hamburg""",
    ),
    "us chamber": (
        Kind.FOREIGN_CERTIFICATE,
        """CERTIFICATE OF ORIGIN
The undersigned, owner or agent for LAKESIDE PUMPS INC., Chicago, U.S.A., declares that the following mentioned
goods shipped on S/S PACIFIC LARK consigned to HIGASHI TOOLS CO., LTD., Tokyo, Japan are the products of the
United States of America.
MARKS AND NUMBERS   NO. OF PKGS   WEIGHT IN KILOS GROSS NET   DESCRIPTION
The Chicago Regional Chamber of Commerce, a recognized Chamber of Commerce under the laws of the State of Illinois
has examined the manufacturer's invoice or shipper's affidavit concerning the origin of the merchandise""",
    ),
    "form E": (
        Kind.FOREIGN_CERTIFICATE,
        """Original
1. Products consigned from (Exporter's business name, address, country)     Reference No. E263
SHANGHAI HENGTAI CASTING CO., LTD.         ASEAN-CHINA FREE TRADE AREA
                                           PREFERENTIAL TARIFF
2. Products consigned to                   CERTIFICATE OF ORIGIN
                                           (Combined Declaration and Certificate)
                                           FORM E
                                           Issued in THE PEOPLE'S REPUBLIC OF CHINA
3. Means of transport and route            4. For Official Use
5. Item number  6. Marks  7. Number and type of packages  8. Origin criteria  9. Gross weight  10. Invoices""",
    ),
    "japanese EPA certificate": (
        Kind.FOREIGN_CERTIFICATE,
        """1. Goods consigned from (Exporter's name, address, country)     Reference No. 260001234567
HIGASHI TOOLS CO., LTD.                    THE AGREEMENT ON COMPREHENSIVE ECONOMIC PARTNERSHIP AMONG JAPAN AND
1-2 Honcho, Tokyo, Japan                   MEMBER STATES OF THE ASSOCIATION OF SOUTHEAST ASIAN NATIONS (AJCEP AGREEMENT)
2. Goods consigned to                      CERTIFICATE OF ORIGIN
                                           FORM AJ
                                           Issued in Japan
3. Means of transport and route            4. For Official Use
5. Item number   6. Marks and numbers of packages   7. HS code   8. Preference criteria   9. Quantity
The Japan Chamber of Commerce & Industry""",
    ),
    "delay letter without title": (
        Kind.EXPLANATION,
        """HIGASHI TOOLS CO., LTD.
1-2 Honcho, Tokyo, Japan                     November 18, 2026
The Tokyo Chamber of Commerce and Industry
Dear Sirs,
Invoice No. HT-2101, shipped March 4, 2026
We are applying for a certificate of origin more than six months after shipment. Our buyer asked for it only this
month, because the customs authority has requested it in a subsequent inspection.
We apologize for the delay and kindly ask for your understanding.
Yours sincerely, Taro Yamada""",
    ),
    "statement of reasons": (
        Kind.EXPLANATION,
        """STATEMENT OF REASONS
Date: November 18, 2026
To: Tokyo Chamber of Commerce and Industry
Subject: Application after 6 months from the date of shipment (B/L date: March 4, 2026)
The reason why we could not apply earlier is as follows.
1. The consignee did not need a certificate at the time of import.
2. In October 2026 the customs office of the importing country requested one.""",
    ),
    "理由書2": (
        Kind.EXPLANATION,
        """                                         令和8年11月18日
東京商工会議所 会頭 殿
                                         株式会社東工具  代表取締役 東 太郎
                    理 由 書
インボイス番号：HT-2101   船積日：2026年3月4日   船名：OCEAN TAMARIND
上記貨物につきまして、船積みから6ヶ月を超えての原産地証明書の申請となりました。
理由：輸入者より本年11月に税関から提出を求められたとの連絡を受けたため。
以上のとおり相違ありません。""",
    ),
    "申請遅延 経緯": (
        Kind.EXPLANATION,
        """申請遅延についての経緯説明書
東京商工会議所 御中
下記のとおり、申請が遅れた理由をご説明いたします。
1. 輸入者から依頼があったのは2026年10月です。""",
    ),
    "ocean B/L with cargo table": (
        Kind.BILL_OF_LADING,
        """Shipper                                      B/L No. OTLU2601188
HIGASHI TOOLS CO., LTD.                      OCEAN TRADE LINE
1-2 Honcho, Tokyo, Japan                     BILL OF LADING FOR OCEAN TRANSPORT OR MULTIMODAL TRANSPORT
Consignee
TO ORDER OF NORDHAFEN BANK AG                RECEIVED by the Carrier in apparent good order and condition
Notify Party
NORDSEE WERKZEUGE GMBH
Pre-carriage by      Place of Receipt  TOKYO CY
Ocean Vessel  Voy. No.   Port of Loading
OCEAN TAMARIND 247W      TOKYO, JAPAN
Port of Discharge HAMBURG   Place of Delivery HAMBURG CY
Container No. Seal No. Marks and Numbers   No. of Containers or Pkgs   Kind of Packages; Description of Goods
Gross Weight   Measurement
NW / HAMBURG / C/NO.1-12      12 CARTONS    PRUNING SHEARS  INVOICE NO. HT-2207    353.3 KGS   2.04 M3
FREIGHT PREPAID AS ARRANGED    USD 1,250.00
SHIPPED ON BOARD OCT. 14, 2026     No. of Original B(s)/L THREE (3)""",
    ),
    "house waybill": (
        Kind.BILL_OF_LADING,
        """SEA WAYBILL                    NON-NEGOTIABLE
Waybill No. KTW-88123          Shipper: HIGASHI TOOLS CO., LTD.
Consignee: NORDSEE WERKZEUGE GMBH
Notify party: SAME AS CONSIGNEE
Vessel: OCEAN TAMARIND  Voyage: 247W    Port of loading: TOKYO    Port of discharge: HAMBURG
12 CARTONS PRUNING SHEARS   353.3 KGS   2.04 M3
FREIGHT COLLECT    Place and date of issue: TOKYO, OCT. 14, 2026""",
    ),
    "air waybill form": (
        Kind.BILL_OF_LADING,
        """131 NRT 4455 6670                                             131-4455 6670
Shipper's Name and Address    Shipper's Account Number      Not Negotiable
HIGASHI TOOLS CO., LTD.                                      Air Waybill
TOKYO JAPAN                                                  Issued by  NIPPON SKY CARGO
Consignee's Name and Address                                 Copies 1, 2 and 3 of this Air Waybill are originals
NORDSEE WERKZEUGE GMBH HAMBURG
Issuing Carrier's Agent Name and City     Accounting Information  FREIGHT PREPAID
Airport of Departure NARITA   To FRA  By First Carrier  JL   Currency JPY   Declared Value for Carriage NVD
Airport of Destination FRANKFURT   Requested Flight/Date  JL407/14   Handling Information
No. of Pieces  Gross Weight  Rate Class  Chargeable Weight  Rate/Charge   Total   Nature and Quantity of Goods
12  353.3 K   Q   360.0   850   306,000   PRUNING SHEARS""",
    ),
    "courier waybill": (
        Kind.BILL_OF_LADING,
        """SWIFTBIRD EXPRESS      EXPRESS WAYBILL      Waybill No. 77 1234 5678
From (Shipper): HIGASHI TOOLS CO., LTD., Tokyo, Japan
To (Receiver): NORDSEE WERKZEUGE GMBH, Hamburg, Germany
Pieces 2    Weight 12.5 kg    Contents: PRUNING SHEARS SAMPLES
Declared value for customs: USD 250.00     Pick-up date 14-Oct-2026     Non negotiable""",
    ),
    "japanese packing list": (
        Kind.PACKING_LIST,
        """梱包明細書
株式会社東工具            インボイス番号 HT-2207      2026年10月5日
箱番号     品名          数量       正味重量     総重量      容積
1-5        剪定鋏        350丁      120.5kg      131.0kg     0.84m3
6-12       刈込鋏        420丁      206.6kg      222.3kg     1.20m3
合計 12箱               770丁      327.1kg      353.3kg     2.04m3""",
    ),
    "packing list with order and vessel": (
        Kind.PACKING_LIST,
        """HIGASHI TOOLS CO., LTD.
1-2 Honcho, Tokyo, Japan
PACKING LIST
Messrs. NORDSEE WERKZEUGE GMBH        No. HT-2207     Date: Oct. 5, 2026
Shipped per OCEAN TAMARIND 247W       From TOKYO To HAMBURG   Sailing on or about Oct. 14, 2026
L/C No. NHB-26-004471   Contract No. S-118
Case Mark   Case No.   Description   Quantity   Net Weight   Gross Weight   Measurement
NW          1-5        PRUNING SHEARS   350 PCS   120.5 KGS   131.0 KGS   0.84 M3
HAMBURG     6-12       HEDGE SHEARS     420 PCS   206.6 KGS   222.3 KGS   1.20 M3
TOTAL       12 CARTONS                  770 PCS   327.1 KGS   353.3 KGS   2.04 M3""",
    ),
    "sales contract": (
        Kind.UNKNOWN,
        """SALES CONTRACT
Contract No. SC-26-118                 Date: June 2, 2026
Seller: HIGASHI TOOLS CO., LTD., Tokyo, Japan
Buyer: NORDSEE WERKZEUGE GMBH, Hamburg, Germany
Description       Quantity     Unit price     Amount
PRUNING SHEARS    350 PCS      EUR 11.90      EUR 4,165.00
HEDGE SHEARS      420 PCS      EUR 19.35      EUR 8,127.00
Total                                         EUR 12,292.00
Terms: CIF Hamburg     Payment: irrevocable L/C at sight
Shipment: October 2026 from Tokyo to Hamburg   Packing: export cartons   Shipping marks: NW HAMBURG
Both parties have signed this contract on the date first above written.""",
    ),
    "agency agreement": (
        Kind.UNKNOWN,
        """AGENCY AGREEMENT
This Agreement is made on June 2, 2026 between Lakeside Pumps Inc. (the "Principal")
and Higashi Tools Co., Ltd. (the "Agent").
Article 1  The Principal appoints the Agent to export its goods from Japan.
Article 2  Commission""",
    ),
    "売買契約書": (
        Kind.UNKNOWN,
        """売買契約書
株式会社東工具（以下「甲」という）と港通商株式会社（以下「乙」という）は、次のとおり契約を締結する。
第1条 甲は乙に対し剪定鋏350丁を代金500,000円で売り渡し、乙はこれを買い受ける。
第2条 引渡しの期日は2026年10月1日とする。""",
    ),
    "buyer's shipping instruction": (
        Kind.UNKNOWN,
        """NORDSEE WERKZEUGE GMBH
Kaiweg 12, Hamburg
SHIPPING INSTRUCTIONS                       Date: September 1, 2026
To: HIGASHI TOOLS CO., LTD.
Our order: PO-7781
Please ship as follows.
Documents required: Commercial invoice 3 copies, packing list, certificate of origin without invoice number and date
Vessel: OCEAN TAMARIND    Port of discharge: HAMBURG
Signed: K. Petersen, Purchasing Manager""",
    ),
    "buyer's letter of instruction": (
        Kind.UNKNOWN,
        """NORDSEE WERKZEUGE GMBH
LETTER OF INSTRUCTION
Dear Mr. Yamada,
please leave the invoice number and date out of box 3 of the certificate of origin for our order PO-7781.
Best regards, K. Petersen (signature)""",
    ),
    "purchase order with ship date": (
        Kind.UNKNOWN,
        """NORDSEE WERKZEUGE GMBH                PURCHASE ORDER
Order No. PO-7781     Date 2 June 2026
Supplier: HIGASHI TOOLS CO., LTD.   Ship to: Hamburg   Ship date: 14 October 2026   Terms: CIF Hamburg
Item  Description      Qty       Unit Price   Amount
1     PRUNING SHEARS   350 PCS   EUR 11.90    EUR 4,165.00
2     HEDGE SHEARS     420 PCS   EUR 19.35    EUR 8,127.00
Total EUR 12,292.00""",
    ),
    "輸入許可通知書": (
        Kind.UNKNOWN,
        """<IMP>   輸入許可通知書   （申告控）
申告番号 123 4567 8900    申告年月日 2026/08/20   許可年月日 2026/08/21
輸入者 0010001000000 HIGASHI TOOLS CO LTD
仕出人 SHANGHAI HENGTAI CASTING CO LTD
積載船（機）名 OCEAN TAMARIND   船卸港 東京   積出地 CNSHA SHANGHAI
仕入書番号 HT-C-55   仕入書価格 A-CIF-USD-12,500.00   課税価格 1,875,000円
品名 IRON CASTINGS   原産地 CN CHINA   数量 1,200 KG   関税額 0円""",
    ),
    "輸出許可通知書": (
        Kind.UNKNOWN,
        """<EXP>   輸出許可通知書
大額・小額識別 L   申告種別 E    申告番号 223 4567 8900   許可年月日 2026/10/12
輸出者 0010001000000 HIGASHI TOOLS CO LTD
仕向人 NORDSEE WERKZEUGE GMBH
積載予定船舶 OCEAN TAMARIND   出港予定年月日 2026/10/14   最終仕向地 DEHAM HAMBURG   船積港 東京
仕入書番号 HT-2207   仕入書価格 CIF-EUR-12,292.00   FOB価格 1,890,000円
品名 PRUNING SHEARS  統計品目番号 8201.60  数量 350 NO""",
    ),
    "delivery note": (
        Kind.UNKNOWN,
        """DELIVERY NOTE
ECHIZEN BLADE WORKS LTD.      Delivery note No. D-5512     Date: 1 October 2026
Deliver to: HIGASHI TOOLS CO., LTD.
PRUNING SHEARS PS-20    350 PCS
HEDGE SHEARS HS-5       420 PCS
Received by: ____________""",
    ),
    "納品書": (
        Kind.UNKNOWN,
        """納 品 書
株式会社東工具 御中                      No. 5512    2026年10月1日
下記のとおり納品いたします。              越前刃物工業株式会社
品名           数量     単価      金額
剪定鋏 PS-20   350      1,200     420,000
刈込鋏 HS-5    420      1,900     798,000
合計                              1,218,000""",
    ),
    "誓約書": (
        Kind.UNKNOWN,
        """誓 約 書
東京商工会議所 会頭 殿
当社は、下記インボイスの商品が外国産であることについて、提出した典拠書類に相違ないことを誓約いたします。
インボイス番号 HT-2207
万一相違があった場合は、当社が一切の責任を負います。""",
    ),
    "古物商許可証": (
        Kind.UNKNOWN,
        """第301012345678号
古 物 商 許 可 証
氏名又は名称 株式会社東工具
住所 東京都中央区本町1-2
古物営業法第3条の規定により許可する。
2019年4月1日   東京都公安委員会""",
    ),
    "dealer's licence in English": (
        Kind.UNKNOWN,
        """SECOND-HAND DEALER'S LICENSE
License No. 301012345678
Name: HIGASHI TOOLS CO., LTD.
Granted under Article 3 of the Secondhand Goods Business Act
Tokyo Metropolitan Public Safety Commission     April 1, 2019""",
    ),
    "漁獲証明書": (
        Kind.UNKNOWN,
        """漁獲証明書
下記の水産物は、当組合の組合員が北海道沖で漁獲したものであることを証明します。
魚種 ほたて貝   数量 2,000kg   水揚港 紋別港   漁獲年月日 2026年9月10日
紋別漁業協同組合""",
    ),
    "catch certificate": (
        Kind.UNKNOWN,
        """CATCH CERTIFICATE
Document number JP-26-0041      Validating authority: Fisheries Cooperative of Mombetsu
Vessel: DAI-3 SHOWA MARU   Catch area: Sea of Okhotsk   Species: SCALLOP   Weight: 2,000 KG
Name of master, date, signature""",
    ),
    "加工証明書": (
        Kind.UNKNOWN,
        """加工証明書
株式会社東工具 御中
下記商品は、当社青森工場において加工したものであることを証明いたします。
商品名 冷凍ほたて貝柱   数量 2,000kg   加工場所 青森県青森市""",
    ),
    "譲渡証明書": (
        Kind.UNKNOWN,
        """譲渡証明書
下記の宝石珊瑚製品を譲渡したことを証明します。
品名 珊瑚ネックレス 12点     譲渡日 2026年7月1日
譲渡人 土佐珊瑚工房    譲受人 株式会社東工具""",
    ),
    "certificate of sale": (
        Kind.UNKNOWN,
        """CERTIFICATE OF SALE
We, MINATO IMPORTS LTD., certify that the goods below were imported from Thailand and sold to HIGASHI TOOLS CO., LTD.
RUBBER GASKETS 5,000 PCS    Our sales invoice No. MI-881""",
    ),
    "consular requirements": (
        Kind.UNKNOWN,
        """CONSULAR LEGALIZATION REQUIREMENTS
Embassy of the State of Kuwait, Tokyo
The certificate of origin must bear a handwritten signature of the chamber.
Commercial invoice: 2 copies, certified by the chamber""",
    ),
    "translation": (
        Kind.UNKNOWN,
        """日本語訳
商品名 歯車ポンプ 120台
支払条件 船積後30日送金""",
    ),
    "inspection certificate": (
        Kind.UNKNOWN,
        """CERTIFICATE OF INSPECTION
No. IC-2207    Date: October 8, 2026
We hereby certify that we have inspected the goods described below and found them in good order.
PRUNING SHEARS 350 PCS   INVOICE NO. HT-2207""",
    ),
    "beneficiary's certificate": (
        Kind.UNKNOWN,
        """BENEFICIARY'S CERTIFICATE
L/C No. NHB-26-004471       Invoice No. HT-2207
We hereby certify that one set of non-negotiable documents has been sent to the applicant by courier.""",
    ),
    "insurance policy": (
        Kind.UNKNOWN,
        """MARINE CARGO INSURANCE POLICY
Policy No. MC-88112     Assured: HIGASHI TOOLS CO., LTD.    Amount insured: EUR 13,521.20
Ship or vessel OCEAN TAMARIND   At and from TOKYO   To HAMBURG   Sailing on or about Oct. 14, 2026
Goods: 12 CARTONS PRUNING SHEARS     Invoice No. HT-2207""",
    ),
    "phytosanitary": (
        Kind.UNKNOWN,
        """PHYTOSANITARY CERTIFICATE
Plant Protection Organization of Japan
Name and address of exporter: HIROSAKI APPLE CO., LTD.   Declared name and address of consignee: FORMOSA FRUIT CO.
Place of origin: JAPAN, AOMORI      Number and description of packages: 200 CARTONS""",
    ),
    "analysis": (
        Kind.UNKNOWN,
        """CERTIFICATE OF ANALYSIS
Product: SODIUM HYALURONATE    Lot No. 26-118    Quantity 25 KGS
Test item   Specification   Result
Purity      NLT 98 %        99.2 %""",
    ),
    "booking": (
        Kind.UNKNOWN,
        """BOOKING CONFIRMATION
Booking No. OTL88123   Vessel OCEAN TAMARIND 247W   Port of loading TOKYO  Port of discharge HAMBURG
CY cut Oct. 11, 2026   ETD Oct. 14, 2026   1 x 20'""",
    ),
    "registration note": (
        Kind.UNKNOWN,
        """貿易登録証
登録番号 9001000001
株式会社東工具
有効期限 2027年3月31日""",
    ),
    "request form": (
        Kind.UNKNOWN,
        """証明依頼書
東京商工会議所 御中         申請日 2026年11月21日
申請者 株式会社東工具   登録番号 9001000001
インボイス番号 HT-2207   証明書の種類 原産地証明書   部数 ORIGINAL 1 COPY 2""",
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_of_evidence_is_what_it_is(name: str) -> None:
    kind, text = PAPERS[name]
    assert kind_of(document_of(text_page(text))) is kind


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("scan", ["I for l", "a zero in every line", "a speck between words"])
def test_a_scan_of_it_is_no_invoice_and_no_certificate(name: str, scan: str) -> None:
    text = PAPERS[name][1]
    said = {
        "I for l": text.replace("l", "I"),
        "a zero in every line": "\n".join(line.replace("O", "0", 1) for line in text.splitlines()),
        "a speck between words": text.replace(" of ", " . of "),
    }[scan]
    found = kind_of(document_of(text_page(said)))
    assert found not in (Kind.COMMERCIAL_INVOICE, Kind.CERTIFICATE, Kind.SHIPPING_MARKS)


@pytest.mark.parametrize("asked", ["GSP FORM A", "CERTIFICATE OF ORIGIN FORM D", "UNDER RCEP"])
def test_a_form_without_captions_that_names_another_certificate_in_box_6_is_still_the_form(asked: str) -> None:
    typed = f"""SAKURA CO., LTD.
1-2-3 Marunouchi, Tokyo, Japan
NORTH HARBOUR TOOLS LTD.       ORIGINAL
12 Quay Road, Auckland         NH-2207  October 5, 2026
NEW ZEALAND                    JAPAN
FROM TOKYO, JAPAN TO AUCKLAND, NEW ZEALAND
BY SEA                         {asked}
NHT             12 CARTONS
AUCKLAND        PRUNING SHEARS         350 PCS
TOKYO   October 6, 2026"""
    assert kind_of(document_of(text_page(typed))) is Kind.CERTIFICATE


def test_a_movement_certificate_for_japan_is_a_foreign_one() -> None:
    said = """MOVEMENT CERTIFICATE
1. Exporter HANSA PUMPEN GMBH, HAMBURG      EUR.1  No A 000.000
2. Certificate used in preferential trade between the EUROPEAN UNION and
JAPAN
3. Consignee HIGASHI TOOLS CO., LTD.
4. Country of origin  GERMANY       5. Country of destination
JAPAN
BY SEA   FROM HAMBURG TO TOKYO
8. Item number; 12 CARTONS GEAR PUMPS
ORIGINAL"""
    assert kind_of(document_of(text_page(said))) is Kind.FOREIGN_CERTIFICATE


def test_the_national_form_with_an_agreement_in_box_6_is_still_the_form() -> None:
    form = """1. Exporter (Name, address, country)      CERTIFICATE OF ORIGIN
SAKURA CO., LTD., Tokyo, Japan            issued by
2. Consignee (Name, address, country)     The Osaka Chamber of Commerce & Industry
NORTH HARBOUR TOOLS LTD.                  Osaka, Japan
3. No. and date of Invoice  NH-2207
4. Country of Origin  JAPAN
5. Transport details      6. Remarks
FROM OSAKA TO AUCKLAND    JAPAN-THAILAND ECONOMIC PARTNERSHIP AGREEMENT
7. Marks, numbers, number and kind of packages; description of goods      8. Quantity
9. Declaration by the Exporter      10. Certification"""
    assert kind_of(document_of(text_page(form))) is Kind.CERTIFICATE
