"""Connections, sessions and transactions: taken when needed, one at a time, and always given back."""

import json
from concurrent.futures import ThreadPoolExecutor

import graphene
import psycopg
import pytest
import sqlalchemy as sa
from flask import Flask

from gql_server import GraphQL, ModelField
from gql_server.requests import GraphQLRequest
from tests.engine import library
from tests.engine.library import MAIN, Book, Branch, db
from tests.harness import assert_no_connection_leaked, engines, execute, expect_data, make_app

COUNT = "{ branches { totalCount } }"
GRAFTED = "{ branches { nodes { motto best { title twin { shelf { label } } } } } }"


class Query(graphene.ObjectType):
    interrupted = graphene.String()
    broken = graphene.String()

    def resolve_interrupted(root, info):
        info.context.session.execute(sa.select(Book))
        raise KeyboardInterrupt

    def resolve_broken(root, info):
        info.context.session.execute(sa.text("SELECT 1 FROM nowhere"))


class Mutation(graphene.ObjectType):
    open_branch = ModelField(Branch, name=graphene.String(required=True))

    def resolve_open_branch(root, info, name):
        branch = Branch(name=name)
        info.context.session.add(branch)
        return branch


OPTIONS = {"types": library.TYPES, "query": Query, "mutation": Mutation}


@pytest.fixture
def app(database_url):
    app = make_app(db, database_url, **OPTIONS)
    with app.app_context():
        library.seed()
    return app


def ask(app, document, variables=None):
    """Execute inside the caller's application context, and so in the caller's session."""
    result = app.extensions["gql_server"].execute(GraphQLRequest(query=document, variables=variables or {}))
    assert result.errors == ()
    return json.loads(result.data)


@pytest.mark.parametrize(
    "document",
    [
        COUNT,
        GRAFTED,
        "{ nothing }",
        "{ books(first: -1) { totalCount } }",
        "{ broken books { nodes { mark } } }",
        'mutation { openBranch(name: "n") { name motto } }',
        f'mutation {{ openBranch(name: "{MAIN}") {{ name }} }}',
        "{ __schema { types { name } } }",
    ],
)
def test_connections_come_back_after_every_request(app, document):
    for _ in range(30):
        execute(app, document)
        assert_no_connection_leaked(app)
    for engine in engines(app):
        assert engine.pool.checkedin() <= 1, "a request needed two connections at once"


def test_connections_come_back_after_an_interruption(app):
    for _ in range(30):
        with pytest.raises(KeyboardInterrupt):
            execute(app, "{ interrupted }")
        assert_no_connection_leaked(app)
    assert expect_data(app, COUNT) == {"branches": {"totalCount": 2}}


def test_one_connection_is_enough(postgresql_database_url):
    options = {"pool_size": 1, "max_overflow": 0, "pool_timeout": 1}
    app = make_app(db, postgresql_database_url, config={"SQLALCHEMY_ENGINE_OPTIONS": options}, **OPTIONS)
    with app.app_context():
        library.seed()
    for document in (COUNT, GRAFTED, 'mutation { openBranch(name: "n") { name motto } }'):
        expect_data(app, document)


def test_a_read_sees_the_transaction_of_the_session_and_leaves_it_open(app):
    with app.app_context():
        db.session.add(Branch(name="a"))
        db.session.flush()
        transaction = db.session().get_transaction()
        for _ in range(2):
            assert ask(app, COUNT) == {"branches": {"totalCount": 3}}
            assert {node["motto"] for node in ask(app, GRAFTED)["branches"]["nodes"]} >= {"Read at a"}
        assert db.session().get_transaction() is transaction
        assert transaction.is_active
        db.session.rollback()
        assert ask(app, COUNT) == {"branches": {"totalCount": 2}}
    assert expect_data(app, COUNT) == {"branches": {"totalCount": 2}}


def test_a_read_flushes_what_the_session_would_flush(app):
    with app.app_context():
        db.session.add(Branch(name="a"))
        assert ask(app, COUNT) == {"branches": {"totalCount": 3}}
        with db.session.no_autoflush:
            db.session.add(Branch(name="b"))
            assert ask(app, COUNT) == {"branches": {"totalCount": 3}}
        db.session.commit()
    assert expect_data(app, COUNT) == {"branches": {"totalCount": 4}}


