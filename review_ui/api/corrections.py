"""Correcting what was read: the value is kept beside the reading, and the rules run again at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from fastapi import APIRouter, HTTPException

from extractors.entered import NotUnderstood
from models import field_corrections
from models.records import Unknown
from models.review import in_force
from pipeline.correcting import By, Done, NotCorrectable, Wish
from review_ui.api.access import Examining, SubmissionNumber
from review_ui.api.problems import described
from review_ui.api.shapes import CorrectedOut, CorrectionIn, CorrectionOut, SubmissionOut, VersionIn
from review_ui.case.correcting import noted
from review_ui.case.page import own
from review_ui.desk import Reader

router = APIRouter(prefix="/submissions/{number}/corrections", tags=["review"])


@router.get("", responses=described(403, 404))
def corrected(reader: Examining, number: SubmissionNumber) -> tuple[CorrectionOut, ...]:
    """The corrections that hold."""
    with reader.desk.database.read() as session:
        own(session, reader, number)
        return tuple(CorrectionOut.of(c) for c in in_force(field_corrections.corrections(session, number)))


@router.post("", responses=described(400, 403, 404, 409))
def correct(reader: Examining, number: SubmissionNumber, given: CorrectionIn) -> CorrectedOut:
    """Says what stands on a paper. Fetch the report again for what follows from it."""
    wish = Wish(given.document, given.field, given.row, given.text, given.page, given.box)
    also = noted(reader, number, "value_corrected")
    return _done(reader, number, given.version, lambda by: reader.desk.corrector.correct(number, wish, by, also))


@router.post("/{correction}/undo", responses=described(400, 403, 404, 409))
def undo(reader: Examining, number: SubmissionNumber, correction: SubmissionNumber, given: VersionIn) -> CorrectedOut:
    """Takes a correction back; what was read holds again."""
    also = noted(reader, number, "correction_undone")
    return _done(reader, number, given.version, lambda by: reader.desk.corrector.undo(number, correction, by, also))


def _done(reader: Reader, number: int, version: int, act: Callable[[By], Done]) -> CorrectedOut:
    now = reader.desk.now()
    by = By(reader.user, now, now + timedelta(minutes=reader.desk.settings.claim_minutes), version)
    with reader.desk.database.read() as session:
        own(session, reader, number)
    try:
        done = act(by)
    except NotUnderstood as error:
        raise HTTPException(422, error.said.en) from None
    except NotCorrectable as error:
        raise HTTPException(409, error.said.en) from None
    except Unknown:
        raise HTTPException(404, "There is no such paper, or no such correction.") from None
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    return CorrectedOut(
        correction=CorrectionOut.of(done.correction), checked=done.checked, submission=SubmissionOut.of(kept)
    )
