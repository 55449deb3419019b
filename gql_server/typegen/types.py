"""The Graphene types of one schema in the making, by GraphQL name, and small makers that all clauses use."""

from collections.abc import Mapping
from typing import Any

import graphene

from gql_server.catalog.fields import Generated, Meaning
from gql_server.catalog.kinds import Kind
from gql_server.catalog.model import Attribute, EnumInfo
from gql_server.plan.ordering import Direction
from gql_server.typegen.scalars import SCALARS

GrapheneType = Any
"""A Graphene type class; Graphene has no common base that types could name."""


class GeneratedField(graphene.Field):  # type: ignore[misc]
    """A field that the database answers, unless its type has a ``resolve_<name>`` method of its own."""

    def __init__(self, type_: GrapheneType, meaning: Meaning, **options: Any) -> None:
        super().__init__(type_, **options)
        self.meaning = meaning

    def wrap_resolve(self, parent_resolver: Any) -> Any:
        """The link from the schema to the catalog stands where the resolver would."""
        is_default = getattr(parent_resolver, "func", None) is not None or parent_resolver is None
        return Generated(self.meaning) if is_default else parent_resolver


class Types:
    """The types made so far. A type may be named before it is made: Graphene asks for it at the end."""

    def __init__(self) -> None:
        self.one_of_names: set[str] = set()
        self.order_direction = graphene.Enum.from_enum(
            Direction, name="OrderDirection", description=lambda member: member.value if member else _DIRECTION
        )
        self._by_name: dict[str, GrapheneType] = {"OrderDirection": self.order_direction}

    def add(self, name: str, type_: GrapheneType) -> GrapheneType:
        """Keep a type under its name."""
        self._by_name[name] = type_
        return type_

    def later(self, name: str) -> Any:
        """A type by name, looked up when the schema is put together."""
        return lambda: self._by_name[name]

    def of_attribute(self, attribute: Attribute) -> GrapheneType:
        """The nullable output and input type of an attribute's values."""
        if attribute.item is not None:
            return graphene.List(self.of_attribute(attribute.item))
        return (
            self.of_enum(attribute.enum) if attribute.kind is Kind.ENUM and attribute.enum else SCALARS[attribute.kind]
        )

    def of_enum(self, info: EnumInfo) -> GrapheneType:
        """One Graphene enum for each enum; Graphene would make a new one each time."""
        found = self._by_name.get(info.name)
        return found or self.add(
            info.name, graphene.Enum.from_enum(info.members, name=info.name, description=_describe(info))
        )

    def one_of(self, name: str, fields: Mapping[str, graphene.InputField], description: str) -> GrapheneType:
        """An input of which exactly one field is given (@oneOf)."""
        self.one_of_names.add(name)
        return input_type(name, fields, description)

    def all(self) -> list[GrapheneType]:
        """Every type made."""
        return list(self._by_name.values())

    def __getitem__(self, name: str) -> GrapheneType:
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_name


_DIRECTION = "The direction of a sort, and where rows without a value go; the same on every database."


def object_type(
    name: str,
    fields: Mapping[str, graphene.Field],
    description: str | None,
) -> GrapheneType:
    """An object type; the keys of ``fields`` are GraphQL names."""
    type_: Any = type(name, (graphene.ObjectType,), {"Meta": _meta(description=description)})
    type_._meta.fields.update(_keep_names(fields))
    return type_


def input_type(name: str, fields: Mapping[str, graphene.InputField], description: str | None) -> GrapheneType:
    """An input object whose coerced value is a plain dict by GraphQL names."""
    type_: Any = type(name, (graphene.InputObjectType,), {"Meta": _meta(description=description, container=dict)})
    type_._meta.fields.update(_keep_names(fields))
    return type_


def _keep_names(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """Graphene would write a name with an underscore otherwise."""
    for name, field in fields.items():
        field.name = field.name or name
    return fields


def list_of(type_: GrapheneType) -> Any:
    """``[T!]``."""
    return graphene.List(graphene.NonNull(type_))


def _meta(**options: Any) -> type:
    return type("Meta", (), options)


def _describe(info: EnumInfo) -> Any:
    """Graphene asks for the description of the type with None, and of each member with the member."""
    doc = info.members.__doc__
    inherited = "An enumeration."  # what Python 3.11 gives to an enum without docstring
    text = doc if info.is_native and doc and doc != inherited else None
    return lambda member: text if member is None else None
