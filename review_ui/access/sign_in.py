"""Signing in and out, and choosing the language."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from models import people
from pipeline.accounts import authenticate
from review_ui.access.views import SignInView
from review_ui.desk import LANGUAGE_COOKIE, Anybody, Desk, Member, OwnForm, Reader, digest, local_path
from review_ui.language import CODES
from review_ui.words import N_

router = APIRouter()

# Before there is a session, the sign-in form is tied to the browser by a cookie with the same secret.
FORM_COOKIE = "shogo_form"
YEAR = 365 * 24 * 3600


@router.get("/sign-in")
def sign_in_page(reader: Anybody, next: str = "/") -> Response:
    if reader.session is not None:
        return RedirectResponse(local_path(next), 303)
    return _form(reader, SignInView())


@router.post("/sign-in")
def sign_in(
    request: Request,
    reader: Anybody,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    csrf: Annotated[str, Form()] = "",
    next: str = "/",
) -> Response:
    """Opens a fresh session whatever the browser brought along."""
    cookie = request.cookies.get(FORM_COOKIE, "")
    if not cookie or not secrets.compare_digest(cookie.encode(), csrf.encode()):
        return _refused(reader, name, N_("This form is out of date. Please sign in again."), 403)
    address = request.client.host if request.client else ""
    if not reader.desk.throttle.allows(address, name.strip().casefold()):
        return _refused(reader, name, N_("Too many attempts. Wait a minute and try again."), 429)
    user = authenticate(reader.desk.database, name, password)
    if user is None:
        return _refused(reader, name, N_("The name or the password is not right."), 401)
    answer = RedirectResponse(local_path(next), 303)
    answer.delete_cookie(FORM_COOKIE, path="/sign-in")
    _open_session(reader.desk, answer, user.id, request.cookies.get(reader.desk.session_cookie, ""))
    return answer


@router.post("/sign-out", dependencies=[OwnForm])
def sign_out(request: Request, reader: Member) -> Response:
    with reader.desk.database.write() as session:
        people.sign_out(session, digest(request.cookies.get(reader.desk.session_cookie, "")))
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(reader.desk.session_cookie, secure=reader.desk.settings.https)
    return answer


@router.get("/language/{code}")
def choose_language(code: str, reader: Anybody, next: str = "/") -> Response:
    if code not in CODES:
        raise HTTPException(404)
    answer = RedirectResponse(local_path(next), 303)
    secure = reader.desk.settings.https
    answer.set_cookie(LANGUAGE_COOKIE, code, max_age=YEAR, httponly=True, samesite="lax", secure=secure)
    return answer


def _form(reader: Reader, view: SignInView, status: int = 200) -> Response:
    token = secrets.token_urlsafe()
    answer = reader.page("access/sign_in.html", view, status, csrf=token)
    secure = reader.desk.settings.https
    answer.set_cookie(FORM_COOKIE, token, path="/sign-in", httponly=True, samesite="strict", secure=secure)
    return answer


def _refused(reader: Reader, name: str, message: str, status: int) -> Response:
    return _form(reader, SignInView(name, reader.language.text(message)), status)


def _open_session(desk: Desk, answer: Response, user: int, old_token: str) -> None:
    token, csrf, now = secrets.token_urlsafe(32), secrets.token_urlsafe(32), desk.now()
    with desk.database.write() as session:
        people.sign_out(session, digest(old_token))
        people.sign_in(session, user, digest(token), csrf, now, now + desk.settings.session_length)
    answer.set_cookie(
        desk.session_cookie,
        token,
        max_age=int(desk.settings.session_length.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=desk.settings.https,
    )
