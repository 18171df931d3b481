"""Spellings of English labels; how an entry is written says the package."""

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
    Exporter's name and address | Shipper's name and address | Shipper's name | Exporter name | Issuer | Issued by |
    Exported by | Principal | Shipped by (exporter) | Shipped by (shipper) | Shipping company (exporter)
buyer: Buyer | Bill to address | Bill-to party | Messrs | Messrs. | M/S | Sold to | Bill to | Billed to |
    Billing address | Invoice to | Invoiced to | Importer | Applicant | Accountee | For account of |
    For account and risk of | For account and risk of Messrs. | Account of | On account of |
    By order and for account of | By order of | For the account and risk of | For account & risk of |
    Importer of record | Importer/Buyer | Purchaser | Customer | Client | Customer name | Buyer's name and address |
    Name of buyer | Sold to Messrs. | For a/c of | For a/c and risk of | For a/c & risk of Messrs. |
    Invoice address | Charge to | To Messrs. | Buyer (if other than consignee) | Buyer if not consignee |
    Importer's name and address | Purchased by | Payer | Billed party | Charged to | Billing party | Ordered by |
    Invoice recipient | Recipient of invoice | Invoice addressee | Bill recipient | Invoiced party | Name of purchaser |
    Name of customer | Name of importer
consignee: Consignee | Cnee | Ship to | Shipped to | Deliver to | Delivery to | Delivery address | Ship-to address |
    Consigned to | Receiver | Recipient | Delivered to | Ship to party | Consignee's name and address |
    Name of consignee | To order of | To the order of | To order | Ultimate consignee | Goods consigned to |
    Shipping address | Goods recipient | Recipient of goods | Delivery recipient | Consignee (ship to)
notify_party: Notify party | Notify | Please notify | Please also notify |
    Notify address | Also notify | Also notify party | Party to be notified |
    Notifying party | 1st notify party | Notify 1 | Notify party 1 | Notify (1) | 2nd notify party |
    Customs broker | Broker | Customs agent | Notify party's name and address | Name of notify party |
    Name of notifying party
invoice_number: Invoice No. | Invoice Number | Inv. No. | Invoice # | Inv # | Inv. Number | Invoice ID |
    Our invoice No. | Invoice nr. | Commercial invoice No. | Commercial invoice number | Tax invoice No. |
    Document No. | Document number | No. of invoice | Number of invoice | Invoice reference | Invoice ref. No. |
    Invoice ref. | Inv. Ref. | C/I No. | Facture No. | Invoice n° | Inv. nr. | Invoice reference No. |
    Invoice code | Invoice ref. number | Inv. number | Invoice No.: | Invoice serial No. | Invoice document No. |
    Exporter's invoice No. | Seller's invoice No. | Shipper's invoice No. | Billing document | Billing No. |
    Billing doc. no. | Doc. No. | Invoice doc. No.
invoice_number?: Our invoice | No. | Number | Our ref. | Our ref. No. | Ref. No. | Reference | Reference No. | Ref. |
    Invoice | Our reference | Exporter's ref. | Exporter's reference | Shipper's ref. | Seller's reference |
    Reference number | Our No. | Ref. number | Ref | Our reference No.
invoice_date: Invoice date | Inv. date | Date of invoice | Date of issue | Issue date | Date issued | Issued on |
    Document date | Invoice dated | Issuing date | Date of inv. | Issued date | Dated | Invoice issue date |
    Date of the invoice | Billing date | Invoicing date | Issue date of invoice | Commercial invoice date |
    Date of Exportation Invoice | Invoice issued | Invoice issued on | Day of issue | Issued (date)
