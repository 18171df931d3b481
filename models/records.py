"""What the store keeps, as values: people, submissions, reports, decisions, work. No table and no session here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from models.finding import Text


class Role(StrEnum):
    """What a person may do. Nothing is allowed that is not granted to the role."""

    EXPORTER = "exporter"  # uploads and sees the submissions of one registration number
    EXAMINER = "examiner"  # sees and decides every application
    SUPERVISOR = "supervisor"  # an examiner who may also see the numbers
    ADMINISTRATOR = "administrator"  # a supervisor who may also change accounts and the registry, and see the audit log


class State(StrEnum):
    """Where a submission stands."""

    RECEIVED = "received"
    PROCESSING = "processing"
    REVIEW = "review"
    CLEAR = "clear"
    FAILED = "failed"
    COUNTERSIGN = "countersign"  # cleared by one examiner, awaits the second one (four-eyes)
    DECIDED = "decided"


class Verdict(StrEnum):
    """What an examiner decided; all but SEND_BACK conclude a submission."""

    CLEAR_FOR_ISSUANCE = "clear_for_issuance"
    ASK_FOR_EVIDENCE = "ask_for_evidence"
    RETURN_TO_EXPORTER = "return_to_exporter"
    SEND_BACK = "send_back"  # the second examiner does not confirm the first one's clearance (four-eyes)


class WorkState(StrEnum):
    """Where an item of bulk work stands."""

    TODO = "todo"
    LEASED = "leased"
    DONE = "done"
    FAILED = "failed"
    QUARANTINED = "quarantined"


class Stale(Exception):
    """Someone else changed the submission after the form was shown; `current` is the version that holds now."""

    def __init__(self, submission_id: int, seen: int, current: int) -> None:
        super().__init__(
            f"Submission {submission_id} is at version {current}, the form was made for version {seen}. "
            "Open it again and decide on what it says now."
        )
        self.current = current


class Unknown(LookupError):
    """No such row."""


@dataclass(frozen=True, slots=True)
class User:
    """`registration_number` is the exporter's for whom the person acts; None for the chamber's own people.

    `subject` is the OpenID Connect account it is linked with. `renew`: the password is for one sign-in only.
    """

    id: int
    name: str
    role: Role
    password_hash: str
    registration_number: str | None
    active: bool
    subject: str | None = None
    renew: bool = False


@dataclass(frozen=True, slots=True)
class SignIn:
    """A server-side session. Only the SHA-256 of the cookie is stored, so a stolen database opens no session."""

    user: User
    csrf: str
    expires_at: datetime
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One uploaded file; its bytes lie in the content store below `sha256`. `name` is for display only."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class NewSubmission:
    """What arrives with an upload; `registration_number`, `applied_on` ... come from submission.json or the form.

    `applied` is false for a pre-check, which is no application until the exporter says so. `predecessor` is the
    returned submission that this one corrects. `callback_url` is told when the state changes.
    """

    name: str
    files: tuple[StoredFile, ...]
    uploaded_by: int
    registration_number: str | None = None
    applied_on: date | None = None
    channel: str = "online"
    profile: str = "nonpreferential"
    particulars: Mapping[str, Any] | None = None
    applied: bool = True
    predecessor: int | None = None
    callback_url: str | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What the queue shows and searches of a report."""

    exporter_name: str = ""
    consignee_name: str = ""
    invoice_numbers: str = ""
    departure_date: date | None = None
    fix: int = 0
    evidence: int = 0
    review: int = 0
    note: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Submission:
    """One application for one certificate. `version` grows with each change; a decision names the one it rests on.

    `applied_at` is None while it is only a pre-check, which its exporter may take off his list (`withdrawn_at`).
    `verdict` is that of the decision that holds. `claimed_by` names the examiner who works on it; a claim ends by
    itself at `claimed_until` (`claimant`).
    """

    id: int
    name: str
    state: State
    version: int
    channel: str
    profile: str
    registration_number: str | None
    applied_on: date | None
    uploaded_by: str
    received_at: datetime
    updated_at: datetime
    summary: Summary
    failure: Text
    files: tuple[StoredFile, ...]
    particulars: Mapping[str, Any] | None = None
    applied_at: datetime | None = None
    predecessor: int | None = None
    verdict: Verdict | None = None
    claimed_by: str = ""
    claimed_until: datetime | None = None
    callback_url: str | None = None
    withdrawn_at: datetime | None = None

    def claimant(self, now: datetime) -> str:
        """The name of the examiner whose claim holds; empty when nobody's does."""
        return self.claimed_by if self.claimed_until is not None and self.claimed_until > now else ""


@dataclass(frozen=True, slots=True)
class SavedReport:
    """A report (contract, "The report") as it was made; never changed afterwards."""

    id: int
    submission_id: int
    pipeline_version: str
    configuration_hash: str
    created_at: datetime
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Decision:
    """An examiner's decision; never changed, a later one stands beside it."""

    id: int
    verdict: Verdict
    note: str
    decided_by: str
    decided_at: datetime
    version_seen: int
    report_id: int | None
    countersigns: int | None = None


@dataclass(frozen=True, slots=True)
class NewWork:
    """A file or submission to be worked on once for each pipeline version and configuration."""

    content_sha256: str
    path: str


@dataclass(frozen=True, slots=True)
class WorkItem:
    """An item of the ledger. `attempts` counts leases, `failures` counts attempts that ended in an error."""

    id: int
    content_sha256: str
    path: str
    state: WorkState
    attempts: int
    failures: int
    reason: str
    result: Mapping[str, object] | None
