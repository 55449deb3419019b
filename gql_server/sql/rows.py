"""The rows of a connection before its page is cut: filtered, and with ``distinctOn`` the first of each kind.

Pages, counts and everything else that a connection answers read the same rows, each under its own alias.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gql_server.plan.read_plan import Connection
from gql_server.sql.filters import Condition, FilterCompiler
from gql_server.sql.ordering import OrderCompiler
from gql_server.sql.scopes import Scope, own_rows, page_scope, select_from

_PLACE = "$place"
"""The place of a row among those that are the same; no column of a model is called like that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows to select from.

    Attributes:
        scope: of one row.
        conditions: that make a row of the scope one of them.
        parent: what the conditions refer to beside the scope, or None.
    """

    scope: Scope
    conditions: tuple[Condition, ...]
    parent: Scope | None

    def select(self, columns: Sequence[Any], *conditions: Condition) -> sa.Select[Any]:
        """The SELECT of columns, from those of the rows that fulfil more conditions."""
        return select_from(self.scope, [*self.conditions, *conditions], self.parent)(columns)


@dataclass(frozen=True, kw_only=True)
class RowsCompiler:
    """Compiles the rows of the connections of one statement."""

    ordering: OrderCompiler

    @property
    def filters(self) -> FilterCompiler:
        """Of the same statement."""
        return self.ordering.filters

    def mint_alias(self, hint: str) -> str:
        """A new alias for a derived table of the rows."""
        return self.filters.aliases.mint(hint)

    def compile(self, plan: Connection, parent: Scope | None) -> Rows:
        """The rows, under new aliases each time."""
        scope = self.filters.mint(plan.entity)
        conditions = (
            own_rows(scope)
            if plan.relation is None
            else [self.filters.link(parent, plan.relation, scope, plan.between)]
        )
        if plan.predicate is not None:
            conditions.append(self.filters.compile(plan.predicate, scope))
        rows = Rows(scope=scope, conditions=tuple(conditions), parent=parent)
        return self._first_of_each(plan, rows) if plan.distinct else rows

    def _first_of_each(self, plan: Connection, rows: Rows) -> Rows:
        """One row for each combination of the distinct columns: the first in the order of the list.

        PostgreSQL's DISTINCT ON says the same, and took as long or up to twice as long over 20,000 rows: it keeps
        columns that nobody reads, where a window stops at the first row of each kind.
        """
        place = sa.func.row_number().over(
            partition_by=[self.ordering.compared(attribute, rows.scope) for attribute in plan.distinct],
            order_by=self.ordering.compile(plan.order, rows.scope),
        )
        columns = sa.inspect(rows.scope).selectable.c
        table = rows.select([*columns, place.label(_PLACE)]).subquery(self.mint_alias(plan.entity.name))
        is_first = table.c[_PLACE] == sa.literal_column("1")
        return Rows(scope=page_scope(plan.entity, table), conditions=(is_first,), parent=None)