invoice_date?: Date | Place and date | Place & date | Place, date
invoice_number+invoice_date: No. & date of invoice | No. and date of invoice | Invoice No. & date |
    Invoice No. and date | Invoice No./date | Invoice No. / Invoice date | Invoice number and date |
    Invoice number & date | Number and date of invoice | Number & date of invoice | Invoice & date |
    Invoice No. & dated | Inv. No. & date | Inv. No./date | Inv. No. and date | No. & date | No. and date |
    Invoice number/date | Invoice details | Invoice no. date | Invoice date & No. | Invoice date and number |
    Date and No. of invoice | Date & No. of invoice | Invoice No., date | Invoice No. and its date |
    Invoice reference and date | Invoice number, date | No./date of invoice | No. / Date |
    Invoice No. / Date of issue | Our reference and date | Invoice No. & issue date
lc_number: L/C No. | LC No. | L/C Number | Letter of credit No. | Letter of credit number | Credit No. | L/C # |
    Documentary credit No. | Documentary credit number | DC No. | D/C No. | Irrevocable credit No. |
    Irrevocable L/C No. | Credit number | L/C No. and date | L/C No. & date | No. & date of L/C |
    No. and date of L/C | No. of L/C | L/C ref. | Drawn under L/C No. | Drawn under letter of credit No. |
    Drawn under documentary credit No. | LC number | L/C ref. No. | Letter of credit No. & date | L.C. No. |
    L/C ref | Letter of credit # | Letter of credit ref. | Irrevocable documentary credit No. |
    Documentary letter of credit No. | D.C. No. | DC number | Irrevocable letter of credit No. | L/C No./date |
    L/C No. / date | Credit ref. | LC # | Under L/C No. | Drawn under credit No. |
    Irrevocable documentary credit number
order_number: Order No. | Order Number | Order # | P.O. No. | PO No. | P/O No. | PO # | P/O # | P.O. # |
    P.O. Number | PO Number | Purchase order | Purchase order No. | Purchase order number | Customer P/O |
    Customer P.O. | Customer PO | Customer PO No. | Customer P.O. No. | Customer order No. | Customer order |
    Customer's order No. | Buyer's order No. | Buyer's order | Buyer's order number | Buyer's P.O. No. |
    Your order No. | Your order | Indent No. | Your P/O No. | Your P.O. | Your P.O. No. | Cust. P/O |
    Cust. P.O. No. | Cust. PO # | Cust. PO | Cust. PO No. | Cust. order No. | Customer PO # | Customer P.O. # |
    Buyer PO No. | Buyer's PO | Buyer's PO No. | Client order No. | Cust. order | Order ref. | Order reference |
    Buyer's reference | Your ref. | Your reference | Buyer's ref. | Customer reference | Customer ref. |
    Customer's P/O No. | P/O | Your ref. No. | Buyer's ref. No. | Order No. & date | P.O. No. & date |
    Purchase order No. & date | PO reference | P.O. reference | PO ref. | P/O ref. | Purchase order ref. |
    Purchase order reference | Purchase order # | P/O number | Client PO | Your purchase order |
    Your purchase order No. | Your PO No. | Your PO | Buyer's P/O | Buyer's P/O No. | Buyer's P.O. |
    Buyer order No. | Customer order number | Customer PO number | Customer's PO | Customer's PO No. |
    Importer's order No. | Order No./date | P.O. No./date | Indent | Your indent No. | Buyer's indent No. |
    Consignee's order No. | Against your order No. | Order reference No. | Customer's reference |
    Customer reference No. | Cust. ref. | Cust. ref. No. | Your order number | Your P.O. number | P.O. no(s). |
    Order no(s). | Customer PO reference
lc_number?: Letter of credit | Documentary credit
order_number?: Order | P.O. | PO
contract_number: Contract No. | Contract Number | Contract # | S/C No. | SC No. | Sales contract No. |
    Sales contract | Sales note | Sales note No. | Sales confirmation No. | Contract ref. | Agreement No. |
    Our contract No. | Sales order No. | Contract | Sales contract number | Sales No. | Contract No. & date |
    Sales confirmation | S/N No. | Our order No. | Contract ref. No. | Contract reference | Sales agreement No. |
    Sale contract No. | Our S/C No. | S.C. No. | S/C number | S/C # | Sales contract ref. | Sales order number |
    Sales order # | Our order number | Sales contract No. & date | Contract No./date | Proper contract No. |
    Sales confirmation number | Sale note No. | S/O No. | Job contract No. | Our contract | Your contract No.
