"""Where words of a longer text stand on the page: the printed lines that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from matchers.normal import upper
from models.field import Field
from models.geometry import Box

INSIDE = 3.0
"""Points by which a line may stick out of the box of the text that it belongs to."""


def spot(lines: Iterable[Field[str]], text: Field[str], words: str) -> Box | None:
    """The box of the lines of `text` in which `words` stand, else that of the whole text.

    What was typed has no box. The words may run on from one line to the next.
    """
    if text.box is None:
        return None
    own = [line for line in lines if _belongs(line, text)]
    wanted = [re.escape(word) for word in upper(words).split()]
    joined = "\n".join(upper(line.value) for line in own)
    match = re.search(r"\s+".join(wanted), joined) if wanted and own else None
    if match is None:
        return text.box
    return _within(text.box, Box.around(line.box for line in _covered(own, joined, match) if line.box is not None))


def _within(whole: Box, lines: Box) -> Box:
    """The lines as far as the text goes: a printed line may run on into the next column."""
    left, right = max(whole.x0, lines.x0), min(whole.x1, lines.x1)
    return Box(left, lines.y0, right, lines.y1) if left < right else whole


def _belongs(line: Field[str], text: Field[str]) -> bool:
    if line.box is None or text.box is None or line.page != text.page:
        return False
    here, whole = line.box, text.box
    beside = here.x1 < whole.x0 or here.x0 > whole.x1
    return not beside and whole.y0 - INSIDE <= here.cy <= whole.y1 + INSIDE


def _covered(lines: Sequence[Field[str]], joined: str, match: re.Match[str]) -> Sequence[Field[str]]:
    first = joined.count("\n", 0, match.start())
    last = joined.count("\n", 0, max(match.start(), match.end() - 1))
    return lines[first : last + 1]
