"""The plumbing of all tests: build an application on a database, send it operations, watch its statements."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from flask import Flask
from sqlalchemy.pool import QueuePool

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from flask_sqlalchemy import SQLAlchemy

    from gql_server import GraphQL

_SETUP = ("PRAGMA", "SET ", "SHOW ", "BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")

_GRAPHQLS_KEPT = 5
_graphqls: list[tuple[Any, ...]] = []
"""Models, mappers, options, and what serves them; used last at the end."""

_apps_of_url: dict[str, list[Flask]] = defaultdict(list)


def make_app(db: SQLAlchemy, url: str, *, config: Mapping[str, Any] | None = None, **graphql_options: Any) -> Flask:
    """Build a Flask application that serves the models of ``db`` from one database.

    Args:
        db: the Flask-SQLAlchemy instance of the models; it may serve several applications.
        url: the database, as the fixture ``database_url`` gives it. Its end closes the application's connections.
        config: settings of the application, before the extensions are bound.
        **graphql_options: arguments of ``GraphQL`` (types, query, mutation).
    """
    app = make_models_app(db, url, config=config)
    _make_graphql(db, graphql_options).init_app(app)
    return app


def _make_graphql(db: SQLAlchemy, options: dict[str, Any]) -> GraphQL:
    """Build the schema of the same models and types once: one object serves any number of applications."""
    from gql_server import GraphQL  # noqa: PLC0415 - suites without the engine use this module too

    mappers = frozenset(db.Model.registry.mappers)
    key = [(name, tuple(each) if isinstance(each, list) else each) for name, each in sorted(options.items())]
    for place, (*known, graphql) in enumerate(_graphqls):
        if known == [db, mappers, key]:
            _graphqls.append(_graphqls.pop(place))
            return graphql
    graphql = GraphQL(db, **options)
    _graphqls.append((db, mappers, key, graphql))
    del _graphqls[:-_GRAPHQLS_KEPT]
    return graphql


def make_production_app(db: SQLAlchemy, url: str, *, config: Mapping[str, Any] | None = None, **options: Any) -> Flask:
    """Build an application as production has it: with a key, and here with everything for everybody."""
    from gql_server import Access, everything  # noqa: PLC0415

    production = {"GQL_ENV": "production", "GQL_JWT_KEY": "a key that only the tests know, long enough"}
    access = Access(anonymous=[everything()])
    return make_app(db, url, config={**production, **(config or {})}, access=access, **options)


def make_models_app(db: SQLAlchemy, url: str, *, config: Mapping[str, Any] | None = None) -> Flask:
    """Build a Flask application with the models of ``db`` alone, without the engine."""
    app = Flask("tests")
    app.config.update(TESTING=True, SQLALCHEMY_DATABASE_URI=url, **(config or {}))
    db.init_app(app)
    close_with_database(app, url)
    return app


def close_with_database(app: Flask, url: str) -> None:
    """Have the connections of an application closed before the test's database is dropped."""
    _apps_of_url[url].append(app)


def close_apps(url: str) -> None:
    """Close the connections of every application that was made for a database."""
    for app in _apps_of_url.pop(url, ()):
        for engine in engines(app):
            engine.dispose()


def engines(app: Flask) -> list[sa.Engine]:
    """Return the SQLAlchemy engines of an application."""
    with app.app_context():
        return list(app.extensions["sqlalchemy"].engines.values())


def execute(
    app: Flask, document: str, variables: Mapping[str, Any] | None = None, operation_name: str | None = None
) -> dict[str, Any]:
    """Send one operation as a client does and return the decoded response."""
    body = {"query": document, "variables": variables, "operationName": operation_name}
    response = app.test_client().post("/graphql", json={key: value for key, value in body.items() if value is not None})
    assert response.is_json, f"HTTP {response.status_code} {response.mimetype}: {response.get_data(as_text=True)}"
    payload = response.get_json()
    assert isinstance(payload, dict), payload
    return payload


def expect_data(
    app: Flask, document: str, variables: Mapping[str, Any] | None = None, operation_name: str | None = None
) -> Any:
    """Send one operation, require that it has no errors, and return its data."""
    payload = execute(app, document, variables, operation_name)
    assert "errors" not in payload, payload["errors"]
    return payload["data"]


def expect_error(app: Flask, document: str, variables: Mapping[str, Any] | None = None, *, code: str) -> dict[str, Any]:
    """Send one operation, require that its first error has a code, and return that error."""
    payload = execute(app, document, variables)
    assert payload.get("errors"), payload
    error: dict[str, Any] = payload["errors"][0]
    assert error.get("extensions", {}).get("code") == code, error
    return error


@contextmanager
def statements(app: Flask) -> Iterator[list[str]]:
    """Record the SQL statements that the application's databases receive, without session set-up.

    At the end no connection may remain checked out.

    Example:
        >>> with statements(app) as executed:  # doctest: +SKIP
        ...     expect_data(app, "{ items { nodes { sku } } }")
        >>> assert len(executed) == 1  # doctest: +SKIP
    """
    executed: list[str] = []

    def record(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.lstrip().upper().startswith(_SETUP):
            executed.append(statement)

    watched = engines(app)
    for engine in watched:
        sa.event.listen(engine, "before_cursor_execute", record)
    try:
        yield executed
    finally:
        for engine in watched:
            sa.event.remove(engine, "before_cursor_execute", record)
    assert_no_connection_leaked(app)


def assert_no_connection_leaked(app: Flask) -> None:
    """Require that every connection of the application is back in its pool."""
    for engine in engines(app):
        if isinstance(engine.pool, QueuePool):
            assert engine.pool.checkedout() == 0, engine.pool.status()
