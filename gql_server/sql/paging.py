"""Pages of a plan: the derived table that a connection reads, and whether there is more on either side of it.

Rows between the cursors are filtered, ordered and cut in one SELECT::

    SELECT … FROM item WHERE (price, id) > (:p0, :p1) ORDER BY price, id LIMIT :p2

Rows without a value, where they come after the cursor's, are a SELECT of their own, so that an index serves both. A
page from the end is ordered and cut backwards, and put in order after that.

Whether there is more is asked beside the page: is there a row that no longer fits, or one on the other side of the
cursor. So a page is the same whether or not this is asked, and nothing has to be cut off again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Entity
from gql_server.plan.ordering import OrderTerm, reverse_order
from gql_server.plan.paging import Cursor
from gql_server.plan.read_plan import Connection
from gql_server.sql.binds import Binds
from gql_server.sql.cursors import CursorCompiler, Segments
from gql_server.sql.filters import Condition
from gql_server.sql.ordering import OrderCompiler
from gql_server.sql.rows import Rows, RowsCompiler
from gql_server.sql.scopes import Scope, column_of, columns_used, page_scope

_ONE: sa.ColumnElement[int] = sa.literal_column("1")

Expressions = Callable[[Scope], list[Any]]
"""What is read from each row of a page, given the row's scope."""


