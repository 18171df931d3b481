"""What the API takes and gives, as its description (openapi.json) tells it. Names are those of the public contract."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from models.finding import Text
from models.records import Decision, State, Submission, Verdict
from models.review import FieldCorrection, Judged

MOST = 2**31 - 1  # what the databases keep as a number of a row


# No control characters but line breaks and tabs: they have no place in names and notes.
_TEXT = r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*"
Plain = Annotated[str, StringConstraints(pattern=f"^{_TEXT}$")]
# The same with something to read in it.
Said = Annotated[str, StringConstraints(pattern=rf"^{_TEXT}[^\x00-\x20\x7f\xa0\u3000]{_TEXT}$")]
Points = Annotated[float, Field(ge=0, le=20_000)]
Version = Annotated[int, Field(ge=1, le=MOST, description="Of the submission as it was seen; 409 if it has changed.")]


class Shape(BaseModel):
    """What is not described is refused, so that a misspelt name does not pass unnoticed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Shape):
    """The same words in English and Japanese."""

    en: str
    ja: str

    @classmethod
    def of(cls, text: Text) -> Words:
        return cls(en=text.en, ja=text.ja)


class FileOut(Shape):
    name: str = Field(description="As it was handed in, for display.")
    sha256: str
    size: int = Field(description="Bytes.")


class Counts(Shape):
    """Number of findings by outcome; `unread` are those among them that could not be read well enough."""

    fix: int
    evidence: int
    review: int
    note: int
    unread: int


class SubmissionOut(Shape):
    number: int
    name: str
    state: State
    version: int = Field(description="Grows with every change; a decision names the one it rests on.")
    verdict: Verdict | None = Field(description="Of the decision that holds.")
    applied_at: datetime | None = Field(description="None while it is only a pre-check.")
    applied_on: date | None = Field(description="The application date by which it is judged.")
    registration_number: str | None
    profile: str
    channel: str
    corrects: int | None = Field(description="The earlier submission that this one corrects.")
    received_at: datetime
    updated_at: datetime
    exporter_name: str
    consignee_name: str
    invoice_numbers: str
    departure_date: date | None
    findings: Counts
    failure: Words | None = Field(description="Why it could not be examined, and what to do.")
    files: tuple[FileOut, ...]

    @classmethod
    def of(cls, kept: Submission) -> SubmissionOut:
        said = kept.summary
        return cls(
            number=kept.id,
            name=kept.name,
            state=kept.state,
            version=kept.version,
            verdict=kept.verdict,
            applied_at=kept.applied_at,
            applied_on=kept.applied_on,
            registration_number=kept.registration_number,
            profile=kept.profile,
            channel=kept.channel,
            corrects=kept.predecessor,
            received_at=kept.received_at,
            updated_at=kept.updated_at,
            exporter_name=said.exporter_name,
            consignee_name=said.consignee_name,
            invoice_numbers=said.invoice_numbers,
            departure_date=said.departure_date,
            findings=Counts(
                fix=said.fix, evidence=said.evidence, review=said.review, note=said.note, unread=said.unread
            ),
            failure=Words.of(kept.failure) if kept.failure.en else None,
            files=tuple(FileOut(name=f.name, sha256=f.sha256, size=f.size) for f in kept.files),
        )


class Asked(Shape):
    """Which submissions are wanted in a list."""

    state: tuple[State, ...] | None = Field(None, description="Several may be given; without it, all that wait.")
    search: Annotated[Plain, Field(max_length=200)] = ""
    after: str = Field("", pattern=r"^(-?[0-9]{1,18}\.[0-9]{1,9})?$", description="`after` of the page before.")
    limit: int = Field(50, ge=1, le=100)


class RowOut(Shape):
    """A submission in a list."""

    number: int
    name: str
    state: State
    verdict: Verdict | None
    registration_number: str | None
    exporter_name: str
    consignee_name: str
    invoice_numbers: str
    departure_date: date | None
    received_at: datetime
    applied_at: datetime | None
    corrects: int | None
    findings: Counts


class PageOut(Shape):
    submissions: tuple[RowOut, ...]
    after: str | None = Field(description="Give it as `after` to get the next page; null on the last one.")


