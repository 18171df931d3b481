"""Every refusal of the API in one shape (RFC 9457, application/problem+json)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException as AnyHTTPException

from models import claims
from models.records import Stale
from pipeline.receiving import Refused
from review_ui.api.shapes import FaultOut, Problem, Words

MEDIA_TYPE = "application/problem+json"
TITLES = {
    400: "Bad request",
    401: "No valid token",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    413: "Too large",
    422: "Not acceptable as it is",
    429: "Too many requests",
}
log = structlog.get_logger()


def described(*codes: int) -> dict[int | str, dict[str, Any]]:
    """The refusals of an operation, for its description."""
    every = (401, 422, 429, *codes)
    return {
        code: {
            "description": TITLES[code],
            "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for code in every
    }


def answer(status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> Response:
    problem = Problem(title=TITLES.get(status, "Refused"), status=status, detail=detail, **more)
    body = problem.model_dump(mode="json", exclude_defaults=True)
    return JSONResponse(body, status, headers=headers, media_type=MEDIA_TYPE)


def answer_problems(api: FastAPI) -> None:
    @api.exception_handler(AnyHTTPException)
    def refused(_: Request, error: HTTPException) -> Response:
        return answer(error.status_code, str(error.detail), error.headers)

    @api.exception_handler(RequestValidationError)
    def not_understood(_: Request, error: RequestValidationError) -> Response:
        errors = tuple({"where": [str(part) for part in e["loc"]], "what": e["msg"]} for e in error.errors())
        return answer(422, "The request is not as the description of this address says.", errors=errors)

    @api.exception_handler(Refused)
    def nothing_taken(_: Request, error: Refused) -> Response:
        faults = tuple(
            FaultOut(file=f.file, code=f.code, message=Words.of(f.message), remedy=Words.of(f.remedy))
            for f in error.faults
        )
        return answer(422, "Nothing was taken. Correct what is named and hand in everything again.", faults=faults)

    @api.exception_handler(Stale)
    def stale(_: Request, error: Stale) -> Response:
        return answer(409, str(error))

    @api.exception_handler(claims.Held)
    def held(_: Request, error: claims.Held) -> Response:
        return answer(409, str(error))

    @api.exception_handler(Exception)
    def defect(request: Request, error: Exception) -> Response:
        log.error("api_request_failed", path=request.url.path, exc_info=error)
        return answer(500, "Something went wrong on our side.")
