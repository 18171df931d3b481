"""Where a typed text stands on a document's pages, found among the words that were read there. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.document import Document, Page, Word
from models.geometry import Box

Corners = tuple[float, float, float, float]
LINE = 1.6  # line heights within which the next word of a broken text begins


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle on a page as displayed, in points."""

    page: int
    box: Corners


def place_on(document: Document, text: str, near: Spot | None = None) -> Spot | None:
    """The place of the very words; of several the one at `near`, where the value was read. None where none is sure."""
    wanted = _plain(text)
    if not wanted:
        return None
    found = [spot for page in document.pages for spot in _spots(page, wanted)]
    if near is not None:
        here = Box(*near.box)
        at_it = [s for s in found if s.page == near.page and Box(*s.box).overlap(here) > 0]
        found = at_it or found
    return found[0] if len(found) == 1 else None


def lines_in(page: Page, box: Box) -> tuple[str, ...]:
    """The words whose middle lies in a rectangle of the page as displayed, line by line."""
    placed = [(page.as_shown(w.box), w.text) for w in page.words]
    held = [(shown, text) for shown, text in placed if box.holds_point(shown.cx, shown.cy)]
    lines: list[list[tuple[Box, str]]] = []
    for shown, text in sorted(held, key=lambda pair: pair[0].cy):
        if lines and shown.cy - lines[-1][0][0].cy < 0.6 * max(shown.height, lines[-1][0][0].height):
            lines[-1].append((shown, text))
        else:
            lines.append([(shown, text)])
    return tuple(" ".join(text for _, text in sorted(line, key=lambda pair: pair[0].x0)) for line in lines)


def phrases(page: Page) -> tuple[str, ...]:
    """The texts on a page from top to bottom; a wide gap parts two texts of one line."""
    found: list[list[Word]] = []
    for word in page.words:
        before = found[-1][-1].box if found else None
        if before is not None and abs(word.box.cy - before.cy) < 0.5 * before.height and _beside(before, word.box):
            found[-1].append(word)
        else:
            found.append([word])
    return tuple(" ".join(w.text for w in phrase) for phrase in found)


def _beside(before: Box, after: Box) -> bool:
    return -0.5 * before.height < after.x0 - before.x1 < 1.2 * before.height


def _spots(page: Page, wanted: str) -> Iterator[Spot]:
    for first in range(len(page.words)):
        last = _end(page.words, first, wanted)
        if last is not None:
            box = Box.around(page.as_shown(w.box) for w in page.words[first : last + 1])
            yield Spot(page.number, (box.x0, box.y0, box.x1, box.y1))


def _end(words: Sequence[Word], first: int, wanted: str) -> int | None:
    """The index of the last word of the text that begins with the word `first`."""
    rest = wanted
    for at in range(first, len(words)):
        said = _plain(words[at].text)
        if not said or not rest.startswith(said) or (at > first and not _follows(words[at - 1].box, words[at].box)):
            return None
        rest = rest[len(said) :]
        if not rest:
            return at
    return None


def _follows(before: Box, after: Box) -> bool:
    """Whether a word stands behind another one or on the next line."""
    return -LINE * before.height < after.cy - before.cy < 2 * LINE * before.height


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text)
