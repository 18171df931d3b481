"""Which certificate item stands for which invoice lines: one to one, grouped under a collective name, or split.

An assignment problem first (names, quantities, units together, so that near-identical articles do not take each
other's line), then whatever is left is tried as a group whose quantities add up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz

from matchers import normal
from matchers.services import service_in
from models.case import Case
from models.papers import Item

ALIKE = 0.72
"""From this similarity of names on (0 to 1) two lines may be the same article."""
SAME_FIGURES = 0.40
"""The similarity that suffices where quantity and unit agree as well."""
KINDRED = 0.85
"""From this similarity on lines of one name may be added up."""
MOST_LINES = 12
"""Beyond this many lines left over only runs of neighbours are tried as a group, not every choice of lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """An invoice line: which invoice, which line of it (from 0), and the item."""

    document: str
    position: int
    item: Item


@dataclass(frozen=True, slots=True)
class Match:
    """Certificate items and the invoice lines that they stand for; indices into the certificate's items and `lines`."""

    certificate: tuple[int, ...]
    lines: tuple[int, ...]

    @property
    def grouped(self) -> bool:
        return len(self.certificate) != 1 or len(self.lines) != 1


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the goods of certificate and invoices correspond."""

    lines: tuple[Line, ...]
    items: tuple[Item, ...]
    matches: tuple[Match, ...]

    @property
    def left_out(self) -> tuple[int, ...]:
        """Invoice lines that no certificate item stands for."""
        taken = {at for match in self.matches for at in match.lines}
        return tuple(at for at in range(len(self.lines)) if at not in taken)

    @property
    def added(self) -> tuple[int, ...]:
        """Certificate items that stand for no invoice line."""
        taken = {at for match in self.matches for at in match.certificate}
        return tuple(at for at in range(len(self.items)) if at not in taken)


def align(case: Case) -> Alignment:
    """The correspondence of the case's goods; empty matches where there is no certificate."""
    lines = tuple(Line(i.document, at, item) for i in case.invoices for at, item in enumerate(i.items))
    items = case.certificate.items if case.certificate is not None else ()
    return _aligned(lines, items)


def similarity(one: Item, other: Item) -> float:
    """How alike two descriptions are, 0 to 1; order of words counts little, figures in them count."""
    a, b = _name(one), _name(other)
    if not a or not b:
        return 0.0
    return max(fuzz.ratio(a, b), fuzz.token_sort_ratio(a, b)) / 100


def quantity_of(items: Sequence[Item]) -> tuple[Decimal, str] | None:
    """The sum of the items' quantities with their unit; None where a quantity is missing or units differ."""
    known = {normal.unit(i.unit.value) for i in items if i.unit is not None}
    if len(known) > 1 or not items or any(i.quantity is None for i in items):
        return None
    return sum((i.quantity.value for i in items if i.quantity is not None), Decimal(0)), next(iter(known), "")


def same_amount(one: tuple[Decimal, str] | None, other: tuple[Decimal, str] | None) -> bool:
    """Whether two sums agree in figure and unit; an unknown unit agrees with any."""
    if one is None or other is None:
        return False
    return one[0] == other[0] and (one[1] == other[1] or not one[1] or not other[1])


def lines_differ(goods: Alignment) -> bool:
    """Whether an item is left out or added, or stands for lines of another amount; unknown amounts do not differ."""
    if goods.added or any(not _charge(goods.lines[at].item) for at in goods.left_out):
        return True
    sums = ((_items_sum(goods, m.certificate), _sum(goods, m.lines)) for m in goods.matches)
    return any(here is not None and there is not None and not same_amount(here, there) for here, there in sums)


@lru_cache(maxsize=256)
def _aligned(lines: tuple[Line, ...], items: tuple[Item, ...]) -> Alignment:
    found = Alignment(lines, items, _one_to_one(lines, items))
    for step in (_added_up, _split_up, _collective, _last_pair, _wrong_group):
        found = step(found)
    return found


def _one_to_one(lines: tuple[Line, ...], items: tuple[Item, ...]) -> tuple[Match, ...]:
    """Identical pairs first; what they leave over is assigned so that all likenesses together are greatest."""
    pairs = _identical(lines, items)
    rows = [at for at in range(len(items)) if at not in pairs]
    columns = [at for at in range(len(lines)) if at not in pairs.values()]
    pairs |= _assigned(lines, items, rows, columns)
    return tuple(Match((r,), (pairs[r],)) for r in sorted(pairs) if _acceptable(items[r], lines[pairs[r]].item))


