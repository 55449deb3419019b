"""What the models promise in SQL, on both databases."""

import datetime as dt
import enum
import uuid
from decimal import Decimal

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased, configure_mappers
from sqlalchemy.orm.exc import StaleDataError

from models import Category, Customer, Item, ItemStatus, Order, OrderLine, Review, Store, Tag, db

configure_mappers()
MAPPERS = sorted(db.Model.registry.mappers, key=lambda mapper: mapper.class_.__name__)


def make_item(**values):
    """Gives an unsaved item in a store and a category of its own."""
    defaults = {
        "sku": "TEA-1",
        "name": "Tea",
        "price": Decimal("4.20"),
        "store": Store(name="Böhm", city="Oslo"),
        "category": Category(name="Tea"),
    }
    return Item(**{**defaults, **values})


def make_order(item, **values):
    """Gives an unsaved order of one line, by a customer of its own."""
    line = OrderLine(line_number=1, item=item, quantity=2, unit_price=Decimal("4.20"))
    customer = Customer(email="a@example.org", name="Ada")
    return Order(**{"external_number": 1, "customer": customer, "store": item.store, "lines": [line], **values})


def save(*rows):
    db.session.add_all(rows)
    db.session.commit()
    return rows[0]


def test_the_models_are_those_of_the_shop():
    names = "CardPayment Category Customer Item Order OrderLine Payment Review Store Tag TransferPayment"
    assert [mapper.class_.__name__ for mapper in MAPPERS] == names.split()


def test_in_stock_holds_in_python_and_in_sql(shop):
    shelf = save(make_item(stock=3))
    assert shelf.in_stock
    save(make_item(sku="TEA-2", store=shelf.store, category=shelf.category, stock=0))
    found = db.session.execute(sa.select(Item.sku, Item.in_stock).order_by(Item.sku)).all()
    assert found == [("TEA-1", True), ("TEA-2", False)]
    assert db.session.scalars(sa.select(Item.sku).where(Item.in_stock)).all() == ["TEA-1"]


def test_review_count_counts_the_reviews_of_each_item_also_by_an_alias(shop):
    item = make_item()
    other = make_item(sku="TEA-2", store=item.store, category=item.category)
    for number in range(2):
        item.reviews.append(Review(rating=4, customer=Customer(email=f"{number}@example.org", name="Ada")))
    save(item, other)
    another = aliased(Item)
    statement = sa.select(another.sku, another.review_count).order_by(another.review_count)
    assert db.session.execute(statement).all() == [("TEA-2", 0), ("TEA-1", 2)]
    assert item.review_count == 2


def test_review_count_stays_correlated_where_reviews_are_joined(shop):
    item = make_item()
    item.reviews.append(Review(rating=4, customer=Customer(email="a@example.org", name="Ada")))
    save(item, make_item(sku="TEA-2", store=item.store, category=item.category))
    statement = sa.select(Item.sku, Item.review_count).outerjoin(Item.reviews).order_by(Item.sku)
    assert db.session.execute(statement).all() == [("TEA-1", 1), ("TEA-2", 0)]


def test_two_writers_of_an_item_notice_each_other(shop):
    item = save(make_item())
    assert item.version == 1
    db.session.execute(sa.update(Item.__table__).values(version=7))
    item.stock = 5
    with pytest.raises(StaleDataError):
        db.session.flush()


def test_a_new_item_has_the_defaults_of_the_database(shop):
    columns = ("sku", "name", "price", "store_id", "category_id")
    reference = save(make_item())
    values = {column: getattr(reference, column) for column in columns} | {"sku": "RAW"}
    db.session.execute(sa.insert(Item.__table__).values(values))
    raw = db.session.scalars(sa.select(Item).where(Item.sku == "RAW")).one()
    assert (raw.stock, raw.status, raw.attributes, raw.version) == (0, ItemStatus.DRAFT, {}, 1)


def test_timestamps_default_to_now_in_utc_and_a_change_moves_updated_at(shop):
    before = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=5)
    item = save(make_item())
    created_at = as_aware(item.created_at)
    assert before <= created_at <= before + dt.timedelta(minutes=1)
    assert as_aware(item.updated_at) == created_at
    db.session.execute(sa.update(Item.__table__).values(updated_at=before))
    item.stock = 9
    db.session.commit()
    assert as_aware(item.updated_at) >= created_at
    assert as_aware(item.created_at) == created_at


def test_a_default_time_compares_equal_to_the_same_time_bound_by_sqlalchemy(shop):
    item = save(make_item())
    moment = as_aware(item.created_at)
    assert db.session.scalars(sa.select(Item.id).where(Item.created_at == moment)).all() == [item.id]


def as_aware(moment):
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


def test_aware_times_are_stored_in_utc_and_naive_ones_are_refused(shop):
    noon = dt.datetime(2024, 6, 1, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=5, minutes=30)))
    order = save(make_order(make_item(), placed_at=noon))
    assert as_aware(order.placed_at) == noon
    assert db.session.scalars(sa.select(Order.placed_at)).one().hour == 7
    with pytest.raises(ValueError, match=r"2024-06-01T00:00:00 has no time zone; give an aware datetime"):
        Order(placed_at=dt.datetime(2024, 6, 1))


