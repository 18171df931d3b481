"""What the queue is ordered and searched by, worked out of a submission whenever it is stored."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from models.records import State

# A case without a sailing date is taken as if the ship left a week after it came: it neither jumps ahead nor starves.
UNKNOWN_SAILING = timedelta(days=7)


def urgency(
    sails: date | None, came: datetime, state: State, *, fix: int = 0, evidence: int = 0, review: int = 0
) -> int:
    """The smaller, the sooner: sailing date, then the day it came, then severity; as digits YYYYMMDDYYYYMMDDS.

    Severity is 0 where the exporter must hand in again (he needs the most time), 1 where he must bring evidence, 2
    where only a person's judgement is asked, 3 where nothing was found.
    """
    day = came.date()
    severity = 0 if fix or state is State.FAILED else 1 if evidence else 2 if review else 3
    return int(f"{sails or day + UNKNOWN_SAILING:%Y%m%d}{day:%Y%m%d}{severity}")


def searchable(texts: Iterable[str | None]) -> str:
    """The texts as they are searched: full and half width alike, capitals and small letters alike."""
    return " ".join(filter(None, (plain(text or "") for text in texts)))


def plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
