"""What every answer and every request must obey: security headers, no cross-site posts, no endless bodies."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
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
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class TooLarge(Exception):
    """The body grew past what was allowed."""


class Guard:
    """ASGI middleware. `upload_bytes` bounds a body sent to `/upload`, `form_bytes` every other one."""

    def __init__(self, app: ASGIApp, upload_bytes: int, form_bytes: int = 256 * 1024, https: bool = False) -> None:
        self.app = app
        self.upload_bytes = upload_bytes
        self.form_bytes = form_bytes
        self.https = https

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        headers = Headers(scope=scope)
        most = self.upload_bytes if scope["path"] == "/upload" else self.form_bytes
        guarded = self._guarded(send)
        if scope["method"] not in SAFE and headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return await PlainTextResponse("Cross-site request refused.", 403)(scope, receive, guarded)
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > most:
            return await PlainTextResponse("The request is too large.", 413)(scope, receive, guarded)
        try:
            return await self.app(scope, _counted(receive, most), guarded)
        except TooLarge:
            return await PlainTextResponse("The request is too large.", 413)(scope, receive, guarded)

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


def _counted(receive: Receive, most: int) -> Receive:
    taken = 0

    async def counting() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise TooLarge
        return message

    return counting
