"""Classes that inherit from one another in odd ways: mixed, through an abstract one, with keys of other names."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, composite, mapped_column, relationship


class Base(DeclarativeBase):
    """Declarative base of the zoo."""


db = SQLAlchemy(model_class=Base)


@dataclass
class Spot:
    """Where an animal is found."""

    row: int | None
    sign: str | None


hunt = sa.Table(
    "hunt",
    Base.metadata,
    sa.Column("hunter", sa.ForeignKey("fish.id"), primary_key=True),
    sa.Column("prey", sa.ForeignKey("animal.id"), primary_key=True),
)


class Keeper(db.Model):
    """Somebody who keeps animals."""

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str | None]

    animals: Mapped[list[Animal]] = relationship(back_populates="keeper")
    birds: Mapped[list[Bird]] = relationship(viewonly=True)
    fishes: Mapped[list[Fish]] = relationship(viewonly=True)
    visits: Mapped[list[Visit]] = relationship(back_populates="keeper")


class Animal(db.Model):
    """The topmost class; a row can be of it alone."""

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(sa.String(20))
    name: Mapped[str | None]
    weight: Mapped[float | None]
    keeper_id: Mapped[int | None] = mapped_column(sa.ForeignKey("keeper.id"))
    cage: Mapped[Spot] = composite(mapped_column("cage_row", sa.Integer), mapped_column("cage_sign", sa.Text))

    keeper: Mapped[Keeper | None] = relationship(back_populates="animals")
    hunters: Mapped[list[Shark]] = relationship(
        secondary=hunt,
        primaryjoin=lambda: Animal.id == hunt.c.prey,
        secondaryjoin=lambda: Fish.code == hunt.c.hunter,
        back_populates="prey",
    )

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "animal"}  # noqa: RUF012 - SQLAlchemy's

    @hybrid_property
    def has_name(self) -> bool:
        """Whether it has one."""
        return self.name is not None

    @has_name.inplace.expression
    @classmethod
    def _has_name(cls) -> sa.ColumnElement[bool]:
        return cls.name.is_not(None)


class Bird(Animal):
    """In the table of all animals."""

    wingspan: Mapped[Decimal | None] = mapped_column(sa.Numeric(8, 2))

    visits: Mapped[list[Visit]] = relationship(back_populates="bird", foreign_keys="Visit.bird_id")

    __mapper_args__ = {"polymorphic_identity": "bird's"}  # noqa: RUF012 - SQLAlchemy's


class Parrot(Bird):
    """A table of its own below a class that has none."""

    number: Mapped[int] = mapped_column("id", sa.ForeignKey("animal.id"), primary_key=True)
    vocabulary: Mapped[int | None]
    mate_id: Mapped[int | None] = mapped_column(sa.ForeignKey("parrot.id"))
    perch: Mapped[Spot] = composite(
        mapped_column("perch_row", sa.Integer), mapped_column("perch_sign", sa.Text, nullable=False)
    )

    mate: Mapped[Parrot | None] = relationship(remote_side=number, foreign_keys=mate_id, back_populates="mates")
    mates: Mapped[list[Parrot]] = relationship(foreign_keys=mate_id, back_populates="mate")

    __mapper_args__ = {  # noqa: RUF012 - SQLAlchemy's
        "polymorphic_identity": "parrot",
        "inherit_condition": number == Animal.id,
    }


class Fish(Animal):
    """A table of its own, whose key has another name."""

    code: Mapped[int] = mapped_column("id", sa.ForeignKey("animal.id"), primary_key=True)
    depth: Mapped[int | None]

    visits: Mapped[list[Visit]] = relationship(back_populates="fish", foreign_keys="Visit.fish_id")

    __mapper_args__ = {"polymorphic_identity": "fish"}  # noqa: RUF012 - SQLAlchemy's


class Shark(Fish):
    """In the table of fishes."""

    teeth: Mapped[int | None] = mapped_column(sa.BigInteger)

    prey: Mapped[list[Animal]] = relationship(
        secondary=hunt,
        primaryjoin=lambda: Fish.code == hunt.c.hunter,
        secondaryjoin=lambda: Animal.id == hunt.c.prey,
        back_populates="hunters",
    )

    __mapper_args__ = {"polymorphic_identity": "%shark"}  # noqa: RUF012 - SQLAlchemy's


class Reptile(Animal):
    """No row is of this class alone."""

    is_venomous: Mapped[bool | None]

    __mapper_args__ = {"polymorphic_abstract": True}  # noqa: RUF012 - SQLAlchemy's


class Snake(Reptile):
    """Of a class of which no row is."""

    length: Mapped[float | None]

    @hybrid_property
    def has_name(self) -> bool:
        """Snakes answer to anything."""
        return self.length is not None

    @has_name.inplace.expression
    @classmethod
    def _has_name(cls) -> sa.ColumnElement[bool]:
        return cls.length.is_not(None)

    __mapper_args__ = {"polymorphic_identity": "snake"}  # noqa: RUF012 - SQLAlchemy's


class Visit(db.Model):
    """Leads to two of the classes: by a key of the one's table, and by a key of the table that the other shares."""

    id: Mapped[int] = mapped_column(primary_key=True)
    keeper_id: Mapped[int] = mapped_column(sa.ForeignKey("keeper.id"))
    fish_id: Mapped[int | None] = mapped_column(sa.ForeignKey("fish.id"))
    bird_id: Mapped[int | None] = mapped_column(sa.ForeignKey("animal.id"))

    keeper: Mapped[Keeper] = relationship(back_populates="visits")
    fish: Mapped[Fish | None] = relationship(back_populates="visits", foreign_keys=fish_id)
    bird: Mapped[Bird | None] = relationship(back_populates="visits", foreign_keys=bird_id)
