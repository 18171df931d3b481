"""Who signed: proxies, and typed names against the registered signatories."""

from __future__ import annotations

import re
from collections.abc import Mapping

from matchers.compare import in_doubt
from matchers.confusable import confusable
from models.case import Case, Signatory
from models.field import Field, Source
from models.finding import Text
from models.papers import Certificate, Invoice
from models.vocabulary import companies
from models.vocabulary.spelling import folded

_PROXY = re.compile(
    r"^\W*(FOR(\s+AND\s+ON\s+BEHALF\s+OF)?|ON\s+BEHALF\s+OF|P\W{0,2}\s?P\.|P\W?P\W?\s|PER\W+PRO(C(URATION(EM)?)?)?)\b\W*(?=\w)",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"^\W*(MR|MRS|MS|MISS|DR)\b\W*", re.IGNORECASE)

_WAYS: Mapping[str, Text] = {
    "handwritten": Text("written by hand", "肉筆"),
    "stamp": Text("a stamp", "印影"),
    "printed": Text("printed", "印刷"),
    "none": Text("not there", "なし"),
}


def ways(signature: str) -> dict[str, str]:
    """For messages: {how} and {how_ja}, how a paper is signed."""
    said = _WAYS.get(signature, Text(signature, signature))
    return {"how": said.en, "how_ja": said.ja}


def certified_by_hand(case: Case) -> bool:
    """Whether the application asks the chamber for handwritten certification (肉筆証明)."""
    return case.application.certification == "handwritten"


def by_proxy(paper: Invoice | Certificate) -> bool:
    """Whether somebody signed for another person. FOR before the company's own name is no proxy."""
    if paper.signature_for is not None and paper.signature_for.value:
        return True
    name = "" if paper.signatory is None else paper.signatory.value
    signed_for = name[len(_before_name(name)) :]
    return _PROXY.match(name) is not None and not names_company(paper, signed_for)


def _before_name(text: str) -> str:
    found = _PROXY.match(text)
    return "" if found is None else found.group()


def names_company(paper: Invoice | Certificate, text: str) -> bool:
    """Whether the text names a company, or is a good part of the exporter's own name, rather than a person."""
    own = "" if paper.exporter_name is None else folded(paper.exporter_name.value)
    words = folded(text)
    return companies.has_suffix(text) or (" " in words and own.startswith(words))


def bare_name(signatory: Field[str]) -> str:
    """The typed name without FOR, P.P. and the like, and without MR. or MS."""
    value = signatory.value
    return _HONORIFIC.sub("", value[len(_before_name(value)) :]).strip()


def registered_as(name: str, signatories: tuple[Signatory, ...]) -> Signatory | None:
    """Who is registered under the name; the first name may be one initial (001 L221). A scan may lose blanks."""
    typed = _joined(name)
    return next((s for s in signatories if typed in map(_joined, _accepted(s.name))), None)


def perhaps_registered(name: Field[str], signatories: tuple[Signatory, ...]) -> bool:
    """Whether the name may be a registered one misread: in doubt, or apart only by what a scan confuses."""
    spellings = (spelling for s in signatories for spelling in _accepted(s.name))
    bare = bare_name(name)
    return in_doubt(name) or (name.source is Source.OCR and any(confusable(bare, one) for one in spellings))


def _accepted(registered: str) -> tuple[str, ...]:
    *given, family = folded(registered).split() or [""]
    initials = [g[0] for g in given]
    return tuple(" ".join([*first, family]) for first in (given, initials[:1] + given[1:], initials))


def _joined(name: str) -> str:
    return folded(name).replace(" ", "")


def resembles(name: str, signatories: tuple[Signatory, ...]) -> Signatory | None:
    """The registered person who is evidently meant, though the name is not typed as registered."""
    typed = set(folded(name).split())
    return next((s for s in signatories if _meant(typed, folded(s.name).split())), None)


def _meant(typed: set[str], registered: list[str]) -> bool:
    """The family name stands there, and every other word begins a registered given name."""
    *given, family = registered or [""]
    return family in typed and all(any(g.startswith(w) for g in given) for w in typed - {family})
