"""The whole story on one screen: a request goes through named artefacts, each made by one function, in one direction.

::

    text ──read──▶ document ──coerce──▶ variables ──┬─ hit ─▶ plan cache ─────────────┐
                                                    └─ miss ▶ selection ▶ plan ▶ authorize ▶ statement
                                                                                      │
                    response ◀──splice── JSON text ◀──run── one round trip ◀──bind────┘

On a plan-cache hit nothing is parsed, validated, planned or compiled, and the answer is not decoded.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import graphql
import sqlalchemy.orm as sa_orm

from gql_server.access import authorize_write
from gql_server.cache import CacheInfo, LruCache
from gql_server.catalog.model import Catalog
from gql_server.compiled import CompiledOperation
from gql_server.completion import make_context
from gql_server.documents import Document, Documents
from gql_server.errors import GqlServerError, MethodNotAllowedError, OperationTooLargeError
from gql_server.execution import Database
from gql_server.idempotency import Claim, KeptAnswers, make_claim
from gql_server.identity.callers import Callers
from gql_server.identity.model import ANONYMOUS, Identity
from gql_server.limits import Limits
from gql_server.locations import find_locations
from gql_server.plan.mutations import WritePlanner
from gql_server.plan.reads import ReadPlanner
from gql_server.resolution import Resolution, compile_plan
from gql_server.responses import Result, failure, request_error, variables_error
from gql_server.selection import SelectionReader
from gql_server.trace import current
from gql_server.transactions import Transactions
from gql_server.variables import Variables, read_variables

log = logging.getLogger("gql_server")

INTROSPECTION_CAPACITY = 20
"""Answers kept: tools send the same few introspection queries, whose answers are large."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphQLRequest:
    """What a client sent, in any transport.

    Attributes:
        query: text of the document.
        variables: as they came.
        operation_name: None when the document has one operation.
        is_read_only: whether the transport promised to change nothing, so that mutations are refused.
        idempotency_key: that makes a mutation happen once, however often it is sent; as it came.
    """

    query: str
    variables: Mapping[str, Any] = field(default_factory=dict)
    operation_name: str | None = None
    is_read_only: bool = False
    idempotency_key: str | None = None


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


