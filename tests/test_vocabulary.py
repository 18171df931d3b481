"""The closed lists: spellings that people use lead to one meaning, and what means nothing stays nothing."""

from __future__ import annotations

import subprocess
import sys

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.practice import Practice
from models.vocabulary import (
    areas,
    companies,
    countries,
    currencies,
    incoterms,
    packages,
    payment,
    ports,
    prefectures,
    units,
)
from models.vocabulary.packages import Packages


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("KOREA", "KR"), ("Republic of Korea", "KR"), ("R.O.K.", "KR"), ("Korea, Republic of", "KR"), ("韓国", "KR"),
        ("U.S.A.", "US"), ("United States of America", "US"), ("États-Unis", "US"), ("EE.UU.", "US"), ("米国", "US"),
        ("THE NETHERLANDS", "NL"), ("Holland", "NL"), ("VIET NAM", "VN"), ("TÜRKIYE", "TR"), ("COTE D'IVOIRE", "CI"),
        ("P.R. CHINA", "CN"), ("People's Republic of China", "CN"), ("TAIWAN, R.O.C.", "TW"), ("HONGKONG", "HK"),
        ("D.R. CONGO", "CD"), ("Lao P.D.R.", "LA"), ("Deutschland", "DE"), ("Alemania", "DE"), ("Allemagne", "DE"),
        ("JAPÓN", "JP"), ("日本", "JP"), ("ＪＡＰＡＮ", "JP"), ("JPN", "JP"), ("Kosovo", "XK"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_any_usual_spelling(spelling: str, code: str) -> None:
    assert countries.code(spelling) == code


def test_every_iso_country_is_known_by_its_names() -> None:
    for country in pycountry.countries:
        for attribute in ("name", "official_name", "common_name"):
            if hasattr(country, attribute):
                assert countries.code(getattr(country, attribute)) == country.alpha_2


@pytest.mark.parametrize("text", ["E.U.", "HOKKAIDO", "MADE", "", "NO", "IN", "New Jersey"])
def test_what_is_no_country_gives_none(text: str) -> None:
    assert countries.code(text) is None


@pytest.mark.parametrize(
    ("address", "code", "rest"),
    [
        ("Kaiweg 8, 20457 Hamburg GERMANY", "DE", "Kaiweg 8, 20457 Hamburg"),
        ("27B Carbine Road, Auckland 1060 NEW ZEALAND", "NZ", "27B Carbine Road, Auckland 1060"),
        ("Ansan-si, Gyeonggi-do 15434 REPUBLIC OF KOREA", "KR", "Ansan-si, Gyeonggi-do 15434"),
        ("Taipei, Taiwan, R.O.C.", "TW", "Taipei"),
        ("Los Angeles, CA 90001, US", "US", "Los Angeles, CA 90001"),
        ("東京都千代田区 日本", "JP", "東京都千代田区"),
    ],
)
def test_an_address_gives_up_the_country_it_ends_in(address: str, code: str, rest: str) -> None:
    assert countries.trailing(address) == (code, rest)


@pytest.mark.parametrize("address", ["Newark, New Jersey", "Port of Spain", "Los Angeles, CA", "12 China Road, York"])
def test_a_name_that_only_looks_like_a_country_does_not_end_an_address(address: str) -> None:
    assert countries.trailing(address) is None


def test_countries_are_found_in_running_text_at_their_place() -> None:
    text = "Gears of Japan, hoses of P.R. China; not New Jersey"
    assert [(code, text[start:end]) for code, start, end in countries.found_in(text)] == [
        ("JP", "Japan"),
        ("CN", "P.R. China"),
    ]


@settings(deadline=None)  # the first call loads the tables
@given(st.text(max_size=60))
def test_any_text_can_be_asked_for_countries_ports_and_packages(text: str) -> None:
    for _, start, end in countries.found_in(text):
        assert 0 <= start < end <= len(text)
    ending = countries.trailing(text)
    assert ending is None or text.startswith(ending[1])
    ports.find(text)
    packages.parse(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PUSAN", "BUSAN, KOREA"), ("CAT LAI", "HO CHI MINH CITY, VIETNAM"), ("JNPT", "NHAVA SHEVA, INDIA"),
        ("PORT KELANG", "Port Klang, Malaysia"), ("ANVERS", "ANTWERP, BELGIUM"), ("TIANJIN XINGANG", "XINGANG, CHINA"),
        ("TANJUNG PRIOK", "JAKARTA, INDONESIA"), ("TOKYO (NARITA)", "NARITA AIRPORT, JAPAN"), ("KIX", "KANSAI"),
        ("PORT OF YOKOHAMA", "横浜"),
    ],
)  # fmt: skip
def test_a_port_is_known_by_its_other_names(one: str, other: str) -> None:
    assert ports.find(one) == ports.find(other) is not None


