"""Readings kept by content: hits, misses, damage, strikes."""

from __future__ import annotations

from pathlib import Path

from models.document import Document, Page, TextSource, Unreadable, Word
from models.geometry import Box
from pipeline.limits import Limits
from pipeline.readings import Readings

SHA = "ab" * 32
WORD = Word("INVOICE", Box(1, 2, 30, 12), 0.9, "1NVOICE")
READ = Document("a.pdf", SHA, (Page(1, 595.0, 842.0, (WORD,), TextSource.OCR, turned=90, doubt="invisible"),))


def test_a_reading_comes_back_under_the_name_that_the_file_has_now(tmp_path: Path) -> None:
    Readings(tmp_path).put(READ, Limits())
    kept = Readings(tmp_path).get("b.pdf", SHA, Limits())
    assert kept == Document("b.pdf", SHA, READ.pages)


def test_other_settings_are_another_reading(tmp_path: Path) -> None:
    Readings(tmp_path).put(READ, Limits())
    assert Readings(tmp_path).get("a.pdf", SHA, Limits(engine="onnxruntime")) is None


def test_a_damaged_entry_counts_as_absent(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    readings.put(READ, Limits())
    (entry,) = (p for p in tmp_path.rglob("*") if p.is_file())
    entry.write_text(entry.read_text()[:40])
    assert readings.get("a.pdf", SHA, Limits()) is None


def test_a_lasting_fault_is_kept_and_a_passing_one_is_tried_again(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    locked = Unreadable("a.pdf", SHA, "encrypted")
    readings.put(locked, Limits())
    readings.put(Unreadable("c.pdf", "cd" * 32, "timed_out"), Limits())
    assert readings.get("a.pdf", SHA, Limits()) == locked
    assert readings.get("c.pdf", "cd" * 32, Limits()) is None


def test_two_strikes_quarantine_until_an_operator_releases(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    for _ in range(2):
        assert not readings.quarantined(SHA)
        readings.put(Unreadable("a.pdf", SHA, "crashed"), Limits())
    assert readings.quarantined(SHA)
    readings.release(SHA)
    assert not readings.quarantined(SHA)