vessel: Vessel | Vsl | Vessel name | Name of vessel | Ocean vessel | Per S.S. | Shipped per S.S. | Per M.V. |
    Shipped per M.V. | Ship | Vessel's name | Name of ship | Carrying vessel | Per S.S./M.V. | Feeder vessel |
    Mother vessel | Steamer | Per steamer | Shipped per steamer | Loaded on | Shipped on board | Exporting carrier |
    Ocean vessel name | Shipped per vessel | Vessel's name & flag | Ship's name | Name of carrying vessel |
    Carrying steamer | Intended vessel | Loading vessel | Steamship | Shipped on vessel | Per vessel |
    Vessel (name) | Ocean going vessel | Export vessel | S.S./M.V. | M.V./S.S. | Name of steamer |
    Per ocean vessel | Ship name | M/V | Ocean carrier / vessel | Carrying vessel name
vessel+voyage: Vessel/Voyage | Vessel / Voyage No. | Vessel/Voy. | Vessel/Voy. No. | Vessel & voyage |
    Vessel and voyage | Vessel & Voyage No. | Vessel, voyage | Vessel name / voyage | Ocean vessel / Voyage No. |
    Vessel Voyage | Ocean vessel/voyage | Vsl/Voy | Vessel name & voyage | Ship / voyage | Ship/Voy. |
    Vessel name and voyage no. | Vessel Voy No. | Vessel and voyage No. | Ocean vessel & voyage No. |
    Ocean vessel, voyage No. | Name of vessel & voyage | Name of vessel and voyage No. |
    Vessel's name & voyage No. | Vessel's name and voyage | Vessel name/voyage No. | Vessel name / Voy. No. |
    Vessel & Voy. | Vessel & Voy. No. | Vessel/V. | Vsl & Voy | Vsl / Voy No. | Vsl/Voyage |
    Ship's name / voyage No. | Ship & voyage | Ocean vessel / Voy. No. | Ocean vessel/Voy. | Vessel / V. No. |
    Vessel and Voy. No. | Vessel, Voy. No. | M.V./Voyage | MV / Voyage | Feeder vessel / voyage |
    Mother vessel / voyage | Name of vessel / voyage No. | Name of vessel/Voy. No. | Name of ship and voyage |
    Name of ship & voyage | Name of ship and voyage No. | Ship and voyage | Ship and voyage No. | Ship & voyage No. |
    Ship's name and voyage | Ship's name & voyage No. | Steamer and voyage
vessel+flight+transport_mode: Shipped per | Carrier | Vessel/Flight | Vessel / Flight No. | Vessel/Aircraft |
    Vessel or flight | Vessel/Flight No. | Vessel / aircraft etc. | Means of transport | Mode of transport |
    Conveyance | Transport | Transportation | Means of transportation | Mode of transportation | Mode of shipment |
    Shipment by | Shipped by | Carried by | Shipped via | Ship via | Shipping method | Method of shipment |
    Method of dispatch | Forwarded by | Dispatched by | Despatched by | Carrier / vessel | Method of transport |
    Transport mode | Shipment mode | Type of shipment | Shipment method | Vessel/Flight & No. | Pre-carriage by |
    Carrier/flight | Transport details | Vessel/voyage or flight | By (carrier) | Shipping means | Vessel/carrier |
    Name of carrier | Shipment per | Delivery method | Transported by | Despatch method |
    Vessel / Flight / Voyage No. | Vessel/Voyage/Flight | Carrier name | Vessel/Airline | Shipping line/vessel |
    Vessel / flight | Vessel/Flight number | Vessel name / flight No. | Ship/flight | Transport by |
    Transport details / means | Method of transportation | Mode of conveyance | Carriage by | Carried per |
    Forwarded per | Despatched per | Shipping by | Vessel or airline | Vessel/Aircraft No. | Vessel, flight No. |
    Shipped through | Shipping type | Dispatch type | Dispatch method | Shipment via | Carrier & mode | Carriage
