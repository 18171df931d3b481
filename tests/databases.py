"""An empty database of each kind for tests: SQLite in a temporary folder, PostgreSQL as a private server."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


@contextmanager
def postgresql_server() -> Iterator[str]:
    """A private cluster behind a Unix socket; gives the URL to which a database name is to be appended.

    The server refuses to run as root, so root runs it as the user `postgres` that Debian's package makes.
    """
    home = Path(tempfile.mkdtemp(prefix="shogo-pg-"))
    if os.geteuid() == 0:
        shutil.chown(home, "postgres", "postgres")
    data = home / "data"
    try:
        _run(BINARIES[0] / "initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
        options = f"-k {home} -c listen_addresses='' -c fsync=off"
        _run(BINARIES[0] / "pg_ctl", "-D", data, "-w", "-o", options, "-l", home / "log", "start")
        try:
            yield f"postgresql+psycopg://postgres@/%s?host={home}"
        finally:
            _run(BINARIES[0] / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def new_postgresql_database(server: str, template: str = "template1") -> str:
    """The URL of a fresh database on that server, empty or a copy of another one that nobody uses now."""
    name = f"shogo_{uuid4().hex}"
    plain = (server % "postgres").replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")  # a name of our own making
    return server % name


def _run(*command: object) -> None:
    words = [str(c) for c in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    # To a file, not a pipe: the server would keep a pipe open and the call would never return.
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(words, stdout=output, stderr=output, cwd="/", timeout=60, check=False)
        output.seek(0)
        if done.returncode:
            raise RuntimeError(f"{words}: {output.read().decode(errors='replace')}")
