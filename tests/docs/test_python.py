"""The Python in the papers runs, and does what the papers say.

No `from __future__ import annotations` here: `exec` would hand it on to the papers' code, whose readers do not have it.
"""

import re
from dataclasses import dataclass
from textwrap import dedent, indent
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.orm import DeclarativeBase, Mapped, composite, mapped_column, relationship

import models
from gql_server import GraphQL, Identity, ModelType, StartupError, UnauthenticatedError
from tests.docs.markdown import IS_WRITING, ROOT, read_blocks, rewrite
from tests.golden import data
from tests.harness import expect_data, make_models_app, statements

SERVE = "GraphQL(db).init_app(app)\n"


def read_python(paper: str) -> list[str]:
    """Return the Python blocks of a paper."""
    return [block.text for block in read_blocks(ROOT / paper) if block.info == "python"]


def run(source: str) -> Flask:
    """Run an application's source, on a database in memory, and create its tables."""
    in_memory = source.replace("sqlite:///planets.sqlite3", "sqlite://")
    assert in_memory != source
    names = {"__name__": "app"}
    exec(in_memory, names)
    app, db = names["app"], names["db"]
    with app.app_context():
        db.create_all()
        db.session.add_all([names["Planet"](name="Mars", days=687.0), names["Planet"](name="Earth", days=365.25)])
        db.session.commit()
    return app


def test_the_application_of_the_readme_serves_its_models():
    app = run(read_python("README.md")[0])
    with statements(app) as executed:
        answer = expect_data(app, "{ planets(orderBy: [{days: ASC}]) { nodes { id name days } } }")
    assert len(executed) == 1
    assert answer["planets"]["nodes"][0] == {"id": "Planet:2", "name": "Earth", "days": 365.25}
    assert app.test_cli_runner().invoke(args=["graphql", "schema"]).output.startswith('"""')


def test_the_fields_written_by_hand_in_the_readme_work():
    application, by_hand = read_python("README.md")[:2]
    assert application.endswith(SERVE)
    app = run(application.removesuffix(SERVE) + by_hand)
    assert expect_data(app, 'mutation { addPlanet(name: "Neptune", days: 60190) { id name } }') == {
        "addPlanet": {"id": "Planet:3", "name": "Neptune"}
    }
    assert expect_data(app, '{ slowest(first: 1) { name years } planetBy(key: {name: "Earth"}) { years } }') == {
        "slowest": [{"name": "Neptune", "years": pytest.approx(60190 / 365.25)}],
        "planetBy": {"years": 1.0},
    }
    assert "days" not in app.extensions["gql_server"].schema.type_map["Planet"].fields


def make_db() -> SQLAlchemy:
    """Make a Flask-SQLAlchemy object without models."""
    return SQLAlchemy(model_class=type("Base", (DeclarativeBase,), {}))


def make_app(db: SQLAlchemy) -> Flask:
    """Make an application on a database in memory."""
    app = Flask("docs")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    return app


def test_the_overrides_of_the_names_page_rename():
    db = make_db()

    class Person(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]
        born_on: Mapped[int]
        password_hash: Mapped[str]
        messages = relationship("Message")

    class Message(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))

    names = {"__name__": "app", "ModelType": ModelType, "Person": Person}
    exec(read_python("docs/naming.md")[2], names)
    app = make_app(db)
    GraphQL(db, types=[names["PersonType"]]).init_app(app)
    schema = app.extensions["gql_server"].schema
    assert {"human", "humanBy", "mankind"} <= set(schema.query_type.fields)
    assert set(schema.type_map["Human"].fields) == {"id", "pk", "name", "birthday"}
    assert "search" in schema.query_type.fields["mankind"].args


def test_the_composite_of_the_names_page_is_the_object_it_says():
    db = make_db()
    names = {"__name__": "app", "db": db, "dataclass": dataclass, "composite": composite}
    names |= {"Mapped": Mapped, "mapped_column": mapped_column}
    address, customer = read_python("docs/naming.md")[0].split("\n\n\n")
    exec(f"{address}\n\n\n{customer}    id: Mapped[int] = mapped_column(primary_key=True)\n", names)
    document = (
        """mutation { createCustomer(input: {data: {home: {city: "Ulm"}}}) { customer { home { street city } } } }"""
    )
    app = make_app(db)
    GraphQL(db).init_app(app)
    with app.app_context():
        db.create_all()
    assert expect_data(app, document)["createCustomer"]["customer"] == {"home": {"street": None, "city": "Ulm"}}
    assert expect_data(
        app, '{ customers(filter: {home: {city: {eq: "Ulm"}}}, orderBy: {home: {city: ASC}}) { totalCount } }'
    ) == {"customers": {"totalCount": 1}}


