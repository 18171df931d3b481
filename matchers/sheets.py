"""Holds the sheets of one set against each other: all carry what the first one says, but for ORIGINAL and COPY."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.compare import in_doubt, one_line
from matchers.confusable import confusable
from matchers.examples import typed, with_certificate
from matchers.normal import words
from models.case import Case
from models.field import Field, Source
from models.finding import Text
from models.papers import Certificate

SIGNER_AND_CONTENT: Mapping[str, Text] = {
    "signatory": Text("the signatory", "署名者"),
    "signatory_title": Text("the signatory's title", "役職名"),
    "exporter_name": Text("the exporter", "輸出者"),
    "exporter_address": Text("the exporter's address", "輸出者の住所"),
    "consignee_name": Text("the consignee", "荷受人"),
    "consignee_address": Text("the consignee's address", "荷受人の住所"),
    "origin": Text("the country of origin", "原産国"),
    "transport_text": Text("the transport details", "輸送手段"),
    "remarks": Text("the remarks", "備考"),
    "marks": Text("the marks", "荷印"),
    "packages": Text("the packages", "梱包"),
    "total_quantity": Text("the total quantity", "総数量"),
}
DATES_AND_NUMBERS: Mapping[str, Text] = {
    "declaration_date": Text("the date of box 9", "第9欄の日付"),
    "departure_date": Text("the departure date", "出港日"),
    "invoice_refs": Text("the number and date of the invoice", "インボイスの番号・日付"),
}
# The contract's name for what has none of its own.
_FIELDS: Mapping[str, str] = {"transport_text": "vessel", "invoice_refs": "invoice_number"}


def alike(case: Case, names: Mapping[str, Text]) -> Iterator[Verdict]:
    """That every further sheet says the same as the first; {what}, {what_ja}, {one}, {other} are there to be shown."""
    if case.certificate is None:
        return
    for sheet in case.certificate.further:
        for name, label in names.items():
            yield from _held(case.certificate, sheet, name, label)


def _held(first: Certificate, sheet: Certificate, name: str, label: Text) -> Iterator[Verdict]:
    one: Field[Any] | None = getattr(first, name)
    other: Field[Any] | None = getattr(sheet, name)
    if one is None and other is None:
        return
    field = _FIELDS.get(name, name)
    where = (place(first.document, one), place(sheet.document, other))
    if one is None or other is None:
        yield NotChecked(_only_once(label), where, field)
    elif _said(one.value) == _said(other.value):
        yield Agrees()
    elif _perhaps(one, other):
        yield NotChecked(_unsure(label), where, field)
    else:
        told = {"what": label.en, "what_ja": label.ja, "one": one_line(one.text), "other": one_line(other.text)}
        yield Differs(where, told, field)


def _said(value: object) -> object:
    return words(value) if isinstance(value, str) else value


def _perhaps(one: Field[Any], other: Field[Any]) -> bool:
    """Whether two values may be one, misread."""
    if in_doubt(one) or in_doubt(other):
        return True
    read = Source.OCR in (one.source, other.source)
    return read and isinstance(one.value, str) and confusable(str(one.value), str(other.value))


def _only_once(label: Text) -> Text:
    return Text(
        f"On one sheet of the set {label.en} was not found.",
        f"{label.ja}が見つからない用紙があります。",
    )


def _unsure(label: Text) -> Text:
    return Text(
        f"On one sheet of the set {label.en} was read with too little certainty.",
        f"{label.ja}を確実に読み取れない用紙があります。",
    )


def with_copy(case: Case | None = None, /, **changes: Any) -> Case:
    """For examples: the case with a COPY beside its certificate, on which some fields are changed."""
    case = case or with_certificate()
    if case.certificate is None:
        raise ValueError("this case has no certificate to copy")
    sheet = replace(case.certificate, **{"copy": typed("COPY"), **changes})
    return with_certificate(case, further=(*case.certificate.further, sheet))
