"""Corrects a stored submission: the value is kept, the rules run again at once on what was read before.

No upload is opened here, so a web process may do it. Where what was read is not at hand any more (another edition of
the program, a lost file), the submission goes to the worker, which reads it again; no correction is lost by that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from math import isfinite
from threading import Thread
from typing import Any

from sqlalchemy.orm import Session

from extractors.entered import entered
from matchers.profile import Profiles
from models import claims, field_corrections, store
from models.database import Database
from models.document import Document
from models.field import Field
from models.field_corrections import NewCorrection
from models.finding import Text
from models.ledger import Edition
from models.papers import Certificate, Invoice, Marks, Paper
from models.records import SavedReport, State, Submission, Unknown, User
from models.review import WHOLE_LINE, FieldCorrection, in_force
from pipeline.check import judge, warm_rules
from pipeline.corrected import ITEM_FIELDS, fields_of, printed
from pipeline.gathered import Gathered, GatheredPapers
from pipeline.limits import Limits
from pipeline.placing import Corners, Spot, place_on
from pipeline.processing import Grounds, content_of
from pipeline.profiles import load_profiles
from pipeline.readings import Readings
from pipeline.report import Examination, Json, field_json, report_json
from pipeline.service import edition_of, judging
from pipeline.settings import Settings

OPEN = (State.REVIEW, State.CLEAR, State.COUNTERSIGN)
"""The states in which a case can be corrected: it was read, and nobody has decided on it."""


class NotCorrectable(Exception):
    """What was asked for cannot be corrected; `said` tells why."""

    def __init__(self, en: str, ja: str) -> None:
        super().__init__(en)
        self.said = Text(en, ja)


@dataclass(frozen=True, slots=True)
class Wish:
    """What an examiner says stands on a paper: `document` is the file's name, `field` the contract's.

    `row` is the goods line as the report on screen lists it, the number behind the last one for a new line; the field
    `items` stands for the whole line. `text` is as printed, None where nothing stands there. `page` and `box` (points,
    as displayed) where they were drawn.
    """

    document: str
    field: str
    row: int | None = None
    text: str | None = None
    page: int | None = None
    box: Corners | None = None


@dataclass(frozen=True, slots=True)
class By:
    """Who corrects, when, and with which version on screen; his claim on the case then holds until `until`."""

    user: User
    now: datetime
    until: datetime
    version: int


@dataclass(frozen=True, slots=True)
class Done:
    """`checked` is false where the worker has to read the papers again first."""

    correction: FieldCorrection
    checked: bool


# What else is to be done in the transaction, for instance a line in the audit log.
Also = Callable[[Session, FieldCorrection], None]


@dataclass(frozen=True, slots=True)
class Basis:
    """A submission as it is on screen, with all that examining it again takes."""

    kept: Submission
    saved: SavedReport
    grounds: Grounds
    gathered: Gathered | None

    @property
    def holding(self) -> tuple[FieldCorrection, ...]:
        return in_force(self.grounds.corrections)

    def sha256(self, document: str) -> str:
        """Of a file that was read; NotCorrectable for one that was typed."""
        listed = next((d for d in _list(self.saved.body, "documents") if d["name"] == document), None)
        if listed is None:
            raise Unknown(document)
        if listed["text_source"] == ["structured"]:
            raise NotCorrectable(
                "This certificate was typed, not read: it says what the exporter applies for. Return it instead.",
                "この証明書は入力されたもので、読取りによるものではありません。申請者へ差し戻してください。",
            )
        return str(listed["sha256"])

    def paper(self, document: str) -> tuple[type[Paper], Json]:
        """The kind of paper that a document is, and what the report says of it."""
        body = self.saved.body
        kinds: tuple[tuple[type[Paper], list[Any]], ...] = (
            (Invoice, _list(body, "invoices")),
            (Certificate, [body.get("certificate")]),
            (Marks, [body.get("marks")]),
        )
        for kind, papers in kinds:
            for paper in papers:
                if isinstance(paper, dict) and paper["document"] == document:
                    return kind, paper
        raise NotCorrectable(
            "Only invoices, the certificate's form and shipping marks have values that can be corrected.",
            "訂正できるのは、インボイス・証明書用紙・荷印の読取値だけです。",
        )

    def within(self, document: str, page: int, box: Corners) -> Corners:
        """The rectangle, once it is one and its page is there."""
        pages = next(int(d["pages"]) for d in _list(self.saved.body, "documents") if d["name"] == document)
        x0, y0, x1, y1 = box
        if not (1 <= page <= pages and all(map(isfinite, box)) and 0 <= x0 < x1 and 0 <= y0 < y1):
            raise NotCorrectable("There is no such place on this paper.", "書類上にその範囲はありません。")
        return box

    def read(self, document: str) -> Paper | None:
        """The paper before any correction, where it is at hand."""
        papers = () if self.gathered is None else self.gathered.papers
        return next((p.paper for p in papers if p.document.name == document), None)

    def number_of(self, sha256: str, row: int) -> int:
        """The number with which a goods line was read, given where it stands on the screen."""
        struck = {c.item for c in self.holding if c.field == WHOLE_LINE and c.sha256 == sha256}
        number = row
        for gone in sorted(at for at in struck if at is not None):
            number += gone <= number
        return number


def open_corrector(settings: Settings, database: Database, readings: Readings) -> Corrector:
    profiles = load_profiles(settings.profiles, settings.profile)
    edition = edition_of(profiles)
    papers = GatheredPapers(settings.readings, edition.pipeline_version)
    return Corrector(database, papers, readings, settings.limits, profiles, edition)


@dataclass(frozen=True, slots=True)
class Corrector:
    """Made once for a process; `readings` are searched for the place of a value that was typed."""

    database: Database
    papers: GatheredPapers
    readings: Readings
    limits: Limits
    profiles: Profiles
    edition: Edition

    def warm(self) -> None:
        """Loads the rules and their tables in the background, so that the first correction does not wait for them."""
        Thread(target=warm_rules, daemon=True).start()

    def correct(self, number: int, wish: Wish, by: By, also: Also = lambda *_: None) -> Done:
        """Keeps a correction and the report that follows from it, in one transaction.

        Raises Unknown, NotCorrectable, `NotUnderstood` (the text is no value of the field), `claims.Held` and Stale;
        nothing is changed then.
        """
        basis = self.basis(number)
        new = self._new(basis, wish)
        provisional = _provisional(new, by)
        examination = self._examined(basis, provisional)

        def keep(session: Session) -> FieldCorrection:
            return field_corrections.make(session, number, basis.saved.id, new, by.user.id, by.now)

        return self._keep(basis, by, keep, examination, also)

    def undo(self, number: int, correction: int, by: By, also: Also = lambda *_: None) -> Done:
        """Takes a correction back; what was read, or corrected before, holds again."""
        basis = self.basis(number)
        found = next((c for c in basis.grounds.corrections if c.id == correction and c.undoes is None), None)
        if found is None:
            raise Unknown(f"Submission {number} has no correction {correction}.")
        taken_back = replace(found, id=-1, text=None, undoes=found.id, made_by=by.user.name, made_at=by.now)
        examination = self._examined(basis, taken_back)

        def keep(session: Session) -> FieldCorrection:
            return field_corrections.undo(session, number, basis.saved.id, correction, by.user.id, by.now)

        return self._keep(basis, by, keep, examination, also)

    def basis(self, number: int) -> Basis:
        """NotCorrectable where the submission was not read yet or is decided."""
        with self.database.read() as session:
            kept = store.submission(session, number)
            saved = store.latest_report(session, number)
            if saved is None or kept.state not in OPEN:
                raise NotCorrectable(
                    "Values can be corrected while a case that was read waits for its decision.",
                    "訂正できるのは、読取りが終わり決定前の申請だけです。",
                )
            grounds = Grounds.of(session, kept)
        gathered = self.papers.get(content_of(kept))
        if gathered is not None:
            grounds = replace(grounds, followed=gathered.followed)
        return Basis(kept, saved, grounds, gathered)

    def _new(self, basis: Basis, wish: Wish) -> NewCorrection:
        sha256 = basis.sha256(wish.document)
        kind, paper = basis.paper(wish.document)
        shown = _shown(wish, kind, paper)
        number = None if wish.row is None else basis.number_of(sha256, wish.row)
        text = None if wish.text is None else self._text(basis, wish)
        was = self._was(basis, wish, number, shown)
        page, box = self._spot(basis, wish, sha256, text, was)
        return NewCorrection(wish.document, sha256, wish.field, number, text, page, box, was)

    def _text(self, basis: Basis, wish: Wish) -> str:
        """The text, once it is understood."""
        assert wish.text is not None
        paper = basis.read(wish.document)
        lines = () if paper is None else printed(paper)
        entered(wish.field, wish.text, lines, wish.row is not None)
        return wish.text.strip()

    def _was(self, basis: Basis, wish: Wish, number: int | None, shown: Json | None) -> Mapping[str, Any] | None:
        """What was read there before anybody corrected it."""
        read = _read(basis.read(wish.document), wish.field, number)
        if read is not None:
            return field_json(read)
        if shown is not None and shown["source"] != "reviewer":
            return shown
        sha256 = basis.sha256(wish.document)
        before = (c for c in basis.holding if (c.sha256, c.field, c.item) == (sha256, wish.field, number))
        return next((c.was for c in before), None)

    def _spot(
        self, basis: Basis, wish: Wish, sha256: str, text: str | None, was: Mapping[str, Any] | None
    ) -> tuple[int | None, Corners | None]:
        """Where it was drawn, else where those very words stand on the pages."""
        if wish.page is not None and wish.box is not None:
            return wish.page, basis.within(wish.document, wish.page, wish.box)
        if text is None:
            return None, None
        reading = self.readings.get(wish.document, sha256, self.limits)
        near = None if was is None or "box" not in was else Spot(was["page"], tuple(was["box"]))
        found = place_on(reading, text, near) if isinstance(reading, Document) else None
        return (None, None) if found is None else (found.page, found.box)

    def _examined(self, basis: Basis, last: FieldCorrection) -> Examination | None:
        """The rules on the papers with one more correction; None where the papers have to be read again."""
        if basis.gathered is None:
            return None
        corrections = (*basis.grounds.corrections, last)
        return judge(basis.gathered, judging(basis.grounds, self.profiles), corrections)

    def _keep(
        self,
        basis: Basis,
        by: By,
        keep: Callable[[Session], FieldCorrection],
        examination: Examination | None,
        also: Also,
    ) -> Done:
        number = basis.kept.id
        with self.database.write() as session:
            claims.hold(session, number, by.user.id, by.now, by.until)
            field_corrections.take_version(session, number, by.version, by.now)
            made = keep(session)
            grounds = replace(basis.grounds, corrections=(*basis.grounds.corrections, made))
            if examination is None:
                store.begin_processing(session, number, by.now)
            else:
                whole = replace(examination, field_corrections=in_force(grounds.corrections))
                self._save(session, basis.kept, whole, grounds, by.now)
            also(session, made)
        return Done(made, examination is not None)

    def _save(
        self, session: Session, kept: Submission, examination: Examination, grounds: Grounds, now: datetime
    ) -> None:
        store.save_report(
            session,
            kept.id,
            {**report_json(examination), "submission": kept.name},
            content_sha256=content_of(kept),
            pipeline_version=self.edition.pipeline_version,
            configuration_hash=grounds.configuration(self.edition),
            now=now,
        )


def _shown(wish: Wish, kind: type[Paper], paper: Json) -> Json | None:
    """The field as the report on screen has it, None where there is none; NotCorrectable where it can have none."""
    lines: list[Json] = paper.get("items", [])
    shown: Json | None
    if wish.row is None:
        there, shown = wish.field in fields_of(kind), paper["fields"].get(wish.field)
    else:
        line = lines[wish.row] if 0 <= wish.row < len(lines) else None
        whole = wish.field == WHOLE_LINE and wish.text is None and line is not None
        cell = wish.field in ITEM_FIELDS and (line is not None or wish.row == len(lines))
        there, shown = kind is not Marks and (whole or cell), (line or {}).get(wish.field)
    if not there:
        raise NotCorrectable("This paper has no such field.", "この書類にその項目はありません。")
    if wish.text is None and shown is None and wish.field != WHOLE_LINE:
        raise NotCorrectable("Nothing was read there.", "この項目はもともと読み取られていません。")
    return shown


def _read(paper: Paper | None, field: str, number: int | None) -> Field[Any] | None:
    if paper is None or field == WHOLE_LINE:
        return None
    if number is None:
        return getattr(paper, field, None)
    items = () if isinstance(paper, Marks) else paper.items
    return getattr(items[number], field) if number < len(items) else None


def _provisional(new: NewCorrection, by: By) -> FieldCorrection:
    """The correction before the store has numbered it."""
    return FieldCorrection(
        id=-1,
        document=new.document,
        sha256=new.sha256,
        field=new.field,
        item=new.item,
        text=new.text,
        page=new.page,
        box=new.box,
        was=new.was,
        undoes=None,
        made_by=by.user.name,
        made_at=by.now,
    )


def _list(body: Mapping[str, object], name: str) -> list[Any]:
    found = body.get(name, [])
    return found if isinstance(found, list) else []
