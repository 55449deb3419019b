"""The whole story on one screen: a request goes through named artefacts, each made by one function, in one direction.

::

    text ──read──▶ document ──coerce──▶ variables ──┬─ hit ─▶ plan cache ─────────────┐
                                                    └─ miss ▶ selection ▶ plan ▶ authorize ▶ statement
                                                                                      │
                    response ◀──splice── JSON text ◀──run── one round trip ◀──bind────┘

On a plan-cache hit nothing is parsed, validated, planned or compiled, and the answer is not decoded.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import graphql
import sqlalchemy.orm as sa_orm

from gql_server.access.authorize_write import AuthorizedWrite, authorize_write
from gql_server.apis import Api, Apis
from gql_server.budget import charge, check_cost, read_bounded_variables, show_cost
from gql_server.cache import CacheInfo, LruCache
from gql_server.catalog.model import Catalog
from gql_server.compiled import CompiledOperation
from gql_server.completion import make_context
from gql_server.errors import GqlServerError, MethodNotAllowedError, OperationTooLargeError
from gql_server.execution import Database
from gql_server.idempotency import Claim, KeptAnswers, make_claim
from gql_server.identity.callers import Callers
from gql_server.identity.model import ANONYMOUS, Identity, find_claim
from gql_server.limits import check_fields
from gql_server.locations import find_locations
from gql_server.plan.claims import CLAIMS
from gql_server.plan.estimate import Estimator
from gql_server.plan.field_count import FieldCounter
from gql_server.plan.operands import decode
from gql_server.rates import Rates
from gql_server.requests import Asked, Context, GraphQLRequest
from gql_server.resolution import Resolution, compile_plan
from gql_server.responses import Result, failure, request_error, variables_error
from gql_server.trace import current
from gql_server.transactions import Transactions
from gql_server.variables import Variables

log = logging.getLogger("gql_server")

INTROSPECTION_CAPACITY = 20
"""Answers kept: tools send the same few introspection queries, whose answers are large."""


class Service:
    """One API over one database: everything between a transport and the driver.

    Args:
        apis: what is served to each role.
        database: that answers.
        session: the application's scoped session, for resolvers.
        plan_capacity: size of the plan cache, in entries.
        retries: of a mutation that others were in the way of.
        answers: of requests with an idempotency key; None where none are kept.
        callers: tells who calls.
        rates: counts what they ask for; None where no role has a rate.
    """

    def __init__(  # noqa: PLR0913 - the parts that extension puts together
        self,
        *,
        apis: Apis,
        database: Database,
        session: sa_orm.scoped_session[Any],
        plan_capacity: int,
        retries: int,
        answers: KeptAnswers | None,
        callers: Callers,
        rates: Rates | None,
    ) -> None:
        self.apis = apis
        self.database = database
        self.session = session
        self.callers = callers
        self._rates = rates
        self._transactions = Transactions(database, retries, answers)
        self._introspections: LruCache[tuple[Any, ...], Result] = LruCache(INTROSPECTION_CAPACITY)
        self._plans: LruCache[tuple[Any, ...], CompiledOperation] = LruCache(plan_capacity)

    @property
    def catalog(self) -> Catalog:
        """Of all that is served to anybody."""
        return self.apis.whole.catalog

    @property
    def schema(self) -> graphql.GraphQLSchema:
        """Of all that is served to anybody."""
        return self.apis.whole.schema

    def execute(self, request: GraphQLRequest, identity: Identity = ANONYMOUS, transport: Any = None) -> Result:
        """Answer a request. Never raises: what goes wrong is part of the result."""
        trace = current()
        try:
            trace.enter("document")
            api = self.apis.find(identity.role)
            charge(self._rates, api, request, identity)
            document = api.documents.read(request.query)
            if document.errors:
                return request_error(document.errors)
            operation = document.operation(request.operation_name)
            if request.is_read_only and operation.operation is not graphql.OperationType.QUERY:
                raise MethodNotAllowedError("GET runs queries only.", hint="Send a mutation by POST.")
            trace.enter("variables")
            variables = read_bounded_variables(api, document, operation, request.variables)
            if variables.errors:
                return variables_error(variables.errors)
            trace.enter("lookup")
            asked = Asked(
                request=request, identity=identity, api=api, document=document, operation=operation,
                variables=_with_claims(variables, api, identity),
            )  # fmt: skip
            compiled, cost = self._compile(asked)
            charge(self._rates, api, request, identity, cost)
            trace.enter("python")
            with self.database.limit_time(api.bounds.statement_timeout):
                return show_cost(self._run(asked, compiled, transport), api, cost)
        except (GqlServerError, graphql.GraphQLError) as error:
            return request_error([self._locate(error, request, identity)])
        except RecursionError:
            too_deep = OperationTooLargeError(
                "The operation nests deeper than the server can compile.", hint="Ask for fewer levels at once."
            )
            return request_error([too_deep])
        except Exception:
            return failure(log)
        finally:
            trace.enter("transport")

    def _run(self, asked: Asked, compiled: CompiledOperation, transport: Any) -> Result:
        if not compiled.needs_python and compiled.statement is not None:
            return Result(data=self.database.run_read(compiled.statement, asked.variables.values))
        if compiled.is_introspection:
            return self._introspect(asked, compiled)
        resolution = self._resolution(asked, compiled, transport)
        return resolution.run() if compiled.writes is None else self._mutate(resolution, compiled.writes, asked)

    def _locate(
        self, error: GqlServerError | graphql.GraphQLError, request: GraphQLRequest, identity: Identity
    ) -> GqlServerError | graphql.GraphQLError:
        """Have an error of planning say where in the document its field stands; the document was read already."""
        if isinstance(error, GqlServerError) and error.path:
            document = self.apis.find(identity.role).documents.read(request.query)
            operation = document.operation(request.operation_name)
            error.locations = find_locations(operation, document.fragments, error.path)
        return error

    def compile(
        self,
        text: str,
        variables: Mapping[str, Any] | None = None,
        operation_name: str | None = None,
        role: str | None = None,
    ) -> CompiledOperation:
        """The plan and the statement of a request, for tests and for people who want to see the SQL.

        Args:
            text: of the document.
            variables: as a client sends them.
            operation_name: None when the document has one operation.
            role: in which it is compiled; None for that of callers without a token.

        Raises:
            GqlServerError, graphql.GraphQLError: the request is refused.
        """
        identity = self.callers.default if role is None else Identity(role=role)
        api = self.apis.find(identity.role)
        document = api.documents.read(text)
        if document.errors:
            raise document.errors[0]
        operation = document.operation(operation_name)
        read = read_bounded_variables(api, document, operation, variables or {})
        if read.errors:
            raise read.errors[0]
        request = GraphQLRequest(query=text, variables=variables or {}, operation_name=operation_name)
        return self._compile(
            Asked(request=request, identity=identity, api=api, document=document, operation=operation, variables=read)
        )[0]

    def cache_info(self) -> Mapping[str, CacheInfo]:
        """Counters of the document caches and the plan cache."""
        return {"documents": self.apis.document_info(), "plans": self._plans.info()}

    def _compile(self, asked: Asked) -> tuple[CompiledOperation, int]:
        """The operation, and what it costs with the variables of this request.

        Raises:
            OperationTooLargeError: it costs too much.
        """
        name = asked.operation.name.value if asked.operation.name else None
        document, shape = asked.document, asked.variables.shape
        key = (document.text, name, asked.identity.role, shape)
        compiled = self._plans.get(key)
        is_hit = compiled is not None and compiled.is_fresh
        current().note_hit("plans", is_hit)
        if compiled is None or not is_hit:
            compiled = self._compile_anew(asked)
            self._plans.put(key, compiled, compiled.weight + document.weight + len(repr(shape)))
        return compiled, check_cost(asked, compiled.cost)

    def _compile_anew(self, asked: Asked) -> CompiledOperation:
        trace, operation, api = current(), asked.operation, asked.api
        trace.enter("selection")
        reader = asked.make_reader()
        selected = reader.read_operation(operation)
        check_fields(api.bounds.document, FieldCounter(reader=reader).count(selected))
        needs_python = any(field.needs_python for field in selected)
        estimator = Estimator(schema=api.schema, limits=api.planner.limits, reader=reader)
        if operation.operation is graphql.OperationType.MUTATION:
            trace.enter("plan")
            plan = api.write_planner.plan_mutation(selected)
            return CompiledOperation(
                operation=operation, selected=selected, plan=None, statement=None, needs_python=True,
                cost=estimator.estimate_mutation(selected, plan),
                writes=authorize_write(plan, api.rules, api.catalog),
            )  # fmt: skip
        cost = estimator.estimate(selected)
        check_cost(asked, cost)
        trace.enter("plan")
        reads = api.planner.plan_query(selected)
        trace.enter("sql")
        statement = compile_plan(reads, api, self.database, is_root=True) if reads.reads_database else None
        return CompiledOperation(
            operation=operation, selected=selected, plan=reads, statement=statement, needs_python=needs_python,
            cost=cost,
        )  # fmt: skip

    def _resolution(self, asked: Asked, compiled: CompiledOperation, transport: Any = None) -> Resolution:
        api = asked.api
        assert asked.document.node is not None
        context = Context(session=self.session, identity=asked.identity, request=transport)
        return Resolution(
            api=api, database=self.database, session=self.session, compiled=compiled, variables=asked.variables,
            reader=asked.make_reader(),
            make_context=partial(
                make_context, api.catalog, api.whole, api.schema, asked.document.node, asked.request.variables,
                operation_name=asked.request.operation_name or None, context_value=context,
            ),
        )  # fmt: skip

    def _mutate(self, resolution: Resolution, writes: AuthorizedWrite, asked: Asked) -> Result:
        for claim in writes.claims:
            decode(claim, asked.variables.values)  # a caller without it is refused before anything is done
        return self._transactions.run(resolution.run_mutation, _read_claim(asked, self.apis.claims))

    def _introspect(self, asked: Asked, compiled: CompiledOperation) -> Result:
        """Answer what the schema says of itself, once for each document and role where no variables play a part."""
        request = asked.request
        key = (request.query, request.operation_name, asked.identity.role)
        has_variables = bool(asked.variables.templates)
        result = None if has_variables else self._introspections.get(key)
        if result is None:
            result = self._resolution(asked, compiled).run()
            if not has_variables:
                self._introspections.put(key, result, len(request.query) + len(result.data or ""))
        return result


def _read_claim(asked: Asked, needed: Sequence[str]) -> Claim | None:
    """The claim of a request with a key.

    A caller with a name is known by it, and by the claims that decide what it sees and writes: these stay as they are
    when a token is renewed. One without a name is known by its claims alone.
    """
    request, identity = asked.request, asked.identity
    if request.idempotency_key is None:
        return None
    deciding = {name: find_claim(identity.claims, name) for name in needed} or None
    caller = [identity.role, identity.subject, identity.claims if identity.subject is None else deciding]
    return make_claim(request.idempotency_key, caller, [request.query, request.variables, request.operation_name])


def _with_claims(variables: Variables, api: Api, identity: Identity) -> Variables:
    """The variables with what rules need to know of the caller among their values; plans never hold it."""
    if not api.rules.needs_claims:
        return variables
    return replace(variables, values={**variables.values, CLAIMS: identity.claims})
