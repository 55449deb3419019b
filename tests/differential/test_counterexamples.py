"""What the fuzzer found, each as it was mended."""

from __future__ import annotations

from decimal import Decimal

import pytest
import sqlalchemy as sa

from tests import foreign_models
from tests.differential.datasets import load, read_dataset
from tests.differential.documents import Operation
from tests.differential.service import check, start
from tests.differential.subjects import SUBJECTS
from tests.harness import expect_error

ZOO = SUBJECTS["zoo"]
FOREIGN = SUBJECTS["foreign"]
MOST = 2**63 - 1
DIGITS = "9999999999999999999999999999.999999999"
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
        [LARGEST, LARGEST, -LARGEST],  # these deviate by more
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


@pytest.mark.parametrize("field", ["node(id: $id)", "nodes(ids: [$id])"])
def test_what_is_asked_of_types_that_no_id_names_is_not_looked_at(service, field):
    body = "{ id ... on Keeper { animals(filter: {name: {eq: $no}}) { totalCount } } }"
    document = f"query ($id: ID!, $no: String) {{ {field} {body} }}"
    empty = read_dataset(ZOO, {table.name: [] for table in ZOO.db.metadata.sorted_tables})
    check(service, empty, Operation(document, {"id": "Animal:99", "no": None}, None))
    expect_error(service.app, document, {"id": "Keeper:99", "no": None}, code="NULL_OPERAND")


@pytest.fixture(scope="module")
def people(module_database_url):
    return start("foreign", module_database_url)


@pytest.mark.parametrize(
    ("attribute", "values"),
    [
        ("steps", [MOST, MOST]),
        ("steps", [MOST, MOST - 1]),
        ("steps", [MOST, -MOST - 1]),
        ("steps", [MOST, MOST - 1, MOST - 2, None]),
        ("steps", [-MOST - 1, -MOST, -MOST]),
        ("level", [2**15 - 1, -(2**15)]),
        ("in_", [2**31 - 1, 2**31 - 2, -(2**31)]),
        ("balance", ["99999999.9999", "99999999.9998"]),
        ("balance", ["-99999999.9999", "99999999.9999"]),
        ("balance", ["0.0001", "0.0002", "0.0002"]),
        ("fortune", [f"{DIGITS}9", f"{DIGITS}8"]),
        ("fortune", [f"{DIGITS}9", f"-{DIGITS}9"]),
        ("fortune", [f"{DIGITS}9", f"{DIGITS}9", f"{DIGITS}8"]),
        ("fortune", ["0.0000000001", "0.0000000002"]),
        ("fortune", [f"{DIGITS}9", "0.0000000001"]),
    ],
)
def test_numbers_at_the_ends_spread_as_they_do(people, attribute, values):
    if attribute == "fortune" and people.dialect == "sqlite":
        values = [value for value in values if value.endswith("1")]  # others do not survive a double
    drawn = {table.name: [] for table in FOREIGN.db.metadata.sorted_tables}
    column = sa.inspect(foreign_models.Person).attrs[attribute].columns[0]
    blank = dict.fromkeys(FOREIGN.db.metadata.tables["people"].columns.keys())
    read = Decimal if isinstance(column.type, sa.Numeric) else int
    drawn["people"] = [
        {**blank, "person key": str(number), column.name: None if value is None else read(value)}
        for number, value in enumerate(values)
    ]
    with people.app.app_context(), FOREIGN.db.engine.begin() as connection:
        load(connection, FOREIGN, drawn)
    field = attribute.strip("_")
    functions = " ".join(f"{function} {{ {field} }}" for function in ("sum", "avg", "stddev", "variance", "min", "max"))
    check(people, read_dataset(FOREIGN, drawn), Operation(f"{{ people {{ aggregate {{ {functions} }} }} }}", {}, None))