vessel+flight+transport_mode?: Per | By | Via carrier | Shipped | Shipment
flight+departure_date: Flight No. / date | Flight/date | Flight and date | Flight No. & date
voyage: Voyage | Voyage No. | Voy. | Voy. No. | Voyage number | Voy # | Voyage # | V. No. | Voyage code | Voy number
flight: Flight | Flight No. | Flt No. | Flight number | Flt. | Flight # | Per flight | Air carrier | Airline |
    Flight details | Aircraft | Per aircraft | Flight code | AWB flight No. | Flight (No.) | Airline/flight |
    Airline & flight No. | Airline / flight No. | Name of airline | Flight and No. | Flight name
departure_date: ETD | E.T.D. | Sailing date | Date of sailing | Sailing on or about | On or about | Sailing on |
    Sailing | Date of shipment | Shipment date | Shipped on | Shipped on or about | On board date | Departure date |
    Departure | Ship date | Ship date (ETD) | ETD date | Date of departure | Shipping date | B/L date |
    Shipment on or about | Departing on or about | Leaving on or about | Leaving | Date shipped |
    Departure on or about | Loading date | Date of dispatch | Despatch date | Dispatch date | Sailing about |
    On/about | Departed on | Estimated time of departure | Est. departure | Shipped date | ETD on or about |
    Sailed on | Sailing date (ETD) | Departure (ETD) | Estimated departure | Sailing or about | Sails on or about |
    Date of export | Export date | Estimated date of departure | Date of loading | On board on or about |
    Sailing on/or about | Shipped on/about | Shipment on/about | Shipped on/or about | Sailing date on or about |
    Shipped on board date | Bill of lading date | Date of B/L | Date of bill of lading | Date of flight |
    Departing on | Departing | Estimated sailing date | Est. sailing date | Estimated shipment date |
    Expected departure | Expected date of departure | Scheduled departure | Planned departure | Actual departure |
    Actual date of departure | ATD | Date of embarkation | Sails on | Sailing (on or about) | Date of shipping |
    Date of departure (ETD) | Shipped on or abt. | On or abt. | Sailing on or abt. | Shipping on or about |
    Shipped about | Estimated time of departure (ETD) | ETD (estimated time of departure) |
    Date shipped on or about | Date of sailing on or about | Departed | Departure on/about | To sail on or about |
    ETD/sailing date | Departure date (ETD) | B/L dated | Shipment (on or about) | Shipment on | On-board date
vessel+voyage+departure_date: Vessel & ETD | Vessel/ETD | Vessel / sailing date | Vessel and sailing date |
    Vessel & date | Vessel and date | Vessel/date of sailing
port_of_loading: Port of loading | P.O.L. | POL | Loading port | Port of shipment | Shipped from |
    Place of receipt | Airport of departure | Place of departure | Place of loading | Port of departure |
    Loading place | From (port) | Port of lading | Point of departure | Port/airport of loading |
    Port of loading / airport of departure | Loading port/airport | Port or airport of loading |
    Place/port of loading | Port of export | Place of shipment | Airport of loading | Load port | Departure port |
    Departure airport | Shipped at |
    Port of dispatch | Shipping port | Shipment from | Loaded at | Loading at | Port loading |
    Port of embarkation | Origin airport | Origin port | Loading airport | From port | Shipping from |
    Place of dispatch | Place of loading/departure | Loading port / airport | Departure place |
    From (loading port) | From (place) | Point of loading | Embarkation port | Departed from | Sailing from |
    Airport of origin | POL (port of loading) | Leaving from | Departure from | Port of origin | Loading (port) |
    Port of load | Port of loading (POL) | Port/place of loading | Port or place of loading | Loaded from |
    Loaded on board at | Exporting port | Port of exit | Airport/port of loading | Place of export |
    Sea/airport of departure | Sea/airport of loading | Shipped ex | Shipment port | Seaport of loading |
    Airport/seaport of departure | Port of departure (POL) | Place of embarkation | Loading from
