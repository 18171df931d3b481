"""What people call the fields that several rules demand together, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from models.finding import Text

NAMES: Mapping[str, Text] = {
    "vessel": Text("the vessel's name", "船名"),
    "departure_date": Text("the departure date", "出港予定日"),
    "port_of_loading": Text("the place of loading", "積込地"),
    "port_of_discharge": Text("the place of discharge", "荷揚地"),
    "transport_mode": Text("the means of transport", "輸送手段"),
    "exporter_name": Text("the exporter's name", "輸出者の名称"),
    "exporter_address": Text("the exporter's address", "輸出者の住所"),
    "exporter_country": Text("the exporter's country", "輸出者の国名"),
    "buyer_name": Text("the buyer's name", "契約相手先の名称"),
    "buyer_address": Text("the buyer's address", "契約相手先の住所"),
    "consignee_name": Text("the consignee's name", "荷受人の名称"),
    "consignee_address": Text("the consignee's address", "荷受人の住所"),
    "consignee_country": Text("the consignee's country", "荷受人の国名"),
}


def named(field: str) -> dict[str, str]:
    """For messages: {missing} and {missing_ja}."""
    name = NAMES.get(field, Text(field.replace("_", " "), field))
    return {"missing": name.en, "missing_ja": name.ja}
