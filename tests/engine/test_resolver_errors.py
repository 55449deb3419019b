"""What clients are told when a resolver goes wrong, what only the log is told, and what resolvers are given."""

import json
import logging

import graphene
import graphql
import pytest
import sqlalchemy as sa

import gql_server
from gql_server import GqlServerError, ModelField, ModelType
from gql_server.requests import GraphQLRequest
from tests.engine import library
from tests.engine.library import Book, Branch, db
from tests.harness import assert_no_connection_leaked, engines, execute, expect_data, make_app

SECRET = "the password is swordfish"


class QuotaError(GqlServerError):
    """An error of the application's own, made of the engine's base."""

    code = "QUOTA_EXCEEDED"


def raise_exception():
    raise ValueError(SECRET)


def raise_database_error():
    db.session.execute(sa.text(f"SELECT '{SECRET}' FROM nowhere"))


def raise_graphql_error():
    raise graphql.GraphQLError("You may not see this.", extensions={"code": "FORBIDDEN", "role": "admin"})


def raise_bare_graphql_error():
    raise graphql.GraphQLError("Not today.")


def raise_own_error():
    raise QuotaError("Three are enough.", hint="Come back tomorrow.")


def raise_page_error():
    raise gql_server.InvalidPageError("first is 1000; expected less.")


FAILURES = {function.__name__: function for function in (
    raise_exception, raise_database_error, raise_graphql_error,
    raise_bare_graphql_error, raise_own_error, raise_page_error,
)}  # fmt: skip


class BookType(ModelType):
    class Meta:
        model = Book

    failing = graphene.String(how=graphene.String(required=True))

    def resolve_failing(self, info, how):
        FAILURES[how]()


class Query(graphene.ObjectType):
    failing = graphene.String(how=graphene.String(required=True))
    required = graphene.String(required=True)
    role = graphene.String()
    header = graphene.String()
    has_request = graphene.Boolean()
    title_in_session = graphene.String()
    stranger = ModelField(Book)
    unsaved = ModelField(Book)
    detached = ModelField(Book)
    vanished = ModelField(Branch)

    def resolve_failing(root, info, how):
        FAILURES[how]()

    def resolve_required(root, info):
        return None

    def resolve_role(root, info):
        return info.context.identity.role

    def resolve_header(root, info):
        return info.context.request.headers["X-Greeting"]

    def resolve_has_request(root, info):
        return info.context.request is not None

    def resolve_title_in_session(root, info):
        assert info.context.session is db.session
        return info.context.session.get(Book, 1).title

    def resolve_stranger(root, info):
        return db.session.get(Branch, library.MAIN)

    def resolve_unsaved(root, info):
        return Book(title="never added")

    def resolve_detached(root, info):
        book = db.session.get(Book, 1)
        db.session.expire(book)
        db.session.expunge(book)
        return book

    def resolve_vanished(root, info):
        branch = Branch(name="for a moment")
        db.session.add(branch)
        db.session.flush()
        db.session.execute(sa.delete(Branch).where(Branch.name == branch.name))
        return branch


@pytest.fixture(scope="module")
def app(module_database_url):
    app = make_app(db, module_database_url, types=[BookType], query=Query)
    with app.app_context():
        library.seed()
    return app


@pytest.mark.parametrize("how", ["raise_exception", "raise_database_error"])
def test_an_exception_is_told_to_the_log_alone(app, caplog, how):
    answer = execute(app, f'{{ failing(how: "{how}") books(first: 2) {{ nodes {{ title failing(how: "{how}") }} }} }}')
    assert answer["data"]["failing"] is None
    assert answer["data"]["books"]["nodes"] == [{"title": "B1", "failing": None}, {"title": "B2", "failing": None}]
    paths = [error["path"] for error in answer["errors"]]
    assert sorted(paths, key=str) == [["books", "nodes", 0, "failing"], ["books", "nodes", 1, "failing"], ["failing"]]
    assert {error["message"] for error in answer["errors"]} == {"The server failed unexpectedly."}
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"INTERNAL_SERVER_ERROR"}
    numbers = {error["extensions"]["correlationId"] for error in answer["errors"]}
    assert len(numbers) == 3
    for leak in ("swordfish", "nowhere", "Traceback", "ValueError", ".py"):
        assert leak not in json.dumps(answer)
    logged = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert all(any(number in record.getMessage() for record in logged) for number in numbers)
    assert all(SECRET in str(record.exc_info[1]) for record in logged)


