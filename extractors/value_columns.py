"""Which columns of a table hold quantities, prices and amounts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product

from extractors.cells import NumberCell
from extractors.header_words import Role
from extractors.headers import Column, Header
from extractors.rows import Row
from models.geometry import Box
from models.vocabulary import units

_OF_ONE = 0.3
VALUE_ROLES = (Role.QUANTITY, Role.PRICE, Role.AMOUNT)


@dataclass(frozen=True, slots=True)
class Roles:
    """The strip of the page (x0, x1) in which each role's number cells stand, and how sure the assignment is."""

    spans: tuple[tuple[Role, float, float], ...]
    certainty: float
    # How many pieces the header says that prices are for.
    lot: Decimal = Decimal(1)

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


def assign_roles(rows: Sequence[Row], header: Header | None) -> Roles:
    """Which strips hold quantities, prices and amounts: by the header, by what is printed at the numbers, and by
    quantity x price = amount, which only chooses between assignments and never changes a number."""
    clusters = _clusters(rows)
    if not clusters:
        return Roles((), 0.0)
    lot = header.lot if header else Decimal(1)
    best: tuple[float, tuple[_Cluster | None, ...]] | None = None
    options: tuple[_Cluster | None, ...] = (None, *clusters)
    most = max(len(c.members) for c in clusters)
    fits = {(r, id(c)): _fit(c, r, header) + len(c.members) / most for c in clusters for r in VALUE_ROLES}
    for choice in product(options, repeat=3):
        taken = [c for c in choice if c is not None]
        if len({id(c) for c in taken}) < len(taken):
            continue
        score = sum(fits[(r, id(c))] for r, c in zip(VALUE_ROLES, choice, strict=True) if c is not None)
        score += _order(choice) + 4.0 * _products(choice, lot)
        if best is None or score > best[0] + 1e-9:
            best = (score, choice)
    assert best is not None
    chosen = best[1]
    spans = tuple((r, c.x0, c.x1) for r, c in zip(VALUE_ROLES, chosen, strict=True) if c is not None)
    return Roles(spans, _certainty(chosen, header, lot), lot)


def _clusters(rows: Sequence[Row]) -> list[_Cluster]:
    """Groups of cells around their widest one, one cell a row; stray groups are left out."""
    groups: list[dict[int, NumberCell]] = []
    widest: list[Box] = []
    cells = [(i, c) for i, row in enumerate(rows) for c in row.cells]
    for index, cell in sorted(cells, key=lambda ic: -ic[1].box.width):
        shares = [(cell.box.overlap_x(w), n) for n, w in enumerate(widest) if index not in groups[n]]
        shared, nearest = max(shares, default=(0.0, 0))
        if shared > 0.5 * cell.box.width:
            groups[nearest][index] = cell
        else:
            groups.append({index: cell})
            widest.append(cell.box)
    most = max((len(g) for g in groups), default=0)
    kept = sorted((g for g in groups if len(g) >= 0.3 * most), key=len, reverse=True)[:8]
    return sorted((_Cluster(tuple(sorted(g.items(), key=lambda ic: ic[0]))) for g in kept), key=lambda c: c.x0)


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
        return (
            2.0 * counted
            - 0.8 * packed
            - 3.0 * priced
            - 2.0 * money
            - 0.7 * fraction * (1 - counted)
            - 2.5 * _counts_up(cells)
        )
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
        if most is Role.NUMBER:
            return -4.0
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


def _products(choice: Sequence[_Cluster | None], lot: Decimal) -> float:
    """The share of rows on which quantity times price is the amount."""
    quantity, price, amount = (c.by_row() if c else {} for c in choice)
    rows = quantity.keys() & price.keys() & amount.keys()
    # A quantity may stand one line above its price, so the nearest row counts where none is shared.
    if not rows or not amount:
        return 0.0
    return sum(_evidence(quantity[r].value, price[r].value / lot, amount[r].value) for r in rows) / len(amount)


def _evidence(quantity: Decimal, price: Decimal, amount: Decimal) -> float:
    """How much it says that a product holds: a factor of one may be any 1, the number of the line for instance."""
    return agree(quantity, price, amount) * (_OF_ONE if quantity == 1 else 1.0)


def agree(quantity: Decimal, price: Decimal, amount: Decimal) -> bool:
    """Whether the product is the amount, within the rounding of the amount and of the price."""
    rounding = Decimal(1).scaleb(min(0, exponent(amount)))
    slack = quantity.copy_abs() * Decimal(1).scaleb(exponent(price) - 1) * 5 if exponent(price) < -2 else Decimal(0)
    return abs(quantity * price - amount) <= max(rounding, slack)


def exponent(value: Decimal) -> int:
    found = value.as_tuple().exponent
    return found if isinstance(found, int) else 0


def _certainty(choice: Sequence[_Cluster | None], header: Header | None, lot: Decimal) -> float:
    if _products(choice, lot) >= 0.5:
        return 0.98
    under = [
        _stands_under(c, r, header) >= 1.5 for r, c in zip(VALUE_ROLES, choice, strict=True) if c is not None and header
    ]
    return 0.9 if under and all(under) else 0.75


def header_spans(roles: Roles, header: Header | None) -> Roles:
    """The roles, and for a role that no lone number was found for the room between the headers beside its own."""
    if header is None:
        return roles
    spans = roles.spans
    for role in VALUE_ROLES:
        for column in header.of_role(role)[:1] if not roles.has(role) else ():
            x0, x1 = _room(header, column)
            x0 = max([x0, *(s[2] for s in spans if s[1] < column.box.x0)])
            x1 = min([x1, *(s[1] for s in spans if s[1] >= column.box.x0)])
            if x1 - x0 > column.box.height:
                spans += ((role, x0, x1),)
    return replace(roles, spans=spans)


def _room(header: Header, column: Column) -> tuple[float, float]:
    """From half-way to the header on the left to the one on the right, a few letters at most: numbers are set to the
    right more than captions are."""
    others = [c.box for c in header.columns if c is not column]
    x0, x1, height = column.box.x0, column.box.x1, column.box.height
    left = max((b.x1 for b in others if b.x1 <= x0), default=x0 - height)
    right = min((b.x0 for b in others if b.x0 >= x1), default=x1 + 4 * height)
    return max((left + x0) / 2, x0 - 1.5 * height), min(right, x1 + 4 * height)
