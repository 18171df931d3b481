"""XDOC-23: the trade terms fit the mode of transport."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear, with_invoice
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import incoterms


@rule(
    id="XDOC-23",
    title=Text("Trade terms and mode of transport", "貿易条件と輸送手段"),
    outcome=Outcome.NOTE,
    field="incoterm",
    reads=("incoterm", "transport_mode"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ④ L127-140", derived=True),
    message=Text(
        "{terms} is a term of sea transport; the goods go by {mode}.",
        "{terms} は海上輸送の条件ですが、輸送手段は {mode} です。",
    ),
    remedy=Text("FCA, CPT or CIP fit any mode.", "FCA・CPT・CIP はどの輸送手段にも使えます。"),
    examples=(
        Example("CIF by sea", clean_case, "agrees"),
        Example("CIF by air", lambda: with_invoice(transport_mode=printed("air")), "differs"),
        Example("read badly: nothing is said", lambda: with_invoice(transport_mode=unclear("air")), "silent"),
    ),
    always_decided="it is for information only, and says nothing where a value is missing or badly read",
)
def terms_and_mode(case: Case) -> Iterator[Verdict]:
    """A common misuse, and no ground for refusal."""
    for invoice in case.invoices:
        terms, mode = invoice.incoterm, invoice.transport_mode
        if terms is None or mode is None or in_doubt(terms) or in_doubt(mode):
            continue
        if terms.value in incoterms.SEA_ONLY and mode.value in ("air", "courier"):
            yield Differs((place(invoice.document, terms),), {"terms": terms.value, "mode": mode.value})
        else:
            yield Agrees()
