"""What is too large is refused with a clear code, and memory is bounded by bytes as well as by entries."""

import io
import json
import sys

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import mapped_column

from gql_server.cache import LruCache
from tests.engine.small_models import make_db, make_model, start


def make_app(**config):
    db = make_db()
    make_model(db, "Item", name=mapped_column(sa.String))
    app = start(db, config=config)
    with app.app_context():
        db.create_all()
    return app


def body_of(size):
    body = b'{"query": "{ __typename }"}'
    return body + b" " * (size - len(body))


def post(app, body, **options):
    headers = {"Accept": "application/graphql-response+json"}
    response = app.test_client().post(
        "/graphql", data=body, content_type="application/json", headers=headers, **options
    )
    payload = json.loads(response.get_data())
    return response.status_code, payload["errors"][0]["extensions"]["code"] if "errors" in payload else payload["data"]


@pytest.mark.parametrize(
    ("config", "limit"),
    [
        ({}, 1_048_576),
        ({"GQL_MAX_BODY_SIZE": 100}, 100),
        ({"GQL_MAX_BODY_SIZE": 200, "MAX_CONTENT_LENGTH": 100}, 100),
        ({"GQL_MAX_BODY_SIZE": 100, "MAX_CONTENT_LENGTH": 200}, 100),
    ],
)
def test_a_body_has_a_limit(config, limit):
    app = make_app(**config)
    assert post(app, body_of(limit)) == (200, {"__typename": "Query"})
    assert post(app, body_of(limit + 1)) == (413, "BODY_TOO_LARGE")


def test_a_body_in_chunks_has_a_limit():
    app = make_app(GQL_MAX_BODY_SIZE=100)
    for size, status in ((100, 200), (101, 413), (100_000, 413)):
        environ = {"wsgi.input": io.BytesIO(body_of(size)), "wsgi.input_terminated": True, "CONTENT_LENGTH": ""}
        response = app.test_client().post("/graphql", content_type="application/json", environ_overrides=environ)
        assert response.status_code == status


def test_a_document_has_a_limit_of_tokens():
    app = make_app(GQL_MAX_TOKENS=10)
    assert post(app, json.dumps({"query": "{" + " __typename" * 8 + " }"})) == (200, {"__typename": "Query"})
    assert post(app, json.dumps({"query": "{" + " __typename" * 9 + " }"})) == (400, "OPERATION_TOO_LARGE")
    documents = app.extensions["gql_server"].cache_info()["documents"]
    assert documents.size == 1


def test_long_documents_with_errors_are_not_kept():
    app = make_app()
    for text in ("{ nothing }", "{", "{ nothing }" + " " * 2_000, "{" + " " * 2_000):
        status, code = post(app, json.dumps({"query": text}))
        assert (status, code[:8]) == (400, "GRAPHQL_")
    assert app.extensions["gql_server"].cache_info()["documents"].size == 2


def test_what_is_kept_is_weighed():
    app = make_app(GQL_MAX_ALIASES=1_000)
    names = " ".join(f"n{number}: name" for number in range(1_000))
    for document in ("{ items { nodes { name } } }", f"{{ items {{ nodes {{ {names} }} }} }}"):
        before = app.extensions["gql_server"].cache_info()
        assert post(app, json.dumps({"query": document}))[0] == 200
        after = app.extensions["gql_server"].cache_info()
        for name in ("documents", "plans"):
            assert after[name].weight - before[name].weight > 50 * len(document)


def test_a_cache_drops_by_weight():
    cache = LruCache(10, max_weight=100)
    for key, weight in (("a", 40), ("b", 40), ("a", 50), ("c", 20)):
        cache.put(key, key.upper(), weight)
    assert [cache.get(key) for key in "abc"] == ["A", None, "C"]
    assert (cache.info().weight, cache.info().size) == (70, 2)
    cache.put("a", "too heavy", 101)
    assert [cache.get(key) for key in "abc"] == [None, None, "C"]
    assert cache.info().weight == 20


def test_memory_is_bounded_by_weight():
    cache = LruCache(sys.maxsize, max_weight=1_000)
    for number in range(1_000):
        cache.put(number, str(number), 10)
        assert cache.info().weight <= 1_000
    assert cache.info().size == 100
