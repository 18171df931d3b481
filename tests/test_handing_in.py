"""Pre-checks and applications: what an exporter hands in, corrects, applies with, takes away; and nobody else's."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from datetime import date
from typing import Any

import pytest
from httpx import Response

from matchers.examples import clean_case
from models import applications, decisions, store
from models.document import Document, Kind, Unreadable
from models.records import State, Submission, Verdict
from models.tables import AuditRow
from pipeline.blobs import Blobs
from pipeline.certificate_json import parse_certificate, parse_item_rows
from pipeline.draft import drafted
from pipeline.extract import Extracted
from pipeline.gathered import Gathered, GatheredPapers
from pipeline.intake import IntakeLimits, open_uploaded
from pipeline.item_rows import rows_tsv
from pipeline.processing import content_of
from pipeline.readings import Readings
from pipeline.receiving import plain_name
from pipeline.version import pipeline_version
from tests.desk import NOW, NUMBER, PDF, Office, csrf, version
from tests.reports import field, report
from tests.test_precheck import CLEAN
from tests.test_uploading import hand_in, kept, seat, zipped

CERTIFICATE = json.dumps(CLEAN).encode()


def examined(desk: Office, number: int, body: dict[str, Any] | None = None) -> None:
    """The worker's part."""
    with desk.database.write() as session:
        told = body or report(sha256=store.submission(session, number).files[0].sha256)
        store.save_report(
            session, number, told, content_sha256="c" * 64, pipeline_version="1", configuration_hash="d", now=NOW
        )


def now_as(desk: Office, number: int) -> Submission:
    with desk.database.read() as session:
        return store.submission(session, number)


def prechecked(desk: Office, files: dict[str, bytes] | None = None, **form: str) -> int:
    number = kept(desk, hand_in(desk, files or {"invoice.pdf": PDF, "certificate.json": CERTIFICATE}, **form)).id
    examined(desk, number)
    return number


def post(desk: Office, number: int, deed: str, person: str = "sakura", **form: str) -> Response:
    client = seat(desk, person)
    page = client.get("/upload").text
    data = {"csrf": csrf(page), "version": str(now_as(desk, number).version), **form}
    return client.post(f"/submissions/{number}/{deed}", data=data)


def returned(desk: Office) -> int:
    """An application that the chamber returned."""
    number = prechecked(desk)
    assert post(desk, number, "apply", confirmed="yes").status_code == 303
    examined(desk, number)
    with desk.database.write() as session:
        seen = store.submission(session, number).version
        decisions.decide(session, number, Verdict.RETURN_TO_EXPORTER, "Correct box 3.", 1, seen, NOW)
    return number


def noted(desk: Office, action: str) -> list[AuditRow]:
    with desk.database.read() as session:
        return list(session.query(AuditRow).filter_by(action=action))


def test_an_exporters_upload_is_a_precheck_and_an_examiners_an_application(desk: Office) -> None:
    assert kept(desk, hand_in(desk, {"invoice.pdf": PDF})).applied_at is None
    assert kept(desk, hand_in(desk, {"invoice.pdf": PDF}, "sato")).applied_at == NOW


def test_nobody_at_the_chamber_sees_a_precheck(desk: Office) -> None:
    number = prechecked(desk)
    sha256 = now_as(desk, number).files[0].sha256
    for path in ("", "/state", "/progress", f"/pages/{sha256}/1/150.png", "/take/certificate-items.tsv"):
        for person in ("sato", "admin", "fuji"):
            assert seat(desk, person).get(f"/submissions/{number}{path}").status_code == 404, (person, path)
        assert seat(desk, "sakura").get(f"/submissions/{number}{path}").status_code == 200, path
    for person in ("sato", "fuji"):
        for deed in ("apply", "withdraw", "corrected"):
            assert post(desk, number, deed, person, confirmed="yes").status_code == 404
        assert seat(desk, person).get(f"/upload?corrects={number}").status_code == 404


