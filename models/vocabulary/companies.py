"""Company forms, by which a line is recognised as a company's name."""

from __future__ import annotations

import re
import unicodedata

_SUFFIXES = (
    r"CO\.?\s*,?\s*LTD|COMPANY\s*,?\s*LIMITED|COMPANY\s*,?\s*LTD|LTD|LIMITED|INC|INCORPORATED|CORP|CORPORATION"
    r"|COMPANY|K\.?K|KABUSHIKI\s+(?:KAISHA|GAISHA)"
    r"|KAISHA|G\.?K|GODO\s+KAISHA|Y\.?K|YUGEN\s+KAISHA|GOSHI\s+KAISHA|GOMEI\s+KAISHA|&\s*CO|&\s*SONS?|&\s*BROS|GMBH"
    r"|MBH|GMBH\s*&\s*CO\.?\s*K\.?G|A\.?G|K\.?G|O\.?H\.?G|E\.?K|SE"
    r"|S\.?A|S\.?A\.?S|S\.?A\.?R\.?L|S\.?R\.?L|S\.?P\.?A|S\.?L|S\.?L\.?U|S\.?A\.?\s+DE\s+C\.?V"
    r"|S\.?\s+DE\s+R\.?L\.?\s+DE\s+C\.?V|LTDA|CIA|C\.A|E\.I\.R\.L"
    r"|S\.?A\.?C|B\.?V|N\.?V|A/S|APS|AB|OY|OYJ|AS|ASA|PLC|P\.L\.C|LLP|L\.L\.P|LLC|L\.L\.C|PTE\.?\s*LTD|PTY\.?\s*LTD"
    r"|SDN\.?\s*BHD|BHD|TBK|W\.?L\.?L|FZE|FZCO|FZ-?LLC|FZC"
    r"|PJSC|OOO|ZAO|OAO|JSC|LTD\.?\s*ŞTI|LTD\.?\s*STI|A\.?[ŞS]|PVT\.?\s*LTD|\(P\)\s*LTD|PRIVATE\s+LIMITED"
    r"|S\.?P\.?\s*Z\s*O\.?O|S\.?R\.?O|D\.?O\.?O|KFT|EOOD|SAOG|SAE|S\.A\.E"
    r"|PUBLIC\s+COMPANY|PCL|COOPERATIVE|CO-OPERATIVE|GROUP|HOLDINGS?|TRADING|ENTERPRISES?|INDUSTRIES|ESTABLISHMENT"
    r"|EST|ENT|BANK|CO"
)
_END = re.compile(rf"(?:^|[\s,.)]|(?<=&))(?:{_SUFFIXES})[\s.,)]*(?:\([^)]*\)[\s.]*)?$")
# A part of the company named behind its form: "ABC CO., LTD. OVERSEAS DIVISION".
_DIVISION = re.compile(
    r"(?<=[A-Z.)])\s+(?:[A-Z&-]+\s+){1,2}(?:DIVISION|DIV\.?|DEPARTMENT|DEPT\.?|BRANCH|OFFICE|FACTORY|WORKS|PLANT)$"
)
_NO_FORM = re.compile(r"\bU\.?\s?S\.?\s?A[\s.,)]*$")  # the end of "U.S.A." is no "S.A."
_FRONT = re.compile(r"^(?:P\.?T\.?|K\.K\.|KABUSHIKI\s+KAISHA|YUGEN\s+KAISHA|CV\.?|OOO|LLC|TOO|АО|ООО)\s+\S")
_JAPANESE = re.compile(
    r"株式会社|\(株\)|㈱|有限会社|\(有\)|㈲|合同会社|合資会社|合名会社|相互会社|信用金庫|信用組合|財団法人|社団法人|協同組合"
    r"|協業組合|振興組合|企業組合|監査法人|特定非営利活動法人|独立行政法人|有限公司|股份有限公司"
)


def has_suffix(text: str) -> bool:
    """Whether the text ends (PT, 株式会社: or begins) with a company form, as a company's name does."""
    plain = unicodedata.normalize("NFKC", text).upper().strip()
    plain = _DIVISION.sub("", plain)
    return bool((_END.search(plain) and not _NO_FORM.search(plain)) or _FRONT.search(plain) or _JAPANESE.search(plain))
