"""Looking for words that must not stand on a certificate, box by box, and saying exactly which words they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.compare import in_doubt
from matchers.found_words import Found, as_misread, found_in
from matchers.presence import LIKELY, UNSURE
from matchers.remarks import entry_by_entry
from matchers.spots import spot
from models.case import Case
from models.field import Field, Source
from models.finding import Outcome, Place
from models.papers import Certificate
from models.vocabulary.barred.words import BarredWords

BOX_7_AND_8 = ("description", "packages", "total_quantity")
EVERYWHERE = (*BOX_7_AND_8, "remarks", "others", "vessel")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of the certificate under the contract's field name; `items` are the goods lines it belongs to.

    `once_more` is true for a text that repeats another: it speaks only where the other is silent.
    """

    name: str
    text: Field[str]
    items: tuple[int, ...] = ()
    once_more: bool = False


def wordings(certificate: Certificate, fields: Sequence[str] = EVERYWHERE) -> Iterator[Wording]:
    """The texts of the named fields. Marks, and names and addresses of companies, are not among them."""
    if "description" in fields:
        yield from goods_names(certificate)
    for name in fields:
        text = getattr(certificate, name, None)
        if name != "description" and text is not None:
            yield Wording(name, text)
    if "vessel" in fields and certificate.transport_text is not None:
        yield Wording("vessel", certificate.transport_text, once_more=True)


def goods_names(certificate: Certificate) -> Iterator[Wording]:
    """The general description and each item's description; a finding on either is about `description`."""
    if certificate.general_description is not None:
        yield Wording("description", certificate.general_description)
    for at, item in enumerate(certificate.items):
        if item.description is not None:
            yield Wording("description", item.description, (at,))


def barred(
    case: Case, rule: str, words: BarredWords | re.Pattern[str], fields: Sequence[str] = EVERYWHERE
) -> Iterator[Verdict]:
    """One verdict for each text; the values {words} and {text} hold the words as written and what surrounds them.

    Words that the chamber's practice allows or bars for this rule are taken into account.
    """
    if case.certificate is None:
        return
    known = words if isinstance(words, BarredWords) else _plain(words)
    allowed, more = case.practice.allowed.get(rule, ()), case.practice.barred.get(rule, ())
    spoken: set[str] = set()
    for wording in wordings(case.certificate, fields):
        if wording.once_more and wording.name in spoken:
            continue
        text = entry_by_entry(wording.text.value) if wording.name == "remarks" else wording.text.value
        verdict = _judged(case.certificate, wording, found_in(text, known, allowed, more))
        if isinstance(verdict, Agrees) and _perhaps(wording.text, known):
            where = (place(case.certificate.document, wording.text),)
            verdict = NotChecked(UNSURE, where, wording.name, certificate_items=wording.items)
        if not isinstance(verdict, Agrees):
            spoken.add(wording.name)
        yield verdict


def weighed(verdicts: Iterator[Verdict], outcome: Outcome) -> Iterator[Verdict]:
    """The same verdicts with their differences weighed otherwise."""
    for verdict in verdicts:
        yield replace(verdict, outcome=outcome) if isinstance(verdict, Differs) else verdict


def _perhaps(text: Field[str], words: BarredWords) -> bool:
    """Whether another reading of what an engine read holds barred words."""
    if text.source is not Source.OCR:
        return False
    misread = as_misread(text.value)
    others = (*text.rivals, *((misread,) if misread != text.value.upper() else ()))
    return any(found_in(other, words).sure for other in others)


def _judged(certificate: Certificate, wording: Wording, found: Found) -> Verdict:
    text = wording.text
    speaks = bool(found.spans)
    if (text.confidence < LIKELY and not wording.once_more) or (in_doubt(text) and speaks):
        return NotChecked(UNSURE, (_where(certificate, text, found),), wording.name, certificate_items=wording.items)
    if not speaks:
        return Agrees()
    told = {"words": found.words, "text": found.surroundings}
    outcome = None if found.sure else Outcome.REVIEW
    where = (_where(certificate, text, found),)
    return Differs(where, told, wording.name, outcome, certificate_items=wording.items)


def _where(certificate: Certificate, text: Field[str], found: Found) -> Place:
    """The printed line that holds the words, with the words in brackets; the whole text where there are none."""
    if not found.spans:
        return Place(certificate.document, text.text, text.page, text.box)
    box = spot(certificate.lines, text, found.first)
    return Place(certificate.document, found.marked, text.page, box)


@cache
def _plain(pattern: re.Pattern[str]) -> BarredWords:
    return BarredWords(pattern)