def test_with_one_confirmed_click_it_is_an_application_judged_as_of_today(desk: Office) -> None:
    number = prechecked(desk, applied_on="2026-11-01")
    assert now_as(desk, number).applied_on == date(2026, 11, 1)
    assert post(desk, number, "apply").status_code == 422
    assert now_as(desk, number).applied_at is None
    assert post(desk, number, "apply", confirmed="yes").status_code == 303
    now = now_as(desk, number)
    assert (now.applied_at, now.applied_on, now.state) == (NOW, date(2026, 11, 21), State.RECEIVED)
    assert [row.submission_id for row in noted(desk, "applied")] == [number]
    assert seat(desk, "sato").get(f"/submissions/{number}").status_code == 200
    assert post(desk, number, "apply", confirmed="yes").status_code == 409


def test_what_changed_since_it_was_seen_is_not_applied_with(desk: Office) -> None:
    number = prechecked(desk)
    seen = version(seat(desk, "sakura").get(f"/submissions/{number}").text)
    examined(desk, number)
    assert post(desk, number, "apply", confirmed="yes", version=str(seen)).status_code == 409
    assert now_as(desk, number).applied_at is None


def test_papers_that_were_not_read_cannot_be_applied_with(desk: Office) -> None:
    number = kept(desk, hand_in(desk, {"invoice.pdf": PDF})).id
    assert post(desk, number, "apply", confirmed="yes").status_code == 409


def test_a_precheck_can_be_taken_off_the_list_and_an_application_cannot(desk: Office) -> None:
    number = prechecked(desk)
    assert f"/submissions/{number}" in seat(desk, "sakura").get("/papers").text
    assert post(desk, number, "withdraw").status_code == 303
    assert f"/submissions/{number}" not in seat(desk, "sakura").get("/papers").text
    assert post(desk, number, "apply", confirmed="yes").status_code == 409
    other = returned(desk)
    assert post(desk, other, "withdraw").status_code == 409


def test_corrected_papers_take_along_what_stays(desk: Office) -> None:
    number = prechecked(desk, {"invoice.pdf": PDF, "marks.pdf": PDF + b"marks", "certificate.json": CERTIFICATE})
    client = seat(desk, "sakura")
    data = {"csrf": csrf(client.get(f"/upload?corrects={number}").text), "corrects": str(number)}
    new = json.dumps({**CLEAN, "remarks": "L/C NO. 1"}).encode()
    answer = client.post(
        "/upload",
        data={**data, "keep": ["invoice.pdf", "certificate.json"]},
        files=[("files", ("CERTIFICATE.JSON", new))],
    )
    later = kept(desk, answer)
    assert (later.predecessor, later.name, later.applied_at) == (number, "invoice", None)
    assert [f.name for f in later.files] == ["invoice.pdf", "CERTIFICATE.JSON"]
    assert Blobs(desk.settings.blobs).read(later.files[1].sha256) == new


def test_a_returned_application_is_corrected_and_the_new_one_points_to_it(desk: Office) -> None:
    first = returned(desk)
    client = seat(desk, "sakura")
    start = client.get("/papers").text
    assert f"/upload?corrects={first}" in start
    second = kept(desk, hand_in(desk, {"invoice.pdf": PDF + b"2"}, corrects=str(first))).id
    examined(desk, second)
    third = kept(desk, hand_in(desk, {"invoice.pdf": PDF + b"3"}, corrects=str(second))).id
    examined(desk, third)
    assert post(desk, third, "apply", confirmed="yes").status_code == 303
    assert now_as(desk, third).predecessor == first
    assert now_as(desk, second).withdrawn_at == NOW
    assert f"/upload?corrects={first}" not in client.get("/papers").text


def test_an_application_that_nobody_returned_is_not_corrected(desk: Office) -> None:
    number = prechecked(desk)
    post(desk, number, "apply", confirmed="yes")
    assert seat(desk, "sakura").get(f"/upload?corrects={number}").status_code == 409
    assert hand_in(desk, {"invoice.pdf": PDF}, corrects=str(number)).status_code == 409


