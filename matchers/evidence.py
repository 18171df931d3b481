"""Documents that a rule asks for: whether one of the submission's further papers is such a document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from matchers.catalogue import Differs, Met
from matchers.normal import upper
from models.case import Case, OtherDocument
from models.document import Kind
from models.finding import Outcome, Place, Text


def evidence(case: Case, kinds: Iterable[Kind], titles: re.Pattern[str] | None = None) -> tuple[OtherDocument, ...]:
    """The further papers of one of these kinds, or whose words (in capitals) hold one of these titles.

    That such a paper is there is all that is checked; whether it proves anything a person judges.
    """
    wanted = frozenset(kinds)
    return tuple(o for o in case.others if o.kind in wanted or (titles is not None and titles.search(upper(o.words))))


def asked_for(
    found: tuple[OtherDocument, ...],
    places: tuple[Place, ...],
    values: Mapping[str, str] | None = None,
    *,
    field: str | None = None,
    outcome: Outcome | None = None,
    message: Text | None = None,
    remedy: Text | None = None,
    certificate_items: tuple[int, ...] = (),
) -> Differs | Met:
    """Met by the documents found, else the rule's own demand."""
    if found:
        return Met(tuple(o.name for o in found), places, field, certificate_items)
    return Differs(places, values or {}, field, outcome, message, remedy, (), certificate_items)
