"""Looks at this machine and names what Shogo needs and does not find, with the way to get it."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from models.finding import Text
from pipeline import notice_pdf

LANGUAGES = ("eng", "jpn", "fra", "spa", "osd")
OLDEST_PYTHON = (3, 11)
FREE_BYTES = 1 << 30
PARSER_FLOOR = "20251230"  # older pdfminer.six runs code from a crafted PDF


NOTHING_TO_DO = Text("", "")


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `needed` false: Shogo runs without it, but worse."""

    name: Text
    ok: bool
    found: str
    remedy: Text = NOTHING_TO_DO
    needed: bool = True


def examine_machine(home: Path) -> tuple[Check, ...]:
    """Everything that `shogo doctor` reports; reads the machine, changes nothing."""
    return (*_python(), *_tesseract(), *_engines(), *_fonts(), _sandbox(), _storage(home))


def healthy(checks: tuple[Check, ...]) -> bool:
    return all(c.ok for c in checks if c.needed)


def _python() -> Iterator[Check]:
    yield Check(
        Text("Python 3.11 or newer", "Python 3.11 以上"),
        sys.version_info >= OLDEST_PYTHON,
        ".".join(map(str, sys.version_info[:3])),
        _install("python3.11 python3.11-venv"),
    )
    version = importlib.metadata.version("pdfminer.six")
    yield Check(
        Text("PDF parser without known holes", "既知の脆弱性のない PDF パーサー"),
        version >= PARSER_FLOOR,
        f"pdfminer.six {version}",
        Text(
            "Run make demo again; it updates the packages.", "make demo をもう一度実行するとパッケージが更新されます。"
        ),
    )
    others = [n for n in ("opencv-python", "opencv-contrib-python") if _installed(n)]
    yield Check(
        Text("One OpenCV only", "OpenCV は一種類だけ"),
        not others,
        ", ".join(others) or f"opencv-python-headless {importlib.metadata.version('opencv-python-headless')}",
        Text(
            f"Uninstall {' '.join(others)} and reinstall opencv-python-headless.",
            f"{' '.join(others)} を削除し、opencv-python-headless を入れ直してください。",
        ),
    )


def _tesseract() -> Iterator[Check]:
    program = shutil.which("tesseract")
    yield Check(
        Text("Tesseract", "Tesseract"),
        program is not None,
        _first_line([program, "--version"]) if program else "",
        _install("tesseract-ocr"),
    )
    present = set(_lines([program, "--list-langs"])) if program else set()
    for language in LANGUAGES:
        yield Check(
            Text(f"Tesseract language data: {language}", f"Tesseract の言語データ：{language}"),
            language in present,
            language if language in present else "",
            _install(f"tesseract-ocr-{language}"),
        )


def _engines() -> Iterator[Check]:
    for module in ("rapidocr", "openvino"):
        yield Check(
            Text(f"Reading engine: {module}", f"文字認識エンジン：{module}"),
            importlib.util.find_spec(module) is not None,
            importlib.metadata.version(module) if _installed(module) else "",
            Text("Run make demo again.", "make demo をもう一度実行してください。"),
        )


def _fonts() -> Iterator[Check]:
    families = _lines(["fc-list", ":lang=ja", "family"]) if shutil.which("fc-list") else []
    yield Check(
        Text("A font that shows Japanese", "日本語フォント"),
        bool(families),
        families[0] if families else "",
        _install("fonts-ipafont-gothic fonts-ipafont-mincho"),
        needed=False,
    )
    there = notice_pdf.fonts_there()
    yield Check(
        Text("The font of the notices as PDF", "通知書 PDF 用のフォント"),
        there,
        str(notice_pdf.FONTS) if there else "",
        _install(notice_pdf.PACKAGE),
        needed=False,
    )


def _sandbox() -> Check:
    program = shutil.which("bwrap")
    return Check(
        Text("bubblewrap, a second wall round the readers", "bubblewrap（読み取り処理を隔離する追加の壁）"),
        program is not None,
        _first_line([program, "--version"]) if program else "",
        _install("bubblewrap"),
        needed=False,
    )


def _storage(home: Path) -> Check:
    """Whether the nearest existing folder above `home` can be written and has a gigabyte free."""
    folder = next(p for p in (home, *home.resolve().parents) if p.exists())
    free = shutil.disk_usage(folder).free
    return Check(
        Text("Room to store papers (1 GB free, writable)", "書類の保存先（空き 1 GB 以上、書き込み可）"),
        os.access(folder, os.W_OK) and free >= FREE_BYTES,
        f"{home} ({free / FREE_BYTES:.0f} GB)",
        Text(
            f"Make {folder} writable with 1 GB free, or set SHOGO_HOME to another folder.",
            f"{folder} を書き込み可能にして空きを 1 GB 以上確保するか、SHOGO_HOME で別のフォルダーを指定してください。",
        ),
    )


def _install(packages: str) -> Text:
    return Text(f"apt-get install {packages}", f"apt-get install {packages} を実行してください。")


def _installed(package: str) -> bool:
    try:
        importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _first_line(command: list[str]) -> str:
    return next(iter(_lines(command)), "")


def _lines(command: list[str]) -> list[str]:
    """What a program prints, line by line; nothing where it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return [line.strip() for line in (done.stdout or done.stderr).splitlines() if line.strip()]
