"""Other names of sea ports and airports: old, local, terminal and Japanese ones, by UN/LOCODE and IATA code."""

from __future__ import annotations

# Each line: UN/LOCODE, the usual name, further names; a code may have several lines, each with the usual name first.
# A code that the table of sea ports lacks becomes a port of its own.
SEA = """
JPTYO Tokyo|Oi|Oi Pier|Ohi|Aomi|東京|東京港
JPYOK Yokohama|Honmoku|Daikoku|横浜|横浜港
JPKWS Kawasaki|川崎|川崎港
JPCHB Chiba|千葉|千葉港
JPSMZ Shimizu|清水|清水港
JPNGO Nagoya|Tobishima|名古屋|名古屋港
JPYKK Yokkaichi|四日市|四日市港
JPOSA Osaka|Nanko|大阪|大阪港
JPUKB Kobe|Rokko|神戸|神戸港
JPHKT Hakata|Fukuoka|Hakata (Fukuoka)|博多|博多港
JPMOJ Moji|Kitakyushu Moji|門司|門司港
JPKKJ Kitakyushu|Hibiki|Hibikinada|北九州
JPIBR Ibaraki|茨城
JPMIK Mikawa|三河
JPKRE Kure|呉
JPHSM Hososhima|細島
JPHMD Hamada|浜田
JPHIJ Hiroshima|広島|広島港
JPMIZ Mizushima|水島|水島港
JPKIJ Niigata|新潟|新潟港
JPTMK Tomakomai|苫小牧
JPSDJ Sendai|Sendaishiogama|Sendai Shiogama|仙台
JPHIC Hitachinaka|Hitachi Naka|常陸那珂
JPNAH Naha|那覇|那覇港
JPSMN Shimonoseki|下関
JPKNZ Kanazawa|金沢
JPTOS Toyama|Toyamashinko|Toyama Shinko|Fushiki|富山
JPTRG Tsuruga|敦賀
JPWAK Wakayama|和歌山
KRPUS Busan|Pusan|Busan New Port|Pusan New Port|釜山
KRINC Incheon|Inchon|仁川
KRKAN Gwangyang|Kwangyang
KRUSN Ulsan|蔚山
KRPTK Pyeongtaek|Pyongtaek
CNSHA Shanghai|Yangshan|Waigaoqiao|上海
CNNGB Ningbo|Ningpo|Beilun|寧波
CNTXG Tianjin|Xingang|Tientsin|Tianjin Xingang|Tianjinxingang|Tianjin New Port|Xingang Tianjin|天津|新港
CNTAO Qingdao|Tsingtao|青島
CNDLC Dalian|Dairen|Talien|大連
CNXMN Xiamen|Amoy|厦門
CNFOC Fuzhou|Foochow|福州
CNYTN Yantian|Yantian Shenzhen|塩田
CNSHK Shekou|蛇口
CNCWN Chiwan
CNCAN Guangzhou|Canton|広州
CNHUA Huangpu|Whampoa
CNNSA Nansha|Guangzhou Nansha
CNLYG Lianyungang
CNNKG Nanjing|Nanking|南京
CNYNT Yantai
HKHKG Hong Kong|Hongkong|Kwai Chung|香港
MOMFM Macau|Macao|マカオ
TWKEL Keelung|Chilung|Kee Lung|基隆
TWKHH Kaohsiung|Kaoshiung|高雄
TWTXG Taichung|台中
TWTPE Taipei|台北
VNSGN Ho Chi Minh City|Ho Chi Minh|Hochiminh|Hochiminh City|HCMC|HCM City|HCM|Saigon|Cat Lai|Catlai
VNSGN Ho Chi Minh City|Ho Chi Minh City Cat Lai|Cat Lai Ho Chi Minh|ホーチミン
VNHPH Haiphong|Hai Phong|Haipong|Lach Huyen|ハイフォン
VNDAD Da Nang|Danang
VNCMT Cai Mep|Cai Mep Thi Vai
VNVAG Vung Ang
THLCH Laem Chabang|Laemchabang|Lam Chabang|レムチャバン
THBKK Bangkok|Bangkok Pat|Klong Toey|バンコク
THLKR Lat Krabang|Ladkrabang|Lat Krabang ICD
MYPKG Port Klang|Port Kelang|Portklang|Klang|Kelang|Pelabuhan Klang|Westports|Northport|Westport Port Klang
MYPKG Port Klang|Northport Port Klang|North Port|North Port Port Klang|West Port|ポートクラン
MYPEN Penang|Pinang|George Town|Pulau Pinang|ペナン
MYPGU Pasir Gudang|Pasirgudang
MYTPP Tanjung Pelepas|Tanjong Pelepas
MYJHB Johor Bahru|Johore Bahru|Johor
SGSIN Singapore|Pasir Panjang|Jurong|シンガポール
IDJKT Jakarta|Djakarta|Tanjung Priok|Tanjong Priok|Tg Priok|Tg. Priok|Tanjungpriok|Jakarta Tanjung Priok|ジャカルタ
IDSUB Surabaya|Tanjung Perak|Surabaja|スラバヤ
IDBLW Belawan|Belawan Medan|Medan Belawan
IDSRG Semarang
PHMNL Manila|Manila North Harbour|Manila South Harbour|Manila North|Manila South|North Harbor Manila
PHMNL Manila|South Harbor Manila|マニラ
PHCEB Cebu|Cebu City
PHBTG Batangas
PHSFS Subic Bay|Subic
KHKOS Sihanoukville|Kompong Som|Kampong Saom
MMRGN Yangon|Rangoon|Thilawa|ヤンゴン
BDCGP Chittagong|Chattogram|Chattagram|チッタゴン
INNSA Nhava Sheva|Jawaharlal Nehru|JNPT|J.N.P.T.|Jawaharlal Nehru Port|Navasheva|Nava Sheva|Nhavasheva
INNSA Nhava Sheva|JNPT Nhava Sheva|Mumbai Nhava Sheva|Nhava Sheva Mumbai|ナバシェバ
INBOM Mumbai|Bombay|ムンバイ
INMAA Chennai|Madras|チェンナイ
INCCU Kolkata|Calcutta|コルカタ
INCOK Cochin|Kochi India
INMUN Mundra
INTKD Tughlakabad|ICD Tughlakabad
INWFD Whitefield|ICD Whitefield
INTUT Tuticorin|Thoothukudi
INVTZ Visakhapatnam|Vizag|Vishakhapatnam
LKCMB Colombo|コロンボ
PKKHI Karachi|カラチ
PKBQM Port Qasim|Qasim|Port Muhammad Bin Qasim|Muhammad Bin Qasim
AEJEA Jebel Ali|Jabel Ali|Mina Jebel Ali|ジュベルアリ
AEDXB Dubai|Port Rashid|ドバイ
AEAUH Abu Dhabi|Khalifa
AESHJ Sharjah
SAJED Jeddah|Jeddah Islamic|Islamic Port Jeddah|Jiddah|Djeddah|Jedda
SADMM Dammam|Damman|Ad Dammam
KWSWK Shuwaikh
QAHMD Hamad|Hamad Port
OMSOH Sohar
BHKBS Khalifa Bin Salman|Mina Salman|Bahrain
IRBND Bandar Abbas|Shahid Rajaee
ILHFA Haifa
ILASH Ashdod
JOAQJ Aqaba|Al Aqaba
EGALY Alexandria|Alexandria Old Port|El Iskandariya
EGPSD Port Said|Port Said East|Port Said West
EGDAM Damietta
EGSOK Sokhna|Ain Sokhna|Al Sokhna|El Sokhna
TRIST Istanbul|Ambarli|Haydarpasa|Istanbul Ambarli
TRMER Mersin|Icel
TRIZM Izmir
GRPIR Piraeus|Pireaus|Pirée|Le Pirée
ITGOA Genoa|Genova|Genes|Gênes|Génova
ITLIV Leghorn|Livorno
ITNAP Naples|Napoli
ITVCE Venice|Venezia
ITSPE La Spezia
ITTRS Trieste
SIKOP Koper|Capodistria
HRRJK Rijeka|Fiume
ROCND Constanta|Constantza
UAODS Odessa|Odesa
RULED Saint Petersburg|St Petersburg|St. Petersburg|Leningrad
RUVVO Vladivostok
FRLEH Le Havre
FRFOS Fos-sur-Mer|Fos Sur Mer|Fos
FRMRS Marseille|Marseilles
ESBCN Barcelona
ESVLC Valencia
ESALG Algeciras
ESBIO Bilbao
PTLIS Lisbon|Lisboa|Lisbonne
PTLEI Leixoes|Leixões
NLRTM Rotterdam|Rotterdam Maasvlakte|Maasvlakte
NLAMS Amsterdam
BEANR Antwerp|Antwerpen|Anvers|Amberes
BEZEE Zeebrugge
DEHAM Hamburg|Hambourg|Hamburgo
DEBRV Bremerhaven
DEBRE Bremen
GBFXT Felixstowe
GBSOU Southampton
GBLGP London Gateway|London Gateway Port
GBLON London
GBTIL Tilbury
GBLIV Liverpool
IEDUB Dublin
DKCPH Copenhagen|Kobenhavn|København|Kopenhagen
DKAAR Aarhus|Arhus
SEGOT Gothenburg|Goteborg|Göteborg
SESTO Stockholm
NOOSL Oslo
FIHEL Helsinki|Helsingfors
PLGDN Gdansk|Danzig
PLGDY Gdynia
USLAX Los Angeles|San Pedro
USLGB Long Beach
USOAK Oakland
USSEA Seattle
USTIW Tacoma
USPDX Portland|Portland OR
USNYC New York|New York NY|New York New Jersey|Port Newark|NY/NJ
USEWR Newark|Newark NJ
USSAV Savannah
USCHS Charleston|Charleston SC
USORF Norfolk
USHOU Houston
USBAL Baltimore
USBOS Boston
USMIA Miami
USMSY New Orleans
USHNL Honolulu
CAVAN Vancouver
CAPRR Prince Rupert
CAMTR Montreal|Montréal
CAHAL Halifax
CATOR Toronto
MXZLO Manzanillo
MXLZC Lazaro Cardenas|Lázaro Cárdenas
MXVER Veracruz
MXATM Altamira
PABLB Balboa|Panama Balboa
PAONX Colon
PACTB Cristobal
PECLL Callao|El Callao
CLSAI San Antonio
CLVAP Valparaiso|Valparaíso
CLIQQ Iquique
CLARI Arica
COBUN Buenaventura
COCTG Cartagena
ECGYE Guayaquil
BRSSZ Santos
BRPNG Paranagua|Paranaguá
BRITJ Itajai|Itajaí
BRRIO Rio de Janeiro
ARBUE Buenos Aires
UYMVD Montevideo
VELAG La Guaira
ZADUR Durban|Port Natal
ZACPT Cape Town|Kaapstad
ZAPLZ Port Elizabeth|Gqeberha
KEMBA Mombasa
TZDAR Dar es Salaam|Daressalaam
MZBEW Beira
MZMPM Maputo
NAWVB Walvis Bay
DJJIB Djibouti
NGAPP Apapa|Lagos Apapa
NGLOS Lagos
NGTIN Tin Can Island|Tincan|Tin Can
GHTEM Tema
CIABJ Abidjan
SNDKR Dakar
TGLFW Lome|Lomé
CMDLA Douala
AOLAD Luanda
MACAS Casablanca
MAPTM Tanger Med|Tangier Med|Tanger-Mediterranee
TNTUN Tunis|Rades
DZALG Algiers|Alger|Argel
LYTIP Tripoli
LBBEY Beirut|Beyrouth
MUPLU Port Louis
AUSYD Sydney|Port Botany
AUMEL Melbourne
AUBNE Brisbane
AUFRE Fremantle
AUADL Adelaide
NZAKL Auckland
NZTRG Tauranga|Mount Maunganui
NZLYT Lyttelton|Christchurch
NZWLG Wellington
FJSUV Suva
FJLTK Lautoka
PGLAE Lae
PGPOM Port Moresby
NCNOU Noumea|Nouméa
PFPPT Papeete
GUGUM Guam|Apra|Apra Harbor
BNMUA Muara
"""