def test_only_own_files_can_be_kept(desk: Office) -> None:
    number = prechecked(desk)
    client = seat(desk, "fuji")
    data = {"csrf": csrf(client.get("/upload").text), "corrects": str(number), "keep": "invoice.pdf"}
    assert client.post("/upload", data=data, files=[("files", ("a.pdf", PDF))]).status_code == 404


def test_an_item_table_takes_the_place_of_the_items_where_that_is_asked_for(desk: Office) -> None:
    table = rows_tsv([{"description": "GEAR PUMP", "quantity": "12", "unit": "PCS"}])
    files = {"invoice.pdf": PDF, "certificate.json": CERTIFICATE, "items.tsv": table}
    assert hand_in(desk, files).status_code == 422
    submission = kept(desk, hand_in(desk, files, rows="replace"))
    stored = {f.name: Blobs(desk.settings.blobs).read(f.sha256) for f in submission.files}
    opened = open_uploaded("x", tuple(stored.items()), IntakeLimits())
    assert opened.faults == ()
    assert opened.certificate is not None
    assert [i.description.text for i in opened.certificate.items if i.description] == ["GEAR PUMP"]
    assert opened.certificate.exporter_name == parse_certificate("c", CERTIFICATE).exporter_name


@pytest.mark.parametrize("sign", list("=+-@'"))
def test_no_cell_of_a_table_is_a_formula_and_reading_it_gives_the_same_again(sign: str) -> None:
    text = f"{sign}HYPERLINK(1)"
    table = rows_tsv([{"description": text, "unit": f"{sign}1", "origin": "\tJAPAN\n"}])
    cells = table.decode("utf-8-sig").splitlines()[1].split("\t")
    assert all(cell.startswith("'") for cell in cells if cell[:1] in tuple("=+-@'"))
    (item,) = parse_item_rows("items.tsv", table)
    assert item.description is not None
    assert item.unit is not None
    assert (item.description.value, item.unit.value) == (text, f"{sign}1")


def test_the_tables_of_goods_can_be_saved(desk: Office) -> None:
    number = prechecked(desk)
    answer = seat(desk, "sakura").get(f"/submissions/{number}/take/certificate-items.tsv")
    assert answer.text.splitlines()[1] == "BALL BEARINGS\t1200\t\t\t"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert seat(desk, "sakura").get(f"/submissions/{number}/take/invoice-items.tsv").status_code == 200
    assert seat(desk, "sakura").get(f"/submissions/{number}/take/draft.json").status_code == 404
    assert [json.loads(row.detail)["file"] for row in noted(desk, "saved")] == ["items.tsv"] * 2


def test_a_draft_takes_nothing_that_was_read_in_doubt() -> None:
    fields = {
        "exporter_name": field("SAKURA PRECISION CO., LTD.", [0, 0, 1, 1]),
        "exporter_country": field("JP", [0, 0, 1, 1]),
        "buyer_name": field("MERLION TRADING", [0, 0, 1, 1], 0.5),
        "invoice_number": field("E02598", [0, 0, 1, 1]),
        "origin": field(["JP"], [0, 0, 1, 1]),
        "transport_mode": field("sea", [0, 0, 1, 1]),
    }
    items = [{"description": field("BEARINGS", [0, 0, 1, 1]), "quantity": field("12", [0, 0, 1, 1], 0.3)}]
    made = drafted([{"fields": fields, "items": items}])
    certificate = parse_certificate("certificate.json", json.dumps(made.certificate).encode())
    assert certificate.exporter_name is not None
    assert certificate.consignee_name is None
    assert certificate.items[0].quantity is None
    assert certificate.origin is not None
    assert certificate.origin.value == ("JP",)
    assert made.left_out == ("buyer_name",)


