"""A row gets a place in a one-to-one relation that another one has: the foreign key is unique, so the other goes first.

Of the parents 1 and 2, the first has the card 102; the cards 101 and 103 have none, where they may be without, or else
card 101 is the second one's.
"""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column, relationship

from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_app, statements

KINDS = {
    "free": {"nullable": True},
    "orphan": {"nullable": False, "cascade": "all, delete-orphan"},
    "held": {"nullable": False},
    "one-sided": {"nullable": True, "has_back": False},
}


def make_models(*, nullable, cascade="save-update, merge", has_back=True):
    db = make_db()
    back = {"back_populates": "card"} if has_back else {}
    card = relationship("Card", uselist=False, cascade=cascade, **({"back_populates": "parent"} if has_back else {}))
    make_model(db, "Parent", name=mapped_column(sa.String(20)), card=card)
    parent = {"parent": relationship("Parent", **back)} if has_back else {}
    version = mapped_column(sa.Integer, nullable=False)
    make_model(
        db, "Card", name=mapped_column(sa.String(20)), version=version, __mapper_args__={"version_id_col": version},
        parent_id=mapped_column(sa.ForeignKey("parent.id"), unique=True, nullable=nullable), **parent,
    )  # fmt: skip
    return db


@pytest.fixture(scope="module", params=KINDS)
def served(request, module_database_url):
    kind = request.param
    db = make_models(**KINDS[kind])
    app = make_app(db, module_database_url)
    with app.app_context():
        db.create_all()
    yield kind, app, db
    with app.app_context():
        db.drop_all()


@pytest.fixture
def kind(served):
    return served[0]


@pytest.fixture
def tried(served):
    """The answer to a mutation and the cards after it, as (key, parent, version)."""
    kind, app, db = served

    def try_(field):
        cards = [(102, 1)] + ([(101, None), (103, None)] if KINDS[kind]["nullable"] else [(101, 2)])
        parent, card = (db.metadata.tables[name] for name in ("parent", "card"))
        with app.app_context(), db.engine.begin() as connection:
            connection.execute(card.delete())
            connection.execute(parent.delete())
            connection.execute(parent.insert(), [{"id": key, "name": f"p{key}"} for key in (1, 2)])
            connection.execute(card.insert(), [{"id": key, "parent_id": each, "version": 1} for key, each in cards])
        parts = "disconnectedIds deletedIds"
        parts += " counts { type inserted updated deleted }" if field.startswith("updateParents") else ""
        with statements(app) as sent:
            (payload,) = expect_data(app, f"mutation {{ {field} {{ {parts} errors {{ code path }} }} }}").values()
        with app.app_context(), db.engine.connect() as connection:
            rows = connection.execute(sa.select(card.c.id, card.c.parent_id, card.c.version).order_by(card.c.id))
            return payload, [tuple(row) for row in rows], sent

    return try_


@pytest.mark.parametrize("key", [101, 103])
def test_a_row_takes_the_place_of_another_whatever_their_keys_are(kind, tried, key):
    """The statement that frees the place comes first; by their keys, it may have been the other way."""
    payload, cards, _ = tried(f"updateParent(input: {{id: 1, data: {{card: {{connect: {{id: {key}}}}}}}}})")
    match kind, key:
        case (("free" | "one-sided"), _):
            assert (payload["errors"], payload["disconnectedIds"]) == ([], ["Card:102"])
            assert cards == sorted([(102, None, 2), (key, 1, 2), (204 - key, None, 1)])
        case "orphan", 101:
            assert (payload["errors"], payload["deletedIds"]) == ([], ["Card:102"])
            assert cards == [(101, 1, 2)]
        case "held", 101:
            path = ["input", "data", "card", "connect", "id"]
            assert payload["errors"] == [{"code": "NOT_NULL_VIOLATION", "path": path}]
            assert cards == [(101, 2, 1), (102, 1, 1)]
        case _:
            assert [error["code"] for error in payload["errors"]] == ["NOT_FOUND"]


def test_a_new_row_takes_the_place_of_another(kind, tried):
    payload, cards, sent = tried('updateParent(input: {id: 1, data: {card: {create: {name: "new"}}}})')
    if kind == "held":
        assert [error["code"] for error in payload["errors"]] == ["NOT_NULL_VIOLATION"]
        return
    assert payload["errors"] == []
    assert [parent for _, parent, _ in cards].count(1) == 1
    is_taken = any(key == 102 for key, *_ in cards) and kind == "orphan"  # SQLite gives the key to the new row
    gone = [] if is_taken else ["Card:102"]
    assert payload["deletedIds" if kind == "orphan" else "disconnectedIds"] == gone
    assert len([each for each in sent if each.startswith(("INSERT", "UPDATE", "DELETE"))]) == 2


def test_a_place_is_taken_from_the_side_of_the_foreign_key_too(kind, tried):
    if kind == "one-sided":
        return
    payload, cards, _ = tried("updateCard(input: {id: 101, data: {parent: {connect: {id: 1}}}})")
    if kind == "free":
        assert (payload["errors"], payload["disconnectedIds"]) == ([], ["Card:102"])
        assert cards == [(101, 1, 2), (102, None, 2), (103, None, 1)]
    elif kind == "orphan":
        assert (payload["errors"], payload["deletedIds"]) == ([], ["Card:102"])
        assert cards == [(101, 1, 2)]
    else:
        assert payload["errors"][0]["code"] == "NOT_NULL_VIOLATION"


def test_rows_that_change_places_are_counted_once(kind, tried):
    fields = 'filter: {name: {eq: "p1"}}, data: {card: {create: {name: "new"}}}'
    payload, _, _ = tried(f"updateParents(input: {{{fields}}})")
    if kind == "held":
        assert payload["errors"][0]["code"] == "NOT_NULL_VIOLATION"
        return
    gone = {"updated": 0, "deleted": 1} if kind == "orphan" else {"updated": 1, "deleted": 0}
    assert [each for each in payload["counts"] if each["type"] == "Card"] == [{"type": "Card", "inserted": 1, **gone}]
