"""ONL-20: what does not fit into a field ends with * there and goes on with * in box 6."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.examples import clean_case, printed, typed, with_certificate
from matchers.overflow import continues, running_on
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field, Source
from models.finding import Outcome, Text
from models.papers import Certificate

NO_BEGINNING = Text(
    "Box 6 begins an entry with *, but no field ends with *.",
    "第6欄に「*」で始まる記載がありますが、末尾に「*」を付けた欄がありません。",
)
SET_SIGN = Text(
    "End the field that goes on in box 6 with *.", "続きを第6欄に記載した欄の末尾に「*」を入力してください。"
)


@rule(
    id="ONL-20",
    title=Text("Continuation in box 6", "第6欄への続き"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L311-312"),
    message=Text(
        "“{words}” ends with *, but box 6 has no entry beginning with *.",
        "「{words}」の末尾に「*」がありますが、第6欄に「*」で始まる続きがありません。",
    ),
    remedy=Text("Begin the rest in box 6 with *.", "第6欄に「*」を入力してから続きを記載してください。"),
    examples=(
        Example("all fits", clean_case, "agrees"),
        Example("* and *", lambda: _address("12 LONG STREET *", "* 20457 HAMBURG, GERMANY"), "agrees"),
        Example("* without a continuation", lambda: _address("12 LONG STREET *", None), "differs"),
        Example("a continuation of nothing", lambda: _address("12 LONG STREET", "* 20457 HAMBURG"), "differs"),
        Example("a star seen by an OCR engine", lambda: _read_star(), "not_checked"),
    ),
)
def overflow_into_box_6(case: Case) -> Iterator[Verdict]:
    """Readers take specks for stars, so a star on a scan is put to a person."""
    certificate = case.certificate
    if certificate is None or not online(case):
        return
    ends = tuple(running_on(certificate))
    remarks = certificate.remarks
    begun = "*" in continues(remarks)
    if bool(ends) == begun:
        yield Agrees()
    elif begun and remarks is not None:
        yield _judged(certificate, "remarks", remarks, (), (NO_BEGINNING, SET_SIGN))
    else:
        for name, text, items in ends:
            yield _judged(certificate, name, text, items)


def _judged(
    certificate: Certificate, name: str, text: Field[str], items: tuple[int, ...], said: tuple[Text, Text] | None = None
) -> Verdict:
    where = (place(certificate.document, text),)
    if text.source is Source.OCR:
        return NotChecked(UNSURE, where, name, certificate_items=items)
    message, remedy = said or (None, None)
    return Differs(where, {"words": text.text}, name, None, message, remedy, (), items)


def _address(address: str, remarks: str | None) -> Case:
    return with_certificate(consignee_address=typed(address), remarks=typed(remarks) if remarks else None)


def _read_star() -> Case:
    return with_certificate(consignee_address=printed("KAIWEG 8, 20457 HAMBURG *"))
