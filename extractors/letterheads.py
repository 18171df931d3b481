"""Companies that stand under no label: letterheads at any side of the page, senders, companies at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from statistics import median

from extractors import parties
from extractors.candidates import Candidate, candidate
from extractors.label_spelling import CJK, squeezed
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.page_reading import PageReading
from extractors.parties import Party
from extractors.party_lines import is_prose, without_second_script
from extractors.party_names import TO_ORDER, is_form_only, split_one_line
from extractors.regions import Placement, Region
from extractors.spans import Span
from extractors.stacking import PARTIES, is_aligned, is_apart
from extractors.titles import is_title
from extractors.values import CUT_CERTAINTY, Value
from models.vocabulary import companies

TOP = 0.3  # the part of the first page in which a letterhead stands
FOOT_FIT = 0.7
BESIDE = 3.5  # line heights of white within a letterhead's line ("Tokyo, Japan   TEL 03-...")
COLUMN_NEAR = 6.0  # line heights within which labels one below the other make a column
LONGEST_LETTERHEAD = 8  # lines
_NO_EXPORTER = re.compile(
    r"\b(?:BANKS?|BANKING|INSURANCE|MARINE & FIRE|LINES?|LOGISTICS|FORWARD\w*|AGENTS?|AGENCY)\b|銀行|海上",
    re.IGNORECASE,
)


def letterheads(readings: Sequence[PageReading]) -> Iterator[Candidate]:
    """Companies of the first page under no label; of a later one where the first names none, as where it is signed."""
    for reading in readings:
        found = tuple(_of_page(reading))
        yield from found
        if any(_may_export(c) for c in found):
            return


def _may_export(c: Candidate) -> bool:
    """Whether a company is not surely a foreign one, as buyers are."""
    return isinstance(c.value, Party) and (c.value.country is None or c.value.country[0] == "JP")


def _of_page(reading: PageReading) -> Iterator[Candidate]:
    """Every company under no label that may be the exporter or buyer, with its address from wherever it stands."""
    found = [(first, party) for first in _openings(reading) if (party := _party(first, reading)) is not None]
    buys = not any(Topic.BUYER in s.topics and s.sure for s in reading.spots)
    for first, party in found:
        top = first.box.y0 <= TOP * reading.page.height
        whole = _with_address(party, [p for _, p in found], reading)
        signs = not top and _stands_alone(party, found)
        if top and buys and _is_foreign(whole) and not _is_announced(first, reading):
            yield _candidate(whole, party.fit, reading, Topic.BUYER)
        if top or parties.is_japanese(whole) or signs:
            yield _candidate(whole, party.fit if top else FOOT_FIT * party.fit, reading, Topic.EXPORTER)


def _stands_alone(party: Party, found: Sequence[tuple[Segment, Party]]) -> bool:
    """Whether it is the only company named without a label, as the one that signs is where nothing else names it."""
    return all(_same_name(other, party) or _is_foreign(other) for _, other in found)


def _is_announced(first: Segment, reading: PageReading) -> bool:
    """Whether the block is another party's, under its label or beside it."""
    near = 2.5 * first.height
    return any(
        s.sure
        and set(s.topics) & PARTIES
        and (reading.same_row(s.segment, first) or 0 < first.box.cy - s.segment.box.cy <= near)
        and s.segment.box.x0 <= first.box.x0 + first.height
        for s in reading.spots
    )


def _is_foreign(party: Party) -> bool:
    """Whether a block is the address of a letter: nobody's name but the buyer's stands so without a label."""
    return party.country is not None and party.country[0] != "JP"


def _candidate(party: Party, fit: float, reading: PageReading, role: Topic) -> Candidate:
    """A company that is surely Japanese is nearly always the exporter, as other Japanese companies have labels."""
    certainty = CUT_CERTAINTY if parties.looks_cut(party) else 1.0
    value = Value(role, party, party.whole, fit, party.known, certainty)
    placement = Placement.LETTERHEAD if parties.is_japanese(party) or role is Topic.BUYER else Placement.ALONE
    return candidate(value, Region((value.span,), placement), reading, None)


def _openings(reading: PageReading) -> Iterator[Segment]:
    """The segments with which an unlabelled company's block may begin."""
    for segment in reading.layout.segments:
        top = segment.box.y0 <= TOP * reading.page.height
        if (
            _is_labelled(segment, reading)
            or is_title(segment.text)
            or TO_ORDER.match(segment.text)
            or (not top and reading.in_goods(segment.box))
        ):
            continue
        named = _names_company(segment) or (segment.text.isupper() and _heads_wrapped_name(segment, reading))
        if named and (top or not _NO_EXPORTER.search(segment.text)):
            yield segment


def _names_company(segment: Segment) -> bool:
    """Whether a segment is a company's name, or one with its address behind it; not only "CO., LTD." of one."""
    name = without_second_script(Span(segment.words))
    if not name.words or is_form_only(name):
        return False
    return companies.has_suffix(name.text) or split_one_line(name) is not None


