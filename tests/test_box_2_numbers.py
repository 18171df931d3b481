"""Tax and registration numbers in box 2, and what only looks like them (CO-B2-07)."""

from __future__ import annotations

import pytest

from matchers.catalogue import said
from matchers.examples import typed, with_certificate
from matchers.rules.co_b2.co_b2_07_no_tax_number import no_tax_number


@pytest.mark.parametrize(
    "number",
    [
        "VAT: GB 123 4567 89",
        "VAT No. DE123456789",
        "V.A.T. REG. NO. 4001234567",
        "USt-IdNr. DE123456789",
        "NIT 900.481.227-3",
        "N.I.T.: 900481227",
        "RUC 20512345678",
        "RUT: 76.123.456-7",
        "CNPJ 12.345.678/0001-90",
        "GSTIN: 27AAAPL1234C1ZV",
        "IEC No. 0388012345",
        "RFC ABC850101XY1",
        "NPWP 01.234.567.8-901.000",
        "TAX ID 0105536000123",
        "TAX IDENTIFICATION NUMBER 12345678",
        "TIN 123-456-789",
        "USCI 91310000MA1FL12345",
        "TRN 100123456700003",
        "C.R. No. 1010123456",
        "EORI NL123456789",
        "Company Registration No. 198700034E",
        "COMMERCIAL REGISTER NO. 45821",
        "ABN 51 824 753 556",
        "Business Licence No. 4403012345",
    ],
)
def test_sees_the_number(number: str) -> None:
    assert _said(f"12 Harbour Road, Springfield, {number}") == "differs"


@pytest.mark.parametrize(
    "address",
    [
        "Km 10.5 Via a Daule, Lotizacion Inmaconsa, Guayaquil 090510",
        "P.O. Box CO 1145, Tema",
        "TEL 49-40-1234567 FAX 49-40-7654321 ATTN: MR. BIN SALEH",
        "Tax Free Zone, Block 12, Jebel Ali",
        "Tin Shui Wai, New Territories",
        "Registered Office: 12 High Street",
        "No. 88, Section 2, Zhongshan N. Rd., Taipei 10450",
        "Lot 1234, Jalan Pan 5, 41200 Klang",
        "Reg. Office Tower B, 4th Floor",
    ],
)
def test_lets_an_address_be(address: str) -> None:
    assert _said(address) == "agrees"


def _said(address: str) -> str:
    return said(no_tax_number, with_certificate(consignee_address=typed(address)))
