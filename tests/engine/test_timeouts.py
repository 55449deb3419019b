"""What takes too long is stopped in the database, and its connection is free again."""

import logging

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import column_property

from gql_server import Access, Identity, connections, everything, limits
from tests.engine.small_models import make_db, make_model
from tests.harness import assert_no_connection_leaked, engines, execute, expect_data, make_app

ENDLESS = {
    "sqlite": "(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n)",
    "postgresql": "(SELECT count(*) FROM generate_series(1, 100000000000))",
}


@pytest.fixture
def app(dialect, database_url):
    db = make_db()
    endless = column_property(sa.literal_column(ENDLESS[dialect], sa.Integer))
    item = make_model(db, "Item", endless=endless)
    app = make_app(db, database_url, config={"GQL_STATEMENT_TIMEOUT": 500})
    with app.app_context():
        db.create_all()
        with db.engine.begin() as connection:
            connection.execute(sa.insert(item.__table__).values(id=1))
    return app


def test_a_statement_that_takes_too_long_is_stopped(app, caplog):
    response = app.test_client().post("/graphql", json={"query": "{ items { nodes { endless } } }"})
    assert response.status_code == 504
    (error,) = response.get_json()["errors"]
    assert error["extensions"]["code"] == "TIMEOUT"
    assert "SELECT" not in str(error)
    assert any(record.levelno == logging.ERROR for record in caplog.records)
    assert_no_connection_leaked(app)
    assert expect_data(app, "{ items { nodes { pk } } }") == {"items": {"nodes": [{"pk": 1}]}}


SLOW = {
    "sqlite": "(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000000) SELECT count(*) FROM n)",
    "postgresql": "(SELECT 1000000 FROM pg_sleep(0.3))",
}


def test_a_role_may_have_less_time_and_a_connection_goes_from_one_role_to_another(dialect, database_url):
    db = make_db()
    make_model(db, "Item", slow=column_property(sa.literal_column(SLOW[dialect], sa.Integer)))
    access = Access(quick=[everything(), limits(statement_timeout=20)], patient=[everything()])
    config = {"SQLALCHEMY_ENGINE_OPTIONS": {"pool_size": 1, "max_overflow": 0}}
    app = make_app(
        db, database_url, access=access, config=config,
        identify=lambda request: Identity(role=request.headers["Role"]),
    )  # fmt: skip
    with app.app_context():
        db.create_all()
        db.session.execute(sa.text("INSERT INTO item (id) VALUES (1)"))
        db.session.commit()

    def ask(role):
        body = {"query": "{ items { nodes { slow } } }"}
        return app.test_client().post("/graphql", json=body, headers={"Role": role}).get_json()

    patient = {"data": {"items": {"nodes": [{"slow": 1_000_000}]}}}
    for role, is_answered in (("patient", True), ("quick", False), ("patient", True), ("quick", False)):
        answer = ask(role)
        assert answer == patient if is_answered else answer["errors"][0]["extensions"]["code"] == "TIMEOUT"
    with app.app_context():  # what the application asks by itself has the time of the service
        assert db.session.execute(sa.text(f"SELECT {SLOW[dialect]}")).scalar() == 1_000_000


def test_commands_of_the_application_may_take_longer_on_sqlite(sqlite_database_url):
    db = make_db()
    make_model(db, "Item")
    app = make_app(db, sqlite_database_url, config={"GQL_STATEMENT_TIMEOUT": 1})
    count = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 300000) SELECT count(*) FROM n"
    with app.app_context():
        assert db.session.execute(sa.text(count)).scalar() == 300_000


def test_a_connection_that_broke_while_nobody_used_it_is_replaced(postgresql_database_url, monkeypatch):
    db = make_db()
    make_model(db, "Item")
    app = make_app(db, postgresql_database_url)
    with app.app_context():
        db.create_all()
        assert expect_data(app, "{ items { totalCount } }") == {"items": {"totalCount": 0}}
        with sa.create_engine(postgresql_database_url, poolclass=sa.NullPool).begin() as other:
            end = (
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
            )
            other.execute(sa.text(f"{end} pg_backend_pid()"))
        monkeypatch.setattr(connections, "IDLE_SECONDS", -1)
        assert execute(app, "{ items { totalCount } }") == {"data": {"items": {"totalCount": 0}}}


def test_busy_connections_are_not_asked_whether_they_are_there(postgresql_database_url):
    db = make_db()
    make_model(db, "Item")
    app = make_app(db, postgresql_database_url)
    pings = []
    (engine,) = engines(app)
    real = engine.dialect.do_ping
    engine.dialect.do_ping = lambda connection: pings.append(connection) or real(connection)
    with app.app_context():
        db.create_all()
        for _ in range(3):
            expect_data(app, "{ items { totalCount } }")
    assert pings == []
