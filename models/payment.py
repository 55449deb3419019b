"""Payments of orders, by card or by transfer."""

import enum
import uuid
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, Enum, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from models.base import Model, to_utc, utc_now

if TYPE_CHECKING:
    from models.order import Order


class PaymentMethod(enum.Enum):
    """How a payment was made."""

    CARD = "card"
    TRANSFER = "transfer"


class Payment(Model):
    """Money that came in for an order; an order can be paid in parts."""

    __table_args__ = (CheckConstraint("amount > 0", name="amount_positive"),)

    id: Mapped[int] = mapped_column(primary_key=True, doc="Number of the payment.")
    method: Mapped[PaymentMethod] = mapped_column(
        Enum(PaymentMethod, name="payment_method", create_constraint=True), index=True, doc="How the payment was made."
    )
    amount: Mapped[Decimal] = mapped_column(doc="How much was paid, more than nothing.")
    paid_at: Mapped[datetime] = mapped_column(server_default=utc_now(), index=True, doc="When the money came in.")
    order_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("order.id", ondelete="CASCADE"), index=True, doc="The order that was paid."
    )

    order: Mapped["Order"] = relationship(back_populates="payments", doc="The order that was paid.")

    __mapper_args__ = {"polymorphic_on": "method", "polymorphic_abstract": True}  # noqa: RUF012 - read by SQLAlchemy

    @validates("paid_at")
    def _convert_to_utc(self, key: str, value: datetime) -> datetime:
        return to_utc(value)


class CardPayment(Payment):
    """A payment by card."""

    id: Mapped[int] = mapped_column(
        ForeignKey("payment.id", ondelete="CASCADE"), primary_key=True, doc="Number of the payment."
    )
    brand: Mapped[str] = mapped_column(String(20), doc="Who issued the card.")
    last_four: Mapped[str] = mapped_column(String(4), doc="The last four digits of the card's number.")
    authorization: Mapped[str] = mapped_column(String(32), unique=True, doc="Code of the issuer's consent, unique.")

    __mapper_args__ = {"polymorphic_identity": PaymentMethod.CARD}  # noqa: RUF012 - read by SQLAlchemy


class TransferPayment(Payment):
    """A payment from bank to bank."""

    id: Mapped[int] = mapped_column(
        ForeignKey("payment.id", ondelete="CASCADE"), primary_key=True, doc="Number of the payment."
    )
    iban: Mapped[str] = mapped_column(String(34), index=True, doc="The account that paid.")
    reference: Mapped[str | None] = mapped_column(String(140), doc="What the payer wrote; null where nothing was.")

    __mapper_args__ = {"polymorphic_identity": PaymentMethod.TRANSFER}  # noqa: RUF012 - read by SQLAlchemy
