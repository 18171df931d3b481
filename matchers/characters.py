"""Characters that the portal's half-width fields refuse, field by field of an online application."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field, Source
from models.papers import Certificate

FIELDS = (
    "exporter_name", "exporter_address", "consignee_name", "consignee_address", "vessel", "voyage", "port_of_loading",
    "port_of_discharge", "transshipment", "remarks", "packages", "total_quantity", "others", "signatory",
    "signatory_title",
)  # fmt: skip
MARKS = "marks"

CIRCLED = re.compile(r"[\u2460-\u24ff\u2776-\u2793\u3220-\u3247\u3280-\u32b0]")
ROMAN = re.compile(r"[\u2160-\u2188]")
GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff\u2200-\u22ff\u2126\u00b5\u2300-\u23ff\u00d8\u00f8\u2300]")
UNITS = re.compile(r"[\u3371-\u337a\u3380-\u33df\u3300-\u3357]")
CURRENCY = re.compile(r"[$¥€£₩￥＄￡\u20a0-\u20cf]")
DEPENDENT = re.compile(
    r"[\u2100-\u2125\u2127-\u214f\u2190-\u21ff\u2500-\u27bf\u3231-\u3232\u3239\u337b-\u337f\u33cd\u301d-\u301f\ue000-\uf8ff]"
)
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]")


def full_width(text: str) -> list[str]:
    """Letters, figures and symbols of double width, as far as no other rule has a word for them."""
    owned = (CIRCLED, ROMAN, GREEK, UNITS, CURRENCY, DEPENDENT)
    wide = (c for c in text if unicodedata.east_asian_width(c) in "FW" and c != "\u3000")
    return list(dict.fromkeys(c for c in wide if not any(o.match(c) for o in owned)))


def refused(pattern: re.Pattern[str]) -> Callable[[str], list[str]]:
    """Finds the characters of a class, each once."""
    return lambda text: list(dict.fromkeys(pattern.findall(text)))


def typed_texts(certificate: Certificate) -> Iterator[tuple[str, Field[str], tuple[int, ...]]]:
    """Every text of a half-width field with its contract name and goods line. Marks have rules of their own."""
    if certificate.general_description is not None:
        yield "description", certificate.general_description, ()
    for at, item in enumerate(certificate.items):
        if item.description is not None:
            yield "description", item.description, (at,)
        if item.unit is not None:
            yield "unit", item.unit, (at,)
    for name in FIELDS:
        text = getattr(certificate, name)
        if text is not None:
            yield name, text, ()


def online(case: Case) -> bool:
    return case.application.channel == "online"


def without(case: Case, find: Callable[[str], list[str]]) -> Iterator[Verdict]:
    """One verdict for each text in which `find` finds something; the value {words} lists it. Online applications only.

    What an OCR engine read is put to a person: engines make such characters up.
    """
    if case.certificate is None or not online(case):
        return
    for name, text, items in typed_texts(case.certificate):
        found = find(text.value)
        where = (place(case.certificate.document, text),)
        if not found:
            yield Agrees()
        elif text.source is Source.OCR:
            yield NotChecked(UNSURE, where, name, certificate_items=items)
        else:
            told = {"words": " ".join(found), "text": text.text}
            yield Differs(where, told, name, certificate_items=items)
