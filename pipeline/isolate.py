"""A killable child process that opens uploads: the parent only ever gets size-capped JSON from it."""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pipeline.limits import MIB, Limits

PACKAGE_ROOT = Path(__file__).resolve().parent.parent
HEADER = 8  # bytes of a frame's length
FULL = 0.9  # share of the memory limit at which a child is killed: it grows on between two looks
TIRED = 0.75  # share of the memory limit from which on a child is not used again
HANDED_DOWN = ("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "TMPDIR", "VIRTUAL_ENV")
POLL = 0.1  # seconds between two looks at the child's memory


class ChildEnded(Exception):
    """The child was killed or died. `code` is a word of `errors.FAULTS`."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code} {detail}")
        self.code = code
        self.detail = detail


@dataclass(slots=True)
class _Clock:
    """Two deadlines: one for the next frame, one for all of them."""

    frame_seconds: float
    end: float
    frame_end: float = 0.0

    def next_frame(self) -> None:
        self.frame_end = min(self.end, time.monotonic() + self.frame_seconds)

    def check(self) -> None:
        if time.monotonic() >= self.frame_end:
            raise ChildEnded("timed_out")


class Child:
    """One reading process, kept warm between files and replaced after it was killed. For one thread at a time."""

    def __init__(self, limits: Limits, module: str = "pipeline.child") -> None:
        self.limits = limits
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return None if self._process is None else self._process.pid

    def start(self) -> None:
        """Starts the process if none is running; returns at once, while it imports what it needs."""
        if self._process is not None and self._process.poll() is None:
            return
        self._process = subprocess.Popen(
            [sys.executable, "-m", self._module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=PACKAGE_ROOT,
            env=_environment(),
            start_new_session=True,  # so that Tesseract, its child, is killed with it
            close_fds=True,
        )

    def ask(self, request: dict[str, object], data: bytes) -> Iterator[bytes]:
        """Sends a request and yields the answer's frames; ChildEnded when there will be no more of them."""
        self.start()
        process = self._process
        assert process is not None
        clock = _Clock(self.limits.page_seconds, time.monotonic() + self.limits.file_seconds)
        try:
            self._send(process, json.dumps(request).encode(), data)
            left = self.limits.answer
            while frame := self._frame(process, clock, left):
                left -= len(frame)
                yield frame
        except ChildEnded:
            self.kill()
            raise
        except GeneratorExit:
            self.kill()  # its remaining frames would be taken for the next answer
            raise

    def rest(self) -> None:
        """Ends a process that has grown, so that the next file begins with a fresh one."""
        if self._process is not None and resident(self._process.pid) > TIRED * self.limits.memory:
            self.kill()

    def kill(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _send(self, process: subprocess.Popen[bytes], request: bytes, data: bytes) -> None:
        assert process.stdin is not None
        try:
            for part in (request, data):
                process.stdin.write(len(part).to_bytes(HEADER, "big"))
                process.stdin.write(part)
            process.stdin.flush()
        except OSError:
            raise ChildEnded("crashed", "the reader ended before it got the file") from None

    def _frame(self, process: subprocess.Popen[bytes], clock: _Clock, left: int) -> bytes:
        """The next frame; an empty one is the end of the answer."""
        clock.next_frame()
        size = int.from_bytes(self._take(process, HEADER, clock), "big")
        if size > left:
            raise ChildEnded("too_much_text", f"{size} bytes")
        return self._take(process, size, clock)

    def _take(self, process: subprocess.Popen[bytes], size: int, clock: _Clock) -> bytes:
        assert process.stdout is not None
        parts: list[bytes] = []
        descriptor = process.stdout.fileno()
        while size:
            clock.check()
            if not select.select([descriptor], [], [], POLL)[0]:
                self._check_memory(process)
                continue
            part = os.read(descriptor, min(size, MIB))
            if not part:
                raise _death(process)
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def _check_memory(self, process: subprocess.Popen[bytes]) -> None:
        if resident(process.pid) > FULL * self.limits.memory:
            raise ChildEnded("out_of_memory")


def resident(pid: int) -> int:
    """Bytes of physical memory of a process; 0 where that cannot be told."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return 0


def _death(process: subprocess.Popen[bytes]) -> ChildEnded:
    with suppress(subprocess.TimeoutExpired):
        process.wait(5)
    status = process.returncode
    if status == -signal.SIGXCPU:
        return ChildEnded("timed_out", "processor time")
    return ChildEnded("crashed", f"exit status {status}")


def _environment() -> dict[str, str]:
    """Little is handed down: no secrets of the server reach the process that opens uploads."""
    kept = {k: v for k, v in os.environ.items() if k in HANDED_DOWN}
    return kept | {
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
        "HOME": "/nonexistent",
    }
