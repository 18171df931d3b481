"""Corrects what was read: the form for one value, keeping it, taking it back, and reading a drawn rectangle again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from math import isfinite
from typing import Annotated

from fastapi import APIRouter, Form, Header, HTTPException
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from extractors.entered import LONGEST, NotUnderstood
from models import claims, store
from models.document import Document, TextSource
from models.geometry import Box
from models.records import Stale, Unknown
from models.review import WHOLE_LINE, FieldCorrection
from pipeline.correcting import OPEN, By, Done, NotCorrectable, Wish
from review_ui.access import audit
from review_ui.case.correcting_views import CorrectView, Looked
from review_ui.case.corrections import (
    SEVERAL_LINES,
    address,
    anchor,
    entered_at,
    offered,
    prefilled,
    shown,
)
from review_ui.case.documents import DPI
from review_ui.case.layout import Layout, field_name, plain
from review_ui.case.page import own
from review_ui.case.report_shape import ReportDocument, ReportField
from review_ui.case.shown import laid_out
from review_ui.desk import Examiner, OwnForm, Reader
from review_ui.queue.holding import held_message
from review_ui.words import KINDS, N_

router = APIRouter(prefix="/submissions/{number}")
CHANGED = N_("The submission was changed in the meantime. Look at it again; what you typed is kept.")
UNREADABLE = N_("Nothing could be read there. Type what stands on the paper.")
SOURCES = {TextSource.TEXT_LAYER: N_("the file's own text"), TextSource.OCR: N_("read again from the picture")}

Corners = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Aim:
    """The value that is meant: a field of the file with this hash, of goods line `row` where it is one of a line."""

    sha256: str
    field: str
    row: int | None


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form was sent with; `box` holds four numbers, parted by blanks."""

    text: str = ""
    nothing: bool = False
    page: str = ""
    box: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing was changed, in the reader's language, and texts that would be taken."""

    said: str
    status: int
    instead: tuple[str, ...] = ()


@router.get("/fields")
def find_form(number: int, paper: str, field: str, _: Examiner, row: str = "") -> Response:
    """For the form that adds a value that was not read: `field` is one of the paper's or, as line.description, one of
    the goods line `row`, counted from 1."""
    of_line = field.removeprefix("line.")
    at = int(row) - 1 if of_line != field and row.isdigit() and 0 < int(row) < 100000 else None
    if not (paper.isalnum() and of_line.isidentifier()):
        raise HTTPException(404)
    return RedirectResponse(address(f"/submissions/{number}", paper, of_line, at), 303)


@router.get("/fields/{sha256}/{field}")
def form(
    number: int,
    sha256: str,
    field: str,
    reader: Examiner,
    row: int | None = None,
    x_part: Annotated[str, Header()] = "",
) -> Response:
    """A page of its own; with `X-Part` the form alone, to be put beside the value."""
    return _form(reader, number, Aim(sha256, field, row), bool(x_part))


@router.post("/fields/{sha256}/{field}", dependencies=[OwnForm])
def correct(
    number: int,
    sha256: str,
    field: str,
    reader: Examiner,
    version: Annotated[int, Form()],
    row: int | None = None,
    text: Annotated[str, Form(max_length=2 * LONGEST)] = "",
    nothing: Annotated[bool, Form()] = False,
    page: Annotated[str, Form(max_length=10)] = "",
    box: Annotated[str, Form(max_length=100)] = "",
    x_part: Annotated[str, Header()] = "",
) -> Response:
    """303 to the value when it stands; 422 with what is wrong, 409 when someone was quicker or holds the case."""
    aim, typed = Aim(sha256, field, row), Typed(text, nothing, page, box)
    with reader.desk.database.read() as session:
        document = _document(_layout(reader, session, number), sha256)
    place = _place(reader, document, page, box)
    wish = Wish(document.name, field, row, None if nothing else text, *place)

    def act(by: By) -> Done:
        return reader.desk.corrector.correct(number, wish, by, noted(reader, number, "value_corrected"))

    outcome = _done(reader, number, version, act)
    if isinstance(outcome, Refusal):
        return _refused(reader, number, aim, typed, outcome, bool(x_part))
    return _kept(reader, number, outcome, aim, bool(x_part))


