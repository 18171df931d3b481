"""Which lines of a table make one item: the line with the numbers and the description lines above, at or below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from extractors.cells import NumberCell, unit_name
from extractors.headers import Role
from extractors.layout import Segment
from extractors.tables import VALUE_ROLES, Roles, Row, TextColumns, rulings
from extractors.totals import is_charge
from models.document import Page
from models.geometry import Box
from models.vocabulary import packages
from models.vocabulary.spelling import folded

FREE = re.compile(
    r"\b(free of charge|f o c|foc|no charge|no commercial value|n c v|ncv|sans valeur commerciale|gratuit|sin valor comercial|sin cargo|free)\b|無償"
)
_HEADING = re.compile(r"(order|p ?o|purchase order|contract|s ?c|indent|sales note|your order|our ref|proforma|invoice) (no|number|n)?\b.*\d")
# A gap counts as wider than another from this ratio and this many points: reading jitters by a point or two.
WIDER, JITTER = 1.25, 2.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A table row with its numbers by role and its texts by column."""

    row: Row
    numbers: tuple[tuple[Role, NumberCell], ...] = ()
    texts: tuple[tuple[Role, Segment], ...] = ()

    def number(self, role: Role) -> NumberCell | None:
        return next((c for r, c in self.numbers if r is role), None)

    def of(self, role: Role) -> tuple[Segment, ...]:
        return tuple(s for r, s in self.texts if r is role)

    @property
    def description(self) -> tuple[Segment, ...]:
        return self.of(Role.DESCRIPTION)

    @property
    def box(self) -> Box:
        segments = self.description or tuple(s for _, s in self.texts)
        return Box.around(s.box for s in segments) if segments else self.row.box


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One item in the making: entries in printed order, the one with numbers among them."""

    entries: tuple[Entry, ...]
    numbers: tuple[tuple[Role, NumberCell], ...]

    def number(self, role: Role) -> NumberCell | None:
        return next((c for r, c in self.numbers if r is role), None)

    @property
    def page(self) -> Page:
        return self.entries[0].row.page

    def texts(self, role: Role) -> tuple[Segment, ...]:
        return tuple(s for e in self.entries for s in e.of(role))


@dataclass(frozen=True, slots=True)
class Grouping:
    """The goods lines, and the headings that stand above goods without being goods."""

    lines: tuple[GoodsLine, ...]
    headings: tuple[Entry, ...] = ()
    loose: tuple[Entry, ...] = field(default=())


def entry_of(row: Row, roles: Roles, columns: TextColumns) -> Entry:
    numbers: dict[Role, NumberCell] = {}
    texts: list[tuple[Role, Segment]] = []
    for cell in row.cells:
        role = roles.of(cell.box)
        if role is not None and role not in numbers:
            numbers[role] = cell
        else:
            segment = Segment.of(cell.words, row.page.number)
            texts.append((columns.of_text(segment.box), segment))
    texts += [(_text_role(s, roles, columns), s) for s in row.texts]
    texts.sort(key=lambda t: t[1].box.x0)
    return Entry(row, tuple(numbers.items()), tuple(texts))


def _text_role(segment: Segment, roles: Roles, columns: TextColumns) -> Role:
    if unit_name(segment.text) is not None and columns.of_text(segment.box) is not Role.DESCRIPTION:
        return Role.UNIT
    return columns.of_text(segment.box)


def group(entries: Sequence[Entry], roles: Roles) -> Grouping:
    """Numbers make an item; texts join the item that rulings, gaps and the page's habit give them to."""
    anchors = _anchors(entries, roles)
    if not anchors:
        return Grouping((), (), tuple(entries))
    owner = _owners(entries, anchors)
    lines = []
    for number, anchor in enumerate(anchors):
        own = [e for i, e in enumerate(entries) if owner.get(i) == number]
        merged: dict[Role, NumberCell] = {}
        for index in anchor:
            merged.update({r: c for r, c in entries[index].numbers if r not in merged})
        lines.append(GoodsLine(tuple(own), tuple(merged.items())))
    first = anchors[0][0]
    headings = [e for i, e in enumerate(entries) if i not in owner and e.description and i < anchors[-1][-1]]
    loose = [e for i, e in enumerate(entries) if i not in owner and e not in headings and i > first]
    return Grouping(tuple(lines), tuple(headings), tuple(loose))


