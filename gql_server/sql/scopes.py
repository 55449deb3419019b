"""Scopes: what the columns of one row are called at some place of the statement.

A scope is SQLAlchemy's ``aliased()`` of a mapped class, over its table or over the derived table of a page.
Attributes, hybrids, column properties and the joins of relationships are then written with the mapper's own public
interface.
"""

from collections.abc import Callable, Iterable, Sequence
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import visitors
from sqlalchemy.sql.util import _deep_deannotate

from gql_server.catalog.kinds import NETWORK_TYPES, PADDED_TYPES
from gql_server.catalog.model import Attribute, Catalog, Entity, Relation
from gql_server.sql.aliases import MAX_IDENTIFIER_BYTES

Scope = Any
"""A mapped class seen through an alias; its attributes are typed by the model."""


def make_scope(entity: Entity, name: str) -> Scope:
    """The rows of the entity's table, or of its joined tables, under aliases made from the name."""
    mapper = sa_orm.class_mapper(entity.model)
    if mapper.inherits is None and mapper.selectable is mapper.persist_selectable:
        return sa_orm.aliased(entity.model, name=name, flat=True)
    return sa_orm.aliased(entity.model, _alias_own_rows(mapper, name))


def _alias_own_rows(mapper: sa_orm.Mapper[Any], name: str) -> sa.FromClause:
    """The tables of exactly the class, joined, each under an alias; ``with_polymorphic`` would add those below."""
    first, *others = (each for each in reversed(list(mapper.iterate_to_root())) if not each.single)
    rows: sa.FromClause = first.local_table.alias(_alias_of(first.local_table, name, 1) if others else name)
    for place, each in enumerate(others, 2):
        table = each.local_table.alias(_alias_of(each.local_table, name, place))
        rows = sa.join(rows, table, tie(each.inherit_condition, rows, table))
    return rows


def _alias_of(table: sa.FromClause, name: str, place: int) -> str:
    """What one of several tables is called; PostgreSQL would cut a long name, and then two may be the same."""
    own = f"{name}_{table.name if isinstance(table, sa.Table | sa.Subquery) else 'rows'}"
    return own if len(own.encode()) <= MAX_IDENTIFIER_BYTES else f"{name}_t{place}"


def tie(condition: Any, rows: sa.FromClause, table: sa.FromClause) -> sa.ColumnElement[bool]:
    """The condition that ties a class's table to those of the classes above, under the aliases of both."""
    tied: sa.ColumnElement[bool] = _move(condition, sa.join(rows, table, sa.true()))
    return tied


def _move(expression: Any, rows: sa.FromClause) -> Any:
    """An expression of columns of tables as one of the same columns under their aliases."""

    def replace(element: Any, **_: Any) -> Any:
        return rows.corresponding_column(element) if isinstance(element, sa.Column) else None

    return visitors.replacement_traverse(expression, {}, replace)


def page_scope(entity: Entity, page: sa.Subquery) -> Scope:
    """The rows of a derived table that has columns of the entity's table."""
    return sa_orm.aliased(entity.model, page)


def key_scope(scope: Scope, relation: Relation) -> Scope:
    """The primary key of the row that a relation leads to, as the columns of its foreign key hold it."""
    return SimpleNamespace(**{target: getattr(scope, own) for target, own in relation.key_columns})


def column_of(scope: Scope, attribute: Attribute) -> sa.ColumnElement[Any]:
    """The value of an attribute in the scope."""
    column: sa.ColumnElement[Any] = _column_of(scope, attribute.key)
    if isinstance(attribute.type_, NETWORK_TYPES):
        return sa.func.to_json(column).op("#>>", return_type=sa.Text())(sa.literal_column("'{}'"))
    if attribute.item is not None:
        return _column_of_items(column, attribute.item)
    return sa.func.rtrim(column, type_=sa.Text()) if isinstance(attribute.type_, PADDED_TYPES) else column


def _column_of_items(column: sa.ColumnElement[Any], item: Attribute) -> sa.ColumnElement[Any]:
    """An array of the type that operands have, with which alone PostgreSQL compares it."""
    if isinstance(item.type_, PADDED_TYPES):
        return sa.cast(column, postgresql.ARRAY(sa.Text()))  # which leaves the blanks out
    return sa.cast(column, postgresql.ARRAY(sa.Integer())) if isinstance(item.type_, sa.SmallInteger) else column


def _column_of(scope: Scope, key: str) -> Any:
    inspected = sa.inspect(scope, raiseerr=False)  # None for what stands in for a scope
    if inspected is not None and inspected.mapper.inherits is not None:
        return to_core(getattr(scope, key))
    column = None if inspected is None else inspected.mapper.columns.get(key)
    if isinstance(column, sa.Column) and column.table is inspected.mapper.local_table:
        return inspected.selectable.c[column.key]  # which the attribute of the scope would look for among all
    return getattr(scope, key)


def tables_of(scope: Any) -> list[Any]:
    """What the columns of a scope, or of a table, are columns of."""
    selectable = scope if isinstance(scope, sa.FromClause) else sa.inspect(scope).selectable
    if isinstance(selectable, sa.Join):
        return [*tables_of(selectable.left), *tables_of(selectable.right)]
    return [selectable]


def locked_rows(scope: Scope) -> list[Any]:
    """What is locked of a scope, or of a class: the tables of exactly the class, none that outer joins look into."""
    inspected = sa.inspect(scope)
    return list(inspected.tables) if inspected.is_mapper else tables_of(scope)


def rows_of(scope: Scope) -> sa.FromClause:
    """What to select from. Without SQLAlchemy's annotations, which would repeat :func:`own_rows` at every place."""
    selectable: sa.FromClause = sa.inspect(scope).selectable
    return selectable


