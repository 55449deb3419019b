"""The Flask view: a thin adapter around :func:`gql_server.http.handler.handle`, and the pages for people."""

import logging
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import flask
from flask_cors import CORS
from werkzeug.exceptions import RequestEntityTooLarge

from gql_server import graphiql
from gql_server.apis import Api
from gql_server.errors import GqlServerError
from gql_server.execution import FindHindrance
from gql_server.graphiql.examples import Example
from gql_server.graphiql.greeting import write_first_query
from gql_server.http.handler import Endpoint, handle
from gql_server.http.media_types import GRAPHQL_TYPE, JSON_TYPE
from gql_server.http.messages import HttpRequest, find_address
from gql_server.http.observation import Watch, make_log_watch
from gql_server.http.observation import log as operations_log
from gql_server.http.persisted import PersistedDocuments, read_manifest
from gql_server.http.probes import add_metrics, add_probes, make_metrics_watch
from gql_server.http.tracing import traced
from gql_server.pipeline import Service

View = Callable[[], flask.Response]
Page = Callable[[str], flask.Response]
"""The page for people of a role."""
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
PREFLIGHT_SECONDS = 7_200  # browsers keep the answer to a preflight no longer than that

OPEN_BANNER = """# WARNING: no roles are declared, so everybody may read and write everything here.
# Production does not start like this; docs/access.md says how roles are declared.
"""
SMALLEST_QUERY = "{\n  __typename\n}"


def make_blueprint(
    settings: Mapping[str, Any],
    service: Service,
    examples: Sequence[Example] = (),
    find_hindrance: FindHindrance | None = None,
) -> flask.Blueprint:
    """The routes of the endpoint.

    ====================  =======================================================
    ``POST <path>``       a GraphQL request
    ``GET <path>``        a query; or GraphiQL, where it is on, for those who want a page
    ``GET <path>/assets`` what GraphiQL loads
    ``GET /healthz``      204 as long as the process answers
    ``GET /readyz``       200 when the database does, too, and has what the application needs
    ``GET /metrics``      for Prometheus, where a token is set
    ====================  =======================================================
    """
    path, has_graphiql = settings["GQL_PATH"], settings["GQL_GRAPHIQL"]
    blueprint = flask.Blueprint("gql_server", __name__)
    has_traces = settings["GQL_ENV"] == "development"
    show_page = _make_page(service, examples, has_traces) if has_graphiql else None
    watches = _watch_operations(settings, service, blueprint)
    view = _make_view(settings, make_endpoint(settings, service, watches), show_page)
    blueprint.add_url_rule(path, "graphql", traced(view) if has_traces else view, methods=METHODS)
    add_probes(blueprint, service.database, find_hindrance)
    if has_graphiql:
        blueprint.add_url_rule(f"{path}/assets/<path:name>", "asset", _asset)
    if settings["GQL_CORS_ORIGINS"]:
        CORS(
            blueprint,
            origins=list(settings["GQL_CORS_ORIGINS"]),
            methods=["GET", "POST"],
            expose_headers=["X-Request-ID", "Idempotent-Replayed", "Retry-After"],
            max_age=PREFLIGHT_SECONDS,
        )
    return blueprint


def _watch_operations(settings: Mapping[str, Any], service: Service, blueprint: flask.Blueprint) -> tuple[Watch, ...]:
    """The log watches where its level lets operations through, the metrics where they are on."""
    watches = []
    if operations_log.isEnabledFor(logging.INFO):
        watches.append(make_log_watch(settings["GQL_SLOW_OPERATION"]))
    if settings["GQL_METRICS_TOKEN"]:
        from gql_server.metrics import Metrics  # noqa: PLC0415 - an optional dependency

        metrics = Metrics()
        add_metrics(blueprint, metrics, settings["GQL_METRICS_TOKEN"])
        watches.append(make_metrics_watch(metrics, service.database))
    return tuple(watches)


def make_endpoint(settings: Mapping[str, Any], service: Service, watches: tuple[Watch, ...] = ()) -> Endpoint:
    """What the settings make of the endpoint.

    Raises:
        StartupError: the manifest of trusted documents cannot be read.
    """
    manifest = settings["GQL_TRUSTED_DOCUMENTS"]
    documents = PersistedDocuments(
        read_manifest(Path(manifest)) if manifest else None,
        only_trusted=settings["GQL_ONLY_TRUSTED_DOCUMENTS"],
        capacity=settings["GQL_PERSISTED_QUERIES"],
    )
    return Endpoint(service=service, documents=documents, max_batch=settings["GQL_MAX_BATCH"], watches=watches)


