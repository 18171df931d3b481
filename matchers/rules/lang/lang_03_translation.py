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
        "{document} names goods in {language} (“{text}”), and no translation is attached.",
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
    """The goods names tell; an invoice with French captions and English goods can be read."""
    papers: tuple[Certificate | Invoice, ...] = (*((case.certificate,) if case.certificate else ()), *case.invoices)
    for paper in papers:
        said = goods_language(paper)
        if said is not None:
            yield _judged(case, paper, said)


def _judged(case: Case, paper: Certificate | Invoice, said: Spoken) -> Verdict:
    if said.language == ENGLISH:
        return Agrees()
    where = (place(paper.document, said.text),)
    found = evidence(case, (), TRANSLATION)
    if in_doubt(said.text) and not found:
        return NotChecked(UNSURE, where)
    told = {
        "document": paper.document,
        "language": said.language,
        "language_ja": JAPANESE[said.language],
        "text": said.text.value,
    }
    return asked_for(found, where, told)


def _named(name: str) -> Case:
    return with_invoice(items=(Item(description=printed(name)),))


def _translated() -> Case:
    return with_other(Kind.UNKNOWN, _named("POMPE A EAU POUR USAGE INDUSTRIEL"), words="日本語訳\n産業用水ポンプ")
