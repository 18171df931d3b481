"""Further problems of box 5 and of the invoice's transport (CO-B5, APP-05, INV-REQ-08 to -10, XDOC-08 to -10)."""

from random import Random

from ..deal import Company
from .case import CERTIFICATE, INVOICE, Case, finds, slip, to_order


@finds("APP-05", "INV-REQ-08")
def vessel_to_be_announced(case: Case, rng: Random) -> None:
    """On both papers: the shipment is not fixed yet."""
    if case.deal.vessel and not case.drawn:
        case.change(vessel="T.B.A.", voyage="")
        case.certificate["transport"]["vessel"] = "T.B.A."
        case.problem("vessel", INVOICE, "the vessel is still to be announced", "voyage", "departure_date")


@finds("XDOC-08")
def other_vessel(case: Case, rng: Random) -> None:
    if case.deal.vessel:
        case.certificate["transport"]["vessel"] = f"BLUE CORMORANT V.{case.deal.voyage}"
        case.problem(
            "vessel", CERTIFICATE, f"BLUE CORMORANT, the invoice says {case.deal.vessel}", "voyage", "transport"
        )


@finds("XDOC-08")
def voyage_differs(case: Case, rng: Random) -> None:
    if case.deal.vessel:
        said = slip(case.deal.voyage, rng)
        case.certificate["transport"]["vessel"] = f"{case.deal.vessel} V.{said}"
        case.problem(
            "voyage", CERTIFICATE, f"voyage {said}, the invoice says {case.deal.voyage}", "vessel", "transport"
        )


@finds("INV-REQ-09")
def transhipment_on_the_certificate_alone(case: Case, rng: Random) -> None:
    if case.deal.mode == "sea" and not case.deal.via and not to_order(case):
        case.certificate["transport"]["via"] = "SINGAPORE" if case.deal.receiver.country != "SG" else "BUSAN, KOREA"
        why = "box 5 names a place of transhipment, the invoice none"
        case.problem("transshipment", INVOICE, why, "transport", outcome="review")


@finds("INV-REQ-09", "CO-B5-01")
def transhipment_differs(case: Case, rng: Random) -> None:
    if case.deal.via:
        case.certificate["transport"]["via"] = "COLOMBO, SRI LANKA" if "COLOMBO" not in case.deal.via else "SINGAPORE"
        why = f"another place than {case.deal.via}"
        case.problem("transshipment", CERTIFICATE, why, "transport", outcome="review")


@finds("INV-REQ-10", printed=False)
def air_freight_without_the_word(case: Case, rng: Random) -> None:
    if case.deal.mode == "air":
        case.deal = case.deal.hide("mode", "flight", "air_waybill", "transport_mode")
        why = "the invoice does not say that the goods go by air"
        case.problem("transport_mode", INVOICE, why, "flight", "port_of_loading", "vessel")


@finds("CO-B5-01", "CO-B5-02", "INV-REQ-08")
def by_air_though_the_invoice_says_by_sea(case: Case, rng: Random) -> None:
    if case.deal.mode == "sea":
        case.certificate["transport"] |= {"by": "AIR", "vessel": "", "departure_date": ""}
        case.problem("transport_mode", CERTIFICATE, "by AIR on the certificate, by sea on the invoice", "vessel")


@finds("CO-B5-05")
def to_order_without_loading_place(case: Case, rng: Random) -> None:
    if to_order(case):
        case.certificate["transport"]["from"] = ""
        why = "the consignee is to order and box 5 does not say where the goods are loaded"
        case.problem("port_of_loading", CERTIFICATE, why, "transport", "consignee_name")


@finds("CO-B5-05")
def to_order_without_means(case: Case, rng: Random) -> None:
    if to_order(case) and not case.drawn:
        case.certificate["transport"] |= {"by": "", "vessel": ""}
        why = "the consignee is to order and box 5 does not say by sea or by air"
        case.problem("transport_mode", CERTIFICATE, why, "transport", "consignee_name", "vessel")


@finds("CO-B5-07")
def final_destination_in_another_country(case: Case, rng: Random) -> None:
    if case.deal.final_destination:
        case.certificate["remarks"] = "FINAL DESTINATION: HARARE, ZIMBABWE"
        why = f"Zimbabwe in box 6, the consignee sits in {case.deal.receiver.country_name}"
        case.problem("final_destination", CERTIFICATE, why, "consignee_country", "remarks")


@finds("CO-B5-08", "CO-B2-06", "CO-B5-04", alone=True)
def inland_destination_of_a_coastal_country(case: Case, rng: Random) -> None:
    deal = case.deal
    if deal.mode != "sea" or deal.incoterm not in ("FOB", "FCA") or deal.lc_number or deal.consignee or deal.marks:
        return
    buyer = Company("PERAK SUMBER FASTENERS SDN. BHD.", ("Lot 18, Jalan Kilang 2",), "MY", "MALAYSIA")
    case.change(buyer=buyer, notify=None, port_of_discharge="SINGAPORE", via="")
    case.change(final_destination="KUALA LUMPUR, MALAYSIA")
    case.certificate["consignee"] = {"name": buyer.name, "address": buyer.address[0], "country": "MALAYSIA"}
    case.certificate["transport"] |= {"to": "SINGAPORE", "via": ""}
    case.certificate["remarks"] = "FINAL DESTINATION: KUALA LUMPUR, MALAYSIA"
    why = "Malaysia has ports of its own"
    case.problem("consignee_country", CERTIFICATE, why, "final_destination", "port_of_discharge", outcome="review")


@finds("XDOC-10", "DATE-11")
def departure_month_mistaken(case: Case, rng: Random) -> None:
    """Day and month exchanged: the same figures, another day."""
    day = case.deal.departure_date
    if case.deal.mode == "sea" and day.day <= 12 and day.day != day.month:
        case.certificate["transport"]["departure_date"] = day.replace(day=day.month, month=day.day).isoformat()
        case.problem("departure_date", CERTIFICATE, "day and month are exchanged", "transport")
