"""Database and model agree after each of many random writes: on the answers, and on every row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.engine.small_models import make_type
from tests.harness import execute, make_app
from tests.sequences.models import Book, Shelf, Tag, book_tag, db
from tests.sequences.operations import OPERATIONS, Operation, run_all
from tests.sequences.world import Row, World

if TYPE_CHECKING:
    from flask import Flask

SEQUENCES = 40
STEPS = st.lists(st.lists(st.one_of(*OPERATIONS.values()), min_size=1, max_size=2), min_size=4, max_size=10)


@pytest.fixture(scope="module")
def app(module_database_url):
    types = [make_type(model, meta={"client_keys": True}) for model in (Shelf, Book, Tag)]
    app = make_app(db, module_database_url, types=types)
    with app.app_context():
        db.create_all()
    return app


def reset(app: Flask, world: World) -> None:
    """Have the database hold the rows of a world, and no others."""
    with app.app_context(), db.engine.begin() as connection:
        for table in reversed(db.metadata.sorted_tables):
            connection.execute(sa.delete(table))
        for model, rows in ((Shelf, world.shelves), (Book, world.books), (Tag, world.tags)):
            values = [{"id": pk, **{name.replace("Id", "_id"): row[name] for name in row}} for pk, row in rows.items()]
            connection.execute(sa.insert(model.__table__), values)
        links = [{"book_id": book, "tag_id": tag} for book, tag in sorted(world.links)]
        connection.execute(sa.insert(book_tag), links)


def send(app: Flask, operations: list[Operation]) -> list[Row]:
    """Send the operations as one mutation; give the payloads, the codes of errors as a set."""
    kinds = [f"{each.field[0].upper()}{each.field[1:]}Input!" for each in operations]
    heads = ", ".join(f"$v{number}: {kind}" for number, kind in enumerate(kinds))
    fields = " ".join(
        f"f{number}: {each.field}(input: $v{number}) {{ {each.selection} }}" for number, each in enumerate(operations)
    )
    answer = execute(
        app, f"mutation ({heads}) {{ {fields} }}", {f"v{n}": each.input for n, each in enumerate(operations)}
    )
    assert "errors" not in answer, answer["errors"]
    return [read_payload(answer["data"][f"f{number}"]) for number in range(len(operations))]


def read_payload(payload: Row) -> Row:
    codes = frozenset(error["code"] for error in payload["errors"])
    rows: dict[str, Any] = {"books": sorted(payload["books"], key=by_key)} if payload.get("books") else {}
    ids = {"deletedIds": sorted(payload["deletedIds"])} if "deletedIds" in payload else {}
    return {**payload, **rows, **ids, "errors": codes or []}


def by_key(row: Row) -> int:
    key: int = row["pk"]
    return key


def expected(payload: Row) -> Row:
    return {**payload, "books": sorted(payload["books"], key=by_key)} if payload.get("books") else payload


def read_world(app: Flask) -> World:
    with app.app_context(), db.engine.connect() as connection:

        def rows(model: Any, *names: str) -> dict[int, Row]:
            return {
                row.id: {name.replace("_id", "Id"): getattr(row, name) for name in names}
                for row in connection.execute(sa.select(model.__table__))
            }

        return World(
            shelves=rows(Shelf, "name"),
            books=rows(Book, "title", "pages", "shelf_id"),
            tags=rows(Tag, "name"),
            links={tuple(row) for row in connection.execute(sa.select(book_tag))},
        )


def check(app: Flask, steps: list[list[Operation]]) -> None:
    """Require that database and model agree after each mutation."""
    world = World.at_the_beginning()
    reset(app, world)
    for operations in steps:
        payloads, world = run_all(operations, world)
        assert send(app, operations) == [expected(payload) for payload in payloads]
        assert read_world(app) == world


@pytest.mark.filterwarnings("ignore:New instance .* conflicts with persistent instance")  # the database says so too
@settings(
    max_examples=SEQUENCES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # to shrink a sequence takes many minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(steps=STEPS)
def test_database_and_model_agree_after_each_write(app, steps):
    check(app, steps)


def test_a_key_is_broken_also_where_a_relation_gives_a_part_of_it(app):
    move = Operation("update", "Book", {"key": {"pk": 3}, "data": {"shelf": {"connect": {"pk": 1}}}})
    assert move.refused(frozenset({"UNIQUE_VIOLATION"})) in run_all([move], World.at_the_beginning())[0]
    check(app, [[move]])
