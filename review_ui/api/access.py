"""Who uses the API: the account that a token stands for, with its role and nothing more."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException, Path, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from models import tokens
from models.records import Role, SignIn
from review_ui.access import audit
from review_ui.api.shapes import MOST
from review_ui.desk import LANGUAGE_COOKIE, Desk, Reader, client_address, digest, here
from review_ui.language import preferred

PREFIX = "shogo_"  # so that scanners for leaked secrets know one when they see it
PER_MINUTE = 600

bearer = HTTPBearer(auto_error=False, description="A token made on the page “API tokens”.")


class Pace:
    """How many requests a token may make. Each web process counts for itself."""

    def __init__(self, per_minute: int = PER_MINUTE) -> None:
        self._limit = RateLimitItemPerMinute(per_minute)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def allows(self, token: int) -> bool:
        return self._limiter.hit(self._limit, str(token))


def caller(request: Request, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> Reader:
    """The token's account. A browser's session counts for nothing here, so no page can make a browser call the API."""
    desk: Desk = request.app.state.desk
    now = desk.now()
    given = "" if credentials is None else credentials.credentials
    with desk.database.read() as session:
        found = tokens.holder(session, digest(given), now) if given.startswith(PREFIX) else None
    if found is None:
        audit.refused(request, "token", path=request.url.path)
        raise HTTPException(
            401, "Send a token that holds: Authorization: Bearer shogo_…", {"WWW-Authenticate": "Bearer"}
        )
    pace: Pace = request.app.state.pace
    if not pace.allows(found.token):
        raise HTTPException(429, "Wait a minute before the next request.", {"Retry-After": "60"})
    if found.stale:
        with desk.database.write() as session:
            tokens.used(session, found.token, now)
    language = preferred(request.cookies.get(LANGUAGE_COOKIE), request.headers.get("accept-language", ""))
    reader = Reader(desk, language, SignIn(found.user, "", now), here(request), client_address(request))
    request.state.reader = reader
    return reader


def examining(reader: Annotated[Reader, Depends(caller)]) -> Reader:
    if not reader.may(Role.EXAMINER):
        audit.refused(reader, "role", path=reader.here)
        raise HTTPException(403, "Only an examiner's token may do this.")
    return reader


Caller = Annotated[Reader, Depends(caller)]
Examining = Annotated[Reader, Depends(examining)]
SubmissionNumber = Annotated[int, Path(ge=1, le=MOST, description="Number of the submission.")]
