"""The one pass of every plan before it becomes SQL: a role's row rules are put in wherever a model enters.

``sql/`` accepts nothing but an :class:`AuthorizedPlan`, so a way around the pass is a type error. Each union of plan
nodes is matched to its end here, so a new node is a type error until somebody has said what the rules mean for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from gql_server.access.guards import guard, guard_cursors
from gql_server.access.rights import Rights
from gql_server.catalog.model import Entity, Relation
from gql_server.plan.ordering import OrderTerm
from gql_server.plan.predicates import (
    And,
    Compare,
    Guarded,
    HasKey,
    HasKeyAmong,
    Not,
    NotTrue,
    Or,
    Predicate,
    Related,
    RelatedAggregate,
    RelatedKey,
    RowRule,
    Search,
)
from gql_server.plan.read_plan import (
    Aggregate,
    Connection,
    ConnectionPart,
    EdgePart,
    Edges,
    FieldPlan,
    Groups,
    Lookup,
    NodeList,
    Nodes,
    ObjectPlan,
    PageInfo,
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


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRules:
    """The rules of a role.

    Attributes:
        by_entity: which rows can be read; entities of which all rows are visible are not there.
        rights: what can be written, by entity; None where no roles are declared, and everybody writes everything.
    """

    by_entity: Mapping[str, RowRule]
    rights: Mapping[str, Rights] | None = None

    @property
    def needs_claims(self) -> bool:
        """Whether values of the caller's claims may be asked for."""
        return self.rights is not None


NO_RULES = RowRules(by_entity={})


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorizedPlan:
    """A plan that a role may run. Only :func:`authorize` makes one."""

    plan: ReadPlan


def authorize(plan: ReadPlan, rules: RowRules, *, is_root: bool = True) -> AuthorizedPlan:
    """Complete the plan by the rules of the role.

    Args:
        plan: what the client wants; everything it names exists for the role.
        rules: of the role.
        is_root: whether the plan is of a client's root fields, not of rows that a resolver returned.
    """
    checked = _Pass(rules)
    return AuthorizedPlan(plan=ReadPlan(fields=tuple((key, checked.root(root, is_root)) for key, root in plan.fields)))


def authorize_filter(entity: Entity, predicate: Predicate, rules: RowRules) -> Predicate:
    """What a row of the entity fulfils that a client's filter finds, among those that it can see."""
    return guard(rules.by_entity.get(entity.name), _Pass(rules).predicate(predicate)) or predicate


