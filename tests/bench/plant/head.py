"""Problems of boxes 1 to 4 beside the invoice: numbers and dates, parties, origin (XDOC, CO-B1 to CO-B4)."""

from datetime import timedelta
from random import Random

from .case import CERTIFICATE, Case, Plant, slip, to_order


def invoice_number(case: Case, rng: Random) -> None:
    case.certificate["invoices"][0]["number"] = said = slip(case.deal.number, rng)
    case.problem(
        "invoice-number-mismatch",
        "invoice_number",
        CERTIFICATE,
        f"box 3 says {said}, the invoice {case.deal.number}",
        "invoice_refs",
    )


def invoice_date(case: Case, rng: Random) -> None:
    said = case.deal.invoice_date - timedelta(days=rng.choice((1, 1, 10, 30)))
    case.certificate["invoices"][0]["date"] = said.isoformat()
    case.problem(
        "invoice-date-mismatch",
        "invoice_date",
        CERTIFICATE,
        f"box 3 says {said}, the invoice {case.deal.invoice_date}",
        "invoice_refs",
    )


def exporter_name(case: Case, rng: Random) -> None:
    name = case.deal.exporter.company.name
    said = name.replace("CO., LTD.", "COMPANY LIMITED") if "CO., LTD." in name else slip(name.rstrip("."), rng)
    case.certificate["exporter"]["name"] = said
    case.problem(
        "exporter-name-mismatch-registry",
        "exporter_name",
        CERTIFICATE,
        f"{said} / registered {name}",
        "registration_number",
    )


def exporter_address(case: Case, rng: Random) -> None:
    case.certificate["exporter"]["address"] = slip(case.certificate["exporter"]["address"], rng)
    case.problem(
        "exporter-address-mismatch",
        "exporter_address",
        CERTIFICATE,
        "a number in box 1's address differs from the invoice",
    )


def exporter_country_missing(case: Case, rng: Random) -> None:
    box = case.certificate["exporter"]
    box["country"], box["address"] = "", box["address"].removesuffix(", Japan")
    case.problem("box1-country-missing", "exporter_country", CERTIFICATE, "box 1 names no country", "exporter_address")


def consignee_name(case: Case, rng: Random) -> None:
    words = case.certificate["consignee"]["name"].split()
    first = 3 if to_order(case) else 0  # the first word of the bank
    words[first] = slip(words[first], rng) if len(words[first]) > 3 else words[first] + "A"
    case.certificate["consignee"]["name"] = " ".join(words)
    case.problem(
        "consignee-mismatch",
        "consignee_name",
        CERTIFICATE,
        f"box 2 says {' '.join(words)}, the invoice {case.deal.receiver.name}",
        "buyer_name",
    )


def consignee_address(case: Case, rng: Random) -> None:
    if any(c.isdigit() for c in case.certificate["consignee"]["address"]):
        case.certificate["consignee"]["address"] = slip(case.certificate["consignee"]["address"], rng)
        case.problem(
            "consignee-address-mismatch",
            "consignee_address",
            CERTIFICATE,
            "one figure of box 2's address differs",
            "consignee_name",
        )


def consignee_country_missing(case: Case, rng: Random) -> None:
    if to_order(case):
        return
    case.certificate["consignee"]["country"] = ""
    case.problem(
        "box2-country-missing", "consignee_country", CERTIFICATE, "box 2 names no country", "consignee_address"
    )


def consignee_prefix(case: Case, rng: Random) -> None:
    if to_order(case):
        return
    word = rng.choice(("Messrs.", "M/S", "TO"))
    case.certificate["consignee"]["name"] = f"{word} {case.certificate['consignee']['name']}"
    case.problem("consignee-M/S-prefix", "consignee_name", CERTIFICATE, f"the name begins with {word}")


def consignee_tax_id(case: Case, rng: Random) -> None:
    if to_order(case):
        return
    number = rng.choice(("VAT NO. DE 811 907 345", "TAX ID 0105546079321", "RUC 20517834921", "EORI NL814920557"))
    case.certificate["consignee"]["address"] += f", {number}"
    case.problem(
        "consignee-tax-id", "consignee_address", CERTIFICATE, f"a tax number ({number}) in box 2", "consignee_name"
    )


def consignee_in_another_country(case: Case, rng: Random) -> None:
    if case.deal.final_destination or case.deal.mode == "air" or to_order(case):
        return
    other = "MONTEVIDEO, URUGUAY" if case.deal.receiver.country not in ("UY", "PY") else "COLOMBO, SRI LANKA"
    case.certificate["transport"]["to"] = other
    case.change(port_of_discharge=other)
    case.problem(
        "consignee-country-not-discharge-country",
        "consignee_country",
        CERTIFICATE,
        f"consignee in {case.deal.receiver.country_name}, discharge at {other}",
        "port_of_discharge",
        "final_destination",
    )


def final_destination_missing(case: Case, rng: Random) -> None:
    if case.deal.final_destination:
        case.certificate["remarks"] = ""
        case.problem(
            "landlocked-without-final-destination",
            "final_destination",
            CERTIFICATE,
            "the consignee's country has no coast and no final destination is named",
            "remarks",
            "consignee_country",
            "port_of_discharge",
        )


def origin_differs(case: Case, rng: Random) -> None:
    case.certificate["origin"] = ["CHINA"]
    case.problem("origin-mismatch", "origin", CERTIFICATE, "box 4 says CHINA, the invoice JAPAN")


def origin_with_region(case: Case, rng: Random) -> None:
    region = rng.choice(("HOKKAIDO, JAPAN", "KYOTO PREFECTURE, JAPAN"))
    case.certificate["origin"] = [region]
    case.problem("origin-with-region", "origin", CERTIFICATE, f"box 4 says {region}")


def origin_superfluous(case: Case, rng: Random) -> None:
    case.certificate["origin"] = ["JAPAN", "THAILAND"]
    case.problem("origin-superfluous", "origin", CERTIFICATE, "no goods line is of THAILAND")


def origin_blank(case: Case, rng: Random) -> None:
    case.certificate["origin"] = []
    case.problem("origin-blank", "origin", CERTIFICATE, "box 4 is blank")


PLANTS: dict[str, Plant] = {
    f.__name__: f
    for f in (
        invoice_number,
        invoice_date,
        exporter_name,
        exporter_address,
        exporter_country_missing,
        consignee_name,
        consignee_address,
        consignee_country_missing,
        consignee_prefix,
        consignee_tax_id,
        consignee_in_another_country,
        final_destination_missing,
        origin_differs,
        origin_with_region,
        origin_superfluous,
        origin_blank,
    )
}
