"""XDOC-05: box 2 names the invoice's consignee, or its buyer where the invoice has no consignee."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.box_2 import own_address
from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare, equal
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import address, compact, upper
from matchers.shipment import to_order
from matchers.sides import pairs
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice

_PREFIX = re.compile(r"^\W*(?:M\s?/\s?S\b|MESSRS\b|MESSIEURS\b|TO\b(?!\W+(?:THE\W+)?ORDER))[\s.:]*")
_CARE_OF = re.compile(r"\b(?:ON BEHALF OF|CARE OF|C/O)\b")


@rule(
    id="XDOC-05",
    title=Text("Consignee on both papers", "荷受人の一致"),
    outcome=Outcome.FIX,
    field="consignee_name",
    reads=("consignee_name", "consignee_address", "consignee_country", "buyer_name", "buyer_address", "buyer_country"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ① L41-45; ⑥ L160"),
    message=Text(
        "Box 2 says “{certificate}”, the invoice's consignee reads “{invoice}”.",
        "荷受人が証明書では「{certificate}」、インボイスでは「{invoice}」です。",
    ),
    remedy=Text(
        "Name the consignee of the invoice in box 2, or correct the invoice.",
        "第2欄にインボイスの荷受人を記載するか、インボイスを訂正してください。",
    ),
    examples=(
        Example("the buyer, where the invoice has no consignee", clean_case, "agrees"),
        Example("another firm", lambda: _consignee("RHEIN PUMPEN GMBH"), "differs"),
        Example("another town", lambda: _address("Kaiweg 8, 28195 Bremen GERMANY"), "differs"),
        Example("a warehouse added", lambda: _address("Kaiweg 8, 20457 Hamburg, Warehouse 3 GERMANY"), "differs"),
        Example("another country", lambda: with_certificate(consignee_country=typed("AT", "AUSTRIA")), "differs"),
        Example("read badly", lambda: with_invoice(buyer_name=unclear("HAMSA PUNPEM")), "not_checked"),
        Example("Messrs. is another rule's matter", lambda: _consignee("MESSRS. HANSA PUMPEN GMBH"), "agrees"),
        Example("to order, the invoice naming only a buyer", lambda: _consignee("TO ORDER OF HANSA BANK"), "agrees"),
        Example("the order of another bank", lambda: _order("TO ORDER OF A BANK", "TO ORDER OF B BANK"), "differs"),
        Example("the invoice's consignee counts, not its buyer", lambda: _third_party(), "differs"),
    ),
)
def consignee(case: Case) -> Iterator[Verdict]:
    """Name, address and country. Layout, punctuation and a country left out of the address do not count."""
    for certificate, invoice in pairs(case):
        party = "consignee" if invoice.consignee_name is not None else "buyer"
        if to_order(certificate) and party == "buyer":
            yield Agrees()
            continue
        for part, same in (("name", _same_name), ("address", _same_address), ("country", equal)):
            yield from _compared(certificate, invoice, part, party, same)


def _compared(certificate: Certificate, invoice: Invoice, part: str, party: str, same: object) -> Iterator[Verdict]:
    here = getattr(certificate, f"consignee_{part}")
    there = getattr(invoice, f"{party}_{part}")
    if here is not None and there is not None and callable(same):
        yield compare(f"consignee_{part}", Side(certificate.document, here), Side(invoice.document, there), same)


def _same_name(certificate: str, invoice: str) -> bool:
    one, other = (_PREFIX.sub("", upper(name)) for name in (certificate, invoice))
    return compact(one) == compact(other) or compact(other) in {compact(p) for p in _CARE_OF.split(one)}


def _same_address(certificate: str, invoice: str) -> bool:
    """What box 2 has behind the address is other rules' matter: a tax number (CO-B2-07), a second address (CO-B2-04),
    another party (CO-B2-09).
    """
    own = own_address(certificate)
    return address(invoice) in {address(text) for text in (certificate, own, _TAX.sub("", upper(certificate)))}


_TAX = re.compile(r"\b(?:VAT|EORI|TAX|TIN|NIT|RUC|RUT|CNPJ|NPWP|GSTIN|IEC|USCI|TRN|BIN)\b.*$")


def _consignee(name: str) -> Case:
    return with_certificate(consignee_name=typed(name))


def _address(text: str) -> Case:
    return with_certificate(consignee_address=typed(text))


def _order(certificate: str, invoice: str) -> Case:
    return with_invoice(_consignee(certificate), consignee_name=printed(invoice))


def _third_party() -> Case:
    return with_invoice(consignee_name=printed("ELBE LAGERHAUS GMBH"), consignee_address=printed("Hafen 2, Hamburg"))
