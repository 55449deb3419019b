"""Keep the answers of requests that may be sent again.

Revision: 0002, after 0001. Made 2026-11-26.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "idempotency_key",
        sa.Column("caller", sa.String(length=64), nullable=False, comment="Who sent the request, as a hash."),
        sa.Column("key", sa.String(length=255), nullable=False, comment="What the client calls the request."),
        sa.Column("fingerprint", sa.String(length=64), nullable=False, comment="Hash of the request itself."),
        sa.Column("response", sa.Text(), nullable=True, comment="The answer as JSON."),
        sa.Column("expires_at", sa.BigInteger(), nullable=False, comment="When the answer is forgotten."),
        sa.PrimaryKeyConstraint("caller", "key", name=op.f("pk_idempotency_key")),
    )
    op.create_index(op.f("ix_idempotency_key_expires_at"), "idempotency_key", ["expires_at"])


def downgrade() -> None:
    op.drop_table("idempotency_key")
