"""certificate.json with its mechanical faults corrected: worked out once for each report from what was read."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from matchers.profile import Profiles
from models.case import Case
from models.errors import IngestError
from models.finding import Finding, Outcome, Place, Route, Text
from models.records import SavedReport, StoredFile, Submission
from pipeline.certificate_json import parse_certificate, parse_item_rows, with_item_rows
from pipeline.check import judge
from pipeline.gathered import Gathered
from pipeline.intake import Submission as Opened
from pipeline.intake import SubmittedFile
from pipeline.precheck import Precheck, precheck
from pipeline.processing import Grounds, content_of
from pipeline.profiles import load_profiles
from pipeline.report import Examination
from pipeline.service import judging
from review_ui.desk import Reader
from review_ui.submit.read import gathered
from review_ui.submit.views import CorrectionView


@dataclass(frozen=True, slots=True)
class Rewritten:
    """`remaining` counts what is still to be corrected by hand afterwards."""

    certificate: str = ""
    corrections: tuple[CorrectionView, ...] = ()
    remaining: int = 0


NOTHING = Rewritten()


def rewritten(reader: Reader, session: Session, kept: Submission, saved: SavedReport) -> Rewritten:
    """NOTHING where no certificate.json was given or no text of it can be corrected without a person's judgement."""
    typed = next((f for f in kept.files if f.name.lower() == "certificate.json"), None)
    if typed is None:
        return NOTHING
    path = _path(reader, kept, saved)
    known = _load(path)
    if known is not None:
        return known
    read = gathered(reader, kept)
    if read is None:  # another edition of the program read it; examined again it will be there
        return NOTHING
    made = _worked_out(reader, session, kept, typed, saved, read)
    _store(path, made)
    return made


def _worked_out(
    reader: Reader, session: Session, kept: Submission, typed: StoredFile, saved: SavedReport, read: Gathered
) -> Rewritten:
    try:
        done = _prechecked(reader, session, kept, _opened(reader, kept, typed), saved, read)
    except IngestError:  # certificate.json was read with other rules once; it stays as it is
        return NOTHING
    if not done.corrections:
        return NOTHING
    left = sum(f.outcome is Outcome.FIX and not f.unread for f in done.remaining.findings)
    made = tuple(CorrectionView(c.path, c.before, c.after) for c in done.corrections)
    return Rewritten(done.certificate.decode(), made, left)


def _opened(reader: Reader, kept: Submission, typed: StoredFile) -> Opened:
    """The typed certificate as intake has it; no other file is opened."""
    data = reader.desk.blobs.read(typed.sha256)
    certificate = parse_certificate(typed.name, data)
    rows = next((f for f in kept.files if f.name.lower().endswith(".tsv")), None)
    if rows is not None and not certificate.items:
        certificate = with_item_rows(certificate, parse_item_rows(rows.name, reader.desk.blobs.read(rows.sha256)))
    return Opened(kept.name, certificate=certificate, certificate_file=SubmittedFile.of(typed.name, data))


def _prechecked(
    reader: Reader, session: Session, kept: Submission, opened: Opened, saved: SavedReport, read: Gathered
) -> Precheck:
    grounds = Grounds.of(session, kept)
    by = judging(grounds, _profiles(reader.desk.settings.profiles, reader.desk.settings.profile))

    def again(changed: Opened) -> Examination:
        return judge(replace(read, certificate=changed.certificate), by, grounds.corrections)

    listed: list[Mapping[str, Any]] = saved.body.get("findings", [])  # type: ignore[assignment]
    findings = tuple(map(_finding, listed))
    return precheck(opened, Examination(Case(kept.name, grounds.today), (), findings, Route.REVIEW), again)


def _finding(told: Mapping[str, Any]) -> Finding:
    """What a correction looks at of a finding in a report."""
    items = told.get("items", {})
    return Finding(
        told["rule"],
        Outcome(told["outcome"]),
        told["field"],
        Text(**told["message"]),
        Text(**told.get("remedy", {"en": "", "ja": ""})),
        told.get("source", ""),
        tuple(Place(p["document"], p.get("value", "")) for p in told.get("places", ())),
        told.get("unread", False),
        tuple(items.get("invoice", ())),
        tuple(items.get("certificate", ())),
        words=tuple(told.get("words", ())),
        expected=told.get("expected", ""),
    )


@cache
def _profiles(folder: Path, usual: str) -> Profiles:
    return load_profiles(folder, usual)


def _path(reader: Reader, kept: Submission, saved: SavedReport) -> Path:
    """One for each content, edition of the program, and grounds of the verdict."""
    told = f"{content_of(kept)} {saved.pipeline_version} {saved.configuration_hash}"
    key = hashlib.sha256(told.encode()).hexdigest()
    return reader.desk.settings.readings / key[:2] / f"{key}.corrected.json"


def _load(path: Path) -> Rewritten | None:
    try:
        kept = json.loads(path.read_text("utf-8"))
        made = tuple(CorrectionView(**c) for c in kept["corrections"])
        return Rewritten(kept["certificate"], made, kept["remaining"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _store(path: Path, made: Rewritten) -> None:
    corrections = [{"place": c.place, "before": c.before, "after": c.after} for c in made.corrections]
    told = {"certificate": made.certificate, "corrections": corrections, "remaining": made.remaining}
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(told, file, ensure_ascii=False)
    os.replace(temporary, path)
