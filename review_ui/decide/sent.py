"""Notices as they were sent: a page in both languages and a PDF, for the exporter concerned and for examiners."""

from __future__ import annotations

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response
from sqlalchemy.orm import Session

from models import decisions, notices
from models.finding import Text
from models.notices import SentNotice
from models.records import Submission, Unknown
from pipeline.notice_blocks import blocks
from pipeline.notice_pdf import PACKAGE, FontMissing, notice_pdf
from review_ui.access import audit
from review_ui.case.page import own
from review_ui.decide.changes import TAKEN
from review_ui.decide.views import Letter, SentView
from review_ui.desk import Member, Reader
from review_ui.language import NAMES
from review_ui.submit.standing import may_correct
from review_ui.words import N_

router = APIRouter(prefix="/submissions/{number}/notices/{notice}")


@router.get("")
def notice_page(number: int, notice: int, reader: Member) -> Response:
    with reader.desk.database.read() as session:
        kept, sent = _sent(session, reader, number, notice)
        decision = next(d for d in decisions.taken(session, number) if d.id == sent.decision)
    viewed = audit.event(reader, "notice_viewed", number, notice=notice)
    reader.desk.journal.view(viewed, (viewed.actor, number, f"notice {notice}"))
    view = SentView(
        number=number,
        name=kept.name,
        verdict=decision.verdict.value,
        verdict_name=reader.language.text(TAKEN[decision.verdict]),
        at=reader.language.moment(sent.sent_at, reader.desk.settings.time_zone),
        by=sent.sent_by if reader.examiner else "",
        letters=letters(reader, sent.text),
        pdf=f"/submissions/{number}/notices/{notice}/notice.pdf",
        corrects=f"/upload?corrects={number}" if not reader.examiner and may_correct(kept) else "",
    )
    return reader.page("decide/sent.html", view)


@router.get("/notice.pdf")
def notice_file(number: int, notice: int, reader: Member) -> Response:
    with reader.desk.database.write() as session:
        _, sent = _sent(session, reader, number, notice)
        audit.note(reader, session, "notice_saved", number, notice=notice)
    return pdf_answer(reader, number, sent.text)


def pdf_answer(reader: Reader, number: int, text: Text) -> Response:
    """The PDF to be saved; a page that names the missing package where its font is not installed."""
    footer = Text(f"Application No. {number}", f"申請第{number}号")
    try:
        made = notice_pdf(text, footer)
    except FontMissing:
        said = N_("The Japanese font of the PDF is not installed on the server (package %s). Tell your administrator.")
        return reader.message(N_("No PDF"), reader.language.text(said) % PACKAGE, 503)
    headers = {"Content-Disposition": f'attachment; filename="notice-{number}.pdf"'}
    return Response(made, media_type="application/pdf", headers=headers)


def letters(reader: Reader, text: Text) -> tuple[Letter, ...]:
    """The reader's own language first."""
    both = (Letter("ja", NAMES["ja"], text.ja, blocks(text.ja)), Letter("en", NAMES["en"], text.en, blocks(text.en)))
    return both if reader.language.code == "ja" else both[::-1]


def _sent(session: Session, reader: Reader, number: int, notice: int) -> tuple[Submission, SentNotice]:
    kept = own(session, reader, number)
    try:
        return kept, notices.notice(session, number, notice)
    except Unknown:
        raise HTTPException(404) from None
