"""The columns of an entity as an enum, for ``distinctOn``."""

from collections.abc import Mapping
from typing import Any

import graphene

from gql_server.catalog import naming
from gql_server.catalog.fields import FieldEnum
from gql_server.catalog.model import Attribute, Entity
from gql_server.typegen.types import Types, list_of


def build_columns(entity: Entity, types: Types) -> None:
    """The enum of the columns; none where there are no such columns."""
    columns = _columns(entity)
    if columns:
        name = naming.column_type(entity.name)
        members: Any = FieldEnum(name, {value: attribute.name for value, attribute in columns.items()})  # type: ignore[misc,call-arg,arg-type]
        types.add(name, graphene.Enum.from_enum(members, name=name, description=_describe(entity, columns)))


def distinct_argument(entity: Entity, types: Types) -> dict[str, Any]:
    """``distinctOn``, where the entity has columns for it."""
    if not _columns(entity):
        return {}
    description = "Of each combination of these columns only the first row in the order; nulls count as equal."
    columns = list_of(types.later(naming.column_type(entity.name)))
    return {"distinctOn": graphene.Argument(columns, description=description)}


def _columns(entity: Entity) -> Mapping[str, Attribute]:
    """The attributes whose values both databases tell apart in the same way, by enum value."""
    sortable = (attribute for attribute in entity.attributes.values() if attribute.kind.is_sortable)
    return {naming.enum_value(attribute.name): attribute for attribute in sortable}


def _describe(entity: Entity, columns: Mapping[str, Attribute]) -> Any:
    """Graphene asks for the description of the type with None, and of each member with the member."""
    return lambda member: columns[member.name].description if member else f"A column of {entity.name}."
