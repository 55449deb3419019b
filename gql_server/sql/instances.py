"""Model instances by primary key, for the resolvers of Python fields."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.codecs import to_instant
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Entity
from gql_server.sql.binds import Transform
from gql_server.sql.dialect import Dialect
from gql_server.sql.filters import operand_type


def select_instances(entity: Entity, keys: Sequence[tuple[object, ...]], dialect: Dialect) -> sa.Select[Any]:
    """The ORM query of the rows with these keys, any number of them, in no particular order."""
    columns = [getattr(entity.model, attribute.key) for attribute in entity.primary_key]
    if len(columns) == 1:
        list_type = dialect.list_type(operand_type(entity.primary_key[0]))
        values = sa.bindparam("keys", [key for (key,) in keys], type_=list_type, unique=True)
        return sa.select(entity.model).where(dialect.is_member(columns[0], values))
    rows = [(position, *key) for position, key in enumerate(keys)]

    def bind(type_: sa.types.TypeEngine[Any], transform: Transform | None = None) -> sa.BindParameter[Any]:
        return sa.bindparam("keys", transform(rows) if transform else rows, type_=type_, unique=True)

    wanted = dialect.key_rows(bind, [attribute.type_ for attribute in entity.primary_key], "wanted")
    return sa.select(entity.model).where(sa.tuple_(*columns).in_(sa.select(*list(wanted.c)[1:])))


def key_of(entity: Entity, instance: Any) -> tuple[object, ...] | None:
    """The primary key of an instance; None before it has one. Never loads anything of an instance that was stored."""
    values = sa.inspect(instance).identity or [getattr(instance, attribute.key) for attribute in entity.primary_key]
    if any(value is None for value in values):
        return None
    return tuple(_normalize(*pair) for pair in zip(entity.primary_key, values, strict=True))


def _normalize(attribute: Attribute, value: Any) -> Any:
    """The value as a node id is read; SQLite gives back moments without their offset."""
    return to_instant(value) if attribute.kind is Kind.INSTANT else value