port_of_loading+exporter?: From
port_of_discharge: Port of discharge | P.O.D. | POD | Discharge port | Discharging port | Port of unloading |
    Destination port | Port of destination | Airport of destination | Airport of arrival | Port of arrival |
    Place of discharge | Unloading port | Port/airport of discharge | Port of discharge / airport of arrival |
    Place/port of discharge | Place of unloading | Port of entry | Airport of discharge | Arrival port |
    Arrival airport | Destination airport | Port of delivery | Shipment to | To (port) | Port discharge |
    Port of disembarkation | Port or airport of discharge | Port of discharging | To port | Discharged at |
    Landed at | Landing port | Port of landing |
    Shipping to | Place of arrival | Transported to | POD (port of discharge) | Discharging place |
    Airport of entry | To (discharge port) | Destination (port) | Landing port | Port of landing |
    Place of landing | Arrival place | Point of discharge | Discharge at | Unloading place | Bound for |
    Port of discharge (POD) | Destination port/airport | Discharging at | Port/place of discharge |
    Port/place of unloading | Place/port of unloading | Port or place of unloading | Airport/port of unloading |
    Port or place of discharge | Importing port | Airport/port of discharge | Sea/airport of discharge |
    Sea/airport of arrival | Seaport of discharge | Port of import | Unloaded at | Port of unlading |
    Port of destination (POD) | Port of arrival (POD) | Discharge place | Discharge | Port of unload
port_of_discharge+buyer+consignee?: To
port_of_discharge+final_destination: Destination | Place of destination
final_destination: Final destination | Place of delivery | Final place of delivery | Ultimate destination |
    Place of final destination | Final delivery place | Place of final delivery | Final dest. | Delivery place |
    Delivered at | For transportation to | In transit to | On carriage to | Final destination of goods |
    Final destination of the goods | Final place of destination | Place of ultimate destination |
    Inland destination | Final delivery | Point of delivery | Destination (final) | On-carriage to |
    For delivery to | Final destination (place) | Final destination of shipment | Place of final delivery (door) |
    Final point of destination | Final dest | Onward to | Place of delivery by on-carrier |
    Final destination if on-carriage
transshipment: Transhipment at | Transshipment at | Transhipment | Transshipment | T/S | T/S port |
    Transshipped at | Port of transhipment | Via port | Transshipment port | Transit port | Via (transhipment) |
    Transhipped at | Transhipment port | Port of transshipment | T/S at | With transhipment at | Transit via |
    Place of transhipment | Place of transshipment | Transit | Via / transhipment | T/S via | Transshipping at |
    Transhipping at | Transhipment via | Transshipment via | Routed via | Route via | Transit at |
    Intermediate port | Relay port | Transhipment (via) | Transshipment (via) | Via (port) | Via (T/S port) |
    Transhipment place | Transshipment place | Transhipped via | Transshipped via | With transshipment at |
    Place of transit | Transhipment in | Transshipment in
transshipment?: Via
incoterm: Terms of delivery | Delivery terms | Trade terms | Price terms | Incoterms | Incoterm | Term of delivery |
    Trade term | Price term | Delivery term | Incoterms 2020 | Terms of price | Terms of sale | Terms of trade |
    Shipping terms | Shipment terms | Price basis | Delivery conditions | Incoterms(R) 2020 | Incoterms® 2020 |
    Terms of shipment | Delivery basis | Terms of delivery (Incoterms 2020) | Terms of delivery (Incoterms) |
    Freight terms | Price condition | Sales terms | Basis | Incoterms & place | Incoterms and named place |
    Incoterm/place | Conditions of delivery | Price | Delivery | Trade terms (Incoterms 2020) | Term of sale |
    Term of shipment | Inco term | Inco terms | Incoterms 2010 | Incoterms (2020) | Incoterms code | Term of trade |
    Terms of price & delivery | Delivery condition | Price basis/incoterm | Terms of sale (Incoterms) |
    Terms of sale (Incoterms 2020) | Incoterms & place of delivery | Incoterm & place | Incoterm and place |
    Incoterms and place | Incoterm 2020 | Delivery terms & place | Price quotation | Delivery terms/place |
    Delivery term/place | Sale terms | Incoterms / named place | Incoterms® | Terms (Incoterms)
