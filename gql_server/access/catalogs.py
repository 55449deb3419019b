"""The catalog of a role: everything that exists for it, and nothing else.

The schema of a role is built from its catalog, and its operations are planned with it. So a column that the role cannot
read has no field, no filter, no order, no group key and no place in a cursor, without any of these having to know of
roles; and a relation to rows of which some are hidden is nullable wherever that matters.
"""

from collections.abc import Collection
from dataclasses import fields, replace
from typing import Any

from gql_server.access.ingredients import between_ingredients, columns_to_keys, join_ingredients
from gql_server.access.rights import Right, Rights
from gql_server.access.roles import Role
from gql_server.catalog.hierarchies import entity_of
from gql_server.catalog.inputs import input_composites, limit_making
from gql_server.catalog.model import Catalog, Entity, Hierarchy, Inputs, Proxy, Relation, SearchColumns
from gql_server.catalog.operations import Operation


def narrow(catalog: Catalog, role: Role) -> Catalog:
    """The part of a catalog that a role can see, and what it can write."""
    entities = {
        name: _narrow_writing(_narrow_entity(catalog, entity, role), role)
        for name, entity in catalog.entities.items()
        if name in role.reading
    }
    return replace(
        catalog,
        entities={name: limit_making(entity, entities) for name, entity in entities.items()},
        unread={
            name: _narrow_writing(_hide(entity), role)
            for name, entity in catalog.entities.items()
            if name in role.rights and name not in role.reading
        },
    )


def is_whole(part: Catalog, catalog: Catalog) -> bool:
    """Whether the part of a role is all that there is: every attribute, relation and input, as it is.

    Entities are equal by their names, so what they consist of is compared one by one.
    """
    names = [each.name for each in fields(Entity)]
    return part.entities.keys() == catalog.entities.keys() and all(
        getattr(part.entities[key], name) == getattr(entity, name)
        for key, entity in catalog.entities.items()
        for name in names
    )


def _hide(entity: Entity) -> Entity:
    """An entity of which nothing can be read."""
    nothing: dict[str, Any] = {}
    hierarchy = entity.hierarchy and replace(entity.hierarchy, lineage=(entity.name,))
    return replace(
        entity, attributes=nothing, relations=nothing, proxies=nothing, composites=nothing, unique_keys=(),
        search=None, version=None, hierarchy=hierarchy,
    )  # fmt: skip


def _narrow_writing(entity: Entity, role: Role) -> Entity:
    """The inputs of a role; what can be read of the entity is known already, all that can be written not yet."""
    rights = role.rights.get(entity.name, Rights())
    created, changed = (
        _narrow_inputs(entity, inputs, right)
        for inputs, right in ((entity.created, rights.create), (entity.changed, rights.update))
    )
    can_create = created is not None and not created.implied
    can_make = can_create or entity.object_type is None  # then those that inherit say
    can_update = changed is not None and bool(changed.attributes or changed.relations)
    granted = {
        Operation.CREATE: can_make,
        Operation.CREATE_MANY: can_make,
        Operation.UPDATE: can_update,
        Operation.UPDATE_MANY: can_update,
        Operation.UPSERT: can_create and changed,
        Operation.DELETE: rights.delete,
        Operation.DELETE_MANY: rights.delete,
    }
    return replace(
        entity,
        operations=frozenset(each for each in entity.operations if granted[each]),
        created=created,
        changed=changed,
        is_deletable=entity.is_deletable and rights.delete is not None,
    )


def _narrow_inputs(entity: Entity, inputs: Inputs | None, right: Right | None) -> Inputs | None:
    if inputs is None or right is None:
        return None
    relations = (name for name, each in entity.relations.items() if each.key in right.relations)
    attributes = {name: each for name, each in inputs.attributes.items() if each.key in right.keys}
    return Inputs(
        keys=right.keys,
        attributes=attributes,
        composites=input_composites(inputs.composites, attributes.values()),
        relations=inputs.relations.intersection(relations),
        implied=right.implied,
    )


