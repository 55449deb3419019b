"""The types of bound operands: what a value is compared as with an attribute."""

import datetime as dt
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from gql_server.catalog.aggregates import EXACT
from gql_server.catalog.codecs import store_duration
from gql_server.catalog.kinds import NETWORK_TYPES, PADDED_TYPES, Kind, bound_uuid
from gql_server.catalog.model import Attribute

_BARE_TYPES: dict[Kind, sa.types.TypeEngine[Any]] = {
    Kind.INT: sa.Integer(),
    Kind.DECIMAL: sa.Numeric(),
    Kind.TIME: sa.Time(),
    Kind.DATETIME: sa.DateTime(),
    Kind.INSTANT: sa.DateTime(timezone=True),
}


class _StoredDuration(sa.types.TypeDecorator[dt.timedelta]):
    """A length of time as the text that SQLite stores, also one that is too long to be stored."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: dt.timedelta | None, dialect: sa.Dialect) -> str | None:
        """The text."""
        del dialect
        return None if value is None else store_duration(value)


def operand_type(attribute: Attribute) -> sa.types.TypeEngine[Any]:
    """The type of a value that is compared with the attribute.

    Length, precision and scale are left out: PostgreSQL casts parameters to the type, and a cast to NUMERIC(10, 2)
    would round the operand, one to VARCHAR(3) cut it.
    """
    type_ = attribute.type_
    if type_ is EXACT:
        return EXACT
    if attribute.item is not None:
        return postgresql.ARRAY(operand_type(attribute.item))
    if isinstance(type_, (*NETWORK_TYPES, *PADDED_TYPES)):
        return sa.Text()
    if attribute.kind is Kind.STRING and getattr(type_, "length", None):
        return sa.String()
    if isinstance(type_, sa.Uuid):
        return bound_uuid(type_)
    if isinstance(type_, postgresql.INTERVAL):
        return postgresql.INTERVAL()
    if isinstance(type_, sa.Interval):
        return sa.Interval(native=type_.native).with_variant(_StoredDuration(), "sqlite")
    return _BARE_TYPES.get(attribute.kind, type_)
