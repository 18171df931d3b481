"""The supervisors' page of what was learnt: seen by them alone, retired by a form of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.confirmed_memory import remember
from models import audit, confirmed_places, field_corrections, people, store
from models.field_corrections import NewCorrection
from models.records import Role, State
from tests.desk import NOW, NUMBER, Office, csrf, hashed, office
from tests.letter_of_sakura import corrected, letter

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def taught(tmp_path: Path) -> Office:
    """An office that learnt one place, whose misreading was a hostile text."""
    desk = office(tmp_path / "home")
    number = desk.by_state[State.REVIEW]
    with desk.database.write() as session:
        people.add_user(session, "mori", hashed(), Role.SUPERVISOR, NOW)
        report = store.latest_report(session, number)
        assert report is not None
        new = NewCorrection(
            "invoice.pdf", "0" * 64, "port_of_discharge", None, "HAMBURG, GERMANY", was={"text": HOSTILE}
        )
        made = field_corrections.make(session, number, report.id, new, 1, NOW)
        (place,) = (t.place for t in remember(letter(), (corrected(made.id, "port_of_discharge", "HAMBURG, GERMANY"),)))
        confirmed_places.keep(session, NUMBER, made, place, NOW)
    return desk


@pytest.mark.parametrize(("language", "way"), [("en", "behind its caption"), ("ja", "見出しの右")])
def test_a_supervisor_sees_what_was_learnt_and_from_whom(taught: Office, language: str, way: str) -> None:
    page = taught.client("mori", language).get("/layouts").text
    assert all(said in page for said in (NUMBER, "HAMBURG, GERMANY", "sato", way))
    assert HOSTILE not in page


def test_another_exporter_has_learnt_nothing(taught: Office) -> None:
    assert "HAMBURG" not in taught.client("mori").get("/layouts?exporter=9001000002").text


def test_a_supervisor_stops_it_once_and_it_is_in_the_log(taught: Office) -> None:
    client = taught.client("mori")
    form = {"csrf": csrf(client.get("/layouts").text)}
    assert client.post("/layouts/1/retire", data=form).status_code == 303
    assert client.post("/layouts/1/retire", data=form).status_code == 404
    assert "HAMBURG" not in client.get("/layouts").text
    with taught.database.read() as session:
        assert confirmed_places.followed(session, NUMBER) == ()
        assert "layout_retired" in {entry.event.action for entry in audit.entries(session)}


@pytest.mark.parametrize("name", ["sato", "sakura"])
def test_nobody_below_a_supervisor_sees_or_stops_anything(taught: Office, name: str) -> None:
    client = taught.client(name)
    assert client.get("/layouts").status_code == 403
    form = {"csrf": csrf(client.get("/account").text)}
    assert client.post("/layouts/1/retire", data=form).status_code == 403
    with taught.database.read() as session:
        assert len(confirmed_places.followed(session, NUMBER)) == 1


def test_a_form_of_somebody_else_stops_nothing(taught: Office) -> None:
    assert taught.client("mori").post("/layouts/1/retire", data={"csrf": "x"}).status_code == 403