class JudgedIn(Shape):
    version: Version
    finding: Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="The finding's `key` in the report.")]


class DismissalIn(JudgedIn):
    """The finding does not count, for the reason given."""

    judged: Literal[Judged.DISMISSED]
    reason: Annotated[Said, Field(max_length=1000)]


class WordIn(JudgedIn):
    """The finding is right, or an earlier word is taken back."""

    judged: Literal[Judged.ACCEPTED, Judged.REOPENED]

    @property
    def reason(self) -> str:
        return ""


JudgementIn = Annotated[DismissalIn | WordIn, Field(discriminator="judged")]


class JudgementOut(Shape):
    finding: str
    rule: str
    judged: Judged
    reason: str
    judged_by: str
    judged_at: datetime


class DecisionOut(Shape):
    id: int
    verdict: Verdict
    note: str
    decided_by: str
    decided_at: datetime
    countersigns: int | None = Field(description="The first examiner's decision that this one confirms (four-eyes).")

    @classmethod
    def of(cls, decision: Decision) -> DecisionOut:
        return cls(
            id=decision.id,
            verdict=decision.verdict,
            note=decision.note,
            decided_by=decision.decided_by,
            decided_at=decision.decided_at,
            countersigns=decision.countersigns,
        )


class CorrectionIn(Shape):
    """What stands on a paper that was read. `row` is the goods line in the report, counted from 0."""

    version: Version
    document: Annotated[Plain, Field(max_length=200, description="Name of the file, as in the report.")]
    field: Annotated[str, Field(pattern="^[a-z_]{1,40}$", description="Field name of the contract.")]
    row: Annotated[int, Field(ge=0, le=10_000)] | None = None
    text: Annotated[Plain, Field(max_length=4000)] | None = Field(description="As printed; null: nothing stands there.")
    page: Annotated[int, Field(ge=1, le=10_000)] | None = None
    box: tuple[Points, Points, Points, Points] | None = Field(None, description="x0, y0, x1, y1 in points.")


class CorrectionOut(Shape):
    id: int
    document: str
    field: str
    item: int | None = Field(description="Goods line as it was read, counted from 0.")
    text: str | None
    page: int | None
    box: tuple[float, float, float, float] | None
    undoes: int | None
    made_by: str
    made_at: datetime

    @classmethod
    def of(cls, made: FieldCorrection) -> CorrectionOut:
        return cls(
            id=made.id,
            document=made.document,
            field=made.field,
            item=made.item,
            text=made.text,
            page=made.page,
            box=made.box,
            undoes=made.undoes,
            made_by=made.made_by,
            made_at=made.made_at,
        )


class CorrectedOut(Shape):
    correction: CorrectionOut
    checked: bool = Field(description="False where the papers are read again first; ask until it is done.")
    submission: SubmissionOut


class NoticeIn(Shape):
    """What is sent to the exporter, whole, in both languages."""

    en: Annotated[Said, Field(max_length=60_000)]
    ja: Annotated[Said, Field(max_length=60_000)]


class DecisionIn(Shape):
    version: Version
    verdict: Verdict
    note: Annotated[Plain, Field(max_length=4000, description="For the chamber's own people.")] = ""
    notice: NoticeIn | None = Field(
        None, description="For a return or a request for evidence; without it the notice is composed of the findings."
    )


class NoticeOut(Shape):
    id: int
    decision: int
    text: Words
    sent_by: str
    sent_at: datetime


class DecidedOut(Shape):
    submission: SubmissionOut
    notice: NoticeOut | None


class VersionIn(Shape):
    version: Version


class FaultOut(Shape):
    """One file that could not be taken."""

    file: str
    code: str
    message: Words
    remedy: Words


class Problem(BaseModel):
    """RFC 9457. `title` is one of a few words, `detail` says what to do; `faults` tell of an upload's files."""

    model_config = ConfigDict(frozen=True)

    title: str
    status: int
    detail: str
    faults: tuple[FaultOut, ...] = ()
    errors: tuple[dict[str, Any], ...] = Field((), description="What in the request is not as described.")
