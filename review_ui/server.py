"""Starts all that `shogo serve` needs: an up-to-date database, a first account, the companions, the web server."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from models.database import Database, upgrade
from pipeline.accounts import FIRST_USER, add_first_user
from pipeline.companions import companions
from pipeline.settings import Settings
from review_ui.app import create_app


def serve(settings: Settings) -> None:
    """Runs until it is stopped. The first start prints a password once, for there is nobody to ask for one yet."""
    settings.made()
    database = Database(settings.database_url)
    upgrade(database.engine)
    password = add_first_user(database)
    database.close()
    if password is not None:
        print(f"First account / 最初のアカウント: {FIRST_USER}   Password / パスワード: {password}", flush=True)
    # uvicorn raises SIGTERM anew when it has shut down; the companions must be stopped before that ends us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with companions(settings):
        print(f"http://{settings.host}:{settings.port}/", flush=True)
        answer(settings)


def answer(settings: Settings) -> None:
    """The web processes alone, until they are stopped."""
    alone = settings.web_workers == 1
    os.environ.update(settings.as_environment())  # several processes have their settings from here
    if not alone:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(_counts(settings.home / "metrics"))
    uvicorn.run(
        create_app(settings) if alone else "review_ui.server:web",
        factory=not alone,
        workers=settings.web_workers,
        timeout_worker_healthcheck=60,  # a process that is still loading is not hung
        host=settings.host,
        port=settings.port,
        log_level="warning",
        server_header=False,
        # Whom a proxy speaks for is decided by `trusted_proxies` (review_ui/app.py), not by uvicorn's own default.
        proxy_headers=False,
    )


def _counts(folder: Path) -> Path:
    """The empty folder in which the web processes keep their counts of requests together (prometheus_client)."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def web() -> FastAPI:
    """Called in each of several web processes."""
    app = create_app(Settings())
    gc.freeze()  # rules and vocabularies stay as long as the process: the collector need not go through them again
    return app
