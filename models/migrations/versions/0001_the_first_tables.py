"""The first tables, and the triggers that keep reports, findings and decisions append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("report", "finding", "decision")


def refuse_changes(table: str) -> None:
    """The database itself refuses to change or remove a row, whoever asks."""
    if op.get_bind().dialect.name == "sqlite":
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION shogo_append_only()"
    )


def upgrade() -> None:
    op.create_table(
        "exporter",
        sa.Column("registration_number", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False, comment="the last day on which the registration holds"),
        sa.PrimaryKeyConstraint("registration_number", name=op.f("pk_exporter")),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False, comment="of the file that was read"),
        sa.Column("reader", sa.String(length=80), nullable=False, comment="reader version and hash of its settings"),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False, comment="of the reading, relative to the readings folder"),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sa.UniqueConstraint("sha256", "reader", name=op.f("uq_reading_sha256_reader")),
    )
    op.create_table(
        "user_account",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False, comment="what the person signs in with"),
        sa.Column(
            "password_hash", sa.String(length=200), nullable=False, comment="Argon2id with its own salt and parameters"
        ),
        sa.Column(
            "role",
            sa.Enum(
                "exporter",
                "examiner",
                "administrator",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("registration_number", sa.String(length=40), nullable=True, comment="of the exporter acted for"),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_user_account")),
        sa.UniqueConstraint("name", name=op.f("uq_user_account_name")),
    )
    op.create_table(
        "work_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("content_sha256", sa.String(length=64), nullable=False),
        sa.Column("pipeline_version", sa.String(length=80), nullable=False),
        sa.Column("configuration_hash", sa.String(length=64), nullable=False),
        sa.Column("path", sa.Text(), nullable=False, comment="relative to the source of the batch"),
        sa.Column(
            "state",
            sa.Enum(
                "todo",
                "leased",
                "done",
                "failed",
                "quarantined",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("owner", sa.String(length=80), nullable=True, comment="worker that holds the lease"),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False, comment="leases so far, interrupted ones included"),
        sa.Column("failures", sa.Integer(), nullable=False, comment="attempts that ended in an error"),
        sa.Column("reason", sa.Text(), nullable=False, comment="of the last failure, for people"),
        sa.Column("result", sa.Text(), nullable=True, comment="JSON; kept so that a second run does nothing"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_item")),
        sa.UniqueConstraint("content_sha256", "pipeline_version", "configuration_hash", name="uq_work_item_once"),
    )
    with op.batch_alter_table("work_item", schema=None) as batch_op:
        batch_op.create_index("ix_work_item_state_lease_until", ["state", "lease_until"], unique=False)

    op.create_table(
        "exporter_address",
        sa.Column("registration_number", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["registration_number"],
            ["exporter.registration_number"],
            name=op.f("fk_exporter_address_registration_number_exporter"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("registration_number", "position", name=op.f("pk_exporter_address")),
    )
    op.create_table(
        "signatory",
        sa.Column("registration_number", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False, comment="empty where none is registered"),
        sa.ForeignKeyConstraint(
            ["registration_number"],
            ["exporter.registration_number"],
            name=op.f("fk_signatory_registration_number_exporter"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("registration_number", "position", name=op.f("pk_signatory")),
    )
    op.create_table(
        "submission",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="for display; never a path"),
        sa.Column(
            "state",
            sa.Enum(
                "received",
                "processing",
                "review",
                "clear",
                "failed",
                "decided",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("version", sa.Integer(), nullable=False, comment="optimistic lock: grows with every change"),
        sa.Column("channel", sa.String(length=20), nullable=False, comment="online or counter"),
        sa.Column("profile", sa.String(length=40), nullable=False),
        sa.Column("registration_number", sa.String(length=40), nullable=True),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("uploaded_by", sa.Integer(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("failure_en", sa.Text(), nullable=False, comment="why processing failed and what to do"),
        sa.Column("failure_ja", sa.Text(), nullable=False, comment="the same in Japanese"),
        sa.Column(
            "report_id", sa.Integer(), nullable=True, comment="the report that holds; what follows is taken from it"
        ),
        sa.Column("exporter_name", sa.Text(), nullable=False, comment="for the queue and its search"),
        sa.Column("consignee_name", sa.Text(), nullable=False),
        sa.Column("invoice_numbers", sa.Text(), nullable=False),
        sa.Column("departure_date", sa.Date(), nullable=True, comment="sailing date; orders the queue"),
        sa.Column("fix", sa.Integer(), nullable=False, comment="number of findings by outcome"),
        sa.Column("evidence", sa.Integer(), nullable=False),
        sa.Column("review", sa.Integer(), nullable=False),
        sa.Column("note", sa.Integer(), nullable=False),
        sa.Column(
            "unread", sa.Integer(), nullable=False, comment="of these, the ones that could not be read well enough"
        ),
        sa.ForeignKeyConstraint(
            ["uploaded_by"], ["user_account.id"], name=op.f("fk_submission_uploaded_by_user_account")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission")),
    )
    with op.batch_alter_table("submission", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_submission_registration_number"), ["registration_number"], unique=False)
        batch_op.create_index("ix_submission_state_departure_date", ["state", "departure_date"], unique=False)

    op.create_table(
        "user_session",
        sa.Column("token_sha256", sa.String(length=64), nullable=False, comment="SHA-256 of the cookie"),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("csrf", sa.String(length=64), nullable=False, comment="synchroniser token of every form"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user_account.id"], name=op.f("fk_user_session_user_id_user_account")),
        sa.PrimaryKeyConstraint("token_sha256", name=op.f("pk_user_session")),
    )
    with op.batch_alter_table("user_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_user_session_user_id"), ["user_id"], unique=False)

    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.Integer(), nullable=False),
        sa.Column("content_sha256", sa.String(length=64), nullable=False, comment="of the names and contents examined"),
        sa.Column("pipeline_version", sa.String(length=80), nullable=False),
        sa.Column("configuration_hash", sa.String(length=64), nullable=False),
        sa.Column("body", sa.Text(), nullable=False, comment="JSON of the contract's report; append-only"),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["submission_id"], ["submission.id"], name=op.f("fk_report_submission_id_submission")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint(
            "submission_id", "content_sha256", "pipeline_version", "configuration_hash", name="uq_report_once"
        ),
    )
    op.create_table(
        "submission_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False, comment="as uploaded, for display only"),
        sa.Column("sha256", sa.String(length=64), nullable=False, comment="where the bytes lie in the content store"),
        sa.Column("size", sa.BigInteger(), nullable=False, comment="bytes"),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submission.id"], name=op.f("fk_submission_file_submission_id_submission")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_submission_file")),
        sa.UniqueConstraint("submission_id", "name", name=op.f("uq_submission_file_submission_id_name")),
    )
    with op.batch_alter_table("submission_file", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_submission_file_sha256"), ["sha256"], unique=False)

    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=True, comment="the report that was on screen"),
        sa.Column(
            "verdict",
            sa.Enum(
                "clear_for_issuance",
                "ask_for_evidence",
                "return_to_exporter",
                name="verdict",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "version_seen", sa.Integer(), nullable=False, comment="version of the submission that the examiner saw"
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["user_account.id"], name=op.f("fk_decision_decided_by_user_account")),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_decision_report_id_report")),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submission.id"], name=op.f("fk_decision_submission_id_submission")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decision_submission_id"), ["submission_id"], unique=False)

    op.create_table(
        "finding",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("rule", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=False),
        sa.Column(
            "unread", sa.Boolean(), nullable=False, comment="not checked for want of a good reading, not a mismatch"
        ),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_finding_report_id_report")),
        sa.PrimaryKeyConstraint("report_id", "position", name=op.f("pk_finding")),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index("ix_finding_rule_outcome", ["rule", "outcome"], unique=False)

    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION shogo_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )
    for table in APPEND_ONLY:
        refuse_changes(table)


def downgrade() -> None:
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index("ix_finding_rule_outcome")

    op.drop_table("finding")
    with op.batch_alter_table("decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decision_submission_id"))

    op.drop_table("decision")
    with op.batch_alter_table("submission_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_submission_file_sha256"))

    op.drop_table("submission_file")
    op.drop_table("report")
    with op.batch_alter_table("user_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_user_session_user_id"))

    op.drop_table("user_session")
    with op.batch_alter_table("submission", schema=None) as batch_op:
        batch_op.drop_index("ix_submission_state_departure_date")
        batch_op.drop_index(batch_op.f("ix_submission_registration_number"))

    op.drop_table("submission")
    op.drop_table("signatory")
    op.drop_table("exporter_address")
    with op.batch_alter_table("work_item", schema=None) as batch_op:
        batch_op.drop_index("ix_work_item_state_lease_until")

    op.drop_table("work_item")
    op.drop_table("user_account")
    op.drop_table("reading")
    op.drop_table("exporter")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION shogo_append_only()")
