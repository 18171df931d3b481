"""Companies put together from syllables and the habits of each country: many more names and addresses for tuning.

They are the same every time. The held-out split has none of them.
"""

from collections.abc import Callable
from datetime import date
from random import Random

from .deal import Company, Exporter


def _listed(text: str, between: str | None = None) -> tuple[str, ...]:
    return tuple(text.split(between))


FIRST = _listed(
    "ALDERSHAW BRANTFORD CORVELLI DRUMLANE ESTERHOLM FALKENRIED GARRIDO HOLLINGER IRONGATE JASTRZAB KESTREL LINDQUIST "
    "MONTCLAIR NORTHWICK OAKHAVEN PELLERIN QUARTERMAIN ROSSITER STANHOPE TREVANION ULLSWATER VANDERMEER WEXCOMBE "
    "YARWOOD ZIEGENHAIN ARRIAGA BELLACQUA CHANDRIKA DELACROIX EVANGELOS"
)
SECOND = _listed(
    "MARSH TOLLER BREWSTER HALVORSEN CASTELLANOS PRIETO DUMORTIER KOWALCZYK STEINHAUS OYELARAN MBEKI RAHMAN SIRIKUL "
    "TANAWAT BUENAVENTURA QUIROGA SALAZAR VIEIRA LOUREIRO ANDREOU"
)
TRADES = _listed(
    "INDUSTRIAL SUPPLY,TRADING,IMPORT & EXPORT,ENGINEERING,MARINE,FOODS,HOLDINGS,DISTRIBUTION,TECHNICAL SERVICES,"
    "GENERAL MERCHANTS,EQUIPMENT,MATERIALS",
    ",",
)
STREETS = ("Station", "Harbour", "Mill", "Victoria", "Foundry", "Park", "Church", "Market")

