"""The notice to the exporter before it is sent: chosen, edited, looked at as page and as PDF, then recorded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException
from fastapi.responses import RedirectResponse, Response

from models import claims
from models.finding import Text
from models.records import Stale, Submission, Verdict
from pipeline.deciding import NotRead, Wish
from pipeline.notice import Notice, Part, chosen
from pipeline.notice_blocks import merged
from pipeline.notice_text import PARTS
from review_ui.case.page import own
from review_ui.decide.composing import composed, text_of
from review_ui.decide.page import WITH_NOTICE, record, refusal, stale_words
from review_ui.decide.panel import taken_views
from review_ui.decide.sent import letters, pdf_answer
from review_ui.decide.views import Choice, DecisionView, NoticeForm, PointGroup, PointView
from review_ui.desk import Examiner, OwnForm, Reader
from review_ui.queue.holding import held_message
from review_ui.words import N_, VERDICTS

router = APIRouter(prefix="/submissions/{number}/notice")
LONGEST = 150_000  # characters; three hundred findings need half of it


@dataclass(frozen=True, slots=True)
class Draft:
    """What the form held. `points` are chosen now, `was` and `was_verdict` are what `text` was written for."""

    verdict: Verdict
    was_verdict: Verdict
    version: int
    points: tuple[str, ...]
    was: tuple[str, ...]
    text: Text


def posted(
    version: Annotated[int, Form()],
    verdict: Annotated[Verdict, Form()],
    was_verdict: Annotated[Verdict, Form()],
    en: Annotated[str, Form(max_length=LONGEST)] = "",
    ja: Annotated[str, Form(max_length=LONGEST)] = "",
    point: Annotated[tuple[str, ...], Form()] = (),
    was: Annotated[tuple[str, ...], Form()] = (),
) -> Draft:
    if verdict not in WITH_NOTICE or was_verdict not in WITH_NOTICE:
        raise HTTPException(422)
    return Draft(
        verdict, was_verdict, version, tuple(point), tuple(was), Text(*(t.replace("\r\n", "\n") for t in (en, ja)))
    )


Posted = Annotated[Draft, Depends(posted)]


@router.get("")
def new_notice(number: int, reader: Examiner, verdict: Verdict = Verdict.RETURN_TO_EXPORTER) -> Response:
    if verdict not in WITH_NOTICE:
        raise HTTPException(404)
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        notice = composed(reader, session, kept, verdict)
    keys = chosen(notice.points)
    draft = Draft(verdict, verdict, kept.version, keys, keys, text_of(notice, keys))
    return reader.page("decide/notice.html", _form(reader, kept, notice, draft))


@router.post("/draft", dependencies=[OwnForm])
def rewritten_notice(number: int, reader: Examiner, draft: Posted) -> Response:
    """The text follows what was chosen; what was typed stays. Also what the page asks for its preview."""
    kept, notice = _notice(reader, number, draft)
    return reader.page("decide/notice.html", _form(reader, kept, notice, followed(notice, draft)))


@router.post("/draft.pdf", dependencies=[OwnForm])
def previewed_pdf(number: int, reader: Examiner, draft: Posted) -> Response:
    with reader.desk.database.read() as session:
        own(session, reader, number)
    return pdf_answer(reader, number, draft.text)


@router.post("", dependencies=[OwnForm])
def send_notice(number: int, reader: Examiner, draft: Posted) -> Response:
    """303 once it is recorded; else the form again with all that was typed."""
    if set(draft.points) != set(draft.was) or draft.verdict is not draft.was_verdict:
        said = N_("The text now follows what you chose. Read it once more, then send it.")
        return _again(reader, number, draft, reader.language.text(said), 422, follow=True)
    if not draft.text.en.strip() or not draft.text.ja.strip():
        said = N_("Write the notice in both languages.")
        return _again(reader, number, draft, reader.language.text(said), 422)
    wish = Wish(number, draft.verdict, draft.version, reader.user.id, reader.user.name, notice=draft.text)
    try:
        record(reader, wish)
    except Stale:
        return _again(reader, number, draft, "", 409)
    except claims.Held as held:
        return _again(reader, number, draft, held_message(reader, held), 409)
    except NotRead as refused:
        return _again(reader, number, draft, refusal(reader, refused), 409)
    return RedirectResponse(f"/submissions/{number}", 303)


def followed(notice: Notice, draft: Draft) -> Draft:
    """The draft with its text brought in line with the points and the verdict chosen."""
    before = text_of(replace(notice, verdict=draft.was_verdict), draft.was)
    after = text_of(replace(notice, verdict=draft.verdict), draft.points)
    text = Text(merged(before.en, draft.text.en, after.en), merged(before.ja, draft.text.ja, after.ja))
    return replace(draft, text=text, was=draft.points, was_verdict=draft.verdict)


def _notice(reader: Reader, number: int, draft: Draft) -> tuple[Submission, Notice]:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        return kept, composed(reader, session, kept, draft.verdict)


def _again(reader: Reader, number: int, draft: Draft, message: str, status: int, follow: bool = False) -> Response:
    """Without a message: somebody was quicker. The form then names the version that holds now."""
    kept, notice = _notice(reader, number, draft)
    with reader.desk.database.read() as session:
        taken = taken_views(reader, session, kept)
    changed = reader.language.moment(kept.updated_at, reader.desk.settings.time_zone)
    shown = replace(followed(notice, draft) if follow else draft, version=kept.version)
    said = message or stale_words(reader, kept.name, changed)
    return reader.page("decide/notice.html", _form(reader, kept, notice, shown, said, () if message else taken), status)


def _form(
    reader: Reader,
    kept: Submission,
    notice: Notice,
    draft: Draft,
    message: str = "",
    taken: tuple[DecisionView, ...] = (),
) -> NoticeForm:
    text = reader.language.text
    return NoticeForm(
        number=kept.id,
        name=kept.name,
        action=f"/submissions/{kept.id}/notice",
        version=draft.version,
        verdicts=tuple(Choice(v.value, text(VERDICTS[v]), "", v is draft.verdict) for v in reversed(WITH_NOTICE)),
        was_verdict=draft.was_verdict.value,
        groups=tuple(_groups(reader, notice, draft.points)),
        was=draft.was,
        letters=letters(reader, draft.text),
        message=message,
        taken=taken,
    )


def _groups(reader: Reader, notice: Notice, keys: Collection[str]) -> Iterator[PointGroup]:
    for part in Part:
        found = [p for p in notice.points if p.part is part]
        if found:
            yield PointGroup(
                reader.language.of(PARTS[part]),
                tuple(
                    PointView(
                        p.key,
                        reader.language.of(p.about),
                        reader.language.of(p.message),
                        p.rule,
                        p.key in keys,
                        p.dismissed,
                    )
                    for p in found
                ),
            )
