"""Content-addressed storage."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from pipeline.blobs import Blobs


def test_content_comes_back_and_lies_where_its_hash_says(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    sha256 = blobs.put(b"hello")
    assert blobs.read(sha256) == b"hello"
    assert blobs.path(sha256) == tmp_path / "2c" / "f2" / sha256


def test_the_same_content_is_kept_once_however_many_bring_it(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    threads = [threading.Thread(target=blobs.put, args=(b"same",)) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()] == [b"same"]


def test_damaged_content_is_noticed(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    sha256 = blobs.put(b"hello")
    blobs.path(sha256).write_bytes(b"jello")
    with pytest.raises(ValueError, match="damaged"):
        blobs.read(sha256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "A" * 64, "a" * 63, ""])
def test_only_a_hash_leads_to_a_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        Blobs(tmp_path).read(name)


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("pipeline.blobs.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        Blobs(tmp_path).put(b"hello")
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []
