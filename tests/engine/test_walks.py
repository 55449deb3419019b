"""A long walk from page to page sees every row once, in order, in both directions."""

import random

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app

ROWS = 100_000
SIZE = 500
FORWARD = """query ($at: String, $size: Int!) {
  points(first: $size, after: $at, orderBy: [{mark: DESC_NULLS_LAST}]) {
    nodes { pk }
    pageInfo { goesOn: hasNextPage at: endCursor }
  }
}"""
BACKWARD = """query ($at: String, $size: Int!) {
  points(last: $size, before: $at, orderBy: [{mark: DESC_NULLS_LAST}]) {
    nodes { pk }
    pageInfo { goesOn: hasPreviousPage at: startCursor }
  }
}"""


@pytest.fixture(scope="module")
def walked(module_database_url):
    """The application, and the keys of its rows in order: many ties, and a tenth without a value."""
    db = make_db()
    point = make_model(
        db, "Point", mark=mapped_column(sa.Integer), __table_args__=(sa.Index("ix_point_mark_id", "mark", "id"),)
    )
    app = make_app(db, module_database_url)
    chance = random.Random(7)  # the same rows each time
    marks = [chance.choice([None, *range(9)]) for _ in range(ROWS)]
    with app.app_context():
        db.create_all()
        rows = [{"id": key, "mark": mark} for key, mark in enumerate(marks)]
        db.session.execute(sa.insert(point.__table__), rows)
        db.session.commit()
    keys = range(ROWS)
    return app, sorted(keys, key=lambda key: (marks[key] is None, -(marks[key] or 0), key))


def walk(app, document):
    """The keys of each page, until there is no other."""
    pages, at, goes_on = [], None, True
    while goes_on and len(pages) < ROWS:
        found = expect_data(app, document, {"at": at, "size": SIZE})["points"]
        pages.append([node["pk"] for node in found["nodes"]])
        at, goes_on = found["pageInfo"]["at"], found["pageInfo"]["goesOn"]
    return pages


def test_a_walk_forward_sees_every_row_once(walked):
    app, keys = walked
    pages = walk(app, FORWARD)
    assert len(pages) == ROWS / SIZE
    assert [key for page in pages for key in page] == keys


def test_a_walk_backward_sees_every_row_once(walked):
    app, keys = walked
    pages = walk(app, BACKWARD)
    assert len(pages) == ROWS / SIZE
    assert [key for page in reversed(pages) for key in page] == keys
