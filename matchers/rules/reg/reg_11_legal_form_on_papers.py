"""REG-11: the invoice names the exporter with its legal form as registered in English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.confusable import confusable
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_exporter, with_invoice
from matchers.normal import words
from matchers.presence import UNSURE
from matchers.registered_names import folded
from models.case import Case
from models.field import Field, Source
from models.finding import Outcome, Text

_FORMS = frozenset(
    ["CO", "COMPANY", "LTD", "LIMITED", "INC", "INCORPORATED", "CORP", "CORPORATION", "KK", "GK", "YK", "LLC"]
)
_TWO_WORDS = {"K K": "KK", "G K": "GK", "Y K": "YK", "KABUSHIKI KAISHA": "KK", "L L C": "LLC"}


def _alone(name: Field[str]) -> Case:
    return replace(with_invoice(exporter_name=name), certificate=None)


@rule(
    id="REG-11",
    title=Text("Legal form as registered", "社名の法人格の表記"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L158"),
    message=Text(
        "{document} names the exporter “{name}”; registered is “{registered}”, with another legal form.",
        "{document} の輸出者名「{name}」は、登録名称「{registered}」と法人格の表記が異なります。",
    ),
    remedy=Text(
        "Write the legal form as registered, or leave it out if the registered name has none.",
        "法人格の表記（有無を含む）を登録した英文社名のとおりにしてください。",
    ),
    examples=(
        Example("the same form", clean_case, "agrees"),
        Example(
            "full stops and commas do not count here", lambda: _alone(printed("Sakura Precision Co Ltd")), "agrees"
        ),
        Example("another form", lambda: _alone(printed("SAKURA PRECISION INC.")), "differs"),
        Example("no form", lambda: _alone(printed("SAKURA PRECISION")), "differs"),
        Example("a form that is not registered", lambda: with_exporter(name="SAKURA PRECISION"), "differs"),
        Example(
            "the certificate has it otherwise (XDOC-02)",
            lambda: with_invoice(exporter_name=printed("SAKURA PRECISION INC.")),
            "silent",
        ),
        Example(
            "both papers with another form",
            lambda: with_certificate(_alike("SAKURA PRECISION INC."), exporter_name=typed("SAKURA PRECISION INC.")),
            "differs",
        ),
        Example("another firm (XDOC-02)", lambda: _alone(printed("SAKURA TRADING CO., LTD.")), "silent"),
        Example("read badly", lambda: _alone(unclear("SAKURA PRECISION INC.")), "not_checked"),
    ),
)
def legal_form_on_papers(case: Case) -> Iterator[Verdict]:
    """Box 1 is held to the registered name letter by letter (CO-B1-02), and the invoice to box 1 (XDOC-02).

    So this speaks of the invoice where nothing else does: it says what box 1 says, or there is no certificate.
    """
    if case.registered is None:
        return
    wanted = _taken_apart(case.registered.name)
    for invoice in case.invoices:
        name = invoice.exporter_name
        if name is None or _told_otherwise(case, name):
            continue
        said = _taken_apart(name.value)
        if said[0] == wanted[0]:
            yield _judged(invoice.document, name, case.registered.name, said[1] == wanted[1])


def _judged(document: str, name: Field[str], registered: str, same: bool) -> Verdict:
    where = (place(document, name),)
    if same:
        return Agrees()
    if in_doubt(name) or (name.source is Source.OCR and confusable(name.value, registered)):
        return NotChecked(UNSURE, where)
    return Differs(where, {"document": document, "name": name.value, "registered": registered})


def _told_otherwise(case: Case, name: Field[str]) -> bool:
    """Whether the certificate writes the firm otherwise than the invoice."""
    box_1 = case.certificate.exporter_name if case.certificate is not None else None
    return box_1 is not None and words(folded(box_1.value)) != words(folded(name.value))


def _taken_apart(name: str) -> tuple[str, str]:
    """The name proper and its legal form; a form stands before the name or behind it."""
    plain = words(folded(name))
    for two, one in _TWO_WORDS.items():
        plain = plain.removesuffix(two) + one if plain.endswith(f" {two}") else plain
    parts = plain.split()
    return " ".join(p for p in parts if p not in _FORMS), " ".join(p for p in parts if p in _FORMS)


def _alike(name: str) -> Case:
    return with_invoice(exporter_name=printed(name))
