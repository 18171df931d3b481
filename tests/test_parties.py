"""Name, address and country of a party."""

from __future__ import annotations

import pytest

from extractors.parties import name_value, read_party
from extractors.spans import Span
from tests.builders import line_of_words


def read(*texts: str) -> tuple[str | None, str | None, str | None]:
    party = read_party([Span(line_of_words(t)) for t in texts])
    assert party is not None
    address = party.address.text if party.address else None
    return name_value(party) or None, address, party.country[0] if party.country else None


def test_takes_the_first_line_as_name_and_the_rest_as_address() -> None:
    found = read("HANSA PUMPEN GMBH", "Kaiweg 8,", "20457 Hamburg", "GERMANY")
    assert found == ("HANSA PUMPEN GMBH", "Kaiweg 8, 20457 Hamburg GERMANY", "DE")


def test_leaves_telephone_mail_and_contact_out() -> None:
    found = read(
        "HELIX LABS INC.", "Attn: Dr. Smith", "400 Main Street TEL: 617-555-0100", "Boston", "U.S.A.", "a@b.com"
    )
    assert found == ("HELIX LABS INC.", "400 Main Street Boston U.S.A.", "US")


def test_an_address_without_a_country_has_none() -> None:
    assert read("SURUGA SENSING CORPORATION", "410-2 Kusanagi-Kita, Shimizu-ku, Shizuoka 424-0889")[2] is None


def test_parts_name_and_address_on_one_line() -> None:
    found = read("SAKURA PRECISION CO., LTD., 1-2-3 Marunouchi, Tokyo, Japan")
    assert found == ("SAKURA PRECISION CO., LTD.", "1-2-3 Marunouchi, Tokyo, Japan", "JP")


def test_a_name_goes_on_to_the_line_with_the_company_form() -> None:
    assert read("YOKKAICHI TORA VALVE AND", "FITTINGS MFG. CO., LTD.", "1-14 Kita", "Japan")[0] == (
        "YOKKAICHI TORA VALVE AND FITTINGS MFG. CO., LTD."
    )


def test_messrs_is_no_part_of_the_name() -> None:
    assert read("Messrs. TASMAN RIDGE IMPORTS LIMITED", "27B Carbine Road")[0] == "TASMAN RIDGE IMPORTS LIMITED"


@pytest.mark.parametrize(
    ("text", "who"),
    [("SAME AS CONSIGNEE", "consignee"), ("SAME AS BUYER", "buyer"), ("LE MEME", "buyer"), ("同上", "buyer")],
)
def test_a_reference_names_the_other_party(text: str, who: str) -> None:
    party = read_party([Span(line_of_words(text))])
    assert party is not None
    assert (party.name, party.same_as) == (None, who)


def test_to_order_is_a_name() -> None:
    assert read("TO ORDER OF BANCO DEL PACIFICO S.A.")[0] == "TO ORDER OF BANCO DEL PACIFICO S.A."


@pytest.mark.parametrize("text", ["TEMA, GHANA", "2026/09/24", "12345", "TEL: +81-3-1234-5678"])
def test_a_place_or_figures_are_no_party(text: str) -> None:
    assert read_party([Span(line_of_words(text))]) is None
