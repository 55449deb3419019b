"""What clients may say in writes: of new rows, of changes, and of rows that are related to them.

That is everything there is, unless the catalog of a role says less (:mod:`gql_server.access.catalogs`).
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

import sqlalchemy.orm as sa_orm

from gql_server.catalog.model import Attribute, Catalog, Composite, Entity, Inputs, Relation
from gql_server.catalog.operations import MAKING


def open_inputs(entity: Entity) -> Entity:
    """The entity with all inputs that there can be."""
    mapper = sa_orm.class_mapper(entity.model)
    keys = frozenset(mapper.column_attrs.keys())
    own = {attribute.key for attribute in entity.primary_key}
    writable = {name: each for name, each in entity.relations.items() if each.is_writable}
    made = {name: each for name, each in entity.attributes.items() if each.is_given}
    kept = {name: each for name, each in entity.attributes.items() if each.column and not each.column.is_key}
    created = Inputs(
        keys=keys,
        attributes=made,
        composites=input_composites(entity.composites, made.values()),
        relations=frozenset(writable),
    )
    changed = Inputs(
        keys=keys,
        attributes=kept,
        composites=input_composites(entity.composites, kept.values()),
        relations=frozenset(name for name, each in writable.items() if not own.intersection(each.own_columns)),
    )
    return replace(entity, created=created if entity.can_be_made else None, changed=changed)


def input_composites(composites: Mapping[str, Composite], attributes: Collection[Attribute]) -> dict[str, Composite]:
    """The objects of those attributes that have no field of their own."""
    keys = {attribute.key for attribute in attributes}
    inner = {name: {field: m for field, m in each.inner.items() if m.key in keys} for name, each in composites.items()}
    return {name: replace(composites[name], members=members) for name, members in inner.items() if members}


def input_attributes(entity: Entity, *, is_new: bool) -> Collection[Attribute]:
    """The attributes that the data of a new row, or of a change, can have."""
    inputs = entity.created if is_new else entity.changed
    return inputs.attributes.values() if inputs else ()


def input_relations(entity: Entity, *, is_new: bool) -> list[Relation]:
    """The relations that the data of a new row, or of a change, can have."""
    inputs = entity.created if is_new else entity.changed
    names = inputs.relations if inputs else frozenset[str]()
    return [relation for name, relation in entity.relations.items() if name in names]


def known_names(entity: Entity) -> dict[str, str]:
    """The fields that clients know an entity by, readable or not, by mapper attribute."""
    inputs = [each.attributes.values() for each in (entity.created, entity.changed) if each]
    return {attribute.key: attribute.name for some in (*inputs, entity.attributes.values()) for attribute in some}


def computed_attributes(entity: Entity) -> list[Attribute]:
    """The attributes whose value can be computed from the one before, which errors tell: readable and writable ones."""
    changed = entity.changed.attributes if entity.changed else {}
    return [attribute for name, attribute in entity.attributes.items() if name in changed]


def find_made(catalog: Catalog, entity: Entity) -> list[Entity]:
    """The classes of which clients make rows: the entity's own, or those that inherit where no row can be of it."""
    if entity.object_type is not None:
        return [entity] if entity.created else []
    names = entity.hierarchy.members if entity.hierarchy else ()
    members = [catalog.entities[name] for name in names if name in catalog.entities]
    return [member for member in members if member.created]


def limit_making(entity: Entity, entities: Mapping[str, Entity]) -> Entity:
    """The entity as it is, or if no row can be of it nor made of any that inherits, without the operations for that."""
    if entity.object_type is not None or entity.hierarchy is None:
        return entity
    made = [entities[name].created for name in entity.hierarchy.members if name in entities]
    is_made = any(created and not created.implied for created in made)
    return entity if is_made else replace(entity, operations=entity.operations - MAKING)


def find_actions(
    catalog: Catalog, target: Entity, relation: Relation | None, *, is_new: bool, ways: frozenset[str] = frozenset()
) -> frozenset[str]:
    """What can be done to related rows, by the names of input fields.

    A foreign key on the side of the related rows is one of their columns, so that to set it is to change them.

    Args:
        catalog: of the target.
        target: of which the related rows are.
        relation: by way of which; None for all that any relation could allow.
        is_new: the row that they are related to is a new one.
        ways: entities of which it is asked already what can be changed by way of them.
    """
    moved = frozenset(relation.target_columns if relation else ())
    can_move = not moved or (target.changed is not None and moved <= target.changed.keys)
    made = [each.created for each in find_made(catalog, target) if each.created]
    can_make = bool(made) and all(moved <= created.keys for created in made)
    can_lose = target.is_deletable if relation and relation.deletes_orphans else can_move
    can_end = relation is None or may_be_orphaned(catalog, relation)
    actions = {"connect": can_move, "create": can_make, "connectOrCreate": can_move and can_make}
    if not is_new:
        actions |= {
            "set": can_move and can_lose and can_end,
            "disconnect": can_lose and can_end,
            "update": can_change(catalog, target, ways),
            "upsert": target.changed is not None and target.created is not None and can_make,
            "delete": target.is_deletable,
        }
    return frozenset(name for name, is_allowed in actions.items() if is_allowed)


def can_change(catalog: Catalog, entity: Entity, ways: frozenset[str] = frozenset()) -> bool:
    """Whether a change of a row has anything to say: of the row itself, or of rows that are related to it.

    Args:
        catalog: of the entity.
        entity: of the row.
        ways: entities by way of which the question came here; to come back to one of them changes nothing.
    """
    if entity.changed is None or entity.name in ways:
        return False
    return bool(entity.changed.attributes) or any(
        find_actions(catalog, catalog.target(relation), relation, is_new=False, ways=ways | {entity.name})
        for relation in input_relations(entity, is_new=False)
    )


def may_be_orphaned(catalog: Catalog, relation: Relation) -> bool:
    """Whether a row may lose what it is related to; where the model deletes it then, who may delete it says so."""
    back = relation.back
    owner = catalog.entities.get(back.target) if back and back.deletes_orphans else None
    return owner is None or owner.is_deletable