# IATA code, the usual name, further names. City names come from the airports' table.
AIR = """
NRT Narita|Tokyo Narita|Narita Tokyo|New Tokyo|New Tokyo International|成田|成田空港
HND Haneda|Tokyo Haneda|Haneda Tokyo|羽田|羽田空港
KIX Kansai|Osaka Kansai|Kansai Osaka|Kansai Osaka Japan|関西|関西空港|関西国際空港
ITM Itami|Osaka Itami|伊丹
NGO Chubu|Centrair|Chubu Centrair|Central Japan|Nagoya Chubu|Chubu Nagoya|中部|中部国際空港|セントレア
FUK Fukuoka|福岡空港
CTS New Chitose|Chitose|Shin-Chitose|新千歳
ICN Incheon|Seoul Incheon|Incheon Seoul
GMP Gimpo|Kimpo
PVG Pudong|Shanghai Pudong
SHA Hongqiao|Shanghai Hongqiao
PEK Beijing Capital|Peking
PKX Beijing Daxing|Daxing
TPE Taoyuan|Taipei Taoyuan|Chiang Kai Shek
TSA Songshan
HKG Hong Kong|Chek Lap Kok
SGN Tan Son Nhat|Ho Chi Minh
HAN Noi Bai|Hanoi
BKK Suvarnabhumi|Bangkok Suvarnabhumi
DMK Don Mueang|Don Muang
KUL Kuala Lumpur|KLIA
CGK Soekarno-Hatta|Jakarta Soekarno-Hatta|Soekarno Hatta
SIN Changi|Singapore Changi
MNL Manila|Ninoy Aquino
DEL New Delhi|Delhi|Indira Gandhi
BOM Mumbai|Bombay
MAA Chennai|Madras
BLR Bangalore|Bengaluru
DXB Dubai
FRA Frankfurt|Frankfurt am Main|Frankfurt/Main|Frankfurt a.M.|Rhein-Main
MUC Munich|Munchen|München
CDG Charles de Gaulle|Paris CDG|Paris Charles de Gaulle|Roissy|Paris Roissy
ORY Orly|Paris Orly
LHR Heathrow|London Heathrow
LGW Gatwick|London Gatwick
STN Stansted|London Stansted
AMS Schiphol|Amsterdam Schiphol
MXP Malpensa|Milan Malpensa|Milano Malpensa|Milan|Milano
LIN Linate
FCO Fiumicino|Rome Fiumicino|Roma
ZRH Zurich|Zürich
GVA Geneva|Geneve|Genève
VIE Vienna|Wien
BRU Brussels|Bruxelles|Zaventem
CPH Copenhagen|Kastrup
ARN Arlanda|Stockholm Arlanda
PRG Prague|Praha
WAW Warsaw|Warszawa
SVO Sheremetyevo
DME Domodedovo
JFK John F Kennedy|J.F. Kennedy|New York JFK|Kennedy
EWR Newark
ORD O'Hare|Chicago O'Hare|Chicago
LAX Los Angeles
SFO San Francisco
DFW Dallas Fort Worth|Dallas/Ft Worth|Dallas
ATL Atlanta
YYZ Toronto Pearson|Pearson
YUL Montreal Trudeau
YVR Vancouver
MEX Mexico City|Mexico|Ciudad de Mexico
GRU Guarulhos|Sao Paulo Guarulhos|São Paulo
VCP Viracopos|Campinas
EZE Ezeiza|Buenos Aires Ezeiza
SCL Santiago
LIM Lima
BOG Bogota|Bogotá
SYD Sydney
MEL Melbourne
AKL Auckland
JNB Johannesburg|O R Tambo
CAI Cairo
IST Istanbul
"""

# Cities with several airports (IATA metropolitan codes): the name alone does not say which.
CITIES = {
    "Tokyo": ("NRT", "HND"),
    "Osaka": ("KIX", "ITM"),
    "Nagoya": ("NGO",),
    "Seoul": ("ICN", "GMP"),
    "Shanghai": ("PVG", "SHA"),
    "Beijing": ("PEK", "PKX"),
    "Taipei": ("TPE", "TSA"),
    "Bangkok": ("BKK", "DMK"),
    "Jakarta": ("CGK",),
    "Paris": ("CDG", "ORY"),
    "London": ("LHR", "LGW", "STN"),
    "New York": ("JFK", "EWR"),
    "Moscow": ("SVO", "DME"),
    "Chicago": ("ORD",),
    "Rome": ("FCO",),
    "Sao Paulo": ("GRU",),
    "Buenos Aires": ("EZE",),
    "Ho Chi Minh City": ("SGN",),
    "Sapporo": ("CTS",),
    "Singapore": ("SIN",),
}
