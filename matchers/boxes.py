"""Which box of the certificate holds a field, and what people call the box."""

from __future__ import annotations

from collections.abc import Mapping

from models.finding import Text

_FIELDS = {
    "0": "copy",
    "1": "exporter_name exporter_address exporter_country",
    "2": "consignee_name consignee_address consignee_country notify_party buyer_name buyer_address buyer_country",
    "3": "invoice_number invoice_date invoice_refs",
    "4": "origin",
    "5": "transport_mode vessel voyage flight departure_date port_of_loading port_of_discharge transshipment"
    " final_destination",
    "6": "remarks lc_number order_number contract_number incoterm incoterm_place payment_terms",
    "7": "description hs_code marks no_marks packages others",
    "8": "quantity unit total_quantity net_weight gross_weight",
    "9": "declaration_date signatory signatory_title signature signature_for",
}
_NAMES = {
    "0": Text("Original/Copy", "Original・Copy欄"),
    "1": Text("box 1, exporter", "第1欄 輸出者"),
    "2": Text("box 2, consignee", "第2欄 荷受人"),
    "3": Text("box 3, number and date of invoice", "第3欄 インボイス番号・日付"),
    "4": Text("box 4, country of origin", "第4欄 原産国"),
    "5": Text("box 5, transport details", "第5欄 輸送手段"),
    "6": Text("box 6, remarks", "第6欄 備考"),
    "7": Text("box 7, marks and goods", "第7欄 荷印・商品名"),
    "8": Text("box 8, quantity", "第8欄 数量"),
    "9": Text("box 9, declaration by the exporter", "第9欄 輸出者宣誓"),
}
_BOX_OF: Mapping[str, str] = {name: box for box, names in _FIELDS.items() for name in names.split()}


def box_of(field: str) -> Text | None:
    """The box that a field of the contract stands in; None for what a certificate has no box for (a price)."""
    number = _BOX_OF.get(field)
    return None if number is None else _NAMES[number]
