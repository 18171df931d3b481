"""What examiners add to a submission: judgements on single findings and corrected values. Values only."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Judged(StrEnum):
    """What an examiner said of one finding; the last word holds."""

    ACCEPTED = "accepted"  # the finding is right and goes into the notice
    DISMISSED = "dismissed"  # the finding does not count, for the reason given
    REOPENED = "reopened"  # an earlier word was taken back


@dataclass(frozen=True, slots=True)
class Judgement:
    """`finding` is the finding's key (`finding_keys`); never changed, a later one stands beside it."""

    id: int
    finding: str
    rule: str
    judged: Judged
    reason: str
    judged_by: str
    judged_at: datetime


WHOLE_LINE = "items"
"""The `field` of a correction that strikes a whole goods line; a line is added by correcting one behind the last."""


@dataclass(frozen=True, slots=True)
class FieldCorrection:
    """What an examiner says stands on a paper, beside what was read there.

    `document` is the file's name and `sha256` its content; `field` the contract's name, `item` the goods line counted
    from 0. `text` is as printed, None where nothing stands there. `page` and `box` (points, as displayed) are given
    where the examiner drew them. `was` is the contract's FIELD as it was read, None where nothing was. `undoes` is the
    number of an earlier correction that is taken back; what was read holds again.
    """

    id: int
    document: str
    sha256: str
    field: str
    item: int | None
    text: str | None
    page: int | None
    box: tuple[float, float, float, float] | None
    was: Mapping[str, Any] | None
    undoes: int | None
    made_by: str
    made_at: datetime


def in_force(corrections: Iterable[FieldCorrection]) -> tuple[FieldCorrection, ...]:
    """The corrections that hold, given all of a submission's, oldest first: the last of each value, none undone."""
    told = tuple(corrections)
    undone = {c.undoes for c in told}
    last = {(c.sha256, c.field, c.item): c for c in told if c.undoes is None and c.id not in undone}
    return tuple(last.values())


def finding_keys(findings: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """One key for each finding of a report: the same fault has the same key in every report on these papers.

    It is made of the rule, the field, the words and the values, not of file names and places, so that it also holds
    for papers that were handed in again. Of several findings with the same content each has its own, which holds only
    while there are as many: once one is gone nobody can say which of them an earlier word was about.
    """
    contents = [_content(f) for f in findings]
    many, seen = Counter(contents), Counter[str]()
    keys = []
    for content in contents:
        which = "0" if many[content] == 1 else f"{seen[content]} of {many[content]}"
        keys.append(hashlib.sha256(f"{content} {which}".encode()).hexdigest())
        seen[content] += 1
    return tuple(keys)


def _content(finding: Mapping[str, Any]) -> str:
    values = sorted(str(place.get("value", "")) for place in finding.get("places", ()))
    said = [finding["rule"], finding["outcome"], finding["field"], finding["message"]["en"], values]
    return json.dumps(said, ensure_ascii=False)
