"""``flask graphql explain``: what an operation becomes, stage by stage, without running it."""

import pprint
from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from gql_server.access import authorize
from gql_server.compiled import CompiledOperation
from gql_server.execution import DIALECTS
from gql_server.pipeline import Service
from gql_server.sql.explanation import explain
from gql_server.sql.layout import lay_out
from gql_server.sql.statement import compile_read
from gql_server.variables import read_variables

DRIVERS = {"postgresql": "postgresql+psycopg://", "sqlite": "sqlite://"}


def explain_operation(
    service: Service, text: str, variables: Mapping[str, Any], operation_name: str | None
) -> Iterator[str]:
    """The plan, the SQL for each database, and what the connected one says of it; each a text for people.

    Raises:
        GqlServerError, graphql.GraphQLError: the operation is refused.
        sqlalchemy.exc.SQLAlchemyError: the database does not explain it.
    """
    compiled = service.compile(text, variables, operation_name)
    if compiled.plan is None or compiled.statement is None:
        yield "# No generated statement: what it asks for is answered by Python, or by the schema itself."
        return
    yield f"# Plan\n{pprint.pformat(compiled.plan, width=110, compact=True)}"
    for name in sorted(DIALECTS):
        yield f"# SQL of {name}\n{_compile_for(name, service, compiled)}"
    values = read_variables(service.schema, compiled.operation, variables).values
    engine = service.database.engine
    explanation = explain(engine, compiled.statement.text, compiled.statement.bind(values))
    yield f"# EXPLAIN of {engine.dialect.name}\n{explanation}"


def _compile_for(name: str, service: Service, compiled: CompiledOperation) -> str:
    """The SQL for a database that need not be there."""
    assert compiled.plan is not None
    engine = service.database.engine
    if engine.dialect.name != name:
        try:
            engine = sa.create_engine(DRIVERS[name])
        except ModuleNotFoundError as error:
            return f"{error.name} is not installed."
    statement = compile_read(authorize(compiled.plan, "anonymous"), service.catalog, DIALECTS[name](), engine)
    return lay_out(statement.text)
