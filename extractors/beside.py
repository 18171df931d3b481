"""A column of other texts beside a table (marks, transport, weights in a panel at its left): no part of its rows."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.columns import bands_of
from extractors.header_words import Role
from extractors.headers import Header
from extractors.layout import Segment
from extractors.numbers import NumberStyle
from extractors.rows import Row, row_of
from models.document import Page
from models.geometry import Box

_GAP = 1.0  # line heights of white at least between the panel and the table
_ABOVE = 5.0  # line heights above the header in which a panel goes on
_FILLED = 0.6  # of the rows with numbers, those with a text under the header of descriptions


def without_panel(
    page: Page, lines: Sequence[tuple[Segment, ...]], header: Header, style: NumberStyle
) -> list[tuple[Segment, ...]]:
    """The lines of a table without the texts of a panel at its left; unchanged where there is none."""
    rows = [row_of(page, line, style) for line in lines]
    last = max((i for i, r in enumerate(rows) if len(r.cells) >= 2), default=-1)
    edge = _left_edge(page, rows[: last + 1], header)
    if edge is None:
        return list(lines)
    inside = [tuple(s for s in line if s.box.x1 > edge) for line in lines[: last + 1]]
    return [line for line in (*inside, *lines[last + 1 :]) if line]


def _left_edge(page: Page, rows: Sequence[Row], header: Header) -> float | None:
    """Where the table begins at the right of a panel; None where nothing stands beside it."""
    texts = [s for r in rows for s in r.texts]
    cells = [c.box for r in rows for c in r.cells if c.box.x1 > header.box.x0]
    bands = bands_of([*(s.box for s in texts), *cells, *(c.box for c in header.columns)])
    edge = next((x0 for x0, x1 in bands if x1 > min(c.box.x0 for c in header.columns)), None)
    if edge is None or not _described_inside(rows, header, bands):
        return None
    panel = [s for s in texts if s.box.x1 < edge - _GAP * s.height and any(c.isalpha() for c in s.text)]
    if not panel or any(s.box.x0 < edge <= s.box.x1 for s in texts):
        return None
    return edge if _keeps_own_lines(panel, rows) or _goes_on_above(page, panel, header) else None


def _described_inside(rows: Sequence[Row], header: Header, bands: Sequence[tuple[float, float]]) -> bool:
    """Whether most rows of numbers have a text under the header of descriptions: then no other text describes them."""
    named = [c.box.cx for c in header.of_role(Role.DESCRIPTION)]
    under = [b for b in bands if any(b[0] <= x <= b[1] for x in named)]
    numbered = [r for r in rows if len(r.cells) >= 2]
    filled = [r for r in numbered if any(x0 <= s.box.cx <= x1 for s in r.texts for x0, x1 in under)]
    return len(filled) >= max(1.0, _FILLED * len(numbered))


def _keeps_own_lines(panel: Sequence[Segment], rows: Sequence[Row]) -> bool:
    beside = {id(s) for r in rows if r.cells for s in r.texts}
    return 2 * sum(id(s) not in beside for s in panel) > len(panel)


def _goes_on_above(page: Page, panel: Sequence[Segment], header: Header) -> bool:
    """Whether words stand over the panel beside or above the header: a column of the table would begin below it."""
    box = Box.around(s.box for s in panel)
    low, high = header.box.y0 - _ABOVE * panel[0].height, min(header.box.y1, box.y0)
    return any(box.x0 - 3 <= w.box.x0 and w.box.x1 <= box.x1 + 3 and low < w.box.cy < high for w in page.words)
