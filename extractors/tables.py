"""Tables of goods: the rows under a header (or of a region), their number cells, and which column each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from statistics import median

from extractors.cells import NumberCell, leading_cell, number_cells, trailing_cells
from extractors.headers import Header, Role
from extractors.layout import Layout, Segment
from extractors.numbers import NumberStyle
from models.document import Page
from models.geometry import Box
from models.vocabulary import units

RULE_WORD = re.compile(r"[-=_—–~.·•*+|:]{3,}")
VALUE_ROLES = (Role.QUANTITY, Role.PRICE, Role.AMOUNT)


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line in a table: its texts and its number cells.

    `y` is its middle with the page's lean taken out, `height` that of a usual word in it: the box of a leaning line
    is much too high to measure gaps with.
    """

    page: Page
    texts: tuple[Segment, ...]
    cells: tuple[NumberCell, ...]
    box: Box
    y: float
    height: float

    @property
    def text(self) -> str:
        pieces = sorted([(s.box.x0, s.text) for s in self.texts] + [(c.box.x0, cell_text(c)) for c in self.cells])
        return " ".join(t for _, t in pieces)


def cell_text(cell: NumberCell) -> str:
    return " ".join(w.text for w in cell.words)


def page_rows(page: Page) -> tuple[tuple[Segment, ...], ...]:
    """The lines of a page as their segments, without lines that are only a row of dashes."""
    layout = Layout.of(page)
    by_word = {id(w): n for n, line in enumerate(layout.lines) for w in line.words}
    rows: list[list[Segment]] = [[] for _ in layout.lines]
    for segment in layout.segments:
        kept = [w for w in segment.words if not RULE_WORD.fullmatch(w.text)]
        if kept:
            rows[by_word[id(segment.words[0])]].append(Segment.of(kept, page.number))
    return tuple(tuple(sorted(row, key=lambda s: s.box.x0)) for row in rows if row)


def rulings(page: Page) -> tuple[Box, ...]:
    """The level rulings of a page, typed rows of dashes included."""
    typed = (w.box for w in page.words if RULE_WORD.fullmatch(w.text) and w.box.width > 6 * w.box.height)
    return (*(r for r in page.rulings if r.width > r.height), *typed)


def row_of(page: Page, segments: Sequence[Segment], style: NumberStyle, slope: float = 0.0) -> Row:
    texts: list[Segment] = []
    cells: list[NumberCell] = []
    for segment in segments:
        found = number_cells(segment.words, style)
        if found is None:
            texts.append(segment)
        else:
            cells.extend(found)
    boxes = [w.box for s in segments for w in s.words]
    middle = median(b.cy - slope * b.cx for b in boxes)
    return Row(page, tuple(texts), tuple(cells), Box.around(boxes), middle, median(b.height for b in boxes))


