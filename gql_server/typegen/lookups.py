"""Key inputs: any one unique key of an entity."""

import graphene

from gql_server.catalog import naming
from gql_server.catalog.model import Entity, UniqueKey
from gql_server.typegen.types import GrapheneType, Types, input_type


def build_key(entity: Entity, types: Types) -> None:
    """The key input of an entity: node id, primary key, and every unique key."""
    name = naming.key_type(entity.name)
    fields = {naming.NODE_ID: graphene.InputField(graphene.ID, description="The node id, or the raw key.")}
    for key in entity.unique_keys:
        fields[key.name] = graphene.InputField(_key_type(entity, key, types), description=_describe(key))
    types.add(name, types.one_of(name, fields, f"A unique key of {entity.name}; give exactly one field."))


def _describe(key: UniqueKey) -> str | None:
    return key.attributes[0].description if len(key.attributes) == 1 else None


def _key_type(entity: Entity, key: UniqueKey, types: Types) -> GrapheneType:
    if len(key.attributes) == 1:
        return types.of_attribute(key.attributes[0])
    name = naming.composite_key_type(entity.name, [attribute.name for attribute in key.attributes])
    fields = {
        attribute.name: graphene.InputField(
            graphene.NonNull(types.of_attribute(attribute)), description=attribute.description
        )
        for attribute in key.attributes
    }
    return types.add(name, input_type(name, fields, f"A unique key of {entity.name} of several columns."))
