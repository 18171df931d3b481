"""The JSON API as an application of its own below /api/v1, with its description at /api/v1/openapi.json."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from review_ui.api import corrections, review, submissions
from review_ui.api.access import Pace
from review_ui.api.problems import answer_problems
from review_ui.api.shapes import Problem
from review_ui.desk import Desk

PATH = "/api/v1"
DESCRIPTION = """
For other systems, such as the one that issues certificates: hand in papers, ask or be told when they are examined,
fetch the report, decide. Every request carries a token (`Authorization: Bearer shogo_…`), which may do
what its account may.

Times are UTC, dates ISO 8601. A change names the `version` of the submission on which it rests and is refused with 409
when the submission has changed since. Refusals are `application/problem+json` (RFC 9457).

With `callback_url`, a message is sent there after each change of state: JSON with `event`, `submission`, `state`,
`verdict` and `version`, signed in the header `Shogo-Signature: t=<seconds>,v1=<HMAC-SHA256 of "seconds.body" in hex>`.
"""


def create_api(desk: Desk, pace: Pace | None = None) -> FastAPI:
    api = FastAPI(
        title="Shogo", version="1", description=DESCRIPTION, docs_url=None, redoc_url=None,
        servers=[{"url": PATH}],
    )  # fmt: skip
    api.state.desk = desk
    api.state.pace = pace or Pace()
    for part in (submissions, review, corrections):
        api.include_router(part.router)
    answer_problems(api)
    _describe_problems(api)
    return api


def _describe_problems(api: FastAPI) -> None:
    """Puts the shape of refusals into the description and takes out FastAPI's own, which is never sent."""
    described = api.openapi()
    shapes: dict[str, Any] = described["components"]["schemas"]
    for name in ("HTTPValidationError", "ValidationError"):
        shapes.pop(name, None)
    own = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    shapes.update(own.pop("$defs", {}))
    shapes["Problem"] = own
