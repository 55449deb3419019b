"""Connections: of the served engine alone, whenever they were made, by drivers that are known."""

import datetime as dt
import logging
import sqlite3

import psycopg
import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import mapped_column, validates

from gql_server import GraphQL, StartupError
from gql_server.extension import OPEN
from tests.databases import sqlite_url
from tests.engine.small_models import make_db, make_model
from tests.harness import engines, expect_data, make_app, make_models_app

ALL = "{ items { nodes { price span } } }"
ANSWER = {"items": {"nodes": [{"price": "1.5", "span": "PT90S"}]}}


def make_items():
    db = make_db()
    make_model(db, "Item", price=mapped_column(sa.Numeric), span=mapped_column(sa.Interval))
    return db, db.__dict__["kept_models"][0]


def fill(db, item):
    db.create_all()
    db.session.add(item(price=1.5, span=dt.timedelta(seconds=90)))
    db.session.commit()


def setting(db, name):
    return db.session.scalar(sa.text(name))


@pytest.mark.parametrize("pool", [sa.pool.QueuePool, sa.pool.StaticPool], ids=lambda pool: pool.__name__)
def test_connections_that_were_made_before_are_prepared_too(database_url, pool):
    db, item = make_items()
    config = {"SQLALCHEMY_ENGINE_OPTIONS": {"poolclass": pool}}
    app = make_models_app(db, database_url, config=config)
    with app.app_context():
        fill(db, item)
        connection = db.session.connection().connection.dbapi_connection
        db.session.rollback()
        db.session.remove()
    GraphQL(db).init_app(app)
    assert expect_data(app, ALL) == ANSWER
    with app.app_context():
        assert db.session.connection().connection.dbapi_connection is connection
        if db.engine.dialect.name == "sqlite":
            assert setting(db, "PRAGMA foreign_keys") == 1
            assert setting(db, "PRAGMA journal_mode") == "wal"
        else:
            assert setting(db, "SHOW lock_timeout") == "5s"


def test_a_database_in_memory_may_be_filled_before():
    db, item = make_items()
    app = Flask("memory")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    with app.app_context():
        fill(db, item)
        db.session.add(item(id=7, price=2))
        db.session.flush()
        GraphQL(db).init_app(app)
        with db.engine.connect():
            assert setting(db, "PRAGMA foreign_keys") == 0, "in a transaction it cannot be changed"
        db.session.rollback()
        db.session.remove()
    assert expect_data(app, ALL) == ANSWER
    with app.app_context():
        assert setting(db, "PRAGMA foreign_keys") == 1
        db.session.remove()
        db.engine.dispose()


def test_a_transaction_of_another_connection_is_no_failure(sqlite_database_url):
    """The write-ahead log has to wait for it, and answers have not."""
    db, item = make_items()
    app = make_models_app(db, sqlite_database_url)
    with app.app_context():
        fill(db, item)
        path = db.engine.url.database
    GraphQL(db).init_app(app)
    other = sqlite3.connect(path)
    other.execute("BEGIN")
    other.execute("SELECT * FROM item").fetchall()
    assert expect_data(app, ALL) == ANSWER
    other.close()


def test_a_database_that_is_only_read_is_served(sqlite_database_url):
    db, item = make_items()
    writer = make_models_app(db, sqlite_database_url)
    with writer.app_context():
        fill(db, item)
        path = db.engine.url.database
    reader = make_app(db, f"sqlite:///file:{path}?mode=ro&uri=true")
    assert expect_data(reader, ALL) == ANSWER
    for engine in engines(reader):
        engine.dispose()


def test_other_binds_are_left_alone(postgresql_database_url, tmp_path):
    db, _ = make_items()
    archive = sqlite_url(tmp_path)
    config = {"SQLALCHEMY_BINDS": {"archive": archive, "same": postgresql_database_url}}
    app = make_app(db, postgresql_database_url, config=config)
    with app.app_context():
        with db.engines["archive"].connect() as connection:
            assert connection.scalar(sa.text("PRAGMA foreign_keys")) == 0
        with db.engines["same"].connect() as connection:
            assert connection.scalar(sa.text("SHOW lock_timeout")) == "0"
        with db.engine.connect() as connection:
            assert connection.scalar(sa.text("SHOW lock_timeout")) == "5s"


@pytest.mark.parametrize(
    ("url", "module", "fault"),
    [
        (
            "postgresql+pg8000://localhost/x",
            psycopg,
            r"the driver of the database is pg8000, which is not served; install psycopg 3 \(psycopg\[binary\]\) "
            r"and write the URL as postgresql\+psycopg://",
        ),
        (
            "sqlite+pysqlcipher://:x@/x",
            sqlite3,
            "the driver of the database is pysqlcipher, which is not served; write the URL as sqlite:///path",
        ),
        ("mysql+pymysql://localhost/x", psycopg, "the database is mysql; gql_server speaks postgresql and sqlite"),
    ],
)
def test_other_drivers_are_refused(url, module, fault):
    """The driver named is not installed; nothing connects, so any other module can stand for it."""
    db, _ = make_items()
    app = Flask("driver")
    app.config.update(SQLALCHEMY_DATABASE_URI=url, SQLALCHEMY_ENGINE_OPTIONS={"module": module})
    db.init_app(app)
    with pytest.raises(StartupError, match=fault):
        GraphQL(db).init_app(app)


class InUtc(sa.types.TypeDecorator):
    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and value.astimezone(dt.UTC)


def test_columns_that_may_lose_offsets_are_named_on_sqlite_only(dialect, database_url, caplog):
    def to_utc(self, key, value):
        return value.astimezone(dt.UTC)

    db = make_db()
    aware = sa.DateTime(timezone=True)
    make_model(
        db, "Item", made_at=mapped_column(aware), sold_at=mapped_column(aware), seen_at=mapped_column(InUtc),
        local_at=mapped_column(sa.DateTime), check=validates("sold_at")(to_utc),
    )  # fmt: skip
    with caplog.at_level(logging.WARNING, "gql_server"):
        make_app(db, database_url)
    warnings = [record.getMessage() for record in caplog.records if record.name == "gql_server"]
    assert warnings.pop(0) == OPEN
    assert (
        warnings == []
        if dialect == "postgresql"
        else [
            "SQLite keeps no offset, and what these columns hold is taken as UTC: Item.made_at. Convert moments to UTC "
            "before they are stored, with sqlalchemy.orm.validates or a TypeDecorator."
        ]
    )
