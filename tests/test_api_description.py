"""Whatever its description allows or forbids, the API answers as described: schemathesis asks it, for both roles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance
from schemathesis.specs.openapi.schemas import APIOperation, OpenApiSchema
from starlette.routing import Mount

from models import people, tokens
from review_ui.api.access import PREFIX, Pace
from review_ui.api.app import PATH
from review_ui.desk import digest
from tests.desk import NOW, office

NAMES = ("sato", "sakura")
# Whether a file is one that can be read is beyond any description.
BEYOND = {"POST /submissions": [positive_data_acceptance]}


@pytest.fixture(scope="module")
def api_schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenApiSchema]:
    made = office(Path(tmp_path_factory.mktemp("office")))
    with made.database.write() as session:
        for name in NAMES:
            user = people.user_named(session, name)
            assert user is not None
            end = NOW + timedelta(days=1)
            tokens.issue(session, user.id, "test", digest(PREFIX + name), NOW, end)
    api = next(route.app for route in made.app.routes if isinstance(route, Mount) and route.path == PATH)
    assert isinstance(api, FastAPI)
    api.state.pace = Pace(per_minute=10**6)
    yield schemathesis.openapi.from_asgi(f"{PATH}/openapi.json", made.app)
    made.database.close()


def ask(operation: APIOperation, mode: GenerationMode, headers: dict[str, str]) -> None:
    beyond = BEYOND.get(operation.label, [])

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(case=operation.as_strategy(generation_mode=mode))
    def asked(case: schemathesis.Case) -> None:
        case.call_and_validate(headers=headers, excluded_checks=beyond)

    asked()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("mode", list(GenerationMode))
def test_every_operation_answers_as_described(api_schema: OpenApiSchema, name: str, mode: GenerationMode) -> None:
    operations = [found.ok() for found in api_schema.get_all_operations()]
    for operation in operations:
        ask(operation, mode, {"Authorization": f"Bearer {PREFIX}{name}"})
    assert {"POST /submissions", "GET /submissions/{number}/report"} <= {o.label for o in operations}
