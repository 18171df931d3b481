"""Problems of boxes 1 and 2: who may stand there, and what may stand beside the name (CO-B1, CO-B2, APP)."""

from dataclasses import replace
from random import Random

from ..deal import Company
from .case import CERTIFICATE, INVOICE, Case, finds, to_order
from .situations import PRINCIPAL, beneficiary_in_remarks, on_behalf_of_a_foreign_firm, principal_in_box_1

HONG_KONG = Company("HARBOUR GATE SOURCING LIMITED", ("12/F, 88 Wing Lok Street", "Sheung Wan"), "HK", "HONG KONG")


@finds("APP-07", "XDOC-02", "CO-B1-02", "CO-B1-01")
def exporter_is_another_firm(case: Case, rng: Random) -> None:
    """Box 1 names the maker, the invoice is a trading house's."""
    name = f"{rng.choice(('MINAMI', 'ASAGIRI', 'HOKUSEI'))} WORKS CO., LTD."
    case.certificate["exporter"]["name"] = name
    why = f"box 1 names {name}, the invoice {case.deal.exporter.company.name}"
    case.problem("exporter_name", CERTIFICATE, why, "registration_number")


@finds("CO-B1-03", alone=True)
def exporter_outside_japan(case: Case, rng: Random) -> None:
    """On both papers alike."""
    if case.drawn:
        return
    case.change(exporter=replace(case.deal.exporter, company=HONG_KONG))
    address = ", ".join(HONG_KONG.address)
    case.certificate["exporter"] = {"name": HONG_KONG.name, "address": address, "country": "HONG KONG"}
    case.registered(rng, name=HONG_KONG.name, addresses=[f"{address}, HONG KONG"])
    why = "the exporter in box 1 sits in Hong Kong"
    case.problem("exporter_country", CERTIFICATE, why, "exporter_address", "exporter_name")


@finds("CO-B1-04")
def exporter_address_not_in_box_1(case: Case, rng: Random) -> None:
    case.certificate["exporter"]["address"] = ""
    case.problem("exporter_address", CERTIFICATE, "box 1 has no address", "exporter_country")


@finds("CO-B1-05")
def exporter_with_mail_address(case: Case, rng: Random) -> None:
    if not case.drawn:
        case.certificate["exporter"]["address"] += ", export@mail.example"
        case.problem("exporter_address", CERTIFICATE, "an e-mail address in box 1", "exporter_name")


@finds("CO-B1-05")
def exporter_with_tax_number(case: Case, rng: Random) -> None:
    if not case.drawn:
        case.certificate["exporter"]["address"] += ", CORPORATE NUMBER 7010401089123"
        case.problem("exporter_address", CERTIFICATE, "a corporate number in box 1", "exporter_name")


@finds("XDOC-04", "CO-B1-05")
def telephone_differs(case: Case, rng: Random) -> None:
    """Tolerated in box 1 only as on the invoice."""
    phone = case.deal.exporter.company.phone
    if phone and not case.drawn:
        case.change(statements=(*case.deal.statements, f"TEL: {phone}"))
        said = phone[:-1] + str(9 - int(phone[-1]))
        case.certificate["exporter"]["address"] += f", TEL: {said}"
        why = f"box 1 says TEL {said}, the invoice {phone}"
        case.problem("exporter_address", CERTIFICATE, why, "exporter_name")


@finds("CO-B1-07", alone=True)
def principal_without_address(case: Case, rng: Random) -> None:
    if case.drawn:
        return
    principal_in_box_1(case, PRINCIPAL.name)
    case.change(principal=PRINCIPAL)
    case.papers.append("power_of_attorney")
    why = f"{PRINCIPAL.name} stands in box 1 without address and country"
    case.problem("exporter_name", CERTIFICATE, why, "exporter_address", "exporter_country")


@finds("CO-B1-08", given=on_behalf_of_a_foreign_firm)
def power_of_attorney_missing(case: Case, rng: Random) -> None:
    case.without("power_of_attorney")
    why = "on behalf of a foreign firm without its power of attorney"
    case.problem("exporter_name", CERTIFICATE, why, "exporter_address", outcome="evidence")


