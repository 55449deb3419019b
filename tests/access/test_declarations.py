"""What an application may declare: mistakes are start-up errors, all of them listed; and what commands show of it."""

import datetime
from uuid import UUID

import graphene
import pytest
import sqlalchemy as sa
from sqlalchemy.orm import aliased, column_property, foreign, mapped_column, relationship, remote

from gql_server import (
    Access,
    StartupError,
    all_but,
    claim,
    create,
    delete,
    everything,
    fields,
    inherit,
    limits,
    read,
    update,
)
from gql_server.access.rules import find_nodes
from gql_server.plan.predicates import RowRule
from models import (
    CardPayment,
    Category,
    Item,
    ItemStatus,
    Order,
    OrderLine,
    Review,
    Store,
    Tag,
    TransferPayment,
    db,
)
from schema.item import Item as ItemType
from tests.access.shop import ask, make_shop, schema_of, send
from tests.engine.small_models import make_db, make_model
from tests.harness import make_app

MISTAKES = [
    ({"a": [read(Item, columns=["prize"])]}, "a: read(Item): 'prize' is no column that is served"),
    ({"a": [read(Item, columns=all_but("prize"))]}, "a: read(Item): 'prize' is no column that is served"),
    ({"a": [read(Item, columns=all_but("id"))]}, "'id' is of the primary key, which node ids and cursors hold"),
    ({"a": [read(Item, columns="name")]}, "a: read(Item): columns is 'name', a text; write a list of names"),
    ({"a": [read(Item, max_rows=0)]}, "a: read(Item): max_rows is 0; expected a whole number from 1, or None"),
    ({"a": [read(Item, aggregates="no")]}, "a: read(Item): aggregates is 'no'; expected True or False"),
    ({"a": [read(Item), read(Item)]}, "the role a has two grants to read Item"),
    ({"a": [inherit("b")]}, "the role a inherits from b, which is no role"),
    ({"a": [inherit("b")], "b": [inherit("a")]}, "inherits from itself: a from b from a"),
    ({"a": [update(Item)]}, "a: update(Item) is granted, and read(Item) is not"),
    ({"a": [delete(Item)]}, "a: delete(Item) is granted, and read(Item) is not"),
    ({"a": [create(Tag, columns=["nmae"])]}, "a: create(Tag): 'nmae' is no column and no relation that clients can"),
    ({"a": [create(Tag, columns=[])]}, "a: create(Tag): a new row needs a value for 'name'"),
    ({"a": [create(Tag, columns=[], preset={"name": "x"})]}, "a: create(Tag): there is nothing that the caller may"),
    ({"a": [create(Tag, preset={"word": "x"})]}, "a: create(Tag): preset names 'word', which is no column"),
    ({"a": [create(Tag, preset={"name": claim("who")})]}, "a: create(Tag): the claim 'who' is not declared"),
    ({"a": [create(Tag, preset={"name": claim("sub")})]}, "the claim 'sub' is of type UUID, and 'name', which it is"),
    ({"a": [create(Tag, preset={"name": 5})]}, "a: create(Tag): 5 is of type int, and 'name', which it is preset for"),
    ({"a": [create(Tag, preset={"name": None})]}, "preset gives None to 'name', which needs a value"),
    ({"a": [create(Tag, columns=["name"], preset={"name": "x"})]}, "'name' is preset, so the caller has no say in it"),
    ({"a": [create(Tag, check=lambda me: Tag.name is None)]}, "a: create(Tag): the check cannot be used: it is False"),
    ({"a": [read(Tag), update(Tag, preset={"id": 1})]}, "'id' is of the primary key, which never changes"),
    ({"a": [read(Item), create(Review, preset={})]}, "a new row needs a value for 'customer_id', which refers to rows"),
    ({"a": [create(Review, columns=["item_id"])]}, "'item_id' refers to Item rows, which the role cannot read"),
    (
        {"a": [everything(), update(CardPayment, columns=["brand"])]},
        "a: update(CardPayment) is granted, and so is that of a class that it inherits from",
    ),
    (
        {"a": [read(CardPayment), read(TransferPayment)]},
        "read(CardPayment) and read(TransferPayment) are granted, and no class that all of them inherit from",
    ),
    ({"a": [read(datetime.date)]}, "a: read(date): no such model is served"),
    ({"a": [fields("Query.nonsense")]}, "a: fields('Query.nonsense'): there is no such field"),
    ({"a": ["read"]}, "the role a has 'read', which is no grant"),
    ({"a": [read(Order, rows=lambda me: Order.customer_id == me.claim("who"))]}, "the claim 'who' is not declared"),
    ({"a": [read(Order, rows=lambda me: Order.customer_id == me.claim("sub", str))]}, "declared with UUID, not str"),
    (
        {"a": [read(Tag, rows=lambda me: me.claim("sub") == Tag.name)]},
        "it compares tag.name with the claim 'sub', which is declared with UUID; expected str",
    ),
    ({"a": [read(Item, rows=lambda me: Store.city == "Berlin")]}, "it names store beside the model"),
    ({"a": [read(Item, rows=lambda me: Item.cost is None)]}, "it is False, a value of Python"),
    ({"a": [read(Item, rows=lambda me: None)]}, "it is None; a function has to return its condition"),
    ({"a": [read(Item, rows=lambda me: Item.stock)]}, "it is a value of type Integer(), expected a condition"),
    ({"a": [read(Item, rows=lambda me: "all")]}, "it is str, expected a condition"),
    ({"a": [read(Item, rows=lambda me: 1 / 0)]}, "it failed: division by zero"),
    (
        {"a": [read(Item, rows=lambda me: Item.created_at < datetime.datetime.now(datetime.UTC))]},
        "it says something else each time that it is called",
    ),
    (
        {"a": [read(Item)], "b": [read(Item, rows=lambda me: sa.false())], "c": [inherit("a"), inherit("b")]},
        "the role c inherits two grants to read Item",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("roles", "fault"), MISTAKES, ids=[fault for _, fault in MISTAKES])
def test_a_mistake_is_a_start_up_error(roles, fault):
    with pytest.raises(StartupError) as caught:
        make_app(db, "sqlite://", access=Access(claims={"sub": UUID}, **roles))
    assert fault in str(caught.value)


def test_all_mistakes_are_listed_at_once():
    roles = {
        "a": [read(Item, columns=["x"]), fields("Query.y"), inherit("c")],
        "b": [delete(Store), read(Order, rows=lambda me: Order.store_id == me.claim("store"))],
        "c": [inherit("nobody"), limits(depth=0), create(Tag, preset={"name": claim("who")}), read(Tag, max_rows=-1)],
        "d": ["read", read(Tag), read(Tag)],
    }
    with pytest.raises(StartupError) as caught:
        make_app(db, "sqlite://", access=Access(claims={"store": float}, **roles))
    beginnings = [
        "the claim 'store' is declared with <class 'float'>", "the role c inherits from nobody",
        "c: limits(depth=0)", "c: read(Tag): max_rows is -1", "the role d has 'read'", "the role d has two grants",
        "a: fields('Query.y')", "a: read(Item): 'x'", "a: create(Tag): the claim 'who'",
        "b: delete(Store) is granted, and read(Store) is not", "c: create(Tag): the claim 'who'",
    ]  # fmt: skip
    for each in beginnings:
        assert any(fault.startswith(each) for fault in caught.value.faults), each
    assert len(caught.value.faults) == len(beginnings)


def test_what_is_left_for_a_role_makes_a_schema():
    class Found(graphene.Union):
        class Meta:
            types = (ItemType,)

    class Query(graphene.ObjectType):
        found = graphene.Field(Found)

    roles = {name: [read(Store), fields("Query.found")] for name in ("a", "b")}
    with pytest.raises(StartupError) as caught:
        make_app(db, "sqlite://", access=Access(**roles, c=[everything()]), types=[ItemType], query=Query)
    left = "what the role can see makes no schema: Union type Found must define one or more member types."
    assert list(caught.value.faults) == [f"a: {left}", f"b: {left}"]


def test_a_developers_role_is_one_that_is_declared():
    with pytest.raises(StartupError, match="GQL_DEV_ROLE is 'king', which is no role"):
        make_app(db, "sqlite://", access=Access(a=[everything()]), config={"GQL_DEV_ROLE": "king"})


def test_production_does_not_start_without_roles_and_a_key():
    with pytest.raises(StartupError) as caught:
        make_app(db, "sqlite://", config={"GQL_ENV": "production"})
    assert [fault.partition(";")[0] for fault in caught.value.faults] == [
        "production has no roles", "production has no key to check callers",
    ]  # fmt: skip


def test_without_roles_the_log_and_the_first_query_warn(caplog):
    app = make_app(db, "sqlite://")
    assert "everybody may read and write everything" in caplog.text
    page = app.test_client().get("/graphql", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert "WARNING: no roles are declared" in page


def test_without_the_role_anonymous_nobody_comes_without_a_token():
    app = make_shop("sqlite://", access=Access(clerk=[read(Store)]))
    answer = app.test_client().post("/graphql", json={"query": "{ stores { nodes { name } } }"})
    assert answer.get_json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert ask(app, "clerk", "{ stores { totalCount } }") == {"stores": {"totalCount": 3}}


def test_a_relation_needs_the_columns_that_it_joins_by():
    access = Access(anonymous=[read(Item, columns=["name", "category_id"]), read(Store), read(Category)])
    types = schema_of(access).type_map
    assert set(types["Item"].fields) == {"id", "pk", "name", "categoryId", "category"}
    assert "items" not in types["Store"].fields
    assert "items" in types["Category"].fields


def test_what_is_computed_needs_what_it_is_computed_from():
    def has(*grants):
        return {"inStock", "reviewCount"} & set(schema_of(Access(anonymous=grants)).type_map["Item"].fields)

    assert has(read(Item)) == {"inStock"}
    assert has(read(Item), read(Review)) == {"inStock", "reviewCount"}
    assert has(read(Item), read(Review, rows=lambda me: Review.rating > 1)) == {"inStock"}
    assert has(read(Item), read(Review, aggregates=False)) == {"inStock"}
    assert has(read(Item, columns=all_but("stock"))) == set()
    assert has(read(Item, columns=all_but("stock")), fields("Item.inStock", "Item.reviewCount")) == {
        "inStock", "reviewCount",
    }  # fmt: skip


def test_what_is_computed_needs_all_columns_and_other_rows_that_it_reads():
    db = make_db()
    person = make_model(
        db, "Person", salary=mapped_column(sa.Integer), boss_id=mapped_column(sa.ForeignKey("person.id")),
        yearly=mapped_column(sa.Integer, sa.Computed("salary * 12")),
        bonus=column_property(sa.literal_column("salary / 10", sa.Integer)),
    )  # fmt: skip
    table, other = person.__table__, aliased(person)
    of_others = sa.select(sa.func.count(other.id)).where(other.boss_id == person.id)
    person.team = column_property(of_others.correlate_except(other).scalar_subquery())
    person.best = column_property(sa.select(sa.func.max(other.salary)).scalar_subquery())
    person.everybody = column_property(sa.select(sa.func.count(table.c.id)).correlate(None).scalar_subquery())
    person.wage = column_property(table.c.salary)
    rich = sa.and_(person.id == foreign(remote(person.boss_id)), remote(person.salary) > 9)
    person.rich = relationship(person, primaryjoin=rich, viewonly=True)

    def has(**conditions):
        app = make_app(db, "sqlite://", access=Access(anonymous=[read(person, **conditions)]))
        fields_ = app.extensions["gql_server"].apis.find("anonymous").schema.type_map["Person"].fields
        return set(fields_) - {"id", "pk", "bossId"}

    everything_ = {"salary", "yearly", "bonus", "team", "best", "everybody", "wage", "rich"}
    assert has() == everything_
    assert has(columns=all_but("salary")) == {"team", "everybody"}
    assert has(rows=lambda me: person.id < 9) == everything_ - {"team", "best", "everybody"}
    assert has(columns=all_but("salary"), aggregates=False) == set()


def test_a_relation_needs_all_rows_of_the_models_that_it_goes_by():
    db = make_db()
    course, term = make_model(db, "Course"), make_model(db, "Term", name=mapped_column(sa.String(9)))
    enrolment = make_model(
        db, "Enrolment", student_id=mapped_column(sa.ForeignKey("student.id")),
        course_id=mapped_column(sa.ForeignKey("course.id")), term_id=mapped_column(sa.ForeignKey("term.id")),
    )  # fmt: skip
    way = sa.join(enrolment.__table__, term.__table__)
    student = make_model(db, "Student", courses=relationship(course, secondary=way, viewonly=True))
    others = [read(course), read(student), read(enrolment)]
    for grants, is_there in (
        ([read(term)], True),
        ([read(term, columns=all_but("name"))], True),
        ([read(term, rows=lambda me: term.name == "x")], False),
        ([], False),
    ):
        app = make_app(db, "sqlite://", access=Access(anonymous=[*others, *grants]))
        types = app.extensions["gql_server"].apis.find("anonymous").schema.type_map
        assert ("courses" in types["Student"].fields) is is_there


def test_rows_that_may_not_be_counted_have_no_count_anywhere():
    types = schema_of(Access(anonymous=[read(Item, aggregates=False), read(Store)])).type_map
    assert {"totalCount", "aggregate", "groupBy"}.isdisjoint(types["ItemConnection"].fields)
    assert "itemsAggregate" not in types["StoreFilter"].fields
    assert "itemsAggregate" not in types["StoreOrderBy"].fields
    assert "totalCount" in types["StoreConnection"].fields


def test_rows_that_are_reached_through_relations_only_have_no_root():
    app = make_shop("sqlite://", access=Access(anonymous=[read(Item, root=False), read(Store)]))
    schema = app.extensions["gql_server"].apis.find("anonymous").schema
    assert {"item", "items", "itemBy"}.isdisjoint(schema.query_type.fields)
    assert ask(app, "anonymous", '{ node(id: "Item:1") { id } nodes(ids: ["Item:1", "Store:1"]) { id } }') == {
        "node": None, "nodes": [None, {"id": "Store:1"}],
    }  # fmt: skip
    nested = ask(app, "anonymous", "{ stores(first: 1) { nodes { items { totalCount } } } }")
    assert nested["stores"]["nodes"][0]["items"]["totalCount"] == 3


def test_a_page_has_no_more_rows_than_the_role_may_see_at_once():
    app = make_shop("sqlite://", access=Access(anonymous=[read(Item, max_rows=2), read(Store)]))
    assert len(ask(app, "anonymous", "{ items { nodes { pk } } }")["items"]["nodes"]) == 2
    answer = send(app, "anonymous", "{ stores { nodes { items(first: 3) { nodes { pk } } } } }")
    assert answer["errors"][0]["message"] == "first is 3; expected a number of rows from 0 to 2."


def test_rules_may_name_the_row_anywhere():
    """SQLAlchemy moves neither the criterion of has() nor rows of the same model to another place by itself."""
    own_store = Item.order_lines.any(OrderLine.order.has(Order.store_id == Item.store_id))
    other = sa.orm.aliased(Item)
    cheapest = ~sa.exists().where(other.store_id == Item.store_id, other.price < Item.price)
    grandchild = Category.parent.has(Category.parent.has(Category.name == "Tools"))
    one, up = sa.orm.aliased(Category), sa.orm.aliased(Category)
    has_parent = Category.id.in_(sa.select(one.id).join(up, one.parent_id == up.id).where(up.id > 0))
    for model, rule, expected in (
        (Item, own_store, {1, 3, 5}),
        (Item, cheapest, {3, 4, 5}),
        (Item, sa.and_(own_store, Item.status == ItemStatus.ACTIVE), {1, 5}),
        (Category, grandchild, {3}),
        (Category, has_parent, {2, 3}),
    ):
        access = Access(anonymous=[read(model, rows=lambda me, rule=rule: rule)])
        app = make_shop("sqlite://", access=access)
        plural = {Item: "items", Category: "categories"}[model]
        found = ask(app, "anonymous", f"{{ {plural} {{ nodes {{ pk }} }} }}")[plural]["nodes"]
        assert {row["pk"] for row in found} == expected


def test_rules_that_differ_in_a_type_alone_are_two():
    def named(length):
        return lambda me: sa.cast(Tag.name, sa.String(length)) == "ada"

    app = make_shop("sqlite://", access=Access(anonymous=[read(Tag, rows=named(9)), update(Tag, rows=named(3))]))
    document = 'mutation { updateTag(input: {id: 1, data: {name: "x"}}) { affectedCount } }'
    with app.app_context():
        writes = app.extensions["gql_server"].compile(document).writes
    assert [rule.text[-19:] for rule in find_nodes(writes.plan, RowRule)] == [
        "VARCHAR(9)) = 'ada'",
        "VARCHAR(3)) = 'ada'",
    ]
