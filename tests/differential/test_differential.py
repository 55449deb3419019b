"""The engine's answers equal the naive evaluator's, on SQLite and PostgreSQL, over the shop and over foreign models.

``HYPOTHESIS_PROFILE=fuzz`` draws new operations on every run, ``FUZZ_EXAMPLES`` says how many databases full of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.differential.datasets import load, read_dataset, tables
from tests.differential.documents import operations
from tests.differential.service import check, start
from tests.differential.subjects import SUBJECTS
from tests.evaluator.encoding import encode_id

if TYPE_CHECKING:
    from tests.evaluator import Dataset, Entity

OPERATIONS_PER_DATABASE = 15


@pytest.fixture(scope="module", params=SUBJECTS)
def service(request, dialect, fresh_database):
    with fresh_database(dialect) as url:
        yield start(request.param, url)


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


def collect_ids(entities: dict[str, Entity], dataset: Dataset) -> dict[str, list[str]]:
    """Return the ids that ID arguments are drawn from: of rows, of rows that are not there, and some raw keys."""
    ids = {}
    for name, entity in entities.items():
        rows = dataset.models[name]
        ids[name] = [encode_id(entity, values) for values in rows] + ([_missing_id(entity, rows[0])] if rows else [])
    everything = [each for own in ids.values() for each in own]
    for name, entity in entities.items():
        ids[name] += [str(values[entity.key[0]]) for values in dataset.models[name] if _has_plain_key(entity, values)]
    return {**ids, "*": everything}


def _missing_id(entity: Entity, some: dict[str, Any]) -> str:
    """Return the id of a row that is not there, made from one that is."""
    other = dict(some)
    for key in entity.key:
        value = some[key]
        other[key] = f"{value}x" if isinstance(value, str) else 12345 if isinstance(value, int) else type(value)(int=5)
    return encode_id(entity, other)


def _has_plain_key(entity: Entity, values: dict[str, Any]) -> bool:
    return len(entity.key) == 1 and not isinstance(values[entity.key[0]], str)
