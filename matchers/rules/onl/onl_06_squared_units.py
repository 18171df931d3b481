"""ONL-06: units are typed with plain letters."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import UNITS, refused, without
from matchers.examples import clean_case, item, printed, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-06",
    title=Text("Unit characters", "単位記号（㎡・㎥など）"),
    outcome=Outcome.FIX,
    field="unit",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246, L257-260"),
    message=Text("“{text}” holds unit characters: {words}.", "「{text}」に単位記号「{words}」が使われています。"),
    remedy=Text("Write m2, m3, kg.", "m2、m3、kg のように半角英数字で入力してください。"),
    examples=(
        Example("plain characters", clean_case, "agrees"),
        Example("a cubic metre", lambda: with_certificate(items=(item("GRAVEL", "380", "㎥"),)), "differs"),
        Example(
            "the same as read by an OCR engine",
            lambda: with_certificate(total_quantity=printed("380 ㎥")),
            "not_checked",
        ),
    ),
)
def squared_units(case: Case) -> Iterator[Verdict]:
    """㎥ is m3 and ㎡ is m2."""
    yield from without(case, refused(UNITS))
