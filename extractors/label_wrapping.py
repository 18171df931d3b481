"""Labels that a narrow column breaks over several lines ("PORT OF / LOADING") put together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.label_composition import composed
from extractors.label_spelling import BRACKETED, CJK, JAPANESE_RUN, OPEN_END, Found, lookup
from extractors.layout import Segment
from extractors.party_lines import is_part_caption
from extractors.titles import is_title
from models.geometry import Box

MOST_LINES = 4
PITCH = 1.9  # line heights from one line of a label to the next
SAME_TYPE = 1.3
PARTED = 1.2  # line heights
ALIGNED = 0.8  # line heights
BESIDE_NUMBER = 12.0  # line heights from "No." to its number
LARGER = 1.15  # times its next line's type, in which a title is set


def unwrapped(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments with every broken label as one segment, its words line by line."""
    joined: dict[int, Segment] = {}
    gone: set[int] = set()
    for segment in segments:
        if id(segment) in gone:
            continue
        left = [s for s in segments if id(s) not in gone]
        run = _parted_label(segment, left) or _broken_label(segment, left)
        if len(run) > 1:
            joined[id(segment)] = _together(run)
            gone.update(id(s) for s in run[1:])
    return tuple(joined.get(id(s), s) for s in segments if id(s) not in gone)


def _together(run: Sequence[Segment]) -> Segment:
    return Segment(tuple(w for s in run for w in s.words), run[0].page, Box.around(s.box for s in run))


def _broken_label(first: Segment, segments: Sequence[Segment]) -> list[Segment]:
    """`first` with the lines below it that complete a label, the most lines that do."""
    run = [first, *_lines_below(first, segments)]
    if len(run) > 1 and _is_set_as_title(first, run[1], segments):
        return [first]
    for count in range(len(run), 1, -1):
        if _is_one_label([s.text for s in run[:count]]):
            return run[:count]
    return [first]


def _is_set_as_title(first: Segment, second: Segment, segments: Sequence[Segment]) -> bool:
    """Whether a title stands over "No." with the number beside it, and no broken label over a value."""
    valued = _has_beside(second, segments) and not _has_beside(first, segments)
    return is_title(first.text) and first.text.isupper() and (valued or first.height > LARGER * second.height)


def _has_beside(segment: Segment, segments: Sequence[Segment]) -> bool:
    near = (s for s in segments if 0 < s.box.x0 - segment.box.x1 <= BESIDE_NUMBER * segment.height)
    return any(s.box.overlap_y(segment.box) > 0.6 * segment.height for s in near)


def _parted_label(first: Segment, segments: Sequence[Segment]) -> list[Segment]:
    """`first` with the next words of its line where a usual gap only looks like a column's ("ON OR  ABOUT")."""
    for segment in segments:
        gap = segment.box.x0 - first.box.x1
        level = segment.box.overlap_y(first.box) > 0.6 * first.height
        close = level and 0 < gap <= PARTED * first.height
        if close and lookup(first.text, False) is None and _is_one_label([first.text, segment.text]):
            return [first, segment]
    return []


def _lines_below(first: Segment, segments: Sequence[Segment]) -> Iterator[Segment]:
    last = first
    for _ in range(MOST_LINES - 1):
        under = next((s for s in segments if _goes_on(last, s)), None)
        if under is None:
            return
        yield under
        last = under


def _goes_on(last: Segment, segment: Segment) -> bool:
    size = max(last.height, segment.height)
    if not 0.5 * size < segment.box.y0 - last.box.y0 <= PITCH * size:
        return False
    if size > SAME_TYPE * min(last.height, segment.height):
        return False
    if not any(c.isalpha() for c in segment.text):
        return False  # a rule typed in signs
    apart = (segment.box.x0 - last.box.x0, segment.box.cx - last.box.cx, segment.box.x1 - last.box.x1)
    return min(map(abs, apart)) <= ALIGNED * size


def _is_one_label(lines: Sequence[str]) -> bool:
    """Whether the lines spell a label only together: "Vessel" above "Voyage" are two."""
    text = " ".join(lines)
    whole = lookup(text, False)
    if whole is None and _completes_label(lines):
        return True
    if whole is None or whole.score < 1.0 or not _spelled_in_both(text):
        return False
    first, rest = lookup(lines[0], False), lookup(" ".join(lines[1:]), False)
    if _opens_bracket(lines[0]) or OPEN_END.search(lines[0].split()[-1]) or lines[1].startswith("/"):
        return True
    if lines[0].rstrip().endswith((":", "：")) or (first is not None and is_part_caption(" ".join(lines[1:]))):
        return False
    if first is None or rest is None:
        return True
    # "Invoice No." above "Date" are two labels, though together they would be a third.
    adds = not set(whole.label.topics) <= set(first.label.topics)
    return (_vague(first) or _vague(rest)) and not (adds and len(whole.label.topics) > 1)


def _completes_label(lines: Sequence[str]) -> bool:
    """ "ESTIMATED DEPARTURE" goes on with "DATE": together they mean, by their words, what the first line means."""
    first, rest, whole = lookup(lines[0], False), lookup(" ".join(lines[1:]), False), composed(" ".join(lines))
    told = first is not None and rest is not None and rest.label.weak and whole is not None
    return told and first is not None and whole is not None and whole.topics == first.label.topics


def _spelled_in_both(text: str) -> bool:
    """Whether what is not Japanese in a bilingual label is a label as well, and not the next one."""
    if not CJK.search(text):
        return True
    latin = JAPANESE_RUN.sub(" ", BRACKETED.sub("", text)).strip()
    return sum(c.isalpha() for c in latin) < 3 or lookup(latin, False) is not None


def _vague(found: Found) -> bool:
    """ "Terms", "Date": words that complete other labels."""
    return found.label.weak or len(found.label.topics) > 1


def _opens_bracket(text: str) -> bool:
    return sum(text.count(c) for c in "(（") > sum(text.count(c) for c in ")）")