@pytest.mark.parametrize(
    ("how", "message", "extensions"),
    [
        ("raise_graphql_error", "You may not see this.", {"code": "FORBIDDEN", "role": "admin"}),
        ("raise_bare_graphql_error", "Not today.", None),
        ("raise_own_error", "Three are enough.", {"code": "QUOTA_EXCEEDED", "hint": "Come back tomorrow."}),
        ("raise_page_error", "first is 1000; expected less.", {"code": "INVALID_PAGE"}),
    ],
)
def test_an_error_that_is_meant_for_the_client_reaches_it(app, caplog, how, message, extensions):
    answer = execute(app, f'{{ book(id: 1) {{ title failing(how: "{how}") }} }}')
    assert answer["data"] == {"book": {"title": "B1", "failing": None}}
    (error,) = answer["errors"]
    assert error["message"] == message
    assert error["path"] == ["book", "failing"]
    assert error["locations"] == [{"line": 1, "column": 23}]
    assert isinstance(error["extensions"]["code"], str)
    if extensions:
        assert error["extensions"] == extensions
    assert caplog.records == []


def test_null_for_a_required_field_is_a_fault_of_the_server(app):
    answer = execute(app, "{ required }")
    assert answer["data"] is None
    (error,) = answer["errors"]
    assert error["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert error["path"] == ["required"]


@pytest.mark.parametrize("field", ["stranger", "unsaved", "vanished"])
def test_an_instance_without_a_row_is_an_error_in_its_place(app, field):
    answer = execute(app, f"{{ {field} {{ id }} books(first: 1) {{ nodes {{ title }} }} }}")
    assert answer["data"] == {field: None, "books": {"nodes": [{"title": "B1"}]}}
    (error,) = answer["errors"]
    assert error["path"] == [field]
    assert {"stranger": "Branch", "unsaved": "Book", "vanished": "Branch"}[field] in error["message"]


def test_a_row_that_was_deleted_after_the_statement_is_an_error_in_its_place(app):
    """Another connection deletes it between the statement and the loading of the instances."""
    with app.app_context():
        db.session.add(Book(id=99, title="doomed"))
        db.session.commit()
        other = sa.create_engine(db.engine.url)

    @sa.event.listens_for(engines(app)[0], "after_cursor_execute", once=True)
    def delete(*_):
        with other.begin() as connection:
            connection.execute(sa.delete(Book).where(Book.id == 99))

    answer = execute(app, '{ books(filter: {pk: {in: [1, 99]}}) { nodes { pk failing(how: "raise_page_error") } } }')
    other.dispose()
    assert answer["data"]["books"]["nodes"] == [{"pk": 1, "failing": None}, {"pk": 99, "failing": None}]
    assert {error["extensions"]["code"]: error["path"][2] for error in answer["errors"]} == {
        "INVALID_PAGE": 0,
        "INVALID_RESULT": 1,
    }


def test_a_detached_instance_is_known_by_its_key(app):
    assert expect_data(app, "{ detached { title } }") == {"detached": {"title": "B1"}}


@pytest.mark.parametrize("how", FAILURES)
def test_connections_come_back_after_every_failure(app, how):
    for _ in range(20):
        execute(app, f'{{ failing(how: "{how}") books {{ nodes {{ failing(how: "{how}") }} }} }}')
    assert_no_connection_leaked(app)
    assert expect_data(app, "{ book(id: 1) { title } }") == {"book": {"title": "B1"}}
    for engine in engines(app):
        assert engine.pool.checkedin() <= 1, "more than one connection at a time was needed"


def test_resolvers_are_given_session_identity_and_request(app):
    response = app.test_client().post(
        "/graphql", json={"query": "{ role header hasRequest titleInSession }"}, headers={"X-Greeting": "hello"}
    )
    assert response.get_json() == {
        "data": {"role": "anonymous", "header": "hello", "hasRequest": True, "titleInSession": "B1"}
    }


def test_without_a_transport_there_is_no_request(app):
    service = app.extensions["gql_server"]
    with app.app_context():
        result = service.execute(
            GraphQLRequest(query="{ role hasRequest titleInSession }"), gql_server.Identity(role="clerk")
        )
    assert json.loads(result.data) == {"role": "clerk", "hasRequest": False, "titleInSession": "B1"}
    assert result.errors == ()
