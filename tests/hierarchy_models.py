"""Models that inherit from one another in every way that is served: one table, joined tables, and both mixed."""

from __future__ import annotations

import enum
from decimal import Decimal

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """Declarative base of these models."""


db = SQLAlchemy(model_class=Base)


class Rank(enum.Enum):
    """How a row says what it is."""

    STAFF = "staff"
    CLERK = "clerk"
    MANAGER = "manager"
    DIRECTOR = "director"


staff_prize = sa.Table(
    "staff_prize",
    Base.metadata,
    sa.Column("staff_id", sa.ForeignKey("employee.id"), primary_key=True),
    sa.Column("prize_id", sa.ForeignKey("prize.id"), primary_key=True),
)


class Employee(db.Model):
    """Somebody who works here; can be nothing more."""

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    rank: Mapped[Rank]
    salary: Mapped[Decimal] = mapped_column(sa.Numeric(10, 2))
    office_id: Mapped[int | None] = mapped_column(sa.ForeignKey("office.id"))

    office: Mapped[Office | None] = relationship(back_populates="employees", foreign_keys=office_id)
    prizes: Mapped[list[Prize]] = relationship(secondary=staff_prize, back_populates="winners")

    __mapper_args__ = {"polymorphic_on": "rank", "polymorphic_identity": Rank.STAFF}  # noqa: RUF012 - read by SQLAlchemy

    @hybrid_property
    def title(self) -> str:
        """What to call them."""
        return "Colleague " + self.name


class Clerk(Employee):
    """In the table of all employees."""

    desk: Mapped[str | None] = mapped_column(unique=True)
    boss_id: Mapped[int | None] = mapped_column(sa.ForeignKey("manager.id"))

    boss: Mapped[Manager | None] = relationship(back_populates="clerks", foreign_keys=boss_id)

    __mapper_args__ = {"polymorphic_identity": Rank.CLERK}  # noqa: RUF012 - read by SQLAlchemy

    @hybrid_property
    def title(self) -> str:
        """What to call them."""
        return "Clerk " + self.name

    @hybrid_property
    def has_desk(self) -> bool:
        """Whether there is a desk."""
        return self.desk != None  # noqa: E711 - SQL


class Manager(Employee):
    """With a table of their own."""

    key: Mapped[int] = mapped_column("id", sa.ForeignKey("employee.id"), primary_key=True)
    budget: Mapped[Decimal] = mapped_column(sa.Numeric(10, 2))
    mentor_id: Mapped[int | None] = mapped_column(sa.ForeignKey("manager.id"))

    clerks: Mapped[list[Clerk]] = relationship(back_populates="boss", foreign_keys=Clerk.boss_id)
    mentor: Mapped[Manager | None] = relationship(remote_side=key, foreign_keys=mentor_id, back_populates="mentees")
    mentees: Mapped[list[Manager]] = relationship(foreign_keys=mentor_id, back_populates="mentor")

    __mapper_args__ = {  # noqa: RUF012 - read by SQLAlchemy
        "polymorphic_identity": Rank.MANAGER,
        "inherit_condition": key == Employee.id,
    }


class Director(Manager):
    """With a third table."""

    number: Mapped[int] = mapped_column(sa.ForeignKey("manager.id"), primary_key=True)
    car: Mapped[str | None]

    __mapper_args__ = {"polymorphic_identity": Rank.DIRECTOR}  # noqa: RUF012 - read by SQLAlchemy


class Office(db.Model):
    """Where they work, and who leads it."""

    id: Mapped[int] = mapped_column(primary_key=True)
    city: Mapped[str]
    head_id: Mapped[int | None] = mapped_column(sa.ForeignKey("manager.id"))

    head: Mapped[Manager | None] = relationship(foreign_keys=head_id)
    employees: Mapped[list[Employee]] = relationship(back_populates="office", foreign_keys=Employee.office_id)
    clerks: Mapped[list[Clerk]] = relationship(viewonly=True, foreign_keys=Employee.office_id)
    managers: Mapped[list[Manager]] = relationship(viewonly=True, foreign_keys=Employee.office_id)


class Prize(db.Model):
    """Many for many."""

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    winners: Mapped[list[Employee]] = relationship(secondary=staff_prize, back_populates="prizes")


def seed() -> None:
    """Create the tables, and fill them."""
    db.create_all()
    oslo, rome = Office(id=1, city="Oslo"), Office(id=2, city="Rome")
    gold, tin = Prize(id=1, name="gold"), Prize(id=2, name="tin")
    ada = Director(id=4, name="Ada", salary=Decimal(900), budget=Decimal(70), car="red", office=oslo, prizes=[gold])
    bob = Manager(id=3, name="Bob", salary=Decimal(500), budget=Decimal(50), office=rome, mentor=ada)
    cem = Clerk(id=2, name="Cem", salary=Decimal(300), desk="A1", boss=bob, office=oslo, prizes=[gold, tin])
    dan = Clerk(id=5, name="Dan", salary=Decimal(300), boss=ada)
    eve = Employee(id=1, name="Eve", salary=Decimal(100), office=oslo, prizes=[tin])
    db.session.add_all([oslo, rome, gold, tin, ada, bob, cem, dan, eve])
    db.session.flush()
    oslo.head, rome.head = ada, bob
    db.session.commit()
