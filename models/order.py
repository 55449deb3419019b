"""Orders and their lines."""

import enum
import uuid
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import BigInteger, CheckConstraint, Enum, ForeignKey
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from models.base import Model, to_utc, utc_now

if TYPE_CHECKING:
    from models.customer import Customer
    from models.item import Item
    from models.payment import Payment
    from models.store import Store


class OrderStatus(enum.Enum):
    """How far an order has come."""

    PENDING = "pending"
    PAID = "paid"
    SHIPPED = "shipped"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"


class Order(Model):
    """What one customer bought from one store at one time."""

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4, doc="Key of the order.")
    external_number: Mapped[int] = mapped_column(
        BigInteger, unique=True, doc="Number of the order in the accounts: unique, and too big for a double."
    )
    status: Mapped[OrderStatus] = mapped_column(
        Enum(OrderStatus, name="order_status", create_constraint=True),
        default=OrderStatus.PENDING,
        server_default=OrderStatus.PENDING.name,
        index=True,
        doc="How far the order has come.",
    )
    placed_at: Mapped[datetime] = mapped_column(
        server_default=utc_now(), index=True, doc="When the customer placed the order."
    )
    customer_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("customer.id", ondelete="RESTRICT"), index=True, doc="The customer who placed the order."
    )
    store_id: Mapped[int] = mapped_column(
        ForeignKey("store.id", ondelete="RESTRICT"), index=True, doc="The store that received the order."
    )

    customer: Mapped["Customer"] = relationship(back_populates="orders", doc="The customer who placed the order.")
    store: Mapped["Store"] = relationship(back_populates="orders", doc="The store that received the order.")
    lines: Mapped[list["OrderLine"]] = relationship(
        back_populates="order",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="OrderLine.line_number",
        doc="What was bought, line by line; deleted with the order.",
    )

    payments: Mapped[list["Payment"]] = relationship(
        back_populates="order",
        cascade="all, delete-orphan",
        passive_deletes=True,
        order_by="Payment.id",
        doc="What was paid for the order, in one part or in several; deleted with the order.",
    )

    items: AssociationProxy[list["Item"]] = association_proxy("lines", "item")

    @validates("placed_at")
    def _convert_to_utc(self, key: str, value: datetime) -> datetime:
        return to_utc(value)


class OrderLine(Model):
    """One item of an order, with the price of that day."""

    __table_args__ = (
        CheckConstraint("line_number > 0", name="line_number_positive"),
        CheckConstraint("quantity > 0", name="quantity_positive"),
        CheckConstraint("unit_price >= 0", name="unit_price_not_negative"),
    )

    order_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("order.id", ondelete="CASCADE"), primary_key=True, doc="The order that the line belongs to."
    )
    line_number: Mapped[int] = mapped_column(
        primary_key=True, autoincrement=False, doc="Place of the line in its order, from 1."
    )
    quantity: Mapped[int] = mapped_column(doc="How many were bought, at least one.")
    unit_price: Mapped[Decimal] = mapped_column(doc="Price of one on the day of the order.")
    item_id: Mapped[int] = mapped_column(
        ForeignKey("item.id", ondelete="RESTRICT"), index=True, doc="The item that was bought."
    )

    order: Mapped["Order"] = relationship(back_populates="lines", doc="The order that the line belongs to.")
    item: Mapped["Item"] = relationship(back_populates="order_lines", doc="The item that was bought.")

    item_name: AssociationProxy[str] = association_proxy("item", "name")
