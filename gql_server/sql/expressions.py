"""What objects and lists read of a row, so that the derived table of a page has these columns and no others."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from gql_server.catalog.model import Catalog, Entity
from gql_server.plan.read_plan import (
    Connection,
    ConnectionPart,
    Edges,
    FieldPlan,
    Nodes,
    ObjectPlan,
    PageCursor,
    PageInfo,
    RowCursor,
    RowPlan,
    ToOne,
    Variants,
)
from gql_server.plan.row_values import CompositeValue, NodeId, RelatedValue, TypeOfRow, Value
from gql_server.sql.scopes import Scope, column_of, reach_of
from gql_server.sql.variants import is_exactly, view_as


def read_by(catalog: Catalog, plan: RowPlan, scope: Scope) -> Iterator[Any]:
    """Expressions that have all the columns of the scope which the object needs; never part of a statement."""
    if isinstance(plan, Variants):
        yield from _read_by_variants(catalog, plan, scope)
        return
    for _, field_plan in plan.fields:
        match field_plan:
            case Value(attribute=attribute):
                yield column_of(scope, attribute)
            case CompositeValue():
                yield from (column_of(scope, member) for member in field_plan.attributes)
            case TypeOfRow(members=members):
                yield is_exactly(scope, members)
            case NodeId(entity=entity):
                yield from (column_of(scope, part) for part in entity.primary_key)
            case ToOne(relation=relation) | RelatedValue(relation=relation):
                yield reach_of(scope, relation, catalog)
            case Connection(relation=relation) if relation is not None:
                yield reach_of(scope, relation, catalog)
            case _:
                pass


def _read_by_variants(catalog: Catalog, plan: Variants, scope: Scope) -> Iterator[Any]:
    for members, shape in plan.objects:
        yield is_exactly(scope, members)
        view, rest = view_as(scope, shape.entity, lambda _: "related"), beyond(shape, plan.entity)
        of_row = tuple(each for each in shape.fields if each not in rest.fields)
        yield from read_by(catalog, replace(shape, fields=of_row), scope)
        expressions = list(read_by(catalog, rest, view.scope))
        yield from (*expressions, *view.links[: view.used_by(expressions)])


def is_of_row(plan: FieldPlan, entity: Entity) -> bool:
    """Whether a row of an entity answers the field by itself, whatever inheriting class it is of."""
    return isinstance(plan, NodeId) or (isinstance(plan, Value) and plan.attribute in entity.attributes.values())


def beyond(shape: ObjectPlan, entity: Entity) -> ObjectPlan:
    """What an object has that a row of an entity does not answer by itself."""
    return replace(shape, fields=tuple((key, each) for key, each in shape.fields if not is_of_row(each, entity)))


def objects_of(part: ConnectionPart) -> list[RowPlan]:
    """What a list reads of each row."""
    match part:
        case Nodes(object=object_plan):
            return [object_plan]
        case Edges(fields=fields):
            return [edge for _, edge in fields if isinstance(edge, ObjectPlan | Variants)]
        case _:
            return []


def has_cursors(part: ConnectionPart) -> bool:
    """Whether the field is made from what its rows are sorted by."""
    fields = part.fields if isinstance(part, Edges | PageInfo) else ()
    return any(isinstance(field_plan, RowCursor | PageCursor) for _, field_plan in fields)


def reads_page(part: ConnectionPart) -> bool:
    """Whether the field is made from the rows of the page."""
    return isinstance(part, Nodes | Edges) or has_cursors(part)
