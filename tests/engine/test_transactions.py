"""The transaction of a mutation beside others: tried again when they collide, refused when it would wait too long."""

import contextlib
import threading
from concurrent.futures import ThreadPoolExecutor

import graphene
import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from gql_server.requests import GraphQLRequest
from tests.engine.small_models import make_db, make_model
from tests.harness import assert_no_connection_leaked, engines, execute, expect_data, make_app

db = make_db()
version = mapped_column(sa.Integer, nullable=False)
Account = make_model(
    db, "Account", balance=mapped_column(sa.Integer, nullable=False), version=version,
    __mapper_args__={"version_id_col": version},
)  # fmt: skip
Guard = make_model(db, "Guard", on_duty=mapped_column(sa.Boolean, nullable=False))

SOON = 0.5
"""Seconds that one operation waits for another to come to the same point; it may never come."""


class Meeting:
    """Where the first tries of two operations wait for each other."""

    def __init__(self):
        self.tries = 0
        self.barrier = threading.Barrier(2)

    def wait(self):
        with contextlib.suppress(threading.BrokenBarrierError):  # the other waits for the database, or has been here
            self.barrier.wait(SOON)


MEETING = Meeting()


class Mutation(graphene.ObjectType):
    move = graphene.Int(from_=graphene.Int(required=True), to=graphene.Int(required=True))
    leave = graphene.Boolean(guard=graphene.Int(required=True))
    deposit = graphene.Int(required=True)
    collide = graphene.Int()
    disconnect = graphene.Int(quietly=graphene.Boolean(default_value=False))
    add = graphene.Int()
    set_balance = graphene.Int(to=graphene.Int(required=True))

    def resolve_move(root, info, from_, to):
        """Lock two rows, each at its own time, in the order of the client."""
        MEETING.tries += 1
        session = info.context.session
        table = Account.__table__
        session.execute(sa.update(table).where(table.c.id == from_).values(balance=table.c.balance - 1))
        MEETING.wait()
        session.execute(sa.update(table).where(table.c.id == to).values(balance=table.c.balance + 1))
        return session.scalar(sa.select(sa.func.sum(Account.balance)))

    def resolve_leave(root, info, guard):
        """Leave only when another guard stays: the decision rests on rows that are not written."""
        MEETING.tries += 1
        session = info.context.session
        on_duty = session.scalar(sa.select(sa.func.count()).where(Guard.on_duty))
        MEETING.wait()
        if on_duty > 1:
            session.get(Guard, guard).on_duty = False
        return on_duty > 1

    def resolve_deposit(root, info):
        """Read, then write what was read: safe by the version of the row."""
        MEETING.tries += 1
        account = info.context.session.get(Account, 1)
        MEETING.wait()
        account.balance += 1
        info.context.session.add(Account(balance=0))
        info.context.session.flush()
        return account.balance

    def resolve_collide(root, info):
        """Find a newer version than was read, at every try."""
        MEETING.tries += 1
        session = info.context.session
        account = session.get(Account, 1)
        table = Account.__table__
        session.execute(sa.update(table).values(version=table.c.version + 1))
        account.balance = -1
        session.flush()

    def resolve_disconnect(root, info, quietly):
        session = info.context.session
        session.get(Account, 1).balance = -1
        session.flush()
        with sa.create_engine(session.get_bind().url, poolclass=sa.NullPool).begin() as other:
            other.exec_driver_sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' "
                "AND datname = current_database()"
            )
        return None if quietly else session.scalar(sa.text("SELECT 1"))

    def resolve_add(root, info):
        """Add in the database, which loses nothing."""
        table = Account.__table__
        info.context.session.execute(sa.update(table).where(table.c.id == 1).values(balance=table.c.balance + 1))
        return info.context.session.scalar(sa.select(Account.balance).where(Account.id == 1))

    def resolve_set_balance(root, info, to):
        MEETING.tries += 1
        info.context.session.get(Account, 1).balance = to
        info.context.session.flush()
        return to


@pytest.fixture
def make(database_url):
    def make(**config):
        MEETING.__init__()
        app = make_app(db, database_url, mutation=Mutation, config=config)
        with app.app_context():
            db.create_all()
            db.session.add_all([Account(balance=5), Account(balance=5)])
            db.session.add_all([Guard(on_duty=True), Guard(on_duty=True)])
            db.session.commit()
        return app

    return make


