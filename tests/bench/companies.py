"""Invented exporters and buyers, one set for tuning and another for the held-out cases."""

from datetime import date

from .deal import Company, Exporter

JAPAN = ("JP", "Japan")


def _maker(name: str, lines: tuple[str, ...], phone: str, trade: str, chamber: str, ports: tuple[str, ...],
           airport: str, prefix: str, seal: str, people: tuple[tuple[str, str], ...], serial: int,
           valid: date) -> Exporter:
    return Exporter(Company(name, lines, *JAPAN, phone), trade, chamber, ports, airport, prefix, seal, people,
                    f"9400000{serial}", valid)


EXPORTERS = {
    "tuning": (
        _maker("KIRISHIMA SEIKI INDUSTRIES, LTD.", ("418-7 Kokubu-Matsuki", "Kirishima-shi, Kagoshima 899-4346"),
               "+81-995-55-0187", "bearings", "Kagoshima", ("HAKATA", "MOJI"), "FUKUOKA", "KSI", "霧島精機",
               (("Masato Kuboyama", "General Manager, Export"), ("Yuko Hidaka", "")), 301, date(2028, 3, 31)),
        _maker("NOTO SAKE BREWING CO., LTD.", ("3-15 Kawai-machi", "Wajima-shi, Ishikawa 928-0001"),
               "+81-768-55-0142", "sake", "Kanazawa", ("KOBE", "NAGOYA"), "KANSAI", "NS", "能登酒造",
               (("Kazuhiko Tanaka", "President"),), 302, date(2027, 9, 30)),
        _maker("MUSASHI AUTO TRADE GODO KAISHA", ("Daikoku Logistics Bldg. 2F, 8-4 Daikoku-futo", "Tsurumi-ku, Yokohama 230-0054"),
               "+81-45-550-0199", "vehicles", "Yokohama", ("YOKOHAMA", "KAWASAKI"), "NARITA", "MAT", "武蔵自動",
               (("Farhan Okabe", "Managing Director"), ("Rieko Shimizu", "Shipping Clerk")), 303, date(2027, 12, 31)),
        _maker("ASAHIGAOKA CHEMICAL CORPORATION", ("Asahigaoka Bldg., 2-11-6 Nihonbashi-Honcho", "Chuo-ku, Tokyo 103-0023"),
               "+81-3-5550-0170", "chemicals", "Tokyo", ("TOKYO", "YOKOHAMA"), "NARITA", "AC", "旭丘化学",
               (("Shinji Moriguchi", "Manager, Overseas Sales Dept."), ("Aya Fukunaga", "Assistant Manager")), 304, date(2028, 1, 31)),
        _maker("HARIMA TEXTILE & CO.", ("77 Shimizu-cho", "Himeji-shi, Hyogo 670-0965"), "+81-79-555-0116", "textiles",
               "Himeji", ("KOBE", "OSAKA"), "KANSAI", "HT", "播磨繊維", (("Noriko Uozumi", "Export Manager"),), 305,
               date(2027, 6, 30)),
        _maker("SANJO HAND TOOLS K.K.", ("1-20-3 Shiganoi", "Sanjo-shi, Niigata 955-0081"), "+81-256-55-0103", "tools",
               "Sanjo", ("NIIGATA", "TOKYO"), "HANEDA", "SHT", "三条工具", (("Takeo Izumida", "Director"), ("Mika Soma", "Trade Section Chief")),
               306, date(2028, 6, 30)),
        _maker("MITO SCIENTIFIC INSTRUMENTS INC.", ("6-2 Motoyoshida-cho", "Mito-shi, Ibaraki 310-0836"), "+81-29-555-0131",
               "instruments", "Mito", ("HITACHINAKA", "TOKYO"), "NARITA", "MSI", "水戸理化", (("Hiroki Nemoto", "Senior Manager"),),
               307, date(2027, 10, 31)),
    ),
    "heldout": (
        _maker("SETOUCHI MARINE PUMP MFG. CO., LTD.", ("990 Hachihonmatsu-Iida", "Higashi-Hiroshima-shi, Hiroshima 739-0146"),
               "+81-82-555-0125", "pumps", "Hiroshima", ("HIROSHIMA", "KOBE"), "KANSAI", "SMP", "瀬戸内工",
               (("Tetsuro Yanagihara", "Export Manager"), ("Chie Mitarai", "Sub-Section Chief")), 401, date(2028, 2, 29)),
        _maker("UJI CHAEN TRADING CORPORATION", ("15-1 Todo", "Uji-shi, Kyoto 611-0013"), "+81-774-55-0166", "tea", "Kyoto",
               ("OSAKA", "KOBE"), "KANSAI", "UC", "宇治茶園", (("Akemi Horikoshi", "President"),), 402, date(2027, 8, 31)),
        _maker("TOKACHI AGRI MACHINERY CO.,LTD.", ("Nishi 24-jo Kita 2-chome 16", "Obihiro-shi, Hokkaido 080-2464"),
               "+81-155-55-0119", "machinery", "Obihiro", ("TOMAKOMAI", "TOKYO"), "NARITA", "TAM", "十勝農機",
               (("Ryosuke Kamada", "Division Director"), ("Eri Tsukamoto", "")), 403, date(2028, 5, 31)),
        _maker("OWARI CERAMICS LIMITED", ("4-33 Akazu-cho", "Seto-shi, Aichi 489-0022"), "+81-561-55-0177", "ceramics", "Nagoya",
               ("NAGOYA", "YOKKAICHI"), "CHUBU", "OWC", "尾張陶器", (("Seiichi Banno", "Managing Director"),), 404, date(2027, 11, 30)),
        _maker("SHIBAURA ELECTRONIC COMPONENTS CO., LTD.", ("Shibaura Square Tower 14F, 4-9-25 Shibaura", "Minato-ku, Tokyo 108-0023"),
               "+81-3-5550-0148", "electronics", "Tokyo", ("TOKYO", "YOKOHAMA"), "NARITA", "SEC", "芝浦電子",
               (("Junko Akasaka", "Manager, Logistics Group"), ("Osamu Hatori", "Deputy General Manager")), 405, date(2028, 4, 30)),
        _maker("KURUME RUBBER PRODUCTS K.K.", ("2101 Aikawa-machi", "Kurume-shi, Fukuoka 839-0861"), "+81-942-55-0154", "rubber",
               "Kurume", ("HAKATA", "MOJI"), "FUKUOKA", "KRP", "久留米護", (("Daisuke Egashira", "Export Section Manager"),), 406,
               date(2027, 7, 31)),
    ),
}


