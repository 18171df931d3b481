"""The pre-check's corrections: writes certificate.json anew where that is mechanical, and checks it again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import astuple, dataclass, replace
from typing import Any

from extractors.dates import find_dates
from matchers.corrections import Continuation, continued, corrected
from models.errors import submission_error
from models.finding import Finding, Text
from models.papers import Certificate, Item
from pipeline.certificate_json import parse_certificate
from pipeline.intake import Submission, SubmittedFile
from pipeline.report import Correction, Examination
from pipeline.strict_json import parse_json

Path = tuple[str | int, ...]
ROUNDS = 4
"""A corrected text may show another fault (½ becomes 1/2); more rounds than this never found any."""

PATHS: Mapping[str, Path] = {
    "copy": ("copy",),
    "exporter_name": ("exporter", "name"),
    "exporter_address": ("exporter", "address"),
    "consignee_name": ("consignee", "name"),
    "consignee_address": ("consignee", "address"),
    "vessel": ("transport", "vessel"),
    "voyage": ("transport", "vessel"),
    "flight": ("transport", "vessel"),
    "port_of_loading": ("transport", "from"),
    "port_of_discharge": ("transport", "to"),
    "transshipment": ("transport", "via"),
    "transport_mode": ("transport", "by"),
    "remarks": ("remarks",),
    "packages": ("goods", "packages"),
    "total_quantity": ("goods", "total_quantity"),
    "others": ("goods", "others"),
    "description": ("goods", "general_description"),
    "signatory": ("declaration", "signatory"),
    "signatory_title": ("declaration", "title"),
}
"""Where a field of the contract stands in certificate.json; goods lines and box 4 are lists and found by `_paths`."""

DATES: tuple[Path, ...] = (("transport", "departure_date"), ("declaration", "date"))


@dataclass(frozen=True, slots=True)
class Precheck:
    """The corrected certificate.json, what was corrected, and what an examination of it still finds."""

    certificate: bytes
    corrections: tuple[Correction, ...]
    remaining: Examination


def with_iso_dates(name: str, data: bytes) -> tuple[bytes, tuple[Correction, ...]]:
    """certificate.json with its dates as year-month-day, where they can only mean one day ("Nov. 12, 2026")."""
    draft = parse_json(name, data)
    if not isinstance(draft, dict):
        return data, ()
    invoices = draft.get("invoices")
    listed = len(invoices) if isinstance(invoices, list) else 0
    made = []
    for path in (*DATES, *(("invoices", at, "date") for at in range(listed))):
        said = _at(draft, path)
        day = _only_day(said) if isinstance(said, str) else None
        if day is not None and day != said:
            made.append(_put(draft, path, day, ""))
    return (_written(draft), tuple(made)) if made else (data, ())


def precheck(submission: Submission, examined: Examination, again: Callable[[Submission], Examination]) -> Precheck:
    """Corrects what the findings allow, and examines the result with `again`, until nothing more can be corrected.

    IngestError where the certificate was not typed in: on a drawn form there is nothing to write anew.
    """
    typed = submission.certificate_file
    if typed is None or submission.certificate is None:
        raise submission_error("invalid", submission.name, _NOT_TYPED)
    draft = _draft(typed.name, typed.data, submission.certificate)
    made: list[Correction] = []
    for _ in range(ROUNDS):
        new = list(_corrections(draft, examined.findings, submission.certificate.document))
        if not new:
            break
        made += new
        data = _written(draft)
        certificate = parse_certificate(typed.name, data)
        submission = replace(submission, certificate=certificate, certificate_file=SubmittedFile.of(typed.name, data))
        examined = again(submission)
    return Precheck(_written(draft), tuple(made), examined)


_NOT_TYPED = Text(
    "Only a certificate that was typed in (certificate.json) can be corrected; this one has none.",
    "訂正版を作れるのは certificate.json がある申請だけです。この申請にはありません。",
)


def _draft(name: str, data: bytes, certificate: Certificate) -> dict[str, Any]:
    """The file's JSON; goods lines from a table of their own are written into it."""
    given = parse_json(name, data)
    draft: dict[str, Any] = deepcopy(given) if isinstance(given, dict) else {}
    goods = draft.setdefault("goods", {})
    if not goods.get("items"):
        goods["items"] = [_item_json(item) for item in certificate.items]
    return draft


def _item_json(item: Item) -> dict[str, str]:
    named = {name: getattr(item, name) for name in ("description", "quantity", "unit", "origin", "hs_code")}
    return {name: value.text for name, value in named.items() if value is not None}


def _corrections(draft: dict[str, Any], findings: Sequence[Finding], document: str) -> Iterator[Correction]:
    """Makes each correction in the draft and tells of it."""
    for finding in findings:
        if not any(place.document == document for place in finding.places):
            continue
        for path in _paths(finding, draft):
            said = _at(draft, path)
            after = corrected(said, finding) if isinstance(said, str) else None
            if after is not None:
                yield _put(draft, path, after, finding.rule)
        yield from _continued(draft, finding)


def _continued(draft: dict[str, Any], finding: Finding) -> Iterator[Correction]:
    """The signs * and ** between a field, box 6 and “Others”."""
    places = PATHS["remarks"], PATHS["others"]
    before = Continuation(*(str(_at(draft, path) or "") for path in places))
    after = continued(before, finding)
    if after is None:
        return
    for path, old, new in zip(places, astuple(before), astuple(after), strict=True):
        if old != new:
            yield _put(draft, path, new, finding.rule)


def _paths(finding: Finding, draft: Mapping[str, Any]) -> Iterator[Path]:
    if finding.field == "origin" and not finding.certificate_items:
        yield from (("origin", at) for at in range(len(draft.get("origin", []))))
    elif finding.certificate_items and finding.field in ("description", "unit"):
        yield from (("goods", "items", at, finding.field) for at in finding.certificate_items)
    elif finding.field in PATHS:
        yield PATHS[finding.field]


def _only_day(text: str) -> str | None:
    """The day that the whole text can only mean; 5/6/2026 means two."""
    found = find_dates(text.strip())
    sure = len(found) == 1 and found[0].certainty == 1.0 and found[0].other is None
    return found[0].value.isoformat() if sure and found[0].end - found[0].start == len(text.strip()) else None


def _at(draft: Any, path: Path) -> object:
    for step in path:
        if isinstance(step, int):
            draft = draft[step] if isinstance(draft, list) and step < len(draft) else None
        else:
            draft = draft.get(step) if isinstance(draft, dict) else None
    return draft


def _put(draft: Any, path: Path, text: str, rule: str) -> Correction:
    """Writes the text in its place, and tells of it."""
    before = str(_at(draft, path))
    for step in path[:-1]:
        draft = draft[step]
    draft[path[-1]] = text
    return Correction(_spoken(path), before, text, rule)


def _spoken(path: Path) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _written(draft: object) -> bytes:
    return (json.dumps(draft, ensure_ascii=False, indent=2, default=str) + "\n").encode()
