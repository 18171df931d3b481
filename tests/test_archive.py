"""An archive run reports each submission and loose invoice once, whatever is killed, and reads nothing twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from models.case import Exporter
from models.errors import IngestError
from pipeline.archive import run_archive
from pipeline.archive_sources import units
from tests.pdfs import CERTIFICATE_FORM, invoice_pdf, pdf, submission

TODAY = date(2026, 11, 21)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Two submissions, a heap of two loose invoices, a zip-less folder with junk, and one document that is none."""
    root = tmp_path / "archive"
    submission(root / "2026" / "case-1", "A-1")
    submission(root / "2026" / "case-2", "A-2")
    heap = root / "loose"
    heap.mkdir()
    (heap / "one.pdf").write_bytes(invoice_pdf("L-1"))
    (heap / "two.pdf").write_bytes(invoice_pdf("L-2"))
    (root / "broken").mkdir()
    (root / "broken" / "empty.pdf").write_bytes(b"")
    (root / "broken" / ".DS_Store").write_bytes(b"x")
    return root


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def names(path: Path) -> list[object]:
    return [line["submission"] for line in lines(path)]


def test_folders_zips_and_loose_files_are_units_and_droppings_are_not(source: Path) -> None:
    assert [u.path for u in units(source)] == ["2026/case-1", "2026/case-2", "broken/empty.pdf", "loose"]


def test_a_changed_or_moved_file_is_another_unit(source: Path) -> None:
    before = {u.path: u.content_sha256() for u in units(source)}
    (source / "loose" / "two.pdf").write_bytes(invoice_pdf("L-3"))
    after = {u.path: u.content_sha256() for u in units(source)}
    assert after["loose"] != before["loose"]
    assert after["2026/case-1"] == before["2026/case-1"]


def test_each_submission_and_loose_invoice_is_reported_once_and_failures_are_named(
    source: Path, tmp_path: Path
) -> None:
    failed = run_archive(source, tmp_path / "out", 1, None, TODAY)
    expected = ["2026/case-1", "2026/case-2", "loose/one.pdf", "loose/two.pdf"]
    assert names(tmp_path / "out" / "reports.jsonl") == expected
    (failure,) = lines(tmp_path / "out" / "failures.jsonl")
    assert failed == 1
    assert (failure["submission"], failure["code"]) == ("broken/empty.pdf", "empty_file")
    assert "summary" in str(list((tmp_path / "out").iterdir()))


def test_a_second_run_reads_nothing_and_writes_the_same(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run_archive(source, out, 1, None, TODAY)
    first = (out / "reports.jsonl").read_bytes()
    readings = {p: p.stat().st_mtime_ns for p in (out / "readings").rglob("*.json")}
    assert readings
    run_archive(source, out, 1, None, TODAY)
    assert (out / "reports.jsonl").read_bytes() == first
    assert {p: p.stat().st_mtime_ns for p in (out / "readings").rglob("*.json")} == readings


def test_another_registry_checks_again_without_reading_and_shows_what_changed(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run_archive(source, out, 1, (), TODAY)
    readings = {p: p.stat().st_mtime_ns for p in (out / "readings").rglob("*.json")}
    expired = Exporter("9001000001", "SOMEBODY ELSE LTD.", (), date(2027, 3, 31))
    run_archive(source, out, 1, (expired,), TODAY)
    assert {p: p.stat().st_mtime_ns for p in (out / "readings").rglob("*.json")} == readings
    assert len(names(out / "reports.jsonl")) == 4


def test_killed_half_way_and_started_again_it_still_reports_each_once(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for number in range(12):
        (source / "loose" / f"more-{number}.pdf").write_bytes(invoice_pdf(f"M-{number}"))
        submission(source / "extra" / str(number), f"X-{number}")
    command = [sys.executable, "-m", "pipeline.cli", "archive", str(source), "--out", str(out),
               "--workers", "1", "--today", "2026-11-21"]  # fmt: skip
    running = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not any((out / "readings").rglob("*.json")):
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    assert not (out / "reports.jsonl").exists()
    assert subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 1  # the empty file failed
    reported = names(out / "reports.jsonl")
    assert len(reported) == len(set(reported)) == 4 + 24
    assert len(lines(out / "failures.jsonl")) == 1


def test_two_runs_do_not_write_to_one_folder_at_once(source: Path, tmp_path: Path) -> None:
    from pipeline.archive import _alone

    out = tmp_path / "out"
    out.mkdir()
    with _alone(out), pytest.raises(IngestError, match="Another run"):
        run_archive(source, out, 1, None, TODAY)


def test_a_source_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="nowhere"):
        run_archive(tmp_path / "nowhere", tmp_path / "out", 1, None, TODAY)


def test_a_folder_with_one_certificate_form_is_one_submission(tmp_path: Path) -> None:
    folder = tmp_path / "archive" / "drawn"
    folder.mkdir(parents=True)
    (folder / "invoice.pdf").write_bytes(invoice_pdf("D-1"))
    (folder / "co.pdf").write_bytes(pdf(CERTIFICATE_FORM))
    run_archive(tmp_path / "archive", tmp_path / "out", 1, None, TODAY)
    assert names(tmp_path / "out" / "reports.jsonl") == ["drawn"]