def test_a_read_opens_no_transaction_of_the_session(app):
    with app.app_context():
        assert db.session.get(Branch, MAIN)
        db.session.rollback()
        assert ask(app, COUNT) == {"branches": {"totalCount": 2}}
        assert not db.session().in_transaction()
        assert_no_connection_leaked(app)


def test_reads_on_postgresql_are_transactions_of_their_own(postgresql_database_url):
    app = make_app(db, postgresql_database_url, **OPTIONS)
    with app.app_context():
        library.seed()
    seen = []

    def look(_connection, cursor, *_):
        driver = cursor.connection
        seen.append((driver.autocommit, driver.info.transaction_status))

    sa.event.listen(engines(app)[0], "before_cursor_execute", look)
    for _ in range(3):
        expect_data(app, COUNT)
    assert seen == [(True, psycopg.pq.TransactionStatus.IDLE)] * 3
    with app.app_context():
        db.session.execute(sa.select(Book.id))
        assert seen[-1][0] is False, "reading has left the connection in autocommit"


def pragma(name):
    return db.session.scalar(sa.text(f"PRAGMA {name}"))


def test_connections_to_sqlite_check_foreign_keys_and_wait(sqlite_database_url):
    app = make_app(db, sqlite_database_url)
    with app.app_context():
        assert (pragma("foreign_keys"), pragma("journal_mode"), pragma("busy_timeout")) == (1, "wal", 5000)
        library.seed()
        db.session.add(Book(id=99, title="x", shelf_branch="nowhere", shelf_number=1))
        with pytest.raises(sa.exc.IntegrityError):
            db.session.flush()
        db.session.rollback()


def test_a_writer_does_not_block_readers_of_a_file(sqlite_database_url):
    app = make_app(db, sqlite_database_url)
    with app.app_context():
        library.seed()
        with db.engine.connect() as connection:
            connection.execute(sa.insert(Branch).values(name="n"))
            with ThreadPoolExecutor(1) as pool:
                assert pool.submit(expect_data, app, COUNT).result(timeout=4) == {"branches": {"totalCount": 2}}
            connection.commit()
        assert expect_data(app, COUNT) == {"branches": {"totalCount": 3}}


def test_a_database_in_memory_is_one_for_all_requests():
    app = Flask("memory")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    GraphQL(db, **OPTIONS).init_app(app)
    with app.app_context():
        library.seed()
        assert pragma("journal_mode") == "memory"
    expect_data(app, 'mutation { openBranch(name: "n") { name } }')
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(expect_data, app, COUNT).result() == {"branches": {"totalCount": 3}}
    with app.app_context():
        db.session.add(Branch(name="a"))
        assert ask(app, COUNT) == {"branches": {"totalCount": 4}}
        assert len(ask(app, GRAFTED)["branches"]["nodes"]) == 4
        db.session.rollback()
        assert ask(app, COUNT) == {"branches": {"totalCount": 3}}
        db.session.remove()
        db.engine.dispose()


def test_data_survive_a_restart(database_url):
    first = make_app(db, database_url, **OPTIONS)
    with first.app_context():
        library.seed()
    expect_data(first, 'mutation { openBranch(name: "kept") { name } }')
    for engine in engines(first):
        engine.dispose()
    second = make_app(db, database_url, **OPTIONS)
    assert expect_data(second, '{ branch(id: "kept") { id motto } }') == {
        "branch": {"id": "Branch:kept", "motto": "Read at kept"}
    }


def test_eight_threads_share_a_service(app):
    documents = [COUNT, GRAFTED, "{ books(first: 3) { nodes { title mark } } }", '{ pick: book(id: "4") { grade } }']
    expected = [expect_data(app, document) for document in documents]

    def run(number):
        index = number % len(documents)
        document = documents[index] if number % 3 else documents[index].replace("{", f"query Q{number} {{", 1)
        return execute(app, document) == {"data": expected[index]}

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(run, range(240)))
    assert_no_connection_leaked(app)
