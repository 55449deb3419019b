"""The kinds of value: one row per way a column travels as JSON.

In goes a SQLAlchemy type, out comes a :class:`Kind`. ``typegen/scalars.py`` has the GraphQL scalar of each kind,
``sql/sqlite_values.py`` and ``sql/postgresql_values.py`` its rendering as JSON; ``catalog/codecs.py`` reads it from
text. The table in ``docs/naming.md`` is for people.
"""

import enum
import uuid
from typing import Any, TypeGuard

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine.default import DefaultDialect


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

    A TypeDecorator travels as what it stores, a domain as what it is a domain of.

    >>> find_kind(postgresql.DOMAIN("positive", sa.Integer()))
    <Kind.INT: 'Int'>
    """
    return _kind_of(stored_type(type_))


def _kind_of(type_: sa.types.TypeEngine[Any]) -> Kind | None:
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

    Where the databases store different kinds of value (``with_variant``, ``load_dialect_impl``), that of PostgreSQL is
    the one that travels, since production runs there. SQLAlchemy's own Interval and PickleType are written as
    decorators too, and stay.
    """
    while _is_decorator(type_):
        type_ = _implementation(type_)
    if isinstance(type_, postgresql.DOMAIN):
        return stored_type(type_.data_type)
    here, there = type_.dialect_impl(_SQLITE), type_.dialect_impl(_POSTGRESQL)
    if isinstance(there, sa.Uuid) and isinstance(here, sa.String):
        return sa.Uuid() if here.length == _HEX_DIGITS else HyphenatedUuid()
    if isinstance(there, sa.Uuid) and not isinstance(here, sa.Uuid):
        return BinaryUuid()
    return type_ if _kind_of(type_) is _kind_of(there) else there


class HyphenatedUuid(sa.Uuid[uuid.UUID]):
    """A UUID that is text with hyphens where the database has no such type; SQLAlchemy's own is 32 digits there."""

    def bind_processor(self, dialect: sa.Dialect) -> Any:
        """As text."""
        if dialect.supports_native_uuid:
            return super().bind_processor(dialect)
        return lambda value: None if value is None else str(value)


class BinaryUuid(sa.Uuid[uuid.UUID]):
    """A UUID that is 16 bytes where the database has no such type, which SQLite is not asked to read."""


def bound_uuid(type_: sa.Uuid[Any]) -> sa.Uuid[uuid.UUID]:
    """As what a UUID is bound that is compared with one of a stored type: it is uuid.UUID, whatever models see."""
    return type_ if isinstance(type_, HyphenatedUuid) else sa.Uuid(native_uuid=type_.native_uuid)


def undecorate(type_: sa.types.TypeEngine[Any], value: Any, dialect: sa.Dialect) -> Any:
    """The value of a model as :func:`stored_type` has it: a TypeDecorator converts what it binds."""
    is_uuid = isinstance(stored_type(type_), sa.Uuid)
    while _is_decorator(type_):
        if type(type_).process_bind_param is not sa.types.TypeDecorator.process_bind_param:
            value = type_.process_bind_param(value, dialect)
        type_ = type_.load_dialect_impl(dialect)
    if is_uuid and isinstance(value, bytes):
        return uuid.UUID(bytes=value)
    return uuid.UUID(value) if is_uuid and isinstance(value, str) else value


def decorate(type_: sa.types.TypeEngine[Any], value: Any, dialect: sa.Dialect) -> Any:
    """The value that a model has for what its column stores: the contrary of :func:`undecorate`."""
    if not _is_decorator(type_):
        return _write_uuid(type_.dialect_impl(dialect), value) if isinstance(value, uuid.UUID) else value
    value = decorate(type_.load_dialect_impl(dialect), value, dialect)
    if type(type_).process_result_value is not sa.types.TypeDecorator.process_result_value:
        value = type_.process_result_value(value, dialect)
    return value


def _is_decorator(type_: sa.types.TypeEngine[Any]) -> TypeGuard[sa.types.TypeDecorator[Any]]:
    return isinstance(type_, sa.types.TypeDecorator) and not isinstance(type_, sa.Interval | sa.PickleType)


def _implementation(decorator: sa.types.TypeDecorator[Any]) -> sa.types.TypeEngine[Any]:
    """What a decorator stores on either database."""
    if type(decorator).load_dialect_impl is sa.types.TypeDecorator.load_dialect_impl:
        return decorator.impl_instance
    here, there = decorator.load_dialect_impl(_SQLITE), decorator.load_dialect_impl(_POSTGRESQL)
    return here if here is there else here.with_variant(there, _POSTGRESQL.name)


def _write_uuid(type_: sa.types.TypeEngine[Any], value: uuid.UUID) -> uuid.UUID | str | bytes:
    if isinstance(type_, sa.Uuid):
        return value if type_.as_uuid else str(value)
    if not isinstance(type_, sa.String):
        return value.bytes
    return value.hex if type_.length == _HEX_DIGITS else str(value)


class _PostgreSQL(DefaultDialect):
    """Tells which variant of a type is PostgreSQL's, without the classes that its drivers put in the place of each."""

    name = "postgresql"


class _SQLite(DefaultDialect):
    """The same for SQLite."""

    name = "sqlite"


_POSTGRESQL, _SQLITE = _PostgreSQL(), _SQLite()
_HEX_DIGITS = 32
