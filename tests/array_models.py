"""Models for PostgreSQL alone: rows that hold arrays, and rows that are related to such."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """Declarative base of the models."""


db = SQLAlchemy(model_class=Base)


class Basket(db.Model):
    """A row of arrays of every sort that is filtered."""

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(sa.ForeignKey("basket.id"))
    numbers: Mapped[list[int] | None] = mapped_column(sa.ARRAY(sa.Integer))
    big: Mapped[list[int] | None] = mapped_column(sa.ARRAY(sa.BigInteger))
    words: Mapped[list[str]] = mapped_column(sa.ARRAY(sa.Text))
    short_words: Mapped[list[str] | None] = mapped_column(sa.ARRAY(sa.String(3)))
    prices: Mapped[list[Decimal] | None] = mapped_column(sa.ARRAY(sa.Numeric(12, 4)))
    flags: Mapped[list[bool] | None] = mapped_column(sa.ARRAY(sa.Boolean))
    days: Mapped[list[date] | None] = mapped_column(sa.ARRAY(sa.Date))
    moments: Mapped[list[datetime] | None] = mapped_column(sa.ARRAY(sa.DateTime))
    tokens: Mapped[list[UUID] | None] = mapped_column(sa.ARRAY(sa.Uuid))

    parent: Mapped[Basket | None] = relationship(remote_side="Basket.id", back_populates="children")
    children: Mapped[list[Basket]] = relationship(back_populates="parent")