@dataclass(frozen=True, slots=True)
class _Pass:
    rules: RowRules

    def root(self, plan: RootPlan, is_root: bool) -> RootPlan:
        match plan:
            case Null() | TypeName():
                return plan
            case Connection():
                return self.connection(plan)
            case Lookup(predicate=predicate, object=row):
                found = both(self._visible_at_root(row.entity, is_root), self.predicate(predicate))
                assert found is not None
                return Lookup(predicate=found, object=self.row(row))
            case QueryRoot(plan=inner):
                return QueryRoot(
                    plan=ReadPlan(fields=tuple((key, self.root(each, True)) for key, each in inner.fields))
                )
            case NodeList(objects=objects):
                visible = tuple(self._visible_at_root(row.entity, is_root) for _, row in objects)
                rows = tuple((ids, self.row(row)) for ids, row in objects)
                return NodeList(objects=rows, visible=visible if any(visible) else ())
            case other:
                assert_never(other)

    def row(self, plan: RowPlan) -> RowPlan:
        match plan:
            case ObjectPlan():
                return self.object(plan)
            case Variants(objects=objects):
                return replace(plan, objects=tuple((members, self.object(each)) for members, each in objects))
            case other:
                assert_never(other)

    def object(self, plan: ObjectPlan) -> ObjectPlan:
        return replace(plan, fields=tuple((key, self.field(field)) for key, field in plan.fields))

    def field(self, plan: FieldPlan) -> FieldPlan:
        match plan:
            case Null() | TypeName() | TypeOfRow() | Value() | CompositeValue() | NodeId():
                return plan
            case RelatedValue(relation=relation):
                return replace(plan, predicate=self._visible(relation.target))
            case ToOne(relation=relation, object=row):
                visible, between = self._visible(row.entity.name), self._visible_between(relation)
                return replace(plan, predicate=visible, between=between, object=self.row(row))
            case Connection():
                return self.connection(plan)
            case other:
                assert_never(other)

    def connection(self, plan: Connection) -> Connection:
        rule = self._visible(plan.entity.name)
        return replace(
            plan,
            predicate=guard(rule, None if plan.predicate is None else self.predicate(plan.predicate)),
            guard=guard_cursors(rule, plan.order),
            between=self._visible_between(plan.relation),
            order=tuple(map(self.order_term, plan.order)),
            parts=tuple((key, self.part(part)) for key, part in plan.parts),
        )

    def part(self, part: ConnectionPart) -> ConnectionPart:
        match part:
            case TypeName() | TotalCount() | PageInfo() | Aggregate() | Groups():  # all of the rows of the connection
                return part
            case Nodes(object=row):
                return Nodes(object=self.row(row))
            case Edges(fields=fields):
                return Edges(fields=tuple((key, self.edge_part(field)) for key, field in fields))
            case other:
                assert_never(other)

    def edge_part(self, part: EdgePart) -> EdgePart:
        match part:
            case TypeName() | RowCursor():
                return part
            case ObjectPlan() | Variants():
                return self.row(part)
            case other:
                assert_never(other)

    def order_term(self, term: OrderTerm) -> OrderTerm:
        aggregate = term.aggregate
        if aggregate is not None:
            visible = both(self._visible(aggregate.relation.target), aggregate.predicate)
            between = self._visible_between(aggregate.relation)
            aggregate = replace(aggregate, predicate=visible, between=between)
        hops = tuple(self._visible(relation.target) for relation in term.relations)
        return replace(term, visible=hops if any(hops) else (), aggregate=aggregate)

    def predicate(self, predicate: Predicate) -> Predicate:
        match predicate:
            case Compare() | HasKey() | HasKeyAmong() | Search() | RowRule() | Guarded():
                return predicate
            case And(predicates=predicates):
                return And(predicates=tuple(map(self.predicate, predicates)))
            case Or(predicates=predicates):
                return Or(predicates=tuple(map(self.predicate, predicates)))
            case Not(predicate=inner):
                return Not(predicate=self.predicate(inner))
            case NotTrue(predicate=inner):
                return NotTrue(predicate=self.predicate(inner))
            case Related(relation=relation, predicate=inner):
                return self._related(relation, self.predicate(inner))
            case RelatedAggregate(relation=relation, predicate=inner):
                counted = None if inner is None else self.predicate(inner)
                visible, between = self._visible(relation.target), self._visible_between(relation)
                return replace(predicate, predicate=guard(visible, counted), between=between)
            case RelatedKey(relation=relation):
                assert relation.target not in self.rules.by_entity, "a role's catalog has no such shortcut"
                return predicate
            case other:
                assert_never(other)

    def _related(self, relation: Relation, predicate: Predicate) -> Related:
        """There is a visible row that fulfils the predicate; so of ``none`` and ``every`` hidden rows make no part."""
        visible = self._visible(relation.target)
        found = guard(visible, predicate)
        assert found is not None
        return Related(relation=relation, predicate=found, among=visible if relation.has_choice else None)

    def _visible(self, entity_name: str) -> Predicate | None:
        return self.rules.by_entity.get(entity_name)

    def _visible_between(self, relation: Relation | None) -> Predicate | None:
        return self._visible(relation.via[0].target) if relation and relation.via else None

    def _visible_at_root(self, entity: Entity, is_root: bool) -> Predicate | None:
        if is_root and not entity.is_root:
            return Or(predicates=())
        return self._visible(entity.name)


def both(rule: Predicate | None, predicate: Predicate | None) -> Predicate | None:
    """Both of two predicates; the rule first, so that it is what a reader of the SQL sees first."""
    if rule is None or predicate is None:
        return rule or predicate
    return And(predicates=(rule, predicate))
