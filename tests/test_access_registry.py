"""The registry on screen: looked up, compared with a file, and taken over."""

from __future__ import annotations

import json
import re
from datetime import date

from fastapi.testclient import TestClient
from httpx import Response

from models import audit, people
from models.audit import Asked
from models.case import Exporter, Signatory
from pipeline.registry_changes import registry_changes
from tests.desk import Office, csrf

OLD = Exporter("9001000001", "SAKURA CO., LTD.", ("Tokyo",), date(2027, 3, 31), (Signatory("Taro Yamada"),))


def file(*entries: dict[str, object]) -> bytes:
    return json.dumps({"exporters": entries}).encode()


def entry(number: str, name: str, **more: object) -> dict[str, object]:
    return {"registration_number": number, "name": name, "addresses": ["Tokyo"], "valid_until": "2027-03-31", **more}


SIGNED = {"signatories": [{"name": "Taro Yamada"}]}
NEXT = file(entry("9001000001", "SAKURA PRECISION", **SIGNED), entry("9001000003", "<b>NEW</b>", **SIGNED))


def preview(client: TestClient, data: bytes = NEXT, name: str = "registry.json") -> Response:
    token = csrf(client.get("/registry").text)
    return client.post("/registry/preview", data={"csrf": token}, files={"file": (name, data)})


def take_over(client: TestClient, shown: str) -> Response:
    fields = dict(re.findall(r'name="(csrf|sha256|name|stamp)" value="([^"]*)"', shown))
    return client.post("/registry/import", data=fields)


def kept(desk: Office) -> list[str]:
    with desk.database.read() as session:
        return [e.name for e in people.registry(session)]


def imported(desk: Office) -> None:
    with desk.database.write() as session:
        people.replace_registry(session, [OLD, Exporter("9001000002", "FUJI", (), date(2026, 1, 31))])


def test_changes_are_told_by_entry_and_particular() -> None:
    new = Exporter(
        "9001000001", "SAKURA PRECISION", ("Tokyo",), date(2027, 3, 31), (Signatory("Taro Yamada", "Director"),)
    )
    same, gone, come = (Exporter(n, n, (), date(2027, 1, 1)) for n in ("1", "2", "3"))
    found = registry_changes([OLD, same, gone], [new, same, come])
    assert (found.added, found.removed, found.unchanged) == ((come,), (gone,), 1)
    assert [(d.name, d.before, d.after) for d in found.changed[0].differences] == [
        ("name", "SAKURA CO., LTD.", "SAKURA PRECISION"),
        ("signatories", "Taro Yamada", "Taro Yamada, Director"),
    ]


def test_a_look_changes_nothing_and_the_take_over_does(desk: Office) -> None:
    imported(desk)
    client = desk.client("admin")
    shown = preview(client).text
    for said in ("SAKURA PRECISION", "SAKURA CO., LTD.", "FUJI", "&lt;b&gt;NEW&lt;/b&gt;"):
        assert said in shown
    assert kept(desk) == ["SAKURA CO., LTD.", "FUJI"]
    assert take_over(client, shown).status_code == 303
    assert kept(desk) == ["SAKURA PRECISION", "<b>NEW</b>"]
    with desk.database.read() as session:
        assert '"exporters":2' in audit.entries(session, Asked(action="registry_imported"))[0].event.detail


def test_a_registry_changed_in_the_meantime_is_compared_anew(desk: Office) -> None:
    client = desk.client("admin")
    shown = preview(client).text
    imported(desk)
    answer = take_over(client, shown)
    assert answer.status_code == 409
    assert "FUJI" in answer.text
    assert take_over(client, answer.text).status_code == 303


def test_a_file_that_is_no_registry_is_refused_in_words(desk: Office) -> None:
    client = desk.client("admin")
    for data, name in ((b"\x89PNG", "registry.json"), (b"a,b\n1,2\n", "r.csv"), (b"{}", "x.json"), (b"", "x.csv")):
        answer = preview(client, data, name)
        assert answer.status_code == 422
        assert name in answer.text


def test_csv_is_taken_as_well(desk: Office) -> None:
    data = b"registration_number,name,valid_until\n9001,SAKURA,2027-03-31\n"
    client = desk.client("admin")
    assert take_over(client, preview(client, data, "r.csv").text).status_code == 303
    assert kept(desk) == ["SAKURA"]


def test_a_made_up_file_is_not_taken_over(desk: Office) -> None:
    client = desk.client("admin")
    token = csrf(client.get("/registry").text)
    for sha256 in ("f" * 64, desk.invoice_sha256):
        data = {"csrf": token, "sha256": sha256, "name": "r.json", "stamp": ""}
        assert client.post("/registry/import", data=data).status_code == 404
    for sha256 in ("../../etc/passwd", "F" * 64, ""):
        data = {"csrf": token, "sha256": sha256, "name": "r.json", "stamp": ""}
        assert client.post("/registry/import", data=data).status_code == 422


def test_entries_are_searched_and_shown(desk: Office) -> None:
    imported(desk)
    client = desk.client("admin")
    assert "FUJI" not in client.get("/registry?search=sakura").text
    page = client.get("/registry/entry", params={"number": "9001000001"}).text
    assert "Taro Yamada" in page
    assert "Expired" in client.get("/registry/entry", params={"number": "9001000002"}).text
    assert client.get("/registry/entry", params={"number": "../x"}).status_code == 404
