"""Readings kept by content: a file that was read once is never read again with the same settings."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from models.document import Document, Unreadable
from models.document_json import from_json, to_json
from pipeline.limits import Limits

READER = "15"  # raise it whenever the same bytes would be read differently

# Read by a busy or short machine, so worth another try; everything else stays as it is for the same bytes.
PASSING = frozenset({"timed_out", "out_of_memory", "crashed"})
STRIKES = 2


class Readings:
    """A folder of JSON files named by the hash of content, reader version and settings.

    Safe with many writers: files appear whole by renaming, and a damaged file counts as absent.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, name: str, sha256: str, limits: Limits) -> Document | Unreadable | None:
        """The kept reading under the name that the file bears now."""
        try:
            reading = from_json(json.loads(self._path(sha256, limits).read_text("utf-8")))
        except (OSError, ValueError):
            return None
        return replace(reading, name=name) if reading.sha256 == sha256 else None

    def put(self, reading: Document | Unreadable, limits: Limits) -> None:
        """Keeps a reading; one that failed for a passing reason only counts against its content."""
        if isinstance(reading, Unreadable) and reading.code in PASSING:
            self._write(self._strikes(reading.sha256), str(self.strikes(reading.sha256) + 1))
            return
        self._write(self._path(reading.sha256, limits), json.dumps(to_json(reading), ensure_ascii=False))

    def strikes(self, sha256: str) -> int:
        """How often this content has ended its reader."""
        try:
            return int(self._strikes(sha256).read_text("ascii"))
        except (OSError, ValueError):
            return 0

    def quarantined(self, sha256: str) -> bool:
        return self.strikes(sha256) >= STRIKES

    def release(self, sha256: str) -> None:
        """Gives quarantined content another chance, at an operator's wish."""
        self._strikes(sha256).unlink(missing_ok=True)

    def _path(self, sha256: str, limits: Limits) -> Path:
        settings = json.dumps([READER, limits.as_dict()], sort_keys=True)
        version = hashlib.sha256(settings.encode()).hexdigest()[:12]
        return self.folder / sha256[:2] / f"{sha256}.{version}.json"

    def _strikes(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}.strikes"

    def _write(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