# Code: its spellings, the company forms, the address; {n} number, {m} another, {s} street, {p} postal digits.
Country = tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]
COUNTRIES: dict[str, Country] = {
    "US": (
        ("U.S.A.", "UNITED STATES OF AMERICA", "USA"),
        ("{a} & {b}, INC.", "{a} {t} CORP.", "{a}-{b} LLC", "THE {a} COMPANY"),
        (
            ("{n} {s} Street, Suite {m}", "Cleveland, OH 441{m}"),
            ("P.O. Box {p}", "Houston, Texas 770{m}"),
            ("{n} W. {s} Ave.", "Bldg. {m}", "Kent, WA 980{m}"),
        ),
    ),
    "GB": (
        ("UNITED KINGDOM", "U.K.", "ENGLAND"),
        ("{a} & SONS LTD", "{a} {t} (UK) PLC", "{a} {b} & PARTNERS LLP"),
        (("{n} {s} Road", "Huddersfield", "HD1 {m}QX"), ("Unit {m}, {s} Business Park", "Ipswich IP3 {m}AE")),
    ),
    "DE": (
        ("GERMANY", "FEDERAL REPUBLIC OF GERMANY"),
        ("{a} & {b} GMBH & CO. KG", "{a} {t} GMBH", "{a} HANDELSGESELLSCHAFT MBH", "{b} AG"),
        (("{a} Str. {m}", "D-{p} Wuppertal"), ("Postfach {n}", "{p} Mannheim"), ("Am {b} {m}", "{p} Kassel")),
    ),
    "FR": (
        ("FRANCE",),
        ("SOCIETE {a} ET FILS", "{a} {b} S.A.R.L.", "COMPTOIR {a} S.A."),
        (("{n} Rue de la Gare", "69{q} Lyon Cedex {m}"), ("Z.I. Nord, B.P. {n}", "59{q} Roubaix")),
    ),
    "NL": (
        ("THE NETHERLANDS", "NETHERLANDS", "HOLLAND"),
        ("{a} & {b} N.V.", "{a} {t} B.V.", "KONINKLIJKE {b} B.V."),
        (("{a}kade {n}", "{q}1 AB Eindhoven"), ("Postbus {n}", "{q}2 KL Venlo")),
    ),
    "MX": (
        ("MEXICO", "MÉXICO"),
        ("DISTRIBUIDORA {a} S.A. DE C.V.", "GRUPO {b} S. DE R.L. DE C.V.", "{a} Y {b}, S.A. DE C.V."),
        (("Calle {s} No. {n}, Col. Centro", "C.P. {p} Monterrey, N.L."), ("Carr. Nacional Km {m}", "{p} Celaya, Gto.")),
    ),
    "CL": (
        ("CHILE",),
        ("{a} Y CIA. LTDA.", "IMPORTADORA {b} SpA", "{a} HERMANOS S.A."),
        (("Av. Libertad {n}, Piso {m}", "Concepcion"), ("Casilla {n}", "Temuco")),
    ),
    "AE": (
        ("U.A.E.", "UAE", "UNITED ARAB EMIRATES"),
        ("AL {a} {t} FZE", "{a} & {b} GENERAL TRADING (L.L.C)", "{b} FZCO"),
        (("P.O. Box {p}", "Sharjah"), ("Plot {m}, Jebel Ali Free Zone", "P.O. Box {n}, Dubai")),
    ),
    "SA": (
        ("SAUDI ARABIA", "KINGDOM OF SAUDI ARABIA", "K.S.A."),
        ("{a} {t} EST.", "ABDULLAH {b} & BROS. CO. LTD."),
        (("P.O. Box {n}", "Riyadh {p}"), ("{n} Al {s} Street", "Jeddah {p}")),
    ),
    "CN": (
        ("CHINA", "P.R. CHINA", "P.R.C."),
        ("NANTONG {a} {t} CO., LTD", "QINGDAO {b} IMP. & EXP. CO., LTD.", "{a} (TIANJIN) CO.,LTD."),
        (("No. {n} Renmin Road", "Nantong, Jiangsu {p}"), ("{m}/F, {a} Mansion, Nanjing Road", "Tianjin")),
    ),
    "HK": (
        ("HONG KONG", "HONG KONG SAR"),
        ("{a} (H.K.) LIMITED", "{a} {t} CO., LTD.", "{b} BROTHERS LTD"),
        (("Flat {m}, {m}/F, {a} Industrial Centre", "{n} Castle Peak Road, Tsuen Wan, N.T."), ("G.P.O. Box {n}",)),
    ),
    "TH": (
        ("THAILAND",),
        ("{a} (THAILAND) CO., LTD.", "{b} {t} PUBLIC COMPANY LIMITED", "SIAM {a} LTD., PART."),
        (("{n}/{m} Soi Sukhumvit {m}, Khlong Toei", "Bangkok {p}"), ("{n} Moo {m}, Amphur Muang", "Chonburi {p}")),
    ),
    "KR": (
        ("REPUBLIC OF KOREA", "R.O. KOREA", "KOREA", "SOUTH KOREA"),
        ("{a} KOREA CO., LTD.", "DONGBANG {b} INC.", "{b} {t} CO.,LTD."),
        (("{m}F, {a} Bldg., {n} Teheran-ro, Gangnam-gu", "Seoul {p}"), ("{n}, Gongdan-ro", "Ansan-si, Gyeonggi-do")),
    ),
    "AU": (
        ("AUSTRALIA",),
        ("{a} {t} PTY LTD", "{a} & {b} PTY. LIMITED"),
        (("{n} {s} Parade", "Toowoomba QLD 43{m}"), ("PO Box {n}", "Fremantle WA 61{m}")),
    ),
    "SE": (("SWEDEN",), ("{b} & {a} AB", "AB {a}"), (("{a}gatan {m}", "SE-{p} Malmo"), ("Box {n}", "{p} Boras"))),
    "DK": (("DENMARK",), ("{a} {t} A/S", "{b} APS"), (("{a}vej {n}", "DK-{q}0 Odense"),)),
    "BE": (("BELGIUM",), ("{a} N.V.", "ETS. {b} S.P.R.L."), (("{s}laan {n}", "B-{q}0 Gent"),)),
    "FI": (("FINLAND",), ("{a} OY", "OY {b} AB"), (("{a}katu {m} B", "FI-{p} Tampere"),)),
    "PT": (("PORTUGAL",), ("{a} & {b}, LDA.", "{b} COMERCIO S.A."), (("Rua do {a}, {n}", "{q}0-{m} Porto"),)),
    "GR": (("GREECE",), ("{b} BROS. S.A.", "{a} HELLAS E.P.E."), (("{n} {s} Str.", "{p} Piraeus"),)),
    "TR": (
        ("TURKEY", "TÜRKIYE"),
        ("{a} DIS TICARET A.S.", "{b} SANAYI VE TICARET LTD. STI."),
        (("{a} Mah. {n}. Sokak No:{m}", "{p} Izmir"),),
    ),
    "PK": (("PAKISTAN",), ("{a} & CO. (PVT) LTD.", "M.A. {b} SONS"), (("{n}-{m} {s} Road, S.I.T.E.", "Karachi-{p}"),)),
    "LK": (("SRI LANKA",), ("{a} LANKA (PVT) LTD", "{b} & COMPANY PLC"), (("No. {n}, {s} Road", "Colombo {m}"),)),
    "BD": (("BANGLADESH",), ("{a} {t} (BD) LTD.", "{b} ENTERPRISE"), (("House {m}, Gulshan-2", "Dhaka-12{m}"),)),
    "PH": (
        ("PHILIPPINES", "REPUBLIC OF THE PHILIPPINES"),
        ("{a} (PHILS.), INC.", "{b} {t} CORPORATION"),
        (("{n} {s} St., Barangay San Roque", "Quezon City {q}"),),
    ),
    "CO": (("COLOMBIA",), ("{b} & CIA. S.A.S.", "C.I. {a} LTDA."), (("Cra. {m} No. {m}-{n}", "Cali, Valle"),)),
    "EC": (("ECUADOR",), ("IMPORTADORA {b} CIA. LTDA.", "{a} S.A."), (("Av. {s} {n} y Calle {m}", "Guayaquil"),)),
    "AR": (("ARGENTINA",), ("{b} HNOS. S.R.L.", "{a} ARGENTINA S.A.I.C."), (("Av. {a} {n}", "C{q}ABC Buenos Aires"),)),
    "KW": (("KUWAIT",), ("{a} {t} CO. W.L.L.", "{b} & PARTNERS CO. K.S.C."), (("P.O. Box {p}, Safat", "13{m}"),)),
    "GH": (("GHANA",), ("{a} GHANA LIMITED", "{b} {t} ENT."), (("P.O. Box AN {n}", "Accra-North"),)),
    "TZ": (("TANZANIA",), ("{a} TANZANIA LTD.", "{b} {t} LIMITED"), (("P.O. Box {n}, Nyerere Road", "Dar es Salaam"),)),
    "NG": (("NIGERIA",), ("{a} NIGERIA PLC", "{b} & SONS (NIG.) LTD."), (("{n} {s} Road, Ikeja", "Lagos"),)),
}  # fmt: skip
PLACES = (
    ("Hamamatsu-shi, Shizuoka 43{m}-00{m}", "Hamamatsu", ("SHIMIZU", "NAGOYA"), "CHUBU"),
    ("Kawaguchi-shi, Saitama 33{m}-00{m}", "Saitama", ("TOKYO", "YOKOHAMA"), "HANEDA"),
    ("Higashi-Osaka-shi, Osaka 57{m}-00{m}", "Osaka", ("OSAKA", "KOBE"), "KANSAI"),
    ("Minato-ku, Tokyo 10{m}-00{m}", "Tokyo", ("TOKYO", "YOKOHAMA"), "NARITA"),
    ("Kitakyushu-shi, Fukuoka 80{m}-00{m}", "Kitakyushu", ("MOJI", "HAKATA"), "FUKUOKA"),
    ("Nagaoka-shi, Niigata 94{m}-00{m}", "Nagaoka", ("NIIGATA", "TOKYO"), "NARITA"),
    ("Chuo-ku, Kobe 65{m}-00{m}", "Kobe", ("KOBE", "OSAKA"), "KANSAI"),
    ("Sendai-shi, Miyagi 98{m}-00{m}", "Sendai", ("SENDAI", "TOKYO"), "NARITA"),
)
ROMAJI = _listed(
    "ASAGIRI FUKATSU HIRONAKA IWATSUKI KAZUSA KUREHASHI MIYAZONO NAGAMINE OKUMIYA RYUGASAKI SHIROGANE TAKEMATSU "
    "TOMIOKA UENOHARA WAKATAKE YOSHIKAWA"
)
FORMS = (
    "KABUSHIKI KAISHA {a}",
    "{a} & {b} CO., LTD.",
    "{a} CO.,LTD",
    "{a} SHOJI KAISHA, LTD.",
    "{a} MANUFACTURING COMPANY LIMITED",
    "{a} INC.",
    "{a} HOLDINGS CORPORATION",
    "YUGEN KAISHA {a} SEISAKUSHO",
    "{a}-{b} JAPAN K.K.",
    "THE {a} TRADING CO., LTD.",
    "{a} G.K.",
    "{a} KOGYO CO., LTD. OVERSEAS DIVISION",
)  # fmt: skip
STREETS_JP = ("{n} Minami-machi", "{m}-{m2}-{n3} Honcho", "{a} Bldg. {m}F, {m2}-{n3} Chuo", "No. {n}, Aza-{b}")
PEOPLE = (
    ("Shigeru Katsumata", "Export Manager"),
    ("Mayumi Ogawara", "Director, International Business Dept."),
    ("K. Imanishi", "General Manager"),
    ("Toshihiko Arai-Brown", "Chief, Trade Section"),
    ("HIDEKI SUGIMORI", "PRESIDENT & C.E.O."),
    ("Emi Tsuda", ""),
    ("Naoki von Braunfels", "Representative Director"),
    ("Satoko Iijima", "Senior Staff"),
)
SEALS = ("朝霧工業", "深津商会", "弘中物産", "岩槻製作", "上総商事", "若竹産業")


