"""The composition root: which database an application uses, and what it brings."""

import pytest
import sqlalchemy as sa

from gql_server import StartupError
from gql_server.config import read_environment, read_settings
from gql_server.hosting import name_driver
from models import db
from tests.harness import close_with_database
from wsgi import create_app


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("postgres://u:p%40@h:5432/d?sslmode=require", "postgresql+psycopg://u:p%40@h:5432/d?sslmode=require"),
        ("postgresql://h/d", "postgresql+psycopg://h/d"),
        ("postgresql+psycopg://h/d", "postgresql+psycopg://h/d"),
        ("postgresql+psycopg2://h/d", "postgresql+psycopg://h/d"),
        ("postgresql+asyncpg://h/d", "postgresql+psycopg://h/d"),
        (" POSTGRES://h/d\n", "postgresql+psycopg://h/d"),
        ("postgresql:///d?host=/var/run/postgresql", "postgresql+psycopg:///d?host=/var/run/postgresql"),
        ("sqlite:////var/postgres.sqlite3", "sqlite:////var/postgres.sqlite3"),
    ],
)
def test_a_postgresql_url_names_the_driver(given, used):
    assert name_driver(given) == used


def test_without_a_setting_the_database_is_a_file_in_the_instance_folder(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    app = create_app()
    with app.app_context():
        assert db.engine.url.get_backend_name() == "sqlite"
        assert db.engine.url.database == f"{app.instance_path}/shop.sqlite3"
        db.engine.dispose()


def test_an_empty_setting_is_no_setting(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "")
    assert create_app().config["SQLALCHEMY_DATABASE_URI"].startswith("sqlite:///")


def test_the_environment_names_the_database_and_a_config_overrides_it(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://h/d")
    assert create_app().config["SQLALCHEMY_DATABASE_URI"] == "postgresql+psycopg://h/d"
    given = create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    assert given.config["SQLALCHEMY_DATABASE_URI"] == "sqlite://"


def test_making_an_application_does_not_touch_the_database(sqlite_database_url, tmp_path):
    close_with_database(create_app({"SQLALCHEMY_DATABASE_URI": sqlite_database_url}), sqlite_database_url)
    assert sa.make_url(sqlite_database_url).database.startswith(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_the_commands_are_there():
    assert {"db", "seed"} <= set(create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"}).cli.commands)


def test_settings_are_read_from_the_environment(monkeypatch):
    for name, text in (("GQL_PATH", "/api"), ("GQL_GRAPHIQL", "false"), ("GQL_PAGE_SIZE", "7"), ("GQL_MAX_TOKENS", "")):
        monkeypatch.setenv(name, text)
    app = create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://", "GQL_PATH": "/given"})
    found = {name: app.config.get(name) for name in ("GQL_PATH", "GQL_GRAPHIQL", "GQL_PAGE_SIZE", "GQL_MAX_TOKENS")}
    assert found == {"GQL_PATH": "/given", "GQL_GRAPHIQL": False, "GQL_PAGE_SIZE": 7, "GQL_MAX_TOKENS": None}
    assert app.test_client().get("/given", headers={"Accept": "text/html"}).status_code == 406


def test_the_environment_is_development_unless_it_says_production(monkeypatch):
    monkeypatch.delenv("GQL_ENV", raising=False)
    assert read_settings({"DEBUG": False, "TESTING": False})["GQL_ENV"] == "development"
    monkeypatch.setenv("GQL_ENV", "production")
    monkeypatch.delenv("GQL_DEV_ROLE")
    monkeypatch.setenv("GQL_JWT_KEY", "a secret of the host, long enough for HS256")
    assert create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://", "DEBUG": True}).config["GQL_ENV"] == "production"


def test_production_takes_neither_a_missing_key_nor_a_role_for_everybody(monkeypatch):
    monkeypatch.setenv("GQL_ENV", "production")
    with pytest.raises(StartupError) as caught:
        create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    assert [fault.partition(" ")[0] for fault in caught.value.faults] == ["production", "GQL_DEV_ROLE"]


@pytest.mark.parametrize(
    ("text", "flag"), [("true", True), ("True", True), ("1", True), ("FALSE", False), ("0", False), (" false ", False)]
)
def test_flags_of_the_environment(text, flag):
    assert read_environment({"GQL_GRAPHIQL": text}) == {"GQL_GRAPHIQL": flag}


def test_all_faults_of_the_environment_are_listed(monkeypatch):
    wrong = {
        "GQL_ENV": "prod",
        "GQL_GRAPHIQL": "yes",
        "GQL_PAGE_SIZE": "1.5",
        "GQL_MAX_TOKENS": "-5",
        "GQL_PATH": "api",
    }
    for name, text in wrong.items():
        monkeypatch.setenv(name, text)
    with pytest.raises(StartupError) as caught:
        create_app({"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    assert sorted(fault.partition(" ")[0] for fault in caught.value.faults) == sorted(wrong)
    assert "GQL_PAGE_SIZE is '1.5' in the environment; expected a whole number from 0 to 1000000" in str(caught.value)


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_large_answers_are_compressed(sqlite_database_url, encoding):
    app = create_app({"SQLALCHEMY_DATABASE_URI": sqlite_database_url})
    close_with_database(app, sqlite_database_url)
    large, small = "{ __schema { types { name } } }", "{ __typename }"
    for query, is_compressed in ((large, True), (small, False)):
        for accept in ("application/json", "application/graphql-response+json"):
            headers = {"Accept-Encoding": encoding, "Accept": accept}
            response = app.test_client().post("/graphql", json={"query": query}, headers=headers)
            assert (response.headers.get("Content-Encoding") == encoding) is is_compressed
            assert "Accept-Encoding" in response.headers["Vary"]


def test_answers_are_not_compressed_unasked(sqlite_database_url):
    app = create_app({"SQLALCHEMY_DATABASE_URI": sqlite_database_url})
    close_with_database(app, sqlite_database_url)
    response = app.test_client().post("/graphql", json={"query": "{ __schema { types { name } } }"})
    assert "Content-Encoding" not in response.headers
    assert len(response.get_data()) > 1_000
