"""Requests with an Idempotency-Key: done once, answered as often as they are sent."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import graphene
import graphql
import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from gql_server import Identity, ModelField
from tests.engine.small_models import make_db, make_model
from tests.harness import assert_no_connection_leaked, engines, execute, make_app

db = make_db()
Note = make_model(db, "Note", text=mapped_column(sa.String, nullable=False, unique=True))

ADD = "mutation ($text: String!) { add(text: $text) { pk text } }"

HELD, RELEASED = threading.Event(), threading.Event()


class Mutation(graphene.ObjectType):
    add = ModelField(Note, text=graphene.String(required=True), pause=graphene.Float(default_value=0))
    refuse = ModelField(Note, text=graphene.String(required=True))
    hold = ModelField(Note)
    fail = graphene.Int()
    add_and_fail = graphene.Int(text=graphene.String(required=True), commit=graphene.Boolean(default_value=False))

    def resolve_add(root, info, text, pause):
        note = Note(text=text)
        info.context.session.add(note)
        info.context.session.flush()
        time.sleep(pause)
        return note

    def resolve_hold(root, info):
        note = Note(text="a")
        info.context.session.add(note)
        info.context.session.flush()
        HELD.set()
        assert RELEASED.wait(30)
        return note

    def resolve_refuse(root, info, text):
        if not info.context.session.scalar(sa.select(Note).where(Note.text == text)):
            info.context.session.add(Note(text="x"))
            info.context.session.flush()
            raise graphql.GraphQLError(f"There is no {text}.", extensions={"code": "NO_NOTE"})

    def resolve_add_and_fail(root, info, text, commit):
        info.context.session.add(Note(text=text))
        if commit:
            info.context.session.commit()
        raise RuntimeError("secret")


def identify(request):
    return Identity(role="member", subject=request.headers.get("X-Subject", "ada"))


@pytest.fixture
def make(database_url):
    def make(**config):
        app = make_app(db, database_url, mutation=Mutation, identify=identify, idempotency=True, config=config)
        with app.app_context():
            db.create_all()
        return app

    return make


def send(app, key, document=ADD, *, subject="ada", **variables):
    headers = {"Idempotency-Key": key, "X-Subject": subject, "Accept": "application/graphql-response+json"}
    return app.test_client().post("/graphql", json={"query": document, "variables": variables}, headers=headers)


def code_of(response):
    (error,) = response.get_json()["errors"]
    return error["extensions"]["code"]


def texts(app):
    with app.app_context():
        return db.session.scalars(sa.select(Note.text).order_by(Note.text)).all()


def rows(app):
    with app.app_context():
        return db.session.execute(sa.select(db.metadata.tables["idempotency_key"])).all()


def test_a_request_that_is_sent_again_gets_the_first_answer(make):
    first, again = make(), make()  # two processes, or one before and after a restart
    answers = [send(app, '"key"', text="a") for app in (first, again, first)]
    assert len({answer.get_data() for answer in answers}) == 1
    assert answers[0].get_json()["data"]["add"]["text"] == "a"
    assert [answer.headers.get("Idempotent-Replayed") for answer in answers] == [None, "true", "true"]
    assert texts(first) == ["a"]
    assert_no_connection_leaked(first)


def test_a_request_may_come_twice_at_the_same_time(make):
    app = make()
    document = 'mutation { add(text: "a", pause: 0.1) { pk } }'
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: send(app, "key", document), range(4)))
    assert {answer.get_data() for answer in answers} == {answers[0].get_data()}
    assert "errors" not in answers[0].get_json()
    assert sorted(answer.headers.get("Idempotent-Replayed", "") for answer in answers) == ["", "true", "true", "true"]
    assert texts(app) == ["a"]
    assert_no_connection_leaked(app)


def test_one_that_waits_too_long_for_the_other_is_a_conflict(make):
    app = make(GQL_LOCK_TIMEOUT=100)
    HELD.clear()
    RELEASED.clear()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(send, app, "key", "mutation { hold { pk } }")
        assert HELD.wait(30)
        second = send(app, "key", "mutation { hold { pk } }")
        RELEASED.set()
    assert first.result().status_code == 200
    assert (second.status_code, code_of(second)) == (409, "CONFLICT")
    assert texts(app) == ["a"]


@pytest.mark.parametrize("isolation", ["REPEATABLE READ", "SERIALIZABLE"])
@pytest.mark.parametrize("dialect", ["postgresql"], indirect=True)
def test_the_answer_is_seen_where_a_transaction_sees_nothing_new(make, isolation):
    app = make(SQLALCHEMY_ENGINE_OPTIONS={"isolation_level": isolation})
    test_a_request_may_come_twice_at_the_same_time(lambda: app)


@pytest.mark.parametrize(
    ("document", "variables"),
    [
        (ADD, {"text": "b"}),
        (ADD + " # more", {"text": "a"}),
        ('mutation { add(text: "b") { pk } }', {}),
    ],
    ids=["other variables", "another text", "another document"],
)
def test_the_key_of_another_request_is_refused(make, document, variables):
    app = make()
    send(app, "key", text="a")
    response = send(app, "key", document, **variables)
    assert (response.status_code, code_of(response)) == (422, "IDEMPOTENCY_KEY_REUSED")
    assert texts(app) == ["a"]


def test_the_key_of_another_operation_of_the_document_is_refused(make):
    app = make()
    document = 'mutation A { add(text: "a") { pk } } mutation B { add(text: "b") { pk } }'
    headers = {"Idempotency-Key": "key"}
    statuses = [
        app.test_client().post("/graphql", json={"query": document, "operationName": name}, headers=headers).status_code
        for name in "ABA"
    ]
    assert statuses == [200, 422, 200]
    assert texts(app) == ["a"]


def test_keys_of_callers_are_their_own(make):
    app = make()
    answers = [send(app, "key", text=name, subject=name).get_json()["data"]["add"]["text"] for name in ("ada", "bob")]
    assert answers == ["ada", "bob"]
    assert texts(app) == ["ada", "bob"]


def test_a_refusal_is_an_answer_that_stays(make):
    app = make()
    document = "mutation ($text: String!) { refuse(text: $text) { pk } }"
    first = send(app, "key", document, text="a")
    assert code_of(first) == "NO_NOTE"
    assert texts(app) == []
    send(app, "other", text="a")
    again = send(app, "key", document, text="a")
    assert again.get_data() == first.get_data()
    assert again.headers["Idempotent-Replayed"] == "true"
    assert send(app, "third", document, text="a").get_json() == {"data": {"refuse": None}}


def test_user_errors_are_an_answer_that_stays(make):
    app = make()
    document = (
        "mutation ($text: String!) { createNote(input: {data: {text: $text}}) { note { text } errors { code } } }"
    )
    refused = {"createNote": {"note": None, "errors": [{"code": "UNIQUE_VIOLATION"}]}}
    execute(app, ADD, {"text": "a"})
    assert send(app, "key", document, text="a").get_json() == {"data": refused}
    with app.app_context():
        db.session.execute(sa.delete(Note))
        db.session.commit()
    again = send(app, "key", document, text="a")
    assert again.get_json() == {"data": refused}
    assert again.headers["Idempotent-Replayed"] == "true"
    done = {"createNote": {"note": {"text": "a"}, "errors": []}}
    assert [send(app, "other", document, text="a").get_json() for _ in range(2)] == [{"data": done}] * 2
    assert texts(app) == ["a"]
    assert_no_connection_leaked(app)


def test_a_failure_of_the_server_is_no_answer(make):
    app = make()
    document = "mutation ($text: String!) { addAndFail(text: $text) }"
    for _ in range(2):
        response = send(app, "key", document, text="a")
        assert code_of(response) == "INTERNAL_SERVER_ERROR"
        assert "Idempotent-Replayed" not in response.headers
    assert texts(app) == []
    assert rows(app) == []


def test_what_the_database_refuses_is_no_answer(make):
    app = make()
    assert "errors" not in execute(app, ADD, {"text": "a"})
    document = 'mutation { add(text: "b") { pk } fail } '
    assert code_of(send(app, "key", ADD, text="a")) == "INTERNAL_SERVER_ERROR"
    assert send(app, "key", document).get_json()["data"]["add"]
    assert texts(app) == ["a", "b"]


def test_a_request_that_a_resolver_half_committed_is_not_done_again(make):
    app = make()
    document = "mutation ($text: String!) { addAndFail(text: $text, commit: true) }"
    assert code_of(send(app, "key", document, text="a")) == "INTERNAL_SERVER_ERROR"
    again = send(app, "key", document, text="a")
    assert (again.status_code, code_of(again)) == (409, "CONFLICT")
    assert texts(app) == ["a"]


def test_an_answer_is_forgotten_in_time(make):
    app = make(GQL_IDEMPOTENCY_LIFETIME=100)
    send(app, "key", text="a")
    send(app, "old", text="b")
    with app.app_context():
        table = db.metadata.tables["idempotency_key"]
        db.session.execute(sa.update(table).values(expires_at=table.c.expires_at - 100))
        db.session.commit()
    assert send(app, "key", text="c").get_json()["data"]["add"]["text"] == "c"
    assert len(rows(app)) == 2
    send(make(), "new", text="d")  # another process looks for expired ones at its first request
    assert sorted(row.key for row in rows(app)) == ["key", "new"]


def test_queries_and_refused_requests_need_no_key(make):
    app = make()
    assert send(app, "key", "{ notes { totalCount } }").get_json() == {"data": {"notes": {"totalCount": 0}}}
    assert send(app, "key", "mutation { nothing }").status_code == 400
    assert rows(app) == []


@pytest.mark.parametrize("key", ["", '""', "x" * 256, "ä", "a\tb"])
def test_a_key_that_is_none_is_refused(make, key):
    app = make()
    response = send(app, key.encode().decode("latin-1"), text="a")
    assert (response.status_code, code_of(response)) == (400, "BAD_REQUEST")
    assert texts(app) == []


def test_without_the_table_a_key_is_refused(database_url):
    app = make_app(db, database_url, mutation=Mutation)
    with app.app_context():
        db.create_all()
    response = send(app, "key", text="a")
    assert (response.status_code, code_of(response)) == (400, "UNSUPPORTED")
    assert "errors" not in execute(app, ADD, {"text": "a"})
    assert texts(app) == ["a"]


def test_the_table_is_declared_only_where_it_is_wanted(sqlite_database_url):
    other = make_db()
    make_model(other, "Note")
    make_app(other, sqlite_database_url)
    assert set(other.metadata.tables) == {"note"}


def test_a_key_costs_no_statement_where_there_is_none(make):
    app = make()
    (engine,) = engines(app)
    seen = []
    sa.event.listen(engine, "before_cursor_execute", lambda *event: seen.append(event[2]))
    execute(app, ADD, {"text": "a"})
    assert not [each for each in seen if "idempotency" in each or "SAVEPOINT" in each]
