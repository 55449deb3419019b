"""Which fields of a schema are written by hand, for roles to be granted one by one."""

import graphql

from gql_server.catalog.fields import Generated
from gql_server.catalog.model import Catalog


def find_handwritten(catalog: Catalog, schema: graphql.GraphQLSchema) -> list[str]:
    """The hand-written fields of the roots and of the types of entities, as ``Type.field``."""
    names = [
        "Query",
        "Mutation",
        *catalog.entities,
        *(name for name in catalog.objects if name not in catalog.entities),
    ]
    return [
        f"{name}.{field_name}"
        for name in names
        if isinstance(type_ := schema.type_map.get(name), graphql.GraphQLObjectType)
        for field_name, field in type_.fields.items()
        if not isinstance(field.resolve, Generated)
    ]
