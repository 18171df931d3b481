"""Saved views: what somebody often asks of the list, under a name of his own."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException
from fastapi.responses import RedirectResponse, Response

from models import saved_views
from models.records import Unknown
from review_ui.desk import Member, OwnForm, Reader
from review_ui.queue.address import Address
from review_ui.queue.page import shown
from review_ui.words import N_

router = APIRouter(prefix="/views", dependencies=[OwnForm])
LONGEST_NAME = 80
LONGEST_QUERY = 2000
Name = Annotated[str, Form(max_length=LONGEST_NAME)]
Query = Annotated[str, Form(max_length=LONGEST_QUERY)]


@router.post("")
def save(reader: Member, name: Name = "", query: Query = "") -> Response:
    """Under a name that is there already the view stands for the new question."""
    address, called = Address.read(query), _clean(name)
    if not called:
        return _again(reader, address, N_("Give the view a name."))
    try:
        with reader.desk.database.write() as session:
            saved_views.save(session, reader.user.id, called, address.query(), reader.desk.now())
    except saved_views.TooMany:
        return _again(reader, address, N_("There are as many saved views as there may be. Delete one first."))
    return _back(address)


@router.post("/{view}/rename")
def rename(view: int, reader: Member, name: Name = "", query: Query = "") -> Response:
    address, called = Address.read(query), _clean(name)
    if not called:
        return _again(reader, address, N_("Give the view a name."))
    try:
        with reader.desk.database.write() as session:
            saved_views.rename(session, reader.user.id, view, called)
    except Unknown:
        raise HTTPException(404) from None
    except saved_views.NameTaken:
        return _again(reader, address, N_("Another of your views has this name."))
    return _back(address)


@router.post("/{view}/delete")
def delete(view: int, reader: Member, query: Query = "") -> Response:
    try:
        with reader.desk.database.write() as session:
            saved_views.delete(session, reader.user.id, view)
    except Unknown:
        raise HTTPException(404) from None
    return _back(Address.read(query))


def _clean(name: str) -> str:
    return " ".join(name.split()) if name.isprintable() else ""


def _back(address: Address) -> Response:
    return RedirectResponse("/submissions?" + address.query(), 303)


def _again(reader: Reader, address: Address, message: str) -> Response:
    return shown(reader, address, message=reader.language.text(message), status=422)
