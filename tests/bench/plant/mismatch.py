"""Problems between the certificate and the invoice (XDOC, CO-B1 to CO-B5, GOODS, QTY, MARK)."""

from datetime import timedelta
from decimal import Decimal
from random import Random

from ..deal import of_unit, plain
from ..goods import TRADES
from ..shipping import ROUTES
from .case import CERTIFICATE, MARKS, Case, Plant, slip


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
    words[0] = slip(words[0], rng) if len(words[0]) > 3 else words[0] + "A"
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
    case.certificate["consignee"]["country"] = ""
    case.problem(
        "box2-country-missing", "consignee_country", CERTIFICATE, "box 2 names no country", "consignee_address"
    )


def consignee_prefix(case: Case, rng: Random) -> None:
    word = rng.choice(("Messrs.", "M/S", "TO"))
    case.certificate["consignee"]["name"] = f"{word} {case.certificate['consignee']['name']}"
    case.problem("consignee-M/S-prefix", "consignee_name", CERTIFICATE, f"the name begins with {word}")


def consignee_tax_id(case: Case, rng: Random) -> None:
    number = rng.choice(("VAT NO. DE 811 907 345", "TAX ID 0105546079321", "RUC 20517834921", "EORI NL814920557"))
    case.certificate["consignee"]["address"] += f", {number}"
    case.problem(
        "consignee-tax-id", "consignee_address", CERTIFICATE, f"a tax number ({number}) in box 2", "consignee_name"
    )


def consignee_in_another_country(case: Case, rng: Random) -> None:
    if case.deal.final_destination or case.deal.mode == "air":
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
    route = ROUTES[d.receiver.country]
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


def packages(case: Case, rng: Random) -> None:
    count, kind = case.deal.packages
    if count > 1:
        said = f"{count + rng.choice((-1, 1, 5))} {kind}"
        case.certificate["goods"]["packages"] = said
        case.problem(
            "packages-mismatch", "packages", CERTIFICATE, f"{said} on the certificate, {count} {kind} on the invoice"
        )


def marks(case: Case, rng: Random) -> None:
    if not case.deal.marks:
        return
    lines = list(case.deal.marks)
    i = rng.randrange(len(lines) - 1)
    lines[i] = slip(lines[i], rng)
    case.certificate["goods"]["marks"] = "\n".join(lines)
    case.marks_lines = tuple(lines) if case.marks_lines else ()
    case.problem(
        "marks-mismatch",
        "marks",
        CERTIFICATE,
        f"line {i + 1}: {lines[i]} on the certificate, {case.deal.marks[i]} on the invoice",
    )


def marks_line_left_out(case: Case, rng: Random) -> None:
    if len(case.deal.marks) > 3:
        lines = list(case.deal.marks)
        gone = lines.pop(1)
        case.certificate["goods"]["marks"] = "\n".join(lines)
        case.problem("marks-mismatch", "marks", CERTIFICATE, f"the line {gone} is not on the certificate")


def no_marks_left_out(case: Case, rng: Random) -> None:
    if not case.deal.marks:
        case.certificate["goods"]["marks"] = ""
        case.problem("marks-missing-N/M", "marks", CERTIFICATE, "the invoice says N/M, box 7 says nothing", "no_marks")


def marks_page_with_title(case: Case, rng: Random) -> None:
    if case.marks_lines:
        case.marks_title = rng.choice(("SHIPPING MARKS", "CASE MARK", "Marks & Nos. Page 1/1"))
        case.problem("marks-PDF-with-title", "marks", MARKS, f"'{case.marks_title}' printed above the mark")


def item_left_out(case: Case, rng: Random) -> None:
    if len(case.items) > 1:
        gone = case.items.pop(rng.randrange(len(case.items)))
        _retotal(case)
        case.problem(
            "item-omitted",
            "description",
            CERTIFICATE,
            f"'{gone['description']}' is not on the certificate",
            "items",
            "quantity",
            "total_quantity",
        )


