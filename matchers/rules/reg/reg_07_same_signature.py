"""REG-07: the registered signature does not change while the registration holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate, with_exporter
from matchers.presence import UNSURE
from matchers.signing import bare_name, registered_as
from matchers.timing import months_after
from models.case import Case, Exporter, Signatory
from models.finding import Outcome, Text

MONTHS = 24


def _changed(day: date | None) -> Case:
    return with_exporter(signatories=(Signatory("Taro Yamada", "Export Manager", signature_changed_on=day),))


@rule(
    id="REG-07",
    title=Text("Signature unchanged since the renewal", "有効期間中の署名の変更"),
    outcome=Outcome.REVIEW,
    field="signature",
    mode=Mode.TOLERANCE,
    citation=Citation("000 1(3) 注意; 1(4); C-21"),
    message=Text(
        "The registered signature of {name} was changed on {changed}, within the registration that began on {begun}.",
        "{name} の登録署名が、有効期間（{begun} から）の途中の {changed} に変更されています。",
    ),
    remedy=Text(
        "See that the signature is the registered one; a new shape or name needs a new user ID, or the next renewal.",
        "登録署名と同じ署名か確認してください。形状や氏名の変更は更新時に行うか、ユーザーIDの再取得が必要です。",
    ),
    examples=(
        Example("changed on the day of renewal", lambda: _changed(date(2025, 4, 1)), "agrees"),
        Example("changed before", lambda: _changed(date(2023, 4, 1)), "agrees"),
        Example("changed within the two years", lambda: _changed(date(2026, 6, 1)), "differs"),
        Example(
            "a signatory read badly",
            lambda: with_certificate(_changed(date(2026, 6, 1)), signatory=unclear("Taro Yamada")),
            "not_checked",
        ),
        Example(
            "another signatory signed",
            lambda: with_certificate(_changed(date(2026, 6, 1)), signatory=typed("Hanako Sato")),
            "silent",
        ),
        Example("the registry does not keep it", clean_case, "silent"),
    ),
)
def same_signature(case: Case) -> Iterator[Verdict]:
    """Judged for the person who signed box 9. A registration runs two years, through its last day."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or certificate.signatory is None or entry is None:
        return
    person = registered_as(bare_name(certificate.signatory), entry.signatories)
    if person is None or person.signature_changed_on is None or person.signature_changed_on > case.applied_on:
        return
    where, begun = (place(certificate.document, certificate.signatory),), _begun(entry)
    if person.signature_changed_on <= begun:
        yield Agrees()
    elif in_doubt(certificate.signatory):
        yield NotChecked(UNSURE, where, "signatory")
    else:
        yield Differs(where, {"name": person.name, "changed": str(person.signature_changed_on), "begun": str(begun)})


def _begun(entry: Exporter) -> date:
    """The first day of the registration that holds."""
    renewed = months_after(entry.valid_until + timedelta(days=1), -MONTHS)
    return max(renewed, entry.registered_on or renewed)
