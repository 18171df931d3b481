"""APP-07: the applicant is the firm that declares the export."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import EXPORT_PERMIT, evidence
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice, with_other
from matchers.mandates import mandate
from matchers.normal import compact, upper
from matchers.registered_names import another_firm, folded
from models.case import Case, OtherDocument
from models.document import Kind
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Invoice

_DECLARED = re.compile(
    r"(?:\bEXPORTER(?:'S)?(?:\s+NAME)?\b|輸出者(?:名)?)[\s:(]*(?:\d{6,17}\s+)?(?P<name>[A-Z][A-Z0-9 .,&'()-]{3,60})"
)
ON_THE_PERMIT = Text(
    "{permit} names “{name}” as the exporter, box 1 “{applicant}”.",
    "{permit} の輸出者は「{name}」ですが、第1欄は「{applicant}」です。",
)
NOT_FOUND = Text(
    "The exporter's name in Latin letters was not found on {permit}; box 1 says “{applicant}”.",
    "{permit} に輸出者の英文名が見つかりません。第1欄は「{applicant}」です。",
)
COMPARE = Text("Compare the exporter of the permit with box 1.", "許可書の輸出者と第1欄を見比べてください。")


def _permit(words: str, case: Case | None = None) -> Case:
    return with_other(Kind.UNKNOWN, case, words=f"輸出許可通知書\n{words}")


@rule(
    id="APP-07",
    title=Text("The applicant declares the export", "申請者と輸出申告者"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.NORMALISED,
    citation=Citation("001 ① L32-36; ⑤ L147-148"),
    message=Text(
        "{document} was issued by “{name}”, box 1 names “{applicant}”: the applicant may not be the one who declares "
        "the export.",
        "{document} の発行者は「{name}」、第1欄は「{applicant}」で、申請者が輸出申告者でない可能性があります。",
    ),
    remedy=Text(
        "Let the firm that declares the export apply; a maker that does not export may have a statement of its own "
        "certified by signature instead.",
        "輸出申告を行う者が申請してください。輸出者でない製造者は、自社作成書類のサイン証明を利用できます。",
    ),
    examples=(
        Example("the applicant's own invoice", clean_case, "agrees"),
        Example("a trading house's invoice", lambda: _issued_by("FUJI BOEKI CO., LTD."), "differs"),
        Example("the name is only misspelt (XDOC-02)", lambda: _issued_by("SAKURA PRECISON CO., LTD."), "agrees"),
        Example("the invoice of the firm acted for", lambda: _for_another(), "agrees"),
        Example("on the export permit", lambda: _permit("輸出者 9001000001000 SAKURA PRECISION CO LTD"), "agrees"),
        Example("another firm's export permit", lambda: _permit("輸出者 5010001000000 FUJI BOEKI CO LTD"), "differs"),
        Example("a permit in Japanese alone: a note", lambda: _permit("輸出者 桜精密株式会社"), "differs"),
        Example("read badly (XDOC-02)", lambda: with_invoice(exporter_name=unclear("FUJI BOEKI")), "silent"),
    ),
    always_decided="a name that was read badly is XDOC-02's matter",
)
def declarant(case: Case) -> Iterator[Verdict]:
    """The invoice raises a suspicion, which a person follows up; the export permit settles it.

    XDOC-02 says that the two names differ; this says what it means where they are two firms and not one misspelt.
    """
    certificate = case.certificate
    if certificate is None or certificate.exporter_name is None or in_doubt(certificate.exporter_name):
        return
    for invoice in case.invoices:
        yield from _by_invoice(certificate, certificate.exporter_name, invoice)
    for permit in evidence(case, (), EXPORT_PERMIT):
        yield _by_permit(certificate, certificate.exporter_name, permit)


def _by_invoice(certificate: Certificate, box_1: Field[str], invoice: Invoice) -> Iterator[Verdict]:
    name = invoice.exporter_name
    if name is None or in_doubt(name):
        return
    acting = mandate(certificate)
    firms = [folded(box_1.value)] + ([acting.agent.name, acting.principal.name] if acting is not None else [])
    if all(another_firm(name.value, firm) for firm in firms):
        where = (place(certificate.document, box_1), place(invoice.document, name))
        said = {"document": invoice.document, "name": name.value, "applicant": folded(box_1.value)}
        yield Differs(where, said, outcome=Outcome.REVIEW)
    else:
        yield Agrees()


def _by_permit(certificate: Certificate, box_1: Field[str], permit: OtherDocument) -> Verdict:
    applicant = folded(box_1.value)
    if compact(applicant) in compact(permit.words):
        return Agrees()
    lines = [upper(line) for line in permit.words.splitlines()]
    declared = next((found["name"].strip() for line in lines if (found := _DECLARED.search(line))), None)
    where = (place(certificate.document, box_1), Place(permit.name, declared or ""))
    said = {"permit": permit.name, "applicant": applicant, "name": declared or ""}
    if declared is None:
        return Differs(where, said, outcome=Outcome.NOTE, message=NOT_FOUND, remedy=COMPARE)
    return Differs(where, said, message=ON_THE_PERMIT) if another_firm(declared, applicant) else Agrees()


def _issued_by(name: str) -> Case:
    return with_invoice(exporter_name=printed(name))


def _for_another() -> Case:
    box_1 = typed("SAKURA PRECISION CO., LTD. ON BEHALF OF CHICAGO PUMPS INC.")
    return with_certificate(_issued_by("CHICAGO PUMPS INC."), exporter_name=box_1)
