"""REG-01: the exporter is registered at the chamber on the day of application."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, with_exporter
from matchers.registration import OLD, exporter_in, numbered
from models.case import Application, Case
from models.finding import Outcome, Text

NOTICE = timedelta(days=30)
NO_REGISTRY = Text(
    "No registry was given, so registration, registered name and signatories were not checked.",
    "登録簿が指定されていないため、貿易登録・登録名称・署名者は確認していません。",
)
GIVE_REGISTRY = Text("Check again with the registry.", "登録簿を指定して再度確認してください。")
UNKNOWN = Text(
    "The registration number {number} is not in the registry.",
    "貿易登録番号 {number} は登録簿にありません。",
)
REGISTER = Text(
    "Apply under a registered number, or register first.",
    "登録済みの番号で申請するか、先に貿易登録をしてください。",
)
NO_NUMBER = Text(
    "The application gives no registration number, and no entry of the registry was found.",
    "申請に貿易登録番号がなく、登録簿の該当者が見つかりません。",
)
ENDS_SOON = Text(
    "The registration of {exporter} ends on {until}.",
    "{exporter} の貿易登録の有効期限は {until} です。",
)


def _numbered(number: str | None) -> Case:
    return replace(clean_case(), registered=None, application=Application(number, date(2026, 11, 21)))


@rule(
    id="REG-01",
    title=Text("Valid registration", "貿易登録の有効期間"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.TOLERANCE,
    citation=Citation("000 1(2), 1(3); 001 ① L13-17"),
    message=Text(
        "The registration of {exporter} ended on {until}, before the application of {applied}.",
        "{exporter} の貿易登録は、申請日 {applied} より前の {until} に有効期限が切れています。",
    ),
    remedy=Text("Renew the registration before applying.", "貿易登録を更新してから申請してください。"),
    examples=(
        Example("valid", clean_case, "agrees"),
        Example("on its last day: a note", lambda: with_exporter(valid_until=date(2026, 11, 21)), "differs"),
        Example("ended the day before", lambda: with_exporter(valid_until=date(2026, 11, 20)), "differs"),
        Example("an unknown number", lambda: _numbered("9009999999"), "differs"),
        Example("an old number online (REG-03)", lambda: _numbered("123456"), "silent"),
        Example("no number", lambda: _numbered(None), "not_checked"),
        Example("no registry: a note", lambda: replace(clean_case(), registry=None, registered=None), "differs"),
    ),
)
def valid(case: Case) -> Iterator[Verdict]:
    """A registration lasts two years, through its last day. In its last month the exporter is told.

    Of a number that is too old for an online application REG-03 speaks alone.
    """
    where = exporter_in(case)
    entry = case.registered
    if case.registry is None:
        yield Differs(where, outcome=Outcome.NOTE, message=NO_REGISTRY, remedy=GIVE_REGISTRY)
    elif entry is None and case.application.registration_number is None:
        yield NotChecked(NO_NUMBER, where)
    elif entry is None:
        if case.application.channel != "online" or not numbered(OLD, case):
            number = str(case.application.registration_number)
            yield Differs(where, {"number": number}, message=UNKNOWN, remedy=REGISTER)
    else:
        said = {"exporter": entry.name, "until": str(entry.valid_until), "applied": str(case.applied_on)}
        if entry.valid_until < case.applied_on:
            yield Differs(where, said)
        elif entry.valid_until - case.applied_on < NOTICE:
            yield Differs(where, said, outcome=Outcome.NOTE, message=ENDS_SOON)
        else:
            yield Agrees()
