"""Connections: the types of paged lists and the arguments that every one of them takes.

Relay's shape (https://relay.dev/graphql/connections.htm), with ``nodes`` beside ``edges`` for everybody else.
"""

from typing import Any

import graphene

from gql_server.catalog import naming
from gql_server.catalog.fields import (
    ConnectionField,
    EdgeCursorField,
    EdgeNodeField,
    EdgesField,
    NodesField,
    PageCursorField,
    PageFlagField,
    PageInfoField,
    TotalCountField,
)
from gql_server.catalog.model import Entity, Relation
from gql_server.typegen.aggregates import aggregate_fields
from gql_server.typegen.distinct import distinct_argument
from gql_server.typegen.types import GeneratedField, Types, list_of, object_type


def build_page_info(types: Types) -> None:
    """The type that says where a page lies among all rows."""
    cursor, flag = graphene.String, graphene.Boolean
    fields = {
        "hasNextPage": GeneratedField(
            flag, PageFlagField(is_next=True), required=True, description="Whether rows come after the page."
        ),
        "hasPreviousPage": GeneratedField(
            flag, PageFlagField(is_next=False), required=True, description="Whether rows come before the page."
        ),
        "startCursor": GeneratedField(
            cursor, PageCursorField(is_end=False), description="Cursor of the first row; null for an empty page."
        ),
        "endCursor": GeneratedField(
            cursor, PageCursorField(is_end=True), description="Cursor of the last row; null for an empty page."
        ),
    }
    types.add(naming.PAGE_INFO, object_type(naming.PAGE_INFO, fields, "Where a page lies among all rows."))


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
                "cursor": GeneratedField(
                    graphene.String,
                    EdgeCursorField(),
                    required=True,
                    description="The place of the row in this order, for `after` and `before`.",
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
                "pageInfo": GeneratedField(
                    types.later(naming.PAGE_INFO),
                    PageInfoField(),
                    required=True,
                    description="Where the page lies among all rows.",
                ),
                **(_counts(entity, types) if entity.has_aggregates else {}),
            },
            f"A page of a list of {name}.",
        ),
    )


def _counts(entity: Entity, types: Types) -> dict[str, GeneratedField]:
    """What looks at all rows, whatever the page."""
    return {
        "totalCount": GeneratedField(
            graphene.Int,
            TotalCountField(),
            required=True,
            description="How many rows match the filter, whatever the page. Counted only when selected.",
        ),
        **aggregate_fields(entity, types),
    }


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
        **_search_argument(entity),
        **distinct_argument(entity, types),
        "first": graphene.Int(
            description="How many rows; the server's settings say how many when absent, and at most."
        ),
        "after": graphene.String(description="A cursor of the same order: only rows after it."),
        "last": graphene.Int(description="How many rows, counted from the end; not together with `first`."),
        "before": graphene.String(description="A cursor of the same order: only rows before it."),
        "offset": graphene.Int(description="How many rows to skip; not together with `last` or a cursor."),
    }


def _search_argument(entity: Entity) -> dict[str, Any]:
    if entity.search is None:
        return {}
    columns = ", ".join(attribute.name for attribute in entity.search.attributes)
    description = f"Only rows whose {columns} match these words; the best first, unless orderBy says otherwise."
    return {"search": graphene.String(description=description)}
