"""Aggregates of extreme numbers, their cursors, and what the database does for them."""

from itertools import pairwise

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from models import db
from tests.engine.small_models import make_db, make_model, start
from tests.harness import execute, expect_data, expect_error, make_app, statements

BIG = 2**63 - 1
AGGREGATE = "{ sum { x big } avg { x big } stddev { x big } variance { x } min { x } countDistinct { x big } }"
SIZES = [[0.1, 0.2], [0.3], [], [None], [1 / 3], [1 / 3, 1 / 3], [1e22], [2.5, -2.5], [1e200, -1e200], [5e-324]]


@pytest.fixture
def numbers_app(database_url):
    made_up = make_db()
    box = make_model(made_up, "Box", things=relationship("Thing"))
    thing = make_model(
        made_up,
        "Thing",
        box_id=mapped_column(sa.ForeignKey("box.id")),
        x=mapped_column(sa.Double, nullable=True),
        big=mapped_column(sa.BigInteger, nullable=True),
    )
    app = make_app(made_up, database_url)
    with app.app_context():
        made_up.create_all()
        made_up.session.add_all(
            box(id=number, things=[thing(x=size, big=None if size is None else BIG) for size in sizes])
            for number, sizes in enumerate(SIZES, start=1)
        )
        made_up.session.commit()
    return app


def aggregate(app, box):
    """Return the aggregates of one box."""
    document = f"{{ box(id: {box}) {{ things {{ aggregate {AGGREGATE} }} }} }}"
    return expect_data(app, document)["box"]["things"]["aggregate"]


def test_floats_count_as_they_are_written(numbers_app):
    assert aggregate(numbers_app, 1)["sum"] == {"x": 0.3, "big": str(2 * BIG)}
    assert aggregate(numbers_app, 1)["avg"] == {"x": 0.15, "big": float(BIG)}
    assert aggregate(numbers_app, 6)["variance"] == {"x": 0}


def test_no_sum_overflows_on_the_way(numbers_app):
    answer = aggregate(numbers_app, 9)
    assert (answer["sum"]["x"], answer["avg"]["x"]) == (0, 0)
    assert answer["variance"]["x"] is None, "4e400 is no double"
    assert answer["stddev"]["x"] == pytest.approx(2**0.5 * 1e200)
    assert aggregate(numbers_app, 10)["avg"] == {"x": 5e-324, "big": float(BIG)}


@pytest.mark.parametrize("box", [3, 4])
def test_nothing_comes_to_null(numbers_app, box):
    answer = aggregate(numbers_app, box)
    assert answer.pop("countDistinct") == {"x": 0, "big": 0}
    assert {value for fields in answer.values() for value in fields.values()} == {None}


@pytest.mark.parametrize("direction", ["ASC", "ASC_NULLS_FIRST", "DESC", "DESC_NULLS_LAST"])
@pytest.mark.parametrize("term", ["avg: {x: %s}", "stddev: {x: %s}", "sum: {big: %s}", "sum: {x: %s}", "count: %s"])
def test_pages_between_cursors_neither_skip_nor_repeat(numbers_app, term, direction):
    order = f"orderBy: [{{thingsAggregate: {{{term % direction}}}}}]"
    document = f"query ($after: String, $before: String, $first: Int, $last: Int) {{ boxes({order}, after: $after, \
before: $before, first: $first, last: $last) {{ edges {{ cursor node {{ pk }} }} }} }}"
    every = expect_data(numbers_app, document)["boxes"]["edges"]
    assert sorted(edge["node"]["pk"] for edge in every) == list(range(1, len(SIZES) + 1))
    for edge, following in pairwise(every):
        after = expect_data(numbers_app, document, {"after": edge["cursor"], "first": 1})
        assert after["boxes"]["edges"] == [following]
        before = expect_data(numbers_app, document, {"before": following["cursor"], "last": 1})
        assert before["boxes"]["edges"] == [edge]


def test_large_sums_are_compared_as_numbers(numbers_app):
    for condition in ('gt: "18446744073709551613"', 'eq: "18446744073709551614.0"', 'in: ["18446744073709551614"]'):
        document = f"{{ boxes(filter: {{thingsAggregate: {{sum: {{big: {{{condition}}}}}}}}}) {{ nodes {{ pk }} }} }}"
        assert [node["pk"] for node in expect_data(numbers_app, document)["boxes"]["nodes"]] == [1, 6, 8, 9]


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{ items { groupBy(keys: []) { count } } }", "INVALID_GROUP"),
        ("{ items { groupBy(keys: [SKU], first: 501) { count } } }", "INVALID_PAGE"),
        ("{ items { groupBy(keys: [SKU], first: -1) { count } } }", "INVALID_PAGE"),
        ("{ items { groupBy(keys: [SKU], having: {count: {eq: null}}) { count } } }", "NULL_OPERAND"),
        ("{ items { groupBy(keys: [SKU], having: {or: [{sum: {stock: null}}]}) { count } } }", "NULL_OPERAND"),
        ("{ stores(filter: {itemsAggregate: {filter: null}}) { totalCount } }", "NULL_OPERAND"),
        ("{ stores(filter: {itemsAggregate: {max: null}}) { totalCount } }", "NULL_OPERAND"),
    ],
)
def test_what_cannot_be_is_refused_before_any_statement(shop_app, document, code):
    with statements(shop_app) as executed:
        expect_error(shop_app, document, code=code)
    assert executed == []


def test_keys_may_be_a_variable(shop_app):
    document = "query ($keys: [ItemGroupKey!]!) { items { groupBy(keys: $keys) { keys { status storeId } count } } }"
    by_status = expect_data(shop_app, document, {"keys": ["STATUS"]})["items"]["groupBy"]
    assert {group["keys"]["storeId"] for group in by_status} == {None}
    by_store = expect_data(shop_app, document, {"keys": ["STORE_ID"]})["items"]["groupBy"]
    assert {group["keys"]["status"] for group in by_store} == {None}
    assert execute(shop_app, document, {"keys": []})["errors"][0]["extensions"]["code"] == "INVALID_GROUP"


def test_groups_without_a_number_are_as_many_as_a_page_may_have():
    made_up = make_db()
    model = make_model(made_up, "Thing", size=mapped_column(sa.Integer))
    app = start(made_up, config={"GQL_PAGE_SIZE": 2, "GQL_MAX_PAGE_SIZE": 2})
    with app.app_context():
        made_up.create_all()
        made_up.session.add_all(model(size=size) for size in range(5))
        made_up.session.commit()
    groups = expect_data(app, "{ things { groupBy(keys: [SIZE]) { keys { size } } } }")["things"]["groupBy"]
    assert [group["keys"]["size"] for group in groups] == [0, 1]


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize(
    "document",
    [
        "{ stores { nodes { items { aggregate { count sum { stock } } } } } }",
        "{ stores(orderBy: [{itemsAggregate: {sum: {stock: DESC}}}]) { nodes { name } } }",
        "{ stores(filter: {itemsAggregate: {count: {gt: 1}}}) { totalCount } }",
    ],
)
def test_the_index_on_the_foreign_key_serves(shop_app, document):
    with shop_app.app_context():
        statement = shop_app.extensions["gql_server"].compile(document).statement
        with db.engine.connect() as connection, connection.begin() as transaction:
            connection.execute(sa.text("SET LOCAL enable_seqscan = off"))
            plan = connection.exec_driver_sql(f"EXPLAIN {statement.text}", statement.bind({})).scalars().all()
            transaction.rollback()
    assert any("ix_item_store_id" in line for line in plan), "\n".join(plan)
