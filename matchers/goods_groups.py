"""Goods many to one: lines of one name added up, parts of a line, collective names over lines whose sums agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from matchers.alignment import Alignment, Match, quantity_of, same_amount, unit_of
from matchers.goods_names import kinds, within
from models.papers import Item
from models.vocabulary import units

MOST_LINES = 12
"""Beyond this many lines left over only runs of neighbours are tried as a group, not every choice of lines."""


def grouped(found: Alignment) -> Alignment:
    """The one-to-one alignment with whatever it leaves over brought together as groups."""
    for step in (_added_up, _split_up, _for_everything, _collective, _of_one_amount, _wrong_group):
        found = step(found)
    return found


def sole_without_count(items: Sequence[Item]) -> bool:
    """Whether a single item stands for all goods and only the total quantity can say how many they are."""
    return len(items) == 1 and (
        items[0].quantity is None or (items[0].unit is not None and units.is_lot(items[0].unit.value))
    )


def _added_up(found: Alignment) -> Alignment:
    """A certificate item whose quantity is that of several invoice lines of its name, at different prices say."""
    for match in found.matches if found.goods_left_out else ():
        item, first = found.items[match.certificate[0]], match.lines[0]
        if _is_sum(found, item, match.lines) or not _of_its_name(item, found.lines[first].item):
            continue
        kin = [at for at in found.goods_left_out if _of_its_name(item, found.lines[at].item)]
        for more in (_of_its_origin(found, item, kin), kin):
            lines = tuple(sorted((*match.lines, *more)))
            if more and _is_sum(found, item, lines):
                found = _with(found, match, Match(match.certificate, lines))
                break
    return found


def _split_up(found: Alignment) -> Alignment:
    """An invoice line that the certificate states in parts, origin by origin say."""
    for match in found.matches if found.added else ():
        line = found.lines[match.lines[0]].item
        if _is_sum(found, found.items[match.certificate[0]], match.lines):
            continue
        more = [at for at in found.added if _of_its_name(found.items[at], line)]
        parts = (*match.certificate, *more)
        if more and same_amount(quantity_of([found.items[at] for at in parts]), _sum(found, match.lines)):
            found = _with(found, match, Match(tuple(sorted(parts)), match.lines))
    return found


def _for_everything(found: Alignment) -> Alignment:
    """One name for all goods, counted in the total alone: unit by unit, or as a lot."""
    if found.added == (0,) and sole_without_count(found.items) and found.goods_left_out:
        return replace(found, matches=(*found.matches, Match((0,), found.goods_left_out)))
    return found


def _collective(found: Alignment) -> Alignment:
    """Items left over as collective names over the lines left over, where quantities add up."""
    for at in found.added:
        lines = _group(found, found.items[at])
        if lines:
            found = replace(found, matches=(*found.matches, Match((at,), lines)))
    return found


def _group(found: Alignment, item: Item) -> tuple[int, ...]:
    wanted = quantity_of([item])
    if wanted is None:
        return ()
    lines = [at for at in found.goods_left_out if _can_be_counted(found.lines[at].item, item)]
    choices = (
        c for among in (_of_its_origin(found, item, lines), lines) for c in _choices(found, item, among, wanted[0])
    )
    return next((c for c in choices if len(c) > 1), ())


def _choices(found: Alignment, item: Item, lines: list[int], wanted: Decimal) -> Iterator[tuple[int, ...]]:
    """Lines whose quantities are `wanted` together: all, those of the item's kind, neighbours, and then any."""
    name = kinds(_name(item))
    for chosen in (lines, [at for at in lines if name & kinds(_name(found.lines[at].item))]):
        if _total(found, chosen) == wanted:
            yield tuple(chosen)
    yield from _runs(found, lines, wanted)
    if len(lines) <= MOST_LINES:
        yield from _any(found, lines, wanted)


def _runs(found: Alignment, lines: list[int], wanted: Decimal) -> Iterator[tuple[int, ...]]:
    """Neighbouring lines, found by their running sums."""
    begun = {Decimal(0): 0}
    running = Decimal(0)
    for end, at in enumerate(lines, start=1):
        running += _count(found, at)
        if running - wanted in begun:
            yield tuple(lines[begun[running - wanted] : end])
        begun.setdefault(running, end)


def _any(found: Alignment, lines: list[int], wanted: Decimal) -> Iterator[tuple[int, ...]]:
    """Every choice of lines; its sum is that of the choice without its last line, and that line."""
    sums = [Decimal(0)]
    for at in lines:
        sums += [known + _count(found, at) for known in sums]
    fitting = [choice for choice, together in enumerate(sums) if together == wanted]
    for choice in sorted(fitting, key=int.bit_count, reverse=True):
        yield tuple(at for bit, at in enumerate(lines) if choice >> bit & 1)


def _of_one_amount(found: Alignment) -> Alignment:
    """Quantity and unit agree once on each side: one stands for the other by another name, and a rule says so."""
    for at in found.added:
        amount = quantity_of([found.items[at]])
        alike = [to for to in found.goods_left_out if same_amount(amount, _sum(found, (to,)))]
        rivals = [i for i in found.added if same_amount(amount, quantity_of([found.items[i]]))]
        if len(alike) == len(rivals) == 1:
            found = replace(found, matches=(*found.matches, Match((at,), (alike[0],))))
    return found


def _wrong_group(found: Alignment) -> Alignment:
    """One name for everything left over, though its quantity is not their sum: grouped, but wrongly."""
    left = found.goods_left_out
    if len(found.added) == 1 and len(left) > 1 and (not found.matches or len(left) > 2):
        return replace(found, matches=(*found.matches, Match(found.added, left)))
    return found


def _of_its_name(item: Item, line: Item) -> bool:
    """Whether the item says nothing that the line does not."""
    return within(_name(item), _name(line))


def _of_its_origin(found: Alignment, item: Item, lines: Sequence[int]) -> list[int]:
    """Those lines that state no other origin than the item."""
    own = item.origin.value if item.origin is not None else None
    stated = ((at, found.lines[at].item.origin) for at in lines)
    return [at for at, origin in stated if own is None or origin is None or origin.value == own]


def _can_be_counted(line: Item, item: Item) -> bool:
    """Whether the line's quantity can be a part of the item's."""
    return line.quantity is not None and (not unit_of(line) or not unit_of(item) or unit_of(line) == unit_of(item))


def _with(found: Alignment, old: Match, new: Match) -> Alignment:
    return replace(found, matches=tuple(new if match is old else match for match in found.matches))


def _is_sum(found: Alignment, item: Item, lines: Sequence[int]) -> bool:
    return same_amount(quantity_of([item]), _sum(found, lines))


def _sum(found: Alignment, lines: Sequence[int]) -> tuple[Decimal, str] | None:
    return quantity_of([found.lines[at].item for at in lines])


def _total(found: Alignment, lines: Sequence[int]) -> Decimal:
    return sum((_count(found, at) for at in lines), Decimal(0))


def _count(found: Alignment, at: int) -> Decimal:
    quantity = found.lines[at].item.quantity
    return quantity.value if quantity is not None else Decimal(0)


def _name(item: Item) -> str:
    return item.description.value if item.description is not None else ""
