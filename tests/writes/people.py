"""People, clubs and badges: models that have a say in what is written, by every means that SQLAlchemy gives them."""

from __future__ import annotations

from uuid import uuid4

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column, relationship, validates


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)
SEEN: list[str] = []


class Shout(sa.TypeDecorator):
    """Small letters in the database, capitals in Python, and no marks in either."""

    impl = sa.String(10)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        assert value is None or value == value.upper()
        if value and "!" in value:
            raise ValueError("No marks, please.")
        return value and value.lower()

    def process_result_value(self, value, dialect):
        return value and value.upper()


membership = sa.Table(
    "membership",
    Base.metadata,
    sa.Column("person_id", sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("club_id", sa.ForeignKey("club.id"), primary_key=True),
)


class Person(db.Model):
    __table_args__ = (
        sa.UniqueConstraint("family", "given"),
        sa.Index(
            "one_chief", "team", unique=True, sqlite_where=sa.text("is_chief"), postgresql_where=sa.text("is_chief")
        ),
        sa.CheckConstraint("age IS NULL OR age >= 0"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    family: Mapped[str]
    given: Mapped[str]
    team: Mapped[str] = mapped_column(sa.String(20), default="blue")
    is_chief: Mapped[bool] = mapped_column(default=False)
    age: Mapped[int | None] = mapped_column(sa.SmallInteger)
    nick: Mapped[str | None] = mapped_column(Shout())
    full: Mapped[str] = mapped_column(sa.Computed("family || ' ' || given"))
    country: Mapped[str] = mapped_column(server_default="DE")
    changes: Mapped[int] = mapped_column(default=0, onupdate=sa.literal_column("changes + 1"))
    revision: Mapped[int] = mapped_column()
    boss_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))

    boss: Mapped[Person | None] = relationship(remote_side="Person.id", back_populates="staff")
    staff: Mapped[list[Person]] = relationship(back_populates="boss")
    pets: Mapped[list[Pet]] = relationship(back_populates="owner", cascade="all, delete-orphan")
    clubs: Mapped[list[Club]] = relationship(secondary=membership, back_populates="members")
    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012 - read by SQLAlchemy

    @validates("age")
    def check_age(self, key, value):
        if value is not None and value > 150:
            raise ValueError("Nobody is that old.")
        return value


class Pet(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(10))
    owner_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    owner: Mapped[Person] = relationship(back_populates="pets")


class Club(db.Model):
    __table_args__ = (sa.Index("one_spelling", sa.func.lower(sa.text("name")), unique=True),)
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    points: Mapped[int] = mapped_column(default=0, deferred=True, deferred_raiseload=True)
    members: Mapped[list[Person]] = relationship(secondary=membership, back_populates="clubs")


class Badge(MappedAsDataclass, db.Model):
    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    title: Mapped[str]
    note: Mapped[str | None]
    code: Mapped[str | None] = mapped_column(Shout())
    holder_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"), init=False)
    holder: Mapped[Person | None] = relationship(foreign_keys=holder_id)
    giver_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"), default=None)
    giver: Mapped[Person | None] = relationship(foreign_keys=giver_id, default=None)
    tags: Mapped[list[str]] = mapped_column(sa.JSON, default_factory=list)
    extra: Mapped[dict[str, int] | None] = mapped_column(MutableDict.as_mutable(sa.JSON), default=None)
    level: Mapped[int] = mapped_column(default=1)
    stamp: Mapped[str] = mapped_column(init=False)
    __mapper_args__ = {"version_id_col": stamp, "version_id_generator": lambda version: uuid4().hex}  # noqa: RUF012

    @validates("title")
    def check_title(self, key, value):
        if not value.strip():
            raise AssertionError
        return value


class Label(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]

    def __init__(self, text):
        if not text:
            raise ValueError("A label needs a text.")
        self.text = f"<{text}>"
