"""certificate.json as a start, from what an invoice says: nothing is put in that was not read with certainty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.vocabulary import countries

SURE = 0.8  # below this the reader says himself that he may be wrong
ITEM_FIELDS = ("description", "quantity", "unit", "origin", "hs_code")
Json = dict[str, Any]
Read = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """`left_out` names the fields that stand on the invoice but were read in doubt, or were not found."""

    certificate: Json
    left_out: tuple[str, ...]


def drafted(invoices: Sequence[Read]) -> Draft:
    """From the invoices of a report (contract); of several, parties and route are those of the first."""
    first = invoices[0]
    fields = _Sure(first["fields"])
    consignee = "consignee" if "consignee_name" in first["fields"] else "buyer"
    vessel = " ".join(v for v in (fields.text("vessel"), fields.text("voyage"), fields.text("flight")) if v)
    certificate: Json = {
        "form": "nonpreferential",
        "copy": "ORIGINAL",
        "exporter": fields.party("exporter"),
        "consignee": fields.party(consignee),
        "invoices": [_reference(_Sure(i["fields"])) for i in invoices],
        "origin": [countries.name(code).upper() for code in fields.value("origin") or ()],
        "transport": {
            "from": fields.text("port_of_loading"),
            "to": fields.text("port_of_discharge"),
            "via": fields.text("transshipment"),
            "by": str(fields.value("transport_mode") or "").upper(),
            "vessel": vessel,
            "departure_date": fields.value("departure_date") or "",
        },
        "remarks": "",
        "goods": {
            "general_description": "",
            "marks": fields.value("marks") or ("N/M" if fields.value("no_marks") else ""),
            "packages": fields.text("packages"),
            "items": [row for i in invoices for row in item_rows(i["items"])],
            "total_quantity": fields.text("total_quantity"),
            "others": "",
        },
        "declaration": {
            "place": "", "date": "", "signature": "",
            "signatory": fields.text("signatory"), "title": fields.text("signatory_title"),
        },
    }  # fmt: skip
    return Draft(certificate, fields.doubted())


def item_rows(items: Sequence[Read], sure: float = SURE) -> list[dict[str, str]]:
    """The goods lines with what was read with at least that confidence; what was not stays empty."""
    return [{name: _Sure(item, sure).cell(name) for name in ITEM_FIELDS} for item in items]


def _reference(fields: _Sure) -> Json:
    return {"number": fields.text("invoice_number"), "date": fields.value("invoice_date") or ""}


@dataclass(frozen=True, slots=True)
class _Sure:
    """The fields of a paper as far as they are certain."""

    fields: Read
    sure: float = SURE

    def value(self, name: str) -> Any:
        found = self.fields.get(name)
        return None if found is None or found["confidence"] < self.sure else found["value"]

    def text(self, name: str) -> str:
        """As printed, on one line."""
        found = self.value(name)
        return "" if found is None else " ".join(str(self.fields[name].get("text") or found).split())

    def cell(self, name: str) -> str:
        """Numbers without their separators; everything else as printed."""
        found = self.value(name)
        return ("" if found is None else str(found)) if name in ("quantity", "hs_code") else self.text(name)

    def party(self, role: str) -> Json:
        address = " ".join(str(self.value(f"{role}_address") or "").split())
        country = self.value(f"{role}_country")
        # An address that ends with its country says it already.
        named = "" if country is None or countries.trailing(address) else countries.name(country).upper()
        return {"name": str(self.value(f"{role}_name") or ""), "address": address, "country": named}

    def doubted(self) -> tuple[str, ...]:
        return tuple(name for name, found in self.fields.items() if found["confidence"] < self.sure)