def test_the_association_proxies_of_the_names_page_have_the_types_it_says():
    db = make_db()

    class Item(db.Model):
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]

    names = {"__name__": "app", "db": db, "relationship": relationship, "association_proxy": association_proxy}
    columns = """
        id = sa.Column(sa.Integer, primary_key=True)
        order_id = sa.Column(sa.ForeignKey("order.id"))
        item_id = sa.Column(sa.ForeignKey("item.id"), nullable=False)
        quantity = sa.Column(sa.Integer, nullable=False)
    """
    order, line = read_python("docs/naming.md")[1].split("\n\n\n")
    key = "    id = sa.Column(sa.Integer, primary_key=True)\n"
    names["sa"] = sa
    exec(f"{order}\n{key}\n{line}{indent(dedent(columns), '    ')}", names)
    app = make_app(db)
    GraphQL(db).init_app(app)
    types = app.extensions["gql_server"].schema.type_map
    fields = {**types["Order"].fields, **types["OrderLine"].fields}
    assert {name: str(fields[name].type) for name in ("items", "quantities", "itemName")} == {
        "items": "ItemConnection!",
        "quantities": "[Int!]!",
        "itemName": "String!",
    }


def test_the_start_up_errors_of_the_names_page_are_said():
    db = make_db()
    names = {"__name__": "app", "db": db, "sa": sa, "Mapped": Mapped, "mapped_column": mapped_column}
    exec(read_python("docs/naming.md")[3], names)  # SQLAlchemy forgets models that nobody holds
    with pytest.raises(StartupError) as raised:
        GraphQL(db).init_app(make_app(db))
    said = next(block for block in read_blocks(ROOT / "docs/naming.md") if block.info == "text")
    if IS_WRITING:
        rewrite(ROOT / "docs/naming.md", said, str(raised.value))
    else:
        assert str(raised.value) + "\n" == said.text


def test_the_roles_of_the_access_page_let_customers_write_their_own_reviews():
    _, roles, bounds = read_python("docs/access.md")
    app = make_models_app(models.db, "sqlite://")
    names = {**vars(models), "GraphQL": GraphQL, "identify": read_caller}
    exec(roles.replace("access=access", "access=access, identify=identify"), names)
    names["graphql"].init_app(app)
    data.seed(app)
    field = "createReview(input: {data: {itemId: 5, rating: 4}}) { affectedCount review { customerId } }"
    answer = app.test_client().post("/graphql", json={"query": f"mutation {{ {field} }}"}).get_json()
    assert answer["data"]["createReview"] == {"affectedCount": 1, "review": {"customerId": str(data.ADA)}}
    bobs = "mutation { deleteReview(input: {id: 2}) { affectedCount errors { code } } }"
    answer = app.test_client().post("/graphql", json={"query": bobs}).get_json()
    assert answer["data"]["deleteReview"] == {"affectedCount": 0, "errors": [{"code": "NOT_FOUND"}]}
    exec(bounds, names)
    assert {"anonymous", "clerk", "admin"} == names["access"].roles.keys()


def read_caller(request: Any) -> Identity:
    """Take everybody for one customer."""
    return Identity(role="customer", claims={"sub": str(data.ADA)})


def test_the_partners_of_the_access_page_are_known_by_their_keys():
    partners = {"k": SimpleNamespace(name="p", store_id=3)}
    names = {"find_partner": partners.get, "GraphQL": lambda *_, **__: None, "db": None}
    exec(read_python("docs/access.md")[0], names)
    ask = names["identify"]
    assert ask(SimpleNamespace(headers={})) is None
    assert ask(SimpleNamespace(headers={"X-Api-Key": "k"})).claims == {"store_id": 3}
    with pytest.raises(UnauthenticatedError):
        ask(SimpleNamespace(headers={"X-Api-Key": "?"}))


def test_the_plan_and_the_sql_can_be_looked_at(sample_app, capsys):
    (source,) = read_python("docs/architecture.md")
    exec(source, {"app": sample_app})
    printed = capsys.readouterr().out
    assert re.match(r"ReadPlan\(fields=\(\('stores', Connection\(", printed)
    assert "SELECT" in printed
