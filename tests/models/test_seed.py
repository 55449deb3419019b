"""Sample rows: how many, which, and what `flask seed` says, on both databases."""

import datetime as dt
import hashlib

import pytest
import sqlalchemy as sa

from models import (
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
    db,
    item_tag,
)
from models.seed import SeedError, list_filled_tables, seed, seed_command
from models.seed.load import BATCH
from tests.harness import make_models_app

SCALE_1 = {
    "store": 20,
    "category": 31,
    "tag": 40,
    "customer": 500,
    "item": 2_000,
    "item_tag": 5_000,
    "order": 5_000,
    "order_line": 12_000,
    "payment": 5_000,
    "card_payment": 3_333,
    "transfer_payment": 1_667,
    "review": 4_000,
}


def count_rows():
    """Counts the rows of the models; the table of kept answers is there too, where the API has been imported."""
    tables = [table for table in db.metadata.sorted_tables if table.name != "idempotency_key"]
    return {table.name: db.session.scalar(sa.select(sa.func.count()).select_from(table)) for table in tables}


def digest_rows():
    """Hashes every value of every row, in the order of the primary keys, as Python sees them on either database."""
    hashed = hashlib.sha256()
    for table in db.metadata.sorted_tables:
        rows = db.session.execute(sa.select(table)).all()
        for row in sorted(rows, key=lambda row: [str(getattr(row, key.name)) for key in table.primary_key]):
            hashed.update(repr([normalize(value) for value in row]).encode())
    return hashed.hexdigest()


def normalize(value):
    if isinstance(value, dt.datetime):
        return (value if value.tzinfo else value.replace(tzinfo=dt.UTC)).astimezone(dt.UTC).isoformat()
    return sorted(value.items()) if isinstance(value, dict) else value


def test_scale_1_is_a_small_towns_shops(shop):
    assert seed(db.session) == SCALE_1
    assert count_rows() == SCALE_1


@pytest.mark.parametrize("scale", [0.0001, 0.013, 0.3])
def test_the_counts_said_are_the_rows_made_at_any_scale(shop, scale):
    counts = seed(db.session, scale)
    assert count_rows() == counts
    assert min(counts.values()) > 0


def test_a_scale_gives_the_same_rows_in_every_database(shop, fresh_database):
    seed(db.session, 0.1)
    here = digest_rows()
    with fresh_database("sqlite") as url, make_models_app(db, url).app_context():
        db.create_all()
        seed(db.session, 0.1)
        assert digest_rows() == here
        db.session.execute(sa.update(Store).where(Store.id == 1).values(delivers=~Store.delivers))
        assert digest_rows() != here


def test_rows_are_of_every_kind(shop):
    seed(db.session)
    for column in (Store.opened_on, Category.parent_id, Item.cost, Review.body, TransferPayment.__table__.c.reference):
        nulls = db.session.scalar(sa.select(sa.func.count()).where(column.is_(None)))
        values = db.session.scalar(sa.select(sa.func.count(column)))
        assert nulls > 0, column
        assert values > 0, column
    assert set(db.session.scalars(sa.select(Item.status))) == set(ItemStatus)
    assert set(db.session.scalars(sa.select(Order.status))) == set(OrderStatus)
    assert set(db.session.scalars(sa.select(Review.rating))) == {1, 2, 3, 4, 5}
    assert set(db.session.scalars(sa.select(Payment.method))) == set(PaymentMethod)
    assert {type(payment).__name__ for payment in db.session.scalars(sa.select(Payment))} == {
        "CardPayment",
        "TransferPayment",
    }
    for column in (Store.city, Tag.name, Customer.name, Item.name, Review.body):
        assert not all(text.isascii() for text in db.session.scalars(sa.select(column).where(column.is_not(None))))


def test_an_order_holds_what_its_store_sells(shop):
    seed(db.session, 0.2)
    strangers = (
        sa.select(sa.func.count())
        .select_from(OrderLine)
        .join(OrderLine.order)
        .join(OrderLine.item)
        .where(Order.store_id != Item.store_id)
    )
    assert db.session.scalar(strangers) == 0


def test_an_item_has_one_to_four_tags(shop):
    seed(db.session, 0.1)
    per_item = sa.select(sa.func.count(item_tag.c.tag_id)).select_from(Item).outerjoin(item_tag).group_by(Item.id)
    assert set(db.session.scalars(per_item)) == {1, 2, 3, 4}


def test_rows_added_afterwards_get_the_next_numbers(shop):
    counts = seed(db.session, 0.05)
    customer = Customer(email="new@example.org", name="New")
    item = Item(sku="NEW", name="New", price=1, store=Store(name="N", city="N"), category=Category(name="New"))
    item.tags.append(Tag(name="brand new"))
    item.reviews.append(Review(rating=3, customer=customer))
    db.session.add(item)
    db.session.commit()
    rows = {"item": item, "store": item.store, "category": item.category, "tag": item.tags[0]}
    rows["review"] = item.reviews[0]
    assert {name: row.id for name, row in rows.items()} == {name: counts[name] + 1 for name in rows}


def test_rows_are_written_in_bounded_batches(shop):
    sizes = []

    def record(_connection, _cursor, statement, parameters, _context, is_many):
        if statement.startswith("INSERT"):
            sizes.append(len(parameters) if is_many else 1)

    sa.event.listen(db.engine, "before_cursor_execute", record)
    counts = seed(db.session, 0.5)
    assert max(sizes) == BATCH
    assert sum(sizes) == sum(counts.values())


def test_an_interrupted_run_leaves_the_database_empty(shop):
    def interrupt(_connection, _cursor, statement, *_):
        if statement.startswith("INSERT INTO review"):
            raise KeyboardInterrupt

    sa.event.listen(db.engine, "before_cursor_execute", interrupt)
    with pytest.raises(KeyboardInterrupt):
        seed(db.session, 0.1)
    db.session.rollback()
    assert list_filled_tables(db.session) == []


def test_a_database_with_rows_is_refused_whole(shop):
    db.session.add(Tag(name="mine"))
    db.session.commit()
    with pytest.raises(SeedError, match=r"already has rows \(in tag\).* DATABASE_URL.* --if-empty"):
        seed(db.session, 0.1)
    assert sum(count_rows().values()) == 1


def test_the_command_fills_an_empty_database_once(shop):
    runner = shop.test_cli_runner()
    first = runner.invoke(seed_command, ["--scale", "0.05", "--if-empty"])
    assert first.exit_code == 0
    assert "rows: store 1, category 31, tag 40, customer 25, item 100, item_tag 250, " in first.output
    assert "100%" in first.output
    before = digest_rows()

    again = runner.invoke(seed_command, ["--scale", "0.05", "--if-empty"])
    assert (again.exit_code, again.output) == (0, "The database already has rows: nothing was done.\n")

    refused = runner.invoke(seed_command, ["--scale", "0.05"])
    assert refused.exit_code == 1
    assert refused.output.startswith("Error: The database already has rows (in ")
    assert digest_rows() == before


def test_the_command_says_to_migrate_where_tables_are_absent(database_url):
    app = make_models_app(db, database_url)
    for options in ([], ["--if-empty"]):
        result = app.test_cli_runner().invoke(seed_command, options)
        assert result.exit_code == 1
        assert "Run `flask db upgrade` first." in result.output


@pytest.mark.parametrize("scale", ["0", "-1", "many"])
def test_the_command_refuses_a_scale_that_is_none(sqlite_database_url, scale):
    app = make_models_app(db, sqlite_database_url)
    assert app.test_cli_runner().invoke(seed_command, ["--scale", scale]).exit_code == 2
