"""What a client is told of a broken constraint: fields of the API, and where in the input they were given.

The database stops at the first constraint and names it in words of its own. What it names is read here only where no
question (:mod:`gql_server.writes.constraints`) finds what was wrong: it is a rule that the models do not know.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.dialects.postgresql import ExcludeConstraint

from gql_server.catalog.inputs import known_names
from gql_server.catalog.model import Entity
from gql_server.catalog.node_id import write_id
from gql_server.failures import find_refusal, is_exclusion, is_of_value
from gql_server.user_errors import (
    CheckViolation,
    ForeignKeyViolation,
    InputPath,
    Invalid,
    NotNullViolation,
    UniqueViolation,
    UserError,
)
from gql_server.writes.values import path_of, shared_path
from gql_server.writes.written import Written

Named = tuple[type[UserError], tuple[sa.Column[Any], ...]]
"""A broken constraint: of what kind it is, and its columns."""

ERRORS_AT_ONCE = 100
"""Errors that a client is told at most."""

ROWS_NAMED = 10
"""Rows that one error names at most."""


def describe_violation(row: Written, kind: type[UserError], columns: Sequence[sa.Column[Any]]) -> UserError:
    """The error, with fields that the client knows; the path leads to the input of the first that it gave."""
    mapper, names = sa_orm.class_mapper(row.entity.model), known_names(row.entity)
    keys = [mapper.get_property_by_column(column).key for column in columns]
    fields = tuple(names[key] for key in keys if key in names)
    path = next((path_of(row.names[key]) for key in keys if key in row.names), path_of(row.name))
    return kind(message=_message(kind, _owner(row.entity, columns), fields), path=path, fields=fields)  # type: ignore[call-arg]


def _owner(entity: Entity, columns: Sequence[sa.Column[Any]]) -> str:
    """The type whose rows a constraint is of: other classes of a hierarchy can have the same table."""
    table = sa_orm.class_mapper(entity.model).base_mapper.local_table
    is_shared = entity.hierarchy is not None and all(column.table is table for column in columns)
    return entity.hierarchy.lineage[-1] if entity.hierarchy and is_shared else entity.name


def _message(kind: type[UserError], owner: str, fields: tuple[str, ...]) -> str:
    listed = " and ".join(fields) or "these values"
    if kind is UniqueViolation:
        return f"Another {owner} has {'this ' if fields else ''}{listed} already."
    if kind is ForeignKeyViolation:
        return f"There is no row that {listed} could refer to."
    if kind is NotNullViolation:
        return f"{listed} needs a value." if fields else f"A column of {owner} that you cannot set needs a value."
    return f"{listed} {'breaks' if len(fields) == 1 else 'break'} a rule of {owner}."


def name_rows(error: UserError, rows: Sequence[Written]) -> UserError:
    """Say which rows an error is about, where one input changes many."""
    ids = [write_id(row.entity, sa.inspect(row.instance).identity) for row in rows if not row.is_new]
    if not ids:
        return error
    more = f" and {len(ids) - ROWS_NAMED} more" if len(ids) > ROWS_NAMED else ""
    return replace(error, message=f"{error.message.removesuffix('.')} ({', '.join(ids[:ROWS_NAMED])}{more}).")


def tables_of(row: Written) -> list[sa.Table]:
    """The tables that have a part of the row."""
    return [table for table in sa_orm.class_mapper(type(row.instance)).tables if isinstance(table, sa.Table)]


def place_of(written: Sequence[Written]) -> InputPath:
    """The path of the part of the input that has all of some rows; the whole, where it has none."""
    return shared_path([path_of(row.name) for row in written] or [("input",)])


def find_mentioned(text: str, table: sa.Table) -> tuple[sa.Column[Any], ...]:
    """The columns of a table that the text of a condition mentions."""
    words = "".join(each if each.isalnum() or each == "_" else " " for each in text).split()
    return tuple(column for column in table.columns if column.name in words)


def read_violation(error: Exception, written: Sequence[Written]) -> UserError | None:
    """What the driver names, or a trigger says; None where that is nothing that a client knows.

    Which of several rows broke the rule is not known: the path leads to the part of the input that has them all.
    """
    path = place_of(written)
    refusal = find_refusal(error)
    if refusal is not None:
        return Invalid(message=refusal, path=path)
    if is_of_value(error):
        return Invalid(message="A value is not one that its column takes.", path=path)
    for table in dict.fromkeys(table for row in written for table in tables_of(row)):
        named = _named(getattr(error, "orig", None), table)
        if named is not None:
            return _describe_named([row for row in written if table in tables_of(row)], named, error)
    return None


def _describe_named(rows: Sequence[Written], named: Named, error: Exception) -> UserError:
    told = [describe_violation(row, *named) for row in rows]
    message, fields = told[0].message, getattr(told[0], "fields", ())
    if is_exclusion(error):
        listed = f"this {' and '.join(fields)}" if fields else "these values"
        message = f"Another {_owner(rows[0].entity, named[1])} excludes {listed}."
    return replace(told[0], message=message, path=shared_path([each.path for each in told]))


def _named(error: Any, table: sa.Table) -> Named | None:
    """The constraint of a table that an error of PostgreSQL or SQLite names, as kind and columns."""
    details = getattr(error, "diag", None)
    if details is None:
        return _named_by_sqlite(str(error), table)
    if details.table_name != table.name:
        return None
    if details.column_name is not None and details.column_name in table.columns:
        return NotNullViolation, (table.columns[details.column_name],)
    rules: list[Any] = [*table.constraints, *table.indexes]
    return next((_as_named(rule, table) for rule in rules if _has_name(rule, details.constraint_name, table)), None)


def _has_name(rule: Any, name: str, table: sa.Table) -> bool:
    """Whether a rule has a name, be it one that PostgreSQL made up."""
    match rule.name, rule:
        case None, ExcludeConstraint():
            return name.startswith(f"{table.name}_") and name.endswith("_excl")
        case None, sa.PrimaryKeyConstraint():
            return name == f"{table.name}_pkey"
        case given, _:
            return name == (given or "_".join([table.name, *rule.columns.keys(), "key"]))


def _named_by_sqlite(text: str, table: sa.Table) -> Named | None:
    """SQLite names the columns of a key, an index of expressions, or a check."""
    names = re.findall(rf"(?<![\w.]){re.escape(table.name)}\.(\w+)", text)
    columns = tuple(table.columns[name] for name in names if name in table.columns)
    if columns:
        return NotNullViolation if text.startswith("NOT NULL") else UniqueViolation, columns
    rules: list[Any] = [*table.constraints, *table.indexes]
    said = ("UNIQUE constraint failed: index '{}'", "CHECK constraint failed: {}")
    return next((_as_named(rule, table) for rule in rules if text in {each.format(rule.name) for each in said}), None)


def _as_named(rule: Any, table: sa.Table) -> Named | None:
    match rule:
        case sa.CheckConstraint():
            return CheckViolation, find_mentioned(str(rule.sqltext), table)
        case sa.PrimaryKeyConstraint() | sa.UniqueConstraint() | sa.Index() | ExcludeConstraint():
            return UniqueViolation, tuple(rule.columns)
        case _:
            return None
