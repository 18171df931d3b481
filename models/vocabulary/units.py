"""Units of quantity: every usual spelling to one capital form ("PIECES", "P'CS", "個" to PCS)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from models.vocabulary.spelling import words

_SPELLINGS = {
    "PCS": "PC PCS PCE PCES PIECE PIECES P'CS P'C PIECE(S) PC(S) EA EACH PIÈCE PIÈCES PIEZA PIEZAS PZA PZAS PZ"
    " PZS STK STÜCK UNID 個 本 枚 ピース",
    "SETS": "SET SETS SET(S) ST JEU JEUX JUEGO JUEGOS JGO SATZ 組 セット",
    "UNITS": "UNIT UNITS UNIT(S) UNT UNITÉ UNITÉS UNIDAD UNIDADES UN 台 基",
    "PAIRS": "PR PRS PAIR PAIRS PAIR(S) PAIRE PAIRES PAR PARES 足 対",
    "DOZ": "DOZ DZ DOZS DZN DOZEN DOZENS DOZEN(S) DOUZAINE DOUZAINES DOCENA DOCENAS ダース",
    "GROSS": "GRS GROSS GRO",
    "KGS": "KG KGS KGM KILO KILOS KILO(S) KILOGRAM KILOGRAMS KILOGRAM(S) KILOGRAMME KILOGRAMMES KILOGRAMO"
    " KILOGRAMOS K.G. K.G K.GS. キロ",
    "G": "G GR GRM GRMS GRAM GRAMS GRAMME GRAMMES GRAMO GRAMOS",
    "MT": "MT MTS M/T M/TS M.TON M.TONS METRIC-TON METRIC-TONS METRICTON METRICTONS TON TONS TON(S) TNE TONNE"
    " TONNES TONELADA TONELADAS K/T トン",
    "LBS": "LB LBS POUND POUNDS LIBRA LIBRAS",
    "M": "M MTR MTRS METER METERS METRE METRES MÈTRE MÈTRES METRO METROS メートル",
    "CM": "CM CMS",
    "MM": "MM",
    "M2": "M2 SQM SQ.M SQ.M. SQMTR SQUAREMETER SQUAREMETERS MTK ㎡",
    "M3": "M3 CBM CU.M CU.M. MTQ CUBICMETER CUBICMETERS ㎥",
    "L": "L LTR LTRS LIT LITER LITERS LITRE LITRES LITRO LITROS リットル",
    "KL": "KL KLS KILOLITER KILOLITERS",
    "ML": "ML",
    "YDS": "YD YDS YARD YARDS",
    "FT": "FT FEET FOOT",
    "IN": "INCH INCHES",
    "ROLLS": "RL RLS ROLL ROLLS ROL ROULEAU ROULEAUX ROLLO ROLLOS 巻",
    "SHEETS": "SHT SHTS SHEET SHEETS FEUILLE FEUILLES HOJA HOJAS",
    "BOTTLES": "BTL BTLS BOT BOTTLE BOTTLES BOUTEILLE BOUTEILLES BOTELLA BOTELLAS",
    "CANS": "CAN CANS TIN TINS",
    "TUBES": "TUBE TUBES",
    "JARS": "JAR JARS",
    "PACKS": "PACK PACKS PK PKS PAK PAC PCK",
    "COPIES": "COPY COPIES",
    "HEADS": "HEAD HEADS HD",
    "REELS": "REEL REELS",
    "COILS": "COIL COILS",
    "KITS": "KIT KITS",
    "BOOKS": "BOOK BOOKS VOLUME VOLUMES VOL VOLS 冊",
    "BARS": "BAR BARS",
    "PLATES": "PLATE PLATES",
    "STICKS": "STICK STICKS",
    "PANELS": "PANEL PANELS",
    "BLOCKS": "BLOCK BLOCKS",
    "INGOTS": "INGOT INGOTS",
    "LENGTHS": "LENGTH LENGTHS",
    "VEHICLES": "VEHICLE VEHICLES CAR CARS",
    "LOT": "LOT LOTS LT JOB 式 一式",
    "CARTONS": "CTN CTNS CARTON CARTONS CARTON(S) C/T C/TS CT CTS カートン",
    "CASES": "CASE CASES C/S C/NO CS CSE ケース",
    "CRATES": "CRATE CRATES CRT CRTS",
    "PALLETS": "PALLET PALLETS PLT PLTS P/T PALETTE PALETTES PALET パレット",
    "PACKAGES": "PKG PKGS PACKAGE PACKAGES P'KG P'KGS PACKAGE(S) COLIS BULTO BULTOS",
    "BAGS": "BAG BAGS BG BGS SACK SACKS SAC SACS SACO SACOS 袋",
    "DRUMS": "DRUM DRUMS DR DRS DRM DRMS",
    "BUNDLES": "BUNDLE BUNDLES BDL BDLS",
    "BALES": "BALE BALES BL BLS",
    "BOXES": "BOX BOXES BX BXS BOX(ES) BOÎTE BOÎTES CAJA CAJAS 箱",
    "SKIDS": "SKID SKIDS",
    "CONTAINERS": "CONTAINER CONTAINERS CNTR CNTRS",
    "CYLINDERS": "CYLINDER CYLINDERS CYL CYLS",
}  # fmt: skip

WEIGHTS = frozenset({"KGS", "G", "MT", "LBS"})
# Words that count packages rather than goods; on an invoice priced by the box they may still be the unit.
PACKAGE_WORDS = words("CARTONS CASES CRATES PALLETS PACKAGES BAGS DRUMS BUNDLES BALES BOXES SKIDS CONTAINERS CYLINDERS")


def _key(text: str) -> str:
    return re.sub(r"[\s.]+", "", unicodedata.normalize("NFKC", text).upper()).rstrip(":,;")


_NORMAL = {_key(spelling): normal for normal, all_of_them in _SPELLINGS.items() for spelling in all_of_them.split()}


@lru_cache(maxsize=1024)
def normal(text: str) -> str | None:
    """The capital form of a unit's spelling; None where it is no unit that we know."""
    return _NORMAL.get(_key(text))


def is_weight(text: str) -> bool:
    return normal(text) in WEIGHTS


def counts_packages(text: str) -> bool:
    return normal(text) in PACKAGE_WORDS


def is_lot(text: str) -> bool:
    """A bare lot says nothing definite (QTY-02)."""
    return normal(text) == "LOT"


def spellings() -> frozenset[str]:
    """Every spelling without blanks and dots, in capitals, for whoever looks for units in a line."""
    return frozenset(_NORMAL)
