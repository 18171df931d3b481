"""CO-B2-07: no tax or company registration number in box 2."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import LIKELY, UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text

# Names of such numbers by country: EU, Colombia, Peru/Ecuador, Chile/Uruguay, Brazil, Indonesia, India, China, Gulf,
# Mexico, Argentina, Singapore, Australia, Italy, France, Germany, Netherlands, Russia, USA, Turkey, Korea, Taiwan.
NAMES = (
    r"V\.?A\.?T|EORI|TAX|TIN|T\.I\.N|N\.?I\.?T|R\.?U\.?C|R\.?U\.?T|C\.?N\.?P\.?J|CPF|N\.?P\.?W\.?P|NIB|GST(?:IN)?|IEC|PAN|CIN"
    r"|USCI|USCC|C\.?R|TRN|BIN|RFC|CUIT|CUIL|UEN|ABN|ACN|P\.?\s?IVA|PARTITA\s+IVA|NIF|NIPC|CIF|IVA|T\.?V\.?A|SIRET|SIREN"
    r"|U\.?ST\W{0,2}ID(?:\W?NR)?|STEUER\W?NR|STEUERNUMMER|HRB|KVK|BTW|INN|OGRN|KPP|EIN|VKN|VERGI|NTN|STRN|BRN|RCN|CRN|RNC|RIF"
    r"|MST|MSDN|(?:BUSINESS|COMPANY|COMMERCIAL|CORPORATE|TRADE)\s+(?:REG(?:ISTRATION|ISTER|\.)?|LICEN[CS]E)|REG(?:ISTRATION|N|\.)?"
)
NUMBER = re.compile(
    rf"(?<![\w./-])(?:{NAMES})(?![\w-])\W{{0,3}}(?:(?:REGISTRATION|ID(?:ENTIFICATION)?|CODE|NO|NR|NUMBER|NUMERO|№|#)\W{{0,3}})*"
    r"(?=[A-Z0-9./ -]{0,8}?\d)[A-Z0-9][A-Z0-9./-]*(?:[ ]?\d[\d./-]*)*",
    re.IGNORECASE,
)
LONG_ENOUGH = 5  # digits; "TAX FREE ZONE 12" is an address


@rule(
    id="CO-B2-07",
    title=Text("No tax number in box 2", "第2欄の納税者番号等"),
    outcome=Outcome.FIX,
    field="consignee_address",
    reads=("consignee_name", "consignee_address"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L169-170"),
    message=Text(
        "Box 2 holds a tax or registration number, “{number}”.",
        "第2欄に納税者番号・登記番号「{number}」が記載されています。",
    ),
    remedy=Text("Move it to box 6, Remarks.", "第6欄（Remarks）に移してください。"),
    examples=(
        Example("name and address", clean_case, "agrees"),
        Example("a telephone number", lambda: _addressed("Kaiweg 8, 20457 Hamburg TEL 49-40-123456"), "agrees"),
        Example("VAT number", lambda: _addressed("Kaiweg 8, 20457 Hamburg, VAT No. DE123456789"), "differs"),
        Example("NIT", lambda: _addressed("Calle 5, Oficina 704, Cali 760001, NIT 900.481.227-3"), "differs"),
        Example("a tax-free zone", lambda: _addressed("Tax Free Zone, Block 12, Jebel Ali"), "agrees"),
        Example("read badly", lambda: with_certificate(consignee_address=unclear("VAI DE1234567")), "not_checked"),
    ),
)
def no_tax_number(case: Case) -> Iterator[Verdict]:
    """Telephone, fax, e-mail and contact person are tolerated there."""
    certificate = case.certificate
    if certificate is None:
        return
    for text in (certificate.consignee_name, certificate.consignee_address):
        if text is not None:
            yield _judged(certificate.document, text)


def _judged(document: str, text: Field[str]) -> Verdict:
    where = (place(document, text),)
    if text.confidence < LIKELY:
        return NotChecked(UNSURE, where)
    number = next((n for n in NUMBER.findall(text.value) if sum(c.isdigit() for c in n) >= LONG_ENOUGH), None)
    return Agrees() if number is None else Differs(where, {"number": number.strip()})


def _addressed(address: str) -> Case:
    return with_certificate(consignee_address=typed(address))
