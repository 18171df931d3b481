"""The country that the goods are bound for, as far as the certificate says."""

from __future__ import annotations

from matchers.shipment import country_of
from models.case import Case


def bound_for(case: Case) -> str:
    """The consignee's country, else that of the port of discharge; empty where neither is known."""
    certificate = case.certificate
    if certificate is None:
        return ""
    if certificate.consignee_country is not None:
        return certificate.consignee_country.value
    to = certificate.port_of_discharge
    return (country_of(to.value) or "") if to is not None else ""
