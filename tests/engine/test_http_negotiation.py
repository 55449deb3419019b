"""What a client accepts decides the media type and the status; GET runs queries; each response has a request id."""

import json

import pytest

from tests.engine import library
from tests.harness import make_app

GRAPHQL, JSON = "application/graphql-response+json", "application/json"


@pytest.fixture(scope="module")
def app(module_database_url):
    app = make_app(library.db, module_database_url, types=library.TYPES, query=library.Query)
    with app.app_context():
        library.seed()
    return app


def post(app, payload, accept=JSON, **headers):
    headers = {"Accept": accept, **headers} if accept is not None else headers
    return app.test_client().post("/graphql", json=payload, headers=headers)


def get(app, accept=JSON, **parameters):
    return app.test_client().get("/graphql", query_string=parameters, headers={"Accept": accept})


@pytest.mark.parametrize(
    ("accept", "spoken"),
    [
        (None, JSON), ("", JSON), ("*/*", JSON), ("application/*", JSON), (JSON, JSON), (GRAPHQL, GRAPHQL),
        (f"{GRAPHQL}, {JSON}", GRAPHQL), (f"{JSON}, {GRAPHQL}", JSON), (f"{GRAPHQL}, {JSON};q=0.9", GRAPHQL),
        (f"{JSON};q=0.5, {GRAPHQL};q=0.6", GRAPHQL), (f"*/*, {GRAPHQL}", JSON),
        ("APPLICATION/JSON; CHARSET=UTF-8", JSON), (f"{JSON};q=0, */*", GRAPHQL), ("text/html, */*;q=0.1", JSON),
        (f"{GRAPHQL}, application/graphql+json, {JSON}, text/event-stream, multipart/mixed", GRAPHQL),
        (f'{GRAPHQL};charset="utf-8";q=1.0', GRAPHQL),
        ("text/html", None), (f"{JSON};charset=latin-1", None), (f"{JSON};q=0", None), (f"{JSON};q=high", None),
        ("x" * 2_000, None),
    ],
)  # fmt: skip
def test_the_media_type_is_the_one_that_the_client_likes_best(app, accept, spoken):
    response = post(app, {"query": "{ __typename }"}, accept)
    assert response.content_type == f"{spoken or JSON}; charset=utf-8"
    if spoken:
        assert (response.status_code, response.get_json()) == (200, {"data": {"__typename": "Query"}})
    else:
        assert response.status_code == 406
        assert response.get_json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"


@pytest.mark.parametrize(
    "payload",
    [
        {"query": "{"},
        {"query": "{ nosuch }"},
        {"query": "query ($id: ID!) { __typename }", "variables": {}},
        {"query": "{ books(first: -1) { totalCount } }"},
        {"query": "query A { __typename }", "operationName": "B"},
    ],
)
def test_a_refused_operation_has_400_or_with_plain_json_200(app, payload):
    old, new = post(app, payload, JSON), post(app, payload, GRAPHQL)
    assert (old.status_code, new.status_code) == (200, 400)
    assert old.get_json() == new.get_json()
    assert "data" not in new.get_json()


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
def test_what_is_no_request_has_400_in_any_media_type(app, accept):
    for payload in ({}, {"query": 1}, {"query": "{ a }", "variables": []}, 7):
        assert post(app, payload, accept).status_code == 400


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
def test_queries_run_by_get(app, accept):
    books = "query B($n: Int) { books(first: $n) { totalCount } } query C { __typename }"
    response = get(app, accept, query=books, variables='{"n": 1}', operationName="B", extensions="{}")
    assert (response.status_code, response.get_json()) == (200, {"data": {"books": {"totalCount": 12}}})
    assert (response.headers["Vary"], response.headers["Cache-Control"]) == ("Accept", "no-store")
    head = app.test_client().head("/graphql", query_string={"query": "{ __typename }"})
    assert (head.status_code, head.get_data()) == (200, b"")


@pytest.mark.parametrize("accept", [JSON, GRAPHQL])
@pytest.mark.parametrize("query", ["mutation { __typename }", "mutation { createBook { nothing } }"])
def test_mutations_never_run_by_get(app, accept, query):
    response = get(app, accept, query=query)
    code = response.get_json()["errors"][0]["extensions"]["code"]
    if code == "METHOD_NOT_ALLOWED":
        assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    else:
        assert code == "GRAPHQL_VALIDATION_FAILED"
        assert response.get_json().get("data") is None


