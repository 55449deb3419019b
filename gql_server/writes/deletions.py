"""Deletions: which rows hold the ones that were to go, and how many rows go with them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.hierarchies import entity_of
from gql_server.catalog.model import Catalog, Entity
from gql_server.catalog.node_id import length_and_text, write_id
from gql_server.sql.instances import key_part
from gql_server.user_errors import Restricted
from gql_server.writes.cascades import Effect, Reached, find_reached
from gql_server.writes.sight import Sight, name_of
from gql_server.writes.values import path_of, shared_path
from gql_server.writes.written import Leaving

KEYS_AT_ONCE = 500
"""Primary keys in one condition."""

HOLDERS_COUNTED = 100
"""Rows of one type that are counted at most, when they hold another."""

HOLDERS_NAMED = 10
"""Rows that are named at most, when they hold another."""

Key = tuple[Any, ...]


def primary_key_of(instance: Any) -> tuple[Any, ...]:
    """The primary key of a row that is there."""
    identity: tuple[Any, ...] = sa.inspect(instance).identity
    return identity


def find_holders(sight: Sight, leaving: Iterable[Leaving]) -> list[Restricted]:
    """The errors that other rows hold some that were to go, one for each type of these; hidden ones are not told."""
    groups: dict[str, list[Leaving]] = {}
    for each in leaving:
        groups.setdefault(each.entity.name, []).append(each)
    return [error for some in groups.values() if (error := _find_holders(sight, some))]


def _find_holders(sight: Sight, leaving: Sequence[Leaving]) -> Restricted | None:
    """The error about rows of one type."""
    entity, keys = leaving[0].entity, [primary_key_of(each.instance) for each in leaving]
    path, connection = shared_path([path_of(each.name) for each in leaving]), sight.database.connection()
    is_held, holders = False, dict[sa.Table, dict[Key, None]]()
    for reached in _reached_by(sight.whole, entity, keys):
        if reached.effect is Effect.HOLDS:
            found = sight.find_seen(reached, HOLDERS_COUNTED)
            if found:
                holders.setdefault(reached.table, {}).update(dict.fromkeys(found))
            is_held = is_held or bool(found) or _is_there(connection, reached)
    return replace(_tell_holders(sight.whole, entity, holders, connection.dialect), path=path) if is_held else None


def _is_there(connection: sa.Connection, reached: Reached) -> bool:
    found: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(reached.table).where(reached.rows).limit(1)
    return connection.execute(found).first() is not None


def _tell_holders(
    catalog: Catalog, entity: Entity, holders: Mapping[sa.Table, Collection[Key]], dialect: sa.Dialect
) -> Restricted:
    """All that a client learns of the rows that hold others."""
    counts: dict[str, str] = {}
    ids: list[str] = []
    for table, found in holders.items():
        number = min(len(found), HOLDERS_COUNTED)
        counts[name_of(catalog, table)] = f"{number} or more" if number == HOLDERS_COUNTED else f"{number}"
        holder = entity_of(catalog, table)
        if holder is not None:
            ids += sorted((_write_id(holder, key, dialect) for key in found), key=length_and_text)
    listed = " and ".join(f"{number} {name}" for name, number in counts.items())
    count = min(sum(map(len, holders.values())), HOLDERS_COUNTED)
    held_by = f"{listed} {'row refers' if count == 1 else 'rows refer'} to it" if count else "it is in use"
    message = f"The {entity.name} cannot be deleted: {held_by}."
    return Restricted(message=message, by=tuple(counts), count=count, ids=tuple(ids[:HOLDERS_NAMED]))


def _write_id(entity: Entity, key: Key, dialect: sa.Dialect) -> str:
    """The node id of a row by its stored key."""
    pairs = zip(entity.primary_key, key, strict=True)
    return write_id(entity, [key_part(entity, attribute, value, dialect) for attribute, value in pairs])


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


def _reached_by(catalog: Catalog, entity: Entity, keys: Sequence[tuple[Any, ...]]) -> Iterator[Reached]:
    table = sa_orm.class_mapper(entity.model).base_mapper.local_table
    assert isinstance(table, sa.Table)
    columns = list(table.primary_key.columns)
    for start in range(0, len(keys), KEYS_AT_ONCE):
        some = keys[start : start + KEYS_AT_ONCE]
        rows = columns[0].in_([key[0] for key in some]) if len(columns) == 1 else sa.tuple_(*columns).in_(some)
        yield from find_reached(catalog, table, rows)
