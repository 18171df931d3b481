"""Which of the totals that a document states are the quantity and the amount of its goods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractors.cells import unit_name
from extractors.foot_words import NOT_GOODS
from extractors.item_fields import figure, second_reading, spaced
from extractors.numbers import point_readings
from extractors.totals import Total
from models.field import Evidence, Field
from models.papers import Item
from models.vocabulary import units
from models.vocabulary.spelling import folded

# What packages weigh and measure, under the total of the goods: a quantity only where the goods are counted so.
_MEASURES = frozenset({"KGS", "G", "MT", "LBS", "M3"})


def total_quantity(totals: Sequence[Total], items: Sequence[Item]) -> Field[str] | None:
    """The last total of goods, counted as the items are; packages and weights are no goods."""
    counted = {units.normal(i.unit.value) for i in items if i.unit is not None}
    fitting = [t for t in totals if t.quantity and _counts_goods(t, counted)]
    stated = [t for t in fitting if not t.sub] or fitting
    if not stated:
        return None
    words = stated[-1].quantity
    return Field.read(spaced(words), Evidence.of(stated[-1].page, words), 0.95, second_reading(words))


def _counts_goods(total: Total, counted: set[str | None]) -> bool:
    """Whether a total may count the goods, whose units are `counted`."""
    if NOT_GOODS.match(folded(total.label)):
        return False
    named = {name for w in re.findall(r"[^\d\s.,()]\S*", spaced(total.quantity)) if (name := unit_name(w)) is not None}
    if not named or named & counted:
        return True
    return not any(name in _MEASURES or units.counts_packages(name) for name in named)


def total_amount(totals: Sequence[Total], items: Sequence[Item]) -> Field[Decimal] | None:
    """The last total of money; one that is the sum of the items is surer, one that would be it with a point is not."""
    money = [t for t in totals if t.amount is not None and t.placed] or [t for t in totals if t.amount is not None]
    stated = [t for t in money if not t.sub] or money
    if not stated or stated[-1].amount is None:
        return None
    cell = stated[-1].amount
    amounts = [i.amount.value for i in items if i.amount is not None]
    summed = bool(amounts) and sum(amounts) == cell.value
    rivals = () if summed else tuple(str(v) for v in point_readings(cell.value) if v == sum(amounts))
    proven = summed and len(amounts) > 1
    return figure(stated[-1].page, cell, 0.98 if summed else 0.5 if rivals else 0.85, rivals, proven)
