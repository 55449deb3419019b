"""Behind a pooler that gives each transaction another connection, one setting is enough."""

from concurrent.futures import ThreadPoolExecutor

import graphene
import pytest
import sqlalchemy as sa
from sqlalchemy.orm import column_property, mapped_column

from gql_server import Access, everything, limits
from tests.engine.small_models import make_db, make_model
from tests.harness import close_apps, execute, expect_data, make_app
from tests.hosts.pgbouncer import run_pgbouncer

ENDLESS = "(SELECT count(*) FROM generate_series(1, 100000000000))"
CONFIG = {
    "GQL_PGBOUNCER": True,
    "SQLALCHEMY_ENGINE_OPTIONS": {"pool_size": 4, "max_overflow": 4},
}


@pytest.fixture
def pooled_url(postgresql_database_url):
    with run_pgbouncer(postgresql_database_url, servers=2) as url:
        yield url
        close_apps(url)


@pytest.fixture
def app(pooled_url):
    db = make_db()
    item = make_model(
        db, "Item", name=mapped_column(sa.String),
        endless=column_property(sa.literal_column(ENDLESS, sa.Integer)),
    )  # fmt: skip

    class Mutation(graphene.ObjectType):
        add = graphene.Int(name=graphene.String())

        def resolve_add(root, info, name):
            info.context.session.add(item(name=name))
            info.context.session.flush()
            return 1

    access = Access(anonymous=[everything(), limits(statement_timeout=2_000)])
    app = make_app(db, pooled_url, mutation=Mutation, access=access, config=CONFIG)
    with app.app_context():
        db.create_all()
    return app


def test_reads_and_writes_of_many_threads_share_few_connections(app):
    def work(number):
        assert expect_data(app, f'mutation {{ add(name: "{number}") }}') == {"add": 1}
        for _ in range(10):  # more than psycopg waits for before it prepares a statement
            query = f'{{ items(filter: {{name: {{eq: "{number}"}}}}) {{ nodes {{ name }} }} }}'
            assert expect_data(app, query) == {"items": {"nodes": [{"name": str(number)}]}}

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(work, range(12)))
    assert expect_data(app, "{ items { totalCount } }") == {"items": {"totalCount": 12}}


def test_statements_end_in_time_and_nothing_is_left_on_a_connection(app, pooled_url):
    answer = execute(app, "{ items { totalCount } }")
    assert answer == {"data": {"items": {"totalCount": 0}}}
    expect_data(app, 'mutation { add(name: "a") }')
    assert execute(app, "{ items { nodes { endless } } }")["errors"][0]["extensions"]["code"] == "TIMEOUT"
    asked = "SELECT current_setting('statement_timeout'), current_setting('lock_timeout'), "
    asked += "(SELECT count(*) FROM pg_prepared_statements)"
    other = sa.create_engine(pooled_url, poolclass=sa.NullPool, connect_args={"prepare_threshold": None})
    for _ in range(4):
        with other.connect() as connection:
            assert tuple(connection.exec_driver_sql(asked).one()) == ("0", "0", 0)
