"""Candidates for the title: a line of its own, or the head of the line that numbers the invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from extractors import terms
from extractors.candidates import Candidate, candidate
from extractors.dates import find_dates
from extractors.label_spelling import CJK, squeezed
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.page_reading import PageReading
from extractors.regions import Placement, Region
from extractors.spans import Span
from extractors.titles import title_spellings, title_words
from extractors.values import Value

LARGE = 1.2  # times the page's usual type
CENTRED = 0.06  # of the page's width by which a centred line may miss its middle
HEAD = 0.35  # the part of a page in which a line at its head stands
OF_A_LINE = 0.8  # of the fit of a title with a line of its own
_JAPANESE = re.compile(f"{CJK.pattern}+")
_COPIES = frozenset({"original", "copy", "duplicate", "triplicate", "1", "2", "3", "copie", "copia"})
_NUMBER = re.compile(
    r"\W*(?P<label>(?:NO|NR|NBR|NUM(?:BER|ERO|ÉRO)?|NÚM(?:ERO)?|REF)\b\W*|N[°ºO]\W*|№\W*|#\W*)?(?P<n>(?=\S*\d)[^\W_][^\s,;()]*)\)?(?P<rest>.*)",
    re.IGNORECASE,
)


def titles(reading: PageReading) -> Iterator[Candidate]:
    """Segments that are nothing but a title, and titles in the line of the invoice's number."""
    largest = max((s.height for s in reading.layout.segments), default=0.0)
    for line in _title_lines(reading):
        spelling = title_spellings().get(squeezed(line.text)) or _in_parts(line.text)
        if spelling is not None:
            yield _alone(_title(line, spelling, largest), reading)
    for segment in reading.layout.segments:
        yield from (_alone(value, reading) for value in _heading(segment, reading, largest))


def _in_parts(text: str) -> str | None:
    """The text of a title in two languages, or one that says which copy it is; None of any other."""
    latin, japanese = _JAPANESE.sub(" ", text), _JAPANESE.findall(text)
    parts = [squeezed(part) for part in (*re.split(r"[/()（）|:\[\]·•*–—]|\s-\s", latin), *japanese)]
    told = [part in title_spellings() for part in parts if part and part not in _COPIES]
    return text.strip(" :.-*=") if told and all(told) else None


def _alone(value: Value, reading: PageReading) -> Candidate:
    return candidate(value, Region((value.span,), Placement.ALONE), reading, None)


def _title(line: Segment, spelling: str, largest: float) -> Value:
    """Letter-spaced titles take their spelling from the list."""
    spaced = not {squeezed(w.text) for w in line.words} <= title_words()
    value = spelling.upper() if spaced or len(line.words) < len(spelling.split()) else line.text.strip(" :.-*=#(")
    fit = (0.6 if " " in spelling else 0.5) + 0.4 * min(1.0, line.height / largest)
    return Value(Topic.TITLE, value, Span(line.words), fit, True)


def _title_lines(reading: PageReading) -> Iterator[Segment]:
    """Segments and pairs of neighbours: large type is often spaced so widely that its words fall apart."""
    segments = reading.layout.segments
    yield from segments
    for one, other in pairwise(segments):
        if reading.same_row(one, other) and max(one.height, other.height) <= 1.4 * min(one.height, other.height):
            yield Segment.of((*one.words, *other.words), one.page)


def _heading(segment: Segment, reading: PageReading, largest: float) -> Iterator[Value]:
    """ "COMMERCIAL INVOICE No. KK-118" over a page: its title and its number, and no label with a value."""
    for count in range(len(segment.words) - 1, 0, -1):
        head, rest = Segment.of(segment.words[:count], segment.page), Span(segment.words[count:])
        spelling = title_spellings().get(squeezed(head.text))
        numbered = _NUMBER.fullmatch(rest.text) if spelling is not None else None
        if spelling is None or numbered is None or not _ends(numbered["rest"]):
            continue
        if _heads_page(segment, reading):
            title = _title(head, spelling, largest)
            yield Value(Topic.TITLE, title.value, title.span, OF_A_LINE * title.fit, True)
            number = rest.between(numbered.start("n"), numbered.end("n"))
            if not find_dates(number.text):
                yield Value(Topic.INVOICE_NUMBER, numbered["n"].rstrip(".,)"), number, 1.0, True)
            yield from terms.read_date(Topic.INVOICE_DATE, (rest,), None)
        return


def _ends(rest: str) -> bool:
    """Whether nothing more follows a number than its date, in brackets or not."""
    plain = rest.strip(" ,;()./-|")
    return not plain or any(f.end == len(plain) and f.start <= len("DATED OF THE ") for f in find_dates(plain))


def _heads_page(segment: Segment, reading: PageReading) -> bool:
    """Whether a line is set as titles are: in large type, or alone in the middle of its row or without a colon."""
    page = reading.page
    if segment.height >= LARGE * median(w.box.height for w in page.words):
        return True
    alone = not any(reading.same_row(s, segment) for s in reading.layout.segments if s is not segment)
    centred = abs(segment.box.cx - page.width / 2) <= CENTRED * page.width
    capitals = segment.words[0].text.isupper() and len(segment.words[0].text) > 2
    return alone and capitals and segment.box.cy < HEAD * page.height and (centred or ":" not in segment.text)
