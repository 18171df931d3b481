"""GOODS-12: the goods bear the invoice's description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.alignment import Line, Match
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.compare import Side, compare, shown
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.goods_names import said, same_name, says_no_more
from matchers.normal import compact, upper, words
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Item

_CAPTION = re.compile(
    r"^\W*(?:(?:GOODS|ITEM|PRODUCT)\s+)?DESCRIPTION(?:\s+OF\s+(?:THE\s+)?(?:GOODS|MERCHANDISE))?\W+", re.I
)
LESS = Text(
    "The certificate says “{certificate}” where the invoice has “{invoice}”: words are left out.",
    "商品名が証明書では「{certificate}」、インボイスでは「{invoice}」で、一部の語が省かれています。",
)
LOOK = Text(
    "Write the invoice's description, or decide that the name is specific enough.",
    "インボイスと同じ商品名にするか、この商品名で十分特定できるか判断してください。",
)


PUMP = "GEAR PUMP GP-20"


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
        Example(
            "the invoice's article code left out", lambda: _numbered("GEAR PUMP GP-20", before="TO-2101"), "agrees"
        ),
        Example("the column's caption read into it", lambda: _numbered(PUMP, before="Goods description"), "agrees"),
        Example("the general description read into it", lambda: _general("PUMPS AND PARTS"), "agrees"),
        Example("another article code", lambda: _numbered("TO-2102 GEAR PUMP GP-20", before="TO-2101"), "differs"),
        Example("an article code of a column of its own", lambda: _own_column("TO-2101 GEAR PUMP GP-20"), "agrees"),
        Example("a code that stands beside other goods", lambda: _own_column("TO-2101 SHAFT SEAL 25MM"), "differs"),
        Example("a decimal point that a reader may have lost", lambda: _sized("HOSE 25M", "HOSE 2.5M"), "not_checked"),
        Example("another part number", lambda: _numbered("GEAR PUMP GP-20 PART NO. BE-3577"), "differs"),
        Example("another model", lambda: _named("GEAR PUMP GP-30"), "differs"),
        Example("other goods of the same number", lambda: _named("STEEL BOLTS M8"), "differs"),
        Example("more than the invoice says", lambda: _named("GEAR PUMP GP-20 STAINLESS"), "differs"),
        Example("no name for the goods", lambda: _nameless(), "not_checked"),
        Example("the invoice's name read badly", lambda: _read_badly(), "not_checked"),
        Example("goods grouped under one name", lambda: _grouped(), "silent"),
    ),
)
def description(case: Case) -> Iterator[Verdict]:
    """The certificate may say less, but how much less the texts do not say, so a person judges what is left out; an
    article code may be left out freely. Where it says something else or more, the invoice does not carry it.

    Origins and HS codes in the name are other rules' matter (ONL-18, GOODS-09), as is a group's name (GOODS-08).
    """
    goods = align(case)
    for match in goods.matches:
        item, line = goods.items[match.certificate[0]], goods.lines[match.lines[0]]
        if not match.grouped and line.item.description is not None:
            yield _judged(case, match, item.description, line, line.item.description)


def _judged(case: Case, match: Match, here: Field[str] | None, line: Line, there: Field[str]) -> Verdict:
    document = case.certificate.document if case.certificate is not None else ""
    sides = Side(document, here), Side(line.document, there)
    verdict = compare(
        "description", *sides, says_no_more, invoice_items=match.lines, certificate_items=match.certificate
    )
    if here is None:
        return verdict
    if isinstance(verdict, Agrees):
        if same_name(here.value, there.value) or same_name(here.value, _alone(case, line, there.value)):
            return verdict
        places = tuple(place(side.document, side.field) for side in sides)
        told = shown(here, there)
        return Differs(places, told, "description", Outcome.REVIEW, LESS, LOOK, match.lines, match.certificate)
    return Agrees() if isinstance(verdict, Differs) and _printed_beside(case, here.value, line) else verdict


def _alone(case: Case, line: Line, name: str) -> str:
    """The invoice's name without the column's caption or the general description that were read into it."""
    invoice = next(i for i in case.invoices if i.document == line.document)
    general = [paper.general_description for paper in (invoice, case.certificate) if paper is not None]
    said_before = sorted((g.value for g in general if g is not None and g.value.strip()), key=len, reverse=True)
    plain = upper(_CAPTION.sub("", name))
    return next((plain.removeprefix(upper(g)) for g in said_before if plain.startswith(upper(g))), plain)


def _printed_beside(case: Case, name: str, line: Line) -> bool:
    """Whether the invoice prints the whole name on the line of these goods, the code in a column of its own."""
    quantity, known = line.item.quantity, line.item.description
    if quantity is None or known is None or not set(said(known.value)) <= set(said(name)):
        return False
    printed = (p.value for i in case.invoices if i.document == line.document for p in i.lines)
    return any(f" {words(name)} " in f" {words(row)} " and compact(quantity.text) in compact(row) for row in printed)


def _named(name: str) -> Case:
    second = item("SHAFT SEAL 25MM", "300", "PCS", origin="JP")
    return with_certificate(items=(item(name, "120", "PCS", origin="JP"), second))


def _numbered(name: str, number: str = "PART NO. BE-3576", before: str = "") -> Case:
    first, second = clean_case().invoices[0].items
    told = f"{before} GEAR PUMP GP-20" if before else f"GEAR PUMP GP-20 {number}"
    return with_invoice(_named(name), items=(replace(first, description=printed(told)), second))


def _general(words: str) -> Case:
    return with_certificate(_numbered(PUMP, before=words), general_description=typed(words))


def _own_column(name: str) -> Case:
    rows = (printed("1 TO-2101 GEAR PUMP GP-20 120 PCS"), printed("2 TO-2102 SHAFT SEAL 25MM 300 PCS"))
    case = with_invoice(lines=rows)
    listed = case.certificate.items if case.certificate is not None else ()
    at = 0 if "PUMP" in name else 1
    changed = [replace(i, description=typed(name)) if n == at else i for n, i in enumerate(listed)]
    return with_certificate(case, items=tuple(changed))


def _sized(name: str, on_invoice: str) -> Case:
    _, second = clean_case().invoices[0].items
    return with_invoice(_named(name), items=(item(on_invoice, "120", "PCS", "130.00"), second))


def _read_badly() -> Case:
    first, second = clean_case().invoices[0].items
    return with_invoice(items=(Item(unclear("GEAR PUMP 6P-2D"), first.quantity, first.unit), second))


def _nameless() -> Case:
    listed = clean_case().certificate
    first, second = listed.items if listed is not None else ()
    return with_certificate(items=(replace(first, description=None), second))


def _grouped() -> Case:
    return with_certificate(items=(item("PARTS FOR PUMPS", "420", "PCS", origin="JP"),))
