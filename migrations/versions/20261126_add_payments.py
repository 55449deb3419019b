"""Add payments.

Revision: 0003, after 0002. Made 2026-11-26.
"""

import sqlalchemy as sa
from alembic import op

from models.base import utc_now

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("method", sa.Enum("CARD", "TRANSFER", name="payment_method", create_constraint=True), nullable=False),
        sa.Column("amount", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("paid_at", sa.DateTime(timezone=True), server_default=utc_now(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payment_amount_positive")),
        sa.ForeignKeyConstraint(["order_id"], ["order.id"], name=op.f("fk_payment_order_id_order"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )
    op.create_index(op.f("ix_payment_method"), "payment", ["method"])
    op.create_index(op.f("ix_payment_order_id"), "payment", ["order_id"])
    op.create_index(op.f("ix_payment_paid_at"), "payment", ["paid_at"])

    op.create_table(
        "card_payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("brand", sa.String(length=20), nullable=False),
        sa.Column("last_four", sa.String(length=4), nullable=False),
        sa.Column("authorization", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["payment.id"], name=op.f("fk_card_payment_id_payment"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_payment")),
        sa.UniqueConstraint("authorization", name=op.f("uq_card_payment_authorization")),
    )

    op.create_table(
        "transfer_payment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("iban", sa.String(length=34), nullable=False),
        sa.Column("reference", sa.String(length=140), nullable=True),
        sa.ForeignKeyConstraint(
            ["id"], ["payment.id"], name=op.f("fk_transfer_payment_id_payment"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer_payment")),
    )
    op.create_index(op.f("ix_transfer_payment_iban"), "transfer_payment", ["iban"])


def downgrade() -> None:
    for table in ("transfer_payment", "card_payment", "payment"):
        op.drop_table(table)
    if op.get_context().dialect.name == "postgresql":  # the others have no types of their own
        op.execute("DROP TYPE payment_method")
