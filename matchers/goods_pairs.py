"""Goods one to one: an assignment over name, quantity, unit, origin and HS code that makes them most alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rapidfuzz import fuzz, process

from matchers.alignment import unit_of
from matchers.goods_names import bare, said, within
from models.papers import Item

ALIKE = 0.72
"""From this similarity of names on (0 to 1) two lines may be the same article."""
SAME_FIGURES = 0.40
"""The similarity that suffices where quantity and unit agree as well."""
# What agreement adds to the likeness of names. The same name outweighs the same figures, so that quantities that
# changed places are seen as such; origin and HS code tell lines of one name apart.
SAME_NAME, SAME_QUANTITY, SAME_UNIT, SAME_ORIGIN, SAME_HEADING = 0.2, 0.15, 0.05, 0.04, 0.04
# A tie goes to the line in the same place of the list.
OUT_OF_PLACE = 0.001


@dataclass(frozen=True, slots=True)
class Row:
    """A goods line reduced to what is compared; `bare` is its name without codes."""

    name: str
    bare: str
    text: str
    quantity: Decimal | None
    unit: str
    origin: str
    heading: str


def row(item: Item) -> Row:
    """An absent value is empty."""
    text = item.description.value if item.description is not None else ""
    return Row(
        " ".join(said(text)),
        " ".join(bare(text)),
        text,
        item.quantity.value if item.quantity is not None else None,
        unit_of(item),
        item.origin.value if item.origin is not None else "",
        "".join(c for c in item.hs_code.value if c.isdigit())[:4] if item.hs_code is not None else "",
    )


def similarity(one: Item, other: Item) -> float:
    """How alike two descriptions are, 0 to 1; order of words counts little, figures in them count."""
    a, b = row(one).name, row(other).name
    return max(fuzz.ratio(a, b), fuzz.token_sort_ratio(a, b)) / 100 if a and b else 0.0


def paired(items: Sequence[Item], lines: Sequence[Item]) -> dict[int, int]:
    """Which item (index) stands for which line; what is not alike enough stays without a partner."""
    here, there = [row(i) for i in items], [row(i) for i in lines]
    pairs: dict[int, int] = {}
    for key in (_whole, _name_and_amount):
        _pair(pairs, here, there, key)
    _pair(pairs, here, there, _name, once=True)
    rows = [at for at in range(len(here)) if at not in pairs]
    columns = sorted(set(range(len(there))) - set(pairs.values()))
    return pairs | _assigned(here, there, rows, columns)


def _whole(goods: Row) -> Hashable:
    return (goods.name, goods.quantity, goods.unit, goods.origin, goods.heading)


def _name_and_amount(goods: Row) -> Hashable:
    return (goods.name, goods.quantity, goods.unit)


def _name(goods: Row) -> Hashable:
    return goods.name


def _pair(
    pairs: dict[int, int], here: list[Row], there: list[Row], key: Callable[[Row], Hashable], once: bool = False
) -> None:
    """Adds pairs with equal keys in the order of the lists; with `once` only where neither side has the key twice."""
    taken = set(pairs.values())
    free = [r for r in range(len(here)) if r not in pairs and here[r].name]
    left: dict[Hashable, list[int]] = {}
    for c in reversed(range(len(there))):
        if c not in taken:
            left.setdefault(key(there[c]), []).append(c)
    often = Counter(key(here[r]) for r in free)
    for r in free:
        same = left.get(key(here[r]))
        if same and not (once and (len(same) > 1 or often[key(here[r])] > 1)):
            pairs[r] = same.pop()


def solver() -> Callable[[Any], tuple[Any, Any]]:
    """What solves an assignment problem; half a second to import, and most cases do not need it."""
    from scipy.optimize import linear_sum_assignment

    return linear_sum_assignment  # type: ignore[no-any-return]


def _assigned(here: list[Row], there: list[Row], rows: list[int], columns: list[int]) -> dict[int, int]:
    if not rows or not columns:
        return {}
    left, right = [here[r] for r in rows], [there[c] for c in columns]
    names = _names_alike(left, right)
    amounts = _both(left, right, lambda r: r.quantity) & ~_conflict(left, right, lambda r: r.unit)
    chosen = zip(*solver()(-_likeness(left, right, names, amounts)), strict=True)
    return {
        rows[r]: columns[c]
        for r, c in chosen
        if names[r, c] >= ALIKE
        or (amounts[r, c] and (names[r, c] >= SAME_FIGURES or within(left[r].text, right[c].text)))
    }


def _names_alike(left: list[Row], right: list[Row]) -> Any:
    """How alike the names are, with the codes of the invoice or without them."""
    import numpy as np

    one = [r.name for r in left]
    alike = np.zeros((len(left), len(right)))
    for other in ([r.name for r in right], [r.bare for r in right]):
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio):
            alike = np.maximum(alike, process.cdist(one, other, scorer=scorer) / 100)
    empty = np.logical_or.outer([not name for name in one], [not r.name for r in right])
    return np.where(empty, 0.0, alike)


def _likeness(left: list[Row], right: list[Row], names: Any, amounts: Any) -> Any:
    import numpy as np

    total = names + SAME_NAME * _both(left, right, lambda r: r.name) + SAME_QUANTITY * amounts
    total = total + SAME_UNIT * _both(left, right, lambda r: r.unit)
    for weight, key in ((SAME_ORIGIN, lambda r: r.origin), (SAME_HEADING, lambda r: r.heading)):
        total = total + weight * _both(left, right, key) - weight * _conflict(left, right, key)
    places = np.subtract.outer(np.linspace(0, 1, len(left)), np.linspace(0, 1, len(right)))
    return total - OUT_OF_PLACE * np.abs(places)


def _both(left: list[Row], right: list[Row], key: Callable[[Row], Any]) -> Any:
    """Where both state the value and it is the same, as a matrix."""
    one, other = _coded(left, right, key)
    return (one[:, None] == other[None, :]) & (one[:, None] >= 0)


def _conflict(left: list[Row], right: list[Row], key: Callable[[Row], Any]) -> Any:
    """Where both state the value and it is not the same."""
    one, other = _coded(left, right, key)
    return (one[:, None] != other[None, :]) & (one[:, None] >= 0) & (other[None, :] >= 0)


def _coded(left: list[Row], right: list[Row], key: Callable[[Row], Any]) -> tuple[Any, Any]:
    """Equal values as equal numbers, absent ones as -1."""
    import numpy as np

    codes: dict[Any, int] = {None: -1, "": -1}
    one, other = ([codes.setdefault(key(r), len(codes)) for r in rows] for rows in (left, right))
    return np.array(one), np.array(other)
