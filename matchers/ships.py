"""Takes a ship's name and a voyage apart where one paper prints both in one field."""

from __future__ import annotations

from dataclasses import replace

from matchers.normal import compact, ship_and_voyage, voyage
from matchers.sides import part
from models.field import Field
from models.papers import Certificate, Invoice


def apart(paper: Certificate | Invoice, other: Certificate | Invoice) -> tuple[Field[str] | None, Field[str] | None]:
    """Ship and voyage; one field is taken apart only where the other paper does not bear exactly its text as a name."""
    if paper.vessel is None:
        return None, paper.voyage
    whole, (name, trip) = paper.vessel.value, ship_and_voyage(paper.vessel.value)
    if not trip or (other.vessel is not None and compact(whole) == compact(other.vessel.value)):
        return paper.vessel, paper.voyage
    if paper.voyage is not None and voyage(paper.voyage.value) != voyage(trip):
        return paper.vessel, paper.voyage
    return replace(paper.vessel, value=name), paper.voyage or part(paper.vessel, trip)