payment_terms: Payment | Payment terms | Terms of payment | Pay terms | Term of payment | Payment term |
    Payment conditions | Conditions of payment | Payment method | Method of payment | Payment by | Paid by |
    Pay. terms | Mode of payment | Settlement | Settlement terms | Terms of settlement | Payment condition |
    Paymt terms | Payable by | Terms of payments | Mode of settlement | Payment mode | Pmt terms | Pymt terms |
    Payment type | Credit terms | Terms for payment | Condition of payment | Payment terms and conditions |
    Terms and conditions of payment | Terms & conditions of payment | Payment terms/conditions | Settlement by |
    Settlement method | Method of settlement | Payment (terms) | Payable | Remittance terms
incoterm+payment_terms: Terms | Terms of delivery and payment | Terms of delivery & payment | Terms and conditions |
    Terms of payment and delivery | Terms of delivery / payment | Delivery and payment | Terms & conditions |
    Delivery / payment terms | Price and payment terms | Terms of price and payment | Terms of sale and payment |
    Delivery and payment terms | Terms of delivery/payment | Conditions | Conditions of sale and terms of payment |
    Terms of sale & payment | Terms of payment & delivery | Trade & payment terms | Conditions of sale
packages: Packages | Pkgs | No. of packages | Number of packages | No. & kind of packages |
    No. and kind of packages | Number and kind of packages | Number & kind of packages | Qty of packages |
    Total packages | Total cartons | Packing | Packed in | No. of pkgs | No. of cartons | Number of cartons |
    Number of pkgs | Total number of packages | Total no. of packages | Quantity of packages | Total pkgs |
    Case quantity | Total cases | Total pallets | Pieces (packages) | Total packing | Packaging | Kind of packages |
    Type of packages | Packages & kind | Total number of cartons | Ctn qty | No. of packing | Number of ctns |
    No. of ctns | No. of cases | Number of cases | No. of pallets | Number of pallets | Total no. of cartons |
    Total no. of pkgs | Total number of pkgs | Total number of pallets | Total number of cases | Package qty |
    Package quantity | Quantity & kind of packages | Quantity and kind of packages | Quantity and type of packages |
    No. and type of packages | No. & type of packages | Number and type of packages | Number & type of packages |
    Pkg qty | Packing details | Packing style | Kind of packing | Mode of packing | Type of packing | Package(s) |
    No. of package(s) | Packages total | Total package | Packaging type | Number, kind of packages |
    Total no. of pallets | Total no. of cases | Total packings | Outer packages | Qty of cartons | Qty of pallets |
    Quantity of cartons | Number & kind of pkgs | No. & kind of pkgs | No. of packages & kind |
    Number of packages & kind | Total ctns | Packing quantity | Handling units | Packing units | Shipping units
net_weight: Net weight | N.W. | N/W | N.Wt. | Net wt. | Total net weight | Net weight (kg) | Net weight (kgs) |
    Total N/W | Nett weight | Total N.W. | NW | Net weight total | N. Weight | N/WT | Net wgt | Total net wt. |
    Weight net | Net mass | Total net mass | Net weight in kgs | Net weight in kg | Nett wt. | Nt. Wt. |
    Nt. weight | Net wt total | Net weight kgs | Net weight kg | Total nett weight | Total N.Wt. | N. Wt |
    N.W. total | Net kgs | Net kg | Net weight, total | Overall net weight | Total N. weight | Weight (net)