def _anchors(entries: Sequence[Entry], roles: Roles) -> list[list[int]]:
    """Entry indices with the numbers of one item; a price in the line below its quantity joins it."""
    anchors: list[list[int]] = []
    filled: set[Role] = set()
    expected = {r for r in VALUE_ROLES if roles.has(r)}
    for index, entry in enumerate(entries):
        have = {r for r, _ in entry.numbers}
        if not have:
            continue
        joins = anchors and not (filled & have) and index - anchors[-1][-1] <= 2 and filled < expected
        if joins and not (entry.description and Role.QUANTITY in have):
            anchors[-1].append(index)
            filled |= have
        elif _is_anchor(entry, have, expected, entries[index + 1 : index + 3]):
            anchors.append([index])
            filled = set(have)
    goods = [a for a in anchors if not _charges(entries, a) and not _bare_amount(entries, a)]
    return _without_sums(entries, goods)


def _without_sums(entries: Sequence[Entry], anchors: list[list[int]]) -> list[list[int]]:
    """Money below the last line with a quantity is for sums and taxes, under names that no list has."""
    counted = [any(entries[i].number(Role.QUANTITY) for i in a) for a in anchors]
    if not any(counted):
        return anchors
    return anchors[: len(counted) - counted[::-1].index(True)]


def _is_anchor(entry: Entry, have: set[Role], expected: set[Role], following: Sequence[Entry]) -> bool:
    if len(have) >= 2 or have == expected or len(expected) <= 1:
        return True
    if Role.AMOUNT in have:
        return True
    free = FREE.search(folded(entry.row.text)) is not None
    rest = {r for e in following for r, _ in e.numbers}
    return Role.QUANTITY in have and (free or bool(entry.description) or bool(rest & (expected - have)))


def _bare_amount(entries: Sequence[Entry], anchor: Sequence[int]) -> bool:
    """An amount beside nothing: a sum without its label."""
    roles = {r for i in anchor for r, _ in entries[i].numbers}
    return roles == {Role.AMOUNT} and not any(entries[i].description for i in anchor)


def _charges(entries: Sequence[Entry], anchor: Sequence[int]) -> bool:
    """An amount for freight or tax: no quantity, no price, and words that say so."""
    roles = {r for i in anchor for r, _ in entries[i].numbers}
    text = " ".join(entries[i].row.text for i in anchor)
    return Role.QUANTITY not in roles and Role.PRICE not in roles and is_charge(text)


def _owners(entries: Sequence[Entry], anchors: Sequence[Sequence[int]]) -> dict[int, int]:
    """Which item each entry belongs to; entries without an owner are headings or stand outside the goods."""
    owner = {i: n for n, anchor in enumerate(anchors) for i in range(anchor[0], anchor[-1] + 1)}
    rules = _separators(entries)
    ruled = _ruled_apart(entries, anchors, rules)
    own = [any(entries[i].description for i in anchor) for anchor in anchors]
    text_first = sum(own) >= 0.5 * len(own)
    above_taken: list[int] = []
    for number in range(1, len(anchors)):
        between = list(range(anchors[number - 1][-1] + 1, anchors[number][0]))
        cut = _cut(entries, between, anchors[number - 1][-1], anchors[number][0], text_first, own[number], rules)
        above_taken.append(len(between) - cut)
        _take(owner, entries, between[:cut], number - 1, anchors[number - 1][-1], rules, down=True)
        _take(owner, entries, between[cut:], number, anchors[number][0], rules, down=False)
    before = list(range(anchors[0][0]))
    usual = max(set(above_taken), key=above_taken.count) if above_taken else (0 if own[0] else 1)
    if not own[0] and not ruled:
        usual = max(usual, 1)
    _take_first(owner, entries, before, usual, own[0], ruled, rules, anchors[0][0])
    _release_headings(owner, entries, anchors, own)
    after = list(range(anchors[-1][-1] + 1, len(entries)))
    if text_first or ruled:
        until = next((n for n, i in enumerate(after) if _foreign(entries[i])), len(after))
        _take(owner, entries, after[:until], len(anchors) - 1, anchors[-1][-1], rules, down=True)
    return owner


def _foreign(entry: Entry) -> bool:
    """Whether a line below the last item has texts where numbers stand: it belongs to something else."""
    return any(role in (*VALUE_ROLES, Role.OTHER, Role.WEIGHT) for role, _ in entry.texts)


def _release_headings(
    owner: dict[int, int], entries: Sequence[Entry], anchors: Sequence[Sequence[int]], own: Sequence[bool]
) -> None:
    """Takes from items the lines above them that are headings: where few items have such lines, or the words say so."""
    above = {
        n: [i for i in range(a[0]) if owner.get(i) == n and entries[i].description] for n, a in enumerate(anchors)
    }
    usual = 2 * sum(bool(lines) for lines in above.values()) >= len(anchors)
    for number, lines in above.items():
        below = sum(1 for i, n in owner.items() if n == number and i > anchors[number][-1])
        centred = 0 < below <= len(lines) + 1 and len(lines) <= below + 1
        for index in lines:
            text = " ".join(s.text for s in entries[index].description)
            if own[number] and (_HEADING.match(folded(text)) or text.endswith(":") or not (usual or centred)):
                del owner[index]


