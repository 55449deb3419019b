"""Generated writes of many clients at the same time: nothing is lost, and nothing is done twice."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from tests.engine.small_models import make_db, make_model
from tests.harness import assert_no_connection_leaked, execute, expect_data, make_app

CLIENTS, TIMES = 16, 100

db = make_db()
version = mapped_column(sa.Integer, nullable=False)
Tally = make_model(
    db, "Tally", name=mapped_column(sa.String(20), unique=True), count=mapped_column(sa.Integer, nullable=False),
)  # fmt: skip
Page = make_model(
    db, "Page", text=mapped_column(sa.String, nullable=False), version=version,
    __mapper_args__={"version_id_col": version},
)  # fmt: skip


@pytest.fixture
def app(database_url):
    app = make_app(db, database_url, idempotency=True)
    with app.app_context():
        db.create_all()
        db.session.add_all([Tally(name="a", count=0), Tally(name="b", count=0), Page(text="")])
        db.session.commit()
    yield app
    assert_no_connection_leaked(app)


def in_threads(send, number, threads=CLIENTS):
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(send, range(number)))


def test_no_increment_is_lost(app):
    document = """
    mutation { updateTally(input: {key: {name: "a"}, inc: {count: 1}}) { tally { count } errors { code } } }
    """
    answers = in_threads(lambda _: expect_data(app, document)["updateTally"], CLIENTS * TIMES)
    assert all(answer["errors"] == [] for answer in answers)
    assert sorted(answer["tally"]["count"] for answer in answers) == list(range(1, CLIENTS * TIMES + 1))


def test_operations_that_block_each_other_are_all_done(app):
    """Half of them lock the rows in the other order."""
    field = '{name}: updateTally(input: {{key: {{name: "{name}"}}, inc: {{count: 1}}}}) {{ errors {{ code }} }}'
    fields = [field.format(name=name) for name in "ab"]
    documents = [f"mutation {{ {' '.join(each)} }}" for each in (fields, fields[::-1])]
    answers = in_threads(lambda number: execute(app, documents[number % 2]), 8, threads=2)
    assert all("errors" not in answer for answer in answers)
    counts = expect_data(app, "{ tallies { nodes { count } } }")["tallies"]["nodes"]
    assert counts == [{"count": 8}] * 2


def test_of_writers_that_expect_the_same_version_one_is_first(app):
    document = """
    mutation ($text: String!) {
      updatePage(input: {id: 1, data: {text: $text}, expectedVersion: 1}) { page { text version } errors { code } }
    }
    """
    answers = in_threads(lambda number: expect_data(app, document, {"text": str(number)})["updatePage"], 8, threads=8)
    done = [answer for answer in answers if not answer["errors"]]
    assert len(done) == 1
    assert done[0]["page"]["version"] == 2
    assert Counter(error["code"] for answer in answers for error in answer["errors"]) == {"CONFLICT": 7}
    kept = expect_data(app, "{ page(id: 1) { text version } }")["page"]
    assert kept == done[0]["page"]
    assert all(answer["page"] == kept for answer in answers), "who was late is told what is there"


def test_of_upserts_of_one_key_one_makes_the_row_and_the_others_change_it(app):
    document = """
    mutation ($count: Int!) {
      upsertTally(input: {key: {name: "new"}, data: {count: $count}}) { tally { name count } errors { code } }
    }
    """
    answers = in_threads(lambda number: expect_data(app, document, {"count": number})["upsertTally"], 8, threads=8)
    assert [answer["errors"] for answer in answers] == [[]] * 8
    found = expect_data(app, '{ tallies(filter: {name: {eq: "new"}}) { totalCount } }')
    assert found == {"tallies": {"totalCount": 1}}


def test_a_double_click_makes_one_row(app):
    document = 'mutation { createTally(input: {data: {name: "c", count: 0}}) { tally { pk } errors { code } } }'

    def send(_):
        headers = {"Idempotency-Key": "click"}
        return app.test_client().post("/graphql", json={"query": document}, headers=headers).get_json()

    answers = in_threads(send, 6, threads=6)
    assert answers == [answers[0]] * 6
    assert answers[0]["data"]["createTally"]["errors"] == []