def _c(name: str, lines: tuple[str, ...], country: str, country_name: str) -> Company:
    return Company(name, lines, country, country_name)


BUYERS = {
    "tuning": (
        _c("WESERLAGER INDUSTRIEBEDARF GMBH & CO. KG", ("Hafenstrasse 81", "28217 Bremen"), "DE", "GERMANY"),
        _c("POLDERMAN TECHNIEK B.V.", ("Nijverheidsweg 23", "3161 GJ Rhoon"), "NL", "THE NETHERLANDS"),
        _c("ETABLISSEMENTS GARONNAIS S.A.S.", ("12 Quai de Bacalan", "33300 Bordeaux"), "FR", "FRANCE"),
        _c("SUMINISTROS DEL BAJIO NORTE S.A. DE C.V.", ("Av. Industria Textil No. 118", "Col. San Juan, 37530 Leon, Gto."), "MX", "MEXICO"),
        _c("COMERCIAL AUSTRAL QUILPUE LTDA.", ("Los Carrera 0455, Of. 302", "Quilpue, Valparaiso"), "CL", "CHILE"),
        _c("AL SAHRA AL KHADRA TRADING L.L.C.", ("P.O. Box 60417, Warehouse 9, Al Quoz 3", "Dubai"), "AE", "U.A.E."),
        _c("NAJD HORIZON EQUIPMENT EST.", ("P.O. Box 3325, King Khalid Street", "Dammam 31471"), "SA", "SAUDI ARABIA"),
        _c("NINGBO HAILAN PRECISION TRADE CO., LTD.", ("Room 1607, No. 88 Zhongxing Road, Yinzhou District", "Ningbo, Zhejiang 315040"), "CN", "CHINA"),
        _c("LANTAU PEAK MERCHANTS LIMITED", ("Unit C, 11/F, 23 Tai Yip Street, Kwun Tong", "Kowloon"), "HK", "HONG KONG"),
        _c("CHAO PHRAYA FITTINGS CO., LTD.", ("119/8 Moo 4, Bangna-Trad Road, Bang Phli", "Samut Prakan 10540"), "TH", "THAILAND"),
        _c("COPPERBELT MINE SUPPLIES LIMITED", ("Plot 5512, Freedom Way", "Kitwe"), "ZM", "ZAMBIA"),
        _c("SEELAND APPARATEBAU AG", ("Industrieweg 7", "3250 Lyss"), "CH", "SWITZERLAND"),
        _c("CASCADE FALLS DISTRIBUTION, INC.", ("4100 NE Marine Drive, Suite 210", "Portland, OR 97211"), "US", "U.S.A."),
        _c("PENNINE VALE FACTORS LTD", ("Unit 6 Calder Wharf", "Brighouse HD6 1QN"), "GB", "UNITED KINGDOM"),
        _c("HANBIT SEORIN CO., LTD.", ("27, Noksan sandan 77-ro, Gangseo-gu", "Busan 46753"), "KR", "REPUBLIC OF KOREA"),
        _c("SAVANNAH WHEELS LIMITED", ("Godown 14, Ngong Road", "P.O. Box 48201-00100 Nairobi"), "KE", "KENYA"),
        _c("PEARL NILE MOTORS LIMITED", ("Plot 64, Sixth Street, Industrial Area", "Kampala"), "UG", "UGANDA"),
    ),
    "heldout": (
        _c("FRATELLI BERTAGNA FORNITURE S.R.L.", ("Via dei Cantieri 27", "19136 La Spezia"), "IT", "ITALY"),
        _c("TALLERES RIBERA DEL TURIA S.L.", ("Poligono Fuente del Jarro, Calle 31", "46988 Paterna"), "ES", "ESPAÑA"),
        _c("IMPORTACIONES CERRO BLANCO S.A.C.", ("Jr. Los Telares 356, Urb. Vulcano", "Ate, Lima 15012"), "PE", "PERU"),
        _c("AGROMAQUINAS DO PLANALTO LTDA.", ("Rua Barao de Teffe, 1045", "13208-761 Jundiai, SP"), "BR", "BRAZIL"),
        _c("DOHA CREEK MARINE SERVICES W.L.L.", ("P.O. Box 22871, Street 41, Industrial Area", "Doha"), "QA", "QATAR"),
        _c("KEELUNG HARBOUR PUMPS CO., LTD.", ("No. 61, Sec. 2, Xiding Road, Anle District", "Keelung City 204"), "TW", "TAIWAN"),
        _c("BUKIT MERAH COMPONENTS PTE LTD", ("Blk 1008 Jalan Bukit Merah #04-12", "159466"), "SG", "SINGAPORE"),
        _c("SELAT KLANG ENGINEERING SDN. BHD.", ("Lot 17, Jalan Sungai Kayu Ara 32/39", "40460 Shah Alam, Selangor"), "MY", "MALAYSIA"),
        _c("DECCAN AGRO IMPLEMENTS PVT. LTD.", ("Gat No. 412, Chakan-Talegaon Road", "Pune 410501"), "IN", "INDIA"),
        _c("ITAPUA AGRICOLA S.R.L.", ("Ruta VI Km 12, Colonia Trinidad", "Encarnacion"), "PY", "PARAGUAY"),
        _c("TISZAMENTI GEPGYAR KFT.", ("Szolnoki ut 48", "5000 Szolnok"), "HU", "HUNGARY"),
        _c("FRASER NORTH SUPPLY ULC", ("13880 Wireless Way", "Richmond, BC V6V 0A3"), "CA", "CANADA"),
        _c("HIGHVELD TYRE AND RUBBER (PTY) LTD", ("22 Voortrekker Street", "Alberton 1449, Gauteng"), "ZA", "SOUTH AFRICA"),
        _c("NILE DELTA CERAMIC HOUSE S.A.E.", ("9 El Horreya Avenue", "Alexandria 21519"), "EG", "EGYPT"),
        _c("WAITEMATA TEA MERCHANTS LIMITED", ("18 Fanshawe Street", "Auckland 1010"), "NZ", "NEW ZEALAND"),
        _c("SUZHOU QINGFENG ELECTRONIC CO., LTD.", ("No. 255 Suhong Middle Road, SIP", "Suzhou, Jiangsu 215021"), "CN", "P.R. CHINA"),
    ),
}
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
