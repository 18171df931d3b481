"""The words that stand beside, above or before values on invoices, in English, French, Spanish and Japanese."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What a label announces. The last four are no fields; knowing them keeps their values from being mistaken."""

    TITLE = "title"
    EXPORTER = "exporter"
    BUYER = "buyer"
    CONSIGNEE = "consignee"
    NOTIFY_PARTY = "notify_party"
    INVOICE_NUMBER = "invoice_number"
    INVOICE_DATE = "invoice_date"
    LC_NUMBER = "lc_number"
    ORDER_NUMBER = "order_number"
    CONTRACT_NUMBER = "contract_number"
    TRANSPORT_MODE = "transport_mode"
    VESSEL = "vessel"
    VOYAGE = "voyage"
    FLIGHT = "flight"
    DEPARTURE_DATE = "departure_date"
    PORT_OF_LOADING = "port_of_loading"
    PORT_OF_DISCHARGE = "port_of_discharge"
    TRANSSHIPMENT = "transshipment"
    FINAL_DESTINATION = "final_destination"
    INCOTERM = "incoterm"
    PAYMENT_TERMS = "payment_terms"
    PACKAGES = "packages"
    NET_WEIGHT = "net_weight"
    GROSS_WEIGHT = "gross_weight"
    ORIGIN = "origin"
    CURRENCY = "currency"
    REMARKS = "remarks"
    MARKS = "marks"
    SIGNATURE = "signature"
    TOTAL = "total"
    COLUMN = "column"  # heads of the goods table
    CONTACT = "contact"  # telephone, e-mail, tax number: lines inside an address that are no address
    OTHER = "other"  # due dates, banks, page numbers


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Spellings of labels for one topic, or for several where the value decides ("TERMS", "DESTINATION").

    `weak` spellings are also ordinary words ("TO", "NO."): they count only alone, before a colon or before a value of
    the right type.
    """

    topics: tuple[Topic, ...]
    language: str
    spellings: tuple[str, ...]
    weak: bool = False


def _en(*topics: Topic, words: str, weak: bool = False) -> LabelWords:
    return _labels("en", topics, words, weak)


def _labels(language: str, topics: tuple[Topic, ...], words: str, weak: bool = False) -> LabelWords:
    return LabelWords(topics, language, tuple(w.strip() for w in words.split("|")), weak)


_T = Topic
_ENGLISH = (
    _en(
        _T.TITLE,
        words="Commercial invoice|Invoice/Packing list|Invoice & packing list|Invoice and packing list|Proforma invoice"
        "|Pro-forma invoice|Pro forma invoice|Customs invoice|Consular invoice|Shipping invoice|Quotation|Tax invoice"
        "|Export invoice|Sales invoice|Commercial invoice / packing list|Commercial invoice & packing list|Packing list"
        "|Facture commerciale|Facture|Facture pro forma|Factura comercial|Factura|Factura proforma|Factura de exportación"
        "|Facture export|Facture d'exportation|商業送り状|コマーシャルインボイス|インボイス|仕入書|送り状|納品書|請求書"
        "|Debit note|Credit note|Commercial invoice (original)|Original commercial invoice|Final invoice"
        "|Commercial invoice original|Signed commercial invoice|Invoice (commercial)|Commercial invoice (copy)",
    ),
    _en(
        _T.EXPORTER,
        words="Exporter|Shipper|Shipper/Exporter|Seller|Sender|Consignor|Beneficiary|Supplier|Vendor"
        "|Manufacturer/Exporter|Ship from|Sold by|Exporter of record|Name of exporter|Exporter's name and address"
        "|Shipper's name and address|Shipper's name|Exporter name|Issuer|Issued by|Exported by|Principal",
    ),
    _en(
        _T.BUYER,
        words="Buyer|Messrs|Messrs.|M/S|Sold to|Bill to|Billed to|Billing address|Invoice to|Invoiced to|Importer"
        "|Applicant|Accountee|For account of|For account and risk of|For account and risk of Messrs.|Account of|On account of"
        "|By order and for account of|By order of|For the account and risk of|For account & risk of|Importer of record"
        "|Importer/Buyer|Purchaser|Customer|Client|Customer name|Buyer's name and address|Name of buyer|Sold to Messrs."
        "|For a/c of|For a/c and risk of|For a/c & risk of Messrs.|Invoice address|Charge to|To Messrs."
        "|Buyer (if other than consignee)|Buyer if not consignee|Importer's name and address",
    ),
    _en(
        _T.CONSIGNEE,
        words="Consignee|Cnee|Ship to|Shipped to|Deliver to|Delivery to|Delivery address|Ship-to address"
        "|Consigned to|Receiver|Recipient|Delivered to|Ship to party|Consignee's name and address|Name of consignee"
        "|To order of|To the order of|To order|Ultimate consignee|Goods consigned to|Shipping address",
    ),
    _en(
        _T.NOTIFY_PARTY,
        words="Notify party|Notify|Notify address|Also notify|Also notify party|Party to be notified"
        "|Notifying party|1st notify party|Notify party's name and address",
    ),
    _en(
        _T.INVOICE_NUMBER,
        words="Invoice No.|Invoice Number|Inv. No.|Invoice #|Inv #|Inv. Number|Invoice ID|Our invoice No."
        "|Invoice nr.|Commercial invoice No.|Commercial invoice number|Tax invoice No.|Document No.|Document number"
        "|No. of invoice|Number of invoice|Invoice reference|Invoice ref. No.|Invoice ref.|Inv. Ref.|C/I No.|Facture No."
        "|Invoice n°|Inv. nr.",
    ),
    _en(
        _T.INVOICE_NUMBER,
        words="No.|Number|Our ref.|Our ref. No.|Ref. No.|Reference|Reference No.|Ref.|Invoice|Our reference"
        "|Exporter's ref.|Exporter's reference|Shipper's ref.|Seller's reference",
        weak=True,
    ),
    _en(
        _T.INVOICE_DATE,
        words="Invoice date|Inv. date|Date of invoice|Date of issue|Issue date|Date issued|Issued on"
        "|Document date|Invoice dated|Issuing date|Date of inv.|Issued date|Dated",
    ),
    _en(_T.INVOICE_DATE, words="Date|Place and date|Place & date|Place, date", weak=True),
    _en(
        _T.INVOICE_NUMBER,
        _T.INVOICE_DATE,
        words="No. & date of invoice|No. and date of invoice|Invoice No. & date"
        "|Invoice No. and date|Invoice No./date|Invoice No. / Invoice date|Invoice number and date|Invoice number & date"
        "|Number and date of invoice|Number & date of invoice|Invoice & date|Invoice No. & dated|Inv. No. & date"
        "|Inv. No./date|Inv. No. and date|No. & date|No. and date|Invoice number/date|Invoice details|Invoice no. date"
        "|Invoice date & No.|Invoice date and number|Date and No. of invoice|Date & No. of invoice|Invoice No., date",
    ),
    _en(
        _T.LC_NUMBER,
        words="L/C No.|LC No.|L/C Number|Letter of credit No.|Letter of credit number|Credit No.|L/C #"
        "|Documentary credit No.|Documentary credit number|DC No.|D/C No.|Irrevocable credit No.|Irrevocable L/C No."
        "|Credit number|L/C No. and date|L/C No. & date|No. & date of L/C|No. and date of L/C|No. of L/C|L/C ref."
        "|Drawn under L/C No.|Drawn under letter of credit No.|Drawn under documentary credit No.|LC number"
        "|Letter of credit|L/C ref. No.|Letter of credit No. & date",
    ),
    _en(
        _T.ORDER_NUMBER,
        words="Order No.|Order Number|Order #|P.O. No.|PO No.|P/O No.|PO #|P/O #|P.O. #|P.O. Number|PO Number"
        "|Purchase order|Purchase order No.|Purchase order number|Customer P/O|Customer P.O.|Customer PO|Customer PO No."
        "|Customer P.O. No.|Customer order No.|Customer order|Customer's order No.|Buyer's order No.|Buyer's order"
        "|Buyer's order number|Buyer's P.O. No.|Your order No.|Your order|Indent No.|Your P/O No.|Your P.O.|Your P.O. No."
        "|Cust. P/O|Cust. P.O. No.|Cust. PO #|Cust. PO|Cust. PO No.|Cust. order No.|Customer PO #|Customer P.O. #|Buyer PO No.|Buyer's PO|Buyer's PO No.|Client order No.|Cust. order|Order ref.|Order reference|Buyer's reference|Your ref.|Your reference"
        "|Buyer's ref.|Customer reference|Customer ref.|Customer's P/O No.|P/O|Your ref. No.|Buyer's ref. No."
        "|Order No. & date|P.O. No. & date|Purchase order No. & date",
    ),
    _en(_T.ORDER_NUMBER, words="Order|P.O.|PO", weak=True),
    _en(
        _T.CONTRACT_NUMBER,
        words="Contract No.|Contract Number|Contract #|S/C No.|SC No.|Sales contract No.|Sales contract"
        "|Sales note|Sales note No.|Sales confirmation No.|Contract ref.|Agreement No.|Our contract No.|Sales order No."
        "|Contract|Sales contract number|Sales No.|Contract No. & date|Sales confirmation|S/N No.|Our order No.",
    ),
    _en(
        _T.VESSEL,
        words="Vessel|Vsl|Vessel name|Name of vessel|Ocean vessel|Per S.S.|Shipped per S.S.|Per M.V.|Shipped per M.V."
        "|Ship|Vessel's name|Name of ship|Carrying vessel|Per S.S./M.V.|Feeder vessel|Mother vessel|Steamer|Per steamer"
        "|Shipped per steamer|Loaded on|Shipped on board|Exporting carrier|Ocean vessel name|Shipped per vessel",
    ),
    _en(
        _T.VESSEL,
        _T.VOYAGE,
        words="Vessel/Voyage|Vessel / Voyage No.|Vessel/Voy.|Vessel/Voy. No.|Vessel & voyage"
        "|Vessel and voyage|Vessel & Voyage No.|Vessel, voyage|Vessel name / voyage|Ocean vessel / Voyage No.|Vessel Voyage"
        "|Ocean vessel/voyage|Vsl/Voy|Vessel name & voyage|Ship / voyage|Ship/Voy.|Vessel name and voyage no.|Vessel Voy No."
        "|Vessel and voyage No.|Ocean vessel & voyage No.|Ocean vessel, voyage No.",
    ),
    _en(
        _T.VESSEL,
        _T.FLIGHT,
        _T.TRANSPORT_MODE,
        words="Shipped per|Carrier|Vessel/Flight|Vessel / Flight No.|Vessel/Aircraft"
        "|Vessel or flight|Vessel/Flight No.|Vessel / aircraft etc.|Means of transport|Mode of transport|Conveyance"
        "|Transport|Transportation|Means of transportation|Mode of transportation|Mode of shipment|Shipment by|Shipped by"
        "|Carried by|Shipped via|Ship via|Shipping method|Method of shipment|Method of dispatch|Forwarded by|Dispatched by"
        "|Despatched by|Carrier / vessel|Method of transport|Transport mode|Shipment mode|Type of shipment|Shipment method"
        "|Vessel/Flight & No.|Pre-carriage by|Carrier/flight|Transport details|Vessel/voyage or flight|By (carrier)"
        "|Shipping means|Vessel/carrier|Name of carrier|Shipment per|Delivery method|Transported by|Despatch method"
        "|Vessel / Flight / Voyage No.|Vessel/Voyage/Flight|Carrier name|Vessel/Airline|Shipping line/vessel",
    ),
    _en(_T.VESSEL, _T.FLIGHT, _T.TRANSPORT_MODE, words="Per|By|Via carrier|Shipped|Shipment", weak=True),
    _en(_T.VOYAGE, words="Voyage|Voyage No.|Voy.|Voy. No.|Voyage number|Voy #|Voyage #"),
    _en(
        _T.FLIGHT,
        words="Flight|Flight No.|Flt No.|Flight number|Flt.|Flight #|Per flight|Air carrier|Airline|Flight details"
        "|Aircraft|Per aircraft|Flight No. / date|Flight/date|Flight and date",
    ),
    _en(
        _T.DEPARTURE_DATE,
        words="ETD|E.T.D.|Sailing date|Date of sailing|Sailing on or about|On or about|Sailing on|Sailing"
        "|Date of shipment|Shipment date|Shipped on|Shipped on or about|On board date|Departure date|Departure|Ship date"
        "|Ship date (ETD)|ETD date|Date of departure|Shipping date|B/L date|Shipment on or about|Departing on or about"
        "|Leaving on or about|Leaving|Date shipped|Departure on or about|Loading date|Date of dispatch|Despatch date"
        "|Dispatch date|Sailing about|On/about|Departed on|Estimated time of departure|Est. departure|Shipped date"
        "|Flight date|ETD on or about|Sailed on|Sailing date (ETD)|Departure (ETD)|Estimated departure|Sailing or about"
        "|Sails on or about|Date of export|Export date|Estimated date of departure|Date of loading|On board on or about",
    ),
    _en(
        _T.VESSEL,
        _T.VOYAGE,
        _T.DEPARTURE_DATE,
        words="Vessel & ETD|Vessel/ETD|Vessel / sailing date|Vessel and sailing date"
        "|Vessel & date|Vessel and date|Vessel/date of sailing",
    ),
    _en(
        _T.PORT_OF_LOADING,
        words="Port of loading|P.O.L.|POL|Loading port|Port of shipment|Shipped from|Place of receipt"
        "|Airport of departure|Place of departure|Place of loading|Port of departure|Loading place|From (port)|Port of lading"
        "|Point of departure|Port/airport of loading|Port of loading / airport of departure|Loading port/airport"
        "|Port or airport of loading|Place/port of loading|Port of export|Place of shipment|Airport of loading|Load port"
        "|Departure port|Departure airport|Port of dispatch|Shipping port|Shipment from|Loaded at|Loading at|Port loading"
        "|Port of embarkation|Origin airport|Origin port|Loading airport|From port|Shipping from|Place of dispatch",
    ),
    _en(_T.PORT_OF_LOADING, _T.EXPORTER, words="From", weak=True),
    _en(
        _T.PORT_OF_DISCHARGE,
        words="Port of discharge|P.O.D.|POD|Discharge port|Discharging port|Port of unloading|Destination port"
        "|Port of destination|Airport of destination|Airport of arrival|Port of arrival|Place of discharge|Unloading port"
        "|Port/airport of discharge|Port of discharge / airport of arrival|Place/port of discharge|Place of unloading"
        "|Port of entry|Airport of discharge|Arrival port|Arrival airport|Destination airport|Port of delivery|Shipment to"
        "|To (port)|Port discharge|Port of disembarkation|Port or airport of discharge|Port of discharging|To port"
        "|Discharged at|Shipping to|Place of arrival|Transported to",
    ),
    _en(_T.PORT_OF_DISCHARGE, _T.BUYER, _T.CONSIGNEE, words="To", weak=True),
    _en(_T.PORT_OF_DISCHARGE, _T.FINAL_DESTINATION, words="Destination|Place of destination"),
    _en(
        _T.FINAL_DESTINATION,
        words="Final destination|Place of delivery|Final place of delivery|Ultimate destination"
        "|Place of final destination|Final delivery place|Place of final delivery|Final dest.|Delivery place|Delivered at"
        "|For transportation to|In transit to|On carriage to",
    ),
    _en(
        _T.TRANSSHIPMENT,
        words="Transhipment at|Transshipment at|Transhipment|Transshipment|T/S|T/S port|Transshipped at|Port of transhipment"
        "|Via port|Transshipment port|Transit port|Via (transhipment)|Transhipped at|Transhipment port|Port of transshipment"
        "|T/S at|With transhipment at|Transit via|Place of transhipment|Place of transshipment|Transit",
    ),
    _en(_T.TRANSSHIPMENT, words="Via", weak=True),
    _en(
        _T.INCOTERM,
        words="Terms of delivery|Delivery terms|Trade terms|Price terms|Incoterms|Incoterm|Term of delivery"
        "|Trade term|Price term|Delivery term|Incoterms 2020|Terms of price|Terms of sale|Terms of trade|Shipping terms"
        "|Shipment terms|Price basis|Delivery conditions|Incoterms(R) 2020|Incoterms® 2020|Terms of shipment|Delivery basis"
        "|Terms of delivery (Incoterms 2020)|Terms of delivery (Incoterms)|Freight terms|Price condition|Sales terms|Basis"
        "|Incoterms & place|Incoterms and named place|Incoterm/place|Conditions of delivery|Price|Delivery",
    ),
    _en(
        _T.PAYMENT_TERMS,
        words="Payment|Payment terms|Terms of payment|Pay terms|Term of payment|Payment term|Payment conditions"
        "|Conditions of payment|Payment method|Method of payment|Payment by|Paid by|Pay. terms|Mode of payment|Settlement"
        "|Settlement terms|Terms of settlement|Payment condition|Paymt terms|Payable by",
    ),
    _en(
        _T.INCOTERM,
        _T.PAYMENT_TERMS,
        words="Terms|Terms of delivery and payment|Terms of delivery & payment|Terms and conditions"
        "|Terms of payment and delivery|Terms of delivery / payment|Delivery and payment|Terms & conditions"
        "|Delivery / payment terms|Price and payment terms|Terms of price and payment|Terms of sale and payment"
        "|Delivery and payment terms|Terms of delivery/payment|Conditions|Conditions of sale and terms of payment"
        "|Terms of sale & payment|Terms of payment & delivery|Trade & payment terms|Conditions of sale",
    ),
    _en(
        _T.PACKAGES,
        words="Packages|Pkgs|No. of packages|Number of packages|No. & kind of packages|No. and kind of packages"
        "|Number and kind of packages|Number & kind of packages|Qty of packages|Total packages|Total cartons|Packing"
        "|Packed in|No. of pkgs|No. of cartons|Number of cartons|Number of pkgs|Total number of packages|Total no. of packages"
        "|Quantity of packages|Package|Total pkgs|Case quantity|Cartons|Ctns|Total cases|Total pallets|Pieces (packages)"
        "|Total packing|Packaging|Kind of packages|Type of packages|Packages & kind|Total number of cartons|Ctn qty",
    ),
    _en(
        _T.NET_WEIGHT,
        words="Net weight|N.W.|N/W|N.Wt.|Net wt.|Total net weight|Net weight (kg)|Net weight (kgs)|Total N/W"
        "|Nett weight|Total N.W.|NW|Net weight total|N. Weight|N/WT|Net wgt|Total net wt.",
    ),
    _en(_T.NET_WEIGHT, words="Net", weak=True),
    _en(
        _T.GROSS_WEIGHT,
        words="Gross weight|G.W.|G/W|G.Wt.|Gross wt.|Total gross weight|Gross weight (kg)|Gross weight (kgs)"
        "|Total G/W|Total G.W.|GW|G. Weight|G/WT|Gross wgt|Total gross wt.",
    ),
    _en(_T.GROSS_WEIGHT, words="Gross", weak=True),
    _en(
        _T.NET_WEIGHT,
        _T.GROSS_WEIGHT,
        words="Net / gross weight|Net & gross weight|N.W./G.W.|N/W / G/W|Weight (net/gross)|Net/gross|N.W. / G.W.",
    ),
    _en(
        _T.ORIGIN,
        words="Country of origin|Country of origin of goods|Origin|Made in|COO|Product of|Country of manufacture"
        "|Origin of goods|Goods origin|Country of origin of the goods|Place of origin|Goods of origin|Origin country"
        "|Produced in|Manufactured in|Country of production|Country origin|Country of orig.|C. of origin|Goods made in",
    ),
    _en(
        _T.CURRENCY,
        words="Currency|Currency of invoice|Invoice currency|Currency code|Curr.|Currency of sale|Curr|CCY"
        "|Settlement currency|Currency of settlement",
    ),
    _en(
        _T.REMARKS,
        words="Remarks|Remark|Note|Notes|Special instructions|Other references|Comments|Additional information",
    ),
    _en(
        _T.MARKS,
        words="Marks & Nos.|Marks and Nos.|Marks and numbers|Marks & numbers|Shipping mark|Shipping marks|Case mark"
        "|Case marks|Marks|Mark|Mark & No.|Marks / Nos.|Marks and No.|Shipping marks & Nos.|Marks and numbers of packages"
        "|Shipping marks and numbers|Mark & Nos.|Marks No.|Marks & No.|Case marks & Nos.|Shipping mark and numbers|S/Mark",
    ),
    _en(
        _T.SIGNATURE,
        words="Signature|Authorized signature|Authorised signature|Signed by|For and on behalf of|Authorized signatory"
        "|Authorised signatory|Signature of shipper/exporter|Signature of exporter|Yours faithfully|Yours truly|Yours sincerely"
        "|Signature and stamp|Name and title|Signatory|Signature & date|Authorized by|Very truly yours|Faithfully yours"
        "|Signature of authorized person|Name of signatory|Signature and date",
    ),
    _en(
        _T.TOTAL,
        words="Total|Grand total|Total amount|Sub total|Subtotal|Total value|Invoice total|Amount due|Balance due"
        "|Total invoice value|Total price|Total quantity|Total qty|Total invoice amount|Say|Total amount due",
    ),
    _en(
        _T.COLUMN,
        words="Description|Description of goods|Commodity|Article|Item|Particulars|Product|Description / quantity"
        "|Goods description|Quantity|Qty|Q'ty|Qnty|Unit price|U/Price|Amount|Extension|Value|Item No.|Unit|Line|Part No."
        "|HS code|Details of goods|Description of merchandise|Product code|Unit value|Line total|Code|Article No.|Goods"
        "|Product description|Full description of goods|Item description|Hs No.|Qty unit|UOM|Model|Model No.|Price/unit"
        "|Item code|Quantity and description|Invoice of|Description of commodity|Commodity and specification",
        weak=True,
    ),
    _en(
        _T.CONTACT,
        words="Tel|Tel.|Tel. No.|Telephone|Phone|Fax|Fax No.|E-mail|Email|Mail|Contact|Contact person|Attn.|Attention|Att."
        "|Tax ID|VAT No.|Registration No.|Person in charge|Mobile|Cell|Contact name|Website|URL|Web|VAT|VAT ID|EORI|EORI No."
        "|Vat reg. No.|Tax No.|Tel/Fax|Phone/Fax|Telefax|C/P|Kind attention|Tax ID No.|Tel. & Fax|Phone No.|TRN|GSTIN|CNPJ"
        "|NPWP|TIN|CR No.|Tax registration No.|IEC|USCI|BIN|Company registration No.|Business registration No.",
    ),
    _en(
        _T.OTHER,
        words="Due|Due date|Payment due|Printed|Printed on|Page|ETA|E.T.A."
        "|Date of arrival|Arrival date|Bank|Bank details|Account No.|Swift|Swift code|Country of destination|Measurement"
        "|Meas.|Volume|CBM|M3|B/L No.|Bill of lading No.|AWB No.|Air waybill No.|Customer No.|Customer ID|Salesperson"
        "|Sales rep|Container No.|Seal No."
        "|Container / seal No.|Packing list No.|Booking No.|HAWB|MAWB|MAWB No.|HAWB No.|Freight|Insurance|Discount"
        "|Prepared by|Checked by|Approved by|Export license No.|Import license No.|Valid until|Expiry date"
        "|Opening bank|Issuing bank|Advising bank|Bank name|Beneficiary bank|Account name|Country of export|Exporting country"
        "|Country of final destination|Destination country|Country of ultimate destination|Proforma invoice No.|Proforma No."
        "|Pro forma No.|Quotation No.|Date of order|Order date|Contract date|L/C date|Date of L/C|Date of contract|P.O. date"
        "|Delivery date|Date printed|Print date|Payment due date|Maturity date|Reason for export|Shipping agent|Forwarder"
        "|Freight forwarder|Agent|Sheet|Department|Our bank|IBAN"
        "|Exporter's bank|Tracking No.|Waybill No.|Revision|Version|Job No.|File No."
        "|Import permit No.|Latest shipment date|Date of expiry|Partial shipment|Declaration|Date of delivery|Terms of insurance"
        "|Packing list date|Sales office|Account manager|Ordered on|Order placed|Last date of shipment|Deliver by|Required by"
        "|Total measurement|Measurement (m3)|Customer code|Buyer code|Vendor code|Shipper ref.|Carrier booking No."
        "|Drawn under|Issuing bank of L/C|Credit issued by|Issued by bank|Place of issue|Printed date|Data printed",
    ),
)
_FRENCH = tuple(
    _labels("fr", topics, words, weak)
    for topics, words, weak in (
        ((_T.EXPORTER,), "Exportateur|Expéditeur|Vendeur|Fournisseur|Expéditeur/Exportateur", False),
        (
            (_T.BUYER,),
            "Acheteur|Client|Importateur|Facturé à|Adresse de facturation|Vendu à|Pour le compte de"
            "|Pour compte et risque de|Doit",
            False,
        ),
        ((_T.CONSIGNEE,), "Destinataire|À l'ordre de|Livré à|Adresse de livraison|Livrer à|Réceptionnaire", False),
        ((_T.NOTIFY_PARTY,), "Notifier|Partie à notifier|À notifier|Notifier à", False),
        (
            (_T.INVOICE_NUMBER,),
            "N° de facture|Facture N°|Numéro de facture|Facture numéro|No de facture|Facture no",
            False,
        ),
        (
            (_T.INVOICE_DATE,),
            "Date de facture|Date de la facture|Date de facturation|Date d'émission|Date facture",
            False,
        ),
        (
            (_T.INVOICE_NUMBER, _T.INVOICE_DATE),
            "N° et date de facture|N° et date de la facture|Facture n° et date",
            False,
        ),
        (
            (_T.LC_NUMBER,),
            "L/C N°|Crédit documentaire|Crédit documentaire N°|N° de crédit documentaire|Lettre de crédit n°",
            False,
        ),
        (
            (_T.ORDER_NUMBER,),
            "Commande N°|N° de commande|Bon de commande|Bon de commande n°|Votre commande|Référence client"
            "|Votre commande n°|Numéro de commande|Commande client",
            False,
        ),
        ((_T.CONTRACT_NUMBER,), "Contrat N°|N° de contrat|Numéro de contrat", False),
        ((_T.VESSEL,), "Navire|Nom du navire|Expédié par navire", False),
        ((_T.VESSEL, _T.VOYAGE), "Navire / voyage|Navire et voyage|Navire/Voyage n°|Navire / n° de voyage", False),
        ((_T.VOYAGE,), "N° de voyage|Voyage n°", False),
        ((_T.FLIGHT,), "Vol|Vol N°|N° de vol|Numéro de vol", False),
        (
            (_T.VESSEL, _T.FLIGHT, _T.TRANSPORT_MODE),
            "Expédié par|Transporteur|Mode de transport|Moyen de transport"
            "|Navire / vol|Mode d'expédition|Transport par",
            False,
        ),
        ((_T.VESSEL, _T.FLIGHT, _T.TRANSPORT_MODE), "Par", True),
        (
            (_T.DEPARTURE_DATE,),
            "Date d'embarquement|Date de départ|Le ou vers le|Date d'expédition|Départ le ou vers le"
            "|Départ|Date de départ prévue|Départ prévu",
            False,
        ),
        (
            (_T.PORT_OF_LOADING,),
            "Port d'embarquement|Lieu de chargement|Aéroport de départ|Port de chargement|Lieu d'embarquement"
            "|Port de départ|Lieu de départ",
            False,
        ),
        ((_T.PORT_OF_LOADING, _T.EXPORTER), "De", True),
        (
            (_T.PORT_OF_DISCHARGE,),
            "Port de déchargement|Aéroport d'arrivée|Port de débarquement|Port d'arrivée"
            "|Port de destination|Lieu de déchargement|Aéroport de destination",
            False,
        ),
        ((_T.PORT_OF_DISCHARGE, _T.BUYER), "À", True),
        ((_T.FINAL_DESTINATION,), "Destination finale|Lieu de livraison|Lieu de destination", False),
        ((_T.TRANSSHIPMENT,), "Transbordement|Transbordement à|Port de transbordement|Via transbordement", False),
        (
            (_T.INCOTERM,),
            "Conditions de livraison|Incoterm|Condition de vente|Termes de livraison|Conditions de vente",
            False,
        ),
        (
            (_T.PAYMENT_TERMS,),
            "Conditions de paiement|Paiement|Modalités de paiement|Mode de paiement|Conditions de règlement"
            "|Règlement|Mode de règlement",
            False,
        ),
        ((_T.INCOTERM, _T.PAYMENT_TERMS), "Conditions de livraison et de paiement|Conditions", False),
        ((_T.PACKAGES,), "Nombre de colis|Colis|Emballage|Nombre et nature des colis|Nb de colis", False),
        ((_T.NET_WEIGHT,), "Poids net|Poids net total|Pds net", False),
        ((_T.GROSS_WEIGHT,), "Poids brut|Poids brut total|Pds brut", False),
        (
            (_T.ORIGIN,),
            "Pays d'origine|Origine|Fabriqué au|Pays d'origine des marchandises|Origine des marchandises|Fabriqué en",
            False,
        ),
        ((_T.CURRENCY,), "Devise|Monnaie", False),
        ((_T.MARKS,), "Marques et numéros|Marques|Marques et nos|Marques & numéros", False),
        ((_T.SIGNATURE,), "Signature autorisée|Signataire|Signature et cachet", False),
        ((_T.TOTAL,), "Total général|Montant total|Arrêté la présente facture", False),
        (
            (_T.COLUMN,),
            "Désignation|Désignation des marchandises|Quantité|Qté|Prix unitaire|P.U.|Montant|Article"
            "|Description des marchandises|Unité",
            True,
        ),
        ((_T.CONTACT,), "Tél.|Téléphone|Télécopie|Courriel|À l'attention de|N° TVA|N° SIRET", False),
        (
            (_T.OTHER,),
            "Échéance|Date d'échéance|Banque|Pays de destination|Volume|Date d'arrivée|Imprimé le|Page",
            False,
        ),
        ((_T.REMARKS,), "Remarques|Observations", False),
    )
)
_SPANISH = tuple(
    _labels("es", topics, words, weak)
    for topics, words, weak in (
        ((_T.EXPORTER,), "Exportador|Remitente|Vendedor|Proveedor|Expedidor|Embarcador|Remitente/Exportador", False),
        (
            (_T.BUYER,),
            "Comprador|Cliente|Importador|Facturar a|Facturado a|Vendido a|Señores|Sres.|Por cuenta y riesgo de"
            "|Por cuenta y riesgo de los Sres.|Por cuenta de",
            False,
        ),
        ((_T.CONSIGNEE,), "Consignatario|Destinatario|A la orden de|Entregar a|Enviar a|Consignado a", False),
        ((_T.NOTIFY_PARTY,), "Notificar a|Notificar|Parte a notificar|Notificar también a", False),
        (
            (_T.INVOICE_NUMBER,),
            "Factura N.º|N.º de factura|Factura no.|Número de factura|Factura número|No. de factura"
            "|Nro. de factura|Factura Nro.|N° de factura|Factura comercial N.º",
            False,
        ),
        ((_T.INVOICE_DATE,), "Fecha de factura|Fecha de emisión|Fecha de la factura|Fecha factura", False),
        ((_T.INVOICE_DATE,), "Fecha|Lugar y fecha", True),
        (
            (_T.INVOICE_NUMBER, _T.INVOICE_DATE),
            "N.º y fecha de factura|No. y fecha de factura|Factura n.º y fecha",
            False,
        ),
        (
            (_T.LC_NUMBER,),
            "Carta de crédito N.º|L/C N.º|Crédito documentario n.º|Carta de crédito|No. de carta de crédito"
            "|N.º de carta de crédito|Crédito documentario",
            False,
        ),
        (
            (_T.ORDER_NUMBER,),
            "Pedido N.º|Orden de compra|N.º de pedido|Orden de compra N.º|Número de pedido|O/C N.º|Su pedido"
            "|Pedido|N.º de orden|Orden N.º|No. de pedido|Su pedido n.º",
            False,
        ),
        ((_T.CONTRACT_NUMBER,), "Contrato N.º|N.º de contrato|Número de contrato|No. de contrato", False),
        ((_T.VESSEL,), "Buque|Vapor|M/N|Nombre del buque|Nave|Embarcado en el vapor|Por vapor|Motonave", False),
        ((_T.VESSEL, _T.VOYAGE), "Buque / viaje|Buque y viaje|Buque / N.º de viaje|Nave / viaje|Vapor / viaje", False),
        ((_T.VOYAGE,), "Viaje|N.º de viaje|Viaje n.º", False),
        ((_T.FLIGHT,), "Vuelo|Vuelo N.º|N.º de vuelo|Número de vuelo", False),
        (
            (_T.VESSEL, _T.FLIGHT, _T.TRANSPORT_MODE),
            "Embarcado por|Transportista|Medio de transporte|Modo de transporte"
            "|Embarque por|Vía de transporte|Buque / vuelo|Embarcado en|Forma de envío",
            False,
        ),
        ((_T.VESSEL, _T.FLIGHT, _T.TRANSPORT_MODE), "Por", True),
        (
            (_T.DEPARTURE_DATE,),
            "Fecha de embarque|Fecha de salida|En o alrededor del|Fecha de zarpe|Fecha de envío|Zarpe"
            "|Salida|Fecha estimada de salida|Salida en o alrededor del|Zarpando en o alrededor del|Fecha de despacho",
            False,
        ),
        (
            (_T.PORT_OF_LOADING,),
            "Puerto de embarque|Puerto de carga|Aeropuerto de salida|Lugar de carga|Puerto de salida"
            "|Lugar de embarque|Puerto de origen|Aeropuerto de origen|Aeropuerto de embarque",
            False,
        ),
        ((_T.PORT_OF_LOADING, _T.EXPORTER), "Desde|De", True),
        (
            (_T.PORT_OF_DISCHARGE,),
            "Puerto de descarga|Puerto de destino|Puerto de llegada|Aeropuerto de destino"
            "|Aeropuerto de llegada|Lugar de descarga|Puerto de desembarque|Puerto de arribo",
            False,
        ),
        ((_T.PORT_OF_DISCHARGE, _T.FINAL_DESTINATION), "Destino", False),
        ((_T.PORT_OF_DISCHARGE, _T.BUYER), "A|Hasta|Hacia", True),
        ((_T.FINAL_DESTINATION,), "Destino final|Lugar de entrega|Lugar de destino", False),
        ((_T.TRANSSHIPMENT,), "Transbordo|Transbordo en|Puerto de transbordo|Trasbordo", False),
        ((_T.TRANSSHIPMENT,), "Vía", True),
        (
            (_T.INCOTERM,),
            "Condiciones de entrega|Incoterms|Término de entrega|Términos de entrega|Condición de venta"
            "|Condiciones de venta|Condición de entrega",
            False,
        ),
        (
            (_T.PAYMENT_TERMS,),
            "Condiciones de pago|Forma de pago|Pago|Términos de pago|Condición de pago|Modo de pago",
            False,
        ),
        (
            (_T.INCOTERM, _T.PAYMENT_TERMS),
            "Condiciones de entrega y pago|Condiciones|Condiciones de entrega y de pago",
            False,
        ),
        (
            (_T.PACKAGES,),
            "Bultos|N.º de bultos|Número de bultos|Cantidad de bultos|Total bultos|Embalaje"
            "|Número y clase de bultos|Empaque|No. de bultos|Total de bultos",
            False,
        ),
        ((_T.NET_WEIGHT,), "Peso neto|Peso neto total|P. neto", False),
        ((_T.GROSS_WEIGHT,), "Peso bruto|Peso bruto total|P. bruto", False),
        (
            (_T.ORIGIN,),
            "País de origen|Origen|Hecho en|Origen de la mercancía|País de origen de las mercancías|Fabricado en"
            "|Origen de las mercancías|País de origen de la mercancía",
            False,
        ),
        ((_T.CURRENCY,), "Moneda|Divisa", False),
        ((_T.MARKS,), "Marcas y números|Marcas|Marcas de embarque|Marcas y nos.|Marcas y N.º", False),
        ((_T.SIGNATURE,), "Firma|Firma autorizada|Firmado por|Atentamente|Firma y sello", False),
        ((_T.TOTAL,), "Importe total|Monto total|Valor total|Son", False),
        (
            (_T.COLUMN,),
            "Descripción|Descripción de la mercancía|Cantidad|Cant.|Precio unitario|P. unit.|Importe|Monto|Valor"
            "|Mercancía|Artículo|Descripción de las mercancías|Unidad",
            True,
        ),
        ((_T.CONTACT,), "Teléfono|Correo|Correo electrónico|NIT|RUC|RUT|RFC|Atención|At.|Teléf.", False),
        (
            (_T.OTHER,),
            "Vencimiento|Fecha de vencimiento|Banco|País de destino|Volumen|Página|Fecha de llegada|Impreso|Cubicaje",
            False,
        ),
        ((_T.REMARKS,), "Observaciones|Notas", False),
    )
)
_JAPANESE = tuple(
    _labels("ja", topics, words)
    for topics, words in (
        ((_T.EXPORTER,), "輸出者|荷送人|売主|荷送人/輸出者|輸出者/荷送人|輸出業者|荷主|販売者|売手|売り手|輸出者名"),
        ((_T.BUYER,), "買主|バイヤー|契約者|輸入者|買手|請求先|買い手|購入者|輸入業者|販売先|宛先"),
        ((_T.CONSIGNEE,), "荷受人|届け先|納入先|配送先|受取人|送り先|荷受人名|お届け先"),
        ((_T.NOTIFY_PARTY,), "着荷通知先|通知先|着荷通知人"),
        ((_T.INVOICE_NUMBER,), "インボイス番号|送り状番号|インボイスNo.|送状番号|仕入書番号|請求書番号|インボイスNO"),
        (
            (_T.INVOICE_DATE,),
            "日付|作成日|発行日|インボイス日付|送り状日付|インボイス発行日|作成年月日|発行年月日|送状日付",
        ),
        (
            (_T.INVOICE_NUMBER, _T.INVOICE_DATE),
            "インボイス番号及び日付|インボイス番号・日付|インボイス番号と日付|番号及び日付",
        ),
        ((_T.LC_NUMBER,), "信用状番号|信用状No.|L/C番号|LC番号"),
        (
            (_T.ORDER_NUMBER,),
            "注文番号|発注番号|注文No.|お客様注文番号|注文書番号|PO番号|P/O番号|貴社注文番号|ご注文番号",
        ),
        ((_T.CONTRACT_NUMBER,), "契約番号|契約No.|契約書番号"),
        ((_T.VESSEL,), "船名|積載船名|本船|本船名|積載船|積載本船"),
        ((_T.VESSEL, _T.VOYAGE), "船名/航海番号|船名・航海番号|船名及び航海番号|船名/航海|本船/航海番号|船名・航海"),
        (
            (_T.VESSEL, _T.FLIGHT, _T.TRANSPORT_MODE),
            "船名/便名|輸送手段|輸送方法|送達手段|運送手段|船便名|船名・便名|船(機)名"
            "|船名又は便名|運送方法|積載船(機)名|船積方法|輸送モード|出荷方法|運送会社",
        ),
        ((_T.VOYAGE,), "航海番号|航海|次航|航次"),
        ((_T.FLIGHT,), "便名|フライト番号|フライト|フライト便名|航空便名"),
        (
            (_T.DEPARTURE_DATE,),
            "出港予定日|出航日|船積日|積出日|出港日|出航予定日|船積予定日|出荷日|出発日|搭載日|出発予定日"
            "|本船出港日|輸出年月日",
        ),
        (
            (_T.PORT_OF_LOADING,),
            "積出港|船積港|仕出港|積出地|積込地|出港地|積込港|船積地|出発空港|積み込み港|積地|出発地|搭載空港",
        ),
        (
            (_T.PORT_OF_DISCHARGE,),
            "荷揚港|荷揚地|仕向港|陸揚港|揚地|荷卸港|陸揚地|到着空港|荷降港|揚港|仕向空港|到着港|仕向け港",
        ),
        ((_T.PORT_OF_DISCHARGE, _T.FINAL_DESTINATION), "仕向地|仕向け地"),
        ((_T.FINAL_DESTINATION,), "最終仕向地|荷渡地|引渡地|最終目的地|最終仕向け地"),
        ((_T.TRANSSHIPMENT,), "積替地|経由地|積替港|経由港|積み替え港|経由"),
        ((_T.INCOTERM,), "貿易条件|建値|受渡条件|取引条件|価格条件|インコタームズ|引渡条件"),
        ((_T.PAYMENT_TERMS,), "支払条件|決済条件|支払方法|お支払条件|支払い条件|決済方法"),
        (
            (_T.PACKAGES,),
            "梱包数|個数|包装数量|梱包個数|荷姿|カートン数|総個数|梱包|パレット数|外装個数|梱包総数|荷姿・個数|総梱包数",
        ),
        ((_T.NET_WEIGHT,), "純重量|正味重量|ネット重量|純量|総純重量"),
        ((_T.GROSS_WEIGHT,), "総重量|グロス重量"),
        ((_T.ORIGIN,), "原産国|原産地|製造国|原産地国|生産国"),
        ((_T.CURRENCY,), "通貨|決済通貨|建値通貨"),
        ((_T.MARKS,), "荷印|荷番号|ケースマーク|荷印・荷番号|荷印及び番号|シッピングマーク|荷印・番号|荷印番号"),
        ((_T.SIGNATURE,), "署名|サイン|署名者|責任者署名|輸出者署名|荷送人/輸出者署名"),
        ((_T.TOTAL,), "合計|総額|総合計|合計金額|総計|総数量|合計数量"),
        ((_T.COLUMN,), "商品名|品名|明細|数量|単価|金額|単位|商品明細|品名及び明細|品番"),
        ((_T.CONTACT,), "電話|電話番号|担当者|担当|ファックス|メール"),
        (
            (_T.OTHER,),
            "支払期限|支払期日|印刷日|容積|ページ|到着予定日|入港予定日|銀行|注文日|契約日|頁|輸出国"
            "|仕向国|体積|入港日|船荷証券番号|取引銀行|納期|有効期限",
        ),
        ((_T.REMARKS,), "備考|摘要|特記事項"),
    )
)
LABELS = (*_ENGLISH, *_FRENCH, *_SPANISH, *_JAPANESE)
