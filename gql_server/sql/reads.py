"""Read plans as SELECTs: one scalar subquery for each root field, relation and list, all in one statement.

::

    { items(first: 2) { nodes { name store { city } } } }

    SELECT row_to_json(r)::text FROM (SELECT
      (SELECT r FROM (SELECT ARRAY(SELECT r FROM (SELECT i.name AS name,
             (SELECT r FROM (SELECT s.city AS city FROM store s WHERE s.id = i.store_id) r) AS store
         FROM (SELECT … FROM item ORDER BY id LIMIT 2) i) r) AS nodes) r) AS items) r

Rows are filtered, ordered and cut in the derived table of the page; to-one relations and nested lists are looked up
for the rows that are left. Every correlation is named, because SQLAlchemy's automatic one can make a cartesian
product without a word.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, assert_never

import sqlalchemy as sa

from gql_server.catalog.model import Catalog, Entity
from gql_server.plan.operands import Operand
from gql_server.plan.read_plan import (
    Connection,
    ConnectionPart,
    Edges,
    FieldPlan,
    Lookup,
    NodeId,
    NodeList,
    Nodes,
    Null,
    ObjectPlan,
    ReadPlan,
    RootPlan,
    ToOne,
    TotalCount,
    TypeName,
    Value,
)
from gql_server.sql.binds import Binds
from gql_server.sql.dialect import Dialect, Fragment, Pairs, Source
from gql_server.sql.filters import FilterCompiler, operand_type
from gql_server.sql.ordering import OrderCompiler
from gql_server.sql.scopes import Scope, column_of, columns_used, join_of, make_scope, page_scope


@dataclass(kw_only=True)
class Aliases:
    """Mints aliases in order of need, so that equal plans give equal SQL; the number alone makes them unique."""

    taken: frozenset[str]
    count: int = 0

    def mint(self, hint: str) -> str:
        """An alias that says what it stands for; short, because drivers handle short statements faster.

        Never the name of a table: expressions of the models may refer to any.
        """
        self.count += 1
        alias = f"{hint.lower()[:20]}_{self.count}"
        return self.mint(hint) if alias in self.taken else alias


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
            case other:
                assert_never(other)

    def _pairs(self, plan: ObjectPlan, scope: Scope) -> Pairs:
        return [(key, self._field(field_plan, scope)) for key, field_plan in plan.fields]

    def _field(self, plan: FieldPlan, scope: Scope) -> Fragment:
        match plan:
            case Null():
                return self.dialect.null()
            case TypeName(name=name):
                return self.dialect.text(name)
            case Value(attribute=attribute):
                return self.dialect.value(attribute, column_of(scope, attribute))
            case NodeId(entity=entity):
                return self.dialect.node_id(entity, [column_of(scope, part) for part in entity.primary_key])
            case ToOne():
                return self._to_one(plan, scope)
            case Connection():
                return self._connection(plan, scope)
            case other:
                assert_never(other)

    def _lookup(self, plan: Lookup) -> Fragment:
        scope = self._scope(plan.object.entity)
        condition = self._filters().compile(plan.predicate, scope)
        return self.dialect.one(self._pairs(plan.object, scope), _source(scope, [condition], None))

    def _to_one(self, plan: ToOne, parent: Scope) -> Fragment:
        scope = self._scope(plan.object.entity)
        pairs = self._pairs(plan.object, scope)
        source = _source(scope, [join_of(parent, plan.relation, scope)], parent)
        return self.dialect.one(pairs, source if plan.relation.is_unique else self._first_of(source, scope, plan))

    def _first_of(self, source: Source, scope: Scope, plan: ToOne) -> Source:
        """A relation that no key makes unique still answers one object: the first by primary key."""
        key = [column_of(scope, part) for part in plan.object.entity.primary_key]
        return lambda columns: source(columns).order_by(*key).limit(sa.literal_column("1"))

    def _connection(self, plan: Connection, parent: Scope | None) -> Fragment:
        """An object of lists and counts. Two lists are aggregates of one derived table, one list reads it directly."""
        lists = [part for _, part in plan.parts if isinstance(part, Nodes | Edges)]
        if not lists:
            self.binds.unused += [operand for operand in (plan.page.first, plan.page.offset) if operand is not None]
            return self.dialect.record(
                [(key, self._count_or_name(part, plan, parent)) for key, part in plan.parts], None
            )
        page = self._page(plan, parent, [node for part in lists for node in _objects_of(part)])
        make = self.dialect.many if len(lists) == 1 else None
        pairs = [
            (key, self._list(part, plan.entity, page, make))
            if isinstance(part, Nodes | Edges)
            else (key, self._count_or_name(part, plan, parent))
            for key, part in plan.parts
        ]
        if len(lists) == 1:
            return self.dialect.record(pairs, None)
        return self.dialect.one(pairs, _source(page, [], None))

    def _count_or_name(self, part: ConnectionPart, plan: Connection, parent: Scope | None) -> Fragment:
        match part:
            case TypeName(name=name):
                return self.dialect.text(name)
            case TotalCount():
                scope = self._scope(plan.entity)
                source = _source(scope, self._conditions(plan, scope, parent), parent)
                return self.dialect.number(source([sa.func.count()]).scalar_subquery())
            case other:
                raise AssertionError(f"{other} is a list")

    def _list(
        self, part: Nodes | Edges, entity: Entity, page: Scope, make: Callable[[Pairs, Source], Fragment] | None
    ) -> Fragment:
        if isinstance(part, Nodes):
            pairs = self._pairs(part.object, page)
        else:
            pairs = [(key, self._edge_field(edge, page)) for key, edge in part.fields]
        return make(pairs, _source(page, [], None)) if make else self.dialect.collected(pairs, page)

    def _edge_field(self, plan: ObjectPlan | TypeName, page: Scope) -> Fragment:
        if isinstance(plan, TypeName):
            return self.dialect.text(plan.name)
        return self.dialect.record(self._pairs(plan, page), page)

    def _conditions(self, plan: Connection, scope: Scope, parent: Scope | None) -> list[sa.ColumnElement[bool]]:
        conditions = [] if plan.relation is None else [join_of(parent, plan.relation, scope)]
        if plan.predicate is not None:
            conditions.append(self._filters().compile(plan.predicate, scope))
        return conditions

    def _page(self, plan: Connection, parent: Scope | None, objects: Sequence[ObjectPlan]) -> Scope:
        """The rows of the page as a derived table of just the columns that are read from it."""
        scope = self._scope(plan.entity)
        source = _source(scope, self._conditions(plan, scope, parent), parent)
        ordering = OrderCompiler(catalog=self.catalog, dialect=self.dialect, mint=self._scope).compile(
            plan.order, scope
        )
        select = source(self._columns(plan.entity, scope, objects)).order_by(*ordering)
        select = select.limit(self.binds.of(plan.page.first)(sa.Integer()))
        if plan.page.offset is not None:
            select = select.offset(self.binds.of(plan.page.offset)(sa.BigInteger()))
        return page_scope(plan.entity, select.subquery(self.aliases.mint(plan.entity.name)))

    def _columns(self, entity: Entity, scope: Scope, objects: Sequence[ObjectPlan]) -> list[sa.ColumnElement[Any]]:
        expressions = [expression for plan in objects for expression in self._expressions(plan, scope)]
        key = [column_of(scope, part) for part in entity.primary_key]
        return columns_used(scope, expressions) or columns_used(scope, key)

    def _expressions(self, plan: ObjectPlan, scope: Scope) -> Iterator[Any]:
        for _, field_plan in plan.fields:
            match field_plan:
                case Value(attribute=attribute):
                    yield column_of(scope, attribute)
                case NodeId(entity=entity):
                    yield from (column_of(scope, part) for part in entity.primary_key)
                case ToOne(relation=relation) | Connection(relation=relation) if relation is not None:
                    yield join_of(scope, relation, make_scope(self.catalog.target(relation), "related"))
                case _:
                    pass

    def _node_list(self, plan: NodeList) -> Fragment:
        rows, sources = [], []
        for operand, object_plan in plan.objects:
            keys = self._key_rows(operand, object_plan.entity)
            scope = self._scope(object_plan.entity)
            parts = zip(object_plan.entity.primary_key, list(keys.c)[1:], strict=True)
            conditions = [column_of(scope, attribute) == part for attribute, part in parts]
            node = self.dialect.one(self._pairs(object_plan, scope), _source(scope, conditions, keys))
            rows.append((keys.c.position, node))
            sources.append(keys)
        return self.dialect.ordered(rows, sources)

    def _key_rows(self, operand: Operand, entity: Entity) -> sa.FromClause:
        types = [operand_type(part) for part in entity.primary_key]
        return self.dialect.key_rows(self.binds.of(operand), types, self.aliases.mint("keys"))

    def _scope(self, entity: Entity) -> Scope:
        return make_scope(entity, self.aliases.mint(entity.name))

    def _filters(self) -> FilterCompiler:
        return FilterCompiler(
            catalog=self.catalog, dialect=self.dialect, binds=self.binds, mint=self._scope, key_rows=self._key_rows
        )


def _objects_of(part: Nodes | Edges) -> list[ObjectPlan]:
    """What a list reads of each row."""
    if isinstance(part, Nodes):
        return [part.object]
    return [edge for _, edge in part.fields if isinstance(edge, ObjectPlan)]


def _source(scope: Scope, conditions: Sequence[sa.ColumnElement[bool]], parent: Any) -> Source:
    def select(columns: Sequence[Any]) -> sa.Select[Any]:
        statement = sa.select(*columns).select_from(scope).where(*conditions)
        return statement if parent is None else statement.correlate(parent)

    return select
