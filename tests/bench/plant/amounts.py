"""Problems of boxes 7 and 8 in numbers: lots, weights, packages, ranges of marks (QTY, PKG, MARK)."""

from decimal import Decimal
from random import Random

from .case import CERTIFICATE, INVOICE, Case, finds
from .situations import lot_with_its_weight


@finds("QTY-02", given=lot_with_its_weight)
def lot_alone(case: Case, rng: Random) -> None:
    case.certificate["goods"]["total_quantity"] = "1 LOT"
    case.problem("quantity", CERTIFICATE, "1 LOT is no quantity", "total_quantity", "unit", "items")


@finds("QTY-03", given=lot_with_its_weight)
def weight_of_the_lot_not_on_the_invoice(case: Case, rng: Random) -> None:
    weight = case.deal.net_weight + Decimal(37)
    case.certificate["goods"]["total_quantity"] = f"1 LOT (N/W {weight:,} KGS)"
    why = f"{weight} KGS is on the certificate alone"
    case.problem("quantity", CERTIFICATE, why, "total_quantity", "net_weight")


@finds("QTY-04")
def weight_without_net_or_gross(case: Case, rng: Random) -> None:
    goods = case.certificate["goods"]
    if "(NET WEIGHT)" in goods["total_quantity"]:
        goods["total_quantity"] = goods["total_quantity"].replace(" (NET WEIGHT)", "")
        why = "a weight stands for the total without net or gross"
        case.problem("total_quantity", CERTIFICATE, why, "quantity")


@finds("QTY-01", "XDOC-13")
def dozens_for_pieces(case: Case, rng: Random) -> None:
    """The same number of pieces in another unit than the invoice's."""
    item = next((i for i in case.items if i["unit"] == "PCS" and Decimal(i["quantity"]) % 12 == 0), None)
    if item is not None:
        item |= {"quantity": str(Decimal(item["quantity"]) // 12), "unit": "DOZ"}
        case.retotal()
        case.problem("unit", CERTIFICATE, "dozens where the price is by the piece", "quantity", "total_quantity")


@finds("QTY-09")
def quantity_blank(case: Case, rng: Random) -> None:
    for item in case.items:
        item |= {"quantity": "", "unit": ""}
    case.certificate["goods"]["total_quantity"] = ""
    case.problem("quantity", CERTIFICATE, "box 8 is blank", "total_quantity", "items", "unit")


@finds("QTY-06")
def net_weight_above_gross(case: Case, rng: Random) -> None:
    net, gross = case.deal.gross_weight, case.deal.net_weight
    weights = (f"NET WEIGHT: {net:,} KGS", f"GROSS WEIGHT: {gross:,} KGS")
    case.change(net_weight=net, gross_weight=gross, statements=weights)
    why = "the net weight is above the gross weight"
    case.problem("net_weight", INVOICE, why, "gross_weight", outcome="review")


@finds("PKG-01")
def packages_as_quantity(case: Case, rng: Random) -> None:
    count, kind = case.deal.packages
    if count and len(case.items) == 1 and case.items[0]["unit"] not in ("CTNS", kind):
        case.items[0] |= {"quantity": str(count), "unit": kind}
        case.certificate["goods"] |= {"total_quantity": f"{count} {kind}", "packages": ""}
        why = "packages stand in box 8 for a quantity"
        case.problem("quantity", CERTIFICATE, why, "packages", "unit", "total_quantity")


@finds("PKG-02", "XDOC-14")
def packages_of_the_packing_list_differ(case: Case, rng: Random) -> None:
    """Certificate and invoice agree; the packing list counts one more."""
    if case.deal.packages[0] > 1:
        case.change(packed_otherwise=1)
        case.papers.append("packing_list")
        case.problem("packages", CERTIFICATE, "the packing list counts another package", outcome="fix")


@finds("XDOC-14", "PKG-02")
def kind_of_packages_differs(case: Case, rng: Random) -> None:
    count, kind = case.deal.packages
    if count:
        said = f"{count} {'CRATES' if count > 1 else 'CRATE'}"
        case.certificate["goods"]["packages"] = said
        case.problem("packages", CERTIFICATE, f"{said} on the certificate, {count} {kind} on the invoice")


@finds("MARK-05")
def mark_range_beyond_the_packages(case: Case, rng: Random) -> None:
    """On both papers alike: more numbered cases than packages."""
    count = case.deal.packages[0]
    marks = tuple(m.replace(f"1-{count}", f"1-{count + 3}") for m in case.deal.marks)
    if count > 1 and marks != case.deal.marks:
        _marked(case, marks)
        case.problem(
            "marks", CERTIFICATE, f"1-{count + 3} in the mark of {count} packages", "packages", outcome="review"
        )


@finds("MARK-06")
def foreign_origin_in_the_mark(case: Case, rng: Random) -> None:
    marks = tuple("MADE IN CHINA" if m == "MADE IN JAPAN" else m for m in case.deal.marks)
    if marks != case.deal.marks:
        _marked(case, marks)
        case.problem("marks", CERTIFICATE, "MADE IN CHINA in the mark, JAPAN in box 4", "origin", outcome="review")


def _marked(case: Case, marks: tuple[str, ...]) -> None:
    case.change(marks=marks)
    case.certificate["goods"]["marks"] = "\n".join(marks)
    case.marks_lines = marks if case.marks_lines else ()


@finds("MARK-02", "INV-REQ-16", "MARK-01")
def no_mark_though_the_invoice_has_one(case: Case, rng: Random) -> None:
    if case.deal.marks and not case.marks_lines:
        case.certificate["goods"]["marks"] = "N/M"
        case.problem("marks", CERTIFICATE, "N/M on the certificate, a mark on the invoice", "no_marks")


@finds("MARK-01", "XDOC-11")
def mark_line_added(case: Case, rng: Random) -> None:
    if case.deal.marks and not case.marks_lines:
        case.certificate["goods"]["marks"] += "\nVIA SUEZ"
        case.problem("marks", CERTIFICATE, "VIA SUEZ is not in the invoice's mark")


@finds("XDOC-11", "MARK-01")
def marks_page_differs(case: Case, rng: Random) -> None:
    """Certificate and invoice agree, the page has a line more."""
    if case.marks_lines:
        case.marks_lines = (*case.marks_lines, "LOT 4")
        case.problem("marks", "MARKS", "the marks page has a line more")
