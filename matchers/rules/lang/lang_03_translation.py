"""LANG-03: a paper that is not in English may need a Japanese translation."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import TRANSLATION, asked_for, evidence
from matchers.examples import clean_case, item, printed, unclear, with_certificate, with_invoice, with_other
from matchers.languages import JAPANESE
from matchers.paper_languages import ENGLISH, Spoken, goods_language
from matchers.presence import UNSURE
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice, Item


@rule(
    id="LANG-03",
    title=Text("Japanese translation", "日本語翻訳文"),
    outcome=Outcome.EVIDENCE,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L91-93"),
    message=Text(
        "The goods are named in {language} in {document} (“{text}”), and no translation is attached.",
        "{document} の商品名が{language_ja}（「{text}」）で記載されていますが、日本語翻訳文がありません。",
    ),
    remedy=Text(
        "Attach a Japanese translation; the chamber may ask for it.",
        "日本語翻訳文を添付してください（提出をお願いすることがあります）。",
    ),
    examples=(
        Example("English", clean_case, "agrees"),
        Example("a French invoice", lambda: _named("POMPE A EAU POUR USAGE INDUSTRIEL"), "differs"),
        Example("with a translation", lambda: _translated(), "met"),
        Example("read badly", lambda: with_invoice(items=(Item(unclear("POMPE A EAU POUR CAMION")),)), "not_checked"),
        Example("Italian food", lambda: with_certificate(items=(item("PANNA COTTA", "420", "PCS"),)), "agrees"),
    ),
)
def translation(case: Case) -> Iterator[Verdict]:
    """The goods names tell; French captions beside English goods can be read. One translation is enough."""
    papers: tuple[Certificate | Invoice, ...] = (*((case.certificate,) if case.certificate else ()), *case.invoices)
    said = [(paper, spoken) for paper in papers if (spoken := goods_language(paper)) is not None]
    foreign = [(paper, spoken) for paper, spoken in said if spoken.language != ENGLISH]
    if foreign:
        yield _judged(case, foreign)
    elif said:
        yield Agrees()


def _judged(case: Case, foreign: list[tuple[Certificate | Invoice, Spoken]]) -> Verdict:
    where = tuple(place(paper.document, spoken.text) for paper, spoken in foreign)
    found = evidence(case, (), TRANSLATION)
    if not found and all(in_doubt(spoken.text) for _, spoken in foreign):
        return NotChecked(UNSURE, where)
    first = foreign[0][1]
    told = {
        "document": ", ".join(paper.document for paper, _ in foreign),
        "language": first.language,
        "language_ja": JAPANESE[first.language],
        "text": first.text.value,
    }
    return asked_for(found, where, told)


def _named(name: str) -> Case:
    return with_invoice(items=(Item(description=printed(name)),))


def _translated() -> Case:
    return with_other(Kind.UNKNOWN, _named("POMPE A EAU POUR USAGE INDUSTRIEL"), words="日本語訳\n産業用水ポンプ")
