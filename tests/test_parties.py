"""Name, address and country of a party."""

from __future__ import annotations

import pytest

from extractors.parties import name_value, read_party
from extractors.party_spelling import spelled
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


def test_a_name_goes_on_to_a_line_that_is_only_its_form() -> None:
    found = read("SUZHOU QINGFENG ELECTRONIC CO.,", "LTD.", "No. 255 Suhong Middle Road,", "P.R. CHINA")
    assert found == ("SUZHOU QINGFENG ELECTRONIC CO., LTD.", "No. 255 Suhong Middle Road, P.R. CHINA", "CN")


def test_a_name_in_capitals_goes_on_where_only_the_address_has_small_letters() -> None:
    assert read("ETABLISSEMENTS WAREHOUSE", "SERVICES", "Logistics Park Unit 31,", "FRANCE")[0] == (
        "ETABLISSEMENTS WAREHOUSE SERVICES"
    )


def test_a_stronger_form_of_company_completes_a_name_that_could_end_before() -> None:
    assert read("SIAM INDUSTRIES", "(THAILAND) CO., LTD.", "9 Moo 4,", "THAILAND")[0] == (
        "SIAM INDUSTRIES (THAILAND) CO., LTD."
    )


def test_an_address_ends_with_its_country() -> None:
    found = read(
        "MIKAWA POTTERY TRADING K.K.", "1-5 Hachiken-cho,", "Aichi 444-1325, Japan", "MIKAWA POTTERY TRADING K.K."
    )
    assert found[1:] == ("1-5 Hachiken-cho, Aichi 444-1325, Japan", "JP")


def test_a_postal_code_after_the_country_belongs_to_the_address() -> None:
    assert read("BUKIT COMPONENTS PTE LTD", "Blk 1008 Jalan Bukit Merah", "Singapore 159466")[1:] == (
        "Blk 1008 Jalan Bukit Merah Singapore 159466",
        "SG",
    )


def test_a_country_may_be_broken_over_two_lines() -> None:
    assert read("KAURI IMPORTERS LIMITED", "47 Quay Street,", "Mount Maunganui 3116, NEW", "ZEALAND")[2] == "NZ"


def test_a_sentence_below_an_address_is_no_part_of_it() -> None:
    found = read("DECCAN AGRO PVT. LTD.", "Gat No. 412,", "Pune 410501", "We hereby invoice you the following goods")
    assert found[1] == "Gat No. 412, Pune 410501"


def test_a_telephone_number_over_two_lines_is_left_out() -> None:
    found = read("HANBIT SERVICES LTD.", "46753, REPUBLIC OF KOREA", "TEL +48-90-243-2836 FAX +48-90-", "243-2833")
    assert found[1] == "46753, REPUBLIC OF KOREA"


@pytest.mark.parametrize(
    "line", ["Corporate Number: 1234567890123", "Mr. John Smith", "T: +81-768-55-0142", "UEN: 2012D"]
)
def test_registration_numbers_and_persons_are_no_address(line: str) -> None:
    assert read("NOTO SAKE BREWING CO., LTD.", "3-15 Kawai-machi,", line, "Japan")[1] == "3-15 Kawai-machi, Japan"


def test_bars_part_name_address_and_telephone_on_one_line() -> None:
    found = read("NOTO SAKE BREWING CO., LTD. | 3-15 Kawai-machi, Ishikawa 928-0001, Japan | TEL: +81-768-55-0142")
    assert found == ("NOTO SAKE BREWING CO., LTD.", "3-15 Kawai-machi, Ishikawa 928-0001, Japan", "JP")


def test_of_a_name_in_two_scripts_the_one_in_roman_letters_is_taken() -> None:
    found = read(
        "能登酒造株式会社", "NOTO SAKE BREWING CO., LTD.", "〒928-0001 石川県輪島市", "3-15 Kawai-machi, Japan"
    )
    assert found[:2] == ("NOTO SAKE BREWING CO., LTD.", "3-15 Kawai-machi, Japan")


def test_what_an_engine_made_of_a_logo_or_seal_is_no_part_of_a_name() -> None:
    assert read("公 TSUGARU FASTENER INDUSTRIES CORP.", "1 Kita", "Japan")[0] == "TSUGARU FASTENER INDUSTRIES CORP."
    assert read("NOTO SAKE BREWING CO., LTD. 酒能", "1 Kita", "Japan")[0] == "NOTO SAKE BREWING CO., LTD."


@pytest.mark.parametrize("lines", [("LONG BEACH, U.S.A.",), ("LAEM CHABANG,", "THAILAND")])
def test_a_port_with_its_country_is_no_party(lines: tuple[str, ...]) -> None:
    assert read_party([Span(line_of_words(t)) for t in lines]) is None


@pytest.mark.parametrize(
    ("read_as", "written"),
    [
        ("P.0. BoX 7712", "P.O. Box 7712"),
        ("SP. Z 0.0.", "SP. Z O.O."),
        ("AI Quoz 3", "Al Quoz 3"),
        ("JI. Perak", "Jl. Perak"),
        ("KagOshima", "Kagoshima"),
        ("UNIT 100, HD6 1QN", "UNIT 100, HD6 1QN"),
    ],
)
def test_slips_of_engines_are_put_right(read_as: str, written: str) -> None:
    assert spelled(read_as, japanese=False) == written


def test_japanese_in_roman_letters_has_neither_accents_nor_l() -> None:
    assert spelled("KURÚME, Hachihonmatsu-lida", japanese=True) == "KURUME, Hachihonmatsu-Iida"


def test_a_text_layer_keeps_its_spelling() -> None:
    party = read_party([Span(line_of_words("P.0. TRADING LTD."))])
    assert party is not None
    assert name_value(party) == "P.0. TRADING LTD."


def test_captions_within_a_party_announce_its_parts() -> None:
    found = read(
        "Name: HANSA PUMPEN GMBH", "Address: Kaiweg 8", "City: 20457 Hamburg", "Country: GERMANY", "Tel: 040-12345678"
    )
    assert found == ("HANSA PUMPEN GMBH", "Kaiweg 8 20457 Hamburg GERMANY", "DE")


def test_the_rest_of_a_name_alone_is_no_party() -> None:
    assert read_party([Span(line_of_words("CO., LTD.")), Span(line_of_words("1 Kita"))]) is None


def test_the_bank_an_order_names_may_stand_on_the_next_line() -> None:
    assert read("TO ORDER OF THE NORTHERN", "UNITED BANK LTD., LAGOS") == (
        "TO ORDER OF THE NORTHERN UNITED BANK LTD., LAGOS",
        None,
        None,
    )
