"""The words that head the columns of goods tables, in English, French, Spanish, German and Japanese."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What the entries of a column are."""

    NUMBER = "number"
    MARKS = "marks"
    DESCRIPTION = "description"
    PART = "part"
    HS = "hs"
    ORIGIN = "origin"
    PACKAGES = "packages"
    QUANTITY = "quantity"
    UNIT = "unit"
    PRICE = "price"
    AMOUNT = "amount"
    WEIGHT = "weight"
    OTHER = "other"


GOODS_ROLES = frozenset({Role.DESCRIPTION, Role.QUANTITY, Role.PRICE, Role.AMOUNT})
# Where a phrase stands under two roles, the first role counts.
PHRASES = {
    Role.NUMBER: (
        "No|No.|Nr|It|It.|Itm|Ln|Item No|Item #|Line|Line No|Pos|Pos.|Position|S/N|Sr No|Sl No|Seq|#|N°|N° article|"
        "Ligne|Partida|番号|項番|行"
    ),
    Role.MARKS: (
        "Marks|Mark|Marks & Nos|Marks and Nos|Marks and numbers|Marks & No|Mark & No|Marks Nos|Shipping marks|"
        "Shipping mark|Case mark|Case marks|Marks/Nos|Marques|Marques et numéros|Marques et Nos|Marcas|"
        "Marcas y números|荷印|荷番号|ケースマーク|荷印・番号"
    ),
    Role.DESCRIPTION: (
        "Specification|Specifications|Spec|Desc|Descr|"
        "Description|Description of goods|Descriptions|Description of merchandise|Description of commodity|"
        "Goods description|Full description of goods|Complete description of goods|Goods|Name of goods|"
        "Name of commodity|Name of product|Commodity|Commodities|Commodity description|Article|Articles|"
        "Particulars|Particulars of goods|Product|Products|Product name|Product description|Item|Items|Make|"
        "Maker|Vehicle|Name of vehicle|Item description|Item name|Goods name|Name of article|Name|"
        "Description & specification|Description and specification|Contents|Merchandise|Goods and description|"
        "Number and kind of packages; description of goods|Number and kind of packages, description of goods|"
        "No. and kind of packages; description of goods|Number & kind of packages; description of goods|"
        "Description of goods; number and kind of packages|Number of packages and description of goods|"
        "Kind of packages and description of goods|Packages and description of goods|"
        "Item and specification|Description and specifications|"
        "Details|Details of goods|Désignation|Désignation des marchandises|Description des marchandises|Libellé|"
        "Nature des marchandises|Marchandises|Produit|Descripción|Descripción de la mercancía|"
        "Descripción de las mercancías|Mercancía|Mercancías|Concepto|Denominación|Artículo|Producto|Detalle|"
        "Bezeichnung|Artikelbezeichnung|Beschreibung|Artikel|Leistung|Warenbezeichnung|Produkt|品名|商品名|明細|"
        "商品明細|品目|貨物の明細|品名・仕様|品名及び仕様|内容|摘要|品名規格"
    ),
    Role.PART: (
        "Part No|Part Number|Parts No|Parts number|Part|Part #|Item Code|Stock No|Stock code|Catalog No|Catalogue No|"
        "Cat. No|Drawing No|Dwg No|Product No|Product Number|Model Number|Model Code|Material Code|Goods code|"
        "Maker part No|Mfr part No|Item ref|P/N|PN|Code|Item code|Product code|Article No|Art No|Art. No|Model|"
        "Model No|Type|Ref|Ref No|Reference|SKU|Cat No|Style No|Item number|Material|Material No|Référence|"
        "Réf|Code article|Código|Referencia|Ref.ª|Modelo|GTIN|EAN|Art-Nr|Art Nr|Artikel-Nr|Artikelnummer|Art.-Nr|"
        "品番|型番|型式|商品コード"
    ),
    Role.HS: (
        "HS|HS Code|H.S. Code|HS No|Tariff code|Tariff No|Tariff number|Customs tariff No|Commodity code|"
        "Harmonized code|HTS|HTS code|Code SH|Code douanier|Nomenclature|Partida arancelaria|Código arancelario|"
        "Zolltarifnummer|HSコード|税番|統計番号"
    ),
    Role.ORIGIN: (
        "Origin|Country|Ctry of origin|Ctry|Country of mfr|Country of manufacture|Orig|Country of origin|C/O|COO|"
        "Made in|Origin country|Origine|Pays d'origine|Origen|País de origen|Ursprung|Ursprungsland|原産国|原産地"
    ),
    Role.PACKAGES: (
        "Packages|Package|No of packages|Number of packages|No. and kind of packages|No. & kind of packages|Pkgs|"
        "Pkg|Cartons|Ctns|No of cartons|Carton No|C/No|Case No|C/T No|C/S No|Package No|Pallet No|Packing|Colis|"
        "Nombre de colis|Bultos|Núm. de bultos|個口|梱包数|カートン番号|ケース番号|個数"
    ),
    Role.QUANTITY: (
        "Quantity|Shipped|Shipped quantity|Ship qty|Qty ship|No of units|Number of units|No of pieces|No of pcs|Nos|"
        "Units shipped|Quantity invoiced|Inv qty|Billed qty|Delivered|Qty delivered|Quantity delivered|"
        "Quantity ordered|Ordered|Net quantity|Q'ty|Qty|Qnty|Quant|Quan|Oty|Q'tv|Total qty|Total quantity|Qty shipped|"
        "Quantity shipped|Shipped qty|Order qty|Invoiced qty|Pcs|Pieces|Quantité|Qté|Qte|Nombre|Cantidad|Cant|Cant.|"
        "Uds|Qtty|Menge|Anzahl|Hours|数量|個数(数量)"
    ),
    Role.UNIT: ("Unit|Units|UOM|U/M|UM|Unit of measure|Unit of qty|Unit measure|Unité|Unidad|Einheit|ME|単位"),
    Role.PRICE: (
        "Unit price|Unit selling price|Selling price|Sales price|Unit rate|Unit Value|Price/each|Unit Amount|"
        "Price/set|FOB price|CIF price|CFR price|FOB unit price|U/P|UP|Pr unit|Px|U/Cost|U/Value|U/Price|U. Price|"
        "UPrice|Unit prices|Price|Price per unit|Price/unit|Price/pc|Unit cost|Unit value|Rate|Price each|Each|"
        "Net price|Unit|@|Prix unitaire|Prix|P.U.|PU|Prix unit|Prix unit.|Prix U|PU HT|Prix unitaire HT|"
        "Precio unitario|Precio|P. Unit|P. Unitario|Precio unit|Precio unit.|Valor unitario|Nettopreis|"
        "Einzelpreis netto|Einzelpreis|Stückpreis|Preis|E-Preis|Einzel|単価|価格"
    ),
    Role.AMOUNT: (
        "Amount|Amt|Ext amount|Extended amount|Extended value|Total cost|Total line|Line amount|Line value|Net value|"
        "Goods value|FOB value|CIF value|FOB amount|CIF amount|Invoice amount|Net price total|Total net|Item total|"
        "Amounts|Total amount|Total|Total price|Total value|Value|Extension|Extended price|Ext price|Line total|"
        "Net amount|Sum|Subtotal|Invoice value|Ext. amount|Montant|Montant total|Total HT|Montant HT|Prix total|"
        "Valeur|Valeur totale|Importe|Importe total|Monto|Monto total|Valor|Valor total|Precio total|Nettowert|"
        "Gesamt netto|Betrag|Gesamt|Gesamtpreis|Gesamtbetrag|G-Preis|Summe|Nettobetrag|金額|合計金額|合計|総額"
    ),
    Role.WEIGHT: (
        "Net weight|Gross weight|N.W.|G.W.|N/W|G/W|Net wt|Gross wt|Weight|Net kgs|Gross kgs|Measurement|Meas|CBM|"
        "M3|Volume|Poids net|Poids brut|Poids|Peso neto|Peso bruto|Peso|Volumen|Gewicht|純重量|総重量|容積|重量|"
        "正味重量"
    ),
    Role.OTHER: (
        "Your ref|Our ref|Customer ref|Cust ref|Customer PO|Cust PO|Cust. PO No|Your PO|Purchase order|"
        "Purchase order No|PO|P.O.|Order ref|Contract No|Tax rate|Tax %|VAT rate|GST|GST %|Discount %|Disc. %|"
        "Order No|PO No|P.O. No|Your order|Order|Date|Remarks|VAT|VAT %|Tax|Discount|Disc|Disc %|Currency|TVA|IVA|"
        "MwSt|MwSt.|USt|USt %|Rabatt|Remise|Descuento|Dto|Lot No|Batch|Size|Color|Colour|Year|Serial No|Chassis No"
    ),
}