net_weight?: Net
gross_weight: Gross weight | G.W. | G/W | G.Wt. | Gross wt. | Total gross weight | Gross weight (kg) |
    Gross weight (kgs) | Total G/W | Total G.W. | GW | G. Weight | G/WT | Gross wgt | Total gross wt. |
    Weight gross | Gross mass | Total gross mass | Gross weight in kgs | Gross weight in kg | Gr. wt. | Gr. weight |
    Grs. wt. | Gross wt total | Gross weight total | Gross weight kgs | Gross weight kg | Total G.Wt. | G. Wt |
    G.W. total | Gross kgs | Gross kg | Gross weight, total | Overall gross weight | Total G. weight |
    Weight (gross) | Total gross wgt
gross_weight?: Gross
net_weight+gross_weight: Net / gross weight | Net & gross weight | N.W./G.W. | N/W / G/W | Weight (net/gross) |
    Net/gross | N.W. / G.W. | Net/gross wt. | N.W/G.W | NW/GW | N.W. & G.W. | Net and gross weight |
    Total net / gross weight | Net wt. / gross wt. | N/G weight | Net weight / gross weight | Total N.W. / G.W.
origin: Country of origin | Country of origin of goods | Origin | Made in | COO | Product of |
    Country of manufacture | Origin of goods | Goods origin | Country of origin of the goods | Place of origin |
    Goods of origin | Origin country | Produced in | Manufactured in | Country of production | Country origin |
    Country of orig. | C. of origin | Goods made in | Made/produced in | Origin of the goods |
    Country of origin (goods) | Country of origin/manufacture | Origin/country | Country of origin of product |
    Country of origin of products | Goods are of origin | Products of | Goods originating in |
    Country of origin is | Place of manufacture | Manufacturing country | Country of growth | Ctry of origin |
    Ctry. of orig. | Cntry of origin | Goods country of origin
currency: Currency | Currency of invoice | Invoice currency | Currency code | Curr. | Currency of sale | Curr |
    CCY | Settlement currency | Currency of settlement | Currency used | Currency unit | Currency of payment |
    Currency of transaction | Transaction currency | Money of account | Invoicing currency | Cur.
remarks: Remarks | Remark | Note | Notes | Special instructions | Other references | Comments |
    Additional information
marks: Marks & Nos. | Marks and Nos. | Marks and numbers | Marks & numbers | Shipping mark | Shipping marks |
    Case mark | Case marks | Marks | Mark | Mark & No. | Marks / Nos. | Marks and No. | Shipping marks & Nos. |
    Marks and numbers of packages | Shipping marks and numbers | Mark & Nos. | Marks No. | Marks & No. |
    Case marks & Nos. | Shipping mark and numbers | S/Mark | Package marking | Package marks | Marking |
    Markings | Marks and numbers on packages | Marks on packages | Package markings
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
    Commodity and specification | Name of commodity | Name of goods | Commodity description | Product name |
    Ext. price | Extended price | U/M | Tariff No. | Customs tariff | S/N | Sl. No. | Pos. | Art. No. | Price each |
    Ext. amount | Extended amount | Unit of measure | Units | H.S. No. | HS | Line value | Line amount |
    Goods & description | Name of product | Name of article | Product/description | Material | Material No. |
    Price per unit | Unit cost | Total cost | Serial No. | Sr. No. | Seq. No. | Details | Commodity code |
    Tariff code | Customs code | Ctry of origin of item
contact: Tel | Tel. | Tel. No. | Telephone | Phone | Fax | Fax No. | E-mail | Email | Mail | Contact |
    Contact person | Attn. | Attention | Att. | Tax ID | VAT No. | Registration No. | Person in charge | Mobile |
    Cell | Contact name | Website | URL | Web | VAT | VAT ID | EORI | EORI No. | Vat reg. No. | Tax No. | Tel/Fax |
    Phone/Fax | Telefax | C/P | Kind attention | Tax ID No. | Tel. & Fax | Phone No. | TRN | GSTIN | CNPJ | NPWP |
    TIN | CR No. | Tax registration No. | IEC | USCI | BIN | Company registration No. | Business registration No.
