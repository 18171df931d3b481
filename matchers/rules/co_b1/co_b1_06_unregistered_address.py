"""CO-B1-06: an address that is not registered is accepted in box 1 where the invoice gives the same one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_exporter, with_invoice
from matchers.mandates import mandate
from matchers.normal import address
from matchers.presence import UNSURE, blank
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate

BRANCH = "Kita 7-8-9, Kita-ku, Osaka 530-0001, Japan"


@rule(
    id="CO-B1-06",
    title=Text("Address in box 1 and in the registry", "第1欄の住所と登録住所"),
    outcome=Outcome.NOTE,
    field="exporter_address",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L158; C-07"),
    message=Text(
        "“{certificate}” in box 1 is not a registered address of {exporter}; the invoice gives the same one.",
        "第1欄の住所「{certificate}」は {exporter} の登録住所にありませんが、インボイスの住所と一致しています。",
    ),
    remedy=Text(
        "Nothing needs to be changed unless the chamber asks for the registered address; registering it is simplest.",
        "登録住所を求める会議所でなければ訂正は不要です。今後も使う場合は住所の追加登録をお勧めします。",
    ),
    examples=(
        Example("a registered address", clean_case, "agrees"),
        Example("a branch on both papers, not registered: a note", lambda: _both_at(BRANCH), "differs"),
        Example("other than on the invoice (XDOC-03)", lambda: _at(BRANCH), "silent"),
        Example("no address is registered", lambda: with_exporter(addresses=()), "silent"),
        Example("read badly on both papers", lambda: _badly_read(), "not_checked"),
    ),
)
def unregistered_address(case: Case) -> Iterator[Verdict]:
    """Tokyo accepts it, Osaka does not (C-07). That certificate and invoice differ is XDOC-03's matter."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or entry is None or not entry.addresses or blank(certificate.exporter_address):
        return
    here = certificate.exporter_address
    said = _agents_address(certificate)
    if here is None or not said:
        return
    where = (place(certificate.document, here), *(place(i.document, i.exporter_address) for i in case.invoices))
    if address(said) in {address(a) for a in entry.addresses}:
        yield Agrees()
    elif any(_same(said, i.exporter_address) for i in case.invoices):
        yield (
            NotChecked(UNSURE, where)
            if in_doubt(here)
            else Differs(where, {"certificate": said, "exporter": entry.name})
        )


def _agents_address(certificate: Certificate) -> str:
    found = mandate(certificate)
    if found is not None:
        return found.agent.address
    return certificate.exporter_address.value if certificate.exporter_address is not None else ""


def _same(said: str, other: Field[str] | None) -> bool:
    return other is not None and address(said) == address(other.value)


def _at(text: str) -> Case:
    return with_certificate(exporter_address=typed(text))


def _both_at(text: str) -> Case:
    return with_invoice(_at(text), exporter_address=printed(text))


def _badly_read() -> Case:
    case = with_invoice(exporter_address=unclear(BRANCH))
    if case.certificate is None:
        return case
    return replace(case, certificate=replace(case.certificate, exporter_address=unclear(BRANCH)))