def _take_first(
    owner: dict[int, int],
    entries: Sequence[Entry],
    before: Sequence[int],
    usual: int,
    own: bool,
    ruled: bool,
    rules: Sequence[float],
    anchor: int,
) -> None:
    """Lines above the first item: as many as the other items have above theirs, in the same ruled row, no gap."""
    wanted = len(before) if ruled and not own else usual
    touching = [i for i in reversed(before) if entries[i].description][:wanted]
    last = anchor
    for index in touching:
        if _separated(entries[index], entries[last], rules) or (len(touching) > 1 and _far(entries, index, last)):
            break
        if own and usual == 0:
            break
        owner[index] = 0
        last = index


def _far(entries: Sequence[Entry], upper: int, lower: int) -> bool:
    return _gap(entries[upper], entries[lower]) > 1.1 * entries[lower].row.height


def _cut(
    entries: Sequence[Entry],
    between: Sequence[int],
    above: int,
    below: int,
    text_first: bool,
    own: bool,
    rules: Sequence[float],
) -> int:
    """How many of the lines between two items belong to the upper one."""
    chain = [above, *between, below]
    for at, (a, b) in enumerate(zip(chain, chain[1:], strict=False)):
        if _separated(entries[a], entries[b], rules):
            return at
    gaps = [_gap(entries[a], entries[b]) for a, b in zip(chain, chain[1:], strict=False)]
    if not between:
        return 0
    widest, narrowest = max(gaps), min(gaps)
    if widest > WIDER * narrowest and widest - narrowest > JITTER:
        at = max(range(len(gaps)), key=lambda i: (gaps[i], i if text_first else -i))
        if own or at < len(between):
            return at
    return len(between) if text_first and own else 0


def _take(
    owner: dict[int, int],
    entries: Sequence[Entry],
    lines: Sequence[int],
    number: int,
    anchor: int,
    rules: Sequence[float],
    down: bool,
) -> None:
    """Gives lines to an item as long as they touch it: a wide gap or a ruling ends it."""
    last = anchor
    for index in lines if down else reversed(lines):
        upper, lower = (last, index) if down else (index, last)
        if entries[index].numbers:
            break
        if not entries[index].texts:
            continue
        if _gap(entries[upper], entries[lower]) > 1.3 * _height(entries) or _separated(
            entries[upper], entries[lower], rules
        ):
            break
        owner[index] = number
        last = index


def _gap(upper: Entry, lower: Entry) -> float:
    """White between two lines, by their middles, so that letters with tails do not count."""
    height = (upper.row.height + lower.row.height) / 2
    return max(0.0, lower.row.y - upper.row.y - height)


def _height(entries: Sequence[Entry]) -> float:
    return median(e.row.height for e in entries)


def _separators(entries: Sequence[Entry]) -> tuple[float, ...]:
    """Heights of the level rulings that run across the table, underlines left out."""
    if not entries:
        return ()
    page = entries[0].row.page
    table = Box.around(e.row.box for e in entries)
    reach = [e.box.x1 for e in entries if e.numbers]
    right = max(c.box.x1 for e in entries for _, c in e.numbers) if reach else table.x1
    wide = [r for r in rulings(page) if r.x1 >= right - 0.3 * table.width and r.width > 0.5 * (right - table.x0)]
    return tuple(sorted(r.cy for r in wide))


def _separated(upper: Entry, lower: Entry, rules: Sequence[float]) -> bool:
    return any(upper.row.box.cy < y < lower.row.box.cy for y in rules)


def _ruled_apart(entries: Sequence[Entry], anchors: Sequence[Sequence[int]], rules: Sequence[float]) -> bool:
    """Whether every item stands in a ruled row of its own."""
    pairs = list(zip(anchors, anchors[1:], strict=False))
    if not pairs:
        return False
    return all(_separated(entries[a[-1]], entries[b[0]], rules) for a, b in pairs)


def names_order(entry: Entry) -> bool:
    """Whether a heading names an order or contract rather than goods."""
    return _HEADING.match(folded(" ".join(s.text for s in entry.description))) is not None


def is_packing(text: str) -> bool:
    """A line that states packages and nothing else ("12 CARTONS", "PACKED IN TEN (10) CASES")."""
    if packages.parse(text) is None:
        return False
    words = [w for w in folded(text).split() if not w.isdigit()]
    known = {"unpacked", "loose", "bulk", "bare", "cargo", "naked", "packed", "in", "total", "say", "only", "and", "packing", "packages", "no", "of", "number", "kind"}
    spare = [w for w in words if w not in known and packages.kind_of(w) is None]
    return len(spare) <= (1 if "(" in text else 0) or folded(text).startswith(("packed", "packing", "say total"))
