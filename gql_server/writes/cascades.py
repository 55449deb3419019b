"""What the deletion of rows reaches: rows that go with them, that lose a reference, and that hold them.

The models and the database each have a say: relationships delete or detach related rows, foreign keys do when the
relationship leaves it to them. Rows that neither deletes nor detaches hold the deleted ones.
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm

from gql_server.catalog.hierarchies import is_same_row
from gql_server.catalog.model import Catalog

Condition = sa.ColumnElement[bool]


class Effect(enum.Enum):
    """What becomes of rows that refer to deleted ones."""

    DELETED = "deleted"
    UPDATED = "updated"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Rows that refer to deleted ones.

    Attributes:
        table: of the rows.
        effect: what becomes of them.
        rows: which rows, as a condition on the table.
    """

    table: sa.Table
    effect: Effect
    rows: Condition


def find_reached(catalog: Catalog, table: sa.Table, rows: Condition) -> Iterator[Reached]:
    """All that the deletion of some rows of a table reaches, at any depth."""
    mappers = [sa_orm.class_mapper(entity.model) for entity in catalog.entities.values()]
    yield from _walk(mappers, table, rows, frozenset())


def is_leaf(mapper: sa_orm.Mapper[Any]) -> bool:
    """Whether no foreign key refers to rows of a mapper, so that their deletion reaches none."""
    return not any(
        key.referred_table is table and not is_same_row(mapper, key)
        for table in mapper.tables
        if isinstance(table, sa.Table)
        for other in table.metadata.tables.values()
        for key in other.foreign_key_constraints
    )


def _walk(
    mappers: list[sa_orm.Mapper[Any]], table: sa.Table, rows: Condition, seen: frozenset[Any]
) -> Iterator[Reached]:
    for other in table.metadata.tables.values():
        for key in other.foreign_key_constraints:
            if key.referred_table is not table or key in seen:
                continue
            effect = _effect(mappers, table, key)
            found = _refers(key, table, rows)
            if any(is_same_row(mapper, key) for mapper in mappers):
                yield from _walk(mappers, other, found, seen | {key})
                continue
            yield Reached(table=other, effect=effect, rows=found)
            if effect is Effect.DELETED:
                yield from _walk(mappers, other, found, seen | {key})


def _refers(key: sa.ForeignKeyConstraint, table: sa.Table, rows: Condition) -> Condition:
    """The condition that a row refers to one of the rows."""
    own = [element.parent for element in key.elements]
    referred = [element.column for element in key.elements]
    select = sa.select(*referred).select_from(table).where(rows).correlate(None)
    return (sa.tuple_(*own) if len(own) > 1 else own[0]).in_(select)


def _effect(mappers: list[sa_orm.Mapper[Any]], table: sa.Table, key: sa.ForeignKeyConstraint) -> Effect:
    columns = set(key.columns)
    is_nullable = all(column.nullable for column in key.columns)
    for mapper in mappers:
        if table not in mapper.tables:
            continue
        for relationship in mapper.relationships:
            if relationship.viewonly or relationship.lazy == "noload" or relationship.direction is sa_orm.MANYTOONE:
                continue
            if relationship.secondary is not None:
                is_ours = {column for _, column in relationship.synchronize_pairs} == columns
                if is_ours and not relationship.passive_deletes:
                    return Effect.DELETED
            elif {remote for _, remote in relationship.local_remote_pairs or []} == columns:
                if relationship.cascade.delete:
                    return Effect.DELETED
                if not relationship.passive_deletes:
                    return Effect.UPDATED if is_nullable else Effect.HOLDS
    return _effect_of_database(key)


def _effect_of_database(key: sa.ForeignKeyConstraint) -> Effect:
    match (key.ondelete or "").upper():
        case "CASCADE":
            return Effect.DELETED
        case "SET NULL" | "SET DEFAULT":
            return Effect.UPDATED
        case _:
            return Effect.HOLDS
