"""Problems of single fields of the portal, and of what only a second look compares (ONL, PKG, QTY, XDOC-01, SIG-07)."""

from dataclasses import replace
from random import Random

from .case import CERTIFICATE, INVOICE, MARKS, Case, finds
from .harmless import mixed_origins, two_invoices
from .situations import japanese_goods_extracted


@finds("ONL-08", printed=False)
def drawing_in_the_mark_online(case: Case, rng: Random) -> None:
    if case.online and case.deal.marks and not case.marks_lines:
        case.certificate["goods"]["marks"] = "◇" + case.certificate["goods"]["marks"]
        case.problem("marks", CERTIFICATE, "a drawn diamond in the mark field")


@finds("ONL-10")
def marks_page_lies_across(case: Case, rng: Random) -> None:
    if case.marks_lines and case.online:
        case.marks_wide = True
        case.problem("marks", MARKS, "the marks page is not A4 upright")


@finds("ONL-16", "ORI-04", "CO-B4-02", "GOODS-03", "XDOC-12", "XDOC-13", given=mixed_origins)
def one_line_for_two_countries_online(case: Case, rng: Random) -> None:
    """The same ware from Japan and China, entered as one Japanese line."""
    first, last = case.deal.lines[0], case.deal.lines[-1]
    if case.online and first.unit == last.unit and first.quantity != last.quantity:
        case.change_line(-1, description=first.description)
        case.items.pop()
        case.items[0]["quantity"] = str(first.quantity + last.quantity)
        why = "one line for goods of Japan and China"
        case.problem("origin", CERTIFICATE, why, "items", "description", "quantity", "total_quantity")


@finds("PKG-03")
def packages_blank_online(case: Case, rng: Random) -> None:
    if case.online:
        case.certificate["goods"]["packages"] = ""
        case.problem("packages", CERTIFICATE, "no packages in the portal's field")


@finds("ONL-17", "XDOC-14")
def number_of_packages_alone_online(case: Case, rng: Random) -> None:
    if case.online and case.deal.packages[0]:
        case.certificate["goods"]["packages"] = str(case.deal.packages[0])
        case.problem("packages", CERTIFICATE, "a number without the kind of packages")


@finds("PKG-05", "ONL-01")
def bar_for_packages_online(case: Case, rng: Random) -> None:
    if case.online:
        case.certificate["goods"]["packages"] = "ー"
        case.problem("packages", CERTIFICATE, "a full-width bar for a hyphen")


@finds("QTY-07")
def weight_beside_the_total_online(case: Case, rng: Random) -> None:
    goods = case.certificate["goods"]
    if case.online and "KGS" not in goods["total_quantity"]:
        goods["total_quantity"] += f", N.W. {case.deal.net_weight:,} KGS"
        why = "a weight in the total of goods counted by the piece"
        case.problem("total_quantity", CERTIFICATE, why, "quantity")


@finds("QTY-08")
def gross_weight_beside_the_total_online(case: Case, rng: Random) -> None:
    goods = case.certificate["goods"]
    if case.online and goods["total_quantity"].endswith("(NET WEIGHT)"):
        goods["total_quantity"] += f" / {case.deal.gross_weight:,} KGS (GROSS WEIGHT)"
        case.problem("total_quantity", CERTIFICATE, "the gross weight in the total", "quantity", "gross_weight")


@finds("XDOC-01", "XDOC-16", "CO-B6-02")
def trade_terms_differ(case: Case, rng: Random) -> None:
    if not case.certificate["remarks"]:
        term = "EXW" if case.deal.incoterm != "EXW" else "FCA"
        case.certificate["remarks"] = f"{term} NAGOYA"
        why = f"{term} NAGOYA in box 6, {case.deal.incoterm} {case.deal.incoterm_place} on the invoice"
        case.problem("incoterm", CERTIFICATE, why, "remarks", "incoterm_place")


@finds("XDOC-01")
def gross_weight_differs(case: Case, rng: Random) -> None:
    case.change(statements=(*case.deal.statements, f"GROSS WEIGHT: {case.deal.gross_weight:,} KGS"))
    said = case.deal.gross_weight + 120
    case.certificate["goods"]["others"] = f"GROSS WEIGHT: {said:,} KGS"
    why = f"{said} KGS on the certificate, {case.deal.gross_weight} KGS on the invoice"
    case.problem("gross_weight", CERTIFICATE, why, "others", "total_quantity")


@finds("CO-B3-07", "CO-B3-06", "XDOC-20", given=two_invoices)
def second_invoice_for_another_consignee(case: Case, rng: Random) -> None:
    if case.deal.consignee is None:
        first, second = case.parts
        depot = replace(case.deal.buyer, name="KESTREL HARDWARE DEPOT")
        case.parts = (first, replace(second, consignee=depot))
        case.problem("consignee_name", INVOICE, "only the second invoice has a consignee of its own", "buyer_name")


@finds("SIG-07")
def certification_by_hand_without_need(case: Case, rng: Random) -> None:
    if not case.deal.lc_number and not case.drawn:
        case.without("letter_of_credit")
        case.asked["certification"] = "handwritten"
        why = "certification by hand, and nothing demands it"
        case.problem("signature", CERTIFICATE, why, "copy", outcome="evidence")


@finds("MARK-04", given=japanese_goods_extracted)
def marks_of_the_goods_left_out(case: Case, rng: Random) -> None:
    """By the packing list the last case holds the Chinese goods, and the certificate numbers it as well."""
    lines = len(case.deal.lines)
    if case.deal.marks and not case.marks_lines:
        marks = tuple(f"C/NO. 1-{lines}" if "NO. 1" in m else m for m in case.deal.marks)
        case.change(marks=marks, packages=(lines, "CASES"))
        case.certificate["goods"] |= {"marks": "\n".join(marks), "packages": f"{lines} CASES"}
        case.papers.append("packing_list")
        why = f"case {lines} in the mark holds the Chinese goods"
        case.problem("marks", CERTIFICATE, why, "packages", outcome="review")
