"""Correcting a stored submission: kept, checked again at once, taken back; nobody is overrun and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from extractors.entered import NotUnderstood
from matchers.examples import clean_case
from models import claims, field_corrections, people, store
from models.database import Database
from models.document import Document, Kind, Page, TextSource, Word
from models.geometry import Box
from models.papers import Invoice
from models.records import NewSubmission, Role, Stale, State, StoredFile, Submission, Unknown, User
from models.review import WHOLE_LINE, FieldCorrection
from pipeline.blobs import Blobs
from pipeline.check import judge
from pipeline.correcting import By, Corrector, Done, NotCorrectable, Wish
from pipeline.extract import Extracted
from pipeline.gathered import Gathered, GatheredPapers, TypedFile
from pipeline.limits import Limits
from pipeline.processing import Grounds, Taken, Workshop, content_of
from pipeline.profiles import built_in
from pipeline.readings import Readings
from pipeline.report import report_json
from pipeline.service import edition_of, judging
from tests.desk import NOW, PDF

VESSEL = "OTHER SHIP"


def misread() -> Invoice:
    """The clean case's invoice, its vessel badly misread."""
    read = clean_case().invoices[0]
    assert read.vessel is not None
    return replace(read, vessel=replace(read.vessel, value=VESSEL, text=VESSEL))


@dataclass
class Bench:
    """A submission in the store that was read, and the corrector that works on it."""

    database: Database
    corrector: Corrector
    number: int
    sato: User
    abe: User
    sha256: str

    @property
    def kept(self) -> Submission:
        with self.database.read() as session:
            return store.submission(session, self.number)

    @property
    def report(self) -> Mapping[str, Any]:
        with self.database.read() as session:
            saved = store.latest_report(session, self.number)
        assert saved is not None
        return saved.body

    @property
    def rules(self) -> set[str]:
        return {f["rule"] for f in self.report["findings"]}

    @property
    def vessel(self) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = self.report["invoices"][0]["fields"].get("vessel")
        return found

    def by(self, user: User | None = None, version: int | None = None) -> By:
        seen = self.kept.version if version is None else version
        return By(user or self.sato, NOW, NOW + timedelta(minutes=15), seen)

    def correct(self, field: str, text: str | None, row: int | None = None, by: By | None = None, **more: Any) -> Done:
        wish = Wish(more.pop("document", "invoice.pdf"), field, row, text, **more)
        return self.corrector.correct(self.number, wish, by or self.by())

    def made(self) -> tuple[FieldCorrection, ...]:
        with self.database.read() as session:
            return field_corrections.corrections(session, self.number)


@pytest.fixture
def bench(database: Database, tmp_path: Path) -> Bench:
    blobs = Blobs(tmp_path / "blobs")
    sha256 = blobs.put(PDF)
    with database.write() as session:
        sato = people.add_user(session, "sato", "hash", Role.EXAMINER, NOW)
        abe = people.add_user(session, "abe", "hash", Role.EXAMINER, NOW)
        files = (StoredFile("invoice.pdf", sha256, len(PDF)), StoredFile("certificate.json", "b" * 64, 2))
        number = store.receive(session, NewSubmission("case-001", files, sato.id), NOW)
        kept = store.submission(session, number)
    profiles = built_in()
    edition = edition_of(profiles)
    papers = GatheredPapers(tmp_path / "readings", edition.pipeline_version)
    papers.put(content_of(kept), gathered(sha256))
    corrector = Corrector(database, papers, Readings(tmp_path / "readings"), Limits(), profiles, edition)
    bench = Bench(database, corrector, number, sato, abe, sha256)
    process(bench)
    return bench


def gathered(sha256: str) -> Gathered:
    page = Page(1, 595.0, 842.0, (), TextSource.OCR)
    paper = Extracted(Document("invoice.pdf", sha256, (page,)), Kind.COMMERCIAL_INVOICE, misread())
    certificate = clean_case().certificate
    assert certificate is not None
    typed = replace(certificate, document="certificate.json")
    return Gathered("case-001", (paper,), certificate=typed, certificate_file=TypedFile("certificate.json", "b" * 64))


