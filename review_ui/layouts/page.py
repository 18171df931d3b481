"""What was learnt of exporters' layouts, for supervisors: seen, and no longer followed where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, HTTPException, Query
from fastapi.responses import RedirectResponse, Response

from models import confirmed_places
from models.confirmed import Side
from models.confirmed_places import KeptPlace
from models.records import Unknown
from review_ui.access import audit
from review_ui.desk import OwnForm, Reader, Supervisor
from review_ui.words import FIELDS, N_

router = APIRouter(prefix="/layouts")
MOST = 200
WAYS = {
    Side.RIGHT: N_("behind its caption"),
    Side.BELOW: N_("under its caption"),
    Side.ALONE: N_("by its position on the page"),
    Side.COLUMN: N_("in the column under its caption"),
}
Number = Annotated[str, Query(max_length=40)]


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place as a line of the table; `label` names its button for those who hear it."""

    number: int
    exporter: str
    registration_number: str
    address: str
    field: str
    text: str
    was: str
    way: str
    submission: int
    made_by: str
    at: str
    label: str


@dataclass(frozen=True, slots=True)
class LayoutsView:
    """`exporter` is the registration number to which the list is confined; `told` what was just done."""

    exporter: str
    rows: tuple[PlaceRow, ...]
    told: str
    more: bool


@router.get("")
def layouts_page(reader: Supervisor, exporter: Number = "", retired: bool = False) -> Response:
    with reader.desk.database.read() as session:
        found = confirmed_places.kept(session, exporter.strip() or None, MOST + 1)
    told = (
        reader.language.text(N_("It is no longer followed. Papers already examined stay as they are."))
        if retired
        else ""
    )
    rows = tuple(_row(reader, place) for place in found[:MOST])
    return reader.page("layouts/layouts.html", LayoutsView(exporter.strip(), rows, told, len(found) > MOST))


@router.post("/{number}/retire", dependencies=[OwnForm])
def retire(number: int, reader: Supervisor, exporter: Annotated[str, Form(max_length=40)] = "") -> Response:
    """Whoever retires it twice, or retires what a later correction replaced, finds it gone: nothing is left to do."""
    with reader.desk.database.write() as session:
        try:
            registered = confirmed_places.retire(session, number, reader.desk.now())
        except Unknown:
            raise HTTPException(404) from None
        audit.note(reader, session, "layout_retired", place=number, registration_number=registered)
    asked = {"retired": "true", **({"exporter": exporter} if exporter else {})}
    return RedirectResponse(f"/layouts?{urlencode(asked)}", 303)


def _row(reader: Reader, place: KeptPlace) -> PlaceRow:
    text = reader.language.text
    name = text(FIELDS[place.place.field]) if place.place.field in FIELDS else place.place.field
    return PlaceRow(
        number=place.id,
        exporter=place.exporter,
        registration_number=place.registration_number,
        address="/layouts?" + urlencode({"exporter": place.registration_number}),
        field=name,
        text=place.text,
        was=place.was,
        way=text(WAYS[place.place.stand.side]),
        submission=place.submission,
        made_by=place.made_by,
        at=reader.language.moment(place.confirmed_at, reader.desk.settings.time_zone),
        label=text(N_("Stop following: %(field)s, %(text)s")) % {"field": name, "text": place.text},
    )
