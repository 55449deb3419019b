"""Objects of rows that can be of several types: as few shapes as tell what the client wants."""

from collections.abc import Sequence

from gql_server.catalog.model import Catalog, Entity
from gql_server.plan.read_plan import (
    FieldPlan,
    ObjectPlan,
    RowPlan,
    Variants,
)
from gql_server.plan.row_values import TypeName, TypeOfRow

Fields = tuple[tuple[str, FieldPlan], ...]


def unite(catalog: Catalog, entity: Entity, objects: Sequence[ObjectPlan]) -> RowPlan:
    """One plan for the rows of an entity, from one for each of the entities that they can be of exactly.

    Plans that differ in the name of the type alone become one. Where one is left that the entity's own attributes
    answer, it needs to know the type of a row no more than any other object does.
    """
    groups: list[tuple[Fields, list[ObjectPlan]]] = []
    for plan in objects:
        fields = _without_type(plan, objects)
        found = next((plans for known, plans in groups if known == fields), None)
        if found is None:
            groups.append((fields, [plan]))
        else:
            found.append(plan)
    shapes = [_unite_group(catalog, fields, plans) for fields, plans in groups]
    if len(shapes) == 1 and shapes[0].entity is entity:
        return shapes[0]
    members = (tuple(plan.entity for plan in plans) for _, plans in groups)
    return Variants(entity=entity, objects=tuple(zip(members, shapes, strict=True)))


def _unite_group(catalog: Catalog, fields: Fields, plans: Sequence[ObjectPlan]) -> ObjectPlan:
    """One of them alone knows its type; several share what the entity that all inherit from has."""
    if len(plans) == 1:
        return plans[0]
    members = tuple(plan.entity for plan in plans)
    lineages = [member.hierarchy.lineage for member in members if member.hierarchy]
    shared = next(name for name in lineages[0] if all(name in lineage for lineage in lineages))
    named = ((key, TypeOfRow(members=members) if isinstance(field, TypeOfRow) else field) for key, field in fields)
    return ObjectPlan(entity=catalog.entities[shared], fields=tuple(named))


def _without_type(plan: ObjectPlan, objects: Sequence[ObjectPlan]) -> Fields:
    every = TypeOfRow(members=tuple(each.entity for each in objects))
    return tuple((key, every if isinstance(field, TypeName) else field) for key, field in plan.fields)
