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
        case meaning.ConnectionField(entity=entity, relation=None):
            key = [getattr(entity.model, part.key) for part in entity.primary_key]
            return service.session.scalars(sa.select(entity.model).order_by(*key)).all()
        case meaning.ConnectionField(relation=relation):
            return getattr(source, relation.key)
        case meaning.NodesField() | meaning.EdgesField() | meaning.EdgeNodeField():
            return source
        case meaning.TotalCountField():
            return len(source)
        case meaning.ByIdField(entity=entity):
            key = read_id(entity, arguments["id"], service.catalog.entities.keys())
            return service.session.get(entity.model, key)
        case _:
            raise AssertionError(f"the reference does not know {what}")
