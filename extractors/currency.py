"""The currency of an invoice, from its numbers, its headers and, failing these, anywhere on its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.cells import NumberCell
from extractors.header_words import Role
from extractors.headers import Header
from models.document import Page
from models.field import Evidence, Field
from models.vocabulary import currencies


@dataclass(frozen=True, slots=True)
class _Hint:
    """A place that names a currency; `weight` is how much it says about the invoice's money."""

    code: str
    weight: float
    evidence: Evidence
    bare_dollar: bool


def currency_of(
    headers: Iterable[tuple[Page, Header]], cells: Iterable[tuple[Page, NumberCell]], pages: Sequence[Page]
) -> Field[str] | None:
    """ISO 4217 from the numbers' signs, the headers and, failing these, the rest of the document."""
    hints = [*_header_hints(headers), *_cell_hints(cells)]
    hints = hints or [h for page in pages for h in _page_hints(page)]
    if not hints:
        return None
    votes: Counter[str] = Counter()
    for hint in hints:
        votes[hint.code] += int(hint.weight * 10)
    code, most = votes.most_common(1)[0]
    if all(h.bare_dollar for h in hints if h.code == code):
        named = [h for page in pages for h in _page_hints(page) if h.code.endswith("D") and not h.bare_dollar]
        if not named:
            best = next(h for h in hints if h.code == code)
            return Field.read(code, best.evidence, 0.6)
        hints, code = named, named[0].code
        votes = Counter(h.code for h in named)
        most = votes[code]
    best = max((h for h in hints if h.code == code), key=lambda h: (not h.bare_dollar, h.evidence.confidence))
    share = most / sum(votes.values())
    rivals = tuple(c for c in votes if c != code and votes[c] * 3 > most)
    return Field.read(code, best.evidence, 0.98 if share > 0.8 else 0.6, rivals)


def _header_hints(headers: Iterable[tuple[Page, Header]]) -> Iterable[_Hint]:
    for page, header in headers:
        for column in header.columns:
            if column.role in (Role.PRICE, Role.AMOUNT, Role.OTHER) and column.currency:
                words = [w for w in page.words if column.box.contains(w.box, 1.0)]
                named = [w for w in words if currencies.found_in(w.text)] or words
                if named:
                    bare = not currencies.found_in(column.text)
                    yield _Hint(column.currency, 2.0, Evidence.of(page, named[:1]), bare)


def _cell_hints(cells: Iterable[tuple[Page, NumberCell]]) -> Iterable[_Hint]:
    for page, cell in cells:
        if cell.currency:
            text = " ".join(w.text for w in cell.words)
            yield _Hint(cell.currency, 1.0, Evidence.of(page, cell.words), not currencies.found_in(text))


def _page_hints(page: Page) -> Iterable[_Hint]:
    for at, word in enumerate(page.words):
        following = page.words[at + 1].text if at + 1 < len(page.words) else ""
        for code, _, _ in currencies.found_in(word.text) or currencies.found_in(f"{word.text} {following}")[:1]:
            yield _Hint(code, 1.0, Evidence.of(page, [word]), False)
