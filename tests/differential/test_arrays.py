"""Arrays, which PostgreSQL alone has: the engine's answers equal the naive evaluator's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.differential.datasets import draw_tables, load, read_dataset
from tests.differential.documents import Operation, operations
from tests.differential.service import check, start
from tests.differential.vocabulary import read_vocabulary

ARRAYS = ("numbers", "big", "words", "shortWords", "prices", "flags", "days", "moments", "tokens")
OPERATORS = ("eq", "neq", "isDistinctFrom", "contains", "containedBy", "overlaps")


@pytest.fixture(scope="module")
def service(fresh_database):
    with fresh_database("postgresql") as url:
        yield start("arrays", url)


@pytest.fixture(scope="module", params=range(3))
def dataset(request, service):
    drawn = draw_tables(request.param + 1, service.subject, "postgresql")
    with service.app.app_context(), service.subject.db.engine.begin() as connection:
        load(connection, service.subject, drawn)
    return read_dataset(service.subject, drawn)


@given(data=st.data())
def test_every_answer_equals_the_naive_evaluators(service, dataset, data):
    for operation in data.draw(operations(service.schema, read_vocabulary(service, dataset))):
        check(service, dataset, operation)


@pytest.mark.parametrize("array", ARRAYS)
def test_every_operator_takes_the_arrays_of_the_rows(service, dataset, array):
    scalar = service.schema.type_map["Basket"].fields[array].type
    while hasattr(scalar, "of_type"):
        scalar = scalar.of_type
    document = (
        f"query ($operand: [{scalar}!]!) {{ "
        + " ".join(
            f"{operator}: baskets(filter: {{{array}: {{{operator}: $operand}}}}) {{ nodes {{ pk {array} }} }}"
            for operator in OPERATORS
        )
        + " }"
    )
    answer = service.evaluator.answer(dataset, f"{{ baskets(first: 500) {{ nodes {{ {array} }} }} }}")
    arrays = [node[array] or [] for node in answer["baskets"]["nodes"]]
    for operand in [*arrays, *([each] for values in arrays for each in values)]:
        if None not in operand:
            check(service, dataset, Operation(document, {"operand": operand}, None))
