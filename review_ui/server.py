"""Starts everything that `shogo serve` needs: an up-to-date database, a first account, the worker, the web server."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping

import structlog
import uvicorn

from models.database import Database, upgrade
from pipeline.accounts import FIRST_USER, add_first_user
from pipeline.processing import Processor
from pipeline.settings import Settings
from review_ui.app import create_app

log = structlog.get_logger()
PAUSE = 2.0  # seconds before a worker that died is started again
WORKER = (sys.executable, "-m", "flows")


class WorkerProcess:
    """Keeps one worker alive in a process of its own, so that reading papers never slows the screen down.

    The worker finds what is unfinished in the store by itself; `submit` has nothing to tell it.
    """

    def __init__(self, environment: Mapping[str, str], command: tuple[str, ...] = WORKER) -> None:
        self._command = command
        self._environment = dict(environment)
        self._closing = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._watch, name="worker-watch", daemon=True)
        self._thread.start()

    def submit(self, number: int) -> None:
        pass

    def close(self) -> None:
        self._closing.set()
        if self._process is not None:
            self._process.terminate()
        self._thread.join(timeout=10)

    def _watch(self) -> None:
        while not self._closing.is_set():
            self._process = subprocess.Popen(self._command, env={**os.environ, **self._environment})
            status = self._process.wait()
            if not self._closing.wait(PAUSE):
                log.warning("worker_restarted", status=status)


def serve(settings: Settings, processor: Processor | None = None) -> None:
    """Runs until it is stopped. The first start prints a password once, for there is nobody to ask for one yet."""
    settings.made()
    database = Database(settings.database_url)
    upgrade(database.engine)
    password = add_first_user(database)
    database.close()
    if password is not None:
        print(f"First account: {FIRST_USER}  password: {password}", flush=True)
        print(f"最初のアカウント: {FIRST_USER}  パスワード: {password}", flush=True)
    app = create_app(settings, processor or WorkerProcess(settings.as_environment()))
    print(f"http://{settings.host}:{settings.port}/", flush=True)
    uvicorn.run(app, host=settings.host, port=settings.port, log_level="warning", server_header=False)
