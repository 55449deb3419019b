"""What is written by hand: whether it is what it should be, and which fields it adds, for roles to be granted."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import graphene
import graphql

from gql_server.catalog.fields import Generated
from gql_server.catalog.model import Catalog
from gql_server.typegen.model_type import ModelType


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


def find_strangers(types: Any, roots: Mapping[str, Any]) -> Iterator[str]:
    """What is given as hand-written and cannot be, each in a sentence.

    Args:
        types: of models.
        roots: fields of queries and of mutations, by argument; None for none.
    """
    if not isinstance(types, Sequence) or isinstance(types, str):
        yield f"types is {_name(types)}; expected a list of subclasses of ModelType"
        return
    for each in types:
        if not (isinstance(each, type) and issubclass(each, ModelType)):
            yield f"{_name(each)}: types takes subclasses of ModelType alone; Graphene finds other types itself"
    for argument, root in roots.items():
        if root is not None and not (isinstance(root, type) and issubclass(root, graphene.ObjectType)):
            yield f"{argument} is {_name(root)}; expected a subclass of graphene.ObjectType"


def _name(value: Any) -> str:
    return value.__name__ if isinstance(value, type) else f"an object of {type(value).__name__}"
