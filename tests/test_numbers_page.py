"""The supervisors' page of figures: what it tells, who may see it, and its tables as files."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import timedelta
from xml.etree import ElementTree

import pytest
import sqlalchemy as sa

from models import audit, people
from models.records import Role, State, Verdict
from models.review import Judged
from tests.applications import Writer
from tests.desk import NOW, Office, hashed

HOUR = timedelta(hours=1)
SVG = "{http://www.w3.org/2000/svg}"
DECIDED = ((Verdict.CLEAR_FOR_ISSUANCE, 2 * HOUR),)


@pytest.fixture
def told(desk: Office) -> Office:
    """Twelve decided applications of yesterday, three of them straight through, with findings and corrections."""
    yesterday = NOW - timedelta(days=1)
    with desk.database.write() as session:
        people.add_user(session, "boss", hashed(), Role.SUPERVISOR, NOW)
        writer = Writer(session)
        for number in range(12):
            row = writer.application(
                yesterday,
                exporter="9009",
                route="clear" if number < 3 else "review",
                findings=(("MARK-01", "fix", False),) if number >= 3 else (),
                decided=DECIDED if number < 8 else ((Verdict.RETURN_TO_EXPORTER, 5 * HOUR),),
            )
            row.exporter_name = "=CMD|'/C calc'!A0"
            if number >= 3:
                writer.judgement(row, "MARK-01", "k", Judged.DISMISSED, yesterday)
            if number == 11:
                writer.correction(row, "marks", yesterday, was={"source": "ocr"})
    return desk


def page(office: Office, address: str = "/numbers", language: str = "en") -> str:
    answer = office.client("boss", language).get(address)
    assert answer.status_code == 200, answer.text[:300]
    return answer.text


def rows(office: Office, table: str, query: str = "") -> list[dict[str, str]]:
    answer = office.client("boss").get(f"/numbers/{table}.csv{query}")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_the_page_tells_the_figures(told: Office) -> None:
    shown = page(told, "/numbers?exporter=9009")
    assert '<span class="tile-figure">12</span>' in shown
    assert '<span class="tile-figure">25.0%</span>' in shown  # 3 of 12 went straight through
    assert '<span class="tile-figure">2 h 0 min</span>' in shown
    assert '<span class="tile-figure">5 h 0 min</span>' in shown
    assert '<span class="tile-figure">33.3%</span>' in shown  # 4 of 12 were returned
    assert "often wrong" not in shown  # nine judged findings are too few to say so


def test_the_page_is_there_in_japanese(told: Office) -> None:
    shown = page(told, language="ja")
    assert "<title>統計 · Shogo</title>" in shown
    assert "2時間0分" in shown


@pytest.mark.parametrize("days", [7, 90, 365, 900])
def test_every_drawing_is_well_formed_and_keeps_to_its_field(told: Office, days: int) -> None:
    shown = page(told, f"/numbers?from={NOW.date() - timedelta(days)}")
    drawings = shown.split('<svg class="plot"')[1:]
    assert len(drawings) == 6
    for drawing in drawings:
        parsed = ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg" {drawing.split("</svg>")[0]}</svg>')
        width, height = map(float, parsed.attrib["viewBox"].split()[2:])
        assert parsed.findtext(f"{SVG}title")
        assert parsed.findtext(f"{SVG}desc")
        for bar in parsed.iter(f"{SVG}rect"):
            x, y, wide, high = (float(bar.attrib[name]) for name in ("x", "y", "width", "height"))
            assert 0 <= x <= x + wide <= width + 0.2
            assert 0 <= y <= y + high <= height + 0.2
        assert all("style" not in part.attrib for part in parsed.iter())


def test_what_stands_in_a_name_is_only_text(told: Office) -> None:
    with told.database.write() as session:
        row = Writer(session).application(NOW, State.REVIEW, exporter="666")
        row.exporter_name = "<script>alert(1)</script>"
    shown = page(told)
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)" in shown


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("from=yesterday", "A date was not understood"),
        ("from=2026-11-20&to=2026-11-01", "The first day was after the last one"),
        ("from=1990-01-01", "At most three years"),
        ("from=2026-11-01&to=2099-01-01", ""),
    ],
)
def test_a_period_that_cannot_be_followed_is_said_so(told: Office, query: str, complaint: str) -> None:
    shown = page(told, f"/numbers?{query}")
    assert complaint in shown
    assert ('role="alert"' in shown) == bool(complaint)
    assert 'value="2026-11-' in shown


def test_a_period_without_applications_says_so(told: Office) -> None:
    assert "Nothing was applied for in this period." in page(told, "/numbers?from=2025-01-01&to=2025-01-02")


def test_figures_are_counted_anew_after_a_minute(told: Office) -> None:
    client = told.client("boss")
    before = client.get("/numbers?exporter=9009").text
    with told.database.write() as session:
        Writer(session).application(NOW, State.REVIEW, exporter="9009")
    assert client.get("/numbers?exporter=9009").text == before
    told.app.state.figures._now = lambda: NOW + timedelta(minutes=2)
    assert '<span class="tile-figure">13</span>' in client.get("/numbers?exporter=9009").text


def test_the_page_costs_at_most_fifteen_queries(told: Office) -> None:
    asked: list[str] = []
    engine = told.app.state.desk.database.engine
    client = told.client("boss")
    sa.event.listen(engine, "before_cursor_execute", lambda c, cu, statement, *_: asked.append(statement))
    client.get("/numbers")
    assert 0 < len([a for a in asked if not a.startswith("BEGIN")]) <= 15


@pytest.mark.parametrize("address", ["/numbers", "/numbers/rules.csv", "/numbers/all.xlsx"])
def test_only_supervisors_and_administrators_see_the_figures(told: Office, address: str) -> None:
    answers = [told.client(name).get(address).status_code for name in (None, "sakura", "sato", "boss", "admin")]
    assert answers == [303, 403, 403, 200, 200]


@pytest.mark.parametrize("address", ["/numbers/all.csv", "/numbers/users.csv", "/numbers/rules.pdf", "/numbers/..csv"])
def test_no_other_table_or_format_is_there(told: Office, address: str) -> None:
    assert told.client("boss").get(address).status_code == 404


def test_the_csv_tells_the_same_figures(told: Office) -> None:
    (rule,) = [r for r in rows(told, "rules") if r["Rule"] == "MARK-01"]
    assert (rule["Findings"], rule["Dismissed"], rule["False alarms"]) == ("9", "9", "1.0000")
    (field,) = rows(told, "fields")
    assert (field["Field"], field["Values corrected"], field["Read from a picture"]) == ("Shipping marks", "1", "1")
    (day,) = [d for d in rows(told, "days", "?exporter=9009") if d["Applications"] != "0"]
    assert (day["Application day"], day["Straight-through share"]) == ("2026-11-20", "0.2500")
    assert day["Hours to the decision, median"] == "2.00"


def test_a_name_that_looks_like_a_formula_stays_a_name(told: Office) -> None:
    (exporter,) = [e for e in rows(told, "exporters") if e["Registration number"] == "9009"]
    assert exporter["Exporter"] == "'=CMD|'/C calc'!A0"


def test_the_workbook_holds_no_formula_and_no_link(told: Office) -> None:
    answer = told.client("boss").get("/numbers/all.xlsx")
    assert answer.headers["content-disposition"] == ('attachment; filename="shogo-all-2026-10-23-2026-11-21.xlsx"')
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
        texts = book.read("xl/sharedStrings.xml").decode()
    assert len(sheets) == 5
    assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
    assert "=CMD|" in texts  # as it is: in a workbook a text is a text


def test_the_list_is_saved_as_it_is_asked_for(told: Office) -> None:
    client = told.client("sato")
    answer = client.get("/submissions.csv?state=review&search=9001000001")
    (row,) = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert (row["Submission"], row["State"]) == ("case-review", "Needs review")
    assert row["Received"] == "2026-11-21 18:00"  # at the chamber
    assert client.get("/submissions.xlsx").content.startswith(b"PK")
    assert client.get("/submissions.html").status_code == 404
    with told.database.read() as session:
        first = audit.entries(session, audit.Asked(action="exported"))[-1]
    assert '"filters":"state=review&search=9001000001"' in first.event.detail


def test_every_export_is_in_the_audit_log(told: Office) -> None:
    told.client("boss").get("/numbers/rules.csv?exporter=9009")
    with told.database.read() as session:
        (entry,) = audit.entries(session, audit.Asked(action="numbers_exported"))
    assert entry.event.actor == "boss"
    assert '"table":"rules"' in entry.event.detail
    assert '"exporter":"9009"' in entry.event.detail