@dataclass(frozen=True, kw_only=True)
class PageCompiler:
    """Compiles the pages of one statement.

    Attributes:
        rows: of the connections, before they are cut.
    """

    rows: RowsCompiler

    @property
    def ordering(self) -> OrderCompiler:
        """Of the same statement."""
        return self.rows.ordering

    @property
    def binds(self) -> Binds:
        """The parameters so far."""
        return self.rows.filters.binds

    def compile(self, plan: Connection, parent: Scope | None, expressions: Expressions) -> Scope:
        """The rows of the page as a derived table of just the columns that are read from it."""
        page = plan.page
        way = reverse_order(plan.order) if page.last else plan.order
        parts = self._parts(plan, parent, partial(self._between, plan))
        is_sorted_again = page.last is not None or len(parts) > 1
        selects: list[sa.Select[Any]] = []
        for rows, conditions in parts:
            columns = self._columns(plan, rows.scope, expressions, with_order=is_sorted_again)
            select = rows.select(columns, *conditions)
            selects.append(select.order_by(*self.ordering.compile(way, rows.scope)))
        limit = self.binds.size(page.size)
        selects = [select.limit(limit) for select in selects]
        if page.offset is not None:
            selects = [select.offset(self.binds.of(page.offset)(sa.BigInteger())) for select in selects]
        table = self._derive(plan.entity, selects)
        if len(selects) > 1:
            table = self._sort(plan.entity, table, way, limit)
        return self._sort(plan.entity, table, plan.order, limit) if page.last else table

    def has_more(self, plan: Connection, parent: Scope | None, *, is_next: bool) -> Condition:
        """Whether rows of the connection come after its page, or before it."""
        page = plan.page
        found = []
        if is_next is (page.last is None):
            found.append(self._exceeds(plan, parent))
        elif page.offset is not None:
            is_skipping = self.binds.of(page.offset)(sa.BigInteger()) > sa.literal_column("0")
            found.append(sa.and_(is_skipping, self.rows.compile(plan, parent).select([_ONE]).exists()))
        cursor = page.before if is_next else page.after
        if cursor is not None:
            found += self._exist_beyond(plan, parent, cursor, is_next=is_next)
        return sa.or_(sa.false(), *found)

    def _exceeds(self, plan: Connection, parent: Scope | None) -> Condition:
        """Whether there is a row between the cursors beyond those that the page skips and takes."""
        page = plan.page
        way = reverse_order(plan.order) if page.last else plan.order
        count = self.binds.size(page.size)
        if page.offset is not None:
            count = count + self.binds.of(page.offset)(sa.BigInteger())
        selects: list[sa.Select[Any]] = []
        for rows, conditions in self._parts(plan, parent, partial(self._between, plan)):
            select = rows.select([_ONE], *conditions)
            if conditions:
                # without an order PostgreSQL reads all rows on the other side of the cursor first
                select = select.order_by(*self.ordering.compile(way, rows.scope))
            selects.append(select)
        if len(selects) == 1:
            return selects[0].limit(_ONE).offset(count).exists()
        named = [select.with_only_columns(_ONE.label("one"), maintain_column_froms=True) for select in selects]
        limited = [select.limit(count + _ONE).subquery(self.rows.mint_alias("part")) for select in named]
        rest = sa.union_all(*(sa.select(part) for part in limited)).subquery(self.rows.mint_alias("rest"))
        return sa.select(_ONE).select_from(rest).limit(_ONE).offset(count).exists()

    def _exist_beyond(
        self, plan: Connection, parent: Scope | None, cursor: Cursor, *, is_next: bool
    ) -> list[Condition]:
        """Whether there are rows at a cursor or on its other side, asked of each segment, nearest first.

        The row at the cursor is there as a rule, and in order it is the first that an index finds. An OFFSET keeps
        PostgreSQL from taking the order away.
        """
        cut = self._cursors().rows_after if is_next else self._cursors().rows_before
        way = plan.order if is_next else reverse_order(plan.order)
        return [
            rows.select([_ONE], *conditions)
            .order_by(*self.ordering.compile(way, rows.scope))
            .limit(_ONE)
            .offset(sa.literal_column("0"))
            .exists()
            for rows, conditions in self._parts(
                plan, parent, lambda scope: (cut(plan.order, cursor, scope, or_at=True), ())
            )
        ]

    def _parts(
        self, plan: Connection, parent: Scope | None, cut: Callable[[Scope], tuple[Segments, Segments]]
    ) -> list[tuple[Rows, list[Condition]]]:
        """The rows once for each segment, under new aliases each time, with the conditions that cut them.

        Args:
            plan: of the rows.
            parent: of the connection.
            cut: the segments, and other ones of which a row must be in any.
        """
        parts: list[tuple[Rows, list[Condition]]] = []
        is_complete = False
        while not is_complete:
            rows = self.rows.compile(plan, parent)
            segments, others = cut(rows.scope)
            conditions = [*_any_of(others), *segments[len(parts) :][:1]]
            if plan.guard is not None and conditions:
                conditions = [self.ordering.filters.guard(plan.guard, sa.and_(*conditions), rows.scope)]
            parts.append((rows, conditions))
            is_complete = len(parts) >= len(segments)
        return parts

    def _between(self, plan: Connection, scope: Scope) -> tuple[Segments, Segments]:
        """The rows beyond the cursor that the page begins at, in its order; and those on this side of the other."""
        cursors, page = self._cursors(), plan.page
        after = cursors.rows_after(plan.order, page.after, scope) if page.after else ()
        before = cursors.rows_before(plan.order, page.before, scope) if page.before else ()
        return (before, after) if page.last else (after, before)

    def _cursors(self) -> CursorCompiler:
        return CursorCompiler(ordering=self.ordering)

    def _columns(
        self, plan: Connection, scope: Scope, expressions: Expressions, *, with_order: bool
    ) -> list[sa.ColumnElement[Any]]:
        order = [self.ordering.source_value(term, scope) for term in plan.order] if with_order else []
        key = [column_of(scope, part) for part in plan.entity.primary_key]
        return columns_used(scope, [*expressions(scope), *order]) or columns_used(scope, key)

    def _derive(self, entity: Entity, selects: Sequence[sa.Select[Any]]) -> Scope:
        if len(selects) == 1:
            return page_scope(entity, selects[0].subquery(self.rows.mint_alias(entity.name)))
        # SQLite takes LIMIT in a part of a UNION only inside a derived table
        parts = [sa.select(select.subquery(self.rows.mint_alias("part"))) for select in selects]
        return page_scope(entity, sa.union_all(*parts).subquery(self.rows.mint_alias(entity.name)))

    def _sort(self, entity: Entity, rows: Scope, order: Sequence[OrderTerm], limit: Any) -> Scope:
        """The rows of a derived table in an order; the limit tells SQLite that the order means something."""
        table = sa.inspect(rows).selectable
        select = sa.select(*table.c).order_by(*self.ordering.compile(order, rows)).limit(limit)
        return page_scope(entity, select.subquery(self.rows.mint_alias(entity.name)))


def _any_of(segments: Segments) -> list[Condition]:
    return [sa.or_(*segments)] if segments else []