def rewritable(desk: Office) -> int:
    """A pre-check whose certificate.json has a fault that can be corrected mechanically."""
    draft = json.dumps({**CLEAN, "copy": "COPY-1"}).encode()
    number = kept(desk, hand_in(desk, {"invoice.pdf": PDF, "certificate.json": draft})).id
    stored = now_as(desk, number)
    case = clean_case()
    (invoice,) = case.invoices
    paper = Extracted(Document(invoice.document, stored.files[0].sha256, ()), Kind.COMMERCIAL_INVOICE, invoice)
    gathered = Gathered(stored.name, (paper,), certificate=parse_certificate("certificate.json", draft))
    GatheredPapers(desk.settings.readings, pipeline_version()).put(content_of(stored), gathered)
    said = {"en": "“COPY-1” is no copy.", "ja": "…"}
    place = {"document": "certificate.json", "value": "COPY-1"}
    found = {"rule": "OC-05", "outcome": "fix", "field": "copy", "message": said, "places": [place]}
    told = [{**found, "remedy": said, "source": "", "unread": False}]
    examined(desk, number, {**report(sha256=stored.files[0].sha256), "findings": told})
    return number


def test_the_corrected_certificate_is_shown_saved_and_checked_again(desk: Office) -> None:
    number = rewritable(desk)
    client = seat(desk, "sakura")
    page = client.get(f"/submissions/{number}").text
    assert "<del>COPY-1</del>" in page
    assert "<ins>COPY</ins>" in page
    made = client.get(f"/submissions/{number}/take/certificate.json")
    assert json.loads(made.content) == {**CLEAN, "copy": "COPY"}
    later = kept(desk, post(desk, number, "corrected"))
    assert later.predecessor == number
    stored = {f.name: Blobs(desk.settings.blobs).read(f.sha256) for f in later.files}
    assert stored == {"invoice.pdf": PDF, "certificate.json": made.content}
    assert seat(desk, "fuji").get(f"/submissions/{number}/take/certificate.json").status_code == 404


def test_without_anything_to_correct_there_is_no_corrected_certificate(desk: Office) -> None:
    number = prechecked(desk)
    assert seat(desk, "sakura").get(f"/submissions/{number}/take/certificate.json").status_code == 404
    assert post(desk, number, "corrected").status_code == 409


def test_what_could_not_be_read_is_not_called_a_mistake(desk: Office) -> None:
    page = seat(desk, "sakura").get(f"/submissions/{prechecked(desk)}").text
    correct, unread = page.index("points-correct"), page.index("points-unread")
    assert page.index("could not be read with certainty") > unread > correct
    assert "not a mistake of yours" in page
    assert "To correct: 1" in page


def test_a_fine_result_promises_nothing(desk: Office) -> None:
    number = kept(desk, hand_in(desk, {"invoice.pdf": PDF})).id
    examined(desk, number, report(route="clear", sha256=now_as(desk, number).files[0].sha256))
    page = seat(desk, "sakura").get(f"/submissions/{number}").text
    assert "Nothing to correct was found." in page
    assert "the chamber decides" in page


def test_the_waiting_page_says_of_each_file_how_far_it_is(desk: Office) -> None:
    locked = PDF + b"locked"
    number = kept(desk, hand_in(desk, {"a.pdf": PDF, "b.pdf": locked, "certificate.json": CERTIFICATE})).id
    sha256 = now_as(desk, number).files[1].sha256
    Readings(desk.settings.readings).put(Unreadable("b.pdf", sha256, "encrypted"), desk.settings.limits)
    piece = seat(desk, "sakura", "ja").get(f"/submissions/{number}/progress").text
    assert "PDFにパスワードがかかっています" in piece
    assert 'data-waiting="yes"' in piece
    assert piece.count("step-waiting") == 1
    assert piece.count("step-typed") == 1


def bomb_directory() -> bytes:
    """A zip whose table of contents says that it is larger than any submission's."""
    data = bytearray(zipped({"invoice.pdf": PDF}))
    at = data.rfind(b"PK\5\6")
    data[at + 12 : at + 16] = struct.pack("<I", 900_000_000)
    return bytes(data)


