"""Stores."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Model

if TYPE_CHECKING:
    from models.item import Item
    from models.order import Order


class Store(Model):
    """A shop that sells its own items and receives orders for them."""

    id: Mapped[int] = mapped_column(primary_key=True, doc="Number of the store.")
    name: Mapped[str] = mapped_column(String(100), index=True, doc="Name over the door; two stores may share one.")
    city: Mapped[str] = mapped_column(String(100), index=True, doc="City in which the store stands.")
    opened_on: Mapped[date | None] = mapped_column(doc="Day on which the store first opened; null where nobody knows.")
    delivers: Mapped[bool] = mapped_column(default=True, doc="Whether the store sends goods to a customer's home.")

    items: Mapped[list["Item"]] = relationship(
        back_populates="store", passive_deletes="all", doc="Items that the store sells."
    )
    orders: Mapped[list["Order"]] = relationship(
        back_populates="store", passive_deletes="all", doc="Orders that customers placed with the store."
    )
