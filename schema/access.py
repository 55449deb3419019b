"""Who may do what in the shop.

Anybody browses what is on sale. A customer sees and places own orders, and writes own reviews. A clerk works in one
store. An administrator does everything. docs/access.md says what the words mean.
"""

from uuid import UUID

import sqlalchemy as sa

from gql_server import Access, Caller, all_but, claim, create, delete, everything, fields, inherit, limits, read, update
from models import Category, Customer, Item, ItemStatus, Order, OrderLine, Payment, Review, Store, Tag

Condition = sa.ColumnElement[bool]

ON_SALE = Item.status == ItemStatus.ACTIVE


def is_me(me: Caller) -> Condition:
    """The customer who calls."""
    return Customer.id == me.claim("sub")


def is_my_order(me: Caller) -> Condition:
    """An order of the customer who calls."""
    return Order.customer_id == me.claim("sub")


def is_my_review(me: Caller) -> Condition:
    """A review by the customer who calls."""
    return Review.customer_id == me.claim("sub")


def is_review_of_something_on_sale(me: Caller) -> Condition:
    """A review that anybody may read."""
    return Review.item.has(ON_SALE)


def is_item_of_my_store(me: Caller) -> Condition:
    """An item of the store in which the clerk works."""
    return Item.store_id == me.claim("store_id")


def is_order_of_my_store(me: Caller) -> Condition:
    """An order that the clerk's store received."""
    return Order.store_id == me.claim("store_id")


access = Access(
    claims={"sub": UUID, "store_id": int},
    anonymous=[
        limits(
            depth=12,
            root_fields=10,
            aliases=50,
            tokens=2_000,
            filter_size=50,
            cost=20_000,
            rate="600000/minute",
            statement_timeout=5_000,
        ),
        read(Store),
        read(Category),
        read(Tag),
        read(Item, rows=lambda me: ON_SALE, columns=all_but("cost")),
        read(Review, rows=is_review_of_something_on_sale, columns=all_but("customer_id")),
        fields("Item.reviewCount", "Query.bestsellers"),
    ],
    customer=[
        inherit("anonymous"),
        read(Customer, rows=is_me),
        # what was bought stays visible when it is no longer on sale
        read(
            Item,
            rows=lambda me: sa.or_(ON_SALE, Item.order_lines.any(OrderLine.order.has(is_my_order(me)))),
            columns=all_but("cost"),
        ),
        read(Order, rows=is_my_order),
        read(OrderLine, rows=lambda me: OrderLine.order.has(is_my_order(me))),
        read(Payment, rows=lambda me: Payment.order.has(is_my_order(me))),
        fields("Mutation.placeOrder", "Mutation.cancelOrder"),
        create(Review, columns=("item_id", "rating", "body"), check=is_my_review, preset={"customer_id": claim("sub")}),
        update(Review, rows=is_my_review, columns=("rating", "body"), check=is_my_review),
        delete(Review, rows=is_my_review),
    ],
    clerk=[
        inherit("anonymous"),
        limits(cost=100_000, rate="1000000/minute", statement_timeout=15_000, shows_cost=True),
        read(Item, rows=is_item_of_my_store),
        create(Item, columns=all_but("store_id"), check=is_item_of_my_store, preset={"store_id": claim("store_id")}),
        update(Item, rows=is_item_of_my_store, columns=all_but("store_id"), check=is_item_of_my_store),
        read(Customer, rows=lambda me: Customer.orders.any(is_order_of_my_store(me))),
        read(Order, rows=is_order_of_my_store),
        delete(Item, rows=is_item_of_my_store),
        update(Order, rows=is_order_of_my_store, columns=("status",), check=is_order_of_my_store),
        read(OrderLine, rows=lambda me: OrderLine.order.has(is_order_of_my_store(me))),
        read(Review, rows=lambda me: Review.item.has(is_item_of_my_store(me))),
        read(Payment, rows=lambda me: Payment.order.has(is_order_of_my_store(me))),
        fields("Item.margin"),
    ],
    admin=[everything()],
)
