"""Inputs of writes: a new row, changes to a row, and what is done to related rows.

A foreign key and its relation are both optional, because either will do; which of them is needed is checked when the
write is planned. Columns that clients never write are absent.
"""

from collections.abc import Iterator

import graphene

from gql_server.catalog import naming
from gql_server.catalog.inputs import computed_attributes, find_actions, find_made, input_attributes, input_relations
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, Catalog, Entity
from gql_server.typegen.composites import composite_input
from gql_server.typegen.scalars import SCALARS
from gql_server.typegen.types import GrapheneType, Types, input_type, list_of

_NUMBERS = frozenset({Kind.INT, Kind.BIG_INT, Kind.FLOAT, Kind.DECIMAL})


def build_write_inputs(catalog: Catalog, entity: Entity, types: Types) -> None:
    """Everything that the data of a write of the entity is made of."""
    name = entity.name
    if entity.created:
        _add(naming.create_type(name), _create_fields(catalog, entity, types), f"A new {name}.", types)
    elif find_made(catalog, entity):
        _build_create_of_heirs(catalog, entity, types)
    _add(
        naming.update_type(name),
        _update_fields(catalog, entity, types),
        f"Changes to a {name}: what is left out stays, null is stored as NULL.",
        types,
    )
    _add(naming.inc_type(name), _inc_fields(entity, types), f"Numbers to add to those of a {name}.", types)
    json_fields = {
        attribute.name: _json_change(types) for attribute in computed_attributes(entity) if is_json(attribute)
    }
    _add(naming.json_change_type(name), json_fields, f"Changes inside the JSON values of a {name}.", types)
    _build_nested(catalog, entity, types)


def has_numbers(entity: Entity) -> bool:
    """Whether any attribute can be incremented."""
    return any(map(is_number, computed_attributes(entity)))


def has_json(entity: Entity) -> bool:
    """Whether any attribute is a JSON value that can be changed inside."""
    return any(map(is_json, computed_attributes(entity)))


def is_number(attribute: Attribute) -> bool:
    """Whether adding to the attribute makes sense."""
    column = attribute.column
    return column is not None and attribute.kind in _NUMBERS and not (column.is_key or column.is_foreign_key)


def is_json(attribute: Attribute) -> bool:
    """Whether the attribute has an inside that can be changed."""
    return attribute.column is not None and attribute.kind is Kind.JSON


def _add(name: str, fields: dict[str, graphene.InputField], description: str, types: Types) -> None:
    if fields:
        types.add(name, input_type(name, fields, description))


def _create_fields(catalog: Catalog, entity: Entity, types: Types) -> dict[str, graphene.InputField]:
    fields = {
        attribute.name: graphene.InputField(
            types.of_attribute(attribute),
            required=attribute.column.is_required and not attribute.column.is_foreign_key,
            description=attribute.description,
        )
        for attribute in input_attributes(entity, is_new=True)
        if attribute.column is not None and not attribute.is_inner
    }
    fields |= _composite_fields(catalog, entity, types, is_new=True)
    return fields | dict(_relation_fields(catalog, entity, types, is_new=True))


def _update_fields(catalog: Catalog, entity: Entity, types: Types) -> dict[str, graphene.InputField]:
    fields = {
        attribute.name: graphene.InputField(types.of_attribute(attribute), description=attribute.description)
        for attribute in input_attributes(entity, is_new=False)
        if not attribute.is_inner
    }
    fields |= _composite_fields(catalog, entity, types, is_new=False)
    return fields | dict(_relation_fields(catalog, entity, types, is_new=False))


def _composite_fields(
    catalog: Catalog, entity: Entity, types: Types, *, is_new: bool
) -> dict[str, graphene.InputField]:
    inputs = entity.created if is_new else entity.changed
    composites = inputs.composites.items() if inputs else ()
    return {name: composite_input(catalog, entity, each, types, is_new=is_new) for name, each in composites}


def _relation_fields(
    catalog: Catalog, entity: Entity, types: Types, *, is_new: bool
) -> Iterator[tuple[str, graphene.InputField]]:
    for relation in input_relations(entity, is_new=is_new):
        target = catalog.target(relation)
        actions = find_actions(catalog, target, relation, is_new=is_new)
        if not actions:
            continue
        name = (naming.to_many_type if relation.is_to_many else naming.to_one_type)(target.name, is_new=is_new)
        if actions != find_actions(catalog, target, None, is_new=is_new):  # else all relations to the target share it
            name = naming.own_relation_type(name, entity.name, relation.name)
            (_build_to_many if relation.is_to_many else _build_to_one)(name, target, actions, types)
        yield relation.name, graphene.InputField(types.later(name), description=relation.description)


def _inc_fields(entity: Entity, types: Types) -> dict[str, graphene.InputField]:
    return {
        attribute.name: graphene.InputField(types.of_attribute(attribute), description=attribute.description)
        for attribute in computed_attributes(entity)
        if is_number(attribute)
    }


