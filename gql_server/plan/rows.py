"""Data of a write → what becomes of one row and, by way of its relations, of others.

Faults that show in the shape of the input alone (a value that is missing, two that say the same thing) are collected,
so that a client hears of all of them at once, together with those of the values.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace

from gql_server.catalog.inputs import find_actions, find_made, input_attributes, input_relations
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Catalog, Entity, Relation
from gql_server.catalog.naming import NODE_ID
from gql_server.errors import ResponsePath
from gql_server.plan.input_data import Data, find_nulls, read_relations, read_values
from gql_server.plan.links import LinkPlanner
from gql_server.plan.operands import AttributeValue, KeyPart, Operand
from gql_server.plan.write_plan import (
    Assignment,
    Change,
    Disconnect,
    Increment,
    Insert,
    JsonAction,
    JsonChange,
    Link,
    Target,
)
from gql_server.user_errors import InputPath, Invalid, NotNullViolation, UserError
from gql_server.variables import Template


@dataclass(frozen=True, kw_only=True)
class RowPlanner:
    """Plans the rows of one root field.

    Attributes:
        catalog: for the targets of relations.
        path: response path of the field.
        faults: found so far.
    """

    catalog: Catalog
    path: ResponsePath
    faults: list[UserError] = field(default_factory=list)

    def plan_insert(
        self, entity: Entity, data: Data, name: str, parent: Relation | None = None, key: Target | None = None
    ) -> Insert:
        """A new row.

        Args:
            entity: of the row.
            data: the coerced create input; of a class of which no row can be, that of one that inherits from it.
            name: of the input.
            parent: the relation by way of which the row is made; its foreign key is known then.
            key: that the row has; what it says need not be in the data.
        """
        if entity.object_type is None:
            ((heir, data),) = data.items()
            name = f"{name}.{heir}"
            (entity,) = (each for each in find_made(self.catalog, entity) if each.singular == heir)
        keys = {attribute.key for attribute in key.attributes} if key else set()
        self._check_key(entity, data, name, keys)
        if key is not None:
            self._check_settable(entity, key)
        self._check_providers(entity, _Provided(data, name, keys), parent)
        return Insert(
            entity=entity,
            assignments=tuple(self._assignments(entity, data, name, is_new=True)),
            links=tuple(self._links(entity, data, name)),
            name=name,
        )

    def plan_change(self, entity: Entity, input_: Data, name: str) -> Change:
        """Changes to a row: ``data``, ``inc`` and ``json`` of the input, as far as they are there."""
        data = input_.get("data") or {}
        inner = f"{name}.data"
        self._check_providers(entity, _Provided(data, inner), None, is_new=False)
        computed = {part: self._take_computed(data, part, input_.get(part) or {}, name) for part in ("inc", "json")}
        return Change(
            entity=entity,
            assignments=tuple(self._assignments(entity, data, inner, is_new=False)),
            increments=tuple(self._increments(entity, computed["inc"], f"{name}.inc")),
            json_changes=tuple(self._json_changes(entity, computed["json"], f"{name}.json")),
            links=(*self._links(entity, data, inner), *self._disconnects(entity, data, inner)),
            name=name,
        )

    def _increments(self, entity: Entity, inc: Data, name: str) -> Iterator[Increment]:
        for field_name, template in inc.items():
            attribute, inner = entity.attributes[field_name], f"{name}.{field_name}"
            if template is None:
                self._report_null(attribute, inner)
            else:
                operand = self.operand(attribute, template, inner)
                yield Increment(attribute=attribute, operand=operand, name=inner)

    def _json_changes(self, entity: Entity, changes: Data, name: str) -> Iterator[JsonChange]:
        for field_name, change in changes.items():
            attribute = entity.attributes[field_name]
            if change is None:
                message = f"{field_name} is null, which says nothing; leave it out."
                self.faults.append(Invalid(message=message, path=_path(f"{name}.{field_name}")))
            for action_name, template in (change or {}).items():
                action, inner = JsonAction(action_name), f"{name}.{field_name}.{action_name}"
                text = replace(attribute, kind=Kind.STRING)
                decoder = AttributeValue(attribute=text, is_list=True)
                if action is not JsonAction.REMOVE:
                    decoder = AttributeValue(attribute=attribute)
                operand = Operand(template=template, decoder=decoder, path=self.path, name=inner)
                yield JsonChange(attribute=attribute, action=action, operand=operand, name=inner)

    def plan_upsert(
        self, entity: Entity, data: Data, name: str, key: Target, parent: Relation | None = None
    ) -> tuple[Insert, Change]:
        """A new row, and what becomes of one that is there: everything but its key is the same."""
        insert = self.plan_insert(entity, data, name, parent, key)
        return insert, change_of(insert)

    def plan_target(self, entity: Entity, key: Data, name: str) -> Target:
        """The row of a key input, which has exactly one field."""
        ((field_name, template),) = key.items()
        if field_name == NODE_ID:
            return self.plan_id(entity, template, f"{name}.{NODE_ID}")
        unique = next(each for each in entity.unique_keys if each.name == field_name)
        is_single = len(unique.attributes) == 1
        operands = (
            self.operand(
                attribute,
                template if is_single else template[attribute.name],
                f"{name}.{field_name}" if is_single else f"{name}.{field_name}.{attribute.name}",
            )
            for attribute in unique.attributes
        )
        return Target(entity=entity, attributes=unique.attributes, operands=tuple(operands), name=name)

    def plan_id(self, entity: Entity, id_: Template, name: str) -> Target:
        """The row of a node id, or of a raw key."""
        names = self.catalog.type_names
        operands = (
            Operand(
                template=id_, decoder=KeyPart(entity=entity, index=index, type_names=names), path=self.path, name=name
            )
            for index in range(len(entity.primary_key))
        )
        return Target(entity=entity, attributes=entity.primary_key, operands=tuple(operands), name=name)

    def _assignments(self, entity: Entity, data: Data, name: str, *, is_new: bool) -> Iterator[Assignment]:
        provided = {key for relation in read_relations(entity, data) for key in relation.own_columns}
        for attribute, template, inner in read_values(entity, data, name, is_new=is_new):
            if attribute.column is None:
                continue
            if template is None:
                if attribute.key in provided:
                    continue
                if not attribute.column.is_nullable:
                    self._report_null(attribute, inner)
            operand = None if template is None else self.operand(attribute, template, inner)
            yield Assignment(attribute=attribute, operand=operand, name=inner)

    def _links(self, entity: Entity, data: Data, name: str) -> Iterator[Link]:
        for relation in read_relations(entity, data):
            links = LinkPlanner(rows=self, relation=relation)
            yield from links.plan(data[relation.name], f"{name}.{relation.name}")

    def _disconnects(self, entity: Entity, data: Data, name: str) -> Iterator[Link]:
        """Null for a to-one relation is stored as any other null, where a row can be disconnected at all.

        To leave out the rows of a list is to say ``set: []``.
        """
        for relation in find_nulls(entity, data):
            target, inner = self.catalog.target(relation), f"{name}.{relation.name}"
            actions = frozenset() if relation.is_to_many else find_actions(self.catalog, target, relation, is_new=False)
            if "disconnect" in actions:
                yield Disconnect(relation=relation, target=None, name=inner)
            else:
                message = f"{relation.name} is null, which says nothing here; leave it out."
                self.faults.append(Invalid(message=message, path=_path(inner)))

    def _take_computed(self, data: Data, part: str, changes: Data, name: str) -> Data:
        """The changes of columns that get no new value: a column gets a value, or its own one changed, not both."""
        for field_name in changes:
            if field_name in data:
                message = f"{field_name} is in data and in {part}; give one of them."
                self.faults.append(Invalid(message=message, path=_path(f"{name}.{part}.{field_name}")))
        return {field_name: change for field_name, change in changes.items() if field_name not in data}

    def _check_key(self, entity: Entity, data: Data, name: str, keys: Set[str]) -> None:
        """What the key says, no related row can say otherwise."""
        for relation in read_relations(entity, data):
            if keys & set(relation.own_columns):
                message = f"The key says already which row {relation.name} is; leave it out."
                self.faults.append(Invalid(message=message, path=_path(f"{name}.{relation.name}")))

    def _check_settable(self, entity: Entity, key: Target) -> None:
        """A new row gets the values of its key, so they must be values that a client may give."""
        keys = entity.created.keys if entity.created else frozenset[str]()
        fixed = [each.name for each in key.attributes if each.is_given and each.key not in keys]
        if fixed:
            message = f"No {entity.name} can be made with this key, because you cannot give {' and '.join(fixed)}."
            self.faults.append(Invalid(message=message, path=_path(key.name)))

    def _check_providers(
        self, entity: Entity, provided: "_Provided", parent: Relation | None, *, is_new: bool = True
    ) -> None:
        """A foreign key comes as column, as relation, or from the parent: once, and not at all only if it need not."""
        data, name = provided.data, provided.name
        implied = set(parent.target_columns) if parent else set()
        known = implied | provided.keys
        back = parent.back.key if parent and parent.back else None
        relations = read_relations(entity, data)
        values = {
            attribute.key: (template, path)
            for attribute, template, path in read_values(entity, data, name, is_new=is_new)
        }
        for relation in relations:
            if relation.key == back:
                self.faults.append(
                    Invalid(
                        message=f"{relation.name} is the row that this one is written into; leave it out.",
                        path=_path(f"{name}.{relation.name}"),
                    )
                )
        if is_new and entity.created and not entity.created.implied <= implied:
            message = f"A new {entity.name} is made by way of a relation to it, which says what it belongs to."
            self.faults.append(Invalid(message=message, path=_path(name)))
        for attribute in input_attributes(entity, is_new=is_new):
            if attribute.column is None or not attribute.column.is_foreign_key:
                continue
            given = [relation.name for relation in relations if attribute.key in relation.own_columns]
            template, path = values.get(attribute.key, (None, name))
            is_given = template is not None
            if is_given and (given or attribute.key in implied):
                other = given[0] if given else "the row that this one is written into"
                self.faults.append(
                    Invalid(
                        message=f"{attribute.name} and {other} say the same thing; give one of them.",
                        path=_path(path),
                    )
                )
            elif is_new and attribute.column.is_required and not (is_given or given or attribute.key in known):
                self._report_missing(entity, attribute, name)

    def _report_missing(self, entity: Entity, attribute: Attribute, name: str) -> None:
        relations = (
            relation.name for relation in input_relations(entity, is_new=True) if attribute.key in relation.own_columns
        )
        self.faults.append(Invalid(message=f"Give {' or '.join((attribute.name, *relations))}.", path=_path(name)))

    def _report_null(self, attribute: Attribute, name: str) -> None:
        self.faults.append(
            NotNullViolation(
                message=f"{attribute.name} needs a value; it cannot be null.",
                path=_path(name),
                fields=(attribute.name,),
            )
        )

    def operand(self, attribute: Attribute, template: Template, name: str) -> Operand:
        """A value for an attribute."""
        return Operand(template=template, decoder=AttributeValue(attribute=attribute), path=self.path, name=name)


@dataclass(frozen=True, slots=True)
class _Provided:
    """Data, its name, and the mapper attributes that a key gives."""

    data: Data
    name: str
    keys: Set[str] = frozenset()


def change_of(insert: Insert) -> Change:
    """What an upsert does to a row that is there: everything but its key, and what only new rows can be given."""
    changed = {attribute.key for attribute in input_attributes(insert.entity, is_new=False)}
    relations = {relation.key for relation in input_relations(insert.entity, is_new=False)}
    return Change(
        entity=insert.entity,
        assignments=tuple(each for each in insert.assignments if each.attribute.key in changed),
        increments=(),
        json_changes=(),
        links=tuple(link for link in insert.links if link.relation.key in relations),
        name=insert.name,
    )


def _path(name: str) -> InputPath:
    return tuple(name.split("."))
