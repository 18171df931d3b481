"""What stands in the Original/Copy field, by kind. Every OC rule looks after one kind, so that none is said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.presence import LIKELY, UNSURE, blank, missing
from models.case import Case
from models.papers import Certificate


class Designation(StrEnum):
    """The kinds of text in the field; only the first two are accepted as they stand."""

    PLAIN = "plain"  # ORIGINAL, COPY
    NUMBERED_ORIGINAL = "numbered original"  # ORIGINAL-1, -2, -3
    BLANK = "blank"
    BARRED = "barred"  # DUPLICATE and the like
    TOO_MANY = "too many"  # ORIGINAL-4 and higher
    OTHER_NUMBERING = "other numbering"  # 1ST ORIGINAL, ORIGINAL 2, ORIGINAL (A)
    NUMBERED_COPY = "numbered copy"  # COPY-1, 2ND COPY
    OTHER = "other"  # ORIGINAL FOR BANK


_BARRED = re.compile(r"(DUPLI|TRIPLI|QUADRUPLI|QUINTUPLI|SEXTUPLI)(CATE|CATA|CADO|CAT)|DUPLICAT")
_ORDER = re.compile(r"\d|\b(FIRST|SECOND|THIRD|FOURTH|ONE|TWO|THREE|FOUR|I{1,3}|IV|[A-D])\b")


def designation(text: str) -> Designation:
    """The kind of a text of the Original/Copy field."""
    said = re.sub(r"\s+", " ", text.upper()).strip(" .*:")
    if not said:
        return Designation.BLANK
    if said in ("ORIGINAL", "COPY"):
        return Designation.PLAIN
    if _BARRED.search(said):
        return Designation.BARRED
    numbered = re.fullmatch(r"ORIGINAL\s?[-‐‑–−ー]\s?(\d+)", said)
    if numbered:
        return Designation.NUMBERED_ORIGINAL if 1 <= int(numbered.group(1)) <= 3 else Designation.TOO_MANY
    return _numbered_otherwise(said)


def _numbered_otherwise(said: str) -> Designation:
    words = set(re.findall(r"[A-Z]{4,}", said)) - {"FIRST", "SECOND", "THIRD", "FOURTH", "THREE", "FOUR"}
    if _ORDER.search(said) and words == {"COPY"}:
        return Designation.NUMBERED_COPY
    if _ORDER.search(said) and words == {"ORIGINAL"}:
        return Designation.OTHER_NUMBERING
    return Designation.OTHER


def none_is(case: Case, *faulty: Designation) -> Iterator[Verdict]:
    """That on no sheet the field is of a faulty kind. A blank one, or no certificate, is another rule's matter."""
    for sheet in () if case.certificate is None else case.certificate.sheets:
        if sheet.copy is None or blank(sheet.copy):
            continue
        where = (place(sheet.document, sheet.copy),)
        if sheet.copy.confidence < LIKELY:
            yield NotChecked(UNSURE, where)
        elif designation(sheet.copy.value) in faulty:
            yield Differs(where, {"copy": sheet.copy.value})
        else:
            yield Agrees()


def filled(case: Case) -> Iterator[Verdict]:
    """That something stands in the field on every sheet."""
    for sheet in () if case.certificate is None else case.certificate.sheets:
        yield missing(sheet, "copy") if blank(sheet.copy) else Agrees()


def originals(case: Case) -> list[Certificate]:
    """The sheets of the set that surely say ORIGINAL, with a number or without one."""
    sheets = () if case.certificate is None else case.certificate.sheets
    kinds = (Designation.PLAIN, Designation.NUMBERED_ORIGINAL, Designation.TOO_MANY)
    said = [(s, s.copy) for s in sheets if s.copy is not None and s.copy.confidence >= LIKELY]
    return [s for s, copy in said if designation(copy.value) in kinds and "COPY" not in copy.value.upper()]
