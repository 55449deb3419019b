"""Log lines are JSON, and say of each operation what it was, what it cost, and whose request it was."""

import hashlib
import io
import json
import logging

import graphene
import pytest

from gql_server.logs import log_as_json
from tests.engine import library
from tests.harness import make_app

QUERY = "query Books { books(first: 1) { nodes { title } } }"


class Query(graphene.ObjectType):
    broken = graphene.String()

    def resolve_broken(root, info):
        raise RuntimeError("a secret")


class Lines(io.StringIO):
    """What has been logged."""

    def __call__(self):
        return [each for each in map(json.loads, self.getvalue().splitlines()) if "gql_server" in each["logger"]]

    def clear(self):
        self.seek(0)
        self.truncate()


@pytest.fixture
def lines():
    """Have all loggers write JSON, and return a function that gives the lines of gql_server as objects."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = Lines()
    root.handlers[:] = []
    log_as_json(stream)
    yield stream
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
def app(lines, database_url):
    app = make_app(library.db, database_url, types=library.TYPES, query=Query, config={"GQL_SLOW_OPERATION": 60_000})
    with app.app_context():
        library.seed()
    lines.clear()  # what is said at the start
    return app


def post(app, payload, request_id="r-1"):
    return app.test_client().post("/graphql", json=payload, headers={"X-Request-ID": request_id})


def test_an_operation_is_one_line(app, lines):
    body = post(app, {"query": QUERY, "operationName": "Books"}).get_data()
    (line,) = lines()
    assert (line["message"], line["level"], line["requestId"]) == ("operation", "info", "r-1")
    assert (line["operation"], line["bytes"]) == ("Books", len(body))
    assert line["document"] == hashlib.sha256(QUERY.encode()).hexdigest()
    assert {"document", "database", "transport"} <= set(line["stages"])
    assert line["milliseconds"] > 0
    assert line["cost"] == 1
    assert line["cached"] == {"documents": False, "plans": False}
    assert "errors" not in line
    assert "SELECT" not in json.dumps(line)
    post(app, {"query": QUERY})
    assert lines()[-1]["cached"] == {"documents": True, "plans": True}


@pytest.mark.parametrize(("name", "logged"), [("\ud800", "\ud800"), ("x" * 9_999, "x" * 200), ("a\nb", "a\nb")])
def test_any_name_of_an_operation_is_one_line_that_can_be_written(app, lines, name, logged):
    answer = post(app, {"query": QUERY, "operationName": name}).get_json()
    assert len(answer["errors"][0]["message"]) < 120
    assert lines.getvalue().encode().count(b"\n") == 1
    (line,) = lines()
    assert (line["operation"], line["errors"]) == (logged, ["OPERATION_NOT_FOUND"])


def test_errors_are_in_the_line_by_their_code(app, lines):
    post(app, {"query": "{ nosuch }"})
    assert lines()[-1]["errors"] == ["GRAPHQL_VALIDATION_FAILED"]
    post(app, {"query": "{ " + "__typename " * 5_000 + "}"})
    assert (lines()[-1]["errors"], lines()[-1]["limits"]) == (["OPERATION_TOO_LARGE"], ["tokens"])


def test_requests_that_are_refused_before_they_are_read_have_a_line_too(app, lines):
    app.test_client().put("/graphql")
    post(app, {"query": 7})
    post(app, {"documentId": "unknown"})
    found = [line for line in lines() if line["message"] == "operation"]
    assert [line["errors"] for line in found] == [
        ["METHOD_NOT_ALLOWED"], ["BAD_REQUEST"], ["PERSISTED_QUERY_NOT_FOUND"]
    ]  # fmt: skip
    assert all("document" not in line for line in found)


def test_lines_of_one_request_have_its_id(app, lines):
    answer = post(app, {"query": "{ broken }"}, "r-2").get_json()
    failed, operation = lines()
    assert (failed["level"], failed["requestId"], operation["requestId"]) == ("error", "r-2", "r-2")
    assert answer["errors"][0]["extensions"]["correlationId"] in failed["message"]
    assert "a secret" in failed["exception"]
    assert operation["errors"] == ["INTERNAL_SERVER_ERROR"]


def test_slow_operations_come_with_their_sql(lines, database_url):
    app = make_app(library.db, database_url, types=library.TYPES, config={"GQL_SLOW_OPERATION": 0})
    with app.app_context():
        library.seed()
    post(app, {"query": QUERY.replace("first: 1", 'first: 1, filter: {title: {eq: "a secret"}}')})
    line = lines()[-1]
    assert (line["message"], line["level"]) == ("slow operation", "warning")
    assert line["sql"][0]["text"].startswith("SELECT")
    assert line["sql"][0]["milliseconds"] > 0
    assert "a secret" not in json.dumps(line)


def test_lines_outside_of_requests_have_no_id(lines):
    logging.getLogger("gql_server").warning("a %s", "word")
    (line,) = lines()
    assert line["message"] == "a word"
    assert "requestId" not in line


def test_nothing_is_recorded_where_nobody_reads_it(sqlite_database_url, caplog):
    app = make_app(library.db, sqlite_database_url)
    post(app, {"query": "{ __typename }"})
    assert [record for record in caplog.records if record.name == "gql_server.operations"] == []
