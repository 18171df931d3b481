"""No page sends more than fifteen queries, on either database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from models import claims, people, saved_views, store
from models.database import Database
from models.records import NewSubmission, State
from tests.desk import NOW, NUMBER, Office, office
from tests.routes import all_routes

MOST = 15
LISTS = (
    "/submissions?state=all",
    "/submissions?search=sakura&rule=XDOC-01&outcome=fix&field=invoice_number&held=others&sails_from=2026-11-01",
    "/submissions?state=decided&verdict=return_to_exporter&profile=nonpreferential&came_to=2026-12-01",
)


@pytest.fixture
def desk(empty_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """The office on the database of the test, with enough in it that a query for each row would show."""
    url = empty_database.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("SHOGO_DATABASE_URL", url)
    made = office(tmp_path / "home")
    with made.database.write() as session:
        sato, admin = (people.user_named(session, name) for name in ("sato", "admin"))
        assert sato is not None
        assert admin is not None
        for i in range(30):
            number = store.receive(session, NewSubmission(f"more-{i}", (), sato.id, NUMBER), NOW)
            claims.take_over(session, number, admin.id if i % 2 else sato.id, NOW, NOW.replace(hour=23))
            saved_views.save(session, sato.id, f"view {i}", f"search={i}", NOW)
    yield made
    made.app.state.desk.database.close()
    made.database.close()


def addresses(desk: Office) -> list[str]:
    """Of every page, and of the pages of one submission for each state that it can be in."""
    found = set(LISTS)
    for method, path in all_routes(desk.app.router.routes):
        if method == "GET":
            for number in desk.by_state.values():
                known = {"number": number, "sha256": desk.invoice_sha256, "page": 1, "dpi": 150, "code": "en"}
                found.add(path.format_map(Known(known)))
    return sorted(found)


class Known(dict[str, object]):
    """What a path asks for and no test knows is 1."""

    def __missing__(self, _: str) -> str:
        return "1"


@pytest.mark.parametrize("person", ["sato", "admin", "sakura"])
def test_no_page_sends_more_than_fifteen_queries(desk: Office, person: str) -> None:
    sent: list[str] = []
    engine = desk.app.state.desk.database.engine
    sa.event.listen(engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    client = desk.client(person)
    counted = {}
    for address in addresses(desk):
        sent.clear()
        client.get(address)
        counted[address] = len(sent)
    assert {address: n for address, n in counted.items() if n > MOST} == {}
    assert counted[f"/submissions/{desk.by_state[State.REVIEW]}"] > 1  # the counting counts
