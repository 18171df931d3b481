"""Problems of box 5 beside the invoice: ship, ports, day, means (XDOC, CO-B5)."""

from datetime import timedelta
from random import Random

from ..shipping import ROUTES
from .case import CERTIFICATE, Case, Plant, slip, to_order


def vessel(case: Case, rng: Random) -> None:
    d = case.deal
    if not d.vessel or "vessel" in d.hidden:
        return
    if rng.random() < 0.5:
        said = f"{d.vessel} V.{slip(d.voyage, rng)}"
        case.problem(
            "vessel-mismatch",
            "voyage",
            CERTIFICATE,
            f"certificate: {said}; invoice: {d.vessel} V.{d.voyage}",
            "vessel",
            "transport",
        )
    else:
        said = f"{slip(d.vessel, rng)} V.{d.voyage}"
        case.problem(
            "vessel-mismatch",
            "vessel",
            CERTIFICATE,
            f"certificate: {said}; invoice: {d.vessel} V.{d.voyage}",
            "voyage",
            "transport",
        )
    case.certificate["transport"]["vessel"] = said


def loading_port(case: Case, rng: Random) -> None:
    d = case.deal
    other = rng.choice(
        [
            p
            for p in ("TOKYO", "KOBE", "NAGOYA", "OSAKA", "HAKATA", "SHIMIZU")
            if p not in d.port_of_loading and p not in d.incoterm_place
        ]
    )
    if d.mode == "sea" and d.incoterm not in ("FOB", "FCA"):
        case.certificate["transport"]["from"] = f"{other}, JAPAN"
        case.problem(
            "port-mismatch",
            "port_of_loading",
            CERTIFICATE,
            f"certificate: {other}, JAPAN; invoice: {d.port_of_loading}",
            "transport",
        )


def discharge_port(case: Case, rng: Random) -> None:
    d = case.deal
    route = ROUTES[d.buyer.country]
    if d.mode == "sea" and route.other != d.port_of_discharge == route.port:
        case.certificate["transport"]["to"] = route.other
        case.problem(
            "port-mismatch",
            "port_of_discharge",
            CERTIFICATE,
            f"certificate: {route.other}; invoice: {d.port_of_discharge}",
            "transport",
        )


def departure_date(case: Case, rng: Random) -> None:
    said = case.deal.departure_date + timedelta(days=rng.choice((-1, 1, 2, 10)))
    case.certificate["transport"]["departure_date"] = said.isoformat()
    if case.deal.mode == "sea":
        case.problem(
            "departure-date-mismatch",
            "departure_date",
            CERTIFICATE,
            f"certificate {said}, invoice {case.deal.departure_date}",
            "transport",
        )
    else:
        case.certificate["transport"]["departure_date"] = case.deal.departure_date.isoformat()


def transport_mode(case: Case, rng: Random) -> None:
    if case.deal.mode == "air":
        case.certificate["transport"]["by"] = "SEA"
        case.problem(
            "transport-mode-mismatch",
            "transport_mode",
            CERTIFICATE,
            "by SEA on the certificate, by air on the invoice",
            "transport",
        )


def to_order_without_country(case: Case, rng: Random) -> None:
    place, _, country = case.deal.port_of_discharge.partition(", ")
    if to_order(case) and country:
        case.certificate["transport"]["to"] = place
        case.problem(
            "to-order-box5-incomplete",
            "port_of_discharge",
            CERTIFICATE,
            f"the consignee is to order and box 5 does not say that {place} is in {country}",
            "transport",
            "consignee_name",
        )


PLANTS: dict[str, Plant] = {
    f.__name__: f
    for f in (
        vessel,
        loading_port,
        discharge_port,
        departure_date,
        transport_mode,
        to_order_without_country,
    )
}
