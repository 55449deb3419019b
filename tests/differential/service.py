"""A served set of models together with its evaluator, and the comparison of the two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from graphql import print_schema

from tests.differential.subjects import SUBJECTS, Subject
from tests.evaluator import Dataset, Evaluator, read_entities
from tests.evaluator.comparison import explain_difference
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
        instants: (model, GraphQL name) of the aware datetimes.
    """

    dialect: str
    subject: Subject
    app: Flask
    schema: GraphQLSchema
    entities: dict[str, Entity]
    evaluator: Evaluator
    instants: frozenset[tuple[str, str]]


def start(subject_name: str, url: str) -> Service:
    """Serve a set of models on an empty database."""
    subject = SUBJECTS[subject_name]
    app = make_app(subject.db, url)
    with app.app_context():
        subject.db.create_all()
        dialect = subject.db.engine.dialect.name
    schema = app.extensions["gql_server"].schema
    entities = read_entities(subject.db, subject.computed, subject.conditions)
    evaluator = Evaluator(print_schema(schema), entities)
    return Service(dialect, subject, app, schema, entities, evaluator, _read_instants(subject, entities))


def check(service: Service, dataset: Dataset, operation: Operation) -> None:
    """Run one operation on the engine, and fail where its answer is not the evaluator's or takes two statements.

    SQLite may refuse a deep operation; ``tests/engine/test_depth.py`` says how deep it must be.
    """
    expected = service.evaluator.answer(dataset, operation.document, operation.variables, operation.operation_name)
    with statements(service.app) as executed:
        answer = execute(service.app, operation.document, operation.variables, operation.operation_name)
    if service.dialect == "sqlite" and _is_too_deep(answer):
        return
    difference = explain_difference(expected, answer.get("data")) if "errors" not in answer else "it has errors"
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


def _is_too_deep(answer: dict[str, Any]) -> bool:
    return any(error["extensions"].get("code") == "OPERATION_TOO_LARGE" for error in answer.get("errors", ()))


def _read_instants(subject: Subject, entities: dict[str, Entity]) -> frozenset[tuple[str, str]]:
    instants = set()
    for mapper in subject.db.Model.registry.mappers:
        name = mapper.class_.__name__
        for graphql_name, attribute in entities[name].attributes.items():
            prop = mapper.column_attrs.get(attribute.key)
            if prop is not None and isinstance(prop.columns[0].type, sa.DateTime) and prop.columns[0].type.timezone:
                instants.add((name, graphql_name))
    return frozenset(instants)
