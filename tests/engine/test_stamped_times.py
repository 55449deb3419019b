"""Moments that the database's own clock wrote, which have no fraction of a second on SQLite."""

from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app

NOON = datetime(2026, 3, 1, 12)
PAGE = """query ($after: String, $by: OrderDirection!) {
  events(first: 1, after: $after, orderBy: [{at: $by}]) { edges { cursor node { pk } } }
}"""


@pytest.fixture
def app(dialect, database_url):
    db = make_db()
    event = make_model(db, "Event", at=mapped_column(sa.DateTime, server_default=sa.func.now()))
    app = make_app(db, database_url)
    with app.app_context():
        db.create_all()
        db.session.add_all([event(id=number, at=NOON) for number in (1, 2, 3, 4)])
        db.session.add_all([event(id=5, at=NOON.replace(microsecond=1)), event(id=6)])
        db.session.commit()
        if dialect == "sqlite":  # as CURRENT_TIMESTAMP writes it
            db.session.execute(sa.text("UPDATE event SET at = '2026-03-01 12:00:00' WHERE id IN (1, 3)"))
            db.session.commit()
        yield app
        db.session.remove()


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        ({"eq": "2026-03-01T12:00:00"}, [1, 2, 3, 4]),
        ({"neq": "2026-03-01T12:00:00"}, [5, 6]),
        ({"in": ["2026-03-01T12:00:00", "2026-03-01T12:00:00.000001"]}, [1, 2, 3, 4, 5]),
        ({"gt": "2026-03-01T12:00:00"}, [5, 6]),
        ({"gte": "2026-03-01T12:00:00"}, [1, 2, 3, 4, 5, 6]),
        ({"lt": "2026-03-01T12:00:00"}, []),
        ({"lte": "2026-03-01T12:00:00"}, [1, 2, 3, 4]),
        ({"isDistinctFrom": "2026-03-01T12:00:00"}, [5, 6]),
    ],
)
def test_comparisons(app, condition, found):
    document = "query ($at: DateTimeFilter) { events(filter: {at: $at}) { nodes { pk } } }"
    nodes = expect_data(app, document, {"at": condition})["events"]["nodes"]
    assert [node["pk"] for node in nodes] == found


def test_what_was_answered_finds_its_row(app):
    moment = expect_data(app, "{ event(id: 6) { at } }")["event"]
    document = "query ($at: DateTime) { events(filter: {at: {eq: $at}}) { nodes { pk } } }"
    assert expect_data(app, document, moment) == {"events": {"nodes": [{"pk": 6}]}}


@pytest.mark.parametrize("by", ["ASC", "DESC"])
def test_pages_miss_no_row(app, by):
    seen, after = [], None
    while edges := expect_data(app, PAGE, {"after": after, "by": by})["events"]["edges"]:
        seen.append(edges[0]["node"]["pk"])
        after = edges[0]["cursor"]
    assert seen == ([1, 2, 3, 4, 5, 6] if by == "ASC" else [6, 5, 1, 2, 3, 4])


def test_the_same_moment_is_one_kind(app):
    document = "{ events(distinctOn: AT) { nodes { pk } } all: events { aggregate { countDistinct { at } } } }"
    data = expect_data(app, document)
    assert [node["pk"] for node in data["events"]["nodes"]] == [1, 5, 6]
    assert data["all"]["aggregate"] == {"countDistinct": {"at": 3}}
