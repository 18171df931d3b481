"""A database with a hundred thousand invented submissions, made by the database itself in a minute or two."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from models import people
from models.database import Database
from models.records import Role
from review_ui.desk import digest

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
# Rules with the outcome and the field that they speak of, the commonest first.
RULES = (
    ("XDOC-06", "fix", "invoice_number"),
    ("CO-B1-01", "fix", "exporter_name"),
    ("CO-B5-02", "review", "departure_date"),
    ("INV-SIG-02", "fix", "signature"),
    ("XDOC-11", "review", "description"),
    ("EV-02", "evidence", "signatory"),
    ("XDOC-15", "fix", "quantity"),
    ("CO-B6-03", "note", "remarks"),
    ("XDOC-21", "review", "marks"),
    ("GOODS-04", "fix", "description"),
)
FINDINGS = 5  # in the report that every submission gets


def fill(database: Database, report: Mapping[str, Any], submissions: int) -> None:
    """The shares are those of a chamber that keeps up: 97.4 % are decided, 2,600 of a hundred thousand wait."""
    body = json.dumps(with_findings(report), ensure_ascii=False, separators=(",", ":"))
    with database.write() as session:
        people.add_user(session, "exporter", "-", Role.EXPORTER, NOW, "9000000007")
        for statement in STATEMENTS:
            session.execute(sa.text(statement), _parameters(statement, body, submissions))
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("VACUUM (ANALYZE)"))


def with_findings(report: Mapping[str, Any]) -> dict[str, Any]:
    """The report of a real run, its one finding said again for other rules."""
    made = deepcopy(dict(report))
    first = made["findings"][0]
    made["findings"] = [
        {**first, "rule": rule, "outcome": outcome, "field": field} for rule, outcome, field in RULES[:FINDINGS]
    ]
    return made


def signed_in(database: Database, name: str, role: Role) -> str:
    """The cookie of a session of this person."""
    token = hashlib.sha256(name.encode()).hexdigest()
    with database.write() as session:
        known = people.user_named(session, name)
        user = people.add_user(session, name, "-", role, NOW) if known is None else known
        moment = datetime.now(UTC)
        people.sign_in(session, user.id, digest(token), "csrf", moment, moment + timedelta(hours=8))
    return token


def _parameters(statement: str, body: str, submissions: int) -> dict[str, object]:
    every = {"now": NOW, "body": body, "n": submissions}
    return {name: value for name, value in every.items() if f":{name}" in statement}


VALUES = ", ".join(f"({i}, '{rule}', '{outcome}', '{field}')" for i, (rule, outcome, field) in enumerate(RULES))
STATEMENTS = (
    "SELECT setseed(0.5)",
    """
    CREATE TEMPORARY TABLE made ON COMMIT DROP AS
    SELECT i, drawn, i % 1500 AS company, (i * 7) % 900 AS buyer,
           CASE WHEN i <= :n * 0.974 THEN 'decided'
                WHEN drawn < 0.72 THEN 'review' WHEN drawn < 0.88 THEN 'clear' WHEN drawn < 0.93 THEN 'failed'
                WHEN drawn < 0.96 THEN 'countersign' ELSE 'received' END AS state,
           -- In the order in which they came: three years of work, the last ones this week.
           CASE WHEN i <= :n * 0.974 THEN :now - interval '7 days' - (:n - i) * interval '15 minutes'
                ELSE :now - (:n - i) * interval '3 minutes' END AS came
    FROM (SELECT i, random() AS drawn FROM generate_series(1, :n) AS i) AS numbered
    """,
    """
    INSERT INTO submission (id, name, state, version, channel, profile, registration_number, applied_on, uploaded_by,
        received_at, updated_at, applied_at, failure_en, failure_ja, report_id, exporter_name, consignee_name,
        invoice_numbers, departure_date, fix, evidence, review, note, unread, verdict, urgency, search)
    SELECT i, 'application-' || i, state, 2, 'online',
        CASE i % 10 WHEN 0 THEN 'osaka' WHEN 1 THEN 'tokyo' ELSE 'nonpreferential' END,
        (9000000000 + company)::text, came::date, 1, came, came, came, '', '',
        CASE WHEN state IN ('received', 'failed') THEN NULL ELSE i END,
        exporter, consignee, invoice, sails,
        i % 4, i / 4 % 7 / 5, i / 7 % 3, 1, i / 3 % 5 / 4,
        CASE WHEN state <> 'decided' THEN NULL WHEN drawn < 0.85 THEN 'clear_for_issuance'
             WHEN drawn < 0.97 THEN 'return_to_exporter' ELSE 'ask_for_evidence' END,
        (to_char(sails, 'YYYYMMDD') || to_char(came, 'YYYYMMDD') || (drawn * 3)::int)::bigint,
        lower(concat_ws(' ', 'application-' || i, exporter, consignee, invoice, (9000000000 + company)::text))
    FROM (SELECT *, 'EXPORTER ' || chr(65 + company % 26) || chr(65 + company / 26 % 26) || company || ' CO., LTD.'
                 AS exporter,
                 'BUYER ' || chr(65 + buyer % 26) || buyer || ' TRADING GMBH' AS consignee,
                 'INV-' || to_char(came, 'YY') || '-' || lpad(i::text, 6, '0') AS invoice,
                 (came + (drawn * 20 - 2) * interval '1 day')::date AS sails FROM made) AS written
    """,
    """
    INSERT INTO submission_file (submission_id, name, sha256, size)
    SELECT i, name, md5(i || name) || md5(name || i), 100000 FROM made,
        (VALUES ('invoice.pdf'), ('certificate.json'), ('marks.pdf')) AS files (name)
    """,
    """
    INSERT INTO report (id, submission_id, content_sha256, pipeline_version, configuration_hash, body, created_at)
    SELECT i, i, md5(i::text) || md5(i::text), '1', md5('1') || md5('1'),
           replace(CAST(:body AS text), 'KSI-26-0417', 'INV-' || i), came
    FROM made WHERE state NOT IN ('received', 'failed')
    """,
    f"""
    INSERT INTO finding (report_id, position, rule, outcome, field, unread)
    SELECT i, position, rule, outcome, field, drawn < 0.1
    FROM made, generate_series(0, (drawn * 6)::int) AS position,
         (VALUES {VALUES}) AS rules (n, rule, outcome, field)
    WHERE state NOT IN ('received', 'failed') AND n = (i * 31 + position * position * 17) % 97 % 10
    """,
    """
    INSERT INTO decision (submission_id, report_id, verdict, note, decided_by, decided_at, version_seen)
    SELECT i, i, verdict, '', 1, came + interval '5 hours', 2 FROM made JOIN submission ON submission.id = i
    WHERE made.state = 'decided'
    """,
    "SELECT setval(pg_get_serial_sequence('submission', 'id'), :n)",
    "SELECT setval(pg_get_serial_sequence('report', 'id'), :n)",
)
