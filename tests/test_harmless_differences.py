"""What counts as a difference between certificate and invoice, and what is only another way of writing the same.

Every pair runs through the rule that compares the field, with a typed certificate and an invoice with a text layer.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from extractors.dates import find_dates
from matchers.catalogue import Rule, rules, said
from matchers.examples import clean_case, printed, typed, with_certificate, with_invoice
from models.case import Case
from models.field import Field, InvoiceRef, Source
from models.vocabulary import countries, units

RULES = {r.id: r for r in rules()}
Pair = tuple[str, str, str]


def on_page(text: str) -> Field[str]:
    return printed(text, source=Source.TEXT_LAYER)


def both(name: str) -> Callable[[str, str], Case]:
    """A case whose certificate and invoice state the field in these words."""
    return lambda c, i: with_invoice(with_certificate(**{name: typed(c)}), **{name: on_page(i)})


def consignee(part: str) -> Callable[[str, str], Case]:
    def case(c: str, i: str) -> Case:
        return with_invoice(with_certificate(**{f"consignee_{part}": typed(c)}), **{f"buyer_{part}": on_page(i)})

    return case


def vessel_line(certificate: str, invoice: str) -> Case:
    """Ship and voyage in one field each, as papers print them."""
    case = with_certificate(vessel=typed(certificate), voyage=None)
    return with_invoice(case, vessel=on_page(invoice), voyage=None)


def invoice_number(certificate: str, invoice: str) -> Case:
    refs = typed((InvoiceRef(certificate, "2026-11-02"),), certificate)
    return with_invoice(with_certificate(invoice_refs=refs), invoice_number=on_page(invoice))


def mode(certificate: str, invoice: str) -> Case:
    case = with_certificate(transport_mode=typed(certificate), vessel=None, voyage=None)
    return with_invoice(case, transport_mode=on_page(invoice), vessel=None, voyage=None)


def total(certificate: str, invoice: str) -> Case:
    return both("total_quantity")(certificate, invoice)


def final(certificate: str, invoice: str) -> Case:
    case = with_certificate(remarks=typed(f"FINAL DESTINATION: {certificate}"), consignee_country=None)
    return with_invoice(case, final_destination=on_page(invoice))


def compared_by(rule: str, build: Callable[[str, str], Case]) -> tuple[Rule, Callable[[str, str], Case]]:
    return RULES[rule], build


FIELDS = {
    "exporter_name": compared_by("XDOC-02", both("exporter_name")),
    "registered_name": compared_by("CO-B1-02", lambda c, _: with_certificate(exporter_name=typed(c))),
    "exporter_address": compared_by("XDOC-03", both("exporter_address")),
    "consignee_name": compared_by("XDOC-05", consignee("name")),
    "consignee_address": compared_by("XDOC-05", consignee("address")),
    "port_of_loading": compared_by("XDOC-09", both("port_of_loading")),
    "port_of_discharge": compared_by("XDOC-09", both("port_of_discharge")),
    "transshipment": compared_by("CO-B5-01", both("transshipment")),
    "transport_mode": compared_by("CO-B5-01", mode),
    "vessel": compared_by("XDOC-08", vessel_line),
    "voyage": compared_by("XDOC-08", both("voyage")),
    "flight": compared_by("XDOC-08", both("flight")),
    "packages": compared_by("XDOC-14", both("packages")),
    "invoice_number": compared_by("XDOC-06", invoice_number),
    "final_destination": compared_by("XDOC-01", final),
}

SAME: tuple[Pair, ...] = (
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "Sakura Precision Co.,Ltd."),
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "SAKURA PRECISION CO LTD"),
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "SAKURA PRECISION  CO. , LTD"),
    ("exporter_name", "SATO & CO., LTD.", "SATO ＆ CO., LTD."),
    ("exporter_name", "NIPPON K.K.", "NIPPON KK"),
    ("exporter_name", "ABC-TECH INC.", "ABC TECH, INC."),
    ("registered_name", "ＳＡＫＵＲＡ PRECISION CO., LTD.", ""),
    (
        "exporter_address",
        "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005 JAPAN",
        "1-2-3 MARUNOUCHI CHIYODA-KU TOKYO 100-0005",
    ),
    ("exporter_address", "1-2-3 Marunouchi, Chiyoda-ku, Tokyo, Japan", "1-2-3, Marunouchi,\nChiyoda-ku,\nTokyo\nJAPAN"),
    (
        "exporter_address",
        "1-2-3 Marunouchi, Tokyo, Japan",
        "1-2-3 Marunouchi, Tokyo, Japan TEL: 03-1234-5678 FAX 03-1234-5679",
    ),
    ("exporter_address", "1-2-3 Marunouchi, Tokyo 100-0005, Japan", "1−2−3 Marunouchi, Tokyo 100-0005, Japan"),
    ("exporter_address", "1-2-3 Marunouchi, Tokyo 100-0005, Japan", "〒100-0005 1-2-3 Marunouchi, Tokyo, Japan"),
    ("exporter_address", "1-2-3 Marunouchi, Tokyo 100-0005, Japan", "1-2-3 Marunouchi, Tokyo, 100-0005, JAPAN."),
    ("exporter_address", "P.O. Box 12, Kobe, Japan", "PO BOX 12 KOBE"),
    ("exporter_address", "5F ABC Bldg., 1-2 Kita, Osaka, Japan", "5F, ABC Bldg, 1-2, Kita, Osaka"),
    ("consignee_name", "HANSA PUMPEN GMBH", "Hansa Pumpen GmbH"),
    ("consignee_name", "HANSA PUMPEN GMBH", "MESSRS. HANSA PUMPEN GMBH"),
    ("consignee_name", "HANSA PUMPEN GMBH", "M/S. HANSA PUMPEN GMBH"),
    ("consignee_name", "GOMEZ Y CIA S.A. DE C.V.", "GÓMEZ Y CÍA, S.A. DE C.V."),
    ("consignee_name", "MULLER AG", "MÜLLER AG"),
    ("consignee_name", "ABC CO., LTD", "ABC CO.,LTD."),
    ("consignee_name", "TO ORDER OF HANSA BANK", "TO ORDER OF HANSA BANK."),
    ("consignee_name", "THE PUMP COMPANY L.L.C.", "THE PUMP COMPANY LLC"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg GERMANY", "KAIWEG 8\n20457 HAMBURG"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg, Germany", "Kaiweg 8, 20457 Hamburg, DEUTSCHLAND"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg, Germany", "Kaiweg 8, 20457 Hamburg, F.R. GERMANY"),
    ("consignee_address", "12 Dock Rd., Chicago, IL 60601, U.S.A.", "12 Dock Rd, Chicago IL 60601, USA"),
    (
        "consignee_address",
        "12 Dock Rd., Chicago, IL 60601, U.S.A.",
        "12 DOCK RD., CHICAGO, IL 60601, UNITED STATES OF AMERICA",
    ),
    ("consignee_address", "Unit 4, Jebel Ali, Dubai, U.A.E.", "UNIT 4, JEBEL ALI, DUBAI, UNITED ARAB EMIRATES"),
    ("consignee_address", "118 Sandan-ro, Ansan-si, Korea", "118, Sandan-ro, Ansan-si, REPUBLIC OF KOREA"),
    ("consignee_address", "No. 5 Ly Thuong Kiet, Hanoi, Viet Nam", "No.5, Ly Thuong Kiet, Hanoi, VIETNAM"),
    ("consignee_address", "Rua São João 5, Santos, Brazil", "RUA SAO JOAO 5, SANTOS, BRASIL"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg", "Kaiweg 8, D-20457 Hamburg"),
    ("port_of_loading", "TOKYO, JAPAN", "TOKYO"),
    ("port_of_loading", "TOKYO, JAPAN", "Tokyo Port, Japan"),
    ("port_of_loading", "TOKYO", "PORT OF TOKYO"),
    ("port_of_loading", "TOKYO, JAPAN", "JPTYO"),
    ("port_of_loading", "NARITA, JAPAN", "TOKYO (NARITA)"),
    ("port_of_loading", "NARITA AIRPORT, JAPAN", "NRT"),
    ("port_of_loading", "KANSAI, JAPAN", "KANSAI INTERNATIONAL AIRPORT"),
    ("port_of_loading", "HAKATA, JAPAN", "FUKUOKA (HAKATA), JAPAN"),
    ("port_of_loading", "CENTRAIR, JAPAN", "CHUBU INTERNATIONAL AIRPORT, JAPAN"),
    ("port_of_loading", "YOKOHAMA", "YOKOHAMA PORT, JAPAN"),
    ("port_of_loading", "ANY JAPANESE PORT", "Any Japanese Port"),
    ("port_of_discharge", "BUSAN, KOREA", "PUSAN, SOUTH KOREA"),
    ("port_of_discharge", "HO CHI MINH, VIETNAM", "HOCHIMINH CITY, VIET NAM"),
    ("port_of_discharge", "HO CHI MINH, VIETNAM", "CAT LAI, HO CHI MINH CITY"),
    ("port_of_discharge", "LAEM CHABANG, THAILAND", "LAEMCHABANG"),
    ("port_of_discharge", "PORT KLANG, MALAYSIA", "PORT KELANG (WESTPORT), MALAYSIA"),
    ("port_of_discharge", "CHENNAI, INDIA", "MADRAS, INDIA"),
    ("port_of_discharge", "ANTWERP, BELGIUM", "ANTWERPEN"),
    ("port_of_discharge", "LOS ANGELES, U.S.A.", "LOS ANGELES, CA, USA"),
    ("port_of_discharge", "LOS ANGELES, CA", "LOS ANGELES, CALIFORNIA, U.S.A."),
    ("port_of_discharge", "NEW YORK, USA", "NEW YORK, NY, U.S.A."),
    ("port_of_discharge", "VALPARAISO, CHILE", "VALPARAÍSO, CHILE"),
    ("port_of_discharge", "ROTTERDAM, THE NETHERLANDS", "ROTTERDAM, HOLLAND"),
    ("port_of_discharge", "JEDDAH, SAUDI ARABIA", "JEDDAH ISLAMIC PORT, K.S.A."),
    ("port_of_discharge", "SINGAPORE", "SINGAPORE, SINGAPORE"),
    ("port_of_discharge", "HONG KONG", "HONGKONG, CHINA"),
    ("port_of_discharge", "FRANKFURT, GERMANY", "FRANKFURT AIRPORT (FRA)"),
    ("port_of_discharge", "XINGANG, CHINA", "TIANJIN XINGANG, P.R. CHINA"),
    ("port_of_discharge", "CHITTAGONG, BANGLADESH", "CHATTOGRAM"),
    ("transshipment", "BUSAN, KOREA", "PUSAN"),
    ("transshipment", "SINGAPORE", "VIA SINGAPORE"),
    ("transshipment", "KAOHSIUNG", "KAOHSIUNG PORT, TAIWAN"),
    ("transport_mode", "air", "courier"),
    ("transport_mode", "sea", "multimodal"),
    ("transport_mode", "rail", "rail"),
    ("vessel", "ONE APUS V.052W", "ONE APUS VOY. 052W"),
    ("vessel", "M.V. ONE APUS V. 052W", "ONE APUS 052W"),
    ("vessel", "M/V ONE APUS", "MV ONE APUS"),
    ("vessel", "M/V \"ONE APUS\" VOY.NO.052W", "One Apus V-052W"),
    ("vessel", "S.S. ONE APUS", "ONE APUS"),
    ("vessel", "ONE APUS", "ONE APUS V.052W"),
    ("vessel", "ONE-APUS", "ONE APUS"),
    ("vessel", "WAN HAI 322 V.E012", "WAN HAI 322 / E012"),
    ("vessel", "EVER GIVEN VOYAGE NO. 0123-045W", "EVER GIVEN V.0123-045W"),
    ("vessel", "ONE APUS (052W)", "ONE APUS V.052W"),
    ("vessel", "MSC ANNA, VOY. FI042A", "MSC ANNA FI042A"),
    ("voyage", "052W", "V.052W"),
    ("voyage", "V. 052W", "VOY NO. 052W"),
    ("voyage", "VOY.052 W", "052W"),
    ("flight", "NH204", "NH 204"),
    ("flight", "NH-204", "NH204"),
    ("flight", "FLT NO. NH204", "NH204"),
    ("packages", "10 CARTONS", "10 CTNS"),
    ("packages", "TEN (10) CARTONS", "10 C/T"),
    ("packages", "10 CARTONS", "SAY TEN (10) CARTONS ONLY"),
    ("packages", "10 PACKAGES", "10 CARTONS"),
    ("packages", "2 PALLETS", "2 PLTS (40 CTNS)"),
    ("packages", "1,200 BAGS", "1200 BAGS"),
    ("packages", "5 WOODEN CASES", "5 C/S"),
    ("packages", "IN BULK", "IN BULK"),
    ("packages", "3 CRATES", "3 WOODEN CRATES"),
    ("invoice_number", "INV-26-1101", " INV-26-1101 "),
    ("invoice_number", "INV-26-1101", "ＩＮＶ－26－1101"),
    ("final_destination", "LUSAKA, ZAMBIA", "LUSAKA"),
    ("final_destination", "KATHMANDU, NEPAL", "Kathmandu, Nepal"),
)  # fmt: skip

DIFFERENT: tuple[Pair, ...] = (
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "SAKURA PRECISION INC."),
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "SAKURA PRECISION TRADING CO., LTD."),
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "SAKURA PRECISON CO., LTD."),
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "SAKURA PRECISION CO., LTD. OSAKA BRANCH"),
    ("exporter_name", "SAKURA PRECISION CO., LTD.", "SAKURA"),
    ("registered_name", "SAKURA PRECISION CO.,LTD.", ""),
    ("registered_name", "SAKURA PRECISION CO., LTD", ""),
    ("registered_name", "Sakura Precision Co., Ltd.", ""),
    ("registered_name", "SAKURA PRECISION COMPANY LIMITED", ""),
    ("registered_name", "SAKURA  PRECISION CO., LTD.", ""),
    ("exporter_address", "1-2-3 Marunouchi, Tokyo, Japan", "1-2-8 Marunouchi, Tokyo, Japan"),
    ("exporter_address", "1-2-3 Marunouchi, Tokyo, Japan", "1-23 Marunouchi, Tokyo, Japan 3F"),
    ("exporter_address", "1-2-3 Marunouchi, Tokyo, Japan", "1-2-3 Marunouchi, Osaka, Japan"),
    ("exporter_address", "1-2-3 Marunouchi, Tokyo 100-0005, Japan", "1-2-3 Marunouchi, Tokyo 100-0006, Japan"),
    ("exporter_address", "5F ABC Bldg., 1-2 Kita, Osaka, Japan", "6F ABC Bldg., 1-2 Kita, Osaka, Japan"),
    ("exporter_address", "5F ABC Bldg., 1-2 Kita, Osaka, Japan", "1-2 Kita, Osaka, Japan"),
    ("consignee_name", "HANSA PUMPEN GMBH", "HANSA PUMPEN AG"),
    ("consignee_name", "HANSA PUMPEN GMBH", "HANSA PUMPEN GMBH & CO. KG"),
    ("consignee_name", "HANSA PUMPEN GMBH", "HANSE PUMPEN GMBH"),
    ("consignee_name", "HANSA PUMPEN", "HANSA PUMPEN GMBH"),
    ("consignee_name", "ABC TRADING LLC", "ABD TRADING LLC"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg, Germany", "Kaiweg 9, 20457 Hamburg, Germany"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg, Germany", "Kaiweg 8, 20475 Hamburg, Germany"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg, Germany", "Kaiweg 8, 28195 Bremen, Germany"),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg, Germany", "Hafen 8, 20457 Hamburg, Germany"),
    ("consignee_address", "P.O. Box 12, Dubai, U.A.E.", "P.O. Box 21, Dubai, U.A.E."),
    ("consignee_address", "Kaiweg 8, 20457 Hamburg", "Kaiweg 8, 20457"),
    ("port_of_loading", "TOKYO, JAPAN", "YOKOHAMA, JAPAN"),
    ("port_of_loading", "TOKYO, JAPAN", "KAWASAKI"),
    ("port_of_loading", "OSAKA, JAPAN", "KOBE, JAPAN"),
    ("port_of_loading", "NARITA, JAPAN", "HANEDA, JAPAN"),
    ("port_of_loading", "KANSAI, JAPAN", "NARITA, JAPAN"),
    ("port_of_loading", "HAKATA, JAPAN", "MOJI, JAPAN"),
    ("port_of_loading", "NAGOYA, JAPAN", "YOKKAICHI, JAPAN"),
    ("port_of_loading", "SHIMIZU", "CHIBA"),
    ("port_of_discharge", "BUSAN, KOREA", "INCHEON, KOREA"),
    ("port_of_discharge", "HAMBURG, GERMANY", "BREMERHAVEN, GERMANY"),
    ("port_of_discharge", "ROTTERDAM, NETHERLANDS", "AMSTERDAM, NETHERLANDS"),
    ("port_of_discharge", "ROTTERDAM, NETHERLANDS", "ANTWERP, BELGIUM"),
    ("port_of_discharge", "LOS ANGELES, U.S.A.", "LONG BEACH, U.S.A."),
    ("port_of_discharge", "HAIPHONG, VIETNAM", "HO CHI MINH, VIETNAM"),
    ("port_of_discharge", "SHANGHAI, CHINA", "NINGBO, CHINA"),
    ("port_of_discharge", "NHAVA SHEVA, INDIA", "MUNDRA, INDIA"),
    ("port_of_discharge", "CHENNAI, INDIA", "KOLKATA, INDIA"),
    ("port_of_discharge", "BANGKOK, THAILAND", "LAEM CHABANG, THAILAND"),
    ("port_of_discharge", "JEBEL ALI, U.A.E.", "ABU DHABI, U.A.E."),
    ("port_of_discharge", "SINGAPORE", "PORT KLANG, MALAYSIA"),
    ("port_of_discharge", "MANZANILLO, MEXICO", "MANZANILLO, PANAMA"),
    ("port_of_discharge", "CARTAGENA, COLOMBIA", "CARTAGENA, SPAIN"),
    ("port_of_discharge", "VALENCIA, SPAIN", "BARCELONA, SPAIN"),
    ("port_of_discharge", "MANILA", "MANILA, INDONESIA"),
    ("transshipment", "BUSAN, KOREA", "KAOHSIUNG, TAIWAN"),
    ("transshipment", "SINGAPORE", "PORT KLANG, MALAYSIA"),
    ("transport_mode", "sea", "air"),
    ("transport_mode", "air", "sea"),
    ("transport_mode", "rail", "road"),
    ("transport_mode", "rail", "sea"),
    ("transport_mode", "road", "air"),
    ("transport_mode", "courier", "sea"),
    ("transport_mode", "courier", "road"),
    ("vessel", "ONE APUS", "ONE IBIS"),
    ("vessel", "ONE APUS V.052W", "ONE APUS V.053W"),
    ("vessel", "ONE APUS V.052W", "ONE APUS V.052E"),
    ("vessel", "ONE APUS V.052W", "ONE APUS V.52W"),
    ("vessel", "WAN HAI 322", "WAN HAI 332"),
    ("vessel", "WAN HAI 322 V.E012", "WAN HAI 322 V.W012"),
    ("vessel", "EVER GIVEN", "EVER GIFTED"),
    ("vessel", "MSC ANNA", "ANNA"),
    ("voyage", "052W", "025W"),
    ("voyage", "052W", "0052W"),
    ("flight", "NH204", "NH240"),
    ("flight", "NH204", "JL204"),
    ("packages", "10 CARTONS", "12 CARTONS"),
    ("packages", "10 CARTONS", "10 PALLETS"),
    ("packages", "10 CASES", "10 CRATES"),
    ("packages", "TEN (10) CARTONS", "TEN (12) CARTONS"),
    ("packages", "100 BAGS", "1,000 BAGS"),
    ("packages", "IN BULK", "20 BAGS"),
    ("packages", "3 DRUMS", "3 CANS"),
    ("invoice_number", "INV-26-1101", "INV-26-1110"),
    ("invoice_number", "INV-26-1101", "INV-261101"),
    ("invoice_number", "INV-26-1101", "inv-26-1101"),
    ("invoice_number", "INV-26-1101", "INV 26 1101"),
    ("invoice_number", "INV-26-1101", "INV-26-1101A"),
    ("final_destination", "LUSAKA, ZAMBIA", "NDOLA, ZAMBIA"),
    ("final_destination", "KAMPALA, UGANDA", "KIGALI, RWANDA"),
)  # fmt: skip


def ids(pairs: tuple[Pair, ...]) -> list[str]:
    return [" | ".join(pair) for pair in pairs]


def verdict(pair: Pair) -> str:
    name, certificate, invoice = pair
    rule, build = FIELDS[name]
    return said(rule, build(certificate, invoice))


@pytest.mark.parametrize("pair", SAME, ids=ids(SAME))
def test_another_way_of_writing_the_same_is_no_difference(pair: Pair) -> None:
    assert verdict(pair) == "agrees"


@pytest.mark.parametrize("pair", DIFFERENT, ids=ids(DIFFERENT))
def test_another_thing_is_a_difference_however_alike(pair: Pair) -> None:
    assert verdict(pair) == "differs"


VAGUE = (
    ("port_of_loading", "TOKYO, JAPAN", "NARITA, JAPAN"),
    ("port_of_loading", "OSAKA", "KANSAI AIRPORT"),
    ("port_of_discharge", "NHAVA SHEVA, INDIA", "MUMBAI, INDIA"),
    ("port_of_discharge", "SHANGHAI, CHINA", "PUDONG, CHINA"),
)


def test_a_city_beside_its_airport_or_second_port_is_never_a_plain_difference() -> None:
    assert [verdict(pair) for pair in VAGUE if verdict(pair) == "agrees"] == []


COUNTRIES = (
    ("U.S.A.", "UNITED STATES OF AMERICA"), ("USA", "ESTADOS UNIDOS"), ("U.K.", "GREAT BRITAIN"), ("ENGLAND", "UK"),
    ("U.A.E.", "UNITED ARAB EMIRATES"), ("KOREA", "R.O.K."), ("SOUTH KOREA", "REPUBLIC OF KOREA"),
    ("CHINA", "P.R. CHINA"), ("PRC", "PEOPLE'S REPUBLIC OF CHINA"), ("TAIWAN", "TAIWAN R.O.C."),
    ("CHINESE TAIPEI", "TAIWAN"), ("HONG KONG", "HONGKONG"), ("MACAU", "MACAO"), ("VIETNAM", "VIET NAM"),
    ("RUSSIA", "RUSSIAN FEDERATION"), ("TURKEY", "TÜRKIYE"), ("CZECH REPUBLIC", "CZECHIA"),
    ("IVORY COAST", "CÔTE D'IVOIRE"), ("MYANMAR", "BURMA"), ("LAOS", "LAO P.D.R."), ("BRUNEI", "BRUNEI DARUSSALAM"),
    ("SAUDI ARABIA", "K.S.A."), ("IRAN", "ISLAMIC REPUBLIC OF IRAN"), ("THE NETHERLANDS", "HOLLAND"),
    ("GERMANY", "ALEMANIA"), ("ALLEMAGNE", "DEUTSCHLAND"), ("ESPAÑA", "SPAIN"), ("MÉXICO", "MEXICO"),
    ("JAPÓN", "JAPAN"), ("JAPON", "JAPAN"), ("ESWATINI", "SWAZILAND"),
    ("D.R. CONGO", "DEMOCRATIC REPUBLIC OF THE CONGO"),
)  # fmt: skip
NOT_ONE_COUNTRY = (
    ("KOREA", "NORTH KOREA"), ("CHINA", "TAIWAN"), ("CONGO", "D.R. CONGO"), ("GUINEA", "GUINEA-BISSAU"),
    ("NIGER", "NIGERIA"), ("AUSTRIA", "AUSTRALIA"), ("SLOVAKIA", "SLOVENIA"), ("DOMINICA", "DOMINICAN REPUBLIC"),
    ("SUDAN", "SOUTH SUDAN"), ("U.S.A.", "U.A.E."), ("U.K.", "U.S.A."), ("IRAN", "IRAQ"), ("MALI", "MALAWI"),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), COUNTRIES)
def test_spellings_of_one_country_are_one(one: str, other: str) -> None:
    assert countries.code(one) is not None
    assert countries.code(one) == countries.code(other)


@pytest.mark.parametrize(("one", "other"), NOT_ONE_COUNTRY)
def test_names_alike_are_two_countries(one: str, other: str) -> None:
    assert countries.code(one) != countries.code(other)


NOVEMBER_12 = (
    "November 12, 2026", "NOV. 12, 2026", "Nov 12 2026", "12 November 2026", "12-Nov-2026", "12NOV2026", "12-NOV-26",
    "2026/11/12", "2026-11-12", "2026.11.12", "20261112", "2026年11月12日", "令和8年11月12日", "R8.11.12",
    "12th November, 2026", "Thursday, November 12, 2026", "12 novembre 2026", "12 de noviembre de 2026",
)  # fmt: skip


@pytest.mark.parametrize("text", NOVEMBER_12)
def test_one_day_in_all_its_spellings_is_one(text: str) -> None:
    assert [d.value for d in find_dates(text)] == [date(2026, 11, 12)]


UNITS = (
    ("PCS", "PIECES"), ("PCS", "P'CS"), ("PCS", "EA"), ("SETS", "SET"), ("KGS", "KILOGRAMS"), ("KGS", "K.G."),
    ("DOZ", "DOZENS"), ("PRS", "PAIRS"), ("M", "METERS"), ("MTR", "METRES"), ("L", "LITRES"), ("M2", "㎡"),
    ("M3", "CBM"), ("MT", "METRIC-TON"), ("LBS", "POUNDS"), ("ROLLS", "RL"), ("UNITS", "UNIT(S)"), ("YDS", "YARDS"),
)  # fmt: skip
NOT_ONE_UNIT = (
    ("PCS", "SETS"), ("PCS", "DOZ"), ("KGS", "LBS"), ("KGS", "MT"), ("M", "M2"), ("M2", "M3"), ("M", "YDS"),
    ("PAIRS", "PCS"), ("UNITS", "SETS"), ("L", "ML"), ("G", "KGS"), ("CARTONS", "CASES"),
)  # fmt: skip


@pytest.mark.parametrize(("one", "other"), UNITS)
def test_spellings_of_one_unit_are_one(one: str, other: str) -> None:
    assert units.normal(one) is not None
    assert units.normal(one) == units.normal(other)


@pytest.mark.parametrize(("one", "other"), NOT_ONE_UNIT)
def test_units_alike_are_two(one: str, other: str) -> None:
    assert units.normal(one) != units.normal(other)


TOTALS = (
    ("1,060 PCS", "1060 PIECES"), ("420 PCS", "420 P'CS"), ("187 PCS AND 40 SETS", "40 SETS, 187 PCS"),
    ("7,500.0 KGS (NET WEIGHT)", "7500 KGS NET"), ("1.060 PCS", "1,060 PCS"),
)  # fmt: skip


@pytest.mark.parametrize(("certificate", "invoice"), TOTALS)
def test_one_total_written_otherwise_is_no_difference(certificate: str, invoice: str) -> None:
    assert said(RULES["XDOC-13"], total(certificate, invoice)) != "differs"


def test_the_clean_case_stays_clean() -> None:
    assert {said(rule, clean_case()) for rule, _ in FIELDS.values()} <= {"agrees", "silent"}
