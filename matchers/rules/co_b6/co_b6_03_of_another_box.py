"""CO-B6-03: box 6 holds nothing that belongs in another box."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.remarks import OTHER_BOXES, Remark, of_another_box, remarks_in
from matchers.spots import spot
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate


@rule(
    id="CO-B6-03",
    title=Text("Another box's content in box 6", "第6欄に他の欄の記載事項"),
    outcome=Outcome.FIX,
    field="remarks",
    reads=("remarks", *OTHER_BOXES),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L97-99"),
    message=Text("“{words}” in box 6 belongs in another box.", "第6欄の「{words}」は他の欄に記載する事項です。"),
    remedy=Text("Move it to its own box.", "該当する欄に記載してください。"),
    examples=(
        Example("blank", clean_case, "silent"),
        Example("a contract's number", lambda: _remark("CONTRACT NO. 12"), "agrees"),
        Example("the consignee's address", lambda: _remark("Kaiweg 8, 20457 Hamburg GERMANY"), "differs"),
        Example("a weight", lambda: _remark("GROSS WEIGHT 860 KGS"), "differs"),
        Example("a final destination may stand here", lambda: _remark("FINAL DESTINATION: LUSAKA, ZAMBIA"), "agrees"),
        Example("what did not fit elsewhere", lambda: _remark("* 20457 HAMBURG GERMANY"), "agrees"),
        Example("the buyer, by title", lambda: _remark("BUYER: HANSA PUMPEN GMBH"), "agrees"),
        Example("read badly", lambda: with_certificate(remarks=unclear("GROSS WEIGHT 860 KGS")), "not_checked"),
    ),
)
def another_box(case: Case) -> Iterator[Verdict]:
    """Titles of other boxes, and what another box says word for word. Overflow is announced by * (ONL-20).

    The final destination of a landlocked country may stand here (001 ⑥ L160).
    """
    certificate = case.certificate
    if certificate is None or certificate.remarks is None:
        return
    for remark in remarks_in(certificate.remarks.value):
        yield _judged(certificate, certificate.remarks, remark)


def _judged(certificate: Certificate, remarks: Field[str], remark: Remark) -> Verdict:
    if not of_another_box(certificate, remark):
        return Agrees()
    line = remark.text.splitlines()[0]
    where = (Place(certificate.document, line, remarks.page, spot(certificate.lines, remarks, line)),)
    return NotChecked(UNSURE, where) if in_doubt(remarks) else Differs(where, {"words": line})


def _remark(text: str) -> Case:
    return with_certificate(remarks=typed(text))
