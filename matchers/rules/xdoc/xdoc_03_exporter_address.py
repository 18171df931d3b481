"""XDOC-03: the exporter's address is the same on certificate and invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.mandates import mandate
from matchers.normal import address
from matchers.sides import against_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="XDOC-03",
    title=Text("Exporter's address on both papers", "輸出者住所の一致"),
    outcome=Outcome.FIX,
    field="exporter_address",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L156-157, L158"),
    message=Text(
        "The certificate gives the exporter's address “{certificate}”, the invoice “{invoice}”.",
        "輸出者住所が証明書では「{certificate}」、インボイスでは「{invoice}」です。",
    ),
    remedy=Text("Write the same address on both papers.", "両方の書類に同じ住所を記載してください。"),
    examples=(
        Example("the same address", clean_case, "agrees"),
        Example("no country on the invoice", lambda: _at("1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005"), "agrees"),
        Example("another building", lambda: _at("8-9-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan"), "differs"),
        Example("read badly", lambda: with_invoice(exporter_address=unclear("1-2-3 Maru")), "not_checked"),
        Example("on behalf of another", lambda: _agency(), "agrees"),
        Example("none on the certificate", lambda: with_certificate(exporter_address=None), "silent"),
    ),
)
def exporter_address(case: Case) -> Iterator[Verdict]:
    """Line breaks, punctuation, telephone and a country left out do not count.

    Where box 1 names A on behalf of B, A's address is compared.
    """
    certificate = case.certificate
    found = None if certificate is None else mandate(certificate)
    agents = address(found.agent.address) if found is not None else None

    def same(here: str, there: str) -> bool:
        return address(there) in (address(here), agents)

    yield from against_each_invoice(case, "exporter_address", same)


def _agency() -> Case:
    box = "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan on behalf of CHICAGO PUMPS INC., Chicago, U.S.A."
    return with_certificate(exporter_address=typed(box))


def _at(address: str) -> Case:
    return with_invoice(exporter_address=printed(address))
