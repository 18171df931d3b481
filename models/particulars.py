"""What registry and application may say beyond the contract, as the JSON in which the database keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from models.case import Application, Exporter, RegistrationType, Signatory

OF_SIGNATORY = ("name_ja", "email", "user_id", "signature_changed_on", "specimen")
OF_EXPORTER = ("type", "registered_on", "chamber", "legal_form", "legal_form_position", "used_goods")
OF_APPLICATION = ("agent", "certificate_type", "agreement", "certification", "chamber", "originals")
_DATES = ("registered_on", "signature_changed_on")


def particulars(holder: Exporter | Signatory | Application) -> dict[str, str | int] | None:
    """What is given of it; None where nothing is, as with everything that keeps to the contract's plain form."""
    given = {name: getattr(holder, name) for name in _names(holder)}
    kept = {n: v.isoformat() if isinstance(v, date) else v for n, v in given.items() if v is not None}
    return kept or None


def restored(kept: Mapping[str, Any] | None) -> dict[str, Any]:
    """The same as values, for the constructor that they belong to."""
    values = dict(kept or {})
    for name in _DATES:
        if name in values:
            values[name] = date.fromisoformat(values[name])
    if "type" in values:
        values["type"] = RegistrationType(values["type"])
    return values


def _names(holder: Exporter | Signatory | Application) -> tuple[str, ...]:
    match holder:
        case Exporter():
            return OF_EXPORTER
        case Signatory():
            return OF_SIGNATORY
        case Application():
            return OF_APPLICATION
