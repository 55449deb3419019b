"""The application that is measured: the shop as `wsgi.py` makes it, and one more view for each control.

Servers make it by ``benchmarks.app:make_app()``.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import flask
import sqlalchemy as sa

from benchmarks.cases import CASES
from gql_server import Identity
from models import db
from wsgi import create_app


def make_app(config: Mapping[str, Any] | None = None) -> flask.Flask:
    """The shop with pages of up to 1000 rows, and ``POST /control/<case>``, which takes a case's variables."""
    app = create_app(
        {
            "GQL_ENV": "production",
            "GQL_MAX_PAGE_SIZE": 1000,
            "GQL_MAX_COST": 10_000_000,
            "GQL_JWT_KEY": "of the benchmark" * 2,
            "GQL_DEV_ROLE": "",
            **(config or {}),
        }
    )
    service = app.extensions["gql_server"]
    service.callers = replace(service.callers, default=Identity(role="admin"))  # the control looks at no roles either
    with app.app_context():
        reader = db.engine.execution_options(isolation_level="AUTOCOMMIT")
    for case in CASES:
        app.add_url_rule(f"/control/{case.name}", case.name, make_control(case.sql, reader), methods=["POST"])
    return app


def make_control(sql: str, reader: sa.Engine) -> Callable[[], flask.Response]:
    """A view that runs hand-written SQL, on the engine that gql_server uses, without a transaction around it."""

    def control() -> flask.Response:
        variables = flask.request.get_json()
        with reader.connect() as connection:
            data = connection.exec_driver_sql(sql, variables).scalar_one()
        return flask.Response(f'{{"data":{data}}}', content_type="application/json")

    return control
