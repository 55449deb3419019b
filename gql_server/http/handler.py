"""GraphQL over HTTP as a plain function: method, headers and body in, status, headers and body out.

Knows no Flask, so that other servers can call it. Specification: https://graphql.github.io/graphql-over-http/draft/.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn

from gql_server.errors import (
    BadRequestError,
    BodyTooLargeError,
    GqlServerError,
    MethodNotAllowedError,
    UnauthenticatedError,
    UnsupportedMediaTypeError,
)
from gql_server.pipeline import GraphQLRequest, Service
from gql_server.responses import Result, failure, request_error

log = logging.getLogger("gql_server")

JSON_TYPE = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpResponse:
    """What to send."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def handle(
    service: Service, method: str, headers: Mapping[str, str], body: bytes | None, transport: Any = None
) -> HttpResponse:
    """Answer one HTTP request to the endpoint.

    Args:
        service: that executes.
        method: in capitals.
        headers: looked up without regard to case.
        body: as it came; None when it was too large to be read.
        transport: becomes ``info.context.request``.
    """
    try:
        request = read_request(method, headers, body)
        identity = service.callers.read(headers, transport)
    except MethodNotAllowedError as error:
        return _refuse(error, {"Allow": "POST"})
    except UnauthenticatedError as error:
        return _refuse(error, {"WWW-Authenticate": "Bearer"})
    except GqlServerError as error:
        return _refuse(error)
    except Exception:  # of the application's own way to tell callers apart
        return _respond(failure(log))
    result = service.execute(request, identity, transport)
    return _respond(result)


def read_request(method: str, headers: Mapping[str, str], body: bytes | None) -> GraphQLRequest:
    """The GraphQL request in an HTTP request.

    Raises:
        MethodNotAllowedError, UnsupportedMediaTypeError, BodyTooLargeError, BadRequestError: there is none.
    """
    if method != "POST":
        raise MethodNotAllowedError(f"The method {method} is not allowed here.", hint="Send a POST with a JSON body.")
    media_type = (
        {name.lower(): value for name, value in headers.items()}.get("content-type", "")
        .partition(";")[0]
        .strip()
        .lower()
    )
    if media_type != JSON_TYPE:
        raise UnsupportedMediaTypeError(
            f"The media type {media_type or 'of nothing'} is not understood.", hint=f"Send Content-Type: {JSON_TYPE}."
        )
    if body is None:
        raise BodyTooLargeError("The body is larger than what is read here.", hint="Send less at once.")
    try:
        payload = json.loads(body, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise BadRequestError(
            "The body is not JSON.", hint='Send an object such as {"query": "{ __typename }"} in UTF-8.'
        ) from None
    return _read_payload(payload)


def _read_payload(payload: Any) -> GraphQLRequest:
    if not isinstance(payload, dict):
        raise BadRequestError(f"The body is a JSON {_json_type(payload)}, expected an object.")
    query, variables, name = payload.get("query"), payload.get("variables"), payload.get("operationName")
    if not isinstance(query, str):
        raise BadRequestError(f"`query` is {_json_type(query)}, expected a string with a GraphQL document.")
    if variables is not None and not isinstance(variables, dict):
        raise BadRequestError(f"`variables` is {_json_type(variables)}, expected an object or null.")
    if name is not None and not isinstance(name, str):
        raise BadRequestError(f"`operationName` is {_json_type(name)}, expected a string or null.")
    return GraphQLRequest(query=query, variables=variables or {}, operation_name=name)


def _refuse(error: GqlServerError, headers: Mapping[str, str] | None = None) -> HttpResponse:
    return _respond(request_error([error]), headers)


def _respond(result: Result, headers: Mapping[str, str] | None = None) -> HttpResponse:
    return HttpResponse(
        status=result.status, body=result.to_bytes(), headers={"Content-Type": JSON_TYPE, **(headers or {})}
    )


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _json_type(value: Any) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "number", float: "number"}
    return names.get(type(value), "null")
