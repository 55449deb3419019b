"""What an application has set for its engine and its sessions: obeyed, or said to be passed by."""

import enum
import logging

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from gql_server.extension import OPEN
from tests.engine.small_models import make_db, make_model, start
from tests.harness import expect_data, make_app, statements

Size = enum.Enum("Size", "SMALL LARGE")
DOCUMENT = '{ items(filter: {size: {eq: LARGE}, name: {in: ["a"]}}) { totalCount nodes { name size } } }'


def make_tenant_app(url, schema):
    db = make_db()
    item = make_model(
        db,
        "Item",
        __table_args__={"schema": "tenant"},
        name=mapped_column(sa.String),
        size=mapped_column(sa.Enum(Size, schema="tenant")),
    )
    options = {"execution_options": {"schema_translate_map": {"tenant": schema}}}
    app = make_app(db, url, config={"SQLALCHEMY_ENGINE_OPTIONS": options})
    with app.app_context():
        if schema:
            with db.engine.begin() as connection:
                connection.execute(sa.text(f"CREATE SCHEMA {schema}"))
        db.create_all()
        db.session.add(item(name="a", size=Size.LARGE))
        db.session.commit()
    return app


def test_the_schema_of_the_engine_is_read(database_url):
    app = make_tenant_app(database_url, None)
    with statements(app) as executed:
        data = expect_data(app, DOCUMENT)
    assert data["items"] == {"totalCount": 1, "nodes": [{"name": "a", "size": "LARGE"}]}
    assert "tenant" not in executed[0]


def test_another_schema_of_the_engine_is_read(postgresql_database_url):
    app = make_tenant_app(postgresql_database_url, "other")
    assert expect_data(app, DOCUMENT)["items"] == {"totalCount": 1, "nodes": [{"name": "a", "size": "LARGE"}]}


@pytest.mark.parametrize("place", [lambda db: db.session, lambda db: db.session.session_factory])
def test_listeners_that_are_passed_by_are_named_at_start_up(caplog, place):
    db = make_db()
    make_model(db, "Item")
    sa.event.listen(place(db), "do_orm_execute", lambda state: None)
    with caplog.at_level(logging.WARNING, "gql_server"):
        start(db)
    assert "do_orm_execute" in caplog.text


def test_without_listeners_nothing_is_said(caplog):
    db = make_db()
    make_model(db, "Item")
    sa.event.listen(db.session, "before_flush", lambda *_: None)
    with caplog.at_level(logging.WARNING, "gql_server"):
        start(db)
    assert caplog.messages == [OPEN]
