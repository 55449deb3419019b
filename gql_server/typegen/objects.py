"""Output types of entities: node id, attributes, relations, and what the user added by hand.

An entity is an object type. One from which others inherit is an interface, and where rows can be of exactly that class,
an object type with a name of its own for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import graphene
from graphene.utils.str_converters import to_camel_case

from gql_server.catalog import naming
from gql_server.catalog.fields import NodeIdField, ProxyField, ToOneField
from gql_server.catalog.model import Attribute, Catalog, Entity, Proxy, Relation
from gql_server.typegen.composites import attribute_field, composite_field
from gql_server.typegen.model_type import ModelType
from gql_server.typegen.paging import connection_field
from gql_server.typegen.types import GeneratedField, GrapheneType, Types, list_of

NODE = "Node"
Fields = dict[str, graphene.Field]


def build_node_interface() -> type[graphene.Interface]:
    """``Node``: everything that has a node id. Fields and types of ``graphene.relay.Node`` get this one."""

    class Node(graphene.Interface):  # type: ignore[misc]
        """An object with a global id."""

        id = graphene.ID(required=True, description="The node id: global, readable, and stable as long as the key is.")

    return Node


@dataclass(frozen=True, kw_only=True)
class ObjectBuilder:
    """Makes the output types of entities, each after those that it inherits from.

    Attributes:
        written: what users wrote by hand, by model.
        node: the interface of everything that has a node id.
    """

    catalog: Catalog
    written: Mapping[type[object], type[ModelType]]
    node: GrapheneType
    types: Types

    def build(self, entity: Entity) -> None:
        """The type of an entity, or the interface and the object type."""
        if entity.is_interface:
            self._build_interface(entity)
        if entity.object_type is not None:
            self._build_object(entity, entity.object_type)

    def _build_interface(self, entity: Entity) -> None:
        """What all types of the hierarchy have. Graphene finds resolvers of a type in its interfaces too."""
        fields = self._fields(entity)
        resolvers = {
            f"resolve_{key}": getattr(base, f"resolve_{key}")
            for base in self._by_hand(entity)
            for key in fields
            if getattr(base, f"resolve_{key}", None)
        }
        options = {
            "name": entity.name,
            "interfaces": self._interfaces_above(entity),
            "description": self._describe(entity),
        }
        members = {**resolvers, "Meta": type("Meta", (), options), "stands_for": self.written.get(entity.model)}
        type_: Any = type(entity.name, (graphene.Interface,), members)
        self._set_fields(entity.name, type_, fields)

    def _build_object(self, entity: Entity, name: str) -> None:
        """A subclass of what the user wrote for the entity, if anything."""
        own = [self.types[entity.name]] if entity.is_interface else []
        options = {
            "model": entity.model,
            "name": name,
            "interfaces": (*own, *self._interfaces_above(entity)),
            "description": self._describe(entity),
        }
        type_: Any = type(name, (self.written.get(entity.model, ModelType),), {"Meta": type("Meta", (), options)})
        self._set_fields(name, type_, self._fields(entity))

    def _set_fields(self, name: str, type_: Any, fields: Fields) -> None:
        type_._meta.fields.clear()
        type_._meta.fields.update(fields)
        self.types.add(name, type_)

    def _describe(self, entity: Entity) -> str | None:
        own = self.written.get(entity.model)
        return (own._meta.description if own else None) or entity.description

    def _interfaces_above(self, entity: Entity) -> tuple[GrapheneType, ...]:
        """Node, the entities that it inherits from, and what users wrote for any of them."""
        above = [self.types[name] for name in _lineage(entity)[1:]]
        others = (each for base in self._by_hand(entity) for each in base._meta.interfaces)
        by_hand = dict.fromkeys(each for each in others if each is not graphene.relay.Node)
        return (self.node, *above, *by_hand)

    def _by_hand(self, entity: Entity) -> list[type[ModelType]]:
        """What users wrote for the entity and for those that it inherits from, the topmost first."""
        models = (self.catalog.entities[name].model for name in reversed(_lineage(entity)))
        return [self.written[model] for model in models if model in self.written]

    def _fields(self, entity: Entity) -> Fields:
        """Generated fields, except where users wrote one of the same name."""
        types = self.types
        generated = {naming.NODE_ID: _node_id_field(entity)}
        generated |= {_key(attribute): attribute_field(attribute, types) for attribute in entity.outer}
        generated |= {
            composite.key: composite_field(self.catalog, entity, composite.name, types)
            for composite in entity.composites.values()
        }
        generated |= {
            relation.key: _relation_field(self.catalog.target(relation), relation, types)
            for relation in entity.relations.values()
        }
        generated |= {proxy.key: _proxy_field(proxy, types) for proxy in entity.proxies.values()}
        written = {
            key: field
            for base in self._by_hand(entity)
            for key, field in base._meta.fields.items()
            if key != naming.NODE_ID
        }
        taken = {field.name or to_camel_case(key) for key, field in written.items()}
        return {key: field for key, field in generated.items() if (field.name or key) not in taken} | written


def _lineage(entity: Entity) -> tuple[str, ...]:
    """The entity and those that it inherits from."""
    return entity.hierarchy.lineage if entity.hierarchy else (entity.name,)


def _key(attribute: Attribute) -> str:
    """What follows ``resolve_`` in the name of a resolver; the attribute ``id`` gives way to the node id."""
    return "pk" if attribute.key == naming.NODE_ID else attribute.key


def _node_id_field(entity: Entity) -> GeneratedField:
    return GeneratedField(
        graphene.ID,
        NodeIdField(entity=entity),
        required=True,
        description="The node id: global, readable, and stable as long as the key is.",
    )


def _proxy_field(proxy: Proxy, types: Types) -> GeneratedField:
    attribute, type_ = proxy.attribute, types.of_attribute(proxy.attribute)
    if proxy.relation.is_to_many:
        type_ = graphene.List(type_) if attribute.is_nullable else list_of(type_)
    return GeneratedField(
        type_,
        ProxyField(proxy=proxy),
        name=proxy.name,
        required=proxy.relation.is_to_many or not proxy.is_nullable,
        description=attribute.description,
    )


def _relation_field(target: Entity, relation: Relation, types: Types) -> GeneratedField:
    if relation.is_to_many:
        return connection_field(target, relation, types)
    return GeneratedField(
        types.later(target.name),
        ToOneField(relation=relation),
        name=relation.name,
        required=not relation.is_nullable,
        description=relation.description,
    )
