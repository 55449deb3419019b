"""The small fixed shop that golden cases are answered from, with ties, nulls and text that needs care."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

from flask import Flask

from gql_server import ModelType
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
    Review,
    Store,
    Tag,
    TransferPayment,
    db,
)

ADA, BOB, CEM = (UUID(int=number << 120) for number in (0xA0, 0xB0, 0xC0))
FIRST, SECOND, THIRD = (UUID(int=number << 120) for number in (0x01, 0x02, 0x03))
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class ItemType(ModelType):
    class Meta:
        model = Item
        name = "Item"
        search = ("name", "sku")


class ReviewType(ModelType):
    class Meta:
        model = Review
        name = "Review"
        search = ("body",)
        search_language = "simple"


TYPES = (ItemType, ReviewType)


def seed(app: Flask) -> None:
    """Create the shop's tables in the application's empty database, and fill them."""
    with app.app_context():
        db.create_all()
        for build in (_build_stores, _build_categories, _build_tags, _build_customers, _build_items, _build_orders):
            db.session.add_all(build())
            db.session.flush()
        db.session.add_all([*_build_reviews(), *_build_payments()])
        db.session.commit()


def _build_stores() -> list[Store]:
    return [
        Store(id=1, name="Acorn", city="Berlin", opened_on=date(1999, 12, 31), delivers=True),
        Store(id=2, name="Birch", city="Aarhus", opened_on=None, delivers=False),
        Store(id=3, name="acorn", city="Berlin", opened_on=date(2024, 2, 29), delivers=True),
    ]


def _build_categories() -> list[Category]:
    return [
        Category(id=1, name="Tools"),
        Category(id=2, name="Saws", parent_id=1),
        Category(id=3, name="Hand saws", parent_id=2),
        Category(id=4, name="Toys"),
    ]


def _build_tags() -> list[Tag]:
    return [Tag(id=1, name="new"), Tag(id=2, name="50% off"), Tag(id=3, name="wood")]


def _build_customers() -> list[Customer]:
    return [
        Customer(id=ADA, email="ada@example.org", name="Ada"),
        Customer(id=BOB, email="bob@example.org", name="Bob"),
        Customer(id=CEM, email="cem@example.org", name="Çem 🪚"),
    ]


def _build_items() -> list[Item]:
    rows = [
        (1, "SAW-1", "Saw", "19.90", "8.50", 5, ItemStatus.ACTIVE, {"teeth": 24, "colour": "red"}, 1, 2, (1, 3)),
        (2, "SAW-2", "Saw", "19.90", None, 0, ItemStatus.ACTIVE, {}, 2, 3, (3,)),
        (3, "TOY-1", "Train 100%", "5.00", "0.05", 100, ItemStatus.DRAFT, {"sizes": ["S", "M"]}, 1, 4, (1, 2, 3)),
        (4, "TOY-2", "Train_set", "50.00", None, 1, ItemStatus.RETIRED, {"note": 'a "quoted" word'}, 3, 4, ()),
        (5, "AXE-1", "axe", "0.00", "0.00", 2, ItemStatus.ACTIVE, {"weight": 1.5, "old": None}, 2, 1, ()),
        (6, "ÄXT-1", "Äxte 🪓", "99999999.99", "1.00", 3, ItemStatus.DRAFT, {}, 1, 1, (2,)),
    ]
    tags = {tag.id: tag for tag in Tag.query}
    return [
        Item(
            id=number,
            sku=sku,
            name=name,
            price=Decimal(price),
            cost=None if cost is None else Decimal(cost),
            stock=stock,
            status=status,
            attributes=attributes,
            created_at=NOON + timedelta(microseconds=500_000 * number),
            updated_at=NOON + timedelta(days=number),
            store_id=store,
            category_id=category,
            tags=[tags[tag] for tag in marked],
        )
        for number, sku, name, price, cost, stock, status, attributes, store, category, marked in rows
    ]


def _build_orders() -> list[Order]:
    east = timezone(timedelta(hours=5, minutes=30))
    orders = [
        (FIRST, 1, OrderStatus.PAID, NOON, ADA, 1, [(1, 2, "19.90", 1), (2, 1, "5.00", 3)]),
        (SECOND, 2**63 - 1, OrderStatus.SHIPPED, NOON.astimezone(east), ADA, 2, [(1, 1, "0.00", 5)]),
        (THIRD, 2**53 + 1, OrderStatus.PENDING, NOON + timedelta(microseconds=1), BOB, 1, []),
    ]
    return [
        Order(
            id=key,
            external_number=number,
            status=status,
            placed_at=placed_at,
            customer_id=customer,
            store_id=store,
            lines=[
                OrderLine(line_number=line, quantity=quantity, unit_price=Decimal(price), item_id=item)
                for line, quantity, price, item in lines
            ],
        )
        for key, number, status, placed_at, customer, store, lines in orders
    ]


def _build_payments() -> list[Payment]:
    return [
        CardPayment(
            id=1, amount=Decimal("40.00"), paid_at=NOON, order_id=FIRST, brand="Acorn", last_four="0042",
            authorization="A-1",
        ),
        TransferPayment(
            id=2, amount=Decimal("4.80"), paid_at=NOON + timedelta(1), order_id=FIRST, iban="XX00 1", reference=None
        ),
        CardPayment(
            id=3, amount=Decimal("4.80"), paid_at=NOON, order_id=SECOND, brand="Élan", last_four="9999",
            authorization="A-2",
        ),
        TransferPayment(
            id=4, amount=Decimal("0.01"), paid_at=NOON, order_id=SECOND, iban="XX99 2", reference="50% 🪚"
        ),
    ]  # fmt: skip


def _build_reviews() -> list[Review]:
    return [
        Review(id=1, rating=5, body="Sharp.", created_at=NOON, customer_id=ADA, item_id=1),
        Review(id=2, rating=3, body=None, created_at=NOON, customer_id=BOB, item_id=1),
        Review(id=3, rating=1, body="Broke\nat once", created_at=NOON + timedelta(1), customer_id=ADA, item_id=3),
    ]
