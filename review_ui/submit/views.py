"""What the pages for handing in show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UploadView:
    examiner: bool
    registration_number: str
    applied_on: str
    largest_mib: int
    most_files: int
    total_mib: int
    faults: tuple[FaultView, ...] = ()


@dataclass(frozen=True, slots=True)
class FaultView:
    file: str
    message: str
    remedy: str
