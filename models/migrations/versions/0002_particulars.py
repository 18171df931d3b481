"""What registry and application may say beyond the contract."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TOLD = {
    "exporter": "what the registry keeps besides, by name",
    "signatory": "what the registry keeps besides, by name",
    "submission": "what submission.json says besides, by name",
}


def upgrade() -> None:
    for table, comment in TOLD.items():
        op.add_column(table, sa.Column("particulars", sa.JSON(none_as_null=True), nullable=True, comment=comment))


def downgrade() -> None:
    for table in TOLD:
        op.drop_column(table, "particulars")
