"""A second, foreign set of models: what people who never heard of gql_server write.

Nothing here follows the shop: attributes are not called like their columns, keys are text, UUIDs or composites, columns
carry reserved words of SQL and Python, and two models are tied by several relations at once. Every column that is not
part of a key is nullable.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, composite, mapped_column, relationship


class Base(DeclarativeBase):
    """Declarative base of the foreign models."""


db = SQLAlchemy(model_class=Base)


class Mood(enum.Enum):
    """Stored by value, and the values are not the names."""

    happy = "mood:1"
    SAD = "mood:2"
    Indifferent = "mood:3"


class Channel(enum.Enum):
    """Stored by name."""

    WEB = 1
    PHONE = 2
    POST = 3


class Whispered(sa.types.TypeDecorator[str]):
    """Text that Python code sees in lower case; the API serves what is stored."""

    impl = sa.String(60)
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return value.lower() if value is not None else None


follow = sa.Table(
    "follow",
    Base.metadata,
    sa.Column("from_person", sa.ForeignKey("people.person key"), primary_key=True),
    sa.Column("to_person", sa.ForeignKey("people.person key"), primary_key=True),
)


@dataclass
class Standing:
    """How far somebody has come; of columns that are attributes by themselves."""

    level: int | None
    best_score: float | None


room_equipment = sa.Table(
    "room equipment",
    Base.metadata,
    sa.Column("room", sa.ForeignKey("chat_room.code"), primary_key=True),
    sa.Column("tool", sa.ForeignKey("equipment.badge_no"), primary_key=True),
)


class Person(db.Model):
    """A person, whose key is a text that a caller chooses."""

    __tablename__ = "people"

    handle: Mapped[str] = mapped_column("person key", sa.String(40), primary_key=True)
    full_name: Mapped[str | None] = mapped_column("name", sa.String(80))
    nick: Mapped[str | None] = mapped_column("Nick", sa.Text, unique=True)
    born_on: Mapped[date | None] = mapped_column("dob")
    wakes_at: Mapped[time | None]
    joined_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None] = mapped_column(sa.DateTime(timezone=True))
    balance: Mapped[Decimal | None] = mapped_column(sa.Numeric(12, 4))
    fortune: Mapped[Decimal | None] = mapped_column(sa.Numeric(38, 10))
    steps: Mapped[int | None] = mapped_column(sa.BigInteger)
    level: Mapped[int | None] = mapped_column(sa.SmallInteger)
    score: Mapped[float | None]
    active: Mapped[bool | None]
    mood: Mapped[Mood | None] = mapped_column(
        sa.Enum(Mood, values_callable=lambda moods: [mood.value for mood in moods])
    )
    size: Mapped[str | None] = mapped_column(sa.Enum("S", "M", "L", name="shirt_size"))
    token: Mapped[UUID | None]
    nap: Mapped[timedelta | None]
    photo: Mapped[bytes | None]
    motto: Mapped[str | None] = mapped_column(Whispered)
    settings: Mapped[Any | None] = mapped_column(sa.JSON)
    in_: Mapped[int | None] = mapped_column("in")

    standing: Mapped[Standing] = composite("level", "score")
    label = column_property(full_name + ":" + nick)

    follows: Mapped[list[Person]] = relationship(
        secondary=follow,
        primaryjoin=lambda: Person.handle == follow.c.from_person,
        secondaryjoin=lambda: Person.handle == follow.c.to_person,
        back_populates="followers",
    )
    followers: Mapped[list[Person]] = relationship(
        secondary=follow,
        primaryjoin=lambda: Person.handle == follow.c.to_person,
        secondaryjoin=lambda: Person.handle == follow.c.from_person,
        back_populates="follows",
    )
    profile: Mapped[Profile | None] = relationship(back_populates="person")
    sent: Mapped[list[ChatMessage]] = relationship(foreign_keys="ChatMessage.sender_handle", back_populates="sender")
    received: Mapped[list[ChatMessage]] = relationship(
        foreign_keys="ChatMessage.recipient_handle", back_populates="recipient"
    )
    urgent_received: Mapped[list[ChatMessage]] = relationship(
        primaryjoin=lambda: sa.and_(
            Person.handle == sa.orm.foreign(ChatMessage.recipient_handle), ChatMessage.urgent == sa.true()
        ),
        viewonly=True,
    )
    first_received: Mapped[ChatMessage | None] = relationship(
        foreign_keys="ChatMessage.recipient_handle", uselist=False, viewonly=True
    )
    awards: Mapped[list[Award]] = relationship(foreign_keys="Award.person_handle", back_populates="person")
    awards_given: Mapped[list[Award]] = relationship(foreign_keys="Award.giver_handle", back_populates="giver")
    owned_rooms: Mapped[list[ChatRoom]] = relationship(foreign_keys="ChatRoom.owner_handle", back_populates="owner")

    bio: AssociationProxy[str | None] = association_proxy("profile", "bio")
    reasons: AssociationProxy[list[str | None]] = association_proxy("awards", "reason")
    received_bodies: AssociationProxy[list[str | None]] = association_proxy("urgent_received", "body")
    prizes: AssociationProxy[list[Equipment]] = association_proxy("awards", "equipment")
    fellow_followers: AssociationProxy[list[Person]] = association_proxy("follows", "followers")
    first_body: AssociationProxy[str | None] = association_proxy("first_received", "body")
    first_room: AssociationProxy[ChatRoom | None] = association_proxy("first_received", "room")
    first_answers: AssociationProxy[list[ChatMessage]] = association_proxy("first_received", "answers")
    tools_at_hand: AssociationProxy[list[Equipment]] = association_proxy("owned_rooms", "equipment")

    @hybrid_property
    def is_heavy_walker(self) -> bool | None:
        """Whether more than ten thousand steps were counted."""
        return None if self.steps is None else self.steps > 10_000

    @is_heavy_walker.inplace.expression
    @classmethod
    def _is_heavy_walker(cls) -> sa.ColumnElement[bool | None]:
        return cls.steps > 10_000


class Profile(db.Model):
    """One person's page; one to one, with a UUID key."""

    key: Mapped[UUID] = mapped_column("uid", primary_key=True)
    person_handle: Mapped[str | None] = mapped_column("person", sa.ForeignKey("people.person key"), unique=True)
    order: Mapped[int | None]
    group: Mapped[str | None] = mapped_column(sa.Text)
    bio: Mapped[str | None] = mapped_column("select", sa.Text)
    channel: Mapped[Channel | None] = mapped_column("from", sa.Enum(Channel))

    person: Mapped[Person | None] = relationship(back_populates="profile")


