"""What a re-submission changed: two reports compared, findings by their keys, papers by kind and content. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from models.review import finding_keys

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding of one of the two reports; `position` is its place there, counted from 0.

    `otherwise`: the same rule speaks of the same field in the other report, but of other values.
    """

    key: str
    position: int
    finding: Json
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value before and after; None where it is not there. `item` is the goods line, counted from 0.

    For a whole line that came or went `field` is empty and the value is its fields by name.
    """

    field: str
    item: int | None
    was: object
    now: object


@dataclass(frozen=True, slots=True)
class PaperChange:
    """A document before and after. Only one name: it was added or taken away. `same`: the very same file."""

    kind: str
    was: str | None
    now: str | None
    same: bool
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    gone: tuple[FindingChange, ...]
    still: tuple[FindingChange, ...]
    new: tuple[FindingChange, ...]
    papers: tuple[PaperChange, ...]


def compared(earlier: Json, report: Json) -> Changes:
    """The findings of `earlier` that are gone, those still there and those that are new in `report`."""
    before, after = _findings(earlier), _findings(report)
    known, present = {f.key for f in before}, {f.key for f in after}
    gone = tuple(f for f in before if f.key not in present)
    new = tuple(f for f in after if f.key not in known)
    return Changes(
        gone=_marked(gone, new),
        still=tuple(f for f in after if f.key in known),
        new=_marked(new, gone),
        papers=tuple(_papers(earlier, report)),
    )


def _findings(report: Json) -> tuple[FindingChange, ...]:
    findings = report.get("findings", ())
    return tuple(
        FindingChange(key, position, finding)
        for position, (key, finding) in enumerate(zip(finding_keys(findings), findings, strict=True))
    )


def _marked(findings: Iterable[FindingChange], others: Iterable[FindingChange]) -> tuple[FindingChange, ...]:
    about = {(o.finding["rule"], o.finding["field"]) for o in others}
    return tuple(
        FindingChange(f.key, f.position, f.finding, (f.finding["rule"], f.finding["field"]) in about) for f in findings
    )


def _papers(earlier: Json, report: Json) -> Iterator[PaperChange]:
    """Papers of one kind belong together: the same file, else the same name, else the same order."""
    before, after = _by_kind(earlier), _by_kind(report)
    read_before, read_after = _read(earlier), _read(report)
    for kind in dict.fromkeys((*after, *before)):
        for was, now in _paired(before.get(kind, []), after.get(kind, [])):
            yield _paper(kind, was, now, read_before, read_after)


def _paper(
    kind: str, was: Json | None, now: Json | None, read_before: Mapping[str, Json], read_after: Mapping[str, Json]
) -> PaperChange:
    if was is None or now is None:
        return PaperChange(kind, _name(was), _name(now), same=False)
    fields = _fields(read_before.get(was["name"], {}), read_after.get(now["name"], {}))
    return PaperChange(kind, was["name"], now["name"], was["sha256"] == now["sha256"], tuple(fields))


def _name(document: Json | None) -> str | None:
    return None if document is None else document["name"]


def _by_kind(report: Json) -> dict[str, list[Json]]:
    kinds: dict[str, list[Json]] = {}
    for document in report.get("documents", ()):
        kinds.setdefault(document["kind"], []).append(document)
    return kinds


def _read(report: Json) -> dict[str, Json]:
    papers = (*report.get("invoices", ()), report.get("certificate"), report.get("marks"))
    return {paper["document"]: paper for paper in papers if paper}


def _paired(before: Sequence[Json], after: Sequence[Json]) -> Iterator[tuple[Json | None, Json | None]]:
    left, right = list(before), list(after)
    for same in ("sha256", "name"):
        for now in tuple(right):
            was = next((d for d in left if d[same] == now[same]), None)
            if was is not None:
                left.remove(was)
                right.remove(now)
                yield was, now
    yield from zip(left, right, strict=False)
    yield from ((was, None) for was in left[len(right) :])
    yield from ((None, now) for now in right[len(left) :])


def _fields(was: Json, now: Json) -> Iterator[FieldChange]:
    yield from _values(was.get("fields", {}), now.get("fields", {}), None)
    before, after = was.get("items", ()), now.get("items", ())
    steps = SequenceMatcher(None, [_line(i) for i in before], [_line(i) for i in after], autojunk=False).get_opcodes()
    for step, i1, i2, j1, j2 in steps:
        if step == "equal":
            continue
        paired = min(i2 - i1, j2 - j1)
        for i, j in zip(range(i1, i1 + paired), range(j1, j1 + paired), strict=True):
            yield from _values(before[i], after[j], j)
        yield from (FieldChange("", i, _plain(before[i]), None) for i in range(i1 + paired, i2))
        yield from (FieldChange("", j, None, _plain(after[j])) for j in range(j1 + paired, j2))


def _values(was: Json, now: Json, item: int | None) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*was, *now)):
        old, new = was.get(name, {}).get("value"), now.get(name, {}).get("value")
        if old != new:
            yield FieldChange(name, item, old, new)


def _plain(item: Json) -> dict[str, object]:
    return {name: field["value"] for name, field in item.items()}


def _line(item: Json) -> str:
    return repr(sorted(_plain(item).items()))
