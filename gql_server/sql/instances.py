"""Model instances by primary key, for the resolvers of Python fields."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.engine.default import DefaultDialect

from gql_server.catalog.codecs import to_instant
from gql_server.catalog.kinds import Kind, undecorate
from gql_server.catalog.model import Attribute, Entity
from gql_server.catalog.node_id import write_id
from gql_server.sql.binds import Transform
from gql_server.sql.dialect import Dialect
from gql_server.sql.operand_types import operand_type


def select_instances(entity: Entity, keys: Sequence[tuple[object, ...]], dialect: Dialect) -> sa.Select[Any]:
    """The ORM query of the rows with these primary keys, any number of them, each with the position of its key."""
    return select_by_values(entity, entity.primary_key, keys, dialect)


def select_by_values(
    entity: Entity, attributes: Sequence[Attribute], values: Sequence[tuple[object, ...]], dialect: Dialect
) -> sa.Select[Any]:
    """The ORM query of the rows with these values of some attributes, each with the position of its values.

    The database says which row has which key: it knows what is equal, whatever the models make of their keys.
    """
    wanted, is_wanted = join_values(entity.model, attributes, values, dialect)
    return sa.select(entity.model, wanted.c[0]).join(wanted, is_wanted).options(*undefer(entity.model))


def undefer(scope: Any) -> list[Any]:
    """Options to load what a model does not want to be loaded on the way, and a write may have to look at."""
    columns = sa.inspect(scope).mapper.column_attrs
    return [sa_orm.undefer(getattr(scope, each.key)) for each in columns if each.raiseload]


def join_values(
    scope: Any, attributes: Sequence[Attribute], values: Sequence[tuple[object, ...]], dialect: Dialect
) -> tuple[sa.FromClause, sa.ColumnElement[bool]]:
    """A table of (position, value, value, …), and the condition that the row of a scope has the values of one row."""
    rows = [(position, *each) for position, each in enumerate(values)]

    def bind(type_: sa.types.TypeEngine[Any], transform: Transform | None = None) -> sa.BindParameter[Any]:
        return sa.bindparam("keys", transform(rows) if transform else rows, type_=type_, unique=True)

    wanted = dialect.key_rows(bind, [operand_type(attribute) for attribute in attributes], "gql_wanted")
    columns = [getattr(scope, attribute.key) for attribute in attributes]
    return wanted, sa.and_(*(column == part for column, part in zip(columns, list(wanted.c)[1:], strict=True)))


def id_of(entity: Entity, instance: Any) -> str:
    """The node id of an instance that was stored."""
    key = key_of(entity, instance)
    assert key is not None, "a row that was flushed has a key"
    return write_id(entity, key)


def key_of(entity: Entity, instance: Any) -> tuple[object, ...] | None:
    """The primary key of an instance as it is stored; None before it has one.

    Never loads anything of an instance that was stored.
    """
    state = sa.inspect(instance)
    values = state.identity or [getattr(instance, attribute.key) for attribute in entity.primary_key]
    if any(value is None for value in values):
        return None
    dialect = state.session.get_bind(state.mapper).dialect if state.session else DefaultDialect()
    return tuple(
        key_part(entity, attribute, value, dialect) for attribute, value in zip(entity.primary_key, values, strict=True)
    )


def key_part(entity: Entity, attribute: Attribute, value: Any, dialect: sa.Dialect) -> Any:
    """A value of the primary key, as the model has it, as a node id is read.

    SQLite gives back moments without their offset, PostgreSQL pads CHAR with blanks that mean nothing.
    """
    value = undecorate(getattr(entity.model, attribute.key).type, value, dialect)
    if attribute.kind is Kind.INSTANT:
        return to_instant(value)
    if isinstance(attribute.type_, sa.CHAR | sa.NCHAR) and dialect.name != "sqlite":
        return value.rstrip(" ")
    return value
