"""The names on screen of the contract's closed sets: fields, kinds of document, outcomes, states, verdicts."""

from __future__ import annotations

from models.document import Kind
from models.finding import Outcome
from models.records import Role, State, Verdict
from models.review import Judged


def N_(message: str) -> str:
    """Marks a message for the catalogue; it is translated where it is shown."""
    return message


OUTCOMES = {
    Outcome.FIX: N_("Must be corrected"),
    Outcome.EVIDENCE: N_("Evidence needed"),
    Outcome.REVIEW: N_("To be judged by a person"),
    Outcome.NOTE: N_("For information"),
}
# Only a mismatch between well-read papers is the exporter's mistake; what could not be read is not.
NATURES = {
    "mismatch": N_("Does not agree"),
    "unread": N_("Reading uncertain"),
    "breach": N_("Not as required"),
    "met": N_("Evidence attached"),
    "plain": "",  # the heading above it says enough
}
JUDGED = {
    Judged.ACCEPTED: N_("Accepted"),
    Judged.DISMISSED: N_("Dismissed"),
    Judged.REOPENED: N_("Taken back"),
}
# In this order the papers are laid out; what is not named comes last, by name.
FIRST_KINDS = (Kind.COMMERCIAL_INVOICE, Kind.CERTIFICATE, Kind.SHIPPING_MARKS)
STATES = {
    State.RECEIVED: N_("Waiting to be read"),
    State.PROCESSING: N_("Being read"),
    State.REVIEW: N_("Needs review"),
    State.CLEAR: N_("Nothing found"),
    State.FAILED: N_("Could not be read"),
    State.COUNTERSIGN: N_("Awaits a second examiner"),
    State.DECIDED: N_("Decided"),
}
VERDICTS = {
    Verdict.CLEAR_FOR_ISSUANCE: N_("Clear for issuance"),
    Verdict.ASK_FOR_EVIDENCE: N_("Ask for evidence"),
    Verdict.RETURN_TO_EXPORTER: N_("Return to the exporter"),
    Verdict.SEND_BACK: N_("Sent back by the second examiner"),
}
ROLES = {
    Role.EXPORTER: N_("Exporter"),
    Role.EXAMINER: N_("Examiner"),
    Role.SUPERVISOR: N_("Supervisor"),
    Role.ADMINISTRATOR: N_("Administrator"),
}
KINDS = {
    Kind.COMMERCIAL_INVOICE: N_("Commercial invoice"),
    Kind.CERTIFICATE: N_("Certificate of origin"),
    Kind.SHIPPING_MARKS: N_("Shipping marks"),
    Kind.PACKING_LIST: N_("Packing list"),
    Kind.BILL_OF_LADING: N_("Bill of lading"),
    Kind.LETTER_OF_CREDIT: N_("Letter of credit"),
    Kind.POWER_OF_ATTORNEY: N_("Power of attorney"),
    Kind.MANUFACTURING_CERTIFICATE: N_("Manufacturing certificate"),
    Kind.FOREIGN_CERTIFICATE: N_("Foreign certificate of origin"),
    Kind.EXPLANATION: N_("Explanation"),
    Kind.PROFORMA_INVOICE: N_("Proforma invoice"),
    Kind.UNKNOWN: N_("Unknown document"),
}
SOURCES = {
    "text_layer": N_("text of the file"),
    "ocr": N_("read from the picture"),
    "structured": N_("typed in"),
    "reviewer": N_("entered by a reviewer"),
}
FIELDS = {
    "title": N_("Title of the document"),
    "exporter_name": N_("Exporter"),
    "exporter_address": N_("Exporter's address"),
    "exporter_country": N_("Exporter's country"),
    "buyer_name": N_("Buyer"),
    "buyer_address": N_("Buyer's address"),
    "buyer_country": N_("Buyer's country"),
    "consignee_name": N_("Consignee"),
    "consignee_address": N_("Consignee's address"),
    "consignee_country": N_("Consignee's country"),
    "notify_party": N_("Notify party"),
    "invoice_number": N_("Invoice number"),
    "invoice_date": N_("Invoice date"),
    "invoice_refs": N_("Invoices named"),
    "lc_number": N_("Letter of credit number"),
    "order_number": N_("Order number"),
    "contract_number": N_("Contract number"),
    "transport_mode": N_("Means of transport"),
    "vessel": N_("Vessel"),
    "voyage": N_("Voyage"),
    "flight": N_("Flight"),
    "departure_date": N_("Date of departure"),
    "port_of_loading": N_("Port of loading"),
    "port_of_discharge": N_("Port of discharge"),
    "transshipment": N_("Transshipment"),
    "final_destination": N_("Final destination"),
    "incoterm": N_("Trade term"),
    "incoterm_place": N_("Place of the trade term"),
    "payment_terms": N_("Payment terms"),
    "remarks": N_("Remarks"),
    "others": N_("Other information"),
    "packages": N_("Packages"),
    "total_quantity": N_("Total quantity"),
    "marks": N_("Shipping marks"),
    "no_marks": N_("No marks"),
    "origin": N_("Country of origin"),
    "currency": N_("Currency"),
    "total_amount": N_("Total amount"),
    "net_weight": N_("Net weight"),
    "gross_weight": N_("Gross weight"),
    "signature": N_("Signature"),
    "signature_for": N_("Signed on behalf"),
    "signatory": N_("Signatory"),
    "signatory_title": N_("Signatory's title"),
    "declaration_date": N_("Date of declaration"),
    "copy": N_("Original or copy"),
    "description": N_("Description of goods"),
    "quantity": N_("Quantity"),
    "unit": N_("Unit"),
    "unit_price": N_("Unit price"),
    "amount": N_("Amount"),
    "hs_code": N_("HS code"),
}
