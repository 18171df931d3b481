"""Makes the web application from its settings; nothing is opened before `create_app` is called."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import structlog
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sqlalchemy.exc import DataError
from starlette.exceptions import HTTPException as AnyHTTPException
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from models import claims
from models.database import Database
from pipeline.blobs import Blobs
from pipeline.correcting import open_corrector
from pipeline.readings import Readings
from pipeline.reread import Rereader
from pipeline.settings import Settings
from review_ui.access import account, accounts, audit, registry, sign_in
from review_ui.access import log as audit_log
from review_ui.access.journal import Journal
from review_ui.access.openid import Provider
from review_ui.access.throttle import Throttle
from review_ui.api import tokens_page
from review_ui.api.app import PATH as API
from review_ui.api.app import create_api
from review_ui.case import correcting, files, judging
from review_ui.case import page as case
from review_ui.case.pictures import PageRenderer, Pictures, Render
from review_ui.decide import notice, sent
from review_ui.decide import page as decide
from review_ui.desk import Desk, PasswordNeeded, SignInNeeded, anybody, here
from review_ui.guard import HEADERS, Guard
from review_ui.language import Language
from review_ui.layouts import page as layouts
from review_ui.numbers import health, listing, metrics
from review_ui.numbers import page as numbers
from review_ui.numbers.kept import Kept
from review_ui.queue import claiming, saved
from review_ui.queue import page as queue
from review_ui.queue.holding import held_message
from review_ui.submit import applying, saving, start, upload, waiting
from review_ui.words import N_

PACKAGE = Path(__file__).parent
PARTS = (
    sign_in,
    tokens_page,
    account,
    accounts,
    registry,
    audit_log,
    queue,
    claiming,
    saved,
    upload,
    waiting,
    start,
    applying,
    saving,
    files,
    case,
    judging,
    correcting,
    decide,
    notice,
    sent,
    numbers,
    layouts,
    listing,
    metrics,
    health,
)
log = structlog.get_logger()

MESSAGES = {
    401: (N_("Please sign in"), N_("Your session has ended.")),
    403: (N_("Not allowed"), N_("Your account may not do this.")),
    404: (N_("Not found"), N_("There is nothing at this address, or it is not yours to see.")),
    409: (N_("Changed in the meantime"), N_("Open the submission again and look at its present state.")),
    422: (N_("Not understood"), N_("Something in the form is missing or too long. Go back and correct it.")),
}


class Assets(StaticFiles):
    """Style sheets and scripts: nothing secret, so a browser need not ask for all of them again with each page."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "max-age=300"
        return response


def create_app(
    settings: Settings,
    *,
    render: Render | None = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> FastAPI:
    """The database must be up to date (`models.database.upgrade`). `render` draws pages; in tests it draws nothing.

    Submissions are only put into the store here; a worker process (pipeline/worker.py) finds and examines them.
    """
    settings.made()
    database, blobs = Database(settings.database_url), Blobs(settings.blobs)
    renderer = PageRenderer(settings.limits) if render is None else render
    provider = Provider(settings.openid, settings.public_url, now) if settings.openid.issuer else None
    journal = Journal(database, settings.audit_view_minutes * 60)
    readings = Readings(settings.readings)
    pictures = Pictures(settings.pictures, blobs, renderer, readings, settings.limits)
    corrector, rereader = open_corrector(settings, database, readings), Rereader(settings.limits, readings)

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        if isinstance(renderer, PageRenderer):
            renderer.warm()
        corrector.warm()
        yield
        rereader.close()
        if isinstance(renderer, PageRenderer):
            renderer.close()
        journal.close()
        database.close()

    app = FastAPI(title="Shogo", docs_url=None, redoc_url=None, openapi_url=None, lifespan=running)
    app.state.desk = Desk(
        settings,
        database,
        blobs,
        pictures,
        corrector,
        rereader,
        Throttle(database, now),
        journal,
        provider,
        templates(),
        now,
    )
    app.add_middleware(Guard, upload_bytes=settings.submission_bytes, https=settings.https)
    app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=settings.trusted_proxies)
    app.state.figures, app.state.requests = Kept(database, now), metrics.Requests()
    app.add_middleware(metrics.Measured, requests=app.state.requests)
    app.mount("/static", Assets(directory=PACKAGE / "static"), name="static")
    for part in PARTS:
        app.include_router(part.router)
    app.mount(API, create_api(app.state.desk))
    _answer_errors(app)
    return app


def _answer_errors(app: FastAPI) -> None:
    @app.exception_handler(SignInNeeded)
    def to_sign_in(request: Request, _: Exception) -> Response:
        if request.method != "GET":
            title, message = MESSAGES[401]
            return anybody(request).message(title, message, 401)
        return RedirectResponse("/sign-in?" + urlencode({"next": here(request)}), 303)

    @app.exception_handler(PasswordNeeded)
    def to_password(_: Request, __: Exception) -> Response:
        return RedirectResponse("/account/password", 303)

    @app.exception_handler(claims.Held)
    def held(request: Request, error: claims.Held) -> Response:
        reader = anybody(request)
        return reader.message(N_("Somebody else is working on this case"), held_message(reader, error), 409)

    @app.exception_handler(AnyHTTPException)
    def refused(request: Request, error: HTTPException) -> Response:
        title, message = MESSAGES.get(error.status_code, (N_("Not possible"), N_("The request cannot be answered.")))
        own_words = error.detail if error.status_code == 403 and error.detail != "Forbidden" else message
        audit.refusal(request, error)
        return anybody(request).message(title, own_words, error.status_code)

    @app.exception_handler(RequestValidationError)
    def not_understood(request: Request, _: Exception) -> Response:
        if request.method == "GET":
            return refused(request, HTTPException(404))
        return refused(request, HTTPException(422))

    @app.exception_handler(DataError)
    @app.exception_handler(OverflowError)
    @app.exception_handler(UnicodeEncodeError)
    def not_storable(request: Request, error: Exception) -> Response:
        """Signs or numbers that no database takes, such as a zero byte: nobody's form makes them."""
        log.warning("not_storable", path=request.url.path, error=type(error).__name__)
        return not_understood(request, error)

    @app.exception_handler(Exception)
    def defect(request: Request, error: Exception) -> Response:
        log.error("request_failed", path=request.url.path, exc_info=error)
        return PlainTextResponse("Something went wrong on our side. / 内部エラーが発生しました。", 500, headers=HEADERS)


def templates() -> Callable[[Language], Environment]:
    @cache
    def environment(code: str, language: Language) -> Environment:
        made = Environment(
            loader=FileSystemLoader(PACKAGE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        made.install_gettext_translations(language.catalogue, newstyle=True)  # type: ignore[attr-defined]
        return made

    return lambda language: environment(language.code, language)
