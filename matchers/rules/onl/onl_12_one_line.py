"""ONL-12: a field holds one line, without line feeds and full-width blanks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.characters import online, typed_texts
from matchers.examples import clean_case, typed, with_certificate
from models.case import Case
from models.field import Source
from models.finding import Outcome, Text

BARRED = ("\n", "\r", "\t", "\u3000")


@rule(
    id="ONL-12",
    title=Text("Line feeds and wide blanks", "改行・全角スペース"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L257-260"),
    message=Text(
        "“{text}” holds a line feed, a tabulator or a full-width blank.",
        "「{text}」に改行・タブまたは全角スペースが含まれています。",
    ),
    remedy=Text("Type one line with plain blanks.", "改行せず、半角スペースで入力してください。"),
    examples=(
        Example("one line", clean_case, "agrees"),
        Example("a full-width blank", lambda: with_certificate(others=typed("NET\u3000WEIGHT")), "differs"),
        Example("a line feed in a goods name", lambda: _two_lines(), "differs"),
        Example("two lines in box 6", lambda: with_certificate(remarks=typed("L/C NO. 1\nORDER NO. 2")), "agrees"),
    ),
    always_decided="only what was typed into certificate.json can hold such characters",
)
def one_line(case: Case) -> Iterator[Verdict]:
    """Boxes 6 and “Others” have several lines; the other fields have one."""
    if case.certificate is None or not online(case):
        return
    for name, text, items in typed_texts(case.certificate):
        barred = BARRED[2:] if name in ("remarks", "others") else BARRED
        if text.source is not Source.STRUCTURED:
            continue
        if any(c in text.value.strip("\r\n") for c in barred):
            where = (place(case.certificate.document, text),)
            yield Differs(where, {"text": text.text}, name, certificate_items=items)
        else:
            yield Agrees()


def _two_lines() -> Case:
    case = clean_case()
    if case.certificate is None:
        return case
    first, second = case.certificate.items
    return with_certificate(case, items=(replace(first, description=typed("GEAR PUMP\nGP-20")), second))