def own_rows(scope: Scope) -> list[sa.ColumnElement[bool]]:
    """Which rows of its table are of the class of a scope, where the table holds those of others too."""
    mapper = sa.inspect(scope).mapper
    if not mapper.single:
        return []
    key = mapper.base_mapper.get_property_by_column(mapper.polymorphic_on).key
    return [is_among(to_core(getattr(scope, key)), identities_of(mapper))]


def identities_of(mapper: sa_orm.Mapper[Any]) -> list[object]:
    """The discriminator's values for rows of a class and of those that inherit from it."""
    heirs = (each.polymorphic_identity for each in mapper.self_and_descendants)
    return [identity for identity in heirs if identity is not None]


def is_among(discriminator: sa.ColumnElement[Any], identities: Sequence[object]) -> sa.ColumnElement[bool]:
    """Whether the discriminator is one of some values, which stand in the text of the statement."""
    values = [sa.literal(identity, discriminator.type, literal_execute=True) for identity in identities]
    return discriminator == values[0] if len(values) == 1 else sa.or_(*(discriminator == value for value in values))


def join_of(scope: Scope, relation: Relation, target: Scope) -> sa.ColumnElement[bool]:
    """The condition under which a row of ``target`` is related to the row of ``scope``.

    A table between the two joins the FROM clause of the SELECT by itself, or is only looked into where it may link the
    same rows twice.
    """
    if isinstance(sa.inspect(scope).mapper.relationships[relation.key].secondary, sa.Join):
        return _join_by_several(scope, relation, target)
    condition: sa.ColumnElement[bool] = getattr(scope, relation.key).of_type(target)
    if relation.has_unique_links:
        return condition
    select: sa.Select[Any] = sa.select(sa.literal_column("1")).where(condition)
    return select.correlate(*tables_of(scope), *tables_of(target)).exists()


def _join_by_several(scope: Scope, relation: Relation, target: Scope) -> sa.ColumnElement[bool]:
    """The same by way of tables that are joined: SQLAlchemy alone knows how, and looks for a row with the same key."""
    mapper = sa.inspect(target).mapper
    same = sa_orm.aliased(mapper.class_, name=f"{tables_of(target)[0].name}_same", flat=True)
    keys = [mapper.get_property_by_column(column).key for column in mapper.primary_key]
    is_same = sa.and_(*(to_core(getattr(same, key)) == to_core(getattr(target, key)) for key in keys))
    exists: sa.ColumnElement[bool] = getattr(scope, relation.key).of_type(same).any(is_same)
    return exists


def choice_of(owner: Any, relation: Relation, target: Scope, entity: Entity) -> list[sa.ColumnElement[Any]]:
    """By what a to-one relation chooses among several rows: ``order_by``, as of a latest one, and then primary key.

    Args:
        owner: the class that has the relation, or a scope of it.
        relation: that leads to the rows.
        target: of these.
        entity: of these.
    """
    relationship, rows = sa.inspect(owner).mapper.relationships[relation.key], sa.inspect(target).selectable
    chosen = [_move(each, rows) for each in relationship.order_by or ()] if relation.is_ordered else []
    return [*chosen, *(column_of(target, key) for key in entity.primary_key)]


def reach_of(scope: Scope, relation: Relation, catalog: Catalog) -> sa.ColumnElement[bool]:
    """The same for whatever row the relation leads to first; it tells which columns of the scope decide that."""
    first = relation.steps[0]
    return join_of(scope, first, make_scope(catalog.target(first), "related"))


def select_from(
    scope: Scope, conditions: Sequence[sa.ColumnElement[bool]], parent: Any
) -> Callable[[Sequence[Any]], sa.Select[Any]]:
    """Makes SELECTs of the rows of a scope that fulfil the conditions; ``parent`` is what these refer to, or None."""

    def select(columns: Sequence[Any]) -> sa.Select[Any]:
        statement = sa.select(*columns).select_from(rows_of(scope)).where(*conditions)
        return statement if parent is None else statement.correlate(*tables_of(parent))

    return select


def same_row(scope: Scope, condition: sa.ColumnElement[bool]) -> Callable[[Sequence[Any]], sa.Select[Any]]:
    """Makes SELECTs of the row of a scope around them, which have no row where that does not fulfil the condition."""
    return lambda columns: sa.select(*columns).where(condition).correlate(*tables_of(scope))


def columns_used(scope: Scope, expressions: Iterable[Any]) -> list[sa.ColumnElement[Any]]:
    """The columns of the scope's own tables that the expressions refer to, once each, in order of appearance."""
    tables = {table.name: table for table in tables_of(scope)}
    names: dict[tuple[str, str], None] = {}
    for expression in expressions:
        clause = sa.select(sa.literal_column("1")).where(expression).whereclause
        assert clause is not None
        for element in visitors.iterate(clause):
            table = getattr(getattr(element, "table", None), "name", None)
            if isinstance(element, sa.ColumnClause) and table is not None and table in tables:
                names[table, element.key] = None
    return [tables[table].c[name] for table, name in names]


def to_core(expression: Any) -> sa.ColumnElement[Any]:
    """An expression without the annotations by which SQLAlchemy's ORM knows the class it is of.

    To a SELECT that has such an expression among its columns, the ORM adds the condition on the discriminator for a
    class in single-table inheritance, and all tables of the class where nothing else is selected from; also where the
    rows are cut already, and the discriminator is not at hand. SQLAlchemy has no public way to say no.
    """
    element = expression.__clause_element__() if hasattr(expression, "__clause_element__") else expression
    core: sa.ColumnElement[Any] = _deep_deannotate(element)
    return core
