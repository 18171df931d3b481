"""The reader's claim on a case, for every route that changes one."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_time
from sqlalchemy.orm import Session

from models import claims
from review_ui.desk import Reader
from review_ui.words import N_


def hold(reader: Reader, session: Session, number: int) -> datetime:
    """Claims the case for the reader, or renews his claim, and gives its end.

    Call it before any change, in the same transaction. Raises `claims.Held` where another's claim is live; left alone
    it becomes a page with status 409 that says who works on the case and how long.
    """
    now = reader.desk.now()
    until = now + timedelta(minutes=reader.desk.settings.claim_minutes)
    claims.hold(session, number, reader.user.id, now, until)
    return until


def held_message(reader: Reader, held: claims.Held) -> str:
    message = reader.language.text(
        N_("%(who)s is working on this case until %(time)s. Nothing was changed; try again then.")
    )
    return message % {"who": held.by, "time": clock(reader, held.until)}


def clock(reader: Reader, moment: datetime) -> str:
    """Hour and minute at the chamber."""
    local = moment.astimezone(ZoneInfo(reader.desk.settings.time_zone))
    return format_time(local, "short", locale=Locale.parse(reader.language.code))