def test_ports_of_one_name_are_told_apart_by_the_country() -> None:
    panama, mexico = ports.find("MANZANILLO, PANAMA"), ports.find("MANZANILLO, MEXICO")
    assert panama is not None
    assert mexico is not None
    assert (panama.country, mexico.country) == ("PA", "MX")


def test_a_port_in_another_country_than_written_is_not_found() -> None:
    assert ports.find("YOKOHAMA, GERMANY") is None


def test_a_city_may_mean_its_sea_port_and_its_airports() -> None:
    assert {p.kind for p in ports.possible("TOKYO, JAPAN")} == {"sea", "air"}
    assert ports.find("NARITA") not in (None, ports.find("TOKYO", "sea"))


@pytest.mark.parametrize("text", ["", "NONSENSE", "T.B.A.", "12"])
def test_what_is_no_port_gives_none(text: str) -> None:
    assert ports.find(text) is None


@pytest.mark.parametrize(
    ("spelling", "normal"),
    [
        ("PIECES", "PCS"), ("P'CS", "PCS"), ("pc.", "PCS"), ("個", "PCS"), ("Kilograms", "KGS"), ("M/T", "MT"),
        ("㎡", "M2"), ("DZ", "DOZ"), ("CTN", "CARTONS"),
    ],
)  # fmt: skip
def test_a_unit_has_one_normal_form(spelling: str, normal: str) -> None:
    assert units.normal(spelling) == normal


def test_units_pieces_and_sets_are_not_one_another() -> None:
    assert len({units.normal(u) for u in ("UNITS", "PCS", "SETS", "PAIRS", "DOZ")}) == 5


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("TEN (10) CARTONS", (Packages(10, "carton"),)),
        ("SAY ONE HUNDRED AND TWENTY-FIVE CASES ONLY", (Packages(125, "case"),)),
        ("2 PALLETS (40 CARTONS)", (Packages(2, "pallet"), Packages(40, "carton"))),
        ("1,250 JUMBO BAGS", (Packages(1250, "bag"),)),
        ("12 C/T AND 1 W/CASE", (Packages(12, "carton"), Packages(1, "case"))),
        ("TOTAL 40 CARTONS", (Packages(40, "carton"),)),
        ("2 PLTS STC 40 CTNS", (Packages(2, "pallet"), Packages(40, "carton"))),
        ("1 X 40'HC CONTAINER", (Packages(1, "container"),)),
        ("10 (TEN) CARTONS", (Packages(10, "carton"),)),
        ("1 200 SACS", (Packages(1200, "bag"),)),
        ("IN BULK", (Packages(0, "loose"),)),
    ],
)
def test_packages_are_counted_by_kind(text: str, parsed: tuple[Packages, ...]) -> None:
    assert packages.parse(text) == parsed


@pytest.mark.parametrize("text", ["", "CARTONS", "DESK 10", "10 PCS", "420"])
def test_what_counts_no_packages_gives_none(text: str) -> None:
    assert packages.parse(text) is None