def test_what_a_double_cannot_hold_comes_back_exactly(shop):
    item = make_item(price=Decimal("99999999.99"), attributes={"ä": [1, None, {"b": 0.1}]})
    order = save(make_order(item, external_number=2**53 + 1))
    db.session.expire_all()
    assert order.external_number == 2**53 + 1
    assert item.price == Decimal("99999999.99")
    assert item.attributes == {"ä": [1, None, {"b": 0.1}]}
    assert isinstance(order.id, uuid.UUID)


@pytest.mark.parametrize(
    ("table", "values", "constraint"),
    [
        ("item", {"price": -1}, "ck_item_price_not_negative"),
        ("item", {"cost": -1}, "ck_item_cost_not_negative"),
        ("item", {"stock": -1}, "ck_item_stock_not_negative"),
        ("order_line", {"quantity": 0}, "ck_order_line_quantity_positive"),
        ("order_line", {"line_number": 0}, "ck_order_line_line_number_positive"),
        ("order_line", {"unit_price": -1}, "ck_order_line_unit_price_not_negative"),
        ("review", {"rating": 0}, "ck_review_rating_from_1_to_5"),
        ("review", {"rating": 6}, "ck_review_rating_from_1_to_5"),
    ],
)
def test_the_database_refuses_what_a_check_forbids(shop, table, values, constraint):
    item = make_item()
    order = make_order(item)
    save(order, Review(rating=5, item=item, customer=order.customer))
    with pytest.raises(IntegrityError, match=constraint):
        db.session.execute(sa.update(db.metadata.tables[table]).values(values))


def test_an_enum_value_that_does_not_exist_is_refused(shop):
    item = save(make_item())
    error = IntegrityError if db.engine.dialect.name == "sqlite" else sa.exc.DataError
    with pytest.raises(error, match="item_status"):
        db.session.execute(sa.text("UPDATE item SET status = 'GONE' WHERE id = :id"), {"id": item.id})


def test_a_customer_reviews_an_item_once(shop):
    review = save(Review(rating=5, item=make_item(), customer=Customer(email="a@example.org", name="Ada")))
    db.session.add(Review(rating=1, item_id=review.item_id, customer_id=review.customer_id))
    with pytest.raises(IntegrityError, match=r"uq_review_customer_id_item_id|review\.customer_id, review\.item_id"):
        db.session.commit()


def test_deleting_an_item_deletes_its_reviews_and_keeps_its_tags(shop):
    customer = Customer(email="a@example.org", name="Ada")
    item = save(make_item(tags=[Tag(name="new")], reviews=[Review(rating=5, customer=customer)]))
    db.session.delete(item)
    db.session.commit()
    assert count(Review) == 0
    assert count(Tag) == 1
    assert count(Customer) == 1
    assert db.session.scalar(sa.select(sa.func.count()).select_from(db.metadata.tables["item_tag"])) == 0


def test_deleting_an_order_deletes_its_lines(shop):
    order = save(make_order(make_item()))
    db.session.delete(order)
    db.session.commit()
    assert count(OrderLine) == 0
    assert count(Item) == 1


@pytest.mark.parametrize("parent", [Store, Category, Customer, Item])
def test_what_an_order_needs_cannot_be_deleted(shop, parent):
    save(make_order(make_item()))
    db.session.delete(db.session.scalars(sa.select(parent)).one())
    with pytest.raises(IntegrityError):
        db.session.flush()


def test_children_of_a_deleted_category_move_to_the_top(shop):
    parent = save(Category(name="Food", children=[Category(name="Tea")]))
    db.session.delete(parent)
    db.session.commit()
    assert db.session.scalars(sa.select(Category.parent_id)).all() == [None]


def count(model):
    return db.session.scalar(sa.select(sa.func.count()).select_from(model))


@pytest.mark.parametrize("table", db.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_foreign_key_leads_an_index(table):
    keys = [table.primary_key.columns, *(index.columns for index in table.indexes)]
    keys += [each.columns for each in table.constraints if isinstance(each, sa.UniqueConstraint)]
    leading = {next(iter(columns)).name for columns in keys if len(columns)}  # an index of expressions has none
    foreign = {key.parent.name for key in table.foreign_keys}
    if table.name == "item_tag":
        foreign -= {"item_id"}
        assert [column.name for column in table.primary_key.columns] == ["item_id", "tag_id"]
    assert foreign <= leading


@pytest.mark.parametrize("mapper", MAPPERS, ids=lambda mapper: mapper.class_.__name__)
def test_everything_that_clients_see_is_described(mapper):
    assert mapper.class_.__doc__
    undescribed = [each.key for each in mapper.attrs if not each.doc]
    assert undescribed == []
    for column in mapper.columns:
        if isinstance(column.type, sa.Enum) and issubclass(column.type.enum_class, enum.Enum):
            assert column.type.enum_class.__doc__
    assert Item.__mapper__.all_orm_descriptors["in_stock"].fget.__doc__


@pytest.mark.parametrize("mapper", MAPPERS, ids=lambda mapper: mapper.class_.__name__)
def test_every_relationship_names_its_other_side(mapper):
    for relationship in mapper.relationships:
        other = relationship.mapper.relationships[relationship.back_populates]
        assert other.back_populates == relationship.key
        assert mapper.isa(other.mapper)


def test_every_constraint_has_a_name():
    for table in db.metadata.sorted_tables:
        assert all(constraint.name for constraint in table.constraints), table.name
