"""Connections: the types of paged lists and the arguments that every one of them takes.

Relay's shape (https://relay.dev/graphql/connections.htm), with ``nodes`` beside ``edges`` for everybody else.
"""

from typing import Any

import graphene

from gql_server.catalog import naming
from gql_server.catalog.fields import ConnectionField, EdgeNodeField, EdgesField, NodesField, TotalCountField
from gql_server.catalog.model import Entity, Relation
from gql_server.typegen.types import GeneratedField, Types, list_of, object_type


def build_connection(entity: Entity, types: Types) -> None:
    """The connection and edge types of an entity."""
    name, connection, edge = entity.name, naming.connection_type(entity.name), naming.edge_type(entity.name)
    types.add(
        edge,
        object_type(
            edge,
            {
                "node": GeneratedField(
                    types.later(name), EdgeNodeField(entity=entity), required=True, description="The object."
                ),
            },
            f"An element of a list of {name}.",
        ),
    )
    types.add(
        connection,
        object_type(
            connection,
            {
                "nodes": GeneratedField(
                    list_of(types.later(name)),
                    NodesField(entity=entity),
                    required=True,
                    description="The rows of the page.",
                ),
                "edges": GeneratedField(
                    list_of(types.later(edge)),
                    EdgesField(entity=entity),
                    required=True,
                    description="The rows of the page, each in an edge.",
                ),
                "totalCount": GeneratedField(
                    graphene.Int,
                    TotalCountField(),
                    required=True,
                    description="How many rows match the filter, whatever the page. Counted only when selected.",
                ),
            },
            f"A page of a list of {name}.",
        ),
    )


def connection_field(entity: Entity, relation: Relation | None, types: Types) -> GeneratedField:
    """A list of an entity: all rows, or those of a relation."""
    return GeneratedField(
        types.later(naming.connection_type(entity.name)),
        ConnectionField(entity=entity, relation=relation),
        name=relation.name if relation else None,
        required=True,
        description=relation.description if relation else f"All {entity.name} rows, filtered, ordered and paged.",
        args=_arguments(entity, types),
    )


def _arguments(entity: Entity, types: Types) -> dict[str, Any]:
    return {
        "filter": graphene.Argument(
            types.later(naming.filter_type(entity.name)), description="Which rows; all when absent or null."
        ),
        "orderBy": graphene.Argument(
            list_of(types.later(naming.order_type(entity.name))),
            description="The first term decides, the next ones break ties, and the primary key the last.",
        ),
        "first": graphene.Int(
            description="How many rows; the server's settings say how many when absent, and at most."
        ),
        "offset": graphene.Int(description="How many rows to skip."),
    }
