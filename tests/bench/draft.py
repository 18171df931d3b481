"""The draft certificate that belongs to a shipment, as certificate.json and as the truth about it."""

from datetime import date
from typing import Any

from .deal import Company, Deal, plain, total_quantity
from .paper import ORIGIN_NAMES, singular

Json = dict[str, Any]
CODES = {name: code for code, name in ORIGIN_NAMES.items()}


def draft(deal: Deal, declared: date) -> Json:
    """The certificate that agrees with the shipment in everything."""
    return {
        "form": "nonpreferential",
        "copy": "ORIGINAL",
        "exporter": _party(deal.exporter.company, "JAPAN"),
        "consignee": _party(deal.receiver, deal.receiver.country_name),
        "invoices": [{"number": deal.number, "date": deal.invoice_date.isoformat()}],
        "origin": [ORIGIN_NAMES[c] for c in dict.fromkeys(line.origin for line in deal.lines)],
        "transport": {
            "from": deal.port_of_loading,
            "to": deal.port_of_discharge,
            "via": deal.via,
            "by": deal.mode.upper(),
            "vessel": f"{deal.vessel} V.{deal.voyage}" if deal.vessel else "",
            "departure_date": deal.departure_date.isoformat(),
        },
        "remarks": f"FINAL DESTINATION: {deal.final_destination}" if deal.final_destination else "",
        "goods": {
            "general_description": deal.goods,
            "marks": "\n".join(deal.marks) if deal.marks else "N/M",
            "packages": packages(deal),
            "total_quantity": total_quantity(deal.lines),
            "others": "",
            "items": [
                {
                    "description": n.description,
                    "quantity": plain(n.quantity),
                    "unit": n.unit,
                    "origin": ORIGIN_NAMES[n.origin],
                    "hs_code": "",
                }
                for n in deal.lines
            ],
        },
        "declaration": {
            "place": deal.exporter.chamber.upper(),
            "date": declared.isoformat(),
            "signatory": deal.signatory,
            "title": deal.signatory_title,
            "signature": "handwritten",
        },
    }


def packages(deal: Deal) -> str:
    count, kind = deal.packages
    return f"{count} {singular(kind) if count == 1 else kind}" if count else kind


def _party(company: Company, country: str) -> Json:
    address = ", ".join(company.address)
    return {
        "name": company.name,
        "address": address + (", Japan" if company.country == "JP" else ""),
        "country": country,
    }


def certificate_truth(sheet: Json, document: str, deal: Deal) -> Json:
    """What a reader must find in the certificate, drawn or typed in."""
    goods, transport, declaration = sheet["goods"], sheet["transport"], sheet["declaration"]
    voyage = deal.voyage
    vessel, _, printed_voyage = transport["vessel"].partition(" V.")
    consignee_country = sheet["consignee"]["country"]
    fields: Json = {
        "exporter_name": sheet["exporter"]["name"],
        "exporter_address": sheet["exporter"]["address"],
        "exporter_country": deal.exporter.company.country if sheet["exporter"]["country"] else "",
        "consignee_name": sheet["consignee"]["name"],
        "consignee_address": f"{sheet['consignee']['address']} {consignee_country}".strip(),
        "consignee_country": deal.receiver.country if consignee_country else "",
        "invoice_refs": sheet["invoices"],
        "origin": [CODES.get(o, o) for o in sheet["origin"]],
        "port_of_loading": transport["from"],
        "port_of_discharge": transport["to"],
        "transshipment": transport["via"],
        "transport_mode": transport["by"].lower().removeprefix("by "),
        "vessel": vessel,
        "departure_date": transport["departure_date"],
        "packages": goods["packages"],
        "total_quantity": goods["total_quantity"],
        "others": goods["others"],
        "remarks": sheet["remarks"],
        "declaration_date": declaration["date"],
        "signatory": declaration["signatory"],
        "signature": declaration["signature"],
        "signatory_title": declaration["title"],
        "copy": sheet["copy"],
    }
    if goods["marks"] == "N/M":
        fields["no_marks"] = True
    else:
        fields["marks"] = goods["marks"]
    if declaration["signatory"].startswith("FOR "):
        fields["signature_for"] = True
    optional: Json = {
        "voyage": printed_voyage or voyage,
        "marks": goods["marks"],
        "final_destination": deal.final_destination,
    }
    if document != "certificate.json":
        optional["title"] = "CERTIFICATE OF ORIGIN"
    accept = {
        "exporter_address": [sheet["exporter"]["address"], sheet["exporter"]["address"].removesuffix(", Japan")],
        "consignee_address": [sheet["consignee"]["address"]],
        "vessel": [transport["vessel"]],
        "voyage": [f"V.{printed_voyage}"],
        "remarks": [sheet["remarks"]],
        "signatory": [declaration["signatory"].removeprefix("FOR ")],
    }
    return {
        "document": document,
        "fields": {k: v for k, v in fields.items() if v not in ("", [])},
        "optional": {k: v for k, v in optional.items() if v and k not in fields},
        "accept": {k: [x for x in v if x] for k, v in accept.items() if any(v)},
        "ignore": [] if all(o in CODES for o in sheet["origin"]) else ["origin"],
        "items": [_item(i, document) for i in goods["items"]],
    }


def _item(item: Json, document: str) -> Json:
    kept = {k: item[k] for k in ("description", "quantity", "unit") if item[k]}
    if item.get("hs_code"):
        kept["hs_code"] = item["hs_code"]
    if document == "certificate.json" and item["origin"]:
        kept["origin"] = CODES.get(item["origin"], item["origin"])
    return kept
