"""Extraction in a process of its own, so that a short run uses both cores of a small machine.

Importing spaCy and the tables of ports takes as long as all the rest of a check; here it happens beside it. The process
is forked before anything heavy is imported, and only ever gets documents that were read and checked already.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from multiprocessing.connection import Connection
from types import TracebackType
from typing import TYPE_CHECKING, Self

from models.document import Document

if TYPE_CHECKING:
    from pipeline.extract import Extracted


class Apart:
    """Calls `pipeline.extract.extract` on documents elsewhere. To be made before any thread is started."""

    def __enter__(self) -> Self:
        here, there = multiprocessing.Pipe()
        self._connection = here
        self._process = multiprocessing.get_context("fork").Process(target=_serve, args=(there, here), daemon=True)
        self._process.start()
        there.close()
        return self

    def __call__(self, documents: Sequence[Document]) -> list[Extracted]:
        """What each document is and says; raises what extraction raised."""
        self._connection.send(tuple(documents))
        answer: list[Extracted] | Exception = self._connection.recv()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._connection.close()
        self._process.kill()


def _serve(connection: Connection, other_end: Connection) -> None:
    """Answers until the other process closes its end or is gone."""
    other_end.close()
    from extractors.gazetteer import entities_in
    from pipeline.extract import extract

    entities_in(["TOKYO, JAPAN"])
    while True:
        try:
            documents: Sequence[Document] = connection.recv()
        except EOFError:
            return
        try:
            answer: list[Extracted] | Exception = [extract(d) for d in documents]
        except Exception as error:  # told to the caller, who knows which submission it was
            answer = error
        connection.send(answer)
