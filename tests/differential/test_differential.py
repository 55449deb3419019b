"""The engine's answers equal the naive evaluator's, on SQLite and PostgreSQL, over the shop and over foreign models.

``HYPOTHESIS_PROFILE=fuzz`` draws new operations on every run, ``FUZZ_DATABASES`` says over how many databases' rows.
"""

from __future__ import annotations

import os
from random import SystemRandom
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.differential.datasets import draw_tables, load, read_dataset
from tests.differential.documents import operations
from tests.differential.service import check, start
from tests.differential.subjects import SUBJECTS
from tests.evaluator.encoding import encode_id

if TYPE_CHECKING:
    from tests.differential.service import Service
    from tests.evaluator import Dataset

_IS_FUZZING = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"
_FIRST = int(os.environ.get("FUZZ_SEED", SystemRandom().randrange(10**6))) if _IS_FUZZING else 0
SEEDS = range(_FIRST, _FIRST + int(os.environ.get("FUZZ_DATABASES", "20"))) if _IS_FUZZING else range(12)


@pytest.fixture(scope="module", params=SUBJECTS)
def service(request, dialect, fresh_database):
    with fresh_database(dialect) as url:
        yield start(request.param, url)


@pytest.fixture(scope="module", params=SEEDS)
def dataset(request, service, dialect):
    drawn = draw_tables(request.param, service.subject, dialect)
    with service.app.app_context(), service.subject.db.engine.begin() as connection:
        load(connection, service.subject, drawn)
    return read_dataset(service.subject, drawn)


@given(data=st.data())
def test_every_answer_equals_the_naive_evaluators(service, dataset, data):
    ids = collect_ids(service, dataset)
    for operation in data.draw(operations(service.schema, ids, service.instants)):
        check(service, dataset, operation)


def collect_ids(service: Service, dataset: Dataset) -> dict[str, list[str]]:
    """Return the ids that ID arguments are drawn from: of rows, one that is not there, and raw keys of one number."""
    ids = {}
    for mapper in service.subject.db.Model.registry.mappers:
        entity = service.entities[mapper.class_.__name__]
        missing = dict(
            zip(entity.key, [_MISSING[column.type.python_type] for column in mapper.primary_key], strict=True)
        )
        ids[entity.name] = [encode_id(entity, values) for values in (*dataset.models[entity.name], missing)]
    everything = [each for own in ids.values() for each in own]
    for entity in service.entities.values():
        keys = [values[entity.key[0]] for values in dataset.models[entity.name]] if len(entity.key) == 1 else []
        ids[entity.name] += [str(key) for key in keys if not isinstance(key, str)]
    return {**ids, "*": everything}


_MISSING = {int: 12345, str: "not there", UUID: UUID(int=5)}
