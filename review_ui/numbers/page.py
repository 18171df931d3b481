"""The supervisors' page of figures over a period, and its tables as files."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from models.numbers import LONGEST_DAYS, Figures, Period, Scope, Step
from review_ui.access import audit
from review_ui.desk import Reader, Supervisor
from review_ui.numbers import said, sections
from review_ui.numbers.files import CSV_TYPE, XLSX_TYPE, csv_file, xlsx_file
from review_ui.numbers.kept import Counted, Kept
from review_ui.numbers.sheets import SHEETS, sheets
from review_ui.numbers.standing import Standing, by_standing
from review_ui.numbers.views import Asked, NumbersView, Shortcut, Tile
from review_ui.words import N_

router = APIRouter()
DEFAULT_DAYS = 30
SHORTCUTS = (
    (7, N_("7 days")),
    (DEFAULT_DAYS, N_("30 days")),
    (90, N_("90 days")),
    (365, N_("12 months")),
)
EVERYTHING = "all"
Since = Annotated[str, Query(alias="from", max_length=20)]
Until = Annotated[str, Query(alias="to", max_length=20)]
Exporter = Annotated[str, Query(max_length=40)]


@router.get("/numbers")
def numbers_page(
    request: Request, reader: Supervisor, since: Since = "", until: Until = "", exporter: Exporter = ""
) -> Response:
    scope, complaint = _scope(reader, since, until, exporter)
    counted = _kept(request).figures(scope)
    figures = counted.figures
    view = NumbersView(
        asked=_asked(reader, figures, complaint),
        counted=_counted(reader, counted),
        tiles=_tiles(reader, figures),
        over_time=sections.over_time(figures, reader.language) if figures.applied else (),
        by_kind=sections.by_kind(figures, reader.language) if figures.applied else (),
        nothing=not figures.applied,
    )
    return reader.page("numbers/numbers.html", view)


@router.get("/numbers/{table}.{kind}")
def numbers_file(
    request: Request,
    reader: Supervisor,
    table: str,
    kind: str,
    since: Since = "",
    until: Until = "",
    exporter: Exporter = "",
) -> Response:
    """One table as CSV or XLSX, or all of them in one XLSX; always by single days."""
    if (table not in SHEETS and (table, kind) != (EVERYTHING, "xlsx")) or kind not in ("csv", "xlsx"):
        raise HTTPException(404)
    scope, _ = _scope(reader, since, until, exporter)
    counted = _kept(request).figures(scope, Step.DAY)
    figures, language = counted.figures, reader.language
    chosen = sheets(figures, language) if table == EVERYTHING else (SHEETS[table](figures, language),)
    body = csv_file(chosen[0]) if kind == "csv" else xlsx_file(chosen, _about(reader, counted))
    _note(reader, scope, table, kind)
    name = f"shogo-{table}-{scope.period.since}-{scope.period.until}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type=CSV_TYPE if kind == "csv" else XLSX_TYPE, headers=headers)


def _note(reader: Reader, scope: Scope, table: str, kind: str) -> None:
    period = scope.period
    told = {
        "table": table,
        "kind": kind,
        "from": period.since,
        "to": period.until,
        "exporter": scope.registration_number,
    }
    with reader.desk.database.write() as session:
        audit.note(reader, session, "numbers_exported", None, **told)


def _kept(request: Request) -> Kept:
    kept: Kept = request.app.state.figures
    return kept


def _scope(reader: Reader, since: str, until: str, exporter: str) -> tuple[Scope, str]:
    """What is asked for, and what of it could not be followed, in the reader's language."""
    text, complaint = reader.language.text, ""
    last, first = _day(until), _day(since)
    if (until and last is None) or (since and first is None):
        complaint = text(N_("A date was not understood; it has to be written like 2026-11-21."))
    last = min(last or reader.today, reader.today)
    first = first or last - timedelta(DEFAULT_DAYS - 1)
    if first > last:
        complaint = text(N_("The first day was after the last one; the last 30 days are shown."))
        first = last - timedelta(DEFAULT_DAYS - 1)
    if (last - first).days >= LONGEST_DAYS:
        complaint = text(N_("At most three years are shown at once."))
        first = last - timedelta(LONGEST_DAYS - 1)
    period = Period(first, last, reader.desk.settings.time_zone)
    return Scope(period, exporter.strip() or None), complaint


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _asked(reader: Reader, figures: Figures, complaint: str) -> Asked:
    scope = figures.scope
    period, exporter = scope.period, scope.registration_number or ""
    return Asked(
        since=period.since.isoformat(),
        until=period.until.isoformat(),
        latest=reader.today.isoformat(),
        exporter=exporter,
        exporter_name=next((e.name for e in figures.exporters if exporter), ""),
        query=_query(period.since, period.until, exporter),
        shortcuts=tuple(
            Shortcut(
                reader.language.text(name),
                "/numbers?" + _query(reader.today - timedelta(days - 1), reader.today, exporter),
                (period.until, period.days) == (reader.today, days),
            )
            for days, name in SHORTCUTS
        ),
        complaint=complaint,
    )


def _query(since: date, until: date, exporter: str) -> str:
    told = {"from": since.isoformat(), "to": until.isoformat(), **({"exporter": exporter} if exporter else {})}
    return urlencode(told)


def _counted(reader: Reader, counted: Counted) -> str:
    told = reader.language.text(N_("Counted %(moment)s."))
    return told % {"moment": reader.language.moment(counted.at, reader.desk.settings.time_zone)}


def _tiles(reader: Reader, figures: Figures) -> tuple[Tile, ...]:
    language, text = reader.language, reader.language.text
    told, share, wait = by_standing(figures.counts), figures.straight_through, figures.waits.all
    decided = said.number(language, share.whole)
    waiting = told[Standing.WAITING] + told[Standing.UNREAD]
    return (
        Tile(
            text(N_("Applications")),
            said.number(language, figures.applied),
            text(N_("%(decided)s decided, %(waiting)s open"))
            % {"decided": decided, "waiting": said.number(language, waiting)},
        ),
        Tile(
            text(N_("Straight-through share")),
            said.percent(language, share.value),
            said.of(language, share) if share.enough else text(N_("too few to tell")),
        ),
        Tile(
            text(N_("Median time to the decision")),
            said.median(language, wait),
            text(N_("over %(number)s decided applications")) % {"number": decided},
        ),
        Tile(
            text(N_("90th percentile of the time to the decision")),
            said.ninetieth(language, wait),
            text(N_("nine of ten waited no longer")),
        ),
        Tile(
            text(N_("Returned to the exporter")),
            said.percent(language, told[Standing.RETURNED] / share.whole if share.whole else None),
            text(N_("%(part)s of %(whole)s"))
            % {"part": said.number(language, told[Standing.RETURNED]), "whole": decided},
        ),
    )


def _about(reader: Reader, counted: Counted) -> tuple[str, ...]:
    """What the figures are, for somebody who only has the file."""
    language, scope = reader.language, counted.figures.scope
    told = [
        language.text(N_("Applications made from %(since)s to %(until)s. Pre-checks are not counted."))
        % {"since": language.date(scope.period.since), "until": language.date(scope.period.until)},
        _counted(reader, counted),
    ]
    if scope.registration_number:
        told.insert(1, language.text(N_("Exporter's registration number")) + ": " + scope.registration_number)
    shown = (*sections.over_time(counted.figures, language), *sections.by_kind(counted.figures, language))
    return (*told, *(f"{s.title}: {' '.join(s.explained)}" for s in shown))
