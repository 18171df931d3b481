"""Which lines of a block are a company's name and address: not telephone, contact person, tax number, prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from extractors.label_spelling import CJK, squeezed
from extractors.spans import Lines, Span
from models.vocabulary import companies, countries

_CONTACT_WORDS = (
    r"TEL(?:EPHONE|EFAX|EFONO|ÉFONO|EFON|EX)?|TÉL(?:ÉPHONE)?|TLF|FONO|PH(?:ONE)?|FAX|E-?\s?MAIL|MOBILE|CELL|WHATSAPP"
    r"|CORREO|URL|WEB(?:SITE)?|HP|H/P|MOB|CABLE|ATTN|ATT|ATTENTION|CONTACT(?: PERSON)?"
    r"|C/P|KIND ATT(?:ENTIO)?N|PIC|P\.I\.C"
)
_TAX_WORDS = (
    r"VAT(?: (?:REG\.? ?)?(?:NO|ID))?|TAX (?:ID|NO|CODE)|EORI|TIN|GSTIN|GST|CNPJ|NPWP|NIT|RUC|RUT|RFC|TRN|ABN|ACN|BRN"
    r"|IEC|UEN|SIRET|SIREN|NIF|CUIT|P\.? ?IVA|CR|C\.R\.?|USCC|USCI|UST-?ID(?:-?NR)?"
    r"|(?:CORPORATE|COMPANY|REGISTRATION|REGISTERED|REG\.?|CO\.? REG\.?|BUSINESS REG\w*\.?)\s*(?:NUMBER|NO)"
)
_CONTACT = re.compile(
    rf"\b(?:{_CONTACT_WORDS}|{_TAX_WORDS})\b\s*(?:NO|N[º°])?\s*[.:：#/+(\d]"
    r"|(?:電話|ファックス|担当|法人番号|登録番号)|[\w.+-]+@[\w-]+\.\w|\bwww\.|https?://"
    r"|(?:^|\s)[TFPM][:.]?\s*\+?\d[\d ()-]{7,}",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^\W*(?:ATTN|ATTENTION|KIND ATTN|A L'ATTENTION)\b|^\W*(?:MR|MRS|MS|DR)\b\.?\s+[A-Z]", re.IGNORECASE
)
_ONLY_PHONE = re.compile(r"^[\s+(]*\d[\d\s()./-]{6,}$")
_PART = (
    r"(?:COMPANY(?:['’]?S)?\s*)?NAME(?:\s*(?:AND|&|/)\s*ADDRESS)?|COMPANY|FIRM|(?:STREET\s*|FULL\s*|POSTAL\s*)?ADDRESS|ADDR?|STREET"
    r"|CITY(?:\s*/\s*(?:STATE|COUNTRY|ZIP))?|STATE(?:\s*/\s*ZIP)?|COUNTRY(?:/TERRITORY)?|(?:ZIP|POST(?:AL)?)(?:\s*CODE)?"
    r"|NOM|RAISON\s+SOCIALE|ADRESSE|PAYS|VILLE|CODE\s+POSTAL"
    r"|NOMBRE|RAZ[OÓ]N\s+SOCIAL|EMPRESA|DIRECCI[OÓ]N|DOMICILIO|PA[IÍ]S|CIUDAD"
    r"|FIRMA|ANSCHRIFT|LAND|会社名|社名|名称|氏名|住所|所在地|国名?"
)
_ALSO_IN_JAPANESE = r"(?:\s*[(（]?[\u3040-\u30ff\u3400-\u9fff]+[)）]?\s*[:：]?)?"
_PART_CAPTION = re.compile(rf"\W*(?:{_PART})\s*\.?\s*[:：]?{_ALSO_IN_JAPANESE}", re.IGNORECASE)
_CAPTION = re.compile(rf"^\W*(?:{_PART})\s*[:：]\s*", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Za-zÀ-ÿ]")
_DIGITS = re.compile(r"[\d\s()./-]+")
_POSTAL_CODE = re.compile(r"(?=\S*\d)[A-Z0-9]{2,6}(?:[ -][A-Z0-9]{2,5})?", re.IGNORECASE)
_CODE_AT_END = re.compile(r"[\s-]+\d{3,6}(?:-\d{3,4})?[.,]?$")
_PROSE = re.compile(
    r"\b(?:WE|HEREBY|PLEASE|THE FOLLOWING|DEAR|YOURS|SHIPPED|INVOICE YOU|BEG TO|ENCLOSED|NOUS|POR LA PRESENTE)\b",
    re.IGNORECASE,
)
_BARS = frozenset("|¦｜•·・*/-–—―,")


def without_contact(lines: Lines) -> list[Span]:
    """The lines up to a telephone number, e-mail or the like; lines that are only that are left out."""
    bare = [_without_bars(_without_caption(without_second_script(line))) for line in lines]
    bare = [line for line in bare if line.words]
    kept = [_up_to_contact(line) for at, line in enumerate(bare) if at == 0 or not _ends_number(bare[at - 1], line)]
    return [line for at, line in enumerate(kept) if line.words and not (at > 0 and _PERSON.match(line.text))]


def is_part_caption(text: str) -> bool:
    """Whether the words are only the caption of a part of a party; they are never its value."""
    return _PART_CAPTION.fullmatch(text.strip()) is not None


def _without_caption(line: Span) -> Span:
    """The line without "Name:", "Address:" and the like, as forms announce the parts of a party."""
    if is_part_caption(line.text):
        return Span(())
    caption = _CAPTION.match(line.text)
    return line.after(caption.end()) if caption else line


def without_second_script(line: Span) -> Span:
    """A line in Roman letters without Japanese words in it: the same said again, or the characters of a seal."""
    roman = [w for w in line.words if not CJK.search(w.text)]
    return Span(tuple(roman)) if any(len(_LETTERS.findall(w.text)) > 1 for w in roman) else line


def _ends_number(above: Span, line: Span) -> bool:
    """Whether a line is the rest of a telephone number that began on the line above."""
    return _CONTACT.search(above.text) is not None and _DIGITS.fullmatch(line.text) is not None


def _without_bars(line: Span) -> Span:
    """The line without the bars or dots at its ends that part it from a telephone number."""
    words = list(line.words)
    while words and words[-1].text in _BARS:
        words.pop()
    while words and words[0].text in _BARS:
        words.pop(0)
    return Span(tuple(words))


def _up_to_contact(line: Span) -> Span:
    if _ONLY_PHONE.match(line.text):
        return Span(())
    found = _CONTACT.search(line.text)
    if found is None:
        return line
    rest = _without_bars(line.before(found.start()))
    return rest if any(c.isalpha() for c in rest.text) else Span(())


def address_lines(name: Span, rest: Sequence[Span]) -> list[Span]:
    """The lines after a name that are its address: up to a sentence, the name again, or what follows the country."""
    address = list(rest[: next((i for i, line in enumerate(rest) if _ends(name, line)), len(rest))])
    if any(not CJK.search(line.text) for line in address) and not CJK.search(name.text):
        address = [line for line in address if not CJK.search(line.text)]  # the same in Japanese beside the English
    country = _last_in_country(address)
    if country is None:
        return address
    end = country + 1
    while end < len(address) and _POSTAL_CODE.fullmatch(address[end].text.strip(" .,")):
        end += 1
    return address[:end]


def _ends(name: Span, line: Span) -> bool:
    """Whether a line below a name is no part of its address: the name once more, as over a signature, or a sentence."""
    return squeezed(line.text) == squeezed(name.text) or is_prose(line.text)


def is_prose(text: str) -> bool:
    return len(text.split()) >= 5 and _PROSE.search(text) is not None


def _last_in_country(address: Sequence[Span]) -> int | None:
    """The last line that ends in a country, counting one that is broken over two lines ("NEW / ZEALAND").

    A company's name on the way is somebody else's, so nothing from there on counts.
    """
    found: int | None = None
    for at, text in enumerate(accumulate((line.text for line in address), lambda a, b: f"{a} {b}")):
        if found is not None and companies.has_suffix(address[at].text):
            break
        if country_at_end(text) is not None:
            found = at
    return found


def country_at_end(text: str) -> tuple[str, str] | None:
    """The country in which an address ends, before a postal code as well ("Singapore 159466"), and what precedes it."""
    found = countries.trailing(text)
    if found is not None:
        return found
    coded = _CODE_AT_END.search(text)
    return countries.trailing(text[: coded.start()]) if coded else None
