"""The page on which people make and end the tokens with which other programs act for them."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException
from fastapi.responses import RedirectResponse, Response

from models import tokens
from models.tokens import Token
from review_ui.access import audit
from review_ui.api.access import PREFIX
from review_ui.api.shapes import Plain
from review_ui.api.views import TokensView, TokenView
from review_ui.desk import Member, OwnForm, Reader, digest
from review_ui.words import N_

router = APIRouter(prefix="/tokens")
DAYS = (30, 90, 365)


@router.get("")
def tokens_page(reader: Member) -> Response:
    return reader.page("api/tokens.html", _view(reader))


@router.post("", dependencies=[OwnForm])
def make(
    reader: Member,
    name: Annotated[Plain, Form(max_length=80)] = "",
    days: Annotated[int, Form()] = DAYS[0],
) -> Response:
    """Shows the token once; afterwards nobody can find it out."""
    if not name.strip():
        return reader.page("api/tokens.html", _view(reader, message=N_("Say what the token is for.")), 422)
    if days not in DAYS:
        raise HTTPException(422)
    token = PREFIX + secrets.token_urlsafe(32)
    now = reader.desk.now()
    with reader.desk.database.write() as session:
        made = tokens.issue(session, reader.user.id, name.strip(), digest(token), now, now + timedelta(days=days))
        audit.note(reader, session, "token_made", token=made.id, name=made.name)
    return reader.page("api/tokens.html", _view(reader, made=token))


@router.post("/{token}/end", dependencies=[OwnForm])
def end(token: int, reader: Member) -> Response:
    with reader.desk.database.write() as session:
        if not tokens.revoke(session, token, reader.user.id, reader.desk.now()):
            raise HTTPException(404)
        audit.note(reader, session, "token_ended", token=token)
    return RedirectResponse("/tokens", 303)


def _view(reader: Reader, made: str = "", message: str = "") -> TokensView:
    with reader.desk.database.read() as session:
        own = tokens.tokens(session, reader.user.id)
    return TokensView(
        tokens=tuple(_token(reader, token) for token in own),
        days=DAYS,
        made=made,
        message=message and reader.language.text(message),
    )


def _token(reader: Reader, token: Token) -> TokenView:
    zone = reader.desk.settings.time_zone
    last = "" if token.last_used_at is None else reader.language.moment(token.last_used_at, zone)
    return TokenView(
        number=token.id,
        name=token.name,
        made=reader.language.moment(token.created_at, zone),
        expires=reader.language.moment(token.expires_at, zone),
        last_used=last,
        holds=token.holds(reader.desk.now()),
    )
