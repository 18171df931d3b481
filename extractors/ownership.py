"""Which description lines belong to which item: by rulings, by gaps, and by what the page does everywhere."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from extractors.entries import Entry, names_order, runs_on
from extractors.header_words import Role
from extractors.rows import rulings
from extractors.value_columns import VALUE_ROLES
from models.geometry import Box

# A gap counts as wider than another from this ratio and this many points: reading jitters by a point or two.
WIDER, JITTER = 1.25, 2.0
_HALF = 0.25  # line heights by which lines overlap that belong to one row
TIGHT = 0.35  # line heights of white between the lines of one cell


def owners(entries: Sequence[Entry], anchors: Sequence[Sequence[int]]) -> dict[int, int]:
    """Which item each entry belongs to; entries without an owner are headings or stand outside the goods."""
    anchors = [_with_halves(entries, a) for a in anchors]
    owner = {i: n for n, anchor in enumerate(anchors) for i in range(anchor[0], anchor[-1] + 1)}
    rules = _separators(entries)
    ruled = _ruled_apart(entries, anchors, rules)
    own = [any(entries[i].named for i in anchor) for anchor in anchors]
    if not any(own) and _described_below(entries, anchors, rules):
        own = [True] * len(anchors)
    text_first = sum(own) >= 0.5 * len(own)
    above_taken: list[int] = []
    for number in range(1, len(anchors)):
        between = [i for i in range(anchors[number - 1][-1] + 1, anchors[number][0]) if not _only_marks(entries[i])]
        cut = _cut(entries, between, anchors[number - 1][-1], anchors[number][0], text_first, own[number], rules)
        above_taken.append(len(between) - cut)
        _take(owner, entries, between[:cut], number - 1, anchors[number - 1][-1], rules, down=True)
        _take(owner, entries, between[cut:], number, anchors[number][0], rules, down=False)
    before = list(range(anchors[0][0]))
    usual = max(set(above_taken), key=above_taken.count) if above_taken else (0 if own[0] else 1)
    if not own[0] and not ruled:
        usual = max(usual, _named_above(entries, anchors[0]) if len(anchors) == 1 else 1)
    _take_first(owner, entries, before, usual, own[0], ruled, rules, anchors[0][0])
    if not ruled:
        _release_headings(owner, entries, anchors, own)
    _release_next_headings(owner, entries, anchors)
    after = list(range(anchors[-1][-1] + 1, len(entries)))
    if text_first or ruled:
        until = next((n for n, i in enumerate(after) if _foreign(entries[i])), len(after))
        _take(owner, entries, after[:until], len(anchors) - 1, anchors[-1][-1], rules, down=True)
    return owner


def _described_below(entries: Sequence[Entry], anchors: Sequence[Sequence[int]], rules: Sequence[float]) -> bool:
    """Whether items with no text beside their numbers have it in the lines below: none stands above the first, or the
    widest gap between two items is that above the lower one's numbers."""
    if not any(e.description for e in entries[: anchors[0][0]]):
        return True
    ends = []
    for upper, lower in itertools.pairwise(anchors):
        gaps = [_gap(entries[i], entries[i + 1]) for i in range(upper[-1], lower[0])]
        parted = _separated(entries[lower[0] - 1], entries[lower[0]], rules)
        ends.append(parted or (len(gaps) > 1 and gaps[-1] - max(gaps[:-1]) > JITTER))
    return bool(ends) and 2 * sum(ends) > len(ends)


def _with_halves(entries: Sequence[Entry], anchor: Sequence[int]) -> list[int]:
    """The lines of an item's numbers with those of its text between which they stand half-way."""
    first, last = anchor[0], anchor[-1]
    if first > 0 and _halved(entries[first - 1], entries[first]):
        first -= 1
    if last + 1 < len(entries) and _halved(entries[last], entries[last + 1]):
        last += 1
    return list(range(first, last + 1))


def _halved(upper: Entry, lower: Entry) -> bool:
    """Whether two lines overlap, one of them of numbers and the other of text: the text has two lines, or more."""
    text, numbers = (lower, upper) if upper.numbers else (upper, lower)
    if text.numbers or not text.description or not numbers.numbers or numbers.description:
        return False
    return _pitch(upper, lower) < -_HALF * min(upper.row.height, lower.row.height)


def _named_above(entries: Sequence[Entry], anchor: Sequence[int]) -> int:
    """How many lines above the only item are its: all below a heading where only facts stand at its numbers."""
    if not any(entries[i].description for i in anchor):
        return 1
    headings = [i for i in range(anchor[0]) if _announces(entries[i])]
    return anchor[0] - 1 - max(headings, default=-1)


def _only_marks(entry: Entry) -> bool:
    """Whether a line holds marks only: their pitch is another than that of the goods beside them."""
    return not entry.numbers and bool(entry.texts) and all(role is Role.MARKS for role, _ in entry.texts)


def _foreign(entry: Entry) -> bool:
    """Whether a line below the last item has texts where numbers stand: it belongs to something else."""
    return any(role in (*VALUE_ROLES, Role.OTHER, Role.WEIGHT) for role, _ in entry.texts)


