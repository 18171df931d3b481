"""Ports, airports and ships of the routes that the invented buyers use."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Route:
    port: str
    """As printed: place, country."""
    other: str
    """Another port of the same country, for a planted mismatch."""
    airport: str
    via: str = ""
    inland: str = ""
    """The final destination of a landlocked buyer."""


ROUTES = {
    "DE": Route("HAMBURG, GERMANY", "BREMERHAVEN, GERMANY", "FRANKFURT, GERMANY"),
    "NL": Route("ROTTERDAM, THE NETHERLANDS", "AMSTERDAM, THE NETHERLANDS", "AMSTERDAM, THE NETHERLANDS", "SINGAPORE"),
    "FR": Route("LE HAVRE, FRANCE", "FOS-SUR-MER, FRANCE", "PARIS, FRANCE"),
    "MX": Route("MANZANILLO, MEXICO", "LAZARO CARDENAS, MEXICO", "MEXICO CITY, MEXICO"),
    "CL": Route("VALPARAISO, CHILE", "SAN ANTONIO, CHILE", "SANTIAGO, CHILE", "BUSAN, KOREA"),
    "AE": Route("JEBEL ALI, U.A.E.", "SHARJAH, U.A.E.", "DUBAI, U.A.E."),
    "SA": Route("DAMMAM, SAUDI ARABIA", "JEDDAH, SAUDI ARABIA", "RIYADH, SAUDI ARABIA"),
    "CN": Route("SHANGHAI, CHINA", "NINGBO, CHINA", "SHANGHAI, CHINA"),
    "HK": Route("HONG KONG", "HONG KONG", "HONG KONG"),
    "TH": Route("LAEM CHABANG, THAILAND", "BANGKOK, THAILAND", "BANGKOK, THAILAND"),
    "ZM": Route("DURBAN, SOUTH AFRICA", "PORT ELIZABETH, SOUTH AFRICA", "LUSAKA, ZAMBIA", "", "KITWE, ZAMBIA"),
    "CH": Route(
        "ROTTERDAM, THE NETHERLANDS", "AMSTERDAM, THE NETHERLANDS", "ZURICH, SWITZERLAND", "", "LYSS, SWITZERLAND"
    ),
    "US": Route("LONG BEACH, U.S.A.", "TACOMA, U.S.A.", "LOS ANGELES, U.S.A."),
    "GB": Route("FELIXSTOWE, UNITED KINGDOM", "SOUTHAMPTON, UNITED KINGDOM", "LONDON, UNITED KINGDOM"),
    "KR": Route("BUSAN, KOREA", "INCHEON, KOREA", "INCHEON, KOREA"),
    "KE": Route("MOMBASA, KENYA", "LAMU, KENYA", "NAIROBI, KENYA"),
    "UG": Route("MOMBASA, KENYA", "LAMU, KENYA", "ENTEBBE, UGANDA", "", "KAMPALA, UGANDA"),
    "IT": Route("GENOA, ITALY", "LA SPEZIA, ITALY", "MILAN, ITALY"),
    "ES": Route("VALENCIA, ESPAÑA", "BARCELONA, ESPAÑA", "MADRID, ESPAÑA"),
    "PE": Route("CALLAO, PERU", "PAITA, PERU", "LIMA, PERU", "MANZANILLO, MEXICO"),
    "BR": Route("SANTOS, BRAZIL", "PARANAGUA, BRAZIL", "SAO PAULO, BRAZIL", "SINGAPORE"),
    "QA": Route("HAMAD, QATAR", "MESAIEED, QATAR", "DOHA, QATAR"),
    "TW": Route("KEELUNG, TAIWAN", "KAOHSIUNG, TAIWAN", "TAIPEI, TAIWAN"),
    "SG": Route("SINGAPORE", "SINGAPORE", "SINGAPORE"),
    "MY": Route("PORT KLANG, MALAYSIA", "PENANG, MALAYSIA", "KUALA LUMPUR, MALAYSIA"),
    "IN": Route("NHAVA SHEVA, INDIA", "CHENNAI, INDIA", "MUMBAI, INDIA", "PORT KLANG, MALAYSIA"),
    "PY": Route("MONTEVIDEO, URUGUAY", "MONTEVIDEO, URUGUAY", "ASUNCION, PARAGUAY", "", "ENCARNACION, PARAGUAY"),
    "HU": Route("KOPER, SLOVENIA", "KOPER, SLOVENIA", "BUDAPEST, HUNGARY", "", "SZOLNOK, HUNGARY"),
    "CA": Route("VANCOUVER, CANADA", "PRINCE RUPERT, CANADA", "VANCOUVER, CANADA"),
    "ZA": Route("DURBAN, SOUTH AFRICA", "CAPE TOWN, SOUTH AFRICA", "JOHANNESBURG, SOUTH AFRICA", "SINGAPORE"),
    "EG": Route("ALEXANDRIA, EGYPT", "PORT SAID, EGYPT", "CAIRO, EGYPT"),
    "NZ": Route("AUCKLAND, NEW ZEALAND", "TAURANGA, NEW ZEALAND", "AUCKLAND, NEW ZEALAND"),
}

SHIPS = {
    "tuning": (
        "OCEAN TAMARIND",
        "NORTHERN JUPITER",
        "EVER PROMISE",
        "KAIYO MARU NO. 3",
        "MSC ALBERTINA",
        "WAN FU 207",
        "STELLAR HIGHWAY",
        "GRAND PHOENIX",
    ),
    "heldout": (
        "CORAL MERIDIAN",
        "ONE ASTERION",
        "SINAR MALINDI",
        "YM FORTUNA",
        "PACIFIC HERON",
        "SEIUN MARU",
        "MAERSK TORSHOLM",
        "APL GARDENIA",
    ),
}
AIRLINES = (("NH", "205"), ("JL", "131"), ("CX", "087"), ("LH", "020"), ("EK", "176"), ("SQ", "618"))
