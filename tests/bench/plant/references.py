"""Problems of box 3 and of several invoices on one certificate (CO-B3, INV-GEN, XDOC)."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from .case import CERTIFICATE, INVOICE, Case, finds, to_order
from .harmless import two_invoices
from .situations import invoice_number_left_out_under_credit, invoice_without_number


@finds("CO-B3-01", "XDOC-06")
def invoice_number_written_otherwise(case: Case, rng: Random) -> None:
    """Without its hyphens or strokes: the same number to a person, not the same expression."""
    number = case.deal.number
    said = "".join(c for c in number if c.isalnum())
    if said != number:
        case.certificate["invoices"][0]["number"] = said
        case.problem("invoice_number", CERTIFICATE, f"box 3 says {said}, the invoice {number}", "invoice_refs")


@finds("CO-B3-02")
def invoice_date_not_in_box_3(case: Case, rng: Random) -> None:
    if not case.drawn:
        case.certificate["invoices"][0]["date"] = ""
        case.problem("invoice_date", CERTIFICATE, "box 3 has a number alone", "invoice_refs", "invoice_number")


@finds("CO-B3-02")
def invoice_number_not_in_box_3(case: Case, rng: Random) -> None:
    case.certificate["invoices"][0]["number"] = ""
    case.problem("invoice_number", CERTIFICATE, "box 3 has a date alone", "invoice_refs", "invoice_date")


@finds("CO-B3-03")
def box_3_blank(case: Case, rng: Random) -> None:
    case.certificate["invoices"] = []
    case.problem("invoice_number", CERTIFICATE, "box 3 is blank without a line", "invoice_refs", "invoice_date")


@finds("CO-B3-03", given=invoice_number_left_out_under_credit)
def credit_missing_for_struck_out_box_3(case: Case, rng: Random) -> None:
    case.without("letter_of_credit")
    why = "box 3 is struck through without a letter of credit"
    case.problem("invoice_number", CERTIFICATE, why, "invoice_refs", "invoice_date", outcome="evidence")


@finds("CO-B3-04", given=two_invoices)
def second_invoice_not_in_box_3(case: Case, rng: Random) -> None:
    case.certificate["invoices"].pop()
    case.problem("invoice_number", CERTIFICATE, "box 3 names one of two invoices", "invoice_refs")


@finds("CO-B3-05", "XDOC-19", given=invoice_without_number)
def nil_on_the_invoice_alone(case: Case, rng: Random) -> None:
    case.certificate["invoices"][0]["number"] = "26-1187"
    case.problem("invoice_number", CERTIFICATE, "the invoice says NIL, box 3 gives a number", "invoice_refs")


@finds("CO-B3-05", "XDOC-19")
def nil_on_the_certificate_alone(case: Case, rng: Random) -> None:
    case.certificate["invoices"][0]["number"] = "NIL"
    case.problem("invoice_number", CERTIFICATE, "box 3 says NIL, the invoice has a number", "invoice_refs")


def _second(case: Case, **changes: object) -> None:
    first, second = case.parts
    case.parts = (first, replace(second, **changes))  # type: ignore[arg-type]


@finds("CO-B3-06", "XDOC-20", given=two_invoices)
def second_invoice_of_another_ship(case: Case, rng: Random) -> None:
    if case.deal.vessel:
        _second(case, vessel="BLUE CORMORANT", voyage="118E")
        case.problem("vessel", INVOICE, "the two invoices name two ships", "voyage", "invoice_number")


@finds("CO-B3-06", "XDOC-20", given=two_invoices)
def second_invoice_of_another_day(case: Case, rng: Random) -> None:
    if case.deal.mode == "sea":
        _second(case, departure_date=case.deal.departure_date + timedelta(days=5))
        case.problem("departure_date", INVOICE, "the two invoices name two days of departure", "invoice_number")


@finds("CO-B3-06", "XDOC-20", given=two_invoices)
def second_invoice_for_another_buyer(case: Case, rng: Random) -> None:
    if not to_order(case) and case.deal.consignee is None:
        buyer = replace(case.deal.buyer, name="KESTREL HARDWARE DISTRIBUTORS")
        _second(case, buyer=buyer)
        case.problem("buyer_name", INVOICE, "the two invoices have two buyers", "consignee_name", "invoice_number")


@finds("CO-B3-06", "XDOC-20", given=two_invoices)
def second_invoice_to_another_port(case: Case, rng: Random) -> None:
    if case.deal.mode == "sea" and case.deal.incoterm in ("FOB", "FCA"):
        _second(case, port_of_discharge="COLON, PANAMA")
        case.problem("port_of_discharge", INVOICE, "the two invoices name two ports of discharge", "invoice_number")


@finds("INV-GEN-02", given=two_invoices)
def two_invoices_of_one_number(case: Case, rng: Random) -> None:
    """Two different invoices that share their number, on box 3 as well."""
    number = case.parts[0].number
    _second(case, number=number)
    for entry in case.certificate["invoices"]:
        entry["number"] = number
    case.problem("invoice_number", INVOICE, f"two invoices are both {number}", "invoice_refs")


@finds("DATE-04")
def invoice_dated_after_the_application(case: Case, rng: Random) -> None:
    """Box 3 and invoice agree; the declaration is not older than the invoice."""
    day = case.applied_on + timedelta(days=rng.randint(1, 5))
    case.change(invoice_date=day)
    case.certificate["invoices"][0]["date"] = day.isoformat()
    case.problem("invoice_date", INVOICE, f"dated {day}, applied on {case.applied_on}", "declaration_date")


@finds("DATE-05", alone=True)
def old_invoice_without_departure(case: Case, rng: Random) -> None:
    """Over a year old, and nothing says when the goods were shipped."""
    day = case.applied_on - timedelta(days=400)
    case.deal = case.deal.hide("departure_date")
    case.change(invoice_date=day)
    case.certificate["invoices"][0]["date"] = day.isoformat()
    case.certificate["transport"]["departure_date"] = ""
    why = f"dated {day}, no day of departure"
    case.problem("departure_date", INVOICE, why, "invoice_date", outcome="review")


@finds("DATE-01")
def declared_long_before_invoice(case: Case, rng: Random) -> None:
    """The invoice was made anew after the declaration."""
    declared = date.fromisoformat(case.certificate["declaration"]["date"])
    if (case.applied_on - declared).days >= 2:
        day = declared + timedelta(days=1)
        case.change(invoice_date=day)
        case.certificate["invoices"][0]["date"] = day.isoformat()
        case.problem("declaration_date", CERTIFICATE, f"declared on {declared}, invoice of {day}", "invoice_date")
