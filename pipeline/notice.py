"""The notice to an exporter as a value: every finding of a report, its place and its remedy. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from models.finding import Outcome, Text
from models.records import Submission, Verdict
from models.review import Judged, Judgement, finding_keys

NOTHING = Text("", "")
# The name of a field, or of a kind of document, of the contract in both languages.
Naming = Callable[[str], Text]


class Part(StrEnum):
    """What the exporter has to do about a finding; the parts of a notice in their order."""

    CORRECT = "correct"
    EVIDENCE = "evidence"
    EXPLAIN = "explain"
    CLEARER = "clearer"  # we could not read or check it: never the exporter's mistake
    KNOW = "know"


@dataclass(frozen=True, slots=True)
class NoticePlace:
    """Where it stands. `kind` names the document for people; `value` is what is written there."""

    document: str
    kind: Text
    page: int | None
    value: str


@dataclass(frozen=True, slots=True)
class Point:
    """One finding as the exporter is told of it. `about` names the certificate's box, or the field without one."""

    key: str
    rule: str
    part: Part
    about: Text
    message: Text
    remedy: Text
    expected: str
    places: tuple[NoticePlace, ...]
    dismissed: bool = False

    @property
    def told(self) -> bool:
        """Whether the notice speaks of it unless an examiner chooses otherwise."""
        return not self.dismissed and self.part is not Part.KNOW


@dataclass(frozen=True, slots=True)
class Heading:
    """From whom to whom, about what, and when."""

    chamber: Text
    number: int
    name: str
    exporter: str
    registration_number: str
    consignee: str
    invoice_numbers: str
    sailing: date | None
    written_on: date


@dataclass(frozen=True, slots=True)
class Notice:
    """`failure` says why nothing could be read at all."""

    verdict: Verdict
    heading: Heading
    points: tuple[Point, ...]
    failure: Text = NOTHING

    def only(self, keys: Collection[str]) -> Notice:
        """The notice with the chosen points."""
        return replace(self, points=tuple(p for p in self.points if p.key in keys))


def heading(kept: Submission, chamber: Text, written_on: date) -> Heading:
    told = kept.summary
    return Heading(
        chamber,
        kept.id,
        kept.name,
        told.exporter_name,
        kept.registration_number or "",
        told.consignee_name,
        told.invoice_numbers,
        told.departure_date,
        written_on,
    )


def points(
    report: Mapping[str, Any], judgements: Mapping[str, Judgement], field: Naming, kind: Naming
) -> tuple[Point, ...]:
    """All findings of a report, those to be corrected first; `judgements` are the ones that hold, by finding key."""
    kinds = {d["name"]: kind(d["kind"]) for d in report.get("documents", ())}
    findings = report.get("findings", ())
    made = (
        _point(key, finding, judgements.get(key), field, kinds)
        for key, finding in zip(finding_keys(findings), findings, strict=True)
    )
    return tuple(sorted(made, key=lambda point: list(Part).index(point.part)))


def chosen(points: Iterable[Point]) -> tuple[str, ...]:
    """The keys of what a notice speaks of before anybody has chosen."""
    return tuple(p.key for p in points if p.told)


def _point(
    key: str, finding: Mapping[str, Any], said: Judgement | None, field: Naming, kinds: Mapping[str, Text]
) -> Point:
    box = finding.get("certificate_box")
    part = _part(finding)
    places = tuple(_place(p, kinds) for p in finding.get("places", ()))
    return Point(
        key=key,
        rule=finding["rule"],
        part=part,
        about=Text(**box) if box else field(finding["field"]),
        message=Text(**finding["message"]),
        remedy=_clearer(places) if part is Part.CLEARER else Text(**finding.get("remedy", {"en": "", "ja": ""})),
        # What a doubtful reading would demand is no demand.
        expected="" if part is Part.CLEARER else finding.get("expected", ""),
        places=places,
        dismissed=said is not None and said.judged is Judged.DISMISSED,
    )


def _part(finding: Mapping[str, Any]) -> Part:
    if finding.get("unread"):
        return Part.CLEARER
    match Outcome(finding["outcome"]):
        case Outcome.FIX:
            return Part.CORRECT
        case Outcome.EVIDENCE:
            return Part.EVIDENCE
        case Outcome.REVIEW:
            return Part.EXPLAIN
        case Outcome.NOTE:
            return Part.KNOW


def _place(place: Mapping[str, Any], kinds: Mapping[str, Text]) -> NoticePlace:
    name = place["document"]
    return NoticePlace(
        name, kinds.get(name, NOTHING), place.get("page"), " / ".join(place.get("value", "").split("\n"))
    )


def _clearer(places: Iterable[NoticePlace]) -> Text:
    """Typed data is never illegible; only papers are asked for again."""
    papers = ", ".join(dict.fromkeys(p.document for p in places if not p.document.lower().endswith((".json", ".tsv"))))
    return Text(
        f"Please hand in a clearer copy of {papers or 'the paper concerned'}.",
        f"{papers or '該当する書類'} のより鮮明な写しを提出してください。",
    )
