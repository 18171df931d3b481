"""Every address of the application, as it is found in the application itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Mount

API = "/api/v1"


def all_routes(routes: Iterable[BaseRoute], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Method and path of every route, the API's included; only the static files are left out."""
    for route in routes:
        if isinstance(route, APIRoute):
            yield from ((method, prefix + route.path) for method in sorted(route.methods))
        elif isinstance(route, Mount) and route.path == "/static":
            continue
        elif isinstance(route, Mount):
            assert route.path == API
            yield from all_routes(route.routes, prefix + route.path)
        elif getattr(route, "path", "") == "/openapi.json":
            yield "GET", prefix + "/openapi.json"
        else:
            inner = getattr(route, "routes", None) or getattr(getattr(route, "original_router", None), "routes", None)
            if inner is None and type(route).__name__ == "_IncludedRouter":
                continue  # an empty one: the application's own
            assert inner is not None, f"unknown kind of route: {route!r}"
            yield from all_routes(list(inner), prefix)


def parameters(path: str) -> list[str]:
    return re.findall(r"{(\w+)", path)