def item_added(case: Case, rng: Random) -> None:
    have = {i["description"] for i in case.items}
    more = [w for w in TRADES[case.deal.exporter.trade].wares if w.description not in have]
    if more:
        ware = rng.choice(more)
        case.items.append(
            {"description": ware.description, "quantity": "12", "unit": ware.unit, "origin": "JAPAN", "hs_code": ""}
        )
        _retotal(case)
        case.problem(
            "item-added",
            "description",
            CERTIFICATE,
            f"'{ware.description}' is not on the invoice",
            "items",
            "quantity",
            "total_quantity",
        )


def item_described_otherwise(case: Case, rng: Random) -> None:
    for item in case.items:
        if any(c.isdigit() for c in item["description"]):
            old = item["description"]
            item["description"] = slip(old, rng)
            case.problem(
                "description-mismatch", "description", CERTIFICATE, f"'{item['description']}' / '{old}'", "items"
            )
            return


def quantity(case: Case, rng: Random) -> None:
    item = rng.choice(case.items)
    old = Decimal(item["quantity"])
    item["quantity"] = plain(old + rng.choice((1, 10, 2)))
    _retotal(case)
    case.problem(
        "quantity-mismatch",
        "quantity",
        CERTIFICATE,
        f"{item['quantity']} on the certificate, {old} on the invoice",
        "items",
        "total_quantity",
    )


def quantity_moved(case: Case, rng: Random) -> None:
    same = [i for i in case.items if i["unit"] == case.items[0]["unit"]]
    if len(same) > 1 and Decimal(same[0]["quantity"]) > 10:
        same[0]["quantity"] = plain(Decimal(same[0]["quantity"]) - 10)
        same[-1]["quantity"] = plain(Decimal(same[-1]["quantity"]) + 10)
        case.problem(
            "quantity-mismatch",
            "quantity",
            CERTIFICATE,
            "10 moved from the first to the last item; the total is equal",
            "items",
        )


def total_wrong(case: Case, rng: Random) -> None:
    said = case.certificate["goods"]["total_quantity"]
    if " AND " not in said and case.items:
        case.certificate["goods"]["total_quantity"] = slip(said, rng)
        case.problem(
            "total-quantity-mismatch", "total_quantity", CERTIFICATE, f"not the sum of the lines ({said})", "quantity"
        )


def unit(case: Case, rng: Random) -> None:
    item = case.items[0]
    other = "SETS" if item["unit"] != "SETS" else "PCS"
    case.problem(
        "unit-mismatch",
        "unit",
        CERTIFICATE,
        f"item 1: {other} on the certificate, {item['unit']} on the invoice",
        "quantity",
        "items",
        "total_quantity",
    )
    item["unit"] = other
    _retotal(case)


def hs_code_only_here(case: Case, rng: Random) -> None:
    if case.invoice_has_hs:
        return
    case.items[0]["hs_code"] = case.deal.lines[0].hs_code.replace(".", "")
    if case.items[0]["hs_code"]:
        case.problem(
            "HS-on-certificate-only",
            "hs_code",
            CERTIFICATE,
            "an HS code that the invoice does not print",
            "items",
            "description",
        )


def _retotal(case: Case) -> None:
    totals: dict[str, Decimal] = {}
    for item in case.items:
        totals[item["unit"]] = totals.get(item["unit"], Decimal(0)) + Decimal(item["quantity"])
    case.certificate["goods"]["total_quantity"] = " AND ".join(of_unit(f"{n:,}", u) for u, n in totals.items())


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
        vessel,
        loading_port,
        discharge_port,
        departure_date,
        transport_mode,
        packages,
        marks,
        marks_line_left_out,
        no_marks_left_out,
        marks_page_with_title,
        item_left_out,
        item_added,
        item_described_otherwise,
        quantity,
        quantity_moved,
        total_wrong,
        unit,
        hs_code_only_here,
    )
}
