"""Walks through a list by cursors while rows come and go, and cursors that nobody was given."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models import Store, db
from tests.harness import execute, expect_data, expect_error, make_app, statements

ROWS = 230
FORWARD = """
query Walk($after: String) {
  stores(orderBy: [{openedOn: ASC_NULLS_FIRST}, {city: DESC}], first: 17, after: $after) {
    nodes { pk }
    pageInfo { hasNextPage endCursor }
  }
}
"""
BACKWARD = """
query Walk($before: String) {
  stores(orderBy: [{openedOn: ASC_NULLS_FIRST}, {city: DESC}], last: 17, before: $before) {
    nodes { pk }
    pageInfo { hasPreviousPage startCursor }
  }
}
"""
EVERY = "{ stores(first: 500, orderBy: [{openedOn: ASC_NULLS_FIRST}, {city: DESC}]) { nodes { pk } } }"


def build_store(number: int) -> Store:
    """Return a store; every third has no date, and many share one."""
    opened = None if number % 3 == 0 else date(2020, 1, 1) + timedelta(days=number % 7)
    return Store(id=number, name=f"Store {number}", city=f"City {number % 4}", opened_on=opened, delivers=True)


@pytest.fixture
def app(database_url):
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all(build_store(number) for number in range(10, 10 * ROWS + 10, 10))
        db.session.commit()
    return app


def walk_forward(app, between=lambda page: None):
    """Return the keys of all pages, first to last."""
    walked, cursor = [], None
    while True:
        page = expect_data(app, FORWARD, {"after": cursor})["stores"]
        walked += [node["pk"] for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            return walked
        cursor = page["pageInfo"]["endCursor"]
        between(page)


def test_a_walk_visits_each_row_once_in_order(app):
    every = [node["pk"] for node in expect_data(app, EVERY)["stores"]["nodes"]]
    assert len(every) == ROWS
    with statements(app) as executed:
        assert walk_forward(app) == every
    assert len(executed) == -(-ROWS // 17)


def test_a_walk_back_visits_each_row_once_in_order(app):
    walked, cursor, has_more = [], None, True
    while has_more:
        page = expect_data(app, BACKWARD, {"before": cursor})["stores"]
        walked = [node["pk"] for node in page["nodes"]] + walked
        cursor, has_more = page["pageInfo"]["startCursor"], page["pageInfo"]["hasPreviousPage"]
    assert walked == [node["pk"] for node in expect_data(app, EVERY)["stores"]["nodes"]]


def test_rows_that_come_and_go_shift_no_page(app):
    """The row at the cursor goes, and each page gets a new first row of the whole list."""
    before = [node["pk"] for node in expect_data(app, EVERY)["stores"]["nodes"]]
    added = iter(range(3, 3 * ROWS, 30))

    def change(page):
        with app.app_context():
            db.session.delete(db.session.get(Store, page["nodes"][-1]["pk"]))
            db.session.add(Store(id=next(added), name="new", city="ZZ", opened_on=None, delivers=False))
            db.session.commit()

    assert walk_forward(app, change) == before


def test_one_plan_serves_cursors_with_the_same_nulls(app):
    walk_forward(app)
    assert app.extensions["gql_server"].cache_info()["plans"].size <= 3


@pytest.mark.parametrize(
    "values",
    [
        "[1]", "[]", "[null, null, null]", '["2020-01-01", "x", null]', '["2020-01-01", "x", "1"]',
        '["2020-01-01", "x", true]', '["2020-01-01", "x", 1.5]', '["2020-01-01", "x", 99999999999]',
        '["2020-13-01", "x", 1]', '[5, "x", 1]', '["2020-01-01", null, 1]', '["2020-01-01", {}, 1]',
        '["2020-01-01", "\\u0000", 1]', '["2020-01-01", "\\ud800", 1]', '["2020-01-01", "x", NaN]', "[", "",
        "[" * 5000 + "]",
    ],
)  # fmt: skip
def test_a_forged_cursor_is_refused(app, values):
    cursor = expect_data(app, FORWARD)["stores"]["pageInfo"]["endCursor"]
    forged = cursor.partition(":")[0] + ":" + values
    assert expect_error(app, FORWARD, {"after": forged}, code="INVALID_CURSOR")["path"] == ["stores"]
    assert "errors" not in execute(app, FORWARD, {"after": cursor})


def test_a_cursor_of_the_opposite_order_is_refused(app):
    cursor = expect_data(app, FORWARD)["stores"]["pageInfo"]["endCursor"]
    other = FORWARD.replace("city: DESC", "city: ASC")
    error = expect_error(app, other, {"after": cursor}, code="INVALID_CURSOR")
    assert "another order" in error["message"]
    assert error["extensions"]["hint"]


def test_a_cursor_goes_with_every_selection_and_every_list_of_the_type(app):
    cursor = expect_data(app, "{ stores(first: 1) { pageInfo { endCursor } } }")["stores"]["pageInfo"]["endCursor"]
    document = "query($c: String!) { stores(after: $c, first: 1, filter: {pk: {gt: 100}}) { totalCount nodes { pk } } }"
    assert expect_data(app, document, {"c": cursor})["stores"] == {"totalCount": ROWS - 10, "nodes": [{"pk": 110}]}
