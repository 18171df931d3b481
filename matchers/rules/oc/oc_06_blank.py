"""OC-06: the Original/Copy field is not blank."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.designations import filled
from matchers.examples import applied, clean_case, with_certificate
from models.case import Case
from models.finding import Outcome, Text


def _at_the_counter(case: Case) -> Case:
    return applied(case.applied_on, case, channel="counter")


@rule(
    id="OC-06",
    title=Text("Original/Copy field filled in", "Original・Copy欄の記入"),
    outcome=Outcome.FIX,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L224-226"),
    message=Text("The Original/Copy field is blank.", "Original・Copy欄が空欄です。"),
    remedy=Text("Write ORIGINAL or COPY into it.", "ORIGINAL または COPY を記入してください。"),
    examples=(
        Example("ORIGINAL", lambda: _at_the_counter(clean_case()), "agrees"),
        Example("blank, at the counter", lambda: _at_the_counter(with_certificate(copy=None)), "differs"),
        Example("blank, online", lambda: with_certificate(copy=None), "silent"),
        Example(
            "blank on a form that is hard to read",
            lambda: _at_the_counter(with_certificate(copy=None, legibility=0.3)),
            "not_checked",
        ),
    ),
)
def blank_field(case: Case) -> Iterator[Verdict]:
    """Online the system prints the word itself."""
    if case.application.channel != "online":
        yield from filled(case)
