"""GraphQL over HTTP as a plain function: a request in, a response out.

Knows no Flask, so that other servers can call it. Specification: https://graphql.github.io/graphql-over-http/draft/.
"""

import logging
import os
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from gql_server.errors import BadRequestError, GqlServerError
from gql_server.http.media_types import JSON_TYPE, choose_response_type
from gql_server.http.messages import METHODS_ALLOWED, HttpRequest, HttpResponse, read_members, read_payload
from gql_server.http.observation import Observation, Watch
from gql_server.http.persisted import PersistedDocuments
from gql_server.identity.model import Identity
from gql_server.logs import request_id
from gql_server.pipeline import Service
from gql_server.requests import GraphQLRequest
from gql_server.responses import Result, failure, request_error
from gql_server.trace import watch

log = logging.getLogger("gql_server")

_SANE_ID = re.compile(r"[A-Za-z0-9_.:/+=@~-]{1,200}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """What an endpoint does.

    Attributes:
        service: that executes.
        documents: that clients may name by an id.
        max_batch: operations of one request; below 2, a list of requests is refused.
        watches: called with each operation when it was answered.
    """

    service: Service
    documents: PersistedDocuments
    max_batch: int = 1
    watches: tuple[Watch, ...] = ()


def handle(endpoint: Endpoint, request: HttpRequest) -> HttpResponse:
    """Answer one HTTP request. Never raises."""
    id_ = choose_request_id(request.headers.get("X-Request-ID"))
    token = request_id.set(id_)
    try:
        return _handle(endpoint, request, id_)
    finally:
        request_id.reset(token)


def _handle(endpoint: Endpoint, request: HttpRequest, id_: str) -> HttpResponse:
    response_type = choose_response_type(request.headers.get("Accept"))
    headers = {"Content-Type": f"{response_type or JSON_TYPE}; charset=utf-8", "X-Request-ID": id_}
    if request.is_read_only:  # caches know neither the caller nor the role
        headers |= {"Cache-Control": "no-store", "Vary": "Accept"}
    try:
        payload = read_payload(request, response_type)
        if isinstance(payload, list):
            _check_batch(payload, endpoint.max_batch)
        identity = endpoint.service.callers.read(request.headers, request.transport)
    except GqlServerError as error:
        if error.status == 405:
            headers["Allow"] = METHODS_ALLOWED
        result, body = _run(endpoint, None, partial(request_error, [error]))
        return HttpResponse(status=result.status, body=body, headers=_describe(result) | headers)
    except Exception:  # of the application's own way to tell callers apart
        result, body = _run(endpoint, None, partial(failure, log))
        return HttpResponse(status=result.status, body=body, headers=headers)
    answer = partial(_answer, endpoint, request, identity, response_type)
    if isinstance(payload, list):
        bodies = [body for _, body in map(answer, payload)]
        return HttpResponse(status=200, body=b"[" + b",".join(bodies) + b"]", headers=headers)
    result, body = answer(payload)
    return HttpResponse(status=result.status, body=body, headers=headers | _describe(result))


def _describe(result: Result) -> dict[str, str]:
    """What headers say of a result."""
    found = {}
    if result.status == 405:
        found["Allow"] = "POST"
    if result.status == 401:
        found["WWW-Authenticate"] = "Bearer"
    if result.is_replayed:
        found["Idempotent-Replayed"] = "true"
    if result.retry_after is not None:
        found["Retry-After"] = str(result.retry_after)
    return found


def choose_request_id(given: str | None) -> str:
    r"""The id under which a request is known in the log: the client's or the router's where it is sane, else a new one.

    Example:
        >>> choose_request_id("f9ed4675-f1c5"), len(choose_request_id("a\nforged line"))
        ('f9ed4675-f1c5', 32)
    """
    return given if given and _SANE_ID.fullmatch(given) else os.urandom(16).hex()


def _answer(
    endpoint: Endpoint, request: HttpRequest, identity: Identity, response_type: str | None, payload: Any
) -> tuple[Result, bytes]:
    """Answer one GraphQL request; the status of the result is that of the response."""
    try:
        members = read_members(payload)
        text = endpoint.documents.find_text(members)
    except GqlServerError as error:
        return _run(endpoint, None, partial(request_error, [error]))
    wanted = GraphQLRequest(
        query=text,
        variables=members.variables,
        operation_name=members.operation_name,
        is_read_only=request.is_read_only,
        idempotency_key=request.headers.get("Idempotency-Key"),
        address=request.address,
    )
    result, body = _run(endpoint, wanted, partial(endpoint.service.execute, wanted, identity, request.transport))
    # with application/json the status speaks of the transport alone: the request was understood
    return (replace(result, status=200) if result.status == 400 and response_type == JSON_TYPE else result), body


def _run(endpoint: Endpoint, request: GraphQLRequest | None, run: Callable[[], Result]) -> tuple[Result, bytes]:
    """Make a result and its bytes, and show both to those who watch."""
    if not endpoint.watches:
        result = run()
        return result, result.to_bytes()
    with watch() as trace:
        result = run()
        body = result.to_bytes()
    seen = Observation(request=request, result=result, size=len(body), trace=trace)
    for each in endpoint.watches:
        each(seen)
    return result, body


def _check_batch(payloads: list[Any], limit: int) -> None:
    if limit < 2:
        raise BadRequestError("The body is a JSON array, expected an object.", hint="Batches are off (GQL_MAX_BATCH).")
    if not 1 <= len(payloads) <= limit:
        raise BadRequestError(f"The batch has {len(payloads)} operations, expected 1 to {limit}.")
