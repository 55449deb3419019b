"""The sample rows of each table, one generator per table.

Every table draws from its own random numbers and refers to the others by number, so a scale always gives the same rows,
and no table is held in memory.
"""

import itertools
import random
import unicodedata
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Table

from models import (
    CardPayment,
    Category,
    Customer,
    Item,
    ItemStatus,
    Order,
    OrderLine,
    OrderStatus,
    Payment,
    PaymentMethod,
    Review,
    Store,
    Tag,
    TransferPayment,
    item_tag,
)
from models.seed import words

Row = dict[str, Any]

NAMESPACE = uuid.UUID("6f1a3c52-0b6e-4d0b-9c61-7d2a5b1f9e30")
FIRST_DAY = datetime(2023, 1, 1, tzinfo=UTC)
FIRST_EXTERNAL_NUMBER = 2**53 + 1  # odd numbers from here on are lost in a double

# How many children the rows of a parent get, in turn: so totals are known before a row is made.
TAGS_PER_ITEM = (2, 1, 3, 4)
LINES_PER_ORDER = (1, 3, 2, 4, 2)
PAYMENTS_PER_ORDER = (2, 0, 1, 1)
METHODS = (PaymentMethod.CARD, PaymentMethod.TRANSFER, PaymentMethod.CARD)
REVIEWS_PER_ITEM = (2, 0, 4, 1, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How many rows the tables get that grow with the scale."""

    stores: int
    items: int
    customers: int
    orders: int

    @classmethod
    def of_scale(cls, scale: float) -> "Sizes":
        """Gives the sizes of a scale; 1 is a small town's shops, and the smallest still has a row of everything."""
        return cls(
            stores=max(1, round(20 * scale)),
            items=max(1, round(2_000 * scale)),
            customers=max(*REVIEWS_PER_ITEM, round(500 * scale)),
            orders=max(1, round(5_000 * scale)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRows:
    """A table with its rows, of which `count` will come."""

    table: Table
    count: int
    rows: Iterator[Row]


def list_tables(sizes: Sizes) -> list[TableRows]:
    """Gives the rows of every table, parents before children."""
    categories = list(category_rows())
    plan: list[tuple[Any, int, Iterable[Row]]] = [
        (Store.__table__, sizes.stores, store_rows(sizes)),
        (Category.__table__, len(categories), categories),
        (Tag.__table__, len(words.TAGS), tag_rows()),
        (Customer.__table__, sizes.customers, customer_rows(sizes)),
        (Item.__table__, sizes.items, item_rows(sizes)),
        (item_tag, sum_cycle(TAGS_PER_ITEM, sizes.items), item_tag_rows(sizes)),
        (Order.__table__, sizes.orders, order_rows(sizes)),
        (OrderLine.__table__, sum_cycle(LINES_PER_ORDER, sizes.orders), order_line_rows(sizes)),
        (Payment.__table__, count_payments(sizes), payment_rows(sizes)),
        (CardPayment.__table__, len(list_payments(sizes, PaymentMethod.CARD)), card_payment_rows(sizes)),
        (TransferPayment.__table__, len(list_payments(sizes, PaymentMethod.TRANSFER)), transfer_payment_rows(sizes)),
        (Review.__table__, sum_cycle(REVIEWS_PER_ITEM, sizes.items), review_rows(sizes)),
    ]
    return [TableRows(table=table, count=count, rows=iter(rows)) for table, count, rows in plan]


def sum_cycle(cycle: tuple[int, ...], length: int) -> int:
    """Adds the first numbers of an endlessly repeated cycle."""
    rounds, rest = divmod(length, len(cycle))
    return rounds * sum(cycle) + sum(cycle[:rest])


def store_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes the stores; one in five does not know when it opened."""
    rng = make_random("store")
    for number in range(1, sizes.stores + 1):
        opened_on = date(1950, 1, 1) + timedelta(days=rng.randrange(25_000))
        yield {
            "id": number,
            "name": f"{rng.choice(words.FAMILY_NAMES)} {rng.choice(words.STORE_KINDS)}",
            "city": words.CITIES[number % len(words.CITIES)],
            "opened_on": None if rng.random() < 0.2 else opened_on,
            "delivers": rng.random() < 0.8,
        }


def category_rows() -> Iterator[Row]:
    """Makes the tree of categories, every parent before its children."""
    numbers = itertools.count(1)

    def walk(branch: words.Branch, parent_id: int | None) -> Iterator[Row]:
        for name, inner in branch.items():
            number = next(numbers)
            yield {"id": number, "name": name, "parent_id": parent_id}
            if isinstance(inner, dict):
                yield from walk(inner, number)

    return walk(words.CATEGORIES, None)


def list_goods() -> list[tuple[int, str]]:
    """Pairs what is sold, such as "Saucepan", with the number of its category."""
    numbers = {row["name"]: row["id"] for row in category_rows()}

    def walk(branch: words.Branch) -> Iterator[tuple[int, str]]:
        for name, inner in branch.items():
            if isinstance(inner, dict):
                yield from walk(inner)
            else:
                yield from ((numbers[name], noun) for noun in inner)

    return list(walk(words.CATEGORIES))


def tag_rows() -> Iterator[Row]:
    """Makes the tags."""
    return ({"id": number, "name": name} for number, name in enumerate(words.TAGS, 1))


def customer_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes the customers; their addresses are ASCII, their names are not."""
    rng = make_random("customer")
    for number in range(sizes.customers):
        name = f"{rng.choice(words.GIVEN_NAMES)} {rng.choice(words.FAMILY_NAMES)}"
        ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        local = ".".join("".join(filter(str.isalnum, part)) for part in ascii_name.lower().split()) or "customer"
        yield {"id": make_key("customer", number), "email": f"{local}.{number}@example.org", "name": name}


def item_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes the items, dealt out to the stores in turn; one in five has no known cost."""
    rng = make_random("item")
    goods = list_goods()
    statuses = draw_weighted(rng, {ItemStatus.ACTIVE: 80, ItemStatus.DRAFT: 8, ItemStatus.RETIRED: 12})
    for number in range(1, sizes.items + 1):
        category_id, noun = rng.choice(goods)
        price = price_of(number)
        created_at = draw_time(rng)
        changes = rng.choice((0, 0, 1, 2, 5))
        yield {
            "id": number,
            "sku": f"{noun[:3].upper()}-{number:06d}",
            "name": f"{rng.choice(words.ADJECTIVES)} {noun.lower()} {rng.choice(words.LINES)}",
            "price": price,
            "cost": None if rng.random() < 0.2 else (price * rng.randrange(40, 80) / 100).quantize(Decimal("0.01")),
            "stock": 0 if rng.random() < 0.15 else rng.randrange(1, 400),
            "status": next(statuses),
            "attributes": draw_attributes(rng),
            "created_at": created_at,
            "updated_at": created_at + timedelta(minutes=changes * rng.randrange(1, 90_000)),
            "version": 1 + changes,
            "store_id": store_of(number, sizes),
            "category_id": category_id,
        }


def item_tag_rows(sizes: Sizes) -> Iterator[Row]:
    """Marks every item with one to four tags."""
    rng = make_random("item_tag")
    for item_id, count in zip(range(1, sizes.items + 1), itertools.cycle(TAGS_PER_ITEM), strict=False):
        for tag_id in rng.sample(range(1, len(words.TAGS) + 1), count):
            yield {"item_id": item_id, "tag_id": tag_id}


def order_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes the orders, of random customers, dealt out to the stores in turn."""
    rng = make_random("order")
    shares = {OrderStatus.PENDING: 8, OrderStatus.PAID: 10, OrderStatus.SHIPPED: 15, OrderStatus.DELIVERED: 60}
    statuses = draw_weighted(rng, {**shares, OrderStatus.CANCELLED: 7})
    for number in range(1, sizes.orders + 1):
        yield {
            "id": make_key("order", number),
            "external_number": FIRST_EXTERNAL_NUMBER + 2 * number,
            "status": next(statuses),
            "placed_at": draw_time(rng),
            "customer_id": make_key("customer", rng.randrange(sizes.customers)),
            "store_id": store_of(number, sizes),
        }


def order_line_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes one to four lines for every order, of items that its store sells."""
    rng = make_random("order_line")
    for number, count in zip(range(1, sizes.orders + 1), itertools.cycle(LINES_PER_ORDER), strict=False):
        order_id = make_key("order", number)
        first_item = store_of(number, sizes)
        sold = range(first_item, sizes.items + 1, sizes.stores)
        for line_number in range(1, count + 1):
            item_id = rng.choice(sold)
            discount = rng.choice((0, 0, 0, 5, 10))
            yield {
                "order_id": order_id,
                "line_number": line_number,
                "quantity": rng.choice((1, 1, 1, 2, 2, 3, 6, 12)),
                "unit_price": (price_of(item_id) * (100 - discount) / 100).quantize(Decimal("0.01")),
                "item_id": item_id,
            }


def payment_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes up to two payments for every order; who paid twice paid by card and by transfer."""
    rng = make_random("payment")
    numbers = itertools.count(1)
    for order, count in zip(range(1, sizes.orders + 1), itertools.cycle(PAYMENTS_PER_ORDER), strict=False):
        for _ in range(count):
            number = next(numbers)
            yield {
                "id": number,
                "method": METHODS[(number - 1) % len(METHODS)],
                "amount": Decimal(rng.randrange(100, 50_000)).scaleb(-2),
                "paid_at": draw_time(rng),
                "order_id": make_key("order", order),
            }


def card_payment_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes what is known of payments by card."""
    rng = make_random("card_payment")
    for number in list_payments(sizes, PaymentMethod.CARD):
        yield {
            "id": number,
            "brand": rng.choice(words.CARD_BRANDS),
            "last_four": f"{rng.randrange(10_000):04}",
            "authorization": f"AUTH-{number:07}-{rng.randrange(16**6):06X}",
        }


def transfer_payment_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes what is known of payments by transfer; one in four payers wrote nothing."""
    rng = make_random("transfer_payment")
    for number in list_payments(sizes, PaymentMethod.TRANSFER):
        reference = rng.choice(words.REFERENCES)
        yield {
            "id": number,
            "iban": f"XX{rng.randrange(100):02}{rng.randrange(10**16):016}",  # XX is no country
            "reference": None if rng.random() < 0.25 else reference,
        }


def count_payments(sizes: Sizes) -> int:
    """Counts the payments of all orders."""
    return sum_cycle(PAYMENTS_PER_ORDER, sizes.orders)


def list_payments(sizes: Sizes, method: PaymentMethod) -> list[int]:
    """Gives the numbers of the payments that were made in one way."""
    numbers = range(1, count_payments(sizes) + 1)
    return [number for number, each in zip(numbers, itertools.cycle(METHODS), strict=False) if each is method]


def review_rows(sizes: Sizes) -> Iterator[Row]:
    """Makes up to four reviews of every item, each by another customer; three in ten are stars only."""
    rng = make_random("review")
    ratings = draw_weighted(rng, {5: 40, 4: 30, 3: 14, 2: 8, 1: 8})
    numbers = itertools.count(1)
    for item_id, count in zip(range(1, sizes.items + 1), itertools.cycle(REVIEWS_PER_ITEM), strict=False):
        for customer in rng.sample(range(sizes.customers), count):
            body = f"{rng.choice(words.OPENINGS)} {rng.choice(words.VERDICTS)}"
            yield {
                "id": next(numbers),
                "rating": next(ratings),
                "body": None if rng.random() < 0.3 else body,
                "created_at": draw_time(rng),
                "customer_id": make_key("customer", customer),
                "item_id": item_id,
            }


def make_random(table: str) -> random.Random:
    """Gives a table its own random numbers, so that a change to one leaves the rows of the others alone."""
    return random.Random(f"gql_server shop {table}")  # noqa: S311 - sample data, not secrets


def draw_weighted(rng: random.Random, weights: dict[Any, int]) -> Iterator[Any]:
    """Draws values forever, each as often as its weight says."""
    values, shares = list(weights), list(weights.values())
    while True:
        yield from rng.choices(values, shares)


def make_key(table: str, number: int) -> uuid.UUID:
    """Gives the key of a row in a table with UUID keys."""
    return uuid.uuid5(NAMESPACE, f"{table} {number}")


def store_of(number: int, sizes: Sizes) -> int:
    """Gives the store of an item or an order, so that lines can be drawn from what the order's store sells."""
    return 1 + (number - 1) % sizes.stores


def price_of(item_id: int) -> Decimal:
    """Gives today's price of an item, from 1.99 to 249.98."""
    return Decimal(199 + item_id * 7_919 % 24_800).scaleb(-2)


def draw_time(rng: random.Random) -> datetime:
    """Draws a time in two years, in UTC: one in four to the second, the others to the millisecond."""
    moment = FIRST_DAY + timedelta(seconds=rng.randrange(2 * 365 * 86_400))
    return moment + timedelta(milliseconds=rng.choice((0, 500, rng.randrange(1_000), rng.randrange(1_000))))


def draw_attributes(rng: random.Random) -> Row:
    """Draws what else is known of an item: now nothing, now a nested object, a list, or a null."""
    if rng.random() < 0.1:
        return {}
    attributes: Row = {"colour": rng.choice(words.COLOURS), "weight_g": rng.randrange(20, 9_000)}
    extras: list[Callable[[], Row]] = [
        lambda: {"materials": rng.sample(words.MATERIALS, rng.randrange(1, 4))},
        lambda: {"size": {"width_mm": rng.randrange(10, 2_000), "height_mm": rng.randrange(10, 2_000)}},
        lambda: {"warranty_years": rng.choice((None, 1, 2, 2.5, 10))},
        lambda: {"gift_wrap": rng.random() < 0.5},
    ]
    for extra in extras:
        if rng.random() < 0.5:
            attributes |= extra()
    return attributes
