"""Where an application stands, in five groups for a plot and in full for an export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum

from models.numbers import Count
from models.records import State, Verdict
from review_ui.words import N_


class Standing(StrEnum):
    """In the order in which they are stacked, from the bottom."""

    CLEARED = "cleared"
    EVIDENCE = "evidence"
    RETURNED = "returned"
    WAITING = "waiting"
    UNREAD = "unread"


NAMES = {
    Standing.CLEARED: N_("Cleared for issuance"),
    Standing.EVIDENCE: N_("Evidence asked for"),
    Standing.RETURNED: N_("Returned"),
    Standing.WAITING: N_("Waiting for an examiner"),
    Standing.UNREAD: N_("Not read yet, or unreadable"),
}
DECIDED = {
    Verdict.CLEAR_FOR_ISSUANCE: Standing.CLEARED,
    Verdict.ASK_FOR_EVIDENCE: Standing.EVIDENCE,
    Verdict.RETURN_TO_EXPORTER: Standing.RETURNED,
}
UNDECIDED = {
    State.REVIEW: Standing.WAITING,
    State.CLEAR: Standing.WAITING,
    State.COUNTERSIGN: Standing.WAITING,
    State.RECEIVED: Standing.UNREAD,
    State.PROCESSING: Standing.UNREAD,
    State.FAILED: Standing.UNREAD,
}


def standing(count: Count) -> Standing:
    if count.state is State.DECIDED and count.verdict is not None:
        return DECIDED.get(count.verdict, Standing.WAITING)
    return UNDECIDED.get(count.state, Standing.WAITING)


def by_standing(counts: Iterable[Count]) -> Counter[Standing]:
    told: Counter[Standing] = Counter()
    for count in counts:
        told[standing(count)] += count.number
    return told
