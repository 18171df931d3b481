"""LANG-01: the certificate is in English; French and Spanish need a letter of credit or a visa requirement."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Met, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import VISA_REQUIREMENT, evidence
from matchers.examples import clean_case, item, unclear, with_certificate, with_other
from matchers.languages import JAPANESE, language_of
from matchers.presence import UNSURE
from matchers.proper_names import without_parties
from matchers.remarks import entry_by_entry
from matchers.wording import Wording, wordings
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text

FIELDS = ("description", "remarks", "others", "packages", "total_quantity")
WITH_EVIDENCE = ("French", "Spanish")


@rule(
    id="LANG-01",
    title=Text("Language of the certificate", "証明書の言語"),
    outcome=Outcome.FIX,
    field="description",
    reads=FIELDS,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L91-93; ⑨ L217"),
    message=Text(
        "“{text}” is not English ({language}).",
        "「{text}」は英語ではありません（{language_ja}）。",
    ),
    remedy=Text(
        "Write English. French or Spanish needs a letter of credit or a consulate's requirement.",
        "英語で記載してください。フランス語・スペイン語には信用状または領事査証上の要求の提出が必要です。",
    ),
    examples=(
        Example("English", clean_case, "agrees"),
        Example("German", lambda: _listed("PUMPE FÜR DIE WASSERVERSORGUNG MIT ZUBEHÖR"), "differs"),
        Example("Spanish", lambda: _listed("BOMBA DE ENGRANAJES PARA AGUA"), "differs"),
        Example("Spanish, with a letter of credit", lambda: _with_credit("BOMBA DE ENGRANAJES PARA AGUA"), "met"),
        Example("Japanese", lambda: _listed("歯車ポンプ"), "differs"),
        Example("read badly", lambda: with_certificate(remarks=unclear("BOMBA DE AGUA PARA EL USO")), "not_checked"),
    ),
)
def english(case: Case) -> Iterator[Verdict]:
    """Marks, names and the signature may be in any language. That the evidence demands this one, a person sees."""
    if case.certificate is None:
        return
    document, papers = case.certificate.document, evidence(case, {Kind.LETTER_OF_CREDIT}, VISA_REQUIREMENT)
    met: list[Place] = []
    for wording in wordings(case.certificate, FIELDS):
        language = language_of(_without_names(wording))
        if language in WITH_EVIDENCE and papers:
            met.append(place(document, wording.text))
        else:
            yield _judged(document, wording, language)
    if met:
        yield Met(tuple(paper.name for paper in papers), tuple(met))


def _judged(document: str, wording: Wording, language: str) -> Verdict:
    if language == "English":
        return Agrees()
    where = (place(document, wording.text),)
    if in_doubt(wording.text):
        return NotChecked(UNSURE, where, wording.name, certificate_items=wording.items)
    told = {"text": wording.text.text, "language": language, "language_ja": JAPANESE[language]}
    outcome = Outcome.EVIDENCE if language in WITH_EVIDENCE else None
    return Differs(where, told, wording.name, outcome, certificate_items=wording.items)


def _without_names(wording: Wording) -> str:
    text = wording.text.value
    return without_parties(entry_by_entry(text) if wording.name == "remarks" else text)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))


def _with_credit(name: str) -> Case:
    return with_other(Kind.LETTER_OF_CREDIT, _listed(name))
