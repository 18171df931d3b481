"""XDOC-03: the exporter's address is the same on certificate and invoice."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.mandates import ON_BEHALF, mandate, stated_address
from matchers.normal import address
from matchers.rules.co_b1.co_b1_05_nothing_else import OTHER
from matchers.sides import against_each_invoice
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate

ABROAD = "100 Lake Street, Chicago, U.S.A."
ADDRESS = "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005"


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
        Example("both addresses below both names", lambda: _two_firms(ADDRESS), "agrees"),
        Example("both addresses on the invoice, too", lambda: _two_firms(f"{ADDRESS}, Japan, {ABROAD}"), "agrees"),
        Example("another building, with another firm", lambda: _two_firms("9-9 Shiba, Tokyo"), "differs"),
        Example("an e-mail address behind it (CO-B1-05)", lambda: _box_1(f"{ADDRESS} a@example.jp"), "agrees"),
        Example("the country alone (CO-B1-04)", lambda: _box_1("JAPAN"), "silent"),
        Example("none on the certificate", lambda: with_certificate(exporter_address=None), "silent"),
    ),
)
def exporter_address(case: Case) -> Iterator[Verdict]:
    """Line breaks, punctuation, telephone and a country left out do not count.

    Where box 1 names A on behalf of B, A's address is compared. A box 1 without an address is CO-B1-04's matter, an
    e-mail address or a number in it CO-B1-05's.
    """
    certificate = case.certificate
    here = certificate.exporter_address if certificate is not None else None
    if certificate is not None and here is not None and _own(here.value):
        same = partial(_same, for_another=_for_another(certificate))
        yield from against_each_invoice(case, "exporter_address", same)


def _same(certificate: str, invoice: str, for_another: frozenset[str]) -> bool:
    return _own(invoice) in {_own(certificate), *for_another} or address(certificate) == address(invoice)


def _for_another(certificate: Certificate) -> frozenset[str]:
    """Where box 1 names A on behalf of B: the address of A, and that of both as far as the writer wrote it."""
    found = mandate(certificate)
    texts = (found.agent.address, stated_address(certificate)) if found is not None else ()
    return frozenset(address(text) for text in texts if text)


def _own(text: str) -> str:
    """The exporter's own address, without the firm for which he acts and without what box 1 must not hold."""
    for cut in (ON_BEHALF, OTHER):
        found = cut.search(text)
        text = text[: found.start()] if found is not None else text
    return address(text.rstrip(" ,;/("))


def _agency() -> Case:
    return _box_1(f"{ADDRESS}, Japan on behalf of CHICAGO PUMPS INC., Chicago, U.S.A.")


def _two_firms(on_invoice: str) -> Case:
    """Box 1 as certificate.json gives it: the exporter's own country behind the two addresses."""
    name, country = "SAKURA PRECISION CO., LTD. ON BEHALF OF CHICAGO PUMPS INC.", typed("JP", "JAPAN")
    box_1 = typed(f"{ADDRESS}, Japan, {ABROAD} JAPAN")
    case = with_certificate(exporter_name=typed(name), exporter_address=box_1, exporter_country=country)
    return with_invoice(case, exporter_address=printed(on_invoice))


def _box_1(text: str) -> Case:
    return with_certificate(exporter_address=typed(text))


def _at(address: str) -> Case:
    return with_invoice(exporter_address=printed(address))
