"""deleteX and deleteXs: the row as it was, what holds it, what goes with it."""

# ruff: noqa: E501 - operations read best in one piece

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app, statements
from tests.writes.shop import count, refuse, serve, told, write


@pytest.fixture
def app(database_url):
    app = serve(database_url)
    write(
        app,
        """createItems(input: {data: [
        {sku: "A", name: "a", price: "1.00", cost: "0.25", storeId: 1, category: {connect: {name: "Saws"}}, tags: {connect: [{pk: 1}]}
         reviews: {create: [{rating: 4, customer: {connect: {email: "ada@example.org"}}}]}}
        {sku: "B", name: "b", price: "2.00", storeId: 1, category: {connect: {name: "Saws"}}}
    ]}) { items { id } errors { message } }""",
    )
    return app


def test_the_payload_has_the_row_as_it_was(app):
    payload = write(
        app,
        """deleteItem(input: {key: {sku: "A"}}) {
        item { sku margin store { name } tags { nodes { name } } reviews { nodes { rating } } }
        deletedIds affectedCount errors { code } query { items { totalCount } reviews { totalCount } }
    }""",
    )
    assert payload == {
        "item": {"sku": "A", "margin": "0.75", "store": {"name": "Acorn"}, "tags": {"nodes": [{"name": "wood"}]}, "reviews": {"nodes": [{"rating": 4}]}},
        "deletedIds": ["Item:1"], "affectedCount": 1, "errors": [], "query": {"items": {"totalCount": 1}, "reviews": {"totalCount": 0}},
    }  # fmt: skip
    assert count(app, "items", "reviews", "tags") == [1, 0, 1]


def test_a_deletion_costs_few_round_trips(app):
    with statements(app) as executed:
        write(app, 'deleteTag(input: {id: "Tag:1"}) { tag { name } deletedIds }')
    assert [each.split()[0] for each in executed] == ["SELECT", "SELECT", "DELETE"]


def test_a_row_that_others_hold_is_restricted(app):
    (error,) = refuse(app, 'deleteStore(input: {id: "Store:1"}) { store { name } deletedIds ERRORS }')
    assert error["message"] == "The Store cannot be deleted: 2 Item rows refer to it."
    assert [error[key] for key in ("code", "by", "count", "ids")] == ["RESTRICTED", ["Item"], 2, ["Item:1", "Item:2"]]
    rows = ", ".join(f'{{sku: "X{n}", name: "x", price: 1, storeId: 1, categoryId: 2}}' for n in range(120))
    write(app, f"createItems(input: {{data: [{rows}]}}) {{ affectedCount }}")
    with statements(app) as executed:
        (error,) = refuse(app, 'deleteStore(input: {id: "Store:1"}) { ERRORS }')
    assert "100 or more Item rows refer" in error["message"]
    assert (error["count"], len(error["ids"])) == (100, 10)
    assert len(executed) <= 8
    (error,) = refuse(app, 'deleteCategory(input: {key: {name: "Saws"}}) { ERRORS }')
    assert (error["code"], error["by"]) == ("RESTRICTED", ["Item"])
    children = 'children: {create: [{name: "Axes"}], delete: [{name: "Saws"}]}'
    (error,) = refuse(app, f'updateCategory(input: {{key: {{name: "Tools"}}, data: {{{children}}}}}) {{ ERRORS }}')
    assert (told([error]), error["by"]) == ([("RESTRICTED", "input.data.children.delete.0")], ["Item"])
    assert count(app, "stores", "items", "categories") == [1, 122, 2]


def test_what_is_not_there_is_not_found(app):
    assert told(refuse(app, 'deleteItem(input: {id: "Item:99"}) { deletedIds ERRORS }')) == [("NOT_FOUND", "input.id")]


def test_another_version_is_a_conflict(app):
    answer = expect_data(
        app,
        'mutation { deleteItem(input: {id: "Item:1", expectedVersion: 7}) { item { sku } deletedIds errors { code } } }',
    )
    assert answer["deleteItem"] == {"item": {"sku": "A"}, "deletedIds": [], "errors": [{"code": "CONFLICT"}]}
    write(app, 'deleteItem(input: {id: "Item:1", expectedVersion: 1}) { errors { code } }')


