"""CO-B6-02: what box 6 says also stands on the invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.bound_for import bound_for
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.money import MONEY
from matchers.no_value import no_value_in
from matchers.normal import upper
from matchers.prefecture_entries import prefectures_of_production
from matchers.presence import ILLEGIBLE, LEGIBLE
from matchers.remarks import Matter, Remark, entries, ill_worded, of_another_box, remarks_in, stands_on
from matchers.spots import spot
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate
from models.vocabulary import areas, countries
from models.vocabulary.barred.pronouns import TAIWAN_SENTENCE

OTHERS_MATTER = re.compile(
    r"^BUYERS?\s*:|^BENEFICIARY\s*:|^H\W?S\W*(?:CODE|NO|\d)|\b(?:VAT|TAX|NIT|RUC|RUT|CNPJ|EORI|NPWP|GSTIN|TRN|USCI)\b"
)


@rule(
    id="CO-B6-02",
    title=Text("Box 6 and the invoice", "第6欄とインボイスの記載"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ④ L97-99"),
    message=Text(
        "“{words}” in box 6 does not stand on the invoice.",
        "第6欄の「{words}」がインボイスに記載されていません。",
    ),
    remedy=Text("Print it on the invoice or take it out.", "インボイスにも記載するか、削除してください。"),
    examples=(
        Example("box 6 left blank", clean_case, "silent"),
        Example("a contract number of the invoice", lambda: _remark("CONTRACT NO. 123", "Contract No. 123"), "agrees"),
        Example("a contract number of no invoice", lambda: _remark("CONTRACT NO. 123", "Order 77"), "differs"),
        Example("a payment term of the invoice", lambda: _remark("L/C AT SIGHT", "Payment: L/C at sight"), "agrees"),
        Example("an end user of no invoice", lambda: _remark("END USER: KIKU INC., DALLAS", "Order 77"), "differs"),
        Example("on an invoice that is hard to read", lambda: _hard_to_read("CONTRACT NO. 123"), "not_checked"),
        Example("box 6 read badly", lambda: with_certificate(remarks=unclear("CONTRACT 123")), "not_checked"),
        Example("what runs on from another box", lambda: _remark("* 20457 HAMBURG", "20457 Hamburg"), "agrees"),
        Example("the final destination of a landlocked country", lambda: _landlocked(), "agrees"),
        Example(
            "another's final destination, on no invoice", lambda: _remark("FINAL DESTINATION: BREMEN", "x"), "differs"
        ),
        Example("an origin of no invoice", lambda: _remark("MADE IN CHINA", "Order 77"), "differs"),
        Example("somebody else behind it", lambda: _remark("ON BEHALF OF KIKU CO., LTD.", "Order 77"), "differs"),
    ),
)
def on_the_invoice(case: Case) -> Iterator[Verdict]:
    """Entries that the invoice states with another number are XDOC-16's matter.

    Some have rules of their own: Buyer and Beneficiary (CO-B6-07), prefectures of production (CO-B6-10), what belongs
    in another box (CO-B6-03), HS codes (GOODS-09), contracts of others (CO-B6-04), declarations and barred words
    (LANG-04 to LANG-09). A final destination that an invoice states is compared by XDOC-01; that of a landlocked
    country box 6 may give alone.
    """
    certificate = case.certificate
    if certificate is None or certificate.remarks is None or not case.invoices:
        return
    for remark in remarks_in(certificate.remarks.value):
        if _of_another_rule(case, certificate, remark):
            yield Agrees()
            continue
        for line in remark.text.splitlines():
            yield _judged(case, certificate, certificate.remarks, line.strip(" *"))


def _of_another_rule(case: Case, certificate: Certificate, remark: Remark) -> bool:
    match remark.matter:
        case Matter.DESTINATION:
            stated = any(i.final_destination is not None for i in case.invoices)
            named = (bound_for(case), *(code for code, _, _ in countries.found_in(remark.text)))
            return stated or any(areas.landlocked(code) for code in named)
        case Matter.PRODUCTION:
            return bool(prefectures_of_production(remark.text) or TAIWAN_SENTENCE.search(upper(remark.text)))
        case Matter.UNKNOWN | Matter.STATEMENT if ill_worded(remark):
            return True
    return remark.matter is Matter.RESALE or of_another_box(certificate, remark)


def _judged(case: Case, certificate: Certificate, remarks: Field[str], line: str) -> Verdict:
    without_amount = MONEY.sub(" ", upper(line))
    if _spared(case, line) or any(stands_on(i.lines, without_amount) for i in case.invoices):
        return Agrees()
    where = (_line(certificate, remarks, line), *(Place(i.document, "") for i in case.invoices))
    if in_doubt(remarks) or min(i.legibility for i in case.invoices) < LEGIBLE:
        return NotChecked(ILLEGIBLE, where)
    return Differs(where, {"words": line})


def _line(certificate: Certificate, remarks: Field[str], line: str) -> Place:
    return Place(certificate.document, line, remarks.page, spot(certificate.lines, remarks, line))


def _spared(case: Case, line: str) -> bool:
    if OTHERS_MATTER.search(upper(line)) or no_value_in(line):
        return True
    stated = list(entries(line))
    return bool(stated) and any(getattr(i, e.name) is not None for e in stated for i in case.invoices)


def _remark(remark: str, line: str) -> Case:
    return with_certificate(with_invoice(lines=(printed(line),)), remarks=typed(remark))


def _landlocked() -> Case:
    return with_certificate(_remark("FINAL DESTINATION: LUSAKA, ZAMBIA", "x"), consignee_country=typed("ZM"))


def _hard_to_read(remark: str) -> Case:
    return with_invoice(_remark(remark, "Order 77"), legibility=0.3)
