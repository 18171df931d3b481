"""Documents that a rule asks for: whether one of the submission's further papers is such a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from matchers.catalogue import Differs, Met
from matchers.confusable import skeleton
from matchers.normal import upper
from models.case import Case, OtherDocument
from models.document import Kind
from models.finding import Outcome, Place, Text

# Titles of papers that are no kind of the contract's. A Japanese title may be the end of a longer one (遅延理由書).
CONTRACT = (
    "CONTRACT", "SALES CONTRACT", "CONTRACT OF SALE", "SALE CONTRACT", "SALE AND PURCHASE CONTRACT", "AGREEMENT",
    "PURCHASE CONTRACT", "SALES AND PURCHASE AGREEMENT", "SALE AND PURCHASE AGREEMENT", "SALES AGREEMENT",
    "PURCHASE AGREEMENT", "AGENCY CONTRACT", "AGENCY AGREEMENT", "EXPORT AGENCY AGREEMENT", "EXPORT AGENCY CONTRACT",
    "SERVICE AGREEMENT", "EXPORT SERVICE AGREEMENT", "DISTRIBUTORSHIP AGREEMENT", "DISTRIBUTION AGREEMENT",
    "CONSIGNMENT AGREEMENT", "BASIC SALES AGREEMENT", "MASTER AGREEMENT", "MASTER SALES AGREEMENT",
    "MEMORANDUM OF AGREEMENT", "MANDATE AGREEMENT", "契約書", "CONTRATO", "CONTRAT", "CONTRATO DE COMPRAVENTA",
    "CONTRAT DE VENTE",
)  # fmt: skip
BUYERS_INSTRUCTION = (
    "SHIPPING INSTRUCTION", "SHIPPING INSTRUCTIONS", "BUYER'S INSTRUCTION", "BUYER'S INSTRUCTIONS",
    "BUYER'S SHIPPING INSTRUCTION", "BUYER'S SHIPPING INSTRUCTIONS", "BUYER INSTRUCTIONS", "INSTRUCTION SHEET",
    "INSTRUCTIONS FOR DOCUMENTS", "INSTRUCTION FOR SHIPPING DOCUMENTS", "INSTRUCTIONS FOR SHIPPING DOCUMENTS",
    "DOCUMENT INSTRUCTIONS", "DOCUMENTARY INSTRUCTIONS", "DOCUMENTATION INSTRUCTIONS", "LETTER OF INSTRUCTION",
    "LETTER OF INSTRUCTIONS", "SHIPPING ORDER AND INSTRUCTIONS", "指示書", "船積指図書", "指図書",
)  # fmt: skip
CATCH_CERTIFICATE = (
    "CATCH CERTIFICATE", "CERTIFICATE OF CATCH", "CERTIFICATE OF CAPTURE", "FISHING CERTIFICATE", "FISHERY CERTIFICATE",
    "FISHERIES CERTIFICATE", "CATCH CERTIFICATION", "AQUACULTURE CERTIFICATE", "CERTIFICATE OF AQUACULTURE",
    "CERTIFICATE OF FARMING", "FISH FARMING CERTIFICATE", "CERTIFICATE OF HARVEST", "HARVEST CERTIFICATE",
    "LANDING CERTIFICATE", "漁獲証明書", "養殖証明書", "水揚証明書", "水揚げ証明書", "漁獲証明", "養殖証明",
    "漁獲(養殖)証明書", "採捕証明書",
)  # fmt: skip
PROCESSING_CERTIFICATE = (
    "PROCESSING CERTIFICATE", "CERTIFICATE OF PROCESSING", "PROCESSOR'S CERTIFICATE", "PROCESSING STATEMENT",
    "STATEMENT OF PROCESSING", "PROCESSING DECLARATION", "加工証明書", "加工証明",
)  # fmt: skip
DEALERS_LICENCE = (
    "SECOND-HAND DEALER LICENCE", "SECOND-HAND DEALER'S LICENCE", "SECONDHAND DEALER'S LICENCE",
    "SECOND-HAND ARTICLES DEALER LICENCE", "SECOND-HAND ARTICLES DEALER PERMIT", "SECOND-HAND GOODS DEALER LICENCE",
    "SECOND-HAND GOODS DEALER PERMIT", "SECONDHAND DEALER PERMIT", "SECOND-HAND DEALER PERMIT",
    "SECOND-HAND DEALER'S LICENSE", "SECOND-HAND DEALER LICENSE", "SECOND-HAND ARTICLES DEALER LICENSE",
    "SECOND-HAND GOODS DEALER LICENSE", "USED GOODS DEALER LICENCE", "USED GOODS DEALER LICENSE",
    "USED GOODS DEALER PERMIT", "ANTIQUE DEALER LICENSE", "ANTIQUE DEALER'S LICENSE", "ANTIQUE DEALER PERMIT",
    "ANTIQUE DEALER LICENCE", "古物商許可証", "古物許可証", "古物商許可証写し",
)  # fmt: skip
IMPORT_PERMIT = (
    "IMPORT PERMIT", "IMPORT DECLARATION", "IMPORT LICENCE", "IMPORT LICENSE", "IMPORT PERMIT NOTICE",
    "IMPORT PERMISSION", "IMPORT PERMISSION NOTICE", "NOTICE OF IMPORT PERMIT", "CUSTOMS IMPORT DECLARATION",
    "輸入許可通知書", "輸入許可書", "輸入申告書", "輸入許可証",
)  # fmt: skip
EXPORT_PERMIT = (
    "EXPORT PERMIT", "EXPORT DECLARATION", "EXPORT PERMIT NOTICE", "EXPORT PERMISSION", "EXPORT PERMISSION NOTICE",
    "NOTICE OF EXPORT PERMIT", "CUSTOMS EXPORT DECLARATION", "輸出許可通知書", "輸出許可書", "輸出申告書", "輸出許可証",
)  # fmt: skip
DELIVERY_NOTE = (
    "DELIVERY NOTE", "DELIVERY SLIP", "DELIVERY STATEMENT", "SHIPPING NOTE", "GOODS DELIVERY NOTE", "納品書",
    "出荷伝票", "出荷証明書", "納品伝票", "出荷案内書", "BON DE LIVRAISON", "LIEFERSCHEIN", "NOTA DE ENTREGA",
    "ALBARAN",
)  # fmt: skip
PLEDGE = (
    "PLEDGE", "LETTER OF PLEDGE", "WRITTEN PLEDGE", "WRITTEN OATH", "PLEDGE LETTER", "LETTER OF UNDERTAKING",
    "WRITTEN UNDERTAKING", "誓約書", "宣誓書", "確約書",
)  # fmt: skip
REASON_LETTER = (
    "REASON LETTER",
    "LETTER OF REASON",
    "STATEMENT OF REASONS",
    "WRITTEN REASON",
    "理由書",
    "経緯書",
    "顛末書",
)
SALE_CERTIFICATE = (
    "CERTIFICATE OF SALE", "SALES CERTIFICATE", "SALE CERTIFICATE", "TRANSFER CERTIFICATE", "CERTIFICATE OF TRANSFER",
    "STATEMENT OF ACQUISITION", "ACQUISITION ROUTE STATEMENT", "STATEMENT OF ACQUISITION ROUTE",
    "SUPPLIER'S DECLARATION", "SUPPLIER'S CERTIFICATE", "SUPPLIER'S STATEMENT", "販売証明書", "譲渡証明書",
    "売渡証明書", "入手経路説明書", "入手経路書", "取得経緯書", "仕入証明書", "供給者証明書",
)  # fmt: skip
CITES_PAPER = (
    "CITES PERMIT", "CITES EXPORT PERMIT", "CITES CERTIFICATE", "CITES RE-EXPORT CERTIFICATE",
    "CITES PERMIT/CERTIFICATE", "PERMIT/CERTIFICATE", "CERTIFICATE OF CAPTIVE BREEDING", "BREEDING CERTIFICATE",
    "CONVENTION ON INTERNATIONAL TRADE IN ENDANGERED SPECIES OF WILD FAUNA AND FLORA", "繁殖証明書", "登録票",
    "人工繁殖証明書", "捕獲証明書", "採取証明書",
)  # fmt: skip
VISA_REQUIREMENT = (
    "CONSULAR REQUIREMENTS", "CONSULAR VISA REQUIREMENTS", "CONSULAR LEGALIZATION REQUIREMENTS", "VISA REQUIREMENTS",
    "LEGALIZATION REQUIREMENTS", "REQUIREMENTS FOR LEGALIZATION", "REQUIREMENTS FOR CONSULAR LEGALIZATION",
    "REQUIREMENTS FOR CONSULAR VISA", "NOTICE OF THE CONSULATE", "領事査証要件", "領事査証の要件", "領事査証案内",
    "領事査証申請書",
)  # fmt: skip
TRANSLATION = (
    "JAPANESE TRANSLATION", "TRANSLATION INTO JAPANESE", "TRANSLATION", "和訳", "日本語訳", "日本語翻訳", "翻訳",
    "訳文", "翻訳文",
)  # fmt: skip

# A paper of these kinds that mentions another document's name on a line of its own is still what it is.
_NEVER_BY_TITLE = frozenset({Kind.PACKING_LIST, Kind.BILL_OF_LADING, Kind.PROFORMA_INVOICE, Kind.LETTER_OF_CREDIT})
# Lines among which a title stands; further down "Sales contract No. 118" is a reference.
_TITLE_LINES, _NUMBERED_TITLE_LINES = 15, 5
_BETWEEN_KANJI = re.compile(r"(?<=[\u3040-\u30ff\u4e00-\u9fff])\s+(?=[\u3040-\u30ff\u4e00-\u9fff])")
_BEFORE = re.compile(r"^\W*(?:\(?COPY\)?(?: OF(?: THE)?)?|ENGLISH TRANSLATION OF(?: THE)?|THE)\s+")
_BEHIND = re.compile(r"\s*(?:\([^()]{0,25}\)|[-/]?\s*(?:COPY|ORIGINAL|写し?))\W*$")
_NUMBERED = re.compile(r"\s*(?:\b(?:NO|NUMBER|REF|NR)\b[.: ]*\S*\d.*|[#№].*\d.*|\bDATED?\b.*\d.*)$")


def evidence(case: Case, kinds: Iterable[Kind], titles: tuple[str, ...] = ()) -> tuple[OtherDocument, ...]:
    """The further papers of one of these kinds, or headed by one of these titles.

    That such a paper is there is all that is checked; whether it proves anything a person judges. A file that could not
    be read is among the case's faults and never evidence.
    """
    wanted = frozenset(kinds)
    return tuple(o for o in case.others if o.kind in wanted or headed(o, titles))


def headed(other: OtherDocument, titles: tuple[str, ...]) -> bool:
    """Whether one of the first lines is one of these titles, up to characters that a reader confuses."""
    if not titles or other.kind in _NEVER_BY_TITLE:
        return False
    lines = [line for line in other.words.splitlines() if line.strip()][:_TITLE_LINES]
    return any(
        _is_title(part, titles, numbered=at < _NUMBERED_TITLE_LINES)
        for at, line in enumerate(lines)
        for part in (line, *re.split(r"\s{3,}", line))
    )


def _is_title(line: str, titles: tuple[str, ...], numbered: bool) -> bool:
    said = _BEFORE.sub("", _BETWEEN_KANJI.sub("", upper(line)))
    bare = _BEHIND.sub("", _NUMBERED.sub("", said) if numbered else said).strip(" .-*=_<>[]「」【】")
    return any(skeleton(bare) == skeleton(t) if t.isascii() else _ends_with(bare, t) for t in titles)


def _ends_with(bare: str, title: str) -> bool:
    """A Japanese title may have words before it, but is no list of things attached and no sentence."""
    return bare.endswith(title) and len(bare) <= len(title) + 20 and not re.search(r"[:。、]|添付|別紙", bare)


def asked_for(
    found: tuple[OtherDocument, ...],
    places: tuple[Place, ...],
    values: Mapping[str, str] | None = None,
    *,
    field: str | None = None,
    outcome: Outcome | None = None,
    message: Text | None = None,
    remedy: Text | None = None,
    certificate_items: tuple[int, ...] = (),
) -> Differs | Met:
    """Met by the documents found, else the rule's own demand."""
    if found:
        return Met(tuple(o.name for o in found), places, field, certificate_items)
    return Differs(places, values or {}, field, outcome, message, remedy, (), certificate_items)