class Service:
    """One schema over one database: everything between a transport and the driver.

    Args:
        catalog: what is served.
        schema: built from it.
        database: that answers.
        session: the application's scoped session, for resolvers.
        planner: with the page limits of the settings.
        document_capacity, plan_capacity: sizes of the caches, in entries.
        max_tokens: of a document.
        retries: of a mutation that others were in the way of.
        answers: of requests with an idempotency key; None where none are kept.
        callers: tells who calls.
        limits: of each operation.
    """

    def __init__(  # noqa: PLR0913 - the parts that extension puts together
        self,
        *,
        catalog: Catalog,
        schema: graphql.GraphQLSchema,
        database: Database,
        session: sa_orm.scoped_session[Any],
        planner: ReadPlanner,
        document_capacity: int,
        plan_capacity: int,
        max_tokens: int,
        retries: int,
        answers: KeptAnswers | None,
        callers: Callers,
        limits: Limits,
    ) -> None:
        self.catalog = catalog
        self.schema = schema
        self.database = database
        self.session = session
        self.callers = callers
        self._planner = planner
        self._transactions = Transactions(database, retries, answers)
        self._write_planner = WritePlanner(catalog=catalog, reads=planner)
        self._documents = Documents(schema, document_capacity, max_tokens, limits)
        self._introspections: LruCache[tuple[Any, ...], Result] = LruCache(INTROSPECTION_CAPACITY)
        self._plans: LruCache[tuple[Any, ...], CompiledOperation] = LruCache(plan_capacity)

    def execute(self, request: GraphQLRequest, identity: Identity = ANONYMOUS, transport: Any = None) -> Result:
        """Answer a request. Never raises: what goes wrong is part of the result."""
        trace = current()
        try:
            trace.enter("document")
            document = self._documents.read(request.query)
            if document.errors:
                return request_error(document.errors)
            operation = document.operation(request.operation_name)
            if request.is_read_only and operation.operation is not graphql.OperationType.QUERY:
                raise MethodNotAllowedError("GET runs queries only.", hint="Send a mutation by POST.")
            trace.enter("variables")
            variables = read_variables(self.schema, operation, request.variables)
            if variables.errors:
                return variables_error(variables.errors)
            trace.enter("lookup")
            compiled = self._compile(document, operation, variables, identity)
            trace.enter("python")
            with self.database.limit_time():
                if not compiled.needs_python and compiled.statement is not None:
                    return Result(data=self.database.run_read(compiled.statement, variables.values))
                if compiled.is_introspection:
                    return self._introspect(request, document, compiled, variables, identity)
                context = Context(session=self.session, identity=identity, request=transport)
                resolution = self._resolution(request, document, compiled, variables, context)
                if compiled.writes is None:
                    return resolution.run()
                return self._transactions.run(resolution.run_mutation, _read_claim(request, identity))
        except (GqlServerError, graphql.GraphQLError) as error:
            return request_error([self._locate(error, request)])
        except RecursionError:
            too_deep = OperationTooLargeError(
                "The operation nests deeper than the server can compile.", hint="Ask for fewer levels at once."
            )
            return request_error([too_deep])
        except Exception:
            return failure(log)
        finally:
            trace.enter("transport")

    def _locate(
        self, error: GqlServerError | graphql.GraphQLError, request: GraphQLRequest
    ) -> GqlServerError | graphql.GraphQLError:
        """Have an error of planning say where in the document its field stands; the document was read already."""
        if isinstance(error, GqlServerError) and error.path:
            document = self._documents.read(request.query)
            operation = document.operation(request.operation_name)
            error.locations = find_locations(operation, document.fragments, error.path)
        return error

    def compile(
        self, text: str, variables: Mapping[str, Any] | None = None, operation_name: str | None = None
    ) -> CompiledOperation:
        """The plan and the statement of a request, for tests and for people who want to see the SQL.

        Raises:
            GqlServerError, graphql.GraphQLError: the request is refused.
        """
        document = self._documents.read(text)
        if document.errors:
            raise document.errors[0]
        operation = document.operation(operation_name)
        read = read_variables(self.schema, operation, variables or {})
        if read.errors:
            raise read.errors[0]
        return self._compile(document, operation, read, ANONYMOUS)

    def cache_info(self) -> Mapping[str, CacheInfo]:
        """Counters of the document cache and the plan cache."""
        return {"documents": self._documents.info(), "plans": self._plans.info()}

    def _compile(
        self, document: Document, operation: graphql.OperationDefinitionNode, variables: Variables, identity: Identity
    ) -> CompiledOperation:
        name = operation.name.value if operation.name else None
        key = (document.text, name, identity.role, variables.shape)
        compiled = self._plans.get(key)
        is_hit = compiled is not None and compiled.is_fresh
        current().note_hit("plans", is_hit)
        if compiled is None or not is_hit:
            compiled = self._compile_anew(document, operation, variables, identity)
            self._plans.put(key, compiled, compiled.weight + document.weight + len(repr(variables.shape)))
        return compiled

    def _compile_anew(
        self, document: Document, operation: graphql.OperationDefinitionNode, variables: Variables, identity: Identity
    ) -> CompiledOperation:
        trace = current()
        trace.enter("selection")
        reader = SelectionReader(self.schema, document.fragments, variables.templates)
        selected = reader.read_operation(operation)
        needs_python = any(field.needs_python for field in selected)
        if operation.operation is graphql.OperationType.MUTATION:
            trace.enter("plan")
            writes = authorize_write(self._write_planner.plan_mutation(selected), identity.role)
            return CompiledOperation(
                operation=operation, selected=selected, plan=None, statement=None, needs_python=True, writes=writes
            )
        trace.enter("plan")
        plan = self._planner.plan_query(selected)
        trace.enter("sql")
        statement = compile_plan(plan, identity, self.catalog, self.database) if plan.reads_database else None
        return CompiledOperation(
            operation=operation, selected=selected, plan=plan, statement=statement, needs_python=needs_python
        )

    def _resolution(
        self,
        request: GraphQLRequest,
        document: Document,
        compiled: CompiledOperation,
        variables: Variables,
        context: Context,
    ) -> Resolution:
        assert document.node is not None
        return Resolution(
            catalog=self.catalog, schema=self.schema, database=self.database, session=self.session,
            reads=self._planner, writes=self._write_planner, compiled=compiled, variables=variables,
            reader=SelectionReader(self.schema, document.fragments, variables.templates),
            identity=context.identity,
            make_context=partial(
                make_context, self.catalog, self.schema, document.node, request.variables,
                operation_name=request.operation_name or None, context_value=context,
            ),
        )  # fmt: skip

    def _introspect(
        self,
        request: GraphQLRequest,
        document: Document,
        compiled: CompiledOperation,
        variables: Variables,
        identity: Identity,
    ) -> Result:
        """Answer what the schema says of itself, once for each document and role where no variables play a part."""
        key = (request.query, request.operation_name, identity.role)
        result = None if variables.values else self._introspections.get(key)
        if result is None:
            context = Context(session=self.session, identity=identity)
            result = self._resolution(request, document, compiled, variables, context).run()
            if not variables.values:
                self._introspections.put(key, result, len(request.query) + len(result.data or ""))
        return result


def _read_claim(request: GraphQLRequest, identity: Identity) -> Claim | None:
    """The claim of a request with a key. A caller without a name is known by the claims alone."""
    if request.idempotency_key is None:
        return None
    caller = [identity.role, identity.subject, identity.claims if identity.subject is None else None]
    return make_claim(request.idempotency_key, caller, [request.query, request.variables, request.operation_name])
