"""Reading a company's name, address and country out of the lines of an address block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.label_spelling import CJK, squeezed
from extractors.party_lines import address_lines, country_at_end, is_prose, without_contact
from extractors.party_names import ADDRESS_WORD, PREFIX, TO_ORDER, is_form_only, name_and_rest
from extractors.party_spelling import spelled
from extractors.spans import Lines, Span
from models.document import TextSource
from models.vocabulary import companies, countries, ports

_SAME = re.compile(
    r"^\W*(?:SAME\s+AS|AS|THE SAME AS|SAME WITH|IDEM|MISMO QUE|MÊME QUE|同上)\s*(?:THE\s+)?(?P<who>[A-Z ]+)?",
    re.IGNORECASE,
)
_SAME_WORD = re.compile(
    r"^\W*(?:SAME|IDEM|(?:(?:EL|LA|LO|LE)\s+)?(?:MISM[OA]|M[EÊ]ME)|DITTO|同上|上記)(?!\w)", re.IGNORECASE
)
LONGEST_NAME = 14  # words
_LOGO = re.compile(r"[^A-Za-z0-9\"“(&À-ÿ]{1,2}")
_NO_NAME = re.compile(r"^[\W\d]*$")


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
    kept = without_contact(lines)
    if not kept:
        return None
    if _SAME_WORD.match(kept[0].text):
        return _reference(kept[0], whole)
    head, rest = name_and_rest(kept)
    name = _plain_name(head)
    if name is None or not _can_name(name):
        return None
    tail = address_lines(name, rest)
    if _is_place(name, tail):
        return None
    address = Span.joined(tail) if tail else None
    country = country_of(address)
    return Party(
        name,
        address,
        country,
        Span.joined((head, *tail)),
        _fit(name, tail),
        bool(country or companies.has_suffix(name.text)),
    )


def _can_name(name: Span) -> bool:
    """Whether the words may be a name: no sentence, no figures, not only the rest of a name ("CO., LTD.")."""
    nothing = _NO_NAME.match(name.text) is not None or is_form_only(name)
    return not (nothing or is_prose(name.text) or len(name.words) > LONGEST_NAME)


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


def _plain_name(head: Span) -> Span | None:
    """The name without "Messrs." and without what an engine made of a logo before it ("公 TSUGARU CO.", "◇ ABC")."""
    start = PREFIX.match(head.text)
    span = head.after(start.end()) if start else head
    if len(span.words) > 1 and _LOGO.fullmatch(span.words[0].text) and not CJK.search(Span(span.words[1:]).text):
        span = Span(span.words[1:])
    return span if span.words else None


def country_of(address: Span | None) -> tuple[str, Span] | None:
    if address is None:
        return None
    found = country_at_end(address.text)
    if found is None:
        return None
    code, rest = found
    return code, address.after(len(rest)) if rest else address


def _is_place(name: Span, tail: Sequence[Span]) -> bool:
    """Whether the words name a port, its country behind it or below it, and no company."""
    if any(ADDRESS_WORD.search(line.text) for line in tail) or companies.has_suffix(name.text.rstrip(",")):
        return False
    place = Span.joined((name, *tail)).text
    found = countries.trailing(place)
    return found is not None and not companies.has_suffix(found[1]) and ports.find(place) is not None


def _fit(name: Span, tail: Sequence[Span]) -> float:
    fit = 0.55
    if companies.has_suffix(name.text) or TO_ORDER.match(name.text):
        fit += 0.3
    if tail and any(ADDRESS_WORD.search(t.text) for t in tail):
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


def address_value(party: Party, source: TextSource) -> str | None:
    """The address; in a scanned Japanese one "lida" and "shí" are what engines make of "Iida" and "shi"."""
    if party.address is None:
        return None
    if source is TextSource.TEXT_LAYER:
        return party.address.text
    named = party.country[1].words if party.country else ()  # "Japón" keeps its accent
    kept = " ".join(w.text for w in party.address.words if w not in named)
    return " ".join(part for part in (spelled(kept, _in_japan(party)), *(w.text for w in named)) if part)


def _in_japan(party: Party) -> bool:
    return party.country is not None and party.country[0] == "JP"


def looks_cut(party: Party) -> bool:
    """Whether the address ends where more must follow: the rest stands where nobody looked for it."""
    return party.address is not None and party.address.text.rstrip().endswith((",", "-", "&", "("))


def name_value(party: Party, source: TextSource = TextSource.TEXT_LAYER) -> str:
    """The name without a comma that only separated it from the address; scanned, with its letters as people write."""
    text = (party.name.text if party.name else "").rstrip(" ,;:")
    return text if source is TextSource.TEXT_LAYER else spelled(text, is_japanese(party))


def is_company(party: Party) -> bool:
    """Whether the block surely names a company and not, say, a port: by its form of company or its address."""
    return party.name is not None and (
        companies.has_suffix(party.name.text) or (party.address is not None and party.known)
    )
