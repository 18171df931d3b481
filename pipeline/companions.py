"""The processes that run beside the review UI: the worker that examines submissions, and its local Prefect server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
STOP_SECONDS = 10


@contextmanager
def companions(settings: Settings) -> Iterator[None]:
    """Starts both and stops both, whatever happens in between. A Prefect server given by setting is used instead."""
    url = settings.prefect_api_url
    started: list[subprocess.Popen[bytes]] = []
    environment = _environment(settings)
    try:
        if not url:
            port = _free_port()
            url = f"http://127.0.0.1:{port}/api"
            server = ["-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port), "--no-ui"]
            started.append(_start(server, environment))
        started.append(_start(["-m", "flows"], environment | {"PREFECT_API_URL": url}))
        yield
    finally:
        for process in reversed(started):
            _stop(process)


def _start(arguments: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, start_new_session=True
    )


def _stop(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _environment(settings: Settings) -> dict[str, str]:
    """Prefect keeps to itself: its own folder and database below our home, no telemetry, JSON instead of pickle."""
    home = settings.home / "prefect"
    return os.environ | {
        "SHOGO_HOME": str(settings.home),
        "SHOGO_DATABASE_URL": settings.database_url,
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
