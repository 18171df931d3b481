"""Problems of boxes 1 to 4 beside the invoice: numbers and dates, parties, origin (XDOC, CO-B1 to CO-B4)."""

from datetime import timedelta
from random import Random

from .case import CERTIFICATE, Case, finds, slip, to_order


@finds("XDOC-06", "CO-B3-01")
def invoice_number_differs(case: Case, rng: Random) -> None:
    case.certificate["invoices"][0]["number"] = said = slip(case.deal.number, rng)
    case.problem(
        "invoice_number",
        CERTIFICATE,
        f"box 3 says {said}, the invoice {case.deal.number}",
        "invoice_refs",
    )


@finds("XDOC-06", "CO-B3-01")
def invoice_date_differs(case: Case, rng: Random) -> None:
    said = case.deal.invoice_date - timedelta(days=rng.choice((1, 1, 10, 30)))
    case.certificate["invoices"][0]["date"] = said.isoformat()
    case.problem(
        "invoice_date",
        CERTIFICATE,
        f"box 3 says {said}, the invoice {case.deal.invoice_date}",
        "invoice_refs",
    )


@finds("CO-B1-02", "XDOC-02", "REG-11")
def exporter_name_not_as_registered(case: Case, rng: Random) -> None:
    name = case.deal.exporter.company.name
    said = name.replace("CO., LTD.", "COMPANY LIMITED") if "CO., LTD." in name else slip(name.rstrip("."), rng)
    case.certificate["exporter"]["name"] = said
    case.problem(
        "exporter_name",
        CERTIFICATE,
        f"{said} / registered {name}",
        "registration_number",
    )


@finds("XDOC-03", "CO-B1-06")
def exporter_address_differs(case: Case, rng: Random) -> None:
    case.certificate["exporter"]["address"] = slip(case.certificate["exporter"]["address"], rng)
    case.problem(
        "exporter_address",
        CERTIFICATE,
        "a number in box 1's address differs from the invoice",
    )


@finds("CO-B1-04")
def exporter_country_not_in_box_1(case: Case, rng: Random) -> None:
    box = case.certificate["exporter"]
    box["country"], box["address"] = "", box["address"].removesuffix(", Japan")
    case.problem("exporter_country", CERTIFICATE, "box 1 names no country", "exporter_address")


@finds("XDOC-05")
def consignee_name_differs(case: Case, rng: Random) -> None:
    words = case.certificate["consignee"]["name"].split()
    first = 3 if to_order(case) else 0  # the first word of the bank
    words[first] = slip(words[first], rng) if len(words[first]) > 3 else words[first] + "A"
    case.certificate["consignee"]["name"] = " ".join(words)
    case.problem(
        "consignee_name",
        CERTIFICATE,
        f"box 2 says {' '.join(words)}, the invoice {case.deal.receiver.name}",
        "buyer_name",
    )


@finds("XDOC-05")
def consignee_address_differs(case: Case, rng: Random) -> None:
    if any(c.isdigit() for c in case.certificate["consignee"]["address"]):
        case.certificate["consignee"]["address"] = slip(case.certificate["consignee"]["address"], rng)
        case.problem(
            "consignee_address",
            CERTIFICATE,
            "one figure of box 2's address differs",
            "consignee_name",
        )


@finds("CO-B2-02")
def consignee_country_not_in_box_2(case: Case, rng: Random) -> None:
    if to_order(case):
        return
    case.certificate["consignee"]["country"] = ""
    case.problem("consignee_country", CERTIFICATE, "box 2 names no country", "consignee_address")


@finds("CO-B2-03")
def consignee_name_with_messrs(case: Case, rng: Random) -> None:
    if to_order(case):
        return
    word = rng.choice(("Messrs.", "M/S", "TO"))
    case.certificate["consignee"]["name"] = f"{word} {case.certificate['consignee']['name']}"
    case.problem("consignee_name", CERTIFICATE, f"the name begins with {word}")


@finds("CO-B2-07")
def consignee_with_tax_number(case: Case, rng: Random) -> None:
    if to_order(case):
        return
    number = rng.choice(("VAT NO. DE 811 907 345", "TAX ID 0105546079321", "RUC 20517834921", "EORI NL814920557"))
    case.certificate["consignee"]["address"] += f", {number}"
    case.problem("consignee_address", CERTIFICATE, f"a tax number ({number}) in box 2", "consignee_name")


@finds("CO-B2-06", "CO-B5-04")
def consignee_in_another_country(case: Case, rng: Random) -> None:
    if case.deal.final_destination or case.deal.mode == "air" or to_order(case):
        return
    other = "MONTEVIDEO, URUGUAY" if case.deal.receiver.country not in ("UY", "PY") else "COLOMBO, SRI LANKA"
    case.certificate["transport"]["to"] = other
    case.change(port_of_discharge=other)
    case.problem(
        "consignee_country",
        CERTIFICATE,
        f"consignee in {case.deal.receiver.country_name}, discharge at {other}",
        "port_of_discharge",
        "final_destination",
    )


@finds("CO-B5-06")
def final_destination_missing(case: Case, rng: Random) -> None:
    if case.deal.final_destination:
        case.certificate["remarks"] = ""
        case.problem(
            "final_destination",
            CERTIFICATE,
            "the consignee's country has no coast and no final destination is named",
            "remarks",
            "consignee_country",
            "port_of_discharge",
        )


@finds("XDOC-07", "CO-B4-02")
def origin_differs(case: Case, rng: Random) -> None:
    case.certificate["origin"] = ["CHINA"]
    case.problem("origin", CERTIFICATE, "box 4 says CHINA, the invoice JAPAN")


@finds("CO-B4-01")
def origin_with_region(case: Case, rng: Random) -> None:
    region = rng.choice(("HOKKAIDO, JAPAN", "KYOTO PREFECTURE, JAPAN"))
    case.certificate["origin"] = [region]
    case.problem("origin", CERTIFICATE, f"box 4 says {region}")


@finds("CO-B4-03", "XDOC-07")
def origin_without_goods(case: Case, rng: Random) -> None:
    case.certificate["origin"] = ["JAPAN", "THAILAND"]
    case.problem("origin", CERTIFICATE, "no goods line is of THAILAND")


@finds("CO-B4-04")
def origin_blank(case: Case, rng: Random) -> None:
    case.certificate["origin"] = []
    case.problem("origin", CERTIFICATE, "box 4 is blank")
