"""What was read of a submission: all that examining it again takes, kept as JSON so that its files stay closed.

The worker writes it beside the readings when it has read the files. A web process only ever loads it: no upload is
parsed there. A file that is missing, damaged or of another edition of the program counts as absent.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from models.case import Application
from models.confirmed import ConfirmedPlace
from models.document import Document, Kind, Page, Unreadable
from models.errors import Fault
from models.papers import Certificate, Invoice, Marks
from pipeline.extract import Extracted, extract
from pipeline.intake import Submission
from pipeline.read import Reading

Extraction = Callable[[Sequence[Document]], Sequence[Extracted]]


def extract_here(documents: Sequence[Document], places: Sequence[ConfirmedPlace] = ()) -> list[Extracted]:
    return [extract(d, places) for d in documents]


@dataclass(frozen=True, slots=True)
class TypedFile:
    """certificate.json as a file."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """A submission with its files read and extracted; the words of the pages, which no rule looks at, are left out."""

    name: str
    papers: tuple[Extracted, ...]
    unreadable: tuple[Unreadable, ...] = ()
    faults: tuple[Fault, ...] = ()
    application: Application = Application()  # noqa: RUF009 (frozen)
    certificate: Certificate | None = None
    certificate_file: TypedFile | None = None
    followed: str = ""
    """The confirmed places of the exporter's layouts that extraction followed, written out."""


def gather(submission: Submission, readings: Sequence[Reading], extraction: Extraction = extract_here) -> Gathered:
    """What `readings` and the submission's typed parts say, before any correction."""
    typed = submission.certificate_file
    return Gathered(
        name=submission.name,
        papers=tuple(map(_bare, extraction([r for r in readings if isinstance(r, Document)]))),
        unreadable=tuple(r for r in readings if isinstance(r, Unreadable)),
        faults=submission.faults,
        application=submission.application,
        certificate=submission.certificate,
        certificate_file=None if typed is None else TypedFile(typed.name, typed.sha256),
    )


def _bare(paper: Extracted) -> Extracted:
    pages = (replace(p, words=(), rulings=(), figures=()) for p in paper.document.pages)
    return replace(paper, document=replace(paper.document, pages=tuple(pages)))


@dataclass(frozen=True, slots=True)
class _Paper:
    """`Extracted` with a place for each kind of paper, so that JSON cannot be taken for another kind."""

    name: str
    sha256: str
    pages: tuple[Page, ...]
    kind: Kind
    text: str
    invoice: Invoice | None = None
    certificate: Certificate | None = None
    marks: Marks | None = None

    @classmethod
    def of(cls, extracted: Extracted) -> _Paper:
        document, paper = extracted.document, extracted.paper
        return cls(
            document.name,
            document.sha256,
            document.pages,
            extracted.kind,
            extracted.text,
            paper if isinstance(paper, Invoice) else None,
            paper if isinstance(paper, Certificate) else None,
            paper if isinstance(paper, Marks) else None,
        )

    def extracted(self) -> Extracted:
        paper = self.invoice or self.certificate or self.marks
        return Extracted(Document(self.name, self.sha256, self.pages), self.kind, paper, self.text)


@dataclass(frozen=True, slots=True)
class _Kept:
    """The file's content: the papers apart from the rest, which needs no other form."""

    papers: tuple[_Paper, ...]
    rest: Gathered


@cache
def _form() -> TypeAdapter[_Kept]:
    return TypeAdapter(_Kept)


class GatheredPapers:
    """A folder of such files, each named by the content it was read from and the edition of the program.

    Safe with many writers: files appear whole by renaming. The first line is the hash of the rest.
    """

    def __init__(self, folder: Path, edition: str) -> None:
        self.folder = folder
        self.edition = edition

    def get(self, content_sha256: str) -> Gathered | None:
        try:
            digest, _, body = self._path(content_sha256).read_bytes().partition(b"\n")
            if hashlib.sha256(body).hexdigest().encode() != digest:
                return None
            kept = _form().validate_json(body)
        except (OSError, ValueError):
            return None
        return replace(kept.rest, papers=tuple(p.extracted() for p in kept.papers))

    def put(self, content_sha256: str, gathered: Gathered) -> None:
        kept = _Kept(tuple(map(_Paper.of, gathered.papers)), replace(gathered, papers=()))
        body = _form().dump_json(kept)
        _write(self._path(content_sha256), hashlib.sha256(body).hexdigest().encode() + b"\n" + body)

    def _path(self, content_sha256: str) -> Path:
        return self.folder / content_sha256[:2] / f"{content_sha256}.{self.edition}.papers.json"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
