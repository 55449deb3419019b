"""``flask graphql explain``: what an operation becomes, stage by stage, without running it."""

import pprint
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from gql_server.access.authorize import authorize
from gql_server.apis import Api
from gql_server.compiled import CompiledOperation
from gql_server.execution import DIALECTS
from gql_server.identity.model import Identity
from gql_server.pipeline import Service
from gql_server.plan.claims import CLAIMS
from gql_server.plan.cost import find_cost
from gql_server.sql.explanation import explain
from gql_server.sql.layout import lay_out
from gql_server.sql.statement import compile_read
from gql_server.variables import read_variables

DRIVERS = {"postgresql": "postgresql+psycopg://", "sqlite": "sqlite://"}


def explain_operation(
    service: Service, text: str, variables: Mapping[str, Any], operation_name: str | None, identity: Identity
) -> Iterator[str]:
    """The cost, the plan, the SQL for each database, and what the connected one says of it; each a text for people.

    Args:
        service: that would answer.
        text: of the document.
        variables: as a client sends them.
        operation_name: None when the document has one operation.
        identity: for whom; the plan is as the caller's role has it.

    Raises:
        GqlServerError, graphql.GraphQLError: the operation is refused.
        sqlalchemy.exc.SQLAlchemyError: the database does not explain it.
    """
    compiled, api = service.compile(text, variables, operation_name, identity.role), service.apis.find(identity.role)
    read = read_variables(api.schema, compiled.operation, variables, type_names=api.catalog.type_names)
    values = {**read.values, CLAIMS: identity.claims}
    yield f"# Cost\n{find_cost(compiled.cost, values):,} of {api.bounds.cost:,} rows, by estimate"
    if compiled.plan is None or compiled.statement is None:
        yield "# No generated statement: what it asks for is answered by Python, or by the schema itself."
        return
    yield f"# Plan\n{pprint.pformat(compiled.plan, width=110, compact=True)}"
    for name in sorted(DIALECTS):
        yield f"# SQL of {name}\n{_compile_for(name, service, compiled, api)}"
    engine = service.database.engine
    explanation = explain(engine, compiled.statement.text, compiled.statement.bind(values))
    yield f"# EXPLAIN of {engine.dialect.name}\n{explanation}"


def _compile_for(name: str, service: Service, compiled: CompiledOperation, api: Api) -> str:
    """The SQL for a database that need not be there."""
    assert compiled.plan is not None
    engine = service.database.engine
    if engine.dialect.name != name:
        try:
            engine = sa.create_engine(DRIVERS[name])
        except ModuleNotFoundError as error:
            return f"{error.name} is not installed."
    authorized = authorize(compiled.plan, api.rules, is_root=True)
    statement = compile_read(authorized, api.catalog, DIALECTS[name](), engine)
    return lay_out(statement.text)
