"""Records a decision on a submission; what cannot be recorded is shown again with everything that was typed."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from models import claims
from models.records import Stale, Verdict
from pipeline.deciding import NothingToConfirm, NotRead, NotYet, SameExaminer, Wish, conclude
from review_ui.access import audit
from review_ui.case.page import own
from review_ui.decide.panel import again_panel
from review_ui.decide.views import AgainView
from review_ui.desk import Examiner, OwnForm, Reader
from review_ui.queue.holding import held_message, hold
from review_ui.words import N_, STATES

router = APIRouter(prefix="/submissions/{number}")
LONGEST_NOTE = 4000
WITH_NOTICE = (Verdict.ASK_FOR_EVIDENCE, Verdict.RETURN_TO_EXPORTER)
NOT_RECORDED = N_("Not recorded yet")


@router.post("/decision", dependencies=[OwnForm])
def decide(
    number: int,
    reader: Examiner,
    version: Annotated[int, Form()],
    verdict: Annotated[str, Form()] = "",
    note: Annotated[str, Form(max_length=LONGEST_NOTE)] = "",
) -> Response:
    """303 when it stands or leads to the notice, 422 when something is missing, 409 when someone was quicker or holds
    the case; the typed note is never lost."""
    missing = _missing(verdict, note)
    if missing:
        return _again(reader, number, verdict, note, NOT_RECORDED, reader.language.text(missing), 422)
    if Verdict(verdict) in WITH_NOTICE:
        return RedirectResponse(f"/submissions/{number}/notice?" + urlencode({"verdict": verdict}), 303)
    wish = Wish(number, Verdict(verdict), version, reader.user.id, reader.user.name, note)
    try:
        record(reader, wish)
    except Stale:
        return _again(reader, number, verdict, note, N_("Changed in the meantime"), _stale(reader, number), 409)
    except claims.Held as held:
        return _again(reader, number, verdict, note, NOT_RECORDED, held_message(reader, held), 409)
    except (NotYet, NotRead, SameExaminer, NothingToConfirm) as refused:
        return _again(reader, number, verdict, note, NOT_RECORDED, refusal(reader, refused), 422)
    # What is sent back is the first examiner's to work on again: the case page would claim it for the second.
    return RedirectResponse("/submissions" if wish.verdict is Verdict.SEND_BACK else f"/submissions/{number}", 303)


def record(reader: Reader, wish: Wish) -> None:
    """One transaction: the claim, the decision, the notice, and what the audit log says of it."""
    with reader.desk.database.write() as session:
        own(session, reader, wish.number)
        hold(reader, session, wish.number)
        done = conclude(session, wish, reader.desk.now(), reader.desk.settings.four_eyes)
        action = "countersigned" if done.countersigns is not None else "decided"
        audit.note(
            reader, session, action, wish.number,
            verdict=wish.verdict.value, decision=done.decision, version=wish.version,
            awaits_second=done.awaits_second, notice=done.notice,
        )  # fmt: skip


def refusal(reader: Reader, refused: Exception) -> str:
    """Why a decision was not recorded and what to do, in the reader's language."""
    text = reader.language.text
    match refused:
        case NotYet():
            said = text(
                N_("Findings that are not dismissed with a reason: %d. Judge each of them, or return the papers.")
            )
            return said % len(refused.open_findings)
        case SameExaminer():
            return text(N_("You cleared this yourself; another examiner has to confirm it."))
        case NothingToConfirm():
            return text(N_("This case does not await a second examiner."))
        case _:
            return text(N_("What could not be read, or is still being read, cannot be decided so."))


def stale_words(reader: Reader, name: str, changed: str) -> str:
    message = N_(
        "%(name)s was changed at %(changed)s, after you opened it. Your decision was not recorded; what you chose and "
        "wrote is kept below."
    )
    return reader.language.text(message) % {"name": name, "changed": changed}


def _stale(reader: Reader, number: int) -> str:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    return stale_words(reader, kept.name, reader.language.moment(kept.updated_at, reader.desk.settings.time_zone))


def _missing(verdict: str, note: str) -> str:
    if verdict not in [v.value for v in Verdict]:
        return N_("Choose a decision.")
    if verdict == Verdict.SEND_BACK and not note.strip():
        return N_("Write in the note why you do not confirm the clearance.")
    return ""


def _again(reader: Reader, number: int, verdict: str, note: str, title: str, message: str, status: int) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        panel = again_panel(reader, session, kept, verdict, note)
    state = reader.language.text(STATES[kept.state])
    view = AgainView(number, kept.name, reader.language.text(title), message, state, panel)
    return reader.page("decide/again.html", view, status)
