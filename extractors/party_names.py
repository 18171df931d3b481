"""Where a company's name ends and its address begins, over lines or within one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.label_spelling import CJK
from extractors.spans import Lines, Span
from models.vocabulary import companies, countries

PREFIX = re.compile(r"^\W*(?:(?:TO\W+)?(?:THE\s+)?MESSRS|M/S|MM|SRES|SEÑORES)\b[\s.:,]*", re.IGNORECASE)
TO_ORDER = re.compile(r"^\W*(?:TO\s+(?:THE\s+)?ORDER|A\s+LA\s+ORDEN|À\s+L.ORDRE)\b", re.IGNORECASE)
_BARE_ORDER = re.compile(r"^\W*(?:TO\s+(?:THE\s+)?ORDER\s+OF|A\s+LA\s+ORDEN\s+DE|À\s+L.ORDRE\s+DE)\W*$", re.IGNORECASE)
_BANK = re.compile(r"\b(?:BANK|BANCO|BANQUE|BANKING)\b", re.IGNORECASE)
ADDRESS_WORD = re.compile(
    r"\d|\b(?:ROAD|RD|STREET|ST|AVENUE|AVE|BUILDING|BLDG|FLOOR|BOX|DISTRICT|ZONE|PARK|STRASSE|STR|RUE|CALLE|VIA|WAY|LANE"
    r"|DRIVE|JALAN|CHOME|-KU|-SHI|-CHO|ESTATE|KM|PLOT|AREA)\b",
    re.IGNORECASE,
)
# What a line that only completes the name above it is made of: "LTD.", "(PTY) LTD", "S.A. DE C.V.".
_FORM_WORD = re.compile(
    r"\(?(?:CO|COMPANY|LTD|LIMITED|INC|INCORPORATED|CORP|CORPORATION|LLC|L\.L\.C|K\.?K|G\.?K|GMBH|MBH|AG|KG|OHG|PLC|LLP|LTDA"
    r"|PTE|PTY|PVT|PRIVATE|SDN|BHD|S\.?A|S\.?A\.?S|S\.?A\.?R\.?L|S\.?R\.?L|S\.?P\.?A|S\.?L|DE|C\.?V|R\.?L|B\.?V|N\.?V|A/S|AS|AB"
    r"|OY|W\.?L\.?L|FZE|FZCO|FZ-?LLC|JSC|S\.A\.E|EST|SP|Z|O\.O|O\.?O\.?O|STI|ŞTI|&|T[İI]C|C\.A|PT)\)?[.,]*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:&|\bAND|\bOF|\bFOR|\bDE|\bET|\bY|\bUND|-|,|/)$", re.IGNORECASE)
_WEAK_FORM = re.compile(
    r"\b(?:INDUSTRIES|TRADING|GROUP|HOLDINGS?|ENTERPRISES?|ESTABLISHMENT|COOPERATIVE)\.?$", re.IGNORECASE
)
_MAYBE_CUT = re.compile(r"[,&]$|\b(?:CO|COMPANY|PTE|PTY|PVT|SDN|PRIVATE|\(P\)|S\.?A\.? DE)\.?$", re.IGNORECASE)


def name_and_rest(lines: Lines) -> tuple[Span, list[Span]]:
    """The name is the first line; more where it goes on below; less where the address begins on the same line."""
    first, rest = lines[0], list(lines[1:])
    if rest and (not PREFIX.sub("", first.text).strip(" .:") or _in_two_scripts(first, rest[0])):
        return name_and_rest(rest)
    cut = split_one_line(first) if _may_hold_address(first, rest) else None
    if cut is not None:
        return cut[0], [cut[1], *rest]
    if not rest:
        return first, rest
    form = _form_at_start(first, rest[0])
    if form:
        left = Span(rest[0].words[form:])
        return Span.joined((first, Span(rest[0].words[:form]))), [*([left] if left.words else []), *rest[1:]]
    further = _further_lines(first, rest) or _in_capitals(first, rest)
    return Span.joined((first, *rest[:further])), rest[further:]


def is_form_only(line: Span) -> bool:
    """Whether a line is no more than a form of company: the rest of a name on the line above."""
    return all(_FORM_WORD.fullmatch(w.text) for w in line.words)


def _in_two_scripts(first: Span, second: Span) -> bool:
    """Whether a Japanese name stands over the same in Roman letters, which is what a certificate states."""
    return CJK.search(first.text) is not None and not CJK.search(second.text) and companies.has_suffix(second.text)


def _may_hold_address(first: Span, rest: Sequence[Span]) -> bool:
    return not rest or "," in first.text or not companies.has_suffix(PREFIX.sub("", first.text))


def _form_at_start(first: Span, second: Span) -> int:
    """How many words at the start of the second line complete the name: "ABC CO.," and "LTD." on the next."""
    count = next((i for i, w in enumerate(second.words) if not _FORM_WORD.fullmatch(w.text)), len(second.words))
    cut_off = _MAYBE_CUT.search(first.text) is not None or not companies.has_suffix(first.text)
    if count == len(second.words):
        return count
    while count and not companies.has_suffix(Span(second.words[:count]).text):
        count -= 1
    return count if cut_off and ADDRESS_WORD.search(Span(second.words[count:]).text) else 0


def _further_lines(first: Span, rest: Sequence[Span]) -> int:
    """How many whole lines the name goes on for."""
    if _BARE_ORDER.match(first.text):
        return 1
    if TO_ORDER.match(first.text) and not _BANK.search(first.text) and _BANK.search(rest[0].text):
        return 1
    if companies.has_suffix(PREFIX.sub("", first.text)) and not _may_be_cut(first):
        return 0
    for count in (1, 2):
        lines = rest[:count]
        if len(lines) < count or any(ADDRESS_WORD.search(line.text) for line in lines):
            return 0
        if companies.has_suffix(lines[-1].text) and not _is_new_company(first, lines):
            return count
    return 0


def _in_capitals(first: Span, rest: Sequence[Span]) -> int:
    """One more line where a name without a form of company and it stand in capitals, and the address does not."""
    if len(rest) < 2 or companies.has_suffix(first.text) or not (first.text.isupper() and rest[0].text.isupper()):
        return 0
    words = len(rest[0].words) <= 3 and not ADDRESS_WORD.search(rest[0].text) and "," not in first.text + rest[0].text
    mixed = any(c.islower() for c in rest[1].text)
    return int(words and mixed and countries.trailing(rest[0].text) is None)


def _may_be_cut(line: Span) -> bool:
    return _MAYBE_CUT.search(line.text) is not None or _WEAK_FORM.search(line.text) is not None


def _is_new_company(first: Span, lines: Sequence[Span]) -> bool:
    """Whether the last of the lines does not go on with the name: a weaker form, or capitals come and go."""
    weak = _WEAK_FORM.search(first.text) is not None and _WEAK_FORM.search(lines[-1].text) is not None
    loose = len(lines) > 1 and not (_GOES_ON.search(lines[0].text) or all(x.text.isupper() for x in (first, *lines)))
    return weak or loose


def split_one_line(line: Span) -> tuple[Span, Span] | None:
    """Name and address of "ABC CO., LTD., 1-2-3 Marunouchi": the name is the longest start with a company form."""
    for count in range(len(line.words) - 1, 0, -1):
        head, tail = Span(line.words[:count]), Span(line.words[count:])
        if _BAR.fullmatch(tail.words[0].text) and len(tail.words) > 1 and companies.has_suffix(head.text):
            return head, Span(tail.words[1:])
        named = companies.has_suffix(head.text) and (head.text.endswith((",", ".", ")")) or _figures_follow(head, tail))
        short = count <= 6 or not ADDRESS_WORD.search(head.text)
        if named and short and ADDRESS_WORD.search(tail.text):
            return head, tail
    return None


_BAR = re.compile(r"[|¦｜•·・/–—―-]")


def _figures_follow(head: Span, tail: Span) -> bool:
    """Whether a number begins the address right after a name in capitals ("HELIX LABS LLC 400 Main Street")."""
    return len(head.words) > 1 and head.text.isupper() and tail.words[0].text[0].isdigit()