@finds("CO-B1-09", alone=True)
def principal_in_japan(case: Case, rng: Random) -> None:
    if case.drawn:
        return
    other = Company("SHIRASAGI KOEKI CO., LTD.", ("4-2 Himeji-Ekimae", "Himeji-shi, Hyogo 670-0927"), "JP", "JAPAN")
    principal_in_box_1(case, f"{other.name}, {', '.join(other.address)}, JAPAN")
    case.change(principal=other)
    case.papers.append("power_of_attorney")
    why = "on behalf of another firm in Japan"
    case.problem("exporter_name", CERTIFICATE, why, "exporter_address", "exporter_country")


@finds("CO-B1-10", "CO-B1-02", "XDOC-02")
def two_exporters_in_box_1(case: Case, rng: Random) -> None:
    case.certificate["exporter"]["name"] += " AND SHIRASAGI KOEKI CO., LTD."
    case.problem("exporter_name", CERTIFICATE, "box 1 names two exporters", "registration_number")


@finds("CO-B1-11", "CO-B1-02", "XDOC-02", given=beneficiary_in_remarks)
def beneficiary_in_box_1(case: Case, rng: Random) -> None:
    name = f"{case.deal.exporter.company.name.split()[0]} TRADING COMPANY"
    case.certificate["exporter"]["name"], case.certificate["remarks"] = name, ""
    why = "the beneficiary in the credit's style stands in box 1"
    case.problem("exporter_name", CERTIFICATE, why, "remarks", "registration_number")


@finds("CO-B2-01")
def bank_as_consignee(case: Case, rng: Random) -> None:
    """Neither to order nor a receiver of goods; the same on both papers."""
    if to_order(case) or case.deal.final_destination:
        return
    country = case.deal.receiver.country
    bank = Company("MERIDIAN COMMERCIAL BANK", ("1 Exchange Square",), country, case.deal.receiver.country_name)
    case.change(consignee=bank)
    case.certificate["consignee"] = {"name": bank.name, "address": bank.address[0], "country": bank.country_name}
    case.problem("consignee_name", CERTIFICATE, "a bank as plain consignee", outcome="review")


@finds("CO-B2-04")
def second_address_of_the_consignee(case: Case, rng: Random) -> None:
    if to_order(case) or case.drawn:
        return
    further = "WAREHOUSE: UNIT 4, 77 DOCK ROAD"
    case.certificate["consignee"]["address"] += f", {further}"
    case.problem("consignee_address", CERTIFICATE, f"a second address ({further}) in box 2", "consignee_name")


@finds("CO-B2-05", "CO-B2-06", alone=True)
def consignee_care_of_a_firm_elsewhere(case: Case, rng: Random) -> None:
    deal = case.deal
    if to_order(case) or deal.final_destination or deal.receiver.country in ("SG", "MY") or deal.mode == "air":
        return
    said = f"{deal.receiver.name} C/O STRAITS AGENCY PTE. LTD."
    agent = Company(said, ("9 Cantonment Road",), "SG", "SINGAPORE")
    case.change(consignee=agent)
    case.certificate["consignee"] = {"name": said, "address": agent.address[0], "country": "SINGAPORE"}
    why = f"care of a firm in Singapore, the goods go to {deal.port_of_discharge}"
    case.problem("consignee_country", CERTIFICATE, why, "consignee_name", "consignee_address", "port_of_discharge")


@finds("CO-B2-09", "CO-B2-04", "XDOC-05")
def buyer_in_box_2(case: Case, rng: Random) -> None:
    if case.deal.consignee is None or to_order(case) or case.drawn:
        return
    case.certificate["consignee"]["address"] += f", BUYER: {case.deal.buyer.name}"
    case.problem("consignee_name", CERTIFICATE, "the buyer stands in box 2, too", "consignee_address")


@finds("CO-B2-02")
def consignee_by_name_alone(case: Case, rng: Random) -> None:
    if to_order(case):
        return
    case.certificate["consignee"] |= {"address": "", "country": ""}
    case.problem("consignee_address", CERTIFICATE, "box 2 has a name alone", "consignee_country")


@finds("INV-REQ-02")
def exporter_name_missing(case: Case, rng: Random) -> None:
    case.deal = case.deal.hide("exporter_name")
    case.problem("exporter_name", INVOICE, "the invoice does not name the exporter", "exporter_address")


@finds("INV-REQ-07")
def buyer_missing(case: Case, rng: Random) -> None:
    """Nor a consignee, who would pass for the buyer."""
    if case.deal.consignee is not None:
        return
    case.deal = case.deal.hide("buyer_name", "buyer_address", "buyer_country")
    case.problem("buyer_name", INVOICE, "the invoice names no buyer", "buyer_address", "consignee_name")
