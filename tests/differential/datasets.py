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
        for _ in range(random.choice(_ROWS)):
            record = _draw_record(random, table, drawn, pools)
            if record is not None and _is_unique(record, rows, table):
                rows.append(record)
    return drawn


def read_dataset(subject: Subject, drawn: dict[str, list[Record]]) -> Dataset:
    """Return the rows as the evaluator wants them: models by attribute, association tables by column."""
    mappers: dict[str, Mapper[Any]] = {mapper.local_table.name: mapper for mapper in subject.db.Model.registry.mappers}
    models = {}
    for name, mapper in mappers.items():
        keys = {column.name: mapper.get_property_by_column(column).key for column in mapper.local_table.columns}
        models[mapper.class_.__name__] = [
            {keys[column]: value for column, value in record.items()} for record in drawn[name]
        ]
    return Dataset(models, {name: rows for name, rows in drawn.items() if name not in mappers})


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
