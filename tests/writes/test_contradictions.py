"""Inputs that contradict themselves are refused, and nothing of them is lost without a word."""

# ruff: noqa: E501 - operations read best in one piece

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from tests.engine.small_models import make_db, make_model, make_type
from tests.harness import expect_data, make_app
from tests.writes.shop import count, refuse, serve, told, write

ITEMS = """createItems(input: {data: [
    {sku: "A", name: "a", price: "1.00", stock: 5, storeId: 1, categoryId: 1, attributes: {colour: "red"}, tags: {connect: [{pk: 1}]}
     reviews: {create: [{rating: 2, customer: {connect: {email: "ada@example.org"}}}, {rating: 3, customer: {create: {email: "b@example.org", name: "B"}}}]}}
    {sku: "B", name: "b", price: "2.00", storeId: 1, categoryId: 2}
]}) { items { id } errors { message } }"""


@pytest.fixture
def app(database_url):
    app = serve(database_url)
    write(app, ITEMS)
    return app


def item(app, fields):
    return expect_data(app, f'{{ itemBy(key: {{sku: "A"}}) {{ {fields} }} }}')["itemBy"]


@pytest.mark.parametrize(
    ("input_", "path"),
    [
        ("data: {stock: 1}, inc: {stock: 1}", "input.inc.stock"),
        ("data: {attributes: [1]}, json: {attributes: {merge: {a: 1}}}", "input.json.attributes"),
        ("data: {cost: null}, inc: {cost: 1}", "input.inc.cost"),
        (
            "data: {reviews: {update: [{key: {pk: 1}, inc: {rating: 1}}, {key: {pk: 1}, inc: {rating: 1}}]}}",
            "input.data.reviews.update.1.inc.rating",
        ),
        (
            "data: {reviews: {update: [{key: {pk: 1}, data: {rating: 5}}, {key: {id: 1}, inc: {rating: -1}}]}}",
            "input.data.reviews.update.1.inc.rating",
        ),
        (
            "data: {reviews: {update: [{key: {pk: 1}, data: {rating: 5}}, {key: {pk: 1}, data: {rating: 4}}]}}",
            "input.data.reviews.update.1.data.rating",
        ),
        (
            "data: {reviews: {update: [{key: {pk: 1}, data: {rating: 5}}], delete: [{pk: 1}]}}",
            "input.data.reviews.delete.0",
        ),
        (
            'data: {tags: {connect: [{name: "wood"}], disconnect: [{name: "wood"}]}}',
            "input.data.tags.disconnect.0",
        ),
        (
            'data: {tags: {connect: [{name: "wood"}], update: [{key: {name: "wood"}, data: {items: {disconnect: [{sku: "A"}]}}}]}}',
            "input.data.tags.update.0.data.items.disconnect.0",
        ),
        ('data: {tags: {connect: [{name: "wood"}], set: []}}', "input.data.tags.connect"),
        ('data: {tags: {connect: [{name: "wood"}], delete: [{name: "wood"}]}}', "input.data.tags.delete.0"),
        ('data: {category: {update: {data: {parent: {connect: {name: "Tools"}}}}}}', "input.data.category.update.data.parent.connect"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_refused(app, input_, path):
    before = item(
        app,
        "stock attributes version category { parent { name } } reviews { nodes { rating } } tags { nodes { name } }",
    )
    errors = refuse(app, f'updateItem(input: {{key: {{sku: "A"}}, {input_}}}) {{ ERRORS }}')
    assert told(errors) == [("INVALID", path)]
    assert (
        item(
            app,
            "stock attributes version category { parent { name } } reviews { nodes { rating } } tags { nodes { name } }",
        )
        == before
    )


def test_places_that_agree_are_fine(app):
    change = 'data: {rating: 5}}, {key: {pk: 1}, data: {rating: 5, body: "b"}'
    write(
        app,
        f'updateItem(input: {{key: {{sku: "A"}}, data: {{reviews: {{update: [{{key: {{pk: 1}}, {change}}}]}}}}}}) {{ errors {{ message }} }}',
    )
    assert item(app, "reviews { nodes { rating body } }")["reviews"]["nodes"][0] == {"rating": 5, "body": "b"}


def test_many_rows_do_not_add_to_the_same_related_row_at_once(app):
    write(
        app,
        'updateItems(input: {filter: {stock: {gte: 0}}, atMost: 9, data: {store: {update: {data: {city: "Rome"}}}}}) { errors { message } }',
    )
    write(
        app,
        'updateItems(input: {filter: {stock: {gte: 0}}, atMost: 9, data: {category: {connect: {name: "Saws"}}}}) { errors { message } }',
    )
    assert item(app, "store { city } category { name }") == {"store": {"city": "Rome"}, "category": {"name": "Saws"}}


def test_set_comes_before_what_is_made(app):
    payload = write(
        app,
        'updateItem(input: {key: {sku: "A"}, data: {tags: {create: [{name: "new"}], set: []}, reviews: {create: [{rating: 1, customer: {create: {email: "c@example.org", name: "C"}}}], set: [{pk: 2}]}}}) { item { tags { nodes { name } } reviews { nodes { rating } } } errors { message } }',
    )
    assert payload["item"] == {
        "tags": {"nodes": [{"name": "new"}]},
        "reviews": {"nodes": [{"rating": 3}, {"rating": 1}]},
    }
    assert count(app, "tags", "reviews") == [2, 2]


def test_a_key_is_not_contradicted_by_way_of_relations_and_need_not_be_said_again(app):
    head = (
        'createOrder(input: {data: {storeId: 1, externalNumber: 1, customer: {connect: {email: "ada@example.org"}}}})'
    )
    order = write(app, f"{head} {{ order {{ pk }} errors {{ message }} }}")["order"]["pk"]
    key = f'{{orderIdAndLineNumber: {{orderId: "{order}", lineNumber: 1}}}}'
    line = f"upsertOrderLine(input: {{key: {key}, data: {{lineNumber: 1, quantity: %s, unitPrice: 1, itemId: 1 %s}}}}) {{ orderLine {{ id quantity }} ERRORS }}"
    for data, path in (
        (f'order: {{connect: {{pk: "{order}"}}}}', "input.data.order"),
        (
            'order: {create: {storeId: 1, externalNumber: 2, customer: {connect: {email: "ada@example.org"}}}}',
            "input.data.order",
        ),
    ):
        assert told(refuse(app, line % (1, data))) == [("INVALID", path)]
    for quantity in (1, 2):
        payload = write(app, (line % (quantity, "")).replace("ERRORS", "errors { message }"))
        assert payload["orderLine"] == {"id": f"OrderLine:{order},1", "quantity": quantity}


@pytest.mark.parametrize(
    ("filter_", "says"),
    [
        ("{reviewsAggregate: {filter: {rating: {gt: 1}}}}", False),
        ('{attributes: {path: {at: ["a"]}}}', False),
        ("{reviews: {isEmpty: true}}", True),
        ("{attributes: {contains: {}}}", True),
        ("{attributes: {eq: []}}", True),
        ("{reviewsAggregate: {count: {eq: 99}}}", True),
    ],
)
def test_a_filter_says_something_or_is_refused(app, filter_, says):
    field = f"updateItems(input: {{filter: {filter_}, atMost: 100, data: {{stock: 1}}}}) {{ affectedCount ERRORS }}"
    if says:
        write(app, field.replace("ERRORS", "errors { message }"))
    else:
        assert told(refuse(app, field)) == [("EMPTY_FILTER", "input.filter")]


@pytest.mark.parametrize(
    ("field", "path"),
    [
        ('updateCategory(input: {id: 1, data: {parent: {connect: {pk: 1}}}})', "input.data.parent.connect"),
        ('updateCategory(input: {id: 1, data: {children: {connect: [{pk: 1}]}}})', "input.data.children.connect.0"),
        ('updateCategories(input: {filter: {pk: {gt: 0}}, atMost: 9, data: {parent: {connect: {pk: 1}}}})', "input.data.parent.connect"),
    ],
)  # fmt: skip
def test_rows_in_a_circle_are_refused(app, field, path):
    assert told(refuse(app, f"{field} {{ ERRORS }}")) == [("INVALID", path)]


def test_rows_in_a_circle_are_not_deleted(app):
    write(app, "updateCategory(input: {id: 1, data: {parentId: 1}}) { errors { message } }")
    (error,) = refuse(app, "deleteCategory(input: {id: 1}) { ERRORS }")
    assert error["message"].endswith("take them apart before you delete them.")


def test_null_says_nothing_about_the_inside_of_a_value(app):
    errors = refuse(app, "updateItem(input: {id: 1, json: {attributes: null}}) { ERRORS }")
    assert told(errors) == [("INVALID", "input.json.attributes")]
    errors = refuse(app, "updateItem(input: {id: 1, data: {tags: null, reviews: {create: null}}}) { ERRORS }")
    assert sorted(told(errors)) == [("INVALID", "input.data.reviews.create"), ("INVALID", "input.data.tags")]


@pytest.mark.parametrize(
    ("field", "path", "fields"),
    [
        ('updateItem(input: {id: 1, data: {store: {disconnect: true}}})', "input.data.store.disconnect", ["storeId"]),
        ('updateItem(input: {id: 1, data: {store: null}})', "input.data.store", ["storeId"]),
        ('updateStore(input: {id: 1, data: {items: {disconnect: [{sku: "A"}]}}})', "input.data.items.disconnect.0", ["storeId"]),
        ('updateStore(input: {id: 1, data: {items: {set: [{sku: "A"}]}}})', "input.data.items.set", ["storeId"]),
    ],
)  # fmt: skip
def test_what_needs_a_row_cannot_lose_it(app, field, path, fields):
    (error,) = refuse(app, f"{field} {{ ERRORS }}")
    assert (error["code"], ".".join(error["path"]), error["fields"]) == ("NOT_NULL_VIOLATION", path, fields)
    assert count(app, "items") == [2]


def test_a_change_of_nothing_is_refused(app):
    for field in ("updateItem(input: {id: 1})", "updateItems(input: {filter: {pk: {gt: 0}}})"):
        assert told(refuse(app, f"{field} {{ affectedCount ERRORS }}")) == [("INVALID", "input")]


def test_foreign_keys_that_share_a_column_agree_in_it(database_url):
    db = make_db()
    tenant = make_model(db, "Tenant", name=mapped_column(sa.String(9)))
    make_model(
        db, "Person", tenant_id=mapped_column(sa.ForeignKey("tenant.id"), primary_key=True),
        number=mapped_column(sa.Integer, primary_key=True, autoincrement=False),
    )  # fmt: skip
    keys = [["tenant_id", column] for column in ("owner_number", "watcher_number")]
    make_model(
        db, "Task", tenant_id=mapped_column(sa.ForeignKey("tenant.id"), nullable=False),
        owner_number=mapped_column(sa.Integer), watcher_number=mapped_column(sa.Integer),
        __table_args__=tuple(sa.ForeignKeyConstraint(key, ["person.tenant_id", "person.number"]) for key in keys),
        tenant=relationship("Tenant", overlaps="watcher"),
        owner=relationship(
            "Person", primaryjoin="and_(Task.tenant_id == Person.tenant_id, foreign(Task.owner_number) == Person.number)"
        ),
        watcher=relationship("Person", foreign_keys="[Task.tenant_id, Task.watcher_number]", overlaps="tenant"),
    )  # fmt: skip
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all([tenant(name="a"), tenant(name="b")])
        db.session.commit()
    write(app, "createPeople(input: {data: [{tenantId: 1, number: 1}, {tenantId: 2, number: 1}]}) { errors { code } }")
    first, second = ({"owner": {"connect": {"id": f"Person:{key}"}}} for key in ("1,1", "2,1"))
    task = "task { tenantId ownerNumber watcherNumber } errors { message path }"
    create = (f"createTask(input: {{data: $data}}) {{ {task} }}", "($data: TaskCreate!)")

    both = {**first, "watcher": {"connect": {"id": "Person:1,1"}}, "tenant": {"connect": {"id": "Tenant:1"}}}
    made = {"tenantId": 1, "ownerNumber": 1, "watcherNumber": 1}
    for data, expected in ((both, made), ({"tenantId": 1, **first}, {**made, "watcherNumber": None})):
        assert write(app, create[0], {"data": data}, head=create[1])["task"] == expected
    (error,) = refuse(app, create[0], {"data": {"tenantId": 1, **second}}, head=create[1])
    assert error["message"].startswith("Both rows must have the same tenantId to be related")
    done = write(app, f"updateTask(input: {{id: 1, data: {{owner: null}}}}) {{ {task} }}")
    assert done["task"] == {**made, "ownerNumber": None}


@pytest.fixture
def shelves(database_url):
    """Four shelves, each with books at the places 1 and 2."""
    db = make_db()
    make_model(db, "Shelf", books=relationship("Book", back_populates="shelf", cascade="all, delete-orphan"))
    make_model(
        db, "Book", __table_args__=(sa.UniqueConstraint("shelf_id", "place"),),
        shelf_id=mapped_column(sa.ForeignKey("shelf.id"), primary_key=True),
        number=mapped_column(sa.Integer, primary_key=True, autoincrement=False),
        place=mapped_column(sa.Integer, nullable=False), shelf=relationship("Shelf", back_populates="books"),
    )  # fmt: skip
    app = make_app(db, database_url, types=[make_type(db.kept_models[0], "Shelves", meta={"client_keys": True})])
    with app.app_context():
        db.create_all()
    books = "books: {create: [{number: 1, place: 1}, {number: 2, place: 2}]}"
    rows = ", ".join(f"{{pk: {shelf}, {books}}}" for shelf in range(1, 5))
    write(app, f"createShelves(input: {{data: [{rows}]}}) {{ affectedCount }}")
    return app


GIVING_UP = [
    ("set: [], create: [{number: 3, place: 2}]", [(3, 2)], ["Book:1,1", "Book:1,2"]),
    ('delete: [{id: "2,2"}], create: [{number: 3, place: 2}]', [(1, 1), (3, 2)], ["Book:2,2"]),
    ('disconnect: [{id: "3,2"}], create: [{number: 2, place: 3}]', [(1, 1), (2, 3)], []),
    ('update: [{key: {id: "4,2"}, data: {place: 3}}], create: [{number: 3, place: 2}]', [(1, 1), (2, 3), (3, 2)], []),
]


def test_a_new_row_gets_a_unique_value_that_another_one_gives_up(shelves):
    answer = "shelf { books { nodes { number place } } } deletedIds disconnectedIds errors { message }"
    for shelf, (books, left, gone) in enumerate(GIVING_UP, start=1):
        payload = write(shelves, f"updateShelf(input: {{id: {shelf}, data: {{books: {{{books}}}}}}}) {{ {answer} }}")
        assert payload["shelf"]["books"]["nodes"] == [{"number": number, "place": place} for number, place in left]
        assert (payload["deletedIds"], payload["disconnectedIds"]) == (gone, [])


def test_a_row_keeps_its_primary_key_also_where_a_relation_is_a_part_of_it(shelves):
    for field, path in (
        ('updateShelf(input: {id: 2, data: {books: {connect: [{id: "1,1"}]}}})', "input.data.books.connect.0.id"),
        ('updateShelf(input: {id: 2, data: {books: {set: [{id: "1,1"}]}}})', "input.data.books.set"),
        ('createShelf(input: {data: {pk: 9, books: {connect: [{id: "1,1"}]}}})', "input.data.books.connect.0.id"),
    ):
        (error,) = refuse(shelves, f"{field} {{ ERRORS }}")
        assert told([error]) == [("INVALID", path)]
        assert error["message"].startswith("shelfId is part of the primary key of Book:1,1, which is there already")
    same = 'updateShelf(input: {id: 1, data: {books: {connect: [{id: "1,1"}]}}}) { affectedCount }'
    assert write(shelves, same) == {"affectedCount": 1}