def packed_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("invoice.pdf", b"%PDF-" + b"\0" * 40_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"a.pdf": b"PK\x03\x04xx"}, "an Office document or a .zip"),
        ({"a.jpg": b"\0\0\0\x18ftypheic"}, "HEIC"),
        ({"a.png": b"MZ\x90"}, "a program"),
        ({"a.pdf": b"\0\1\2\3"}, "something else"),
        ({"a.zip": zipped({"b.zip": zipped({"c.pdf": PDF})})}, "another .zip is not opened"),
        ({"a.zip": bomb_directory()}, "too many files"),
        ({"a.zip": packed_bomb()}, "larger than the 30 MB"),
        ({f"{n}.pdf": PDF for n in range(51)}, "too many files: more than 50"),
        ({"a.zip": zipped({f"{n}.pdf": PDF for n in range(51)})}, "too many files: more than 50"),
        ({f"{z}.zip": zipped({f"{z}{n}.pdf": PDF for n in range(26)}) for z in "ab"}, "too many"),
    ],
)  # fmt: skip
def test_disguised_packed_and_excessive_uploads_are_named_and_refused(
    desk: Office, files: dict[str, bytes], said: str
) -> None:
    answer = hand_in(desk, files)
    assert answer.status_code == 422
    assert said in answer.text
    desk.app.state.desk.journal.flush()
    (row,) = noted(desk, "refused")
    assert json.loads(row.detail)["why"] == "upload"


def test_a_document_is_taken_by_its_content_whatever_its_ending(desk: Office) -> None:
    assert kept(desk, hand_in(desk, {"scan.png": PDF})).files[0].name == "scan.png"


def test_a_zip_beside_loose_files_is_one_submission(desk: Office) -> None:
    files = {"papers.zip": zipped({"invoice.pdf": PDF}), "certificate.json": CERTIFICATE}
    assert [f.name for f in kept(desk, hand_in(desk, files)).files] == ["invoice.pdf", "certificate.json"]


@pytest.mark.parametrize(
    ("sent", "shown"),
    [("x\u202egpj.pdf", "xgpj.pdf"), ("\u2066a\n.pdf", "a.pdf"), ("..", ""), ("x" * 300, ""), ("a/b.pdf", "b.pdf")],
)  # fmt: skip
def test_a_name_shows_what_it_is(sent: str, shown: str) -> None:
    assert plain_name(sent) == shown


def test_the_list_shows_the_newest_first_and_no_more_than_asked(desk: Office) -> None:
    numbers = [prechecked(desk) for _ in range(4)]
    with desk.database.read() as session:
        shown = applications.entries(session, NUMBER, applied=False, limit=3)
    assert [entry.submission.id for entry in shown] == numbers[:0:-1]


def sent_by_a_browser(desk: Office, **fields: str) -> Response:
    """The form without a file chosen: browsers send an empty part then."""
    client = seat(desk, "sakura")
    parts = {"csrf": csrf(client.get("/upload").text), **fields}
    lines = [f'--x\r\nContent-Disposition: form-data; name="{n}"\r\n\r\n{v}\r\n' for n, v in parts.items()]
    lines.append('--x\r\nContent-Disposition: form-data; name="files"; filename=""\r\n')
    lines.append("Content-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n")
    return client.post("/upload", content="".join(lines), headers={"content-type": "multipart/form-data; boundary=x"})


def test_no_file_at_all_is_said_so(desk: Office) -> None:
    answer = sent_by_a_browser(desk)
    assert answer.status_code == 422
    assert "There is no document in this submission." in answer.text


def test_the_same_papers_can_be_judged_as_of_another_day(desk: Office) -> None:
    number = prechecked(desk)
    answer = sent_by_a_browser(desk, corrects=str(number), keep="invoice.pdf", applied_on="2026-12-24")
    later = kept(desk, answer)
    assert (later.applied_on, [f.name for f in later.files]) == (date(2026, 12, 24), ["invoice.pdf"])
