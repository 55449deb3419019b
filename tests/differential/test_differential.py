"""The engine's answers equal the naive evaluator's, on SQLite and PostgreSQL, over the shop and over foreign models.

The same operations over the same rows on every run; ``make fuzz`` has new ones.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.differential.datasets import draw_tables, load, read_dataset
from tests.differential.documents import operations
from tests.differential.service import check, start
from tests.differential.subjects import SUBJECTS
from tests.differential.vocabulary import read_vocabulary

SEEDS = range(4)


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
    for operation in data.draw(operations(service.schema, read_vocabulary(service, dataset))):
        check(service, dataset, operation)
