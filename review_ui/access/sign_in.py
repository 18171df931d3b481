"""Signing in, by password or by a provider that vouches, signing out, and choosing the language."""

from __future__ import annotations

import secrets
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from models import people
from models.records import User
from pipeline.accounts import authenticate
from review_ui.access import audit
from review_ui.access.openid import Handshake, Untrusted
from review_ui.access.views import SignInView
from review_ui.access.vouched import account_of, subject_of
from review_ui.desk import LANGUAGE_COOKIE, Anybody, Desk, Newcomer, OwnForm, Reader, digest, local_path
from review_ui.language import CODES
from review_ui.words import N_

router = APIRouter()

# Before there is a session, the sign-in form is tied to the browser by a cookie with the same secret.
FORM, HANDSHAKE = "form", "openid"
HANDSHAKE_SECONDS = 600
YEAR = 365 * 24 * 3600


@router.get("/sign-in")
def sign_in_page(reader: Anybody, next: str = "/") -> Response:
    if reader.session is not None:
        return RedirectResponse(local_path(next), 303)
    return _form(reader, next)


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
    desk = reader.desk
    cookie = request.cookies.get(desk.cookie(FORM), "")
    if not cookie or not secrets.compare_digest(cookie.encode(), csrf.encode()):
        return _refused(reader, name, next, "form", 403, N_("This form is out of date. Please sign in again."))
    if not desk.settings.passwords:
        return _refused(reader, name, next, "no_passwords", 403, N_("Nobody signs in by password here."))
    if not desk.throttle.allows(reader.address, name.strip().casefold()):
        return _refused(reader, name, next, "too_often", 429, N_("Too many attempts. Wait a minute and try again."))
    user = authenticate(desk.database, name, password)
    if user is None:
        why = _why(desk, name)
        return _refused(reader, name, next, why, 401, N_("The name or the password is not right."))
    answer = RedirectResponse(local_path(next), 303)
    answer.delete_cookie(desk.cookie(FORM), secure=desk.settings.https)
    open_session(request, reader, answer, user, "password")
    return answer


@router.get("/sign-in/company")
def leave_for_company(reader: Anybody, next: str = "/") -> Response:
    """Off to the OpenID Connect provider."""
    if reader.desk.provider is None:
        raise HTTPException(404)
    try:
        address, handshake = reader.desk.provider.leave(local_path(next))
    except Untrusted as error:
        return _refused(reader, "", next, error.why, 502, _NOT_VOUCHED)
    answer = RedirectResponse(address, 303)
    secure = reader.desk.settings.https
    answer.set_cookie(
        reader.desk.cookie(HANDSHAKE),
        handshake.packed(),
        HANDSHAKE_SECONDS,
        httponly=True,
        samesite="lax",
        secure=secure,
    )
    return answer


@router.get("/sign-in/back")
def back_from_company(request: Request, reader: Anybody) -> Response:
    """Back from the provider, with its answer in the address."""
    desk = reader.desk
    if desk.provider is None:
        raise HTTPException(404)
    subject = ""
    try:
        if not desk.throttle.allows_address(reader.address):
            raise Untrusted("too_often")
        handshake = Handshake.unpacked(request.cookies.get(desk.cookie(HANDSHAKE), ""))
        claims = desk.provider.back(handshake, dict(request.query_params))
        subject = subject_of(claims)
        with desk.database.write() as session:
            user, done = account_of(session, claims, desk.settings.openid, desk.now())
            if done:
                audit.note(reader, session, done, account=user.name, subject=subject)
    except Untrusted as error:
        answer = _refused(reader, "", "/", error.why, 403, _NOT_VOUCHED, subject)
    else:
        answer = RedirectResponse(local_path(handshake.next), 303)
        open_session(request, reader, answer, user, "openid")
    answer.delete_cookie(desk.cookie(HANDSHAKE), secure=desk.settings.https)
    return answer


@router.post("/sign-out", dependencies=[OwnForm])
def sign_out(request: Request, reader: Newcomer) -> Response:
    with reader.desk.database.write() as session:
        people.sign_out(session, digest(request.cookies.get(reader.desk.session_cookie, "")))
        audit.note(reader, session, "signed_out")
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


def open_session(request: Request, reader: Reader, answer: Response, user: User, way: str) -> None:
    """A fresh one, by `way` of a password or a provider; the one that the browser brought is ended."""
    desk = reader.desk
    token, csrf, now = secrets.token_urlsafe(32), secrets.token_urlsafe(32), desk.now()
    with desk.database.write() as session:
        people.sign_out(session, digest(request.cookies.get(desk.session_cookie, "")))
        people.sign_in(session, user.id, digest(token), csrf, now, now + desk.settings.session_length)
        audit.note_of(user, reader, session, "signed_in", way=way)
    length = int(desk.settings.session_length.total_seconds())
    secure = desk.settings.https
    answer.set_cookie(desk.session_cookie, token, length, httponly=True, samesite="lax", secure=secure)


def _form(reader: Reader, next: str, status: int = 200, name: str = "", message: str = "") -> Response:
    desk, token = reader.desk, secrets.token_urlsafe()
    company = ""
    if desk.provider is not None:
        company = desk.settings.openid.title or reader.language.text(N_("your company's account"))
    view = SignInView(
        passwords=desk.settings.passwords,
        company=company,
        company_address="/sign-in/company?" + urlencode({"next": local_path(next)}),
        name=name,
        message=reader.language.text(message) if message else "",
    )
    answer = reader.page("access/sign_in.html", view, status, csrf=token)
    answer.set_cookie(desk.cookie(FORM), token, httponly=True, samesite="strict", secure=desk.settings.https)
    return answer


def _refused(reader: Reader, name: str, next: str, why: str, status: int, message: str, subject: str = "") -> Response:
    """The name is only kept where there is such an account: people type passwords into the wrong field."""
    account = name.strip() if _known(reader.desk, name) else ""
    audit.refused(reader, why, account=account, subject=subject)
    return _form(reader, next, status, name, message)


def _why(desk: Desk, name: str) -> str:
    """For the audit log only; whoever asks gets one answer for all of them."""
    with desk.database.read() as session:
        user = people.user_named(session, name.strip())
    if user is None:
        return "unknown_account"
    return "wrong_password" if user.active else "closed_account"


def _known(desk: Desk, name: str) -> bool:
    with desk.database.read() as session:
        return bool(name.strip()) and people.user_named(session, name.strip()) is not None


_NOT_VOUCHED = N_("Signing in there did not lead to an account here. Try again, or ask your administrator.")
