"""The audit log on screen, for the administrator: looked through, exported and verified."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Form, Query
from fastapi.responses import Response, StreamingResponse

from models import audit as chain
from models.audit import Asked, Entry, Verified
from models.records import Role
from review_ui.access import audit
from review_ui.access.names import ACTIONS, action_name, detail_words
from review_ui.access.views import Choice, LogRow, LogView, Particular
from review_ui.desk import Administrator, OwnForm, Reader
from review_ui.numbers.files import BOM, CSV_TYPE, harmless
from review_ui.words import N_, ROLES

router = APIRouter(prefix="/audit-log")
PAGE = 100
EXPORT_PAGE = 1000
COLUMNS = ("number", "at", "actor", "role", "address", "action", "submission", "detail", "previous", "hash")


@dataclass(frozen=True, slots=True)
class Filters:
    """As they stand in the address; what cannot be understood does not filter."""

    actor: str
    action: str
    submission: str
    since: str
    until: str

    def asked(self, zone: str) -> Asked:
        since, until = _day(self.since), _day(self.until)
        return Asked(
            actor=self.actor.strip(),
            action=self.action if self.action in ACTIONS else "",
            submission=int(self.submission) if self.submission.isascii() and self.submission.isdecimal() else None,
            since=None if since is None else _midnight(since, zone),
            until=None if until is None else _midnight(until + timedelta(days=1), zone),
        )

    def query(self, **more: object) -> str:
        given = {name: getattr(self, name) for name in self.__slots__} | more
        return urlencode({name: value for name, value in given.items() if value})


def filters(
    actor: Annotated[str, Query(max_length=80)] = "",
    action: Annotated[str, Query(max_length=40)] = "",
    submission: Annotated[str, Query(max_length=9)] = "",
    since: Annotated[str, Query(max_length=10)] = "",
    until: Annotated[str, Query(max_length=10)] = "",
) -> Filters:
    return Filters(actor, action, submission, since, until)


Chosen = Annotated[Filters, Depends(filters)]


@router.get("")
def log_page(reader: Administrator, chosen: Chosen, before: Annotated[int | None, Query(ge=1)] = None) -> Response:
    return _shown(reader, chosen, before)


@router.get("/export.csv")
def export(reader: Administrator, chosen: Chosen) -> Response:
    """Everything that the filters let through, newest first, with what it takes to check the chain elsewhere."""
    with reader.desk.database.write() as session:
        audit.note(reader, session, "log_exported", filters=chosen.query())
    headers = {"Content-Disposition": f'attachment; filename="audit-log-{reader.today.isoformat()}.csv"'}
    return StreamingResponse(_lines(reader, chosen), media_type=CSV_TYPE, headers=headers)


@router.post("/verify", dependencies=[OwnForm])
def verify(reader: Administrator, expect: Annotated[str, Form(max_length=100)] = "") -> Response:
    """`expect` is a hash, or the number and the hash as this page shows its end."""
    reader.desk.journal.flush()
    expected = expect.strip().rpartition(" ")[2]
    with reader.desk.database.read() as session:
        found = chain.verify(session, expected)
    missing = bool(expected) and found.expected is None
    with reader.desk.database.write() as session:
        audit.note(reader, session, "log_verified", whole=found.broken is None and not missing)
    return _shown(reader, filters(), None, found, expect.strip())


def _shown(
    reader: Reader, chosen: Filters, before: int | None, found: Verified | None = None, expect: str = ""
) -> Response:
    with reader.desk.database.read() as session:
        entries = chain.entries(session, chosen.asked(reader.desk.settings.time_zone), before, PAGE + 1)
        end = chain.head(session)
    names = sorted((Choice(a, reader.language.text(n), a == chosen.action) for a, n in ACTIONS.items()), key=_by_name)
    more = chosen.query(before=entries[PAGE - 1].number) if len(entries) > PAGE else ""
    view = LogView(
        rows=tuple(_row(reader, entry) for entry in entries[:PAGE]),
        actions=tuple(names),
        actor=chosen.actor,
        submission=chosen.submission,
        since=chosen.since,
        until=chosen.until,
        more=f"/audit-log?{more}" if more else "",
        export=f"/audit-log/export.csv?{chosen.query()}",
        whole=_whole(reader, found, expect),
        broken=_broken(reader, found, expect),
        head=f"{end.count} {end.hash}" if end.count else "",
        expect=expect,
    )
    return reader.page("access/log.html", view)


def _by_name(choice: Choice) -> str:
    return choice.name


def _whole(reader: Reader, found: Verified | None, expect: str) -> str:
    if found is None or _broken(reader, found, expect):
        return ""
    return reader.language.text(N_("%d entries, all as they were written.")) % found.head.count


def _broken(reader: Reader, found: Verified | None, expect: str) -> str:
    if found is not None and found.broken is not None:
        return reader.language.text(N_("Entry %d is missing or was changed.")) % found.broken
    if found is not None and expect and found.expected is None:
        return reader.language.text(
            N_("The entry that you expect is not there: the end was cut off, or the log was written anew.")
        )
    return ""


def _row(reader: Reader, entry: Entry) -> LogRow:
    event, text = entry.event, reader.language.text
    local = event.at.astimezone(ZoneInfo(reader.desk.settings.time_zone))
    return LogRow(
        number=entry.number,
        at=f"{reader.language.date(local.date())} {local:%H:%M:%S}",
        actor=event.actor,
        role=text(ROLES[Role(event.role)]) if event.role in list(Role) else event.role,
        address=event.address,
        action=action_name(reader.language, event.action),
        refused=event.action == "refused",
        submission=event.submission,
        details=tuple(Particular(name, value) for name, value in detail_words(reader.language, event.detail)),
    )


def _lines(reader: Reader, chosen: Filters) -> Iterator[str]:
    yield BOM + _line(COLUMNS)
    asked, before = chosen.asked(reader.desk.settings.time_zone), None
    while True:
        with reader.desk.database.read() as session:
            page = chain.entries(session, asked, before, EXPORT_PAGE)
        yield "".join(_line(_cells(entry)) for entry in page)
        if len(page) < EXPORT_PAGE:
            return
        before = page[-1].number


def _cells(entry: Entry) -> tuple[str, ...]:
    e = entry.event
    submission = "" if e.submission is None else str(e.submission)
    told = (e.actor, e.role, e.address, e.action, submission, e.detail)
    return (str(entry.number), e.at.isoformat(), *map(harmless, told), entry.previous, entry.hash)


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))
