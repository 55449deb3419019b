"""Requests: what a client sent, what is read of it, and what resolvers are told of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import graphql
import sqlalchemy.orm as sa_orm

from gql_server.apis import Api
from gql_server.documents import Document
from gql_server.identity.model import Identity
from gql_server.selection import SelectionReader
from gql_server.variables import Variables


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphQLRequest:
    """What a client sent, in any transport.

    Attributes:
        query: text of the document.
        variables: as they came.
        operation_name: None when the document has one operation.
        is_read_only: whether the transport promised to change nothing, so that mutations are refused.
        idempotency_key: that makes a mutation happen once, however often it is sent; as it came.
        address: of the client, by which callers without a name are told apart; None where the transport knows none.
    """

    query: str
    variables: Mapping[str, Any] = field(default_factory=dict)
    operation_name: str | None = None
    is_read_only: bool = False
    idempotency_key: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """``info.context`` of resolvers.

    Attributes:
        session: the application's scoped session.
        identity: who calls.
        request: the transport's request object, or None.
    """

    session: sa_orm.scoped_session[Any]
    identity: Identity
    request: Any = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An operation, and all that was read of it before it is looked up or planned."""

    request: GraphQLRequest
    identity: Identity
    api: Api
    document: Document
    operation: graphql.OperationDefinitionNode
    variables: Variables

    def make_reader(self) -> SelectionReader:
        """A reader of the operation's selections."""
        return SelectionReader(self.api.schema, self.document.fragments, self.variables.templates)