def buyers(count: int = 90) -> tuple[Company, ...]:
    rng = Random("invented buyers")
    fill = _filler(rng)
    drawn = [_buyer(rng, code, fill) for code in (list(COUNTRIES) * 3)[:count]]
    return tuple({company.name: company for company in drawn}.values())


def _buyer(rng: Random, code: str, fill: Callable[[str], str]) -> Company:
    spellings, forms, addresses = COUNTRIES[code]
    lines = tuple(
        fill(line).title() if "{a}" in line or "{b}" in line else fill(line) for line in rng.choice(addresses)
    )
    if rng.random() < 0.3:
        lines = tuple(line.upper() for line in lines)
    return Company(fill(rng.choice(forms)), lines, code, rng.choice(spellings))


def _filler(rng: Random) -> Callable[[str], str]:
    def fill(pattern: str) -> str:
        return pattern.format(
            a=rng.choice(FIRST), b=rng.choice(SECOND), t=rng.choice(TRADES), s=rng.choice(STREETS),
            n=rng.randint(12, 4980), m=rng.randint(11, 48), p=rng.randint(10000, 98999), q=rng.randint(100, 989),
        )  # fmt: skip

    return fill


def makers(trades: tuple[str, ...]) -> tuple[Exporter, ...]:
    """Two exporters for each of the trades; of the names none is another's beginning."""
    rng = Random("invented exporters")
    return tuple(_maker(rng, i, trade) for i, trade in enumerate(trades * 2))


def _maker(rng: Random, index: int, trade: str) -> Exporter:
    a, b = ROMAJI[index % len(ROMAJI)], ROMAJI[(index * 7 + 5) % len(ROMAJI)]
    town, chamber, ports, airport = PLACES[index % len(PLACES)]
    numbers = {"n": rng.randint(101, 2990), "m": rng.randint(1, 9), "m2": rng.randint(1, 28), "n3": rng.randint(1, 40)}
    street = rng.choice(STREETS_JP).format(a=a.title(), b=b.title(), **numbers)
    city = town.replace("00{m}", f"00{rng.randint(10, 99)}").replace("{m}", str(rng.randint(0, 9)))
    name = FORMS[(index * 5) % len(FORMS)].format(a=a, b=b)
    people = tuple(rng.sample(PEOPLE, rng.choice((1, 2))))
    phone = f"+81-{rng.randint(3, 99)}-555-{rng.randint(1000, 9899):04d}"
    company, seal, number = (
        Company(name, (street, city), "JP", "Japan", phone),
        rng.choice(SEALS),
        f"94000009{index:02d}",
    )
    valid = date(2028, 3, 31)
    return Exporter(company, trade, chamber, ports, airport, a[:2] + b[:1], seal, people, number, valid)
