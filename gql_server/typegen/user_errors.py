"""The GraphQL types of user errors: one interface, and one type for each kind, made from the dataclasses.

They are the same in every schema, and answer in both ways: from the engine, which reads the dataclasses itself, and
from resolvers that return payloads with errors in them.
"""

import typing
from typing import Any

import graphene

from gql_server import user_errors
from gql_server.catalog import naming
from gql_server.typegen.types import GrapheneType, list_of
from gql_server.user_errors import USER_ERRORS, own_fields

ErrorCode = graphene.Enum(
    "ErrorCode",
    [(kind.code, kind.code) for kind in USER_ERRORS],
    description="What kind of user error it is.",
)


class UserError(graphene.Interface):  # type: ignore[misc]
    """Something that a user did wrong and can mend."""

    code = graphene.Field(ErrorCode, required=True, description="The kind, for programs.")
    message = graphene.String(required=True, description="What was wrong and what was expected, for people.")
    path = graphene.Field(
        graphene.List(graphene.NonNull(graphene.String)),
        required=True,
        description='Where in the arguments, such as ["input", "data", "price"].',
    )

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> str:
        """The type of the same name."""
        return type(instance).__name__


_SCALARS = {str: graphene.String, int: graphene.Int}


def _build_type(kind: type[user_errors.UserError]) -> GrapheneType:
    hints = typing.get_type_hints(kind)
    fields: dict[str, Any] = {}
    for each in own_fields(kind):
        hint = hints[each.name]
        type_ = list_of(graphene.String) if typing.get_origin(hint) is tuple else _SCALARS[hint]
        fields[each.name] = graphene.Field(type_, name=naming.field_name(each.name), required=True)
    options = {"interfaces": (UserError,), "description": (kind.__doc__ or "").partition("\n")[0]}
    return type(kind.__name__, (graphene.ObjectType,), {"Meta": type("Meta", (), options), **fields})


ERROR_TYPES = (ErrorCode, UserError, *map(_build_type, USER_ERRORS))


class Payload(graphene.ObjectType):  # type: ignore[misc]
    """Base of what hand-written mutations answer with: a field ``errors``, filled when :class:`UserErrors` is raised.

    All other fields should be nullable, because they are null then.

    Example::

        class RenameItem(gql_server.Payload):
            item = ModelField(models.Item)
    """

    class Meta:  # noqa: D106 - Graphene's way to say that this is a base
        abstract = True

    errors = graphene.Field(
        list_of(UserError), required=True, description="What was wrong; empty when the mutation was done."
    )

    def resolve_errors(self: Any, _info: Any) -> Any:
        """Those that the resolver returned, usually none: errors are raised."""
        return self.errors or []