def _make_page(service: Service, examples: Sequence[Example], has_traces: bool) -> Page:
    @cache
    def write(role: str) -> tuple[str, tuple[Example, ...]]:
        return write_greeting(service, role), offer_examples(service, role, examples)

    def show_page(role: str) -> flask.Response:
        query, offered = write(role)
        page = graphiql.page(flask.request.path, first_query=query, examples=offered, has_traces=has_traces)
        return flask.Response(page.body, headers=dict(page.headers))

    return show_page


def _make_view(settings: Mapping[str, Any], endpoint: Endpoint, show_page: Page | None) -> View:
    max_body_size, has_cors = settings["GQL_MAX_BODY_SIZE"], bool(settings["GQL_CORS_ORIGINS"])
    proxies = settings["GQL_PROXIES"]

    def view() -> flask.Response:
        request = flask.request
        if request.method == "OPTIONS" and has_cors:
            return flask.Response(status=204)
        wants_page = request.method == "GET" and _prefers_html(request)
        role = _find_page_role(endpoint.service, request) if wants_page and show_page is not None else None
        if show_page is not None and role is not None:
            return show_page(role)
        answer = handle(
            endpoint,
            HttpRequest(
                method=request.method,
                headers=request.headers,
                query_string=request.environ.get("QUERY_STRING", ""),
                body=_read_body(request, max_body_size),
                transport=request,
                address=find_address(request.remote_addr, request.headers.get("X-Forwarded-For", ""), proxies),
            ),
        )
        return flask.Response(answer.body, status=answer.status, headers=dict(answer.headers))

    return view


def _find_page_role(service: Service, request: flask.Request) -> str | None:
    """The role of who opens the page, None where that one has no GraphiQL.

    Who is not believed is taken for one who does not say who it is. Where such callers have no role, they say it in the
    page, if there is anybody who has GraphiQL.
    """
    apis = service.apis
    try:
        role = service.callers.read(request.headers, request).role
        api: Api | None = apis.find(role)
    except GqlServerError:
        role = service.callers.default.role
        api = apis.whole if apis.by_role is None else apis.by_role.get(role)
    some = [api] if api is not None else (apis.by_role or {}).values()
    return role if any(each.bounds.has_graphiql for each in some) else None


def write_greeting(service: Service, role: str) -> str:
    """The first query of a new visitor, with a warning before it where everything is open to everybody.

    It names nothing that the role may not learn from the schema.
    """
    if service.apis.by_role is None:
        return f"{OPEN_BANNER}{write_first_query(service.schema)}"
    api = service.apis.by_role.get(role)
    return write_first_query(api.schema) if api and api.bounds.document.has_introspection else SMALLEST_QUERY


def offer_examples(service: Service, role: str, examples: Sequence[Example]) -> tuple[Example, ...]:
    """Those that can be run in a role, since the others name what does not exist for it."""
    if service.apis.by_role is None:
        return tuple(examples)
    api = service.apis.by_role.get(role)
    if api is None or not api.bounds.document.has_introspection:
        return ()
    return tuple(each for each in examples if not api.documents.read(each.text).errors)


def _read_body(request: flask.Request, max_size: int) -> bytes | None:
    """The body, or None when it is too large: by our setting, or by a lower one of Flask's.

    One byte more is read, because Werkzeug cuts a body without a length where the limit is, and says nothing.
    """
    limit = min(max_size, request.max_content_length or max_size)
    request.max_content_length = limit + 1
    try:
        body = request.get_data()
    except RequestEntityTooLarge:
        return None
    return body if len(body) <= limit else None


def _prefers_html(request: flask.Request) -> bool:
    """Whether a page is wanted more than JSON; what takes anything, such as curl, gets JSON."""
    return request.accept_mimetypes.best_match([JSON_TYPE, GRAPHQL_TYPE, "text/html"]) == "text/html"


def _asset(name: str) -> flask.Response:
    asset = graphiql.asset(name)
    if asset is None:
        flask.abort(404)
    return flask.Response(asset.body, headers=dict(asset.headers))
