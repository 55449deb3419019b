"""GraphQL over HTTP: what is understood, and how everything else is refused."""

import json

import graphene
import pytest

from gql_server.http import view
from tests.engine import library
from tests.harness import make_app, make_production_app


class Query(graphene.ObjectType):
    half = graphene.String()
    echo = graphene.String(text=graphene.String(), number=graphene.Float())

    def resolve_half(root, info):
        return "a \ud83e letter"

    def resolve_echo(root, info, text=None, number=None):
        return f"{text} {number}"


@pytest.fixture(scope="module")
def app(module_database_url):
    app = make_app(library.db, module_database_url, types=library.TYPES, query=Query)
    with app.app_context():
        library.seed()
    return app


GRAPHQL_TYPE = "application/graphql-response+json"


def post(app, body, content_type="application/json"):
    """Post bytes, or what is dumped to JSON, and return the status and the answer; every answer is JSON."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    response = app.test_client().post(
        "/graphql", data=data, content_type=content_type, headers={"Accept": GRAPHQL_TYPE}
    )
    assert response.content_type == f"{GRAPHQL_TYPE}; charset=utf-8"
    return response.status_code, json.loads(response.get_data())


def code_of(answer):
    """Return the code of the first error of an answer that has no data."""
    assert "data" not in answer
    assert all(error["message"] for error in answer["errors"])
    return answer["errors"][0]["extensions"]["code"]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods_are_refused(app, method):
    response = app.test_client().open("/graphql", method=method, json={"query": "{ __typename }"})
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, POST"
    assert code_of(response.get_json()) == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize(
    ("accept", "is_page"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        ("text/html", True),
        ("*/*", False),
        ("application/json", False),
        ("application/json, text/html;q=0.5", False),
        ("text/html;q=0, application/json", False),
        (None, False),
    ],
)
def test_get_is_a_page_for_those_who_want_one(app, accept, is_page):
    response = app.test_client().get("/graphql", headers={"Accept": accept} if accept else {})
    if is_page:
        assert (response.status_code, response.mimetype) == (200, "text/html")
        assert b"<!doctype html>" in response.get_data()
    else:
        assert (response.status_code, response.mimetype) == (400, "application/json")
        assert "`query` is null" in response.get_json()["errors"][0]["message"]


def test_pages_can_be_switched_off(sqlite_database_url):
    app = make_app(library.db, sqlite_database_url, config={"GQL_GRAPHIQL": False, "GQL_PATH": "/api/v1"})
    assert app.test_client().get("/api/v1", headers={"Accept": "text/html"}).status_code == 406
    assert app.test_client().get("/api/v1/assets/x.js").status_code == 404
    assert app.test_client().post("/graphql", json={"query": "{ __typename }"}).status_code == 404
    assert app.test_client().post("/api/v1", json={"query": "{ __typename }"}).status_code == 200


@pytest.mark.parametrize(("config", "status"), [({}, 406), ({"GQL_GRAPHIQL": True}, 200)])
def test_in_production_pages_are_there_when_a_setting_says_so(sqlite_database_url, config, status):
    app = make_production_app(library.db, sqlite_database_url, config=config)
    response = app.test_client().get("/graphql", headers={"Accept": "text/html"})
    assert response.status_code == status
    assert b'name="gql-has-traces" content="true"' not in response.get_data()


def test_the_health_check_answers(app):
    response = app.test_client().get("/healthz")
    assert (response.status_code, response.get_data()) == (204, b"")


@pytest.mark.parametrize("media_type", ["application/json", "APPLICATION/JSON", "application/json; charset=utf-8"])
def test_json_is_understood(app, media_type):
    assert post(app, b'{"query": "{ __typename }"}', media_type) == (200, {"data": {"__typename": "Query"}})


@pytest.mark.parametrize(
    "media_type",
    [None, "", "text/plain", "application/graphql", "application/x-www-form-urlencoded", "multipart/form-data", "json"],
)
def test_other_media_types_are_refused(app, media_type):
    status, answer = post(app, b'{"query": "{ __typename }"}', media_type)
    assert (status, code_of(answer)) == (415, "UNSUPPORTED_MEDIA_TYPE")


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"query", b"\xff\xfe\xff", b'{"query": "{ __typename }"} more', b"'{}'",
        b'{"query": "{ __typename }", "variables": {"x": NaN}}', b'{"variables": -Infinity}',
        b"[" * 200_000, b'{"a":' * 200_000, b'{"query": ' + b"9" * 10_000 + b"}",
    ],
    ids=lambda body: repr(body[:40]),
)  # fmt: skip
def test_what_is_not_json_is_refused(app, body):
    status, answer = post(app, body)
    assert (status, code_of(answer)) == (400, "BAD_REQUEST")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ([], "array"), (None, "null"), (1, "number"), ("x", "string"), (True, "boolean"),
        ({"query": "{ a }", "extensions": []}, "`extensions` is array"),
        ({"query": "{ a }", "extensions": {"persistedQuery": 1}}, "`extensions.persistedQuery`"),
        ({}, "`query`"), ({"query": None}, "`query`"), ({"query": 1}, "`query`"), ({"query": ["x"]}, "`query`"),
        ({"query": "{ a }", "variables": []}, "`variables` is array"),
        ({"query": "{ a }", "variables": "{}"}, "`variables` is string"),
        ({"query": "{ a }", "variables": 0}, "`variables` is number"),
        ({"query": "{ a }", "operationName": 1}, "`operationName` is number"),
        ({"query": "{ a }", "operationName": {}}, "`operationName` is object"),
    ],
    ids=repr,
)  # fmt: skip
def test_members_of_another_type_are_refused(app, body, words):
    status, answer = post(app, body)
    assert (status, code_of(answer)) == (400, "BAD_REQUEST")
    assert words in answer["errors"][0]["message"]


def test_members_that_are_not_of_graphql_are_passed_over(app):
    body = {"query": "{ __typename }", "variables": None, "operationName": None, "extensions": {"a": 1}, "id": 7}
    assert post(app, body) == (200, {"data": {"__typename": "Query"}})


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("", "GRAPHQL_PARSE_FAILED"),
        ("{ a", "GRAPHQL_PARSE_FAILED"),
        ("{ \ud800 }", "GRAPHQL_PARSE_FAILED"),
        ("{ a\x00 }", "GRAPHQL_PARSE_FAILED"),
        ("{" * 5_000, "GRAPHQL_PARSE_FAILED"),
        ("{ books { nodes " * 2_000, "GRAPHQL_PARSE_FAILED"),
        ("{ nothing }", "GRAPHQL_VALIDATION_FAILED"),
        ("{ books(first: " + "9" * 5_000 + ") { totalCount } }", "GRAPHQL_VALIDATION_FAILED"),
        ("mutation { x }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription { x }", "GRAPHQL_VALIDATION_FAILED"),
        ("query A { __typename } query B { __typename }", "OPERATION_NOT_FOUND"),
        ('{ book(id: "Shelf:1") { title } }', "INVALID_ID"),
        ("{ book(id: " + "9" * 5_000 + ") { title } }", "INVALID_ID"),
        ('{ books(filter: {title: {eq: "\\u0000"}}) { totalCount } }', "INVALID_VALUE"),
        ("{ books(first: -1) { totalCount } }", "INVALID_PAGE"),
    ],
    ids=lambda value: repr(value[:40]),
)
def test_documents_that_cannot_be_run_are_refused(app, document, code):
    status, answer = post(app, {"query": document})
    assert (status, code_of(answer)) == (400, code)


@pytest.mark.parametrize("name", ["C", "a", "Ä \ud800"])
def test_an_unknown_operation_name_is_refused(app, name):
    status, answer = post(app, {"query": "query A { __typename }", "operationName": name})
    assert (status, code_of(answer)) == (400, "OPERATION_NOT_FOUND")
    assert "'A'" in answer["errors"][0]["extensions"]["hint"]


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("Int", "1"), ("Int", 2**31), ("Int", 1.5), ("Int", True), ("Int", 10**400), ("Int!", None),
        ("String", 1), ("Boolean", 0), ("ID", 1.5), ("ID", ["a"]), ("BookFilter", []), ("BookFilter", {"titel": 1}),
        ("[BookOrderBy!]", [{"title": "UP"}]), ("[BookOrderBy!]", [None]), ("BookKey!", {}),
        ("BookKey!", {"pk": 1, "id": 2}), ("String!", "\ud800"),
    ],
    ids=repr,
)  # fmt: skip
def test_variables_that_do_not_fit_are_refused(app, type_, value):
    arguments = {
        "Int": "books(first: $x)", "BookFilter": "books(filter: $x)", "[BookOrderBy!]": "books(orderBy: $x)",
        "ID": "books(filter: {id: {eq: $x}})", "String": "books(filter: {title: {eq: $x}})",
        "Boolean": "books(filter: {title: {isNull: $x}})",
    }  # fmt: skip
    name = type_ if type_ in arguments else type_.rstrip("!")
    field = f"{arguments[name]} {{ totalCount }}" if name in arguments else "bookBy(key: $x) { title }"
    status, answer = post(app, {"query": f"query ($x: {type_}) {{ {field} }}", "variables": {"x": value}})
    assert (status, code_of(answer)) == (400, "INVALID_VALUE" if value == "\ud800" else "BAD_USER_INPUT")


def test_answers_are_utf_8(app):
    response = app.test_client().post("/graphql", json={"query": '{ echo(text: "grüße 🪚") }'})
    assert response.get_data() == '{"data":{"echo":"grüße 🪚 None"}}'.encode()


def test_half_of_a_surrogate_pair_is_escaped(app):
    response = app.test_client().post("/graphql", json={"query": "{ half }"})
    assert response.status_code == 200
    assert response.get_data() == b'{"data":{"half":"a \\ud83e letter"}}'


def test_a_request_that_was_executed_has_status_200(app):
    status, answer = post(app, {"query": '{ pickStrict(title: "none") { title } }'})
    assert status == 400, "there is no such field here"
    status, answer = post(app, {"query": "query ($n: Float) { echo(number: $n) }", "variables": {"n": 1e5}})
    assert (status, answer) == (200, {"data": {"echo": "None 100000.0"}})


def test_settings_are_read_once(sqlite_database_url):
    app = make_app(library.db, sqlite_database_url)
    app.config["GQL_GRAPHIQL"] = False
    assert app.test_client().get("/graphql", headers={"Accept": "text/html"}).status_code == 200


def test_the_first_query_is_written_once(monkeypatch, sqlite_database_url):
    asked = []
    real = view.write_first_query
    monkeypatch.setattr(view, "write_first_query", lambda schema: asked.append(schema) or real(schema))
    app = make_app(library.db, sqlite_database_url)
    for _ in range(3):
        assert app.test_client().get("/graphql", headers={"Accept": "text/html"}).status_code == 200
    assert len(asked) == 1
