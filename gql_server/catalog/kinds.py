"""The kinds of value: one row per way a column travels as JSON.

In goes a SQLAlchemy type, out comes a :class:`Kind`. ``typegen/scalars.py`` has the GraphQL scalar of each kind,
``sql/sqlite_values.py`` and ``sql/postgresql_values.py`` its rendering as JSON; ``catalog/codecs.py`` reads it from
text. The table in ``docs/naming.md`` is for people.
"""

import enum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


class Kind(enum.Enum):
    """How a value travels. The value of each member is the name of its GraphQL type (of ENUM: a placeholder)."""

    BOOLEAN = "Boolean"
    INT = "Int"
    BIG_INT = "BigInt"
    FLOAT = "Float"
    DECIMAL = "Decimal"
    STRING = "String"
    DATE = "Date"
    TIME = "Time"
    DATETIME = "DateTime"
    """Wall-clock time without an offset."""
    INSTANT = "DateTime (UTC)"
    """A point in time, stored and answered in UTC."""
    ENUM = "(enum)"
    DURATION = "Duration"
    """An exact length of time, in days of 24 hours and seconds."""
    BYTES = "Base64"
    UUID = "UUID"
    JSON = "JSON"
    ARRAY = "(list)"
    """A list of values of one of the other kinds."""

    @property
    def is_ordered(self) -> bool:
        """Whether ``<`` has a meaning that both databases share."""
        return self not in {Kind.BOOLEAN, Kind.ENUM, Kind.UUID, Kind.BYTES, Kind.JSON, Kind.ARRAY}

    @property
    def is_sortable(self) -> bool:
        """Whether rows can be put in an order that both databases share."""
        return self not in {Kind.JSON, Kind.ARRAY}


# The first row that a type is an instance of decides: subclasses stand before their bases.
_KINDS: tuple[tuple[type[sa.types.TypeEngine[Any]], Kind], ...] = (
    (sa.Enum, Kind.ENUM),
    (sa.Boolean, Kind.BOOLEAN),
    (sa.BigInteger, Kind.BIG_INT),
    (sa.Integer, Kind.INT),
    (sa.Float, Kind.FLOAT),
    (sa.Numeric, Kind.DECIMAL),
    (sa.String, Kind.STRING),
    (sa.Date, Kind.DATE),
    (sa.Time, Kind.TIME),
    (sa.DateTime, Kind.DATETIME),
    (sa.Interval, Kind.DURATION),
    (postgresql.INTERVAL, Kind.DURATION),
    (sa.LargeBinary, Kind.BYTES),
    (sa.Uuid, Kind.UUID),
    (sa.JSON, Kind.JSON),
    (postgresql.INET, Kind.STRING),
    (postgresql.CIDR, Kind.STRING),
    (postgresql.MACADDR, Kind.STRING),
    (postgresql.MACADDR8, Kind.STRING),
    (sa.ARRAY, Kind.ARRAY),
)

NETWORK_TYPES = (postgresql.INET, postgresql.CIDR, postgresql.MACADDR, postgresql.MACADDR8)
"""Read as the text that PostgreSQL writes for them."""

PADDED_TYPES = (sa.CHAR, sa.NCHAR)
"""PostgreSQL fills them up with blanks that mean nothing, SQLite does not; they are read without."""

# types that look like one of the rows above and do not behave as it
_REFUSED = (sa.PickleType,)


def find_kind(type_: sa.types.TypeEngine[Any]) -> Kind | None:
    """The kind of a SQLAlchemy type, or None when no rule covers it.

    >>> find_kind(sa.BigInteger())
    <Kind.BIG_INT: 'BigInt'>
    >>> find_kind(sa.DateTime(timezone=True))
    <Kind.INSTANT: 'DateTime (UTC)'>
    >>> find_kind(sa.PickleType()) is None
    True

    A TypeDecorator travels as what it stores.
    """
    type_ = stored_type(type_)
    if isinstance(type_, _REFUSED):
        return None
    kind = next((kind for base, kind in _KINDS if isinstance(type_, base)), None)
    if kind is Kind.DATETIME and getattr(type_, "timezone", False):
        return Kind.INSTANT
    if kind is Kind.TIME and getattr(type_, "timezone", False):
        return None
    return None if isinstance(type_, sa.ARRAY) and not has_served_items(type_) else kind


def has_served_items(type_: sa.ARRAY[Any]) -> bool:
    """Whether an array is a plain list: of one dimension, and of values that are served by themselves."""
    return (type_.dimensions or 1) == 1 and find_kind(type_.item_type) not in {None, Kind.ARRAY}


def stored_type(type_: sa.types.TypeEngine[Any]) -> sa.types.TypeEngine[Any]:
    """What a TypeDecorator stores; any other type as it is.

    SQLAlchemy's own Interval and PickleType are written as decorators too, and stay.
    """
    while isinstance(type_, sa.types.TypeDecorator) and not isinstance(type_, sa.Interval | sa.PickleType):
        type_ = type_.impl_instance
    return type_


def undecorate(type_: sa.types.TypeEngine[Any], value: Any, dialect: sa.Dialect) -> Any:
    """The value of a model as :func:`stored_type` has it: a TypeDecorator converts what it binds."""
    while type_ is not stored_type(type_):
        assert isinstance(type_, sa.types.TypeDecorator)
        if type(type_).process_bind_param is not sa.types.TypeDecorator.process_bind_param:
            value = type_.process_bind_param(value, dialect)
        type_ = type_.impl_instance
    return value


def decorate(type_: sa.types.TypeEngine[Any], value: Any, dialect: sa.Dialect) -> Any:
    """The value that a model has for what its column stores: the contrary of :func:`undecorate`."""
    if type_ is stored_type(type_):
        return str(value) if isinstance(type_, sa.Uuid) and not type_.as_uuid else value
    assert isinstance(type_, sa.types.TypeDecorator)
    value = decorate(type_.impl_instance, value, dialect)
    if type(type_).process_result_value is not sa.types.TypeDecorator.process_result_value:
        value = type_.process_result_value(value, dialect)
    return value
