"""GOODS-12: the goods bear the invoice's description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.compare import Side, compare, shown
from matchers.examples import clean_case, item, printed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import words
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Item

_ORIGIN = re.compile(
    r"\(?\b(?:MADE|MANUFACTURED|PRODUCED)\s+IN\s+[A-Z ]+\)?|\(?\s*(?:COUNTRY OF )?ORIGIN\s*:?\s*[A-Z ]+\)?", re.I
)
_HS = re.compile(r"\bH\W?S\W*(?:CODE|NO)?\W*[\d.]{4,}", re.I)
# What a catalogue calls the goods, in words of its own; a model or chassis number is part of what they are.
_REFERENCE = re.compile(
    r"\(?(?:\b(?:PART|ITEM|ART(?:ICLE)?|REF(?:ERENCE)?|CODE|CAT(?:ALOGUE|ALOG)?|PRODUCT)\W{0,2}(?:NO|NUMBER|CODE)\b"
    r"|\bP\s?/\s?N\b|品番)\W{0,3}[A-Z0-9]\S*\)?|\(?\b(?:REF|ART)\b\W{0,3}(?=\S*\d)[A-Z0-9]\S*\)?",
    re.I,
)
LESS = Text(
    "The certificate says “{certificate}” where the invoice has “{invoice}”: words are left out.",
    "商品名が証明書では「{certificate}」、インボイスでは「{invoice}」で、一部の語が省かれています。",
)
LOOK = Text(
    "Write the invoice's description, or decide that the name is specific enough.",
    "インボイスと同じ商品名にするか、この商品名で十分特定できるか判断してください。",
)


@rule(
    id="GOODS-12",
    title=Text("Description of goods on both papers", "商品名の一致"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "The certificate says “{certificate}”, the invoice “{invoice}” ({difference}).",
        "商品名が証明書では「{certificate}」、インボイスでは「{invoice}」です（相違箇所：{difference}）。",
    ),
    remedy=Text("Use the invoice's description.", "インボイスと同じ商品名を記載してください。"),
    examples=(
        Example("the same names", clean_case, "agrees"),
        Example("the model left out", lambda: _named("GEAR PUMP"), "differs"),
        Example("a word left out", lambda: _named("PUMP GP-20"), "differs"),
        Example("other spacing", lambda: _named("GEAR  PUMP GP 20"), "agrees"),
        Example("the invoice's part number left out", lambda: _numbered("GEAR PUMP GP-20"), "agrees"),
        Example("the invoice's reference left out", lambda: _numbered("GEAR PUMP GP-20", "· Ref. FA-6279"), "agrees"),
        Example("another part number", lambda: _numbered("GEAR PUMP GP-20 PART NO. BE-3577"), "differs"),
        Example("another model", lambda: _named("GEAR PUMP GP-30"), "differs"),
        Example("other goods of the same number", lambda: _named("STEEL BOLTS M8"), "differs"),
        Example("more than the invoice says", lambda: _named("GEAR PUMP GP-20 STAINLESS"), "differs"),
        Example("the invoice's name read badly", lambda: _read_badly(), "not_checked"),
        Example("goods grouped under one name", lambda: _grouped(), "silent"),
    ),
)
def description(case: Case) -> Iterator[Verdict]:
    """The certificate may say less, but how much less the texts do not say, so a person judges what is left out. Where
    it says something else or more, the invoice does not carry it.

    Origins and HS codes in the name are other rules' matter (ONL-18, GOODS-09), as is a group's name (GOODS-08).
    """
    goods = align(case)
    for match in goods.matches:
        here, line = goods.items[match.certificate[0]].description, goods.lines[match.lines[0]]
        if match.grouped or here is None or line.item.description is None or case.certificate is None:
            continue
        sides = Side(case.certificate.document, here), Side(line.document, line.item.description)
        verdict = compare(
            "description", *sides, _says_no_more, invoice_items=match.lines, certificate_items=match.certificate
        )
        if isinstance(verdict, Agrees) and _says_less(here.value, line.item.description.value):
            places = tuple(place(side.document, side.field) for side in sides)
            told = shown(here, line.item.description)
            yield Differs(places, told, "description", Outcome.REVIEW, LESS, LOOK, match.lines, match.certificate)
        else:
            yield verdict


def _says_no_more(certificate: str, invoice: str) -> bool:
    said, known = _words(certificate), _words(_alike_numbered(invoice, certificate))
    same = "".join(said) == "".join(known)
    return same or (bool(said) and 2 * len(said) >= len(known) and set(said) <= set(known))


def _says_less(certificate: str, invoice: str) -> bool:
    one, other = _words(certificate), _words(_alike_numbered(invoice, certificate))
    return "".join(one) != "".join(other) and _says_no_more(certificate, invoice)


def _alike_numbered(invoice: str, certificate: str) -> str:
    """The invoice's description without its part number where the certificate gives none."""
    return invoice if _REFERENCE.search(certificate) else _REFERENCE.sub(" ", invoice)


def _words(text: str) -> list[str]:
    return words(_HS.sub(" ", _ORIGIN.sub(" ", text))).split()


def _named(name: str) -> Case:
    second = item("SHAFT SEAL 25MM", "300", "PCS", origin="JP")
    return with_certificate(items=(item(name, "120", "PCS", origin="JP"), second))


def _numbered(name: str, number: str = "PART NO. BE-3576") -> Case:
    first, second = clean_case().invoices[0].items
    numbered = replace(first, description=printed(f"GEAR PUMP GP-20 {number}"))
    return with_invoice(_named(name), items=(numbered, second))


def _read_badly() -> Case:
    first, second = clean_case().invoices[0].items
    return with_invoice(items=(Item(unclear("GEAR PUMP 6P-2D"), first.quantity, first.unit), second))


def _grouped() -> Case:
    return with_certificate(items=(item("PARTS FOR PUMPS", "420", "PCS", origin="JP"),))
