"""Create the shop.

Revision: 0001, the first. Made 2026-11-22.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from models.base import utc_now

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "category",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["category.id"], name=op.f("fk_category_parent_id_category"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sa.UniqueConstraint("name", name=op.f("uq_category_name")),
    )
    op.create_index(op.f("ix_category_parent_id"), "category", ["parent_id"])

    op.create_table(
        "customer",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("email", name=op.f("uq_customer_email")),
    )
    op.create_index(op.f("ix_customer_name"), "customer", ["name"])

    op.create_table(
        "store",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("city", sa.String(length=100), nullable=False),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("delivers", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_store")),
    )
    op.create_index(op.f("ix_store_city"), "store", ["city"])
    op.create_index(op.f("ix_store_name"), "store", ["name"])

    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("name", name=op.f("uq_tag_name")),
    )

    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sku", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("price", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("cost", sa.Numeric(precision=10, scale=2), nullable=True),
        sa.Column("stock", sa.Integer(), server_default="0", nullable=False),
        sa.Column(
            "status",
            sa.Enum("DRAFT", "ACTIVE", "RETIRED", name="item_status", create_constraint=True),
            server_default="DRAFT",
            nullable=False,
        ),
        sa.Column("attributes", sa.JSON().with_variant(JSONB(), "postgresql"), server_default="{}", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=utc_now(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=utc_now(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("store_id", sa.Integer(), nullable=False),
        sa.Column("category_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("cost >= 0", name=op.f("ck_item_cost_not_negative")),
        sa.CheckConstraint("price >= 0", name=op.f("ck_item_price_not_negative")),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_item_stock_not_negative")),
        sa.ForeignKeyConstraint(
            ["category_id"], ["category.id"], name=op.f("fk_item_category_id_category"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("fk_item_store_id_store"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
        sa.UniqueConstraint("sku", name=op.f("uq_item_sku")),
    )
    op.create_index(op.f("ix_item_category_id"), "item", ["category_id"])
    op.create_index(op.f("ix_item_created_at"), "item", ["created_at"])
    op.create_index(op.f("ix_item_name"), "item", ["name"])
    op.create_index(op.f("ix_item_price"), "item", ["price"])
    op.create_index(op.f("ix_item_status"), "item", ["status"])
    op.create_index(op.f("ix_item_stock"), "item", ["stock"])
    op.create_index(op.f("ix_item_store_id"), "item", ["store_id"])
    op.create_index(op.f("ix_item_updated_at"), "item", ["updated_at"])

    op.create_table(
        "order",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("external_number", sa.BigInteger(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "PENDING", "PAID", "SHIPPED", "DELIVERED", "CANCELLED", name="order_status", create_constraint=True
            ),
            server_default="PENDING",
            nullable=False,
        ),
        sa.Column("placed_at", sa.DateTime(timezone=True), server_default=utc_now(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("store_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_order_customer_id_customer"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("fk_order_store_id_store"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order")),
        sa.UniqueConstraint("external_number", name=op.f("uq_order_external_number")),
    )
    op.create_index(op.f("ix_order_customer_id"), "order", ["customer_id"])
    op.create_index(op.f("ix_order_placed_at"), "order", ["placed_at"])
    op.create_index(op.f("ix_order_status"), "order", ["status"])
    op.create_index(op.f("ix_order_store_id"), "order", ["store_id"])

    op.create_table(
        "item_tag",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_item_tag_item_id_item"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_item_tag_tag_id_tag"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("item_id", "tag_id", name=op.f("pk_item_tag")),
    )
    op.create_index(op.f("ix_item_tag_tag_id"), "item_tag", ["tag_id"])

    op.create_table(
        "order_line",
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("line_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("unit_price", sa.Numeric(precision=10, scale=2), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("line_number > 0", name=op.f("ck_order_line_line_number_positive")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_order_line_quantity_positive")),
        sa.CheckConstraint("unit_price >= 0", name=op.f("ck_order_line_unit_price_not_negative")),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_order_line_item_id_item"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["order_id"], ["order.id"], name=op.f("fk_order_line_order_id_order"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("order_id", "line_number", name=op.f("pk_order_line")),
    )
    op.create_index(op.f("ix_order_line_item_id"), "order_line", ["item_id"])

    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=utc_now(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name=op.f("ck_review_rating_from_1_to_5")),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_review_customer_id_customer"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name=op.f("fk_review_item_id_item"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("customer_id", "item_id", name=op.f("uq_review_customer_id_item_id")),
    )
    op.create_index(op.f("ix_review_created_at"), "review", ["created_at"])
    op.create_index(op.f("ix_review_item_id"), "review", ["item_id"])
    op.create_index(op.f("ix_review_rating"), "review", ["rating"])


def downgrade() -> None:
    for table in ("review", "order_line", "item_tag", "order", "item", "tag", "store", "customer", "category"):
        op.drop_table(table)
    if op.get_context().dialect.name == "postgresql":  # the others have no types of their own
        op.execute("DROP TYPE order_status")
        op.execute("DROP TYPE item_status")
