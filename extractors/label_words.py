"""Spellings of labels, language by language.

Each entry: the topics that the label can announce, a "?" where its spellings are also ordinary words, then the
spellings. Lines that begin with blanks go on with the entry above.
"""

from __future__ import annotations

ENGLISH = """
title: Commercial invoice | Invoice/Packing list | Invoice & packing list | Invoice and packing list |
    Proforma invoice | Pro-forma invoice | Pro forma invoice | Customs invoice | Consular invoice |
    Shipping invoice | Quotation | Tax invoice | Export invoice | Sales invoice |
    Commercial invoice / packing list | Commercial invoice & packing list | Packing list | Facture commerciale |
    Facture | Facture pro forma | Factura comercial | Factura | Factura proforma | Factura de exportación |
    Facture export | Facture d'exportation | 商業送り状 | コマーシャルインボイス | インボイス | 仕入書 | 送り状 |
    納品書 | 請求書 | Debit note | Credit note | Commercial invoice (original) | Original commercial invoice |
    Final invoice | Commercial invoice original | Signed commercial invoice | Invoice (commercial) |
    Commercial invoice (copy)
exporter: Exporter | Shipper | Shipper/Exporter | Seller | Sender | Consignor | Beneficiary | Supplier | Vendor |
    Manufacturer/Exporter | Ship from | Sold by | Exporter of record | Name of exporter |
    Exporter's name and address | Shipper's name and address | Shipper's name | Exporter name | Issuer |
    Issued by | Exported by | Principal
buyer: Buyer | Bill to address | Bill-to party |
    Messrs | Messrs. | M/S | Sold to | Bill to | Billed to | Billing address | Invoice to |
    Invoiced to | Importer | Applicant | Accountee | For account of | For account and risk of |
    For account and risk of Messrs. | Account of | On account of | By order and for account of | By order of |
    For the account and risk of | For account & risk of | Importer of record | Importer/Buyer | Purchaser |
    Customer | Client | Customer name | Buyer's name and address | Name of buyer | Sold to Messrs. | For a/c of |
    For a/c and risk of | For a/c & risk of Messrs. | Invoice address | Charge to | To Messrs. |
    Buyer (if other than consignee) | Buyer if not consignee | Importer's name and address
consignee: Consignee | Cnee | Ship to | Shipped to | Deliver to | Delivery to | Delivery address |
    Ship-to address | Consigned to | Receiver | Recipient | Delivered to | Ship to party |
    Consignee's name and address | Name of consignee | To order of | To the order of | To order |
    Ultimate consignee | Goods consigned to | Shipping address
notify_party: Notify party | Notify | Notify address | Also notify | Also notify party | Party to be notified |
    Notifying party | 1st notify party | Notify party's name and address
invoice_number: Invoice No. | Invoice Number | Inv. No. | Invoice # | Inv # | Inv. Number | Invoice ID |
    Our invoice No. | Invoice nr. | Commercial invoice No. | Commercial invoice number | Tax invoice No. |
    Document No. | Document number | No. of invoice | Number of invoice | Invoice reference | Invoice ref. No. |
    Invoice ref. | Inv. Ref. | C/I No. | Facture No. | Invoice n° | Inv. nr.
invoice_number?: No. | Number | Our ref. | Our ref. No. | Ref. No. | Reference | Reference No. | Ref. | Invoice |
    Our reference | Exporter's ref. | Exporter's reference | Shipper's ref. | Seller's reference
invoice_date: Invoice date | Inv. date | Date of invoice | Date of issue | Issue date | Date issued | Issued on |
    Document date | Invoice dated | Issuing date | Date of inv. | Issued date | Dated
invoice_date?: Date | Place and date | Place & date | Place, date
invoice_number+invoice_date: No. & date of invoice | No. and date of invoice | Invoice No. & date |
    Invoice No. and date | Invoice No./date | Invoice No. / Invoice date | Invoice number and date |
    Invoice number & date | Number and date of invoice | Number & date of invoice | Invoice & date |
    Invoice No. & dated | Inv. No. & date | Inv. No./date | Inv. No. and date | No. & date | No. and date |
    Invoice number/date | Invoice details | Invoice no. date | Invoice date & No. | Invoice date and number |
    Date and No. of invoice | Date & No. of invoice | Invoice No., date
lc_number: L/C No. | LC No. | L/C Number | Letter of credit No. | Letter of credit number | Credit No. | L/C # |
    Documentary credit No. | Documentary credit number | DC No. | D/C No. | Irrevocable credit No. |
    Irrevocable L/C No. | Credit number | L/C No. and date | L/C No. & date | No. & date of L/C |
    No. and date of L/C | No. of L/C | L/C ref. | Drawn under L/C No. | Drawn under letter of credit No. |
    Drawn under documentary credit No. | LC number | L/C ref. No. | Letter of credit No. & date
order_number: Order No. | Order Number | Order # | P.O. No. | PO No. | P/O No. | PO # | P/O # | P.O. # |
    P.O. Number | PO Number | Purchase order | Purchase order No. | Purchase order number | Customer P/O |
    Customer P.O. | Customer PO | Customer PO No. | Customer P.O. No. | Customer order No. | Customer order |
    Customer's order No. | Buyer's order No. | Buyer's order | Buyer's order number | Buyer's P.O. No. |
    Your order No. | Your order | Indent No. | Your P/O No. | Your P.O. | Your P.O. No. | Cust. P/O |
    Cust. P.O. No. | Cust. PO # | Cust. PO | Cust. PO No. | Cust. order No. | Customer PO # | Customer P.O. # |
    Buyer PO No. | Buyer's PO | Buyer's PO No. | Client order No. | Cust. order | Order ref. | Order reference |
    Buyer's reference | Your ref. | Your reference | Buyer's ref. | Customer reference | Customer ref. |
    Customer's P/O No. | P/O | Your ref. No. | Buyer's ref. No. | Order No. & date | P.O. No. & date |
    Purchase order No. & date
lc_number?: Letter of credit | Documentary credit
order_number?: Order | P.O. | PO
contract_number: Contract No. | Contract Number | Contract # | S/C No. | SC No. | Sales contract No. |
    Sales contract | Sales note | Sales note No. | Sales confirmation No. | Contract ref. | Agreement No. |
    Our contract No. | Sales order No. | Contract | Sales contract number | Sales No. | Contract No. & date |
    Sales confirmation | S/N No. | Our order No.
vessel: Vessel | Vsl | Vessel name | Name of vessel | Ocean vessel | Per S.S. | Shipped per S.S. | Per M.V. |
    Shipped per M.V. | Ship | Vessel's name | Name of ship | Carrying vessel | Per S.S./M.V. | Feeder vessel |
    Mother vessel | Steamer | Per steamer | Shipped per steamer | Loaded on | Shipped on board |
    Exporting carrier | Ocean vessel name | Shipped per vessel
vessel+voyage: Vessel/Voyage | Vessel / Voyage No. | Vessel/Voy. | Vessel/Voy. No. | Vessel & voyage |
    Vessel and voyage | Vessel & Voyage No. | Vessel, voyage | Vessel name / voyage | Ocean vessel / Voyage No. |
    Vessel Voyage | Ocean vessel/voyage | Vsl/Voy | Vessel name & voyage | Ship / voyage | Ship/Voy. |
    Vessel name and voyage no. | Vessel Voy No. | Vessel and voyage No. | Ocean vessel & voyage No. |
    Ocean vessel, voyage No.
vessel+flight+transport_mode: Shipped per | Carrier | Vessel/Flight | Vessel / Flight No. | Vessel/Aircraft |
    Vessel or flight | Vessel/Flight No. | Vessel / aircraft etc. | Means of transport | Mode of transport |
    Conveyance | Transport | Transportation | Means of transportation | Mode of transportation |
    Mode of shipment | Shipment by | Shipped by | Carried by | Shipped via | Ship via | Shipping method |
    Method of shipment | Method of dispatch | Forwarded by | Dispatched by | Despatched by | Carrier / vessel |
    Method of transport | Transport mode | Shipment mode | Type of shipment | Shipment method |
    Vessel/Flight & No. | Pre-carriage by | Carrier/flight | Transport details | Vessel/voyage or flight |
    By (carrier) | Shipping means | Vessel/carrier | Name of carrier | Shipment per | Delivery method |
    Transported by | Despatch method | Vessel / Flight / Voyage No. | Vessel/Voyage/Flight | Carrier name |
    Vessel/Airline | Shipping line/vessel
vessel+flight+transport_mode?: Per | By | Via carrier | Shipped | Shipment
flight+departure_date: Flight No. / date | Flight/date | Flight and date | Flight No. & date
voyage: Voyage | Voyage No. | Voy. | Voy. No. | Voyage number | Voy # | Voyage #
flight: Flight | Flight No. | Flt No. | Flight number | Flt. | Flight # | Per flight | Air carrier | Airline |
    Flight details | Aircraft | Per aircraft
departure_date: ETD | E.T.D. | Sailing date | Date of sailing | Sailing on or about | On or about | Sailing on |
    Sailing | Date of shipment | Shipment date | Shipped on | Shipped on or about | On board date |
    Departure date | Departure | Ship date | Ship date (ETD) | ETD date | Date of departure | Shipping date |
    B/L date | Shipment on or about | Departing on or about | Leaving on or about | Leaving | Date shipped |
    Departure on or about | Loading date | Date of dispatch | Despatch date | Dispatch date | Sailing about |
    On/about | Departed on | Estimated time of departure | Est. departure | Shipped date |
    ETD on or about | Sailed on | Sailing date (ETD) | Departure (ETD) | Estimated departure | Sailing or about |
    Sails on or about | Date of export | Export date | Estimated date of departure | Date of loading |
    On board on or about
vessel+voyage+departure_date: Vessel & ETD | Vessel/ETD | Vessel / sailing date | Vessel and sailing date |
    Vessel & date | Vessel and date | Vessel/date of sailing
port_of_loading: Port of loading | P.O.L. | POL | Loading port | Port of shipment | Shipped from |
    Place of receipt | Airport of departure | Place of departure | Place of loading | Port of departure |
    Loading place | From (port) | Port of lading | Point of departure | Port/airport of loading |
    Port of loading / airport of departure | Loading port/airport | Port or airport of loading |
    Place/port of loading | Port of export | Place of shipment | Airport of loading | Load port | Departure port |
    Departure airport | Port of dispatch | Shipping port | Shipment from | Loaded at | Loading at | Port loading |
    Port of embarkation | Origin airport | Origin port | Loading airport | From port | Shipping from |
    Place of dispatch
port_of_loading+exporter?: From
port_of_discharge: Port of discharge | P.O.D. | POD | Discharge port | Discharging port | Port of unloading |
    Destination port | Port of destination | Airport of destination | Airport of arrival | Port of arrival |
    Place of discharge | Unloading port | Port/airport of discharge | Port of discharge / airport of arrival |
    Place/port of discharge | Place of unloading | Port of entry | Airport of discharge | Arrival port |
    Arrival airport | Destination airport | Port of delivery | Shipment to | To (port) | Port discharge |
    Port of disembarkation | Port or airport of discharge | Port of discharging | To port | Discharged at |
    Shipping to | Place of arrival | Transported to
port_of_discharge+buyer+consignee?: To
port_of_discharge+final_destination: Destination | Place of destination
final_destination: Final destination | Place of delivery | Final place of delivery | Ultimate destination |
    Place of final destination | Final delivery place | Place of final delivery | Final dest. | Delivery place |
    Delivered at | For transportation to | In transit to | On carriage to
transshipment: Transhipment at | Transshipment at | Transhipment | Transshipment | T/S | T/S port |
    Transshipped at | Port of transhipment | Via port | Transshipment port | Transit port | Via (transhipment) |
    Transhipped at | Transhipment port | Port of transshipment | T/S at | With transhipment at | Transit via |
    Place of transhipment | Place of transshipment | Transit
transshipment?: Via
incoterm: Terms of delivery | Delivery terms | Trade terms | Price terms | Incoterms | Incoterm |
    Term of delivery | Trade term | Price term | Delivery term | Incoterms 2020 | Terms of price | Terms of sale |
    Terms of trade | Shipping terms | Shipment terms | Price basis | Delivery conditions | Incoterms(R) 2020 |
    Incoterms® 2020 | Terms of shipment | Delivery basis | Terms of delivery (Incoterms 2020) |
    Terms of delivery (Incoterms) | Freight terms | Price condition | Sales terms | Basis | Incoterms & place |
    Incoterms and named place | Incoterm/place | Conditions of delivery | Price | Delivery
payment_terms: Payment | Payment terms | Terms of payment | Pay terms | Term of payment | Payment term |
    Payment conditions | Conditions of payment | Payment method | Method of payment | Payment by | Paid by |
    Pay. terms | Mode of payment | Settlement | Settlement terms | Terms of settlement | Payment condition |
    Paymt terms | Payable by
incoterm+payment_terms: Terms | Terms of delivery and payment | Terms of delivery & payment |
    Terms and conditions | Terms of payment and delivery | Terms of delivery / payment | Delivery and payment |
    Terms & conditions | Delivery / payment terms | Price and payment terms | Terms of price and payment |
    Terms of sale and payment | Delivery and payment terms | Terms of delivery/payment | Conditions |
    Conditions of sale and terms of payment | Terms of sale & payment | Terms of payment & delivery |
    Trade & payment terms | Conditions of sale
packages: Packages | Pkgs | No. of packages | Number of packages | No. & kind of packages |
    No. and kind of packages | Number and kind of packages | Number & kind of packages | Qty of packages |
    Total packages | Total cartons | Packing | Packed in | No. of pkgs | No. of cartons | Number of cartons |
    Number of pkgs | Total number of packages | Total no. of packages | Quantity of packages | Package |
    Total pkgs | Case quantity | Cartons | Ctns | Total cases | Total pallets | Pieces (packages) |
    Total packing | Packaging | Kind of packages | Type of packages | Packages & kind | Total number of cartons |
    Ctn qty
net_weight: Net weight | N.W. | N/W | N.Wt. | Net wt. | Total net weight | Net weight (kg) | Net weight (kgs) |
    Total N/W | Nett weight | Total N.W. | NW | Net weight total | N. Weight | N/WT | Net wgt | Total net wt.
net_weight?: Net
gross_weight: Gross weight | G.W. | G/W | G.Wt. | Gross wt. | Total gross weight | Gross weight (kg) |
    Gross weight (kgs) | Total G/W | Total G.W. | GW | G. Weight | G/WT | Gross wgt | Total gross wt.
gross_weight?: Gross
net_weight+gross_weight: Net / gross weight | Net & gross weight | N.W./G.W. | N/W / G/W | Weight (net/gross) |
    Net/gross | N.W. / G.W.
origin: Country of origin | Country of origin of goods | Origin | Made in | COO | Product of |
    Country of manufacture | Origin of goods | Goods origin | Country of origin of the goods | Place of origin |
    Goods of origin | Origin country | Produced in | Manufactured in | Country of production | Country origin |
    Country of orig. | C. of origin | Goods made in
currency: Currency | Currency of invoice | Invoice currency | Currency code | Curr. | Currency of sale | Curr |
    CCY | Settlement currency | Currency of settlement
remarks: Remarks | Remark | Note | Notes | Special instructions | Other references | Comments |
    Additional information
marks: Marks & Nos. | Marks and Nos. | Marks and numbers | Marks & numbers | Shipping mark | Shipping marks |
    Case mark | Case marks | Marks | Mark | Mark & No. | Marks / Nos. | Marks and No. | Shipping marks & Nos. |
    Marks and numbers of packages | Shipping marks and numbers | Mark & Nos. | Marks No. | Marks & No. |
    Case marks & Nos. | Shipping mark and numbers | S/Mark
signature: Signature | Authorized signature | Authorised signature | Signed by | For and on behalf of |
    Authorized signatory | Authorised signatory | Signature of shipper/exporter | Signature of exporter |
    Yours faithfully | Yours truly | Yours sincerely | Signature and stamp | Name and title | Signatory |
    Signature & date | Authorized by | Very truly yours | Faithfully yours | Signature of authorized person |
    Name of signatory | Signature and date
total: Total | Grand total | Total amount | Sub total | Subtotal | Total value | Invoice total | Amount due |
    Balance due | Total invoice value | Total price | Total quantity | Total qty | Total invoice amount | Say |
    Total amount due
column?: Description | Description of goods | Commodity | Article | Item | Particulars | Product |
    Description / quantity | Goods description | Quantity | Qty | Q'ty | Qnty | Unit price | U/Price | Amount |
    Extension | Value | Item No. | Unit | Line | Part No. | HS code | Details of goods |
    Description of merchandise | Product code | Unit value | Line total | Code | Article No. | Goods |
    Product description | Full description of goods | Item description | Hs No. | Qty unit | UOM | Model |
    Model No. | Price/unit | Item code | Quantity and description | Description of commodity |
    Commodity and specification
contact: Tel | Tel. | Tel. No. | Telephone | Phone | Fax | Fax No. | E-mail | Email | Mail | Contact |
    Contact person | Attn. | Attention | Att. | Tax ID | VAT No. | Registration No. | Person in charge | Mobile |
    Cell | Contact name | Website | URL | Web | VAT | VAT ID | EORI | EORI No. | Vat reg. No. | Tax No. |
    Tel/Fax | Phone/Fax | Telefax | C/P | Kind attention | Tax ID No. | Tel. & Fax | Phone No. | TRN | GSTIN |
    CNPJ | NPWP | TIN | CR No. | Tax registration No. | IEC | USCI | BIN | Company registration No. |
    Business registration No.
other: Invoice of | Due | Due date | Payment due | Printed | Printed on | Page | ETA | E.T.A. | Date of arrival |
    Arrival date | Bank | Bank details | Account No. | Swift | Swift code | Country of destination | Measurement |
    Meas. | Volume | CBM | M3 | B/L No. | Bill of lading No. | AWB No. | Air waybill No. | Customer No. |
    Customer ID | Salesperson | Sales rep | Container No. | Seal No. | Container / seal No. | Packing list No. |
    Booking No. | HAWB | MAWB | MAWB No. | HAWB No. | Freight | Insurance | Discount | Prepared by | Checked by |
    Approved by | Export license No. | Import license No. | Valid until | Expiry date | Opening bank |
    Issuing bank | Advising bank | Bank name | Beneficiary bank | Account name | Country of export |
    Exporting country | Country of final destination | Destination country | Country of ultimate destination |
    Proforma invoice No. | Proforma No. | Pro forma No. | Quotation No. | Date of order | Order date |
    Contract date | L/C date | Date of L/C | Date of contract | P.O. date | Delivery date | Date printed |
    Print date | Payment due date | Maturity date | Reason for export | Shipping agent | Forwarder |
    Freight forwarder | Agent | Sheet | Department | Our bank | IBAN | Exporter's bank | Tracking No. |
    Waybill No. | Revision | Version | Job No. | File No. | Import permit No. | Latest shipment date |
    Date of expiry | Partial shipment | Declaration | Date of delivery | Terms of insurance | Packing list date |
    Sales office | Account manager | Ordered on | Order placed | Last date of shipment | Deliver by |
    Required by | Total measurement | Measurement (m3) | Customer code | Buyer code | Vendor code | Shipper ref. |
    Carrier booking No. | Drawn under | Issuing bank of L/C | Credit issued by | Issued by bank | Place of issue |
    Printed date | Data printed
"""

