"""Deletions: which rows hold the ones that were to go, and how many rows go with them."""

from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Catalog, Entity
from gql_server.user_errors import InputPath, Restricted
from gql_server.writes.cascades import Effect, Reached, find_reached

KEYS_AT_ONCE = 500
"""Primary keys in one condition."""


def primary_key_of(instance: Any) -> tuple[Any, ...]:
    """The primary key of a row that is there."""
    identity: tuple[Any, ...] = sa.inspect(instance).identity
    return identity


def find_holders(
    connection: sa.Connection, catalog: Catalog, entity: Entity, keys: Sequence[tuple[Any, ...]], path: InputPath
) -> list[Restricted]:
    """The error that other rows hold the ones with these keys, if there are any."""
    names: dict[str, None] = {}
    for reached in _reached_by(catalog, entity, keys):
        if reached.effect is Effect.HOLDS:
            found: sa.Select[Any] = (
                sa.select(sa.literal_column("1")).select_from(reached.table).where(reached.rows).limit(1)
            )
            if connection.execute(found).first() is not None:
                names[name_of(catalog, reached.table)] = None
    if not names:
        return []
    listed = " and ".join(names)
    message = f"The {entity.name} cannot be deleted, because {listed} rows refer to it; delete them first."
    return [Restricted(message=message, path=path, by=tuple(names))]


def count_reached(
    connection: sa.Connection, catalog: Catalog, entity: Entity, keys: Sequence[tuple[Any, ...]]
) -> Iterator[tuple[str, str, int]]:
    """(Name, ``deleted`` or ``updated``, number) of rows that the deletion of others reaches."""
    for reached in _reached_by(catalog, entity, keys):
        if reached.effect is not Effect.HOLDS:
            count = sa.select(sa.func.count()).select_from(reached.table).where(reached.rows)
            number = connection.execute(count).scalar_one()
            if number:
                yield name_of(catalog, reached.table), reached.effect.value, number


def name_of(catalog: Catalog, table: sa.Table) -> str:
    """The type of a table's rows, or the table's name where they have none."""
    for entity in catalog.entities.values():
        mapper = sa_orm.class_mapper(entity.model)
        if mapper.local_table is table and mapper.inherits is None:
            return entity.name
    return table.name


def _reached_by(catalog: Catalog, entity: Entity, keys: Sequence[tuple[Any, ...]]) -> Iterator[Reached]:
    mapper = sa_orm.class_mapper(entity.model)
    for start in range(0, len(keys), KEYS_AT_ONCE):
        some = keys[start : start + KEYS_AT_ONCE]
        for table in mapper.tables:
            if isinstance(table, sa.Table):
                columns = list(table.primary_key.columns)
                rows = columns[0].in_([key[0] for key in some]) if len(columns) == 1 else sa.tuple_(*columns).in_(some)
                yield from find_reached(catalog, table, rows)
