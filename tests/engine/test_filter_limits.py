"""Limits of filters: what is beyond them is refused before anything is sent, and what is within them works."""

import pytest

from models import db
from tests.golden import data
from tests.harness import execute, expect_data, expect_error, make_app, statements

ITEMS = "query ($filter: ItemFilter) { items(filter: $filter) { totalCount } }"
IN = "query ($pks: [Int!]) { items(filter: {pk: {in: $pks}}) { totalCount } }"
IDS = "query ($ids: [ID!]) { items(filter: {id: {in: $ids}}) { totalCount } }"


def nest(depth):
    """A filter of so many levels of logic."""
    filter_ = {"pk": {"eq": 1}}
    for level in range(depth):
        filter_ = {"not": filter_} if level % 2 else {"and": [filter_]}
    return filter_


@pytest.fixture
def small(database_url):
    limits = {"GQL_MAX_FILTER_DEPTH": 3, "GQL_MAX_FILTER_SIZE": 4, "GQL_MAX_LIST_SIZE": 5}
    app = make_app(db, database_url, config=limits, types=data.TYPES)
    data.seed(app)
    return app


def test_depth_is_limited(small):
    expect_data(small, ITEMS, {"filter": nest(3)})
    with statements(small) as executed:
        error = expect_error(small, ITEMS, {"filter": nest(4)}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "filter is 4 levels deep; expected 3 at most."
    assert (error["path"], executed) == (["items"], [])


def test_relations_are_levels(small):
    inner = {"store": {"items": {"some": {"store": {"name": {"eq": "x"}}}}}}
    expect_data(small, ITEMS, {"filter": inner})
    expect_error(small, ITEMS, {"filter": {"not": inner}}, code="OPERATION_TOO_LARGE")


def test_conditions_are_limited(small):
    conditions = [{"pk": {"eq": number}} for number in range(5)]
    expect_data(small, ITEMS, {"filter": {"or": conditions[:4]}})
    error = expect_error(small, ITEMS, {"filter": {"or": conditions}}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "filter has 5 conditions; expected 4 at most."


def test_nested_lists_have_the_same_limits(small):
    document = "query ($filter: ReviewFilter) { items { nodes { reviews(filter: $filter) { totalCount } } } }"
    error = expect_error(small, document, {"filter": nest(4)}, code="OPERATION_TOO_LARGE")
    assert error["path"] == ["items", "nodes", "reviews"]


GROUPS = "query ($having: ItemHaving) { items { groupBy(keys: [STORE_ID], having: $having) { count } } }"


def nest_having(depth):
    having = {"count": {"gt": 0}}
    for level in range(depth):
        having = {"not": having} if level % 2 else {"or": [having]}
    return having


def test_having_has_the_same_limits(small):
    expect_data(small, GROUPS, {"having": nest_having(3)})
    with statements(small) as executed:
        error = expect_error(small, GROUPS, {"having": nest_having(4)}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "having is 4 levels deep; expected 3 at most."
    assert (error["path"], executed) == (["items", "groupBy"], [])
    conditions = [{"count": {"gt": number}} for number in range(5)]
    expect_data(small, GROUPS, {"having": {"or": conditions[:4]}})
    error = expect_error(small, GROUPS, {"having": {"or": conditions}}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "having has 5 conditions; expected 4 at most."


def test_conditions_on_related_aggregates_have_the_same_limits(small):
    def above(conditions):
        return {"reviewsAggregate": {"count": {"gte": 0}, "filter": {"or": conditions}}}

    conditions = [{"pk": {"eq": number}} for number in range(4)]
    expect_data(small, ITEMS, {"filter": above(conditions[:3])})
    error = expect_error(small, ITEMS, {"filter": above(conditions)}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "filter has 5 conditions; expected 4 at most."
    related = {"count": {"gte": 0}, "filter": {"item": {"reviewsAggregate": {"count": {"gte": 0}}}}}
    expect_data(small, ITEMS, {"filter": {"reviewsAggregate": related}})
    error = expect_error(small, ITEMS, {"filter": {"not": {"reviewsAggregate": related}}}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "filter is 4 levels deep; expected 3 at most."


def test_orders_have_the_same_limits(small):
    document = "query ($by: [CategoryOrderBy!]) { categories(orderBy: $by) { nodes { pk } } }"

    def climb(levels):
        order = {"itemsAggregate": {"count": "DESC"}}
        for _ in range(levels):
            order = {"parent": order}
        return [order]

    expect_data(small, document, {"by": climb(2)})
    with statements(small) as executed:
        error = expect_error(small, document, {"by": climb(3)}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "orderBy is 4 levels deep; expected 3 at most."
    assert (error["path"], executed) == (["categories"], [])
    expect_data(small, document, {"by": [{"name": "ASC"}] * 4})
    error = expect_error(small, document, {"by": [{"name": "ASC"}] * 5}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "orderBy has 5 terms; expected 4 at most."


def test_orders_of_groups_are_limited(small):
    document = """query ($by: [ItemGroupOrderBy!]) {
      items { groupBy(keys: [STORE_ID], orderBy: $by) { count } }
    }"""
    expect_data(small, document, {"by": [{"count": "ASC"}] * 4})
    error = expect_error(small, document, {"by": [{"count": "ASC"}] * 5}, code="OPERATION_TOO_LARGE")
    assert (error["message"], error["path"]) == ("orderBy has 5 terms; expected 4 at most.", ["items", "groupBy"])


def test_lists_are_limited(small):
    for document, name, of in ((IN, "filter.pk.in", int), (IDS, "filter.id.in", str)):
        variable = "pks" if of is int else "ids"
        expect_data(small, document, {variable: list(map(of, range(5)))})
        error = expect_error(small, document, {variable: list(map(of, range(6)))}, code="OPERATION_TOO_LARGE")
        assert error["message"] == f"{name} has 6 values; expected 5 at most."
    error = expect_error(
        small, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {"ids": ["Item:1"] * 6}, code="OPERATION_TOO_LARGE"
    )
    assert error["message"] == "ids has 6 values; expected 5 at most."


def test_a_hundred_thousand_values_are_taken(shop_app):
    numbers = list(range(-99_990, 10))
    assert expect_data(shop_app, IN, {"pks": numbers}) == expect_data(shop_app, "{ items { totalCount } }")
    ids = [f"Item:{number}" for number in range(50_000)]
    assert expect_data(shop_app, IDS, {"ids": ids})["items"]["totalCount"] >= 6
    error = expect_error(shop_app, IN, {"pks": [*numbers, 10]}, code="OPERATION_TOO_LARGE")
    assert error["message"] == "filter.pk.in has 100001 values; expected 100000 at most."


@pytest.mark.parametrize("operator", ["contains", "iStartsWith", "like", "notIlike"])
@pytest.mark.parametrize("character", ["x", "[", "\U0001f600"], ids=ascii)
def test_patterns_of_ten_thousand_characters_are_taken_and_no_longer_ones(shop_app, operator, character):
    document = f"query ($x: String) {{ items(filter: {{name: {{{operator}: $x}}}}) {{ totalCount }} }}"
    expect_data(shop_app, document, {"x": character * 10_000})
    error = expect_error(shop_app, document, {"x": character * 60_000}, code="INVALID_VALUE")
    assert error["message"] == f"filter.name.{operator} has 60000 characters; expected 10000 at most."


def test_an_error_says_where_the_field_stands(shop_app):
    document = """query ($first: Int) {
  stores { nodes { ...Sold } }
}
fragment Sold on Store { name
  sold: items(first: $first) { totalCount } }"""
    error = expect_error(shop_app, document, {"first": -1}, code="INVALID_PAGE")
    assert error["path"] == ["stores", "nodes", "sold"]
    assert error["locations"] == [{"line": 5, "column": 3}]


def test_an_empty_operation_name_is_none(shop_app):
    assert "errors" not in execute(shop_app, "{ stores { totalCount } }", operation_name="")
    assert "errors" not in execute(shop_app, "query A { __typename }", operation_name="")
    refused = execute(shop_app, "query A { __typename } query B { __typename }", operation_name="")
    assert refused["errors"][0]["extensions"]["code"] == "OPERATION_NOT_FOUND"
