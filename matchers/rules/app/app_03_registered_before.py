"""APP-03: the exporter was registered at this chamber before it applied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case, with_exporter
from matchers.normal import compact
from matchers.registration import exporter_in
from models.case import Case, Exporter
from models.finding import Outcome, Text

ELSEWHERE = Text(
    "{exporter} is registered at the chamber of {registered_at}; the application was made at that of {applied_at}.",
    "{exporter} の貿易登録先は {registered_at} ですが、{applied_at} に申請されています。",
)
REGISTER_HERE = Text(
    "Register at this chamber first; each chamber keeps its own registration.",
    "先に当商工会議所に貿易登録をしてください（登録は商工会議所ごとに必要です）。",
)


def _filed(at: str, registered_at: str) -> Case:
    case = with_exporter(chamber=registered_at)
    return replace(case, application=replace(case.application, chamber=at))


@rule(
    id="APP-03",
    title=Text("Registered here before applying", "申請前の貿易登録"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ① L13-17, L21-29; ⑤"),
    message=Text(
        "{exporter} was registered on {begun}, after the application of {applied}.",
        "{exporter} の貿易登録日 {begun} は、申請日 {applied} より後です。",
    ),
    remedy=Text("Apply again, now that the firm is registered.", "登録後の日付で申請し直してください。"),
    examples=(
        Example("registered on the day", lambda: with_exporter(registered_on=date(2026, 11, 21)), "agrees"),
        Example("registered the day after", lambda: with_exporter(registered_on=date(2026, 11, 22)), "differs"),
        Example("registered at this chamber", lambda: _filed("Tokyo", "TOKYO"), "agrees"),
        Example("registered at another chamber", lambda: _filed("tokyo", "osaka"), "differs"),
        Example("a registry that keeps neither", clean_case, "silent"),
    ),
    always_decided="it reads submission.json and the registry only",
)
def registered_before(case: Case) -> Iterator[Verdict]:
    """A number that is in no registry, or has run out, is REG-01's matter; another firm in box 1 is CO-B1-01's."""
    entry = case.registered
    if entry is None:
        return
    said = {"exporter": entry.name, "begun": str(entry.registered_on), "applied": str(case.applied_on)}
    if _elsewhere(case, entry):
        said |= {"registered_at": str(entry.chamber), "applied_at": str(case.application.chamber)}
        yield Differs(exporter_in(case), said, message=ELSEWHERE, remedy=REGISTER_HERE)
    elif entry.registered_on is not None and entry.registered_on > case.applied_on:
        yield Differs(exporter_in(case), said)
    elif entry.registered_on is not None or entry.chamber:
        yield Agrees()


def _elsewhere(case: Case, entry: Exporter) -> bool:
    here, there = case.application.chamber, entry.chamber
    return bool(here and there) and compact(str(here)) != compact(str(there))
