"""The tables, typed. Nothing but the store and the migrations looks at them; everybody else has `records`."""

from models.tables.base import Base
from models.tables.people import (
    ApiTokenRow,
    ExporterAddressRow,
    ExporterRow,
    SavedViewRow,
    SignatoryRow,
    SignInRow,
    TryRow,
    UserRow,
)
from models.tables.review import ConfirmedPlaceRow, FieldCorrectionRow, JudgementRow, NoticeRow
from models.tables.submissions import DecisionRow, FindingRow, ReportRow, SubmissionFileRow, SubmissionRow
from models.tables.work import AuditRow, ReadingRow, WebhookRow, WorkerRow, WorkItemRow

__all__ = [
    "APPEND_ONLY", "ApiTokenRow", "AuditRow", "Base", "ConfirmedPlaceRow", "DecisionRow", "ExporterAddressRow",
    "ExporterRow", "FieldCorrectionRow", "FindingRow", "JudgementRow", "NoticeRow", "ReadingRow",
    "ReportRow", "SavedViewRow", "SignInRow", "SignatoryRow", "SubmissionFileRow", "SubmissionRow", "TryRow",
    "UserRow", "WebhookRow", "WorkItemRow", "WorkerRow",
]  # fmt: skip

# Rows of these can be added and never changed or removed; triggers in the database refuse it (migrations 0001, 0003).
APPEND_ONLY = ("report", "finding", "decision", "judgement", "field_correction", "notice", "audit_event")
