"""Invented buyers, forwarding agents and banks, one set for each split."""

from . import invented
from .deal import Company


def _c(name: str, lines: tuple[str, ...], country: str, country_name: str) -> Company:
    return Company(name, lines, country, country_name)


BUYERS: dict[str, tuple[Company, ...]] = {
    "tuning": (
        _c("WESERLAGER INDUSTRIEBEDARF GMBH & CO. KG", ("Hafenstrasse 81", "28217 Bremen"), "DE", "GERMANY"),
        _c("POLDERMAN TECHNIEK B.V.", ("Nijverheidsweg 23", "3161 GJ Rhoon"), "NL", "THE NETHERLANDS"),
        _c("ETABLISSEMENTS GARONNAIS S.A.S.", ("12 Quai de Bacalan", "33300 Bordeaux"), "FR", "FRANCE"),
        _c(
            "SUMINISTROS DEL BAJIO NORTE S.A. DE C.V.",
            ("Av. Industria Textil No. 118", "Col. San Juan, 37530 Leon, Gto."),
            "MX",
            "MEXICO",
        ),
        _c("COMERCIAL AUSTRAL QUILPUE LTDA.", ("Los Carrera 0455, Of. 302", "Quilpue, Valparaiso"), "CL", "CHILE"),
        _c("AL SAHRA AL KHADRA TRADING L.L.C.", ("P.O. Box 60417, Warehouse 9, Al Quoz 3", "Dubai"), "AE", "U.A.E."),
        _c("NAJD HORIZON EQUIPMENT EST.", ("P.O. Box 3325, King Khalid Street", "Dammam 31471"), "SA", "SAUDI ARABIA"),
        _c(
            "NINGBO HAILAN PRECISION TRADE CO., LTD.",
            ("Room 1607, No. 88 Zhongxing Road, Yinzhou District", "Ningbo, Zhejiang 315040"),
            "CN",
            "CHINA",
        ),
        _c(
            "LANTAU PEAK MERCHANTS LIMITED",
            ("Unit C, 11/F, 23 Tai Yip Street, Kwun Tong", "Kowloon"),
            "HK",
            "HONG KONG",
        ),
        _c(
            "CHAO PHRAYA FITTINGS CO., LTD.",
            ("119/8 Moo 4, Bangna-Trad Road, Bang Phli", "Samut Prakan 10540"),
            "TH",
            "THAILAND",
        ),
        _c("COPPERBELT MINE SUPPLIES LIMITED", ("Plot 5512, Freedom Way", "Kitwe"), "ZM", "ZAMBIA"),
        _c("SEELAND APPARATEBAU AG", ("Industrieweg 7", "3250 Lyss"), "CH", "SWITZERLAND"),
        _c(
            "CASCADE FALLS DISTRIBUTION, INC.",
            ("4100 NE Marine Drive, Suite 210", "Portland, OR 97211"),
            "US",
            "U.S.A.",
        ),
        _c("PENNINE VALE FACTORS LTD", ("Unit 6 Calder Wharf", "Brighouse HD6 1QN"), "GB", "UNITED KINGDOM"),
        _c(
            "HANBIT SEORIN CO., LTD.", ("27, Noksan sandan 77-ro, Gangseo-gu", "Busan 46753"), "KR", "REPUBLIC OF KOREA"
        ),
        _c("SAVANNAH WHEELS LIMITED", ("Godown 14, Ngong Road", "P.O. Box 48201-00100 Nairobi"), "KE", "KENYA"),
        _c("SOUTHERN ALPS HARDWARE LIMITED", ("9 Chapmans Road, Woolston", "Christchurch 8022"), "NZ", "NEW ZEALAND"),
        _c("PEARL NILE MOTORS LIMITED", ("Plot 64, Sixth Street, Industrial Area", "Kampala"), "UG", "UGANDA"),
    ),
    "heldout": (
        _c("KAURI COAST IMPORTERS LIMITED", ("47 Quay Street", "Mount Maunganui 3116"), "NZ", "NEW ZEALAND"),
        _c("NORDHAVN VERKTOY AS", ("Sandviksboder 12", "5035 Bergen"), "NO", "NORWAY"),
        _c("ZALEWSKI HURTOWNIA SP. Z O.O.", ("ul. Portowa 38", "81-350 Gdynia"), "PL", "POLAND"),
        _c(
            "MEKONG STAR MATERIALS JSC",
            ("Lot B7, Tan Thuan Export Processing Zone", "Ho Chi Minh City"),
            "VN",
            "VIET NAM",
        ),
        _c("JAVA LAUT SEJAHTERA, PT", ("Jl. Perak Timur No. 216", "Surabaya 60165"), "ID", "INDONESIA"),
        _c("GULF STREAM OUTFITTERS LLC", ("901 Channelside Drive, Unit 7", "Tampa, FL 33602"), "US", "U.S.A."),
        _c("FRATELLI BERTAGNA FORNITURE S.R.L.", ("Via dei Cantieri 27", "19136 La Spezia"), "IT", "ITALY"),
        _c("TALLERES RIBERA DEL TURIA S.L.", ("Poligono Fuente del Jarro, Calle 31", "46988 Paterna"), "ES", "ESPAÑA"),
        _c("IMPORTACIONES CERRO BLANCO S.A.C.", ("Jr. Los Telares 356, Urb. Vulcano", "Ate, Lima 15012"), "PE", "PERU"),
        _c("AGROMAQUINAS DO PLANALTO LTDA.", ("Rua Barao de Teffe, 1045", "13208-761 Jundiai, SP"), "BR", "BRAZIL"),
        _c("DOHA CREEK MARINE SERVICES W.L.L.", ("P.O. Box 22871, Street 41, Industrial Area", "Doha"), "QA", "QATAR"),
        _c(
            "KEELUNG HARBOUR PUMPS CO., LTD.",
            ("No. 61, Sec. 2, Xiding Road, Anle District", "Keelung City 204"),
            "TW",
            "TAIWAN",
        ),
        _c("BUKIT MERAH COMPONENTS PTE LTD", ("Blk 1008 Jalan Bukit Merah #04-12", "159466"), "SG", "SINGAPORE"),
        _c(
            "SELAT KLANG ENGINEERING SDN. BHD.",
            ("Lot 17, Jalan Sungai Kayu Ara 32/39", "40460 Shah Alam, Selangor"),
            "MY",
            "MALAYSIA",
        ),
        _c("DECCAN AGRO IMPLEMENTS PVT. LTD.", ("Gat No. 412, Chakan-Talegaon Road", "Pune 410501"), "IN", "INDIA"),
        _c("ITAPUA AGRICOLA S.R.L.", ("Ruta VI Km 12, Colonia Trinidad", "Encarnacion"), "PY", "PARAGUAY"),
        _c("TISZAMENTI GEPGYAR KFT.", ("Szolnoki ut 48", "5000 Szolnok"), "HU", "HUNGARY"),
        _c("FRASER NORTH SUPPLY ULC", ("13880 Wireless Way", "Richmond, BC V6V 0A3"), "CA", "CANADA"),
        _c(
            "HIGHVELD TYRE AND RUBBER (PTY) LTD",
            ("22 Voortrekker Street", "Alberton 1449, Gauteng"),
            "ZA",
            "SOUTH AFRICA",
        ),
        _c("NILE DELTA CERAMIC HOUSE S.A.E.", ("9 El Horreya Avenue", "Alexandria 21519"), "EG", "EGYPT"),
        _c("WAITEMATA TEA MERCHANTS LIMITED", ("18 Fanshawe Street", "Auckland 1010"), "NZ", "NEW ZEALAND"),
        _c("COMPTOIR DU VIEUX BASSIN S.A.R.L.", ("Zone Portuaire Nord, Batiment 6", "59140 Dunkerque"), "FR", "FRANCE"),
        _c("ATELIERS PONTHIEU ET FILS S.A.", ("18 Rue des Tisserands", "80100 Abbeville"), "FR", "FRANCE"),
        _c(
            "SUZHOU QINGFENG ELECTRONIC CO., LTD.",
            ("No. 255 Suhong Middle Road, SIP", "Suzhou, Jiangsu 215021"),
            "CN",
            "P.R. CHINA",
        ),
    ),
}
BUYERS["tuning"] += invented.buyers()
AGENTS = {
    "tuning": (
        _c("OVERLAND BRIDGE FORWARDING", ("Container Park Block D", "P.O. Box 7712"), "", ""),
        _c("BLUE ANCHOR CUSTOMS AGENCY", ("3rd Floor, Harbour House", "Quay Street 5"), "", ""),
    ),
    "heldout": (
        _c("MERIDIAN GATE LOGISTICS", ("Terminal Building 4, Gate 2", "P.O. Box 119"), "", ""),
        _c("NORTH PIER CLEARING AGENTS", ("Suite 8, Customs Square",), "", ""),
    ),
}
BANKS = {
    "tuning": ("WESER HANDELSBANK AG", "RED SEA COMMERCIAL BANK LTD.", "BANCO DEL BAJIO NORTE, S.A."),
    "heldout": (
        "SOUTHERN CROSS TRUST BANK LIMITED",
        "THE DECCAN UNITED BANK LTD., PUNE",
        "BANCA LIGURE DI CREDITO S.P.A.",
    ),
}
