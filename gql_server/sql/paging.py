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
from typing import Any

import sqlalchemy as sa

from gql_server.catalog.model import Entity
from gql_server.plan.ordering import OrderTerm, reverse_order
from gql_server.plan.read_plan import Connection
from gql_server.sql.binds import Binds
from gql_server.sql.cursors import CursorCompiler, Segments
from gql_server.sql.filters import Condition
from gql_server.sql.ordering import OrderCompiler
from gql_server.sql.rows import Rows
from gql_server.sql.scopes import Scope, column_of, columns_used, page_scope

Expressions = Callable[[Scope], list[Any]]
"""What is read from each row of a page, given the row's scope."""


@dataclass(frozen=True, kw_only=True)
class PageCompiler:
    """Compiles the pages of one statement.

    Attributes:
        mint_alias: makes an alias from a hint.
        rows: of a connection, for the scope of its parent, under new aliases each time.
    """

    binds: Binds
    ordering: OrderCompiler
    mint_alias: Callable[[str], str]
    rows: Callable[[Connection, Scope | None], Rows]

    def compile(self, plan: Connection, parent: Scope | None, expressions: Expressions) -> Scope:
        """The rows of the page as a derived table of just the columns that are read from it."""
        page = plan.page
        way = reverse_order(plan.order) if page.last else plan.order
        selects: list[sa.Select[Any]] = []
        is_complete = False
        while not is_complete:
            rows = self.rows(plan, parent)
            after, before = self._sides(plan, rows.scope)
            ahead, behind = (before, after) if page.last else (after, before)
            is_sorted_again = page.last is not None or len(ahead) > 1
            columns = self._columns(plan, rows.scope, expressions, with_order=is_sorted_again)
            select = rows.select(columns, *_any_of(behind), *ahead[len(selects) :][:1])
            selects.append(select.order_by(*self.ordering.compile(way, rows.scope)))
            is_complete = len(selects) >= len(ahead)
        limit = self.binds.of(page.size)(sa.Integer())
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
            found.append(sa.and_(is_skipping, self._exists(plan, parent, lambda _: ())))
        cursor = page.before if is_next else page.after
        if cursor is not None:
            cut = self._cursors().rows_after if is_next else self._cursors().rows_before
            found.append(self._exists(plan, parent, lambda scope: cut(plan.order, cursor, scope, or_at=True)))
        return sa.or_(sa.false(), *found)

    def _exceeds(self, plan: Connection, parent: Scope | None) -> Condition:
        """Whether there is a row between the cursors beyond those that the page skips and takes."""
        rows, page = self.rows(plan, parent), plan.page
        after, before = self._sides(plan, rows.scope)
        count: sa.ColumnElement[int] = self.binds.of(page.size)(sa.BigInteger())
        if page.offset is not None:
            count = count + self.binds.of(page.offset)(sa.BigInteger())
        one: sa.ColumnElement[int] = sa.literal_column("1")
        select = rows.select([one], *_any_of(after), *_any_of(before))
        if after or before:
            # without an order PostgreSQL reads all rows on the other side of the cursor first
            way = reverse_order(plan.order) if page.last else plan.order
            select = select.order_by(*self.ordering.compile(way, rows.scope))
        return select.limit(one).offset(count).exists()

    def _exists(self, plan: Connection, parent: Scope | None, cut: Callable[[Scope], Segments]) -> Condition:
        rows = self.rows(plan, parent)
        return rows.select([sa.literal_column("1")], *_any_of(cut(rows.scope))).exists()

    def _sides(self, plan: Connection, scope: Scope) -> tuple[Segments, Segments]:
        """The rows after the one cursor, in order, and those before the other, in reverse."""
        cursors, page = self._cursors(), plan.page
        after = cursors.rows_after(plan.order, page.after, scope) if page.after else ()
        before = cursors.rows_before(plan.order, page.before, scope) if page.before else ()
        return after, before

    def _cursors(self) -> CursorCompiler:
        return CursorCompiler(binds=self.binds, ordering=self.ordering)

    def _columns(
        self, plan: Connection, scope: Scope, expressions: Expressions, *, with_order: bool
    ) -> list[sa.ColumnElement[Any]]:
        order = [self.ordering.source_value(term, scope) for term in plan.order] if with_order else []
        key = [column_of(scope, part) for part in plan.entity.primary_key]
        return columns_used(scope, [*expressions(scope), *order]) or columns_used(scope, key)

    def _derive(self, entity: Entity, selects: Sequence[sa.Select[Any]]) -> Scope:
        if len(selects) == 1:
            return page_scope(entity, selects[0].subquery(self.mint_alias(entity.name)))
        # SQLite takes LIMIT in a part of a UNION only inside a derived table
        parts = [sa.select(select.subquery(self.mint_alias("part"))) for select in selects]
        return page_scope(entity, sa.union_all(*parts).subquery(self.mint_alias(entity.name)))

    def _sort(self, entity: Entity, rows: Scope, order: Sequence[OrderTerm], limit: Any) -> Scope:
        """The rows of a derived table in an order; the limit tells SQLite that the order means something."""
        table = sa.inspect(rows).selectable
        select = sa.select(*table.c).order_by(*self.ordering.compile(order, rows)).limit(limit)
        return page_scope(entity, select.subquery(self.mint_alias(entity.name)))


def _any_of(segments: Segments) -> list[Condition]:
    return [sa.or_(*segments)] if segments else []
