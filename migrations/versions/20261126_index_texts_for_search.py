"""Index the texts that lists are searched by.

Revision: 0004, after 0003. Made 2026-11-26. PostgreSQL alone has such indexes; they are printed by
`flask graphql indexes`.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_context().dialect.name != "postgresql":
        return
    op.execute(
        "CREATE INDEX ix_item_search ON item USING gin ((setweight(to_tsvector('english', coalesce(name, '')), 'A') || "
        "setweight(to_tsvector('english', coalesce(sku, '')), 'B')))"
    )
    op.execute(
        "CREATE INDEX ix_review_search ON review USING gin "
        "((setweight(to_tsvector('english', coalesce(body, '')), 'A')))"
    )


def downgrade() -> None:
    if op.get_context().dialect.name != "postgresql":
        return
    for table in ("review", "item"):
        op.drop_index(f"ix_{table}_search", table)
