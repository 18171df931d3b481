"""The queue with a hundred thousand submissions: its order and its search as columns, with their indexes."""

import sqlalchemy as sa
from alembic import op

from models.queue_keys import searchable, urgency
from models.records import State
from models.tables.base import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

OPEN = "state <> 'decided' AND applied_at IS NOT NULL"
DONE = "state = 'decided' AND applied_at IS NOT NULL"
BATCH = 1000  # rows of one UPDATE
SEARCHED = ("name", "exporter_name", "consignee_name", "invoice_numbers", "registration_number")
COUNTED = ("fix", "evidence", "review")


def upgrade() -> None:
    op.add_column(
        "submission",
        sa.Column(
            "urgency",
            sa.BigInteger(),
            nullable=False,
            server_default="0",
            comment="orders the queue; worked out (models/queue_keys.py)",
        ),
    )
    op.add_column(
        "submission",
        sa.Column(
            "search",
            sa.Text(),
            nullable=False,
            server_default="",
            comment="what the queue's search looks through; worked out",
        ),
    )
    fill()
    partial("ix_submission_open", ["urgency", "id"], OPEN)
    partial("ix_submission_decided", ["verdict", "id"], DONE)
    op.create_index("ix_submission_claimed_by", "submission", ["claimed_by"])
    index_search()
    op.create_index("ix_submission_report_id", "submission", ["report_id"])
    # With the report in it, so that the submissions with a finding are found without a look at the findings.
    op.drop_index("ix_finding_rule_outcome", "finding")
    op.create_index("ix_finding_rule", "finding", ["rule", "outcome", "report_id"])
    op.create_index("ix_finding_field", "finding", ["field", "unread", "report_id"])


def downgrade() -> None:
    op.drop_index("ix_finding_field", "finding")
    op.drop_index("ix_finding_rule", "finding")
    op.create_index("ix_finding_rule_outcome", "finding", ["rule", "outcome"])
    op.drop_index("ix_submission_report_id", "submission")
    op.drop_index("ix_submission_search", "submission", if_exists=True)
    for name in ("claimed_by", "decided", "open"):
        op.drop_index(f"ix_submission_{name}", "submission")
    op.drop_column("submission", "search")
    op.drop_column("submission", "urgency")


def partial(name: str, columns: list[str], where: str) -> None:
    op.create_index(name, "submission", columns, sqlite_where=sa.text(where), postgresql_where=sa.text(where))


def index_search() -> None:
    """By trigrams where the site lets PostgreSQL have them; without, a search looks at every row.

    SQLite looks at every entry of this index, which is narrower than the table.
    """
    if op.get_bind().dialect.name == "sqlite":
        op.create_index("ix_submission_search", "submission", ["search"])
        return
    try:
        with op.get_bind().begin_nested():
            op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    except sa.exc.DBAPIError:
        return
    op.create_index(
        "ix_submission_search",
        "submission",
        ["search"],
        postgresql_using="gin",
        postgresql_ops={"search": "gin_trgm_ops"},
    )


def fill() -> None:
    connection = op.get_bind()
    moments = ("received_at", "applied_at")
    table = sa.table(
        "submission",
        *(sa.column(name) for name in ("id", "state", "urgency", "search", *SEARCHED, *COUNTED)),
        *(sa.column(name, Instant()) for name in moments),
        sa.column("departure_date", sa.Date()),
    )
    change = (
        sa.update(table)
        .where(table.c.id == sa.bindparam("of"))
        .values(urgency=sa.bindparam("urgent"), search=sa.bindparam("words"))
    )
    rows = connection.execute(sa.select(table)).all()
    for start in range(0, len(rows), BATCH):
        connection.execute(change, [keys(row) for row in rows[start : start + BATCH]])


def keys(row: sa.Row[tuple[object, ...]]) -> dict[str, object]:
    numbers = {name: getattr(row, name) for name in COUNTED}
    came = row.applied_at or row.received_at
    return {
        "of": row.id,
        "urgent": urgency(row.departure_date, came, State(row.state), **numbers),
        "words": searchable(getattr(row, name) for name in SEARCHED),
    }
