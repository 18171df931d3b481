"""What every answer and every request must obey: security headers, no cross-site posts, no endless bodies."""

from __future__ import annotations

import re
from contextlib import suppress

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pipeline.limits import MIB
from review_ui.access import audit
from review_ui.desk import anybody, here

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Where files are sent to; everything else that is sent is a form or a short JSON text.
UPLOADS = re.compile(r"/(upload|registry/preview|api/v1/submissions)/?")
FORM_BYTES = MIB  # the longest form is a notice on hundreds of findings in two languages
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class TooLarge(Exception):
    """The body grew past what was allowed."""


class Body:
    """A request's body as it comes in, up to `most` bytes. Whatever the application makes of its breaking off, its
    answer is dropped, so that 413 can be said."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive = receive
        self._left = most
        self.too_large = False

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            self.too_large = True
            raise TooLarge
        return message

    def answers(self, send: Send) -> Send:
        async def unless_too_large(message: Message) -> None:
            if not self.too_large:
                await send(message)

        return unless_too_large


TOO_LARGE = "Too large: send smaller files. / 大きすぎます。ファイルを小さくして送ってください。"


class Guard:
    """ASGI middleware. `upload_bytes` bounds a body sent to an address in `UPLOADS`, `FORM_BYTES` every other one."""

    def __init__(self, app: ASGIApp, upload_bytes: int, https: bool = False) -> None:
        self.app = app
        self.upload_bytes = upload_bytes
        self.https = https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers = Headers(scope=scope)
        guarded = self._guarded(send)
        if scope["method"] not in SAFE and headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return await _refuse(scope, receive, guarded, 403, "cross_site", "Cross-site request refused.")
        most = self.upload_bytes if UPLOADS.fullmatch(scope["path"]) else FORM_BYTES
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()) or int(length) > most:
            return await _refuse(scope, receive, guarded, 413, "too_large", TOO_LARGE)
        body = Body(receive, most)
        with suppress(TooLarge):
            await self.app(_as_get(scope), body.receive, body.answers(_without_body(scope, guarded)))
        if body.too_large:
            await _refuse(scope, receive, guarded, 413, "too_large", TOO_LARGE)

    def _guarded(self, send: Send) -> Send:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (*HEADERS.items(), ("Cache-Control", "no-store")):
                    headers.setdefault(name, value)  # an answer may ask for something stricter
                if self.https:
                    headers["Strict-Transport-Security"] = "max-age=31536000"
            await send(message)

        return with_headers


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int, why: str, words: str) -> None:
    """The audit log is told, with the name of whoever is signed in. The body is not read."""
    await run_in_threadpool(_tell, Request(scope), why)
    await PlainTextResponse(words, status, headers={"Connection": "close"})(scope, receive, send)


def _tell(request: Request, why: str) -> None:
    audit.refused(anybody(request), why, method=request.method, path=here(request))


def _as_get(scope: Scope) -> Scope:
    """What answers GET answers HEAD as well; only the body is left out."""
    return {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope


def _without_body(scope: Scope, send: Send) -> Send:
    async def headers_only(message: Message) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return headers_only if scope["method"] == "HEAD" else send
