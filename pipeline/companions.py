"""The processes that run beside the review UI: the worker that examines submissions, and its local Prefect server."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import structlog

from pipeline.settings import Settings

STOP_SECONDS = 10
PR_SET_PDEATHSIG = 1  # of linux/prctl.h
PAUSE = 2.0  # seconds before a process that died is started again
log = structlog.get_logger()


@contextmanager
def companions(settings: Settings) -> Iterator[None]:
    """Starts both and stops both, whatever happens in between; each writes to a log of its own below `home`.

    Where `prefect_api_url` is set, that server is used and none is started.
    """
    logs = settings.home / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    url = settings.prefect_api_url
    environment = _environment(settings)
    kept: list[Kept] = []
    try:
        if not url:
            port = _free_port()
            url = f"http://127.0.0.1:{port}/api"
            server = ("prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port), "--no-ui")
            kept.append(Kept(server, environment, logs / "prefect.log"))
        kept.append(Kept(("flows",), {**environment, "PREFECT_API_URL": url}, logs / "worker.log"))
        yield
    finally:
        for process in reversed(kept):
            process.stop()


class Kept:
    """A Python module that runs in a process of its own and is started again when it dies."""

    def __init__(self, module: tuple[str, ...], environment: Mapping[str, str], log_file: Path) -> None:
        self._command = (sys.executable, "-m", *module)
        self._environment = environment
        self._log = log_file
        self._stopping = threading.Event()
        self._process = self._start()
        self._watch = threading.Thread(target=self._run, name=f"watch-{module[0]}", daemon=True)
        self._watch.start()

    def stop(self) -> None:
        """Asks the process to end, then makes it; its own children go with it."""
        self._stopping.set()
        _signal(self._process, signal.SIGTERM)
        self._watch.join(STOP_SECONDS)
        _signal(self._process, signal.SIGKILL)

    def _run(self) -> None:
        while not self._stopping.is_set():
            status = self._process.wait()
            if self._stopping.wait(PAUSE):
                return
            log.warning("companion_restarted", command=self._command[2], status=status)
            self._process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as written:
            return subprocess.Popen(
                self._command, env=dict(self._environment), start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=written, stderr=written, preexec_fn=_die_with_parent,
            )  # fmt: skip


def _die_with_parent() -> None:
    """Linux sends the signal when the process that started this one is gone, even by SIGKILL."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def _environment(settings: Settings) -> dict[str, str]:
    """Prefect keeps to itself: its own folder and database below our home, no telemetry, JSON instead of pickle."""
    home = settings.home / "prefect"
    return {
        **os.environ,
        **settings.as_environment(),
        "PREFECT_HOME": str(home),
        "PREFECT_API_DATABASE_CONNECTION_URL": f"sqlite+aiosqlite:///{home / 'prefect.db'}",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_RESULTS_DEFAULT_SERIALIZER": "json",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "PREFECT_CLI_PROMPT": "false",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
