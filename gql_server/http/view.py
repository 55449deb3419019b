"""The Flask view: a thin adapter around :func:`gql_server.http.handler.handle`, and the pages for people."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

import flask
import graphql
from werkzeug.exceptions import RequestEntityTooLarge

from gql_server import graphiql
from gql_server.graphiql.examples import Example
from gql_server.graphiql.greeting import write_first_query
from gql_server.http.handler import JSON_TYPE, handle
from gql_server.http.tracing import traced

View = Callable[[], flask.Response]
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def make_blueprint(
    settings: Mapping[str, Any], schema: graphql.GraphQLSchema, examples: Sequence[Example] = ()
) -> flask.Blueprint:
    """The routes of the endpoint.

    ====================  =======================================================
    ``POST <path>``       a GraphQL request
    ``GET <path>``        GraphiQL, where it is on
    ``GET <path>/assets`` what GraphiQL loads
    ``GET /healthz``      204 as long as the process answers
    ====================  =======================================================
    """
    path, has_graphiql = settings["GQL_PATH"], settings["GQL_GRAPHIQL"]
    blueprint = flask.Blueprint("gql_server", __name__)
    has_traces = settings["GQL_ENV"] == "development"
    show_page = _make_page(schema, examples, has_traces) if has_graphiql else None
    endpoint = _make_endpoint(show_page, max_body_size=settings["GQL_MAX_BODY_SIZE"])
    if has_traces:
        endpoint = traced(endpoint)
    blueprint.add_url_rule(path, "graphql", endpoint, methods=METHODS)
    blueprint.add_url_rule("/healthz", "healthz", lambda: ("", 204))
    if has_graphiql:
        blueprint.add_url_rule(f"{path}/assets/<path:name>", "asset", _asset)
    return blueprint


def _make_page(schema: graphql.GraphQLSchema, examples: Sequence[Example], has_traces: bool) -> View:
    @cache
    def first_query() -> str:
        return write_first_query(schema)

    def show_page() -> flask.Response:
        page = graphiql.page(flask.request.path, first_query=first_query(), examples=examples, has_traces=has_traces)
        return flask.Response(page.body, headers=dict(page.headers))

    return show_page


def _make_endpoint(show_page: View | None, *, max_body_size: int) -> View:
    def endpoint() -> flask.Response:
        request = flask.request
        if request.method == "GET" and show_page is not None and _prefers_html(request):
            return show_page()
        service = flask.current_app.extensions["gql_server"]
        body = _read_body(request, max_body_size)
        answer = handle(service, request.method, dict(request.headers), body, request)
        return flask.Response(answer.body, status=answer.status, headers=dict(answer.headers))

    return endpoint


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
    return request.accept_mimetypes.best_match([JSON_TYPE, "text/html"]) == "text/html"


def _asset(name: str) -> flask.Response:
    asset = graphiql.asset(name)
    if asset is None:
        flask.abort(404)
    return flask.Response(asset.body, headers=dict(asset.headers))