def _release_headings(
    owner: dict[int, int], entries: Sequence[Entry], anchors: Sequence[Sequence[int]], own: Sequence[bool]
) -> None:
    """Takes from items the lines above them that are headings: where few items have such lines, or the words say so."""
    above = {n: [i for i in range(a[0]) if owner.get(i) == n and entries[i].description] for n, a in enumerate(anchors)}
    usual = 2 * sum(bool(lines) for lines in above.values()) >= len(anchors)
    for number, lines in above.items():
        below = sum(1 for i, n in owner.items() if n == number and i > anchors[number][-1])
        centred = 0 < below <= len(lines) + 1 and len(lines) <= below + 1
        after = [*lines[1:], anchors[number][0]]
        heads = [n for n, i in enumerate(lines) if _heads_group(entries[i]) and (own[number] or n + 1 < len(lines))]
        for at, (index, under) in enumerate(zip(lines, after, strict=False)):
            over = at <= max(heads, default=-1)
            spare = own[number] and not (usual or centred) and not runs_on(entries[index], entries[under])
            if over or spare:
                del owner[index]


def _release_next_headings(owner: dict[int, int], entries: Sequence[Entry], anchors: Sequence[Sequence[int]]) -> None:
    """Takes from items the line below them that heads the next group, where a heading stands above the first item.

    Such a line says so (an order number, a colon, the next letter after the first heading's) or comes on top of the
    lines that most items have.
    """
    first = next((entries[i] for i in range(anchors[0][0]) if i not in owner and entries[i].description), None)
    edge = max((e.box.x1 for e in entries if e.description), default=0.0)
    below = [sorted(i for i, n in owner.items() if n == number and i > a[-1]) for number, a in enumerate(anchors)]
    usual = Counter(len(b) for b in below[:-1]).most_common(1)
    for lines in below[:-1]:
        last = max(lines, default=None)
        if last is None:
            continue
        extra = bool(usual) and len(lines) == usual[0][0] + 1 and usual[0][1] > 0.5 * len(below[:-1])
        extra = extra and not _wraps([entries[i] for i in range(min(lines) - 1, last + 1)], edge)
        ordered = next((n for n, i in enumerate(lines) if names_order(entries[i])), len(lines))
        if ordered == len(lines) and (
            _announces(entries[last]) or (first is not None and (extra or _alike(first, entries[last])))
        ):
            ordered = lines.index(last)
        for index in lines[ordered:]:
            del owner[index]


def _wraps(lines: Sequence[Entry], edge: float) -> bool:
    """Whether some line goes on in the next: the next one's first word had no room left before `edge`."""
    told = [e.description for e in lines if e.description]
    return any(a[-1].box.x1 + b[0].words[0].box.width > edge for a, b in itertools.pairwise(told))


def _announces(entry: Entry) -> bool:
    return names_order(entry) or entry.described.endswith(":")


def _heads_group(entry: Entry) -> bool:
    """Whether a line says that it heads the lines below it: an order number, a colon, "A." before it."""
    return _announces(entry) or re.match(r"\(?(?:[A-Z]|[IVX]+)[.)]\s", entry.described) is not None


def _alike(first: Entry, later: Entry) -> bool:
    """Whether two lines begin with signs of one list: "A." and "B.", "I)" and "II)"."""
    found = [re.match(r"\(?([A-Z]|[IVX]+|\d{1,2})([.)])\s", e.described) for e in (first, later)]
    signs = [(m.group(1), m.group(2)) for m in found if m]
    return len(signs) == 2 and signs[0][1] == signs[1][1] and signs[0][0] != signs[1][0]


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
    wanted = len(before) if ruled else usual
    touching = [i for i in reversed(before) if entries[i].description]
    several = min(wanted, len(touching)) > 1
    last = anchor
    for taken, index in enumerate(touching):
        if _separated(entries[index], entries[last], rules) or (several and _far(entries, index, last)):
            break
        begun = own and runs_on(entries[index], entries[last]) and not _far(entries, index, last)
        if taken >= wanted and not begun:
            break
        if own and usual == 0 and not begun and not (ruled and _tight(entries, index, last)):
            break
        owner[index] = 0
        last = index


def _tight(entries: Sequence[Entry], upper: int, lower: int) -> bool:
    """Whether two lines stand as close as those of one cell, where a heading would have the pitch of the rows."""
    return _gap(entries[upper], entries[lower]) < TIGHT * entries[lower].row.height


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
    for at, (a, b) in enumerate(itertools.pairwise(chain)):
        if _separated(entries[a], entries[b], rules):
            return at
    gaps = [_pitch(entries[a], entries[b]) for a, b in itertools.pairwise(chain)]
    if not between:
        return 0
    begun = _begun(entries, between, below) if own else len(between)
    widest, narrowest = max(gaps), min(gaps)
    if widest > WIDER * narrowest and widest - narrowest > JITTER:
        at = max(range(len(gaps)), key=lambda i: (gaps[i], i if text_first else -i))
        if own or at < len(between):
            return min(at, begun)
    return begun if text_first and own else 0


def _begun(entries: Sequence[Entry], between: Sequence[int], below: int) -> int:
    """From which of the lines between two items the lower one's name runs on into the line of its numbers."""
    at, last = len(between), below
    while at > 0 and runs_on(entries[between[at - 1]], entries[last]):
        at, last = at - 1, between[at - 1]
    return at


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
    return max(0.0, _pitch(upper, lower))


def _pitch(upper: Entry, lower: Entry) -> float:
    """As the gap; less than nothing where numbers stand half-way between two lines of their text."""
    return lower.y - upper.y - (upper.row.height + lower.row.height) / 2


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
    pairs = list(itertools.pairwise(anchors))
    if not pairs:
        return False
    return all(_separated(entries[a[-1]], entries[b[0]], rules) for a, b in pairs)
