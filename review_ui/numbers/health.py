"""Whether the service lives and can work, for whoever watches over it: JSON without anything that is to be kept."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import structlog
from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from models.operations import Life, life
from pipeline.doctor import FREE_BYTES
from review_ui.desk import Desk

router = APIRouter()
log = structlog.get_logger()
SEEN = timedelta(minutes=1)  # a worker gives a sign every few seconds while it waits for work
OVERDUE = timedelta(minutes=10)  # nobody who waits for an answer should wait longer for the reading to begin


@dataclass(frozen=True, slots=True)
class Check:
    """`found` says in figures what was seen."""

    name: str
    ok: bool
    found: str


@router.get("/health/live")
def live() -> Response:
    """200 while the web process answers at all; who restarts it on failure should look here."""
    return JSONResponse({"status": "live"})


@router.get("/health")
@router.get("/health/ready")
def ready(request: Request) -> Response:
    """200 while papers can be handed in, read and decided; 503 while something is missing, which is then named."""
    desk: Desk = request.app.state.desk
    checks = (*_database(desk), disk(desk.settings.blobs))
    good = all(check.ok for check in checks)
    told = {check.name: {"ok": check.ok, "found": check.found} for check in checks}
    return JSONResponse({"status": "ready" if good else "not ready", "checks": told}, 200 if good else 503)


def _database(desk: Desk) -> tuple[Check, ...]:
    try:
        with desk.database.read() as session:
            found = life(session)
    except Exception:  # whatever it is, papers cannot be kept
        log.exception("database_away")
        return (Check("database", False, "does not answer"), Check("worker", False, "unknown"))
    longest = timedelta(seconds=desk.settings.limits.file_seconds)
    return (Check("database", True, "answers"), worker(found, desk.now(), longest))


def worker(found: Life, now: datetime, longest: timedelta) -> Check:
    """While a submission is being read no sign is given; `longest` is how long one file may take."""
    if found.worker is None:
        return Check("worker", False, "never seen")
    silent = now - found.worker
    alive = silent <= (longest + SEEN if found.reading else SEEN)
    waiting = timedelta() if found.unread_since is None else now - found.unread_since
    told = f"seen {_seconds(silent)} s ago, oldest unread {_seconds(waiting)} s"
    return Check("worker", alive and waiting <= max(OVERDUE, longest), told)


def disk(folder: Path) -> Check:
    """Room for the originals."""
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return Check("disk", False, "cannot be read")
    return Check("disk", free >= FREE_BYTES, f"{free / FREE_BYTES:.1f} GiB free")


def _seconds(length: timedelta) -> int:
    return max(0, round(length.total_seconds()))
