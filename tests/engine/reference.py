"""The reference for nulls and errors: graphql-core alone, over model instances, with the resolvers of the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import graphql
import sqlalchemy as sa

from gql_server import Context, Identity
from gql_server.catalog import fields as meaning
from gql_server.catalog.fields import Generated
from gql_server.catalog.node_id import read_id, write_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flask import Flask


def answer_by_graphql_core(
    app: Flask, document: str, variables: Mapping[str, Any] | None = None
) -> graphql.ExecutionResult:
    """Execute an operation row by row, loading what is needed when it is needed."""
    service = app.extensions["gql_server"]

    def answer_generated(resolve: Any, source: Any, info: graphql.GraphQLResolveInfo, **arguments: Any) -> Any:
        generated = info.parent_type.fields.get(info.field_name, graphql.TypeNameMetaFieldDef).resolve
        if not isinstance(generated, Generated):
            return resolve(source, info, **arguments)
        return _answer(service, generated.meaning, source, arguments)

    with app.app_context():
        context = Context(session=service.session, identity=Identity())
        node = graphql.parse(document)
        assert not graphql.validate(service.schema, node)
        return graphql.execute_sync(
            service.schema, node, context_value=context, variable_values=variables, middleware=[answer_generated]
        )


def _answer(service: Any, what: meaning.Meaning, source: Any, arguments: Mapping[str, Any]) -> Any:
    """The value of a generated field; a connection is the list of its rows."""
    match what:
        case meaning.AttributeField(attribute=attribute):
            return getattr(source, attribute.key)
        case meaning.NodeIdField(entity=entity):
            return write_id(entity, [getattr(source, part.key) for part in entity.primary_key])
        case meaning.ToOneField(relation=relation):
            return getattr(source, relation.key)
        case meaning.ConnectionField(entity=entity, relation=relation):
            return getattr(source, relation.key) if relation else _load_all(service, entity)
        case meaning.NodesField() | meaning.EdgesField() | meaning.EdgeNodeField():
            return source
        case meaning.TotalCountField():
            return len(source)
        case meaning.ByIdField(entity=entity):
            return _load(service, entity, arguments["id"])
        case meaning.AnyNodeField():
            return _load_node(service, arguments["id"])
        case meaning.AnyNodesField():
            return [_load_node(service, id_) for id_ in arguments["ids"]]
        case _:
            raise AssertionError(f"the reference does not know {what}")


def _load_all(service: Any, entity: Any) -> Any:
    key = [getattr(entity.model, part.key) for part in entity.primary_key]
    return service.session.scalars(sa.select(entity.model).order_by(*key)).all()


def _load(service: Any, entity: Any, id_: str) -> Any:
    return service.session.get(entity.model, read_id(entity, id_, service.catalog.entities.keys()))


def _load_node(service: Any, id_: str) -> Any:
    return _load(service, service.catalog.entities[id_.partition(":")[0]], id_)
