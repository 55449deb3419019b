"""Reviews of items by customers."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, SmallInteger, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from models.base import Model, search_index, to_utc, utc_now

if TYPE_CHECKING:
    from models.customer import Customer
    from models.item import Item


class Review(Model):
    """What one customer thinks of one item; a customer reviews an item once."""

    __table_args__ = (
        CheckConstraint("rating BETWEEN 1 AND 5", name="rating_from_1_to_5"),
        UniqueConstraint("customer_id", "item_id"),
        search_index("review", "body"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, doc="Number of the review.")
    rating: Mapped[int] = mapped_column(SmallInteger, index=True, doc="Stars, from 1 (worst) to 5 (best).")
    body: Mapped[str | None] = mapped_column(Text, doc="What the customer wrote; null where only stars were given.")
    created_at: Mapped[datetime] = mapped_column(server_default=utc_now(), index=True, doc="When it was written.")
    customer_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("customer.id", ondelete="CASCADE"), doc="The customer who wrote the review."
    )
    item_id: Mapped[int] = mapped_column(
        ForeignKey("item.id", ondelete="CASCADE"), index=True, doc="The item that is reviewed."
    )

    customer: Mapped["Customer"] = relationship(back_populates="reviews", doc="The customer who wrote the review.")
    item: Mapped["Item"] = relationship(back_populates="reviews", doc="The item that is reviewed.")

    @validates("created_at")
    def _convert_to_utc(self, key: str, value: datetime) -> datetime:
        return to_utc(value)
