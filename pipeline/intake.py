"""Opens a submission, a folder or a .zip of one application, without trusting its names, sizes or contents."""

from __future__ import annotations

import hashlib
import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, Literal

from models.case import Application, EarlierCertificate
from models.errors import Fault, IngestError, submission_error, submission_fault
from models.finding import Text
from models.papers import Certificate
from pipeline.certificate_json import parse_certificate, parse_item_rows, with_item_rows
from pipeline.contents import content_of
from pipeline.limits import MIB, Limits
from pipeline.strict_json import IsoDate, Strict, parse_json, validated

READ_TYPES = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"})
TYPED_TYPES = frozenset({".json", ".tsv"})
# A zip's table of contents larger than this lists more than any submission holds; it would be read whole into memory.
DIRECTORY_BYTES = MIB
DIRECTORY_END, DIRECTORY_END_BYTES = b"PK\5\6", 22
# Left behind by file managers; nobody meant to send them.
DROPPINGS = frozenset({"thumbs.db", "desktop.ini", "__macosx", "icon\r"})


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """What one submission may cost. The bytes of one file are those of `pipeline.limits`."""

    files: int = 200
    file_bytes: int = Limits().bytes
    total_bytes: int = 300 * MIB


@dataclass(frozen=True, slots=True)
class SubmittedFile:
    """One file as it was sent. `sha256` is of its bytes, in lower-case hexadecimal."""

    name: str
    data: bytes
    sha256: str

    @classmethod
    def of(cls, name: str, data: bytes) -> SubmittedFile:
        return cls(name, data, hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class Submission:
    """One application as it was sent: documents still to be read, and what was typed, already checked.

    `certificate_file` is certificate.json itself. `faults` name files that were left aside; the rest is usable.
    `sent` are all usable files as they came, the typed ones included. `earlier` is what the caller's records say was
    issued before to the same exporter; None without records.
    """

    name: str
    files: tuple[SubmittedFile, ...] = ()
    application: Application = Application()  # noqa: RUF009 (frozen)
    certificate: Certificate | None = None
    certificate_file: SubmittedFile | None = None
    faults: tuple[Fault, ...] = ()
    sent: tuple[SubmittedFile, ...] = ()
    earlier: tuple[EarlierCertificate, ...] | None = None


class SubmissionEntry(Strict):
    """submission.json: what the contract gives, then what may be said besides (`models.case.Application`)."""

    registration_number: str = ""
    applied_on: IsoDate = None
    channel: Literal["online", "counter"] = "online"
    profile: str = "nonpreferential"
    agent: str | None = None
    certificate_type: str | None = None
    agreement: str | None = None
    certification: Literal["rubber", "handwritten"] | None = None
    chamber: str | None = None
    originals: int | None = None


Typed = Callable[[str, bytes], bytes]


def as_typed(name: str, data: bytes) -> bytes:
    """certificate.json as it was handed in."""
    return data


def open_submission(path: Path, limits: IntakeLimits | None = None, typed: Typed = as_typed) -> Submission:
    """The submission at `path`; a single document counts as one. IngestError where nothing can be used.

    `typed` may write certificate.json anew before it is read (name and bytes in, bytes out).

    Links to ordinary files are followed in a folder, because it is the caller's own; never in a .zip.
    """
    limits = limits or IntakeLimits()
    name = path.resolve().name
    if not path.exists():
        raise submission_error("not_found", str(path))
    if path.is_dir():
        return _assembled(name, _folder_files(path, limits), limits, typed)
    if not path.is_file():
        raise submission_error("not_a_file", name)
    if path.suffix.lower() == ".zip":
        return _assembled(path.stem, _zip_at(path, limits), limits, typed)
    if path.suffix.lower() not in READ_TYPES:
        raise submission_error("not_a_submission", name)
    return _assembled(path.stem, [_from_folder(path, limits)], limits, typed)


def open_uploaded(name: str, sent: Iterable[tuple[str, bytes]], limits: IntakeLimits) -> Submission:
    """The submission that was sent as loose files, as .zip files, or both, by plain names and their bytes.

    Everything stays in memory. What a document is said to be by its name is held against its content.
    """
    return _assembled(name, _uploaded(name, tuple(sent), limits), limits, as_typed)


def parse_application(name: str, data: bytes) -> Application:
    """The values of submission.json; what is left out keeps the contract's default."""
    entry = validated(SubmissionEntry, name, parse_json(name, data))
    given: dict[str, Any] = {key: value for key, value in entry if value not in (None, "")}
    return Application(**given)


def _folder_files(folder: Path, limits: IntakeLimits) -> Iterator[SubmittedFile | Fault]:
    try:
        entries = sorted(entry for entry in folder.iterdir() if not _is_dropping(entry.name))
    except OSError as error:
        raise submission_error("cannot_read", folder.name, error.strerror or "") from None
    if len(entries) > limits.files:
        raise submission_error("too_many_files", folder.name, str(limits.files))
    for entry in entries:
        yield submission_fault("sub_folder", entry.name) if entry.is_dir() else _from_folder(entry, limits)


def _from_folder(file: Path, limits: IntakeLimits) -> SubmittedFile | Fault:
    """Opens only ordinary files: a pipe or a device would never end."""
    aside = _set_aside(file.name)
    if aside is not None:
        return aside
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            return submission_fault("not_a_file", file.name)
        if file.stat().st_size > limits.file_bytes:
            return _too_large(file.name, limits.file_bytes)
        with file.open("rb") as opened:
            return _sized(file.name, opened.read(limits.file_bytes + 1), limits)
    except OSError as error:
        return submission_fault("cannot_read", file.name, error.strerror or "")


def _uploaded(name: str, sent: tuple[tuple[str, bytes], ...], limits: IntakeLimits) -> Iterator[SubmittedFile | Fault]:
    """More files than allowed are refused before any is looked into."""
    if len(sent) > limits.files:
        raise submission_error("too_many_files", name, str(limits.files))
    count = 0
    for label, data in sent:
        for entry in _one_uploaded(label, data, limits):
            count += 1
            if count > limits.files:
                raise submission_error("too_many_files", label, str(limits.files))
            wrong = _disguise(entry) if isinstance(entry, SubmittedFile) else None
            yield entry if wrong is None else wrong


def _one_uploaded(label: str, data: bytes, limits: IntakeLimits) -> Iterator[SubmittedFile | Fault]:
    if label.lower().endswith(".zip"):
        yield from _zip_files(label, io.BytesIO(data), limits)
    else:
        yield _set_aside(label) or _sized(label, data, limits)


def _disguise(file: SubmittedFile) -> Fault | None:
    """A document whose content is none of the kinds that are read, whatever its name ends in."""
    if PurePosixPath(file.name).suffix.lower() not in READ_TYPES:
        return None
    seen = content_of(file.data)
    return None if seen is None else submission_fault("wrong_content", file.name, seen)


def _zip_at(path: Path, limits: IntakeLimits) -> Iterator[SubmittedFile | Fault]:
    try:
        with path.open("rb") as opened:
            yield from _zip_files(path.name, opened, limits)
    except OSError as error:
        raise submission_error("cannot_read", path.name, error.strerror or "") from None


def _zip_files(label: str, opened: BinaryIO, limits: IntakeLimits) -> Iterator[SubmittedFile | Fault]:
    """Every member is read into memory up to the limit and never unpacked to disk, whatever the directory claims."""
    if _directory_bytes(opened) > DIRECTORY_BYTES:
        raise submission_error("too_many_files", label, str(limits.files))
    try:
        with zipfile.ZipFile(opened) as packed:
            members = [(m, _member_name(m)) for m in packed.infolist() if not m.is_dir()]
            members = [(m, name) for m, name in members if not any(map(_is_dropping, name.split("/")))]
            if len(members) > limits.files:
                raise submission_error("too_many_files", label, str(limits.files))
            root = _common_folder([name for _, name in members])
            for member, name in members:
                yield _from_zip(packed, label, member, name.removeprefix(root), limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, struct.error):
        raise submission_error("bad_zip", label) from None


def _directory_bytes(opened: BinaryIO) -> int:
    """The size of a zip's table of contents by its own word, which is also how much of it would be read."""
    opened.seek(0, io.SEEK_END)
    opened.seek(max(0, opened.tell() - DIRECTORY_END_BYTES - 0xFFFF))
    tail = opened.read()
    opened.seek(0)
    at = tail.rfind(DIRECTORY_END)
    if at < 0 or len(tail) < at + DIRECTORY_END_BYTES:
        return 0  # no zip at all, as opening it will say
    return int.from_bytes(tail[at + 12 : at + 16], "little")


def _from_zip(
    packed: zipfile.ZipFile, label: str, member: zipfile.ZipInfo, name: str, limits: IntakeLimits
) -> SubmittedFile | Fault:
    if not _is_safe(name):
        return submission_fault("unsafe_name", _shown(name))
    if "/" in name:
        return submission_fault("sub_folder", name)
    if stat.S_ISLNK(member.external_attr >> 16):
        return submission_fault("not_a_file", name)
    if member.flag_bits & 0x1:
        raise submission_error("locked_zip", label)
    aside = _set_aside(name)
    if aside is not None:
        return aside
    if member.file_size > limits.file_bytes:
        return _too_large(name, limits.file_bytes)
    with packed.open(member) as opened:
        return _sized(name, opened.read(limits.file_bytes + 1), limits)


def _sized(name: str, data: bytes, limits: IntakeLimits) -> SubmittedFile | Fault:
    if len(data) > limits.file_bytes:
        return _too_large(name, limits.file_bytes)
    return SubmittedFile.of(name, data) if data else submission_fault("empty_file", name)


def _too_large(name: str, allowed: int) -> Fault:
    return submission_fault("too_large", name, str(allowed // MIB))


def _member_name(member: zipfile.ZipInfo) -> str:
    """The name with forward slashes; Windows packs Japanese names in its own encoding without saying so."""
    name = member.filename
    if not member.flag_bits & 0x800:
        try:
            name = name.encode("cp437").decode("cp932")
        except UnicodeError:
            name = member.filename
    return name.replace("\\", "/")


def _common_folder(names: list[str]) -> str:
    """The one folder that a zip of a folder holds, with its slash; empty where the files lie side by side."""
    first = names[0].split("/")[0] + "/" if names else ""
    return first if first not in ("./", "../", "/") and all(name.startswith(first) for name in names) else ""


def _is_dropping(name: str) -> bool:
    return (name.startswith((".", "~$")) and name not in ("..", ".")) or name.lower() in DROPPINGS


def _is_safe(name: str) -> bool:
    steps = PurePosixPath(name).parts
    plain = name.isprintable() and ":" not in name and len(name) <= 255
    return bool(steps) and plain and ".." not in steps and not name.startswith("/")


def _shown(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name)[:100]


def _set_aside(name: str) -> Fault | None:
    """The fault of a file that is not read at all, by its name alone."""
    if not _is_safe(name) or "/" in name:
        return submission_fault("unsafe_name", _shown(name))
    suffix = PurePosixPath(name).suffix.lower()
    if suffix == ".zip":
        return submission_fault("nested_zip", name)
    return None if suffix in READ_TYPES | TYPED_TYPES else submission_fault("unknown_type", name)


def _assembled(name: str, found: Iterable[SubmittedFile | Fault], limits: IntakeLimits, typed: Typed) -> Submission:
    files: list[SubmittedFile] = []
    faults: list[Fault] = []
    size = 0
    for entry in found:
        if isinstance(entry, Fault):
            faults.append(entry)
        elif any(entry.name.casefold() == other.name.casefold() for other in files):
            faults.append(submission_fault("same_name", entry.name))
        else:
            files.append(entry)
            size += len(entry.data)
            if size > limits.total_bytes:
                raise submission_error("too_large", name, str(limits.total_bytes // MIB))
    submission = _with_typed(Submission(name, faults=tuple(faults), sent=tuple(files)), files, typed)
    if not submission.files and submission.certificate is None and not faults:
        raise submission_error("empty", name)
    return submission


def _with_typed(submission: Submission, files: list[SubmittedFile], typed: Typed) -> Submission:
    """The submission with its typed files read; every other .json is a named fault."""
    documents = tuple(f for f in files if PurePosixPath(f.name).suffix.lower() in READ_TYPES)
    submission = replace(submission, files=documents)
    for file in files:
        if file.name.lower() == "submission.json":
            submission = replace(submission, application=parse_application(file.name, file.data))
        elif file.name.lower() == "certificate.json":
            written = SubmittedFile.of(file.name, typed(file.name, file.data))
            certificate = parse_certificate(written.name, written.data)
            submission = replace(submission, certificate=certificate, certificate_file=written)
        elif file.name.lower().endswith(".json"):
            submission = _with_fault(submission, submission_fault("unknown_type", file.name))
    return _with_item_rows(submission, [f for f in files if f.name.lower().endswith(".tsv")])


def _with_item_rows(submission: Submission, lists: list[SubmittedFile]) -> Submission:
    if len(lists) > 1:
        names = ", ".join(f.name for f in lists)
        raise submission_error("two_item_lists", submission.name, Text(names, names))
    if not lists:
        return submission
    if submission.certificate is None:
        return _with_fault(submission, submission_fault("items_without_certificate", lists[0].name))
    if submission.certificate.items:
        return _with_fault(submission, submission_fault("items_twice", lists[0].name))
    rows = parse_item_rows(lists[0].name, lists[0].data)
    return replace(submission, certificate=with_item_rows(submission.certificate, rows))


def _with_fault(submission: Submission, fault: Fault) -> Submission:
    return replace(submission, faults=(*submission.faults, fault))


__all__ = [
    "IngestError", "IntakeLimits", "Submission", "SubmittedFile", "open_submission", "open_uploaded",
    "parse_application",
]  # fmt: skip
