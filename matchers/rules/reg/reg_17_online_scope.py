"""REG-17: the portal issues what the chamber opened it for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.asked_types import AskedType, asked_type
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, practised, typed, unclear, with_certificate
from matchers.origins import JAPAN
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Place, Text

NO_FOREIGN = "no_foreign_goods_online"
INVOICES, SIGNATURES = "invoice_certificates_online", "signature_certificates_online"
FOREIGN = Text(
    "Box 4 says {origin}; this chamber issues certificates for foreign goods at the counter only.",
    "第4欄に {origin} とあります。当商工会議所では外国産品の証明は窓口のみで取り扱っています。",
)


def _asked(kind: str, *switches: str, channel: str = "online") -> Case:
    case = practised(switches=frozenset(switches))
    return replace(case, application=replace(case.application, certificate_type=kind, channel=channel))


def _from(countries: tuple[str, ...], *switches: str) -> Case:
    return with_certificate(practised(switches=frozenset(switches)), origin=typed(countries, ", ".join(countries)))


@rule(
    id="REG-17",
    title=Text("What is issued online", "オンライン発給の対象"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("000 はじめに"),
    message=Text(
        "“{asked}” was asked for online; this chamber does not issue it there.",
        "「{asked}」がオンラインで申請されていますが、当商工会議所のオンライン発給の対象外です。",
    ),
    remedy=Text("Apply at the counter.", "窓口で申請してください。"),
    examples=(
        Example("Japanese goods", clean_case, "agrees"),
        Example("foreign goods, in general", lambda: _from(("CN",)), "agrees"),
        Example("foreign goods where the portal has Japanese ones only", lambda: _from(("CN",), NO_FOREIGN), "differs"),
        Example("an invoice certificate", lambda: _asked("invoice certificate"), "differs"),
        Example("an invoice certificate that is issued", lambda: _asked("invoice certificate", INVOICES), "agrees"),
        Example(
            "a signature certificate for a price list", lambda: _asked("サイン証明（価格表）", SIGNATURES), "differs"
        ),
        Example("one for free sale", lambda: _asked("signature: free sale certificate", SIGNATURES), "agrees"),
        Example("at the counter", lambda: _asked("invoice certificate", channel="counter"), "silent"),
        Example(
            "origin read badly",
            lambda: with_certificate(practised(switches=frozenset({NO_FOREIGN})), origin=unclear(("CN",))),
            "not_checked",
        ),
    ),
)
def online_scope(case: Case) -> Iterator[Verdict]:
    """Signature certificates go online for sanitary and free-sale certificates only. Other types are APP-01 and -02.

    Whether Japanese and foreign goods may be mixed online is ONL-16.
    """
    if case.application.channel != "online":
        return
    asked, said = asked_type(case.application), case.application.certificate_type or ""
    if (
        (asked is AskedType.INVOICE and INVOICES not in case.practice.switches)
        or asked is AskedType.SIGNATURE
        or (asked is AskedType.SALE_OR_HEALTH and SIGNATURES not in case.practice.switches)
    ):
        yield Differs((Place("submission.json", said),), {"asked": said})
    else:
        yield from _origins(case)


def _origins(case: Case) -> Iterator[Verdict]:
    certificate = case.certificate
    if certificate is None or certificate.origin is None:
        return
    origin, where = set(certificate.origin.value), (place(certificate.document, certificate.origin),)
    if NO_FOREIGN not in case.practice.switches or not origin - {JAPAN}:
        yield Agrees()
    elif in_doubt(certificate.origin):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"origin": certificate.origin.text}, message=FOREIGN)
