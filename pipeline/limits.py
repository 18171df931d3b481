"""What one file may cost before it is refused: bytes, pages, pixels, seconds and memory."""

from __future__ import annotations

from dataclasses import asdict, dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """All limits are settings; the defaults suit a chamber's uploads.

    `page_seconds` is the wall time between two pages of a reading, `file_seconds` that of the whole file.
    `memory` bounds the resident memory of the reading child, `address_space` its virtual memory (OpenVINO maps
    far more than it touches, so it must be the larger). `engine` is openvino or onnxruntime; `tesseract` switches
    the second reader off where it is not installed.
    """

    bytes: int = 30 * MIB
    pages: int = 200
    pixels: int = 40_000_000
    words: int = 20_000
    page_seconds: float = 60.0
    file_seconds: float = 900.0
    memory: int = 1024 * MIB
    address_space: int = 6 * 1024 * MIB
    answer: int = 64 * MIB
    engine: str = "openvino"
    tesseract: bool = True

    def as_dict(self) -> dict[str, int | float | str | bool]:
        return asdict(self)
