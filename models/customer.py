"""Customers."""

import uuid
from typing import TYPE_CHECKING

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Model

if TYPE_CHECKING:
    from models.order import Order
    from models.review import Review


class Customer(Model):
    """A person who buys from the stores and reviews their items."""

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4, doc="Key of the customer.")
    email: Mapped[str] = mapped_column(String(254), unique=True, doc="Address to which mail is sent, unique.")
    name: Mapped[str] = mapped_column(String(100), index=True, doc="Full name, as the customer writes it.")

    orders: Mapped[list["Order"]] = relationship(
        back_populates="customer", passive_deletes="all", doc="Orders that the customer placed."
    )
    reviews: Mapped[list["Review"]] = relationship(
        back_populates="customer",
        cascade="all, delete-orphan",
        passive_deletes=True,
        doc="Reviews that the customer wrote; deleted with the customer.",
    )