FRENCH = """
exporter: Exportateur | Expéditeur | Vendeur | Fournisseur | Expéditeur/Exportateur
buyer: Acheteur | Client | Facturer à | Importateur | Facturé à | Adresse de facturation | Vendu à | Pour le compte de |
    Pour compte et risque de | Doit
consignee: Destinataire | À l'ordre de | Livré à | Adresse de livraison | Livrer à | Réceptionnaire |
    Expédié à | Expédier à | Livraison à | Consigné à | Envoyé à
notify_party: Notifier | Partie à notifier | À notifier | Notifier à
invoice_number: N° de facture | Facture N° | Numéro de facture | Facture numéro | No de facture | Facture no
invoice_date: Date de facture | Date de la facture | Date de facturation | Date d'émission | Date facture
invoice_number+invoice_date: N° et date de facture | N° et date de la facture | Facture n° et date
lc_number: L/C N° | Crédit documentaire N° | N° de crédit documentaire | Lettre de crédit n°
order_number: Commande N° | N° de commande | Bon de commande | Bon de commande n° | Votre commande |
    Référence client | Votre commande n° | Numéro de commande | Commande client
contract_number: Contrat N° | N° de contrat | Numéro de contrat
vessel: Navire | Nom du navire | Expédié par navire
vessel+voyage: Navire / voyage | Navire et voyage | Navire/Voyage n° | Navire / n° de voyage
voyage: N° de voyage | Voyage n°
flight: Vol | Vol N° | N° de vol | Numéro de vol
vessel+flight+transport_mode: Expédié par | Transporteur | Mode de transport | Moyen de transport | Navire / vol |
    Mode d'expédition | Transport par
vessel+flight+transport_mode?: Par
departure_date: Date d'embarquement | Date de départ | Le ou vers le | Date d'expédition | Départ le ou vers le |
    Départ | Date de départ prévue | Départ prévu
port_of_loading: Port d'embarquement | Lieu de chargement | Aéroport de départ | Port de chargement |
    Lieu d'embarquement | Port de départ | Lieu de départ
port_of_loading+exporter?: De
port_of_discharge: Port de déchargement | Aéroport d'arrivée | Port de débarquement | Port d'arrivée |
    Port de destination | Lieu de déchargement | Aéroport de destination
port_of_discharge+buyer?: À
final_destination: Destination finale | Lieu de livraison | Lieu de destination
transshipment: Transbordement | Transbordement à | Port de transbordement | Via transbordement
incoterm: Conditions de livraison | Incoterm | Condition de vente | Termes de livraison | Conditions de vente
payment_terms: Conditions de paiement | Paiement | Modalités de paiement | Mode de paiement |
    Conditions de règlement | Règlement | Mode de règlement
incoterm+payment_terms: Conditions de livraison et de paiement | Conditions
packages: Nombre de colis | Colis | Emballage | Nombre et nature des colis | Nb de colis
net_weight: Poids net | Poids net total | Pds net
gross_weight: Poids brut | Poids brut total | Pds brut
origin: Pays d'origine | Origine | Fabriqué au | Pays d'origine des marchandises | Origine des marchandises |
    Fabriqué en
currency: Devise | Monnaie
marks: Marques et numéros | Marques | Marques et nos | Marques & numéros
signature: Signature autorisée | Signataire | Signature et cachet
total: Total général | Montant total | Arrêté la présente facture
column?: Désignation | Désignation des marchandises | Quantité | Qté | Prix unitaire | P.U. | Montant | Article |
    Description des marchandises | Unité
contact: Tél. | Téléphone | Télécopie | Courriel | À l'attention de | N° TVA | N° SIRET
other: Échéance | Date d'échéance | Banque | Pays de destination | Volume | Date d'arrivée | Imprimé le | Page
remarks: Remarques | Observations
"""

