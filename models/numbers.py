"""Figures about the work of a period, as values: what is counted, over which days, and how shares are told."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from models.records import State, Verdict

LONGEST_DAYS = 1096  # three years; a longer period is cut at its beginning
DAILY_UP_TO = 62  # days; what is longer is drawn by weeks
WEEKLY_UP_TO = 400  # days; what is longer is drawn by months
ENOUGH = 10  # cases; a share of fewer says little, and nothing is ranked by it
Z = 1.959964  # of the normal distribution, for an interval that holds 95 times of 100


class Step(StrEnum):
    """How long the pieces are into which a period is cut."""

    DAY = "day"
    WEEK = "week"  # from Monday
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some days of a period, both included, and their moments: `start` ≤ moment < `end`."""

    first: date
    last: date
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Period:
    """Days at the chamber, both included; `zone` is the chamber's time zone."""

    since: date
    until: date
    zone: str

    @property
    def days(self) -> int:
        return (self.until - self.since).days + 1

    @property
    def step(self) -> Step:
        """What a drawing of the period can show without becoming a comb."""
        if self.days <= DAILY_UP_TO:
            return Step.DAY
        return Step.WEEK if self.days <= WEEKLY_UP_TO else Step.MONTH

    @property
    def start(self) -> datetime:
        return _midnight(self.since, self.zone)

    @property
    def end(self) -> datetime:
        return _midnight(self.until + timedelta(1), self.zone)

    def pieces(self, step: Step) -> tuple[Piece, ...]:
        """All of them in order without gaps; the first and the last may be shorter than the step."""
        return tuple(
            Piece(first, last, _midnight(first, self.zone), _midnight(last + timedelta(1), self.zone))
            for first, last in self._cut(step)
        )

    def _cut(self, step: Step) -> Iterator[tuple[date, date]]:
        first = self.since
        while first <= self.until:
            last = min(_last_day(first, step), self.until)
            yield first, last
            first = last + timedelta(1)


@dataclass(frozen=True, slots=True)
class Scope:
    """The applications that are counted: applied for within the period, by one exporter or by all (None).

    Pre-checks are never counted: they are the exporter's own matter.
    """

    period: Period
    registration_number: str | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """`part` of `whole` cases."""

    part: int
    whole: int

    @property
    def value(self) -> float | None:
        return self.part / self.whole if self.whole else None

    @property
    def enough(self) -> bool:
        return self.whole >= ENOUGH

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval: between which shares the true one probably lies, given so few cases."""
        if not self.whole:
            return (0.0, 1.0)
        n, p = self.whole, self.part / self.whole
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        reach = Z / (1 + Z * Z / n) * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        return (max(0.0, middle - reach), min(1.0, middle + reach))


@dataclass(frozen=True, slots=True)
class Count:
    """Applications of one piece of the period that stand alike. `straight` of them went straight through."""

    piece: int
    state: State
    verdict: Verdict | None
    number: int
    straight: int


@dataclass(frozen=True, slots=True)
class Wait:
    """Seconds from the application to the answer, over `number` answered ones.

    Nearest rank: half of them (nine of ten) took no longer than `median` (`ninetieth`).
    """

    number: int
    median: float
    ninetieth: float


@dataclass(frozen=True, slots=True)
class Waits:
    """`pieces` by the number of the piece; one in which nothing was answered is left out. `all` None: nothing was."""

    all: Wait | None
    pieces: dict[int, Wait]


@dataclass(frozen=True, slots=True)
class RuleCount:
    """One rule's findings in the reports that hold, and what examiners said of them.

    `unread` of the findings say that something could not be read well enough. `accepted` and `dismissed` are examiners'
    last words. `corrected` findings stood in the first report and are gone since a misread value was put right.
    """

    rule: str
    fix: int = 0
    evidence: int = 0
    review: int = 0
    note: int = 0
    unread: int = 0
    accepted: int = 0
    dismissed: int = 0
    corrected: int = 0

    @property
    def findings(self) -> int:
        return self.fix + self.evidence + self.review + self.note

    @property
    def false_alarms(self) -> Share:
        """Of the findings on which an examiner had the last word, those that were no fault of the papers."""
        wrong = self.dismissed + self.corrected
        return Share(wrong, wrong + self.accepted)


@dataclass(frozen=True, slots=True)
class FieldCount:
    """Corrections in force of one field. `from_picture` of them had been read by OCR.

    `misread`: another value was read; `missed`: nothing was read; `struck`: something was read where nothing stands.
    """

    field: str
    misread: int
    missed: int
    struck: int
    from_picture: int
    submissions: int

    @property
    def corrections(self) -> int:
        return self.misread + self.missed + self.struck


@dataclass(frozen=True, slots=True)
class ExporterCount:
    """One exporter's applications by the decision that holds. `registration_number` None: none was given."""

    registration_number: str | None
    name: str
    applied: int
    cleared: int
    returned: int
    evidence: int

    @property
    def decided(self) -> int:
        return self.cleared + self.returned + self.evidence

    @property
    def rejection(self) -> Share:
        return Share(self.returned, self.decided)


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that is counted over one scope, cut into `pieces`."""

    scope: Scope
    pieces: tuple[Piece, ...]
    counts: tuple[Count, ...]
    waits: Waits
    rules: tuple[RuleCount, ...]
    fields: tuple[FieldCount, ...]
    exporters: tuple[ExporterCount, ...]

    @property
    def applied(self) -> int:
        return sum(c.number for c in self.counts)

    @property
    def straight_through(self) -> Share:
        return straight_through(self.counts)

    def of(self, piece: int) -> tuple[Count, ...]:
        return tuple(c for c in self.counts if c.piece == piece)


def straight_through(counts: tuple[Count, ...]) -> Share:
    """Of the decided applications, those that nobody had to change anything about.

    These are: no re-submission; routed `clear` by the report that holds; no value corrected and no finding dismissed in
    it; cleared for issuance, and never decided otherwise. A second examiner's confirmation changes nothing.
    """
    decided = sum(c.number for c in counts if c.state is State.DECIDED)
    return Share(sum(c.straight for c in counts), decided)


def ranked(exporters: tuple[ExporterCount, ...]) -> tuple[ExporterCount, ...]:
    """The highest rejection rate first; then, not ranked by rate, those with too few decisions, the most first."""

    def order(e: ExporterCount) -> tuple[bool, float, int, str]:
        rate = e.rejection.value or 0.0
        return (not e.rejection.enough, -rate if e.rejection.enough else 0.0, -e.decided, e.registration_number or "")

    return tuple(sorted(exporters, key=order))


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def _last_day(first: date, step: Step) -> date:
    match step:
        case Step.DAY:
            return first
        case Step.WEEK:
            return first + timedelta(6 - first.weekday())
        case Step.MONTH:
            return (first.replace(day=1) + timedelta(31)).replace(day=1) - timedelta(1)
