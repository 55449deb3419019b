"""A database that fails: the client learns that it did, and nothing of the database."""

import json
import logging
import re

import graphene
import pytest
import sqlalchemy as sa

from tests.engine import library
from tests.engine.library import Book, db
from tests.harness import assert_no_connection_leaked, execute, expect_data, make_app, statements

LEAKS = re.compile(
    r"select|insert|from\b|\bbook\b|shelf|sqlite|psycopg|postgres|traceback|line \d|\.py|/", re.IGNORECASE
)

OPERATIONS = {
    "a generated field": "{ books { nodes { title } } }",
    "a Python field": "{ books { nodes { mark } } }",
    "a row of a Python field": "{ first { title } }",
    "several fields": "{ branches { totalCount } books { totalCount } }",
}


class Query(graphene.ObjectType):
    first = library.ModelField(Book)

    clash = graphene.String()
    cast = graphene.String()

    def resolve_first(root, info):
        return Book(id=1)

    def resolve_clash(root, info):
        row = sa.insert(library.Branch).values(name="PERSONAL")
        info.context.session.execute(row)
        info.context.session.execute(row)

    def resolve_cast(root, info):
        return info.context.session.scalar(sa.select(sa.cast(sa.cast("PERSO" + "NAL", sa.Text), sa.Integer)))


@pytest.fixture
def app(database_url):
    app = make_app(db, database_url, types=library.TYPES, query=Query)
    with app.app_context():
        library.seed()
    return app


def read(app, document):
    response = app.test_client().post("/graphql", json={"query": document})
    assert response.mimetype == "application/json"
    return response.status_code, response.get_json()


@pytest.mark.parametrize("document", OPERATIONS.values(), ids=OPERATIONS)
def test_a_table_that_is_gone_is_a_refusal(app, caplog, document):
    expect_data(app, document)
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE book"))
    status, answer = read(app, document)
    assert status == 500
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "DATABASE_ERROR"
    assert not LEAKS.search(error["message"])
    assert not LEAKS.search(json.dumps(error["extensions"]))
    assert any(record.levelno == logging.ERROR and record.exc_info for record in caplog.records), "nothing was logged"
    assert_no_connection_leaked(app)
    assert expect_data(app, "{ branches { totalCount } }") == {"branches": {"totalCount": 2}}


def test_the_log_has_no_values(app, caplog):
    assert read(app, "{ clash }")[1]["errors"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "IntegrityError" in caplog.text
    answer = read(app, "{ cast }")[1]  # PostgreSQL quotes what is no number
    assert answer == {"data": {"cast": "0"}} or "InvalidTextRepresentation" in caplog.text
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE book"))
    assert read(app, '{ books(filter: {title: {eq: "PERSONAL"}}) { nodes { title } } }')[0] == 500
    assert "the database failed" in caplog.text
    assert "PERSONAL" not in caplog.text


def test_a_column_that_only_the_instances_of_resolvers_have_is_a_refusal(app):
    with app.app_context(), db.engine.begin() as connection:
        connection.execute(sa.text("ALTER TABLE book RENAME COLUMN title TO heading"))
    status, answer = read(app, OPERATIONS["a Python field"])
    assert status == 500
    assert answer["errors"][0]["extensions"]["code"] == "DATABASE_ERROR"
    assert not LEAKS.search(answer["errors"][0]["message"])
    assert_no_connection_leaked(app)


@pytest.fixture
def app_without_database(dialect, tmp_path):
    url = {
        "sqlite": f"sqlite:///{tmp_path}/no_such_folder/database.sqlite",
        "postgresql": "postgresql+psycopg://nobody@127.0.0.1:1/nothing?connect_timeout=2",
    }[dialect]
    return make_app(db, url, types=library.TYPES, query=Query)


@pytest.mark.parametrize("document", OPERATIONS.values(), ids=OPERATIONS)
def test_a_database_that_cannot_be_reached_is_unavailable(app_without_database, document):
    status, answer = read(app_without_database, document)
    assert status == 503
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "DATABASE_UNAVAILABLE"
    assert not LEAKS.search(json.dumps(error))
    assert_no_connection_leaked(app_without_database)


def test_without_a_database_the_schema_and_the_health_check_still_answer(app_without_database):
    assert expect_data(app_without_database, "{ __schema { queryType { name } } __typename }")["__typename"] == "Query"
    assert app_without_database.test_client().get("/healthz").status_code == 204


def test_a_database_that_comes_back_is_used_again(postgresql_database_url):
    app = make_app(db, postgresql_database_url, types=library.TYPES)
    with app.app_context():
        library.seed()
        assert expect_data(app, "{ books { totalCount } }") == {"books": {"totalCount": 12}}
        others = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()"""
        with sa.create_engine(postgresql_database_url, poolclass=sa.NullPool).begin() as connection:
            connection.execute(sa.text(others))
    answers = [execute(app, "{ books { totalCount } }") for _ in range(3)]
    assert answers[-1] == {"data": {"books": {"totalCount": 12}}}
    codes = [answer["errors"][0]["extensions"]["code"] for answer in answers if "errors" in answer]
    assert set(codes) <= {"DATABASE_UNAVAILABLE"}
    assert len(codes) <= 1


def test_a_busy_sqlite_database_is_unavailable(sqlite_database_url):
    """Readers of a file in WAL mode are never blocked; a writer that holds the file alone blocks them."""
    app = make_app(db, sqlite_database_url, config={"GQL_LOCK_TIMEOUT": 50})
    with app.app_context():
        library.seed()
        db.engine.dispose()
        other = sa.create_engine(sqlite_database_url)
        with other.connect() as connection:
            connection.exec_driver_sql("PRAGMA locking_mode = EXCLUSIVE")
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            connection.exec_driver_sql("UPDATE book SET title = 'x'")
            with statements(app):
                answer = execute(app, "{ books { totalCount } }")
        other.dispose()
    assert answer["errors"][0]["extensions"]["code"] == "DATABASE_UNAVAILABLE"
    assert expect_data(app, "{ books { totalCount } }") == {"books": {"totalCount": 12}}
