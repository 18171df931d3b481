"""Spellings of countries that ISO 3166 does not list: trade usage, abbreviations, French, Spanish, German, Japanese."""

from __future__ import annotations

SPELLINGS: dict[str, str] = {
    "AE": "U.A.E.|UAE|Emirates|Emirats Arabes Unis|Emiratos Árabes Unidos|アラブ首長国連邦|UAE",
    "AR": "Argentine|República Argentina|アルゼンチン",
    "AT": "Autriche|Österreich|オーストリア",
    "AU": "Commonwealth of Australia|Australie|オーストラリア|豪州",
    "BA": "Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina",
    "BD": "バングラデシュ",
    "BE": "Belgique|Bélgica|Belgien|België|ベルギー",
    "BN": "Brunei|Negara Brunei Darussalam|Brunei Darussalam|ブルネイ",
    "BO": "Bolivia|Plurinational State of Bolivia|ボリビア",
    "BR": "Brasil|Brésil|Federative Republic of Brazil|ブラジル",
    "CA": "カナダ",
    "CD": "D.R. Congo|DR Congo|D.R.C.|DRC|Congo D.R.|Congo DR|Democratic Republic of Congo|Zaire|Congo Kinshasa|RD"
    " Congo|Democratic Republic of the Congo|Dem. Rep. of the Congo|Dem. Rep. of Congo",
    "CG": "Congo Brazzaville|Republic of Congo|Congo Republic",
    "CH": "Switzerland|Swiss|Suisse|Suiza|Schweiz|Svizzera|スイス",
    "CI": "Ivory Coast|Cote d Ivoire|Côte d'Ivoire|Costa de Marfil",
    "CL": "Chili|Chile|チリ",
    "CN": "China|P.R. China|PR China|P.R.C.|PRC|P.R. of China|P. R. O. C.|People's Republic of China|Peoples Rep. of"
    " China"
    "|China P.R.|China PR|China P.R.C.|China PRC|Mainland China|Chine|Rép. Pop. de Chine|República Popular China|中国"
    "|中華人民共和国|中华人民共和国",
    "CO": "Colombie|コロンビア",
    "CR": "Costa Rica|コスタリカ",
    "CV": "Cape Verde",
    "CZ": "Czech Republic|Czech Rep.|Czechia|République Tchèque|República Checa|Tschechien|チェコ",
    "DE": "Germany|F.R. Germany|FR Germany|Federal Republic of Germany|Deutschland|Alemania|Allemagne|Germania|ドイツ"
    "|独国",
    "DK": "Danemark|Dinamarca|Dänemark|デンマーク",
    "DO": "Dominican Rep.|República Dominicana|ドミニカ共和国",
    "EG": "A.R. Egypt|Arab Republic of Egypt|Égypte|Egipto|Ägypten|エジプト",
    "ES": "Spain|España|Espagne|Spanien|Kingdom of Spain|スペイン",
    "FI": "Finlande|Finlandia|Finnland|フィンランド",
    "FR": "France|Francia|Frankreich|French Republic|フランス|仏国",
    "GB": "U.K.|UK|United Kingdom|Great Britain|G.B.|Britain|England|Scotland|Wales|Northern Ireland|Royaume-Uni"
    "|Grande-Bretagne|Angleterre|Reino Unido|Gran Bretaña|Inglaterra|Großbritannien|Vereinigtes Königreich"
    "|イギリス|英国",
    "GR": "Grèce|Grecia|Griechenland|Hellas|ギリシャ",
    "HK": "Hong Kong|Hongkong|H.K.|HK|Hong Kong SAR|Hong Kong S.A.R.|Hong Kong China|Hong Kong SAR China|Hong Kong"
    " P.R. China|Hong Kong PRC"
    "|Hong Kong (China)|Hongkong China|Hongkong SAR|Hongkong SAR China|香港",
    "HU": "Hongrie|Hungría|Ungarn|ハンガリー",
    "ID": "Republic of Indonesia|Indonésie|Indonesien|インドネシア",
    "IE": "Irlande|Irlanda|Irland|Eire|Republic of Ireland|アイルランド",
    "IL": "Israël|イスラエル",
    "IN": "Republic of India|Bharat|Inde|Indien|インド",
    "IR": "Iran|I.R. Iran|I.R. of Iran|Islamic Rep. of Iran|イラン",
    "IT": "Italie|Italia|Italien|イタリア",
    "JP": "Japan|Japon|Japón|Nippon|Nihon|日本|日本国",
    "KE": "ケニア",
    "KH": "Cambodge|Camboya|Kampuchea|カンボジア",
    "KP": "North Korea|N. Korea|D.P.R. Korea|DPR Korea|D.P.R.K.|DPRK|Korea DPR|Korea North|Corée du Nord|"
    "Corea del Norte"
    "|北朝鮮",
    "KR": "Korea|South Korea|Republic of Korea|Rep. of Korea|R.O. Korea|R.O.K.|ROK|Korea R.O.K.|Korea South|S. Korea"
    "|Korea (South)|Korea Republic|Korea Rep.|Korea Rep. of"
    "|Korea Republic of|Corée|Corée du Sud|Corea|Corea del Sur|Südkorea|韓国|大韓民国",
    "KW": "Koweït|State of Kuwait|クウェート",
    "LA": "Laos|Lao|Lao P.D.R.|Lao PDR|Lao People's Democratic Republic|Lao People's Dem. Rep.|ラオス",
    "LK": "スリランカ",
    "MA": "Maroc|Marruecos|Kingdom of Morocco|モロッコ",
    "MD": "Moldova|Republic of Moldova",
    "MK": "Macedonia|North Macedonia|N. Macedonia|FYROM|F.Y.R.O.M.",
    "MM": "Myanmar|Burma|Union of Myanmar|Birmanie|Birmania|ミャンマー",
    "MN": "Mongolia|モンゴル",
    "MO": "Macau|Macao|Macau SAR|Macao SAR|Macau China|Macao China|マカオ|澳門",
    "MX": "Mexico|México|Méjico|Mexique|Mexiko|Estados Unidos Mexicanos|メキシコ",
    "MY": "Malaisie|Malasia|マレーシア",
    "NG": "ナイジェリア",
    "NL": "Netherlands|The Netherlands|Netherland|Holland|Nederland|Kingdom of the Netherlands|Pays-Bas|Países Bajos"
    "|Niederlande|Hollande|Holanda|オランダ",
    "NO": "Norway|Norvège|Noruega|Norwegen|Norge|ノルウェー",
    "NZ": "New Zealand|N.Z.|Nouvelle-Zélande|Nueva Zelanda|Nueva Zelandia|Neuseeland|ニュージーランド",
    "OM": "Sultanate of Oman|オマーン",
    "PA": "Panamá|パナマ",
    "PE": "Peru|Perú|Pérou|ペルー",
    "PG": "P.N.G.|PNG|パプアニューギニア",
    "PH": "Philippines|The Philippines|Philippine|Republic of the Philippines|Filipinas|Philippinen|フィリピン",
    "PK": "パキスタン",
    "PL": "Pologne|Polonia|Polen|Polska|ポーランド",
    "PS": "Palestine",
    "PT": "ポルトガル",
    "QA": "State of Qatar|カタール",
    "RE": "Reunion Island",
    "RO": "Roumanie|Rumania|Rumänien|ルーマニア",
    "RU": "Russia|Russian Fed.|Russie|Rusia|Russland|ロシア",
    "SA": "K.S.A.|KSA|Kingdom of Saudi Arabia|Saudi|Arabie Saoudite|Arabia Saudita|Arabia Saudí|Saudi-Arabien"
    "|サウジアラビア",
    "SE": "Suède|Suecia|Schweden|Sverige|スウェーデン",
    "SG": "Singapore|S'pore|Singapour|Singapur|Republic of Singapore|シンガポール",
    "SK": "Slovakia|Slovak Rep.|Slovak Republic|スロバキア",
    "SY": "Syria|Syrian Arab Rep.",
    "SZ": "Swaziland",
    "TH": "Kingdom of Thailand|Thaïlande|Tailandia|タイ|タイ王国",
    "TL": "East Timor",
    "TT": "Trinidad|Trinidad & Tobago|Trinidad Tobago",
    "TR": "Turkey|Türkiye|Turkiye|Rep. of Turkey|Republic of Turkey|Turquie|Turquía|Türkei|トルコ",
    "TW": "Taiwan|Taiwan R.O.C.|Taiwan ROC|R.O.C.|Taiwan (R.O.C.)|Taiwan Republic of China|Republic of China|Chinese"
    " Taipei|Formosa|Taïwan|Taiwán"
    "|Taiwan China|台湾|台灣|中華民国|中華民國",
    "TZ": "Tanzania|United Rep. of Tanzania|タンザニア",
    "UA": "ウクライナ",
    "US": "U.S.A.|USA|U.S. of America|U.S.|United States|United States of America|America|U. S. A.|Etats-Unis"
    "|États-Unis|États-Unis d'Amérique"
    "|Estados Unidos|Estados Unidos de América|EE.UU.|EE. UU.|EEUU|E.U.A.|Vereinigte Staaten|Vereinigte Staaten von"
    " Amerika|アメリカ|アメリカ合衆国|米国",
    "VA": "Vatican|Vatican City",
    "VE": "Venezuela|ベネズエラ",
    "VN": "Vietnam|Viet Nam|Viêt Nam|S.R. Vietnam|S.R. of Vietnam|Socialist Rep. of Vietnam"
    "|Socialist Republic of Vietnam|Socialist Republic of Viet Nam|ベトナム|ヴェトナム",
    "XK": "Kosovo|Republic of Kosovo",
    "ZA": "South Africa|R.S.A.|RSA|Republic of South Africa|Rep. of South Africa|Afrique du Sud|Sudáfrica|Südafrika"
    "|南アフリカ|南アフリカ共和国",
}  # fmt: skip

# Words that contain a country's name and do not mean it.
NOT_COUNTRIES = (
    "New Jersey|New Mexico|New Holland|New South Wales|Port of Spain|Bone China|China Ware|China Clay|Georgia USA"
    "|Georgia U.S.A.|Georgia U S"
    "|Bank of China|Bank of America|Bank of Japan|Japan Post|Air China|China Airlines|Japan Airlines|South China Sea"
    "|East China Sea|Sea of Japan"
    "|Indian Ocean|Gulf of Mexico|American|Canada Water|Turkey Meat|Chad Valley|Guinea Pig|Guinea Fowl|Brazil Nut"
    "|Brazil Nuts|Jordan Almonds"
    "|Japan Wax|Japan Lacquer|Panama Hat|Panama Canal|Jersey Fabric|Cotton Jersey|Jersey Knit|Morocco Leather|India"
    " Ink|Cuba Libre"
)  # fmt: skip
