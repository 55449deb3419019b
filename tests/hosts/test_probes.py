"""What hosts and monitors ask: whether the process is there, whether it is ready, what it has counted."""

import pytest

from models import db
from tests.engine import library
from tests.harness import close_with_database, make_app
from wsgi import create_app

TOKEN = "a token of some length"
AUTHORIZED = {"Authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def shop(database_url):
    app = create_app({"SQLALCHEMY_DATABASE_URI": database_url})
    close_with_database(app, database_url)
    return app


def test_a_service_is_ready_when_its_migrations_are_applied(shop):
    response = shop.test_client().get("/readyz")
    assert response.status_code == 503
    assert response.get_json() == {
        "status": "not ready", "reason": "the migrations are not at head; run: flask db upgrade"
    }  # fmt: skip
    assert shop.test_cli_runner().invoke(args=["db", "upgrade"]).exit_code == 0
    response = shop.test_client().get("/readyz")
    assert (response.status_code, response.get_json()) == (200, {"status": "ready"})


@pytest.mark.parametrize(
    "url", ["sqlite:////no/such/folder/database", "postgresql+psycopg://nobody:secret@127.0.0.1:1/x?connect_timeout=2"]
)
def test_a_service_without_its_database_is_there_and_not_ready(url):
    app = make_app(library.db, url)
    assert app.test_client().get("/healthz").status_code == 204
    response = app.test_client().get("/readyz")
    assert response.status_code == 503
    assert response.get_json() == {"status": "not ready", "reason": "the database does not answer"}


def test_without_migrations_the_database_alone_says_whether_a_service_is_ready(database_url):
    app = make_app(library.db, database_url)
    assert app.test_client().get("/readyz").status_code == 200


def test_there_are_no_metrics_unless_a_token_is_set(sqlite_database_url):
    app = make_app(library.db, sqlite_database_url)
    assert app.test_client().get("/metrics").status_code == 404


def test_metrics_are_for_those_who_have_the_token(database_url):
    app = make_app(library.db, database_url, types=library.TYPES, config={"GQL_METRICS_TOKEN": TOKEN})
    with app.app_context():
        library.seed()
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Authorization": "Bearer ä"}):
        response = app.test_client().get("/metrics", headers=headers)
        assert (response.status_code, response.get_data()) == (401, b"")
    deep = "{ books " + "{ nodes { branch { books " * 9 + "{ totalCount }" + " } } }" * 9 + " }"
    for query in ("{ books { totalCount } }", "{ books { totalCount } }", "{ nosuch }", deep):
        app.test_client().post("/graphql", json={"query": query})
    response = app.test_client().get("/metrics", headers=AUTHORIZED)
    assert (response.status_code, response.mimetype) == (200, "text/plain")
    samples = dict(
        line.rsplit(" ", 1) for line in response.get_data(as_text=True).splitlines() if not line.startswith("#")
    )
    assert samples['gql_operations_total{outcome="ok"}'] == "2.0"
    assert samples['gql_operations_total{outcome="errors"}'] == "2.0"
    assert samples['gql_refusals_total{limit="depth"}'] == "1.0"
    assert samples["gql_cost_rows_total"] == "100.0"
    assert samples['gql_errors_total{code="GRAPHQL_VALIDATION_FAILED"}'] == "1.0"
    assert samples['gql_cache_lookups_total{cache="plans",hit="true"}'] == "1.0"
    assert samples["gql_operation_seconds_count"] == "4.0"
    assert float(samples['gql_stage_seconds_total{stage="database"}']) > 0
    assert 'gql_pool_connections{state="in use"}' in samples


def test_the_engine_of_the_shop_has_a_pool_of_the_size_of_its_threads(postgresql_database_url, monkeypatch):
    monkeypatch.setenv("GQL_THREADS", "3")
    app = create_app({"SQLALCHEMY_DATABASE_URI": postgresql_database_url})
    close_with_database(app, postgresql_database_url)
    with app.app_context():
        assert db.engine.pool.size() == 3
