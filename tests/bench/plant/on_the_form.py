"""Problems of the drawn form as a sheet, which a typed-in certificate cannot show (FORM)."""

from random import Random

from .case import CERTIFICATE, Case, finds

BOX_7 = ("description", "items", "packages", "quantity", "total_quantity", "marks")


def _flaw(case: Case, flaw: str, name: str, why: str, *also: str, outcome: str = "fix") -> None:
    """`co_form` draws what `flaws` names."""
    if case.drawn:
        case.flaws.add(flaw)
        case.problem(name, CERTIFICATE, why, *also, outcome=outcome)


@finds("FORM-02", by_value=False)
def words_over_the_frame(case: Case, rng: Random) -> None:
    why = "the consignee's address runs over the line into the next box"
    _flaw(case, "over the frame", "consignee_name", why, "consignee_address", "transport", "port_of_loading")


@finds("FORM-03", by_value=False)
def blot_on_the_form(case: Case, rng: Random) -> None:
    _flaw(case, "blot", "description", "a blot over box 7", *BOX_7[1:], outcome="review")


@finds("FORM-04", by_value=False)
def signature_into_box_10(case: Case, rng: Random) -> None:
    if case.certificate["declaration"]["signature"] == "handwritten":
        _flaw(case, "long signature", "signature", "the signature runs into box 10", "signatory", outcome="review")


@finds("FORM-05", by_value=False)
def quantity_written_by_pen(case: Case, rng: Random) -> None:
    _flaw(case, "by pen", "quantity", "pen strokes in box 8", "total_quantity", *BOX_7[:3], outcome="review")


@finds("FORM-06", by_value=False)
def correction_seal_on_the_form(case: Case, rng: Random) -> None:
    _flaw(
        case, "seal", "invoice_number", "a correction seal in box 3", "invoice_refs", "invoice_date", outcome="review"
    )


@finds("FORM-07", by_value=False)
def quantity_struck_through(case: Case, rng: Random) -> None:
    _flaw(case, "struck", "total_quantity", "a total struck through", "quantity", *BOX_7[:2], outcome="review")