def process(bench: Bench) -> None:
    """What the worker does, from what was read."""

    def examine(taken: Taken) -> Mapping[str, object]:
        found = judge(gathered(bench.sha256), judging(taken.grounds, built_in()), taken.grounds.corrections)
        return report_json(found)

    with bench.database.write() as session:
        store.begin_processing(session, bench.number, NOW)
        kept = store.submission(session, bench.number)
        grounds = Grounds.of(session, kept)
    workshop = Workshop(bench.database, Blobs(Path()), examine, bench.corrector.edition)
    taken = Taken(kept, None, grounds)  # type: ignore[arg-type]
    workshop.keep(taken, examine(taken))


def right() -> str:
    read = clean_case().invoices[0].vessel
    assert read is not None
    return read.text


def test_the_rules_run_again_and_a_cleared_finding_is_gone(bench: Bench) -> None:
    assert "XDOC-08" in bench.rules
    assert bench.correct("vessel", right()).checked
    assert "XDOC-08" not in bench.rules
    assert bench.kept.state is State.REVIEW or bench.kept.state is State.CLEAR
    assert bench.vessel is not None
    assert (bench.vessel["value"], bench.vessel["source"]) == (right(), "reviewer")


def test_what_was_read_is_kept_with_who_corrected_it_and_when(bench: Bench) -> None:
    bench.correct("vessel", right())
    (kept,) = bench.made()
    assert kept.was is not None
    assert (kept.was["value"], kept.made_by, kept.made_at) == (VESSEL, "sato", NOW)
    (said,) = bench.report["field_corrections"]
    assert (said["id"], said["text"], said["was"]["text"], said["by"]) == (kept.id, right(), VESSEL, "sato")


def test_a_report_made_again_names_the_layouts_that_were_followed_when_the_papers_were_read(bench: Bench) -> None:
    kept = bench.kept
    bench.corrector.papers.put(content_of(kept), replace(gathered(bench.sha256), followed="(a confirmed place,)"))
    basis = bench.corrector.basis(bench.number)
    edition = bench.corrector.edition
    assert basis.grounds.configuration(edition) != replace(basis.grounds, followed="").configuration(edition)


def test_a_second_correction_still_knows_what_was_read_first(bench: Bench) -> None:
    bench.correct("vessel", "WRONG AGAIN")
    bench.correct("vessel", right())
    assert [c.was["value"] for c in bench.made() if c.was] == [VESSEL, VESSEL]
    assert len(bench.report["field_corrections"]) == 1


def test_undoing_brings_back_the_very_report_there_was(bench: Bench) -> None:
    before = bench.report
    done = bench.correct("vessel", right())
    bench.corrector.undo(bench.number, done.correction.id, bench.by())
    assert bench.report == before
    assert len(bench.made()) == 2


def test_a_correction_is_taken_back_only_once(bench: Bench) -> None:
    done = bench.correct("vessel", right())
    bench.corrector.undo(bench.number, done.correction.id, bench.by())
    version = bench.kept.version
    with pytest.raises(Unknown):
        bench.corrector.undo(bench.number, done.correction.id, bench.by())
    assert bench.kept.version == version


def test_processing_again_keeps_the_correction(bench: Bench) -> None:
    bench.correct("vessel", right())
    process(bench)
    assert bench.vessel is not None
    assert bench.vessel["source"] == "reviewer"
    assert "XDOC-08" not in bench.rules


def test_a_new_mismatch_is_found(bench: Bench) -> None:
    bench.correct("vessel", right())
    bench.correct("invoice_number", "XX-999")
    assert "XDOC-06" in bench.rules
    assert bench.kept.state is State.REVIEW


def test_a_text_that_cannot_be_understood_changes_nothing(bench: Bench) -> None:
    version = bench.kept.version
    with pytest.raises(NotUnderstood):
        bench.correct("invoice_date", "soon")
    assert (bench.kept.version, bench.made()) == (version, ())


def test_a_form_made_for_an_older_version_is_refused_and_nothing_changes(bench: Bench) -> None:
    stale = bench.by(version=bench.kept.version)
    bench.correct("vessel", right())
    before = bench.report
    with pytest.raises(Stale):
        bench.correct("vessel", "TOO LATE", by=stale)
    assert (bench.report, len(bench.made())) == (before, 1)


