"""Read plans as SELECTs: one scalar subquery for each root field, relation and list, all in one statement.

::

    { items(first: 2) { nodes { name store { city } } } }

    SELECT row_to_json(r)::text FROM (SELECT
      (SELECT r FROM (SELECT ARRAY(SELECT r FROM (SELECT i.name AS name,
             (SELECT r FROM (SELECT s.city AS city FROM store s WHERE s.id = i.store_id) r) AS store
         FROM (SELECT … FROM item ORDER BY id LIMIT 2) i) r) AS nodes) r) AS items) r

The compilers of the clauses stand on one another: pages and aggregates on rows, these on orders, these on filters.

Rows are filtered, ordered and cut in the derived table of the page; to-one relations and nested lists are looked up
for the rows that are left. Every correlation is named, because SQLAlchemy's automatic one can make a cartesian
product without a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, assert_never

import sqlalchemy as sa

from gql_server.catalog.model import Catalog, Entity
from gql_server.plan.ordering import fingerprint_order
from gql_server.plan.read_plan import (
    Aggregate,
    Connection,
    ConnectionPart,
    EdgePart,
    Edges,
    FieldPlan,
    Groups,
    HasMore,
    Lookup,
    NodeList,
    Nodes,
    ObjectPlan,
    PageCursor,
    PageInfo,
    PageInfoPart,
    QueryRoot,
    ReadPlan,
    RootPlan,
    RowCursor,
    RowPlan,
    ToOne,
    TotalCount,
    Variants,
)
from gql_server.plan.row_values import CompositeValue, NodeId, Null, RelatedValue, TypeName, TypeOfRow, Value
from gql_server.sql.aggregates import AggregateCompiler, Summary
from gql_server.sql.aliases import Aliases
from gql_server.sql.binds import Binds
from gql_server.sql.dialect import Choice, Dialect, Fragment, Pairs, Row
from gql_server.sql.expressions import beyond, has_cursors, is_of_row, objects_of, read_by, reads_page
from gql_server.sql.filters import FilterCompiler
from gql_server.sql.ordering import OrderCompiler
from gql_server.sql.paging import Expressions, PageCompiler
from gql_server.sql.related import RelatedCompiler
from gql_server.sql.rows import RowsCompiler
from gql_server.sql.rules import names_of_rules
from gql_server.sql.scopes import Scope, column_of, own_rows, same_row, select_from
from gql_server.sql.variants import is_exactly, view_as


@dataclass(kw_only=True)
class ReadCompiler:
    """Assembles one statement.

    Attributes:
        catalog: of the plan's entities.
        dialect: how the database builds JSON.
        binds: the parameters so far.
        aliases: those used so far.
    """

    catalog: Catalog
    dialect: Dialect
    binds: Binds
    aliases: Aliases = field(init=False)

    def __post_init__(self) -> None:
        """Start the aliases."""
        self.aliases = Aliases(taken=self.catalog.table_names)

    def compile(self, plan: ReadPlan) -> sa.Select[Any]:
        """The SELECT of the whole plan."""
        self.aliases.taken |= names_of_rules(plan)
        return self.dialect.statement([(key, self._root(root)) for key, root in plan.fields])

    def _root(self, plan: RootPlan) -> Fragment:
        match plan:
            case Null():
                return self.dialect.null()
            case TypeName(name=name):
                return self.dialect.text(name)
            case Connection():
                return self._connection(plan, None)
            case Lookup():
                return self._lookup(plan)
            case NodeList():
                return self._node_list(plan)
            case QueryRoot(plan=inner):
                return self.dialect.record([(key, self._root(root)) for key, root in inner.fields], None)
            case other:
                assert_never(other)

    def _row(self, plan: RowPlan, scope: Scope) -> Row:
        if isinstance(plan, ObjectPlan):
            return self._pairs(plan, scope)
        return Choice(
            cases=[
                (is_exactly(scope, members), self._variant(shape, plan.entity, scope))
                for members, shape in plan.objects
            ]
        )

    def _variant(self, plan: ObjectPlan, entity: Entity, scope: Scope) -> Fragment:
        """The object of a row of an entity, seen as one of an entity that inherits from it."""
        view = view_as(scope, plan.entity, self.aliases.mint)
        tables = view.used_by(read_by(self.catalog, beyond(plan, entity), view.scope))
        pairs = [
            (key, self._field(each, scope if is_of_row(each, entity) else view.scope)) for key, each in plan.fields
        ]
        return self.dialect.one(pairs, view.source(tables)) if tables else self.dialect.record(pairs, scope)

    def _pairs(self, plan: ObjectPlan, scope: Scope) -> Pairs:
        return [(key, self._field(field_plan, scope)) for key, field_plan in plan.fields]

    def _field(self, plan: FieldPlan, scope: Scope) -> Fragment:
        match plan:
            case Null():
                return self.dialect.null()
            case TypeName(name=name):
                return self.dialect.text(name)
            case TypeOfRow(members=members):
                names = [(is_exactly(scope, [each]), self.dialect.text(each.object_type or "")) for each in members]
                return self.dialect.choice(names)
            case Value(attribute=attribute):
                return self.dialect.value(attribute, column_of(scope, attribute))
            case RelatedValue():
                return self._related_value(plan, scope)
            case CompositeValue():
                return self._composite(plan, scope)
            case NodeId(entity=entity):
                return self.dialect.node_id(entity, [column_of(scope, part) for part in entity.primary_key])
            case ToOne():
                return self._to_one(plan, scope)
            case Connection():
                return self._connection(plan, scope)
            case other:
                assert_never(other)

    def _composite(self, plan: CompositeValue, scope: Scope) -> Fragment:
        pairs = [(key, self._field(member, scope)) for key, member in plan.fields]
        exists = None if plan.exists is None else self._filters().compile(plan.exists, scope)
        return self.dialect.record(pairs, scope) if exists is None else self.dialect.one(pairs, same_row(scope, exists))

    def _lookup(self, plan: Lookup) -> Fragment:
        scope = self._scope(plan.object.entity)
        condition = self._filters().compile(plan.predicate, scope)
        return self.dialect.one(self._row(plan.object, scope), select_from(scope, [condition, *own_rows(scope)], None))

    def _to_one(self, plan: ToOne, parent: Scope) -> Fragment:
        scope = self._scope(plan.object.entity)
        return self.dialect.one(self._row(plan.object, scope), self._related().one(plan, parent, scope))

    def _related_value(self, plan: RelatedValue, parent: Scope) -> Fragment:
        scope = self._scope(self.catalog.target(plan.relation))
        value = self.dialect.value(plan.attribute, column_of(scope, plan.attribute))
        if not plan.relation.is_to_many:
            return self.dialect.found(value, self._related().one(plan, parent, scope))
        return self.dialect.values(value, self._related().all(plan, parent, scope))

    def _connection(self, plan: Connection, parent: Scope | None) -> Fragment:
        """An object of lists and counts. Several are aggregates of one derived table, one list reads it directly."""
        readers = [part for _, part in plan.parts if reads_page(part)]
        if not readers:
            self.binds.unused += plan.page.operands
        page = self._pages().compile(plan, parent, self._expressions_of(plan, readers)) if readers else None
        if len(readers) > 1 or any(isinstance(reader, PageInfo) for reader in readers):
            pairs = [(key, self._part(part, plan, parent, page, None)) for key, part in plan.parts]
            return self.dialect.one(pairs, select_from(page, [], None))
        summary = self._aggregates().summarize(plan, parent)
        pairs = [
            (key, self.dialect.many(self._elements(part, plan, page), select_from(page, [], None)))
            if isinstance(part, Nodes | Edges)
            else (key, self._part(part, plan, parent, None, summary))
            for key, part in plan.parts
        ]
        return self.dialect.record(pairs, None) if summary is None else self.dialect.one(pairs, summary.select)

    def _part(
        self, part: ConnectionPart, plan: Connection, parent: Scope | None, page: Scope | None, summary: Summary | None
    ) -> Fragment:
        """One field of a connection; lists are aggregates of the page."""
        match part:
            case TypeName(name=name):
                return self.dialect.text(name)
            case TotalCount():
                return self._aggregates().total(plan, parent, summary)
            case Aggregate():
                return self._aggregates().aggregate(part, plan, parent, summary)
            case Groups():
                return self._aggregates().groups(part, plan, parent)
            case PageInfo(fields=fields):
                pairs = [(key, self._page_info_field(field_plan, plan, parent, page)) for key, field_plan in fields]
                return self.dialect.record(pairs, page)
            case Nodes() | Edges():
                return self.dialect.collected(self._elements(part, plan, page), page)
            case other:
                assert_never(other)

    def _elements(self, part: Nodes | Edges, plan: Connection, page: Scope) -> Row:
        """What a list has for each row."""
        if isinstance(part, Nodes):
            return self._row(part.object, page)
        return [(key, self._edge_field(edge, plan, page)) for key, edge in part.fields]

    def _edge_field(self, edge: EdgePart, plan: Connection, page: Scope) -> Fragment:
        match edge:
            case TypeName(name=name):
                return self.dialect.text(name)
            case RowCursor():
                return self._cursor(plan, page)
            case ObjectPlan() | Variants():
                return self.dialect.record(self._row(edge, page), page)
            case other:
                assert_never(other)

    def _page_info_field(
        self, part: PageInfoPart, plan: Connection, parent: Scope | None, page: Scope | None
    ) -> Fragment:
        match part:
            case TypeName(name=name):
                return self.dialect.text(name)
            case HasMore(is_next=is_next):
                return self.dialect.truth(self._pages().has_more(plan, parent, is_next=is_next))
            case PageCursor(is_end=is_end):
                return self.dialect.boundary(self._cursor(plan, page), is_end)
            case other:
                assert_never(other)

    def _cursor(self, plan: Connection, page: Scope) -> Fragment:
        values = [self._ordering().cursor_value(term, page) for term in plan.order]
        return self.dialect.cursor(fingerprint_order(plan.entity, plan.order), values)

    def _expressions_of(self, plan: Connection, readers: Sequence[ConnectionPart]) -> Expressions:
        """What is read from each row of the page."""
        objects = [each for part in readers for each in objects_of(part)]
        terms = plan.order if any(map(has_cursors, readers)) else ()

        def read(scope: Scope) -> list[Any]:
            found = [expression for object_plan in objects for expression in read_by(self.catalog, object_plan, scope)]
            return found + [self._ordering().source_value(term, scope) for term in terms]

        return read

    def _node_list(self, plan: NodeList) -> Fragment:
        rows, sources = [], []
        for (operand, object_plan), visible in zip_longest(plan.objects, plan.visible):
            keys = self._filters().key_rows(operand, object_plan.entity)
            scope = self._scope(object_plan.entity)
            parts = zip(object_plan.entity.primary_key, list(keys.c)[1:], strict=True)
            conditions = [column_of(scope, attribute) == part for attribute, part in parts] + own_rows(scope)
            conditions += self._filters().conditions(visible, scope)
            node = self.dialect.one(self._row(object_plan, scope), select_from(scope, conditions, keys))
            rows.append((keys.c.position, node))
            sources.append(keys)
        return self.dialect.ordered(rows, sources)

    def _scope(self, entity: Entity) -> Scope:
        return self._filters().mint(entity)

    def _filters(self) -> FilterCompiler:
        return FilterCompiler(catalog=self.catalog, dialect=self.dialect, binds=self.binds, aliases=self.aliases)

    def _ordering(self) -> OrderCompiler:
        return OrderCompiler(filters=self._filters())

    def _related(self) -> RelatedCompiler:
        return RelatedCompiler(filters=self._filters())

    def _aggregates(self) -> AggregateCompiler:
        return AggregateCompiler(rows=RowsCompiler(ordering=self._ordering()))

    def _pages(self) -> PageCompiler:
        return PageCompiler(rows=RowsCompiler(ordering=self._ordering()))
