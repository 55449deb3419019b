"""One schema whoever builds it: in any order, in many threads, for several applications and databases."""

import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import graphene
import graphql
import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import mapped_column

from gql_server import GraphQL
from tests.engine import library
from tests.engine.small_models import make_db, make_model, make_type, start
from tests.harness import execute, expect_data, make_app

ROOT = Path(__file__).parents[2]

PRINT_SCHEMAS = """
import graphql
from flask import Flask
import schema
from gql_server import GraphQL
from tests import foreign_models
from tests.engine import library

for db, served in [
    (schema.graphql._db, schema.graphql),
    (foreign_models.db, GraphQL(foreign_models.db)),
    (library.db, GraphQL(library.db, types=library.TYPES, query=library.Query)),
]:
    app = Flask("print")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    served.init_app(app)
    print(graphql.print_schema(app.extensions["gql_server"].schema))
"""


def sdl(app: Flask) -> str:
    return graphql.print_schema(app.extensions["gql_server"].schema)


def make_flask(db, **config) -> Flask:
    app = Flask("building")
    app.config.update(SQLALCHEMY_DATABASE_URI="sqlite://", **config)
    db.init_app(app)
    return app


def test_the_schema_does_not_depend_on_hash_seeds():
    printed = {
        subprocess.run(
            [sys.executable, "-c", PRINT_SCHEMAS],
            env=os.environ | {"PYTHONHASHSEED": seed},
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    (text,) = printed
    assert text.count("type Query") == 3


def test_the_schema_does_not_depend_on_the_order_of_models_and_types():
    names = ["Author", "Book", "Copy", "Desk"]
    schemas = set()
    for seed in range(5):
        order = random.Random(seed).sample(names, k=len(names))
        db = make_db()
        types = []
        for name in order:
            status = mapped_column(sa.Enum(f"{name}_new", "old", name=f"{name.lower()}_status"))
            model = make_model(db, name, status=status, title=mapped_column(sa.String, unique=True))
            types.append(make_type(model, f"{name}Type", label=graphene.String()))
        app = make_flask(db)
        GraphQL(db, types=types).init_app(app)
        schemas.add(sdl(app))
    assert len(schemas) == 1


def test_many_threads_build_one_schema():
    for _ in range(5):
        db = make_db()
        make_model(db, "Item", title=mapped_column(sa.String))
        served = GraphQL(db)
        apps = [make_flask(db) for _ in range(8)]
        with ThreadPoolExecutor(len(apps)) as pool:
            list(pool.map(served.init_app, apps))
        assert len({id(app.extensions["gql_server"].schema) for app in apps}) == 1
        assert len({id(app.extensions["gql_server"]) for app in apps}) == len(apps)


@pytest.fixture
def two_urls(dialect, fresh_database):
    with fresh_database(dialect) as first, fresh_database(dialect) as second:
        yield first, second


def test_one_object_serves_two_applications_each_with_its_database_and_settings(two_urls):
    served = GraphQL(library.db, types=library.TYPES, query=library.Query)
    apps = []
    for url, shelves, page_size in zip(two_urls, (1, 4), (2, 500), strict=True):
        app = Flask("building")
        app.config.update(SQLALCHEMY_DATABASE_URI=url, GQL_PAGE_SIZE=page_size, GQL_PATH=f"/api{page_size}")
        library.db.init_app(app)
        served.init_app(app)
        with app.app_context():
            library.seed(shelves=shelves, books=5)
        apps.append(app)
    document = "{ books { totalCount nodes { mark } } }"
    for _ in range(2):
        for app, path, total, rows in zip(apps, ("/api2", "/api500"), (10, 40), (2, 40), strict=True):
            answer = app.test_client().post(path, json={"query": document}).get_json()["data"]["books"]
            assert (answer["totalCount"], len(answer["nodes"])) == (total, rows)
    infos = [app.extensions["gql_server"].cache_info()["plans"] for app in apps]
    assert [(info.hits, info.misses) for info in infos] == [(1, 1), (1, 1)]
    for app in apps:
        with app.app_context():
            library.db.engine.dispose()


def test_two_objects_of_two_dbs_know_nothing_of_each_other(two_urls):
    """Both have an Item with an enum called Status; Graphene and graphene-sqlalchemy keep registries by name."""

    def make(url, labels, **columns):
        db = make_db()
        item = make_model(db, "Item", status=mapped_column(sa.Enum(*labels, name="status")), **columns)

        class Query(graphene.ObjectType):
            shout = graphene.String()

            def resolve_shout(root, info):
                return ",".join(labels).upper()

        app = make_app(db, url, types=[make_type(item, label=graphene.Field(graphene.Int))], query=Query)
        with app.app_context():
            db.create_all()
            db.session.add(item(id=1, status=labels[0]))
            db.session.commit()
        return app

    first = make(two_urls[0], ["draft", "done"], title=mapped_column(sa.String))
    alone = sdl(first)
    second = make(two_urls[1], ["cold", "warm"], degrees=mapped_column(sa.Integer))
    assert sdl(first) == alone
    assert expect_data(first, "{ items { nodes { status title } } shout }") == {
        "items": {"nodes": [{"status": "draft", "title": None}]},
        "shout": "DRAFT,DONE",
    }
    assert expect_data(second, "{ items { nodes { status degrees } } shout }") == {
        "items": {"nodes": [{"status": "cold", "degrees": None}]},
        "shout": "COLD,WARM",
    }
    assert "errors" in execute(second, "{ items { nodes { title } } }")


def test_a_model_that_is_mapped_later_is_not_served():
    db = make_db()
    make_model(db, "Item")
    served = GraphQL(db)
    first = make_flask(db)
    served.init_app(first)
    make_model(db, "Late")
    second = make_flask(db)
    served.init_app(second)
    assert "Late" not in sdl(second)
    assert sdl(first) == sdl(second)


def test_names_with_underscores_are_the_same_everywhere():
    db = make_db()
    item = make_model(db, "Shop_item", name=mapped_column(sa.String))
    app = start(db, types=[make_type(item, meta={"field_names": {"name": "the_name"}})])
    schema = app.extensions["gql_server"].schema
    assert {"shop_item", "shop_items"} <= set(schema.query_type.fields)
    assert {"shop_item", "shop_itemEdge"} <= set(schema.type_map["UpdateShop_itemPayload"].fields)
    for name in ("Shop_item", "Shop_itemFilter", "Shop_itemCreate", "Shop_itemOrderBy"):
        assert "the_name" in schema.type_map[name].fields, name
