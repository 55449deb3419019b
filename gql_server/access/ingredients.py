"""What values are made of: the columns and tables behind an attribute or a relation.

A value that is computed from a hidden column says something of that column, and a relation says what its foreign key
says. So a role has them only with all that they are made of.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.sql import visitors

from gql_server.catalog.model import Entity

_ROW = "gql_row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingredients:
    """What an expression reads.

    Attributes:
        own: mapper attributes of the row itself.
        others: names of columns of other rows, by table, which may be that of the row.
    """

    own: frozenset[str]
    others: Mapping[sa.Table, frozenset[str]]


def is_column(entity: Entity, key: str) -> bool:
    """Whether an attribute is a column of the entity's own, not computed and no other name of one."""
    columns = sa_orm.class_mapper(entity.model).column_attrs
    column = columns[key].columns[0] if key in columns else None
    return isinstance(column, sa.Column) and column.computed is None


def same_columns(entity: Entity, keys: Iterable[str]) -> frozenset[str]:
    """The mapper attributes of the columns that some attributes are: these, and what else is mapped to them."""
    attributes = sa_orm.class_mapper(entity.model).column_attrs
    columns = {column for key in keys if key in attributes for column in attributes[key].columns}
    return frozenset(each.key for each in attributes if not columns.isdisjoint(each.columns))


def ingredients_of(entity: Entity, key: str) -> Ingredients:
    """What an attribute is made of."""
    (element,) = sa.select(getattr(entity.model, key)).selected_columns
    read = _sort(entity, _open_computed(visitors.iterate(element)))
    tables = _tables_of_other_rows(entity, key)
    named = {table: read.others.get(table, frozenset()) | _names_of(entity, table, read.own) for table in tables}
    return Ingredients(own=read.own, others={**read.others, **named})


def join_ingredients(entity: Entity, key: str, target: Entity) -> tuple[frozenset[str], frozenset[str]]:
    """The mapper attributes that a relation joins and chooses by: those of its owner, and those of its target."""
    elements = list(_join_elements(entity, key))
    return _sort(entity, elements).own, _sort(target, elements).own


def between_ingredients(entity: Entity, key: str, target: Entity) -> Mapping[sa.Table, frozenset[str]]:
    """Names of columns of tables that a relation goes by and that are of neither of its ends, by table."""
    others = _sort(entity, _join_elements(entity, key)).others
    ends = sa_orm.class_mapper(target.model).tables
    return {table: names for table, names in others.items() if table not in ends}


def columns_to_keys(entity: Entity, table: sa.Table, columns: Iterable[str]) -> frozenset[str]:
    """The served mapper attributes of an entity that are columns of a table."""
    mapper = sa_orm.class_mapper(entity.model)
    served = {attribute.key for attribute in entity.attributes.values()}
    mapped = (table.c[name] for name in columns if mapper.columns.contains_column(table.c[name]))
    return frozenset(mapper.get_property_by_column(column).key for column in mapped) & served


def _join_elements(entity: Entity, key: str) -> Iterator[Any]:
    relationship = sa_orm.class_mapper(entity.model).relationships[key]
    parts: list[Any] = [relationship.primaryjoin, relationship.secondaryjoin, relationship.secondary]
    if not relationship.uselist:  # which row is the first says something of what they are sorted by
        parts += relationship.order_by or ()
    for part in parts:
        if part is not None:
            yield from visitors.iterate(part)


def _open_computed(elements: Iterable[Any]) -> Iterator[Any]:
    """What the database computes a column from, in the place of the column."""
    for element in elements:
        if isinstance(element, sa.Column) and element.computed is not None:
            inner: Any = element.computed.sqltext
            yield from _open_computed(visitors.iterate(inner))
        else:
            yield element


def _own_tables(entity: Entity) -> list[sa.Table]:
    return [table for table in sa_orm.class_mapper(entity.model).tables if isinstance(table, sa.Table)]


def _sort(entity: Entity, elements: Iterable[Any]) -> Ingredients:
    mapper = sa_orm.class_mapper(entity.model)
    own, others = set[str](), dict[sa.Table, set[str]]()
    for element in elements:
        for table, name in _read_columns(mapper, element):
            others.setdefault(table, set()).update({name} - {""})
    for table in _own_tables(entity):
        own |= {
            mapper.get_property_by_column(table.c[name]).key
            for name in others.pop(table, ())
            if mapper.columns.contains_column(table.c[name])
        }
    return Ingredients(own=frozenset(own), others={table: frozenset(names) for table, names in others.items()})


def _read_columns(mapper: sa_orm.Mapper[Any], element: Any) -> Iterator[tuple[sa.Table, str]]:
    """(Table, key of a column) of what an element reads, also under an alias; an empty key for a table alone."""
    if isinstance(element, sa.Table):
        yield element.metadata.tables[element.key], ""
    elif isinstance(element, sa.Column):
        for column in element.base_columns:
            if isinstance(column, sa.Column) and isinstance(column.table, sa.Table):
                yield column.table.metadata.tables[column.table.key], column.key
    elif isinstance(element, sa.TextClause) or getattr(element, "is_literal", False):
        yield from _read_text(mapper, str(element))


def _read_text(mapper: sa_orm.Mapper[Any], text: str) -> Iterator[tuple[sa.Table, str]]:
    """The same of SQL that is written as text: whatever has the name of a column of the row, or of a table."""
    words = set(re.findall(r"\w+", text.lower()))
    metadata: sa.MetaData = mapper.base_mapper.local_table.metadata  # type: ignore[attr-defined]
    for table in metadata.tables.values():
        if table in mapper.tables or table.name.lower() in words:
            yield from ((table, column.key) for column in table.columns if column.name.lower() in words)
        if table.name.lower() in words:
            yield table, ""


def _names_of(entity: Entity, table: sa.Table, keys: Iterable[str]) -> frozenset[str]:
    """The keys of columns of a table that mapper attributes are."""
    columns = sa_orm.class_mapper(entity.model).column_attrs
    return frozenset(each.key for key in keys for each in columns[key].columns if each.table is table)


def _tables_of_other_rows(entity: Entity, key: str) -> list[sa.Table]:
    """The tables of the entity that an attribute reads other rows of, beside the row that has it.

    Only the text of a statement tells: which tables a subquery reads, and which are those around it, SQLAlchemy decides
    when it writes it.
    """
    row: Any = sa_orm.aliased(entity.model, name=_ROW, flat=True)
    tables = _own_tables(entity)
    try:
        text = str(sa.select(getattr(row, key).label(_ROW)).select_from(row)).replace('"', "")
    except sa.exc.SQLAlchemyError:
        return tables
    return [table for table in tables if len(re.findall(rf"(?<![\w.:]){re.escape(table.fullname)}(?!\w)", text)) > 1]
