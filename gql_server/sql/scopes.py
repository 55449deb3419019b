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
from sqlalchemy.sql import visitors

from gql_server.catalog.model import Attribute, Entity, Relation

Scope = Any
"""A mapped class seen through an alias; its attributes are typed by the model."""


def make_scope(entity: Entity, name: str) -> Scope:
    """The rows of the entity's table, under an alias."""
    return sa_orm.aliased(entity.model, name=name)


def page_scope(entity: Entity, page: sa.Subquery) -> Scope:
    """The rows of a derived table that has columns of the entity's table."""
    return sa_orm.aliased(entity.model, page)


def key_scope(scope: Scope, relation: Relation) -> Scope:
    """The primary key of the row that a relation leads to, as the columns of its foreign key hold it."""
    return SimpleNamespace(**{target: getattr(scope, own) for target, own in relation.key_columns})


def column_of(scope: Scope, attribute: Attribute) -> sa.ColumnElement[Any]:
    """The value of an attribute in the scope."""
    column: sa.ColumnElement[Any] = getattr(scope, attribute.key)
    return column


def join_of(scope: Scope, relation: Relation, target: Scope) -> sa.ColumnElement[bool]:
    """The condition under which a row of ``target`` is related to the row of ``scope``.

    A table between the two joins the FROM clause of the SELECT by itself, or is only looked into where it may link the
    same rows twice.
    """
    condition: sa.ColumnElement[bool] = getattr(scope, relation.key).of_type(target)
    if relation.has_unique_links:
        return condition
    return sa.select(sa.literal_column("1")).where(condition).correlate(scope, target).exists()


def select_from(
    scope: Scope, conditions: Sequence[sa.ColumnElement[bool]], parent: Any
) -> Callable[[Sequence[Any]], sa.Select[Any]]:
    """Makes SELECTs of the rows of a scope that fulfil the conditions; ``parent`` is what these refer to, or None."""

    def select(columns: Sequence[Any]) -> sa.Select[Any]:
        statement = sa.select(*columns).select_from(scope).where(*conditions)
        return statement if parent is None else statement.correlate(parent)

    return select


def columns_used(scope: Scope, expressions: Iterable[Any]) -> list[sa.ColumnElement[Any]]:
    """The columns of the scope's own table that the expressions refer to, once each, in order of appearance."""
    selectable = sa.inspect(scope).selectable
    names: dict[str, None] = {}
    for expression in expressions:
        clause = sa.select(sa.literal_column("1")).where(expression).whereclause
        assert clause is not None
        for element in visitors.iterate(clause):
            if isinstance(element, sa.ColumnClause) and getattr(element.table, "name", None) == selectable.name:
                names[element.key] = None
    return [selectable.c[name] for name in names]
