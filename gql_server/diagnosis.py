"""The trace of a request as JSON, for the panel of GraphiQL: what it cost, and why.

For development: it has SQL text, values and plans of the database, none of which may reach a user.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from gql_server.execution import Database
from gql_server.sql.explanation import can_explain, explain
from gql_server.sql.layout import lay_out
from gql_server.trace import Trace, TracedStatement


def diagnose(trace: Trace, database: Database) -> dict[str, Any]:
    """What a developer wants to know of a request that was answered; asks the database to explain each statement.

    Example:
        {"milliseconds": 2.1, "stages": [{"name": "document", "milliseconds": 0.8}, …],
        "caches": {"documents": true, "plans": false}, "counts": {"cost": 50, "budget": 500000},
        "statements": [{"sql": "SELECT …", "parameters": {"p0": "50"}, "milliseconds": 0.4, "explanation": "…"}]}
    """
    return {
        "milliseconds": _milliseconds(sum(trace.stages.values())),
        "stages": [
            {"name": stage, "milliseconds": _milliseconds(nanoseconds)} for stage, nanoseconds in trace.stages.items()
        ],
        "caches": dict(trace.hits),
        "counts": dict(trace.counts),
        "statements": [_describe(statement, database) for statement in tuple(trace.statements)],
    }


def _describe(statement: TracedStatement, database: Database) -> dict[str, Any]:
    return {
        "sql": lay_out(statement.text),
        "parameters": _name_parameters(statement.parameters),
        "milliseconds": None if statement.nanoseconds is None else _milliseconds(statement.nanoseconds),
        "explanation": _explain(statement, database),
    }


def _explain(statement: TracedStatement, database: Database) -> str | None:
    """What the database says; None of what has no plan, such as SAVEPOINT or, on SQLite, INSERT."""
    if not can_explain(statement.text):
        return None
    try:
        return explain(database.engine, statement.text, statement.parameters) or None
    except sa.exc.SQLAlchemyError as error:
        return f"The database does not explain it: {getattr(error, 'orig', error)}"


def _name_parameters(parameters: Any) -> dict[str, str]:
    """Parameters by name, or by place from 1; of a list of sets, the first."""
    match parameters:
        case [dict() | tuple() as first, *_]:
            return _name_parameters(first)
        case Mapping():
            return {str(name): repr(value) for name, value in parameters.items()}
        case Sequence():
            return {str(place): repr(value) for place, value in enumerate(parameters, 1)}
    return {}


def _milliseconds(nanoseconds: int) -> float:
    return round(nanoseconds / 1_000_000, 3)
