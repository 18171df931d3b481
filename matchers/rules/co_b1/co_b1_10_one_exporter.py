"""CO-B1-10: box 1 names one exporter."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_exporter
from matchers.firms import consortium, two_firms
from matchers.normal import compact
from matchers.presence import UNSURE
from matchers.registered_names import folded
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text

CONSORTIUM = Text(
    "Box 1 names a consortium (“{certificate}”); that needs an agreement with the chamber beforehand.",
    "第1欄が共同企業体の名称（「{certificate}」）です。事前に会議所への相談が必要です。",
)
ASK = Text(
    "Find out whether the chamber has agreed and the members are registered.",
    "会議所の了解があり、構成員が登録済みであることを確認してください。",
)


@rule(
    id="CO-B1-10",
    title=Text("One exporter in box 1", "第1欄の輸出者は1社"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑤ L155"),
    message=Text(
        "Box 1 names two exporters, “{one}” and “{other}”.",
        "第1欄に「{one}」と「{other}」の2社が記載されています。",
    ),
    remedy=Text("Name one exporter only.", "輸出者は1社だけを記載してください。"),
    examples=(
        Example("one firm", clean_case, "agrees"),
        Example("two firms", lambda: _named("SAKURA PRECISION CO., LTD. and KIKU CORP."), "differs"),
        Example("two firms with a stroke", lambda: _named("SAKURA PRECISION CO., LTD. / KIKU TRADING INC."), "differs"),
        Example("joined to the registered name", lambda: _joined("SATO SHOTEN", "SATO SHOTEN & B CORP."), "differs"),
        Example("a consortium: review", lambda: _named("SAKURA-KIKU CONSORTIUM"), "differs"),
        Example("a name with & CO.", lambda: _named("SATO & CO., LTD."), "agrees"),
        Example("such a name is registered", lambda: _registered("SATO CO., LTD. & SONS CO., LTD."), "agrees"),
        Example("on behalf of another (CO-B1-07)", lambda: _named("A CO., LTD. on behalf of B INC."), "agrees"),
        Example(
            "read badly",
            lambda: with_certificate(exporter_name=unclear("SAKURA CO., LTD. and KIKU CORP.")),
            "not_checked",
        ),
    ),
)
def one_exporter(case: Case) -> Iterator[Verdict]:
    """The name of a consortium is possible after consultation only, so a person decides about it."""
    certificate = case.certificate
    if certificate is None or certificate.exporter_name is None:
        return
    name = certificate.exporter_name
    if case.registered is not None and compact(folded(name.value)) == compact(case.registered.name):
        yield Agrees()
        return
    registered = case.registered.name if case.registered is not None else ""
    verdict = _judged(certificate.document, name, registered)
    doubtful = not isinstance(verdict, Agrees) and in_doubt(name)
    yield NotChecked(UNSURE, (place(certificate.document, name),)) if doubtful else verdict


def _judged(document: str, name: Field[str], registered: str) -> Verdict:
    said, where = folded(name.value), (place(document, name),)
    if (both := two_firms(said, registered)) is not None:
        return Differs(where, {"one": both[0], "other": both[1]})
    if consortium(said) is not None:
        return Differs(where, {"certificate": said}, outcome=Outcome.REVIEW, message=CONSORTIUM, remedy=ASK)
    return Agrees()


def _named(name: str) -> Case:
    return with_certificate(exporter_name=typed(name))


def _joined(registered: str, said: str) -> Case:
    return with_certificate(with_exporter(name=registered), exporter_name=typed(said))


def _registered(name: str) -> Case:
    return with_certificate(with_exporter(name=name), exporter_name=printed(name))