def test_a_case_that_somebody_else_holds_is_not_corrected(bench: Bench) -> None:
    with bench.database.write() as session:
        claims.hold(session, bench.number, bench.abe.id, NOW, NOW + timedelta(minutes=15))
    with pytest.raises(claims.Held):
        bench.correct("vessel", right())
    assert bench.made() == ()


def test_the_typed_certificate_is_never_corrected(bench: Bench) -> None:
    with pytest.raises(NotCorrectable, match="typed"):
        bench.correct("vessel", VESSEL, document="certificate.json")
    assert "XDOC-08" in bench.rules


@pytest.mark.parametrize(
    ("field", "row", "text"),
    [("hull", None, "X"), ("vessel", 0, "X"), ("description", 99, "X"), ("items", None, None), ("flight", None, None)],
)
def test_what_the_paper_does_not_have_is_refused(bench: Bench, field: str, row: int | None, text: str | None) -> None:
    with pytest.raises(NotCorrectable):
        bench.correct(field, text, row)


def test_an_unknown_document_is_not_there(bench: Bench) -> None:
    with pytest.raises(Unknown):
        bench.correct("vessel", "X", document="other.pdf")


def test_a_decided_case_is_not_corrected(bench: Bench) -> None:
    with bench.database.write() as session:
        field_corrections.take_version(session, bench.number, bench.kept.version, NOW)
        session.connection().exec_driver_sql("UPDATE submission SET state = 'decided'")
    with pytest.raises(NotCorrectable, match="decision"):
        bench.correct("vessel", right())


def test_without_what_was_read_the_worker_reads_it_again_and_the_correction_holds(bench: Bench) -> None:
    for file in bench.corrector.papers.folder.rglob("*.papers.json"):
        file.write_bytes(file.read_bytes()[:-3])
    assert not bench.correct("vessel", right()).checked
    assert bench.kept.state is State.PROCESSING
    process(bench)
    assert "XDOC-08" not in bench.rules


def test_a_struck_line_renumbers_the_screen_and_not_the_store(bench: Bench) -> None:
    lines = len(bench.report["invoices"][0]["items"])
    bench.correct("description", "CAPS", lines)
    bench.correct(WHOLE_LINE, None, 0)
    bench.correct("quantity", "5", lines - 1)
    made = bench.made()
    assert [c.item for c in made] == [lines, 0, lines]
    added = bench.report["invoices"][0]["items"][-1]
    assert (added["description"]["value"], added["quantity"]["value"]) == ("CAPS", "5")


def test_a_typed_value_is_placed_where_its_words_stand(bench: Bench) -> None:
    box = Box(100, 200, 160, 210)
    page = Page(1, 595.0, 842.0, (Word(right().replace(" ", ""), box),), TextSource.TEXT_LAYER)
    bench.corrector.readings.put(Document("invoice.pdf", bench.sha256, (page,)), bench.corrector.limits)
    done = bench.correct("vessel", right())
    assert (done.correction.page, done.correction.box) == (1, (100, 200, 160, 210))


def test_a_drawn_place_is_kept(bench: Bench) -> None:
    done = bench.correct("vessel", right(), page=1, box=(1.0, 2.0, 30.0, 40.0))
    assert bench.vessel is not None
    assert (done.correction.box, bench.vessel["box"]) == ((1.0, 2.0, 30.0, 40.0), [1.0, 2.0, 30.0, 40.0])


@pytest.mark.parametrize(
    ("page", "box"), [(2, (1, 2, 3, 4)), (0, (1, 2, 3, 4)), (1, (3, 2, 1, 4)), (1, (float("nan"), 2, 3, 4))]
)
def test_a_place_that_no_page_has_is_refused(bench: Bench, page: int, box: tuple[float, float, float, float]) -> None:
    with pytest.raises(NotCorrectable, match="place"):
        bench.correct("vessel", right(), page=page, box=box)
    assert bench.made() == ()


def test_the_audit_note_is_written_with_the_correction_or_not_at_all(bench: Bench) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("the log is full")

    with pytest.raises(RuntimeError):
        bench.corrector.correct(bench.number, Wish("invoice.pdf", "vessel", None, right()), bench.by(), fails)
    assert bench.made() == ()
    assert "XDOC-08" in bench.rules
