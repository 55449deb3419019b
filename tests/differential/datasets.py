"""Draws the content of a whole database that satisfies its constraints, and loads it.

Rows come from a seed and not from hypothesis, so that it can shrink operations while the database stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from tests.differential.values import column_pool
from tests.evaluator import Dataset
from tests.evaluator.entities import CLASS

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapper

    from tests.differential.subjects import Subject

Record = dict[str, Any]
"""A row as the table has it: column name → Python value."""

_ROWS = [0, 3, 6, 8, 10, 12, 12]
_VALUES = 10


def draw_tables(seed: int, subject: Subject, dialect: str) -> dict[str, list[Record]]:
    """Draw the rows of every table, parents before children; the same for the same seed."""
    random = Random(seed)
    pools = _Pools(seed, subject, dialect)
    drawn: dict[str, list[Record]] = {}
    for table in subject.db.metadata.sorted_tables:
        rows = drawn[table.name] = []
        joined = _find_joined(subject, table)
        if joined is not None:
            rows += [_draw_joined(random, parent, joined, pools) for parent in _rows_of(joined, drawn)]
            continue
        for _ in range(random.choice(_ROWS)):
            record = _draw_record(random, table, drawn, pools)
            if record is not None and _is_unique(record, rows, table):
                rows.append(record)
    return drawn


def read_dataset(subject: Subject, drawn: dict[str, list[Record]]) -> Dataset:
    """Return the rows as the evaluator wants them: models by attribute, association tables by column."""
    mappers: list[Mapper[Any]] = list(subject.db.Model.registry.mappers)
    models: dict[str, list[dict[str, Any]]] = {mapper.class_.__name__: [] for mapper in mappers}
    for root in mappers:
        for record in drawn[root.local_table.name] if root.inherits is None else ():
            mapper = _class_of(root, record)
            values = _read_values(mapper, record, drawn)
            for each in mapper.iterate_to_root():
                models[each.class_.__name__].append(values)
    mapped = {mapper.local_table.name for mapper in mappers}
    return Dataset(models, {name: rows for name, rows in drawn.items() if name not in mapped})


def _class_of(root: Mapper[Any], record: Record) -> Mapper[Any]:
    """Return the mapper of exactly the class that a row of the topmost table is of."""
    return root if root.polymorphic_on is None else root.polymorphic_map[record[root.polymorphic_on.name]]


def _read_values(mapper: Mapper[Any], record: Record, drawn: dict[str, list[Record]]) -> dict[str, Any]:
    """Return the attributes of a row, from all the tables of its class."""
    records = {mapper.base_mapper.local_table.name: record}
    for each in mapper.iterate_to_root():
        if each.local_table.name not in records:
            ((own, parent),) = _find_link(each).items()
            records[each.local_table.name] = next(
                row for row in drawn[each.local_table.name] if row[own] == record[parent]
            )
    values = {} if mapper.polymorphic_on is None else {CLASS: mapper.class_.__name__}
    for prop in mapper.column_attrs:
        column = prop.columns[0]
        if isinstance(column, sa.Column):
            values[prop.key] = records[column.table.name][column.name]
    return values


def _find_joined(subject: Subject, table: sa.Table) -> Mapper[Any] | None:
    """Return the mapper of a class that adds a table to that of the class it inherits from."""
    mappers = (each for each in subject.db.Model.registry.mappers if each.inherits is not None and not each.single)
    return next((mapper for mapper in mappers if mapper.local_table is table), None)


def _rows_of(mapper: Mapper[Any], drawn: dict[str, list[Record]]) -> list[Record]:
    """Return the rows of the topmost table that are of a class or of one that inherits from it."""
    root = mapper.base_mapper
    return [row for row in drawn[root.local_table.name] if _class_of(root, row).isa(mapper)]


def _find_link(mapper: Mapper[Any]) -> dict[str, str]:
    """Return the key of the table that a class adds, and the topmost table's that it equals, of one column each."""
    (own,) = mapper.local_table.primary_key.columns
    (key,) = mapper.base_mapper.local_table.primary_key.columns
    return {own.name: key.name}


def _draw_joined(random: Random, row: Record, mapper: Mapper[Any], pools: _Pools) -> Record:
    """Draw the rest of a row, in the table that its class adds."""
    ((own, key),) = _find_link(mapper).items()
    columns = [column for column in mapper.local_table.columns if column.name != own]
    return {own: row[key]} | {column.name: _draw_value(random, column, row[key], pools) for column in columns}


def _draw_value(random: Random, column: sa.Column[Any], key: Any, pools: _Pools) -> Any:
    if column.unique:
        return f"{column.name} {key}"
    return random.choice([key, None] if column.foreign_keys else pools.of(column))


def load(connection: sa.Connection, subject: Subject, drawn: dict[str, list[Record]]) -> None:
    """Replace the content of a database."""
    ordered = subject.db.metadata.sorted_tables
    for table in reversed(ordered):
        connection.execute(table.delete())
    for table in ordered:
        for record in drawn[table.name]:
            connection.execute(table.insert().values({table.c[name]: _stored(v) for name, v in record.items()}))


@dataclass(frozen=True)
class _Pools:
    """The values of each column in one database: few, so that rows tie and relate."""

    seed: int
    subject: Subject
    dialect: str

    def of(self, column: sa.Column[Any]) -> list[Any]:
        """Return what a column is drawn from; columns of one type are drawn from the same."""
        given = self.subject.pools.get(f"{column.table.name}.{column.name}")
        pool = list(given or column_pool(column.type, self.dialect))
        few = Random(f"{self.seed} {type(column.type).__name__}").sample(pool, min(_VALUES, len(pool)))
        return [*few, None] if column.nullable else few


def _draw_record(random: Random, table: sa.Table, drawn: dict[str, list[Record]], pools: _Pools) -> Record | None:
    """Draw one row; None where a row that it must refer to does not exist."""
    record: Record = {}
    for constraint in sorted(table.foreign_key_constraints, key=lambda each: each.column_keys):
        parents: list[Record | None] = list(drawn[constraint.referred_table.name])
        if all(column.nullable for column in constraint.columns):
            parents.append(None)
        if not parents:
            return None
        parent = random.choice(parents)
        for element in constraint.elements:
            record[element.parent.name] = parent and parent[element.column.name]
    for column in table.columns:
        if column.name not in record:
            record[column.name] = random.choice(pools.of(column))
    return record


def _is_unique(record: Record, rows: list[Record], table: sa.Table) -> bool:
    keys = [
        [column.name for column in constraint.columns]
        for constraint in table.constraints
        if isinstance(constraint, (sa.PrimaryKeyConstraint, sa.UniqueConstraint))
    ]
    return not any(
        None not in [record[name] for name in key] and all(record[name] == row[name] for name in key)
        for key in keys
        for row in rows
    )


def _stored(value: Any) -> Any:
    """Return what is bound: null and not JSON's null, moments in UTC since SQLite keeps no offset."""
    if value is None:
        return sa.null()
    return value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value