def _identical(lines: tuple[Line, ...], items: tuple[Item, ...]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    for r, item in enumerate(items):
        same = (
            c
            for c, line in enumerate(lines)
            if c not in pairs.values()
            and _name(item) == _name(line.item) != ""
            and same_amount(quantity_of([item]), quantity_of([line.item]))
        )
        found = next(same, None)
        if found is not None:
            pairs[r] = found
    return pairs


def _assigned(lines: tuple[Line, ...], items: tuple[Item, ...], rows: list[int], columns: list[int]) -> dict[int, int]:
    if not rows or not columns:
        return {}
    from scipy.optimize import linear_sum_assignment  # half a second to import, and most cases do not need it

    cost = [[-_likeness(items[r], lines[c].item) for c in columns] for r in rows]
    return {rows[r]: columns[c] for r, c in zip(*linear_sum_assignment(cost), strict=True)}


def _likeness(item: Item, line: Item) -> float:
    agreeing = same_amount(quantity_of([item]), quantity_of([line]))
    same_unit = bool(item.unit and line.unit and normal.unit(item.unit.value) == normal.unit(line.unit.value))
    return similarity(item, line) + 0.15 * agreeing + 0.05 * same_unit


def _acceptable(item: Item, line: Item) -> bool:
    alike = similarity(item, line)
    return alike >= ALIKE or (alike >= SAME_FIGURES and same_amount(quantity_of([item]), quantity_of([line])))


def _added_up(found: Alignment) -> Alignment:
    """A certificate item whose quantity is that of several invoice lines of its name, at different prices say."""
    for match in found.matches:
        item = found.items[match.certificate[0]]
        more = [at for at in found.left_out if similarity(item, found.lines[at].item) >= KINDRED]
        lines = (*match.lines, *more)
        if more and same_amount(quantity_of([item]), _sum(found, lines)):
            found = _with(found, match, Match(match.certificate, tuple(sorted(lines))))
    return found


def _split_up(found: Alignment) -> Alignment:
    """An invoice line that the certificate states in parts."""
    for match in found.matches:
        line = found.lines[match.lines[0]].item
        more = [at for at in found.added if similarity(found.items[at], line) >= KINDRED]
        parts = (*match.certificate, *more)
        if more and same_amount(quantity_of([found.items[at] for at in parts]), _sum(found, match.lines)):
            found = _with(found, match, Match(tuple(sorted(parts)), match.lines))
    return found


def _collective(found: Alignment) -> Alignment:
    """Items left over as collective names over the lines left over, where quantities add up."""
    for at in found.added:
        lines = _group(found, found.items[at])
        if lines:
            found = replace(found, matches=(*found.matches, Match((at,), lines)))
    return found


def _group(found: Alignment, item: Item) -> tuple[int, ...]:
    wanted, left = quantity_of([item]), found.left_out
    if wanted is None:
        return ()
    runs = [left[a:b] for a in range(len(left)) for b in range(len(left), a + 1, -1)]
    of_one_unit = [tuple(at for at in left if quantity_of([found.lines[at].item, item]) is not None)]
    choices = [*of_one_unit, *runs]
    if len(left) <= MOST_LINES:
        choices += [c for size in range(len(left) - 1, 1, -1) for c in combinations(left, size)]
    return next((c for c in choices if len(c) > 1 and same_amount(wanted, _sum(found, c))), ())


def _last_pair(found: Alignment) -> Alignment:
    """What stands for what when one of each is left and the figures agree: the name differs, and a rule says so."""
    if len(found.added) == 1 == len(found.left_out):
        item, line = found.items[found.added[0]], found.lines[found.left_out[0]].item
        if same_amount(quantity_of([item]), quantity_of([line])):
            return replace(found, matches=(*found.matches, Match(found.added, found.left_out)))
    return found


def _wrong_group(found: Alignment) -> Alignment:
    """One name for everything left over, though its quantity is not their sum: grouped, but wrongly."""
    if len(found.added) == 1 and len(found.left_out) > 1 and (not found.matches or len(found.left_out) > 2):
        return replace(found, matches=(*found.matches, Match(found.added, found.left_out)))
    return found


def _with(found: Alignment, old: Match, new: Match) -> Alignment:
    return replace(found, matches=tuple(new if match is old else match for match in found.matches))


def _sum(found: Alignment, lines: Sequence[int]) -> tuple[Decimal, str] | None:
    return quantity_of([found.lines[at].item for at in lines])


def _items_sum(found: Alignment, items: Sequence[int]) -> tuple[Decimal, str] | None:
    return quantity_of([found.items[at] for at in items])


def _charge(item: Item) -> bool:
    return item.description is not None and service_in(item.description.value) is not None


@lru_cache(maxsize=4096)
def _name(item: Item) -> str:
    return "" if item.description is None else re.sub(r"\s+", " ", normal.words(item.description.value))
