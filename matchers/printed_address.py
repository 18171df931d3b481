"""An address of the certificate, looked for line by line on an invoice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matchers.normal import words
from matchers.printed_lines import standing
from models.field import Field
from models.vocabulary import countries

FIRST, NEXT = 8, 5
"""Letters and figures that the first line has to share with the address, and each further one."""

WITHIN = 6
"""Lines over which an address may run, with other columns' lines between."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The address found from one line to another; `behind` are the words with which the last line goes on."""

    first: int
    last: int
    behind: tuple[str, ...]


def address_on(
    lines: Sequence[Field[str]], wanted: str, beginning: str = "", first: int = FIRST
) -> tuple[Field[str] | None, Field[str] | None]:
    """The address and, where it follows it, the country; None for what does not stand there whole.

    With a `beginning` only an address that was cut off there is looked for; `first` is how much of it the first line
    has to hold.
    """
    country, bare = countries.trailing(wanted) or ("", wanted)
    start, whole = _words(beginning), _words(wanted)
    if beginning and (len(start) >= len(whole) or whole[: len(start)] != start):
        return None, None
    run = _run(lines, whole, first)
    if run is None:
        return None, None
    line = lines[run.first]
    if not country or not _names(run, lines, country):
        return standing(line, bare, bare), None
    return standing(line, wanted, wanted), standing(line, country, wanted)


def _words(address: str) -> tuple[str, ...]:
    """The words without the country."""
    _, bare = countries.trailing(address) or ("", address)
    return tuple(words(bare).split())


def _run(lines: Sequence[Field[str]], whole: tuple[str, ...], least: int) -> _Run | None:
    printed = [tuple(words(line.value).split()) for line in lines]
    for first, text in enumerate(printed):
        taken, behind = _taken(text, whole, least)
        last = first
        for at in range(first + 1, min(first + WITHIN, len(printed))):
            if not taken or taken == len(whole):
                break
            more, rest = _taken(printed[at], whole[taken:], NEXT)
            if more:
                taken, last, behind = taken + more, at, rest
        if taken and taken == len(whole):
            return _Run(first, last, behind)
    return None


def _taken(line: tuple[str, ...], wanted: tuple[str, ...], least: int) -> tuple[int, tuple[str, ...]]:
    """How many of the wanted words, from the first on, stand together on the line, and the words behind them.

    0 where they hold fewer letters and figures than `least`.
    """
    best: tuple[int, tuple[str, ...]] = (0, ())
    for start in (i for i, word in enumerate(line) if wanted and word == wanted[0]):
        same = 0
        while start + same < len(line) and same < len(wanted) and line[start + same] == wanted[same]:
            same += 1
        if same > best[0] and sum(map(len, wanted[:same])) >= least:
            best = same, line[start + same :]
    return best


def _names(run: _Run, lines: Sequence[Field[str]], country: str) -> bool:
    """Whether the country follows, on the same line or alone on the next."""
    below = lines[run.last + 1].value if run.last + 1 < len(lines) else ""
    follows = any(countries.code(" ".join(run.behind[:n])) == country for n in range(1, 6))
    return follows or countries.code(below.strip(" .,")) == country