@dataclass(frozen=True, slots=True)
class Roles:
    """The strip of the page (x0, x1) in which each role's number cells stand, and how sure the assignment is."""

    spans: tuple[tuple[Role, float, float], ...]
    certainty: float

    def of(self, box: Box) -> Role | None:
        """The role whose strip `box` shares most of itself with; None outside all of them."""
        shares = [(min(box.x1, x1) - max(box.x0, x0), role) for role, x0, x1 in self.spans]
        share, role = max(shares, default=(0.0, None), key=lambda s: s[0])
        return role if role is not None and share > 0.3 * box.width else None

    def span(self, role: Role) -> tuple[float, float] | None:
        return next(((x0, x1) for r, x0, x1 in self.spans if r is role), None)

    def has(self, role: Role) -> bool:
        return self.span(role) is not None


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Number cells of different rows that stand one above the other; each with the index of its row."""

    members: tuple[tuple[int, NumberCell], ...]

    @property
    def x0(self) -> float:
        return min(c.box.x0 for _, c in self.members)

    @property
    def x1(self) -> float:
        return max(c.box.x1 for _, c in self.members)

    @property
    def cells(self) -> tuple[NumberCell, ...]:
        return tuple(c for _, c in self.members)

    def by_row(self) -> dict[int, NumberCell]:
        return dict(self.members)

    def share(self, claim: Iterable[bool]) -> float:
        claims = list(claim)
        return sum(claims) / len(claims)


def assign_roles(rows: Sequence[Row], header: Header | None, priced: bool = True) -> Roles:
    """Which strips hold quantities, prices and amounts: by the header, by what is printed at the numbers, and by
    quantity x price = amount, which only chooses between assignments and never changes a number."""
    clusters = _clusters(rows)
    if not clusters:
        return Roles((), 0.0)
    best: tuple[float, tuple[_Cluster | None, ...]] | None = None
    options: tuple[_Cluster | None, ...] = (None, *clusters)
    money: tuple[_Cluster | None, ...] = options if priced else (None,)
    most = max(len(c.members) for c in clusters)
    fits = {(r, id(c)): _fit(c, r, header) + len(c.members) / most for c in clusters for r in VALUE_ROLES}
    for choice in product(options, money, money):
        taken = [c for c in choice if c is not None]
        if len({id(c) for c in taken}) < len(taken):
            continue
        score = sum(fits[(r, id(c))] for r, c in zip(VALUE_ROLES, choice, strict=True) if c is not None)
        score += _order(choice) + 4.0 * _products(choice)
        if best is None or score > best[0] + 1e-9:
            best = (score, choice)
    assert best is not None
    chosen = best[1]
    spans = tuple((r, c.x0, c.x1) for r, c in zip(VALUE_ROLES, chosen, strict=True) if c is not None)
    return Roles(spans, _certainty(chosen, header))


def _clusters(rows: Sequence[Row]) -> list[_Cluster]:
    groups: list[list[tuple[int, NumberCell]]] = []
    cells = [(i, c) for i, row in enumerate(rows) for c in row.cells]
    for index, cell in sorted(cells, key=lambda ic: -ic[1].box.width):
        near = [g for g in groups if _stands_in(cell.box, g) and all(i != index for i, _ in g)]
        if near:
            max(near, key=lambda g: max(cell.box.overlap_x(c.box) for _, c in g)).append((index, cell))
        else:
            groups.append([(index, cell)])
    most = max((len(g) for g in groups), default=0)
    kept = sorted((g for g in groups if len(g) >= 0.3 * most), key=len, reverse=True)[:8]
    return sorted((_Cluster(tuple(sorted(g, key=lambda ic: ic[0]))) for g in kept), key=lambda c: c.x0)


def _stands_in(box: Box, group: Sequence[tuple[int, NumberCell]]) -> bool:
    return any(box.overlap_x(c.box) > 0.5 * min(box.width, c.box.width) for _, c in group)


def _fit(cluster: _Cluster, role: Role, header: Header | None) -> float:
    return _looks_like(cluster, role) + (_stands_under(cluster, role, header) if header else 0.0)


def _looks_like(cluster: _Cluster, role: Role) -> float:
    cells = cluster.cells
    priced = cluster.share(c.priced for c in cells)
    money = cluster.share(c.currency is not None for c in cells)
    counted = cluster.share(c.known_unit for c in cells)
    fraction = cluster.share(c.decimals == 2 for c in cells)
    if role is Role.QUANTITY:
        packed = cluster.share(c.unit is not None and units.counts_packages(c.unit) for c in cells)
        return 2.0 * counted - 0.8 * packed - 3.0 * priced - 2.0 * money - 0.7 * fraction * (1 - counted) - 1.5 * _counts_up(cells)
    if role is Role.PRICE:
        return 2.5 * priced + 0.5 * money + 0.4 * fraction - 2.0 * counted - 0.4
    return 0.6 * money + 0.4 * fraction - 2.0 * counted - 2.5 * priced - 1.5 * _counts_up(cells)


def _counts_up(cells: Sequence[NumberCell]) -> bool:
    """Whether the cells are 1, 2, 3...: the numbers of the lines rather than a quantity."""
    return len(cells) > 1 and all(c.value == n for n, c in enumerate(cells, 1)) and all(c.unit is None for c in cells)


def _stands_under(cluster: _Cluster, role: Role, header: Header) -> float:
    """How well a strip lies under the headers of `role`, from -2 (under another's) to 3."""
    over = [(_shared(cluster, c.box), c.role) for c in header.columns]
    share, most = max(over, key=lambda o: (o[0], o[1] is role))
    if share > 0.15:
        if most is role:
            return 3.0
        # "DESCRIPTION / QUANTITY" heads one wide column
        return 0.0 if most in (Role.DESCRIPTION, Role.UNIT, Role.OTHER, Role.MARKS) else -2.0
    named = header.of_role(role)
    distance = min((_distance(cluster, c.box) for c in named), default=None)
    nearest = min(_distance(cluster, c.box) for c in header.columns)
    if distance is None:
        return -0.5
    return 1.5 if distance <= nearest + 1 else 0.5


def _shared(cluster: _Cluster, box: Box) -> float:
    shared = min(cluster.x1, box.x1) - max(cluster.x0, box.x0)
    return shared / max(1.0, min(cluster.x1 - cluster.x0, box.width))


def _distance(cluster: _Cluster, box: Box) -> float:
    return max(0.0, cluster.x0 - box.x1, box.x0 - cluster.x1)


def _order(choice: Sequence[_Cluster | None]) -> float:
    quantity, price, amount = choice
    score = 0.0
    if price and amount:
        score += 0.8 if price.x0 < amount.x0 else -1.5
    if quantity and amount:
        score += 0.5 if quantity.x0 < amount.x0 else -0.8
    if quantity and price and quantity.x0 < price.x0:
        score += 0.2
    return score


def _products(choice: Sequence[_Cluster | None]) -> float:
    """The share of rows on which quantity times price is the amount."""
    quantity, price, amount = (c.by_row() if c else {} for c in choice)
    rows = quantity.keys() & price.keys() & amount.keys()
    # A quantity may stand one line above its price, so the nearest row counts where none is shared.
    if not rows or not amount:
        return 0.0
    return sum(agree(quantity[r].value, price[r].value, amount[r].value) for r in rows) / len(amount)


def agree(quantity: Decimal, price: Decimal, amount: Decimal) -> bool:
    """Whether the product is the amount, within the rounding of the amount and of the price."""
    rounding = Decimal(1).scaleb(min(0, exponent(amount)))
    slack = quantity.copy_abs() * Decimal(1).scaleb(exponent(price) - 1) * 5 if exponent(price) < -2 else Decimal(0)
    return abs(quantity * price - amount) <= max(rounding, slack)


def exponent(value: Decimal) -> int:
    found = value.as_tuple().exponent
    return found if isinstance(found, int) else 0


def _certainty(choice: Sequence[_Cluster | None], header: Header | None) -> float:
    if _products(choice) >= 0.5:
        return 0.98
    under = [
        _stands_under(c, r, header) >= 1.5 for r, c in zip(VALUE_ROLES, choice, strict=True) if c is not None and header
    ]
    return 0.9 if under and all(under) else 0.75


def split_tails(row: Row, roles: Roles, style: NumberStyle) -> Row:
    """The row with numbers cut from the end (or start) of a text where a role's strip says that they stand apart."""
    texts: list[Segment] = []
    cells = list(row.cells)
    filled = {roles.of(c.box) for c in cells}
    for segment in row.texts:
        cut = _tail(segment, roles, filled, style, bool(row.cells)) or _head(segment, roles, filled, style)
        if cut is None:
            texts.append(segment)
        else:
            texts.append(cut[0])
            cells.extend(cut[1])
    return replace(row, texts=tuple(texts), cells=tuple(cells))


def _stands_alone(cells: Sequence[NumberCell]) -> bool:
    """Whether numbers at the end of a text are no part of it where nothing else in the row is a number: "MODEL 200" and
    "SAW 210MM" are names, "SAW 350 PCS" is not."""
    return len(cells) > 1 or (len(cells[0].words) > 1 and (cells[0].known_unit or cells[0].currency is not None))


def _tail(
    segment: Segment, roles: Roles, filled: set[Role | None], style: NumberStyle, row_has_numbers: bool
) -> tuple[Segment, tuple[NumberCell, ...]] | None:
    found = trailing_cells(segment.words, style)
    if found is None or found[0] == 0:
        return None
    start, cells = found
    kept = tuple(c for c in cells if (role := roles.of(c.box)) is not None and role not in filled)
    if not kept or kept != cells[-len(kept) :] or not (row_has_numbers or _stands_alone(kept)):
        return None
    start = next(i for i, w in enumerate(segment.words) if w is kept[0].words[0])
    if start == 0:
        return None
    return Segment.of(segment.words[:start], segment.page), kept


def _head(
    segment: Segment, roles: Roles, filled: set[Role | None], style: NumberStyle
) -> tuple[Segment, tuple[NumberCell, ...]] | None:
    found = leading_cell(segment.words, style)
    if found is None or roles.of(found[1].box) is not Role.QUANTITY or Role.QUANTITY in filled:
        return None
    return Segment.of(segment.words[found[0] :], segment.page), (found[1],)


@dataclass(frozen=True, slots=True)
class Strip:
    """A column of texts between two heights of x; `fixed` where upright rulings bound it."""

    role: Role
    x0: float
    x1: float
    fixed: bool = False

    def shared(self, box: Box) -> float:
        return min(box.x1, self.x1) - max(box.x0, self.x0)

    def strays(self, box: Box) -> tuple[float, float]:
        """Less is nearer: how far the box's start lies outside, then how little they share."""
        start = min(box.x0 + 6, box.cx)
        outside = max(0.0, self.x0 - start, start - self.x1) if self.shared(box) <= 0.5 * box.width else 0.0
        return outside, -self.shared(box)


@dataclass(frozen=True, slots=True)
class TextColumns:
    """Where the text columns stand: under their headers, widened by what begins under them."""

    strips: tuple[Strip, ...]

    @classmethod
    def of(cls, rows: Sequence[Row], header: Header, roles: Roles) -> TextColumns:
        fixed = _ruled_spans(rows[0].page, header) if rows else {}
        strips = [
            Strip(c.role, *fixed[i], True) if i in fixed else Strip(c.role, c.box.x0, c.box.x1)
            for i, c in enumerate(header.columns)
        ]
        if Role.DESCRIPTION not in {s.role for s in strips}:
            strips = _with_description(strips, rows, roles)
        return cls(_grown(strips, [s.box for r in rows for s in r.texts]))

    @classmethod
    def guessed(cls, rows: Sequence[Row], roles: Roles) -> TextColumns:
        """Without header: the texts beside or above the numbers are descriptions, those to the left of them marks."""
        bands = _bands([s.box for r in rows for s in r.texts])
        left = min((x0 for _, x0, _ in roles.spans), default=float("inf"))
        near = [b for b in bands if b[0] < left]
        numbered = [s.box for i, r in enumerate(rows) for s in r.texts if r.cells or (i + 1 < len(rows) and rows[i + 1].cells)]
        most = max((_count_in(numbered, b) for b in near), default=0)
        goods = max((b for b in near if 2 * _count_in(numbered, b) >= most), default=None)
        return cls(tuple(Strip(_band_role(b, goods), *b) for b in bands) or (Strip(Role.DESCRIPTION, 0.0, left),))

    def of_text(self, box: Box) -> Role:
        return min(self.strips, key=lambda s: s.strays(box)).role


def _band_role(band: tuple[float, float], goods: tuple[float, float] | None) -> Role:
    if goods is None or band == goods:
        return Role.DESCRIPTION
    return Role.MARKS if band[0] < goods[0] else Role.OTHER


def _count_in(boxes: Sequence[Box], band: tuple[float, float]) -> int:
    return sum(band[0] <= b.cx <= band[1] for b in boxes)


def _bands(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """Where texts stand, seen from above: strips with white between them."""
    bands: list[tuple[float, float]] = []
    for box in sorted(boxes, key=lambda b: b.x0):
        if bands and box.x0 < bands[-1][1] + 3:
            bands[-1] = (bands[-1][0], max(bands[-1][1], box.x1))
        else:
            bands.append((box.x0, box.x1))
    return bands


def _with_description(strips: list[Strip], rows: Sequence[Row], roles: Roles) -> list[Strip]:
    """A table whose description column has no header: the widest band of texts that stands under none."""
    free = [
        b
        for b in _bands([s.box for r in rows for s in r.texts])
        if all(min(b[1], s.x1) - max(b[0], s.x0) <= 0 or s.role in (Role.PART, Role.NUMBER) for s in strips)
    ]
    if not free:
        return strips
    widest = max(free, key=lambda b: b[1] - b[0])
    return [*strips, Strip(Role.DESCRIPTION, *widest)]


def _grown(strips: Sequence[Strip], boxes: Sequence[Box]) -> tuple[Strip, ...]:
    """The strips widened by texts that touch one of them only, so that what stands under none finds its neighbour."""
    grown = list(strips)
    for box in sorted(boxes, key=lambda b: b.x0):
        touched = [i for i, s in enumerate(grown) if s.shared(box) > 2]
        if len(touched) == 1 and not grown[touched[0]].fixed:
            strip = grown[touched[0]]
            grown[touched[0]] = replace(strip, x0=min(strip.x0, box.x0), x1=max(strip.x1, box.x1))
    return tuple(grown)


def _ruled_spans(page: Page, header: Header) -> dict[int, tuple[float, float]]:
    """The strip between the upright rulings next to each header, where it holds that header alone."""
    low = header.box.y1
    upright = sorted(r.cx for r in page.rulings if r.height > r.width and r.y1 > low + 5 and r.y0 < low + 25)
    spans: dict[int, tuple[float, float]] = {}
    for index, column in enumerate(header.columns):
        left = [x for x in upright if x <= column.box.cx]
        right = [x for x in upright if x > column.box.cx]
        if left and right:
            spans[index] = (left[-1], right[0])
    return {i: s for i, s in spans.items() if sum(abs(o[0] - s[0]) < 1 for o in spans.values()) == 1}


def header_spans(roles: Roles, header: Header | None, priced: bool) -> Roles:
    """The roles, and the width of the header itself for a role that no lone number was found for."""
    if header is None:
        return roles
    wanted = VALUE_ROLES if priced else (Role.QUANTITY,)
    added = tuple((c.role, c.box.x0, c.box.x1) for r in wanted if not roles.has(r) for c in header.of_role(r)[:1])
    free = tuple(a for a in added if all(min(a[2], s[2]) - max(a[1], s[1]) <= 0 for s in roles.spans))
    return replace(roles, spans=roles.spans + free)
