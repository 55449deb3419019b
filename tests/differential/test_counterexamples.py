"""What the fuzzer found, each as it was mended."""

from __future__ import annotations

import pytest

from tests.differential.datasets import load, read_dataset
from tests.differential.documents import Operation
from tests.differential.service import check, start
from tests.differential.subjects import SUBJECTS
from tests.harness import expect_error

ZOO = SUBJECTS["zoo"]
LARGEST = 1.7976931348623157e308
LEAST = 5e-324


@pytest.fixture(scope="module")
def service(module_database_url):
    return start("zoo", module_database_url)


def check_weights(service, weights, document):
    """Compare the answers over animals of these weights."""
    drawn = {table.name: [] for table in ZOO.db.metadata.sorted_tables}
    blank = dict.fromkeys(ZOO.db.metadata.tables["animal"].columns.keys())
    drawn["animal"] = [
        {**blank, "id": number, "kind": "animal", "weight": weight} for number, weight in enumerate(weights)
    ]
    with service.app.app_context(), ZOO.db.engine.begin() as connection:
        load(connection, ZOO, drawn)
    check(service, read_dataset(ZOO, drawn), Operation(document, {}, None))


@pytest.mark.parametrize(
    "weights",
    [
        [LARGEST, 1e22],  # too little is added to come to another double
        [-LARGEST, -1e22],
        [LARGEST, 9e291],
        [LARGEST, 1e292],  # from half a step on there is no double
        [LARGEST, LARGEST],
        [LEAST, 0.0],
        [LEAST, LEAST, 0.0, 0.0, 0.0],
        [LEAST, 0.0, 0.0],
    ],
)
def test_floats_at_the_ends_come_to_the_nearest_double(service, weights):
    check_weights(service, weights, "{ animals { aggregate { sum { weight } avg { weight } stddev { weight } } } }")


@pytest.mark.parametrize(("place", "type_"), [("filter", "SharkFilter"), ("sum", "SharkSumFilter")])
def test_both_refuse_a_null_inside_of_an_aggregate_of_a_relation(service, place, type_):
    document = f"query ($no: {type_}) {{ animals(filter: {{huntersAggregate: {{{place}: $no}}}}) {{ totalCount }} }}"
    expect_error(service.app, document, {"no": None}, code="NULL_OPERAND")
    empty = read_dataset(ZOO, {table.name: [] for table in ZOO.db.metadata.sorted_tables})
    check(service, empty, Operation(document, {"no": None}, None))
