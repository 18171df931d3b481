"""Table rows whose numbers have a role and whose texts a column."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extractors.cells import NumberCell, unit_name
from extractors.columns import TextColumns
from extractors.header_words import Role
from extractors.item_facts import facts_in
from extractors.layout import Segment
from extractors.rows import Row
from extractors.value_columns import Roles
from models.geometry import Box
from models.vocabulary.spelling import folded

_LETTERS_OF_A_NUMBER = 3  # at most: "A-1", "No. 2"
_ORDERS = "order|p ?o|purchase order|contract|s ?c|indent|sales note|your order|our ref|proforma|invoice"
_HEADING = re.compile(rf"(?:{_ORDERS}) (?:no|number|n)?\b.*\d")


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
    def described(self) -> str:
        return " ".join(s.text for s in self.description)

    @property
    def named(self) -> bool:
        """Whether the line names goods: one that only states a tariff number or an origin does not."""
        return any(facts_in(s.words).name for s in self.description)

    @property
    def y(self) -> float:
        """The row's height without its marks, which have a pitch of their own."""
        marks = [w.box for s in self.of(Role.MARKS) for w in s.words]
        texts = [w.box for role, s in self.texts if role is not Role.MARKS for w in s.words]
        own = texts + [w.box for _, c in self.numbers for w in c.words]
        return self.row.middle(own) if marks and own else self.row.y

    @property
    def box(self) -> Box:
        segments = self.description or tuple(s for _, s in self.texts)
        return Box.around(s.box for s in segments) if segments else self.row.box


def entry_of(row: Row, roles: Roles, columns: TextColumns) -> Entry:
    numbers: dict[Role, NumberCell] = {}
    texts: list[tuple[Role, Segment]] = []
    for cell in row.cells:
        role = roles.of(cell.box)
        if role is not None and role not in numbers:
            numbers[role] = replace(cell, value=cell.value / roles.lot) if role is Role.PRICE else cell
        else:
            segment = Segment.of(cell.words, row.page.number)
            texts.append((columns.of_number(segment.box), segment))
    texts += [(_text_role(s, columns, roles, bool(numbers)), s) for s in row.texts]
    texts.sort(key=lambda t: t[1].box.x0)
    return Entry(row, tuple(numbers.items()), tuple(texts))


def _text_role(segment: Segment, columns: TextColumns, roles: Roles, numbered: bool) -> Role:
    role = columns.of_text(segment.box)
    if roles.of(segment.box) is Role.QUANTITY and unit_name(segment.text) is not None:
        return Role.UNIT  # under its figure
    if role in (Role.PART, Role.DESCRIPTION) and columns.stacked:
        role = Role.PART if numbered and _is_code(segment) else Role.DESCRIPTION
    if unit_name(segment.text) is not None and role not in (Role.DESCRIPTION, Role.MARKS):
        return Role.UNIT
    if role is Role.NUMBER and sum(c.isalpha() for c in segment.text) > _LETTERS_OF_A_NUMBER:
        return Role.DESCRIPTION
    return role


def _is_code(segment: Segment) -> bool:
    """One word with a figure: a part number rather than a name."""
    return len(segment.words) == 1 and any(c.isdigit() for c in segment.text)


_ENDS_OPEN = re.compile(r"(?:[,&/(+-]|\b(?:WITH|AND|OF|FOR|IN|NO\.?|X|TYPE|SIZE|MODEL|W/|BY|TO|THE))$", re.IGNORECASE)
_BEGINS_OPEN = re.compile(r"(?:WITH|AND|OF|FOR|IN|X|&|BY)\b|[(),;]|\d+[.,]?\d*$", re.IGNORECASE)


def runs_on(upper: Entry, lower: Entry) -> bool:
    """Whether a name goes on from one line to the next: "... CHASSIS NO." before "KDH206-809", "MM" below a size."""
    above, below = upper.described, lower.described
    if not above or not below:
        return False
    rest = unit_name(below) is not None or len(below) <= _LETTERS_OF_A_NUMBER
    return rest or _ENDS_OPEN.search(above) is not None or _BEGINS_OPEN.match(below) is not None


def names_order(entry: Entry) -> bool:
    """Whether a line names an order or contract rather than goods."""
    return _HEADING.match(folded(entry.described)) is not None