def together(app, *documents):
    """Send operations at the same time, and give their answers."""
    with ThreadPoolExecutor(len(documents)) as pool:
        answers = list(pool.map(lambda document: execute(app, document), documents))
    assert_no_connection_leaked(app)
    return answers


def balances(app):
    with app.app_context():
        return db.session.execute(sa.select(Account.balance).order_by(Account.id)).scalars().all()


def db_is_sqlite(app):
    return engines(app)[0].dialect.name == "sqlite"


def test_a_deadlock_is_tried_again(make):
    app = make()
    answers = together(app, "mutation { move(from_: 1, to: 2) }", "mutation { move(from_: 2, to: 1) }")
    assert answers == [{"data": {"move": 10}}] * 2
    assert balances(app) == [5, 5]
    assert MEETING.tries == (2 if db_is_sqlite(app) else 3), "SQLite lets one write after the other"


def test_a_failure_to_serialize_is_tried_again(make, dialect):
    isolation = {"isolation_level": "SERIALIZABLE"} if dialect == "postgresql" else {}
    app = make(SQLALCHEMY_ENGINE_OPTIONS=isolation)
    answers = together(app, "mutation { leave(guard: 1) }", "mutation { leave(guard: 2) }")
    assert sorted(answer["data"]["leave"] for answer in answers) == [False, True]
    with app.app_context():
        assert db.session.scalar(sa.select(sa.func.count()).where(Guard.on_duty)) == 1
    assert MEETING.tries == (2 if db_is_sqlite(app) else 3)


def test_a_row_that_changed_since_it_was_read_is_read_again(make):
    app = make()
    answers = together(app, "mutation { deposit }", "mutation { deposit }")
    assert sorted(answer["data"]["deposit"] for answer in answers) == [6, 7]
    assert balances(app) == [7, 5, 0, 0], "the try that failed added no row"
    assert MEETING.tries == (2 if db_is_sqlite(app) else 3)


@pytest.mark.parametrize("retries", [0, 2])
def test_tries_end_in_a_conflict_that_keeps_nothing(make, retries):
    app = make(GQL_MUTATION_RETRIES=retries)
    response = app.test_client().post("/graphql", json={"query": "mutation { setBalance(to: 9) collide }"})
    answer = response.get_json()
    assert response.status_code == 409
    assert answer["data"] is None
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["CONFLICT"]
    assert MEETING.tries == 2 * (1 + retries)
    assert balances(app) == [5, 5]
    assert_no_connection_leaked(app)


def test_a_lock_that_is_held_too_long_is_a_conflict_at_once(make):
    app = make(GQL_LOCK_TIMEOUT=100)
    (engine,) = engines(app)
    with engine.begin() as other:
        other.execute(sa.update(Account.__table__).values(balance=1))
        answer = execute(app, "mutation { setBalance(to: 9) }")
    assert answer["data"] is None
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["CONFLICT"]
    assert MEETING.tries == (0 if db_is_sqlite(app) else 1)
    assert balances(app) == [1, 1]
    assert expect_data(app, "mutation { setBalance(to: 9) }") == {"setBalance": 9}


def test_what_an_application_began_is_not_done_again(make):
    app = make()
    with app.app_context():
        db.session.add(Account(balance=1))
        result = app.extensions["gql_server"].execute(GraphQLRequest(query="mutation { collide }"))
        assert [error["extensions"]["code"] for error in result.errors] == ["CONFLICT"]
    assert MEETING.tries == 1
    assert balances(app) == [5, 5]


@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
@pytest.mark.parametrize("quietly", [False, True], ids=["at a statement", "at the commit"])
def test_a_connection_that_breaks_keeps_nothing_and_is_replaced(make, quietly):
    app = make()
    response = app.test_client().post(
        "/graphql", json={"query": f"mutation {{ disconnect(quietly: {str(quietly).lower()}) }}"}
    )
    assert response.status_code == 503
    (error,) = response.get_json()["errors"]
    assert error["extensions"]["code"] == "DATABASE_UNAVAILABLE"
    assert ("kept" in error["extensions"]["hint"]) is quietly
    assert_no_connection_leaked(app)
    assert balances(app) == [5, 5]
    assert expect_data(app, "mutation { setBalance(to: 9) }") == {"setBalance": 9}


def test_writers_of_one_row_all_have_their_turn(make):
    """SQLite by itself would have some of so many wait for longer than they may."""
    app = make()
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: execute(app, "mutation { add }"), range(320)))
    assert sorted(answer["data"]["add"] for answer in answers) == list(range(6, 326))
    assert_no_connection_leaked(app)