def _json_change(types: Types) -> graphene.InputField:
    if naming.JSON_CHANGE not in types:
        json = SCALARS[Kind.JSON]
        fields = {
            "append": graphene.InputField(json, description="A value to add at the end of a list."),
            "merge": graphene.InputField(json, description="An object whose keys replace those of the value."),
            "remove": graphene.InputField(
                list_of(graphene.String), description="Keys to take out of an object, or strings out of a list."
            ),
        }
        types.add(
            naming.JSON_CHANGE,
            types.one_of(naming.JSON_CHANGE, fields, "A change inside a JSON value; give exactly one field."),
        )
    return graphene.InputField(types.later(naming.JSON_CHANGE))


def _build_create_of_heirs(catalog: Catalog, entity: Entity, types: Types) -> None:
    """The input of a new row of one of the classes that inherit, where none can be of the class itself."""
    name = naming.create_type(entity.name)
    fields = {
        each.singular: graphene.InputField(types.later(naming.create_type(each.name)), description=each.description)
        for each in find_made(catalog, entity)
    }
    types.add(name, types.one_of(name, fields, f"A new {entity.name} of one of its types; give exactly one field."))


def _build_nested(catalog: Catalog, entity: Entity, types: Types) -> None:
    """What can be done to rows of the entity by way of a relation that leads to it."""
    name = entity.name
    key = _needed(types.later(naming.key_type(name)))
    changes = change_fields(entity, types)
    by_key, related = naming.update_by_key_type(name), naming.related_update_type(name)
    if changes:
        _add(by_key, {"key": key, **changes}, f"A related {name}, and its changes.", types)
        _add(related, changes, f"Changes to a related {name}.", types)
    if find_made(catalog, entity):
        element = {"key": key, "data": _needed(types.later(naming.create_type(name)))}
        _add(naming.connect_or_create_type(name), element, f"The {name} of the key, or a new one.", types)
    if entity.created:
        _add(naming.upsert_by_key_type(name), element, f"The {name} of the key, changed; or a new one.", types)
    for is_new in (True, False):
        actions = find_actions(catalog, entity, None, is_new=is_new)
        _build_to_one(naming.to_one_type(name, is_new=is_new), entity, actions, types)
        _build_to_many(naming.to_many_type(name, is_new=is_new), entity, actions, types)


def change_fields(entity: Entity, types: Types) -> dict[str, graphene.InputField]:
    """The parts of a change to a row: new values, numbers to add, changes inside JSON values."""
    name = entity.name
    fields = {}
    if naming.update_type(name) in types:
        fields["data"] = graphene.InputField(types.later(naming.update_type(name)), description="New values.")
    if has_numbers(entity):
        fields["inc"] = graphene.InputField(
            types.later(naming.inc_type(name)), description="Numbers to add; the database adds, so none is lost."
        )
    if has_json(entity):
        fields["json"] = graphene.InputField(
            types.later(naming.json_change_type(name)), description="Changes inside JSON values."
        )
    return fields


def _build_to_one(name: str, entity: Entity, actions: frozenset[str], types: Types) -> None:
    mine = entity.name

    def one(type_name: str, description: str) -> graphene.InputField:
        return graphene.InputField(types.later(type_name), description=description)

    fields = {
        "connect": one(naming.key_type(mine), "A row that is there."),
        "create": one(naming.create_type(mine), "A new row."),
        "connectOrCreate": one(naming.connect_or_create_type(mine), "The row of the key, or a new one."),
        "update": one(naming.related_update_type(mine), "Changes to the related row."),
        "disconnect": graphene.InputField(graphene.Boolean, description="true: no row any more."),
        "delete": graphene.InputField(graphene.Boolean, description="true: delete the related row."),
    }
    fields = {each: field for each, field in fields.items() if each in actions}
    types.add(name, types.one_of(name, fields, f"What to do about a related {mine}; give exactly one field."))


def _build_to_many(name: str, entity: Entity, actions: frozenset[str], types: Types) -> None:
    mine = entity.name

    def many(type_name: str, description: str) -> graphene.InputField:
        return graphene.InputField(list_of(types.later(type_name)), description=description)

    key = naming.key_type(mine)
    fields = {
        "connect": many(key, "Rows that are there."),
        "create": many(naming.create_type(mine), "New rows."),
        "connectOrCreate": many(naming.connect_or_create_type(mine), "Rows of keys, or new ones."),
        "set": many(key, "Exactly these rows; all others are disconnected."),
        "disconnect": many(key, "Related rows that shall not be related any more."),
        "update": many(naming.update_by_key_type(mine), "Changes to related rows."),
        "upsert": many(naming.upsert_by_key_type(mine), "Changes to related rows, or new ones."),
        "delete": many(key, "Related rows to delete."),
    }
    fields = {each: field for each, field in fields.items() if each in actions}
    types.add(name, input_type(name, fields, f"What to do about related rows of {mine}; all that is given is done."))


def _needed(type_: GrapheneType) -> graphene.InputField:
    return graphene.InputField(type_, required=True)
