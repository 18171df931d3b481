"""Looking for words that must not stand on a certificate, box by box, and saying exactly which words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.compare import in_doubt
from matchers.normal import upper
from matchers.presence import LIKELY, UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome
from models.papers import Certificate

BOX_7_AND_8 = ("description", "packages", "total_quantity")
EVERYWHERE = (*BOX_7_AND_8, "remarks", "others", "vessel")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of the certificate under the contract's field name; `items` are the goods lines it belongs to."""

    name: str
    text: Field[str]
    items: tuple[int, ...] = ()


def wordings(certificate: Certificate, fields: Sequence[str] = EVERYWHERE) -> Iterator[Wording]:
    """The texts of the named fields. Names and addresses of companies are proper names and not among them."""
    if "description" in fields:
        yield from goods_names(certificate)
    for name in fields:
        text = getattr(certificate, name, None)
        if name != "description" and text is not None:
            yield Wording(name, text)


def goods_names(certificate: Certificate) -> Iterator[Wording]:
    """The general description and each item's description; a finding on either is about `description`."""
    if certificate.general_description is not None:
        yield Wording("description", certificate.general_description)
    for at, item in enumerate(certificate.items):
        if item.description is not None:
            yield Wording("description", item.description, (at,))


def barred(
    case: Case,
    pattern: re.Pattern[str],
    fields: Sequence[str] = EVERYWHERE,
    allowed: re.Pattern[str] | None = None,
    doubtful: re.Pattern[str] | None = None,
) -> Iterator[Verdict]:
    """One verdict for each text in which `pattern` is found; the value {words} holds the words.

    What `allowed` matches is taken out first (proper names, fixed phrases). What only `doubtful` matches is put to a
    person. `pattern` is tried on capitals.
    """
    if case.certificate is None:
        return
    for wording in wordings(case.certificate, fields):
        yield _judged(case.certificate.document, wording, pattern, allowed, doubtful)


def _judged(
    document: str,
    wording: Wording,
    pattern: re.Pattern[str],
    allowed: re.Pattern[str] | None,
    doubtful: re.Pattern[str] | None,
) -> Verdict:
    text, where = upper(wording.text.value), (place(document, wording.text),)
    kept = allowed.sub(" ", text) if allowed is not None else text
    sure, unsure = _found(pattern, kept), _found(doubtful, kept) if doubtful is not None else ""
    if wording.text.confidence < LIKELY or (in_doubt(wording.text) and (sure or unsure)):
        return NotChecked(UNSURE, where, wording.name, certificate_items=wording.items)
    if not sure and not unsure:
        return Agrees()
    outcome = None if sure else Outcome.REVIEW
    told = {"words": sure or unsure, "text": wording.text.value}
    return Differs(where, told, wording.name, outcome, certificate_items=wording.items)


def _found(pattern: re.Pattern[str], text: str) -> str:
    """The words found, each once, in the order of the text."""
    return " / ".join(dict.fromkeys(m.group().strip() for m in pattern.finditer(text)))