def _narrow_entity(catalog: Catalog, entity: Entity, role: Role) -> Entity:
    reading = role.reading[entity.name]
    relations = {
        name: _narrow_relation(relation, role)
        for name, relation in entity.relations.items()
        if _can_follow(catalog, entity, relation, role)
    }
    proxies = {
        name: replace(proxy, relation=_narrow_relation(proxy.relation, role))
        for name, proxy in entity.proxies.items()
        if _can_follow(catalog, entity, proxy.relation, role) and _can_read(proxy, role)
    }
    members = {
        name: {field: each for field, each in composite.members.items() if each.key in reading.keys}
        for name, composite in entity.composites.items()
    }
    return replace(
        entity,
        attributes={name: each for name, each in entity.attributes.items() if each.key in reading.keys},
        relations=relations,
        proxies=proxies,
        composites={name: replace(entity.composites[name], members=each) for name, each in members.items() if each},
        unique_keys=tuple(
            key for key in entity.unique_keys if all(attribute.key in reading.keys for attribute in key.attributes)
        ),
        search=entity.search and _narrow_search(entity.search, reading.keys),
        version=entity.version if entity.version and entity.version.key in reading.keys else None,
        is_root=reading.is_root,
        has_aggregates=reading.has_aggregates,
        max_rows=reading.max_rows,
        hierarchy=entity.hierarchy and _narrow_hierarchy(entity.hierarchy, role),
    )


def _narrow_search(search: SearchColumns, keys: Collection[str]) -> SearchColumns | None:
    attributes = tuple(attribute for attribute in search.attributes if attribute.key in keys)
    return replace(search, attributes=attributes) if attributes else None


def _narrow_hierarchy(hierarchy: Hierarchy, role: Role) -> Hierarchy:
    """Who can read a class can read those that inherit from it, but not those that it inherits from."""
    return replace(hierarchy, lineage=tuple(name for name in hierarchy.lineage if name in role.reading))


def _narrow_relation(relation: Relation, role: Role) -> Relation:
    """Where rows may be hidden, a foreign key no longer tells whether there is one."""
    if relation.via:
        via = tuple(_narrow_relation(step, role) for step in relation.via)
        is_nullable = any(step.is_nullable for step in via)
        return replace(
            relation, via=via, is_nullable=is_nullable, has_aggregates=all(step.has_aggregates for step in via)
        )
    reading = role.reading[relation.target]
    counted = replace(relation, has_aggregates=reading.has_aggregates)
    return counted if reading.rule is None else replace(counted, is_nullable=True, key_columns=())


def _can_follow(catalog: Catalog, entity: Entity, relation: Relation, role: Role) -> bool:
    """Whether the role can read rows at the end of a relation, and all that leads to them."""
    for step in relation.steps:
        if step.target not in role.reading or not _can_join(catalog, entity, step, role):
            return False
        if not _sees_between(catalog, entity, step, role):
            return False
        entity = catalog.target(step)
    # at the end of a way the choice is among all rows
    is_chosen = bool(relation.via) and relation.via[-1].has_choice
    return not (is_chosen and role.reading[relation.target].rule)


def _sees_between(catalog: Catalog, entity: Entity, relation: Relation, role: Role) -> bool:
    """Whether the role sees all rows of the models that a relation goes by: each of these says what is related."""
    for table, names in between_ingredients(entity, relation.key, catalog.target(relation)).items():
        between = entity_of(catalog, table)
        if between is None:
            continue
        reading = role.reading.get(between.name)
        if reading is None or reading.rule is not None or not columns_to_keys(between, table, names) <= reading.keys:
            return False
    return True


def _can_read(proxy: Proxy, role: Role) -> bool:
    """Whether the role can read the value of a proxy; a list of all values is nothing where rows are numbered."""
    reading = role.reading[proxy.relation.target]
    is_limited = proxy.relation.is_to_many and reading.max_rows is not None
    return proxy.attribute.key in reading.keys and not is_limited


def _can_join(catalog: Catalog, entity: Entity, relation: Relation, role: Role) -> bool:
    """Whether the role can read the columns that say which rows are related, as far as they are served at all."""
    target = catalog.target(relation)
    return all(
        (keys & {attribute.key for attribute in side.attributes.values()}) <= role.reading[side.name].keys
        for side, keys in zip((entity, target), join_ingredients(entity, relation.key, target), strict=True)
    )
