"""What the routes share: the desk with its instruments, and who sits at it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Annotated
from urllib.parse import quote
from zoneinfo import ZoneInfo

from fastapi import Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment

from models import people
from models.database import Database
from models.records import Role, SignIn, User
from pipeline.blobs import Blobs
from pipeline.correcting import Corrector
from pipeline.reread import Rereader
from pipeline.settings import Settings
from review_ui.access.journal import Journal
from review_ui.access.openid import Provider
from review_ui.access.throttle import Throttle
from review_ui.case.pictures import Pictures
from review_ui.language import NAMES, Language, preferred
from review_ui.views import Frame, MessageView
from review_ui.words import N_, ROLES

LANGUAGE_COOKIE = "shogo_language"
# Each role may do what the ones before it in this line may; exporters stand apart.
SEEN_EVERY = timedelta(minutes=1)  # a session's last use is written no oftener; looking costs no write
CHAMBER = (Role.EXAMINER, Role.SUPERVISOR, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Desk:
    """Made once by `create_app`; nothing of it is global."""

    settings: Settings
    database: Database
    blobs: Blobs
    pictures: Pictures
    corrector: Corrector
    rereader: Rereader
    throttle: Throttle
    journal: Journal
    provider: Provider | None
    templates: Callable[[Language], Environment]
    now: Callable[[], datetime]

    @property
    def session_cookie(self) -> str:
        return self.cookie("session")

    def cookie(self, name: str) -> str:
        """Behind TLS the name binds it to this very host, so that no neighbouring site can plant one."""
        return f"__Host-shogo_{name}" if self.settings.https else f"shogo_{name}"


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks, from which network address and in which language. `session` is None before signing in."""

    desk: Desk
    language: Language
    session: SignIn | None
    here: str
    address: str = ""

    @property
    def user(self) -> User:
        assert self.session is not None
        return self.session.user

    @property
    def examiner(self) -> bool:
        return self.may(Role.EXAMINER)

    def may(self, role: Role) -> bool:
        """Whether somebody of the chamber asks who may do at least what `role` may."""
        own = None if self.session is None else self.session.user.role
        return own in CHAMBER and CHAMBER.index(own) >= CHAMBER.index(role)

    @property
    def only(self) -> str | None:
        """The registration number to which this reader's view is confined; None for the chamber's people."""
        return None if self.examiner else self.user.registration_number or ""

    @property
    def today(self) -> date:
        """The day it is at the chamber."""
        return self.desk.now().astimezone(ZoneInfo(self.desk.settings.time_zone)).date()

    def page(self, template: str, view: object, status: int = 200, csrf: str = "") -> HTMLResponse:
        frame = self._frame(csrf)
        body = self.desk.templates(self.language).get_template(template).render(view=view, frame=frame)
        return HTMLResponse(body, status, headers={"Content-Language": self.language.code})

    def message(self, title: str, message: str, status: int) -> HTMLResponse:
        view = MessageView(self.language.text(title), self.language.text(message))
        return self.page("message.html", view, status)

    def _frame(self, csrf: str) -> Frame:
        other = "en" if self.language.code == "ja" else "ja"
        if self.session is None:
            return Frame(self.language.code, other, NAMES[other], self.here, csrf)
        role = self.language.text(ROLES[self.user.role])
        return Frame(
            self.language.code,
            other,
            NAMES[other],
            self.here,
            self.session.csrf,
            self.user.name,
            role,
            self.examiner,
            self.may(Role.SUPERVISOR),
            self.may(Role.ADMINISTRATOR),
        )


class SignInNeeded(Exception):
    """Nobody is signed in, or the session has ended."""


class PasswordNeeded(Exception):
    """The password was for one sign-in only: a new one is to be chosen before anything else."""


class Refused(HTTPException):
    """Not given, and noted in the audit log under the word `why`; `words` are shown to whoever asked."""

    def __init__(self, status: int, why: str, words: str | None = None) -> None:
        super().__init__(status, words)
        self.why = why


def anybody(request: Request) -> Reader:
    """For the pages that may be seen without signing in: the sign-in page and errors."""
    desk: Desk = request.app.state.desk
    language = preferred(request.cookies.get(LANGUAGE_COOKIE), request.headers.get("accept-language", ""))
    token = request.cookies.get(desk.session_cookie, "")
    found = _signed_in(desk, token) if token else None
    reader = Reader(desk, language, found, here(request), client_address(request))
    request.state.reader = reader
    return reader


def _signed_in(desk: Desk, token: str) -> SignIn | None:
    now = desk.now()
    with desk.database.read() as session:
        found = people.signed_in(session, digest(token), now, desk.settings.idle)
    if found is not None and (found.seen_at is None or now - found.seen_at >= SEEN_EVERY):
        with desk.database.write() as session:
            people.seen(session, digest(token), now)
    return found


def client_address(request: Request) -> str:
    """Of whoever asks; a proxy's word for it counts only where `trusted_proxies` names the proxy (review_ui/app.py)."""
    return request.client.host[:64] if request.client else ""


# These decide on what `anybody` has read and wait for nothing: as coroutines they cost no hop to another thread.
async def newcomer(reader: Annotated[Reader, Depends(anybody)]) -> Reader:
    """Somebody who has signed in, perhaps with a password that has to be changed first."""
    if reader.session is None:
        raise SignInNeeded
    return reader


async def member(reader: Annotated[Reader, Depends(newcomer)]) -> Reader:
    """Somebody who has signed in and may go on."""
    if reader.user.renew:
        raise PasswordNeeded
    return reader


async def examiner(reader: Annotated[Reader, Depends(member)]) -> Reader:
    """Somebody of the chamber."""
    return _at_least(reader, Role.EXAMINER)


async def supervisor(reader: Annotated[Reader, Depends(member)]) -> Reader:
    return _at_least(reader, Role.SUPERVISOR)


async def administrator(reader: Annotated[Reader, Depends(member)]) -> Reader:
    return _at_least(reader, Role.ADMINISTRATOR)


def _at_least(reader: Reader, role: Role) -> Reader:
    if not reader.may(role):
        raise Refused(403, "role")
    return reader


async def own_form(reader: Annotated[Reader, Depends(newcomer)], csrf: Annotated[str, Form()] = "") -> None:
    """The form was made by us for this session (synchroniser token)."""
    if reader.session is None or not secrets.compare_digest(csrf.encode(), reader.session.csrf.encode()):
        raise Refused(403, "form", N_("This form is out of date. Go back, reload the page and send it again."))


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def here(request: Request) -> str:
    """The address shown, to come back to; only ever a path of our own."""
    query = f"?{request.url.query}" if request.url.query else ""
    return quote(request.url.path) + query


def local_path(address: str) -> str:
    """The address if it is a path of this site, else the start page: nobody is sent elsewhere by a link."""
    harmless = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if harmless else "/"


Anybody = Annotated[Reader, Depends(anybody)]
Newcomer = Annotated[Reader, Depends(newcomer)]
Member = Annotated[Reader, Depends(member)]
Examiner = Annotated[Reader, Depends(examiner)]
Supervisor = Annotated[Reader, Depends(supervisor)]
Administrator = Annotated[Reader, Depends(administrator)]
OwnForm = Depends(own_form)