@router.post("/corrections/{correction}/undo", dependencies=[OwnForm])
def undo(
    number: int,
    correction: int,
    reader: Examiner,
    version: Annotated[int, Form()],
    x_part: Annotated[str, Header()] = "",
) -> Response:
    with reader.desk.database.read() as session:
        own(session, reader, number)

    def act(by: By) -> Done:
        return reader.desk.corrector.undo(number, correction, by, noted(reader, number, "correction_undone"))

    outcome = _done(reader, number, version, act)
    if isinstance(outcome, Refusal):
        if x_part:
            return JSONResponse({"said": outcome.said}, outcome.status)
        return reader.message(N_("Nothing was changed"), outcome.said, outcome.status)
    made = outcome.correction
    return _kept(reader, number, outcome, Aim(made.sha256, made.field, made.item), bool(x_part))


@router.post("/reread", dependencies=[OwnForm])
def reread(
    number: int,
    reader: Examiner,
    sha256: Annotated[str, Form()],
    page: Annotated[str, Form(max_length=10)],
    box: Annotated[str, Form(max_length=100)],
) -> Response:
    """What stands in a drawn rectangle, as JSON: the likeliest text first. Nothing is changed by it."""
    with reader.desk.database.read() as session:
        document = _document(_layout(reader, session, number), sha256)
    on, corners = _place(reader, document, page, box)
    if on is None or corners is None:
        raise HTTPException(422)
    audit.viewed(reader, number, sha256, page=on)
    try:
        found = reader.desk.rereader(reader.desk.blobs.read(sha256), sha256, on, Box(*corners))
    except ValueError:
        return JSONResponse({"said": reader.language.text(UNREADABLE), "texts": []}, 422)
    said = SOURCES[found.source] if found.texts else UNREADABLE
    return JSONResponse({"texts": found.texts, "said": reader.language.text(said)})


def _done(reader: Reader, number: int, version: int, act: Callable[[By], Done]) -> Done | Refusal:
    """Does it, or says why nothing was changed."""
    now = reader.desk.now()
    until = now + timedelta(minutes=reader.desk.settings.claim_minutes)
    try:
        return act(By(reader.user, now, until, version))
    except NotUnderstood as error:
        return Refusal(reader.language.of(error.said), 422, error.instead)
    except NotCorrectable as error:
        return Refusal(reader.language.of(error.said), 422)
    except claims.Held as held:
        return Refusal(held_message(reader, held), 409)
    except Stale:
        return Refusal(reader.language.text(CHANGED), 409)
    except Unknown:
        raise HTTPException(404) from None


def noted(reader: Reader, number: int, action: str) -> Callable[[Session, FieldCorrection], None]:
    def note(session: Session, made: FieldCorrection) -> None:
        detail = {"correction": made.id, "document": made.sha256, "field": made.field, "item": made.item}
        if made.undoes is not None:
            detail["undoes"] = made.undoes
        else:
            detail["text"] = made.text
        audit.note(reader, session, action, number, **detail)

    return note


def _kept(reader: Reader, number: int, done: Done, aim: Aim, part: bool) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        saved = store.latest_report(session, number)
        layout = None if saved is None or kept.state not in OPEN else laid_out(reader, session, kept, saved).layout
    where = "values" if layout is None else anchor(layout, done.correction.document, aim.field, aim.row)
    where = "values" if aim.field == WHOLE_LINE else where
    if part:
        return JSONResponse({"version": kept.version, "checked": done.checked, "anchor": where})
    return RedirectResponse(f"/submissions/{number}#{where}", 303)


def _refused(reader: Reader, number: int, aim: Aim, typed: Typed, refusal: Refusal, part: bool) -> Response:
    if part:
        return JSONResponse({"said": refusal.said, "instead": refusal.instead}, refusal.status)
    return _form(reader, number, aim, False, typed, refusal)


