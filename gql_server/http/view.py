"""The Flask view: a thin adapter around :func:`gql_server.http.handler.handle`, and the pages for people."""

import flask

from gql_server import graphiql
from gql_server.graphiql.greeting import write_first_query
from gql_server.http.handler import JSON_TYPE, handle
from gql_server.pipeline import Service


def make_blueprint(path: str, *, has_graphiql: bool) -> flask.Blueprint:
    """The routes of the endpoint.

    ====================  =======================================================
    ``POST <path>``       a GraphQL request
    ``GET <path>``        GraphiQL, where it is on
    ``GET <path>/assets`` what GraphiQL loads
    ``GET /healthz``      204 as long as the process answers
    ====================  =======================================================
    """
    blueprint = flask.Blueprint("gql_server", __name__)
    blueprint.add_url_rule(path, "graphql", _graphql, methods=["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
    blueprint.add_url_rule("/healthz", "healthz", lambda: ("", 204))
    if has_graphiql:
        blueprint.add_url_rule(f"{path}/assets/<path:name>", "asset", _asset)
    return blueprint


def _graphql() -> flask.Response:
    request = flask.request
    service: Service = flask.current_app.extensions["gql_server"]
    has_graphiql = flask.current_app.config.get("GQL_GRAPHIQL", True)
    if request.method == "GET" and has_graphiql and _prefers_html(request):
        page = graphiql.page(request.path, first_query=write_first_query(service.schema))
        return flask.Response(page.body, headers=dict(page.headers))
    answer = handle(service, request.method, dict(request.headers), request.get_data(), request)
    return flask.Response(answer.body, status=answer.status, headers=dict(answer.headers))


def _prefers_html(request: flask.Request) -> bool:
    """Whether a page is wanted more than JSON; what takes anything, such as curl, gets JSON."""
    return request.accept_mimetypes.best_match([JSON_TYPE, "text/html"]) == "text/html"


def _asset(name: str) -> flask.Response:
    asset = graphiql.asset(name)
    if asset is None:
        flask.abort(404)
    return flask.Response(asset.body, headers=dict(asset.headers))
