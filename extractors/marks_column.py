"""The marks column of a goods table, line by line, on below the goods."""

from __future__ import annotations

from dataclasses import replace

from extractors.entries import Entry
from extractors.goods_table import GoodsTable
from extractors.header_words import Role
from extractors.item_fields import words_of
from extractors.layout import Segment
from extractors.rows import Row
from extractors.totals import closes, is_total
from models.document import Page, Word


def marks_in(table: GoodsTable) -> list[tuple[Page, tuple[Word, ...]]]:
    """The lines of the marks column, on below the goods until a gap or a line of another kind."""
    marked = [e for e in table.entries if e.of(Role.MARKS)]
    last = table.entries[-1] if table.entries else None
    for entry in table.after:
        if last is None or entry.row.y - last.row.y > 3 * last.row.height or _starts_foot(entry):
            break
        if entry.of(Role.MARKS):
            marked.append(entry)
        last = entry
    return [(table.page, words_of(e.of(Role.MARKS))) for e in marked]


def _starts_foot(entry: Entry) -> bool:
    """Whether what stands in the marks column is no mark: the word for total, a closing line, a text that runs on."""
    marks = entry.of(Role.MARKS)
    return bool(marks) and (is_total(_only(entry, marks)) or closes(_only(entry, marks)) or len(marks[0].words) > 6)


def _only(entry: Entry, segments: tuple[Segment, ...]) -> Row:
    return replace(entry.row, texts=segments, cells=())
