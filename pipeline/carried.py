"""Judgements that hold of a submission's findings: its own, and those carried over from what it corrects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from models import chain
from models.chain import Forerunner
from models.review import Judged, Judgement, finding_keys


@dataclass(frozen=True, slots=True)
class Standing:
    """A judgement that holds. `carried_from` is the number of the submission it was said of; None: of this one."""

    judgement: Judgement
    carried_from: int | None = None


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a submission's report is looked at with: the submissions `before` it, the nearest first, and the judgements
    that hold of its findings, by finding key."""

    before: tuple[Forerunner, ...]
    said: Mapping[str, Standing]


def lineage(session: Session, number: int, report: Mapping[str, Any] | None) -> Lineage:
    """Two queries."""
    before = chain.forerunners(session, number)
    told = chain.judgements_on(session, (number, *(f.number for f in before)))
    holding: Mapping[str, Standing] = {}
    earlier: Mapping[str, Any] | None = None
    for forerunner in reversed(before):
        holding = over(earlier, forerunner.report, holding, told[forerunner.number], forerunner.number)
        earlier = forerunner.report
    own = over(earlier, report, holding, told[number], None)
    return Lineage(before, MappingProxyType(dict(own)))


def over(
    earlier: Mapping[str, Any] | None,
    report: Mapping[str, Any] | None,
    holding: Mapping[str, Standing],
    said: Iterable[Judgement],
    number: int | None,
) -> Mapping[str, Standing]:
    """What holds of `report`: what held of the `earlier` one where it may be carried over, then what was `said`."""
    kept = {} if earlier is None or report is None else {k: holding[k] for k in carried(earlier, report) & set(holding)}
    for judgement in said:
        kept[judgement.finding] = Standing(judgement, number)
    return {key: s for key, s in kept.items() if s.judgement.judged is not Judged.REOPENED}


def carried(earlier: Mapping[str, Any], report: Mapping[str, Any]) -> frozenset[str]:
    """Keys of the findings of `report` on which a judgement of the `earlier` one still says something.

    The same fault with the same values; and where values do not tell it, because it was badly read or has no place,
    the very same files. Another scan may be illegible for another reason; what was typed in is never misread.
    """
    known = set(finding_keys(earlier.get("findings", ())))
    same = {d["sha256"] for d in earlier.get("documents", ())}
    unchanged = {d["name"] for d in report.get("documents", ()) if d["sha256"] in same}
    findings = report.get("findings", ())
    return frozenset(
        key
        for key, finding in zip(finding_keys(findings), findings, strict=True)
        if key in known and (_told_by_values(finding) or _on(finding, unchanged))
    )


def _told_by_values(finding: Mapping[str, Any]) -> bool:
    places = finding.get("places", ())
    return not finding.get("unread") and bool(places) and all(p.get("value") for p in places)


def _on(finding: Mapping[str, Any], documents: set[str]) -> bool:
    places = finding.get("places", ())
    return bool(places) and all(p["document"] in documents or _typed(p) for p in places)


def _typed(place: Mapping[str, Any]) -> bool:
    return bool(place.get("value")) and place["document"].lower().endswith((".json", ".tsv"))
