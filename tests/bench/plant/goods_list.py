"""Problems of boxes 7 and 8 beside the invoice: packages, marks, goods, quantities (GOODS, QTY, MARK)."""

from decimal import Decimal
from random import Random

from ..deal import plain
from ..goods import TRADES
from .case import CERTIFICATE, MARKS, Case, finds, slip


@finds("XDOC-14", "PKG-02")
def packages_differ(case: Case, rng: Random) -> None:
    count, kind = case.deal.packages
    if count > 1:
        said = f"{count + rng.choice((-1, 1, 5))} {kind}"
        case.certificate["goods"]["packages"] = said
        case.problem("packages", CERTIFICATE, f"{said} on the certificate, {count} {kind} on the invoice")


@finds("MARK-01", "XDOC-11")
def mark_line_differs(case: Case, rng: Random) -> None:
    if not case.deal.marks:
        return
    lines = list(case.deal.marks)
    i = rng.randrange(len(lines) - 1)
    lines[i] = slip(lines[i], rng)
    case.certificate["goods"]["marks"] = "\n".join(lines)
    case.marks_lines = tuple(lines) if case.marks_lines else ()
    case.problem(
        "marks",
        CERTIFICATE,
        f"line {i + 1}: {lines[i]} on the certificate, {case.deal.marks[i]} on the invoice",
    )


@finds("MARK-01")
def mark_line_left_out(case: Case, rng: Random) -> None:
    if len(case.deal.marks) > 3:
        lines = list(case.deal.marks)
        gone = lines.pop(1)
        case.certificate["goods"]["marks"] = "\n".join(lines)
        case.problem("marks", CERTIFICATE, f"the line {gone} is not on the certificate")


@finds("MARK-02")
def no_mark_not_stated(case: Case, rng: Random) -> None:
    if not case.deal.marks:
        case.certificate["goods"]["marks"] = ""
        case.problem("marks", CERTIFICATE, "the invoice says N/M, box 7 says nothing", "no_marks")


@finds("ONL-11")
def marks_page_with_title(case: Case, rng: Random) -> None:
    if case.marks_lines:
        case.marks_title = rng.choice(("SHIPPING MARKS", "CASE MARK", "Marks & Nos. Page 1/1"))
        case.problem("marks", MARKS, f"'{case.marks_title}' printed above the mark")


@finds("GOODS-03", "XDOC-12")
def item_left_out(case: Case, rng: Random) -> None:
    if len(case.items) > 1:
        gone = case.items.pop(rng.randrange(len(case.items)))
        case.retotal()
        case.problem(
            "description",
            CERTIFICATE,
            f"'{gone['description']}' is not on the certificate",
            "items",
            "quantity",
            "total_quantity",
        )


@finds("XDOC-12")
def item_added(case: Case, rng: Random) -> None:
    have = {i["description"] for i in case.items}
    more = [w for w in TRADES[case.deal.exporter.trade].wares if w.description not in have]
    if more:
        ware = rng.choice(more)
        case.items.append(
            {"description": ware.description, "quantity": "12", "unit": ware.unit, "origin": "JAPAN", "hs_code": ""}
        )
        case.retotal()
        case.problem(
            "description",
            CERTIFICATE,
            f"'{ware.description}' is not on the invoice",
            "items",
            "quantity",
            "total_quantity",
        )


@finds("GOODS-12")
def item_described_otherwise(case: Case, rng: Random) -> None:
    for item in case.items:
        if any(c.isdigit() for c in item["description"]):
            old = item["description"]
            item["description"] = slip(old, rng)
            case.problem("description", CERTIFICATE, f"'{item['description']}' / '{old}'", "items")
            return


@finds("XDOC-13", "QTY-01")
def quantity_differs(case: Case, rng: Random) -> None:
    item = rng.choice(case.items)
    old = Decimal(item["quantity"])
    item["quantity"] = plain(old + rng.choice((1, 10, 2)))
    case.retotal()
    case.problem(
        "quantity",
        CERTIFICATE,
        f"{item['quantity']} on the certificate, {old} on the invoice",
        "items",
        "total_quantity",
    )


@finds("XDOC-13", "QTY-01")
def quantity_moved_between_items(case: Case, rng: Random) -> None:
    same = [i for i in case.items if i["unit"] == case.items[0]["unit"]]
    if len(same) > 1 and Decimal(same[0]["quantity"]) > 10:
        same[0]["quantity"] = plain(Decimal(same[0]["quantity"]) - 10)
        same[-1]["quantity"] = plain(Decimal(same[-1]["quantity"]) + 10)
        case.problem(
            "quantity",
            CERTIFICATE,
            "10 moved from the first to the last item; the total is equal",
            "items",
        )


@finds("QTY-05", "XDOC-13")
def total_quantity_is_not_the_sum(case: Case, rng: Random) -> None:
    said = case.certificate["goods"]["total_quantity"]
    if " AND " not in said and case.items:
        case.certificate["goods"]["total_quantity"] = slip(said, rng)
        case.problem("total_quantity", CERTIFICATE, f"not the sum of the lines ({said})", "quantity")


@finds("QTY-01", "XDOC-13")
def unit_differs(case: Case, rng: Random) -> None:
    item = case.items[0]
    other = "SETS" if item["unit"] != "SETS" else "PCS"
    case.problem(
        "unit",
        CERTIFICATE,
        f"item 1: {other} on the certificate, {item['unit']} on the invoice",
        "quantity",
        "items",
        "total_quantity",
    )
    item["unit"] = other
    case.retotal()


@finds("GOODS-09", "XDOC-15")
def hs_code_not_on_invoice(case: Case, rng: Random) -> None:
    if case.invoice_has_hs:
        return
    case.items[0]["hs_code"] = case.deal.lines[0].hs_code.replace(".", "")
    if case.items[0]["hs_code"]:
        case.problem(
            "hs_code",
            CERTIFICATE,
            "an HS code that the invoice does not print",
            "items",
            "description",
        )
