"""Resolvers and plain Graphene values, run and completed by graphql-core; model instances are left for the graft.

The one module that extends graphql-core's executor; :mod:`gql_server.selection` calls its functions that read
selections, and no other module touches its internals.
"""

from collections.abc import Mapping
from typing import Any

import graphql
from graphql.execution import ExecutionContext
from graphql.pyutils import Path

from gql_server.catalog.model import Catalog, Entity
from gql_server.errors import InvalidResultError
from gql_server.user_errors import UserErrors


class Pending(dict[str, Any]):
    """The place of a model instance that a resolver returned, filled in by a statement."""

    def __init__(self, instance: Any, entity: Entity, nodes: list[graphql.FieldNode], path: Path) -> None:
        super().__init__()
        self.instance = instance
        self.entity = entity
        self.nodes = nodes
        self.path = path


class CompletionContext(ExecutionContext):
    """Completes values as graphql-core does, and stops at instances of served models."""

    catalog: Catalog
    whole: Catalog
    """Of all that is served to anybody: instances of its models that the catalog lacks are hidden from the caller."""
    pending: list[Pending]
    raises_user_errors: bool
    """Whether user errors break the root field off, because its payload has a place for them."""

    def complete_object_value(
        self,
        return_type: graphql.GraphQLObjectType,
        field_nodes: list[graphql.FieldNode],
        info: graphql.GraphQLResolveInfo,
        path: Path,
        result: Any,
    ) -> Any:
        """The place of an instance, filled in later; graphql-core's own completion for all else."""
        entity = self.catalog.objects.get(return_type.name)
        if entity is None:
            return super().complete_object_value(return_type, field_nodes, info, path, result)
        if not isinstance(result, entity.model):
            raise InvalidResultError(
                f"Expected an instance of {entity.model.__name__} for the type {entity.name}, "
                f"got {type(result).__name__}."
            )
        place = Pending(result, entity, field_nodes, path)
        self.pending.append(place)
        return place

    def complete_abstract_value(
        self,
        return_type: graphql.GraphQLAbstractType,
        field_nodes: list[graphql.FieldNode],
        info: graphql.GraphQLResolveInfo,
        path: Path,
        result: Any,
    ) -> Any:
        """The place of an instance of a model that does not exist for the caller; graphql-core's own for all else."""
        hidden = self.whole.find_entity(type(result))
        if hidden is None or self.catalog.find_entity(type(result)) is not None:
            return super().complete_abstract_value(return_type, field_nodes, info, path, result)
        place = Pending(result, hidden, field_nodes, path)
        self.pending.append(place)
        return place

    def handle_field_error(self, error: graphql.GraphQLError, return_type: Any, path: Path) -> None:
        """User errors belong to the root field of a mutation; all others are graphql-core's."""
        if self.raises_user_errors and isinstance(error.original_error, UserErrors):
            raise error.original_error
        super().handle_field_error(error, return_type, path)


def make_context(
    catalog: Catalog,
    whole: Catalog,
    schema: graphql.GraphQLSchema,
    document: graphql.DocumentNode,
    raw: Mapping[str, Any],
    **options: Any,
) -> CompletionContext:
    """graphql-core's execution context for one operation.

    Args:
        catalog: to tell model instances from plain values.
        whole: of all that is served to anybody.
        schema: of the operation.
        document: that has the operation.
        raw: the variables as they came; they have been coerced once without errors.
        options: ``operation_name`` and ``context_value``, as graphql-core calls them.
    """
    context = CompletionContext.build(
        schema, document, raw_variable_values=dict(raw), is_awaitable=lambda _: False, **options
    )
    assert isinstance(context, CompletionContext), "the variables have been coerced before"
    context.catalog = catalog
    context.whole = whole
    context.pending = []
    context.raises_user_errors = False
    return context
