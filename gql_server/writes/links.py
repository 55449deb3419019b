"""Links of a plan: rows are related, unrelated, made, changed and deleted by way of relations.

The side of a relation that need not be loaded is set, where there is one: a row of a collection by its parent.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, assert_never

import sqlalchemy as sa

from gql_server.catalog.model import Catalog, Entity, Relation
from gql_server.plan.predicates import Predicate
from gql_server.plan.write_plan import (
    FREE,
    Change,
    Connect,
    ConnectOrCreate,
    Create,
    DeleteRelated,
    Disconnect,
    Insert,
    Link,
    Move,
    SetRelated,
    Target,
    UpdateRelated,
    UpsertRelated,
)
from gql_server.sql.instances import id_of
from gql_server.user_errors import Forbidden, Invalid, NotFound
from gql_server.writes.given import IS_KEPT
from gql_server.writes.losses import needed_keys, refuse_loss
from gql_server.writes.membership import Membership
from gql_server.writes.related import append, prepare, related_row, related_rows, remove
from gql_server.writes.rows import RowWriter
from gql_server.writes.values import REFUSALS, path_of, refusal
from gql_server.writes.written import Leaving, refer


@dataclass(frozen=True, kw_only=True)
class LinkWriter:
    """Builds rows with all that they are related to.

    Attributes:
        catalog: for the targets of relations.
        rows: builds each row.
        membership: tells what is related already.
    """

    catalog: Catalog
    rows: RowWriter
    membership: Membership

    def insert(self, plan: Insert, key: Target | None = None) -> Any:
        """A new instance, with what it is related to; None when it was refused."""
        instance = self.rows.insert(plan, key)
        if instance is not None:
            for link in plan.links:
                self._apply(instance, link)
        return instance

    def change(self, instance: Any, plan: Change, *, is_locked: bool = False) -> None:
        """Change a row, and what is done by way of its relations."""
        self.rows.change(instance, plan, is_locked=is_locked)
        self.membership.ask_for(instance, plan.links)
        for link in plan.links:
            self._apply(instance, link)

    def upsert(self, found: Any | None, plan: tuple[Insert, Change], key: Target) -> Any:
        """Change the row that was found, or make one with the key."""
        insert, change = plan
        if found is None:
            return self.insert(insert, key) if self.rows.targets.has_key(key) else None
        self.rows.check_key(found, insert, key)
        self._check_fixed(found, insert, change)
        self.change(found, change)
        return found

    def _check_fixed(self, instance: Any, insert: Insert, change: Change) -> None:
        """What the data of a row that is there relates by way of its primary key must be related already."""
        keys = {attribute.key for attribute in insert.entity.primary_key}
        for link in insert.links:
            if link in change.links or not keys.intersection(link.relation.own_columns):
                continue
            if isinstance(link, Connect | ConnectOrCreate):
                other, name = self.rows.targets.find(link.target), link.target.name
            else:
                other, name = None, f"{insert.name}.{link.relation.name}"
            if other is None or related_row(instance, link.relation) is not other:
                self.rows.report_fixed_key(insert.entity, instance, link.relation.name, name)

    def _apply(self, instance: Any, link: Link) -> None:
        match link:
            case Connect(target=target):
                self._move_in(instance, link, self.rows.targets.require(target), target.name)
            case Create(insert=insert):
                self._move_in(instance, link, self.insert(insert), insert.name)
            case ConnectOrCreate():
                self._connect_or_create(instance, link)
            case SetRelated():
                self._set(instance, link)
            case UpsertRelated():
                self._upsert_related(instance, link)
            case Disconnect() | UpdateRelated() | DeleteRelated():
                self._apply_to_related(instance, link)
            case unknown:
                assert_never(unknown)

    def _apply_to_related(self, instance: Any, link: Disconnect | UpdateRelated | DeleteRelated) -> None:
        match link:
            case Disconnect():
                self._disconnect(instance, link)
            case UpdateRelated(relation=relation, target=target, change=change, condition=condition):
                for other in self._related(instance, relation, target, change.name, condition):
                    self.change(other, change)
            case DeleteRelated(relation=relation, target=target, name=name, condition=condition):
                for other in self._related(instance, relation, target, name, condition):
                    row = self.catalog.target(relation), other
                    if self.rows.given.say(row, [IS_KEPT], value=False, name=name):
                        if relation.own_columns and not needed_keys(instance, relation, other):
                            self._assign(instance, relation, None, name)
                        self.rows.deleted.append(Leaving(entity=row[0], instance=other, name=name))
            case unknown:
                assert_never(unknown)

    def _connect_or_create(self, instance: Any, link: ConnectOrCreate) -> None:
        target = link.target
        other = self.rows.targets.find(target)
        if other is None and self.rows.targets.has_key(target):
            other = self.insert(link.insert, target)
            self.rows.targets.remember(target, other)
        self._move_in(instance, link, other, target.name)

    def _move_in(
        self, instance: Any, link: Connect | Create | ConnectOrCreate | UpsertRelated, other: Any | None, name: str
    ) -> None:
        """Relate a row, in the place of the one that a to-one relation leads to now."""
        if other is None or not self._make_place(instance, link.relation, other, link.loss, name):
            return
        if not self._make_place_there(instance, link.relation, other, link.taken, name):
            return
        is_new = self._is_new_to(instance, link.relation, other)
        self._relate(instance, link.relation, other, name)
        if isinstance(link, Connect | ConnectOrCreate) and is_new:
            self._touch(other, link.gain.change)

    def _make_place(self, instance: Any, relation: Relation, other: Any, loss: Move, name: str) -> bool:
        """Whether the row that is related now may lose its place; there are not many relations where it has one."""
        has_key = bool(relation.target_columns) and not relation.is_to_many  # the row there has the foreign key
        displaced = related_row(instance, relation) if has_key or loss is not FREE else None
        if displaced is None or displaced is other:
            return True
        if loss is not FREE and not self._is_allowed(displaced, relation.target, loss):
            message = f"Another {relation.target} has this place, and you may not take it out."
            self.rows.errors.append(Forbidden(message=message, path=path_of(name)))
            return False
        self._touch(displaced, loss.change)
        return not has_key or self._vacate(instance, relation, displaced, name)

    def _vacate(self, instance: Any, relation: Relation, displaced: Any, name: str) -> bool:
        """Take a row out of its place, which is sent before another one gets it: the place may be unique."""
        if not self._can_be_lost(instance, relation, displaced, name):
            return False
        self._assign(instance, relation, None, name)
        if relation.back is None:
            for key in relation.target_columns:
                self.rows.assign(displaced, key, None, name)
        self.rows.vacated.append(displaced)
        if relation.target in self.catalog.entities:
            self._note_loss(relation, displaced, name)
        return True

    def _note_loss(self, relation: Relation, other: Any, name: str) -> None:
        """Keep in mind that a row is not related any more, and may be deleted for that."""
        entity = self.catalog.target(relation)
        self.rows.disconnected.append((entity, other))
        if relation.deletes_orphans:
            self.rows.swept.append(Leaving(entity=entity, instance=other, name=name))

    def _make_place_there(self, instance: Any, relation: Relation, other: Any, taken: Move, name: str) -> bool:
        """The same at the other end, which events of the model change along with this one."""
        return relation.back is None or self._make_place(other, relation.back, instance, taken, name)

    def _is_allowed(self, instance: Any, entity_name: str, move: Move) -> bool:
        """Whether a row that the input does not name may be moved; one of what the role has nothing of may not."""
        entity = self.catalog.entities.get(entity_name)
        return bool(entity and self.rows.targets.fulfilling(entity, [instance], move.visible, move.allowed))

    def _may_end(self, instance: Any, link: Disconnect | SetRelated) -> bool:
        """Whether a row that the model deletes without what it is related to may be deleted."""
        back = link.relation.back
        if back is None or link.end is FREE or self._is_allowed(instance, back.target, link.end):
            return True
        message = f"The {back.target} would be deleted with this, and you may not delete it."
        self.rows.errors.append(Forbidden(message=message, path=path_of(link.name)))
        return False

    def _is_new_to(self, instance: Any, relation: Relation, other: Any) -> bool:
        """Whether a row that is there gets related by its own foreign key, so that it changes."""
        return bool(relation.target_columns) and not self.membership.has(instance, relation, other)

    def _touch(self, other: Any, change: Change | None) -> None:
        """What the change of its foreign key brings a row that was there."""
        if change is not None and sa.inspect(other).persistent:
            self.rows.change(other, change)

    def _upsert_related(self, instance: Any, link: UpsertRelated) -> None:
        found = self.rows.targets.find(link.target)
        if found is not None and not self.membership.has(instance, link.relation, found):
            message = f"The {link.target.entity.name} of this key is not related to the row; connect it first."
            self.rows.errors.append(Invalid(message=message, path=path_of(link.target.name)))
            return
        other = self.upsert(found, (link.insert, link.change), link.target)
        if found is None:
            self._move_in(instance, link, other, link.insert.name)

    def _set(self, instance: Any, link: SetRelated) -> None:
        wanted = [each for target in link.targets if (each := self.rows.targets.require(target)) is not None]
        if len(wanted) < len(link.targets):
            return
        lost = self._lost_by_set(instance, link, wanted)
        if lost and not self._may_end(instance, link):
            return
        for other in lost:
            self._unrelate(instance, link.relation, other, link.name)
            self._touch(other, link.loss.change)
        self.membership.ask(instance, link.relation, wanted)
        gained = [each for each in wanted if self._is_new_to(instance, link.relation, each)]
        self._require_allowed(link, gained, link.gain.allowed, "connected")
        for other in wanted:
            if self._make_place_there(instance, link.relation, other, link.taken, link.name):
                self._relate(instance, link.relation, other, link.name)
        for other in gained:
            self._touch(other, link.gain.change)

    def _lost_by_set(self, instance: Any, link: SetRelated, wanted: list[Any]) -> list[Any]:
        """The rows that are related and not wanted; hidden ones stay, since nobody meant them."""
        others = [other for other in related_rows(instance, link.relation) if other not in wanted]
        visible = self.rows.targets.fulfilling(self.catalog.target(link.relation), others, link.loss.visible)
        self._require_allowed(link, visible, link.loss.allowed, "disconnected")
        return visible

    def _require_allowed(self, link: SetRelated, others: list[Any], allowed: Predicate | None, verb: str) -> None:
        """Rows that the caller sees must be ones that it may move."""
        entity = self.catalog.target(link.relation)
        moved = self.rows.targets.fulfilling(entity, others, allowed)
        for other in (each for each in others if each not in moved):
            message = f"{id_of(entity, other)} is not yours to be {verb}."
            self.rows.errors.append(Forbidden(message=message, path=path_of(link.name)))

    def _related(
        self, instance: Any, relation: Relation, target: Target | None, name: str, *conditions: Predicate | None
    ) -> list[Any]:
        """The related row that a link is about, or nothing after an error.

        Without a target, it must fulfil the conditions; those of a target are looked at when it is looked up.
        """
        if target is None:
            found = related_rows(instance, relation)
            found = self.rows.targets.fulfilling(self.catalog.target(relation), found, *conditions)
            if not found:
                self._report_unrelated(relation, name)
            return found
        other = self.rows.targets.require(target)
        if other is not None and self.membership.has(instance, relation, other):
            return [other]
        if other is not None:
            self._report_unrelated(relation, target.name)
        return []

    def _report_unrelated(self, relation: Relation, name: str) -> None:
        message = f"There is no such {relation.target} among {relation.name}."
        self.rows.errors.append(NotFound(message=message, path=path_of(name)))

    def _relate(self, instance: Any, relation: Relation, other: Any | None, name: str) -> None:
        if other is None or not self._say(instance, relation, other, name, is_related=True):
            return
        if not relation.is_to_many:
            self._assign(instance, relation, other, name)
        elif relation.back is not None and relation.is_told_by_rows and not relation.has_own_collection:
            self._assign(other, relation.back, instance, name)
        elif not self.membership.has(instance, relation, other):
            try:
                append(instance, relation, other)
            except REFUSALS as error:
                self.rows.errors.append(refusal(error, path_of(name)))

    def _assign(self, instance: Any, relation: Relation, other: Any | None, name: str) -> None:
        prepare(instance, relation, other)
        self.rows.assign(instance, relation.key, other, name)

    def _disconnect(self, instance: Any, link: Disconnect) -> None:
        """See to it that a row is not related, be it or not; hidden ones stay, since nobody meant them."""
        relation, name, targets = link.relation, link.name, self.rows.targets
        if link.target is None:
            related, entity = related_rows(instance, relation), self.catalog.target(relation)
            visible = targets.fulfilling(entity, related, link.loss.visible)
            other = next(iter(targets.fulfilling(entity, visible, link.loss.allowed)), None)
            if visible and other is None:
                self._report_unrelated(relation, name)
        else:
            other = targets.require(link.target)
        is_said = other is not None and self._say(instance, relation, other, name, is_related=False)
        if is_said and self.membership.has(instance, relation, other) and self._may_end(instance, link):
            self._unrelate(instance, relation, other, name)
            self._touch(other, link.loss.change)

    def _unrelate(self, instance: Any, relation: Relation, other: Any, name: str) -> None:
        """Take a row out of its relation; whether it is deleted then is for the cascades of the model to say."""
        if not self._can_be_lost(instance, relation, other, name):
            return
        self._note_loss(relation, other, name)
        if not relation.is_to_many:
            self._assign(instance, relation, None, name)
            return
        try:
            remove(instance, relation, other)
        except REFUSALS as error:
            self.rows.errors.append(refusal(error, path_of(name)))

    def _can_be_lost(self, instance: Any, relation: Relation, other: Any, name: str) -> bool:
        """Whether the foreign key of a relation may be NULL; orphans are deleted, where the model says so."""
        needed = needed_keys(instance, relation, other)
        if needed:
            entity = self._entity_of(instance if relation.own_columns else other)
            self.rows.errors.append(refuse_loss(entity, relation, needed, name))
        return not needed

    def _say(self, instance: Any, relation: Relation, other: Any, name: str, *, is_related: bool) -> bool:
        """Whether nothing in the input contradicts that two rows are related, or are not any more."""
        given, target = self.rows.given, (self.catalog.target(relation), other)
        owner = self._entity_of(instance), instance
        if is_related and not given.say(target, [IS_KEPT], value=True, name=name):
            return False
        if not (relation.own_columns or relation.target_columns):
            back = [(target, (relation.back.key, id(instance)))] if relation.back is not None else []
            sides = [(owner, (relation.key, id(other))), *back]
            return all(given.say(row, [fact], is_related, name) for row, fact in sides)
        row, referred = (owner, other) if relation.own_columns else (target, instance)
        keys = relation.own_columns or relation.target_columns
        if not is_related:
            return given.say(row, keys, None, name)
        reference = refer(instance, relation, other, name)
        self.rows.references.append(reference)
        values = reference.read_key()  # keys that share a column may lead to different rows that agree in it
        if not self._keeps_key(row, values, name):
            return False
        facts = {key: referred if values.get(key) is None else values[key] for key in keys}
        return all(given.say(row, [key], value, name) for key, value in facts.items())

    def _keeps_key(self, row: tuple[Entity, Any], values: Mapping[str, Any], name: str) -> bool:
        """Whether a row that is there has the primary key still when its foreign key gets some values."""
        entity, instance = row
        if not sa.inspect(instance).persistent:
            return True
        moved = [
            attribute.name
            for attribute in entity.primary_key
            if attribute.key in values and getattr(instance, attribute.key) != values[attribute.key]
        ]
        if moved:
            self.rows.report_fixed_key(entity, instance, " and ".join(moved), name)
        return not moved

    def _entity_of(self, instance: Any) -> Entity:
        entity = self.catalog.find_entity(type(instance))
        assert entity is not None, "rows of the write plan are of entities"
        return entity