other: Invoice of | Due | Due date | Payment due | Printed | Printed on | Page | ETA | E.T.A. | Date of arrival |
    Arrival date | Bank | Bank details | Account No. | Swift | Swift code | Country of destination | Measurement |
    Meas. | Volume | CBM | M3 | B/L No. | Bill of lading No. | AWB No. | Air waybill No. | Customer No. |
    Customer ID | Salesperson | Sales rep | Container No. | Seal No. | Container / seal No. | Packing list No. |
    Booking No. | HAWB | MAWB | MAWB No. | HAWB No. | Insurance | Discount | Prepared by | Checked by |
    Approved by | Export license No. | Import license No. | Valid until | Expiry date | Opening bank |
    Issuing bank | Advising bank | Bank name | Beneficiary bank | Account name | Country of export |
    Exporting country | Country of final destination | Destination country | Country of ultimate destination |
    Proforma invoice No. | Proforma No. | Pro forma No. | Quotation No. | Date of order | Order date |
    Contract date | L/C date | Date of L/C | Date of contract | P.O. date | Delivery date | Date printed |
    Print date | Payment due date | Maturity date | Reason for export | Shipping agent | Forwarder |
    Freight forwarder | Our bank | IBAN | Exporter's bank | Tracking No. | Waybill No. | Revision | Version |
    Job No. | File No. | Import permit No. | Latest shipment date | Date of expiry | Partial shipment |
    Declaration | Date of delivery | Terms of insurance | Packing list date | Sales office | Account manager |
    Ordered on | Order placed | Last date of shipment | Deliver by | Required by | Total measurement |
    Measurement (m3) | Customer code | Buyer code | Vendor code | Shipper ref. | Carrier booking No. | Drawn under |
    Issuing bank of L/C | Credit issued by | Issued by bank | Place of issue | Printed date | Data printed |
    P/I No. | Our P/I No. | Our proforma invoice No. | PI No. | Freight charges | Freight term | Place of issuing |
    Latest date of shipment | Date of arrival (ETA) | Arrival on or about | Page No. | Our file | A/C No. | A/C |
    Closing date | CY cut | Delivery note No. | D/N No. | Vehicle No. | Truck No. | Bank charges | Valid till |
    Validity | Date of payment | Shipping instruction No. | Number of containers | Country of dispatch |
    Country of departure | Country of exportation | Country of importation | Carrier's agent | Reason of export |
    Latest delivery date | Expiry | ETA date | Sales person | Salesman | Import licence No. | Export licence No. |
    Exporter code | Permit No. | License No. | Licence No. | Print time | Forwarding agent |
    Forwarding agent / special instructions | Destination country code | Corporate No. | Registered office
port_of_loading+port_of_discharge: Routing | Itinerary | Shipped from / to | From - To | From and to |
    Ports of loading and discharge | Port of loading and discharge | Loading / discharge |
    Loading and discharge ports | Loading/discharging port | Loading and discharging ports |
    Port of loading & discharge | Voyage from / to | Shipment route | Transport route | POL - POD | POL & POD
incoterm_place: Named place | Incoterms place | Named port | Named port/place | Named place or port |
    Place of Incoterm | Incoterm location | Named place of delivery
gross_weight+net_weight: Gross / net weight | Gross & net weight | G.W./N.W. | G/W / N/W | GW/NW | Gross/net |
    Gross weight / net weight | Weight (gross/net) | Gross and net weight
origin?: C/O | C.O. | Ctry
transport_mode: Freight by | By means of | Freight mode | Transportation mode | Shipping mode | Freight
port_of_loading+port_of_discharge?: Route | Ports
transport_mode?: Mode
other?: Dept. | Section | Division | Agent | Sheet | Department | Container | Seal | Proforma
packages?: Pallets | Cases | Cartons | Ctns | Package
"""