def _heads_wrapped_name(segment: Segment, reading: PageReading) -> bool:
    """Whether a name begins here whose form of company stands on the next line."""
    below = next(_below(segment, reading), None)
    if below is None or any(c.isdigit() for c in segment.text + below.text) or "," in segment.text:
        return False
    same_type = max(below.height, segment.height) <= 1.25 * min(below.height, segment.height)
    return same_type and companies.has_suffix(below.text) and segment.text.isupper() == below.text.isupper()


def _party(first: Segment, reading: PageReading) -> Party | None:
    party = parties.read_party(_lines(first, reading))
    return party if party is not None and party.name is not None else None


def _lines(first: Segment, reading: PageReading) -> list[Span]:
    """From the company's name down to the next label, title or gap. Its address may be set much smaller."""
    rows = [first, *_below(first, reading)]
    beside = [s for s in _run(first, reading) if s.box.x0 > first.box.x0]
    return [Span(first.words), *(Span(s.words) for s in beside), *(Span(row.words) for row in rows[1:])]


def _below(first: Segment, reading: PageReading) -> Iterator[Segment]:
    """The lines under a name, aligned with it at the left, in the middle or at the right."""
    above = [first]
    for segment in sorted(reading.layout.segments, key=lambda s: s.box.y0):
        last = above[-1]
        if segment.box.cy <= _bottom(last) or reading.same_row(segment, last) or _other_script(first, segment):
            continue
        whole = _joined(segment, reading)
        row = whole if is_aligned(whole, first, last) else segment  # a logo beside the address is no part of its line
        if row.box.overlap_x(first.box) <= 0:
            continue
        size = max(last.height, row.height)
        near = row.box.y0 - _bottom(last) <= 1.2 * size and not is_apart(row, above[1:])
        if not near or not is_aligned(row, first, last) or _ends(row, segment, reading):
            return
        yield row
        above.append(row)
        if len(above) == LONGEST_LETTERHEAD:
            return


def _bottom(line: Segment) -> float:
    """Where a line's words end; a tall seal among them does not count."""
    return median(w.box.y1 for w in line.words)


def _other_script(first: Segment, segment: Segment) -> bool:
    """Whether a line has Japanese only, under a name in Roman letters: the address once more, or a seal."""
    return all(CJK.search(w.text) for w in segment.words) and not all(CJK.search(w.text) for w in first.words)


def _joined(segment: Segment, reading: PageReading) -> Segment:
    """The segments of a line of a letterhead as one: double blanks part its words, but no columns."""
    return Segment.of([w for s in _run(segment, reading) for w in s.words], segment.page)


def _run(segment: Segment, reading: PageReading) -> list[Segment]:
    """The segment and what stands close beside it on its line, up to a label, a title or a border."""
    row = sorted((s for s in reading.layout.segments if reading.same_row(s, segment)), key=lambda s: s.box.x0)
    at = row.index(segment)
    right = takewhile(lambda pair: _goes_with(*pair, reading), zip(row[at:], row[at + 1 :], strict=False))
    left = takewhile(lambda pair: _goes_with(pair[1], pair[0], reading), zip(row[at::-1], row[:at][::-1], strict=False))
    return [*reversed([s for _, s in left]), segment, *(s for _, s in right)]


def _goes_with(left: Segment, right: Segment, reading: PageReading) -> bool:
    size = max(left.height, right.height)
    close = right.box.x0 - left.box.x1 <= BESIDE * size and size <= 2.0 * min(left.height, right.height)
    strange = any(_is_labelled(s, reading) or is_title(s.text) for s in (left, right))
    return close and not strange and not _opens_column(right, reading) and reading.cell(left) is reading.cell(right)


def _opens_column(segment: Segment, reading: PageReading) -> bool:
    """Whether the labels of another block begin at the same place above or below."""
    near = COLUMN_NEAR * segment.height
    return any(
        abs(spot.segment.box.x0 - segment.box.x0) <= 2
        and 0 < abs(spot.segment.box.cy - segment.box.cy) <= near
        and spot.start == 0
        and Topic.CONTACT not in spot.topics
        for spot in reading.spots
    )


def _ends(row: Segment, segment: Segment, reading: PageReading) -> bool:
    return _is_labelled(segment, reading) or is_title(row.text) or is_prose(row.text)


def _is_labelled(segment: Segment, reading: PageReading) -> bool:
    """Whether a segment begins with a label; telephone and the like belong to the letterhead."""
    spot = reading.opening(segment)
    return spot is not None and spot.sure and Topic.CONTACT not in spot.topics


def _with_address(party: Party, others: Sequence[Party], reading: PageReading) -> Party:
    """The company with the address that stands under its name elsewhere, else with a Japanese one under no name."""
    if party.address is not None:
        return party
    same = next((o for o in others if o.address is not None and _same_name(o, party)), None)
    if same is not None:
        return replace(party, address=same.address, country=same.country, known=True)
    return party


def _same_name(one: Party, other: Party) -> bool:
    return squeezed(parties.name_value(one)) == squeezed(parties.name_value(other))
