"""Reading a company's name, address and country out of the lines of an address block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.label_spelling import squeezed
from extractors.spans import Lines, Span
from models.document import TextSource
from models.vocabulary import companies, countries, ports

_CONTACT_WORDS = (
    r"TEL(?:EPHONE|EFAX|EFONO|ÉFONO)?|TÉL|PHONE|FAX|E-?\s?MAIL|MOBILE|CELL|WHATSAPP|CORREO|URL|WEB(?:SITE)?"
    r"|ATTN|ATT|ATTENTION|CONTACT(?: PERSON)?|C/P|KIND ATT(?:ENTIO)?N|PIC|P\.I\.C"
)
_TAX_WORDS = r"VAT(?: (?:REG\.? ?)?(?:NO|ID))?|TAX (?:ID|NO)|EORI|TIN|GSTIN|CNPJ|NPWP|NIT|RUC|RUT|RFC|TRN|ABN|BRN|IEC"
_CONTACT = re.compile(
    rf"\b(?:{_CONTACT_WORDS}|{_TAX_WORDS})\b\s*(?:NO)?\s*[.:：#/+(\d]"
    r"|(?:電話|ファックス|担当)|\b[\w.+-]+@[\w-]+\.\w|\bwww\.|https?://|(?:^|\s)[TF][:.]?\s*\+?\d[\d ()-]{7,}",
    re.IGNORECASE,
)
_ONLY_PHONE = re.compile(r"^[\s+(]*\d[\d\s()./-]{6,}$")
_PREFIX = re.compile(r"^\W*(?:MESSRS|M/S|MM|SRES|SEÑORES|THE MESSRS)\b[\s.:,]*", re.IGNORECASE)
_SAME = re.compile(
    r"^\W*(?:SAME\s+AS|AS|THE SAME AS|SAME WITH|IDEM|MISMO QUE|MÊME QUE|同上)\s*(?:THE\s+)?(?P<who>[A-Z ]+)?",
    re.IGNORECASE,
)
_SAME_WORD = re.compile(
    r"^\W*(?:SAME|IDEM|(?:(?:EL|LA|LO|LE)\s+)?(?:MISM[OA]|M[EÊ]ME)|DITTO|同上|上記)(?!\w)", re.IGNORECASE
)
_TO_ORDER = re.compile(r"^\W*(?:TO\s+(?:THE\s+)?ORDER|A\s+LA\s+ORDEN|À\s+L.ORDRE)\b", re.IGNORECASE)
_NO_NAME = re.compile(r"^[\W\d]*$")
_ADDRESS_WORD = re.compile(
    r"\d|\b(?:ROAD|RD|STREET|ST|AVENUE|AVE|BUILDING|BLDG|FLOOR|BOX|DISTRICT|ZONE|PARK|STRASSE|STR|RUE|CALLE|VIA|WAY|LANE|DRIVE|JALAN|CHOME|-KU|-SHI|-CHO|ESTATE|KM|PLOT|AREA)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Party:
    """One party as printed; any part but the name may be missing. `same_as` names another party it refers to."""

    name: Span | None
    address: Span | None
    country: tuple[str, Span] | None
    whole: Span
    fit: float
    known: bool = False
    same_as: str | None = None


def read_party(lines: Lines) -> Party | None:
    """The party that a block of lines names, or None where they look like anything else."""
    whole = Span.joined(lines)
    kept = [span for span in map(_without_contact, lines) if span.words]
    if not kept:
        return None
    if _SAME_WORD.match(kept[0].text):
        return _reference(kept[0], whole)
    head, tail = _name_and_rest(kept)
    name = _plain_name(head)
    if name is None or _NO_NAME.match(name.text) or len(name.words) > 14 or _is_place(name):
        return None
    address = Span.joined(tail) if tail else None
    country = _country(address)
    return Party(
        name, address, country, Span.joined(kept), _fit(name, tail), bool(country or companies.has_suffix(name.text))
    )


def _reference(line: Span, whole: Span) -> Party:
    """ "SAME AS CONSIGNEE": refers to another party; without saying which it is the buyer, or for a buyer nothing."""
    found = _SAME.match(line.text)
    said = squeezed(found["who"] or "") if found else ""
    who = next((role for role, words in _ROLES if any(w in said for w in words)), "buyer")
    return Party(None, None, None, whole, 1.0, True, who)


_ROLES: Sequence[tuple[str, tuple[str, ...]]] = (
    ("consignee", ("consignee", "consignatario", "destinataire")),
    ("exporter", ("exporter", "shipper", "seller")),
    ("buyer", ("buyer", "sold", "bill", "messrs", "applicant", "importer", "account", "above")),
)


def _without_contact(line: Span) -> Span:
    """The line up to a telephone number, e-mail or the like; nothing where it is only that."""
    if _ONLY_PHONE.match(line.text):
        return Span(())
    found = _CONTACT.search(line.text)
    if found is None:
        return line
    rest = line.before(found.start())
    return rest if any(c.isalpha() for c in rest.text) else Span(())


def _name_and_rest(lines: Lines) -> tuple[Span, list[Span]]:
    """The name is the first line; two where the company form stands on the second; part where all is on one line."""
    first, rest = lines[0], list(lines[1:])
    if companies.has_suffix(_PREFIX.sub("", first.text)) or not rest:
        if not rest or "," in first.text:
            cut = _split_one_line(first)
            if cut is not None:
                return cut[0], [cut[1], *rest]
        return first, rest
    cut = _split_one_line(first)
    if cut is not None:
        return cut[0], [cut[1], *rest]
    if not _PREFIX.sub("", first.text).strip(" .:"):
        return _name_and_rest(rest)
    second = rest[0].text
    if companies.has_suffix(second) and not _ADDRESS_WORD.search(second):
        return Span.joined((first, rest[0])), rest[1:]
    return first, rest


def _split_one_line(line: Span) -> tuple[Span, Span] | None:
    """Name and address of "ABC CO., LTD., 1-2-3 Marunouchi": the name is the longest start with a company form."""
    for count in range(len(line.words) - 1, 0, -1):
        head, tail = Span(line.words[:count]), Span(line.words[count:])
        named = companies.has_suffix(head.text) and head.text.endswith((",", ".", ")"))
        short = count <= 6 or not _ADDRESS_WORD.search(head.text)
        if named and short and _ADDRESS_WORD.search(tail.text):
            return head, tail
    return None


def _plain_name(head: Span) -> Span | None:
    start = _PREFIX.match(head.text)
    span = head.after(start.end()) if start else head
    return span if span.words else None


def _country(address: Span | None) -> tuple[str, Span] | None:
    if address is None:
        return None
    found = countries.trailing(address.text)
    if found is None:
        return None
    code, rest = found
    return code, address.after(len(rest)) if rest else address


def _is_place(name: Span) -> bool:
    found = countries.trailing(name.text)
    return found is not None and not companies.has_suffix(name.text) and ports.find(name.text) is not None


def _fit(name: Span, tail: Sequence[Span]) -> float:
    fit = 0.55
    if companies.has_suffix(name.text) or _TO_ORDER.match(name.text):
        fit += 0.3
    if tail and any(_ADDRESS_WORD.search(t.text) for t in tail):
        fit += 0.15
    if sum(c.isdigit() for c in name.text) * 2 > len(name.text):
        fit -= 0.5
    if len(tail) == 0:
        fit -= 0.1
    return max(0.0, fit)


_JAPANESE_ADDRESS = re.compile(
    r"(?<!\d)\d{3}-\d{4}(?!\d)|-(?:KU|SHI|CHO|MACHI|KEN|FU|GUN)\b|〒|[都道府県][^ ]*[市区町村]", re.IGNORECASE
)


def is_japanese(party: Party) -> bool:
    """Whether the address says Japan or is written as only Japanese ones are."""
    if party.name is None or not companies.has_suffix(party.name.text) or party.address is None:
        return False
    return party.country[0] == "JP" if party.country else _JAPANESE_ADDRESS.search(party.address.text) is not None


# A small l where a name or its part begins with a capital: Japanese in Roman letters has no L, readers take I for it.
_ROMAN_ACCENTS = str.maketrans("áéíóúÁÉÍÓÚàèìòù", "aeiouAEIOUaeiou")
_ROMAN_L = re.compile(r"(?<![A-Za-z])l(?=[kstnhmyrwgzdbpj]?[aiueo]|ch|sh|ts)")


def address_value(party: Party, source: TextSource) -> str | None:
    """The address; in a scanned Japanese one "lida" and "shí" are what engines make of "Iida" and "shi"."""
    if party.address is None:
        return None
    if source is TextSource.TEXT_LAYER or party.country is None or party.country[0] != "JP":
        return party.address.text  # a text layer is exact as it stands
    named = party.country[1].words  # "Japón" keeps its accent
    words = (w.text if w in named else w.text.translate(_ROMAN_ACCENTS) for w in party.address.words)
    return _ROMAN_L.sub("I", " ".join(words))


def looks_cut(party: Party) -> bool:
    """Whether the address ends where more must follow: the rest stands where nobody looked for it."""
    return party.address is not None and party.address.text.rstrip().endswith((",", "-", "&", "("))


def name_value(party: Party) -> str:
    """The name without a comma that only separated it from the address."""
    text = party.name.text if party.name else ""
    return text.rstrip(" ,;:")


def is_company(party: Party) -> bool:
    """Whether the block surely names a company and not, say, a port: by its form of company or its address."""
    return party.name is not None and (
        companies.has_suffix(party.name.text) or (party.address is not None and party.known)
    )
