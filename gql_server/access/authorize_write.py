"""The pass of every write plan: conditions, checks and presets are put in wherever a model enters a write.

The unit of work accepts nothing but an :class:`AuthorizedWrite`. A row that the caller may not see, or not write, is
looked for under a condition that it does not fulfil, so that it is not found.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import assert_never

from gql_server.access.authorize import RowRules, authorize_filter, both
from gql_server.access.references import find_references, references_of
from gql_server.access.rights import Right, Rights
from gql_server.access.rules import find_nodes
from gql_server.catalog.model import Catalog, Entity, Relation
from gql_server.plan.operands import Operand
from gql_server.plan.predicates import Or, Predicate, RowRule
from gql_server.plan.write_plan import (
    FREE,
    Change,
    Connect,
    ConnectOrCreate,
    Create,
    CreateRows,
    DeleteRelated,
    DeleteRow,
    DeleteRows,
    Disconnect,
    Insert,
    Link,
    Matching,
    Move,
    Preset,
    SetRelated,
    Target,
    UpdateRelated,
    UpdateRow,
    UpdateRows,
    UpsertRelated,
    UpsertRow,
    Write,
    WritePlan,
)

NEVER = Move(allowed=Or(predicates=()))


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorizedWrite:
    """A write plan that a role may run. Only :func:`authorize_write` makes one.

    Attributes:
        plan: completed.
        claims: that the plan needs of the caller.
    """

    plan: WritePlan
    claims: tuple[Operand, ...] = field(default=(), repr=False)


def authorize_write(plan: WritePlan, rules: RowRules, catalog: Catalog) -> AuthorizedWrite:
    """Complete the plan by the rules of the role.

    Args:
        plan: what the client wants done. What its payloads read goes through :func:`authorize`.
        rules: of the role.
        catalog: of the role.
    """
    if rules.rights is None:
        return AuthorizedWrite(plan=plan)
    checked = _Pass(rules, catalog)
    fields = tuple((key, each and replace(each, write=checked.write(each.write))) for key, each in plan.fields)
    return AuthorizedWrite(plan=WritePlan(fields=fields), claims=tuple(_claims_of(fields)))


def _claims_of(plan: object) -> Iterator[Operand]:
    for rule in find_nodes(plan, RowRule):
        yield from (operand for _, operand in rule.claims)
    for preset in find_nodes(plan, Preset):
        if preset.claim is not None:
            yield preset.claim


@dataclass(frozen=True, slots=True)
class _Pass:
    rules: RowRules
    catalog: Catalog

    def write(self, write: Write) -> Write:
        entity = write.entity
        match write:
            case CreateRows(rows=rows):
                return replace(write, rows=tuple(map(self.insert, rows)))
            case UpdateRow(target=target, change=change):
                return replace(write, target=self.changed(target), change=self.change(change))
            case UpsertRow(target=target, insert=insert, change=change):
                return replace(
                    write, target=self.changed(target), insert=self.insert(insert, target), change=self.change(change)
                )
            case DeleteRow(target=target):
                return replace(write, target=self.reached(target, self._rights(entity).delete))
            case UpdateRows(rows=rows, change=change):
                return replace(write, rows=self.matching(rows, self._rights(entity).update), change=self.change(change))
            case DeleteRows(rows=rows):
                return replace(write, rows=self.matching(rows, self._rights(entity).delete))
            case other:
                assert_never(other)

    def insert(self, plan: Insert, key: Target | None = None, parent: Relation | None = None) -> Insert:
        """A new row.

        Args:
            plan: of the row.
            key: that found none; its values are among those that the client gives.
            parent: the relation by way of which the row is made, which gives a foreign key as well.
        """
        right = self._rights(plan.entity).create
        assert right is not None, "the schema of a role makes only what it may"
        return replace(
            plan,
            links=tuple(map(self.link, plan.links)),
            presets=right.presets,
            references=references_of(
                right, plan, key.attributes if key else (), parent.target_columns if parent else ()
            ),
            check=right.check,
        )

    def change(self, plan: Change) -> Change:
        right = self._rights(plan.entity).update
        assert right is not None, "the schema of a role changes only what it may"
        return replace(
            plan,
            links=tuple(map(self.link, plan.links)),
            presets=right.presets,
            references=references_of(right, plan),
            check=right.check,
        )

    def link(self, link: Link) -> Link:
        """Complete what is asked of the rows at both ends."""
        link, back = self.link_to(link), link.relation.back
        match link:
            case (
                Connect(target=Target(name=name))
                | ConnectOrCreate(target=Target(name=name))
                | Create(insert=Insert(name=name))
                | UpsertRelated(insert=Insert(name=name))
                | SetRelated(name=name)
            ):
                link = replace(link, taken=self.displaced(back, name))
            case Disconnect() | UpdateRelated() | DeleteRelated():
                pass
            case other:
                assert_never(other)
        return replace(link, end=self.orphaned(back)) if isinstance(link, Disconnect | SetRelated) else link

    def link_to(self, link: Link) -> Link:
        relation = link.relation
        match link:
            case Connect(target=target):
                gain, loss = self.gain(relation, target.name), self.displaced(relation, target.name)
                return replace(link, target=_under(target, gain), gain=gain, loss=loss)
            case Create(insert=insert):
                made = self.insert(insert, parent=relation)
                return replace(link, insert=made, loss=self.displaced(relation, insert.name))
            case ConnectOrCreate(target=target, insert=insert):
                gain, loss = self.gain(relation, target.name), self.displaced(relation, target.name)
                made = self.insert(insert, target, relation)
                return replace(link, target=_under(target, gain), insert=made, gain=gain, loss=loss)
            case SetRelated(targets=targets, name=name):
                visible = Move(visible=self._visible(self.catalog.target(relation)))
                found = tuple(_under(target, visible) for target in targets)
                return replace(link, targets=found, gain=self.gain(relation, name), loss=self.loss(relation, name))
            case Disconnect(target=related, name=name):
                loss = self.loss(relation, name)
                return replace(link, target=related and _under(related, loss), loss=loss)
            case UpdateRelated() | UpsertRelated() | DeleteRelated():
                return self.link_to_related(link)
            case other:
                assert_never(other)

    def link_to_related(self, link: UpdateRelated | UpsertRelated | DeleteRelated) -> Link:
        entity = self.catalog.target(link.relation)
        match link:
            case UpdateRelated(target=target, change=change):
                return replace(
                    link,
                    target=target and self.changed(target),
                    change=self.change(change),
                    condition=self._condition(entity, self._rights(entity).update),
                )
            case UpsertRelated(target=target, insert=insert, change=change):
                loss = self.displaced(link.relation, insert.name)
                made, changed = self.insert(insert, target, link.relation), self.change(change)
                return replace(link, target=self.changed(target), insert=made, change=changed, loss=loss)
            case DeleteRelated(target=target):
                right = self._rights(entity).delete
                return replace(
                    link,
                    target=target and self.reached(target, right),
                    condition=self._condition(entity, right),
                )
            case other:
                assert_never(other)

    def gain(self, relation: Relation, name: str) -> Move:
        """What a row must be to get related: visible, and where it has the foreign key, one that may be changed."""
        move, right = self._move(relation, name), self._rights_by_name(relation.target).update
        references = find_references(right, (), (relation.target_columns,)) if right else ()
        if not references:
            return move
        change = move.change or _change_nothing(self.catalog.target(relation), name)
        return replace(move, change=replace(change, references=references))

    def loss(self, relation: Relation, name: str) -> Move:
        """What a row must be to be related no more: one that may be deleted, where orphans are."""
        if not relation.deletes_orphans:
            return self._move(relation, name)
        entity = self.catalog.target(relation)
        right = self._rights(entity).delete
        assert right is not None, "the schema of a role deletes only what it may"
        return Move(visible=self._visible(entity), allowed=right.rule)

    def _move(self, relation: Relation, name: str) -> Move:
        """What a row must be to get another foreign key, where it has it, and what that brings with it."""
        entity = self.catalog.target(relation)
        if not relation.target_columns:
            return Move(visible=self._visible(entity))
        right = self._rights(entity).update
        assert right is not None, "the schema of a role moves only what it may"
        change = _change_nothing(entity, name)
        touched = replace(change, presets=right.presets, check=right.check) if right.presets or right.check else None
        return Move(visible=self._visible(entity), allowed=right.rule, change=touched)

    def displaced(self, relation: Relation | None, name: str) -> Move:
        """The same of a row in whose place another one comes, which a to-one relation leads to before."""
        if relation is None or relation.is_to_many or not (relation.target_columns or relation.deletes_orphans):
            return FREE
        rights = self._rights_by_name(relation.target)
        if (rights.delete if relation.deletes_orphans else rights.update) is None:
            return NEVER
        return self.loss(relation, name)

    def orphaned(self, back: Relation | None) -> Move:
        """What a row must be to lose what it is related to, where the model deletes it then."""
        if back is None or not back.deletes_orphans:
            return FREE
        right = self._rights_by_name(back.target).delete
        return Move(visible=self.rules.by_entity.get(back.target), allowed=right.rule) if right else NEVER

    def matching(self, rows: Matching, right: Right | None) -> Matching:
        """The rows of a filter that the caller can see, and may write."""
        assert right is not None, "the schema of a role writes only what it may"
        predicate = authorize_filter(rows.entity, rows.predicate, self.rules)
        is_said = _is_same(right.rule, self._visible(rows.entity))
        return replace(rows, predicate=predicate if is_said else both(right.rule, predicate) or predicate)

    def changed(self, target: Target) -> Target:
        return self.reached(target, self._rights(target.entity).update)

    def reached(self, target: Target, right: Right | None) -> Target:
        """A row that the caller can see, and may write; it stays so until it is written."""
        condition = self._condition(target.entity, right)
        return replace(target, condition=condition, is_locked=condition is not None)

    def _condition(self, entity: Entity, right: Right | None) -> Predicate | None:
        assert right is not None, "the schema of a role writes only what it may"
        return _unite(self._visible(entity), right.rule)

    def _visible(self, entity: Entity) -> Predicate | None:
        return self.rules.by_entity.get(entity.name)

    def _rights(self, entity: Entity) -> Rights:
        return self._rights_by_name(entity.name)

    def _rights_by_name(self, name: str) -> Rights:
        assert self.rules.rights is not None
        return self.rules.rights.get(name, Rights())


def _under(target: Target, move: Move) -> Target:
    """A row that may be moved; where its own column is changed, it stays so until then."""
    return replace(target, condition=_unite(move.visible, move.allowed), is_locked=move.allowed is not None)


def _unite(visible: Predicate | None, rule: Predicate | None) -> Predicate | None:
    """Both, once where a grant repeats the rule of what can be read."""
    return visible if _is_same(visible, rule) else both(visible, rule)


def _is_same(one: Predicate | None, other: Predicate | None) -> bool:
    if not isinstance(one, RowRule) or not isinstance(other, RowRule):
        return False
    return one.text == other.text and bool(one.condition.compare(other.condition))  # which takes all texts for one type


def _change_nothing(entity: Entity, name: str) -> Change:
    """A change that is about a foreign key, which a relation sets."""
    return Change(entity=entity, assignments=(), increments=(), json_changes=(), links=(), name=name)
