"""Models of unusual shape, with columns of decorated types."""

import datetime as dt
import decimal
import uuid

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, column_property, mapped_column, relationship


class Base(DeclarativeBase):
    """Declarative base of this module's models."""


db = SQLAlchemy(model_class=Base)

line = sa.Table(
    "line",
    Base.metadata,
    sa.Column("bill_id", sa.ForeignKey("bill.id"), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("thing_id", sa.ForeignKey("thing_1.id")),
)


class Guid(sa.TypeDecorator):
    """The recipe that many applications have copied: PostgreSQL's own type, or text elsewhere."""

    impl = sa.CHAR
    cache_ok = True

    def __init__(self, digits):
        super().__init__()
        self.digits = digits

    def load_dialect_impl(self, dialect):
        here = sa.BINARY(16) if self.digits == 16 else sa.CHAR(self.digits)
        return dialect.type_descriptor(sa.UUID() if dialect.name == "postgresql" else here)

    def process_bind_param(self, value, dialect):
        if value is None or dialect.name == "postgresql":
            return value
        return {16: value.bytes, 32: value.hex, 36: str(value)}[self.digits]

    def process_result_value(self, value, dialect):
        if value is None or isinstance(value, uuid.UUID):
            return value
        return uuid.UUID(bytes=value) if self.digits == 16 else uuid.UUID(value)


class PortableJson(sa.TypeDecorator):
    """JSON, and JSONB where there is such a type."""

    impl = sa.JSON
    cache_ok = True

    def load_dialect_impl(self, dialect):
        return dialect.type_descriptor(postgresql.JSONB() if dialect.name == "postgresql" else sa.JSON())


class DecoratedTime(sa.TypeDecorator):
    """A time of the day by another name."""

    impl = sa.Time
    cache_ok = True


class DecoratedBytes(sa.TypeDecorator):
    """Bytes by another name."""

    impl = sa.LargeBinary
    cache_ok = True


class Thing(db.Model):
    """Its table has the name that an alias would have, and a column the name of a row."""

    __tablename__ = "thing_1"

    id: Mapped[int] = mapped_column(primary_key=True)
    r: Mapped[decimal.Decimal] = mapped_column(sa.Numeric(8, 2))
    text_key: Mapped[uuid.UUID] = mapped_column(sa.Uuid(native_uuid=False), unique=True)
    plain_key: Mapped[str] = mapped_column(sa.Uuid(as_uuid=False), unique=True)
    digits_key: Mapped[uuid.UUID] = mapped_column(Guid(32), unique=True)
    hyphens_key: Mapped[uuid.UUID] = mapped_column(Guid(36), unique=True)
    bytes_key: Mapped[uuid.UUID] = mapped_column(Guid(16))
    variant_key: Mapped[str] = mapped_column(
        sa.String(36).with_variant(sa.UUID(as_uuid=False), "postgresql"), unique=True
    )
    counted: Mapped[int | None] = mapped_column(sa.Integer().with_variant(sa.BigInteger, "postgresql"))
    data: Mapped[dict[str, int] | None] = mapped_column(PortableJson())
    opens_at: Mapped[dt.time | None] = mapped_column(DecoratedTime)
    seal: Mapped[bytes | None] = mapped_column(DecoratedBytes)
    warranty: Mapped[dt.timedelta | None]

    siblings = column_property(
        sa.select(sa.func.count(sa.literal_column("thing_1.id"))).select_from(sa.text("thing_1")).scalar_subquery()
    )

    @hybrid_property
    def taxed(self) -> decimal.Decimal:
        """A product with more decimals than the column has."""
        return self.r * decimal.Decimal("1.195")

    @hybrid_property
    def kind(self) -> str:
        """An expression without a column."""
        return "thing"

    @kind.inplace.expression
    @classmethod
    def _kind(cls) -> sa.ColumnElement[str]:
        return sa.literal("thing", sa.String())

    @hybrid_property
    def is_thing(self) -> bool:
        """A word of SQL."""
        return True

    @is_thing.inplace.expression
    @classmethod
    def _is_thing(cls) -> sa.ColumnElement[bool]:
        return sa.true()

    @hybrid_property
    def rank(self) -> int:
        """A number in the words of the model, as the place of a column is."""
        return 1

    @rank.inplace.expression
    @classmethod
    def _rank(cls) -> sa.ColumnElement[int]:
        return sa.literal_column("1", sa.Integer())

    @hybrid_property
    def sort(self) -> str:
        """A text in the words of the model."""
        return "a"

    @sort.inplace.expression
    @classmethod
    def _sort(cls) -> sa.ColumnElement[str]:
        return sa.literal_column("'a'", sa.String())


class Bill(db.Model):
    """Sells the same thing in several lines."""

    id: Mapped[int] = mapped_column(primary_key=True)

    parent_id: Mapped[int | None] = mapped_column(sa.ForeignKey("bill.id"))

    things: Mapped[list[Thing]] = relationship(secondary=line, viewonly=True)
    latest: Mapped["Bill | None"] = relationship(
        primaryjoin="Bill.id == foreign(Bill.parent_id)", order_by="Bill.id.desc()", uselist=False, viewonly=True
    )
    eldest: Mapped["Bill | None"] = relationship(
        primaryjoin="Bill.id == foreign(Bill.parent_id)", uselist=False, viewonly=True
    )
    lower: Mapped[list["Bill"]] = relationship(
        primaryjoin="Bill.id == foreign(Bill.parent_id)", uselist=True, viewonly=True
    )
    lower_eldest: AssociationProxy[list["Bill"]] = association_proxy("lower", "eldest")
    eldest_number: AssociationProxy[int | None] = association_proxy("eldest", "id")
    eldest_latest: AssociationProxy["Bill | None"] = association_proxy("eldest", "latest")
    eldest_things: AssociationProxy[list[Thing]] = association_proxy("eldest", "things")


below = Bill.__table__.alias("below")
Bill.things_below = relationship(
    Thing,
    secondary=sa.join(below, line, below.c.id == line.c.bill_id),
    primaryjoin=Bill.id == below.c.parent_id,
    secondaryjoin=line.c.thing_id == Thing.id,
    viewonly=True,
)


class Token(db.Model):
    """A key that its type makes of UUIDs."""

    key: Mapped[uuid.UUID] = mapped_column(Guid(36), primary_key=True, default=uuid.uuid4)
    parent_key: Mapped[uuid.UUID | None] = mapped_column(sa.ForeignKey("token.key"))

    parent: Mapped["Token | None"] = relationship(remote_side=key)


class Code(db.Model):
    """A key that must not be cut to its length."""

    code: Mapped[str] = mapped_column(sa.String(3), primary_key=True)


class PairCode(db.Model):
    """The same in a composite key."""

    code: Mapped[str] = mapped_column(sa.String(3), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)


class Listed(db.Model):
    """A view of the database."""

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    total: Mapped[int]


head = sa.Table("head", Base.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("title", sa.String(9)))
tail = sa.Table(
    "tail", Base.metadata, sa.Column("id", sa.ForeignKey("head.id"), primary_key=True), sa.Column("end", sa.String(9))
)


class Snake(db.Model):
    """Mapped to two tables at once."""

    __table__ = sa.join(head, tail)
    id = column_property(head.c.id, tail.c.id)


class Head(db.Model):
    """Mapped to an outer join: a head has a tail or none."""

    __table__ = sa.outerjoin(head, tail)
    id = column_property(head.c.id)
    tail_id = column_property(tail.c.id)


class Total(db.Model):
    """Mapped to a SELECT."""

    __table__ = sa.select(line.c.bill_id, sa.func.count().label("total")).group_by(line.c.bill_id).subquery("totals")
    __mapper_args__ = {"primary_key": [__table__.c.bill_id]}  # noqa: RUF012 - read by SQLAlchemy


BILLS = {1: None, 2: 1, 3: 1, 4: 2, 5: 2, 6: 3}
"""Those that bills are below."""
KEYS = [uuid.UUID(int=7), uuid.UUID(int=8)]
