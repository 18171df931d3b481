"""Invoice numbers written as a shortened series: "A-101/102/103" for three invoices."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matchers.normal import number, upper

_SERIES = re.compile(r"^(?P<head>.*?)(?P<first>\d+)(?P<more>(?:\s*(?:/|,|&|~|-|TO|AND)\s*\d+)+)$")
_FURTHER = re.compile(r"\s*(?P<sign>/|,|&|~|-|TO|AND)\s*(?P<figures>\d+)")
LONGEST = 50
"""Numbers that a range may stand for; a longer one is no series but a number with a hyphen."""


def series(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known invoice numbers that the text shortens, at least two; empty where it is a number of its own."""
    there = {upper(number(n)): n for n in known}
    if upper(number(text)) in there:
        return ()
    meant = [there[n] for n in _written_out(upper(number(text))) if n in there]
    return tuple(meant) if len(meant) > 1 else ()


def _written_out(text: str) -> list[str]:
    found = _SERIES.match(text)
    if found is None:
        return []
    first = found["first"]
    numbers = [first]
    for step in _FURTHER.finditer(found["more"]):
        figures = first[: max(0, len(first) - len(step["figures"]))] + step["figures"]
        if step["sign"] in ("~", "-", "TO") and 0 < int(figures) - int(numbers[-1]) <= LONGEST:
            numbers += [str(n).zfill(len(first)) for n in range(int(numbers[-1]) + 1, int(figures))]
        numbers.append(figures)
    return [f"{found['head']}{n}" for n in numbers]
