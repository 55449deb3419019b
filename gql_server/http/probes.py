"""What hosts and monitors ask: is the process there, is it ready, and what has it counted."""

import hmac
from typing import TYPE_CHECKING

import flask

from gql_server.execution import Database, FindHindrance
from gql_server.http.observation import Observation, Watch

if TYPE_CHECKING:
    from gql_server.metrics import Metrics


def add_probes(blueprint: flask.Blueprint, database: Database, find_hindrance: FindHindrance | None) -> None:
    """Mount `/healthz`, which answers as long as the process does, and `/readyz`, which asks the database, too."""

    def readyz() -> tuple[dict[str, str], int]:
        hindrance = database.find_hindrance(find_hindrance)
        return ({"status": "ready"}, 200) if hindrance is None else ({"status": "not ready", "reason": hindrance}, 503)

    blueprint.add_url_rule("/healthz", "healthz", lambda: ("", 204))
    blueprint.add_url_rule("/readyz", "readyz", readyz)


def add_metrics(blueprint: flask.Blueprint, metrics: "Metrics", token: str) -> None:
    """Mount `/metrics`, for those who bring the token."""
    expected = f"Bearer {token}".encode()

    def show() -> flask.Response:
        given = flask.request.headers.get("Authorization", "").encode()
        if not hmac.compare_digest(given, expected):
            return flask.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        return flask.Response(metrics.write(), content_type="text/plain; version=0.0.4; charset=utf-8")

    blueprint.add_url_rule("/metrics", "metrics", show)


def make_metrics_watch(metrics: "Metrics", database: Database) -> Watch:
    """Count each operation."""

    def watch(seen: Observation) -> None:
        metrics.count(seen.codes, seen.limits, seen.trace, database.count_connections())

    return watch