def test_words_and_figures_of_a_count_are_both_told() -> None:
    assert packages.spelled_out("TEN (12) CARTONS") == (10, 12)
    assert packages.spelled_out("12 (TEN) CARTONS") == (10, 12)
    assert packages.spelled_out("10 CARTONS") is None


def test_packages_beside_each_other_add_up_and_those_inside_others_do_not() -> None:
    beside = ("8 CTNS & 2 PLTS", "5 PALLETS AND 3 CARTONS", "5 CARTONS, 3 CASES", "5 PALLETS + 3 CARTONS")
    inside = ("2 PALLETS (40 CARTONS)", "2 PLTS STC 40 CTNS", "40 CARTONS ON 2 PALLETS", "10 CARTONS")
    assert all(packages.added_up(text) for text in beside)
    assert not any(packages.added_up(text) for text in inside)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("CIF HAMBURG", ("CIF", "HAMBURG")),
        ("F.O.B. YOKOHAMA, JAPAN", ("FOB", "YOKOHAMA, JAPAN")),
        ("C&F SHANGHAI", ("CFR", "SHANGHAI")),
        ("EX WORKS OSAKA (INCOTERMS 2020)", ("EXW", "OSAKA")),
        ("FOB", ("FOB", None)),
        ("DES MARCHANDISES", None),
        ("SPECIFIC GRAVITY", None),
    ],
)
def test_trade_terms_come_with_their_place(text: str, parsed: tuple[str, str | None] | None) -> None:
    assert incoterms.parse(text) == parsed


@pytest.mark.parametrize(
    ("sign", "code"), [("US$", "USD"), ("¥", "JPY"), ("\\", "JPY"), ("€", "EUR"), ("$", None), ("PCS", None)]
)
def test_a_bare_dollar_sign_is_nobodys_currency(sign: str, code: str | None) -> None:
    assert currencies.code(sign) == code


@pytest.mark.parametrize(
    "text", ["T/T 30 DAYS AFTER B/L DATE", "L/C AT SIGHT", "D/A 90 DAYS", "NO PAYMENT", "NET 30", "CARTA DE CREDITO"]
)
def test_terms_of_payment_are_recognised(text: str) -> None:
    assert payment.is_terms(text)


@pytest.mark.parametrize("text", ["CIF HAMBURG", "NET WEIGHT 12 KGS", "TOKYO, JAPAN", "TTL 12"])
def test_other_terms_are_not_terms_of_payment(text: str) -> None:
    assert not payment.is_terms(text)


@pytest.mark.parametrize(
    "name",
    [
        "SAKURA PRECISION CO., LTD.",
        "HANSA GMBH",
        "ABC S.A. DE C.V.",
        "PT SINAR JAYA",
        "XYZ SDN. BHD.",
        "株式会社サクラ",
        "ARMATURA SP. Z O.O.",
    ],
)
def test_a_company_is_known_by_its_form(name: str) -> None:
    assert companies.has_suffix(name)


@pytest.mark.parametrize("text", ["Kaiweg 8", "Tokyo Bay", "GEAR PUMP GP-20", "INVOICE"])
def test_a_line_without_a_company_form_is_none(text: str) -> None:
    assert not companies.has_suffix(text)


def test_landlocked_countries_and_areas_that_count_as_one() -> None:
    assert areas.landlocked("AT")
    assert not areas.landlocked("SI")
    assert Practice().same_area("DE", "NL")
    assert Practice().same_area("CN", "HK")
    assert not Practice().same_area("DE", "GB")
    assert not Practice(areas=()).same_area("CN", "HK")


def test_prefectures_are_found_as_whole_words() -> None:
    assert prefectures.prefecture_in("CHEESE OF HOKKAIDO") == "HOKKAIDO"
    assert prefectures.prefecture_in("CHEESE OF HOKKAIDOS") is None
    assert len(prefectures.PREFECTURES) == 47


def test_importing_the_vocabulary_loads_no_table() -> None:
    code = "import sys, models.vocabulary.ports; print('searoute' in sys.modules, 'airportsdata' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.split() == ["False", "False"]
