"""Words by which shipping marks are announced, recognised or denied."""

from __future__ import annotations

import re

_COUNTED = r"(?:NO\s*)?(?:NOS?|NUMBERS?|NUMS?)\.?"
_NO_MARKS = re.compile(
    rf"(?:N\s*/\s*M|N\.\s?M\.?|NO\s*(?:SHIPPING\s*|CASE\s*)?MARKS?(?:\s*(?:&|AND|/|NOR|OR)\s*{_COUNTED})?|UN-?MARKED|N\s*/\s*N|"
    r"NO\s*NUMBERS?|NIL|NONE|WITHOUT\s*MARKS?|SANS\s*MARQUES?(?:\s*NI\s*NUM[EÉ]ROS?)?|SIN\s*MARCAS?(?:\s*NI\s*N[UÚ]MEROS?)?|"
    r"S\s*/\s*M|荷印なし|荷印無し|荷印無|無印|刻印なし|ノーマーク)",
    re.IGNORECASE,
)
_SORT = "CASE|CARGO|SHIPPING|SHIPPERS?'?S?|SIDE|FRONT|MAIN|FACE|CARTON|PORT|EXPORT|PACKAGE|PACKING|BOX|CRATE|REAR|BACK"
_TITLE = re.compile(
    rf"(?:(?:{_SORT}|PACKAGES?)\s*)?MARK(?:S|ED|ING|INGS)?(?:\s*(?:ON|OF)\s*(?:THE\s*)?(?:PACKAGES?|CASES?|CARTONS?|GOODS))?"
    rf"(?:\s*(?:[&＆+,/]|AND)?\s*{_COUNTED}(?:\s*OF\s*(?:THE\s*)?(?:PACKAGES?|PKGS?\.?))?)?|"
    r"S\s*/\s*MARKS?|MARKS\s*(?:[&,]|AND)\s*(?:NOS?|NUMBERS?)\.?.{0,12}|"
    r"MARQUES?(?:\s*(?:ET|&|/)\s*(?:NUM[EÉ]ROS?|N[OR]?[S°º]?\.?))?(?:\s*DES\s*COLIS)?|"
    r"MARCAS?(?:\s*(?:Y|&|/)\s*(?:N[UÚ]MEROS?|N[OR]?[S°º]?\.?))?(?:\s*DE\s*(?:EMBARQUE|LOS\s*BULTOS|EXPEDICI[OÓ]N))?|"
    r"MARCHE\s*E\s*NUMERI|ZEICHEN\s*UND\s*NUMMERN|MARCAS\s*E\s*N[UÚ]MEROS|"
    r"荷印(?:[・及びおよ]*(?:荷)?番号)?|荷番号|マーク|ケースマーク|シッピングマーク|メインマーク|サイドマーク",
    re.IGNORECASE,
)
_AFTER_BRACKET = re.compile(r"\s*[(（][^)）]{1,16}[)）]\s*$")
_BETWEEN_LANGUAGES = re.compile(r"\s*[/／|・]\s*(?=[^\W\d_]{3,}|[\u3040-\u9fff])")
_BETWEEN_SCRIPTS = re.compile(
    r"(?<=[\u3040-\u9fff])[\s/／|・]*(?=[A-Za-z(])|(?<=[A-Za-z.)])[\s/／|・]*(?=[\u3040-\u9fff])"
)
TYPICAL = re.compile(
    r"\b(?:C/?\s?N[O0]|CASE\s?NO|MADE\s?IN|PRODUCT\s?OF|CTN|CARTON\s?NO|P/?NO|PKG|PLT|PALLET\s?NO|CRATE\s?NO|NOS?\.\s?\d)",
    re.IGNORECASE,
)
# Numbers of packages as only a mark writes them: "C/NO. 1-48", "P/NO. 1-UP", "CASE NO. 7".
NUMBERED = re.compile(
    r"^(?:C|P|CASE|CTN|CARTON|PKG|PLT|PALLET|CRATE|DRUM|BAG|BOX|BDL|ROLL)S?\s?[/.]?\s?N(?:O|OS|[°º])?\.?\s?:?\s?\d+\s?"
    r"(?:[-~–/]\s?(?:\d+|UP)|OF\s\d+)?$",
    re.IGNORECASE,
)

_STATEMENT = re.compile(
    r"(?:(?:ALL\s+)?(?:THE\s+)?(?:ABOVE\s+)?(?:GOODS|MERCHANDISE|ARTICLES|PRODUCTS)\b.*\b(?:MADE|ORIGIN|PRODUCED|"
    r"MANUFACTURED)\b|(?:THE\s+)?(?:COUNTRY\s+OF\s+)?ORIGIN\s+OF\s+(?:THE\s+)?GOODS\b|THANK\s+YOU\b|"
    r"(?:LES\s+|LA\s+|EL\s+)?(?:MARCHANDISES?|MERCANC[IÍ]AS?)\b.*\bORIG)",
    re.IGNORECASE,
)
_BANK = re.compile(r"\b(?:BANK|BANQUE|BANCO|SWIFT|BRANCH|ACCOUNT|A/C)\b|銀行|支店", re.IGNORECASE)


def says_no_marks(text: str) -> bool:
    """Whether the text says that there are no marks (N/M, NO MARKS, UNMARKED, S/M) and nothing else."""
    return _NO_MARKS.fullmatch(text.strip().strip(".()\"'“”*-").strip()) is not None


def is_title(text: str) -> bool:
    """Whether a text is what announces a mark, in one language or in two ("SHIPPING MARKS / 荷印")."""
    plain = _AFTER_BRACKET.sub("", text.strip(" :：")).strip(" :：.()（）[]-")
    if _TITLE.fullmatch(plain):
        return True
    return any(_all_titles(between.split(plain)) for between in (_BETWEEN_LANGUAGES, _BETWEEN_SCRIPTS))


def _all_titles(parts: list[str]) -> bool:
    return len(parts) > 1 and all(_TITLE.fullmatch(part.strip(" .()（）")) for part in parts)


def is_statement(text: str) -> bool:
    """Whether a line is a sentence about the goods or to the reader, as they follow a mark; MADE IN JAPAN is none."""
    return _STATEMENT.match(text.strip()) is not None


def is_bank(text: str) -> bool:
    """Whether a line belongs to bank details, which often follow a mark at the foot of an invoice."""
    return _BANK.search(text) is not None
