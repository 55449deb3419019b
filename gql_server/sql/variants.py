"""Rows of a class of a hierarchy, seen as rows of a class that inherits from it.

::

    { payments { nodes { amount ... on CardPayment { lastFour } } } }

    SELECT CASE WHEN p.kind = 'card'
             THEN (SELECT r FROM (SELECT p.amount AS amount, c.last_four AS "lastFour"
                                  FROM card_payment c WHERE p.id = c.id) r) … END
    FROM (SELECT … FROM payment ORDER BY id LIMIT 50) p

The tables that only the inheriting class has are looked into after the page is cut, for rows of that class, and only
where a column of theirs is selected.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as sa_orm
from sqlalchemy.sql import visitors

from gql_server.catalog.model import Entity
from gql_server.sql.scopes import Scope, column_of, is_among, tables_of, tie

Condition = sa.ColumnElement[bool]


@dataclass(frozen=True, kw_only=True)
class View:
    """A row of one class, seen as one of another.

    Attributes:
        scope: of the other class.
        tables: that only the other class has, from the top down.
        links: for each of them, the condition that ties it to the row.
    """

    scope: Scope
    tables: tuple[sa.FromClause, ...]
    links: tuple[Condition, ...]

    def used_by(self, expressions: Iterable[Any]) -> int:
        """How many of the tables, from the top down, the expressions need."""
        found = {table for each in expressions for table in _tables_in(each)}
        return max((place for place, table in enumerate(self.tables, 1) if table in found), default=0)

    def source(self, count: int) -> Callable[[Sequence[Any]], sa.Select[Any]]:
        """Makes SELECTs of the row from that many of the tables."""
        outer = [table for table in tables_of(self.scope) if table not in self.tables[:count]]

        def select(columns: Sequence[Any]) -> sa.Select[Any]:
            statement = sa.select(*columns).select_from(*self.tables[:count]).where(*self.links[:count])
            return statement.correlate(*outer)

        return select


def view_as(scope: Scope, entity: Entity, mint: Callable[[str], str]) -> View:
    """The row of a scope as a row of an entity that inherits from the scope's, or is the same."""
    inspected = sa.inspect(scope)
    selectable, known = inspected.selectable, set(inspected.mapper.tables)
    tables, links = [], []
    for mapper in reversed(list(sa_orm.class_mapper(entity.model).iterate_to_root())):
        if mapper.local_table in known or mapper.single:
            continue
        table = mapper.local_table.alias(mint(mapper.class_.__name__))
        links.append(tie(mapper.inherit_condition, selectable, table))
        selectable = sa.join(selectable, table, sa.true())
        tables.append(table)
    return View(scope=sa_orm.aliased(entity.model, selectable), tables=tuple(tables), links=tuple(links))


def is_exactly(scope: Scope, members: Sequence[Entity]) -> Condition:
    """Whether the row of a scope is of exactly one of some classes."""
    hierarchies = [member.hierarchy for member in members if member.hierarchy]
    discriminator = column_of(scope, hierarchies[0].discriminator)
    return is_among(discriminator, [hierarchy.identity for hierarchy in hierarchies])


def _tables_in(expression: Any) -> Iterable[Any]:
    clause = sa.select(sa.literal_column("1")).where(expression).whereclause
    assert clause is not None
    return (element.table for element in visitors.iterate(clause) if isinstance(element, sa.ColumnClause))
