"""From what is seen on the certificate's sheets to findings: every FORM rule looks after kinds of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from matchers.catalogue import Agrees, Differs, Verdict, place
from matchers.examples import SOMEWHERE, clean_case, with_certificate
from models.case import Case
from models.condition import Condition, Sighting, Trace
from models.field import Field, Source
from models.finding import Outcome, Text
from models.papers import Certificate

_BOXES: Mapping[int, tuple[str, Text]] = {
    0: ("copy", Text("the corner with the Original/Copy field", "Original・Copy欄のまわり")),
    1: ("exporter_name", Text("box 1", "第1欄")),
    2: ("consignee_name", Text("box 2", "第2欄")),
    3: ("invoice_number", Text("box 3", "第3欄")),
    4: ("origin", Text("box 4", "第4欄")),
    5: ("vessel", Text("box 5", "第5欄")),
    6: ("remarks", Text("box 6", "第6欄")),
    7: ("description", Text("box 7", "第7欄")),
    8: ("quantity", Text("box 8", "第8欄")),
    9: ("signature", Text("box 9", "第9欄")),
    10: ("signature", Text("box 10", "第10欄")),
}


def drawn_sheets(case: Case) -> Iterator[tuple[Certificate, Condition]]:
    """Every sheet that was drawn on the form, with how it looks; certificate.json has no looks."""
    for sheet in () if case.certificate is None else case.certificate.sheets:
        if sheet.condition is not None:
            yield sheet, sheet.condition


def none_shows(case: Case, *traces: Trace, exact: Outcome | None = None) -> Iterator[Verdict]:
    """That no sheet shows one of these things. {where}, {where_ja} name the box, {words} what stands there.

    `exact` is the outcome where a text layer tells it to the point; a picture is for a person to judge.
    """
    for sheet, condition in drawn_sheets(case):
        found = [s for s in condition.sightings if s.trace in traces]
        yield from (_told(sheet, s, exact) for s in found)
        if not found:
            yield Agrees()


def _told(sheet: Certificate, sighting: Sighting, exact: Outcome | None) -> Differs:
    field, box = _BOXES[sighting.number]
    outcome = exact if sighting.seen.source is Source.TEXT_LAYER else Outcome.REVIEW
    values = {"where": box.en, "where_ja": box.ja, "words": sighting.seen.text}
    return Differs((place(sheet.document, sighting.seen),), values, field, outcome)


def showing(trace: Trace, number: int, text: str = "black", source: Source = Source.OCR) -> Case:
    """For examples: the clean case on a drawn form that shows one thing."""
    seen = Field(text, text, 1, SOMEWHERE, 0.9, source)
    return drawn(Condition(_true(), (Sighting(trace, number, seen),)))


def drawn(condition: Condition | None = None) -> Case:
    """For examples: the clean case on a drawn form, a clean one unless said otherwise."""
    case = with_certificate(condition=condition or Condition(_true()))
    return replace(case, application=replace(case.application, channel="counter"))


def laid_out(designated: bool, source: Source = Source.TEXT_LAYER) -> Case:
    """For examples: a drawn form that is, or is not, the designated one."""
    return drawn(Condition(replace(_true(), value=designated, text="3/10", source=source)))


def typed_in() -> Case:
    """For examples: a certificate that was typed in at the counter."""
    return replace(clean_case(), application=replace(clean_case().application, channel="counter"))


def _true() -> Field[bool]:
    return Field(True, "10/10", 1, SOMEWHERE, 1.0, Source.TEXT_LAYER)