SPANISH = """
exporter: Exportador | Remitente | Vendedor | Proveedor | Expedidor | Embarcador | Remitente/Exportador
buyer: Comprador | Cliente | Importador | Facturar a | Facturado a | Vendido a | Señores | Sres. |
    Por cuenta y riesgo de | Por cuenta y riesgo de los Sres. | Por cuenta de
consignee: Consignatario | Destinatario | A la orden de | Entregar a | Enviar a | Consignado a | Embarcado a |
    Enviado a | Embarcar a | Despachado a | Entregado a | Dirección de entrega | Dirección de envío
notify_party: Notificar a | Notificar | Parte a notificar | Notificar también a
invoice_number: Factura N.º | N.º de factura | Factura no. | Número de factura | Factura número | No. de factura |
    Nro. de factura | Factura Nro. | N° de factura | Factura comercial N.º
invoice_date: Fecha de factura | Fecha de emisión | Fecha de la factura | Fecha factura
invoice_date?: Fecha | Lugar y fecha
invoice_number+invoice_date: N.º y fecha de factura | No. y fecha de factura | Factura n.º y fecha
lc_number: Carta de crédito N.º | L/C N.º | Crédito documentario n.º |
    No. de carta de crédito | N.º de carta de crédito
order_number: Pedido N.º | Orden de compra | N.º de pedido | Orden de compra N.º | Número de pedido | O/C N.º |
    Su pedido | Pedido | N.º de orden | Orden N.º | No. de pedido | Su pedido n.º
contract_number: Contrato N.º | N.º de contrato | Número de contrato | No. de contrato
vessel: Buque | Vapor | M/N | Nombre del buque | Nave | Embarcado en el vapor | Por vapor | Motonave
vessel+voyage: Buque / viaje | Buque y viaje | Buque / N.º de viaje | Nave / viaje | Vapor / viaje
voyage: Viaje | N.º de viaje | Viaje n.º
flight: Vuelo | Vuelo N.º | N.º de vuelo | Número de vuelo
vessel+flight+transport_mode: Embarcado por | Transportista | Medio de transporte | Modo de transporte |
    Embarque por | Vía de transporte | Buque / vuelo | Embarcado en | Forma de envío
vessel+flight+transport_mode?: Por
departure_date: Fecha de embarque | Fecha de salida | En o alrededor del | Fecha de zarpe | Fecha de envío |
    Zarpe | Salida | Fecha estimada de salida | Salida en o alrededor del | Zarpando en o alrededor del |
    Fecha de despacho
port_of_loading: Puerto de embarque | Puerto de carga | Aeropuerto de salida | Lugar de carga | Puerto de salida |
    Lugar de embarque | Puerto de origen | Aeropuerto de origen | Aeropuerto de embarque
port_of_loading+exporter?: Desde | De
port_of_discharge: Puerto de descarga | Puerto de destino | Puerto de llegada | Aeropuerto de destino |
    Aeropuerto de llegada | Lugar de descarga | Puerto de desembarque | Puerto de arribo
port_of_discharge+final_destination: Destino
port_of_discharge+buyer?: A | Hasta | Hacia
final_destination: Destino final | Lugar de entrega | Lugar de destino
transshipment: Transbordo | Transbordo en | Puerto de transbordo | Trasbordo
transshipment?: Vía
incoterm: Condiciones de entrega | Incoterms | Término de entrega | Términos de entrega | Condición de venta |
    Condiciones de venta | Condición de entrega
payment_terms: Condiciones de pago | Forma de pago | Pago | Términos de pago | Condición de pago | Modo de pago
incoterm+payment_terms: Condiciones de entrega y pago | Condiciones | Condiciones de entrega y de pago
packages: Bultos | N.º de bultos | Número de bultos | Cantidad de bultos | Total bultos | Embalaje |
    Número y clase de bultos | Empaque | No. de bultos | Total de bultos
net_weight: Peso neto | Peso neto total | P. neto
gross_weight: Peso bruto | Peso bruto total | P. bruto
origin: País de origen | Origen | Hecho en | Origen de la mercancía | País de origen de las mercancías |
    Fabricado en | Origen de las mercancías | País de origen de la mercancía
currency: Moneda | Divisa
marks: Marcas y números | Marcas | Marcas de embarque | Marcas y nos. | Marcas y N.º
signature: Firma | Firma autorizada | Firmado por | Atentamente | Firma y sello
total: Importe total | Monto total | Valor total | Son
column?: Descripción | Descripción de la mercancía | Cantidad | Cant. | Precio unitario | P. unit. | Importe |
    Monto | Valor | Mercancía | Artículo | Descripción de las mercancías | Unidad
contact: Teléfono | Correo | Correo electrónico | NIT | RUC | RUT | RFC | Atención | At. | Teléf.
other: Vencimiento | Fecha de vencimiento | Banco | País de destino | Volumen | Página | Fecha de llegada |
    Impreso | Cubicaje
remarks: Observaciones | Notas
"""

