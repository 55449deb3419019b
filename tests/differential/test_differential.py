"""The engine's answers equal the naive evaluator's, on SQLite and PostgreSQL, over the shop and over foreign models.

``HYPOTHESIS_PROFILE=fuzz`` draws new operations on every run, ``FUZZ_EXAMPLES`` says how many databases full of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from graphql import print_schema
from hypothesis import given
from hypothesis import strategies as st

from tests.differential.datasets import load, read_dataset, tables
from tests.differential.documents import Operation, operations
from tests.differential.subjects import SUBJECTS, Subject
from tests.evaluator import Dataset, Evaluator, read_entities
from tests.evaluator.comparison import explain_difference
from tests.evaluator.encoding import encode_id
from tests.harness import execute, make_app, statements

if TYPE_CHECKING:
    from flask import Flask
    from graphql import GraphQLSchema

    from tests.evaluator import Entity

OPERATIONS_PER_DATABASE = 15


@dataclass(frozen=True)
class Service:
    """A running application with what is known of it.

    Attributes:
        instants: (model, GraphQL name) of the aware datetimes.
    """

    subject: Subject
    app: Flask
    schema: GraphQLSchema
    entities: dict[str, Entity]
    evaluator: Evaluator
    instants: frozenset[tuple[str, str]]


@pytest.fixture(scope="module", params=SUBJECTS)
def service(request, module_database_url):
    subject = SUBJECTS[request.param]
    app = make_app(subject.db, module_database_url)
    with app.app_context():
        subject.db.create_all()
    schema = app.extensions["gql_server"].schema
    entities = read_entities(subject.db, subject.computed, subject.conditions)
    evaluator = Evaluator(print_schema(schema), entities)
    yield Service(subject, app, schema, entities, evaluator, read_instants(subject, entities))
    with app.app_context():
        subject.db.drop_all()


@given(data=st.data())
def test_every_answer_equals_the_naive_evaluators(service, dialect, data):
    drawn = data.draw(tables(service.subject, dialect))
    with service.app.app_context(), service.subject.db.engine.begin() as connection:
        load(connection, service.subject, drawn)
    dataset = read_dataset(service.subject, drawn)
    ids = collect_ids(service.entities, dataset)
    for _ in range(OPERATIONS_PER_DATABASE):
        for operation in data.draw(operations(service.schema, ids, service.instants)):
            check(service, dataset, operation)


def check(service: Service, dataset: Dataset, operation: Operation) -> None:
    """Run one operation on the engine, and compare."""
    expected = service.evaluator.answer(dataset, operation.document, operation.variables, operation.operation_name)
    with statements(service.app) as executed:
        answer = execute(service.app, operation.document, operation.variables, operation.operation_name)
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


def collect_ids(entities: dict[str, Entity], dataset: Dataset) -> dict[str, list[str]]:
    """Return the ids that ID arguments are drawn from: of rows, of rows that are not there, and some raw keys."""
    ids = {}
    for name, entity in entities.items():
        ids[name] = [encode_id(entity, values) for values in dataset.models[name]]
        ids[name] += [_missing_id(entity, dataset)] if dataset.models[name] else []
    everything = [each for own in ids.values() for each in own] or ["Nothing:1"]
    for name, entity in entities.items():
        ids[name] += [str(values[entity.key[0]]) for values in dataset.models[name] if _has_plain_key(entity, values)]
    return {**ids, "*": everything}


def read_instants(subject: Subject, entities: dict[str, Entity]) -> frozenset[tuple[str, str]]:
    """Return the attributes whose columns are datetimes with a time zone."""
    instants = set()
    for mapper in subject.db.Model.registry.mappers:
        name = mapper.class_.__name__
        for graphql_name, attribute in entities[name].attributes.items():
            prop = mapper.column_attrs.get(attribute.key)
            if prop is not None and isinstance(prop.columns[0].type, sa.DateTime) and prop.columns[0].type.timezone:
                instants.add((name, graphql_name))
    return frozenset(instants)


def _missing_id(entity: Entity, dataset: Dataset) -> str:
    some: dict[str, Any] = dict(dataset.models[entity.name][0])
    for key in entity.key:
        value = some[key]
        some[key] = f"{value}x" if isinstance(value, str) else 12345 if isinstance(value, int) else type(value)(int=5)
    return encode_id(entity, some)


def _has_plain_key(entity: Entity, values: dict[str, Any]) -> bool:
    return len(entity.key) == 1 and not isinstance(values[entity.key[0]], str)