def test_many_rows_are_deleted_by_a_filter(app):
    field = "deleteItems(input: {filter: {price: {gt: 0}}, atMost: 5, dryRun: %s}) { items { sku } deletedIds affectedCount counts { type updated deleted } errors { message } query { items { totalCount } } }"
    expected = {
        "items": [{"sku": "A"}, {"sku": "B"}], "deletedIds": ["Item:1", "Item:2"], "affectedCount": 2, "errors": [],
        "counts": [{"type": "Item", "updated": 0, "deleted": 2}, {"type": "Review", "updated": 0, "deleted": 1}, {"type": "item_tag", "updated": 0, "deleted": 1}],
        "query": {"items": {"totalCount": 0}},
    }  # fmt: skip
    assert write(app, field % "true") == expected
    assert count(app, "items", "reviews") == [2, 1]
    assert write(app, field % "false") == expected
    assert count(app, "items", "reviews") == [0, 0]


def test_a_tree_loses_its_root(app):
    payload = write(
        app,
        'deleteCategories(input: {filter: {name: {eq: "Tools"}}}) { counts { type updated deleted } errors { message } query { categories { nodes { name parentId } } } }',
    )
    assert payload["query"]["categories"]["nodes"] == [{"name": "Saws", "parentId": None}]
    assert payload["counts"] == [{"type": "Category", "updated": 1, "deleted": 1}]


def test_rows_that_refer_to_their_own_kind_and_single_orphans(database_url):
    db = make_db()
    friend = sa.Table(
        "friend", db.Model.metadata,
        sa.Column("one", sa.ForeignKey("person.id"), primary_key=True), sa.Column("other", sa.ForeignKey("person.id"), primary_key=True),
    )  # fmt: skip
    make_model(
        db, "Person", name=mapped_column(sa.String(9), unique=True),
        friends=relationship("Person", secondary=friend, primaryjoin="Person.id == friend.c.one", secondaryjoin="Person.id == friend.c.other"),
        badge=relationship("Badge", back_populates="person", uselist=False, cascade="all, delete-orphan"),
        seats=relationship("Seat"),
    )  # fmt: skip
    make_model(db, "Seat", person_id=mapped_column(sa.ForeignKey("person.id"), primary_key=True))
    make_model(
        db, "Ticket", person_id=mapped_column(sa.ForeignKey("person.id")),
        person=relationship("Person", single_parent=True, cascade="all, delete-orphan"),
    )  # fmt: skip
    make_model(
        db, "Badge", person_id=mapped_column(sa.ForeignKey("person.id"), nullable=False, unique=True),
        person=relationship("Person", back_populates="badge"),
    )  # fmt: skip
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
    write(
        app,
        'createPerson(input: {data: {name: "a", friends: {create: [{name: "b"}]}, badge: {create: {}}}}) { errors { message } }',
    )
    (error,) = refuse(app, 'deletePerson(input: {key: {name: "b"}}) { ERRORS }')
    assert (error["code"], error["by"], error["count"]) == ("RESTRICTED", ["friend"], 1)
    write(
        app,
        'createTicket(input: {data: {person: {create: {name: "c", seats: {create: [{}]}}}}}) { errors { message } }',
    )
    for field in (
        'deletePerson(input: {key: {name: "c"}})', "deleteTicket(input: {id: 1})",
        "updateTicket(input: {id: 1, data: {person: null}})",
        'updateTicket(input: {id: 1, data: {person: {create: {name: "d"}}}})',
    ):  # fmt: skip
        (error,) = refuse(app, f"{field} {{ ERRORS }}")
        assert (error["code"], "Seat" in error["by"]) == ("RESTRICTED", True), field
    write(app, 'deleteSeat(input: {id: "Seat:3"}) { errors { message } }')
    write(app, "deleteTicket(input: {id: 1}) { errors { message } }")
    payload = write(
        app,
        'updatePerson(input: {key: {name: "a"}, data: {badge: {disconnect: true}}}) { deletedIds disconnectedIds errors { message } }',
    )
    assert (payload["deletedIds"], payload["disconnectedIds"]) == (["Badge:1"], [])
    assert (
        write(app, 'deletePerson(input: {key: {name: "a"}}) { affectedCount errors { message } }')["affectedCount"] == 1
    )
    assert count(app, "people", "badges") == [1, 0]
