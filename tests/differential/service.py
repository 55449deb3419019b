"""A served set of models together with its evaluator, and the comparison of the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from graphql import print_schema

from gql_server.trace import record
from tests.differential.rows import count_rows
from tests.differential.search import find_by_postgresql
from tests.differential.subjects import OF_POSTGRESQL, SEARCH_LANGUAGE, SUBJECTS, Subject
from tests.evaluator import Dataset, Evaluator, RequestError, read_entities
from tests.evaluator.comparison import explain_difference
from tests.evaluator.search import find_plainly
from tests.harness import execute, make_app, statements

if TYPE_CHECKING:
    from flask import Flask
    from graphql import GraphQLSchema

    from tests.differential.documents import Operation
    from tests.evaluator import Entity


@dataclass(frozen=True)
class Service:
    """A running application with what is known of it.

    Attributes:
        dialect: the name of its database.
    """

    dialect: str
    subject: Subject
    app: Flask
    schema: GraphQLSchema
    entities: dict[str, Entity]
    evaluator: Evaluator


def start(subject_name: str, url: str) -> Service:
    """Serve a set of models on an empty database."""
    subject = {**SUBJECTS, **OF_POSTGRESQL}[subject_name]
    app = make_app(subject.db, url, types=subject.make_types(), config={"GQL_MAX_COST": 10**12})
    with app.app_context():
        subject.db.create_all()
        dialect = subject.db.engine.dialect.name
    schema = app.extensions["gql_server"].schema
    entities = read_entities(subject.db, subject.computed, subject.conditions)
    search = (
        find_by_postgresql(app, subject.db, subject.search, SEARCH_LANGUAGE)
        if dialect == "postgresql"
        else find_plainly(subject.search)
    )
    evaluator = Evaluator(print_schema(schema), entities, search)
    return Service(dialect, subject, app, schema, entities, evaluator)


def check(service: Service, dataset: Dataset, operation: Operation) -> None:
    """Run one operation on the engine, and fail where its answer is not the evaluator's or takes two statements.

    An answer must not have more rows than the operation was estimated to cost.

    What one of them refuses, the other must refuse. SQLite may refuse a deep operation; ``tests/engine/test_depth.py``
    says how deep it must be.
    """
    asked = operation.document, operation.variables, operation.operation_name
    with statements(service.app) as executed, record() as trace:
        answer = execute(service.app, *asked)
    if _is_too_deep(service, answer):
        return
    difference, expected = None, None
    try:
        expected = service.evaluator.answer(dataset, *asked)
    except RequestError as error:
        difference = None if _is_refused(answer) else f"it must be refused: {error}"
    except Exception as error:
        error.add_note(f"operation:\n{operation.document}\nvariables: {operation.variables}")
        raise
    else:
        difference = "it has errors" if "errors" in answer else explain_difference(expected, answer["data"])
        difference = difference or _find_excess(service, operation, answer["data"], trace.counts["cost"])
    if difference or len(executed) > 1:
        report = [
            f"operation:\n{operation.document}",
            f"variables: {operation.variables}",
            f"difference: {difference}",
            f"expected: {expected}",
            f"answer: {answer}",
            *(f"statement: {statement}" for statement in executed),
        ]
        pytest.fail("\n".join(report), pytrace=False)


def _find_excess(service: Service, operation: Operation, data: dict[str, Any], cost: int) -> str | None:
    """Say so when an answer has more rows than it was estimated to have."""
    with service.app.app_context():
        asked = operation.document, operation.variables, operation.operation_name
        compiled = service.app.extensions["gql_server"].compile(*asked)
    rows = count_rows(compiled.selected, data)
    return f"it has {rows} rows, and was estimated to cost {cost}" if rows > cost else None


def _is_refused(answer: dict[str, Any]) -> bool:
    """Tell whether nothing was executed; a failure of ours is no refusal."""
    codes = {error["extensions"].get("code") for error in answer.get("errors", ())}
    return "data" not in answer and bool(codes) and "INTERNAL_SERVER_ERROR" not in codes


def _is_too_deep(service: Service, answer: dict[str, Any]) -> bool:
    return service.dialect == "sqlite" and any(
        error["extensions"].get("code") == "OPERATION_TOO_LARGE" for error in answer.get("errors", ())
    )
