"""Where the processor time of a request goes that finds its plan in the cache: Python's part, layer by layer.

Each layer is timed with everything below it, on the service as it runs, by the clock of the thread, which stands still
while the thread waits for the database. A layer's own cost is the difference to the one below.
"""

import io
import json
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import flask
import psycopg
import sqlalchemy as sa

from benchmarks.cases import Case
from gql_server.http.handler import Endpoint, handle
from gql_server.http.messages import HttpRequest
from gql_server.http.persisted import PersistedDocuments
from gql_server.pipeline import Service
from gql_server.requests import GraphQLRequest
from gql_server.variables import read_variables
from models import db

CALLS = 200
HEADERS = {"Content-Type": "application/json"}

Timings = Mapping[str, float]
"""Processor time in µs a call, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """One case.

    Attributes:
        layers: own cost of each, from the database up.
        parts: some of them in detail, timed alone.
        hit: what gql_server does between HTTP and the database when the plan is cached.
    """

    case: Case
    layers: Timings
    parts: Timings
    hit: float


def measure_layers(app: flask.Flask, case: Case, rounds: int, step: Callable[[], object]) -> Layers:
    """Time a case; ``step`` is called once a round."""
    service: Service = app.extensions["gql_server"]
    variables = case.variables[0]
    endpoint = Endpoint(service=service, documents=PersistedDocuments())
    request = GraphQLRequest(query=case.document, variables=variables)
    body = case.engine_bodies()[0].encode()
    with app.app_context():
        sql, parameters = sent_statement(service, request)
        statement = service.compile(case.document, variables).statement
        assert statement is not None
        identity = service.callers.default
        api = service.apis.find(identity.role)
        documents = api.documents
        operation = documents.read(case.document).operation(None)
        names = api.catalog.type_names
        values = read_variables(api.schema, operation, variables, type_names=names).values
        answer = service.execute(request, identity)
        with psycopg.connect(psycopg_url(db.engine.url), autocommit=True) as raw:
            calls: dict[str, Callable[[], object]] = {
                "psycopg": lambda: raw.execute(sql, parameters).fetchone(),
                "run_read": lambda: service.database.run_read(statement, values),
                "execute": lambda: service.execute(request, identity),
                "handle": lambda: handle(endpoint, HttpRequest(method="POST", headers=HEADERS, body=body)),
                "document": lambda: documents.read(case.document),
                "variables": lambda: read_variables(api.schema, operation, variables, type_names=names),
                "bind": lambda: statement.bind(values),
                "splice": answer.to_bytes,
                "json": lambda: json.loads(body),
                "flask": lambda: _call_wsgi(app, body),
            }
            taken = _time_each(calls, rounds, step)
    return Layers(
        case=case,
        layers={
            "psycopg and libpq": taken["psycopg"],
            "SQLAlchemy: connection, execution": taken["run_read"] - taken["psycopg"] - taken["bind"],
            "gql_server: cached plan": taken["execute"] - taken["run_read"] + taken["bind"],
            "gql_server: HTTP handler": taken["handle"] - taken["execute"],
            "Flask and Werkzeug": taken["flask"] - taken["handle"],
        },
        parts={
            "document look-up": taken["document"],
            "variables: coerce, shape": taken["variables"],
            "bind values": taken["bind"],
            "decode the request's JSON": taken["json"],
            "splice and encode": taken["splice"],
        },
        hit=taken["execute"] - taken["run_read"] + taken["bind"],
    )


def psycopg_url(url: sa.URL) -> str:
    """What psycopg itself takes."""
    return url.set(drivername="postgresql").render_as_string(hide_password=False)


def sent_statement(service: Service, request: GraphQLRequest) -> tuple[str, Any]:
    """The statement of a request, and its parameters, as the driver gets them."""
    sent: list[tuple[str, Any]] = []

    def listen(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        sent.append((statement, parameters))

    sa.event.listen(service.database.engine, "before_cursor_execute", listen)
    try:
        result = service.execute(request, service.callers.default)
    finally:
        sa.event.remove(service.database.engine, "before_cursor_execute", listen)
    if result.errors or len(sent) != 1:
        raise ValueError(f"expected one statement and no error: {sent}, {result.errors}")
    return sent[0]


def _time_each(calls: Mapping[str, Callable[[], object]], rounds: int, step: Callable[[], object]) -> dict[str, float]:
    """Medians over rounds, in each of which all have a turn."""
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(rounds + 1):
        for name, call in calls.items():
            start = time.thread_time_ns()
            for _ in range(CALLS):
                call()
            if number:  # the first round warms up: it connects, prepares and fills caches
                taken[name].append((time.thread_time_ns() - start) / CALLS / 1e3)
        step()
    return {name: statistics.median(each) for name, each in taken.items()}


def _call_wsgi(app: flask.Flask, body: bytes) -> None:
    environ = {
        "REQUEST_METHOD": "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": "/graphql",
        "QUERY_STRING": "",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "127.0.0.1:8000",
        "HTTP_ACCEPT": "application/json",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    answer = app.wsgi_app(environ, lambda *_: lambda _: None)
    b"".join(answer)
    answer.close()  # type: ignore[attr-defined]
