"""Problems of boxes 7 and 8 beside the invoice: packages, marks, goods, quantities (GOODS, QTY, MARK)."""

from decimal import Decimal
from random import Random

from ..deal import of_unit, plain
from ..goods import TRADES
from .case import CERTIFICATE, MARKS, Case, Plant, slip


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
