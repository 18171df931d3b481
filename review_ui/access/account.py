"""One's own account: changing the password, and signing out everywhere."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import RedirectResponse, Response

from models import people
from pipeline.accounts import SHORTEST_PASSWORD, authenticate, hashed, password_fault
from review_ui.access import audit
from review_ui.access.sign_in import open_session
from review_ui.access.views import AccountView, PasswordView
from review_ui.desk import Member, Newcomer, OwnForm, Reader
from review_ui.words import N_, ROLES

router = APIRouter(prefix="/account")


@router.get("")
def account_page(reader: Member, done: str = "") -> Response:
    user, desk, text = reader.user, reader.desk, reader.language.text
    with desk.database.read() as session:
        sessions = people.sessions_of(session, user.id, desk.now())
    view = AccountView(
        name=user.name,
        role=text(ROLES[user.role]),
        registration_number=user.registration_number or "",
        sessions=sessions,
        passwords=desk.settings.passwords,
        company=(desk.settings.openid.title or desk.settings.openid.issuer) if user.subject else "",
        done=text(N_("Your password has been changed.")) if done == "password" else "",
    )
    return reader.page("access/account.html", view)


@router.get("/password")
def password_page(reader: Newcomer) -> Response:
    return _form(reader)


@router.post("/password", dependencies=[OwnForm])
def change_password(
    request: Request,
    reader: Newcomer,
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
) -> Response:
    """Ends every session of the person and opens a fresh one for this browser."""
    desk, user = reader.desk, reader.user
    if not desk.settings.passwords:
        raise HTTPException(404)
    if not desk.throttle.allows(reader.address, user.name.casefold()):
        audit.refused(reader, "too_often")
        return _form(reader, N_("Too many attempts. Wait a minute and try again."), 429)
    if authenticate(desk.database, user.name, old) is None:
        audit.refused(reader, "wrong_password")
        return _form(reader, N_("The present password is not right."), 422)
    fault = password_fault(new, user.name)
    if fault is not None:
        return _form(reader, reader.language.of(fault), 422)
    if new != again:
        return _form(reader, N_("The two new passwords are not the same."), 422)
    if new == old:
        return _form(reader, N_("The new password is the present one."), 422)
    with desk.database.write() as session:
        people.set_password(session, user.id, hashed(new))
        audit.note(reader, session, "password_changed")
    answer = RedirectResponse("/account?done=password", 303)
    open_session(request, reader, answer, user, "password")
    return answer


@router.post("/sign-out-everywhere", dependencies=[OwnForm])
def sign_out_everywhere(reader: Member) -> Response:
    with reader.desk.database.write() as session:
        people.sign_out_everywhere(session, reader.user.id)
        audit.note(reader, session, "signed_out_everywhere")
    answer = RedirectResponse("/sign-in", 303)
    answer.delete_cookie(reader.desk.session_cookie, secure=reader.desk.settings.https)
    return answer


def _form(reader: Reader, message: str = "", status: int = 200) -> Response:
    told = reader.language.text(message) if message else ""
    view = PasswordView(reader.user.name, reader.user.renew, SHORTEST_PASSWORD, told)
    return reader.page("access/password.html", view, status)
