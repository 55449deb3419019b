"""Primary and unique keys of a mapper as :class:`UniqueKey`: constraints, and unique indexes of all rows."""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.sql import operators

from gql_server.catalog import naming
from gql_server.catalog.model import Attribute, UniqueKey

_IS_THERE = re.compile(r"""\s*["`]?(\w+)["`]?\s+is\s+not\s+null\s*""", re.IGNORECASE)
"""A condition in the words of SQL."""

AnyMapper = sa_orm.Mapper[Any]


def reflect_unique_keys(mapper: AnyMapper, exposed: Mapping[str, Attribute]) -> Iterable[UniqueKey]:
    """The keys of which all attributes are served, each once, the primary key first."""
    seen: set[frozenset[str]] = set()
    for columns in _unique_column_sets(mapper):
        attributes = [exposed.get(mapper.get_property_by_column(column).key) for column in columns]
        known = tuple(attribute for attribute in attributes if attribute is not None)
        keys = frozenset(attribute.key for attribute in known)
        if len(known) == len(columns) and keys and keys not in seen:
            seen.add(keys)
            yield UniqueKey(name=naming.key_name([attribute.name for attribute in known]), attributes=known)


def _unique_column_sets(mapper: AnyMapper) -> Iterable[list[Any]]:
    yield list(mapper.primary_key)
    mapped = {column for attr in mapper.column_attrs for column in attr.columns}
    for table in mapper.tables:
        if isinstance(table, sa.Table):
            places = {column: place for place, column in enumerate(table.c)}
            sets = (each for each in find_unique(table) if mapped.issuperset(each))
            yield from sorted(sets, key=lambda columns: [places[column] for column in columns])


def find_unique(table: sa.Table) -> list[list[sa.Column[Any]]]:
    """The columns of each unique constraint, and of each unique index of all rows."""
    constraints = [list(each.columns) for each in table.constraints if isinstance(each, sa.UniqueConstraint)]
    return constraints + [list(index.columns) for index in table.indexes if index.unique and _is_total(index)]


def _is_total(index: sa.Index) -> bool:
    """Whether the index covers every row of which a key can ask, and plain columns only.

    Keys have no nulls, so an index of the rows without nulls in its own columns is as good as one of all rows. Any
    other condition leaves out rows that the same values find too.
    """
    conditions = [each for options in index.dialect_options.values() if (each := options.get("where")) is not None]
    own = set(index.columns)
    return len(own) == len(index.expressions) and all(_asks_for_values(each, own) for each in conditions)


def _asks_for_values(condition: Any, columns: Collection[Any]) -> bool:
    """Whether a condition is nothing but ``column IS NOT NULL`` of some of the columns."""
    match condition:
        case sa.sql.elements.BooleanClauseList(operator=operators.and_, clauses=clauses):
            return all(_asks_for_values(each, columns) for each in clauses)
        case sa.BinaryExpression(operator=operators.is_not, left=left, right=right):
            return left in columns and isinstance(right, type(sa.null()))
        case sa.TextClause(text=text):
            names = (_IS_THERE.fullmatch(part) for part in re.split(r"\band\b", text, flags=re.IGNORECASE))
            return all(match is not None and match[1] in {column.name for column in columns} for match in names)
        case _:
            return False