class Equipment(db.Model):
    """A thing, called the same in the singular and the plural, whose attribute ``id`` is another column."""

    id: Mapped[int] = mapped_column("badge_no", primary_key=True)
    class_: Mapped[str | None] = mapped_column("class", sa.String(20))
    weight: Mapped[float | None] = mapped_column("table", sa.Float)

    rooms: Mapped[list[ChatRoom]] = relationship(secondary=room_equipment, back_populates="equipment")


class ChatRoom(db.Model):
    """A room, with two relations to the same person model."""

    code: Mapped[str] = mapped_column(sa.String(40), primary_key=True)
    title: Mapped[str | None] = mapped_column(sa.Text)
    opened_at: Mapped[datetime | None] = mapped_column("open", sa.DateTime(timezone=True))
    owner_handle: Mapped[str | None] = mapped_column("owner", sa.ForeignKey("people.person key"))
    moderator_handle: Mapped[str | None] = mapped_column("moderator", sa.ForeignKey("people.person key"))

    owner: Mapped[Person | None] = relationship(foreign_keys=owner_handle, back_populates="owned_rooms")
    moderator: Mapped[Person | None] = relationship(foreign_keys=moderator_handle)
    messages: Mapped[list[ChatMessage]] = relationship(back_populates="room")
    equipment: Mapped[list[Equipment]] = relationship(secondary=room_equipment, back_populates="rooms")


class ChatMessage(db.Model):
    """A message, whose key is the room's key and a number, and which answers another one."""

    __table_args__ = (
        sa.ForeignKeyConstraint(["re_room", "re_number"], ["chat_message.room", "chat_message.no"]),
        sa.UniqueConstraint("sender", "stamp", name="one_message_per_instant"),
    )

    room_code: Mapped[str] = mapped_column("room", sa.ForeignKey("chat_room.code"), primary_key=True)
    number: Mapped[int] = mapped_column("no", primary_key=True, autoincrement=False)
    sender_handle: Mapped[str | None] = mapped_column("sender", sa.ForeignKey("people.person key"))
    recipient_handle: Mapped[str | None] = mapped_column("recipient", sa.ForeignKey("people.person key"))
    answers_room: Mapped[str | None] = mapped_column("re_room", sa.String(40))
    answers_number: Mapped[int | None] = mapped_column("re_number")
    body: Mapped[str | None] = mapped_column("where", sa.Text)
    urgent: Mapped[bool | None]
    sent_at: Mapped[datetime | None] = mapped_column("stamp")

    room: Mapped[ChatRoom] = relationship(back_populates="messages")
    sender: Mapped[Person | None] = relationship(foreign_keys=sender_handle, back_populates="sent")
    recipient: Mapped[Person | None] = relationship(foreign_keys=recipient_handle, back_populates="received")
    answered: Mapped[ChatMessage | None] = relationship(
        back_populates="answers", remote_side=[room_code, number], foreign_keys=[answers_room, answers_number]
    )
    answers: Mapped[list[ChatMessage]] = relationship(
        back_populates="answered", foreign_keys=[answers_room, answers_number]
    )

    room_title: AssociationProxy[str | None] = association_proxy("room", "title")
    sender_level: AssociationProxy[int | None] = association_proxy("sender", "level")
    room_owner: AssociationProxy[Person | None] = association_proxy("room", "owner")
    room_equipment: AssociationProxy[list[Equipment]] = association_proxy("room", "equipment")
    other_answers: AssociationProxy[list[ChatMessage]] = association_proxy("answered", "answers")


class Award(db.Model):
    """A thing given by one person to another; the key is two foreign keys."""

    person_handle: Mapped[str] = mapped_column("person", sa.ForeignKey("people.person key"), primary_key=True)
    equipment_id: Mapped[int] = mapped_column("thing", sa.ForeignKey("equipment.badge_no"), primary_key=True)
    giver_handle: Mapped[str | None] = mapped_column("giver", sa.ForeignKey("people.person key"))
    reason: Mapped[str | None] = mapped_column(sa.Text)
    worth: Mapped[Decimal | None] = mapped_column(sa.Numeric(12, 4))

    person: Mapped[Person] = relationship(foreign_keys=person_handle, back_populates="awards")
    giver: Mapped[Person | None] = relationship(foreign_keys=giver_handle, back_populates="awards_given")
    equipment: Mapped[Equipment] = relationship()