def _form(
    reader: Reader, number: int, aim: Aim, part: bool, typed: Typed | None = None, refusal: Refusal | None = None
) -> Response:
    with reader.desk.database.read() as session:
        layout = _layout(reader, session, number)
        kept = own(session, reader, number)
    view = _view(reader, layout, aim, number, kept.name, kept.version)
    if typed is not None and refusal is not None:
        view = replace(
            view,
            text=typed.text,
            message=refusal.said,
            instead=refusal.instead,
            drawn_page=typed.page,
            drawn_box=typed.box,
        )
    template = "case/correct_part.html" if part else "case/correct_page.html"
    return reader.page(template, view, 200 if refusal is None else refusal.status)


def _view(reader: Reader, layout: Layout, aim: Aim, number: int, case: str, version: int) -> CorrectView:
    document = _document(layout, aim.sha256)
    found = shown(layout, document.name, aim.field, aim.row)
    reading = reader.desk.pictures.reading(aim.sha256)
    page = _looked_at(layout, document, found)
    if found is None or found.source == "ocr":
        reader.desk.rereader.warm()
    return CorrectView(
        number=number,
        case=case,
        action=address(layout.base, aim.sha256, aim.field, aim.row),
        version=version,
        sha256=aim.sha256,
        document=document.name,
        kind=layout.language.text(KINDS[document.kind]),
        name=field_name(layout.language, aim.field),
        field=aim.field,
        row=aim.row,
        text=prefilled(aim.field, found, aim.row is not None),
        read="" if found is None else plain(found.value),
        percent=0 if found is None else round(found.confidence * 100),
        several=aim.field in SEVERAL_LINES,
        words=offered(
            aim.field, reading if isinstance(reading, Document) else None, None if found is None else found.page
        ),
        page=page,
        entered=entered_at(layout, document.name, aim.field, aim.row),
        there=found is not None,
        whole_line=aim.row is not None and found is not None,
        reread=f"{layout.base}/reread",
    )


def _looked_at(layout: Layout, document: ReportDocument, found: ReportField | None) -> Looked | None:
    """The page of the value, else the first one."""
    number = found.page if found is not None and found.page is not None else 1
    if number > document.pages:
        return None
    width, height = layout.size(document.sha256, number)
    picture = f"{layout.base}/pages/{document.sha256}/{number}/{DPI}.png"
    box = None if found is None else found.box
    return Looked(document.sha256, number, picture, round(width, 1), round(height, 1), box)


def _layout(reader: Reader, session: Session, number: int) -> Layout:
    """Of the report that holds; 404 where there is none."""
    kept = own(session, reader, number)
    saved = store.latest_report(session, number)
    if saved is None:
        raise HTTPException(404)
    return laid_out(reader, session, kept, saved).layout


def _document(layout: Layout, sha256: str) -> ReportDocument:
    found = next((d for d in layout.report.documents if d.sha256 == sha256 and d.pictured), None)
    if found is None:
        raise HTTPException(404)
    return found


def _place(reader: Reader, document: ReportDocument, page: str, box: str) -> tuple[int | None, Corners | None]:
    """The rectangle that was drawn, kept within its page; nothing where none was or it is none."""
    numbers = box.split()
    if not page.isdigit() or not 1 <= int(page) <= document.pages or len(numbers) != 4:
        return None, None
    try:
        a, b, c, d = map(float, numbers)
    except ValueError:
        return None, None
    if not all(map(isfinite, (a, b, c, d))):
        return None, None
    width, height = reader.desk.pictures.size(document.sha256, int(page))
    x0, x1 = sorted((min(max(a, 0.0), width), min(max(c, 0.0), width)))
    y0, y1 = sorted((min(max(b, 0.0), height), min(max(d, 0.0), height)))
    drawn = (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1))
    return (int(page), drawn) if x1 - x0 >= 1 and y1 - y0 >= 1 else (None, None)
