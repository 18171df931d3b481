"""Handing in a submission through the web form."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from models import store
from models.ledger import Edition
from models.records import State, Submission
from pipeline.blobs import Blobs
from pipeline.processing import Taken, Workshop
from tests.desk import NUMBER, OTHER_NUMBER, PDF, Office, csrf, png

Files = dict[str, bytes]


def hand_in(desk: Office, files: Files, person: str = "sakura", language: str = "en", **form: str) -> Response:
    client = seat(desk, person, language)
    data = {"csrf": csrf(client.get("/upload").text), **form}
    return client.post("/upload", data=data, files=[("files", (name, content)) for name, content in files.items()])


def seat(desk: Office, person: str, language: str = "en") -> TestClient:
    """The same person's browser again: signing in is slow, and throttled."""
    seats = desk.app.state.__dict__["_state"].setdefault("seats", {})
    if (person, language) not in seats:
        seats[person, language] = desk.client(person, language)
    client: TestClient = seats[person, language]
    return client


def zipped(files: Files) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def kept(desk: Office, answer: Response) -> Submission:
    assert answer.status_code == 303, answer.text
    with desk.database.read() as session:
        return store.submission(session, int(answer.headers["location"].rsplit("/", 1)[1]))


def test_files_are_kept_by_content_and_passed_on(desk: Office) -> None:
    submission = kept(desk, hand_in(desk, {"invoice.pdf": PDF, "scan.png": png(10, 10)}))
    assert [f.name for f in submission.files] == ["invoice.pdf", "scan.png"]
    assert Blobs(desk.settings.blobs).read(submission.files[0].sha256) == PDF
    assert submission.state is State.RECEIVED
    assert (submission.name, submission.registration_number) == ("invoice", NUMBER)


def test_one_zip_is_unpacked(desk: Office) -> None:
    submission = kept(desk, hand_in(desk, {"November 7.zip": zipped({"a/invoice.pdf": PDF, "a/Thumbs.db": b"x"})}))
    assert [f.name for f in submission.files] == ["invoice.pdf"]
    assert submission.name == "November 7"


def test_submission_json_tells_number_and_day(desk: Office) -> None:
    told = {"registration_number": OTHER_NUMBER, "applied_on": "2026-11-03", "channel": "counter"}
    files = {"invoice.pdf": PDF, "submission.json": json.dumps(told).encode()}
    submission = kept(desk, hand_in(desk, files, "sato"))
    assert submission.registration_number == OTHER_NUMBER
    assert (submission.applied_on, submission.channel) == (date(2026, 11, 3), "counter")
    assert [f.name for f in submission.files] == ["invoice.pdf"]


def test_an_exporter_cannot_hand_in_for_another(desk: Office) -> None:
    files = {"invoice.pdf": PDF, "submission.json": json.dumps({"registration_number": OTHER_NUMBER}).encode()}
    answer = hand_in(desk, files)
    assert answer.status_code == 422
    assert "another exporter" in answer.text
    assert kept(desk, hand_in(desk, {"a.pdf": PDF}, registration_number=NUMBER)).registration_number == NUMBER
    assert hand_in(desk, {"a.pdf": PDF}, registration_number=OTHER_NUMBER).status_code == 422


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"invoice.pdf": b"<html><script>alert(1)</script>"}, "it looks like a web page"),
        ({"macro.docm": b"PK\x03\x04"}, "Files of this type are not read."),
        ({"invoice.pdf": b""}, "This file is empty."),
        ({"papers.zip": b"PK\x03\x04 not really"}, "The .zip file is damaged"),
        ({"papers.zip": zipped({"../../etc/passwd.pdf": PDF})}, "not safe"),
        ({"invoice.pdf": PDF, "certificate.json": b"{"}, "This is not JSON"),
        ({"invoice.pdf": PDF, "INVOICE.PDF": PDF}, "Two files have this name."),
    ],
)
def test_what_cannot_be_used_is_refused_whole_with_a_reason(desk: Office, files: Files, said: str) -> None:
    answer = hand_in(desk, files)
    assert answer.status_code == 422
    assert said in answer.text
    assert desk.client("sato").get("/submissions?state=received").text.count("row-link") == 1


def test_the_reason_is_given_in_the_readers_language(desk: Office) -> None:
    assert "ファイルが空です。" in hand_in(desk, {"invoice.pdf": b""}, language="ja").text


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../x.pdf", "x.pdf"),
        ("C:\\papers\\x.pdf", "x.pdf"),
        ("請求書.pdf", "請求書.pdf"),
        ("a\u202efdp.pdf", "afdp.pdf"),
    ],
)
def test_a_file_name_is_a_label_and_never_a_path(desk: Office, sent: str, shown: str) -> None:
    assert kept(desk, hand_in(desk, {sent: PDF})).files[0].name == shown


def test_a_file_name_cannot_bring_markup_onto_a_page(desk: Office) -> None:
    answer = hand_in(desk, {"<img src=x>.docx": b"x"})
    assert answer.status_code == 422
    assert "<img src=x>" not in answer.text
    assert "&lt;img src=x&gt;" in answer.text


def test_a_body_over_the_limit_is_not_even_read(desk: Office) -> None:
    answer = desk.client("sakura").post("/upload", headers={"content-length": str(desk.settings.submission_bytes + 1)})
    assert answer.status_code == 413


def test_a_wrong_day_is_named(desk: Office) -> None:
    answer = hand_in(desk, {"invoice.pdf": PDF}, applied_on="21/11/2026")
    assert answer.status_code == 422
    assert "This is not a date." in answer.text


def test_a_handed_in_submission_is_examined_under_its_own_application(desk: Office) -> None:
    submission = kept(desk, hand_in(desk, {"invoice.pdf": PDF}, applied_on="2026-11-20"))
    seen: list[Taken] = []

    def examine(taken: Taken) -> dict[str, object]:
        seen.append(taken)
        return {"route": "clear", "findings": [], "invoices": []}

    Workshop(desk.database, Blobs(desk.settings.blobs), examine, Edition("1", "c")).process(submission.id)
    (taken,) = seen
    assert taken.submission.application.registration_number == NUMBER
    assert taken.submission.application.applied_on == date(2026, 11, 20) == taken.grounds.today
    assert [f.data for f in taken.submission.files] == [PDF]
    with desk.database.read() as session:
        assert store.submission(session, submission.id).state == "clear"
