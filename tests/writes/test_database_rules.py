"""What only the database knows of a row is told of like any other fault of the input."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model, make_type, start
from tests.harness import execute, make_app
from tests.writes.shop import count, refuse, told, write


def test_a_constraint_that_waits_for_the_end_is_told_of_like_any_other(database_url, dialect):
    other = make_db()
    make_model(other, "Shelf")
    key = sa.ForeignKey("shelf.id", deferrable=True, initially="DEFERRED")
    make_model(other, "Book", number=mapped_column(sa.Integer), shelf_id=mapped_column(key))
    app = make_app(other, database_url)
    with app.app_context():
        other.create_all()
        other.session.execute(sa.insert(other.metadata.tables["shelf"]).values(id=1))
        other.session.commit()
    books = "createBooks(input: {data: [{shelfId: 1}, {shelfId: 7}]}) { ERRORS }"
    assert told(refuse(app, books)) == [("FOREIGN_KEY_VIOLATION", "input.data.1.shelfId")]
    book = write(app, "createBook(input: {data: {shelfId: 1}}) { book { id } }")["book"]["id"]
    moved = refuse(app, f'updateBook(input: {{id: "{book}", data: {{shelfId: 7}}}}) {{ ERRORS }}')
    assert told(moved) == [("FOREIGN_KEY_VIOLATION", "input.data.shelfId")]
    deletion = "deleteShelf(input: {id: 1}) { ERRORS }"
    if dialect == "postgresql":
        assert told(refuse(app, deletion)) == [("RESTRICTED", "input")]
    else:
        (error,) = execute(app, f"mutation {{ {deletion.replace('ERRORS', 'deletedIds')} }}")["errors"]
        assert error["message"] == "The database refused the operation: it breaks a constraint."
    assert count(app, "shelves", "books") == [1, 1]


def test_a_column_that_nobody_sets_is_told_of():
    other = make_db()
    columns = {"number": mapped_column(sa.Integer), "hidden": mapped_column(sa.String, nullable=False)}
    item = make_model(other, "Item", **columns)
    app = start(other, types=[make_type(item, meta={"exclude_fields": ("hidden",)})])
    with app.app_context():
        other.create_all()
    (error,) = refuse(app, "createItem(input: {data: {number: 1}}) { ERRORS }")
    assert error["message"] == "A column of Item that you cannot set needs a value."


def test_a_check_of_a_value_that_only_the_database_knows_is_told_of(database_url):
    other = make_db()
    make_model(
        other, "Offer", __table_args__=(sa.CheckConstraint("price > cost", name="no_loss"),),
        price=mapped_column(sa.Integer), cost=mapped_column(sa.Integer, server_default="5"),
    )  # fmt: skip
    app = make_app(other, database_url)
    with app.app_context():
        other.create_all()
    (error,) = refuse(app, "createOffers(input: {data: [{price: 9}, {price: 4}]}) { ERRORS }")
    assert (told([error]), error["fields"]) == ([("CHECK_VIOLATION", "input.data")], ["price", "cost"])
