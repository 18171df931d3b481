"""Problems of box 5 beside the invoice: ship, ports, day, means (XDOC, CO-B5)."""

from datetime import timedelta
from random import Random

from ..shipping import ROUTES
from .case import CERTIFICATE, Case, finds, slip, to_order


@finds("XDOC-08")
def vessel_or_voyage_differs(case: Case, rng: Random) -> None:
    d = case.deal
    if not d.vessel or "vessel" in d.hidden:
        return
    if rng.random() < 0.5:
        said = f"{d.vessel} V.{slip(d.voyage, rng)}"
        case.problem(
            "voyage",
            CERTIFICATE,
            f"certificate: {said}; invoice: {d.vessel} V.{d.voyage}",
            "vessel",
            "transport",
        )
    else:
        said = f"{slip(d.vessel, rng)} V.{d.voyage}"
        case.problem(
            "vessel",
            CERTIFICATE,
            f"certificate: {said}; invoice: {d.vessel} V.{d.voyage}",
            "voyage",
            "transport",
        )
    case.certificate["transport"]["vessel"] = said


@finds("XDOC-09")
def port_of_loading_differs(case: Case, rng: Random) -> None:
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
            "port_of_loading",
            CERTIFICATE,
            f"certificate: {other}, JAPAN; invoice: {d.port_of_loading}",
            "transport",
        )


@finds("XDOC-09")
def port_of_discharge_differs(case: Case, rng: Random) -> None:
    d = case.deal
    route = ROUTES[d.buyer.country]
    if d.mode == "sea" and route.other != d.port_of_discharge == route.port:
        case.certificate["transport"]["to"] = route.other
        case.problem(
            "port_of_discharge",
            CERTIFICATE,
            f"certificate: {route.other}; invoice: {d.port_of_discharge}",
            "transport",
        )


@finds("XDOC-10")
def departure_date_differs(case: Case, rng: Random) -> None:
    said = case.deal.departure_date + timedelta(days=rng.choice((-1, 1, 2, 10)))
    case.certificate["transport"]["departure_date"] = said.isoformat()
    if case.deal.mode == "sea":
        case.problem(
            "departure_date",
            CERTIFICATE,
            f"certificate {said}, invoice {case.deal.departure_date}",
            "transport",
        )
    else:
        case.certificate["transport"]["departure_date"] = case.deal.departure_date.isoformat()


@finds("CO-B5-01", "CO-B5-02")
def transport_mode_differs(case: Case, rng: Random) -> None:
    if case.deal.mode == "air":
        case.certificate["transport"]["by"] = "SEA"
        case.problem(
            "transport_mode",
            CERTIFICATE,
            "by SEA on the certificate, by air on the invoice",
            "transport",
        )


@finds("CO-B5-05")
def to_order_without_country_of_discharge(case: Case, rng: Random) -> None:
    place, _, country = case.deal.port_of_discharge.partition(", ")
    if to_order(case) and country:
        case.certificate["transport"]["to"] = place
        case.problem(
            "port_of_discharge",
            CERTIFICATE,
            f"the consignee is to order and box 5 does not say that {place} is in {country}",
            "transport",
            "consignee_name",
        )
