"""ONL-19: the means of transport is entered without “By”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.normal import upper
from matchers.presence import UNSURE
from models.case import Case
from models.field import Source
from models.finding import Outcome, Text


@rule(
    id="ONL-19",
    title=Text("“Sea” or “Air”", "輸送手段の入力"),
    outcome=Outcome.FIX,
    field="transport_mode",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L313"),
    message=Text("“{words}” would be printed as “By: {words}”.", "「{words}」は「By: {words}」と印字されます。"),
    remedy=Text("Enter Sea or Air only.", "Sea または Air とだけ入力してください。"),
    examples=(
        Example("SEA", clean_case, "agrees"),
        Example("By Sea", lambda: with_certificate(transport_by=typed("By Sea")), "differs"),
        Example("read badly", lambda: with_certificate(transport_by=unclear("BY SEA")), "not_checked"),
        Example("no means given", lambda: with_certificate(transport_by=None), "silent"),
    ),
)
def sea_or_air(case: Case) -> Iterator[Verdict]:
    """The form prints “By:” itself. A drawn form has no such field and may say “BY SEA”."""
    certificate = case.certificate
    if certificate is None or certificate.transport_by is None or not online(case):
        return
    by = certificate.transport_by
    if not re.match(r"^BY\b", upper(by.value)):
        yield Agrees()
    elif in_doubt(by):
        yield NotChecked(UNSURE, (place(certificate.document, by),))
    elif by.source is Source.STRUCTURED:
        yield Differs((place(certificate.document, by),), {"words": by.text})
