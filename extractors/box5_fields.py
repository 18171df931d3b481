"""The fields of box 5, each with the words that it was read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from extractors.box5 import Route, means, route, split_vessel
from extractors.dates import find_dates
from extractors.form import Form
from extractors.layout import Segment
from extractors.placed import joined, placed
from models.document import Page
from models.field import Field


def transport_fields(form: Form) -> Mapping[str, Any]:
    """Names and fields; one that box 5 does not state is None."""
    found = [line for line in form.lines(5) if any(c.isalnum() for c in line.text)]
    if not found:
        return {}
    said = route(unwrapped(found))
    mode = means(said.by or "") or means(said.carrier or "")
    ship = split_vessel(said.carrier or "", mode)
    if mode is None and (ship.voyage or ship.flight):
        mode = "sea" if ship.voyage else "air"

    def part(value: str | None, sought: str | None = None) -> Field[str] | None:
        return placed(form.page, found, value, sought or value) if value else None

    day, certainty, rivals = _departure(said)
    return {
        "transport_text": joined(form.page, found, "\n"),
        "transport_by": part(said.by),
        "transport_mode": part(mode, said.by or said.carrier),
        "vessel": part(ship.vessel),
        "voyage": part(ship.voyage),
        "flight": part(ship.flight),
        "departure_date": _dated(form.page, found, said, day, certainty, rivals),
        "port_of_loading": part(said.loading),
        "port_of_discharge": part(said.discharge),
        "transshipment": part(said.via),
        "final_destination": part(said.final_destination),
    }


def unwrapped(found: Sequence[Segment]) -> list[str]:
    """Lines of text, where one that fills the box runs on into the next: its first word would not have fitted."""
    widest = max(line.box.x1 for line in found)
    texts: list[str] = []
    runs_on = False
    for line in found:
        if runs_on:
            texts[-1] += " " + line.text
        else:
            texts.append(line.text)
        following = next((n for n in found if n.box.y0 > line.box.cy), None)
        room = widest - line.box.x1
        runs_on = following is not None and len(line.words) > 4 and room < following.words[0].box.width
    return texts


def _departure(said: Route) -> tuple[date | None, float, tuple[str, ...]]:
    found = find_dates(said.date_text or "")
    if not found:
        return None, 0.0, ()
    first = found[0]
    return first.value, first.certainty, (first.other.isoformat(),) if first.other else ()


def _dated(
    page: Page, found: Sequence[Segment], said: Route, day: date | None, certainty: float, rivals: tuple[str, ...]
) -> Field[date] | None:
    place = placed(page, found, said.date_text, said.date_text) if said.date_text else None
    if day is None or place is None:
        return None
    return replace(_as_date(place, day), confidence=place.confidence * certainty, rivals=rivals)


def _as_date(place: Field[str], day: date) -> Field[date]:
    return Field(day, place.text, place.page, place.box, place.confidence, place.source)
