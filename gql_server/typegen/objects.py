"""Object types of entities: node id, attributes, relations, and what the user added by hand."""

from typing import Any

import graphene
from graphene.utils.str_converters import to_camel_case

from gql_server.catalog import naming
from gql_server.catalog.fields import AttributeField, NodeIdField, ToOneField
from gql_server.catalog.model import Attribute, Catalog, Entity, Relation
from gql_server.typegen.model_type import ModelType
from gql_server.typegen.paging import connection_field
from gql_server.typegen.types import GeneratedField, GrapheneType, Types

NODE = "Node"


def build_node_interface() -> type[graphene.Interface]:
    """``Node``: everything that has a node id. Fields and types of ``graphene.relay.Node`` get this one."""

    class Node(graphene.Interface):  # type: ignore[misc]
        """An object with a global id."""

        id = graphene.ID(required=True, description="The node id: global, readable, and stable as long as the key is.")

    return Node


def build_object(catalog: Catalog, entity: Entity, base: type[ModelType], node: GrapheneType, types: Types) -> None:
    """The object type of an entity, as a subclass of what the user wrote for it, if anything."""
    written_by_hand = base is not ModelType
    interfaces = [each for each in base._meta.interfaces if each is not graphene.relay.Node] if written_by_hand else []
    options = {
        "model": entity.model,
        "name": entity.name,
        "interfaces": (node, *interfaces),
        "description": (base._meta.description if written_by_hand else None) or entity.description,
    }
    type_: Any = type(entity.name, (base,), {"Meta": type("Meta", (), options)})
    written = {key: field for key, field in type_._meta.fields.items() if key != naming.NODE_ID}
    generated = {naming.NODE_ID: _node_id_field(entity)}
    generated |= {_key(attribute): _attribute_field(attribute, types) for attribute in entity.attributes.values()}
    generated |= {
        relation.key: _relation_field(catalog.target(relation), relation, types)
        for relation in entity.relations.values()
    }
    taken = {field.name or to_camel_case(key) for key, field in written.items()}
    fields = {key: field for key, field in generated.items() if (field.name or key) not in taken}
    type_._meta.fields.clear()
    type_._meta.fields.update(fields | written)
    types.add(entity.name, type_)


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


def _attribute_field(attribute: Attribute, types: Types) -> GeneratedField:
    return GeneratedField(
        types.of_attribute(attribute),
        AttributeField(attribute=attribute),
        name=attribute.name,
        required=not attribute.is_nullable,
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
