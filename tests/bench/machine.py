"""The head of RESULTS.md: on which machine, with which versions and from which commit the figures are."""

import os
import platform
import subprocess
from datetime import date
from importlib.metadata import version
from pathlib import Path

LIBRARIES = (
    "pypdfium2",
    "pdfplumber",
    "pytesseract",
    "rapidocr",
    "openvino",
    "opencv-python-headless",
    "numpy",
    "rapidfuzz",
)


def words() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"# Benchmark\n\nWritten by `make bench` on {date.today()}, commit {_commit()}; "
        "the papers come from `tests/bench` with fixed seeds, the held-out ones in layouts, companies and ports "
        "that nothing was tuned on.\n\n"
        f"- {len(os.sched_getaffinity(0))} cores, {_processor()}, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}\n"
        f"- {_said('tesseract', '--version')}; {libraries}"
    )


def _commit() -> str:
    changed = " and changes" if _said("git", "status", "--porcelain", "--untracked-files=no") else ""
    return (_said("git", "rev-parse", "--short", "HEAD") or "unknown") + changed


def _processor() -> str:
    names = [n for n in Path("/proc/cpuinfo").read_text().splitlines() if n.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else "unknown processor"


def _said(*command: str) -> str:
    """The first line that a program prints."""
    here = Path(__file__).parent
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=here)
    except OSError:
        return ""
    return (done.stdout or done.stderr).split("\n")[0]