JAPANESE = """
exporter: 輸出者 | 荷送人 | 売主 | 荷送人/輸出者 | 輸出者/荷送人 | 輸出業者 | 荷主 | 販売者 | 売手 | 売り手 |
    輸出者名
buyer: 買主 | バイヤー | 契約者 | 輸入者 | 買手 | 請求先 | 買い手 | 購入者 | 輸入業者 | 販売先 | 宛先
consignee: 荷受人 | 届け先 | 納入先 | 配送先 | 受取人 | 送り先 | 荷受人名 | お届け先
notify_party: 着荷通知先 | 通知先 | 着荷通知人
invoice_number: インボイス番号 | 送り状番号 | インボイスNo. | 送状番号 | 仕入書番号 | 請求書番号 | インボイスNO
invoice_date: 日付 | 作成日 | 発行日 | インボイス日付 | 送り状日付 | インボイス発行日 | 作成年月日 | 発行年月日 |
    送状日付
invoice_number?: 番号
invoice_number+invoice_date: インボイス番号及び日付 | インボイス番号・日付 | インボイス番号と日付 | 番号及び日付
lc_number: 信用状番号 | 信用状No. | L/C番号 | LC番号
order_number: 注文番号 | 発注番号 | 注文No. | お客様注文番号 | 注文書番号 | PO番号 | P/O番号 | 貴社注文番号 |
    ご注文番号
contract_number: 契約番号 | 契約No. | 契約書番号
vessel: 船名 | 積載船名 | 本船 | 本船名 | 積載船 | 積載本船
vessel+voyage: 船名/航海番号 | 船名・航海番号 | 船名及び航海番号 | 船名/航海 | 本船/航海番号 | 船名・航海
vessel+flight+transport_mode: 船名/便名 | 輸送手段 | 輸送方法 | 送達手段 | 運送手段 | 船便名 | 船名・便名 |
    船(機)名 | 船名又は便名 | 運送方法 | 積載船(機)名 | 船積方法 | 輸送モード | 出荷方法 | 運送会社
voyage: 航海番号 | 航海 | 次航 | 航次
flight: 便名 | フライト番号 | フライト | フライト便名 | 航空便名
departure_date: 出港予定日 | 出航日 | 船積日 | 積出日 | 出港日 | 出航予定日 | 船積予定日 | 出荷日 | 出発日 |
    搭載日 | 出発予定日 | 本船出港日 | 輸出年月日
port_of_loading: 積出港 | 船積港 | 仕出港 | 積出地 | 積込地 | 出港地 | 積込港 | 船積地 | 出発空港 | 積み込み港 |
    積地 | 出発地 | 搭載空港
port_of_discharge: 荷揚港 | 荷揚地 | 仕向港 | 陸揚港 | 揚地 | 荷卸港 | 陸揚地 | 到着空港 | 荷降港 | 揚港 |
    仕向空港 | 到着港 | 仕向け港
port_of_discharge+final_destination: 仕向地 | 仕向け地
final_destination: 最終仕向地 | 荷渡地 | 引渡地 | 最終目的地 | 最終仕向け地
transshipment: 積替地 | 経由地 | 積替港 | 経由港 | 積み替え港 | 経由
incoterm: 貿易条件 | 建値 | 受渡条件 | 取引条件 | 価格条件 | インコタームズ | 引渡条件
payment_terms: 支払条件 | 決済条件 | 支払方法 | お支払条件 | 支払い条件 | 決済方法
packages: 梱包数 | 個数 | 包装数量 | 梱包個数 | 荷姿 | カートン数 | 総個数 | 梱包 | パレット数 | 外装個数 |
    梱包総数 | 荷姿・個数 | 総梱包数
net_weight: 純重量 | 正味重量 | ネット重量 | 純量 | 総純重量
gross_weight: 総重量 | グロス重量
origin: 原産国 | 原産地 | 製造国 | 原産地国 | 生産国
currency: 通貨 | 決済通貨 | 建値通貨
marks: 荷印 | 荷番号 | ケースマーク | 荷印・荷番号 | 荷印及び番号 | シッピングマーク | 荷印・番号 | 荷印番号
signature: 署名 | サイン | 署名者 | 責任者署名 | 輸出者署名 | 荷送人/輸出者署名
total: 合計 | 総額 | 総合計 | 合計金額 | 総計 | 総数量 | 合計数量
column: 商品名 | 品名 | 明細 | 数量 | 単価 | 金額 | 単位 | 商品明細 | 品名及び明細 | 品番
contact: 電話 | 電話番号 | 担当者 | 担当 | ファックス | メール
other: 支払期限 | 支払期日 | 印刷日 | 容積 | ページ | 到着予定日 | 入港予定日 | 銀行 | 注文日 | 契約日 | 頁 |
    輸出国 | 仕向国 | 体積 | 入港日 | 船荷証券番号 | 取引銀行 | 納期 | 有効期限
remarks: 備考 | 摘要 | 特記事項
"""
