"""Finds what an archive holds: submissions (folders, zips) and loose documents, each a unit of work by its content."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.intake import DROPPINGS, READ_TYPES

MARKERS = frozenset({"submission.json", "certificate.json"})
TYPED = frozenset({".json", ".tsv"})
# A folder without a typed file and with more documents than one case can have is a heap of loose ones.
MOST_IN_A_CASE = 50
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Unit:
    """One piece of work; `path` is relative to the archive's root, with forward slashes ("." is the root).

    `files` are the files that it is made of. Its content hash covers path, names and bytes, so a unit that is moved,
    renamed or changed is a new one.
    """

    path: str
    files: tuple[Path, ...]

    def content_sha256(self) -> str:
        whole = hashlib.sha256(self.path.encode("utf-8", "surrogateescape"))
        for file in self.files:
            whole.update(file.name.encode("utf-8", "surrogateescape"))
            whole.update(_digest(file))
        return whole.hexdigest()


def units(root: Path) -> Iterator[Unit]:
    """Every unit below `root`, or `root` itself where it is one file; in the order of their paths."""
    if root.is_file():
        yield Unit(root.name, (root,))
        return
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if not _is_dropping(f))
        yield from _units_of(root, Path(folder), sorted(n for n in names if not _is_dropping(n)))


def _units_of(root: Path, folder: Path, names: list[str]) -> Iterator[Unit]:
    documents = [folder / n for n in names if Path(n).suffix.lower() in READ_TYPES]
    zips = [folder / n for n in names if n.lower().endswith(".zip")]
    if any(n.lower() in MARKERS for n in names):
        typed = [folder / n for n in names if Path(n).suffix.lower() in TYPED]
        yield Unit(_relative(root, folder), tuple(sorted(documents + typed)))
    elif 1 < len(documents) <= MOST_IN_A_CASE:
        yield Unit(_relative(root, folder), tuple(documents))
    else:
        yield from (Unit(_relative(root, d), (d,)) for d in documents)
    yield from (Unit(_relative(root, z), (z,)) for z in zips)


def has_marker(folder: Path) -> bool:
    """Whether a typed file says that the folder is one submission; else its certificate form has to."""
    return any(entry.name.lower() in MARKERS for entry in folder.iterdir())


def shown(root: Path, path: str) -> str:
    """The name that a unit's reports carry: its path, or the root's own name for the root."""
    return root.resolve().name if path == "." else path


def _relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _is_dropping(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in DROPPINGS


def _digest(file: Path) -> bytes:
    """Of a file's bytes; of nothing where it cannot be read, for then the work itself names the fault."""
    digest = hashlib.sha256()
    try:
        with file.open("rb") as opened:
            while block := opened.read(BLOCK):
                digest.update(block)
    except OSError:
        return b"unreadable"
    return digest.digest()
