"""From a correction to the exporter's next submission, through store, worker and rules, on both databases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from models import confirmed_places, field_corrections, people, store
from models.confirmed import ConfirmedPlace
from models.database import Database
from models.document import Document
from models.field_corrections import NewCorrection
from models.ledger import Edition
from models.records import NewSubmission, Role, StoredFile, Unknown
from pipeline.blobs import Blobs
from pipeline.check import judge
from pipeline.confirmed import learnt
from pipeline.gathered import extract_here, gather
from pipeline.processing import Taken, Workshop
from pipeline.profiles import built_in
from pipeline.report import report_json
from pipeline.service import judging
from tests.desk import NOW, NUMBER, OTHER_NUMBER
from tests.letter_of_sakura import NEXT, letter
from tests.pdfs import certificate_json

Report = Mapping[str, Any]


@dataclass
class Bench:
    """A chamber whose reader knows what stands in every file."""

    database: Database
    blobs: Blobs
    examiner: int
    documents: dict[str, Document] = field(default_factory=dict)

    def received(self, document: Document, certificate: bytes, registered: str = NUMBER) -> int:
        sha256 = self.blobs.put(f"%PDF-1.7 {document.pages[0].words}".encode())
        self.documents[sha256] = replace(document, sha256=sha256)
        files = (
            StoredFile(document.name, sha256, 1),
            StoredFile("certificate.json", self.blobs.put(certificate), len(certificate)),
        )
        with self.database.write() as session:
            return store.receive(session, NewSubmission("case", files, self.examiner, registered), NOW)

    def process(self, number: int) -> Report:
        known = partial(learnt, self.database, lambda name, sha256: self.documents.get(sha256))
        Workshop(self.database, self.blobs, self.examine, Edition("1", "c"), known).process(number)
        with self.database.read() as session:
            kept = store.latest_report(session, number)
        assert kept is not None
        return kept.body

    def examine(self, taken: Taken) -> Report:
        readings = [self.documents[f.sha256] for f in taken.kept.files if f.name.endswith(".pdf")]
        gathered = gather(taken.submission, readings, partial(extract_here, places=taken.grounds.places))
        return report_json(judge(gathered, judging(taken.grounds, built_in()), taken.grounds.corrections))

    def correct(self, number: int, name: str, text: str) -> int:
        with self.database.write() as session:
            kept, report = store.submission(session, number), store.latest_report(session, number)
            assert report is not None
            new = NewCorrection("invoice.pdf", kept.files[0].sha256, name, None, text)
            return field_corrections.make(session, number, report.id, new, self.examiner, NOW).id

    def undo(self, number: int, correction: int) -> None:
        with self.database.write() as session:
            report = store.latest_report(session, number)
            assert report is not None
            field_corrections.undo(session, number, report.id, correction, self.examiner, NOW)

    def followed(self, registered: str = NUMBER) -> tuple[ConfirmedPlace, ...]:
        return learnt(self.database, lambda name, sha256: self.documents.get(sha256), registered)


@pytest.fixture
def bench(database: Database, tmp_path: Path) -> Bench:
    with database.write() as session:
        examiner = people.add_user(session, "sato", "hash", Role.EXAMINER, NOW).id
    return Bench(database, Blobs(tmp_path / "blobs"), examiner)


def certificate(**transport: str) -> bytes:
    told = json.loads(certificate_json("KK-131"))
    told["transport"] |= {
        "from": "YOKOHAMA, JAPAN", "to": "SINGAPORE, SINGAPORE", "vessel": "EVER LUNAR V.0114S",
        "departure_date": "2026-12-20", **transport,
    }  # fmt: skip
    return json.dumps(told).encode()


def discharge(report: Report) -> Any:
    found = report["invoices"][0]["fields"].get("port_of_discharge")
    return None if found is None else found["value"]


def compared(report: Report) -> set[str]:
    """What comparing the ports of discharge of invoice and certificate came to."""
    found = (f for f in report["findings"] if f["rule"].startswith("XDOC") and f["field"] == "port_of_discharge")
    return {f["outcome"] for f in found}


def test_a_layout_that_failed_is_read_next_time_and_a_mismatch_in_it_is_still_found(bench: Bench) -> None:
    first = bench.received(letter(), certificate_json("KK-118"))
    assert discharge(bench.process(first)) is None
    bench.correct(first, "port_of_discharge", "HAMBURG, GERMANY")

    agreeing = bench.process(bench.received(letter(**NEXT), certificate()))
    wrong = bench.process(bench.received(letter(**NEXT), certificate(to="BUSAN, KOREA")))
    stranger = bench.process(bench.received(letter(**NEXT), certificate(to="BUSAN, KOREA"), OTHER_NUMBER))

    assert (discharge(agreeing), compared(agreeing)) == ("SINGAPORE, SINGAPORE", set())
    assert (discharge(wrong), compared(wrong)) == ("SINGAPORE, SINGAPORE", {"fix"})
    assert (discharge(stranger), stranger["route"]) == (None, "review")
    assert "fix" not in compared(stranger)


def test_a_correction_that_is_taken_back_is_no_longer_followed(bench: Bench) -> None:
    first = bench.received(letter(), certificate_json("KK-118"))
    bench.process(first)
    made = bench.correct(first, "port_of_discharge", "HAMBURG, GERMANY")
    assert [p.field for p in bench.followed()] == ["port_of_discharge"]
    bench.undo(first, made)
    assert bench.followed() == ()


def test_one_taken_back_before_it_was_learnt_is_never_followed(bench: Bench) -> None:
    first = bench.received(letter(), certificate_json("KK-118"))
    bench.process(first)
    bench.undo(first, bench.correct(first, "port_of_discharge", "HAMBURG, GERMANY"))
    assert bench.followed() == ()
    with bench.database.read() as session:
        assert confirmed_places.unlearnt(session, NUMBER) == ()


def test_a_later_correction_in_the_same_layout_replaces_the_earlier_one(bench: Bench) -> None:
    first = bench.received(letter(), certificate_json("KK-118"))
    bench.process(first)
    bench.correct(first, "port_of_discharge", "TOKYO, JAPAN")  # a slip of the pen
    assert len(bench.followed()) == 1
    second = bench.received(letter(**NEXT), certificate())
    assert discharge(bench.process(second)) == "YOKOHAMA, JAPAN"
    bench.correct(second, "port_of_discharge", "SINGAPORE, SINGAPORE")
    third = bench.process(bench.received(letter(discharge="BUSAN, KOREA"), certificate()))
    assert len(bench.followed()) == 1
    assert discharge(third) == "BUSAN, KOREA"


def test_a_person_retires_a_place_once(bench: Bench) -> None:
    first = bench.received(letter(), certificate_json("KK-118"))
    bench.process(first)
    bench.correct(first, "port_of_discharge", "HAMBURG, GERMANY")
    assert len(bench.followed()) == 1
    with bench.database.write() as session:
        (kept,) = confirmed_places.kept(session, NUMBER)
        assert (kept.submission, kept.text) == (first, "HAMBURG, GERMANY")
        assert confirmed_places.retire(session, kept.id, NOW) == NUMBER
        with pytest.raises(Unknown):
            confirmed_places.retire(session, kept.id, NOW)
    assert bench.followed() == ()


def test_what_teaches_nothing_is_not_looked_at_again(bench: Bench) -> None:
    first = bench.received(letter(), certificate_json("KK-118"))
    bench.process(first)
    bench.correct(first, "port_of_discharge", "NOWHERE AT ALL")
    assert bench.followed() == ()
    with bench.database.read() as session:
        assert confirmed_places.unlearnt(session, NUMBER) == ()


def test_a_fault_in_learning_stops_no_submission(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("a defect")

    first = bench.received(letter(), certificate_json("KK-118"))
    bench.process(first)
    bench.correct(first, "port_of_discharge", "HAMBURG, GERMANY")
    monkeypatch.setattr("extractors.confirmed_memory.remember", fails)
    assert discharge(bench.process(bench.received(letter(**NEXT), certificate()))) is None
