"""Concludes a submission: what must be true before a decision is recorded, and what is recorded with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from models import decisions, notices, store
from models.finding import Outcome, Text
from models.records import Decision, SavedReport, Stale, State, Submission, Verdict
from models.review import Judged, finding_keys
from pipeline.carried import Standing, lineage

READ = (State.REVIEW, State.CLEAR, State.COUNTERSIGN, State.DECIDED)


@dataclass(frozen=True, slots=True)
class OpenFinding:
    """A finding that stands in the way of a clearance: nobody judged it, or it was `accepted` as right.

    `position` is its place in the report, counted from 0.
    """

    position: int
    key: str
    rule: str
    message: Text
    accepted: bool


class NotYet(Exception):
    """The submission cannot be cleared while these findings are open."""

    def __init__(self, open_findings: tuple[OpenFinding, ...]) -> None:
        super().__init__(", ".join(f.rule for f in open_findings))
        self.open_findings = open_findings


class NotRead(Exception):
    """What could not be read, or is being read, is never cleared; what is being read is not decided at all."""


class SameExaminer(Exception):
    """The one who cleared a submission cannot confirm it."""


class NothingToConfirm(Exception):
    """The submission does not await a second examiner."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What an examiner wants. `version` is the one he saw. A return, and a request for evidence, need a `notice`."""

    number: int
    verdict: Verdict
    version: int
    by: int
    name: str
    note: str = ""
    notice: Text | None = None


@dataclass(frozen=True, slots=True)
class Concluded:
    """`awaits_second`: a second examiner has to confirm (four-eyes); `countersigns` is what he confirmed or sent back.

    `notice` is the number of what was sent.
    """

    decision: int
    awaits_second: bool = False
    countersigns: int | None = None
    notice: int | None = None


def conclude(session: Session, wish: Wish, now: datetime, four_eyes: bool) -> Concluded:
    """Records the decision, or raises and leaves everything as it was once the caller's transaction is given up."""
    kept = store.submission(session, wish.number)
    if kept.version != wish.version:
        raise Stale(wish.number, wish.version, kept.version)
    if kept.state in (State.RECEIVED, State.PROCESSING):
        raise NotRead
    match wish.verdict:
        case Verdict.CLEAR_FOR_ISSUANCE:
            return _clear(session, kept, wish, now, four_eyes)
        case Verdict.SEND_BACK:
            first = _awaited(session, kept)
            return Concluded(_decide(session, wish, now, countersigns=first.id), countersigns=first.id)
        case _:
            return _return(session, wish, now)


def open_findings(report: Mapping[str, Any], said: Mapping[str, Standing]) -> tuple[OpenFinding, ...]:
    """Those that keep a submission from being cleared: all but notes and what was dismissed with a reason."""
    findings = report.get("findings", ())
    return tuple(
        OpenFinding(position, key, finding["rule"], Text(**finding["message"]), accepted=key in said)
        for position, (key, finding) in enumerate(zip(finding_keys(findings), findings, strict=True))
        if finding["outcome"] != Outcome.NOTE and not _dismissed(said.get(key))
    )


def awaited(kept: Submission, taken: tuple[Decision, ...]) -> Decision | None:
    """The first examiner's clearance that waits for the second one's word."""
    return taken[-1] if kept.state is State.COUNTERSIGN and taken else None


def told_outside(kept: Submission, taken: tuple[Decision, ...], four_eyes: bool) -> tuple[Decision, ...]:
    """What an exporter is told: what was decided, not how the chamber shares its work."""
    inner = {d.countersigns for d in taken} | {d.id for d in taken if d.verdict is Verdict.SEND_BACK}
    first = awaited(kept, taken)
    inner |= {first.id} if first is not None else set()
    if four_eyes:  # a clearance that was never confirmed never held
        inner |= {d.id for d in taken[:-1] if d.verdict is Verdict.CLEAR_FOR_ISSUANCE and d.countersigns is None}
    return tuple(d for d in taken if d.id not in inner)


def _dismissed(said: Standing | None) -> bool:
    return said is not None and said.judgement.judged is Judged.DISMISSED and bool(said.judgement.reason.strip())


def _clear(session: Session, kept: Submission, wish: Wish, now: datetime, four_eyes: bool) -> Concluded:
    saved = store.latest_report(session, wish.number)
    if saved is None or kept.state not in READ:
        raise NotRead
    first = _awaited(session, kept) if kept.state is State.COUNTERSIGN else None
    if first is not None and first.decided_by == wish.name:
        raise SameExaminer
    awaits_second = four_eyes and first is None
    number = _decide(session, wish, now, awaits_second=awaits_second, countersigns=None if first is None else first.id)
    # Only now, under the row's lock: nobody can take a judgement back in between.
    _nothing_open(session, wish.number, saved)
    return Concluded(number, awaits_second, None if first is None else first.id)


def _return(session: Session, wish: Wish, now: datetime) -> Concluded:
    if wish.notice is None:
        raise ValueError("a return and a request for evidence need a notice")
    number = _decide(session, wish, now)
    return Concluded(number, notice=notices.send(session, wish.number, number, wish.notice, wish.by, now))


def _nothing_open(session: Session, number: int, saved: SavedReport) -> None:
    left = open_findings(saved.body, lineage(session, number, saved.body).said)
    if left:
        raise NotYet(left)


def _awaited(session: Session, kept: Submission) -> Decision:
    first = awaited(kept, decisions.taken(session, kept.id))
    if first is None:
        raise NothingToConfirm
    return first


def _decide(
    session: Session, wish: Wish, now: datetime, *, awaits_second: bool = False, countersigns: int | None = None
) -> int:
    return decisions.decide(
        session, wish.number, wish.verdict, wish.note.strip(), wish.by, wish.version, now,
        awaits_second=awaits_second, countersigns=countersigns,
    )  # fmt: skip
