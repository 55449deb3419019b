"""Documents that clients name instead of sending: automatic persisted queries, and those of a manifest."""

import hashlib
import json
from pathlib import Path

import pytest

from gql_server import StartupError
from tests.engine import library
from tests.harness import make_app

TEXT = "query Name { __typename }"
ANSWER = {"data": {"__typename": "Query"}}


def hash_of(text):
    return hashlib.sha256(text.encode()).hexdigest()


def persisted(text, **members):
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": hash_of(text)}}, **members}


def post(app, payload):
    response = app.test_client().post("/graphql", json=payload)
    return response.status_code, response.get_json()


def error_of(answer):
    return answer["errors"][0]["message"], answer["errors"][0]["extensions"]["code"]


@pytest.fixture
def start(sqlite_database_url):
    return lambda **config: make_app(library.db, sqlite_database_url, config=config)


def test_a_text_that_was_left_here_is_run_by_its_hash(start):
    app = start()
    status, answer = post(app, persisted(TEXT))
    assert (status, error_of(answer)) == (200, ("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"))
    assert post(app, persisted(TEXT, query=TEXT)) == (200, ANSWER)
    assert post(app, persisted(TEXT)) == (200, ANSWER)


def test_hashes_come_by_get_too(start):
    app = start()
    extensions = json.dumps(persisted(TEXT)["extensions"])
    ask = lambda **more: app.test_client().get("/graphql", query_string={"extensions": extensions, **more}).get_json()  # noqa: E731
    assert error_of(ask())[0] == "PersistedQueryNotFound"
    assert ask(query=TEXT) == ANSWER
    assert ask() == ANSWER


def test_the_hash_of_another_text_is_refused_and_nothing_kept(start):
    app = start()
    status, answer = post(app, persisted("{ other }", query=TEXT))
    assert (status, error_of(answer)[1]) == (400, "BAD_REQUEST")
    assert error_of(post(app, persisted("{ other }"))[1])[0] == "PersistedQueryNotFound"


def test_what_was_used_least_recently_is_dropped(start):
    app = start(GQL_PERSISTED_QUERIES=2)
    texts = [f"query N{number} {{ __typename }}" for number in range(3)]
    for text in texts:
        assert post(app, persisted(text, query=text)) == (200, ANSWER)
    assert ["errors" in post(app, persisted(text))[1] for text in texts] == [True, False, False]


def test_clients_learn_that_nothing_is_kept(start):
    app = start(GQL_PERSISTED_QUERIES=0)
    status, answer = post(app, persisted(TEXT))
    assert (status, error_of(answer)) == (200, ("PersistedQueryNotSupported", "PERSISTED_QUERY_NOT_SUPPORTED"))
    assert post(app, persisted(TEXT, query=TEXT)) == (200, ANSWER)


@pytest.mark.parametrize(
    "member", [1, {}, {"version": 2, "sha256Hash": "x"}, {"version": 1}, {"version": 1, "sha256Hash": 1}]
)
def test_another_shape_is_refused(start, member):
    status, answer = post(start(), {"query": TEXT, "extensions": {"persistedQuery": member}})
    assert (status, error_of(answer)[1]) == (400, "BAD_REQUEST")


APOLLO = {
    "format": "apollo-persisted-query-manifest",
    "version": 1,
    "operations": [{"id": "a1", "name": "Name", "type": "query", "body": TEXT}],
}
RELAY = {"a1": TEXT}


@pytest.fixture(params=[APOLLO, RELAY], ids=["apollo", "relay and codegen"])
def manifest(request, tmp_path) -> Path:
    file = tmp_path / "manifest.json"
    file.write_text(json.dumps(request.param), encoding="utf-8")
    return file


NAMES = (
    {"documentId": "a1"}, {"documentId": "sha256:a1"}, {"doc_id": "a1"}, {"id": "a1"},
    {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "a1"}}},
)  # fmt: skip


def test_documents_of_a_manifest_are_run_by_their_id(start, manifest):
    app = start(GQL_TRUSTED_DOCUMENTS=str(manifest))
    for name in NAMES:
        assert post(app, name) == (200, ANSWER)
    assert post(app, {"query": "{ __typename }"}) == (200, ANSWER)
    status, answer = post(app, {"id": "a2"})
    assert (status, error_of(answer)) == (200, ("PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"))


def test_all_others_can_be_refused(start, manifest):
    app = start(GQL_TRUSTED_DOCUMENTS=str(manifest), GQL_ONLY_TRUSTED_DOCUMENTS=True)
    for trusted in (*NAMES, {"query": TEXT}, persisted(TEXT, query=TEXT)):
        assert post(app, trusted) == (200, ANSWER)
    other = "{ __typename }"
    for refused in ({"query": other}, persisted(other), persisted(other, query=other), {"id": "a2"}, {"query": ""}, {}):
        status, answer = post(app, refused)
        assert (status, error_of(answer)[1]) == (403, "DOCUMENT_NOT_TRUSTED")


FORMAT = '"format": "apollo-persisted-query-manifest"'


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"a": 1}', "7", f"{{{FORMAT}}}", f'{{{FORMAT}, "operations": [{{"id": "a"}}]}}'],
)
def test_what_is_no_manifest_keeps_the_service_from_starting(start, tmp_path, text):
    file = tmp_path / "manifest.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(StartupError, match="GQL_TRUSTED_DOCUMENTS"):
        start(GQL_TRUSTED_DOCUMENTS=str(file))


def test_a_manifest_must_be_there(start, tmp_path):
    with pytest.raises(StartupError, match="cannot be read"):
        start(GQL_TRUSTED_DOCUMENTS=str(tmp_path / "none"))
    with pytest.raises(StartupError, match="name the manifest"):
        start(GQL_ONLY_TRUSTED_DOCUMENTS=True)
