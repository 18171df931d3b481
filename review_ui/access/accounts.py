"""Accounts, for the administrator: who may sign in, as what, and what is done about it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, HTTPException, Query
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from models import people
from models.finding import Text
from models.records import Role, User
from pipeline.accounts import account_fault, hashed, new_password
from review_ui.access import audit
from review_ui.access.views import AccountRow, AccountsView, Choice, NewAccount, OneAccountView
from review_ui.access.vouched import NO_PASSWORD
from review_ui.desk import Administrator, OwnForm, Reader
from review_ui.words import N_, ROLES

router = APIRouter(prefix="/accounts")
PAGE = 100
SHORT = 200  # characters of a name that is asked for; what is longer is refused with the others that are too long
DONE = {
    "role": N_("The role has been changed; the person has been signed out."),
    "closed": N_("The account is closed; the person has been signed out."),
    "opened": N_("The account is open again."),
    "linked": N_("The link with the provider's account has been changed."),
    "out": N_("The person has been signed out everywhere."),
}
CHANGED = N_("This account was changed after you opened it. Look at it as it is now.")
Number = Annotated[str, Form(max_length=40)]


@router.get("")
def accounts_page(
    reader: Administrator,
    search: Annotated[str, Query(max_length=SHORT)] = "",
    role: str = "",
    after: Annotated[str, Query(max_length=SHORT)] = "",
) -> Response:
    return _list(reader, search, role, after)


@router.post("", dependencies=[OwnForm])
def add(
    reader: Administrator,
    name: Annotated[str, Form(max_length=SHORT)] = "",
    role: Annotated[str, Form(max_length=40)] = "",
    registration_number: Number = "",
) -> Response:
    """The one-time password is in the answer and nowhere else."""
    name, number = name.strip(), registration_number.strip() or None
    fault = account_fault(name, role, number)
    if fault is not None:
        return _list(reader, new=(name, role, registration_number, reader.language.of(fault)))
    password = new_password() if reader.desk.settings.passwords else ""
    with reader.desk.database.write() as session:
        if people.user_named(session, name) is not None:
            taken = reader.language.text(N_("There is already an account of this name."))
            return _list(reader, new=(name, role, registration_number, taken))
        hash_ = hashed(password) if password else NO_PASSWORD
        added = people.add_user(session, name, hash_, Role(role), reader.desk.now(), number, renew=bool(password))
        audit.note(reader, session, "account_added", account=name, role=role, registration_number=number)
        return _page(reader, session, added, password=password)


@router.get("/{account}")
def account_page(account: int, reader: Administrator, done: str = "") -> Response:
    with reader.desk.database.read() as session:
        told = reader.language.text(DONE[done]) if done in DONE else ""
        return _page(reader, session, _kept(session, account), done=told)


@router.post("/{account}/role", dependencies=[OwnForm])
def change_role(
    account: int,
    reader: Administrator,
    stamp: Annotated[str, Form()] = "",
    role: Annotated[str, Form(max_length=40)] = "",
    registration_number: Number = "",
) -> Response:
    number = registration_number.strip() or None
    with reader.desk.database.write() as session:
        kept = _kept(session, account)
        refused = _refused(reader, session, kept, stamp, account_fault(kept.name, role, number))
        if refused is None and role != Role.ADMINISTRATOR:
            refused = _needed(reader, session, kept)
        if refused is not None:
            return refused
        people.set_role(session, account, Role(role), number)
        audit.note(
            reader, session, "role_changed", account=kept.name, role=role, before=kept.role, registration_number=number
        )
    return _done(account, "role")


@router.post("/{account}/password", dependencies=[OwnForm])
def reset_password(account: int, reader: Administrator, stamp: Annotated[str, Form()] = "") -> Response:
    """The one-time password is in the answer and nowhere else; whoever was signed in is out."""
    if not reader.desk.settings.passwords:
        raise HTTPException(404)
    password = new_password()
    with reader.desk.database.write() as session:
        kept = _kept(session, account)
        refused = _refused(reader, session, kept, stamp)
        if refused is not None:
            return refused
        people.set_password(session, account, hashed(password), renew=True)
        audit.note(reader, session, "password_reset", account=kept.name)
        return _page(reader, session, _kept(session, account), password=password)


@router.post("/{account}/close", dependencies=[OwnForm])
def close(account: int, reader: Administrator, stamp: Annotated[str, Form()] = "") -> Response:
    with reader.desk.database.write() as session:
        kept = _kept(session, account)
        refused = _refused(reader, session, kept, stamp) or _needed(reader, session, kept)
        if refused is not None:
            return refused
        people.set_active(session, account, False)
        audit.note(reader, session, "account_closed", account=kept.name)
    return _done(account, "closed")


@router.post("/{account}/open", dependencies=[OwnForm])
def open_again(account: int, reader: Administrator, stamp: Annotated[str, Form()] = "") -> Response:
    with reader.desk.database.write() as session:
        kept = _kept(session, account)
        refused = _refused(reader, session, kept, stamp)
        if refused is not None:
            return refused
        people.set_active(session, account, True)
        audit.note(reader, session, "account_opened", account=kept.name)
    return _done(account, "opened")


@router.post("/{account}/link", dependencies=[OwnForm])
def link(
    account: int,
    reader: Administrator,
    stamp: Annotated[str, Form()] = "",
    subject: Annotated[str, Form(max_length=255)] = "",
) -> Response:
    """`subject` is what the provider calls the person; empty takes the link away."""
    issuer = reader.desk.settings.openid.issuer
    if not issuer:
        raise HTTPException(404)
    whole = f"{issuer} {subject.strip()}" if subject.strip() else None
    with reader.desk.database.write() as session:
        kept = _kept(session, account)
        refused = _refused(reader, session, kept, stamp)
        other = people.user_of_subject(session, whole) if whole else None
        if refused is None and other is not None and other.id != account:
            told = reader.language.text(N_("Another account is linked with that one: %s")) % other.name
            refused = _page(reader, session, kept, message=told, status=422)
        if refused is not None:
            return refused
        people.set_subject(session, account, whole)
        audit.note(reader, session, "account_linked", account=kept.name, subject=whole)
    return _done(account, "linked")


@router.post("/{account}/sign-out", dependencies=[OwnForm])
def sign_out(account: int, reader: Administrator) -> Response:
    with reader.desk.database.write() as session:
        kept = _kept(session, account)
        people.sign_out_everywhere(session, account)
        audit.note(reader, session, "signed_out_everywhere", account=kept.name)
    return _done(account, "out")


def _kept(session: Session, account: int) -> User:
    kept = people.user(session, account)
    if kept is None:
        raise HTTPException(404)
    return kept


def _refused(reader: Reader, session: Session, kept: User, stamp: str, fault: Text | None = None) -> Response | None:
    """409 where the account is not any more what the form was made for, 422 where something is wrong in the form."""
    if stamp != _stamp(kept):
        return _page(reader, session, kept, message=reader.language.text(CHANGED), status=409)
    if fault is not None:
        return _page(reader, session, kept, message=reader.language.of(fault), status=422)
    return None


def _needed(reader: Reader, session: Session, kept: User) -> Response | None:
    """Nobody takes his own power away by mistake, and the last administrator stays."""
    if kept.id == reader.user.id:
        told = N_("You cannot do this to your own account. Ask another administrator.")
    elif kept.role is Role.ADMINISTRATOR and not people.other_administrators(session, kept.id):
        told = N_("This is the last administrator.")
    else:
        return None
    return _page(reader, session, kept, message=reader.language.text(told), status=422)


def _done(account: int, done: str) -> Response:
    return RedirectResponse(f"/accounts/{account}?done={done}", 303)


def _list(
    reader: Reader,
    search: str = "",
    role: str = "",
    after: str = "",
    new: tuple[str, str, str, str] = ("", "", "", ""),
) -> Response:
    asked = Role(role) if role in list(Role) else None
    with reader.desk.database.read() as session:
        found = people.found_users(session, search, asked, after, PAGE + 1)
        rows = _rows(reader, session, found[:PAGE])
    more = {"search": search, "role": role, "after": found[PAGE - 1].name} if len(found) > PAGE else {}
    name, chosen, number, message = new
    view = AccountsView(
        rows=rows,
        roles=_roles(reader, role),
        search=search,
        more=f"/accounts?{urlencode(more)}" if more else "",
        new=NewAccount(name, _roles(reader, chosen), number, message),
        passwords=reader.desk.settings.passwords,
    )
    return reader.page("access/accounts.html", view, 422 if message else 200)


def _page(
    reader: Reader,
    session: Session,
    user: User,
    *,
    password: str = "",
    done: str = "",
    message: str = "",
    status: int = 200,
) -> Response:
    desk, issuer = reader.desk, reader.desk.settings.openid.issuer
    view = OneAccountView(
        row=_rows(reader, session, (user,))[0],
        own=user.id == reader.user.id,
        roles=_roles(reader, user.role),
        registration_number=user.registration_number or "",
        subject=(user.subject or "").removeprefix(issuer).strip(),
        issuer=issuer,
        sessions=people.sessions_of(session, user.id, desk.now()),
        stamp=_stamp(user),
        passwords=desk.settings.passwords,
        password=password,
        done=done,
        message=message,
    )
    return reader.page("access/account_of.html", view, status)


def _rows(reader: Reader, session: Session, users: tuple[User, ...]) -> tuple[AccountRow, ...]:
    seen = people.last_seen(session, [user.id for user in users])
    names = people.exporter_names(session, [user.registration_number for user in users if user.registration_number])
    return tuple(_row(reader, user, names, seen.get(user.id)) for user in users)


def _row(reader: Reader, user: User, names: Mapping[str, str], last: datetime | None) -> AccountRow:
    number = user.registration_number or ""
    return AccountRow(
        number=user.id,
        name=user.name,
        role=reader.language.text(ROLES[user.role]),
        registration_number=number,
        exporter=names.get(number, ""),
        active=user.active,
        renew=user.renew,
        linked=user.subject is not None,
        seen="" if last is None else reader.language.moment(last, reader.desk.settings.time_zone),
    )


def _roles(reader: Reader, chosen: str) -> tuple[Choice, ...]:
    return tuple(Choice(role.value, reader.language.text(name), role == chosen) for role, name in ROLES.items())


def _stamp(user: User) -> str:
    """Changes with everything that the forms of an account's page change."""
    told = (user.role, user.registration_number, user.active, user.subject, user.password_hash, user.renew)
    return hashlib.sha256(repr(told).encode()).hexdigest()[:32]