@pytest.mark.parametrize(
    "query_string",
    [
        "", "query=", "variables={}", "query={a}&variables={", "query={a}&variables=[]", "query={a}&extensions=1",
        "query={a}&query={b}", "query=%ff", "query={a}&" + "&".join(f"x{n}=1" for n in range(30)),
        "query={a}&variables={%22x%22:NaN}",
    ],
)  # fmt: skip
def test_urls_that_are_no_request_are_refused(app, query_string):
    response = app.test_client().get(f"/graphql?{query_string}")
    assert response.status_code == 400
    assert response.get_json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_the_request_id_of_a_router_is_taken_over_where_it_is_sane(app):
    for given in ("f9ed4675-f1c5-4c1b-a3e7-0d4f", "Root=1-67a;Parent=5", "a b", "ä", "", "x" * 201, None):
        headers = {} if given is None else {"X-Request-ID": given}
        made = post(app, {"query": "{ __typename }"}, **headers).headers["X-Request-ID"]
        is_sane = given == "f9ed4675-f1c5-4c1b-a3e7-0d4f"
        assert (made == given) == is_sane
        assert is_sane or len(made) == 32


def test_refusals_have_a_request_id_too(app):
    for response in (app.test_client().put("/graphql"), post(app, {}), post(app, {}, "text/html")):
        assert response.headers["X-Request-ID"]


def test_batches_are_off(app):
    response = post(app, [{"query": "{ __typename }"}])
    assert response.status_code == 400
    assert "GQL_MAX_BATCH" in response.get_json()["errors"][0]["extensions"]["hint"]


def test_batches_are_bounded_when_on(sqlite_database_url):
    app = make_app(library.db, sqlite_database_url, config={"GQL_MAX_BATCH": 3})
    one, wrong = {"query": "{ __typename }"}, {"query": "{ nosuch }"}
    response = post(app, [one, wrong, 7])
    assert response.status_code == 200
    first, second, third = response.get_json()
    assert first == {"data": {"__typename": "Query"}}
    assert second["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    assert third["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
    assert post(app, one).get_json() == first
    for batch in ([], [one] * 4):
        response = post(app, batch)
        assert response.status_code == 400
        assert "expected 1 to 3" in response.get_json()["errors"][0]["message"]


def test_pages_of_other_origins_are_let_in_by_a_setting(sqlite_database_url):
    app = make_app(library.db, sqlite_database_url, config={"GQL_CORS_ORIGINS": ["https://shop.example"]})
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type,authorization"}
    for origin, is_let_in in (("https://shop.example", True), ("https://evil.example", False)):
        preflight = app.test_client().options("/graphql", headers={"Origin": origin, **asked})
        assert (preflight.headers.get("Access-Control-Allow-Origin") == origin) is is_let_in
        if is_let_in:
            assert preflight.status_code == 204
            assert {"GET", "POST"} == set(preflight.headers["Access-Control-Allow-Methods"].split(", "))
            assert "authorization" in preflight.headers["Access-Control-Allow-Headers"]
        response = post(app, {"query": "{ __typename }"}, Origin=origin)
        assert (response.headers.get("Access-Control-Allow-Origin") == origin) is is_let_in
        assert "Access-Control-Allow-Credentials" not in response.headers


def test_without_the_setting_no_other_origin_is_let_in(app):
    response = post(app, {"query": "{ __typename }"}, Origin="https://shop.example")
    assert not [name for name in dict(response.headers) if name.startswith("Access-Control")]
    preflight = app.test_client().options("/graphql", headers={"Origin": "https://shop.example"})
    assert preflight.status_code == 405


SIMPLE = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", None)
"""The media types that a page of any origin can send without a preflight."""


@pytest.mark.parametrize("content_type", SIMPLE)
def test_what_a_page_can_send_unasked_is_never_read(app, content_type):
    body = json.dumps({"query": "mutation { __typename }"}).encode()
    response = app.test_client().post("/graphql", data=body, content_type=content_type)
    assert response.status_code == 415
