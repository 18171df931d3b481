"""What taking over another registry would change, to be looked at before it is done."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from models.case import Exporter


@dataclass(frozen=True, slots=True)
class Difference:
    """One particular of an entry; `name` is the attribute's, the values are as the registry has them, for people."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    entry: Exporter
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class RegistryChanges:
    """By registration number. Whoever is in `removed` is not registered any more."""

    added: tuple[Exporter, ...]
    removed: tuple[Exporter, ...]
    changed: tuple[Changed, ...]
    unchanged: int


def registry_changes(before: Iterable[Exporter], after: Iterable[Exporter]) -> RegistryChanges:
    old, new = ({e.registration_number: e for e in entries} for entries in (before, after))
    both = sorted(old.keys() & new.keys())
    changed = [Changed(new[n], tuple(_differences(old[n], new[n]))) for n in both if old[n] != new[n]]
    return RegistryChanges(
        added=tuple(new[n] for n in sorted(new.keys() - old.keys())),
        removed=tuple(old[n] for n in sorted(old.keys() - new.keys())),
        changed=tuple(changed),
        unchanged=len(both) - len(changed),
    )


def fingerprint(entries: Iterable[Exporter]) -> str:
    """The same for the same entries only; shows that a registry is still the one that was looked at."""
    seen = hashlib.sha256()
    for entry in entries:
        seen.update(repr(entry).encode("utf-8", "surrogatepass"))
    return seen.hexdigest()


def particulars_of(entry: object) -> Iterator[tuple[str, str]]:
    """Every particular that is kept of an entry or a signatory, by name, as people read it."""
    for field in fields(entry):  # type: ignore[arg-type]
        said = shown(getattr(entry, field.name))
        if said:
            yield field.name, said


def shown(value: object) -> str:
    match value:
        case None | "" | ():
            return ""
        case tuple():
            return "\n".join(map(shown, value))
        case _ if hasattr(value, "__dataclass_fields__"):
            return ", ".join(said for _, said in particulars_of(value))
        case _:
            return str(value)


def _differences(old: Exporter, new: Exporter) -> Iterator[Difference]:
    for field in fields(Exporter):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield Difference(field.name, shown(before), shown(after))
