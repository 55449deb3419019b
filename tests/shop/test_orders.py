"""placeOrder and cancelOrder: the stock is right whoever buys, and a refusal says what to mend."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from models import Category, Customer, Item, ItemStatus, Order, OrderLine, OrderStatus, Store, db
from tests.harness import assert_no_connection_leaked, close_with_database, execute, expect_data
from wsgi import create_app

ADA = UUID(int=1)
HAMMER, NAILS, LAMP, DRAFT = 1, 2, 3, 4
PLACE = """
mutation ($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    order { pk status store { name } lines { nodes { lineNumber quantity unitPrice item { sku stock } } } }
    total
    errors { __typename code message path }
  }
}
"""
CANCEL = """
mutation ($input: CancelOrderInput!) {
  cancelOrder(input: $input) {
    order { status lines { nodes { item { sku stock } } } }
    errors { __typename code path }
  }
}
"""


@pytest.fixture
def app(database_url):
    app = create_app({"SQLALCHEMY_DATABASE_URI": database_url, "TESTING": True})
    close_with_database(app, database_url)
    with app.app_context():
        db.create_all()
        corner, other = Store(id=1, name="Corner", city="Athens"), Store(id=2, name="Other", city="Athens")
        tools = Category(id=1, name="Tools")
        db.session.add(Customer(id=ADA, email="ada@example.com", name="Ada"))
        db.session.add_all(
            Item(
                id=key, sku=sku, name=sku.title(), price=price, stock=stock, status=status, store=store, category=tools
            )
            for key, sku, price, stock, status, store in [
                (HAMMER, "HAMMER", "12.10", 10, ItemStatus.ACTIVE, corner),
                (NAILS, "NAILS", "0.07", 1000, ItemStatus.ACTIVE, corner),
                (LAMP, "LAMP", "30", 5, ItemStatus.ACTIVE, other),
                (DRAFT, "DRAFT", "1", 5, ItemStatus.DRAFT, corner),
            ]
        )
        db.session.commit()
    return app


def place(app, *lines, customer=ADA):
    variables = {"customerId": str(customer), "lines": [{"itemId": item, "quantity": count} for item, count in lines]}
    return expect_data(app, PLACE, {"input": variables})["placeOrder"]


def cancel(app, order):
    return expect_data(app, CANCEL, {"input": {"orderId": str(order)}})["cancelOrder"]


def stock(app):
    with app.app_context():
        return dict(db.session.execute(sa.select(Item.sku, Item.stock).order_by(Item.id)).tuples().all())


def count(app, model):
    with app.app_context():
        return db.session.scalar(sa.select(sa.func.count()).select_from(model))


def set_status(app, order, status):
    with app.app_context():
        db.session.get(Order, UUID(order)).status = status
        db.session.commit()


def test_an_order_takes_its_items_from_the_stock(app):
    placed = place(app, (NAILS, 3), (HAMMER, 2))
    order = placed.pop("order")
    assert placed == {"total": "24.41", "errors": []}
    del order["pk"]
    assert order == {
        "status": "PENDING",
        "store": {"name": "Corner"},
        "lines": {
            "nodes": [
                {"lineNumber": 1, "quantity": 3, "unitPrice": "0.07", "item": {"sku": "NAILS", "stock": 997}},
                {"lineNumber": 2, "quantity": 2, "unitPrice": "12.10", "item": {"sku": "HAMMER", "stock": 8}},
            ]
        },
    }
    assert stock(app) == {"HAMMER": 8, "NAILS": 997, "LAMP": 5, "DRAFT": 5}


def test_items_that_are_bought_count_their_changes(app):
    place(app, (HAMMER, 1))
    with app.app_context():
        assert db.session.get(Item, HAMMER).version == 2


@pytest.mark.parametrize(
    ("lines", "code", "path"),
    [
        ([], "INVALID", ["lines"]),
        ([(99, 1)], "NOT_FOUND", ["lines", "0", "itemId"]),
        ([(DRAFT, 1)], "NOT_FOUND", ["lines", "0", "itemId"]),
        ([(HAMMER, 1), (LAMP, 1)], "INVALID", ["lines", "1", "itemId"]),
        ([(HAMMER, 11)], "OUT_OF_RANGE", ["lines", "0", "quantity"]),
        ([(HAMMER, 6), (NAILS, 1), (HAMMER, 5)], "OUT_OF_RANGE", ["lines", "2", "quantity"]),
        ([(HAMMER, 0)], "OUT_OF_RANGE", ["lines", "0", "quantity"]),
        ([(HAMMER, -1)], "OUT_OF_RANGE", ["lines", "0", "quantity"]),
    ],
)
def test_what_cannot_be_ordered_says_where(app, lines, code, path):
    before = stock(app)
    refused = place(app, *lines)
    assert refused["order"] is None
    assert refused["total"] is None
    assert [(error["code"], error["path"]) for error in refused["errors"]] == [(code, ["input", *path])]
    assert stock(app) == before
    assert count(app, Order) == 0


def test_all_faults_are_told_together(app):
    refused = place(app, (99, 1), (HAMMER, 11), (LAMP, 1), customer=uuid4())
    assert [(error["code"], error["path"]) for error in refused["errors"]] == [
        ("NOT_FOUND", ["input", "customerId"]),
        ("NOT_FOUND", ["input", "lines", "0", "itemId"]),
        ("OUT_OF_RANGE", ["input", "lines", "1", "quantity"]),
        ("INVALID", ["input", "lines", "2", "itemId"]),
    ]
    assert refused["errors"][2]["message"] == "11 of Hammer cannot be bought; the store has 10."


def test_the_quantity_that_is_left_is_data(app):
    document = """
    mutation ($input: PlaceOrderInput!) {
      placeOrder(input: $input) { errors { ... on OutOfRange { minimum maximum } } }
    }
    """
    variables = {"input": {"customerId": str(ADA), "lines": [{"itemId": HAMMER, "quantity": 11}]}}
    errors = expect_data(app, document, variables)["placeOrder"]["errors"]
    assert errors == [{"minimum": "1", "maximum": "10"}]


def test_buyers_at_the_same_time_never_get_more_than_there_is(app):
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: place(app, (HAMMER, 2), (NAILS, 1)), range(12)))
    placed = [answer for answer in answers if answer["order"]]
    assert len(placed) == 5
    assert {error["code"] for answer in answers for error in answer["errors"]} == {"OUT_OF_RANGE"}
    assert stock(app) == {"HAMMER": 0, "NAILS": 995, "LAMP": 5, "DRAFT": 5}
    assert (count(app, Order), count(app, OrderLine)) == (5, 10)
    assert_no_connection_leaked(app)


def test_buyers_of_the_same_items_in_another_order_do_not_block_each_other(app):
    carts = [[(HAMMER, 1), (NAILS, 1)], [(NAILS, 1), (HAMMER, 1)]]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda number: place(app, *carts[number % 2]), range(10)))
    assert [answer["errors"] for answer in answers] == [[]] * 10
    assert stock(app)["HAMMER"] == 0


def test_one_operation_places_all_of_its_orders_or_none(app):
    document = """
    mutation ($a: PlaceOrderInput!, $b: PlaceOrderInput!) {
      a: placeOrder(input: $a) { order { pk } errors { code } }
      b: placeOrder(input: $b) { order { pk } errors { code } }
    }
    """
    inputs = [{"customerId": str(ADA), "lines": [{"itemId": HAMMER, "quantity": count}]} for count in (6, 5)]
    answer = execute(app, document, dict(zip("ab", inputs, strict=True)))
    assert answer["data"] == {
        "a": {"order": None, "errors": [{"code": "ABORTED"}]},
        "b": {"order": None, "errors": [{"code": "OUT_OF_RANGE"}]},
    }
    assert stock(app)["HAMMER"] == 10


def test_a_cancelled_order_puts_its_items_back_once(app):
    order = place(app, (HAMMER, 2), (NAILS, 5), (HAMMER, 1))["order"]["pk"]
    expected = {
        "order": {
            "status": "CANCELLED",
            "lines": {
                "nodes": [
                    {"item": {"sku": "HAMMER", "stock": 10}},
                    {"item": {"sku": "NAILS", "stock": 1000}},
                    {"item": {"sku": "HAMMER", "stock": 10}},
                ]
            },
        },
        "errors": [],
    }
    assert cancel(app, order) == expected
    assert cancel(app, order) == expected, "once more changes nothing"
    assert stock(app) == {"HAMMER": 10, "NAILS": 1000, "LAMP": 5, "DRAFT": 5}


def test_an_order_is_cancelled_once_by_all_who_try(app):
    order = place(app, (HAMMER, 4))["order"]["pk"]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: cancel(app, order)["order"]["status"], range(4)))
    assert answers == ["CANCELLED"] * 4
    assert stock(app)["HAMMER"] == 10


@pytest.mark.parametrize("status", [OrderStatus.SHIPPED, OrderStatus.DELIVERED])
def test_what_is_on_its_way_is_not_cancelled(app, status):
    order = place(app, (HAMMER, 4))["order"]["pk"]
    set_status(app, order, status)
    refused = cancel(app, order)
    assert refused == {
        "order": None,
        "errors": [{"__typename": "Invalid", "code": "INVALID", "path": ["input", "orderId"]}],
    }
    assert stock(app)["HAMMER"] == 6


def test_an_order_that_is_not_there_is_not_cancelled(app):
    refused = cancel(app, uuid4())
    assert [error["code"] for error in refused["errors"]] == ["NOT_FOUND"]
