"""Expressions of models that change between requests: clocks, the request, callables. No answer is of another time."""

import itertools

import flask
import graphene
import pytest
import sqlalchemy as sa
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import column_property, mapped_column

from gql_server import GraphQL, ModelList
from tests.engine.small_models import make_db, make_model
from tests.harness import expect_data, make_models_app

ticks = itertools.count(1)
now = {"price": 1, "names": ["a"], "is_wide": True}


@pytest.fixture(scope="module")
def app(module_database_url):
    db = make_db()
    item = make_model(
        db,
        "Item",
        name=mapped_column(sa.String),
        tick=hybrid_property(lambda self: None, expr=lambda cls: sa.case((cls.id > 0, next(ticks)), else_=0)),
        who=hybrid_property(lambda self: None, expr=lambda cls: sa.func.coalesce(cls.name + flask.g.who, "")),
        price=hybrid_property(lambda self: None, expr=lambda cls: cls.id * now["price"]),
        either=hybrid_property(lambda self: None, expr=lambda cls: cls.id if now["is_wide"] else cls.id + cls.id),
        asked=hybrid_property(
            lambda self: None, expr=lambda cls: cls.id * sa.bindparam("n", callable_=lambda: now["price"])
        ),
        is_named=hybrid_property(lambda self: None, expr=lambda cls: cls.name.in_(now["names"])),
    )
    item.cost = column_property(item.id * sa.bindparam(None, type_=sa.Integer, callable_=lambda: now["price"]))
    item.is_listed = column_property(
        item.name.in_(sa.bindparam(None, type_=sa.String, expanding=True, callable_=lambda: now["names"]))
    )

    class Query(graphene.ObjectType):
        found = ModelList(item)

        def resolve_found(root, info):
            return info.context.session.scalars(sa.select(item)).all()

    app = make_models_app(db, module_database_url)

    @app.before_request
    def read_caller():
        flask.g.who = flask.request.headers.get("X-Who", "?")

    with app.app_context():
        flask.g.who = "start"
        GraphQL(db, query=Query).init_app(app)
        db.create_all()
        db.session.add(item(name="a"))
        db.session.commit()
    return app


def read(app, field):
    return expect_data(app, f"{{ items {{ nodes {{ {field} }} }} }}")["items"]["nodes"][0][field]


def test_a_clock_is_asked_at_each_request(app):
    answers = [read(app, "tick") for _ in range(3)]
    assert answers == sorted(set(answers))


def test_each_caller_gets_an_answer_of_their_own(app):
    answers = [
        app.test_client().post("/graphql", json={"query": "{ items { nodes { who } } }"}, headers={"X-Who": who})
        for who in ("x", "y", "x")
    ]
    assert [each.json["data"]["items"]["nodes"][0]["who"] for each in answers] == ["ax", "ay", "ax"]


@pytest.mark.parametrize("field", ["price", "asked", "cost"])
def test_a_value_that_changed_is_read_anew(app, monkeypatch, field):
    for price in (2, 3):
        monkeypatch.setitem(now, "price", price)
        assert read(app, field) == price


@pytest.mark.parametrize("field", ["isNamed", "isListed"])
def test_a_list_that_changed_is_read_anew(app, monkeypatch, field):
    for names in (["a"], [], ["b", "c"], ["c", "a"]):
        monkeypatch.setitem(now, "names", names)
        assert read(app, field) is ("a" in names)


def test_an_expression_of_another_form_is_read_anew(app, monkeypatch):
    for is_wide, expected in ((True, 1), (False, 2)):
        monkeypatch.setitem(now, "is_wide", is_wide)
        assert read(app, "either") == expected


@pytest.mark.parametrize("argument", ["filter: {price: {eq: 7}}", "filter: {and: [{not: {price: {neq: 7}}}]}"])
def test_filters_read_what_changed(app, monkeypatch, argument):
    for price, count in ((1, 0), (7, 1)):
        monkeypatch.setitem(now, "price", price)
        assert expect_data(app, f"{{ items({argument}) {{ totalCount }} }}")["items"]["totalCount"] == count


def test_rows_of_python_fields_read_what_changed(app, monkeypatch):
    for price in (4, 5):
        monkeypatch.setitem(now, "price", price)
        assert expect_data(app, "{ found { price } }")["found"] == [{"price": price}]


@pytest.mark.parametrize("field", ["price", "cost", "asked"])
def test_what_stays_the_same_is_planned_once(app, field):
    read(app, field)
    before = app.extensions["gql_server"].compile(f"{{ items {{ nodes {{ {field} }} }} }}")
    assert app.extensions["gql_server"].compile(f"{{ items {{ nodes {{ {field} }} }} }}") is before
