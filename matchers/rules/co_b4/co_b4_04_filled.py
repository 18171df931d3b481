"""CO-B4-04: box 4 is not blank."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import blank, stated
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="CO-B4-04",
    title=Text("Box 4 filled in", "第4欄の記入"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L176-183"),
    message=Text("Box 4 names no country of origin.", "第4欄に原産国の記載がありません。"),
    remedy=Text("Write the country of origin, for instance JAPAN.", "JAPAN などの原産国を記載してください。"),
    examples=(
        Example("JAPAN", clean_case, "agrees"),
        Example("blank", lambda: with_certificate(origin=None, origin_text=None), "differs"),
        Example("no country (CO-B4-01)", lambda: with_certificate(origin=None, origin_text=typed("E.U.")), "silent"),
        Example(
            "blank on a form that is hard to read",
            lambda: with_certificate(origin=None, origin_text=None, legibility=0.3),
            "not_checked",
        ),
        Example("read badly", lambda: with_certificate(origin=unclear(("JO",))), "not_checked"),
    ),
)
def filled(case: Case) -> Iterator[Verdict]:
    """Text that is no country is CO-B4-01's matter."""
    certificate = case.certificate
    if certificate is not None and (certificate.origin is not None or blank(certificate.origin_text)):
        yield stated(certificate, "origin")
