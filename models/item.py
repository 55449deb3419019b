"""Items: what a store sells."""

import enum
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, CheckConstraint, ColumnElement, Enum, ForeignKey, String, func, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship, validates

from models.base import Model, search_index, to_utc, utc_now
from models.review import Review
from models.tag import Tag, item_tag

if TYPE_CHECKING:
    from models.category import Category
    from models.order import OrderLine
    from models.store import Store


class ItemStatus(enum.Enum):
    """Where an item stands in its life."""

    DRAFT = "draft"
    ACTIVE = "active"
    RETIRED = "retired"


class Item(Model):
    """Something that one store sells."""

    __table_args__ = (
        CheckConstraint("price >= 0", name="price_not_negative"),
        CheckConstraint("cost >= 0", name="cost_not_negative"),
        CheckConstraint("stock >= 0", name="stock_not_negative"),
        search_index("item", "name", "sku"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, doc="Number of the item.")
    sku: Mapped[str] = mapped_column(String(32), unique=True, doc="Stock keeping unit: the code on the label, unique.")
    name: Mapped[str] = mapped_column(String(200), index=True, doc="Name that customers see.")
    price: Mapped[Decimal] = mapped_column(index=True, doc="Price that the store asks today, never negative.")
    cost: Mapped[Decimal | None] = mapped_column(doc="What the store paid for one; null where nobody knows.")
    stock: Mapped[int] = mapped_column(default=0, server_default="0", index=True, doc="How many the store has.")
    status: Mapped[ItemStatus] = mapped_column(
        Enum(ItemStatus, name="item_status", create_constraint=True),
        default=ItemStatus.DRAFT,
        server_default=ItemStatus.DRAFT.name,
        index=True,
        doc="Where the item stands in its life; new ones are drafts.",
    )
    attributes: Mapped[dict[str, Any]] = mapped_column(
        JSON().with_variant(JSONB(), "postgresql"),
        default=dict,
        server_default="{}",
        doc="Whatever else is known of the item, such as its colour or its weight.",
    )
    created_at: Mapped[datetime] = mapped_column(server_default=utc_now(), index=True, doc="When the item was added.")
    updated_at: Mapped[datetime] = mapped_column(
        server_default=utc_now(), onupdate=utc_now(), index=True, doc="When the item last changed."
    )
    version: Mapped[int] = mapped_column(
        server_default="1", doc="Counts the changes of the item, from 1, so that two writers notice each other."
    )
    store_id: Mapped[int] = mapped_column(
        ForeignKey("store.id", ondelete="RESTRICT"), index=True, doc="The store that sells the item."
    )
    category_id: Mapped[int] = mapped_column(
        ForeignKey("category.id", ondelete="RESTRICT"), index=True, doc="The most particular category of the item."
    )

    store: Mapped["Store"] = relationship(back_populates="items", doc="The store that sells the item.")
    category: Mapped["Category"] = relationship(back_populates="items", doc="The most particular category of the item.")
    tags: Mapped[list[Tag]] = relationship(
        secondary=item_tag, back_populates="items", passive_deletes=True, doc="Words that mark the item."
    )
    reviews: Mapped[list[Review]] = relationship(
        back_populates="item",
        cascade="all, delete-orphan",
        passive_deletes=True,
        doc="What customers think of the item; deleted with it.",
    )
    order_lines: Mapped[list["OrderLine"]] = relationship(
        back_populates="item", passive_deletes="all", doc="Order lines that sold the item."
    )

    tag_names: AssociationProxy[list[str]] = association_proxy("tags", "name")

    review_count: Mapped[int] = column_property(
        select(func.count(Review.id)).where(Review.item_id == id).correlate_except(Review).scalar_subquery(),  # noqa: A003
        doc="How many customers reviewed the item.",
    )

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - read by SQLAlchemy, which types it

    @hybrid_property
    def in_stock(self) -> bool:
        """Whether the store has at least one of the item."""
        return self.stock > 0

    @in_stock.inplace.expression
    @classmethod
    def _in_stock_expression(cls) -> ColumnElement[bool]:
        return cls.stock > 0

    @validates("created_at", "updated_at")
    def _convert_to_utc(self, key: str, value: datetime) -> datetime:
        return to_utc(value)
